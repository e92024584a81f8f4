"""Terms that a pack explains: all of them, and those at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.reading.links import figure_notes
from tui.reading.search import fold
from tui.speech import NoteKind, Span

if TYPE_CHECKING:
    from tui.speech import Mention, Note, Speech


class Term(Struct, frozen=True):
    """A term with its note, and where it stands."""

    note: Note
    places: tuple[Span, ...]
    """In the order of the text; one at least."""

    @property
    def id(self) -> str:
        """The note's id."""
        return self.note.id


def terms(speech: Speech) -> tuple[Term, ...]:
    """All terms that are explained, in the order of their first place."""
    found = [Term(note, _places(speech, note)) for note in speech.notes if note.kind is NoteKind.TERM]
    return tuple(sorted((term for term in found if term.places), key=lambda term: term.places[0]))


def terms_in(speech: Speech, start: int, end: int) -> tuple[Term, ...]:
    """The terms that stand in a stretch of the text, in their order there."""
    found = []
    for term in terms(speech):
        here = [place.start for place in term.places if place.start < end and start < place.end]
        if here:
            found.append((min(here), term))
    return tuple(term for _at, term in sorted(found, key=lambda pair: pair[0]))


def terms_of(speech: Speech, mention: Mention) -> tuple[Term, ...]:
    """The terms at a figure: in its words, or about its metric."""
    notes = {note.id for note in figure_notes(speech, mention)}
    return tuple(term for term in terms(speech) if term.id in notes)


def having(found: tuple[Term, ...], words: str) -> tuple[Term, ...]:
    """Of some terms those whose term or note, in either language, has these words."""
    needle = fold(words.strip())
    return tuple(term for term in found if needle in fold("\n".join(_texts(term.note))))


def _texts(note: Note) -> tuple[str, ...]:
    """What a note on a term says, in both languages."""
    return note.term, note.term_en, note.text, note.text_en


def _places(speech: Speech, note: Note) -> tuple[Span, ...]:
    """Where a note's words stand, or else the figures or the section that it is about."""
    if note.spans:
        return tuple(sorted(note.spans))
    if mentions := speech.mentions_by_metric.get(note.metric):
        return tuple(Span(mention.start, mention.end) for mention in mentions)
    section = speech.section_by_id.get(note.section)
    return (Span(section.start, section.end),) if section else ()
