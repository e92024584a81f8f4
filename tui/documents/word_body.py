"""The body of a Word file: its paragraphs in reading order, tables row by row, notes after what refers to them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from tui.documents.addresses import Place
from tui.documents.comments import OpenRemarks, on_lines
from tui.documents.lines import Given, Role
from tui.documents.list_numbers import written
from tui.documents.rows import row_lines
from tui.documents.table_model import Piece
from tui.documents.word_names import qn
from tui.documents.word_styles import is_centered, is_on, list_of, outline_level, size_of, small, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.documents.list_numbers import ListNumbers
    from tui.documents.word_styles import Styles

    Lines = list[tuple[str, Given]]

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_DELETED = frozenset(qn(tag) for tag in ("w:del", "w:moveFrom", "w:cellDel"))
"""What is no longer there where changes are accepted."""
_INSERTED = frozenset(qn(tag) for tag in ("w:ins", "w:moveTo", "w:cellIns"))
"""What was not there before them."""
_LEFT_OUT = frozenset(
    qn(tag)
    for tag in (
        *("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sectPr"),
        *("w:instrText", "w:delInstrText"),
        "w:rt",  # how to pronounce what stands under it
    )
)
"""Elements that hold no text of the document."""
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_DELETED_TEXT = qn("w:delText")
_COMMENT_START, _COMMENT_END, _COMMENT = (
    qn(f"w:{name}") for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
_P, _T, _TBL, _TR, _TC, _SYM = (qn(f"w:{name}") for name in ("p", "t", "tbl", "tr", "tc", "sym"))
_RPR = qn("w:rPr")
_BOX = qn("w:txbxContent")
_CONTENT = qn("w:sdtContent")
_CONTENTS = qn("w:docPartGallery")
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_NOTE_NUMBERS = {"footnote": "decimal", "endnote": "lowerRoman"}
_COMMENTS = {_COMMENT_START, _COMMENT_END, _COMMENT}
_ID = qn("w:id")
_WIDEST = 200
"""Columns of the widest cell."""


class _Paragraph(Struct):
    """A paragraph while it is read."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    """Text boxes that hang on it."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of the notes that it refers to."""
    bold: bool | None = None
    """Whether all its words are bold; None where its style decides."""
    size: int = 0
    """The size of its first words in half points; 0 where its style decides."""
    length: int = 0

    def add(self, words: str) -> None:
        """Add characters."""
        self.pieces.append(words)
        self.length += len(words)

    def look(self, properties: Any) -> None:
        """Take the looks of a run that has words."""
        bold = None if properties is None else is_on(properties, "w:b")
        self.bold = bold if not self.pieces or self.bold is None else self.bold and bold is True
        if not self.size and properties is not None:
            self.size = size_of(properties)


