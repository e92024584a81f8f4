"""Notes: one written on what is current or selected, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.dialogs.note_editor import About, NoteEditor
from tui.app.dialogs.note_list import NoteList
from tui.app.reader.host import Controller
from tui.documents.comments import Comment
from tui.reading.verdict_wording import NOTE_KINDS, PLACES
from tui.speech import Span
from tui.speech.verdicts import PlaceKind
from tui.words import _, twin

if TYPE_CHECKING:
    from tui.app.dialogs.note_editor import Written
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.app.reader.selection_control import SelectionControl
    from tui.app.reader.verdicts_control import Verdicts
    from tui.review_service import ReviewService
    from tui.speech.verdicts import ReaderNote


class Notes(Controller):
    """Writes notes and goes to them."""

    def __init__(self, host: Host, reviews: Reviews, selection: SelectionControl, verdicts: Verdicts) -> None:
        """Work for a screen."""
        self._host, self._reviews = host, reviews
        self._selection, self._verdicts = selection, verdicts
        self.commands = {"note": self.write, "notes": self.list_all}

    async def write(self) -> None:
        """Write a note on the selection, or on what is current."""
        service = await self._reviews.open()
        if service is None:
            return

        async def done(written: Written | None) -> None:
            self._host.text.focus()
            if written is not None:
                session = self._host.state.session
                draft = service.drafts.note(written.target, written.kind, written.text, session)
                if await self._reviews.attempt(lambda: service.do(draft)) is not None:
                    kind = _(NOTE_KINDS[written.kind])
                    self._host.say(
                        _("Note saved: {kind}, on {place}.").format(
                            kind=kind, place=_(PLACES[written.target.kind])
                        )
                    )

        await self._host.push(NoteEditor(self._places(service)), done)

    def _places(self, service: ReviewService) -> tuple[About, ...]:
        """What a note can be about from here, the likeliest first."""
        reading, selected = self._host.state.reading, self._selection.selected
        speech, mention, section = reading.speech, reading.mention, reading.section
        found: list[tuple[PlaceKind, Span, str, str]] = []
        if selected is not None:
            found.append((PlaceKind.PHRASE, selected, "", ""))
        if mention is not None:
            found.append((PlaceKind.FIGURE, Span(mention.start, mention.end), "", ""))
        block = speech.blocks[speech.block_at(reading.place.offset)]
        found.append((PlaceKind.PARAGRAPH, Span(block.start, block.end), "", ""))
        if section is not None:
            title = twin(section.title, section.title_en)
            place = (PlaceKind.SECTION, Span(section.start, section.end), section.id, title)
            at_start = mention is None and reading.place.offset == section.start
            found.insert(len(found) - 1 if at_start else len(found), place)
        found.append((PlaceKind.SPEECH, Span(0, 0), "", twin(speech.title, speech.title_en)))
        return tuple(
            About(service.drafts.place(kind, span, name), words or speech.text[span.start : span.end])
            for kind, span, name, words in found
        )

    async def list_all(self) -> None:
        """List all notes."""
        service = await self._reviews.open()
        if service is None:
            return

        def go(note: ReaderNote | Comment | None) -> None:
            if isinstance(note, Comment):
                state = self._host.state
                self._host.replace(state.move(state.reading.to_offset(note.start)))
                return
            span = service.where(note.target) if note is not None else None
            if span is not None:
                state = self._host.state
                self._host.replace(state.move(state.reading.to_offset(span.start)))

        await self._host.push(NoteList(service, self._reviews.attempt, self._verdicts.undo), go)
