"""The parts of a Word file that say what its paragraphs are: styles, and the numbers that Word itself makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from tui.documents.lines import Role
from tui.documents.list_numbers import Level, ListNumbers
from tui.documents.word_names import contents_style, heading_style, qn, title_style

if TYPE_CHECKING:
    from collections.abc import Iterator

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
            if role := title_style(table.name):
                return role
            if contents_style(table.name):
                return Role.CONTENTS
        return Role.PLAIN

    def level(self, style: str) -> int:
        """The level of its headings; 0 where it makes none."""
        for table in self._chain(style):
            if table.level is not None:
                return table.level
            if level := heading_style(table.name):
                return level
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


def numbering(part: Any) -> ListNumbers:
    """The lists that the part of a Word file for numbers declares; none where there is no such part."""
    found = ListNumbers()
    if part is None:
        return found
    abstract = {
        table.get(qn("w:abstractNumId"), ""): {
            small(level.get(qn("w:ilvl"), "")): _level(level) for level in table.iterchildren(qn("w:lvl"))
        }
        for table in part.iterchildren(qn("w:abstractNum"))
    }
    linked = {
        value_of(table, "w:styleLink"): abstract[table.get(qn("w:abstractNumId"), "")]
        for table in part.iterchildren(qn("w:abstractNum"))
    }
    for table in part.iterchildren(qn("w:abstractNum")):
        if (link := value_of(table, "w:numStyleLink")) and link in linked:  # its depths stand with a style
            abstract[table.get(qn("w:abstractNumId"), "")] = linked[link]
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
        found.levels[name] = levels
        found.same[name] = f"list {name}" if overrides else base
    return found


def _level(element: Any) -> Level:
    """A depth of a list as the file declares it."""
    start = value_of(element, "w:start")
    legal = element.find(qn("w:isLgl")) is not None
    pattern = value_of(element, "w:lvlText")[:40]
    after = value_of(element, "w:lvlRestart")
    kind = value_of(element, "w:numFmt")
    return Level(kind, pattern, _count(start), legal, after == "0", small(after))


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
