"""Reading in two languages on the reader's screen: which texts are shown, and which of them a key is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.languages import SOURCE, TRANSLATION, Shown, Spot
from tui.words import _

if TYPE_CHECKING:
    from tui.app.screens.base import ReadingScreen as Part
    from tui.reading.search import Search
    from tui.speech import Mention, Speech
    from tui.speech.parallel import Parallel
else:  # a part of a screen, not a screen: Textual takes a millisecond to make a class of its own
    Part = object

ROOMY = 152
"""Cells of a terminal from which on outline, two columns and card stand side by side."""


class Translating(Part):
    """The part of a screen that shows the translation; who never asks for it does not load it."""

    shown: Shown = Shown.SOURCE
    clicked_side: int = SOURCE
    """The text that was clicked last, where both are shown."""

    def begin_translating(self) -> None:
        """Show what the reader under this screen shows, or else what was read last time."""
        under = [screen for screen in self.app.screen_stack if isinstance(screen, Translating)]
        same = [screen.shown for screen in under if screen is not self and screen.workspace is self.workspace]
        self.show_languages(same[-1] if same else self.workspace.kept_shown())

    async def action_translation(self) -> None:
        """Show the translation beside the text, then it alone, then the text again."""
        if self.workspace.speech.translation is None:
            self.app.say(_("This speech has no translation."))
        else:
            self.show_languages(self.shown.after)

    def show_languages(self, shown: Shown) -> None:
        """Show one text or both; hits are looked for anew, a selection is dropped."""
        if shown is self.shown:
            return
        if self.selection is not None:
            self.select(None)
        self.shown = shown
        self.clicked_side = shown.sides[0]
        self.make_room()
        # With the outline gone the text gets its new size first: it is set for that and for no other.
        self.call_after_refresh(self._read) if self.text.rows is not None else self._read()

    def _read(self) -> None:
        """Set the texts."""
        self.text.read(self.shown, self.both if self.shown is not Shown.SOURCE else None)
        self.search_again()
        self.show_side()
        self.show_bars()
        self.show_overview()

    def make_room(self) -> None:
        """Let the outline give way to two columns, where there is no room for all."""
        self.set_class(self.shown is Shown.BOTH and self.app.size.width < ROOMY, "-crowded")

    def languages_status(self) -> str:
        """Which texts are shown, where that is not the source alone."""
        return {Shown.SOURCE: "", Shown.BOTH: _("ZH+EN"), Shown.TRANSLATION: _("EN")}[self.shown]

    # ------------------------------------------------------------------ which text a key is about

    @property
    def both(self) -> Parallel | None:
        """The speech beside its translation, which is put together when this is first asked."""
        return self.workspace.parallel

    @property
    def side(self) -> int:
        """The text that keys are about: the one that is shown, or that was clicked last of two."""
        return self.clicked_side if self.shown is Shown.BOTH else self.shown.sides[0]

    @property
    def edition(self) -> Speech:
        """The speech in that text."""
        return self.both.other if self.side == TRANSLATION and self.both else self.workspace.speech

    @property
    def mention(self) -> Mention | None:
        """The current figure in that text."""
        current = self.reading.mention
        if current is None or self.side == SOURCE or self.both is None:
            return current
        return self.both.translated(current)

    @property
    def here(self) -> int:
        """The current place in that text."""
        place = self.reading.place.offset
        return self.both.to_other(place) if self.side == TRANSLATION and self.both else place

    def in_source(self, spot: Spot) -> int:
        """The code point of the source that a place is, or stands for."""
        return spot.offset if spot.side == SOURCE or self.both is None else self.both.to_source(spot.offset)

    def search(self, words: str) -> Search:
        """Look for words in the texts that are shown, the table and the notes."""
        if self.shown is Shown.SOURCE or self.both is None:
            from tui.reading.search import search  # noqa: PLC0415 - nobody has asked yet

            return search(self.workspace.speech, words)
        from tui.reading.bilingual import search_shown  # noqa: PLC0415 - one text does without

        return search_shown(self.both, self.shown, words)
