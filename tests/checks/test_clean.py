"""Sentences in which nothing is wrong give nothing: a rule that cries wolf is worse than none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.checks import check_text
from tui.figures import detect
from tui.workspace import open_workspace


def lines(name: str) -> list[str]:
    """The passages of a file, one a line."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line.replace("\\n", "\n") for line in text.splitlines() if line and not line.startswith("#")]


LINES = lines("clean.txt")
TRICKY = lines("clean_tricky.txt")
"""Right, and looking like a contradiction to a rule that reads too quickly."""


def test_there_are_many_sentences_with_figures() -> None:
    """Of reports, communiqués, laws, the 1950s, news."""
    assert sum(bool(detect(line)) for line in LINES) > 150
    assert sum(len(detect(line)) for line in TRICKY) > 500


@pytest.mark.parametrize("line", LINES + TRICKY)
def test_a_clean_sentence_gives_nothing(line: str) -> None:
    """By itself."""
    assert [(one.rule, one.text(), one.formula) for one in check_text(line)] == []


def test_clean_sentences_give_nothing_together() -> None:
    """As one text, in which numbers, years and lists of one stand beside those of another."""
    assert [(one.rule, one.text(), one.formula) for one in check_text("\n".join(LINES))] == []


def test_an_ordinal_may_have_a_long_s() -> None:
    """Which `re` takes for the letter without regard to case."""
    assert not check_text("Two tasks remain. Firſt, roads. Second, schools.")


def test_places_in_english_make_no_check_raise(tmp_path: Path) -> None:
    """Those of a range are no figures of the text whose relations could be looked up."""
    path = tmp_path / "a.txt"
    path.write_text("They lost 3-1 in the semifinal to end in 3rd-4th place. In 2021 they won 5 games.\n")
    assert open_workspace(str(path), private=True, date="2024-06-30").findings == ()
