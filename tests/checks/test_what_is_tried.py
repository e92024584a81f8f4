"""Equations are not tried where they can have nothing in reach, and nothing is lost by that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.checks.twins import generated
from tui.checks.engine.assignment_search import equations_by_place, reached, tried_of
from tui.checks.equations import EQUATIONS
from tui.checks.running import context_of, passage_of
from tui.packs.plain import plain_speech
from tui.workspace import open_workspace

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