class Body:
    """Reads a document into lines, each with what is given of it."""

    def __init__(
        self, styles: Styles, numbering: ListNumbers, notes: Mapping[str, Any], *, former: bool = False
    ) -> None:
        """Read by these styles, lists and notes.

        Args:
            styles: Of the file.
            numbering: Its lists.
            notes: Its parts of footnotes and endnotes.
            former: Whether the text is read as it was before the changes that are tracked.
        """
        self._gone = _INSERTED if former else _DELETED
        """What is not there in the text that is read."""
        self._left_out = _LEFT_OUT | self._gone
        self._remarks = OpenRemarks()
        self._noted = Counter[str]()
        self._styles = styles
        self._numbering = numbering
        self._notes = {
            (kind, note.get(qn("w:id"), "")): note
            for kind, part in notes.items()
            if part is not None
            for note in part.iterchildren(qn(f"w:{kind}"))
        }
        self._tables = 0
        self._inside = 0
        """How many tables are open, one inside the other."""
        self._paragraphs = 0
        """Paragraphs with words outside tables so far."""
        self._open: _Paragraph | None = None
        """A paragraph whose end was deleted: the next one goes on with it."""

    def read(self, blocks: Iterable[Any]) -> Iterator[tuple[str, Given]]:
        """The lines of a document's blocks, one after the other."""
        for block in blocks:
            yield from self._lines(self._versions(block), contents=False)
        yield from self._leave()

    def _blocks(self, parent: Any, *, contents: bool) -> Iterator[tuple[str, Given]]:
        """The lines of what holds paragraphs and tables; `contents` where it is a table of contents."""
        return self._lines(self._children(parent), contents=contents)

    def _lines(self, blocks: Iterable[Any], *, contents: bool) -> Iterator[tuple[str, Given]]:
        """The lines of paragraphs, tables and what else holds them."""
        for child in blocks:
            if child.tag == _P:
                yield from self._paragraph(child, contents=contents)
            elif child.tag == _TBL:
                yield from self._leave()
                yield from self._table(child, contents=contents)
            elif child.tag == _COMMENT_START:
                self._remarks.begin(child.get(_ID, ""), 0)
            elif child.tag == _COMMENT_END:
                self._remarks.leave(child.get(_ID, ""))
            else:
                yield from self._blocks(child, contents=contents or _is_contents(child))

    def _table(self, table: Any, *, contents: bool) -> Iterator[tuple[str, Given]]:
        """The lines of a table, row by row."""
        self._tables += 1
        self._inside += 1
        number = self._tables
        rows = (row for row in self._below(table, _TR) if not self._is_gone(row.find(qn("w:trPr"))))
        for at, row in enumerate(rows):
            column = small(_row_value(row, "w:gridBefore"))
            head = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            cells = []
            for cell in self._below(row, _TC):
                if self._is_gone(cell.find(qn("w:tcPr"))):
                    continue
                columns = _span(cell)
                piece = Piece(number, at, column, 0, 0, columns, 1, head, _is_continued(cell))
                cells.append((piece, list(self._blocks(cell, contents=contents)) + self._leave()))
                column += columns
            yield from row_lines(cells)
        self._inside -= 1

    def _paragraph(self, element: Any, *, contents: bool) -> Iterator[tuple[str, Given]]:
        """The lines of a paragraph: one, or more where it has breaks; then its boxes and its notes."""
        paragraph = self._open or _Paragraph()
        self._open = None
        self._inline(element, paragraph)
        properties = element.find(qn("w:pPr"))
        if properties is not None and self._is_gone(properties.find(qn("w:rPr"))):
            self._open = paragraph
            return
        yield from self._finish(paragraph, properties, contents=contents)

    def _leave(self) -> Lines:
        """The lines of a paragraph that was to go on and does not."""
        left, self._open = self._open, None
        return [] if left is None else list(self._finish(left, None, contents=False))

    def _finish(
        self, paragraph: _Paragraph, properties: Any, *, contents: bool
    ) -> Iterator[tuple[str, Given]]:
        """The lines of a paragraph of which all text is read."""
        whole = "".join(paragraph.pieces)
        first, *others = whole.split("\n")
        held = on_lines(self._remarks.close(len(whole)), (first, *others))
        has_words = bool(whole.strip())
        given = self._given(paragraph, properties, has_words=has_words)
        if contents:
            given = Given(Role.CONTENTS)
        place = None
        if has_words and not self._inside:
            self._paragraphs += 1
            place = Place(paragraph=self._paragraphs)
            given = replace(given, place=place)
        yield first, replace(given, remarks=held[0]) if held[0] else given
        for line, remarks in zip(others, held[1:], strict=True):
            yield line, replace(given, level=0, mark=None, number="", follows=True, remarks=remarks)
        for box in paragraph.boxes:
            yield from self._blocks(box, contents=contents)
            yield from self._leave()
        for kind, name in paragraph.notes:
            note = self._notes.pop((kind, name), None)
            if note is not None:
                self._noted[kind] += 1
                number = f"[{written(self._noted[kind], _NOTE_NUMBERS[kind])}] "
                for line, given in (*self._blocks(note, contents=False), *self._leave()):
                    yield line, Given(Role.ROW, number=number if line.strip() else "", remarks=given.remarks)
                    number = "" if line.strip() else number

    def _given(self, paragraph: _Paragraph, properties: Any, *, has_words: bool) -> Given:
        """What the properties of a paragraph say of it."""
        style = "" if properties is None else value_of(properties, "w:pStyle")
        level = outline_level(properties)
        if level is None:
            level = self._styles.level(style)
        place = list_of(properties) or self._styles.list(style)
        listed = place if place and place[0] != "0" and has_words else None
        mark, number = self._numbering.mark(*listed) if listed else (None, "")
        looks = self._styles.looks(style)
        centered = self._styles.centered(style) if properties is None else is_centered(properties)
        return Given(
            self._styles.role(style),
            level,
            mark,
            number=number,
            bold=looks.bold if paragraph.bold is None else paragraph.bold,
            size=paragraph.size or looks.size,
            centered=self._styles.centered(style) if centered is None else centered,
        )

    def _inline(self, parent: Any, paragraph: _Paragraph) -> None:
        """Take the text of what stands in a paragraph."""
        for child in self._children(parent):
            tag = child.tag
            if tag in {_T, _MATH, _DELETED_TEXT}:
                if (child.text or "").strip():
                    paragraph.look(parent.find(_RPR))
                paragraph.add((child.text or "").replace("\n", " "))
            elif sign := _SIGNS.get(tag):
                paragraph.add(sign)
            elif tag == _SYM:
                paragraph.add(_symbol(child.get(qn("w:char"), "")))
            elif tag == _BOX:
                paragraph.boxes.append(child)
            elif kind := _NOTES.get(tag):
                paragraph.notes.append((kind, child.get(_ID, "")))
            elif tag in _COMMENTS:
                self._comment(tag, child.get(_ID, ""), paragraph.length)
            else:
                self._inline(child, paragraph)

    def _comment(self, tag: str, name: str, at: int) -> None:
        """Take where a comment begins, ends, or is referred to."""
        if tag == _COMMENT_START:
            self._remarks.begin(name, at)
        elif tag == _COMMENT_END:
            self._remarks.end(name, at)
        else:
            self._remarks.refer(name, at)

    def _is_gone(self, properties: Any) -> bool:
        """Whether a row, a cell, or the end of a paragraph, is not there in the text that is read."""
        return properties is not None and any(
            child.tag in self._gone for child in properties.iterchildren("{*}*")
        )

    def _children(self, parent: Any) -> Iterator[Any]:
        """The elements in `parent` that may hold text; of several versions of the same content the first."""
        for child in parent.iterchildren("{*}*"):
            if child.tag == _CHOICES:
                yield from self._versions(child)
            elif child.tag not in self._left_out:
                yield child

    def _versions(self, element: Any) -> list[Any]:
        """An element if it may hold text; of several versions of the same content the first."""
        if element.tag in self._left_out or not isinstance(element.tag, str):
            return []
        if element.tag != _CHOICES:
            return [element]
        versions = list(element.iterchildren("{*}*"))
        return [one for one in versions if one.tag == _CHOICE][:1] or versions[-1:]

    def _below(self, parent: Any, tag: str) -> Iterator[Any]:
        """The rows of a table, or the cells of a row, those in content controls too."""
        for child in self._children(parent):
            if child.tag == tag:
                yield child
            elif child.tag not in {_TBL, _P}:
                yield from self._below(child, tag)


def _is_contents(element: Any) -> bool:
    """Whether an element is the content control of a table of contents that Word made."""
    if element.tag != qn("w:sdt"):
        return False
    return any("Contents" in gallery.get(qn("w:val"), "") for gallery in element.iter(_CONTENTS))


def _symbol(code: str) -> str:
    """A character given by its hexadecimal number in a font of signs."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"


def _row_value(row: Any, tag: str) -> str:
    """What the properties of a row say under this name; empty where they say nothing."""
    properties = row.find(qn("w:trPr"))
    return "" if properties is None else value_of(properties, tag)


def _span(cell: Any) -> int:
    """How many columns a cell covers."""
    properties = cell.find(qn("w:tcPr"))
    said = "" if properties is None else value_of(properties, "w:gridSpan")
    return (
        min(int(said), _WIDEST)
        if said.isascii() and said.isdecimal() and 0 < len(said) < 5 and int(said)
        else 1
    )


def _is_continued(cell: Any) -> bool:
    """Whether a cell goes on with the one above it."""
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val"), "continue") == "continue"
