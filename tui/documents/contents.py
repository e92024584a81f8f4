"""What a reader of a format hands on: the text, what is given of each line, and what stands beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.documents.comments import comments_of
from tui.files.bounds import LINES, check
from tui.files.sanitizing import sanitize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.documents.comments import Comment, Said
    from tui.documents.lines import Given

_LINES = 200_000
"""Lines of a file with styles, of which each takes twice as long as one of a text."""


class Changes(Struct, frozen=True):
    """Changes that a file tracks: its text is as if all were accepted."""

    insertions: int = 0
    deletions: int = 0

    @property
    def are_there(self) -> bool:
        """Whether the file tracks any."""
        return bool(self.insertions or self.deletions)


NONE = Changes()


class Contents(Struct, frozen=True):
    """What is read of a file."""

    text: str
    given: list[Given]
    """For each line of the text."""
    named: str = ""
    """What the file says of itself that it is called."""
    comments: tuple[Comment, ...] = ()
    changes: Changes = NONE
    unstored: int = 0
    """Formulas of which no value is stored: their cells say nothing."""


def contents_of(
    lines: Sequence[tuple[str, Given]],
    name: str,
    *,
    named: str = "",
    said: Mapping[str, Said] | None = None,
    changes: Changes = NONE,
    unstored: int = 0,
    most: int = _LINES,
) -> Contents:
    """The lines that a reader found, and the comments on them, as one.

    Raises:
        Problems: There are more lines than are worked through.
    """
    check(name, LINES, len(lines), most)
    text = sanitize("\n".join(line for line, _given in lines))
    comments = comments_of(lines, said) if said else ()
    return Contents(
        text, [given for _line, given in lines], " ".join(named.split()), comments, changes, unstored
    )
