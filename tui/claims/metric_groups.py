"""Claims of one metric put together: its mentions, its series over periods, and where two values contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui.claims.claim_model import Aspect, Direction, Mode
from tui.claims.metric_wordings import OTHER_NAME, metric_key, of_country, reason
from tui.claims.own_place import NOWHERE
from tui.compiled import late
from tui.lexicon.zh import metric_synonyms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from tui.claims.own_place import OwnPlace
    from tui.figures.quantity import Quantity

PLACE_OF_TEXT = "the place is that of the text"
"""Why a wording with a place is joined with one without."""
SAME_PLACE = "the same place"
"""Why two words for a place that is not that of the text are joined: 全省 and 我省 in a text of a city."""
BY_REVIEWER = "by a reviewer"
"""Why two wordings are joined that a reviewer takes for one metric."""
_DIGITS = late(r"[0-9]")


class Entry(Struct, frozen=True):
    """A claim as it goes into a metric."""

    number: int
    """The number of its figure."""
    metric: str
    scope: str
    aspect: Aspect
    direction: Direction | None
    period: str | None
    mode: Mode
    quantity: Quantity
    surface: str
    base: str = ""
    """What it is compared with."""
    whole: str = ""
    mean: bool = False
    sentence: int = -1
    """Where its sentence begins; -1 where that is not known."""
    doubtful: bool = False
    """Whether it may not speak against another (`SpeechClaims`)."""


class Join(Struct, frozen=True):
    """A wording that was joined to a metric, and why."""

    wording: str
    reason: str
    """`same words`, `short form`, `another name`, `the place is that of the text`, `the same place`, `by a reviewer`."""


class Point(NamedTuple):
    """What a metric is at one period."""

    period: str | None
    numbers: tuple[int, ...]
    """The figures that say it, in the order of the text."""
    apart: tuple[tuple[int, int], ...] = ()
    """Of those that contradict an earlier one each with that one before it."""

    @property
    def conflict(self) -> bool:
        """Whether two of them contradict each other."""
        return bool(self.apart)


class Group(NamedTuple):
    """One metric: what is measured, whose, and what of it, with all that is said of it; a mean over time is another than a value."""

    key: str
    name: str
    """Its best wording: the one that is said first."""
    scope: str
    aspect: Aspect
    unit: str
    numbers: tuple[int, ...]
    series: tuple[Point, ...]
    joins: tuple[Join, ...]
    """The wordings that are not the name, and why they are taken for the same."""
    wording: str = ""
    """The name with the place that its first mention says."""
    place: str = ""
    """Whose it is, the same for all words that mean one place; empty for that of the text (`OwnPlace`)."""

    @property
    def contradicted(self) -> frozenset[int]:
        """The figures that contradict each other."""
        return frozenset(number for point in self.series for pair in point.apart for number in pair)

    def reason(self, wording: str) -> str | None:
        """Why a wording is taken for this metric; None where it is its name."""
        return next((join.reason for join in self.joins if join.wording == wording), None)


def groups(
    entries: Iterable[Entry],
    joined: Sequence[tuple[str, str]] = (),
    parted: Sequence[tuple[str, str]] = (),
    titled: OwnPlace = NOWHERE,
) -> tuple[Group, ...]:
    """The metrics of a text, in the order in which they are first said.

    Args:
        entries: What its figures say, in the order of the text.
        joined: Pairs of keys that a reviewer takes for one metric.
        parted: Pairs of wordings that a reviewer takes for two.
        titled: The place that the text's title says that it is about.
    """
    entries = list(entries)
    own = titled.found_in(entry.scope for entry in entries)
    aliases = _aliases(joined)
    keyed = _keyed(_of_text(entries, own), aliases, {_pair(*pair) for pair in parted})
    scopes = _scopes(keyed, set(aliases.values()), own)
    found: dict[tuple[str, str, Aspect, str, bool], list[Entry]] = {}
    for key, entry in keyed:
        place = own.place(entry.scope) or scopes.get((key, entry.aspect, entry.quantity.unit), "")
        found.setdefault((key, place, entry.aspect, entry.quantity.unit, entry.mean), []).append(entry)
    return tuple(_group(key, place, members, aliases, own) for (key, place, *_what), members in found.items())


def _of_text(entries: Sequence[Entry], own: OwnPlace) -> Iterable[tuple[str, Entry]]:
    """Each claim with the key of its wording; in a text about a country, that of a name which its places have too is the country's."""
    keys = [metric_key(entry.metric) for entry in entries]
    meant: dict[str, str] = {}
    if own.level in _COUNTRY and not any(entry.metric in _OF_PLACES for entry in entries):
        meant = of_country(frozenset(keys))
    return zip((meant.get(key, key) for key in keys), entries, strict=True)


