"""The text of an HTML page: its blocks a line each, its tables row by row, with what its elements say of them.

The page is parsed as browsers do (lexbor); nothing is fetched, run or followed. The tree is walked step by step and
not by calls inside calls, so that its depth costs nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from tui.compiled import late
from tui.documents.decoding import declared
from tui.documents.lines import Given, Role
from tui.documents.page_elements import is_of_page, is_title
from tui.documents.page_title import Names, with_title
from tui.documents.rows import row_lines
from tui.documents.table_model import Piece
from tui.files.bounds import LINES, MOST, PARTS, check
from tui.files.sanitizing import sanitize
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.decoding import Decoded

    Lines = list[tuple[str, Given]]

_ELEMENTS = 500_000
"""Elements of the largest page that is read."""
_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "object",
        "iframe",
        "svg",
        "canvas",
        "audio",
        "video",
        "textarea",
        "select",
        "datalist",
        "rp",
        "rt",
    ]
)
"""What no reader sees as text; the title of the page is read for itself."""
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "  # noqa: SIM905
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th "
    "thead title tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FURNITURE = frozenset({"nav", "aside", "footer", "button", "menu"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_ROWS = frozenset({"li", "dd", "dt", "pre", "blockquote", "option"})
_TABLES = frozenset({"table", "tr", "td", "th"})
_BOLD = frozenset({"b", "strong", "th"})
_BLANKS = late(r"[ \t\n\r\f]+")
_WIDE = late(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\n\r][ \t\n\r\f]*(?=[\u2e80-\u9fff\uff00-\uffef])")
"""A line break of the source between two wide characters, which browsers do not show."""
_CENTERED = late(r"text-align\s*:\s*center", re.IGNORECASE)
_WIDEST = 200
_NESTED = 20_000
"""How deep elements may stand inside one another; browsers stop at 512."""
_TAG = late(
    r"<(/?)(?:div|span|section|article|main|table|ul|ol|dl|blockquote|center|form|font|nav|details|fieldset)\b",
    re.IGNORECASE,
)
_LITTLE = 1500
"""Characters of the largest element that is of the page by what it is called."""
_LOOKS = 300_000
_NAMED_ELEMENTS = frozenset("div p span section ul ol dl form table td font a h1 h2 h3".split())  # noqa: SIM905
"""Elements whose classes are looked at."""
_COLUMNS = 1000
"""Columns of the widest table whose cells are told apart."""
_DEEPEST = 60
"""Tables inside one another whose cells are told apart; what stands deeper is text."""

_ONE_TAG = late(
    r"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([A-Za-z][\w:-]*)(\s[^<>]*)?/>",
    re.IGNORECASE,
)
"""An element of XHTML in one tag, which HTML would take for one that begins."""


class Page(Struct, frozen=True):
    """What is read of a page."""

    text: str
    given: list[Given]
    encoding: str
    title: str
    """What its `title` says; empty where there is none."""


class _Line(Struct):
    """A line while it is read."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    linked: int = 0
    """Characters in bold, and in links."""
    length: int = 0
    sizes: dict[int, int] = field(default_factory=dict)
    """Characters of each size that is said, in half points."""
    first: bool = True
    """Whether a block begins with it, and not a line break inside one."""


class _Cell(Struct):
    """A cell, or the page, while it is read."""

    piece: Piece
    lines: Lines = field(default_factory=list)


class _Table(Struct):
    """A table while it is read."""

    number: int
    row: int = -1
    column: int = 0
    cells: list[_Cell] = field(default_factory=list)
    held: dict[int, tuple[int, _Cell]] = field(default_factory=dict)
    """For a column how many rows a cell from above still reaches down."""
    lines: Lines = field(default_factory=list)
    head: int = 0


