"""The styles and lists of an OpenDocument file: what they say of paragraphs, of letters, and of numbers before lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tui.compiled import late
from tui.documents.lines import Role
from tui.documents.list_numbers import Level, ListNumbers

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE, STYLE, TEXT, TABLE, DRAW = (
    f"{{{_SPACES}:{name}:1.0}}" for name in ("office", "style", "text", "table", "drawing")
)
FO = f"{{{_SPACES}:xsl-fo-compatible:1.0}}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_TITLES = {"Title": Role.TITLE, "Subtitle": Role.SUBTITLE}
_CONTENTS = late(r"Contents(?:_20_| )(?:[0-9]+|Heading)$")
_CAPTIONS = {"Table", "Caption"}
_DEEPEST = 20
"""Styles that one style is built on."""
_POINTS = late(r"([0-9]{1,3}(?:\.[0-9]+)?)pt")
_KINDS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一, 二, 三, ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseCounting",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "１, ２, ３, ...": "decimal",
}
"""How Word names the kinds of numbers of OpenDocument."""


class OpenStyle(Struct, frozen=True):
    """A style as the file declares it."""

    base: str
    name: str
    bold: bool | None
    size: int
    """In half points; 0 where it says none."""
    centered: bool | None
    list: str | None
    """The list that it puts its paragraphs in; None where it says nothing."""
    level: int


class OpenStyles:
    """The styles of a file by family and name, and its lists."""

    def __init__(self, *parts: Any) -> None:
        """Read the styles in these parts, of which the later one counts where several declare a name."""
        self._styles: dict[tuple[str, str], OpenStyle] = {}
        self.lists: dict[str, dict[int, Level]] = {}
        """For each list style its depths, from 0."""
        self.outline: dict[int, Level] = {}
        """How headings are numbered."""
        for part in parts:
            for element in () if part is None else part.iter(f"{STYLE}style", f"{TEXT}list-style", _OUTLINE):
                name = element.get(f"{STYLE}name", "")
                if element.tag == f"{STYLE}style":
                    family = element.get(f"{STYLE}family", "")
                    self._styles[family, name] = _style(element)
                elif element.tag == _OUTLINE:
                    self.outline = dict(_levels(element))
                else:
                    self.lists[name] = dict(_levels(element))

    def _chain(self, family: str, name: str) -> Iterator[tuple[str, OpenStyle]]:
        """A style, what it is built on, and so on, each with its name."""
        for _step in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield name, style
            name = style.base

    def role(self, name: str) -> Role:
        """What a paragraph of this style is."""
        for one in (name, *(base for base, _style in self._chain("paragraph", name))):
            if one in _TITLES:
                return _TITLES[one]
            if _CONTENTS.match(one):
                return Role.CONTENTS
        return Role.PLAIN

    def level(self, name: str) -> int:
        """The level that a style gives to its paragraphs; 0 where it makes them no headings."""
        return next((style.level for _name, style in self._chain("paragraph", name) if style.level), 0)

    def bold(self, family: str, name: str) -> bool | None:
        """Whether a style sets its letters bold; None where it does not say."""
        return next((one.bold for _name, one in self._chain(family, name) if one.bold is not None), None)

    def size(self, family: str, name: str) -> int:
        """The size of a style's letters in half points; 0 where it does not say."""
        return next((one.size for _name, one in self._chain(family, name) if one.size), 0)

    def centered(self, name: str) -> bool:
        """Whether a style sets its paragraphs in the middle of the line."""
        chain = self._chain("paragraph", name)
        return bool(next((one.centered for _name, one in chain if one.centered is not None), False))

    def list_of(self, name: str) -> str:
        """The list that a style puts its paragraphs in; empty for none."""
        return next((one.list for _name, one in self._chain("paragraph", name) if one.list is not None), "")


_OUTLINE = f"{TEXT}outline-style"


