"""Relations in many wordings: other verbs, other orders, operands in other clauses, in Chinese and English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.checks import check_text
from tui.speech.declared import Level

LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()
TWINS = [line.replace("⏎", "\n") for line in LINES if line and not line.startswith("#")]
_TWIN = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


def _warned(text: str) -> list[str]:
    """What is found in a text beyond hints."""
    return [f"{one.rule}: {one.message.text()}" for one in check_text(text) if one.level is not Level.HINT]


@pytest.mark.parametrize("twin", TWINS)
def test_the_twin_that_does_not_hold_is_found_alone(twin: str) -> None:
    """The sound wording gives nothing, and the other gives something."""
    assert _warned(_TWIN.sub(r"\1", twin)) == []
    assert _warned(_TWIN.sub(r"\2", twin)) != []
