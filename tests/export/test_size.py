"""Reports of long speeches: the work grows with the figures, not with their square."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.work import growth
from tui.checks import check
from tui.export import render
from tui.export.pieces import passages
from tui.export.report import Scope, build
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.speech.model import Speech


def long_speech(figures: int) -> Speech:
    """A speech of so many figures, half of them in one paragraph."""
    one = "全县修路12公里，" * (figures // 2)
    return plain_speech(f"{one}。\n" + "全县修路34公里。\n" * (figures // 2), id="t")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_a_report_is_linear_in_figures(form: str) -> None:
    """Marks, sentences, findings and places are each found at once."""

    def work(speech: Speech) -> None:
        render(build(speech, (), check(speech), Scope.ALL), form)

    assert growth(long_speech, work, 100, 10, enough=2.5) < 2.5


def test_cut_where_figures_stand_a_block_is_whole_again() -> None:
    """Each figure is a piece of its own, and its mark stands after it."""
    speech = long_speech(40)
    report = build(speech, (), (), Scope.ALL)
    for block, pieces in passages(report):
        assert "".join(piece.text for piece in pieces) == speech.text[block.start : block.end]
        for piece in pieces:
            assert [entry.number for entry in piece.closing if entry is piece.figure] == (
                [piece.figure.number] if piece.figure else []
            )
