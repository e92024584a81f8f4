"""Rows of the card about the review: verdicts, those that fell off, and readers' own notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.named_styles import VERDICT_STYLES
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.reading.links import sentence_at
from tui.reading.verdict_wording import NOTE_KINDS, PLACES, verdict_with_sign, what_became
from tui.speech.verdicts import PlaceKind
from tui.words import _, headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.glyphs import Glyphs
    from tui.reading.state import Reading
    from tui.review.snapshot import Snapshot
    from tui.speech import Mention
    from tui.speech.verdicts import ReaderNote, VerdictRecord

NEAR = (PlaceKind.FIGURE, PlaceKind.PHRASE, PlaceKind.PARAGRAPH, PlaceKind.FINDING)
"""Places whose notes belong to a sentence; those of sections and the speech stand on the section's card."""


def review_rows(reading: Reading, snapshot: Snapshot, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """What reviewers said of the current figure, or of the section where no figure is current."""
    mention, section = reading.mention, reading.section
    here = None if mention is None else (mention.start, mention.end)
    if mention is not None:
        yield from _verdicts(snapshot, mention, width, glyphs)
        start, end = sentence_at(reading.speech, mention.start)
        notes = snapshot.notes_at(start, end, NEAR)
    elif section is not None and reading.place.offset == section.start:
        notes = snapshot.notes_at(section.start, section.end, (PlaceKind.SECTION, PlaceKind.SPEECH))
    else:
        notes = snapshot.notes_at(*sentence_at(reading.speech, reading.place.offset), NEAR)
    yield from _notes(_nearest_first(notes, snapshot, here), snapshot, width, glyphs, here)


def _verdicts(snapshot: Snapshot, mention: Mention, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """The reviewer's own verdict, what fell off, and what others say."""
    own = snapshot.own(mention)
    fallen = snapshot.fallen(mention)
    others = snapshot.said(mention)
    if own or fallen or others or snapshot.fallen_claims(mention):
        yield Row()
        yield Row(((_("Verdict"), "heading"),))
    if own and own.verdict:
        became = what_became(snapshot.settled.places[own.target])
        yield from _lines(
            _joined(verdict_with_sign(own, glyphs.drawn), became), width, VERDICT_STYLES[own.verdict]
        )
    for verdict_record in fallen:
        quote = verdict_record.target.anchor.quote if verdict_record.target.anchor else ""
        became = what_became(snapshot.settled.places[verdict_record.target]) or _("it is no figure now")
        said = _("{verdict} no longer holds: it was said of “{quote}”; {became}")
        words = said.format(
            verdict=verdict_with_sign(verdict_record, glyphs.drawn), quote=quote, became=became
        )
        yield from _lines(words, width, "unclear")
    for claim_record in snapshot.fallen_claims(mention):
        from tui.reading.fallen_claims import fallen_words  # noqa: PLC0415 - seldom there

        settled = snapshot.settled
        changes = settled.claim_changes.get(claim_record.event, ())
        words = fallen_words(claim_record, settled.places[claim_record.target], changes)
        yield from _lines(words, width, "unclear")
    for verdict_record in others:
        yield from _lines(_of(verdict_record, glyphs), width, "muted")


def _of(verdict_record: VerdictRecord, glyphs: Glyphs) -> str:
    """Another reviewer's verdict, with the name."""
    return headed(verdict_record.reviewer, verdict_with_sign(verdict_record, glyphs.drawn))


def _nearest_first(
    notes: tuple[ReaderNote, ...], snapshot: Snapshot, here: tuple[int, int] | None
) -> tuple[ReaderNote, ...]:
    """The notes on the current figure before those on its neighbours."""
    return tuple(sorted(notes, key=lambda note: _elsewhere(note, snapshot, here)))


def _elsewhere(note: ReaderNote, snapshot: Snapshot, here: tuple[int, int] | None) -> bool:
    """Whether a note is about another figure than the current one."""
    return note.target.kind is PlaceKind.FIGURE and snapshot.settled.places[note.target].span != here


def _notes(
    notes: tuple[ReaderNote, ...],
    snapshot: Snapshot,
    width: int,
    glyphs: Glyphs,
    here: tuple[int, int] | None,
) -> Iterator[Row]:
    """Readers' notes, each with what it is and what it is about; of another figure, with its words."""
    if not notes:
        return
    yield Row()
    yield Row(((_("Own notes"), "heading"),))
    for note in notes:
        whose = "" if note.reviewer == snapshot.reviewer else note.reviewer
        about = _(PLACES[note.target.kind])
        if note.target.anchor is not None and _elsewhere(note, snapshot, here):
            about = _("{place} “{quote}”").format(place=about, quote=note.target.anchor.quote)
        kind = f"{glyphs.own_note} {_(NOTE_KINDS[note.kind])} · {about}"
        yield Row(((_joined(kind, whose), "muted"),))
        yield from _lines(note.text, width, "", indent=2)


def _joined(*parts: str) -> str:
    """The parts that say something, side by side."""
    return " · ".join(filter(None, parts))


def _lines(text: str, width: int, style: str, indent: int = 0) -> Iterator[Row]:
    """A text wrapped into rows; its own line breaks stay."""
    for part in text.split("\n"):
        for line in wrap(part, width - indent) or [""]:
            yield Row(((" " * indent + line, style),))
