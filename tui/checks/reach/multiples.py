"""Multiples of a base and ratios of two amounts: so many times, 翻番, doubled, halved, 1:1.5."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.ends import ENDS_TO, LONGEST_JOINT, comparable, ends_of
from tui.checks.reach.move_words import way_of
from tui.checks.reach.triples import ends_around
from tui.claims.claim_model import Aspect
from tui.claims.metric_wordings import plain_name
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.lexicon.movement_words import FILLING, FROM_VALUE, TO_VALUE, UPWARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_AMOUNT_TO = late(r"(?:到|至|为|是|相当于|达)(?:了|原来的|上年的)*$|times (?:as|the)|是")


def multiples(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """So many times a base, so many times more, or doubled so many times."""
    unit = claimed.figure.quantity.unit
    if (unit not in ("倍", "番") and claimed.kind is not Kind.MULTIPLE) or OF_A_LENS.match(claimed.behind):
        return
    for earlier, later, sure in _bases(passage, claimed):
        if Aspect.CHANGE in (earlier.claim.aspect, later.claim.aspect):
            continue  # by how much something moved is none of the two values between which it did
        if _is_its_own(claimed, later):
            continue
        read = _doublings if unit == "番" else _times
        yield from read(claimed, earlier, later, sure=sure)


OF_A_LENS = late(r"\s?(?:的?(?:光学|数码|混合|变焦|放大|焦|镜|速|杠杆|体积|行程)|(?:optical|digital|zoom)\b)")
"""What a multiple is a property of, and no value of: 支持5倍光学变焦."""


def _is_its_own(claimed: Statement, later: Statement) -> bool:
    """Whether a multiple is a value of what is named before it, and not of another: net leverage was 2.4x."""
    own = _OF_ITSELF.search(claimed.clause)
    return own is not None and later.metric != claimed.metric and plain_name(own[1]).endswith(claimed.metric)


_OF_ITSELF = late(r"([a-z][a-z ]+?) (?:was|is|were|are|of|at|stood at|remained at) $", re.IGNORECASE)


def _times(claimed: Statement, earlier: Statement, later: Statement, *, sure: bool) -> Iterator[Assignment]:
    """So many times the base where a multiple says so, so many times more where it says that; both where it says neither."""
    roles = (("a", earlier), ("b", later), ("claimed", claimed))
    told = bool(_AMOUNT_TO.search(claimed.clause)) or "fold" in claimed.figure.surface
    more = bool(UPWARD.search(claimed.clause)) and not told
    times = told or (claimed.claim.aspect is Aspect.MULTIPLE and not more)
    if more or not times:
        value = _said_value(claimed, earlier, later, less=1)
        yield Assignment(roles, f"{{b}} / {{a}} - 1 == {value}", compelling=sure and more)
    if times or not more:
        value = _said_value(claimed, earlier, later)
        yield Assignment(roles, f"{{b}} / {{a}} == {value}", compelling=sure and times)


def _said_value(claimed: Statement, earlier: Statement, later: Statement, less: int = 0) -> str:
    """What a multiple is to be: just its number where it is whole and the two values give another whole number, so that nothing was cut off."""
    said, low, high = (one.figure.quantity.low for one in (claimed, earlier, later))
    if not (said and low and high) or claimed.figure.quantity.approx or "." in claimed.figure.surface:
        return "{claimed}"
    quotient = Fraction(high) * later.scale / (Fraction(low) * earlier.scale) - less
    whole = round(quotient)
    if abs(quotient - whole) > _NEARLY_WHOLE or whole == said or said % 1:
        return "{claimed}"
    return f"{int(said)} + 0 * {{claimed}}"


_NEARLY_WHOLE = Fraction(1, 100)


def _is_of_another(claimed: Statement) -> bool:
    """Whether a multiple is said to be of what another has: 是邻县的2倍."""
    found = _IS_OF_NAMED.search(claimed.clause)
    return found is not None and len(FILLING.sub("", found[1])) > 1 and not NAMELESS_BASE.search(found[1])


_IS_OF_NAMED = late(r"(?:是|为|相当于|达到?)([一-龥]{2,8})的$")
NAMELESS_BASE = late(r"前|当[初年]|原|起步|开[业办]|建[成立]|成立|第一")


def _bases(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """What a multiple can be of: 是上年900人次的3倍, or two ends before it."""
    if _is_of_another(claimed):
        yield from _of_all(passage, claimed)
        return
    base = passage.before(claimed)
    later = passage.before(base) if base is not None else None
    if base is not None and later is not None and comparable(base, later):
        of = claimed.lead.startswith("的") and len(claimed.lead) < 4
        named = not base.metric or base.metric == later.metric or _IS_OF.search(base.clause)
        if of and named:
            yield base, later, True
            return
    behind = _base_behind(passage, claimed)
    if base is not None and behind is not None and comparable(base, behind):
        yield behind, base, True
        return
    yield from ends_of(passage, claimed)
    yield from ends_around(passage, claimed)


def _of_all(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """全国人均收入35128元 … 甲市77468元，是全国平均数的2.2倍: the base is told elsewhere, as that of the place that is named."""
    yield from _of_two_named(passage, claimed)
    found, later = _OF_PLACE.search(claimed.clause), passage.before(claimed)
    if found is None or later is None or not later.metric:
        return
    near = (*passage.near(claimed, 3), *passage.following(claimed, 1))
    alike = [
        one for one in near if one.number != later.number and comparable(one, later) and way_of(one) is None
    ]
    bases = [
        one
        for one in alike
        if found[1] in one.clause + one.scope and one.metric[-_NAME:] == later.metric[-_NAME:]
    ]
    for base in bases:
        yield base, later, len(bases) == 1


def _of_two_named(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """城镇居民人均收入42689元；农村居民人均收入18982元。城镇居民收入是农村居民的2.25倍: two values of one measure by all letters of their names."""
    found = _OF_TWO.search(claimed.clause)
    if found is None:
        return
    near = [one for one in passage.near(claimed, 2) if one.number < claimed.number and way_of(one) is None]
    named = [[one for one in near if one.metric and set(name) <= set(one.metric)] for name in found.groups()]
    later, base = ([one for one in each if one.is_amount] for each in named)
    if len(later) == 1 == len(base) and later[0] is not base[0] and comparable(base[0], later[0]):
        yield base[0], later[0], later[0].metric[-_NAME:] == base[0].metric[-_NAME:]


_OF_TWO = late(r"(?:^|[，、])([一-龥]{3,10}?)(?:是|为|相当于)([一-龥]{3,10}?)(?:收入|支出|水平)?的$")
_NAME = 4
"""Letters by which two names of what is measured are alike."""
_OF_PLACE = late(r"(全[国省市县区球])[^，。；]{0,8}(?:平均(?:数|值|水平)?|水平)的$")
_IS_OF = late(r"(?:是|为|相当于)[^，。；]{1,14}$")
_TIMES_THE = late(
    r"^\s?(?:as (?:many|much|high|large) as )?(?:the|that|its|those) [^，。；0-9]{0,40}\S?$|^ (?:(?:(?:great|larg|high)er |more )?than (?:in|the|that|its)|that of) (?:in )?(?:the )?[12][0-9]{3}(?:，? when [^。；0-9]{0,40})?\s?\S?$|^的?[，]?而?(?:上年|去年|常年)[^，。；0-9]{0,6}(?:为|是|仅)$"
)


def _base_behind(passage: StatedText, claimed: Statement) -> Statement | None:
    """The base that stands behind a multiple: 5 times the average of 58 mm."""
    after = passage.at(claimed.number + 1)
    if after is None or after.sentence != claimed.sentence:
        return None
    return after if _TIMES_THE.match(passage.between(claimed, after)) else None


def _doublings(
    claimed: Statement, earlier: Statement, later: Statement, *, sure: bool
) -> Iterator[Assignment]:
    """翻N番 is two to the power of N, or nearly."""
    quantity = claimed.figure.quantity
    if quantity.low is None or quantity.low > 6 or quantity.low % 1:
        return
    power = 2 ** int(quantity.low)
    over = _OVER.match(claimed.behind) is not None
    most = power * (2 if quantity.approx or over else 1.25)
    least = "1" if over else "0.9"
    yield Assignment(
        (("a", earlier), ("b", later), ("claimed", claimed)),
        f"{power} * {least} <= {{b}} / {{a}} <= {most:g} + 0 * {{claimed}}",
        compelling=sure,
        shown=f"{later.figure.surface} ÷ {earlier.figure.surface} ≠ {power}",
    )


_OVER = late(r"^(?:还|有)?(?:多|余|有余|出头|以上)")
_DOUBLED = late(
    r"(?P<more>more than |over )?(?P<less>nearly |almost )?(?P<word>doubl(?:ed|ing)|tripl(?:ed|ing)|trebl(?:ed|ing)|quadrupl(?:ed|ing)|halv(?:ed|ing))|(?P<zh>翻番|成倍增长|实现倍增|减半)",
    re.IGNORECASE,
)
_DOUBLED_ITSELF = late(
    r" (?:(?:has|have|had) )?(?:since )?(?:(?P<more>more than |over )|(?P<less>nearly |almost ))?(?P<word>doubled|tripled|trebled|quadrupled) to (?:about )?\S?",
    re.IGNORECASE,
)
"""What a value did that was told before: which stood at 210 in 2011, had more than tripled to 690."""
_DOUBLING = late(
    r"(?! (?:after|as|because|when|while) )[^，。；.0-9]{0,24}(?: (?:in|by) [12][0-9]{3})?，? (?:(?P<more>more than|over) |(?P<less>nearly|almost) )?(?P<word>doubling|tripling|trebling|quadrupling|halving|double|treble|twice)(?! the\b| that\b| its\b| as\b| those\b| (?:[a-z]+ )?(?:check|track|glaz))\b"
)
"""Words of a multiple behind the later of two ends: more than doubling in six years."""
_TWICE_THE = late(
    r"[^，。；.0-9]{0,24}， (?:(?P<less>nearly|almost) |(?P<more>more than|over) )?(?P<word>twice|double|treble|half)(?: as (?:many|much|large))? (?:as )?(?:the|its|that of|those of)(?: [a-z]+){0,2} ?\S?"
)
_HALF = Fraction(1, 2)
_ENDING = late(r"(?:ed|ing|e)$")
_TIMES: dict[str, Fraction | int] = {
    "doubl": 2,
    "tripl": 3,
    "trebl": 3,
    "quadrupl": 4,
    "twice": 2,
    "half": _HALF,
    "halv": _HALF,
    "减半": _HALF,
}


def doubled(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Membership doubled from 3,200 to 6,400: a word for a multiple beside its two ends."""
    earlier = passage.before(claimed)
    if earlier is None or not comparable(earlier, claimed) or claimed.is_percent:
        return
    words = passage.between(earlier, claimed)
    if (twice := _TWICE_THE.fullmatch(words)) is not None:
        roles = (("a", earlier), ("claimed", claimed))
        yield _by_word(
            twice, roles, later=earlier, base=claimed, formula="{claimed} * %s <= {a} <= {claimed} * %s"
        )
        return
    if (found := _doubling_word(passage, earlier, claimed)) is None:
        return
    roles = (("a", earlier), ("claimed", claimed))
    yield _by_word(found, roles, later=claimed, base=earlier, formula="{a} * %s <= {claimed} <= {a} * %s")


