"""Movements between two ends: growth, changes, percentage points, and the way that the verb says."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment, bounded
from tui.checks.reach.ends import (
    DATED_TO,
    comparable,
    direction_of,
    ends_of,
    is_of_its_own,
    is_of_move,
    size_of,
    way_between,
)
from tui.checks.reach.mean_growth import PRICED, YEAR_OFF, beats_prices, is_real
from tui.checks.reach.move_words import YEAR, bases_of_move, is_a_year_before
from tui.claims.claim_model import Aspect, Direction
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.movement_words import (
    BACK_FROM,
    EARLIER_VALUE,
    FALLEN_TO,
    FROM_OF_THEN,
    FROM_VALUE,
    OF_CURRENCY,
    OF_GAPS,
    POINTS,
    RISEN_TO,
    THEN_ENGLISH,
    TO_LOWER,
    TO_VALUE,
)
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_MEAN = late(r"年均|平均|每年|a year|annual")
_FINE = late(r"精度|水质|误差|分辨|等级|类别|排名|位次|名次|时间|时限|时效|效率|速度|PM|埋深|缺口|逾期|赤字")
"""What gets better as its number gets smaller."""
_PLAIN = late(r"延长|缩短|增加|减少|扩大|缩小")
"""Verbs of more and less that never say what is better."""


def growth(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Growth from two ends: (later - earlier) / earlier."""
    way = direction_of(claimed) if _is_one_growth(claimed) else None
    if way is None or is_real(claimed) or _is_reached(passage, claimed):
        return
    for earlier, later, sure in ends_of(passage, claimed):
        if _are_told_aside(passage, earlier, later):
            continue
        if earlier.is_percent and sure:
            yield apart(claimed, earlier, later, way)
        counted = later.kind is Kind.COUNT and earlier.number < later.number
        yield grown(claimed, earlier, later, way, sure=sure, counted=counted)
    if claimed.is_percent:
        yield from _by_change(passage, claimed, way)


def _is_one_growth(claimed: Statement) -> bool:
    """Whether a rate or a share says how fast something grew, and no mean of years."""
    if claimed.claim.mean or not (claimed.is_percent or claimed.kind is Kind.SHARE):
        return False
    if claimed.claim.aspect is not Aspect.GROWTH and not is_of_move(claimed):
        return False
    return _MEAN.search(f"{claimed.clause}…{claimed.behind[:8]}") is None


def _is_reached(passage: StatedText, claimed: Statement) -> bool:
    """Whether a rate is itself what another one moved to, and no movement of others: its part of growth rose from 54.9 to 58.8 per cent."""
    before = passage.before(claimed)
    if before is None or not FROM_VALUE.search(before.clause):
        return False
    return DATED_TO.fullmatch(passage.between(before, claimed)) is not None


def _are_told_aside(passage: StatedText, earlier: Statement, later: Statement) -> bool:
    """£52.1m (16% at constant rates) … £85.5m (25%): whether two rates in brackets behind amounts only tell those movements again."""
    return all(
        one.is_percent
        and (before := passage.before(one)) is not None
        and before.is_amount
        and _ASIDE.fullmatch(passage.between(before, one)) is not None
        for one in (earlier, later)
    )


_ASIDE = late(r"\s?（\s?")


def grown(
    claimed: Statement,
    earlier: Statement,
    later: Statement,
    way: Direction,
    *,
    sure: bool,
    counted: bool = False,
) -> Assignment:
    """Growth between two ends, which prices may be the reason for; what was `counted` in turn proves it."""
    priced = not beats_prices(earlier, later, claimed, 1, YEAR_OFF) or _are_far_apart(earlier, later, claimed)
    way = way_between(earlier, later, claimed, way)
    difference = "({b} - {a})" if way is Direction.UP else "({a} - {b})"
    hundred = " * 100" if claimed.is_percent else ""
    return Assignment(
        (("a", earlier), ("b", later), ("claimed", claimed)),
        f"{difference} / {{a}}{hundred} == {{claimed}}",
        compelling=sure and not priced,
        proved=sure and not priced and counted,
        alone=priced,
    )


def _are_far_apart(earlier: Statement, later: Statement, claimed: Statement) -> bool:
    """A gap of 3 billion, then trade of 1,350: whether two values are so far apart that no such growth can have been told of them, but for a scale."""
    low, high = sorted(size_of(each) * float(each.scale) for each in (earlier, later))
    grew = size_of(claimed) / (100 if claimed.is_percent else 1)
    return low == 0 or (grew < 1 and _FAR * low < high < _A_SCALE * low)


_FAR, _A_SCALE = 5, 9000
"""Values between which no growth below 100 % is told; values of which one has lost its 万, thousand or more are further apart."""


