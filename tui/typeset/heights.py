"""Heights of many blocks, one changed at a time: sums and the block at a row, in a few steps each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Heights:
    """Rows of the blocks of a column of text (a Fenwick tree)."""

    def __init__(self, heights: Iterable[int]) -> None:
        """Take the height of each block, in order."""
        self._each = list(heights)
        self._sums = [0, *self._each]
        size = len(self._sums)
        for at in range(1, size):
            above = at + (at & -at)
            if above < size:
                self._sums[above] += self._sums[at]
        self._highest = 1 << (size - 1).bit_length() if size > 1 else 0
        self.total = sum(self._each)
        self.changes = 0
        """How often a block was given a height, its own included: what was set anew may begin elsewhere."""

    def __getitem__(self, block: int) -> int:
        """The height of a block."""
        return self._each[block]

    def change(self, block: int, height: int) -> None:
        """Give a block another height."""
        self.changes += 1
        more = height - self._each[block]
        if not more:
            return
        self._each[block] = height
        self.total += more
        at = block + 1
        while at < len(self._sums):
            self._sums[at] += more
            at += at & -at

    def above(self, block: int) -> int:
        """The rows of all blocks before one."""
        rows = 0
        while block:
            rows += self._sums[block]
            block -= block & -block
        return rows

    def at(self, row: int) -> tuple[int, int]:
        """The block that a row belongs to, and which of its rows it is; `row` lies in the column."""
        block, step = 0, self._highest
        while step:
            after = block + step
            if after < len(self._sums) and self._sums[after] <= row:
                block = after
                row -= self._sums[after]
            step >>= 1
        return block, row