def _doubling_word(passage: StatedText, earlier: Statement, claimed: Statement) -> re.Match[str] | None:
    """The word for a multiple by which a value came from the earlier one: told from its end, or of what itself doubled to it."""
    words = passage.between(earlier, claimed)
    own = _DOUBLED_ITSELF.fullmatch(claimed.clause)
    if own is not None and earlier.metric == claimed.metric and earlier.sentence == claimed.sentence:
        return own
    if not FROM_VALUE.search(earlier.clause) or len(words) > LONGEST_JOINT:
        return None
    if not (ENDS_TO.search(words) or TO_VALUE.search(words)):
        return None
    return (
        _DOUBLED.search(_SENTENCE.split(earlier.lead)[-1][-40:])
        or _DOUBLED.search(claimed.tail[:10])
        or _DOUBLING.match(claimed.tail)
    )


_SENTENCE = late(r"\. |[。；]")


def _by_word(
    found: re.Match[str],
    roles: tuple[tuple[str, Statement], ...],
    *,
    later: Statement,
    base: Statement,
    formula: str,
) -> Assignment:
    """That a value is so many times another as a word says, by a tenth less or a quarter more."""
    told = found.groupdict()
    word = _ENDING.sub("", (told["word"] or told.get("zh") or "").lower())
    times = Fraction(_TIMES.get(word, 2))
    least = times * (Fraction(3, 4) if found["less"] else Fraction(1) if found["more"] else Fraction(9, 10))
    most = times * (Fraction(5, 2) if found["more"] else Fraction(1) if found["less"] else Fraction(5, 4))
    if times < 1:
        least, most = (Fraction(0), times) if found["more"] else (least, most)
    bounds = tuple(f"{one.numerator} / {one.denominator}" for one in (least, most))
    shown = f"{later.figure.surface} ÷ {base.figure.surface} ≠ {times}"
    return Assignment(roles, formula % bounds, compelling=True, shown=shown)