def _by_change(passage: StatedText, claimed: Statement, way: Direction) -> Iterator[Assignment]:
    """Growth from the later value and the change: change / (later - change)."""
    own = passage.sentence(claimed)
    changes = [
        one
        for one in own
        if one.claim.aspect is Aspect.CHANGE and one.is_amount and not SET_AGAINST.search(one.lead)
    ]
    levels = [one for one in own if one.claim.aspect is Aspect.LEVEL]
    for change, later in product(changes, levels):
        if later.unit != change.unit or abs(change.number - claimed.number) > _NEAR:
            continue
        after = later.number == change.number + 1
        reached = after and _REACHED.search(passage.between(change, later)) is not None
        if later.number < change.number or reached:
            sure = _are_of_one_move(change, later, claimed, way, reached=reached)
            is_base = sure and EARLIER_VALUE.search(later.lead) is not None
            yield from_change(claimed, later, change, way, is_base=is_base, compelling=sure)


def _are_of_one_move(
    change: Statement, later: Statement, claimed: Statement, way: Direction, *, reached: bool
) -> bool:
    """Whether a change, what it led to and a growth stand together, go one way, and are of one time."""
    first = min(change.number, claimed.number)
    beside = abs(change.number - claimed.number) == 1
    adjacent = later.number + 1 == (claimed.number if reached else first) and (reached or beside)
    held = (reached or change.claim.source == "held") and (
        claimed.claim.source == "held" or is_of_move(claimed)
    )
    if not (adjacent and held) or direction_of(change) is not way or PRICED.search(later.metric):
        return False
    return len(bases_of_move(change, claimed)) <= 1 and len(claimed.clause) < _SHORT


_NEAR, _SHORT, _LONGEST = 2, 24, 40


def from_change(
    claimed: Statement,
    value: Statement,
    change: Statement,
    way: Direction,
    *,
    is_base: bool,
    compelling: bool,
) -> Assignment:
    """Growth by a change, from the value before it, if it `is_base`, or from that which it led to."""
    sign = "-" if way is Direction.UP else "+"
    base = "{b}" if is_base else f"({{b}} {sign} {{c}})"
    return Assignment(
        (("b", value), ("c", change), ("claimed", claimed)),
        f"{{c}} / {base}{' * 100' if claimed.is_percent else ''} == {{claimed}}",
        compelling=compelling,
        message=N_("From {b} and a change of {c} it comes to {right}, not {claimed}"),
    )


_REACHED = late(
    r"^(?:(?: [a-z]{2,8}){0,4}\s?to\s?\S?|[，]?\s?(?:增加|增长|上升|提高|降|减少)?(?:达到?|到|至)了?)$"
)


