"""Verdicts, outcomes, levels, kinds of notes and places: words and signs, the same on the screen and in reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.speech.anchors import Outcome
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Verdict
from tui.words import N_, _, headed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.speech.anchors import Resolution
    from tui.speech.verdicts import VerdictRecord

SIGNS = {Verdict.VERIFIED: "✓", Verdict.DOUBTFUL: "?", Verdict.WRONG: "✗"}
"""The sign of a verdict, one cell wide; a terminal without it shows what `Glyphs.drawn` gives for it."""
OUTCOME_SIGNS = {Outcome.SAME: "", Outcome.MOVED: "", Outcome.CHANGED: "~", Outcome.GONE: "✗"}
"""The sign of what became of a place, likewise; none where what was said still stands."""
VERDICTS = {Verdict.VERIFIED: N_("verified"), Verdict.DOUBTFUL: N_("doubtful"), Verdict.WRONG: N_("wrong")}
OUTCOMES = {
    Outcome.SAME: "",
    Outcome.MOVED: N_("moved"),
    Outcome.CHANGED: N_("changed"),
    Outcome.GONE: N_("gone"),
}
"""What became of a place, in the words of `hegao diff` (`CHANGES`); nothing where it is the same."""
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


def what_became(found: Resolution) -> str:
    """What became of a place, and why where that is known; empty where what was said still stands in its words.

    Of what holds it is said in the words of `hegao diff` where two whole texts were aligned.
    """
    said = _(OUTCOMES[found.outcome]) if OUTCOMES[found.outcome] else ""
    if not found.reason:
        return said
    from tui.alignment import Change  # noqa: PLC0415 - only between two drafts
    from tui.reading.change_wording import CHANGES, reason_phrase  # noqa: PLC0415 - as above

    if found.holds:
        said = _(CHANGES[Change.MOVED if found.outcome is Outcome.MOVED else Change.SAME])
    why = reason_phrase(found.reason, found.then, found.now)
    if found.outcome is Outcome.SAME and not why:
        return ""
    return headed(said, why) if why else said


def verdict_words(verdict: Verdict | None, corrected: str = "") -> str:
    """A verdict in words, with the right value where one was given."""
    if verdict is None:
        return _("not reviewed")
    said = _(VERDICTS[verdict])
    return _("{verdict}, should be {value}").format(verdict=said, value=corrected) if corrected else said


def verdict_with_sign(verdict_record: VerdictRecord, drawn: Callable[[str], str]) -> str:
    """What one reviewer says of a figure, behind its sign; `drawn` gives a sign as the terminal can show it."""
    if verdict_record.verdict is None:
        return _("not reviewed")
    said = verdict_words(verdict_record.verdict, verdict_record.corrected)
    return f"{drawn(SIGNS[verdict_record.verdict])} {said}"
