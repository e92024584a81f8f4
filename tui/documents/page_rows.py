"""What stands on pages put together: rows of words to paragraphs, rows with wide gaps at the same places to tables.

A page of a fixed layout has no paragraphs, headings or tables, but words at places. Lines are what stands at one height;
a line goes on with the one before it where that reaches to the right edge.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tui.compiled import late
from tui.documents.addresses import Place
from tui.documents.boilerplate import is_page_mark
from tui.documents.gutters import Segment
from tui.documents.lines import Given, Role
from tui.documents.marks import Style, mark_at
from tui.documents.table_model import UNIT_LINE, Piece, is_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.documents.gutters import Band

_GAP = 1.2
"""Letters' heights between two words that stand in two cells."""
_SAME = 0.5
"""Of a letter's height: so far apart two lines of one height are."""
_EDGE = 2.5
"""Letters' heights from the right edge to which a line is full."""
_WIDE = late(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_ENDED = frozenset("。！？；：!?")


class Row(Struct):
    """What stands at one height of a page."""

    page: int
    number: int
    """Which row of its page, from 1."""
    segments: list[Segment]
    size: float
    """The height of its letters."""
    edges: tuple[float, float] | None = None
    """Where the column that it stands in begins and ends; None where it stands in the only one."""

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.segments[-1].right

    @property
    def text(self) -> str:
        """Its words, a tab where a wide gap is."""
        return "\t".join(segment.text for segment in self.segments)

    @property
    def words(self) -> str:
        """Its words with blanks between them."""
        return " ".join(segment.text for segment in self.segments)


def page_rows(band: Band, page: int, before: int) -> list[Row]:
    """Segments of one height joined to rows, from the top of a band of the page, `before` other rows above it."""
    rows: list[list[Segment]] = []
    for segment in sorted(band.segments, key=lambda one: -(one.bottom + one.top)):
        middle = (segment.bottom + segment.top) / 2
        if rows:
            last = rows[-1]
            other = sum(one.bottom + one.top for one in last) / 2 / len(last)
            height = max(segment.top - segment.bottom, last[0].top - last[0].bottom)
            if abs(middle - other) <= _SAME * height:
                last.append(segment)
                continue
        rows.append([segment])
    found: list[Row] = []
    for row in rows:
        row.sort(key=lambda one: one.left)
        size = max(one.top - one.bottom for one in row)
        found.append(Row(page, before + len(found) + 1, _joined(row, size), size, band.edges))
    return found


def _joined(row: Sequence[Segment], size: float) -> list[Segment]:
    """The segments of a row, those joined between which no wide gap is."""
    found: list[Segment] = []
    for segment in row:
        if found and segment.left - found[-1].right < _GAP * size:
            last = found[-1]
            gap = _blank(last, segment, size)
            found[-1] = Segment(
                last.left,
                min(last.bottom, segment.bottom),
                max(last.right, segment.right),
                max(last.top, segment.top),
                last.text + gap + segment.text,
                (*(last.parts or (last,)), segment),
            )
        else:
            found.append(segment)
    return found


def _blank(before: Segment, after: Segment, size: float) -> str:
    """What stands between two words of a line: a gap as wide as a Chinese character is a blank between Chinese words too."""
    gap = after.left - before.right
    if not touch(before.text, after.text):
        return " " if gap > size / 5 else ""
    return "\u3000" if gap > _BLANK * size and min(len(before.text), len(after.text)) > 1 else ""


_BLANK = 0.75
"""Letters' heights of a gap in which a wide blank stands."""


def touch(before: str, after: str) -> bool:
    """Whether no blank stands between two words of which one is Chinese."""
    return _WIDE.match(before[-1]) is not None or _WIDE.match(after[0]) is not None


def lines_of_rows(rows: Sequence[Row]) -> Iterator[tuple[str, Given]]:
    """The lines of a text: paragraphs, and the rows of tables."""
    measure = _Measure(rows)
    table_of = dict(_tables(rows, measure))
    aside: list[tuple[str, Given]] = []
    """Page marks and running heads inside a paragraph, which follow it."""
    text, given, before = "", Given(), None
    places: list[tuple[int, int, int]] = []
    """Where each row of the paragraph begins in it, its page and its number there."""
    for at, row in enumerate(rows):
        words = row.words
        if at not in table_of and before is not None and measure.is_of_page(at):
            aside.append((words, Given(place=_place(row))))
            continue
        if at not in table_of and before is not None and measure.goes_on(before, row):
            text += _joint(text, words)
            places.append((len(text), row.page, row.number))
            text += words
            before = row
            continue
        yield from (((text, _placed(given, places)),) if before is not None else ())
        yield from aside
        text, before, aside = words, row, []
        places = [(0, row.page, row.number)]
        given = Given(size=measure.size_of(row), centered=measure.is_centered(row))
        if at in table_of:
            cells = table_of[at]
            yield row.text, Given(Role.ROW if cells else Role.FURNITURE, cells=cells, place=_place(row))
            before = None
    yield from (((text, _placed(given, places)),) if before is not None else ())
    yield from aside


def _joint(before: str, after: str) -> str:
    """What stands between two lines of a paragraph: nothing inside Chinese, nor inside a number of a Chinese sentence."""
    if touch(before, after):
        return ""
    broken = before[-1] in _OF_NUMBER and after[0] in _OF_NUMBER
    return "" if broken and _WIDE.search(before) and _WIDE.search(after) else " "


_OF_NUMBER = frozenset("0123456789.,%")


def _place(row: Row) -> Place:
    """Where a row stands."""
    return Place(row.page, rows=((0, row.page, row.number),))


def _placed(given: Given, rows: Sequence[tuple[int, int, int]]) -> Given:
    """What is given of a paragraph, with where its rows stand."""
    return replace(given, place=Place(rows[0][1], rows=tuple(rows)))


class _Measure:
    """How wide the text of a file is set, and where its paragraphs begin."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self.size = sorted(row.size for row in rows)[len(rows) // 2]
        rights = sorted(row.right for row in rows)
        self._right = rights[-1 - len(rights) // 20]
        lefts = Counter(round(row.left / 4) for row in rows)
        self._left = (
            min((left for left, count in lefts.items() if 5 * count >= len(rows)), default=min(lefts)) * 4.0
        )
        self._sizes = _sizes(rows)
        self._heads = _running_heads(rows)
        steps = Counter(
            round(step) for one, other in pairwise(rows) if 0 < (step := _step(one, other)) < 3 * self.size
        )
        self._leading = float(steps.most_common(1)[0][0]) if steps else 0.0

    def size_of(self, row: Row) -> int:
        """The size of a row's letters in half points, that of most rows that are nearly as large."""
        return round(2 * self._sizes[row.size])

    def edges(self, row: Row) -> tuple[float, float]:
        """The left and the right edge of the text that a row stands in."""
        return row.edges or (self._left, self._right)

    def is_of_page(self, at: int) -> bool:
        """Whether a row is none of the text: a page's number at its foot, what stands first or last on most pages."""
        if at in self._heads:
            return True
        is_last = at + 1 == len(self._rows) or self._rows[at + 1].page != self._rows[at].page
        return is_last and is_page_mark(self._rows[at].words)

    def is_centered(self, row: Row) -> bool:
        """Whether a row stands in the middle of the text, away from both edges."""
        edges = self.edges(row)
        left, right = row.left - edges[0], edges[1] - row.right
        return (
            left > 2 * row.size
            and right > 2 * row.size
            and abs(left - right) < max(row.size * 1.5, 0.15 * (left + right))
        )

    def goes_on(self, before: Row, row: Row) -> bool:
        """Whether a row belongs to the paragraph of the row before it."""
        short = self.edges(before)[1] - before.right
        if len(before.segments) > 1 or len(row.segments) > 1 or short > self._unfilled(before, row):
            return False
        if abs(before.size - row.size) > 0.35 * max(before.size, row.size) or self.is_centered(row):
            return False
        words = before.segments[-1].text
        if words[-1] in _ENDED and _begins_heading(row.segments[0].text):
            return False
        if self._is_apart(before, row, _APART if words[-1] in _FULL_STOPS else _FAR):
            return False
        inset, earlier = row.left - self.edges(row)[0], before.left - self.edges(before)[0]
        indented = inset > 1.2 * self.size
        return not indented or (words[-1] not in _ENDED and abs(inset - earlier) < self.size / 2)

    def _is_apart(self, before: Row, row: Row, times: float) -> bool:
        """Whether more white stands above a row than above most rows that go on."""
        step = _step(before, row)
        return self._leading > 0 and step > times * self._leading and before.page == row.page

    def _unfilled(self, before: Row, row: Row) -> float:
        """How short of the edge a row is that goes on in the next: its first word may not have had room there."""
        least = _EDGE * self.size
        words = row.segments[0]
        if before.segments[-1].text[-1] in _FULL_STOPS or not words.text[0].islower():
            return least
        first = _FIRST.match(words.text)
        if first is None or row.size > _NEAR * before.size:
            return least
        return max(least, (words.right - words.left) / len(words.text) * (first.end() + 1))


_APART = 1.3
_FAR = 2.2
"""Times the distance of lines that stands between two paragraphs, and between what is surely none of one."""


def _step(before: Row, row: Row) -> float:
    """How far a row stands under the one before it."""
    return before.segments[0].bottom - row.segments[0].bottom


_FULL_STOPS = _ENDED | {"."}
_FIRST = late(r"[!-~]{2,30}(?=[ ]|$)")
"""A word in Latin letters that a row begins with."""
_NEAR = 1.06
"""Times the size of letters that are as large: boxes of characters differ by what letters stand in a row."""


def _sizes(rows: Sequence[Row]) -> dict[float, float]:
    """For the size of each row that of most rows which are nearly as large."""
    found: dict[float, float] = {}
    leading: list[float] = []
    for size, _count in Counter(row.size for row in rows).most_common():
        near = next((one for one in leading if size <= _NEAR * one and one <= _NEAR * size), None)
        if near is None:
            leading.append(size)
        found[size] = size if near is None else near
    return found


def _running_heads(rows: Sequence[Row]) -> set[int]:
    """The rows that stand first or last on most pages, at one height and with the same words but for numbers."""
    pages = Counter(row.page for row in rows)
    if len(pages) < 2:
        return set()
    found: set[int] = set()
    firsts = [at for at, row in enumerate(rows) if not at or rows[at - 1].page != row.page]
    lasts = [at - 1 for at in firsts[1:]] + [len(rows) - 1]
    for edge in (firsts, lasts):
        same: dict[tuple[str, int], list[int]] = {}
        for at in edge:
            row = rows[at]
            if len(row.words) <= _HEAD and row.words[-1] not in _FULL_STOPS:
                height = round(row.segments[0].bottom / row.size)
                same.setdefault((_DIGITS.sub("0", row.words), height), []).append(at)
        for places in same.values():
            if len(places) >= max(2, 0.6 * (len(edge) - 1)):
                found.update(places)
    return found


_DIGITS = late("[0-9０-９]+")
_HEAD = 80
"""Characters of the longest running head."""


def _begins_heading(words: str) -> bool:
    """Whether a row begins with a mark that a sentence does not go on with: 二、, （一）, 第三章."""
    mark = mark_at(words, 0, len(words))
    return mark is not None and mark.style not in {Style.POINT, Style.ORDINAL, Style.DIGIT_BRACKETED}


def _tables(every: Sequence[Row], measure: _Measure) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    """The rows that are of tables, with their cells: runs of rows with gaps, columns where the words overlap.

    What a page repeats of a table that goes on from the page before, its head and its unit, has no cells.
    """
    places = [at for at, row in enumerate(every) if not measure.is_of_page(at) or _heads_table(every, at)]
    rows = [every[at] for at in places]
    runs = [part for run in _runs(rows) for part in _parts(rows, run)]
    number = at = 0
    while at < len(runs):
        found = _gathered(rows, runs, at)
        at += found.runs
        if not found.lines:
            continue
        yield from ((places[line], ()) for line in found.repeated)
        table = [rows[line] for line in found.lines]
        columns, spanning = _under_heads(table, found.columns)
        for count, line in enumerate(found.lines):
            cells = _spanning_cells if count < spanning else _cells
            yield places[line], cells(rows[line], columns, number, count)
        number += 1


class _Gathered(NamedTuple):
    """The rows of a table."""

    lines: list[int]
    """None for a row alone, with which no table went on."""
    repeated: list[int]
    """Rows that a page repeats of the one before."""
    columns: list[tuple[float, float]]
    runs: int
    """How many runs of rows it takes."""


def _gathered(rows: Sequence[Row], runs: Sequence[tuple[int, int]], at: int) -> _Gathered:
    """The table that begins with a run of rows, over the ends of pages."""
    start, end = runs[at]
    if end - start < _FEWEST:
        return _Gathered([], [], [], 1)
    columns = _parted(rows[start:end], _columns(rows[start:end]))
    if start and (head := _close_head(rows, start, columns)):
        start -= 1
        rows[start].segments = head
        columns = _columns(rows[start:end])
    lines, repeated = list(range(start, end)), []
    last = at
    while last + 1 < len(runs):
        again = _repeated(rows, (start, end), runs[last + 1], columns)
        if again is None:
            break
        last += 1
        first = runs[last][0]
        repeated += [
            line for line in range(end, first + again) if line >= first or rows[line].page == rows[first].page
        ]
        end = runs[last][1]
        lines += range(first + again, end)
        columns = _columns([rows[line] for line in lines])
    return _Gathered(lines, repeated, columns, last + 1 - at)


_FEWEST = 2
"""Rows of the smallest table."""


def _heads_table(rows: Sequence[Row], at: int) -> bool:
    """Whether a row that stands first on most pages is the head of a table that goes over them."""
    if at + 1 == len(rows) or len(rows[at].segments) < 2 or len(rows[at + 1].segments) < 2:
        return False
    close = _step(rows[at], rows[at + 1]) < _CLOSE_ABOVE * rows[at].size
    return rows[at].page == rows[at + 1].page and close


def _runs(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Where rows with gaps follow one another, of one column of the page."""
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and (len(rows[end].segments) > 1 or _is_label(rows, end, at)):
            if end > at and rows[end].page == rows[at].page and rows[end].edges != rows[at].edges:
                break
            end += 1
        while end > at and len(rows[end - 1].segments) < 2:
            end -= 1
        begins_page = at > 0 and rows[at - 1].page != rows[at].page
        if end - at >= (1 if begins_page else 2):
            yield at, end
        at = max(end, at + 1)


def _parts(rows: Sequence[Row], run: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The parts of a run of rows on each page: tables, where columns are seen."""
    start, end = run
    bounds = [start, *(at for at in range(start + 1, end) if rows[at].page != rows[at - 1].page), end]
    for first, last in pairwise(bounds):
        if len(_columns(rows[first:last])) >= 2:
            yield first, last


def _repeated(
    rows: Sequence[Row],
    before: tuple[int, int],
    after: tuple[int, int],
    columns: Sequence[tuple[float, float]],
) -> int | None:
    """How many rows of a part of a table repeat the head of that on the page before; None where it is another table."""
    start, end = before
    if rows[end - 1].page + 1 != rows[after[0]].page:
        return None
    between = rows[end : after[0]]
    if any(
        not (_leads_on(row, rows, start) if row.page == rows[after[0]].page else _is_note(row, rows[end - 1]))
        for row in between
    ):
        return None
    again = _alike(rows, range(after[0], after[1] - 1), range(start, end))
    own = _columns(rows[after[0] : after[1]])
    if len(own) > len(columns) or not all(_over(one, columns) for one in own):
        return None
    if again or any(_CONTINUED.search(row.words) for row in between):
        return again
    goes_on = len(own) == len(columns) and all(row.page == rows[end - 1].page for row in between)
    return 0 if goes_on and _has_numbers(rows[after[0]]) else None


def _alike(rows: Sequence[Row], some: range, others: range) -> int:
    """How many rows of two stretches say the same, from their beginnings."""
    found = 0
    for one, other in zip(some, others, strict=False):
        if _bare(rows[one].words) != _bare(rows[other].words):
            break
        found += 1
    return found


def _bare(words: str) -> str:
    """Words without blanks."""
    return "".join(words.split())


def _leads_on(row: Row, rows: Sequence[Row], start: int) -> bool:
    """Whether a row above the part of a table on a new page says that it goes on, or repeats what stands above its beginning."""
    if _CONTINUED.search(row.words) or UNIT_LINE.search(row.words):
        return True
    return any(_bare(row.words) == _bare(other.words) for other in rows[max(0, start - _ABOVE) : start])


_CONTINUED = late(
    r"续\s*表|[（(]\s*续\s*[一二三四五六七八九十0-9]*\s*[）)]|(?i:\b(?:continued|cont(?:['’]d|inued|\.)))"
)
"""What is said above a table that goes on."""
_ABOVE = 3
"""Rows above a table in which its name and its unit stand."""


def _over(stretch: tuple[float, float], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether words or a column stand over or under one of some columns, and no more than one."""
    return sum(stretch[0] < right and left < stretch[1] for left, right in columns) == 1


def _is_note(row: Row, last: Row) -> bool:
    """Whether a row under the part of a table that ends a page is a note at its foot: set smaller, or away from the table."""
    away = last.segments[0].bottom - row.segments[0].top
    return (
        row.page == last.page
        and len(row.segments) == 1
        and (row.size < _SMALL * last.size or away > _AWAY * last.size)
    )


_SMALL = 0.93
"""Of a table's letters that those of a note are, at most."""
_AWAY = 3.0
"""Letters' heights between a table and a note at the foot of a page."""


def _has_numbers(row: Row) -> bool:
    """Whether a row holds numbers: one that names columns holds none."""
    return any(is_quantity(segment.text) for segment in row.segments)


def _close_head(rows: Sequence[Row], at: int, columns: Sequence[tuple[float, float]]) -> list[Segment]:
    """The parts of the row above a table, where its words stand over each column and too close together to be told apart."""
    row, under = rows[at - 1], rows[at]
    if row.page != under.page or len(row.segments) > 1 or len(row.segments[0].parts) < len(columns):
        return []
    low = row.segments[0].bottom - under.segments[0].top
    if low > _CLOSE_ABOVE * row.size or not _STOPS.isdisjoint(row.words):
        return []
    apart = _split(row.segments[0], columns)
    if len(apart) != len(columns) or max(len(part.text) for part in apart) > _HEAD_CELL:
        return []
    over = zip(apart, columns, strict=True)
    return apart if all(part.left < right and left < part.right for part, (left, right) in over) else []


_CLOSE_ABOVE = 2.0
"""Letters' heights between a head and the rows under it."""
_STOPS = frozenset("。！？；")
_HEAD_CELL = 24
"""Characters of the longest word of such a head."""


def _is_label(rows: Sequence[Row], at: int, start: int) -> bool:
    """Whether a row of one piece stands in a table: short, with rows of several pieces before and after it."""
    if at <= start or at + 1 >= len(rows) or len(rows[at + 1].segments) < 2:
        return False
    return len(rows[at].segments[0].text) <= 12 and rows[at].segments[0].right < rows[at - 1].right


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The stretches of the width in which words stand, with gaps between them in all rows."""
    spans = sorted((segment.left, segment.right) for row in rows for segment in row.segments)
    found: list[tuple[float, float]] = []
    for left, right in spans:
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _parted(rows: Sequence[Row], columns: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The columns, those parted over which words of a head stand that are close to each other; such heads are parted too."""
    most, full = _fullest(rows)
    if most <= len(columns) or 2 * len(full) < len(rows):
        return columns
    own = _columns(full)
    for row in rows:
        if len(row.segments) < most:
            apart = [part for segment in row.segments for part in _split(segment, own)]
            if len(apart) <= len(own):
                row.segments = apart
    parted = _columns(rows)
    return parted if len(parted) >= len(columns) else columns


def _fullest(rows: Sequence[Row]) -> tuple[int, list[Row]]:
    """The most words that a row has, and the rows that have so many."""
    most = max(len(row.segments) for row in rows)
    return most, [row for row in rows if len(row.segments) == most]


def _under_heads(
    rows: Sequence[Row], columns: Sequence[tuple[float, float]]
) -> tuple[Sequence[tuple[float, float]], int]:
    """The columns of a table, and how many rows of its head hold words that span several columns.

    Such words stand over the middle of what they span: between two columns, and in none.
    """
    most, full = _fullest(rows)
    own = _columns(full)
    spanning = _rising(rows, min(_HEADS, next((at for at, row in enumerate(rows) if _has_numbers(row)), 0)))
    if not spanning or len(own) != most or any(_columns([row, *full]) != own for row in rows[spanning:]):
        return columns, 0
    astray = any(not _over((one.left, one.right), own) for row in rows[:spanning] for one in row.segments)
    return (own, spanning) if astray else (columns, 0)


def _rising(rows: Sequence[Row], end: int) -> int:
    """How many rows at the top have fewer words than the one under them, before a row that ends a head."""
    at = 0
    while at + 1 < end and len(rows[at].segments) < len(rows[at + 1].segments):
        at += 1
    return at


_HEADS = 4
"""Rows of the highest head with words that span columns."""


def _spanning_cells(
    row: Row, columns: Sequence[tuple[float, float]], table: int, number: int
) -> tuple[Piece, ...]:
    """The cells of a row of a head, each over the columns that stand nearer to it than to another."""
    middles = [(one.left + one.right) / 2 for one in row.segments]
    nearest = [
        min(range(len(middles)), key=lambda at: abs(middles[at] - (left + right) / 2))
        for left, right in columns
    ]
    found: list[Piece] = []
    start = 0
    for at, one in enumerate(row.segments):
        over = [column for column, which in enumerate(nearest) if which == at]
        if over:
            found.append(Piece(table, number, over[0], start, start + len(one.text), len(over)))
        elif found:  # words that stand over no column of their own are of the cell before them
            found[-1] = found[-1]._replace(end=start + len(one.text))
        start += len(one.text) + 1
    return tuple(found)


def _split(segment: Segment, columns: Sequence[tuple[float, float]]) -> list[Segment]:
    """The parts of a segment that stand in several columns, those of one column together."""
    found: list[Segment] = []
    last = -1
    for part in segment.parts or (segment,):
        middle = (part.left + part.right) / 2
        column = min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - middle))
        if found and column == last:
            gap = "" if touch(found[-1].text, part.text) else " "
            found[-1] = found[-1]._replace(right=part.right, text=found[-1].text + gap + part.text, parts=())
        else:
            found.append(part)
        last = column
    return found


def _cells(row: Row, columns: Sequence[tuple[float, float]], table: int, number: int) -> tuple[Piece, ...]:
    """The cells of a row; several pieces in one column are one cell."""
    found: dict[int, Piece] = {}
    at = 0
    for segment in row.segments:
        column = next(
            (place for place, (left, right) in enumerate(columns) if left <= segment.left < right),
            len(columns) - 1,
        )
        end = at + len(segment.text)
        first = found.get(column)
        found[column] = Piece(table, number, column, at if first is None else first.start, end)
        at = end + 1
    return tuple(found.values())