_COUNTRY = ("", "国")
"""Levels of a text that may be about a country."""
_OF_PLACES = frozenset(key for pair in metric_synonyms.OF_A_COUNTRY.values() for key in pair)
"""Names that only places in a country have."""


def _keyed(
    entries: Iterable[tuple[str, Entry]], aliases: dict[str, str], apart: set[frozenset[str]]
) -> list[tuple[str, Entry]]:
    """Each claim with the key of its metric."""
    names: dict[str, str] = {}
    wordings: dict[str, dict[str, None]] = {}
    keyed = []
    for plain, entry in entries:
        key = plain
        first = names.setdefault(aliases.get(key, key), entry.metric)
        said = wordings.setdefault(aliases.get(key, key), {})
        full = _named(entry)
        said[full] = None
        if _pair(first, entry.metric) in apart and first != entry.metric:
            key = f"{key} ({entry.metric})"
        elif apart and _is_later(full, said, apart):
            key = f"{key} ({full})"
        keyed.append((aliases.get(key, key), entry))
    return keyed


def _named(entry: Entry) -> str:
    """A wording with whose it is: 全县财政收入, countywide exports."""
    between = " " if entry.scope and entry.metric.isascii() else ""
    return f"{entry.scope}{between}{entry.metric}"


def _pair(one: str, other: str) -> frozenset[str]:
    """Two wordings that are kept apart; older stores have no blank between a place and a name."""
    return frozenset(("".join(one.split()), "".join(other.split())))


def _is_later(full: str, said: Iterable[str], apart: set[frozenset[str]]) -> bool:
    """Whether a wording with its place is two metrics with one that was said before it."""
    for one in said:
        if one == full:
            return False
        if _pair(one, full) in apart:
            return True
    return False


def _scopes(
    keyed: Sequence[tuple[str, Entry]], joined: set[str], own: OwnPlace
) -> dict[tuple[str, Aspect, str], str]:
    """The scope that is meant where one of two wordings that a reviewer joined says none: the only one that the other says."""
    said: dict[tuple[str, Aspect, str], set[str]] = {}
    for key, entry in keyed:
        if key in joined and (place := own.place(entry.scope)):
            said.setdefault((key, entry.aspect, entry.quantity.unit), set()).add(place)
    return {key: next(iter(places)) for key, places in said.items() if len(places) == 1}


def _aliases(joined: Sequence[tuple[str, str]]) -> dict[str, str]:
    """For each key that is joined with an earlier one the first of all that are joined with each other."""
    found: dict[str, str] = {}
    for pair in joined:
        one, other = (_first_of(found, key) for key in pair)
        if one != other:
            found[other] = one
    return {key: _first_of(found, key) for key in found}


def _first_of(aliases: dict[str, str], key: str) -> str:
    """The key that a key stands for, over several joins."""
    while key in aliases:
        key = aliases[key]
    return key


