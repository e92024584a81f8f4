"""Selecting on the reader's screen: by keyboard from the current figure, or by mouse; copied as the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.screens.translating import Translating
from tui.reading.languages import TRANSLATION
from tui.reading.links import sentence_at
from tui.reading.selection import Selection, selected_text
from tui.words import _, twin

if TYPE_CHECKING:
    from tui.app.widgets.text_view import TextView
    from tui.speech import Span


class Selecting(Translating):
    """The part of the reader that selects and copies."""

    def select(self, selection: Selection | None) -> None:
        """Show a selection in the text that is selected in, or none."""
        self.selection = selection
        self.text.mark_selection(selection.span if selection else None, self.side)
        if selection:
            self.text.bring(selection.head, self.side)
        self.show_bars()

    @property
    def selected(self) -> Span | None:
        """What is selected, in the source; a stretch of the translation stands for its figures or its paragraph."""
        if self.selection is None or self.selection.anchor == self.selection.head:
            return None
        from tui.reading.bilingual import span_in_source  # noqa: PLC0415 - one text does without

        return span_in_source(self.both if self.side else None, self.selection.span, self.side)

    def action_select(self) -> None:
        """Select the sentence of the current place, to be made longer or shorter by moving; again: the paragraph."""
        speech, mention = self.edition, self.mention
        at = mention.start if mention else self.here
        sentence = Selection(*sentence_at(speech, at))
        if self.selection == sentence:
            block = speech.blocks[speech.block_at(at)]
            self.select(Selection(block.start, block.end))
        else:
            self.select(sentence)

    def action_extend(self, by: int, unit: str) -> None:
        """Begin at the current figure or go on: by a character, a line."""
        mention = self.mention
        if self.selection is None:
            start = mention.start if mention else self.here
            self.selection = Selection(start, mention.end if mention and by > 0 else start)
            if mention and by > 0 and unit == "character":
                self.select(self.selection)
                return
        if unit == "line":
            self.select(self.selection.to(self.text.offset_beside(self.selection.head, by, self.side)))
        else:
            self.select(self.selection.step(self.edition.text, by))

    def on_text_view_dragged(self, event: TextView.Dragged) -> None:
        """The mouse selects what it is drawn over."""
        self.clicked_side = event.side
        self.select(Selection(event.start, event.end))

    def action_copy(self) -> None:
        """Copy the selection as it stands in the text; without one the current figure with its sentence and place."""
        speech = self.edition
        if self.selection is not None and self.selection.span.start < self.selection.span.end:
            self.app.copy(selected_text(speech.text, self.selection))
            self.select(None)
            return
        mention, section = self.mention, self.reading.section
        if mention is None:
            self.app.say(_("No figure is current."))
            return
        start, end = sentence_at(speech, mention.start)
        place = twin(section.title, section.title_en) if section else ""
        title = twin(speech.title, speech.title_en)
        if self.side == TRANSLATION:
            title, place = speech.title, (section.title_en or section.title) if section else ""
        self.app.copy(f"{mention.surface}\n{speech.text[start:end]}\n{title} · {place}\n")
