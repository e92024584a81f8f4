"""The reader: outline, text, card and panels around one current figure."""

from __future__ import annotations

import asyncio
import shutil
from inspect import isawaitable
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.containers import Horizontal

from tui.app.keys import CHARTS, FOOTER, HELD, OUTLINE, READER, TABLE
from tui.app.late_calls import LateCalls
from tui.app.one_frame import OneFrame, OwnSize, SteadyCompositor
from tui.app.reader.controllers import Controllers
from tui.app.reader.mode import ReadingMode
from tui.app.reader.panes import Panes
from tui.app.reader.status_bars import FooterKeys, StatusBars
from tui.app.widgets.bars import Bar
from tui.app.widgets.card import Card
from tui.app.widgets.kept_lines import KeptLines
from tui.app.widgets.outline_pane import Outline
from tui.app.widgets.overview_pane import Overview
from tui.app.widgets.pane_border import PaneBorder
from tui.app.widgets.row_list import Rows
from tui.app.widgets.status_line import StatusLine
from tui.app.widgets.text_view import TextView
from tui.documents.apart import AS_READ
from tui.reading.arrangement import TIGHT
from tui.reading.interaction import TableMode
from tui.reading.languages import Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.screen import Screen
    from textual.timer import Timer

    from tui.app.program import Program
    from tui.app.reader.controllers import MakeMode
    from tui.app.reader.host import Done
    from tui.app.widgets.canvas import Canvas
    from tui.app.widgets.charts_pane import Charts
    from tui.app.widgets.source_pane import SourcePane
    from tui.app.widgets.table_pane import Table
    from tui.files.memory import View
    from tui.reading.interaction import Interaction
    from tui.reading.messages import Message
    from tui.reading.questions import Check, Question
    from tui.reading.state import Reading
    from tui.review.snapshot import Snapshot
    from tui.review_service import ReviewService
    from tui.speech.findings import Finding
    from tui.workspace import Workspace

_Result = TypeVar("_Result")
REST = 1.0
"""Seconds at a place after which it is remembered."""


