"""The lines of a text that hold something, and what the file's own format says of each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.compiled import late
from tui.documents.marks import Mark, mark_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.addresses import Place
    from tui.documents.comments import Remark
    from tui.documents.table_model import Piece


class Role(StrEnum):
    """What a format says that a line is."""

    PLAIN = "plain"
    TITLE = "title"
    SUBTITLE = "subtitle"
    CONTENTS = "contents"
    """An entry of a table of contents."""
    ROW = "row"
    """A row of a table, an item of a list, a quotation: a paragraph of its own, and no heading."""
    CODE = "code"
    """Kept together with the lines of code around it."""
    SIGN = "sign"
    """Signs of the markup alone: a rule, the line under a heading."""
    META = "meta"
    """What stands before a Markdown text between two rules."""
    CAPTION = "caption"
    """Names a table, or says its unit."""
    FURNITURE = "furniture"
    """Of the page and not of its text, as its markup says: a menu, a footer."""


class Given(Struct, frozen=True, gc=False):
    """What a file's format says of one of its lines."""

    role: Role = Role.PLAIN
    level: int = 0
    """Of a heading, from 1; 0 for what is none."""
    mark: Mark | None = None
    """A number that the format puts before the line and that is not in the text; its `end` says nothing."""
    lead: int = 0
    """Characters of markup before the words."""
    tail: int = 0
    """Characters of markup after the words."""
    follows: bool = False
    """Whether it may go on with the paragraph of the line before it."""
    number: str = ""
    """What the format shows before the line and the text does not hold: the number that Word makes."""
    bold: bool = False
    """Whether all of it is bold."""
    size: int = 0
    """The size of its letters in half points, or a like measure; 0 where it is not said."""
    centered: bool = False
    linked: bool = False
    """Whether nearly all of it is a link to elsewhere."""
    cells: tuple[Piece, ...] = ()
    """Which cells of tables it holds."""
    place: Place | None = None
    """Where in the file it stands, where the format says so."""
    remarks: tuple[Remark, ...] = ()
    """Which comments of the file are about it, and where in it."""


class Line(Struct, frozen=True, gc=False):
    """A line that holds something, without the blanks around it."""

    start: int
    end: int
    words: int
    """Where its words begin: after signs of markup."""
    words_end: int
    """Where its words end."""
    follows: bool
    """Whether it may go on with the paragraph of the line before it: no blank line is between them."""
    indent: int
    """Cells of blanks before it."""
    given: Given
    mark: Mark | None
    """The mark that it begins with, or that its format gives it."""

    @property
    def length(self) -> int:
        """Characters of its words."""
        return self.words_end - self.words


PLAIN = Given(follows=True)
_LINE = late(r"[^\n]+")
_SIGNS = "\N{SYMBOL FOR FORM FEED}\N{SYMBOL FOR VERTICAL TABULATION}\N{REPLACEMENT CHARACTER} \t\u3000\xa0"
"""What may stand before a line's words and says nothing: a page's break as it is shown, blanks."""


def lines_of(text: str, given: list[Given] | None = None) -> list[Line]:
    """The lines of `text` that hold something; `given` has what the format says of each of its physical lines."""
    return list(each_line(text, given))


def each_line(text: str, given: list[Given] | None = None) -> Iterator[Line]:
    """The lines that `lines_of` gives, as they are found."""
    number = at = 0
    last = -1
    for found in _LINE.finditer(text):
        number += text.count("\n", at, found.start())
        at = found.start()
        whole = found[0]
        content = whole.strip()
        if not content:
            continue
        start = at + len(whole) - len(whole.lstrip())
        end = start + len(content)
        says = given[number] if given else PLAIN
        words = start + says.lead
        if text[words : words + 1] in _SIGNS:  # as few lines begin
            words += len(text[words:end]) - len(text[words:end].lstrip(_SIGNS))
        words_end = max(words, end - says.tail)
        yield Line(
            start,
            end,
            words,
            words_end,
            says.follows and last == number - 1,
            cells(text[at:start]) if start > at else 0,
            says,
            says.mark or mark_at(text, words, words_end),
        )
        last = number


_WIDE = late("[\u2e80-\U0010ffff]+")


def cells(text: str) -> int:
    """About how many cells `text` takes on a screen."""
    return len(text) if text.isascii() else len(text) + len("".join(_WIDE.findall(text)))