def read_html(data: bytes, decoded: Decoded, name: str, *, xml: bool = False) -> Page:
    """The text of a page, what is given of each of its lines, and its title.

    Args:
        data: The page as it came.
        decoded: As text.
        name: Stands in problems.
        xml: Whether it is XHTML, in which an element without content may be written in one tag.

    Raises:
        Problems: It has more elements or lines than can be worked through.
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only pages need it

    text, encoding = decoded.text, decoded.encoding
    if (said := declared(data, decoded)) is not None:
        text, encoding = said.text, said.encoding
    if xml:
        text = _ONE_TAG.sub(r"<\1\2></\1>", text)
    check(name, PARTS, text.count("<"), _ELEMENTS)
    check(name, N_("elements inside one another"), _depth(text), _NESTED)
    tree = LexborHTMLParser(text)
    title = tree.css_first("head > title")
    lines = _Walk(tree.root).lines()
    check(name, LINES, len(lines), MOST[LINES])
    lines = with_title(lines, _names(tree, "" if title is None else title.text()))
    return Page(
        sanitize("\n".join(line for line, _given in lines)),
        [given for _line, given in lines],
        encoding,
        "" if title is None else " ".join(title.text().split()),
    )


_META = ("articletitle", "og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title", "title")
"""What a page has of its text's title beside `title`, the surest first, in lower case."""
_SITE = ("og:site_name", "sitename", "application-name")


def _names(tree: Any, title: str) -> Names:
    """What a page calls its text and its site."""
    said: dict[str, str] = {}
    for node in tree.css("head meta")[:_METAS]:
        attributes = node.attributes
        name = (attributes.get("property") or attributes.get("name") or "").lower()
        said.setdefault(name, " ".join((attributes.get("content") or "").split())[:_NAMED])
    named = (*(said[name] for name in _META if said.get(name)), " ".join(title.split())[:_NAMED])
    site = next((said[name] for name in _SITE if said.get(name)), "")
    return Names(tuple(filter(None, named)), site)


_METAS = 200
_NAMED = 400
"""Elements that say something of a page, and characters of what it is called, that are looked at."""


def _depth(text: str) -> int:
    """About how deep the elements of a page stand inside one another, those without an end tag left out."""
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


