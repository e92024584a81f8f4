"""Words of movements and of their times: which way something moved, whether a value is of then or of now, what else is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.evidence import shares_pair
from tui.checks.engine.statement_reading import known
from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import Aspect, Direction
from tui.compiled import pattern_of
from tui.figures.patterns import late
from tui.lexicon.divisions import DIVIDING
from tui.lexicon.movement_words import (
    A_YEAR_BEFORE,
    BASES,
    COMPARED,
    DOWN_BEHIND,
    DOWN_LEAD,
    DOWN_WORD,
    ENDS_AT,
    FILLING,
    FROM_ENGLISH,
    NOW,
    THEN,
    THEN_BEHIND,
    THEN_ENGLISH,
    UP_BEHIND,
    UP_LEAD,
    UP_WORD,
)

if TYPE_CHECKING:
    from tui.checks.engine.statement_reading import Statement

_MOVING = frozenset({Aspect.CHANGE, Aspect.GROWTH, Aspect.POINTS})


@known
def way_of(one: Statement) -> Direction | None:
    """Which way a figure says that something moved, by the words right around it; None for what is no movement."""
    if HAN_SIGN.search(one.clause) or not pattern_of(r"[A-Za-z]").search(one.clause + one.behind):
        said = _NO_MOVE.sub("…", one.clause)
        if ENDS_AT.search(said):
            return None
        down, up = DOWN_WORD.search(said), UP_WORD.search(said)
        if down and up:
            return Direction.DOWN if down.start() < up.start() else Direction.UP
    else:
        down = DOWN_LEAD.search(one.clause) or DOWN_BEHIND.match(one.behind)
        up = UP_LEAD.search(one.clause) or UP_BEHIND.match(one.behind)
    if bool(down) != bool(up):
        return Direction.DOWN if down else Direction.UP
    return one.claim.direction if one.claim.aspect in _MOVING else None


_NO_MOVE = late(r"增加值|冲减|附加")
"""Words of amounts and of what is set off, which say of no movement."""
YEAR = late(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
"""A year in digits, and no other number."""


@known
def is_of_then(one: Statement) -> bool:
    """Whether words say that a value is of an earlier time than that of which is told."""
    behind = one.behind[:32].split(" and ")[0].split(";")[0]
    if THEN_BEHIND.match(one.behind) or FROM_ENGLISH.search(one.clause) or is_a_year_before(one):
        return True
    said = _without_comparison(one.clause)
    if HAN_SIGN.search(one.clause + behind[:2]):
        return THEN.search(said) is not None
    return THEN_ENGLISH.search(said + "…" + behind) is not None


def _without_comparison(words: str) -> str:
    """Words without what they compare with: 比上年增加到 says nothing of its own time."""
    return COMPARED.sub("", words)


@known
def year_of(one: Statement) -> int | None:
    """The year that is said right before a figure in its clause, or behind it in English."""
    found = YEAR.findall(_AGAINST.sub("", one.lead[-28:])) or pattern_of(
        r"\bin ((?:19|20)[0-9]{2})\b"
    ).findall(pattern_of(r"[，；。]| and ").split(one.tail)[0][:40])
    if not found and HAN_SIGN.search(one.clause) and pattern_of(r"(?:19|20)[0-9]{2}").match(one.period):
        return int(one.period[:4])
    return int(found[-1]) if found else None


_AGAINST = late(r"[比较与同](?:19|20)[0-9]{2}年[^，。；]*")


def earlier_of(one: Statement, other: Statement) -> Statement | None:
    """Which of two values is the earlier one, by the words of their times; None where they do not say."""
    first, second = is_of_then(one), is_of_then(other)
    if first and second:
        return _of_the_same_then(one, other)
    if first != second:
        then, now = (one, other) if first else (other, one)
        dated = year_of(then) is None and year_of(now) is not None
        back = dated and not (HAN_SIGN.search(then.clause) or FROM_ENGLISH.search(then.clause))
        return now if back else then
    return _earlier_by_year(one, other)


def _of_the_same_then(one: Statement, other: Statement) -> Statement | None:
    """Which of two values of last month and the like is said to be of the same time a year before; None where not one alone is."""
    first, second = is_a_year_before(one), is_a_year_before(other)
    return None if first == second else one if first else other


def is_a_year_before(one: Statement) -> bool:
    """Whether English words say that a value is of the same month or quarter of the year before."""
    return A_YEAR_BEFORE.search(f"{one.clause}…{one.behind[:48]}") is not None


def _earlier_by_year(one: Statement, other: Statement) -> Statement | None:
    """Which of two values is the earlier one by their years, or by the year of one where the other is of now."""
    years = year_of(one), year_of(other)
    if years[0] is not None and years[1] is not None:
        return None if years[0] == years[1] else one if years[0] < years[1] else other
    current = [NOW.search(each.clause) is not None for each in (one, other)]
    if current[0] != current[1]:
        then, now = (one, other) if current[1] else (other, one)
        return then if year_of(then) is not None or then.start < now.start else None
    return None


@known
def own_words(one: Statement) -> str:
    """What of the words before a figure is no word of time, number or movement: the thing itself, if any."""
    return FILLING.sub("", one.clause).strip("，、（）()：: ")


def _is_form_of(name: str, other: str) -> bool:
    """Whether an English name is another, or its verb: use and used."""
    return name == other or other in (f"{name}d", f"{name}ed")


def are_of_one(one: Statement, other: Statement) -> bool:
    """Whether two figures are said of one thing, as far as their words tell: one names nothing, or both name alike."""
    if not HAN_SIGN.search(one.clause + other.clause):
        names = sorted((one.metric.lower().rstrip("s"), other.metric.lower().rstrip("s")), key=len)
        again = is_a_year_before(one) or is_a_year_before(other)
        return not names[0] or _is_form_of(*names) or (again and names[0] in names[1])
    first, second = own_words(one), own_words(other)
    if _are_contrary(first + one.metric, second + other.metric):
        return False
    if len(first) < _PAIR or len(second) < _PAIR:
        return True
    return shares_pair(first, second + other.metric)


def _are_contrary(first: str, second: str) -> bool:
    """Whether two names are of two sides: 出口 and 进口, 城镇 and 农村."""
    for words in DIVIDING:
        sides = [[word for word in words if word in name] for name in (first, second)]
        if len(sides[0]) == 1 == len(sides[1]) and sides[0] != sides[1]:
            return True
    return False


def bases_of_move(change: Statement, claimed: Statement) -> set[str]:
    """The bases of a change and of its growth, without the place that the change is of: 全市火灾起数同比减少265起."""
    return bases_of(f"{_PLACE.sub('', change.clause)}…{claimed.clause}")


_PLACE = late(r"^(?:\s|[今去上本]年|目前|截至)*全[国省市区县球](?!平均|水平)")
_PAIR = 2
_SAME = {"去年": "上年", "同比": "上年", "同期": "上年"}


def bases_of(words: str) -> set[str]:
    """The times and other things that words compare with, those of one meaning in one word."""
    return {_SAME.get(one, one) for one in BASES.findall(words)}
