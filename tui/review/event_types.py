"""The types of events: what a reviewer can do, one small value for each."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tui.speech.verdicts import ReaderNoteKind, TablePart, Verdict  # noqa: TC001 - a struct's types can be asked for


class QueueKind(StrEnum):
    """Which figures a session goes through."""

    OPEN = "open"
    """Those not reviewed."""
    ALL = "all"
    FINDINGS = "findings"
    """Those with findings."""
    SECTION = "section"
    """Those of one section."""
    DISPUTED = "disputed"
    """Those of which reviewers do not say the same."""
    CHANGED = "changed"
    """Those of which one's own verdict fell, since they changed after it."""
    DIFFERING = "tie-differs"
    """Those that differ from a source."""
    SEVERAL = "tie-several"
    """Those on which sources contradict each other, or themselves."""
    SOURCELESS = "tie-none"
    """Those of which no source speaks."""
    UNPROVED = "no-equation"
    """Those that no equation bears out."""


class Order(StrEnum):
    """In which order a session goes through them."""

    READING = "reading"
    RISK = "risk"
    """Findings first, the worst first."""


class VerdictGiven(Struct, frozen=True):
    """A verdict was given, or taken back without another."""

    verdict: Verdict | None
    corrected: str = ""
    """The right value as typed, with a verdict of wrong."""


class NoteWritten(Struct, frozen=True):
    """A note was written."""

    note: str
    """The note's id."""
    kind: ReaderNoteKind
    text: str


class NoteEdited(Struct, frozen=True):
    """A note was given other words or another kind."""

    note: str
    kind: ReaderNoteKind
    text: str


class NoteRemoved(Struct, frozen=True):
    """A note was removed."""

    note: str


class Waived(Struct, frozen=True):
    """A finding was set aside for a reason."""

    reason: str


class WaiverWithdrawn(Struct, frozen=True):
    """A finding that was set aside stands again."""


class MarkedRead(Struct, frozen=True):
    """A paragraph or a section was marked as read, or the mark was taken off."""

    read: bool = True


class MechanismMarked(Struct, frozen=True):
    """A section was marked as one that describes a mechanism, or the mark was taken off; its place is its heading."""

    mechanism: bool = True


class LabelGiven(Struct, frozen=True):
    """It was said what a figure measures and of when, as hegao 0.1.0 asked; `ClaimConfirmed` says more."""

    subject: str
    period: str


class ClaimConfirmed(Struct, frozen=True):
    """A figure's claim was confirmed, or corrected, field by field (`tui.speech.verdicts.SaidClaim`)."""

    metric: str
    aspect: str
    direction: str
    mean: bool
    scope: str
    period: str
    base: str
    whole: str
    mode: str
    together: str = ""
    """An id that events have in common which one key made; they are undone together."""
    detected: str = ""
    """What was detected then (`tui.review.detected_fields`); empty where that is not known."""


class MetricConfirmed(Struct, frozen=True):
    """What a figure says was confirmed as far as another figure of the same metric shares it; the rest stays detected."""

    metric: str
    aspect: str
    scope: str
    together: str
    """As in `ClaimConfirmed`."""
    detected: str
    """Likewise."""


class MetricsJoined(Struct, frozen=True):
    """Two wordings of the speech were taken for one metric, or for two; its place is the speech, named after them."""

    first: str
    second: str
    joined: bool = True


class LinePut(Struct, frozen=True):
    """A line of the file was set apart as none of the speech, or taken back into it."""

    apart: bool = True


class DateGiven(Struct, frozen=True):
    """It was said when the speech was made, in ISO 8601; empty for when its text says it was. Its place is the speech."""

    date: str


class SourceSet(Struct, frozen=True):
    """A source was taken for the speech, or put away; its place is the speech, named after the source's content."""

    content: str
    """The digest of its bytes, by which it is known again wherever it lies."""
    file: str
    """What it is called, without its folders."""
    taken: str = ""
    """What it is to be taken for (table, text, pack); empty where its content says so."""
    held: bool = True
    former: str = ""
    """The digest that it had before it was edited: what was settled then holds where it still says the same."""


class TieSettled(Struct, frozen=True):
    """It was said which statement of a source a figure is held against; its place is the figure, named after the source."""

    content: str
    """The source's."""
    file: str
    address: str
    """The statement's (`Sheet!C5`); empty where what was settled before is taken back."""
    stated: str
    """What stands there."""
    name: str
    """What is measured there, in the source's words."""
    said: str
    """What the text calls it; empty where it says no metric. With `name` it teaches a name."""


