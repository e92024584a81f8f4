"""Parts told apart from their total, in a sentence or a paragraph behind it: exports and imports, or all that divide a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.reach.ends import size_of
from tui.checks.reach.part_runs import HAN_SIGN, PAIR, are_divided, sum_of
from tui.claims.claim_model import Aspect
from tui.figures.patterns import late
from tui.lexicon.part_words import TRADE, TRADE_SIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement

_FARTHEST = 8
"""Statements behind a total in which its two sides are looked for."""


def told_behind(passage: StatedText, whole: Statement) -> Iterator[Assignment]:
    """A total with its parts that are told behind it, in a sentence of their own."""
    if not whole.is_amount or whole.claim.aspect is not Aspect.LEVEL:
        return
    parts = (_sides_of_trade if TRADE.search(whole.metric) else _divided_behind)(passage, whole)
    if parts:
        yield sum_of(whole, parts, compelling=True)


def _sides_of_trade(passage: StatedText, whole: Statement) -> list[Statement]:
    """Foreign trade grew 14% to 4.2 trillion yuan. ⏎ Exports rose 9% to 2.4 trillion, and imports 20% to 1.8 trillion: both make it."""
    if sides := _sides_by_name(passage, whole):
        return sides
    sides = _sides_behind(passage, whole)
    return sides if len(sides) == PAIR and _begin_a_sentence(passage, whole, sides) else []


def _is_level_as(whole: Statement, one: Statement) -> bool:
    """Whether a figure is a level counted as another is."""
    return one.is_amount_as(whole) and one.claim.aspect is Aspect.LEVEL


def _next_sentence_of_levels(passage: StatedText, whole: Statement) -> list[Statement]:
    """The levels counted as a whole is, of the first sentence behind it that has any."""
    found: list[Statement] = []
    for number in range(whole.number + 1, whole.number + 2 * _FARTHEST):
        one = passage.at(number)
        if one is None or (found and one.sentence != found[0].sentence):
            break
        if _is_level_as(whole, one):
            found.append(one)
    return found


def _divided_behind(passage: StatedText, whole: Statement) -> list[Statement]:
    """工业利润总额79750亿元。⏎采矿业利润总额…；制造业…；电力、热力…: a sentence that names the three or more that divide a whole, and its measure with each."""
    measure = whole.metric[-PAIR:]
    alike = [one for one in passage.sentence(whole) if _is_level_as(whole, one)]
    found = _next_sentence_of_levels(passage, whole) if alike == [whole] else []
    if any(size_of(one) > size_of(whole) or _INDUSTRIES.search(one.clause) for one in found):
        return []
    names = [one.clause + one.metric for one in found]
    divide = len(found) > PAIR and are_divided(names) and all(measure in name for name in names)
    return found if divide else []


def _sides_by_name(passage: StatedText, whole: Statement) -> list[Statement]:
    """高技术产品进出口 … 高技术产品出口 … 高技术产品进口: the first amounts behind a total whose names are its own with either side."""
    begins, both, ends = whole.metric.partition("进出口")
    if not both or len(begins) <= PAIR:
        return []
    behind = [passage.at(number) for number in range(whole.number + 1, whole.number + 2 * _FARTHEST)]
    alike = [
        one
        for one in behind
        if one is not None and one.is_amount_as(whole) and not _is_of_another_time(one, whole)
    ]
    named = [[one for one in alike if one.metric == f"{begins}{side}{ends}"] for side in ("出口", "进口")]
    return [one[0] for one in named] if all(len(one) == 1 for one in named) else []


def _sides_behind(passage: StatedText, whole: Statement) -> list[Statement]:
    """The first two amounts behind a total that are counted as it is, if they are exports and imports and nothing else."""
    found: list[Statement] = []
    for number in range(whole.number + 1, whole.number + _FARTHEST):
        one = passage.at(number)
        if one is None or len(found) == PAIR:
            break
        if not _is_level_as(whole, one):
            continue
        if TRADE_SIDE.fullmatch(one.metric) is None or _is_of_another_time(one, whole):
            return []
        found.append(one)
    names = {one.metric[:PAIR] for one in found}
    return found if len(names) == PAIR and found[0].sentence == found[1].sentence else []


def _is_of_another_time(one: Statement, whole: Statement) -> bool:
    """Whether two amounts are said of two times."""
    return bool(one.period and whole.period and one.period != whole.period)


def _begin_a_sentence(passage: StatedText, whole: Statement, sides: list[Statement]) -> bool:
    """Whether the first of two sides is told at the beginning of the next paragraph, with no time or place of its own."""
    if sides[0].block == whole.block:
        return False
    words = _ENDS.split(passage.between(whole, sides[0]))
    begins = _BEGINS if HAN_SIGN.search(words[-1]) else _BEGINS_ENGLISH
    return len(words) == PAIR and begins.match(words[-1].strip()) is not None


_INDUSTRIES = late(r"[一二三]产")
"""The three industries, which make no total of what households have too: electricity."""
_ENDS = late(r"[.。\n](?:\s+(?=[A-Z一-龥])|$)|\n+|。")
_BEGINS = late(r"^(?:其中，?)?(?:出口|进口)")
_BEGINS_ENGLISH = late(r"^(?:Of (?:this|that|the total|these)，|Total )?(?:[Ee]xports|[Ii]mports)\b")