_PAIR = 2
_RATIO = late(r"([0-9]+(?:\.[0-9]+)?)\s?[:：∶比]\s?([0-9]+(?:\.[0-9]+)?)$")


def ratios(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Two amounts in a ratio: 医护比为1:1.5."""
    bounds = _bounds(claimed)
    if not bounds:
        return
    near = [one for one in passage.near(claimed, 2) if one.number < claimed.number and one.is_amount]
    near = near or [one for one in passage.following(claimed, 0)[:_PAIR] if one.is_amount]
    for a, b in list(combinations(near, 2))[-12:]:
        if a.unit == b.unit:
            sure = b.number + 1 == claimed.number == a.number + 2
            sure = sure and (len(near) == _PAIR or _is_of_the_last_two(claimed, a, b))
            shown = f"{a.figure.surface} ÷ {b.figure.surface} ≠ {claimed.figure.surface}"
            roles = (("a", a), ("b", b), ("claimed", claimed))
            told = sure and _names_both(claimed.clause, a, b)
            yield Assignment(roles, bounds, compelling=told, shown=shown)
            yield Assignment(roles, bounds.replace("{a} / {b}", "{b} / {a}"), shown=shown)


def _bounds(claimed: Statement) -> str:
    """Between what the quotient of two amounts in a ratio lies, as its terms are rounded; empty for no ratio of two."""
    found = _RATIO.match(fold(claimed.figure.surface)) if claimed.kind is Kind.RATIO else None
    if found is None:
        return ""
    first, second = Fraction(found[1]), Fraction(found[2])
    halves = [Fraction(one != "1", 2 * 10 ** len(one.partition(".")[2])) for one in found.groups()]
    if first < halves[0] or second <= halves[1]:
        return ""
    low, high = (first - halves[0]) / (second + halves[1]), (first + halves[0]) / (second - halves[1])
    least, most = (f"{one.numerator} / {one.denominator}" for one in (low, high))
    return f"{least} <= {{a}} / {{b}} <= {most} + 0 * {{claimed}}"


def _is_of_the_last_two(claimed: Statement, a: Statement, b: Statement) -> bool:
    """小学专任教师3412人，在校生5.63万人，生师比16.5:1: whether a ratio of the field is right behind its two sides, each with its letter."""
    found = _RATIO_OF_FIELD.search(claimed.clause)
    if found is None or not a.sentence == b.sentence == claimed.sentence or len(claimed.clause) > _SHORT:
        return False
    sides = [f"{one.metric}{one.clause}" for one in (a, b)]
    return any(
        all(letter in side for letter, side in zip(found[0], pair, strict=False))
        for pair in (sides, sides[::-1])
    )


_SHORT = 10
_RATIO_OF_FIELD = late(r"生师|师生|医护|护医|床医|床护")


def _names_both(words: str, a: Statement, b: Statement) -> bool:
    """Whether a ratio's name has a letter of each of its sides, or says that it is of the two."""
    if pattern_of(r"之比|两[项级类者]|比例|师生比|生师比|\bratio\b").search(words):
        return True
    name = pattern_of(r"比[为是达约]*$").split(words)[0][-6:]
    return any(letter in a.metric for letter in name) and any(letter in b.metric for letter in name)