class TieRejected(Struct, frozen=True):
    """A figure is not held against a statement, or may be again; its place is the figure, named after both."""

    content: str
    file: str
    address: str
    stated: str
    name: str
    rejected: bool = True


class TableCorrected(Struct, frozen=True):
    """One thing was said of how a table of a source is read; its place is the speech, named after source, table and part."""

    content: str
    table: int
    """Which table of the source, from 1."""
    part: TablePart
    value: str
    """As typed; empty where it is read as it was at first."""
    named: str = ""
    """What the source is called, without its folders; empty in events of earlier versions."""


class SessionBegun(Struct, frozen=True):
    """A session began; the event's own session is its id."""

    queue: QueueKind
    order: Order
    section: str = ""
    """The section's id where the queue is that of one section."""


class SessionEnded(Struct, frozen=True):
    """A session was brought to its end (leaving it needs no event)."""


class Skipped(Struct, frozen=True):
    """A figure was passed over in a session."""


class Stood(Struct, frozen=True):
    """A session stood at a figure without a verdict."""


class Undone(Struct, frozen=True):
    """An earlier event of the same reviewer was undone."""

    event: str


class Redone(Struct, frozen=True):
    """An event that was undone was done again."""

    event: str


class DraftOf(Struct, frozen=True):
    """The event's draft followed another draft of the same speech."""

    draft: str
    """The id of the earlier one."""
    version: str = ""
    """Its text (`version_of`); empty where it is not known."""


class DraftParted(Struct, frozen=True):
    """The event's draft does not follow another draft, though that was said before."""

    draft: str
    """The id of the other one."""
    version: str = ""
    """Its text (`version_of`); empty where it is not known."""


class Unknown(Struct, frozen=True):
    """Something that a newer version of hegao knows; kept and handed on as it is."""

    name: str
    body: str
    """Its fields as JSON."""


EventData = (
    VerdictGiven
    | NoteWritten
    | NoteEdited
    | NoteRemoved
    | Waived
    | WaiverWithdrawn
    | MarkedRead
    | MechanismMarked
    | LabelGiven
    | ClaimConfirmed
    | MetricConfirmed
    | MetricsJoined
    | LinePut
    | DateGiven
    | SourceSet
    | TieSettled
    | TieRejected
    | TableCorrected
    | SessionBegun
    | SessionEnded
    | Skipped
    | Stood
    | Undone
    | Redone
    | DraftOf
    | DraftParted
    | Unknown
)
"""One of all that a reviewer can do."""

OF_LINEAGE = (DraftOf, DraftParted)
"""What says which drafts belong together; of no figure, and of nobody's review."""

REVERSIBLE = (
    VerdictGiven,
    NoteWritten,
    NoteEdited,
    NoteRemoved,
    Waived,
    WaiverWithdrawn,
    MarkedRead,
    MechanismMarked,
    LabelGiven,
    ClaimConfirmed,
    MetricConfirmed,
    MetricsJoined,
    LinePut,
    DateGiven,
    SourceSet,
    TieSettled,
    TieRejected,
    TableCorrected,
    Skipped,
)
"""What undo takes back."""

NAMES: dict[str, type[EventData]] = {
    "verdict": VerdictGiven,
    "note-written": NoteWritten,
    "note-edited": NoteEdited,
    "note-removed": NoteRemoved,
    "waived": Waived,
    "waiver-withdrawn": WaiverWithdrawn,
    "marked-read": MarkedRead,
    "mechanism-marked": MechanismMarked,
    "labelled": LabelGiven,
    "claim-confirmed": ClaimConfirmed,
    "metric-confirmed": MetricConfirmed,
    "metrics-joined": MetricsJoined,
    "line-put": LinePut,
    "date-given": DateGiven,
    "source-set": SourceSet,
    "tie-settled": TieSettled,
    "tie-rejected": TieRejected,
    "table-corrected": TableCorrected,
    "session-begun": SessionBegun,
    "session-ended": SessionEnded,
    "skipped": Skipped,
    "stood": Stood,
    "undone": Undone,
    "redone": Redone,
    "draft-of": DraftOf,
    "draft-parted": DraftParted,
}
"""The types under the names that stand in the store; a name is never used again for another."""
