"""Verdicts, outcomes and kinds of notes on the screen: their signs, words and styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.wording import day
from tui.review.deeds import Order, QueueKind
from tui.speech.anchors import Outcome
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Verdict
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.speech.verdicts import Decision

SIGNS = {Verdict.VERIFIED: "v", Verdict.DOUBTFUL: "d", Verdict.WRONG: "x"}
"""The sign of a verdict is the key that gives it."""
STYLES = {Verdict.VERIFIED: "sound", Verdict.DOUBTFUL: "unclear", Verdict.WRONG: "damaged"}
VERDICTS = {Verdict.VERIFIED: N_("verified"), Verdict.DOUBTFUL: N_("doubtful"), Verdict.WRONG: N_("wrong")}
OUTCOMES = {
    Outcome.SAME: "",
    Outcome.MOVED: N_("the text around it has changed"),
    Outcome.VALUE_CHANGED: N_("its words have changed"),
    Outcome.GONE: N_("its place is gone"),
}
NOTE_KINDS = {
    ReaderNoteKind.COMMENT: N_("comment"),
    ReaderNoteKind.QUESTION: N_("question"),
    ReaderNoteKind.CORRECTION: N_("correction"),
}
PLACES = {
    PlaceKind.FIGURE: N_("figure"),
    PlaceKind.PHRASE: N_("phrase"),
    PlaceKind.PARAGRAPH: N_("paragraph"),
    PlaceKind.SECTION: N_("section"),
    PlaceKind.SPEECH: N_("speech"),
    PlaceKind.FINDING: N_("finding"),
}
QUEUES = {
    QueueKind.OPEN: N_("Figures not reviewed"),
    QueueKind.ALL: N_("All figures"),
    QueueKind.FINDINGS: N_("Figures with findings"),
    QueueKind.SECTION: N_("Figures of this section"),
    QueueKind.DISPUTED: N_("Figures on which reviewers disagree"),
}
ORDERS = {Order.READING: N_("in reading order"), Order.RISK: N_("by risk")}


def verdict_words(verdict: Verdict, corrected: str = "") -> str:
    """A verdict in words, with the right value where one was given."""
    said = _(VERDICTS[verdict])
    return _("{verdict}, should be {value}").format(verdict=said, value=corrected) if corrected else said


def decision_words(decision: Decision) -> str:
    """What a decision says, with its sign."""
    if decision.verdict is None:
        return _("not reviewed")
    return f"{SIGNS[decision.verdict]} {verdict_words(decision.verdict, decision.corrected)}"


def local(time: str) -> str:
    """A time of the store, to the minute, as the reader's clock shows it."""
    from datetime import datetime  # noqa: PLC0415 - only lists of sessions need it

    try:
        here = datetime.fromisoformat(time).astimezone()
    except ValueError:
        return time
    return f"{day(here.date().isoformat())} {here:%H:%M}"
