"""Two drafts of a speech side by side: moving in one moves the other, and what changed is marked in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical

from tui.app.dialogs.dialog import Dialog
from tui.app.keys import TWO_DRAFTS
from tui.app.widgets.bars import Bar, footer_parts
from tui.app.widgets.page_map import BESIDE
from tui.app.widgets.status_line import StatusLine
from tui.app.widgets.text_view import TextView
from tui.reading.change_wording import CHANGES, row_words
from tui.reading.draft_places import NEW, OLD
from tui.reading.languages import SOURCE, Spot
from tui.words import _, headed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.widgets.text_view import Anchor
    from tui.reading.draft_places import DraftPair
    from tui.speech import Mention

SIDES = (OLD, NEW)
KEPT_KEYS = ("drafts-cancel", "drafts-next-change", "drafts-pick", "drafts-other")
"""The ids of keys that the footer keeps longest."""


def too_narrow() -> str:
    """Why two drafts do not stand side by side on this terminal."""
    said = _(
        "Two drafts stand side by side on terminals of {count} columns or more; here the card has the old sentence."
    )
    return said.format(count=BESIDE)


class TwoDrafts(Dialog[int]):
    """Gives a place of the draft that is read to go to, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*TWO_DRAFTS]
    CSS_PATH: ClassVar[list[str | PurePath]] = ["two_drafts.tcss"]

    def __init__(self, pair: DraftPair, offset: int, stop: int | None, side: int = NEW) -> None:
        """Take the drafts.

        Args:
            pair: Both drafts and what goes with what in them.
            offset: The place of the draft that is read to begin at.
            stop: The change that was gone to last.
            side: The side of that draft.
        """
        super().__init__()
        self._pair, self._offset, self._stop = pair, offset, stop
        self._own = self._active = side
        """The side that has the keys."""
        self._current: dict[int, int | None] = {OLD: None, NEW: None}
        """The current figure of each side, by its index."""
        self._placed: tuple[Anchor, Anchor] | None = None
        """Where both texts stood when the one last followed the other; None before they did."""

    def compose(self) -> ComposeResult:
        """Both texts with a head each, then what is said of the place, and the keys."""
        program = self.program
        with Horizontal(id="drafts"):
            for side in SIDES:
                with Vertical(classes="draft"):
                    yield Bar(id=f"head-{side}")
                    yield TextView(
                        self._pair.speech(side),
                        program.glyphs,
                        measure=program.settings.reader.width,
                        indent=program.settings.reader.indent,
                        ambiguous=program.ambiguous,
                    )
        yield StatusLine(stays=True)
        yield Bar(id="footer")

    def on_mount(self) -> None:
        """Mark what changed, and begin where the reader was."""
        for side, view in enumerate(self.views):
            view.mark_beside(change_signs=self._pair.signs(side), changed=self._pair.marked(side))
        self.views[self._own].focus()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Bring the first place into view in both, once their sizes are known."""
        mention = self._pair.speech(self._own).mention_at(self._offset)
        if self._stop is not None:
            self._go_to_stop()
        elif mention is not None:
            self._go(self._own, mention.number - 1)
        else:
            self.views[self._own].bring(self._offset)
            self._drive(self._own)
            self._show()

    def on_resize(self) -> None:
        """Say it where there is no room for two texts any more."""
        super().on_resize()
        self.set_class(self.size.width < BESIDE, "-narrow")
        self.call_after_refresh(self._show)

    @property
    def views(self) -> tuple[TextView, TextView]:
        """The texts, the earlier draft first."""
        old, new = self.query(TextView)
        return old, new

    # ------------------------------------------------------------------ one follows the other

    @on(TextView.Scrolled)
    def _scrolled(self) -> None:
        """The text that was moved takes the other along."""
        if self._placed is None or self.going:
            return
        views = self.views
        for side in (self._active, 1 - self._active):
            if views[side].place != self._placed[side]:
                self._drive(side)
                return

    def _drive(self, side: int) -> None:
        """Bring the other draft to what goes with what is in view of one, on the same row."""
        views = self.views
        view, other = views[side], views[1 - side]
        if view.rows is None or other.rows is None:
            return
        offset, row = self._line(view, side)
        other.show_at((Spot(SOURCE, self._pair.places.across(offset, side)), row))
        self._placed = views[OLD].place, views[NEW].place

    def _line(self, view: TextView, side: int) -> tuple[int, int]:
        """The place of a draft by which the other one is set, and its row.

        That of the current figure where it is in view, else one that moves from the first row at the top of the text
        to the last at its end, so that both begin and end together.
        """
        top, height = view.scroll_offset.y, max(1, view.size.height)
        figure = self._current[side]
        if figure is not None:
            start = self._pair.speech(side).mentions[figure].start
            row = view.row_of(start) - top
            if 0 <= row < height:
                return start, row
        hidden = max(1, view.virtual_size.height - height)
        row = min(height - 1, top * (height - 1) // hidden)
        return view.pages.source_at(top + row), row

    def _give(self, side: int) -> None:
        """Give the keys to a side."""
        self._active = side
        self.views[side].focus()
        self._show()

    # ------------------------------------------------------------------ where one is

    def _take(self, side: int, figure: int | None) -> None:
        """Make a figure current, and what goes with it in the other draft."""
        twin = None if figure is None else self._pair.places.twin(figure, side)
        self._current[side], self._current[1 - side] = figure, twin
        for each, view in enumerate(self.views):
            view.mark_current(self._mention(each))

    def _mention(self, side: int) -> Mention | None:
        """The current figure of a side."""
        figure = self._current[side]
        return None if figure is None else self._pair.speech(side).mentions[figure]

    def _go(self, side: int, figure: int) -> None:
        """Go to a figure of a side; the other draft follows."""
        self._take(side, figure)
        self._active = side
        view = self.views[side]
        view.focus()
        view.bring(self._pair.speech(side).mentions[figure].start)
        self._drive(side)
        self._show()

    @on(TextView.Clicked)
    def _clicked(self, event: TextView.Clicked) -> None:
        """A click on a figure makes it current."""
        side = next((side for side, view in enumerate(self.views) if view.has_focus), self._active)
        mention = self._pair.speech(side).mention_at(event.spot.offset)
        if mention is not None:
            self._stop = None
            self._go(side, mention.number - 1)
        else:
            self._give(side)

    # ------------------------------------------------------------------ what is said

    def _show(self) -> None:
        """Fill heads, line and footer."""
        if self.going:
            return
        glyphs, program = self.program.glyphs, self.program
        for side, words in zip(SIDES, (_("Before"), _("Now")), strict=True):
            active = side == self._active
            pointer = glyphs.current if active else " "
            said = headed(words, self._pair.title(side))
            self.query_one(f"#head-{side}", Bar).show_parts(
                [(f"{pointer} {said}", "accent" if active else "muted", "")]
            )
        self.query_one(StatusLine).show_modes([(said, "key") for said in self._said()])
        keys = [
            (binding, program.key_label(program.first_key(binding))) for binding in TWO_DRAFTS if binding.show
        ]
        self.query_one("#footer", Bar).show_parts(footer_parts(keys, self.size.width, KEPT_KEYS))

    def _said(self) -> Iterable[str]:
        """Which change one is at, and what became of the current figure."""
        if self.size.width < BESIDE:
            return [too_narrow()]
        stops = self._pair.stops
        if self._stop is not None:
            said = _("change {number} of {count}").format(number=self._stop + 1, count=len(stops))
            return [headed(said, stops[self._stop].words)]
        figure = self._current[self._active]
        row = None if figure is None else self._pair.row(figure, self._active)
        if row is None:
            return []
        return [headed(_(CHANGES[row.change]), row_words(row, self._pair.old, self._pair.new))]

    # ------------------------------------------------------------------ keys

    def action_change(self, by: int) -> None:
        """Go to the next or previous change, round the ends."""
        stops = self._pair.stops
        if not stops:
            self.program.say(_("No figure changed."))
            return
        before = (-1 if by > 0 else 0) if self._stop is None else self._stop
        self._stop = (before + by) % len(stops)
        self._go_to_stop()

    def _go_to_stop(self) -> None:
        """Go to the figure of the change one is at, in the draft that has it."""
        if self._stop is None:
            return
        stop = self._pair.stops[self._stop]
        side, figure = (OLD, stop.former) if stop.figure is None else (NEW, stop.figure)
        if figure is not None:
            self._go(side, figure)

    def action_figure(self, by: int) -> None:
        """Go to the next or previous figure of the draft that has the keys."""
        mentions = self._pair.speech(self._active).mentions
        if not mentions:
            return
        here = self._current[self._active]
        if here is None:
            after = self._pair.speech(self._active).mention_after(self.views[self._active].looked_at[0])
            here = after - 1 if by > 0 else after
        self._stop = None
        self._go(self._active, min(max(here + by, 0), len(mentions) - 1))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.views[self._active].scroll_rows(by)

    def action_page(self, by: int) -> None:
        """Scroll by pages."""
        self.views[self._active].scroll_pages(by)

    def action_edge(self, end: int) -> None:
        """Scroll to the top or the end."""
        self.views[self._active].scroll_edge(end)

    def action_columns(self, by: int) -> None:
        """Move the columns of the tables in view sideways."""
        moved = [self._move_columns(side, by) for side in SIDES]
        if not any(moved):
            self.program.say(_("No table goes on there."))

    def _move_columns(self, side: int, by: int) -> bool:
        """Move the columns of the table at the current figure of a side, or of the first one in view; whether any moved."""
        view, tables = self.views[side], self._pair.speech(side).tables
        place = self._line(view, side)[0]
        top, bottom = view.looked_at
        seen = (table.start for table in tables if top < table.end and table.start < bottom)
        return any(view.scroll_columns(start, by) for start in (place, *seen))

    def action_other(self) -> None:
        """Give the keys to the other draft."""
        self._give(1 - self._active)

    def action_pick(self) -> None:
        """Go to this place in the reader."""
        offset, _row = self._line(self.views[self._active], self._active)
        self.dismiss(offset if self._active == self._own else self._pair.places.across(offset, self._active))

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a part of the footer does what its key does."""
        await self.run_action(event.action)

    def action_cancel(self) -> None:
        """Stay where the reader was."""
        self.dismiss(None)
