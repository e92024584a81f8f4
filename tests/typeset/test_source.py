"""The bundled speech as it was received, line by line, at every width of a reader's terminal."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tui.figures import detect
from tui.typeset import cells, hanging_for, set_paragraph

SOURCE = Path(__file__).parents[2] / "content" / "rural-organisation" / "source.txt"
TEXT = SOURCE.read_text(encoding="utf-8")
FIGURES = [(figure.start, figure.end) for figure in detect(TEXT)]
NOT_FIRST = set("，。、；：？！）］〕〉》」』】〗〞〟”’…—·%％‰℃,.;:!?)]}")
NOT_LAST = set("（［〔〈《「『【〖〝“‘([{")
WIDTHS = range(16, 161)


def paragraphs() -> list[tuple[int, int]]:
    """Start and end of each line of the source."""
    found, at = [], 0
    for line in TEXT.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_the_source_is_set_well_at_every_width(ambiguous: int) -> None:
    """Nothing out of place, no figure torn, nothing too wide, nothing lost, from 16 to 160 cells."""
    for width in WIDTHS:
        for start, end in paragraphs():
            hanging = hanging_for(TEXT, start, end, ambiguous=ambiguous)
            first = 0 if hanging else 2
            lines = set_paragraph(
                TEXT, start, end, width, first=first, hanging=hanging, keep=FIGURES, ambiguous=ambiguous
            )
            assert "".join(TEXT[line.start : line.end] for line in lines) == TEXT[start:end]
            assert all(line.indent + line.width <= width for line in lines)
            for before, after in pairwise(lines):
                assert TEXT[after.start] not in NOT_FIRST
                assert TEXT[before.end - 1] not in NOT_LAST
                assert not any(low < before.end < high for low, high in FIGURES)
            assert all(line.width == cells(TEXT[line.start : line.end], ambiguous) for line in lines)


def test_there_are_figures_to_tear() -> None:
    """The widest figure of the source fits on the narrowest line, so the test above allows none to be torn."""
    assert len(FIGURES) > 39
    assert max(cells(TEXT[low:high], 2) for low, high in FIGURES) <= min(WIDTHS)
