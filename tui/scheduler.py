"""Work over a text unit by unit: from where one looks outwards, in slices, and to any place that is asked for.

What comes of it is kept by who does the work; it is the same whatever the order.
"""

from __future__ import annotations

from bisect import bisect_right
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_BEFORE = 3
"""After so many units below the place that is looked at comes one above it: one reads downwards."""


class Scheduler:
    """Says which unit of a text is worked out next, and how far all is."""

    def __init__(
        self,
        starts: Sequence[int],
        end: int,
        work: Callable[[int], None],
        *,
        at: int = 0,
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        """Take the units of a text; nothing is worked out yet.

        Args:
            starts: Where each begins, in code points of the text, the first at 0 or before all that is worked on.
            end: Where the last one ends.
            work: Works out a unit by its index; it is called once for each.
            at: The place that is looked at.
            clock: Tells the time in seconds.
        """
        self._starts, self._end, self._work, self._clock = starts, end, work, clock
        self._done = bytearray(len(starts))
        self._below = self._above = 0
        self._turn = 0
        self.left = len(starts)
        """How many units are still to be worked out."""
        self.covered = 0
        """Code points that were worked through."""
        self.look(at)

    @property
    def total(self) -> int:
        """Code points of all units."""
        return self._end - self._starts[0] if self._starts else 0

    def look(self, at: int) -> None:
        """Go on from a place of the text outwards."""
        self._below = self.unit_at(at)
        self._above = self._below - 1

    def unit_at(self, at: int) -> int:
        """The unit that holds a place, or the nearest one."""
        return max(0, bisect_right(self._starts, at) - 1)

    def is_done(self, start: int, end: int) -> bool:
        """Whether all units that a stretch of the text touches are worked out."""
        first, last = self._touched(start, end)
        return not self.left or self._done.find(0, first, last) < 0

    def reach(self, start: int, end: int) -> bool:
        """Work out all units that a stretch of the text touches, at once; whether any was still to be worked out."""
        first, last = self._touched(start, end)
        new = False
        while self.left and (unit := self._done.find(0, first, last)) >= 0:
            self._do(unit)
            new = True
        return new

    def work(self, seconds: float) -> bool:
        """Work for about so long, outwards from the place that is looked at; whether anything is left."""
        until = self._clock() + seconds
        while self.left:
            self._do(self._next())
            if self._clock() >= until:
                break
        return self.left > 0

    def step(self, at: int, by: int) -> bool:
        """Work out the next unit to be worked out at a place or behind it (`by` 1), or before it (-1); whether there was one."""
        here = self.unit_at(at)
        unit = self._done.find(0, here) if by > 0 else self._done.rfind(0, 0, here + 1)
        if not self.left or unit < 0:
            return False
        self._do(unit)
        return True

    def gap(self, at: int, by: int = 1) -> int:
        """Where the first unit begins that is still to be worked out at a place or behind it (1), or before it (-1).

        Where there is none that is -1.
        """
        here = self.unit_at(at)
        unit = self._done.find(0, here) if by > 0 else self._done.rfind(0, 0, here + 1)
        return self._starts[unit] if unit >= 0 else -1

    def end_of(self, unit: int) -> int:
        """Where a unit ends."""
        return self._starts[unit + 1] if unit + 1 < len(self._starts) else self._end

    def _touched(self, start: int, end: int) -> tuple[int, int]:
        """The first unit that a stretch touches, and the one after the last."""
        return self.unit_at(start), self.unit_at(max(start, end - 1)) + 1

    def _next(self) -> int:
        """The nearest unit that is still to be worked out, those below before those above."""
        below = self._done.find(0, self._below)
        above = self._done.rfind(0, 0, self._above + 1) if self._above >= 0 else -1
        self._below = below if below >= 0 else len(self._done)
        self._above = above
        self._turn += 1
        up = above >= 0 and (below < 0 or not self._turn % (_BEFORE + 1))
        return above if up else below

    def _do(self, unit: int) -> None:
        """Work out one unit."""
        self._work(unit)
        self._done[unit] = 1
        self.left -= 1
        self.covered += self.end_of(unit) - self._starts[unit]