def _group(key: str, place: str, members: Sequence[Entry], aliases: dict[str, str], own: OwnPlace) -> Group:
    """A metric of all that is said of it."""
    first = members[0]
    periods = list(dict.fromkeys(entry.period for entry in members))
    series = [_point(period, [entry for entry in members if entry.period == period]) for period in periods]
    return Group(
        key,
        first.metric,
        next((entry.scope for entry in members if entry.scope), ""),
        first.aspect,
        first.quantity.unit,
        tuple(entry.number for entry in members),
        tuple(sorted(series, key=lambda point: (point.period is None, point.period or ""))),
        tuple(dict.fromkeys(_joins(first, members, aliases, own))),
        _named(first),
        place,
    )


def _joins(first: Entry, members: Sequence[Entry], aliases: dict[str, str], own: OwnPlace) -> Iterable[Join]:
    """Why each other wording is taken for the same."""
    for entry in members[1:]:
        if entry.metric != first.metric:
            yield Join(entry.metric, _reason(first.metric, entry.metric, aliases))
        if entry.scope != first.scope:
            other = entry.scope and own.place(entry.scope)
            yield Join(_named(entry), SAME_PLACE if other else PLACE_OF_TEXT)


def _reason(first: str, other: str, aliases: dict[str, str]) -> str:
    """Why a wording is taken for another."""
    one, two = metric_key(first), metric_key(other)
    if one == two:
        return reason(first, other)
    return BY_REVIEWER if {one, two} & {*aliases, *aliases.values()} else OTHER_NAME


def _point(period: str | None, members: Sequence[Entry]) -> Point:
    """What is said for one period; two facts that cannot both be right contradict each other."""
    numbers = tuple(entry.number for entry in members)
    alike: dict[tuple[str, str, bool], dict[tuple[object, ...], Entry]] = {}
    for entry in members if period is not None else ():
        if _may_contradict(entry):
            facts = alike.setdefault((_base(entry), entry.whole, entry.mean), {})
            # What is said a thousand times in the same words is one fact.
            facts.setdefault((entry.surface, entry.direction, entry.quantity.low), entry)
    apart = [pair for facts in alike.values() for pair in _apart(list(facts.values())[:_MOST_FACTS])]
    return Point(period, numbers, tuple(sorted(apart, key=lambda pair: pair[1])))


_MOST_FACTS = 12
"""Values of one metric at one time that are held against each other."""


def _apart(facts: Sequence[Entry]) -> Iterable[tuple[int, int]]:
    """Those that contradict an earlier one, each with the first that it contradicts."""
    for at, later in enumerate(facts):
        earlier = next((one for one in facts[:at] if _contradict(one, later)), None)
        if earlier is not None:
            yield earlier.number, later.number


def _may_contradict(entry: Entry) -> bool:
    """Whether a claim is an exact fact."""
    value = entry.quantity
    exact = value.low is not None and value.low == value.high and not value.approx and not value.bound
    return exact and entry.mode is Mode.ACTUAL and not entry.doubtful


def _base(entry: Entry) -> str:
    """What a claim is compared with; a movement in a year of which nothing is said is one against the year before."""
    moved = entry.aspect in (Aspect.GROWTH, Aspect.CHANGE)
    year = entry.period if entry.period and entry.period.isdecimal() else ""
    return entry.base or (str(int(year) - 1) if moved and year else "")


def _contradict(one: Entry, other: Entry) -> bool:
    """Whether two exact values differ by more than the rounding of the coarser one, or went different ways.

    No sentence contradicts itself: what it lists is of several things, whether it was read so or not.
    """
    first, second = one.quantity.low, other.quantity.low
    if first is None or second is None or one.sentence == other.sentence:
        return False
    if one.direction and other.direction and one.direction != other.direction:
        return True
    digits = min(len(_DIGITS.findall(each.surface)) for each in (one, other))
    return _rounded(first, digits) != _rounded(second, digits)


def _rounded(value: Decimal, digits: int) -> str:
    """A value to so many significant digits."""
    return f"{value:.{max(digits, 1) - 1}e}"
