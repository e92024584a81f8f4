"""Selecting: by keyboard from the current figure, or by mouse; copied as the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.reading.languages import TRANSLATION
from tui.reading.links import sentence_at
from tui.reading.selection import Selection, selected_text, word_at
from tui.words import _, twin

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.translation_control import Translation
    from tui.reading.languages import Spot
    from tui.speech import Span


class SelectionControl(Controller):
    """Selects and copies."""

    def __init__(self, host: Host, translation: Translation) -> None:
        """Work for a screen."""
        self._host, self._translation = host, translation
        self.commands = {"select": self.select_sentence, "extend": self.extend, "copy": self.copy}

    def select(self, selection: Selection) -> None:
        """Show a selection in the text that keys are about, with its moving end in view."""
        self._host.replace(self._host.state.select(selection))
        self._host.text.bring(selection.head, self._host.state.side)

    @property
    def selected(self) -> Span | None:
        """What is selected, in the source; a stretch of the translation stands for its figures or its paragraph."""
        state = self._host.state
        if state.selection is None or state.selection.anchor == state.selection.head:
            return None
        from tui.reading.bilingual import span_in_source  # noqa: PLC0415 - one text does without

        both = self._translation.both if state.side else None
        return span_in_source(both, state.selection.span, state.side)

    def select_sentence(self) -> None:
        """Select the sentence of the current place, to be made longer or shorter by moving; again: the paragraph."""
        speech, mention = self._translation.edition, self._translation.mention
        at = mention.start if mention else self._translation.here
        sentence = Selection(*sentence_at(speech, at))
        if self._host.state.selection == sentence:
            block = speech.blocks[speech.block_at(at)]
            self.select(Selection(block.start, block.end))
        else:
            self.select(sentence)

    def select_around(self, spot: Spot, *, sentence: bool) -> None:
        """Select the word at a place, or its sentence."""
        self._host.replace(self._host.state.click(spot.side))
        speech = self._translation.edition
        span = sentence_at(speech, spot.offset) if sentence else word_at(speech, spot.offset)
        self.select(Selection(*span))

    def extend(self, by: int, unit: str) -> None:
        """Begin at the current figure or go on: by a character, a line."""
        selection, mention = self._host.state.selection, self._translation.mention
        if selection is None:
            start = mention.start if mention else self._translation.here
            selection = Selection(start, mention.end if mention and by > 0 else start)
            if mention and by > 0 and unit == "character":
                self.select(selection)
                return
        if unit == "line":
            head = self._host.text.offset_beside(selection.head, by, self._host.state.side)
            self.select(selection.to(head))
        else:
            self.select(selection.step(self._translation.edition.text, by))

    def drag(self, side: int, start: int, end: int) -> None:
        """The mouse selects what it is drawn over."""
        self._host.replace(self._host.state.click(side).select(Selection(start, end)))
        self._host.text.bring(end, self._host.state.side)

    def copy(self) -> None:
        """Copy the selection as it stands in the text; without one the current figure with its sentence and place."""
        speech, selection = self._translation.edition, self._host.state.selection
        if selection is not None and selection.span.start < selection.span.end:
            self._host.program.copy(selected_text(speech.text, selection))
            self._host.replace(self._host.state.select(None))
            return
        mention, section = self._translation.mention, self._host.state.reading.section
        if mention is None:
            self._host.say(_("No figure is current."))
            return
        start, end = sentence_at(speech, mention.start)
        place = twin(section.title, section.title_en) if section else ""
        title = twin(speech.title, speech.title_en)
        if self._host.state.side == TRANSLATION:
            title, place = speech.title, (section.title_en or section.title) if section else ""
        self._host.program.copy(f"{mention.surface}\n{speech.text[start:end]}\n{title} · {place}\n")