class _Beside(Horizontal, OwnSize):
    """What holds the panes; nothing of it is seen, and none of its lines is drawn anew with each frame."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        """Hold nothing yet."""
        super().__init__(id=id)
        self._styles_cache = KeptLines()


class ReaderScreen(LateCalls[None], OneFrame[None]):
    """Arranges the panes, holds the state, and hands what keys and panes report to the controllers."""

    BINDINGS: ClassVar[list[BindingType]] = [*READER]
    REREADS: ClassVar[bool] = True
    """Whether the speech is shown anew when lines are set apart or taken back; not while a session goes through it."""
    FOOTER: ClassVar[FooterKeys] = FooterKeys((*READER, *OUTLINE, *TABLE, *CHARTS, *HELD), READER, FOOTER)

    def __init__(
        self,
        program: Program,
        workspace: Workspace,
        state: Interaction,
        *,
        mode: MakeMode = ReadingMode,
        service: ReviewService | None = None,
        findings: tuple[Finding, ...] | None = None,
        view: View | None = None,
    ) -> None:
        """Begin to read a speech.

        Args:
            program: The application.
            workspace: The speech.
            state: Where to begin, and what to show.
            mode: Makes what is different between reading and a review session.
            service: The review service, if it is open already.
            findings: What the checks found; None where they are still to be done.
            view: What of the text to show; None brings the place into view.
        """
        super().__init__()
        self._styles_cache = KeptLines()
        self._compositor = SteadyCompositor()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (20, "-narrow"), (80, "-medium"), (120, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-flat"), (5, "-low"), (16, "-high")]
        self._guess_size()
        self.program, self.workspace, self.state = program, workspace, state
        self.view = view
        """What of the text is in view; None where that is not known yet."""
        self.snapshot: Snapshot | None = None
        self.findings = findings or ()
        self.waived: Mapping[str, str] = MappingProxyType({})
        self._resting: Timer | None = None
        self.panes = Panes(self, self, self._show_bars)
        self.controllers = Controllers(self, self.panes, mode, service, checked=findings is not None)
        statuses = (
            self.controllers.translation.status,
            self.controllers.mode.status,
            self.controllers.interface.status,
        )
        controllers = self.controllers
        self._bars = StatusBars(
            self, self, self.FOOTER, statuses, controllers.mode.progress, offered=controllers.offered
        )

    def _guess_size(self) -> None:
        """Take the terminal's size for the screen's, so that the first layout is already the right one."""
        width, height = shutil.get_terminal_size()
        for size, breakpoints in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class([name for least, name in breakpoints or () if size >= least][-1], update=False)
        self.set_class(height < TIGHT, "-tight", update=False)

    # ------------------------------------------------------------------ the panes

    def compose(self) -> ComposeResult:
        """Title bar, the three panes, footer; panels are mounted when they are first asked for."""
        program, glyphs = self.program, self.program.glyphs
        outline, card = Outline(id="outline"), Card(id="card")
        yield Bar(id="title")
        with _Beside(id="panes"):
            yield outline
            yield PaneBorder(outline, glyphs)
            yield TextView(
                self.workspace.speech,
                glyphs,
                measure=program.settings.reader.width,
                indent=program.settings.reader.indent,
                ambiguous=program.ambiguous,
                cover=self.controllers.figures.cover,
            )
            yield Overview(glyphs)
            yield PaneBorder(card, glyphs)
            yield card
        yield StatusLine(stays=True)
        yield Bar(id="footer")
        yield Bar(id="small")

    def on_mount(self) -> None:
        """Show the first place and let the text have the keys."""
        for pane in (*self.query(Bar), *self.query(Rows)):
            pane.more = self.program.glyphs.more
        self.text.focus()
        if self.findings:
            self.text.mark_findings(self.findings)
        self.controllers.mode.begin()
        self.bindings_updated_signal.subscribe(self, lambda _screen: self._bars.follow_focus())
        self.panes.arrange()
        if self.state.shown is not Shown.SOURCE:
            self.panes.read()
        place = self.reading.place
        self._show_all(top=place.offset > 0 and not place.mention)
        if self.view is not None:
            self.text.show_view(self.view)

    def on_screen_resume(self) -> None:
        """Draw again what may have changed meanwhile (theme, language, keys)."""
        self._show_bars()
        self.program.show_messages()

    def on_resize(self) -> None:
        """Fill the bars anew, and the card at its new width."""
        self.set_class(self.app.size.height < TIGHT, "-tight")
        self.panes.before_size()
        self.panes.arrange()
        self.program.show_messages()
        self.call_after_refresh(self._after_size)

    def _after_size(self) -> None:
        """Fill the panes at the new size."""
        if not self.going:
            self.panes.after_size()

    @property
    def text(self) -> TextView:
        """The text's pane."""
        return self.panes.text

    @property
    def pane(self) -> Canvas:
        """The pane that has the keys."""
        return self.panes.keyed

    @property
    def reading(self) -> Reading:
        """Place, trail and marks."""
        return self.state.reading

    def _show_bars(self) -> None:
        """Fill title bar and footer."""
        if not self.going:
            self._bars.show()

    # ------------------------------------------------------------------ what controllers see and do

    def replace(self, state: Interaction, *, top: bool = False) -> None:
        """Take a new state; every pane shows what is different, in one frame. `top` moves a new place to the top."""
        before, self.state = self.state, state
        if state.reading.place != before.reading.place:
            self._keep_when_resting()
        if state is not before and not self.going:
            with self.app.batch_update():
                self.panes.show_change(before, top=top)

    def note_view(self) -> None:
        """Note what of the text is in view; where that is another part, it is remembered once it rests there."""
        view = None if self.going else self.text.view
        if view is not None and view != self.view:
            known, self.view = self.view is not None, view
            if known:
                self._keep_when_resting()

    def _keep_when_resting(self) -> None:
        """Remember the place on the disk once one has stayed there for a while."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self.keep_place)

    def keep_place(self) -> None:
        """Remember the place on the disk, beside the screen: the program may be killed."""
        if not (self.workspace.private or self.going):
            self.run_worker(self._keep, group="keep", exclusive=True)  # type: ignore[arg-type]

    async def _keep(self) -> None:
        """Write it in a thread; a worker that is ended before it began has made no coroutine by then."""
        await asyncio.to_thread(self.program.keep_place)

    def _show_all(self, *, top: bool = False) -> None:
        """Show the state in all panes."""
        with self.app.batch_update():
            self.panes.show_all(top=top)

    def take_snapshot(self, snapshot: Snapshot) -> None:
        """Show what reviewers said, in all panes."""
        self.snapshot = snapshot
        queue = self.controllers.mode.queue_mode()
        state = self.state.note_reviews(unsaved=not snapshot.saved, queue=queue)
        self.state = state.mark_mechanisms(snapshot.mechanisms)
        self.waived = {key: waiver.reason for key, waiver in snapshot.waived.items()}
        if not self.going:
            self.panes.show_snapshot(snapshot)
            document = self.workspace.speech.document
            dated = snapshot.settled.date not in (None, self.workspace.dated)
            if document and (dated or snapshot.settled.lines or document.settled != AS_READ):
                self.controllers.lines.follow(snapshot, rereads=self.REREADS)
            if snapshot.settled.sources.says_something or self.workspace.sources:
                self.controllers.sources.follow(snapshot)

    def take_figures(self, workspace: Workspace) -> None:
        """Take the same speech with more of its figures, and show them in all panes."""
        own = getattr(self.app, "workspace", None) is self.workspace
        self.workspace = workspace
        if own:
            self.program.workspace = workspace
        self.state = self.state.move(self.state.reading.over(workspace.speech))
        if not self.going:
            with self.app.batch_update():
                self.controllers.reviews.follow()
                self.panes.show_figures()

    def show_count(self) -> None:
        """Show how many figures were found up to now."""
        self._show_bars()

    async def all_figures(self, before: int | None = None) -> None:
        """Wait until all figures of the speech are found, or those up to a place."""
        figures = self.controllers.figures
        await (figures.all() if before is None else figures.before(before))

    def take_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what the checks found, in all panes."""
        self.findings = findings
        if not self.going:
            with self.app.batch_update():
                self.panes.show_findings(findings)
            if self.snapshot is not None and self.workspace.sources:
                self.controllers.sources.follow(self.snapshot)

    async def ask(
        self,
        question: Question,
        done: Callable[[str | None], None],
        *,
        changed: Callable[[str], object] | None = None,
        check: Callable[[str], Check] | None = None,
        complete: Callable[[str], str] | None = None,
    ) -> None:
        """Ask for a line of text at the foot of the screen; `done` gets it, or None."""
        from tui.app.widgets.prompt import prompt_on  # noqa: PLC0415 - start-up does not pay for it

        def answered(line: str | None) -> None:
            self.program.typed_lines = self.program.typed_lines.add(question.kind, line or "")
            done(line)

        earlier = self.program.typed_lines.of(question.kind)
        prompt = await prompt_on(self, before="#small")
        prompt.ask(question, answered, changed=changed, check=check, complete=complete, earlier=earlier)

    async def push(self, dialog: Screen[_Result], done: Done[_Result]) -> None:
        """Lay a dialog over the screen; `done` gets its answer, or None."""
        await self.app.push_screen(dialog, done)

    def say(self, message: str | Message) -> None:
        """Tell the reader something in the status line; mere words in passing."""
        self.program.say(message)

    def run(self, work: Coroutine[object, object, object], *, group: str = "default") -> None:
        """Go on with some work while keys are taken; a new one of a group other than `default` ends the one before."""
        self.run_worker(work, group=group, exclusive=group != "default")

    def defer(self, action: Callable[..., object], *arguments: object) -> None:
        """Do something when what is under way is done; the next key waits for it."""
        self.app.call_later(action, *arguments)

    def leave(self) -> None:
        """Close this screen; the one below it goes on."""
        self.dismiss()

    # ------------------------------------------------------------------ keys

    async def action_do(self, name: str, first: object = None, second: object = None) -> None:
        """Do what a binding names; Textual 8.2.8 hands on as many arguments as stand here by name."""
        await self.do(name, *(argument for argument in (first, second) if argument is not None))

    async def do(self, name: str, *arguments: object) -> None:
        """Do what a command does; where it would do nothing, say why."""
        why_not = self.controllers.obstacle(name, arguments)
        if why_not:
            self.say(why_not)
            return
        result = self.controllers.commands[name](*arguments)
        if isawaitable(result):
            await result

    # ------------------------------------------------------------------ what panes report

    @on(TextView.Clicked)
    def _text_clicked(self, event: TextView.Clicked) -> None:
        """A click on a figure makes it current; a second one selects the word, a third the sentence."""
        self.program.go_on()
        if event.times > 1:
            self.controllers.selection.select_around(event.spot, sentence=event.times > 2)
        else:
            self.controllers.navigation.click(event.spot)

    @on(TextView.Dragged)
    def _text_dragged(self, event: TextView.Dragged) -> None:
        """The mouse selects what it is drawn over."""
        self.controllers.selection.drag(event.side, event.start, event.end)

    @on(TextView.Scrolled)
    def _text_scrolled(self) -> None:
        """The strip shows what part is in view; once the text is there, the checks may begin."""
        self.panes.follow_scrolling()
        self.note_view()
        self.controllers.figures.begin()
        self.controllers.figures.look(self.text.looked_at[0])

    @on(Overview.Asked)
    def _part_asked(self, event: Overview.Asked) -> None:
        """A click on the strip shows that part."""
        self.text.show_row(event.row)

    @on(Rows.Picked)
    def _row_picked(self, event: Rows.Picked) -> None:
        """A row of a pane was chosen: go to what it names."""
        self.program.go_on()
        self.controllers.navigation.follow(event.target)
        self.replace(self.state.share().slide(""))
        self.text.focus()

    @on(PaneBorder.Dragged)
    def _border_dragged(self, event: PaneBorder.Dragged) -> None:
        """A border is drawn to where the pointer is."""
        self.controllers.panels.draw_border(event.border.pane, event.x, event.y)

    @on(Outline.MechanismAsked)
    async def _mechanism_asked(self, event: Outline.MechanismAsked) -> None:
        """A section is marked as a mechanism, or the mark taken off."""
        await self.controllers.verdicts.mark_mechanism(event.section)

    @on(Bar.Pressed)
    async def _bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a part of a bar does what its key does."""
        active = (item for item in self.active_bindings.values() if item.binding.action == event.action)
        node = next((item.node for item in active), self)  # a panel's keys are its own
        await self.app.run_action(event.action, node)

    def on_table_row_chosen(self, event: Table.RowChosen) -> None:
        """The figure follows the row."""
        self.controllers.navigation.to_metric(event.metric)

    def on_table_arranged(self, event: Table.Arranged) -> None:
        """How the table is looked at stands in the status line, be it open or not."""
        self.replace(self.state.look_at_table(TableMode(event.state, event.shown, event.rows)))

    def on_table_told(self, event: Table.Told) -> None:
        """What the table has to say stands in the status line."""
        self.say(event.words)

    async def on_table_next_mention(self) -> None:
        """Step through the places of the metric."""
        await self.do("same_metric")

    async def on_table_join_asked(self, event: Table.JoinAsked) -> None:
        """Two wordings are one metric, or two."""
        await self.controllers.claims.join(event.joining)

    async def on_table_filter_asked(self) -> None:
        """Let the reader type the filter."""
        await self.controllers.panels.ask_filter()

    def on_source_pane_next_asked(self, event: SourcePane.NextAsked) -> None:
        """Another of the statements that the figure is held against is shown."""
        self.replace(self.state.hold(event.at))

    def on_charts_bar_chosen(self, event: Charts.BarChosen) -> None:
        """The figure follows the bar."""
        self.controllers.navigation.to_metric(event.metric)
