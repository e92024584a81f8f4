"""Noting on a screen with the text on it: a note on what is current, and the list of all notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.screens.deciding import Deciding
from tui.app.screens.selecting import Selecting
from tui.speech import Span
from tui.words import twin

if TYPE_CHECKING:
    from tui.app.dialogs.note_editor import About, Written
    from tui.review_service import ReviewService
    from tui.speech.verdicts import ReaderNote


class Noting(Selecting, Deciding):
    """The part of a screen that writes notes."""

    async def action_note(self) -> None:
        """Write a note on the selection, or on what is current."""
        if not await self.open_reviews() or self.reviews is None:
            return
        from tui.app.dialogs.note_editor import NoteEditor  # noqa: PLC0415 - start-up does not pay for it

        reviews = self.reviews

        async def done(written: Written | None) -> None:
            self.text.focus()
            if written is not None:
                draft = reviews.drafts.note(written.target, written.kind, written.text, self.session)
                await self.attempt(lambda: reviews.do(draft))

        await self.app.push_screen(NoteEditor(self._places(reviews)), done)

    def _places(self, reviews: ReviewService) -> tuple[About, ...]:
        """What a note can be about from here, the likeliest first."""
        from tui.app.dialogs.note_editor import About  # noqa: PLC0415 - start-up does not pay for it
        from tui.speech.verdicts import PlaceKind  # noqa: PLC0415

        speech, mention, section = self.workspace.speech, self.reading.mention, self.reading.section
        found: list[tuple[PlaceKind, Span, str, str]] = []
        if self.selected is not None:
            found.append((PlaceKind.PHRASE, self.selected, "", ""))
        if mention is not None:
            found.append((PlaceKind.FIGURE, Span(mention.start, mention.end), "", ""))
        block = speech.blocks[speech.block_at(self.reading.place.offset)]
        found.append((PlaceKind.PARAGRAPH, Span(block.start, block.end), "", ""))
        if section is not None:
            title = twin(section.title, section.title_en)
            place = (PlaceKind.SECTION, Span(section.start, section.end), section.id, title)
            at_start = mention is None and self.reading.place.offset == section.start
            found.insert(len(found) - 1 if at_start else len(found), place)
        found.append((PlaceKind.SPEECH, Span(0, 0), "", twin(speech.title, speech.title_en)))
        return tuple(
            About(reviews.drafts.place(kind, span, name), words or speech.text[span.start : span.end])
            for kind, span, name, words in found
        )

    async def action_notes(self) -> None:
        """List all notes."""
        if not await self.open_reviews() or self.reviews is None:
            return
        from tui.app.dialogs.note_list import NoteList  # noqa: PLC0415 - start-up does not pay for it

        await self.app.push_screen(NoteList(self, self.reviews), self._go_to_note)

    def _go_to_note(self, note: ReaderNote | None) -> None:
        """Go to where a note belongs."""
        span = self.reviews.where(note.target) if note is not None and self.reviews is not None else None
        if span is not None:
            self.move(self.reading.to_offset(span.start))
