"""Bars over generated drafts: what is carried, what is told as changed, nothing carried silently to something else."""

from __future__ import annotations

from collections import Counter

import pytest

from tools.draft_grammar import CHINESE, ENGLISH, Grammar
from tools.draft_table import measure
from tui.alignment import Change


@pytest.mark.parametrize("grammar", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_generated_drafts_are_aligned_within_the_bars(grammar: Grammar) -> None:
    """98 % of the unchanged, 95 % of the changed, none silently."""
    found: Counter[str] = Counter()
    for seed in range(100, 106):
        found += measure(grammar, seed)
    assert found[f"all {Change.SAME}"] > 200
    assert found[f"right {Change.SAME}"] >= 0.98 * found[f"all {Change.SAME}"]
    assert found[f"right {Change.CHANGED}"] >= 0.95 * found[f"all {Change.CHANGED}"]
    assert found["silent"] == 0