class _Walk:
    """Walks over the nodes of a page in the order of its source."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._tables: list[_Table] = []
        self._cells: list[_Cell] = [_Cell(Piece(0, 0, 0, 0, 0))]
        self._line = _Line()
        self._count = 0
        self._levels: list[int] = []
        self._sizes: list[int] = []
        """The sizes of the open elements that say one."""
        self._looks = _LOOKS
        """How many nodes may yet be looked at to see how much an element holds."""
        self._open: dict[str, int] = {}
        """How many elements are open that say the same: `furniture`, `bold`, `link`, `centered`, `row`, `pre`, `caption`."""
        self._styles: list[tuple[str, ...]] = []

    def lines(self) -> Lines:
        """All lines of the page."""
        for node, opens in _steps(self._root):
            if opens:
                self._enter(node)
            else:
                self._leave(node.tag)
        self._break()
        while self._tables:
            self._end_table()
        return self._cells[0].lines

    def _enter(self, node: Any) -> None:
        """Take what begins with a node."""
        tag = node.tag
        if tag == "-text":
            self._add(node.text_content or "")
            return
        if tag == "br":
            self._break(soft=True)
            return
        if tag in _BLOCKS:
            self._break()
        said = (*_says(tag, node.attributes), *self._says_whole(tag, node))
        self._styles.append(said)
        for what in said:
            self._open[what] = self._open.get(what, 0) + 1
        if "sized" in said:
            self._sizes.append(_size(node.attributes))
        if tag in _HEADINGS:
            self._levels.append(_HEADINGS[tag])
        elif tag in _TABLES:
            self._enter_table(tag, node)

    def _says_whole(self, tag: str, node: Any) -> tuple[str, ...]:
        """What an element says of all text in it by what it holds: the head of a page has no title of a text."""
        if tag in {"main", "article"}:
            return ("matter",)
        if tag == "header" and not self._open.get("matter") and node.css_first("h1") is None:
            return ("furniture",)
        if tag in _NAMED_ELEMENTS and not self._open.get("furniture"):
            attributes = node.attributes
            if is_title(attributes):
                return ("title",)
            if is_of_page(attributes) and self._holds_little(node):
                return ("furniture",)
        return ()

    def _holds_little(self, node: Any) -> bool:
        """Whether an element that is called as one of the page has no title in it, and no more text than such has."""
        size = 0
        for inner, opens in _steps(node):
            self._looks -= 1
            if self._looks < 0 or inner.tag in {"h1", "main", "article"}:
                return False
            if opens and inner.tag == "-text":
                size += len((inner.text_content or "").strip())
                if size > _LITTLE:
                    return False
        return True

    def _enter_table(self, tag: str, node: Any) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table" and len(self._tables) < _DEEPEST:
            self._count += 1
            self._tables.append(_Table(self._count))
        elif tag == "tr" and self._tables:
            self._end_row()
            self._tables[-1].row += 1
            self._tables[-1].column = 0
        elif tag in {"td", "th"} and self._tables:
            self._begin_cell(tag, node.attributes)

    def _leave(self, tag: str) -> None:
        """Take what ends with a node."""
        if tag in {"-text", "br"}:
            return
        if tag in _BLOCKS:
            self._break()
        if tag in _HEADINGS:
            self._levels.pop()
        for what in self._styles.pop():
            self._open[what] -= 1
            if what == "sized":
                self._sizes.pop()
        if tag in {"td", "th"} and self._tables and len(self._cells) > 1:
            self._cells.pop()
        elif tag == "table" and self._tables:
            self._end_table()

    def _begin_cell(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Begin a cell where the next one stands that no other reaches into."""
        table = self._tables[-1]
        table.row = max(table.row, 0)
        while table.held.get(table.column, (0, None))[0] > 0:
            left, above = table.held[table.column]
            table.held[table.column] = left - 1, above
            table.column += 1
        if table.column > _COLUMNS:
            self._cells.append(_Cell(Piece(table.number, table.row, table.column, 0, 0)))
            table.cells.append(self._cells[-1])
            table.column += 1
            return
        columns = _number(attributes.get("colspan"))
        rows = _number(attributes.get("rowspan"))
        cell = _Cell(Piece(table.number, table.row, table.column, 0, 0, columns, rows, tag == "th"))
        for column in range(table.column, table.column + columns):
            table.held[column] = rows - 1, cell
        table.column += columns
        table.cells.append(cell)
        self._cells.append(cell)

    def _end_row(self) -> None:
        """Put the cells of a row into lines."""
        table = self._tables[-1]
        if table.cells:
            for column, (left, cell) in list(table.held.items()):
                if column >= table.column and left > 0 and cell.piece.row < table.row:
                    table.held[column] = left - 1, cell
            table.lines += row_lines([(cell.piece, cell.lines) for cell in table.cells])
            table.cells = []

    def _end_table(self) -> None:
        """Put a table's lines where it stands."""
        self._end_row()
        table = self._tables.pop()
        while len(self._cells) > 1 and self._cells[-1].piece.table == table.number:
            self._cells.pop()
        self._cells[-1].lines += table.lines

    def _add(self, text: str) -> None:
        """Add the words of a text node to the line."""
        if self._open.get("pre"):
            first, *others = text.split("\n")
            self._words(first)
            for line in others:
                self._break(soft=True)
                self._words(line)
            return
        self._words(_BLANKS.sub(" ", _WIDE.sub("", text)))

    def _words(self, words: str) -> None:
        """Add words to the line."""
        line = self._line
        if not words or (words.isspace() and (not line.pieces or line.pieces[-1].endswith(" "))):
            return
        if line.pieces and line.pieces[-1].endswith(" ") and words.startswith(" "):
            words = words[1:]
        size = len(words.strip())
        line.pieces.append(words)
        line.length += size
        if self._sizes:
            line.sizes[self._sizes[-1]] = line.sizes.get(self._sizes[-1], 0) + size
        line.bold += size if self._open.get("bold") else 0
        line.linked += size if self._open.get("link") else 0

    def _break(self, *, soft: bool = False) -> None:
        """End the line; `soft` where the block goes on."""
        line, words = self._line, "".join(self._line.pieces).strip(" \t\n\r\f")
        self._line = _Line(first=not soft)
        if not words:
            if soft:  # a line that was left blank stands between paragraphs
                self._line.first = line.first or (not line.pieces and bool(self._cells[-1].lines))
            return
        target = self._cells[-1].lines
        target.append((words, self._given(line)))

    def _given(self, line: _Line) -> Given:
        """What the open elements say of a line."""
        is_open = self._open.get
        role = Role.PLAIN
        if is_open("furniture"):
            role = Role.FURNITURE
        elif is_open("caption"):
            role = Role.CAPTION
        elif is_open("title"):
            role = Role.TITLE
        elif is_open("row"):
            role = Role.ROW
        return Given(
            role,
            0 if role is Role.FURNITURE or not self._levels else self._levels[-1],
            follows=not line.first,
            size=max((size for size, count in line.sizes.items() if 2 * count > line.length), default=0),
            bold=line.length > 0 and line.bold == line.length,
            centered=bool(is_open("centered")),
            linked=line.length > 0 and line.linked >= 0.8 * line.length,
        )


