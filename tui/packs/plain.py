"""Any text as a speech: divided by its headings, its figures detected and named on the spot."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.documents.lines import lines_of
from tui.documents.received import Received
from tui.figures import detect
from tui.files import bounds
from tui.speech import Mention, Metric, Speech
from tui.speech.division import divide
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.figures import Figure

    Progress = Callable[[int, int], None]
    """Told from time to time how much is done, and of how much."""

_CLAUSE = re.compile(r"[^,，、;；:：。！？\s]*$")
_STRETCH = 200_000
"""Characters in which figures are looked for at a time: longer texts are cut, at a line's end if there is one."""


def plain_speech(
    received: Received | str,
    *,
    id: str,  # noqa: A002 - the speech's own word
    progress: Progress | None = None,
    most: int = bounds.MOST[bounds.FIGURES],
) -> Speech:
    """A speech of a text without a pack; every offset counts code points of the text.

    Args:
        received: The text as it was read, or just a text.
        id: What it is known by.
        progress: Told how much is done.
        most: How many figures it may have; 0 if none are looked for.

    Raises:
        Problems: It has more figures than can be worked through.
    """
    if isinstance(received, str):
        received = Received(received, lines_of(received))
    text = received.text
    division = divide(received)
    homes = [block.start for block in division.blocks]
    metrics, mentions = [], []
    detected = _figures(text, progress) if most else ()
    found = bounds.at_most(detected, bounds.FIGURES, received.name or id, most)
    for number, figure in enumerate(found, 1):
        metric = _metric(text, number, figure)
        metrics.append(metric)
        home = bisect_right(homes, figure.start) - 1
        section = division.blocks[home].section if home >= 0 else ""
        mentions.append(Mention(number, metric.id, section, figure))
    return Speech(
        id=id,
        text=text,
        title=division.title or _("untitled"),
        blocks=division.blocks,
        sections=division.sections,
        chapters=division.chapters,
        subtitle=division.subtitle,
        metrics=tuple(metrics),
        mentions=tuple(mentions),
        detected=True,
    )


def _figures(text: str, progress: Progress | None) -> Iterator[Figure]:
    """The figures of `text`, a stretch at a time."""
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > _STRETCH:
            end = _cut(text, start, start + _STRETCH)
        for figure in detect(text[start:end]):
            yield figure if not start else _moved(figure, start)
        start = end
        if progress:
            progress(start, len(text))


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


def _metric(text: str, number: int, figure: Figure) -> Metric:
    """A row for a detected figure: its label is what its clause says before it, a guess and marked as one."""
    before = text[max(0, figure.start - 24) : figure.start]
    label = (_CLAUSE.search(before) or [""])[0].strip("“”\"'（(") or figure.surface
    return Metric(f"f{number}", label[-16:], figure.quantity, confidence=0.5)
