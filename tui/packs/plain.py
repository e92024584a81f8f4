"""Any text as a speech: divided by its headings, its figures detected and named on the spot."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.documents.emphasis import unmarked
from tui.documents.structure import document_of_text
from tui.figures import detect
from tui.files import bounds
from tui.speech import BlockKind, Mention, Metric, Speech
from tui.speech.division import divide
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.documents.document_model import Document
    from tui.documents.emphasis import Plain
    from tui.figures import Figure
    from tui.speech.division import Division
    from tui.speech.table_cells import CellPlace

    Progress = Callable[[int, int], None]
    """Told from time to time how much is done, and of how much."""

_CLAUSE = re.compile(r"[^,，、;；:：。！？\s]*$")
_APART = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)
_ENDING = 16
"""Characters of a label made of the words before a figure."""
_LABEL = 40
"""Characters of the longest label made of the heads of a table."""
_STRETCH = 200_000
"""Characters in which figures are looked for at a time: longer texts are cut, at a line's end if there is one."""


def plain_speech(
    document: Document | str,
    *,
    id: str,  # noqa: A002 - the speech's own word
    progress: Progress | None = None,
    most: int = bounds.MOST[bounds.FIGURES],
) -> Speech:
    """A speech of a text without a pack; every offset counts code points of the text.

    Args:
        document: A file as read, or just a text.
        id: What it is known by.
        progress: Told how much is done.
        most: How many figures it may have; 0 if none are looked for.

    Raises:
        Problems: It has more figures than can be worked through.
    """
    if isinstance(document, str):
        document = document_of_text(document)
    text = document.text
    division = divide(document)
    homes = [block.start for block in division.blocks]
    metrics, mentions, cells = [], [], {}
    detected = _all_figures(document, division, progress) if most else ()
    found = bounds.at_most(detected, bounds.FIGURES, document.name or id, most)
    for number, (figure, place) in enumerate(found, 1):
        metrics.append(_metric(text, number, figure, place))
        home = bisect_right(homes, figure.start) - 1
        section = division.blocks[home].section if home >= 0 else ""
        mentions.append(Mention(number, metrics[-1].id, section, figure))
        if place is not None:
            cells[number] = place
    return Speech(
        id=id,
        text=text,
        title=document.title or _("untitled"),
        blocks=division.blocks,
        sections=division.sections,
        chapters=division.chapters,
        subtitle=document.subtitle,
        metrics=tuple(metrics),
        mentions=tuple(mentions),
        detected=True,
        document=document,
        cells=cells,
    )


def _all_figures(
    document: Document, division: Division, progress: Progress | None
) -> Iterator[tuple[Figure, CellPlace | None]]:
    """The figures of prose and of tables in the order of the text; none in what is set apart."""
    text = document.text
    plain = unmarked if document.kind == "markdown" else None
    at = 0
    for start, end, number in [*_holes(document, division), (len(text), len(text), 0)]:
        if start > at:
            yield from ((figure, None) for figure in _figures(text, at, start, plain))
        if number and end > at:
            from tui.speech.table_cells import TableFigures  # noqa: PLC0415 - most texts have no tables

            figures = TableFigures(text, document.tables[number - 1], number).figures()
            yield from ((figure, place) for figure, place in figures if figure.start >= at)
        at = max(at, end)
        if progress:
            progress(at, len(text))


def _holes(document: Document, division: Division) -> list[tuple[int, int, int]]:
    """Where no prose stands: what is set apart, with 0, and the tables that are not, with their numbers."""
    silent = [(block.start, block.end) for block in division.blocks if block.kind in _APART]
    starts = [start for start, _end in silent]
    holes = [(start, end, 0) for start, end in silent]
    for number, table in enumerate(document.tables, 1):
        home = bisect_right(starts, table.start) - 1
        if home < 0 or silent[home][1] <= table.start:
            holes.append((table.start, table.end, number))
    return sorted(holes)


def _figures(text: str, start: int, last: int, plain: Callable[[str], Plain] | None) -> Iterator[Figure]:
    """The figures from `start` to `last`, a stretch at a time; `plain` takes signs of markup out of it."""
    while start < last:
        end = last
        if end - start > _STRETCH:
            end = _cut(text, start, min(last, start + _STRETCH))
        stretch = text[start:end]
        without = plain(stretch) if plain else None
        for figure in detect(stretch if without is None else without.text):
            if without is None:
                yield figure if not start else _moved(figure, start)
            else:
                yield _restored(figure, without, text, start)
        start = end


def _restored(figure: Figure, plain: Plain, text: str, offset: int) -> Figure:
    """A figure of a text without its signs as one of the text with them."""
    from msgspec.structs import replace  # noqa: PLC0415 - only Markdown needs it

    start, end = offset + plain.places[figure.start], offset + plain.places[figure.end - 1] + 1
    return replace(figure, start=start, end=end, surface=text[start:end])


def _cut(text: str, start: int, end: int) -> int:
    """Where a stretch ends that may be cut: after a line, or in a line without an end after a sentence or a clause."""
    for signs in ("\n", "。！？；", "，、;, "):
        cut = max(text.rfind(sign, start, end) for sign in signs) + 1
        if cut > start:
            return cut
    return end


def _moved(figure: Figure, by: int) -> Figure:
    """A figure of a stretch as one of the text."""
    from msgspec.structs import replace  # noqa: PLC0415 - only long texts need it

    return replace(figure, start=figure.start + by, end=figure.end + by)


def _metric(text: str, number: int, figure: Figure, place: CellPlace | None = None) -> Metric:
    """A row for a detected figure: its label is what its clause or its table says before it, a guess and marked as one."""
    if place is not None and not place.prose:
        label = " ".join(filter(None, (place.row_label, place.column_label)))[:_LABEL] or figure.surface
        return Metric(f"f{number}", label, figure.quantity, confidence=0.5)
    before = text[max(0, figure.start - 24) : figure.start]
    label = (_CLAUSE.search(before) or [""])[0].strip("“”\"'（(")
    return Metric(f"f{number}", _ending(label) or figure.surface, figure.quantity, confidence=0.5)


def _ending(words: str) -> str:
    """The last words of a clause, as many as a label has room for; no word of letters is cut."""
    ending = words[-_ENDING:]
    if len(words) > _ENDING and words[-_ENDING - 1].isascii() and ending[0].isascii() and ending[0].isalnum():
        return ending.partition(" ")[2] if " " in ending and words[-_ENDING - 1].isalnum() else ending
    return ending
