"""Searching: hits as one types, next and previous, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.reading.languages import Spot
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.translation_control import Translation
    from tui.reading.interaction import Interaction


class SearchControl(Controller):
    """Looks for words; the hits themselves are found in `tui.reading.search`."""

    def __init__(self, host: Host, translation: Translation) -> None:
        """Work for a screen."""
        self._host, self._translation = host, translation
        self.commands = {"search": self.ask, "hit": self.go_on}

    async def ask(self) -> None:
        """Ask for words; the text follows each letter, Esc goes back to where one was."""
        from tui.reading.questions import Question, search_check  # noqa: PLC0415 - nobody has asked yet

        host = self._host
        reading, anchor = host.state.reading, host.text.place

        def typed(words: str) -> None:
            state = self._looking_for(words)
            host.replace(state)
            if state.found is not None and state.hit is not None:
                hit = state.found.hits[state.hit]
                host.text.bring(hit.start, hit.side)
            else:
                host.text.show_at(anchor)

        def done(words: str | None) -> None:
            host.text.focus()
            if words:
                self._go_to_hit(self._looking_for(words))
            else:
                host.replace(host.state.move(reading).search(None))
                host.text.show_at(anchor)

        def hits(_line: str) -> int:
            found = host.state.found
            return len(found.hits) if found else 0

        question = Question(_("Search:"), _("text, table and notes, in both languages"), kind="search")
        await host.ask(question, done, changed=typed, check=search_check(hits))

    def go_on(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit."""
        found = self._host.state.found
        if found is None:  # `tui.reading.offers` says so
            return
        if not found.hits:
            self._host.say(_none(found.words))
        else:
            self._go_to_hit(self._host.state.next_hit(by))

    def _looking_for(self, words: str) -> Interaction:
        """The state with the hits of some words; without words with none."""
        return self._host.state.search(self._translation.look_for(words) if words.strip() else None)

    def _go_to_hit(self, state: Interaction) -> None:
        """Take a state and make the place of its current hit the current place."""
        if state.found is None or state.hit is None:
            self._host.replace(state)
            return
        hit = state.found.hits[state.hit]
        offset = self._translation.in_source(Spot(hit.side, hit.start))
        self._host.replace(state.move(state.reading.to_offset(offset)))
        self._host.text.bring(hit.start, hit.side)


def _none(words: str) -> str:
    """That there is no hit."""
    return _("not found: {words}").format(words=words)
