"""The parts of a Word file that say what its paragraphs are: styles, and the numbers that Word itself makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from msgspec import Struct

from tui.documents.lines import Role
from tui.documents.marks import Mark, Style, mark_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s*(?:[1-9]|heading|标题)?$", re.IGNORECASE)
_TITLES = {
    "title": Role.TITLE,
    "标题": Role.TITLE,
    "標題": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    "副标题": Role.SUBTITLE,
    "副標題": Role.SUBTITLE,
}
_HAN_FORMATS = re.compile(r"chinese|ideograph|japanese|taiwanese|korean", re.IGNORECASE)
_DEEPEST = 20
"""Styles that one style is built on."""
_PLAIN_TEXT = 9
"""The outline level of text that is no heading."""


class StyleTable(Struct, frozen=True):
    """A paragraph style as the file declares it."""

    name: str
    base: str
    level: int | None
    """From its outline level: 0 where that makes it plain text, None where it says nothing."""
    list: tuple[str, int] | None
    """The list that it puts its paragraphs in, and how deep; None where it says nothing."""


class Styles:
    """The paragraph styles of a file, by their ids."""

    def __init__(self, part: Any) -> None:
        self._tables: dict[str, StyleTable] = {}
        self._default = ""
        for style in () if part is None else part.iterchildren(qn("w:style")):
            if style.get(qn("w:type"), "paragraph") != "paragraph":
                continue
            name = style.get(qn("w:styleId"), "")
            properties = style.find(qn("w:pPr"))
            self._tables.setdefault(
                name,
                StyleTable(
                    value_of(style, "w:name").strip(),
                    value_of(style, "w:basedOn"),
                    outline_level(properties),
                    list_of(properties),
                ),
            )
            if style.get(qn("w:default")) in {"1", "true", "on"}:
                self._default = name

    def role(self, style: str) -> Role:
        """What a paragraph of this style is."""
        for table in self._chain(style):
            if role := _TITLES.get(table.name.lower()):
                return role
            if _CONTENTS.match(table.name):
                return Role.CONTENTS
        return Role.PLAIN

    def level(self, style: str) -> int:
        """The level of its headings; 0 where it makes none."""
        for table in self._chain(style):
            if table.level is not None:
                return table.level
            if found := _HEADING.match(table.name):
                return int(found[1])
        return 0

    def list(self, style: str) -> tuple[str, int] | None:
        """The list that its paragraphs are in, and how deep."""
        return next((table.list for table in self._chain(style) if table.list), None)

    def _chain(self, style: str) -> Iterator[StyleTable]:
        """A style, what it is built on, and so on."""
        for _step in range(_DEEPEST):
            table = self._tables.get(style or self._default)
            if table is None:
                return
            yield table
            style = table.base
            if not style:
                return


class Numbering:
    """What the lists of a file put before their paragraphs. It is not in the text, but tells what a paragraph is."""

    def __init__(self, part: Any) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str]] = {}
        self._counts: dict[str, list[int]] = {}
        if part is None:
            return
        abstract: dict[str, list[tuple[int, str, str]]] = {}
        for table in part.iterchildren(qn("w:abstractNum")):
            abstract[table.get(qn("w:abstractNumId"), "")] = [
                (
                    small(level.get(qn("w:ilvl"), "")),
                    value_of(level, "w:numFmt"),
                    value_of(level, "w:lvlText"),
                )
                for level in table.iterchildren(qn("w:lvl"))
            ]
        for table in part.iterchildren(qn("w:num")):
            name = table.get(qn("w:numId"), "")
            for depth, kind, pattern in abstract.get(value_of(table, "w:abstractNumId"), ()):
                self._levels[name, depth] = kind, pattern

    def mark(self, name: str, depth: int) -> Mark | None:
        """The mark that a list puts before its next paragraph; None for bullets and the like."""
        counts = self._counts.setdefault(name, [])
        del counts[depth + 1 :]
        counts.extend([0] * (depth + 1 - len(counts)))
        counts[depth] += 1
        style = self._style(name, depth)
        return None if style is None else Mark(style, counts[depth], 0)

    def _style(self, name: str, depth: int) -> Style | None:
        """The kind of mark that a list puts before a paragraph."""
        kind, pattern = self._levels.get((name, depth), ("", ""))
        if "%" not in pattern or kind in {"", "bullet", "none"}:
            return None
        sample = "一" if _HAN_FORMATS.search(kind) else "1" if kind.startswith("decimal") else ""
        if kind in {"upperRoman", "lowerRoman"}:
            sample = "I"
        if not sample:
            return None
        label = re.sub("%[1-9]", sample, pattern[:20]) + " 题"
        mark = mark_at(label, 0, len(label))
        return mark.style if mark else None


def outline_level(properties: Any) -> int | None:
    """A heading's level from 1, 0 for plain text; None where `properties` (of a paragraph or a style) do not say."""
    if properties is None or properties.find(qn("w:outlineLvl")) is None:
        return None
    level = small(value_of(properties, "w:outlineLvl"))
    return 0 if level >= _PLAIN_TEXT else level + 1


def list_of(properties: Any) -> tuple[str, int] | None:
    """The list, by its id, and the depth in it; id `0` takes a paragraph out of its style's list."""
    numbers = None if properties is None else properties.find(qn("w:numPr"))
    if numbers is None or not (name := value_of(numbers, "w:numId")):
        return None
    return name, min(small(value_of(numbers, "w:ilvl")), 8)


def value_of(element: Any, tag: str) -> str:
    """The value of the first child of this name; empty where there is none."""
    child = element.find(qn(tag))
    return "" if child is None else child.get(qn("w:val"), "")


def small(value: str) -> int:
    """A number below ten; 0 for what is none."""
    return int(value) if len(value) == 1 and value.isascii() and value.isdecimal() else 0
