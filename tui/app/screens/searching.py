"""Searching on the reader's screen: hits as one types, next and previous, and back to where one was."""

from __future__ import annotations

from tui.app.screens.translating import Translating
from tui.reading.languages import SOURCE, TRANSLATION, Spot
from tui.reading.search import Search, Where
from tui.speech import Span
from tui.words import _


class Searching(Translating):
    """The part of the reader that looks for words; the hits themselves are found below."""

    found: Search | None = None
    hit: int | None = None

    async def action_search(self) -> None:
        """Ask for words; the text follows each letter, Esc goes back to where one was."""
        before, anchor = self.reading, self.text.place

        def typed(words: str) -> None:
            self._look_for(words)
            if self.found and self.hit is not None:
                hit = self.found.hits[self.hit]
                self.text.bring(hit.start, hit.side)
            else:
                self.text.show_at(anchor)

        def done(words: str | None) -> None:
            self.text.focus()
            if words:
                self._look_for(words)
                self._go_to_hit()
            else:
                self.reading = before
                self.forget_hits()
                self.text.show_at(anchor)

        await self.ask("/", "", done, typed)

    def action_hit(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit."""
        if self.found is None or not self.found.hits:
            self.app.say(
                _("Nothing was searched for: press / first.") if self.found is None else self._none()
            )
            return
        if self.hit is None:
            self.hit = self.found.after(self.reading.place.offset, by)
        else:
            self.hit = (self.hit + by) % len(self.found.hits)
        self._go_to_hit()

    def forget_hits(self) -> None:
        """Mark nothing any more."""
        self.found = self.hit = None
        self._mark_hits()
        self.show_bars()
        self.show_overview()

    def hits_status(self) -> str:
        """Which hit of how many, and what kind it is; empty where nothing is looked for."""
        if self.found is None:
            return ""
        if not self.found.hits:
            return self._none()
        number = "-" if self.hit is None else self.hit + 1
        where = self.found.hits[self.hit or 0].where
        kind = {Where.TEXT: "", Where.TABLE: _("in the table"), Where.NOTE: _("in a note")}[where]
        return f"/{self.found.words} {number}/{len(self.found.hits)} {kind}".strip()

    def _none(self) -> str:
        """That there is no hit."""
        return _("not found: {words}").format(words=self.found.words if self.found else "")

    def _look_for(self, words: str) -> None:
        """Find all hits and mark those in the text; the first from where one reads is the one to go to."""
        self.found = self.search(words) if words.strip() else None
        self.hit = self.found.first_from(self.reading.place.offset) if self.found else None
        self._mark_hits()
        self.show_bars()
        self.show_overview()

    def search_again(self) -> None:
        """Look for the same words in what is shown now."""
        if self.found is not None:
            self._look_for(self.found.words)

    def _mark_hits(self) -> None:
        """Mark the hits in the texts."""
        hits = [hit for hit in self.found.hits if hit.where is Where.TEXT] if self.found else []
        for side in (SOURCE, TRANSLATION):
            self.text.mark_hits(tuple(Span(hit.start, hit.end) for hit in hits if hit.side == side), side)

    def _go_to_hit(self) -> None:
        """Make the place of the current hit the current place."""
        if self.found is None or self.hit is None:
            self.show_bars()
            return
        hit = self.found.hits[self.hit]
        self.move(self.reading.to_offset(self.in_source(Spot(hit.side, hit.start))))
        self.text.bring(hit.start, hit.side)
        self.show_bars()
