"""Wholes and the amounts that can be their parts: the words that divide, the run of parts after a whole, their sum."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import MOST_OPERANDS, Assignment
from tui.checks.engine.statement_reading import known_there
from tui.claims.claim_model import MOVEMENTS, Aspect
from tui.claims.relations import RelationKind
from tui.compiled import pattern_of
from tui.figures.patterns import late
from tui.lexicon.divisions import DIVIDING, EXCLUDING
from tui.lexicon.movement_words import FROM_ENGLISH
from tui.lexicon.part_words import DIVIDED, EARLIER, MEAN, OTHERS, STRONG

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from tui.checks.engine.slips import Roles
    from tui.checks.engine.statement_reading import StatedText, Statement

HAN_SIGN = late(r"[一-龥]")
PAIR = 2
MOST_PARTS = MOST_OPERANDS - 1
ROW_JOINT = late(r"、|和|与|及|以及")
"""What alone stands between the members of a Chinese row."""
ANEW = late(r"[）)]\. [A-Z]")
"""A sentence that begins behind a bracket: what follows is no part of what stood before, and in no row with it."""
CHINESE_JOINT, ENGLISH_JOINT = 24, 48
"""Characters between two parts of a list at most."""


def in_bracket(passage: StatedText, whole: Statement, run: list[Statement]) -> list[Statement]:
    """Parts of one depth: those of a bracket right behind the whole up to where it closes, or those outside of brackets."""
    if not run or not _BRACKETS.search(passage.between(whole, run[-1])):
        return run
    depths = []
    for one in run:
        words = passage.between(whole, one)
        depths.append(words.count("（") - words.count("）"))
    if all("（" in one.lead[-3:] for one in run):
        return run
    bracketed = depths[0] > 0 and "（" in run[0].lead and "，" not in run[0].lead.partition("（")[0]
    least = depths[0] if bracketed else 0
    inside = takewhile(lambda member: member[1] >= least, zip(run, depths, strict=True))
    return [one for one, depth in inside if depth == least]


_BRACKETS = late("[（）]")


@known_there
def is_head(passage: StatedText, whole: Statement) -> bool:
    """Whether an amount can be the whole of those after it: no other of its unit stands before it in its part of the sentence."""
    if _has_no_parts(whole) or _is_base(passage, whole):
        return False
    if (DIVIDED.match(whole.tail) and "：" in whole.tail[:12]) or is_named_inside(whole):
        return True
    if _is_divided_next(passage, whole):
        return True
    for one in reversed(passage.sentence(whole)):
        if one.number >= whole.number or one.claim.aspect is not Aspect.LEVEL or one.unit != whole.unit:
            continue
        return _is_told_anew(passage, one, whole)
    return "其中" not in whole.lead


def _is_divided_next(passage: StatedText, whole: Statement) -> bool:
    """Whether the next sentence begins with 其中 and a part of an amount: 受理9642件，办结9187件。其中，办结刑事案件846件."""
    part = passage.at(whole.number + 1)
    if part is None or not _BEGINS_NEXT.search(part.lead):
        return False
    return any(one.number == whole.number for one in passage.related(part, RelationKind.PART_OF))


_BEGINS_NEXT = late(r"。\s?其中")


def _is_told_anew(passage: StatedText, one: Statement, whole: Statement) -> bool:
    """Whether an amount behind another of its unit is none of its parts, and no sibling: behind ；, a total, of the same, or with a bracket."""
    if _OF_ALL.search(one.lead) and "（" not in whole.lead:
        return False
    return (
        "；" in passage.between(one, whole)
        or bool(STRONG.search(whole.clause))
        or one.metric == whole.metric
        or "（" in whole.lead
        or _OPENS.match(whole.tail) is not None
    )


_OPENS = late(r"(?:（|[^，。；（]{0,24}（(?:of (?:whom|which) |其中)?\s?\S?$)")
"""A bracket right behind an amount, or behind what it counts with the next amount in it."""
_OF_ALL = late(r"\b(?:[Oo]f|[Aa]mong)(?: the| its| all| our)* $")
"""Words of a whole of which those behind it are the parts: of the 318, 241 passed, 59 did not."""


def is_named_inside(whole: Statement) -> bool:
    """Whether an amount is named again as what the next ones are in: 桃树7200株；桃树里头早熟品种…."""
    found = _INSIDE.match(whole.tail)
    return found is not None and len(whole.metric) >= PAIR and whole.metric[-PAIR:] in found[1]


_INSIDE = late(r"^[^，。；]{0,4}[，。；]\s?([一-龥]{2,6}?)(?:里头|里面|当中|之中|中|里)")


def _is_base(passage: StatedText, whole: Statement) -> bool:
    """Whether an amount is one of last year with which another is compared; one that begins a sentence is told for itself."""
    if EARLIER.search(whole.clause) is None:
        return False
    own = passage.sentence(whole)
    return bool(own and own[0].number != whole.number) or _COMPARING.search(whole.clause) is not None


_COMPARING = late(r"[比较与和同](?:上年|去年|前年)|同期")


def _has_no_parts(one: Statement) -> bool:
    """Whether words around an amount leave it no parts: it is one of a list or a ranking, in a bracket, or a movement."""
    if _LISTED.match(one.tail) or _MOVED_BY.search(one.clause):
        return True
    closed = _OPENED.search(one.lead) and _CLOSED.match(one.tail)
    return bool(_IN_ORDER.match(one.tail) or closed)


_OFF_PLAN = late(
    r"^(?: million| billion)? (?:below|above|short of|less than|more than|under|over) (?:the |its )?(?:plan|budget|target|a year|last year|forecast)"
)
"""By how much an amount is off another: no part."""
_LISTED = late(r"的?[一-龥]{0,8}、")
_IN_ORDER = late(r"^[^。；.]{0,16}(?:其次|followed by|ahead of|then )")
_OPENED, _CLOSED = late(r"（\S?$"), late(r"^(?:[^。；（]{0,20}）；|[^，。；（]{0,10}）(?:、|，|和| and))")
_MOVED_BY = late(r"\b(?:rose|fell|grew|dropped|increased|decreased|up|down|net)\b[^，。；]{0,20} by \S?$")
"""The first of a list, and by how much something moved: no wholes."""


def sum_of(
    claimed: Statement,
    window: Sequence[Statement],
    *,
    compelling: bool = False,
    proved: bool = False,
    slip: str = "",
) -> Assignment:
    """A total as the sum of parts; `slip` says which slips would make it one."""
    roles, total = added(window)
    whole, slack = in_unit("claimed", claimed), _of_hundreds((*window, claimed))
    return Assignment(
        (*roles, ("claimed", claimed)),
        f"{whole} - {slack} <= {total} <= {whole} + {slack}" if slack else f"{total} == {whole}",
        compelling,
        proved,
        by_slip=slip == "digit",
        by_swap=slip == "swap",
    )


def _of_hundreds(amounts: Sequence[Statement]) -> int:
    """What roundings to the hundred leave open if it makes a sum: 8,356,000 and 3,810,800 of 12,166,900; nothing for figures of fewer than four digits before the noughts."""
    if not all(_TO_HUNDREDS.fullmatch(one.figure.surface) and one.scale == 1 for one in amounts):
        return 0
    *parts, whole = (int(one.figure.quantity.low or 0) for one in amounts)
    slack = 50 * len(amounts)
    return slack if sum(parts) != whole and abs(sum(parts) - whole) <= slack else 0


_TO_HUNDREDS = late(r"[1-9](?:[,，]?[0-9]){3,}[,，]?(?:[0-9]00)")


def added(parts: Sequence[Statement]) -> tuple[Roles, str]:
    """Parts by the names that a formula gives them, and their sum in the unit that they are counted in."""
    roles = tuple((f"p{number}", one) for number, one in enumerate(parts, 1))
    return roles, " + ".join(in_unit(name, one) for name, one in roles)


def in_unit(name: str, one: Statement) -> str:
    """An operand in the unit that it is counted in: 米 for 公里."""
    return f"{{{name}}}" if one.scale == 1 else f"({{{name}}}{as_factor(one.scale)})"


def as_factor(factor: Fraction) -> str:
    """A factor as it is written into a formula; nothing for one."""
    above = f" * {factor.numerator}" if factor.numerator != 1 else ""
    return above + (f" / {factor.denominator}" if factor.denominator != 1 else "")


@known_there
def parts_after(passage: StatedText, whole: Statement) -> list[Statement]:
    """The amounts of the same unit after a whole, up to where it goes on to something else."""
    found: list[Statement] = []
    for one in passage.following(whole, 2):
        if one.claim.aspect in MOVEMENTS or one.claim.aspect is Aspect.SHARE or one.is_percent:
            continue
        if (
            one.figure.quantity.unit != whole.figure.quantity.unit and one.unit != "人"
        ) or one.unit != whole.unit:
            if one.sentence != whole.sentence and found and one.sentence != found[-1].sentence:
                break
            continue
        if one.claim.aspect is not Aspect.LEVEL or one.claim.mode is not whole.claim.mode:
            break
        if _is_beside(passage, whole, one):
            break
        if _OFF_PLAN.match(one.behind) or FROM_ENGLISH.search(one.clause):
            break
        if (
            STRONG.search(one.clause) and not _SUMMED.search(whole.clause) and not OTHERS.search(one.clause)
        ) or MEAN.search(one.clause):
            break
        if whole.period and one.period and one.period != whole.period and not _within(one, whole):
            break
        if one.sentence > whole.sentence + 1 and found and one.sentence != found[-1].sentence:
            break
        found.append(one)
        if len(found) > MOST_PARTS:
            break
    return found


def _is_beside(passage: StatedText, whole: Statement, one: Statement) -> bool:
    """Whether an amount behind ； has the name of a whole with another word of a division: 第二产业投资12亿元，其中…；第三产业投资…."""
    if "；" not in passage.between(whole, one) or whole.metric == one.metric:
        return False
    return any(
        not own.isdisjoint(one.metric.replace(word, "", 1) for word in words if word in one.metric)
        for words in DIVIDING
        if (own := {whole.metric.replace(word, "", 1) for word in words if word in whole.metric})
    )


_SUMMED = late(r"[总合]计(?:为|达)?$")
"""Words of an amount of a balance sheet, where parts are summed too: 资产总计, 负债合计."""


def _within(one: Statement, whole: Statement) -> bool:
    """Whether a period can be a part of another."""
    first, _to, last = whole.period.partition("/")
    return one.period.startswith(whole.period) or (bool(last) and first <= one.period <= last)


def is_named(word: str, name: str, words: Sequence[str]) -> bool:
    """Whether a name has a word in it, and not a longer one of the same division."""
    if word not in name:
        return False
    pattern = rf"\b{word}\b" if word.isascii() else rf"(?<![非不未]){word}"
    longer = (other for other in words if word in other and other != word)
    return pattern_of(pattern).search(name) is not None and not any(other in name for other in longer)


def are_divided(names: Sequence[str]) -> bool:
    """Whether each of the names has one of the words that divide a whole, and each word is in one of them."""
    return any(len(words) == len(names) and are_named(words, names) for words in DIVIDING)


def exclude_each_other(names: Sequence[str]) -> bool:
    """Whether names are of sorts of which nothing is of two: 小学 and 中学, primary and secondary; none has two of them."""
    for words in EXCLUDING:
        said = [[word for word in words if is_named(word, name, words)] for name in names]
        if all(len(one) == 1 for one in said) and len({one[0] for one in said}) == len(names):
            return True
    return False


def are_named(words: Sequence[str], names: Sequence[str]) -> bool:
    """Whether each of some words is in one of the names alone."""
    together = "\n".join(names)
    return all(word in together for word in words) and all(
        sum(is_named(word, name, words) for name in names) == 1 for word in words
    )


def are_siblings(names: Sequence[str]) -> bool:
    """Whether names are of one rank, none the whole of the others: as long, and alike at their end (东区人口, 西区人口)."""
    return len({len(name) for name in names}) == 1 and len({name[-PAIR:] for name in names}) == 1


def adjacent(window: Sequence[Statement]) -> bool:
    """Whether figures follow each other without another between them."""
    return all(later.number == earlier.number + 1 for earlier, later in pairwise(window))
