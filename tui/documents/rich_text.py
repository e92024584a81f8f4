"""The text of a file in Rich Text Format: its paragraphs, a line each, its tables row by row.

The libraries for this format (striprtf, and those that call other programs) give the words alone, without tables,
headings, notes and comments; the format is a row of control words, which is read here step by step without recursion.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from tui.compiled import late
from tui.documents.addresses import Place
from tui.documents.comments import Said, on_lines
from tui.documents.contents import Changes, contents_of
from tui.documents.formats import ANEW
from tui.documents.lines import Given, Role
from tui.documents.rich_flow import OF_LOOK, OF_STATE, Flow, Look, State, StyleEntry, packed_date
from tui.documents.rich_rows import Edge, Row, lines_of_table
from tui.documents.rich_words import (
    BESIDE,
    DEFAULT,
    DEFAULT_CHARSET,
    EVER,
    FLOWS,
    KNOWN,
    MERGED,
    SIGNS,
    SKIPPED,
    SYMBOLS,
    of_charset,
    of_page,
)
from tui.documents.word_names import contents_style, heading_style, title_style
from tui.files.bounds import CELLS, PARTS, check
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.documents.contents import Contents

    Lines = list[tuple[str, Given]]

_TOKEN = late(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})?[ ]?"  # a control word
    rb"|((?:\\'[0-9a-fA-F]{2})+)"  # bytes of characters
    rb"|\\([^a-zA-Z])"  # a control symbol
    rb"|([{}])"
    rb"|[\r\n]+"
    rb"|([^\\{}\r\n]+)"  # characters
    rb"|\\",
    re.DOTALL,
)
_UNICODE = late(rb"(?:\\u-?[0-9]{1,5}[ ]?(?:\\'[0-9a-fA-F]{2}|\?)){1,5000}")
"""Characters by number, each with one byte for old readers."""
_NUMBERS = late(rb"\\u(-?[0-9]{1,5})")
_HEX = 4
"""Bytes of one byte as it is written: `\\'b0`."""
_DEEPEST = 10_000
"""Groups inside one another."""
_WORDS = 2_500_000
_CELLS = 100_000
_EMPTY_CELLS = 63
"""Cells of the widest row that Word makes."""


def read_rich_text(data: bytes, name: str, *, former: bool = False) -> Contents:
    """The text of a file in Rich Text Format and what is given of each of its lines.

    Args:
        data: The file.
        name: Stands in problems.
        former: Whether the text is read as it was before the changes that the file tracks; else as if all were accepted.

    Raises:
        Problems: It is too large, or holds nothing that is read.
    """
    check(name, PARTS, data.count(b"\\") + data.count(b"{"), _WORDS)
    reader = _Reader(data, name, former=former)
    reader.read()
    if not reader.lines:
        wrong = _("there is no text in it")
        raise Problems([Problem(name, "", wrong)])
    return contents_of(
        reader.lines,
        name,
        named=reader.title,
        said=reader.said,
        changes=Changes(reader.inserted, reader.deleted),
    )


class _Reader:
    """Reads the control words of a file one after the other."""

    def __init__(self, data: bytes, name: str, *, former: bool) -> None:
        self._data, self._name, self._former = data, name, former
        self.title = ""
        self.said: dict[str, Said] = {}
        self.inserted = self.deleted = 0
        self._encoding = DEFAULT
        self._fonts: dict[int, str] = {}
        self._font = self._style = 0
        self._styles: dict[int, StyleEntry] = {}
        self._state = State()
        self._stack: list[State] = []
        self._flows = [Flow("document", 0)]
        self._bytes = bytearray()
        """Bytes of characters that are not decoded yet."""
        self._skip = 0
        """Bytes for old readers that are still to come."""
        self._optional = False
        """Whether the destination that comes may be left out."""
        self._tables = self._paragraphs = self._notes = self._cells = 0
        self._author = self._date = ""
        self._comment = ""
        self._set_edge: set[str] = set()

    @property
    def lines(self) -> Lines:
        """The lines of the document."""
        return self._flows[0].lines

    def read(self) -> None:
        """Read it all."""
        at, size = 0, len(self._data)
        while at < size:
            if self._state.bytes_after == 1 and (run := _UNICODE.match(self._data, at)):
                self._numbered(run[0])
                at = run.end()
                continue
            found = _TOKEN.match(self._data, at)
            if found is None:
                return
            at = found.end()
            word, number, coded, symbol, brace, plain = found.groups()
            if word:
                if word == b"bin":
                    at += max(0, int(number or 0))
                self._control(word.decode("ascii"), None if number is None else int(number))
            elif coded:
                self._coded(coded)
            elif plain:
                self._plain(plain)
            elif brace == b"{":
                self._begin_group()
            elif brace:
                self._end_group()
            elif symbol:
                self._symbol(symbol)
        if self._stack:  # it ends inside a group: the rest of it is missing
            wrong = _("this Rich Text file breaks off")
            raise Problems([Problem(self._name, "", wrong, _(ANEW))])
        self._end_paragraph(last=True)
        self._end_table()

    # ------------------------------------------------------------------ characters

    def _numbered(self, run: bytes) -> None:
        """Characters by number."""
        self._flush()
        self._skip = 0
        if not self._silent():
            units = [int(number) & 0xFFFF for number in _NUMBERS.findall(run)]
            self._add("".join(map(chr, units)))

    def _coded(self, coded: bytes) -> None:
        """Bytes of characters."""
        skipped = min(self._skip, len(coded) // _HEX)
        self._skip -= skipped
        if not self._silent():
            self._bytes += bytes.fromhex(coded[skipped * _HEX :].replace(b"\\'", b"").decode("ascii"))

    def _plain(self, plain: bytes) -> None:
        """Characters of ASCII, or bytes as they are."""
        skipped = min(self._skip, len(plain))
        self._skip -= skipped
        if not self._silent():
            self._bytes += plain[skipped:]

    def _symbol(self, symbol: bytes) -> None:
        """A control symbol."""
        if symbol == b"*":
            self._optional = True
        elif self._skip:
            self._skip -= 1
        elif symbol in b"\r\n":
            self._flush()
            self._word_par(None)
        elif (sign := SYMBOLS.get(symbol.decode("latin-1"))) and not self._silent():
            self._flush()
            self._add(sign)

    def _silent(self) -> bool:
        """Whether what comes is none of the text."""
        return self._state.skipped or (self._state.revised if self._former else self._state.deleted)

    def _flush(self) -> None:
        """Decode the bytes that were met."""
        if self._bytes:
            encoding = self._state.encoding or self._encoding
            words, self._bytes = self._bytes.decode(encoding, "replace"), bytearray()
            self._add(words)

    def _add(self, words: str) -> None:
        """Add characters to what is read."""
        target = self._state.target
        if target:
            self._add_beside(target, words)
            return
        flow = self._flows[-1]
        if not words.isspace():
            flow.bold = self._state.bold and flow.bold is not False
            flow.size = flow.size or self._state.size
        flow.pieces.append(words)
        flow.length += len(words)

    def _add_beside(self, target: str, words: str) -> None:
        """Add characters to what stands beside the text."""
        if target == "style":
            entry = self._styles.setdefault(self._style, StyleEntry())
            entry.name += words
        elif target == "title":
            self.title += words
        elif target == "atnauthor":
            self._author += words
        elif target == "atndate":
            self._date += words
        elif target in {"atrfstart", "atrfend"}:
            self._comment += words

    # ------------------------------------------------------------------ groups

    def _begin_group(self) -> None:
        """What is said from here on holds up to the end of the group."""
        self._flush()
        self._skip = 0
        check(self._name, N_("elements inside one another"), len(self._stack), _DEEPEST)
        self._stack.append(self._state)
        self._state = replace(self._state)
        self._optional = False

    def _end_group(self) -> None:
        """What held before the group holds again."""
        self._flush()
        self._skip = 0
        if not self._stack:
            return
        if self._flows[-1].depth == len(self._stack) and len(self._flows) > 1:
            self._end_flow()
        target = self._state.target
        self._state = self._stack.pop()
        if target != self._state.target:
            self._end_target(target)

    def _begin_flow(self, kind: str) -> None:
        """Paragraphs of their own begin, up to the end of the group."""
        self._state.skipped, self._state.target = False, ""
        self._flows.append(Flow(kind, len(self._stack)))

    def _end_flow(self) -> None:
        """Paragraphs of their own, or the number before a paragraph, are at their end."""
        flow = self._flows[-1]
        if flow.kind == "number":
            self._flows.pop()
            self._flows[-1].number = "".join(flow.pieces).strip() + " " if flow.pieces else ""
            return
        self._end_paragraph(last=True)
        self._end_table()
        self._flows.pop()
        under = self._flows[-1]
        if flow.kind == "annotation":
            name = self._comment or f"comment {len(self.said)}"
            text = "\n".join(line for line, _given in flow.lines)
            self.said[name] = Said(self._author, packed_date(self._date), text)
            under.remarks.end(name, under.length)
            self._author = self._date = self._comment = ""
            return
        lines = [one for one in flow.lines if one[0].strip()]
        if flow.kind == "footnote" and lines:
            self._notes += 1
            first = f"[{self._notes}] "
            lines = [
                (line, Given(Role.ROW, number="" if at else first)) for at, (line, _given) in enumerate(lines)
            ]
        under.after += lines

    def _end_target(self, target: str) -> None:
        """What stands beside the text was read."""
        flow = self._flows[-1]
        if target == "atrfstart":
            flow.remarks.begin(self._comment.strip(), flow.length)
            self._comment = ""
        elif target == "atrfend":
            self._comment = self._comment.strip()
            flow.remarks.end(self._comment, flow.length)

    # ------------------------------------------------------------------ control words

    def _control(self, word: str, number: int | None) -> None:
        """A control word."""
        if word == "u":
            self._flush()
            if not self._silent():
                self._add(chr((number or 0) & 0xFFFF))
            self._skip = self._state.bytes_after
            return
        if self._skip:
            self._skip -= 1
            return
        if self._bytes:
            self._flush()
        optional, self._optional = self._optional, False
        if (word in EVER or not self._state.skipped) and self._take(word, number):
            return
        if word in SKIPPED or (optional and word not in KNOWN):
            self._state.skipped = True
        elif (sign := SIGNS.get(word)) and not self._silent():
            self._add(sign)

    def _take(self, word: str, number: int | None) -> bool:
        """Do what a word says; whether it says something."""
        flow = self._flows[-1]
        if handler := self.HANDLERS.get(word):
            handler(self, number)
        elif of_state := OF_STATE.get(word):
            of_state(self._state, number)
        elif of_look := OF_LOOK.get(word):
            of_look(flow.look, number)
        elif kind := FLOWS.get(word):
            self._begin_flow(kind)
        elif word in BESIDE:
            self._beside(word)
        elif word in MERGED:
            self._set_edge.add(word)
        else:
            return False
        return True

    def _word_ansicpg(self, number: int | None) -> None:
        self._encoding = of_page(number or 0)

    def _word_f(self, number: int | None) -> None:
        self._font = number or 0
        if self._state.target != "font":
            self._state.encoding = self._fonts.get(self._font, "")

    def _word_fcharset(self, number: int | None) -> None:
        if self._state.target == "font" and number != DEFAULT_CHARSET:
            self._fonts[self._font] = of_charset(number or 0)

    def _word_deleted(self, number: int | None) -> None:
        if number != 0 and not self._state.deleted:
            self.deleted += 1
        self._state.deleted = number != 0

    def _word_revised(self, number: int | None) -> None:
        if number != 0 and not self._state.revised:
            self.inserted += 1
        self._state.revised = number != 0

    def _word_pard(self, _number: int | None) -> None:
        self._flows[-1].look = Look()

    def _word_s(self, number: int | None) -> None:
        if self._state.target == "style":
            self._style = number or 0
        else:
            self._flows[-1].look.style = number or 0

    def _word_outlinelevel(self, number: int | None) -> None:
        if self._state.target == "style":
            self._styles.setdefault(self._style, StyleEntry()).level = number or 0
        else:
            self._flows[-1].look.level = number or 0

    def _word_par(self, _number: int | None) -> None:
        if not self._silent() and not self._state.target:
            self._end_paragraph()

    def _word_stylesheet(self, _number: int | None) -> None:
        self._state.target, self._style = "style", 0

    def _word_fonttbl(self, _number: int | None) -> None:
        self._state.target = "font"

    def _word_title(self, _number: int | None) -> None:
        self._state.skipped, self._state.target = False, "title"

    def _beside(self, target: str) -> None:
        self._state.skipped, self._state.target = False, target

    # ------------------------------------------------------------------ tables

    def _word_trowd(self, _number: int | None) -> None:
        self._flows[-1].row.edges = []
        self._flows[-1].row.head = False
        self._set_edge = set()

    def _word_trhdr(self, _number: int | None) -> None:
        self._flows[-1].row.head = True

    def _word_cellx(self, number: int | None) -> None:
        edges = self._flows[-1].row.edges
        if len(edges) < _EMPTY_CELLS:
            edges.append(Edge(number or 0, "clvmrg" in self._set_edge, "clmrg" in self._set_edge))
        self._set_edge = set()

    def _word_cell(self, _number: int | None) -> None:
        self._end_paragraph(last=True, in_cell=True)
        flow = self._flows[-1]
        self._cells += 1
        check(self._name, CELLS, self._cells, _CELLS)
        lines, flow.cell = flow.cell, []
        flow.row.cells.append(lines)

    def _word_row(self, _number: int | None) -> None:
        flow = self._flows[-1]
        if flow.row.cells:
            row = flow.row
            flow.rows.append(row)
            flow.row = Row(list(row.edges), row.head)

    def _end_table(self) -> None:
        """Put the rows that were read where they stand."""
        flow = self._flows[-1]
        self._word_row(None)
        if flow.rows:
            self._tables += 1
            flow.lines += lines_of_table(flow.rows, self._tables)
            flow.rows = []
        flow.lines += flow.cell
        flow.cell = []

    # ------------------------------------------------------------------ paragraphs

    def _end_paragraph(self, *, last: bool = False, in_cell: bool = False) -> None:
        """The paragraph that is open is at its end; `last` where an empty one is none."""
        flow = self._flows[-1]
        whole = "".join(flow.pieces)
        if any("\ud800" <= sign <= "\udfff" for sign in whole):  # two numbers are one character
            whole = whole.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        first, *others = whole.split("\n")
        remarks = on_lines(flow.remarks.close(len(whole)), (first, *others))
        after = flow.after
        given = self._given(flow, whole)
        flow.pieces, flow.length, flow.bold, flow.size, flow.number, flow.after = [], 0, None, 0, "", []
        if last and not whole and not after and not remarks[0]:
            return
        inside = in_cell or flow.look.in_table
        if not inside:
            self._end_table()
            if whole.strip() and flow.kind == "document":
                self._paragraphs += 1
                given = replace(given, place=Place(paragraph=self._paragraphs))
        lines = [(first, replace(given, remarks=remarks[0]))]
        for line, held in zip(others, remarks[1:], strict=True):
            lines.append((line, replace(given, level=0, number="", follows=True, remarks=held)))
        (flow.cell if inside else flow.lines).extend([*lines, *after])

    def _given(self, flow: Flow, whole: str) -> Given:
        """What style and looks say of a paragraph."""
        style = self._styles.get(flow.look.style, StyleEntry())
        name = style.name.partition(";")[0].strip()
        level = flow.look.level if flow.look.level >= 0 else style.level
        role = title_style(name) or (Role.CONTENTS if contents_style(name) else Role.PLAIN)
        heading = level + 1 if 0 <= level < 9 else heading_style(name)
        number = flow.number if whole.strip() else ""
        mark = None
        if number:
            from tui.documents.list_numbers import mark_of  # noqa: PLC0415 - most paragraphs have none

            mark = mark_of(number.strip())
            number = number if mark else ""
        return Given(
            role,
            heading,
            mark,
            number=number.strip(),
            bold=bool(flow.bold),
            size=flow.size,
            centered=flow.look.centered,
        )

    HANDLERS: ClassVar[dict[str, Callable[[_Reader, int | None], None]]] = {
        "ansicpg": _word_ansicpg,
        "f": _word_f,
        "fcharset": _word_fcharset,
        "deleted": _word_deleted,
        "revised": _word_revised,
        "pard": _word_pard,
        "s": _word_s,
        "outlinelevel": _word_outlinelevel,
        "par": _word_par,
        "sect": _word_par,
        "page": _word_par,
        "nestcell": _word_par,
        "nestrow": _word_par,
        "stylesheet": _word_stylesheet,
        "fonttbl": _word_fonttbl,
        "title": _word_title,
        "trowd": _word_trowd,
        "trhdr": _word_trhdr,
        "cellx": _word_cellx,
        "cell": _word_cell,
        "row": _word_row,
    }
    """What takes each control word that says something."""
