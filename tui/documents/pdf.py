"""The text of a PDF: its characters put together to words at places, of which `page_rows` makes paragraphs and tables."""

from __future__ import annotations

import zlib
from itertools import repeat
from math import isfinite
from operator import lt
from typing import TYPE_CHECKING, Any

from tui.compiled import late
from tui.documents.contents import contents_of
from tui.documents.gutters import Columns, Segment
from tui.documents.page_rows import lines_of_rows, page_rows, touch
from tui.files.bounds import check
from tui.files.problems import Problem, Problems
from tui.lexicon.zh.characters import SUPERSCRIPTS
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.documents.contents import Contents
    from tui.documents.page_rows import Row

_PAGES = 2000
_CHARACTERS = 2_000_000
_CLOSE = 0.6
"""Letters' heights between two characters of one word, or of two with a blank between."""
_SAME = 0.5
"""Of a letter's height: so far apart two lines of one height are."""
_UNPACKED = 32 << 20
"""Bytes that the content of all pages unpacks to: a page of text is some ten thousand."""
_PIECES = 20_000
"""Pieces of text of the fullest page: pdfium compares each with those beside it."""
_SHOWN = late(rb"T[jJ]|[)>]\s*['\"]")
_STREAM = late(rb"(?<!end)stream\r?\n")
_HEAD = 600
"""Bytes before a stream in which it says how it is packed."""
_CHUNK = 1 << 16
_PASSWORD = 4
"""The error of pdfium for a file with a password."""


def read_pdf(data: bytes, name: str) -> Contents:
    """The text of a PDF and what is given of each of its lines.

    Raises:
        Problems: It is damaged, under a password, too large, or pictures of pages without text.
    """
    import pypdfium2  # noqa: PLC0415 - only PDFs need it

    from tui.documents.stand_in_font import install  # noqa: PLC0415

    _check_content(data, name)
    install()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            wrong, expected = _("this PDF is under a password"), _("save it without one")
        else:
            wrong, expected = _("this PDF is damaged"), _("print it to a new PDF")
        raise Problems([Problem(name, "", wrong, expected)]) from error
    try:
        check(name, N_("pages"), len(document), _PAGES)
        rows = _rows(document, name)
    except pypdfium2.PdfiumError as error:
        wrong = _("this PDF is damaged")
        raise Problems([Problem(name, "", wrong, _("print it to a new PDF"))]) from error
    finally:
        document.close()
    if not rows:
        wrong = _("this PDF holds pictures of pages and no text")
        raise Problems(
            [Problem(name, "", wrong, _("let a program for text recognition (OCR) read it first"))]
        )
    return contents_of(list(lines_of_rows(rows)), name)


def _check_content(data: bytes, name: str) -> None:
    """Refuse a PDF whose streams, pictures left out, unpack to too much, or show too many pieces of text."""
    size = pieces = 0
    view = memoryview(data)
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _HEAD) : found.start()].rpartition(b"obj")[2]
        if b"/Image" in head:
            continue
        if head.count(b"FlateDecode") > 1:  # packed twice: what comes out first says nothing of the rest
            size = _UNPACKED + 1
        elif b"/Fl" in head:
            pieces = 0
            for content in _content(view[found.end() :]):
                size += len(content)
                pieces += len(_SHOWN.findall(content))
                if size > _UNPACKED or pieces > _PIECES:
                    break
        check(name, N_("bytes of content"), size, _UNPACKED)
        check(name, N_("pieces of text on a page"), pieces, _PIECES)


def _content(packed: memoryview) -> Iterator[bytes]:
    """What a packed stream unpacks to, piece by piece, as far as it is sound."""
    unpacking = zlib.decompressobj()
    try:
        for start in range(0, len(packed), _CHUNK):
            piece: bytes | memoryview = packed[start : start + _CHUNK]
            while piece and not unpacking.eof:  # behind its end a stream leaves what follows for ever
                yield unpacking.decompress(piece, _CHUNK)
                piece = unpacking.unconsumed_tail
            if unpacking.eof:
                return
    except zlib.error:
        return


def _rows(document: Any, name: str) -> list[Row]:
    """The rows of all pages in reading order."""
    found: list[Row] = []
    characters = 0
    columns = Columns()
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        characters += words.count_chars()
        check(name, N_("characters"), characters, _CHARACTERS)
        first = len(found)
        for band in columns.bands(list(_segments(words))):
            found += page_rows(band, number + 1, len(found) - first)
        words.close()
        page.close()
    return found


def _segments(words: Any) -> Iterator[Segment]:
    """The stretches of a page's text: characters one after the other, a small gap at most between them."""
    # A page has thousands of characters: what is done for each is written out here without calls.
    text, shown, boxes = _characters(words)
    is_written = _written(words)
    pieces: list[str] = []
    blank = ""
    start = low = end = high = 0.0
    for at, (character, is_there, left, top, right, bottom) in enumerate(
        zip(text, shown, *boxes, strict=True)
    ):
        if character.isspace():
            blank += character
            continue
        if not is_there:
            continue
        if pieces:
            height = high - low
            if top - bottom > height:  # noqa: PLR1730
                height = top - bottom
            gap, shift = left - end, bottom + top - low - high
            room = _CLOSE * height if blank != _WIDE else (_CLOSE + 1) * height
            if -_SAME * height < shift < _SAME * height and -height < gap < room:
                if blank or gap > height / 5:
                    pieces.append(_between(pieces[-1], character, (blank, at), gap / height, is_written))
                pieces.append(character)
                blank = ""
                if bottom < low:  # noqa: PLR1730 - see above
                    low = bottom
                if right > end:  # noqa: PLR1730
                    end = right
                if top > high:  # noqa: PLR1730
                    high = top
                continue
            yield Segment(start, low, end, high, "".join(pieces))
        pieces = [character]
        blank = ""
        start, low, end, high = left, bottom, right, top
    if pieces:
        yield Segment(start, low, end, high, "".join(pieces))


