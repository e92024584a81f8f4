"""Terms: those at a place explained, and the glossary of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.dialogs.glossary import Glossary, TermList
from tui.app.reader.host import Controller
from tui.reading.languages import TRANSLATION
from tui.reading.links import sentence_at
from tui.reading.selection import Selection
from tui.reading.terms import terms, terms_in, terms_of
from tui.words import _

if TYPE_CHECKING:
    from tui.app.dialogs.glossary import TermPlace
    from tui.app.reader.host import Host
    from tui.app.reader.selection_control import SelectionControl
    from tui.app.reader.translation_control import Translation
    from tui.reading.terms import Term
    from tui.speech import Span


class Terms(Controller):
    """Explains terms and goes to them."""

    def __init__(self, host: Host, translation: Translation, selection: SelectionControl) -> None:
        """Work for a screen."""
        self._host, self._translation, self._selection = host, translation, selection
        self.commands = {"term": self.explain, "glossary": self.list_all}

    async def explain(self) -> None:
        """Explain the terms selected, at the current figure or in its sentence, then those of the paragraph."""
        found = terms(self._host.workspace.speech)
        heading, near = self._near(found)
        speech, offset = self._host.workspace.speech, self._host.state.reading.place.offset
        block = speech.blocks[speech.block_at(offset)]
        known = {term.id for term in near}
        others = tuple(
            term
            for term in found
            if term.id not in known
            and any(place.start < block.end and block.start < place.end for place in term.places)
        )
        if not near and not others:
            self._host.say(_("No term is explained here; the glossary has them all."))
            return
        groups = ((heading, near), (_("In this paragraph"), others))
        await self._host.push(TermList(groups, offset), self._go_to)

    async def list_all(self) -> None:
        """List all terms."""
        found = terms(self._host.workspace.speech)
        if found:
            glossary = Glossary(self._host.workspace.speech, found, self._host.state.reading.place.offset)
            await self._host.push(glossary, self._go_to)

    def _near(self, every: tuple[Term, ...]) -> tuple[str, tuple[Term, ...]]:
        """Of all terms those nearest to where one is, at their places in the source, and what that is called."""
        speech, mention = self._translation.edition, self._translation.mention
        selection = self._host.state.selection
        if selection is not None:
            heading, here = _("In what is selected"), terms_in(speech, *selection.span)
        elif mention is not None and (of_figure := terms_of(speech, mention)):
            heading, here = _("At this figure"), of_figure
        else:
            at = mention.start if mention else self._translation.here
            heading, here = _("In this sentence"), terms_in(speech, *sentence_at(speech, at))
        found = {term.id: term for term in every}
        return heading, tuple(found[term.id] for term in here if term.id in found)

    def _go_to(self, place: TermPlace | None) -> None:
        """Go to a term, and select it in the text that one reads."""
        if place is None:
            return

        span, state = place.term.places[place.at], self._host.state
        self._host.replace(state.move(state.reading.to_offset(span.start)))
        here = self._in_edition(place, span)
        if here is not None:
            self._selection.select(Selection(here.start, here.end))

    def _in_edition(self, place: TermPlace, span: Span) -> Span | None:
        """Where the text that keys are about has a term of the source; None where nobody knows."""
        both = self._translation.both if self._host.state.side == TRANSLATION else None
        if both is None:
            return span
        source, other = both.source, both.other
        block = source.block_at(span.start)
        before = [one for one in place.term.places if source.block_at(one.start) == block and one < span]
        notes = (note for note in other.notes if note.id == place.term.id)
        there = [one for note in notes for one in note.spans if other.block_at(one.start) == block]
        return there[min(len(before), len(there) - 1)] if there else None
