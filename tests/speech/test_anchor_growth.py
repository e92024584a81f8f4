"""Anchors of many figures of one text are made and resolved in time that grows with their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.work import growth
from tui.figures import detect
from tui.speech.anchors import anchor, resolve_all

if TYPE_CHECKING:
    from tui.figures import Figure
    from tui.speech.anchors import Anchor

SIGNS = "甲乙丙丁戊己庚辛"


def _paragraph(count: int, before: str = "") -> str:
    """One sentence of many figures, each said of another group."""
    groups = (
        f"{SIGNS[at % 8]}{SIGNS[at // 8 % 8]}{SIGNS[at // 64 % 8]}{SIGNS[at // 512 % 8]}"
        for at in range(count)
    )
    return "，".join(f"{before}{group}组修渠{at + 11}米" for at, group in enumerate(groups)) + "。"


def _figures(count: int) -> tuple[str, list[Figure]]:
    text = _paragraph(count)
    return text, list(detect(text))


def _make(given: tuple[str, list[Figure]]) -> None:
    text, figures = given
    for one in figures:
        anchor(text, (one.start, one.end))


def _edited(count: int) -> tuple[list[Anchor], str, list[Figure]]:
    """The anchors of a paragraph, and the paragraph with a word put in before each figure's clause."""
    text, figures = _figures(count)
    new = _paragraph(count, "又")
    return [anchor(text, (one.start, one.end)) for one in figures], new, list(detect(new))


@pytest.mark.slow
def test_anchors_of_one_text_are_made_in_linear_time() -> None:
    """Four times as many figures take hardly more than four times the work."""
    assert growth(_figures, _make, 300, 4, enough=2) < 2


@pytest.mark.slow
def test_edited_figures_of_one_paragraph_are_resolved_in_linear_time() -> None:
    """Every figure's clause was edited, so that none is known by its whole context."""
    assert growth(_edited, lambda given: resolve_all(*given), 300, 4, enough=2) < 2
