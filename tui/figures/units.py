"""Units and measure words at a place in a text, and what sort of quantity each makes: the only inventory."""

from __future__ import annotations

from msgspec import Struct

from tui.figures.patterns import Pattern
from tui.figures.quantity import Kind
from tui.lexicon import currencies
from tui.lexicon.zh.characters import PREFIXED_BY_THOUSAND
from tui.lexicon.zh.measure_word_contexts import (
    AFTER_ALL,
    ANOTHER_WORD,
    ONLY_BEFORE,
    ONLY_LARGE,
    SMALL_ONLY_BEFORE,
)
from tui.lexicon.zh.measure_words import SPELLINGS, UNITS


class Unit(Struct, frozen=True, gc=False):
    """A unit read at a place in a text."""

    end: int
    """Code point after it."""
    name: str
    """The base unit: 月 for 个月, % for ％."""
    kind: Kind


class _Entry(Struct, frozen=True):
    """A row of the inventory, ready for reading."""

    surface: str
    name: str
    kind: Kind
    another: tuple[str, ...]
    after_all: tuple[str, ...]
    before: tuple[str, ...]
    small_before: tuple[str, ...]
    only_large: bool
    ascii: bool
    free: bool
    """Whether it is one whatever follows."""


_PER_SO_MANY = Pattern(
    "so many, of which a rate is given",
    rf"\d{{0,4}} [百千万亿]{{1,2}} (?! [{PREFIXED_BY_THOUSAND}米] )",
    example="例/⟨10万⟩",
    counterexample="千克/⟨千⟩瓦",
)

_SO_MUCH = Pattern(
    "so much, of which a content is given", r"\d{1,4}", example="毫克/⟨100⟩毫升", counterexample="毫克/⟨升⟩"
)

_TIME_SIGN = Pattern(
    "sign of a time below a stroke", r"[sda] (?! [A-Za-z0-9] )", example="m/⟨s⟩，", counterexample="m/⟨s⟩q"
)
_SIGNS_ONLY = Pattern(
    "compound of signs",
    r"[A-Za-zµμ°℃²³]++ / \d{0,4} [A-Za-zµμ²³]++",
    example="⟨km/h⟩",
    counterexample="⟨元/kg⟩",
)


def _named() -> dict[str, str]:
    """The base unit of all units by how they are written."""
    spelt = {spelling: name for name, spellings in SPELLINGS.items() for spelling in spellings}
    names = {
        surface: spelt.get(surface) or surface.removeprefix("个") or surface
        for listed in UNITS.values()
        for surface in listed
    }
    return names | {sign: name for name, listed in currencies.SIGNS.items() for sign in listed}


def _kinds() -> dict[str, Kind]:
    """What sort of quantity all units make, by how they are written; the last list that has a unit decides."""
    kinds: dict[str, Kind] = {}
    for name, listed in UNITS.items():
        kinds |= dict.fromkeys(listed, Kind(name))
    return kinds | dict.fromkeys(
        (sign for listed in currencies.SIGNS.values() for sign in listed), Kind.MONEY
    )


_NAMES = _named()
_SORTS = _kinds()
_KINDS = {name: _SORTS[surface] for surface, name in _NAMES.items()} | _SORTS


class _ByLength(dict[str, tuple[tuple[int, dict[str, _Entry]], ...]]):
    """The units of each first character by how long they are, the longest first; made when a text has that character."""

    def __init__(self) -> None:
        super().__init__()
        self._surfaces: dict[str, list[str]] = {}
        for surface in _NAMES:
            self._surfaces.setdefault(surface[0], []).append(surface)

    def __missing__(self, first: str) -> tuple[tuple[int, dict[str, _Entry]], ...]:
        """The units that begin with `first`, read from the lists."""
        lengths: dict[int, dict[str, _Entry]] = {}
        for surface in self._surfaces.get(first, ()):
            lengths.setdefault(len(surface), {})[surface] = _entry(surface)
        found = self[first] = tuple(sorted(lengths.items(), reverse=True))
        return found


def _entry(surface: str) -> _Entry:
    """The row of a unit by how it is written."""
    another, before = ANOTHER_WORD.get(surface, ()), ONLY_BEFORE.get(surface, ())
    small_before, only_large = SMALL_ONLY_BEFORE.get(surface, ()), surface in ONLY_LARGE
    limited = another or before or small_before or only_large
    return _Entry(
        surface,
        _NAMES[surface],
        _SORTS[surface],
        another,
        AFTER_ALL.get(surface, ()),
        before,
        small_before,
        only_large,
        surface.isascii(),
        free=not limited and not surface.isascii(),
    )


