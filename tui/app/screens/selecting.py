"""Selecting on the reader's screen: by keyboard from the current figure, or by mouse; copied as the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.links import sentence_at
from tui.reading.selection import Selection, selected_text
from tui.words import _, twin

if TYPE_CHECKING:
    from tui.app.screens.base import ReadingScreen as Part
    from tui.app.widgets.text_view import TextView
else:  # a part of a screen, not a screen: Textual takes a millisecond to make a class of its own
    Part = object


class Selecting(Part):
    """The part of the reader that selects and copies."""

    selection: Selection | None = None

    def select(self, selection: Selection | None) -> None:
        """Show a selection, or none."""
        self.selection = selection
        self.text.mark_selection(selection.span if selection else None)
        if selection:
            self.text.bring(selection.head)
        self.show_bars()

    def action_select(self) -> None:
        """Select the sentence of the current place, to be made longer or shorter by moving; again: the paragraph."""
        speech = self.workspace.speech
        place = self.reading.place
        at = self.reading.mention.start if self.reading.mention else place.offset
        sentence = Selection(*sentence_at(speech, at))
        if self.selection == sentence:
            block = speech.blocks[speech.block_at(at)]
            self.select(Selection(block.start, block.end))
        else:
            self.select(sentence)

    def action_extend(self, by: int, unit: str) -> None:
        """Begin at the current figure or go on: by a character, a line."""
        mention = self.reading.mention
        if self.selection is None:
            start = mention.start if mention else self.reading.place.offset
            self.selection = Selection(start, mention.end if mention and by > 0 else start)
            if mention and by > 0 and unit == "character":
                self.select(self.selection)
                return
        if unit == "line":
            self.select(self.selection.to(self.text.offset_beside(self.selection.head, by)))
        else:
            self.select(self.selection.step(self.workspace.speech.text, by))

    def on_text_view_dragged(self, event: TextView.Dragged) -> None:
        """The mouse selects what it is drawn over."""
        self.select(Selection(event.start, event.end))

    def action_copy(self) -> None:
        """Copy the selection as it stands in the text; without one the current figure with its sentence and place."""
        speech = self.workspace.speech
        if self.selection is not None and self.selection.span.start < self.selection.span.end:
            self.app.copy(selected_text(speech.text, self.selection))
            self.select(None)
            return
        mention, section = self.reading.mention, self.reading.section
        if mention is None:
            self.app.say(_("No figure is current."))
            return
        start, end = sentence_at(speech, mention.start)
        place = twin(section.title, section.title_en) if section else ""
        title = twin(speech.title, speech.title_en)
        self.app.copy(f"{mention.surface}\n{speech.text[start:end]}\n{title} · {place}\n")
