"""What became of a figure is said in the same words everywhere: on the screen, by `hegao diff`, in reports."""

from __future__ import annotations

from tui.alignment import Change
from tui.reading.change_wording import CHANGES
from tui.reading.verdict_wording import OUTCOMES
from tui.speech.anchors import Outcome


def test_outcomes_have_one_word_each() -> None:
    """Of a place of a verdict, too; there nothing is said where it is the same."""
    for outcome in Outcome:
        assert OUTCOMES[outcome] in {"", CHANGES[Change(str(outcome))]}
    assert [outcome for outcome in Outcome if not OUTCOMES[outcome]] == [Outcome.SAME]
