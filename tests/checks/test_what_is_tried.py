"""Equations are not tried where they can have nothing in reach, and nothing is lost by that."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.checks.twins import generated
from tui.checks.engine.assignment_search import equations_by_place, reached, tried_of
from tui.checks.engine.statement_reading import StatedText
from tui.checks.equations import EQUATIONS
from tui.checks.running import context_of, passage_of
from tui.lexicon.cue_words import CUES
from tui.packs.plain import plain_speech
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from tui.checks.engine.statement_reading import Statement

WORDINGS = Path(__file__).with_name("wordings.txt").read_text(encoding="utf-8")
TEXTS = (
    re.sub(r"\{\{.*?\|(.*?)\}\}", r"\1", WORDINGS),
    open_workspace(None).speech.text,
    *("\n".join(one.broken for one in generated(range(1)) if one.language == each) for each in ("zh", "en")),
)


@pytest.mark.parametrize("text", TEXTS, ids=("wordings", "bundled", "zh", "en"))
def test_what_is_not_tried_has_nothing_in_reach(text: str) -> None:
    """Of each figure every equation that could be tried and is not."""
    speech = plain_speech(text, id="")
    passage = passage_of(context_of(speech), speech)
    tried_at, left = equations_by_place(EQUATIONS), 0
    for claimed in passage.claimable:
        tried = tried_at(passage, claimed)
        for equation in EQUATIONS:
            if equation not in tried and tried_of(claimed, equation):
                left += 1
                assert reached(passage, claimed, equation) == ([], False), (equation.name, claimed.figure)
    assert left > len(passage.statements)


def test_cues_are_of_equations() -> None:
    """An equation without cues is tried whatever its paragraph says."""
    assert CUES.keys() <= {one.name for one in EQUATIONS}


def test_a_long_row_of_shares_is_not_walked_for_each_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shares are dealt out to amounts near them: of a row without any only what is next to a figure is looked at."""
    speech = plain_speech("全县增长" + "12%、" * 300 + "8%。\n", id="")
    passage = passage_of(context_of(speech), speech)
    (share,) = (one for one in EQUATIONS if one.name == "share")
    looked = []
    before = StatedText.before

    def counted(self: StatedText, one: Statement) -> Statement | None:
        looked.append(one.number)
        return before(self, one)

    monkeypatch.setattr(StatedText, "before", counted)
    last = [one for one in passage.claimable if one.is_percent][-1]
    reached(passage, last, share)
    assert len(looked) < 60  # 300 where the row was walked
