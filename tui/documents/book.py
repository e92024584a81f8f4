"""The text of an EPUB book: the pages of its spine, one after the other, each read as a page of the web is."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from msgspec.structs import replace

from tui.documents.contents import contents_of
from tui.documents.decoding import decode
from tui.documents.formats import CALLED
from tui.documents.html import read_html
from tui.documents.packages import opened
from tui.files.bounds import check
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.documents.contents import Contents
    from tui.documents.lines import Given
    from tui.documents.packages import Package

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = 2_000
"""Pages of the spine of a book that are read."""
_TYPES = {"application/xhtml+xml", "text/html"}


def read_book(data: bytes, name: str) -> Contents:
    """The text of a book and what is given of each of its lines.

    Raises:
        Problems: It is damaged, its text is encrypted, or it is too large.
    """
    with opened(data, name, _(CALLED["epub"])) as package:
        container = package.tree(_CONTAINER)
        root = None if container is None else container.find(".//{*}rootfile")
        path = "" if root is None else normpath(root.get("full-path") or "")
        book = package.tree(path)
        if book is None:
            raise ValueError
        encrypted = package.content(_ENCRYPTION)
        lines: list[tuple[str, Given]] = []
        tables = 0
        pages = _pages(book, dirname(path))
        check(name, N_("pages"), len(pages), _PAGES)
        for place in pages:
            if encrypted is not None and place.encode() in encrypted:
                raise Problems([Problem(name, "", _("the text of this book is encrypted"))])
            found, count = _read(package, place, name, tables)
            tables += count
            lines += found
        return contents_of(lines, name, named=book.findtext(".//{*}metadata/{*}title") or "")


def _pages(book: Any, folder: str) -> list[str]:
    """The parts of the pages of a book, in the order of its spine."""
    items = {item.get("id"): item for item in book.iterfind("{*}manifest/{*}item")}
    found = []
    for reference in book.iterfind("{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _TYPES:
            continue
        if (
            "nav" not in (item.get("properties") or "").split()
        ):  # the list of contents, which readers show beside
            found.append(normpath(join(folder, unquote(item.get("href") or ""))))
    return found


def _read(package: Package, place: str, name: str, tables: int) -> tuple[list[tuple[str, Given]], int]:
    """The lines of a page, its tables counted after `tables` others, and how many it has."""
    content = package.content(place)
    if content is None:  # a page that the spine names and the archive has not: text that would be missed
        raise ValueError
    page = read_html(content, decode(content), name, xml=True)
    count = 0
    lines = []
    for line, given in zip(page.text.split("\n"), page.given, strict=bool(page.given)):
        if given.cells:
            count = max(count, *(piece.table for piece in given.cells))
            given = replace(  # noqa: PLW2901 - the same line
                given, cells=tuple(piece._replace(table=piece.table + tables) for piece in given.cells)
            )
        lines.append((line, given))
    return lines, count
