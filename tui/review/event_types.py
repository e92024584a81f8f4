"""The types of events: what a reviewer can do, one small value for each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.speech.verdicts import ReaderNoteKind, TablePart, Verdict


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


class Order(StrEnum):
    """In which order a session goes through them."""

    READING = "reading"
    RISK = "risk"
    """Findings first, the worst first."""


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    """A verdict was given, or taken back without another."""

    verdict: Verdict | None
    corrected: str = ""
    """The right value as typed, with a verdict of wrong."""


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """A note was written."""

    note: str
    """The note's id."""
    kind: ReaderNoteKind
    text: str


@dataclass(frozen=True, slots=True)
class NoteEdited:
    """A note was given other words or another kind."""

    note: str
    kind: ReaderNoteKind
    text: str


@dataclass(frozen=True, slots=True)
class NoteRemoved:
    """A note was removed."""

    note: str


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding was set aside for a reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class WaiverWithdrawn:
    """A finding that was set aside stands again."""


@dataclass(frozen=True, slots=True)
class MarkedRead:
    """A paragraph or a section was marked as read, or the mark was taken off."""

    read: bool = True


@dataclass(frozen=True, slots=True)
class MechanismMarked:
    """A section was marked as one that describes a mechanism, or the mark was taken off; its place is its heading."""

    mechanism: bool = True


@dataclass(frozen=True, slots=True)
class LabelGiven:
    """It was said what a figure measures and of when, as hegao 0.1.0 asked; `ClaimConfirmed` says more."""

    subject: str
    period: str


@dataclass(frozen=True, slots=True)
class ClaimConfirmed:
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


@dataclass(frozen=True, slots=True)
class MetricsJoined:
    """Two wordings of the speech were taken for one metric, or for two; its place is the speech, named after them."""

    first: str
    second: str
    joined: bool = True


@dataclass(frozen=True, slots=True)
class LinePut:
    """A line of the file was set apart as none of the speech, or taken back into it."""

    apart: bool = True


@dataclass(frozen=True, slots=True)
class SourceSet:
    """A source was taken for the speech, or put away; its place is the speech, named after the source's content."""

    content: str
    """The digest of its bytes, by which it is known again wherever it lies."""
    file: str
    """What it is called, without its folders."""
    taken: str = ""
    """What it is to be taken for (table, text, pack); empty where its content says so."""
    held: bool = True


@dataclass(frozen=True, slots=True)
class TieSettled:
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


@dataclass(frozen=True, slots=True)
class TieRejected:
    """A figure is not held against a statement, or may be again; its place is the figure, named after both."""

    content: str
    file: str
    address: str
    stated: str
    name: str
    rejected: bool = True


@dataclass(frozen=True, slots=True)
class TableCorrected:
    """One thing was said of how a table of a source is read; its place is the speech, named after source, table and part."""

    content: str
    table: int
    """Which table of the source, from 1."""
    part: TablePart
    value: str
    """As typed; empty where it is read as it was at first."""


@dataclass(frozen=True, slots=True)
class SessionBegun:
    """A session began; the event's own session is its id."""

    queue: QueueKind
    order: Order
    section: str = ""
    """The section's id where the queue is that of one section."""


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """A session was brought to its end (leaving it needs no event)."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A figure was passed over in a session."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A session stood at a figure without a verdict."""


@dataclass(frozen=True, slots=True)
class Undone:
    """An earlier event of the same reviewer was undone."""

    event: str


@dataclass(frozen=True, slots=True)
class Redone:
    """An event that was undone was done again."""

    event: str


@dataclass(frozen=True, slots=True)
class DraftOf:
    """The event's draft followed another draft of the same speech."""

    draft: str
    """The id of the earlier one."""
    version: str = ""
    """Its text (`version_of`); empty where it is not known."""


@dataclass(frozen=True, slots=True)
class Unknown:
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
    | MetricsJoined
    | LinePut
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
    | Unknown
)
"""One of all that a reviewer can do."""

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
    MetricsJoined,
    LinePut,
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
    "metrics-joined": MetricsJoined,
    "line-put": LinePut,
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
}
"""The types under the names that stand in the store; a name is never used again for another."""