def _written(words: Any) -> Callable[[int], bool]:
    """Whether a character of a page is one of the file's, and no blank that pdfium puts where a gap is."""
    from pypdfium2 import raw  # noqa: PLC0415 - only PDFs need it

    return lambda at: raw.FPDFText_IsGenerated(words.raw, at) == 0


_WIDE = "\u3000"
"""The blank that is as wide as a Chinese character: alone it stands between words, several stand between cells."""


def _between(
    before: str, character: str, blanks: tuple[str, int], gap: float, is_written: Callable[[int], bool]
) -> str:
    """What stands between two characters of a line: the blank that the file writes, one where a gap is wide, or nothing.

    `blanks` are what stands there, and the number of the character after it; `gap` is in letters' heights.
    """
    blank, at = blanks
    if blank == _WIDE:
        return blank
    if gap <= 1 / (12 if blank else 5):
        return ""
    return " " if not touch(before, character) or (blank == " " and is_written(at - 1)) else ""


_FAR = 1e6
"""Points from its corner beyond which nothing stands on a page; the largest page has 14,400."""
_EDGES = 4
"""Numbers of a box as pdfium writes it: left, top, right, bottom."""


def _characters(words: Any) -> tuple[str, list[int], tuple[list[float], ...]]:
    """The characters of a page; of each whether pdfium knows its box, and that: lists of lefts, tops, rights, bottoms."""
    import ctypes  # noqa: PLC0415 - only PDFs need it

    from pypdfium2 import raw  # noqa: PLC0415

    count = words.count_chars()
    text = words.get_text_range() if count else ""
    if len(text) != count:  # a character beyond the first plane counts twice
        text = "".join(chr(raw.FPDFText_GetUnicode(words.raw, at) or 0x20) for at in range(count))
    # Called by its address with plain numbers: half of the time that objects for each box take.
    known = ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value
    get_box = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(known or 0)
    page = ctypes.cast(words.raw, ctypes.c_void_p).value
    boxes = (ctypes.c_float * (_EDGES * count))()
    first, size = ctypes.addressof(boxes), ctypes.sizeof(raw.FS_RECTF)
    shown = list(map(get_box, repeat(page), range(count), range(first, first + size * count, size)))
    edges = tuple(boxes[at::_EDGES] for at in range(_EDGES))
    edges = edges if _is_sound(edges) else _mended(edges)
    return _raised(text.replace("\ufffe", "-"), edges), shown, edges


_DIGIT = late(r"(?<![0-9.,])[0-9]{1,2}(?![0-9.,]*[0-9])|[0-9](?=\D|$)|(?<=\D)[0-9]|^[0-9]")
_RAISED = str.maketrans("0123456789", SUPERSCRIPTS)
_SMALL = 0.78
"""Of the letters beside it that a raised digit is high."""


def _is_raised(text: str, edges: tuple[list[float], ...], at: int, step: int) -> bool:
    """Whether a digit is small and high beside the character before it, or after it: pdfium may put line ends between them."""
    lefts, tops, rights, bottoms = edges
    near = at + step
    while 0 <= near < len(text) and text[near].isspace() and abs(near - at) < _BESIDE:
        near += step
    if not 0 <= near < len(text) or text[near].isspace():
        return False
    beside, raised = tops[near] - bottoms[near], bottoms[at] - bottoms[near]
    gap = lefts[near] - rights[at] if step > 0 else lefts[at] - rights[near]
    small = tops[at] - bottoms[at] < _SMALL * beside
    return small and -beside < gap < beside and _LIFT * beside < raised < beside


_LIFT = 0.15
"""Of the letters beside it how far a raised digit stands above their foot, at least."""
_BESIDE = 4
"""Characters from a digit to the one that it stands beside, and one more."""


def _raised(text: str, edges: tuple[list[float], ...]) -> str:
    """A text with digits that are set small and high as such: marks of notes, powers; 2 before 2021 makes no number with it."""
    found = [
        at
        for place in _DIGIT.finditer(text)
        for at in range(*place.span())
        if _is_raised(text, edges, at, -1) or _is_raised(text, edges, at, 1)
    ]
    if not found:
        return text
    pieces = list(text)
    for at in found:
        pieces[at] = text[at].translate(_RAISED)
    return "".join(pieces)


def _is_sound(edges: tuple[list[float], ...]) -> bool:
    """Whether all edges of boxes are near their page, and none upside down."""
    lefts, tops, rights, bottoms = edges
    if any(map(lt, rights, lefts)) or any(map(lt, tops, bottoms)):
        return False
    # A sum that is a number has no part that is none: then least and greatest say where all are.
    return all(isfinite(sum(one)) and -_FAR < min(one) <= max(one) < _FAR for one in edges if one)


def _mended(edges: tuple[list[float], ...]) -> tuple[list[float], ...]:
    """The edges of boxes of which some are nowhere, those at the corner of their page."""
    lefts, tops, rights, bottoms = ([_within(edge) for edge in one] for one in edges)
    return lefts, list(map(max, tops, bottoms)), rights, list(map(min, tops, bottoms))


def _within(edge: float) -> float:
    """An edge of a box; 0 where a broken font gives none: its characters stand, wherever that is."""
    return edge if -_FAR < edge < _FAR else 0.0
