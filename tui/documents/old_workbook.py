"""The sheets of an old Excel workbook (.xls), by its records.

python-calamine reads this format too, but ends the whole program on some damaged files (it asks for all the memory that
a changed byte claims), and does not tell percentages; xlrd tells them, for the price of a library about as long unchanged
as this format is dead. What is needed of the format is a dozen kinds of records.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from struct import error, unpack_from
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from tui.documents.compound import Compound
from tui.documents.contents import contents_of
from tui.documents.formats import CALLED
from tui.documents.number_formats import BUILT_IN, is_date, is_percent, percentage
from tui.documents.old_records import Strings, records, words_of
from tui.documents.rich_words import of_page
from tui.documents.sheets import PLACES, Sheet, sheet_lines
from tui.files.bounds import CELLS, LINES, MOST, VALUES, check
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.documents.contents import Contents

_SHEETS = 200
_CELLS = 200_000
_PAGE, _SHEET, _PASSWORD, _FORMAT, _XF, _WORDS, _CONTINUE, _MODE = (
    0x42,
    0x85,
    0x2F,
    0x41E,
    0xE0,
    0xFC,
    0x3C,
    0x22,
)
_NUMBER, _SHORT, _SHORTS, _FORMULA, _RESULT = 0x203, 0x27E, 0xBD, 0x06, 0x207
_FLAG, _SHARED, _LABEL, _RICH_LABEL, _MERGED = 0x205, 0xFD, 0x204, 0xD6, 0xE5
_WIDE = 0x0600
"""The version in which words are in UTF-16."""
_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
"""The numbers of the formats of dates and times, which no file declares."""
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook knows no time zones
_LAST_DAY = 2_958_466
"""Days up to the year 9999."""
_LATER = 1462
"""Days by which the other way to count days begins later."""


class _Book(Struct):
    """What is said once for all sheets."""

    wide: bool
    encoding: str = "cp1252"
    """Of words in files before UTF-16."""
    later: bool = False
    places: list[tuple[int, str]] = field(default_factory=list)
    """Where each sheet begins, and its name."""
    percent: set[int] = field(default_factory=set)
    dates: set[int] = field(default_factory=set)
    """The styles of cells that are shown so."""
    words: list[str] = field(default_factory=list)
    """Those that cells share."""


class _Cells(Struct):
    """The cells of a sheet that hold something."""

    values: dict[tuple[int, int], Any] = field(default_factory=dict)
    merged: list[Any] = field(default_factory=list)
    waiting: tuple[int, int] | None = None
    """The cell whose words come in the next record."""


def read_old_workbook(data: bytes, name: str) -> Contents:
    """The text of an old workbook and what is given of each of its lines.

    Raises:
        Problems: It is damaged, under a password, or too large.
    """
    try:
        content = _stream(data)
        book = _book(content, name)
        sheets = (_sheet(content, start, called, book, name) for start, called in book.places)
        lines = sheet_lines(sheets, len(book.places), name)
    except (error, ValueError, IndexError) as wrong:
        said = _(CALLED["xls"])
        raise Problems([Problem(name, "", said, _("open it in Excel and save it anew"))]) from wrong
    return contents_of(lines, name, most=MOST[LINES])


def _stream(data: bytes) -> bytes:
    """The records of a workbook.

    Raises:
        ValueError: There are none.
    """
    compound = Compound(data)
    content = compound.stream("Workbook") or compound.stream("Book")
    if content is None:
        raise ValueError
    return content


def _book(content: bytes, name: str) -> _Book:
    """What is said for all sheets.

    Raises:
        Problems: It is under a password, or has too many sheets or words.
    """
    book = _Book(wide=unpack_from("<H", content, 4)[0] >= _WIDE)
    styles: list[int] = []
    percent, dates = set(BUILT_IN), set(_DATES)
    shared: list[bytes] = []
    before = 0
    for kind, held in records(content, 0):
        if kind == _PASSWORD:
            raise Problems([Problem(name, "", _("this file is under a password"), _("save it without one"))])
        if kind == _SHEET:
            _note_sheet(held, book)
        elif kind == _FORMAT:
            _note_format(held, book, percent, dates)
        elif kind == _XF:
            styles.append(unpack_from("<H", held, 2)[0])
        elif kind == _PAGE:
            book.encoding = of_page(unpack_from("<H", held)[0])
        elif kind == _MODE:
            book.later = held[:1] == b"\1"
        shared += [held] if _goes_on(kind, before, shared) else []
        before = kind
    check(name, N_("sheets"), len(book.places), _SHEETS)
    book.percent = {at for at, number in enumerate(styles) if number in percent}
    book.dates = {at for at, number in enumerate(styles) if number in dates}
    book.words = list(Strings(shared).all(name)) if shared else []
    return book


def _goes_on(kind: int, before: int, shared: list[bytes]) -> bool:
    """Whether a record has words that cells share: it begins them, or goes on with them."""
    return kind == _WORDS or (kind == _CONTINUE and bool(shared) and before in {_WORDS, _CONTINUE})


def _note_sheet(held: bytes, book: _Book) -> None:
    """Say where a sheet begins, if it is one of cells."""
    if held[5:6] == b"\0":
        called = words_of(held[6:], 1, book.encoding, wide=book.wide)
        book.places.append((unpack_from("<I", held)[0], called))


def _note_format(held: bytes, book: _Book, percent: set[int], dates: set[int]) -> None:
    """Say of a number format whether it is one of percentages or dates."""
    number = unpack_from("<H", held)[0]
    pattern = words_of(held[2:], 2 if book.wide else 1, book.encoding, wide=book.wide)
    for known, is_so in ((percent, is_percent), (dates, is_date)):
        (known.add if is_so(pattern) else known.discard)(number)


def _sheet(content: bytes, start: int, called: str, book: _Book, name: str) -> Sheet:
    """A sheet as it is shown."""
    cells = _Cells()
    for kind, held in records(content, start):
        _take(kind, held, cells, book)
        check(name, CELLS, len(cells.values), _CELLS)
    height = 1 + max((row for row, _column in cells.values), default=-1)
    width = 1 + max((column for _row, column in cells.values), default=-1)
    first = min((row for row, _column in cells.values), default=0)
    check(name, VALUES, (height - first) * width, PLACES)
    rows = [[""] * width if row >= first else [] for row in range(height)]
    for (row, column), value in cells.values.items():
        rows[row][column] = value
    return Sheet(" ".join(called.split()), rows, cells.merged)


def _take(kind: int, held: bytes, cells: _Cells, book: _Book) -> None:
    """Take a record of a sheet."""
    if kind == _MERGED:
        for at in range(min(unpack_from("<H", held)[0], (len(held) - 2) // 8)):
            top, bottom, left, right = unpack_from("<HHHH", held, 2 + 8 * at)
            cells.merged.append(((top, left), (bottom, right)))
    elif kind == _RESULT and cells.waiting is not None:
        cells.values[cells.waiting] = words_of(held, 2, book.encoding, wide=book.wide)
        cells.waiting = None
    elif kind == _SHORTS:
        row, first = unpack_from("<HH", held)
        for at in range((len(held) - 6) // 6):
            style, packed = unpack_from("<HI", held, 4 + 6 * at)
            cells.values[row, first + at] = _shown(_unpacked(packed), style, book)
    elif kind in _ONE:
        _one(kind, held, cells, book)


_ONE = {_NUMBER, _SHORT, _FORMULA, _FLAG, _SHARED, _LABEL, _RICH_LABEL}


def _one(kind: int, held: bytes, cells: _Cells, book: _Book) -> None:
    """Take the record of one cell."""
    row, column, style = unpack_from("<HHH", held)
    value: Any = None
    if kind == _SHARED:
        value = book.words[unpack_from("<I", held, 6)[0]]
    elif kind in {_LABEL, _RICH_LABEL}:
        value = words_of(held[6:], 2, book.encoding, wide=book.wide)
    elif kind == _SHORT:
        value = _shown(_unpacked(unpack_from("<I", held, 6)[0]), style, book)
    elif kind == _NUMBER or held[12:14] != b"\xff\xff":
        value = _flag(held[6:]) if kind == _FLAG else _shown(unpack_from("<d", held, 6)[0], style, book)
    elif held[6:7] == b"\0":
        cells.waiting = row, column
    elif held[6:7] == b"\1":
        value = held[8:9] != b"\0"
    if value is not None and value != "":
        cells.values[row, column] = value


def _flag(held: bytes) -> bool | None:
    """Yes or no; None for an error."""
    return None if held[1:2] != b"\0" else held[:1] != b"\0"


def _unpacked(packed: int) -> float:
    """A number of four bytes: a whole one, or the upper half of one, perhaps of a hundredth."""
    if packed & 2:
        number = float((packed >> 2) - (1 << 30 if packed >> 31 else 0))
    else:
        number = unpack_from("<d", (packed & 0xFFFFFFFC).to_bytes(8, "little")[:4].rjust(8, b"\0"))[0]
    return number / 100 if packed & 1 else number


def _shown(value: float, style: int, book: _Book) -> Any:
    """A number as it is shown: as a percentage or a date where its cell is."""
    if value != value or abs(value) == float("inf"):  # noqa: PLR0124 - it is no number
        return None
    if style in book.percent and abs(value) < 1e15:
        return percentage(value)
    days = value + _LATER * book.later
    if style in book.dates and 0 <= days < _LAST_DAY:
        moment = _FIRST_DAY + timedelta(seconds=round(days * 86_400))
        return moment.time() if days < 1 else moment.date() if moment.time() == time() else moment
    return value
