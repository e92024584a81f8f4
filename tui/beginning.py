"""The beginning of a file, read by itself: its first page is drawn by that, before all of the file is read."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.files.problems import Problems

if TYPE_CHECKING:
    from tui.packs.figure_search import FigureSearch
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
    """The beginning of a file, or of a pack, as a speech of its own."""

    path: str
    """Where it lies, absolute."""
    bare: Speech
    """The speech, without its figures where these are to be found."""
    search: FigureSearch | None = None
    """Finds the figures of a stretch when it is set; None for a pack, which has its figures."""
    former: tuple[str, ...] = ()
    """By what its place of reading may be remembered."""

    def reached(self, start: int, end: int) -> Speech:
        """The speech with the figures of a stretch."""
        if self.search is None:
            return self.bare
        self.search.scheduler.reach(start, end)
        return self.search.speech()


def beginning_of(path: str, rows: int) -> Beginning | None:
    """The beginning of a file or of a large pack, enough for a page of so many rows, or all of a short file.

    None for a file of a format of which it cannot be had, and where anything is wrong, which is said by who opens
    all of it.
    """
    size = min(WHOLE, max(LEAST, ROW * rows))
    with suppress(Problems, OSError, ValueError):
        seen = os.stat(path)  # noqa: PTH116 - a pipe is not opened for a look
        if stat.S_ISDIR(seen.st_mode):
            return _of_pack(path, ROW * rows)
        if not path.lower().endswith(ENDINGS) or not stat.S_ISREG(seen.st_mode):
            return None
        from tui.documents.structure import read_beginning  # noqa: PLC0415 - a pack does without
        from tui.packs.figure_search import FigureSearch  # noqa: PLC0415 - likewise

        if seen.st_size <= WHOLE and not path.lower().endswith(PACKED):
            size = WHOLE + 1
        document = read_beginning(path, size)
        search = FigureSearch(document, id="")
        return Beginning(os.path.abspath(path), search.bare, search)  # noqa: PTH100 - pathlib loads longer
    return None


def _of_pack(path: str, size: int) -> Beginning | None:
    """The beginning of a pack, so many bytes of its text."""
    from tui.packs.pack_beginning import pack_beginning  # noqa: PLC0415 - a file does without

    speech = pack_beginning(path, size)
    return Beginning(os.path.abspath(path), speech, former=(speech.id,)) if speech is not None else None  # noqa: PTH100 - as above