_BY_LENGTH = _ByLength()


def kind_of(unit: str) -> Kind:
    """What sort of quantity a base unit makes, where no number says; a unit of time lasts, 元/人 is money.

    A unit that is not in the inventory is money where it is a kind of 元, else it counts.
    """
    first, slash, _ = unit.partition("/")
    kind = _KINDS.get(unit) or _KINDS.get(first)
    if kind is None:
        kind = Kind.MONEY if first.endswith("元") else Kind.COUNT
    if kind is Kind.DATE:
        return Kind.DURATION
    return Kind.MEASURE if slash and unit not in _KINDS and kind not in (Kind.MONEY, Kind.COUNT) else kind


def known(surface: str) -> bool:
    """Whether `surface` is a unit of the inventory."""
    return surface in _NAMES


def read_unit(text: str, at: int, *, large: bool) -> Unit | None:
    """The longest unit that stands at `at`; `large` says that the number is Arabic or has a place (三十).

    Measure words that begin another word (人口, 项目) are none; some (度, 方) need a large number.
    """
    for length, entries in _BY_LENGTH[text[at : at + 1]]:
        end = at + length
        entry = entries.get(text[at:end])
        if entry is not None and (entry.free or _measures(text, end, entry, large=large)):
            unit = Unit(end, entry.name, entry.kind)
            return _compound(text, at, unit) if text[end : end + 1] == "/" else unit
    return None


def unit_here(text: str, at: int, *, large: bool) -> Unit | None:
    """The unit at `at` as `read_unit` reads it, or the longer one that a blank has torn: 平方 公里, 个 百分点, 公 里."""
    unit = read_unit(text, at, large=large)
    blank = text.find(" ", at, at + LONGEST_TORN)
    if blank <= at or text[at] <= "\x7f" or "\n" in text[at:blank]:
        return unit
    near = text[at : at + 2 * LONGEST_TORN].split("\n", maxsplit=1)[0]
    whole = read_unit("".join(near.split(" ")), 0, large=large)
    if whole is None or whole.kind not in _TORN or (unit is not None and whole.end <= unit.end - at):
        return unit
    end, left = at, whole.end
    while left:
        left -= text[end] != " "
        end += 1
    return Unit(end, whole.name, whole.kind) if blank < end else unit


LONGEST_TORN = 6
"""Code points of a unit in which a blank is looked for."""
_TORN = (Kind.AREA, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.DURATION)
"""Kinds of units that are read over a blank: 台 班车 is no 台班."""


def _measures(text: str, end: int, entry: _Entry, *, large: bool) -> bool:
    """Whether the unit that ends at `end` is one there, judged by what follows."""
    if entry.ascii:
        after = text[end : end + 1]
        if entry.surface[-1].isalnum() and after.isascii() and after.isalnum():
            return False
    if entry.another and text.startswith(entry.another, end):
        return bool(entry.after_all) and text.startswith(entry.after_all, end)
    if entry.before and end < len(text) and not text.startswith(entry.before, end):
        return False
    if large:
        return True
    return not entry.only_large and (
        not entry.small_before or end == len(text) or text.startswith(entry.small_before, end)
    )


def _compound(text: str, start: int, unit: Unit) -> Unit:
    """`unit`, or with what stands after a slash (元/人, 微克/立方米, 例/10万); a compound of signs keeps them (km/h)."""
    many, below = _below(text, unit.end + 1)
    if below is None:
        return unit
    kind = unit.kind if unit.kind in (Kind.MONEY, Kind.COUNT) else Kind.MEASURE
    if _SIGNS_ONLY.fullmatch(text, start, below.end) is not None:
        return Unit(below.end, text[start : below.end], kind)
    return Unit(below.end, f"{unit.name}/{many}{below.name}", kind)


def _below(text: str, at: int) -> tuple[str, Unit | None]:
    """How many of what stands below a stroke at `at`: 10万 of nothing, 100 of 毫升, a sign of a time."""
    many = _PER_SO_MANY.match(text, at)
    below = read_unit(text, many.end() if many else at, large=True)
    if below is None and many is None:
        many = _SO_MUCH.match(text, at)  # 毫克/100毫升
        below = read_unit(text, many.end(), large=True) if many else None
        below = below if below is not None and below.kind is Kind.MEASURE else None
    if below is None and many is not None and text[at].isdigit():
        below = Unit(many.end(), "", Kind.COUNT)
    if below is None and _TIME_SIGN.match(text, at) is not None:
        below = Unit(at + 1, text[at], Kind.DURATION)
    return many[0] if many else "", below
