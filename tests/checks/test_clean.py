"""Sentences in which nothing is wrong give nothing: a rule that cries wolf is worse than none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.checks import check_text
from tui.figures import detect

LINES = [
    line.replace("\\n", "\n")
    for line in Path(__file__).with_name("clean.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_there_are_many_sentences_with_figures() -> None:
    """Of reports, communiqués, laws, the 1950s, news."""
    assert sum(bool(detect(line)) for line in LINES) > 150


@pytest.mark.parametrize("line", LINES)
def test_a_clean_sentence_gives_nothing(line: str) -> None:
    """By itself."""
    assert [(one.rule, one.text(), one.formula) for one in check_text(line)] == []


def test_clean_sentences_give_nothing_together() -> None:
    """As one text, in which numbers, years and lists of one stand beside those of another."""
    assert [(one.rule, one.text(), one.formula) for one in check_text("\n".join(LINES))] == []
