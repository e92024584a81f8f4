"""What is held while a file in Rich Text Format is read: what is said in groups, of paragraphs, and runs of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.documents.comments import OpenRemarks
from tui.documents.rich_rows import Row

if TYPE_CHECKING:
    from tui.documents.lines import Given

    Lines = list[tuple[str, Given]]


class State(Struct):
    """What holds in a group."""

    skipped: bool = False
    target: str = ""
    """The destination of which something is read though it is none of the text."""
    bytes_after: int = 1
    """How many bytes stand after a character by number, for old readers."""
    encoding: str = ""
    """Of the font; empty for that of the file."""
    bold: bool = False
    size: int = 24
    deleted: bool = False
    revised: bool = False


class Look(Struct):
    """How a paragraph is set."""

    style: int = 0
    level: int = -1
    """Its level in the outline from 0; -1 where it does not say."""
    centered: bool = False
    in_table: bool = False


class StyleEntry(Struct):
    """A style of the file."""

    name: str = ""
    level: int = -1


class Flow(Struct):
    """A run of paragraphs: the document, a note, a text box; or words beside it, as the number before a paragraph."""

    kind: str
    depth: int
    """How many groups are open around it."""
    lines: Lines = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    bold: bool | None = None
    size: int = 0
    look: Look = field(default_factory=Look)
    number: str = ""
    after: Lines = field(default_factory=list)
    """Notes and boxes that follow the paragraph that is open."""
    remarks: OpenRemarks = field(default_factory=OpenRemarks)
    cell: Lines = field(default_factory=list)
    row: Row = field(default_factory=Row)
    rows: list[Row] = field(default_factory=list)


def packed_date(said: str) -> str:
    """The date of a comment, which Word packs into a number; empty for what is none."""
    if not said.strip().isdecimal() or len(said) > 12:
        return ""
    packed = int(said)
    minute, hour, day = packed & 0x3F, packed >> 6 & 0x1F, packed >> 11 & 0x1F
    month, year = packed >> 16 & 0xF, 1900 + (packed >> 20 & 0x1FF)
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"


def _uc(state: State, number: int | None) -> None:
    state.bytes_after = min(max(1 if number is None else number, 0), 9)


def _plain(state: State, _number: int | None) -> None:
    state.bold, state.deleted, state.revised, state.size = False, False, False, 24


def _b(state: State, number: int | None) -> None:
    state.bold = number != 0


def _fs(state: State, number: int | None) -> None:
    state.size = min(max(number or 24, 1), 999)


def _ud(state: State, _number: int | None) -> None:
    state.skipped = False


def _qc(look: Look, _number: int | None) -> None:
    look.centered = True


def _intbl(look: Look, _number: int | None) -> None:
    look.in_table = True


OF_STATE = {"uc": _uc, "plain": _plain, "b": _b, "fs": _fs, "ud": _ud}
"""What words change in what holds in a group."""
OF_LOOK = {"qc": _qc, "intbl": _intbl}
"""What words change in how a paragraph is set."""
