"""Sorts of amounts: what adds up, which measure words are of persons, and which go with many nouns."""

from __future__ import annotations

from tui.figures import Kind

QUANTITIES = frozenset({Kind.COUNT, Kind.MONEY, Kind.AREA, Kind.MEASURE})
"""Sorts of figures that add up."""
PERSONS = frozenset({"人", "名", "位", "口"})
"""Measure words of persons, which are one unit."""
GENERIC = frozenset("个项件处条种类次座所家户起批支块")
"""Measure words that go with many nouns: two figures with one of them may count different things."""
