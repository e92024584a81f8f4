"""The reader: outline, text, card and panels around one current figure."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal

from tui.app.keys import CHARTS, FOOTER, READER, TABLE
from tui.app.screens.base import ReadingScreen
from tui.app.screens.exporting import Exporting
from tui.app.screens.glossing import Glossing
from tui.app.screens.labelling import Labelling
from tui.app.screens.noting import Noting
from tui.app.screens.panels import Panels
from tui.app.screens.searching import Searching
from tui.app.screens.waiving import Waiving
from tui.app.widgets.bars import Bar, footer_parts, title_parts
from tui.app.widgets.card import Card
from tui.app.widgets.outline import Outline
from tui.app.widgets.overview import Overview
from tui.app.widgets.rows import Rows
from tui.app.widgets.text_view import TextView
from tui.files.problems import Problems
from tui.reading import begin
from tui.reading.findings import findings_of, next_finding, operands_of, place
from tui.reading.overview import marks_of
from tui.speech import Mention, Section, Span
from tui.words import _
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import Binding, BindingType
    from textual.timer import Timer

    from tui.reading import Place, Reading
    from tui.speech.findings import Finding
    from tui.workspace import Workspace

_MANY = 5_000
"""Figures of a speech whose strip is worked out roughly, and not at every step."""
_QUIET = 0.3
"""Seconds for which a speech may be opened without a word."""
DECLARED = (*READER, *TABLE, *CHARTS)
"""The bindings that the footer may show, in its order."""


class ReaderScreen(Searching, Exporting, Waiving, Labelling, Noting, Glossing, Panels, ReadingScreen):
    """Arranges the panes and routes what they report to the state of reading."""

    BINDINGS: ClassVar[list[BindingType]] = [*READER]
    DECLARED: ClassVar[Sequence[Binding]] = DECLARED
    GROUND: ClassVar[Sequence[Binding]] = READER
    """The bindings of the screen itself, not of its panels."""
    IMPORTANT: ClassVar[Sequence[str]] = FOOTER
    """What stays in the footer when there is no room for all."""

    def __init__(self, workspace: Workspace, kept: Place | None = None) -> None:
        """Begin to read a speech, at a place kept from last time if there is one."""
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (20, "-narrow"), (80, "-medium"), (120, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-flat"), (5, "-low"), (16, "-high")]
        self._guess_size()
        self.workspace = workspace
        self.reading = begin(workspace.speech, kept)
        self.findings = ()
        self.waived = {}
        self.checked: bool | None = None
        """Whether the findings are there; None before they are asked for."""
        self._footer_bindings: object = None
        self._strip_timer: Timer | None = None

    def _guess_size(self) -> None:
        """Take the terminal's size for the screen's, so that the first layout is already the right one."""
        width, height = shutil.get_terminal_size()
        for size, breakpoints in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class([name for least, name in breakpoints or () if size >= least][-1], update=False)

    # ------------------------------------------------------------------ the panes

    def compose(self) -> ComposeResult:
        """Title bar, the three panes, footer; panels are mounted when they are first asked for."""
        speech, glyphs = self.workspace.speech, self.app.glyphs
        yield Bar(id="title")
        with Horizontal(id="panes"):
            yield Outline(id="outline")
            yield TextView(
                speech,
                glyphs,
                measure=self.app.settings.reader.width,
                indent=self.app.settings.reader.indent,
                ambiguous=self.app.ambiguous,
            )
            yield Overview(glyphs)
            yield Card(id="card")
        yield Bar(id="footer")
        yield Bar(id="small")

    def on_mount(self) -> None:
        """Show the first place and let the text have the keys."""
        for pane in (*self.query(Bar), *self.query(Rows)):
            pane.more = self.app.glyphs.more
        self.text.focus()
        if self.app.straight:
            self.call_later(self.begin_straight)
        self.bindings_updated_signal.subscribe(self, lambda _screen: self._show_footer())
        self.begin_translating()
        self._show(top=self.reading.place.offset > 0 and not self.reading.place.mention)

    def _check(self) -> None:
        """Work the findings out beside the screen, then show them."""
        self.app.call_from_thread(self.call_later, self._show_findings, self.workspace.findings)

    async def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Take the findings and show them in all panes, those that were waived as waived from the first."""
        opened = await self.open_reviews()
        self.findings, self.checked = findings, True
        self.text.mark_findings(findings)
        self._show()
        if opened:
            self.fill_start()

    def on_screen_resume(self) -> None:
        """Draw again what may have changed meanwhile (theme, language, keys)."""
        self.show_bars()

    def on_resize(self) -> None:
        """Fill the bars anew, and the card at its new width."""
        self.make_room()
        self.call_after_refresh(self.show_bars)
        self.call_after_refresh(self.show_side)

    def move(self, reading: Reading | None, *, top: bool = False) -> None:
        """Take a new state of reading; every pane follows in the same frame."""
        if reading is None or reading is self.reading:
            return
        self.reading = reading
        self._show(top=top)

    def _show(self, *, top: bool = False) -> None:
        """Show the state in all panes."""
        with self.app.batch_update():
            self.text.show(self.reading, top=top)
            mention = self.reading.mention
            self.text.mark_operands(operands_of(findings_of(self.findings, mention)) if mention else ())
            self.show_side()
            self.show_bars()
            self.show_overview()

    def show_overview(self) -> None:
        """Show the whole speech at a glance beside the text."""
        mention = self.reading.mention
        hits = [Span(hit.at, hit.at + 1) for hit in self.found.hits] if self.found else []
        found = [place(finding) for finding in self.findings]
        marks = marks_of(self.workspace.speech, hits, mention.start if mention else None, found)
        self.query_one(Overview).show(marks, self.text, roughly=self._is_long)

    def show_side(self) -> None:
        """Show the state in the panes beside and under the text."""
        glyphs = self.app.glyphs
        self.query_one(Outline).show(self.reading, glyphs, self.snapshot)
        card = self.query_one(Card)
        if card.size.width:
            card.show(self.reading, glyphs, self.findings, self.waived, self.snapshot)
        if self.table is not None and self.table.display:
            self.table.show(self.reading, self.namings())
        if self.charts is not None and self.charts.display:
            self.charts.show(self.reading)

    def show_bars(self) -> None:
        """Fill title bar and footer."""
        width = self.size.width
        self.query_one("#small", Bar).show_parts([(_("too small"), "muted", "")])
        self.query_one("#title", Bar).show_parts(
            title_parts(self.reading, width, self._status(), self.app.glyphs.more)
        )
        self._show_footer()

    def _status(self) -> str:
        """Where one is among the figures."""
        count = len(self.reading.speech.mentions)
        mention = self.reading.mention
        place = f"{mention.number if mention else '-'}/{count}" if count else _("no figures")
        return "  ".join(
            filter(
                None,
                (
                    self.hits_status(),
                    self.languages_status(),
                    self.review_status(),
                    self.private_status(),
                    place,
                ),
            )
        )

    def _show_footer(self) -> None:
        """Fill the footer from the bindings in force."""
        if not self.is_attached or not self.query("#footer"):
            return
        active = {item.binding.id: item.binding for item in self.active_bindings.values() if item.enabled}
        shown = [
            (active[binding.id], self.app.key_label(self.app.first_key(binding)))
            for binding in self.DECLARED
            if binding.show and binding.id in active
        ]
        readers = {binding.id for binding in self.GROUND}
        own = [item for item in shown if item[0].id not in readers]
        if own:  # a panel has the keys: its own come first, of the reader's only those for all places
            shown = own + [item for item in shown if item[0].id in {"table", "charts", "help", "quit"}]
        self.query_one("#footer", Bar).show_parts(footer_parts(shown, self.size.width, self.IMPORTANT))

    # ------------------------------------------------------------------ what panes report

    @on(TextView.Clicked)
    def _text_clicked(self, event: TextView.Clicked) -> None:
        """A click on a figure makes it current."""
        self.clicked_side = event.spot.side
        mention = self.edition.mention_at(event.spot.offset)
        if mention is not None:
            self.move(self.reading.to_mention(mention.number - 1))
        self.text.focus()

    @on(TextView.Scrolled)
    def _text_scrolled(self) -> None:
        """The strip shows what part is in view; once the text is there, the checks may begin."""
        if not self._is_long:
            self.show_overview()
        elif (
            self._strip_timer is None
        ):  # a long text is set in many steps, and the strip need not follow each
            self._strip_timer = self.set_timer(0.5, self._show_strip)
        if self.checked is None:
            self.checked = False
            self.call_after_refresh(self.run_worker, self._check, thread=True)

    def _show_strip(self) -> None:
        """Show the strip of a long text."""
        self._strip_timer = None
        self.show_overview()

    @property
    def _is_long(self) -> bool:
        """Whether the speech has more figures than can be looked at in each frame."""
        return len(self.workspace.speech.mentions) > _MANY

    @on(Overview.Asked)
    def _part_asked(self, event: Overview.Asked) -> None:
        """A click on the strip shows that part."""
        self.text.show_row(event.row)

    @on(Rows.Picked)
    def _row_picked(self, event: Rows.Picked) -> None:
        """A row of a pane was chosen: go to what it names."""
        target = event.target
        if isinstance(target, Section):
            self.move(self.reading.to_section(target), top=True)
        elif isinstance(target, Mention):
            self.move(self.reading.to_mention(target.number - 1))
        elif isinstance(target, str):
            self.move(self.reading.to_metric(target))
        elif isinstance(target, tuple):
            self.move(self.reading.to_offset(target[0]), top=True)
        if self.over:
            self.slide("")
        if event.rows.id == "charts":
            self.text.focus()

    @on(Bar.Pressed)
    async def _bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a part of a bar does what its key does."""
        await self.run_action(event.action)

    # ------------------------------------------------------------------ keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits that no section has are no keys."""
        if action == "section":
            return any(section.key == parameters[0] for section in self.workspace.speech.sections)
        return True

    def action_step(self, by: int) -> None:
        """Go to the next or previous figure; from where one looks, if the current one is out of view."""
        mention = self.reading.mention
        top, bottom = self.text.looked_at
        seen = mention is None or top <= mention.start < bottom
        near = None
        if not seen or mention is None:
            near = (top if by > 0 else bottom) if not top <= self.reading.place.offset < bottom else None
        self.move(self.reading.step(by, near=near))

    def action_finding(self, by: int) -> None:
        """Go to the next or previous finding: its first figure, or its passage."""
        found = next_finding(self.findings, self.reading.place.offset, by)
        if found is None:
            self.app.say(_("The checks found nothing."))
        else:
            self.move(self.reading.to_offset(place(found)))

    def action_section(self, key: str) -> None:
        """Go to the section with a digit."""
        self.move(self.reading.to_key(key), top=True)

    def action_section_id(self, section: str) -> None:
        """Go to a section by its id (a tab was clicked)."""
        self.move(self.reading.to_section(self.reading.speech.section_by_id[section]), top=True)

    def action_section_step(self, by: int) -> None:
        """Go to the next or previous section."""
        self.move(self.reading.section_step(by), top=True)

    def action_same_metric(self) -> None:
        """Go to the next place of the current metric."""
        self.move(self.reading.next_mention_of_metric())

    def action_back(self) -> None:
        """Go back along the trail."""
        self.move(self.reading.back())

    def action_forward(self) -> None:
        """Go forward along the trail."""
        self.move(self.reading.forward())

    def action_scroll(self, rows: int) -> None:
        """Scroll the text by rows."""
        self.text.scroll_rows(rows)

    def action_page(self, pages: int) -> None:
        """Scroll by a page, keeping one line."""
        self.text.scroll_rows(pages * max(1, self.text.size.height - 1))

    def action_edge(self, end: int) -> None:
        """Scroll to the top or the end."""
        self.text.scroll_edge(end)

    async def action_mark(self) -> None:
        """Remember this place under a letter."""

        def done(text: str | None) -> None:
            self.text.focus()
            if text and text.strip():
                self.reading = self.reading.mark(text.strip()[0])
                self.app.say(_("Marked as {name}.").format(name=text.strip()[0]))

        await self.ask("M", "", done, one_key=True)

    async def action_to_mark(self) -> None:
        """Go to a marked place; `'` twice goes to where one was before the last jump."""

        def done(text: str | None) -> None:
            self.text.focus()
            name = (text or "").strip()[:1]
            if name in ("'", "‘", "’", "＇"):
                self.action_back()
            elif name:
                there = self.reading.to_mark(name)
                if there is None:
                    self.app.say(_("There is no mark {name}.").format(name=name))
                self.move(there)

        await self.ask("'", "", done, one_key=True)

    async def action_goto(self) -> None:
        """Go to a figure by its number."""

        def done(text: str | None) -> None:
            self.text.focus()
            if text and text.strip().isdecimal():
                self.move(self.reading.to_mention(int(text) - 1))

        await self.ask(":", "", done)

    def action_close(self) -> None:
        """Close what is open: the selection, what lies over the text, a panel, the hits."""
        if self.selection is not None:
            self.select(None)
            return
        if not self.close_panel() and self.found is not None:
            self.forget_hits()

    def go_to_mention(self, index: int) -> None:
        """Go to a figure (the palette's way)."""
        self.move(self.reading.to_mention(index))

    async def action_open_speech(self) -> None:
        """Ask for another speech, with what was opened lately to choose from."""
        from tui.app.dialogs.file_chooser import FileChooser  # noqa: PLC0415 - start-up does not pay for it

        def chosen(path: str | None) -> None:
            if path is not None:
                self.app.call_later(self.open_path, path)

        await self.app.push_screen(FileChooser(self.workspace.path), chosen)

    async def open_path(self, path: str) -> None:
        """Open another speech in place of this one; what is wrong with it is said, and this one stays."""
        self.run_worker(self._open(path), group="open", exclusive=True)

    async def _open(self, path: str) -> None:
        """Read it beside the screen, which goes on, and says so where it takes long."""
        said = self.set_timer(_QUIET, lambda: self.app.say(_("Opening {path}").format(path=path)))
        try:
            workspace = await asyncio.to_thread(open_workspace, path or None, private=self.workspace.private)
            workspace.check_holds_text()
        except Problems as problems:
            self.app.say(str(problems))
        else:
            await self.app.open(workspace)
        finally:
            said.stop()

    def action_theme(self) -> None:
        """Switch between the light and the dark theme."""
        self.app.switch_theme()

    async def action_help(self) -> None:
        """Show all keys."""
        from tui.app.dialogs.key_help import KeyHelp  # noqa: PLC0415 - start-up does not pay for it

        await self.app.push_screen(KeyHelp())
