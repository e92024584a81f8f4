"""Any text as a speech: divided by its headings, its figures detected and named on the spot."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.compiled import late
from tui.documents.structure import document_of_text
from tui.files import bounds
from tui.speech import Mention, Metric, Speech
from tui.speech.division import divide
from tui.speech.figure_units import FigureUnits
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.documents.document_model import Document
    from tui.speech.division import Division
    from tui.speech.found_figures import Found

    Progress = Callable[[int, int], None]
    """Told from time to time how much is done, and of how much."""

_CLAUSE = late(r"[^,，、;；:：。！？\s]*$")
_ENDING = 16
"""Characters of a label made of the words before a figure."""
_LABEL = 40
"""Characters of the longest label made of the heads of a table."""
TELL = 100
"""Units between two times that it is told how much is done."""


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
    division = divide(document)
    bare = bare_speech(document, division, id)
    if not most:
        return bare
    detected = _all_figures(FigureUnits(document, division), len(document.text), progress)
    return with_figures(bare, bounds.at_most(detected, bounds.FIGURES, document.name or id, most))


def bare_speech(document: Document, division: Division, id: str) -> Speech:  # noqa: A002
    """The speech of a document without its figures."""
    return Speech(
        id=id,
        text=document.text,
        title=document.title or _("untitled"),
        blocks=division.blocks,
        sections=division.sections,
        chapters=division.chapters,
        subtitle=document.subtitle,
        detected=True,
        document=document,
    )


def with_figures(bare: Speech, found: Iterable[Found]) -> Speech:
    """A speech with figures, which come in the order of the text, each with its row and its mention."""
    metrics, mentions, cells = [], [], {}
    section = sections_of(bare)
    for number, (figure, place) in enumerate(found, 1):
        metrics.append(metric_of(bare.text, number, (figure, place)))
        mentions.append(Mention(number, metrics[-1].id, section(figure.start), figure))
        if place is not None:
            cells[number] = place
    return replace(bare, metrics=tuple(metrics), mentions=tuple(mentions), cells=cells)


def sections_of(bare: Speech) -> Callable[[int], str]:
    """What gives the id of the section, or of the chapter, in which a place of a speech stands."""
    homes = [block.start for block in bare.blocks]
    blocks = bare.blocks

    def section(offset: int) -> str:
        home = bisect_right(homes, offset) - 1
        return blocks[home].section if home >= 0 else ""

    return section


def _all_figures(units: FigureUnits, length: int, progress: Progress | None) -> Iterator[Found]:
    """The figures of all units."""
    for index, unit in enumerate(units.units):
        yield from units.find(index)
        if progress and not index % TELL:
            progress(unit.end, length)


def metric_of(text: str, number: int, found: Found) -> Metric:
    """A row for a detected figure: its label is what its clause or its table says before it, a guess and marked as one."""
    figure, place = found
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
