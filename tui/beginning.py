"""The beginning of a file, read by itself: its first page is drawn by that, before all of the file is read."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.documents.structure import read_beginning
from tui.files.problems import Problems
from tui.packs.figure_search import FigureSearch

if TYPE_CHECKING:
    from tui.speech import Speech

ENDINGS = (".txt", ".md", ".markdown", ".csv", ".tsv", ".docx")
"""Endings of files of which a beginning can be read by itself."""
PACKED = ".docx"
"""The ending of those that do not say how much is in them."""
WHOLE = 1 << 16
"""Bytes up to which a file of another ending is read whole."""
LEAST = 1 << 14
"""Bytes of the beginning of a longer one at least: what stands around a text is told by its first sixty lines."""
ROW = 1 << 8
"""Bytes for each row of the screen: twice what the longest line takes."""


class Beginning(Struct, frozen=True):
    """The beginning of a file as a speech of its own."""

    path: str
    """Where the file lies, absolute."""
    search: FigureSearch
    """Finds the figures of a stretch when it is set."""

    @property
    def bare(self) -> Speech:
        """The speech without its figures."""
        return self.search.bare

    def reached(self, start: int, end: int) -> Speech:
        """The speech with the figures of a stretch."""
        self.search.scheduler.reach(start, end)
        return self.search.speech()


def beginning_of(path: str, rows: int) -> Beginning | None:
    """The beginning of a file, enough for a page of so many rows, or all of a short one.

    None for a file of a format of which it cannot be had, and where anything is wrong, which is said by who opens
    all of it.
    """
    if not path.lower().endswith(ENDINGS):
        return None
    with suppress(Problems, OSError, ValueError):
        seen = os.stat(path)  # noqa: PTH116 - a pipe is not opened for a look
        if not stat.S_ISREG(seen.st_mode):
            return None
        size = min(WHOLE, max(LEAST, ROW * rows))
        if seen.st_size <= WHOLE and not path.lower().endswith(PACKED):
            size = WHOLE + 1
        document = read_beginning(path, size)
        return Beginning(os.path.abspath(path), FigureSearch(document, id=""))  # noqa: PTH100 - pathlib loads longer
    return None