def _style(element: Any) -> OpenStyle:
    """A style of a file."""
    letters = element.find(f"{STYLE}text-properties")
    paragraph = element.find(f"{STYLE}paragraph-properties")
    weight = "" if letters is None else letters.get(f"{FO}font-weight") or letters.get(_ASIAN_WEIGHT) or ""
    size = "" if letters is None else letters.get(_ASIAN_SIZE) or letters.get(f"{FO}font-size") or ""
    align = "" if paragraph is None else paragraph.get(f"{FO}text-align") or ""
    found = _POINTS.fullmatch(size)
    return OpenStyle(
        element.get(f"{STYLE}parent-style-name", ""),
        element.get(f"{STYLE}display-name", ""),
        (weight == "bold" or weight in _HEAVY) if weight else None,
        round(2 * float(found[1])) if found else 0,
        (align == "center") if align else None,
        element.get(f"{STYLE}list-style-name"),
        count(element.get(f"{STYLE}default-outline-level"), 0),
    )


_ASIAN_WEIGHT, _ASIAN_SIZE = f"{STYLE}font-weight-asian", f"{STYLE}font-size-asian"
_HEAVY = {"600", "700", "800", "900"}
_LEVELS = {f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style"}


def _levels(element: Any) -> Iterator[tuple[int, Level]]:
    """The depths of a list style, from 0, those with numbers."""
    for level in element.iterchildren("{*}*"):
        depth = count(level.get(f"{TEXT}level"), 1)
        kind = level.get(f"{STYLE}num-format") or ""
        if level.tag not in _LEVELS or not kind or depth > 10:
            continue
        shown = min(max(count(level.get(f"{TEXT}display-levels"), 1), 1), depth)
        numbers = ".".join(f"%{one}" for one in range(depth - shown + 1, depth + 1))
        before, after = (level.get(f"{STYLE}num-{name}") or "" for name in ("prefix", "suffix"))
        pattern = level.get(f"{_LOEXT}num-list-format") or before + numbers + after
        pattern = _OWN_PLACE.sub(r"%\1", pattern)
        kind = _KINDS.get(kind, "chineseCounting" if kind.startswith("一") else "decimal")
        yield depth - 1, Level(kind, pattern[:40], count(level.get(f"{TEXT}start-value"), 1), legal=False)


_OWN_PLACE = late(r"%([0-9]{1,2})%")
"""How LibreOffice writes the number of a depth in a pattern."""


class Lists:
    """Counts the paragraphs of the lists of a file: a list begins anew unless it says which one it goes on with."""

    def __init__(self, styles: OpenStyles) -> None:
        """Count by the list styles of a file."""
        self._styles = styles
        self.numbers = ListNumbers()
        self._last: dict[str, str] = {}
        """For a list style the list that had it last."""
        self._named: dict[str, str] = {}
        """For the id of a list in the file the name that it has here."""
        self._lists = 0

    def begin(self, element: Any, style: str) -> str:
        """The name of a list that begins, by which it counts."""
        said = element.get(_CONTINUES)
        goes_on = element.get(f"{TEXT}continue-numbering") == "true"
        name = self._named.get(said or "", "") or (self._last.get(style, "") if goes_on else "")
        if not name:
            self._lists += 1
            name = f"{self._lists} {style}"
        self.numbers.levels.setdefault(name, dict(self._styles.lists.get(style, {})))
        self._last[style] = name
        self._named[element.get(_ID, "")] = name
        self._named.pop("", None)
        return name

    def outline(self) -> str:
        """The name of the list that headings are in."""
        self.numbers.levels.setdefault("outline", dict(self._styles.outline))
        return "outline"


_CONTINUES = f"{TEXT}continue-list"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def count(said: str | None, else_: int, most: int = 99_999) -> int:
    """A whole number that an attribute says, at most `most`; `else_` where it says none."""
    if not said or not (said.isascii() and said.isdecimal()) or len(said) > 9:
        return else_
    return min(int(said), most)
