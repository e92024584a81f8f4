"""The comments in the sheets of an Excel workbook: notes of a cell, and what newer versions call a conversation."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from tui.compiled import late
from tui.documents.addresses import column_number
from tui.documents.comments import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.packages import Package

    Place = tuple[int, int]

_PLACE = late(r"([A-Z]{1,3})([0-9]{1,7})")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MORE = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_PERSONS = "xl/persons/person.xml"
_SHEETS = "xl/worksheets/"


class SheetComments:
    """Knows of each sheet which comments are on its cells; `said` has what they say, by names."""

    def __init__(self, package: Package) -> None:
        """Take the parts of a workbook."""
        self.said: dict[str, Said] = {}
        self._package = package
        self._names = set(package.names())
        self._parts: dict[str, str] = {}
        self._persons: dict[str, str] = {}
        if any("omments/" in name or name.startswith("xl/comments") for name in self._names):
            self._parts = self._sheet_parts()
            self._persons = self._people()

    def of(self, sheet: str) -> list[tuple[int, int, str]]:
        """The comments on a sheet: row and column from 0, and the comment's name."""
        part = self._parts.get(sheet)
        if part is None:
            return []
        found: list[tuple[int, int, str]] = []
        kinds = sorted(self._related(part), key=lambda one: not one[0].endswith("/threadedComment"))
        talked: set[Place] = set()
        for kind, target in kinds:
            if kind.endswith("/threadedComment"):
                found += self._conversations(target, talked)
            elif kind.endswith("/comments"):
                found += self._notes(target, talked)
        return found

    def _conversations(self, part: str, talked: set[Place]) -> Iterator[tuple[int, int, str]]:
        """The comments of newer versions, each a part of a conversation about a cell."""
        for one in _children(self._package.tree(part), f"{_MORE}threadedComment"):
            place = _place(one.get("ref", ""))
            if place is None:
                continue
            talked.add(place)
            name, parent = one.get("id", ""), one.get("parentId", "")
            who = self._persons.get(one.get("personId", ""), "")
            text = one.findtext(f"{_MORE}text") or ""
            self.said[name] = Said(who, one.get("dT", ""), text, one.get("done") in {"1", "true"}, parent)
            yield *place, name

    def _notes(self, part: str, talked: set[Place]) -> Iterator[tuple[int, int, str]]:
        """The notes of cells; none of those that stand for a conversation in older versions."""
        root = self._package.tree(part)
        if root is None:
            return
        authors = [one.text or "" for one in root.iterfind("{*}authors/{*}author")]
        for note in root.iterfind("{*}commentList/{*}comment"):
            place = _place(note.get("ref", ""))
            if place is None or place in talked:
                continue
            who = note.get("authorId", "")
            author = authors[int(who)] if who.isdecimal() and int(who) < len(authors) else ""
            name = f"{part} {len(self.said)}"
            self.said[name] = Said(author, "", _words(note))
            yield *place, name

    def _related(self, part: str) -> Iterator[tuple[str, str]]:
        """The kinds and names of the parts that a part refers to."""
        folder, name = posixpath.split(part)
        root = self._package.tree(f"{folder}/_rels/{name}.rels")
        for one in _children(root, _RELATION):
            target = one.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            if path in self._names:
                yield one.get("Type", ""), path

    def _sheet_parts(self) -> dict[str, str]:
        """The part that each sheet is in, by its name."""
        root = self._package.tree("xl/_rels/workbook.xml.rels")
        targets = {one.get("Id", ""): one.get("Target", "") for one in _children(root, _RELATION)}
        book = self._package.tree("xl/workbook.xml")
        found: dict[str, str] = {}
        for sheet in () if book is None else book.iterfind("{*}sheets/{*}sheet"):
            ids = (value for key, value in sheet.attrib.items() if key.endswith("}id"))
            target = targets.get(next(ids, ""), "")
            found[sheet.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        return found

    def _people(self) -> dict[str, str]:
        """Who takes part in conversations, by ids."""
        people = _children(self._package.tree(_PERSONS), f"{_MORE}person")
        return {one.get("id", ""): one.get("displayName", "") for one in people}


def _children(root: Any, tag: str) -> Any:
    """The elements of one kind in a part; none of one that is not there."""
    return () if root is None else root.iterchildren(tag)


def _words(note: Any) -> str:
    """What a note says; what is said of how words are spoken left out."""
    return "".join(
        element.text or ""
        for element in note.iter("{*}t")
        if element.getparent() is not None and not element.getparent().tag.endswith("}rPh")
    )


def _place(name: str) -> Place | None:
    """Row and column of a cell, from 0."""
    found = _PLACE.fullmatch(name)
    return None if found is None else (int(found[2]) - 1, column_number(found[1]) - 1)
