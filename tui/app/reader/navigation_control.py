"""Moving: figures, sections, metrics, marks, the trail; and scrolling the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.speech import Mention, Section
from tui.words import _, clauses

if TYPE_CHECKING:
    from tui.app.reader.figures_control import Figures
    from tui.app.reader.host import Host
    from tui.app.reader.panes import Panes
    from tui.app.reader.translation_control import Translation
    from tui.reading.interaction import Interaction
    from tui.reading.languages import Spot
    from tui.reading.state import Reading


class Navigation(Controller):
    """Turns keys and clicks into moves of the state of reading."""

    def __init__(self, host: Host, panes: Panes, translation: Translation, figures: Figures) -> None:
        """Work for a screen, with its panes."""
        self._host, self._panes, self._translation, self._figures = host, panes, translation, figures
        self.commands = {
            "step": self.step,
            "mention": self.to_mention,
            "goto": self.ask_number,
            "same_metric": lambda: self._move(self._reading.next_mention_of_metric()),
            "section": lambda key: self._take(host.state.to_key(key), top=True),
            "section_id": self.to_section,
            "section_step": self.step_section,
            "back": self.back,
            "forward": lambda: self._move(self._reading.forward()),
            "mark": self.ask_mark,
            "to_mark": self.ask_for_mark,
            "scroll": self.scroll,
            "page": self.scroll_pages,
            "edge": self.scroll_edge,
            "columns": self.scroll_columns,
        }

    @property
    def _reading(self) -> Reading:
        """Place, trail and marks as they are now."""
        return self._host.state.reading

    def _move(self, reading: Reading | None, *, top: bool = False) -> None:
        """Take another place, with `top` in the first row; one that is current already comes into view again."""
        if reading is not None:
            self._take(self._host.state.move(reading), top=top)

    def _take(self, state: Interaction, *, top: bool = False) -> None:
        """Take a state in which one is elsewhere; a place that was current already comes into view again."""
        before = self._reading.place
        self._host.replace(state, top=top)
        if state.reading.place == before:
            self._host.text.bring(before.offset, top=top)

    async def step(self, by: int) -> None:
        """Go to the next or previous figure; from where one looks, if the current one is out of view."""
        near = self._near(by)
        if self._figures.pending:
            await self._figures.reach(self._reading.place.offset if near is None else near, by)
            near = self._near(by)
        self._move(self._reading.step(by, near=near))

    def _near(self, by: int) -> int | None:
        """Where one looks, if that is not where the current figure or place is."""
        mention = self._reading.mention
        top, bottom = self._host.text.looked_at
        seen = mention is None or top <= mention.start < bottom
        near = None
        if not seen or mention is None:
            near = (top if by > 0 else bottom) if not top <= self._reading.place.offset < bottom else None
        return near

    def step_section(self, by: int) -> None:
        """Go to the next or previous section, counted from the one that is read."""
        reading = self._reading
        seen = reading.section_seen(*self._host.text.looked_at)
        self._move(reading.section_step(by, seen), top=True)

    def to_mention(self, index: int) -> None:
        """Go to a figure by its index."""
        self._move(self._reading.to_mention(index))

    def to_metric(self, metric: str) -> None:
        """Go to a metric's first figure, or stay if one of its figures is current."""
        self._move(self._reading.to_metric(metric))

    def to_section(self, section: str) -> None:
        """Go to a section by its id."""
        self._move(self._reading.to_section(self._reading.speech.section_by_id[section]), top=True)

    def click(self, spot: Spot) -> None:
        """A click on a figure makes it current, and keys are about the text that was clicked."""
        self._host.replace(self._host.state.click(spot.side))
        mention = self._translation.edition.mention_at(spot.offset)
        if mention is not None:
            self.to_mention(mention.number - 1)
        self._host.text.focus()

    def follow(self, target: object) -> None:
        """Go to what a row of a pane names: a section, a figure or its number, a metric, a place of the text."""
        if isinstance(target, Section):
            self._move(self._reading.to_section(target), top=True)
        elif isinstance(target, Mention):
            self._move(self._reading.to_mention(target.number - 1))
        elif isinstance(target, int):
            self._move(self._reading.to_mention(target - 1))
        elif isinstance(target, str):
            self.to_metric(target)
        elif isinstance(target, tuple):
            self._move(self._reading.to_offset(target[0]), top=True)

    def back(self) -> None:
        """Go back along the trail."""
        self._move(self._reading.back())

    # ------------------------------------------------------------------ scrolling

    def scroll(self, rows: int) -> None:
        """Scroll the pane that has the keys by rows."""
        self._panes.scroll(lambda pane: pane.scroll_rows(rows))

    def scroll_columns(self, by: int) -> None:
        """Scroll the table at the place of reading, or the first in view, sideways by columns."""
        text, place = self._host.text, self._reading.place.offset
        speech = self._reading.speech
        top, bottom = text.looked_at
        seen = (table.start for table in speech.tables if top < table.end and table.start < bottom)
        if not text.scroll_columns(place, by):
            other = next((start for start in seen if text.scroll_columns(start, by)), None)
            if other is None:
                self._host.say(_("No table goes on there."))

    def scroll_pages(self, pages: int) -> None:
        """Scroll it by pages, keeping one row."""
        self._panes.scroll(lambda pane: pane.scroll_pages(pages))

    def scroll_edge(self, end: int) -> None:
        """Scroll it to the top (-1) or the end (1)."""
        self._panes.scroll(lambda pane: pane.scroll_edge(end))

    # ------------------------------------------------------------------ what is asked for

    async def ask_mark(self) -> None:
        """Remember this place under a letter."""

        def done(text: str | None) -> None:
            self._host.text.focus()
            if text and text.strip():
                self._host.replace(self._host.state.move(self._reading.mark(text.strip()[0])))
                self._host.say(_("Marked as {name}.").format(name=text.strip()[0]))

        from tui.reading.questions import Question, mark_hint  # noqa: PLC0415 - nobody has asked yet

        hint = clauses((_("one letter"), mark_hint(self._host.state)))
        await self._host.ask(Question(_("Mark this place as:"), hint, one_key=True), done)

    async def ask_for_mark(self) -> None:
        """Go to a marked place; `'` twice goes to where one was before the last jump."""

        def done(text: str | None) -> None:
            self._host.text.focus()
            name = (text or "").strip()[:1]
            if name in ("'", "‘", "’", "＇"):
                self.back()
            elif name:
                there = self._reading.to_mark(name)
                if there is None:
                    self._host.say(_("There is no mark {name}.").format(name=name))
                self._move(there)

        from tui.reading.questions import Question, mark_hint  # noqa: PLC0415 - nobody has asked yet

        hint = clauses((_("' again goes to where you were"), mark_hint(self._host.state)))
        await self._host.ask(Question(_("Go to mark:"), hint, one_key=True), done)

    async def ask_number(self) -> None:
        """Go to a figure by its number."""

        def done(text: str | None) -> None:
            self._host.text.focus()
            if text and text.strip().isdecimal():
                self._host.defer(self._to_number, int(text.strip()[:9]))  # no speech has as many

        from tui.reading.questions import Question, number_check  # noqa: PLC0415 - nobody has asked yet

        speech = self._reading.speech
        hint = _("1 to {count}").format(count=len(speech.mentions))
        if self._figures.pending:
            hint = self._figures.progress()
        await self._host.ask(
            Question(_("Figure number:"), hint, kind="goto"), done, check=number_check(speech)
        )

    async def _to_number(self, number: int) -> None:
        """Go to a figure by its number, looked for if it is not known."""
        if self._figures.pending:
            await self._figures.up_to(number)
        self.to_mention(number - 1)
