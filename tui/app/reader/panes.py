"""The panes of the reader: each shows its part of the state, and only what is different is shown anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.one_frame import lay_out
from tui.app.reader.kept_view import KeptView, sees
from tui.app.slices import begin, in_slices
from tui.app.widgets.canvas import Canvas
from tui.app.widgets.card import Card
from tui.app.widgets.column import VerdictSign
from tui.app.widgets.outline_pane import Outline
from tui.app.widgets.overview_pane import Overview
from tui.app.widgets.pane_border import PaneBorder
from tui.app.widgets.text_view import TextView
from tui.reading.arrangement import BORDER, HELD_STRIP, STRIP, Arrangement, Room, arrange
from tui.reading.finding_places import findings_of, index_of, operands_of
from tui.reading.languages import SOURCE, TRANSLATION, Shown
from tui.reading.overview import marks_of, tie_marks
from tui.speech import Span
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.widget import Widget

    from tui.app.glyphs import Glyphs
    from tui.app.late_calls import LateCalls
    from tui.app.reader.host import Host
    from tui.app.widgets.charts_pane import Charts
    from tui.app.widgets.source_pane import SourcePane
    from tui.app.widgets.table_pane import Table
    from tui.reading.arrangement import Pane
    from tui.reading.interaction import Interaction, Panel
    from tui.reading.overview import TieMarks
    from tui.reading.search import Search
    from tui.review.snapshot import Snapshot
    from tui.speech import Mention, Section, Speech
    from tui.speech.findings import Finding
    from tui.speech.verdicts import ClaimRecord, Verdict


class Panes:
    """Shows the state in text, outline, card, strip and panels."""

    def __init__(self, screen: LateCalls[None], host: Host, show_bars: Callable[[], None]) -> None:
        """Take the screen that they stand on, which is the host of what they show, and what shows its bars."""
        self._screen, self._host, self.show_bars = screen, host, show_bars
        self._looked_for: Search | None = None
        self._hits: list[int] = []
        """What was looked for when the strip was last shown, and where its hits stand."""
        self._strip = STRIP
        self._ties: tuple[Mapping[int, str], TieMarks] | None = None
        """What sources said when the strip was last shown, and where that stands."""
        self._seen: Section | None = None
        """The section that outline and title show."""
        self._part: tuple[object, ...] = ()
        """What part of which rows the strip, outline and title showed last when the text was scrolled."""
        self._kept = KeptView()
        self.standing = Arrangement()
        """Which panes stand on the screen."""

    @property
    def text(self) -> TextView:
        """The text."""
        return self._screen.query_one(TextView)

    @property
    def table(self) -> Table | None:
        """The metrics table, if it was ever opened."""
        return self._standing_pane("table")  # type: ignore[return-value]

    @property
    def charts(self) -> Charts | None:
        """The charts, if they were ever opened."""
        return self._standing_pane("charts")  # type: ignore[return-value]

    @property
    def source(self) -> SourcePane | None:
        """The source at the current figure, if it was ever opened."""
        return self._standing_pane("source")  # type: ignore[return-value]

    def _standing_pane(self, name: str) -> Canvas | None:
        """A pane by its id, on the screen or beside the text; Textual's way over all selectors takes a millisecond."""
        for parent in (self._screen, self._beside):
            for child in parent.children:
                if child.id == name and isinstance(child, Canvas):
                    return child
        return None

    @property
    def _beside(self) -> Widget:
        """What holds the panes that stand side by side."""
        return self._screen.query_one("#panes")

    # ------------------------------------------------------------------ a new state

    def show_change(self, before: Interaction, *, top: bool = False) -> None:
        """Show what is different from a state before; `top` moves a new place to the top of the text."""
        state = self._host.state
        if state.selection != before.selection:
            self.text.mark_selection(state.selection.span if state.selection else None, state.side)
        if state.shown is not before.shown:
            self.arrange()
            # With the outline gone the text gets its new size first: it is set for that and for no other.
            self._screen.call_after_refresh(self.read) if self.text.rows is not None else self.read()
            return
        if state.found is not before.found:
            self._mark_hits()
        if state.changes is not before.changes:
            self.text.mark_beside(**_change_marks(state))
            self.show_side()
        if state.table != before.table and state.table is not None and self.table is not None:
            self.table.look(state.table.state)
        if state.reading.place != before.reading.place:
            self._show_place(top=top)
        arranged = _arranged_by(state) != _arranged_by(before)
        if arranged:
            self._rearrange(before)
        self._show_source()
        self.show_bars()
        if arranged or state.reading.place != before.reading.place or state.found is not before.found:
            self.show_overview()

    def show_all(self, *, top: bool = False) -> None:
        """Show place and findings in all panes."""
        self._show_place(top=top)
        self.show_bars()
        self.show_overview()

    def read(self) -> None:
        """Set the texts that are shown now."""
        shown = self._host.state.shown
        self.text.read(shown, self._host.workspace.parallel if shown is not Shown.SOURCE else None)
        self._mark_hits()
        self.show_side()
        self.show_bars()
        self.show_overview()

    def _show_place(self, *, top: bool) -> None:
        """Show the current place in the text, what it is counted with, and what belongs to it beside the text."""
        self.text.show(self._host.state.reading, top=top)
        self._show_beside()

    def _show_beside(self) -> None:
        """Show what the current figure is counted with, and what belongs to the place beside the text."""
        mention = self._host.state.reading.mention
        operands = operands_of(findings_of(self._host.findings, mention)) if mention else ()
        self.text.mark_operands(operands)
        self.show_side()

    def _mark_hits(self) -> None:
        """Mark the hits in the texts."""
        found = self._host.state.found
        if found is None:
            for side in (SOURCE, TRANSLATION):
                self.text.mark_hits((), side)
            return
        hits = [hit for hit in found.hits if hit.in_text]
        for side in (SOURCE, TRANSLATION):
            self.text.mark_hits(tuple(Span(hit.start, hit.end) for hit in hits if hit.side == side), side)

    # ------------------------------------------------------------------ what is known of the speech

    def show_figures(self) -> None:
        """Show the figures of the speech as far as they are known now."""
        speech = self._host.workspace.speech
        if self._strip != self.room.strip:  # a source came, or the last one went
            self.arrange()
        self.text.take(speech)
        if self.table is not None:
            self.table.take(speech)
        self.text.mark_current(self._host.state.reading.mention)
        self.show_side()
        self.show_bars()
        self.show_overview()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Put the signs of findings beside the lines, and show them everywhere else; nothing scrolls for them."""
        self.text.mark_findings(findings)
        self._show_beside()
        self.show_bars()
        self.show_overview()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what reviewers said."""
        signs, notes = _gutter_marks(snapshot, self._host.program.glyphs)
        self.text.mark_beside(verdict_signs=signs, own_notes=notes)
        self.show_side()
        self.show_bars()

    # ------------------------------------------------------------------ the panes beside and under the text

    def show_side(self) -> None:
        """Show the state in the panes beside and under the text."""
        host, glyphs = self._host, self._host.program.glyphs
        state, snapshot = host.state, host.snapshot
        self._seen = self.section
        unread = self._is_unread()
        shown = self._screen.query_one(Outline)
        shown.show(host.workspace.speech, self._seen, glyphs, snapshot, state.sections)
        card = self._screen.query_one(Card)
        card.show(
            state.reading,
            glyphs,
            host.findings,
            host.waived,
            snapshot,
            changes=state.changes,
            workspace=host.workspace,
            unread=unread,
        )
        self._show_source()
        if state.panel == "table" and self.table is not None and not unread:
            from tui.claims.settled_claims import NOTHING_SETTLED  # noqa: PLC0415 - start-up does without

            speech = host.workspace.speech
            said = _claim_records(speech, snapshot), _verdicts(speech, snapshot)
            settled = snapshot.settled.claims if snapshot else NOTHING_SETTLED
            outcomes, borne_out = host.workspace.metric_outcomes, host.workspace.borne_out
            self.table.show(state.reading, *said, settled, outcomes, borne_out=borne_out)
        if state.panel == "charts" and self.charts is not None:
            sums = host.workspace.known_sums
            self.charts.show(state.reading, snapshot.settled.claims if snapshot else None, sums)

    def _is_unread(self) -> bool:
        """Whether what the current figure says is still to be read: then it is shown as soon as all before it was looked into."""
        speech, mention = self._host.workspace.speech, self._host.state.reading.mention
        if mention is None or not speech.detected:
            return False
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - a pack does without

        if claims_of(speech).is_near(mention):
            return False
        begin(self._screen, "claims", self._approach, speech, mention)
        return True

    async def _approach(self, speech: Speech, mention: Mention) -> None:
        """Look into the paragraphs before a figure, a slice at a time, then show what it says."""
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - a pack does without

        async for _read in in_slices(claims_of(speech).approach(mention)):
            pass
        if not self._screen.going:
            self.show_side()

    def _show_source(self) -> None:
        """Show the source at the current figure, where it is open."""
        state, source = self._host.state, self.source
        if state.held is not None and source is not None:
            source.show(self._host.workspace, state.reading.mention, state.held)

    def show_overview(self) -> None:
        """Show the whole speech at a glance beside the text."""
        state = self._host.state
        mention = state.reading.mention
        if state.found is not self._looked_for:
            self._looked_for = state.found
            self._hits = sorted(hit.at for hit in state.found.hits) if state.found else []
        places = index_of(self._host.findings).places
        marks = marks_of(self._host.workspace.speech, self._hits, mention.start if mention else None, places)
        self._screen.query_one(Overview).show(marks, self.text, self._tie_marks())

    def _tie_marks(self) -> TieMarks | None:
        """Where what came of ties stands, for the second column of the strip; None without sources."""
        workspace = self._host.workspace
        if not workspace.is_held:
            return None
        outcomes = workspace.known_outcomes
        if self._ties is None or self._ties[0] is not outcomes:
            self._ties = outcomes, tie_marks(workspace.speech, outcomes)
        return self._ties[1]

    @property
    def section(self) -> Section | None:
        """The section that is read: that of the current place, or what is in view where that is not."""
        return self._host.state.reading.section_seen(*self.text.looked_at)

    def scroll(self, move: Callable[[Canvas], object]) -> None:
        """Move what is in view of the pane that has the keys; what shows which part of the text that is follows in one frame."""
        with self._screen.app.batch_update():
            move(self.keyed)
            self.follow_scrolling()

    def follow_scrolling(self) -> None:
        """Let the strip show what part of the text is in view, and outline and title which section."""
        rows = self.text.rows
        part = rows, rows.changes if rows is not None else 0, self.text.scroll_offset.y, self.text.size
        if part == self._part:
            return
        self._part = part
        if self.section is not self._seen:
            self.show_side()
            self.show_bars()
        self.show_overview()

    # ------------------------------------------------------------------ the arrangement

    async def mount_panel(self, panel: Panel) -> None:
        """Make a panel when it is first asked for; it is shown when the state says so."""
        glyphs = self._host.program.glyphs
        if panel == "table" and self.table is None:
            from tui.app.widgets.table_pane import Table  # noqa: PLC0415 - start-up does not pay for it

            table = Table(self._host.workspace.speech, glyphs)
            await self._screen.mount(PaneBorder(table, glyphs, table.title), table, before="#status")
        elif panel == "charts" and self.charts is None:
            from tui.app.widgets.charts_pane import Charts  # noqa: PLC0415 - start-up does not pay for it

            charts = Charts(glyphs)
            await self._screen.mount(PaneBorder(charts, glyphs, charts.title), charts, before="#status")

    async def mount_source(self) -> None:
        """Make the pane of the source when it is first asked for."""
        if self.source is None:
            from tui.app.widgets.source_pane import SourcePane  # noqa: PLC0415 - start-up does not pay for it

            source = SourcePane(self._host.program.glyphs)
            await self._beside.mount(PaneBorder(source, self._host.program.glyphs), source)

    def _rearrange(self, before: Interaction) -> None:
        """Arrange the panes as the state says, and fill them, in one frame; who is opened has the keys."""
        state = self._host.state
        seen = sees(self.text, before.reading.place.offset)
        self.arrange()
        if state.panel != before.panel:
            self.focus(state.panel or "text")
        elif state.over != before.over:
            self.focus(state.over or "text")
        elif state.held is None and before.held is not None:
            self.focus("text")
        lay_out(self._screen)
        self.text.fit()
        self._fill_room(seen=seen)

    def before_size(self) -> None:
        """The window is about to have another size; the text still has the one before."""
        self._kept.note(self.text, self._host.state.reading.place.offset)

    def after_size(self) -> None:
        """Show the state at the new size of the window; a place that was in view is in view still."""
        seen = self._kept.noted(self.text)
        if seen is not None:
            self._fill_room(seen=seen)
        else:
            self.show_side()
        self.show_bars()

    def _fill_room(self, *, seen: bool) -> None:
        """Show the state in what the new layout left room for; the current place, where it was in view before."""
        if self.standing.text:
            self._kept.settle(self.text, self._host.state.reading.place.offset, seen=seen)
        self.show_side()

    @property
    def room(self) -> Room:
        """What there is room for on the terminal."""
        strip = HELD_STRIP if self._host.workspace.is_held else STRIP
        return Room(*self._screen.app.size, self._host.program.settings.reader.width, strip)

    def arrange(self) -> None:
        """Let stand what the state says and the terminal has room for, in its size."""
        self.standing = standing = arrange(self._host.state, self.room)
        beside = (("outline", standing.outline), ("card", standing.card), ("source", standing.source))
        for name, cells in beside:
            if (pane := self._standing_pane(name)) is not None:
                _stand(pane, cells)
                pane.styles.width = "1fr" if standing.alone else max(1, cells - BORDER)
        for name in ("table", "charts"):
            if (pane := self._standing_pane(name)) is not None:
                _stand(pane, standing.panel if standing.panel_name == name else 0)
                pane.styles.height = "1fr" if standing.alone else max(1, standing.panel - BORDER)
        self.text.display = standing.text
        strip = self._screen.query_one(Overview)
        self._strip = self.room.strip
        strip.display, strip.styles.width = standing.text, self._strip
        self._beside.display = bool(standing.text or standing.outline or standing.card or standing.source)
        focused = self._screen.focused
        if isinstance(focused, Canvas) and focused.id not in standing.panes:
            self.focus("text")

    # ------------------------------------------------------------------ who has the keys

    def pane(self, name: Pane) -> Canvas | None:
        """A pane by its name; None for a panel that was never opened."""
        return self._standing_pane(name)

    @property
    def focused(self) -> Pane:
        """The name of the pane that has the keys; the text's while one types."""
        focused = self._screen.focused
        return next((name for name in self.standing.panes if focused and focused.id == name), "text")

    @property
    def keyed(self) -> Canvas:
        """The pane that has the keys."""
        return self.pane(self.focused) or self.text

    def focus(self, name: Pane) -> None:
        """Give the keys to a pane, or to what stands where it does not."""
        standing = self.standing.panes
        pane = self.pane(name if name in standing or not standing else standing[0])
        if pane is not None:
            pane.focus()

    def focus_next(self, by: int) -> None:
        """Give the keys to the next pane that stands on the screen."""
        standing = self.standing.panes
        here = standing.index(self.focused) if self.focused in standing else 0
        self.focus(standing[(here + by) % len(standing)])


