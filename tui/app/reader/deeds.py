"""What a reviewer did, in a few words: what was undone or done again is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.claim_wording import in_line, said_words
from tui.reading.verdict_wording import NOTE_KINDS, PLACES, verdict_words
from tui.review.event_types import (
    ClaimConfirmed,
    DateGiven,
    LabelGiven,
    LinePut,
    MarkedRead,
    MechanismMarked,
    MetricConfirmed,
    MetricsJoined,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    Skipped,
    SourceSet,
    TableCorrected,
    TieRejected,
    TieSettled,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.projection import said_in
from tui.speech.verdicts import TablePart
from tui.words import N_, _, listed

if TYPE_CHECKING:
    from tui.review.events import Event

LONGEST = 24
"""Characters of a quote or a note that are said; the rest is a sign."""
_CORRECTED = {
    TablePart.HEAD: N_("table {number}: head in row {value}"),
    TablePart.UNIT: N_("table {number}: unit {value}"),
    TablePart.YEAR: N_("table {number}: year {value}"),
}
"""What was said of a part of how a table is read."""


def deed(event: Event, more: str = "…") -> str:
    """What was done and where, in one line.

    Args:
        event: What was done.
        more: What stands for words that are left out.
    """
    anchor = event.target.anchor
    place = short(anchor.quote, more) if anchor else _named(event) or _(PLACES[event.target.kind])
    return _("{place} {deed}").format(place=place, deed=_done(event, more))


def _named(event: Event) -> str:
    """The source whose table was corrected; empty for anything else, and where an earlier version did not write its name."""
    match event.data:
        case TableCorrected(named=named):
            return named
        case _:
            return ""


def _done(event: Event, more: str) -> str:
    """What was done there."""
    said = ""
    match event.data:
        case VerdictGiven(verdict, corrected):
            said = verdict_words(verdict, corrected)
        case NoteWritten(_id, kind, text):
            said = _("{kind} “{text}”").format(kind=_(NOTE_KINDS[kind]), text=short(text, more))
        case NoteEdited(_id, kind, text):
            said = _("{kind} changed to “{text}”").format(kind=_(NOTE_KINDS[kind]), text=short(text, more))
        case NoteRemoved():
            said = _("note removed")
        case Waived(reason):
            said = _("finding waived: {reason}").format(reason=short(reason, more))
        case WaiverWithdrawn():
            said = _("finding no longer waived")
        case LabelGiven() | ClaimConfirmed() | MetricConfirmed():
            claim = in_line(said_words(said_in(event.data)))
            said = _("claim {claim}").format(claim=short(claim, more) or _("nothing"))
        case Skipped():
            said = _("skipped")
        case _:
            said = _marked(event)
    return said


def _marked(event: Event) -> str:
    """What was marked there, or unmarked; empty for anything else."""
    match event.data:
        case MarkedRead(read):
            return _("marked as read") if read else _("no longer marked as read")
        case MechanismMarked(mechanism):
            return _("marked as a mechanism") if mechanism else _("no longer marked as a mechanism")
        case MetricsJoined(first, second, joined):
            said = _("joined as one metric: {metrics}") if joined else _("parted as two metrics: {metrics}")
            return said.format(metrics=listed([first, second]))
        case DateGiven(date):
            return _("date of the text: {date}").format(date=date or _("as the text says"))
        case LinePut(apart):
            return _("set apart") if apart else _("taken back into the text")
        case _:
            return _of_sources(event)


def _of_sources(event: Event) -> str:
    """What was said of sources; empty for anything else."""
    match event.data:
        case SourceSet(file=file, held=held):
            said = _("source {file} added") if held else _("source {file} removed")
            return said.format(file=file)
        case TieSettled(file=file, address=address):
            said = _("tie settled: {file} {address}") if address else _("tie to {file} no longer settled")
            return said.format(file=file, address=address)
        case TieRejected(file=file, address=address, rejected=rejected):
            said = (
                _("tie rejected: {file} {address}")
                if rejected
                else _("tie no longer rejected: {file} {address}")
            )
            return said.format(file=file, address=address)
        case TableCorrected(table=table, part=part, value=value):
            said = _(_CORRECTED[part]) if value else _("table {number} read as at first")
            return said.format(number=table, value=value)
        case _:
            return ""


def short(text: str, more: str) -> str:
    """The first line of a text, or its beginning."""
    line = text.strip().split("\n")[0]
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + more
