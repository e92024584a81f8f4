"""The parts of a Word file that say what its paragraphs are: styles, and the numbers that Word itself makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from msgspec import Struct
from msgspec.structs import replace

from tui.documents.lines import Role
from tui.documents.marks import mark_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.marks import Mark

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
    bold: bool | None = None
    size: int = 0
    """In half points; 0 where it says nothing."""
    centered: bool | None = None


class Looks(Struct, frozen=True):
    """How a style sets letters."""

    bold: bool
    size: int
    """In half points; 0 where no style says it."""


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
                    None if (run := style.find(qn("w:rPr"))) is None else is_on(run, "w:b"),
                    0 if run is None else size_of(run),
                    None if properties is None else is_centered(properties),
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

    def looks(self, style: str) -> Looks:
        """How a style sets its letters."""
        chain = list(self._chain(style))
        bold = next((table.bold for table in chain if table.bold is not None), False)
        return Looks(bold, next((table.size for table in chain if table.size), 0))

    def centered(self, style: str) -> bool:
        """Whether a style sets its paragraphs in the middle of the line."""
        return next((table.centered for table in self._chain(style) if table.centered is not None), False)

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


class _Level(Struct, frozen=True):
    """How a list numbers its paragraphs at one depth."""

    kind: str
    pattern: str
    start: int
    legal: bool
    """Whether it writes the numbers of all depths in digits."""


class Numbering:
    """What the lists of a file put before their paragraphs. It is not in the text, but tells what a paragraph is."""

    def __init__(self, part: Any) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._same: dict[str, str] = {}
        """For a list the one that it goes on counting with."""
        self._counts: dict[str, list[int | None]] = {}
        if part is None:
            return
        abstract = {
            table.get(qn("w:abstractNumId"), ""): {
                small(level.get(qn("w:ilvl"), "")): _level(level) for level in table.iterchildren(qn("w:lvl"))
            }
            for table in part.iterchildren(qn("w:abstractNum"))
        }
        for table in part.iterchildren(qn("w:num")):
            name, base = table.get(qn("w:numId"), ""), value_of(table, "w:abstractNumId")
            levels = dict(abstract.get(base, {}))
            overrides = list(table.iterchildren(qn("w:lvlOverride")))
            for override in overrides:
                depth = small(override.get(qn("w:ilvl"), ""))
                own = override.find(qn("w:lvl"))
                level = _level(own) if own is not None else levels.get(depth)
                start = value_of(override, "w:startOverride")
                if level is not None:
                    levels[depth] = replace(level, start=_count(start)) if start else level
            self._levels[name] = levels
            self._same[name] = f"list {name}" if overrides else base

    def mark(self, name: str, depth: int) -> tuple[Mark | None, str]:
        """The mark that a list puts before its next paragraph, and how that is written; None and empty for bullets."""
        levels = self._levels.get(name, {})
        counts = self._counts.setdefault(self._same.get(name, name), [])
        del counts[depth + 1 :]
        counts.extend([None] * (depth + 1 - len(counts)))
        level = levels.get(depth)
        before = counts[depth]
        counts[depth] = (level.start if level else 1) if before is None else before + 1
        if level is None or "%" not in level.pattern or level.kind in {"", "bullet", "none"}:
            return None, ""
        written = _PLACE.sub(
            lambda found: self._written(levels, counts, int(found[1]) - 1, level), level.pattern
        )
        mark = mark_at(f"{written} 题", 0, len(written) + 2)
        return None if mark is None else mark._replace(end=0), written

    def _written(self, levels: dict[int, _Level], counts: list[int | None], depth: int, of: _Level) -> str:
        """The number of a depth as a pattern shows it."""
        level = levels.get(depth)
        count = counts[depth] if depth < len(counts) else None
        number = (level.start if level else 1) if count is None else count
        return written(number, "decimal" if of.legal or level is None else level.kind)


_PLACE = re.compile("%([1-9])")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HAN_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 999
"""The largest number that is written out of digits."""


def written(number: int, kind: str) -> str:
    """A number as Word writes it in a list of this kind: `chineseCounting` 12 is 十二."""
    if not 0 < number <= _MOST:
        return str(number)
    if _HAN_FORMATS.search(kind):
        return _han(number)
    if kind.endswith("Roman"):
        return _roman(number) if kind.startswith("upper") else _roman(number).lower()
    if kind.endswith("Letter"):
        letters = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letters.upper() if kind.startswith("upper") else letters
    if kind.startswith("decimalEnclosedCircle") and number <= 20:
        return chr(ord("①") + number - 1)
    if kind == "decimalEnclosedParen" and number <= 20:
        return chr(ord("⑴") + number - 1)
    return f"{number:02}" if kind == "decimalZero" else str(number)


def _han(number: int) -> str:
    """A number below a thousand in Chinese: 十二, 一百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f"{_HAN_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        said += ("" if tens == 1 and not hundreds else _HAN_DIGITS[tens]) + "十"
    elif hundreds and ones:
        said += "零"
    return said + (_HAN_DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    """A number in Roman numerals."""
    said = "M" * (number // 1000) if number >= 1000 else ""
    for value, sign in ((900, "CM"), (500, "D"), (400, "CD"), *_ROMAN):
        while number >= value:
            said, number = said + sign, number - value
    return said


def _level(element: Any) -> _Level:
    """A depth of a list as the file declares it."""
    start = value_of(element, "w:start")
    legal = element.find(qn("w:isLgl")) is not None
    return _Level(value_of(element, "w:numFmt"), value_of(element, "w:lvlText")[:40], _count(start), legal)


def _count(said: str) -> int:
    """The number that a list begins with."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else 1


def is_on(properties: Any, tag: str) -> bool | None:
    """Whether a property that can be on or off is on; None where nothing is said of it."""
    child = properties.find(qn(tag))
    return None if child is None else child.get(qn("w:val"), "1") not in {"0", "false", "off"}


def size_of(properties: Any) -> int:
    """The size that properties of letters say, in half points; 0 where they say none."""
    said = value_of(properties, "w:sz")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else 0


def is_centered(properties: Any) -> bool | None:
    """Whether a paragraph is set in the middle of the line; None where its properties do not say."""
    said = value_of(properties, "w:jc")
    return said == "center" if said else None


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
