"""The text of an OpenDocument file (.odt): its paragraphs, a line each, its tables row by row.

The parts are read by lxml, with bounds. The libraries for this format (odfdo, odfpy) read a file whole, without
bounds, and give neither the places of merged cells nor the numbers of lists, so that the walk would be the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from tui.compiled import late
from tui.documents.addresses import Place
from tui.documents.comments import OpenRemarks, Said, on_lines
from tui.documents.contents import Changes, contents_of
from tui.documents.formats import CALLED
from tui.documents.lines import Given, Role
from tui.documents.open_styles import DRAW, OFFICE, TABLE, TEXT, Lists, OpenStyles, count
from tui.documents.packages import opened
from tui.documents.rows import row_lines
from tui.documents.table_model import Piece
from tui.files.bounds import BYTES, CELLS, check
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.contents import Contents
    from tui.documents.packages import Package

    Lines = list[tuple[str, Given]]

_DC = "{http://purl.org/dc/elements/1.1/}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_RESOLVED, _PARENT = (
    f"{{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}}{name}"
    for name in ("resolved", "parent-name")
)
_MANIFEST = "META-INF/manifest.xml"
_P, _H, _LIST, _ITEM = (f"{TEXT}{name}" for name in ("p", "h", "list", "list-item"))
_LIST_HEADER = f"{TEXT}list-header"
_NOTE, ANNOTATION, _ANNOTATION_END = f"{TEXT}note", f"{OFFICE}annotation", f"{OFFICE}annotation-end"
_BOX = f"{DRAW}text-box"
_SHAPE = f"{DRAW}custom-shape"
_NAME = f"{OFFICE}name"
_STYLE_NAME = f"{TEXT}style-name"
_CONTENTS = {f"{TEXT}table-of-content", f"{TEXT}illustration-index", f"{TEXT}table-index"}
_LEFT_OUT = {
    *(f"{TEXT}{name}" for name in ("tracked-changes", "sequence-decls", "ruby-text", "variable-decls")),
    *(
        f"{TEXT}{name}"
        for name in ("user-field-decls", "table-of-content-source", "note-citation", "dde-connection-decls")
    ),
    *(f"{OFFICE}{name}" for name in ("forms", "event-listeners", "scripts", "change-info", "binary-data")),
    *(f"{_SVG}title", f"{_SVG}desc"),
    *(f"{DRAW}{name}" for name in ("image", "object", "object-ole", "glue-point", "plugin", "applet")),
}
"""Elements that hold no text of the document."""
_CHANGE, _CHANGE_START, _CHANGE_END = (f"{TEXT}{name}" for name in ("change", "change-start", "change-end"))
_CHANGES = {_CHANGE, _CHANGE_START, _CHANGE_END}
_CHANGE_ID, _XML_ID = f"{TEXT}change-id", "{http://www.w3.org/XML/1998/namespace}id"
_CHANGE_INFO = f"{OFFICE}change-info"
_PARTED = "\x1e"
"""Stands for the end of a paragraph that was deleted, while the text is read as it was before."""
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_BLANKS = late(r"[ \t\r\n]+")
_WIDEST = 200
_DEEPEST = 9
"""Lists inside one another that are counted."""
_CELLS = 100_000
"""Cells of all tables, repeated ones counted as often as they are repeated."""


def read_open_text(data: bytes, name: str, *, former: bool = False) -> Contents:
    """The text of an OpenDocument text and what is given of each of its lines.

    Args:
        data: The file.
        name: Stands in problems.
        former: Whether the text is read as it was before the changes that the file tracks; else as if all were accepted.

    Raises:
        Problems: It is damaged, under a password, or too large.
    """
    with opened(data, name, _(CALLED["odt"])) as package:
        check_password(package, name)
        content, styles = package.tree("content.xml"), package.tree("styles.xml")
        text = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
        if text is None:
            raise ValueError
        body = OpenBody(OpenStyles(styles, content), name, _tracked(text) if former else None)
        lines = body.lines(text)
        return contents_of(lines, name, named=title_of(package), said=body.said, changes=_changes(text))


def check_password(package: Package, name: str) -> None:
    """Refuse a file of OpenDocument under a password.

    Raises:
        Problems: It is.
    """
    manifest = package.content(_MANIFEST) or b""
    if b"encryption-data" in manifest:
        wrong = _("this file is under a password")
        raise Problems([Problem(name, "", wrong, _("save it without one"))])


def title_of(package: Package) -> str:
    """What a file says of itself that it is called."""
    meta = package.tree("meta.xml")
    title = None if meta is None else meta.find(f".//{_DC}title")
    return "" if title is None else (title.text or "")


def _changes(text: Any) -> Changes:
    """How many changes a text tracks."""
    regions = f"{TEXT}tracked-changes/{TEXT}changed-region"
    return Changes(
        len(text.findall(f"{regions}/{TEXT}insertion")), len(text.findall(f"{regions}/{TEXT}deletion"))
    )


class _Tracked(Struct):
    """The changes that a text tracks, by which it is read as it was before them."""

    insertions: set[str]
    """Their ids."""
    deletions: dict[str, list[Any]]
    """What was deleted, by ids."""
    open: set[str] = field(default_factory=set)
    """The insertions that what is read stands in."""

    def meet(self, element: Any) -> bool:
        """Take the begin or the end of a change; whether the element is one."""
        if element.tag not in _CHANGES:
            return False
        name = element.get(_CHANGE_ID) or ""
        if element.tag == _CHANGE_START and name in self.insertions:
            self.open.add(name)
        elif element.tag == _CHANGE_END:
            self.open.discard(name)
        return True

    def deleted(self, element: Any) -> list[Any]:
        """What was deleted at a place; nothing where nothing was, or what was had been inserted before."""
        return [] if self.open else self.deletions.pop(element.get(_CHANGE_ID) or "", [])


def _tracked(text: Any) -> _Tracked:
    """The changes of a text."""
    insertions: set[str] = set()
    deletions: dict[str, list[Any]] = {}
    for region in text.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
        name = region.get(f"{TEXT}id") or region.get(_XML_ID) or ""
        for change in region.iterchildren(f"{TEXT}insertion", f"{TEXT}deletion"):
            if change.tag == f"{TEXT}insertion":
                insertions.add(name)
            else:
                # Who deleted it, and when, is none of what was deleted.
                deletions[name] = [child for child in change if child.tag != _CHANGE_INFO]
    return _Tracked(insertions, deletions)


class _Paragraph(Struct):
    """A paragraph while it is read."""

    element: Any
    """Where it begins."""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    boxes: list[Any] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)
    bold: bool | None = None
    """Whether all its words are bold; None where its style decides."""
    size: int = 0

    def add(self, words: str) -> None:
        """Add characters as they are."""
        self.pieces.append(words)
        self.length += len(words)

    def words(self, said: str | None, bold: bool | None, size: int) -> None:  # noqa: FBT001 - as styles say it
        """Add words of the source, in which blanks one after the other are one, and none at the beginning."""
        words = _BLANKS.sub(" ", said or "")
        if words.startswith(" ") and (not self.pieces or self.pieces[-1][-1:] in " \n"):
            words = words[1:]
        if not words:
            return
        if not words.isspace():
            self.bold = bold if self.bold is None and not self.size else self.bold and bold
            self.size = self.size or size
        self.add(words)


class OpenBody:
    """Reads the body of a text, or of a cell of a sheet, into lines."""

    def __init__(self, styles: OpenStyles, name: str, tracked: _Tracked | None = None) -> None:
        """Read by these styles, as it was before the changes that are given; `name` stands in problems."""
        self._tracked = tracked
        self._open: _Paragraph | None = None
        """A paragraph whose end was inserted: the next one goes on with it."""
        self.said: dict[str, Said] = {}
        """The comments that were met, by names."""
        self._styles, self._name = styles, name
        self._lists = Lists(styles)
        self._remarks = OpenRemarks()
        self._tables = self._inside = self._paragraphs = self._cells = self._notes = 0
        self._characters = 0
        """Of all that was read so far: a repeated row counts as often as it is repeated."""

    def lines(self, parent: Any, *, role: Role | None = None) -> Lines:
        """The lines of all that stands in an element."""
        return [*self._lines(parent, role, [], ""), *self._leave(role)]

    def _leave(self, role: Role | None) -> Lines:
        """The lines of a paragraph that was to go on and does not."""
        left, self._open = self._open, None
        return [] if left is None else list(self._finish(left, left.element, role, [], ""))

    def _lines(
        self, parent: Any, role: Role | None, depth: list[str], number: str
    ) -> Iterator[tuple[str, Given]]:
        """The lines of paragraphs, tables, lists and what else holds them.

        Args:
            parent: Holds them.
            role: What they are, where what they stand in says so.
            depth: The lists that are open, by their names.
            number: What is shown before the first of them.
        """
        for child in parent.iterchildren("{*}*"):
            tag = child.tag
            if self._tracked and self._tracked.meet(child):
                if len(deleted := self._tracked.deleted(child)):
                    yield from self._lines(deleted, role, depth, "")
            elif tag in {_P, _H}:
                yield from self._paragraph(child, role, depth, number)
                number = ""
            elif tag == f"{TABLE}table":
                if not (self._tracked and self._tracked.open):
                    yield from self._leave(role)
                    yield from self._table(child, role)
            elif tag == _LIST:
                yield from self._list(child, role, depth)
            elif tag in _CONTENTS:
                yield from self._lines(child, Role.CONTENTS, depth, "")
            elif tag not in _LEFT_OUT:
                yield from self._lines(child, role, depth, "")

    def _list(self, element: Any, role: Role | None, depth: list[str]) -> Iterator[tuple[str, Given]]:
        """The lines of a list; a list inside another counts with it, a depth further in."""
        style = element.get(_STYLE_NAME) or ""
        name = depth[0] if depth else self._lists.begin(element, style or self._style_inside(element))
        inside = [*depth, name][:_DEEPEST]
        for item in element.iterchildren(_ITEM, _LIST_HEADER):
            start = item.get(f"{TEXT}start-value")
            if start:
                self._lists.numbers.restart(name, len(inside) - 1, count(start, 1))
            counted = inside if item.tag == _ITEM else []
            for at, child in enumerate(item.iterchildren("{*}*")):
                if child.tag == _LIST:
                    yield from self._list(child, role, inside)
                elif child.tag in {_P, _H}:
                    yield from self._paragraph(child, role, [] if at else counted, "")
                elif child.tag not in _LEFT_OUT:
                    yield from self._lines(child, role, [], "")

    def _style_inside(self, element: Any) -> str:
        """The list style of the first paragraph of a list that names none itself."""
        first = element.find(f".//{_P}")
        return "" if first is None else self._styles.list_of(first.get(_STYLE_NAME) or "")

    def _table(self, table: Any, role: Role | None) -> Iterator[tuple[str, Given]]:
        """The lines of a table, row by row."""
        self._tables += 1
        self._inside += 1
        number = self._tables
        for at, (row, head) in enumerate(_rows(table, head=False)):
            cells = []
            column = 0
            for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                times = min(count(cell.get(f"{TABLE}number-columns-repeated"), 1), _WIDEST)
                self._cells += times
                check(self._name, CELLS, self._cells, _CELLS)
                for _time in range(times):
                    if cell.tag.endswith("}table-cell"):
                        piece = Piece(number, at, column, 0, 0, *_spans(cell), head)
                        cells.append((piece, [*self._lines(cell, role, [], ""), *self._leave(role)]))
                    column += 1
            yield from row_lines(cells)
        self._inside -= 1

    def _paragraph(
        self, element: Any, role: Role | None, depth: list[str], number: str
    ) -> Iterator[tuple[str, Given]]:
        """The lines of a paragraph: one, or more where it has breaks; then its boxes and its notes."""
        paragraph, self._open = self._open or _Paragraph(element), None
        self._inline(element, paragraph, None, 0)
        if self._tracked and self._tracked.open:
            self._open = paragraph
            return
        yield from self._finish(paragraph, element, role, depth, number)

    def _finish(
        self, paragraph: _Paragraph, element: Any, role: Role | None, depth: list[str], number: str
    ) -> Iterator[tuple[str, Given]]:
        """The lines of a paragraph of which all text is read."""
        whole = "".join(paragraph.pieces)
        if _PARTED in whole:  # deleted paragraphs, of which no style is said here
            *before, whole = whole.split(_PARTED)
            yield from ((line, Given(role or Role.PLAIN)) for line in before)
        self._characters += len(whole)
        check(self._name, N_("characters"), self._characters, BYTES)
        first, *others = whole.split("\n")
        remarks = on_lines(self._remarks.close(len(whole)), (first, *others))
        has_words = bool(whole.strip())
        given = self._given(element, paragraph, depth, has_words=has_words)
        if role is not None:
            given = Given(role, place=given.place, remarks=given.remarks)
        if number:
            given = replace(given, number=number)
        if has_words and not self._inside:
            self._paragraphs += 1
            given = replace(given, place=Place(paragraph=self._paragraphs))
        yield first, replace(given, remarks=remarks[0]) if remarks[0] else given
        for line, held in zip(others, remarks[1:], strict=True):
            yield line, replace(given, level=0, mark=None, number="", follows=True, remarks=held)
        for box in paragraph.boxes:
            yield from self._lines(box, role, [], "")
        for note in paragraph.notes:
            self._notes += 1
            body = note.find(f"{TEXT}note-body")
            cited = "".join(note.findtext(f"{TEXT}note-citation") or "").strip()
            if body is not None:
                yield from self._lines(body, Role.ROW, [], f"[{cited or self._notes}] ")

    def _given(self, element: Any, paragraph: _Paragraph, depth: list[str], *, has_words: bool) -> Given:
        """What style, outline and lists say of a paragraph."""
        style = element.get(_STYLE_NAME) or ""
        level = 0
        if element.tag == _H:
            level = count(element.get(f"{TEXT}outline-level"), 1)
        mark, number = None, ""
        if has_words and depth:
            mark, number = self._lists.numbers.mark(depth[-1], len(depth) - 1)
        elif has_words and level and self._styles.outline and not element.get(f"{TEXT}is-list-header"):
            mark, number = self._lists.numbers.mark(self._lists.outline(), level - 1)
        bold = self._styles.bold("paragraph", style) if paragraph.bold is None else paragraph.bold
        return Given(
            self._styles.role(style),
            level,
            mark,
            number=number,
            bold=bool(bold),
            size=paragraph.size or self._styles.size("paragraph", style),
            centered=self._styles.centered(style),
        )

    def _inline(self, parent: Any, paragraph: _Paragraph, bold: bool | None, size: int) -> None:  # noqa: FBT001
        """Take the text of what stands in a paragraph."""
        self._say(parent.text, paragraph, bold, size)
        for child in parent.iterchildren():
            left_out = not isinstance(child.tag, str) or child.tag in _LEFT_OUT
            if not left_out and not self._is_changed(child, paragraph, bold, size):
                self._element(child, paragraph, bold, size)
            self._say(child.tail, paragraph, bold, size)

    def _element(self, child: Any, paragraph: _Paragraph, bold: bool | None, size: int) -> None:  # noqa: FBT001
        """Take the text of an element in a paragraph."""
        tag = child.tag
        if sign := _SIGNS.get(tag):
            paragraph.add(sign)
        elif tag == f"{TEXT}s":
            paragraph.add(" " * min(count(child.get(f"{TEXT}c"), 1), _WIDEST))
        elif tag == _NOTE:
            paragraph.notes.append(child)
        elif tag in {_BOX, _SHAPE}:
            paragraph.boxes.append(child)
        elif tag == ANNOTATION:
            self._annotation(child, paragraph.length)
        elif tag == _ANNOTATION_END:
            self._remarks.end(child.get(_NAME) or "", paragraph.length)
        elif tag == f"{TEXT}span":
            name = child.get(_STYLE_NAME) or ""
            own = self._styles.bold("text", name)
            inner = bold if own is None else own
            self._inline(child, paragraph, inner, self._styles.size("text", name) or size)
        else:
            self._inline(child, paragraph, bold, size)

    def _say(self, said: str | None, paragraph: _Paragraph, bold: bool | None, size: int) -> None:  # noqa: FBT001
        """Take words, unless they were inserted later than what is read."""
        if self._tracked is None or not self._tracked.open:
            paragraph.words(said, bold, size)

    def _is_changed(self, child: Any, paragraph: _Paragraph, bold: bool | None, size: int) -> bool:  # noqa: FBT001
        """Whether an element is the place of a change, of which what was deleted is taken, or is in what was inserted."""
        tracked = self._tracked
        if tracked is None or not tracked.meet(child):
            return tracked is not None and bool(tracked.open) and child.tag != f"{TEXT}span"
        for at, deleted in enumerate(tracked.deleted(child)):
            if at:
                paragraph.add(_PARTED)
            self._inline(deleted, paragraph, bold, size)
        return True

    def _annotation(self, element: Any, at: int) -> None:
        """Take a comment, which is about what follows up to its end, or about this place."""
        named = element.get(_NAME) or ""
        name = named or f"comment {len(self.said)}"
        self.said[name] = said_in(element)
        if named:
            self._remarks.begin(name, at)
        else:
            self._remarks.end(name, at)


def said_in(element: Any) -> Said:
    """What a comment says, who wrote it and when, what it answers."""
    text = "\n".join("".join(one.itertext()) for one in element.iter(_P))
    who, when = (element.findtext(f"{_DC}{part}") or "" for part in ("creator", "date"))
    return Said(who, when, text, element.get(_RESOLVED) == "true", element.get(_PARENT) or "")


def _rows(parent: Any, *, head: bool) -> Iterator[tuple[Any, bool]]:
    """The rows of a table, each with whether it is of the head."""
    for child in parent.iterchildren("{*}*"):
        if child.tag == f"{TABLE}table-row":
            times = count(child.get(f"{TABLE}number-rows-repeated"), 1)
            for _time in range(min(times, _WIDEST)):
                yield child, head
        elif child.tag in _ROWS:
            yield from _rows(child, head=head or child.tag == f"{TABLE}table-header-rows")


_ROWS = {f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group")}


def _spans(cell: Any) -> tuple[int, int]:
    """How many columns and rows a cell covers."""
    columns, rows = (cell.get(f"{TABLE}number-{name}-spanned") for name in ("columns", "rows"))
    return max(1, count(columns, 1, _WIDEST)), max(1, count(rows, 1, _WIDEST))
