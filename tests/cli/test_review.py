"""`hegao review` and `hegao agreement` on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.test_commands import run
from tui.review.event_types import VerdictGiven
from tui.review.events import Draft
from tui.review.store import Store
from tui.speech.verdicts import PlaceKind, Verdict, target_at
from tui.workspace import open_workspace

if TYPE_CHECKING:
    import pytest

V, D, X = Verdict.VERIFIED, Verdict.DOUBTFUL, Verdict.WRONG


def give_verdict(reviewer: str, *verdicts: Verdict) -> None:
    """Give the first figures of the bundled speech these verdicts."""
    speech = open_workspace(None).speech
    with Store.open(None, reviewer) as store:
        for mention, verdict in zip(speech.mentions, verdicts, strict=False):
            target = target_at(speech, PlaceKind.FIGURE, mention.start, mention.end)
            store.append(Draft(VerdictGiven(verdict), target))


def test_a_review_needs_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Without one it says so and what there is instead, with status 2."""
    status, out, err = run(capsys, "review")
    assert (status, out) == (2, "")
    assert "needs a terminal" in err


def test_agreement_is_counted_with_cohens_kappa_and_disagreements_are_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Observed 3 of 4, expected by chance 6 of 16: kappa is (3/4 - 3/8) / (1 - 3/8) = 0.6."""
    give_verdict("李", V, V, D, X)
    give_verdict("王", V, V, X, X, V)
    status, out, err = run(capsys, "agreement")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "李 and 王",
        "  reviewed by both: 4 figures, of these agreed: 3",
        "  agreement: 75.0 %",
        "  Cohen's kappa: 0.60",
        "  reviewed by 王 alone: 1 figure",
        "     3  2023%  doubtful / wrong",
    ]


def test_agreement_needs_two_reviewers(capsys: pytest.CaptureFixture[str]) -> None:
    """With one there is nothing to compare."""
    give_verdict("李", V)
    assert run(capsys, "agreement")[:2] == (0, "1 reviewer has given verdicts; agreement needs two\n")
