"""Reading in two languages: which texts are shown, and which of them a key is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.reading.languages import SOURCE, TRANSLATION, Shown
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.reading.languages import Spot
    from tui.reading.search import Search
    from tui.speech import Mention, Speech
    from tui.speech.parallel import Parallel


class Translation(Controller):
    """Shows the translation; who never asks for it does not load it."""

    def __init__(self, host: Host) -> None:
        """Work for a screen."""
        self._host = host
        self.commands = {"translation": self.switch}

    def switch(self) -> None:
        """Show the translation beside the text, then it alone, then the text again; hits are looked for anew."""
        state = self._host.state
        shown = state.shown.after
        after = state.show(shown)
        if state.found is not None:
            after = after.search(self.look_for(state.found.words, shown))
        self._host.replace(after)

    def status(self) -> str:
        """Which texts are shown, where that is not the source alone."""
        return {Shown.SOURCE: "", Shown.BOTH: _("ZH+EN"), Shown.TRANSLATION: _("EN")}[self._host.state.shown]

    # ------------------------------------------------------------------ which text a key is about

    @property
    def both(self) -> Parallel | None:
        """The speech beside its translation, which is put together when this is first asked."""
        return self._host.workspace.parallel

    @property
    def edition(self) -> Speech:
        """The speech in the text that keys are about."""
        other = self.both if self._host.state.side == TRANSLATION else None
        return other.other if other else self._host.workspace.speech

    @property
    def mention(self) -> Mention | None:
        """The current figure in that text."""
        state = self._host.state
        current = state.reading.mention
        if current is None or state.side == SOURCE or self.both is None:
            return current
        return self.both.translated(current)

    @property
    def here(self) -> int:
        """The current place in that text."""
        place = self._host.state.reading.place.offset
        return self.both.to_other(place) if self._host.state.side == TRANSLATION and self.both else place

    def in_source(self, spot: Spot) -> int:
        """The code point of the source that a place is, or stands for."""
        return spot.offset if spot.side == SOURCE or self.both is None else self.both.to_source(spot.offset)

    def look_for(self, words: str, shown: Shown | None = None) -> Search:
        """Look for words in texts (those shown unless told), in the table and the notes."""
        shown = self._host.state.shown if shown is None else shown
        if shown is Shown.SOURCE or self.both is None:
            from tui.reading.search import search  # noqa: PLC0415 - nobody has asked yet

            return search(self._host.workspace.speech, words)
        from tui.reading.bilingual import search_shown  # noqa: PLC0415 - one text does without

        return search_shown(self.both, shown, words)