def _steps(root: Any) -> Iterator[tuple[Any, bool]]:
    """Each node that holds text of the page when it begins, and when it ends."""
    node, depth = root, 0
    while node is not None:
        tag = node.tag
        if tag not in _LEFT_OUT and tag not in _COMMENTS:
            yield node, True
            child = node.child
            if child is not None:
                node, depth = child, depth + 1
                continue
            yield node, False
        while depth:  # nodes are told apart by depth: to compare two is to write both out
            following = node.next
            if following is not None:
                node = following
                break
            node, depth = node.parent, depth - 1
            yield node, False
        else:
            return


_COMMENTS = frozenset({"-comment", "_comment", "!--"})


def _says(tag: str, attributes: dict[str, str | None]) -> Iterator[str]:
    """What an element says of all text in it."""
    yield from _SAYS.get(tag, ())
    if (attributes.get("role") or "").lower() in _ROLES:
        yield "furniture"
    if tag == "a" and (attributes.get("href") is not None or not {"name", "id"}.intersection(attributes)):
        yield "link"
    if (attributes.get("align") or "").lower() == "center" or _CENTERED.search(attributes.get("style") or ""):
        yield "centered"
    if _size(attributes):
        yield "sized"


def _size(attributes: dict[str, str | None]) -> int:
    """The size of letters that an element says, in half points; 0 where it says none that can be compared."""
    if (said := (attributes.get("size") or "").strip()) and said in _FONT_SIZES:
        return _FONT_SIZES[said]
    style = attributes.get("style")
    if not style or (found := _FONT_SIZE.search(style)) is None:
        return 0
    return round(float(found[1]) * {"px": 1.5, "pt": 2}[found[2].lower()])


_FONT_SIZES = {
    "1": 15,
    "2": 20,
    "3": 24,
    "4": 27,
    "5": 36,
    "6": 48,
    "7": 72,
    "+1": 27,
    "+2": 36,
    "+3": 48,
    "+4": 72,
}
_FONT_SIZE = late(r"font-size\s*:\s*([0-9]{1,3}(?:\.[0-9]{1,2})?)\s*(px|pt)", re.IGNORECASE)


_SAYS = {
    **dict.fromkeys(_FURNITURE, ("furniture",)),
    **dict.fromkeys(_BOLD, ("bold",)),
    **dict.fromkeys(_ROWS, ("row",)),
    "pre": ("row", "pre"),
    "center": ("centered",),
    "caption": ("caption",),
}
"""What elements say by their name."""


def _number(said: str | None) -> int:
    """How many rows or columns a cell covers."""
    return (
        min(int(said), _WIDEST)
        if said and said.isascii() and said.isdecimal() and len(said) < 5 and int(said)
        else 1
    )
