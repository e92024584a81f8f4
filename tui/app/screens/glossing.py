"""Terms on the reader's screen: those at a place, and the glossary of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.screens.selecting import Selecting
from tui.reading.languages import TRANSLATION
from tui.words import _

if TYPE_CHECKING:
    from tui.app.dialogs.glossary import TermPlace
    from tui.reading.terms import Term
    from tui.speech import Span


class Glossing(Selecting):
    """The part of the reader that explains terms."""

    async def action_term(self) -> None:
        """Explain the terms selected, at the current figure or in its sentence, then those of the paragraph."""
        from tui.app.dialogs.glossary import TermList  # noqa: PLC0415 - start-up does not pay for it

        found = self._all_terms()
        if not found:
            return
        heading, near = self._near()
        block = self.workspace.speech.blocks[self.workspace.speech.block_at(self.reading.place.offset)]
        known = {term.id for term in near}
        others = tuple(
            term
            for term in found
            if term.id not in known
            and any(place.start < block.end and block.start < place.end for place in term.places)
        )
        if not near and not others:
            self.app.say(_("No term is explained here; the glossary has them all."))
            return
        groups = ((heading, near), (_("In this paragraph"), others))
        await self.app.push_screen(TermList(groups, self.reading.place.offset), self._go_to_term)

    async def action_glossary(self) -> None:
        """List all terms."""
        from tui.app.dialogs.glossary import Glossary  # noqa: PLC0415 - start-up does not pay for it

        found = self._all_terms()
        if found:
            sheet = Glossary(self.workspace.speech, found, self.reading.place.offset)
            await self.app.push_screen(sheet, self._go_to_term)

    def _all_terms(self) -> tuple[Term, ...]:
        """All terms at their places in the source; that there are none is said."""
        from tui.reading.terms import terms  # noqa: PLC0415 - start-up does not pay for it

        found = terms(self.workspace.speech)
        if not found:
            self.app.say(_("This speech has no notes on terms."))
        return found

    def _near(self) -> tuple[str, tuple[Term, ...]]:
        """The terms nearest to where one is, at their places in the source, and what that is called."""
        from tui.reading.links import sentence_at  # noqa: PLC0415 - start-up does not pay for it
        from tui.reading.terms import terms_in, terms_of  # noqa: PLC0415

        speech, mention = self.edition, self.mention
        if self.selection is not None:
            heading, here = _("In what is selected"), terms_in(speech, *self.selection.span)
        elif mention is not None and (of_figure := terms_of(speech, mention)):
            heading, here = _("At this figure"), of_figure
        else:
            at = mention.start if mention else self.here
            heading, here = _("In this sentence"), terms_in(speech, *sentence_at(speech, at))
        ids = [term.id for term in here]
        found = {term.id: term for term in self._all_terms()}
        return heading, tuple(found[name] for name in ids if name in found)

    def _go_to_term(self, place: TermPlace | None) -> None:
        """Go to a term, and select it in the text that one reads."""
        if place is None:
            return
        from tui.reading.selection import Selection  # noqa: PLC0415 - start-up does not pay for it

        span = place.term.places[place.at]
        self.move(self.reading.to_offset(span.start))
        here = self._in_edition(place, span)
        if here is not None:
            self.select(Selection(here.start, here.end))

    def _in_edition(self, place: TermPlace, span: Span) -> Span | None:
        """Where the text that keys are about has a term of the source; None where nobody knows."""
        if self.side != TRANSLATION or self.both is None:
            return span
        source, other = self.both.source, self.both.other
        block = source.block_at(span.start)
        before = [one for one in place.term.places if source.block_at(one.start) == block and one < span]
        notes = (note for note in other.notes if note.id == place.term.id)
        there = [one for note in notes for one in note.spans if other.block_at(one.start) == block]
        return there[min(len(before), len(there) - 1)] if there else None
