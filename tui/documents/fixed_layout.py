"""The text of an OFD file (GB/T 33190), the national format of official documents: words at places of its pages.

Words are put together as those of a PDF are. What is drawn is taken by its text codes; a file whose text codes are
empty has glyphs or pictures alone. The library for this format, easyofd, is made to draw it; what
is needed, which words stand where, the XML says itself.
"""

from __future__ import annotations

from itertools import pairwise
from posixpath import dirname, join, normpath
from statistics import median
from typing import TYPE_CHECKING, Any

from tui.compiled import late
from tui.documents.contents import contents_of
from tui.documents.formats import CALLED
from tui.documents.gutters import Columns, Segment
from tui.documents.packages import opened
from tui.documents.page_rows import lines_of_rows, page_rows
from tui.files.bounds import PARTS, check
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.documents.contents import Contents
    from tui.documents.packages import Package
    from tui.documents.page_rows import Row

_POINT = 72 / 25.4
"""Points of a millimetre, in which places are given."""
_PAGES = 2_000
_CHARACTERS = 2_000_000
_OBJECTS = 120_000
"""Objects of text of all pages: each takes some forty microseconds."""
_CLOSE = 0.6
"""Letters' heights between two characters of one word, or of two with a blank between."""
_BLANK = 0.2
_DESCENT = 0.2
"""Of a letter's height that stands under the line it is written on."""
_NARROW = 0.5
"""Of a letter's height that is the width of one that is not wide."""
_WIDE = late(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_WRITTEN = late(r"[^\s\ufffd\u00a4\ue000-\uf8ff]")
"""A character that says something: what stands for glyphs alone is a blank, a sign of currency, or of private use."""
_NUMBER = late(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?(?:[eE]-?[0-9]{1,2})?")


def read_fixed_layout(data: bytes, name: str) -> Contents:
    """The text of an OFD file and what is given of each of its lines.

    Raises:
        Problems: It is damaged, encrypted, too large, or has glyphs or pictures alone.
    """
    with opened(data, name, _(CALLED["ofd"])) as package:
        if package.content("Encryptions.xml") is not None:
            raise Problems([Problem(name, "", _("this file is under a password"), _("save it without one"))])
        main = package.tree("OFD.xml")
        if main is None:
            raise ValueError
        reader = _Reader(package, name)
        rows = list(_rows(package, main, name, reader))
        if reader.silent or not rows:
            wrong = _("this OFD file holds pictures or glyphs of pages and no text")
            if rows:
                wrong = _("page {number} of this OFD file holds glyphs and no text").format(
                    number=reader.silent
                )
            expected = _("let a program for text recognition (OCR) read it first")
            raise Problems([Problem(name, "", wrong, expected)])
        return contents_of(
            list(lines_of_rows(rows)), name, named=main.findtext(".//{*}DocInfo/{*}Title") or ""
        )


def _rows(package: Package, main: Any, name: str, reader: _Reader) -> Iterator[Row]:
    """The rows of all pages of all documents of a file."""
    number = 0
    for root in main.iterfind("{*}DocBody/{*}DocRoot"):
        place = _place("", root.text or "")
        document = package.tree(place)
        if document is None:
            continue
        folder = dirname(place)
        templates = {
            one.get("ID") or "": _place(folder, one.get("BaseLoc") or "")
            for one in document.iterfind("{*}CommonData/{*}TemplatePage")
        }
        columns = Columns()
        height = _height(document.find("{*}CommonData/{*}PageArea"))
        pages = document.findall("{*}Pages/{*}Page")
        check(name, N_("pages"), number + len(pages), _PAGES)
        for page in pages:
            number += 1
            tree = package.tree(_place(folder, page.get("BaseLoc") or ""))
            if tree is None:  # a page that the file names and has not: text that would be missed
                raise ValueError
            drawn = reader.glyphs
            segments = list(reader.page(tree, templates, height))
            if not segments and reader.glyphs > drawn and not reader.silent:
                reader.silent = number
            before = 0
            for band in columns.bands(segments):
                found = page_rows(band, number, before)
                before += len(found)
                yield from found


def _place(folder: str, said: str) -> str:
    """The part that a file names from one in `folder`."""
    return normpath(join("/", folder, said.strip())).lstrip("/")


def _height(area: Any) -> float:
    """How high a page is, in millimetres; that of A4 where it does not say."""
    box = None if area is None else area.find("{*}PhysicalBox")
    numbers = _numbers("" if box is None else box.text)
    return numbers[3] if len(numbers) == 4 else 297.0


class _Reader:
    """Reads pages, and counts their characters."""

    def __init__(self, package: Package, name: str) -> None:
        self._package, self._name = package, name
        self._characters = self._objects = 0
        self.glyphs = 0
        """Text codes so far that say nothing."""
        self.silent = 0
        """The first page with such alone; 0 where none is."""

    def page(self, tree: Any, templates: dict[str, str], height: float) -> Iterator[Segment]:
        """The words of a page and of the templates that it lies on."""
        own = tree.find("{*}Area")
        height = height if own is None else _height(own)
        for one in tree.iterfind("{*}Template"):
            under = self._package.tree(templates.get(one.get("TemplateID") or "", ""))
            if under is not None:
                yield from self._words(under, height)
        yield from self._words(tree, height)

    def _words(self, tree: Any, height: float) -> Iterator[Segment]:
        """The words that are drawn by text codes."""
        for drawn in tree.iterfind("{*}Content//{*}TextObject"):
            self._objects += 1
            check(self._name, PARTS, self._objects, _OBJECTS)
            boundary = _numbers(drawn.get("Boundary"))
            if len(boundary) != 4 or drawn.get("Visible") == "false":
                continue
            size = next(iter(_numbers(drawn.get("Size"))), 0.0)
            matrix = _numbers(drawn.get("CTM"))
            if len(matrix) != 6:
                matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
            for code in drawn.iterfind("{*}TextCode"):
                text = code.text or ""
                self._characters += len(text)
                check(self._name, N_("characters"), self._characters, _CHARACTERS)
                if _WRITTEN.search(text) is None:
                    self.glyphs += 1
                else:
                    yield from _segments(text, code, size, matrix, (boundary[0], height - boundary[1]))


def _segments(
    text: str, code: Any, size: float, matrix: list[float], corner: tuple[float, float]
) -> Iterator[Segment]:
    """The words of a text code: characters with small gaps between them; wide gaps stand between cells."""
    a, b, c, d, e, f = matrix
    scale = abs(d) or abs(b) or 1.0
    high = size * scale
    pieces: list[str] = []
    start = end = low = 0.0
    blank = ""
    places = list(_places(text, code))
    usual = _usual(places, high / scale)
    for character, x, y in places:
        if character.isspace():
            blank += character
            continue
        left = corner[0] + a * x + c * y + e
        base = corner[1] - (b * x + d * y + f)
        width = high * (1.0 if _WIDE.match(character) else _NARROW)
        gap = left - end
        room = _CLOSE * high if blank != "\u3000" else (_CLOSE + 1) * high
        if pieces and abs(base - low) < high / 2 and -high < gap < room:
            wide = _WIDE.match(character) or _WIDE.match(pieces[-1])
            pieces.append((blank[:1] if wide else _blank(blank, gap / (high or 1.0), usual)) + character)
        else:
            if pieces:
                yield _segment(start, low, end, high, pieces)
            pieces, start, low = [character], left, base
        end, blank = left + width, ""
    if pieces:
        yield _segment(start, low, end, high, pieces)


def _usual(places: Sequence[tuple[str, float, float]], high: float) -> float:
    """The gap between most narrow characters of a text code, in letters' heights: letters set far apart are one word."""
    steps = [
        after - at
        for (one, at, _y), (other, after, _other_y) in pairwise(places)
        if not (_WIDE.match(one) or _WIDE.match(other))
    ]
    return median(steps) / (high or 1.0) - _NARROW if steps else 0.0


def _blank(written: str, gap: float, usual: float) -> str:
    """What stands between two characters of a line: the blank that the file writes, or one where a gap is wider than others."""
    return written[:1] or (" " if gap > max(_BLANK, usual + _BLANK) else "")


def _segment(left: float, base: float, right: float, high: float, pieces: list[str]) -> Segment:
    """Words at their place in points from the lower left corner."""
    bottom = base - _DESCENT * high
    return Segment(left * _POINT, bottom * _POINT, right * _POINT, (bottom + high) * _POINT, "".join(pieces))


def _places(text: str, code: Any) -> Iterator[tuple[str, float, float]]:
    """Each character of a text code, and where it stands."""
    x, y = (next(iter(_numbers(code.get(name))), 0.0) for name in ("X", "Y"))
    steps = (_deltas(code.get("DeltaX"), len(text)), _deltas(code.get("DeltaY"), len(text)))
    for at, character in enumerate(text):
        yield character, x, y
        x += steps[0][at] if at < len(steps[0]) else 0.0
        y += steps[1][at] if at < len(steps[1]) else 0.0


def _deltas(said: str | None, most: int) -> list[float]:
    """Steps from one character to the next: `g 3 5.0` is three times five."""
    words = (said or "").split()
    found: list[float] = []
    at = 0
    while at < len(words) and len(found) < most:
        if words[at] == "g" and at + 2 < len(words) and words[at + 1].isdecimal() and len(words[at + 1]) < 8:
            found += [_number(words[at + 2])] * min(int(words[at + 1]), most - len(found))
            at += 3
        else:
            found.append(_number(words[at]))
            at += 1
    return found


def _numbers(said: str | None) -> list[float]:
    """The numbers that an attribute lists; what is none is 0."""
    return [_number(word) for word in (said or "").split()[:16]]


def _number(word: str) -> float:
    """A number of a bearable size; 0 for what is none."""
    return float(word) if _NUMBER.fullmatch(word) else 0.0