def _stand(pane: Canvas, cells: int) -> None:
    """Let a pane stand with its border, or let neither."""
    pane.display = cells > 0
    if pane.border is not None:
        pane.border.display = cells > 0


def _arranged_by(state: Interaction) -> tuple[object, ...]:
    """What of a state the arrangement of panes depends on, besides the texts shown."""
    return state.over, state.panel, state.outline_hidden, state.enlarged, state.sizes, state.held is None


def _change_marks(state: Interaction) -> dict[str, object]:
    """What changes put into the text and beside it; nothing where they are not shown."""
    if state.changes is None:
        return {"change_signs": (), "changed": ()}
    return {"change_signs": state.changes.signs, "changed": state.changes.marked(state.reading.speech)}


def _claim_records(speech: Speech, snapshot: Snapshot | None) -> Mapping[str, ClaimRecord]:
    """What reviewers say that detected figures measure, under the ids of their metrics."""
    named = snapshot.named if snapshot else {}
    return {speech.mentions[index].metric: said for index, said in named.items()}


def _verdicts(speech: Speech, snapshot: Snapshot | None) -> Mapping[str, str]:
    """The reviewer's verdicts in words under the ids of metrics; of several of one metric the worst."""
    if snapshot is None or not snapshot.verdicts:
        return {}
    from tui.reading.verdict_wording import VERDICTS  # noqa: PLC0415 - start-up does not pay for it

    worst: dict[str, Verdict] = {}
    order = tuple(VERDICTS)
    for index, verdict in snapshot.verdicts.items():
        metric = speech.mentions[index].metric
        worst[metric] = max(verdict, worst.get(metric, verdict), key=order.index)
    return {metric: _(VERDICTS[verdict]) for metric, verdict in worst.items()}


def _gutter_marks(snapshot: Snapshot, glyphs: Glyphs) -> tuple[dict[int, VerdictSign], tuple[int, ...]]:
    """For the gutter: the sign of each figure with a verdict, and where own notes begin."""
    from tui.reading.verdict_wording import SIGNS  # noqa: PLC0415 - start-up does not pay for it

    styles = ("text--verified-sign", "text--unclear-sign", "text--damaged-sign")
    of_verdict = {
        verdict: VerdictSign(badness, glyphs.drawn(sign), style)
        for badness, ((verdict, sign), style) in enumerate(zip(SIGNS.items(), styles, strict=True))
    }
    signs = {index: of_verdict[verdict] for index, verdict in snapshot.verdicts.items()}
    places = snapshot.settled.places
    spans = [places[note.target].span for note in snapshot.settled.notes if note.target.anchor is not None]
    return signs, tuple(sorted(span.start for span in spans if span))
