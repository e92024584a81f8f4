"""Totals and the amounts that stand in a row right behind or before them, whatever words lead from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.evidence import is_aside
from tui.checks.reach.move_words import is_of_then
from tui.checks.reach.part_runs import HAN_SIGN, MOST_PARTS, is_head, sum_of
from tui.checks.reach.sums import chance
from tui.claims.claim_model import MOVEMENTS
from tui.figures.patterns import late
from tui.lexicon.part_words import ADDS, CUTS_ACROSS, DIVIDES, MEAN, OPEN, OTHERS, STRONG, TOTAL, WITHIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement

_PAIR, _MANY = 2, 4
_RARELY, _SELDOM = 3.0, 0.25
"""How many single slips may make unrelated figures a sum: where words divide or add up, and where none do."""


def sums(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A total with the row of amounts behind it, or before it, up to where the sentence ends or something else begins."""
    if (
        claimed.claim.aspect in MOVEMENTS
        or not claimed.is_amount
        or claimed.figure.quantity.approx
        or MEAN.search(claimed.clause)
        or is_of_then(claimed)
    ):
        return
    for row in (_behind(passage, claimed), _before(passage, claimed)):
        if len(row) >= _PAIR:
            yield sum_of(claimed, row)


def _behind(passage: StatedText, whole: Statement) -> list[Statement]:
    """The amounts in a row behind a total in its sentence, or in the next where its own has none."""
    found: list[Statement] = []
    for one in passage.following(whole, 1):
        if found and (one.sentence != found[0].sentence or "；" in one.lead):
            break
        if _is_part(one, whole):
            found.append(one)
        elif not is_aside(one, [whole]) and not one.is_percent:
            if found or one.sentence == whole.sentence:
                break
            return []
        if len(found) > MOST_PARTS:
            return []
    return found


def _before(passage: StatedText, whole: Statement) -> list[Statement]:
    """The amounts in a row before a total in its sentence, or in the one before where its own has none."""
    found: list[Statement] = []
    for one in reversed([each for each in passage.near(whole, 1) if each.number < whole.number]):
        if found and one.sentence != found[-1].sentence:
            break
        if _is_part(one, whole):
            found.append(one)
        elif not is_aside(one, [whole]) and not one.is_percent:
            break
        if len(found) > MOST_PARTS:
            return []
    return found[::-1]


def _is_part(one: Statement, whole: Statement) -> bool:
    """Whether an amount can be a part: counted as the whole is, a fact, no movement, and exact."""
    if not one.is_counted_as(whole) or not one.is_amount or one.figure.quantity.approx:
        return False
    if one.claim.mode is not whole.claim.mode or MEAN.search(one.clause) or is_of_then(one):
        return False
    return one.claim.aspect not in MOVEMENTS or whole.claim.aspect is one.claim.aspect


def _divides(words: str, whole: Statement, row: Sequence[Statement]) -> bool:
    """Whether words lead from a total to its parts: those that divide, its own name again, or a time for each part."""
    if DIVIDES.search(words + row[-1].clause):
        return True
    name = whole.clause.rstrip("的为是有共达了")[-_PAIR:]
    timed = sum(_TIME.search(part.clause) is not None for part in row)
    return (len(name) == _PAIR and name in row[0].clause) or timed >= _PAIR


_TIME = late(
    r"[0-9]{4}年|[次翌今去前明]年|[一二三四]季度|[上下]半年|[0-9]+月|第[一二三四五]|quarter|half|\b(?:19|20)[0-9]{2}\b"
)


def of_a_total(passage: StatedText, one: Assignment) -> bool:
    """Whether a row of amounts can be all parts of a total: nothing cuts across, and chance would seldom make it so nearly."""
    *parts, (_name, whole) = one.roles
    row = [part for _name, part in parts]
    behind = row[0].number > whole.number
    words = passage.between(whole, row[0] if behind else row[-1])
    between = passage.plain[row[0].start : row[-1].end] + row[-1].behind
    if OPEN.search(words.removeprefix("，其中") + between) or not _are_apart(whole, row):
        return False
    if behind and row[0].sentence == whole.sentence and not is_head(passage, whole):
        return False
    some = WITHIN.search(words + between) is not None and not OTHERS.search(row[-1].clause)
    told = bool(_divides(words, whole, row) if behind else _adds_up(whole))
    return _is_seldom(whole, row, told=told, some=some, behind=behind)


def _adds_up(whole: Statement) -> bool:
    """Whether words say that an amount is the total of those before it, and it is none of a list."""
    if whole.clause.startswith(("、", "和", "及")) or whole.behind.startswith("、"):
        return False
    return (
        ADDS.search(whole.clause if HAN_SIGN.search(whole.clause) else whole.clause + whole.behind[:24])
        is not None
    )


def _is_seldom(whole: Statement, row: Sequence[Statement], *, told: bool, some: bool, behind: bool) -> bool:
    """Whether chance would seldom make a total of a row, as much as words lead from one to the other."""
    if (some and len(row) < _MANY) or not (told or (behind and len(row) > _PAIR)):
        return False
    strong = (told or STRONG.search(whole.clause) is not None) and not some and bool(whole.unit)
    return chance(whole, row) <= (_RARELY if strong else _SELDOM)


def _are_apart(whole: Statement, row: Sequence[Statement]) -> bool:
    """Whether amounts of one sentence can be parts: none cuts across, is a total, or says the whole again."""
    if any(CUTS_ACROSS.search(part.clause.replace("其中", "")) or TOTAL.search(part.clause) for part in row):
        return False
    values = [part.figure.quantity.low for part in row]
    one_sentence = len({part.sentence for part in row}) == 1
    return one_sentence and len(set(values)) >= _PAIR and whole.figure.quantity.low not in values