def changes(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A change from two ends: later - earlier; and percentage points, also where per cent is said."""
    points = _is_of_points(claimed)
    if not points and (claimed.claim.aspect is not Aspect.CHANGE or not claimed.is_amount):
        return
    way = direction_of(claimed)
    if way is None or _MEAN.search(claimed.clause) or claimed.claim.mean:
        return
    for earlier, later, sure in ends_of(passage, claimed):
        if earlier.is_percent if points else earlier.unit == claimed.unit:
            told = sure and not is_of_its_own(claimed, earlier, later)
            yield apart(claimed, earlier, later, way, sure=told, proved=told)


def _is_of_points(claimed: Statement) -> bool:
    """Whether a figure says by how many percentage points a rate moved."""
    bare = claimed.kind is Kind.COUNT and POINTS.match(claimed.tail) is not None
    return bare or claimed.figure.quantity.unit == "百分点" or claimed.claim.aspect is Aspect.POINTS


def apart(
    claimed: Statement,
    earlier: Statement,
    later: Statement,
    way: Direction = Direction.UP,
    *,
    sure: bool = False,
    proved: bool = False,
) -> Assignment:
    """The difference of two ends, or of two rates in points; a hundred basis points are one."""
    way = way_between(earlier, later, claimed, way)
    difference = "{b} - {a}" if way is Direction.UP else "{a} - {b}"
    basis = _BASIS.match(claimed.tail) or pattern_of("基点|basis").search(claimed.figure.surface)
    return Assignment(
        (("a", earlier), ("b", later), ("claimed", claimed)),
        f"({difference}) * 100 == {{claimed}}" if basis else f"{difference} == {{claimed}}",
        sure,
        proved,
    )


_BASIS = late(r"\s?(?:basis points?|bps?\b|个?基点)")
"""Words behind a number of basis points, a hundred of which are one point."""


def directions(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """What is said to rise does not fall, and what falls does not rise."""
    yield from _led_back(passage, claimed)
    earlier = passage.before(claimed)
    if earlier is None or not comparable(earlier, claimed) or _lacks_scale(earlier, claimed):
        return
    words = passage.between(earlier, claimed)
    yield from _named_behind(earlier, claimed, words)
    yield from _moved_from(earlier, claimed, words)
    dated = DATED_TO.fullmatch(words) is not None
    if not _is_start(earlier) or (len(words) > _LONGEST and not dated):
        return
    if earlier.metric != claimed.metric and claimed.metric and claimed.claim.source != "held":
        return
    if dated:
        words = f"{earlier.clause.rpartition('from')[0]}to"
    if claimed.figure.quantity.unit in _RANKED or _may_be_better(earlier.lead + claimed.metric, words):
        return
    lower, higher = TO_LOWER.search(words), TO_VALUE.search(words)
    if bool(lower) == bool(higher):
        return
    yield Assignment(
        (("a", earlier), ("claimed", claimed)),
        "{a} >= {claimed}" if lower else "{a} <= {claimed}",
        compelling=True,
        proved=earlier.unit == claimed.unit,
    )


def _is_start(one: Statement) -> bool:
    """Whether a value is one that something moved from: 由40元, 较去年的91.2%."""
    return bool(FROM_VALUE.search(one.clause) or FROM_OF_THEN.search(one.clause))


def _may_be_better(name: str, words: str) -> bool:
    """Whether a name is of what may get better as its number falls, and the verb does not say which way the number went."""
    return _FINE.search(name) is not None and _PLAIN.search(words) is None


def _led_back(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """降至9.4%，上年为10.1%: the earlier value stands behind the later one, named as that of an earlier time."""
    after = passage.at(claimed.number + 1)
    if after is None or after.sentence != claimed.sentence or not EARLIER_VALUE.search(after.lead):
        return
    lower, higher = TO_LOWER.search(claimed.clause), TO_VALUE.search(claimed.clause)
    words = claimed.lead + claimed.metric
    if bool(lower) == bool(higher) or not comparable(after, claimed) or _is_of_later_year(after, claimed):
        return
    if claimed.unit not in _RANKED and not (
        after.figure.quantity.approx or _may_be_better(words, claimed.clause)
    ):
        yield bounded("a", after, claimed, least=higher is not None)


def _is_of_later_year(one: Statement, other: Statement) -> bool:
    """1978年达到4.86亿斤，1998年12.8亿斤: whether the year right before a value is after that of another."""
    years = [YEAR.findall(each.lead[-_TIME_BEFORE:]) for each in (one, other)]
    return all(years) and int(years[0][-1]) > int(years[1][-1])


_TIME_BEFORE = 16
"""Code points before a value in which its year is said."""
_RANKED = frozenset("类级位等")


def _named_behind(later: Statement, claimed: Statement, words: str) -> Iterator[Assignment]:
    """$5,721 million, compared to $6,444 million in 2024. The decrease was due to …: the next sentence names the movement."""
    found = _THE_MOVE.match(claimed.tail)
    if found is None or not SET_AGAINST.search(words) or _BELOW_NOUGHT.search(later.lead[-60:]):
        return
    yield bounded(
        "b",
        later,
        claimed,
        least=found["down"] is not None,
        message=N_("From {claimed} to {b} is the other way than the next sentence says"),
    )


def _moved_from(later: Statement, claimed: Statement, words: str) -> Iterator[Assignment]:
    """Sales rose to $3.9 billion from $3.0 billion; 4.1 percent, up from 4.3: the earlier value stands behind the later one."""
    found = BACK_FROM.match(words)
    if found is None or (_BELOW_NOUGHT.search(later.lead[-60:]) and not OF_GAPS.search(later.lead[-40:])):
        return
    if (found["against"] and not _is_of_before(words, claimed)) or _lacks_scale(later, claimed):
        return
    up, down = (
        (found["up"], found["down"])
        if found["up"] or found["down"]
        else (RISEN_TO.search(later.lead), FALLEN_TO.search(later.lead))
    )
    if bool(up) == bool(down) or OF_CURRENCY.search(later.lead[-80:] + words + claimed.tail[:40]):
        return
    yield bounded(
        "b",
        later,
        claimed,
        least=bool(down),
        message=N_("From {claimed} to {b} is the other way than is said"),
    )


def _lacks_scale(one: Statement, other: Statement) -> bool:
    """Whether one of two values is so much larger that the other one's scale was left out: $130 billion, down from $132."""
    low, high = sorted(map(size_of, (one, other)))
    return high > _MUCH * low


_MUCH = 1000


def _is_of_before(words: str, claimed: Statement) -> bool:
    """Whether the words behind a value that another is compared with say that it is of an earlier time: a year earlier, in 2010."""
    if is_a_year_before(claimed) or THEN_ENGLISH.search(claimed.behind[:_TIME_BEHIND]):
        return True
    years = [YEAR.findall(some) for some in (words, _CLAUSE.split(claimed.tail)[0][:_TIME_BEHIND])]
    return all(years) and int(years[0][-1]) > int(years[1][0])


_CLAUSE = late(r"[，；。(（]|\.(?= |$)")
_TIME_BEHIND = 48
"""Code points behind a value in which its time is said."""
_THE_MOVE = late(
    r"^[^.。]{0,60}[.]\s+(?:The|This) (?:[a-z-]+ )?(?:increase|rise|(?P<down>decrease|decline|reduction)) (?:was|is|reflects|reflected|resulted|were)\b"
)
SET_AGAINST = late(
    r"\b(?:compared (?:to|with)|versus|as against|against|(?:increase|rise|gain|decrease|decline|fall|drop|improvement) (?:over|on|from)) [^.;]{0,24}$"
)
_BELOW_NOUGHT = late(r"\bloss\b|deficit|（\s?\S?$", re.IGNORECASE)
"""Words of what is below nought, of which more is less."""
