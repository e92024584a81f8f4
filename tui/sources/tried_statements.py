"""What was tried for one figure on one source: the statements with their margins, and why what is said is said."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.sources.needed_names import differs_surely, needed_to_agree, needed_to_differ
from tui.sources.words_in_common import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.decisions import Decision, Why
    from tui.sources.reviewed_ties import Reviewed
    from tui.sources.statement_model import Outcome, Statement
    from tui.sources.value_comparison import Agreement, Printed

MOST = 12
"""Statements that are shown of all that were tried: the likeliest, and what a reviewer spoke of."""


class Note(StrEnum):
    """What is to be said of a statement that was tried."""

    SETTLED = "settled"
    REJECTED = "rejected"
    TAUGHT = "taught"
    """Its name was taught by a tie that a reviewer settled."""
    OTHER_PERIOD = "other-period"
    OTHER_ASPECT = "other-aspect"
    """It is a growth where the figure is a level, a plan where it is what was done."""
    OPPOSED = "opposed"
    """One says 城镇 and the other 农村, or nothing of it."""
    UNIT = "unit"
    """One of the two says no unit."""
    TURNED = "turned"
    """One rose and the other fell."""
    OTHERWISE = "otherwise"
    """It moved the other way, or is of another direction of trade."""
    OTHER_PLACE = "other-place"
    """It is of another place, or of another level of places."""
    SOME_PLACE = "some-place"
    """It is of one of several places, and nothing says of which the figure is."""
    SAYS_LITTLE = "says-little"
    """Its name says too little of what the figure is of for the figure to differ from it."""


class Trial(Struct, frozen=True):
    """A statement that was tried."""

    statement: Statement
    agreement: Agreement
    """How the two values compare."""
    name: float
    """How well the names fit, from 0 to 1."""
    needed: float | None
    """How well they must fit for anything to be said; None where it cannot be said whatever they are called."""
    margin: float | None
    """How much more speaks for it than for the next best; None for those that were not ranked."""
    notes: tuple[Note, ...] = ()
    teacher: str = ""
    """The reviewer who taught its name."""


class Explanation(Struct, frozen=True):
    """What was tried for one figure."""

    outcome: Outcome
    why: Why
    trials: tuple[Trial, ...]
    """The likeliest first; those that were rejected last."""


class Explained:
    """Explains the decision on one figure."""

    def __init__(
        self, statements: Sequence[Statement], reviewed: Reviewed, figure: Printed, named: str
    ) -> None:
        """Take what was decided on.

        Args:
            statements: Those of the source.
            reviewed: What reviewers said of ties to it.
            figure: The figure.
            named: What the text calls what it measures.
        """
        self._statements, self._reviewed = statements, reviewed
        self._figure, self._named = figure, named

    def of(self, at: int, decision: Decision, every: Sequence[Candidate]) -> Explanation:
        """What was tried.

        Args:
            at: The index of the figure.
            decision: What is said of it.
            every: Its candidates, the likeliest first, those that were rejected among them.
        """
        rejected, settled = self._reviewed.rejected(at), self._reviewed.settled_statement(at)
        ranked = [one for one in every if self._address(one) not in rejected]
        trials = []
        if decision.found and decision.found[0].statement == settled:
            trials.append(self._trial(decision.found[0], None, Note.SETTLED))
            ranked = [one for one in ranked if one.statement != settled]
        for rank, one in enumerate(ranked[:MOST]):
            margin = one.score - ranked[rank + 1].score if rank + 1 < len(ranked) else None
            trials.append(self._trial(one, margin))
        refused = [one for one in every if self._address(one) in rejected]
        trials += [self._trial(one, None, Note.REJECTED) for one in refused]
        return Explanation(decision.outcome, decision.why, tuple(trials))

    def _address(self, one: Candidate) -> str:
        return self._statements[one.statement].address

    def _trial(self, one: Candidate, margin: float | None, *said: Note) -> Trial:
        """A candidate as it was tried."""
        statement = self._statements[one.statement]
        teacher = (
            self._reviewed.teacher(self._named, plain_words(statement.full_name)) if one.fit.taught else None
        )
        notes = (
            (Note.TAUGHT, teacher is not None),
            (Note.OTHER_PERIOD, one.apart or not (one.near_period or one.elsewhere)),
            (Note.OTHER_ASPECT, not one.same_aspect),
            (Note.OPPOSED, one.fit.opposed),
            (Note.UNIT, not one.sure),
            (Note.TURNED, one.turned),
            (Note.OTHERWISE, one.otherwise),
            (Note.OTHER_PLACE, one.elsewhere),
            (Note.SOME_PLACE, one.unplaced),
            (Note.SAYS_LITTLE, _says_little(one, self._figure.digits)),
        )
        digits = self._figure.digits
        needed = (
            needed_to_agree(one, self._figure.figure.quantity, digits, among=len(self._statements))
            if one.agrees
            else needed_to_differ(one, digits)
        )
        return Trial(
            statement,
            one.agreement,
            round(one.name, 2),
            None if needed is None else round(needed, 2),
            None if margin is None else round(margin, 2),
            (*said, *(note for note, holds in notes if holds)),
            teacher.reviewer if teacher is not None else "",
        )


def _says_little(one: Candidate, digits: int) -> bool:
    """Whether only how little a name says of what a figure is of keeps the figure from differing."""
    needed = None if one.agrees else needed_to_differ(one, digits)
    return needed is not None and one.name >= needed and not differs_surely(one, digits)
