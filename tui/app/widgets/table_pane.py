"""The metrics table: a heading, a row a metric, the current one marked; columns fit, numbers flush right."""

from __future__ import annotations

import asyncio
import gc
from decimal import Decimal
from functools import partial
from heapq import merge
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.keys import TABLE
from tui.app.named_styles import OUTCOME_STYLES
from tui.app.painting import filled
from tui.app.slices import begin, in_slices
from tui.app.widgets.canvas import Canvas
from tui.app.widgets.kept_lines import KeptLines
from tui.claims.settled_claims import NOTHING_SETTLED
from tui.reading.grouped_table import GroupedTable
from tui.reading.metric_rows import MetricRows
from tui.reading.pack_metrics import is_put_together
from tui.reading.search import fold
from tui.reading.table import (
    NO_VERDICTS,
    NOTHING_SAID,
    NUMERIC,
    Column,
    TableRow,
    TableRows,
    TableState,
    columns_of,
    keeps,
)
from tui.reading.table_columns import GAP, STAY, Columns, columns_in_view
from tui.reading.tie_signs import TIE_SIGNS
from tui.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Container, Hashable, Iterable, Mapping, Sequence

    from rich.style import Style
    from textual import events
    from textual.binding import BindingType

    from tui.app.glyphs import Glyphs
    from tui.claims.settled_claims import SettledClaims
    from tui.reading.grouped_table import Joining
    from tui.reading.state import Reading
    from tui.speech import Speech
    from tui.speech.verdicts import ClaimRecord

COLUMNS = tuple(Column)
AT_ONCE = 2_000
"""Rows that are filtered and sorted at once; more are in slices."""
MEASURED = 2_000
"""Rows by whose cells the widths of columns are found."""
FIRST_MEASURED = 40
"""The same of a text whose metrics are not known yet."""
LAST_MEASURED = 10
"""Rows at the end that are measured too: there the numbers are longest."""
TIE_STYLES = {TIE_SIGNS[outcome]: style for outcome, style in OUTCOME_STYLES.items()}
"""The style of a cell by the sign that it begins with."""
RUN = 2_000
"""Rows that are sorted together, before all are merged."""


class Table(Canvas, can_focus=True):
    """The metrics table; the row follows the current figure and the figure follows the row."""

    BINDINGS: ClassVar[list[BindingType]] = [*TABLE]

    class RowChosen(Message):
        """The cursor came to a metric's row."""

        def __init__(self, metric: str) -> None:
            """Carry the metric's id."""
            super().__init__()
            self.metric = metric

    class Arranged(Message):
        """The rows are filtered or sorted otherwise."""

        def __init__(self, state: TableState, shown: int, rows: int) -> None:
            """Carry how the table is looked at, and how many of how many rows are shown."""
            super().__init__()
            self.state, self.shown, self.rows = state, shown, rows

    class Told(Message):
        """Something is to be said of a key that did something unseen, or nothing."""

        def __init__(self, words: str) -> None:
            """Carry what is said."""
            super().__init__()
            self.words = words

    class NextMention(Message):
        """The next place of the current row's metric is asked for."""

    class JoinAsked(Message):
        """Two wordings are to be taken for one metric, or for two."""

        def __init__(self, joining: Joining) -> None:
            """Carry the wordings as the text has them."""
            super().__init__()
            self.joining = joining

    class FilterAsked(Message):
        """The reader wants to type a filter."""

    def __init__(self, speech: Speech, glyphs: Glyphs) -> None:
        """Take in all metrics once."""
        super().__init__(id="table")
        self._styles_cache = KeptLines(self._line_key, lambda: (self.base, self.glyphs))
        self.glyphs = glyphs
        self.state = TableState()
        self._detected = speech.detected or is_put_together(speech)
        self._columns_order = columns_of(detected=self._detected, held=False)
        self._claim_records: Mapping[str, ClaimRecord] = NOTHING_SAID
        self._verdicts: Mapping[str, str] = NO_VERDICTS
        self._settled = NOTHING_SETTLED
        self._grouped = GroupedTable(speech)
        self._all = self._grouped.shown(self.state)
        self._order: Sequence[int] = range(len(self._all))
        """The rows shown, in their order, by where they stand in the order of the text."""
        self._cursor: tuple[Sequence[int], int, int | None] = (), -1, None
        """An order, a row of the text, and where in that order it was last found."""
        self._current: str | None = None
        self.widest: tuple[int, ...] = ()
        """Cells of the widest cell of each column, as far as rows were measured."""
        self._columns = Columns((), STAY, before=False, after=False)
        self._measure()

    # ------------------------------------------------------------------ what is shown

    def take(self, speech: Speech) -> None:
        """Take the same speech with more of its figures."""
        before = self._grouped.rows
        rows = TableRows(speech, self._claim_records, self._verdicts, before.outcomes, before.borne_out)
        self._grouped = GroupedTable(speech, rows, self._settled)
        self._all = self._grouped.shown(self.state)
        self.on_mount()
        self._arrange()

    def on_mount(self) -> None:
        """Read the figures of a text that are to be put together, while keys are taken."""
        if self._grouped.waits:
            begin(self, "metrics", self._group, self._grouped)

    async def _group(self, grouped: GroupedTable) -> None:
        """Read the claims of many figures, a slice at a time, then show a row a metric."""
        async for _read in in_slices(grouped.read()):
            pass
        if grouped is self._grouped:
            grouped.put_together()
            self._look(self.state)

    def show(
        self,
        reading: Reading,
        claim_records: Mapping[str, ClaimRecord] = NOTHING_SAID,
        verdicts: Mapping[str, str] = NO_VERDICTS,
        settled: SettledClaims = NOTHING_SETTLED,
        outcomes: Mapping[str, str] | None = None,
        *,
        borne_out: Container[str] = (),
    ) -> None:
        """Mark the row of the current figure and bring it into view.

        Args:
            reading: Where one reads.
            claim_records: What reviewers say of detected figures, under the ids of their metrics.
            verdicts: What the reviewer says of metrics in words, under their ids.
            settled: What reviewers settled of claims.
            outcomes: What came of holding metrics against sources, under their ids; None where there is no source.
            borne_out: The ids of metrics that an equation bears out.
        """
        changed = _different(claim_records, self._claim_records) | _different(verdicts, self._verdicts)
        if changed:
            self._claim_records, self._verdicts = claim_records, verdicts
            self._grouped.rows.say(claim_records, verdicts, changed)
        metric = reading.metric
        self._current = metric.id if metric else None
        held = self._grouped.hold(outcomes, borne_out)
        if held:
            self._columns_order = columns_of(detected=self._detected, held=outcomes is not None)
        self._settled = settled
        if self._grouped.take_settled(settled):
            self._look(self.state)
            return
        if held or changed:
            self._arrange()
            return
        self._reveal()
        self.refresh()

    def title(self) -> str:
        """What stands above it: its name, which of its rows is marked, and how many columns are put away."""
        cursor, hidden = self.cursor, len(self.state.hidden)
        place = f"{'-' if cursor is None else cursor + 1}/{len(self._order)}"
        said = ngettext("{count} column hidden", "{count} columns hidden", hidden).format(count=hidden)
        words = [f"{_('Metrics table')} {place}", *([said] if hidden else [])]
        words += [_("by section")] if self.state.by_section else []
        words += self._grouped.words(self._all, self._current)
        return " · ".join(words)

    @property
    def sideways(self) -> tuple[bool, bool]:
        """Whether columns are out of view on the left, and on the right."""
        return self._columns.before, self._columns.after

    def look(self, state: TableState) -> None:
        """Look at it as a state says."""
        state = replace(
            state,
            column=self.state.column,
            hidden=self.state.hidden,
            widened=self.state.widened,
            unfolded=self.state.unfolded,
            everything=self.state.everything,
            by_section=self.state.by_section,
        )
        if state != self.state:
            self._look(state)

    def filter(self, words: str) -> None:
        """Show only rows that hold these words."""
        self._look(replace(self.state, filter=words))

    @property
    def counts(self) -> tuple[int, int]:
        """How many rows are shown, and how many there are."""
        return len(self._order), len(self._all)

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows shown, in their order."""
        return tuple(self._all[at] for at in self._order)

    @property
    def cursor(self) -> int | None:
        """Index of the current metric's row among those shown; None where it is filtered out."""
        at = None if self._current is None else self._all.place(self._current)
        order = self._order
        if at is None or isinstance(order, range):
            return at
        if self._cursor[0] is not order or self._cursor[1] != at:
            try:
                self._cursor = order, at, order.index(at)
            except ValueError:  # it is filtered out
                self._cursor = order, at, None
        return self._cursor[2]

    def on_resize(self) -> None:
        """Let the columns take the new room."""
        self._reveal()

    def _arrange(self) -> None:
        """Filter and sort again; in slices, while keys are taken, where there are many rows."""
        state = self.state
        needle = fold(state.filter.strip())
        if state.sort is None and state.alike is None and not needle:
            self._show_order(range(len(self._all)))
        elif len(self._all) <= AT_ONCE:
            kept = [at for at in range(len(self._all)) if keeps(self._all[at], state, needle, fold)]
            if (column := state.sort) is not None:
                kept.sort(key=lambda at: self._all[at].keys[column], reverse=state.descending)
            self._show_order(kept)
        else:
            begin(self, "arrange", _at_leisure, partial(self._arrange_slowly, state, needle))

    async def _arrange_slowly(self, state: TableState, needle: str) -> None:
        """Filter and sort many rows, a slice at a time; another arrangement ends this one."""
        rows, runs = self._all, []
        run: list[tuple[tuple[int, Decimal, str], int]] = []
        async for at in in_slices(range(len(rows))):
            row = rows[at]
            if keeps(row, state, needle, fold):
                run.append(((0, Decimal(0), "") if state.sort is None else row.keys[state.sort], at))
            if len(run) >= RUN:
                runs.append(run)
                run = []
        runs.append(run)
        if state.sort is not None:
            for one in runs:
                one.sort(key=_key, reverse=state.descending)
                await asyncio.sleep(0)
        merged = runs[0] if len(runs) == 1 else _merged(runs, state)
        order = [at async for _said, at in in_slices(merged)]
        while runs:  # what was sorted is let go of piece by piece, too
            runs.pop()
            await asyncio.sleep(0)
        if rows is self._all and state == self.state:
            self._show_order(order)

    def _show_order(self, order: Sequence[int]) -> None:
        """Show some rows in an order."""
        self._order = order
        if self.is_attached:
            self.post_message(self.Arranged(self.state, *self.counts))
        self._measure()
        self._reveal()
        self.refresh()

    def _measure(self) -> None:
        """Find the widest cell of each column, among the first rows and the last where there are many."""
        known, last = not self._detected or bool(self._grouped.groups), len(self._all)
        first = min(last, MEASURED if known else FIRST_MEASURED)
        rows = (*self._all[:first], *self._all[max(first, last - LAST_MEASURED) :])
        self.widest = tuple(
            max(
                [
                    cell_len(_heading(self.state, self.glyphs, at, detected=self._detected)),
                    *(cell_len(row.cells[at]) for row in rows),
                ]
            )
            for at in range(len(COLUMNS))
        )

    def _reveal(self) -> None:
        """Scroll so that cursor row and cursor column are in view; the heading and the first columns stay."""
        width, state = self.scrollable_content_region.width, self.state
        self._columns = columns_in_view(
            self.widest,
            width,
            state.column,
            self._columns.first,
            hidden=state.hidden,
            widened=state.widened,
            order=self._columns_order,
        )
        self.set_extent(width, len(self._order) + 1)
        region = Region(0, self.cursor or 0, 1, 2)
        self.scroll_to_region(region, animate=False, force=True)
        self.show_border()

    # ------------------------------------------------------------------ drawing

    def _line_key(self, y: int) -> Hashable:
        """All that is drawn on a line of the pane."""
        if y == 0:
            state, keyed = self.state, self.has_focus
            return self._columns.shown, state.sort, state.descending, state.column if keyed else None
        index = y - 1 + self.scroll_offset.y
        row = _row_at(self._all, self._order, index)
        return row and (self._columns.shown, row.cells, index == self.cursor)

    def render_line(self, y: int) -> Strip:
        """Paint the heading or a row."""
        width = self.scrollable_content_region.width
        if y == 0:
            return self._heading_strip().adjust_cell_length(width, self.base)
        index = y - 1 + self.scroll_offset.y
        row, current = _row_at(self._all, self._order, index), index == self.cursor
        if row is None:
            return Strip.blank(width, self.base)
        base = self.style_of("row--marked") if current else self.base
        return self._row_strip(row, base, current=current).adjust_cell_length(width, base)

    def _heading_strip(self) -> Strip:
        """The headings, the cursor's one underlined."""
        segments = [Segment("  ", self.base)]
        for at, size in self._columns.shown:
            name = "key" if at == self.state.column and self.has_focus else "heading"
            said = _heading(self.state, self.glyphs, at, detected=self._detected)
            segments += _cell(self.glyphs, said, at, size, self.base + self.style_of(name))
        return Strip(segments)

    def _row_strip(self, row: TableRow, base: Style, *, current: bool) -> Strip:
        """A row's cells."""
        pointer = self.glyphs.current if current else " "
        segments = [Segment(f"{pointer} ", base + self.style_of("accent"))]
        damaged = not self._detected and bool(row.cells[COLUMNS.index(Column.STANDING)])
        for at, size in self._columns.shown:
            name = {
                Column.FIGURE: "damaged" if damaged else "figure",
                Column.STANDING: "conjecture" if self._detected else "damaged",
                Column.TIE: TIE_STYLES.get(row.cells[at][:1], "muted"),
            }.get(COLUMNS[at], "")
            segments += _cell(
                self.glyphs, row.cells[at], at, size, base + self.style_of(name) if name else base
            )
        return Strip(segments)

    # ------------------------------------------------------------------ keys and mouse

    def _choose(self, index: int) -> None:
        """Report the row at an index as chosen."""
        if self._order:
            index = min(max(index, 0), len(self._order) - 1)
            self.post_message(self.RowChosen(self._all[self._order[index]].metric))

    def action_move(self, by: int) -> None:
        """Go up or down by rows."""
        cursor = self.cursor
        self._choose(0 if cursor is None else cursor + by)

    def action_page(self, by: int) -> None:
        """Go up or down by as many rows as are in view under the heading, but one."""
        self.action_move(by * max(1, self.scrollable_content_region.height - 2))

    def _look(self, state: TableState) -> None:
        """Look at the table in another way."""
        self.state = state
        self._all = self._grouped.shown(state)
        self._arrange()

    def action_column(self, by: int) -> None:
        """Move the cursor to another column."""
        self._look(self.state.move(by, self._columns_order))

    def action_sort(self) -> None:
        """Sort by the cursor's column."""
        self._look(self.state.next_sort())

    def action_hide(self) -> None:
        """Put the cursor's column away, or on one that stays bring all back."""
        name, before = _(COLUMNS[self.state.column].value), self.state
        self._look(self.state.hide(self._columns_order))
        if self.state.hidden > before.hidden:
            back = _("Hidden: {column}. - in one of the first two columns brings all back.")
            self.post_message(self.Told(back.format(column=name)))
        elif not before.hidden:
            self.post_message(self.Told(_("The first two columns stay: ← → go to the others.")))

    def action_widen(self) -> None:
        """Make the cursor's column wider, or as before."""
        at = self.state.column
        before = dict(self._columns.shown).get(at)
        self._look(self.state.widen())
        if dict(self._columns.shown).get(at) == before:
            name = _(COLUMNS[at].value)
            self.post_message(
                self.Told(_("{column}: already as wide as its widest cell.").format(column=name))
            )

    def action_alike(self) -> None:
        """Show rows of the standing of the current one, then of its verdict, of its tie, then all."""
        cursor = self.cursor
        self._look(self.state.next_alike(None if cursor is None else self._all[self._order[cursor]]))

    def action_fold(self, what: str) -> None:
        """Show the `mentions` of the current row's metric, or no longer; `all` figures; metrics section by `section`."""
        none = self._grouped.nothing_to_fold(self._all, self._current)
        if not isinstance(self._all, MetricRows):
            self.post_message(self.Told(none))
            return
        metric = None if self._current is None else self._all.fold_id(self._current)
        if what == "all":
            self._look(replace(self.state, everything=not self.state.everything))
        elif what == "section":
            self._look(replace(self.state, by_section=not self.state.by_section))
        elif metric is None or self.cursor is None:
            self.post_message(self.Told(none or _("Its row is filtered out: & or , shows all rows again.")))
        else:
            self._look(self.state.fold(metric))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Metrics of a text are put together here; those of a pack its curator put together."""
        if action in {"fold", "join"}:
            return self._detected
        return super().check_action(action, parameters)

    def action_join(self) -> None:
        """Mark the current row's metric, join the marked one with it, or part what was joined."""
        told = self._grouped.told(self._all, self._current)
        joining = self._grouped.join(self._all, self._current)
        if not isinstance(joining, str):
            self.post_message(self.JoinAsked(joining))
        elif joining or told:
            self.post_message(self.Told(joining or told))
        self.show_border()

    def action_filter(self) -> None:
        """Ask for a filter."""
        self.post_message(self.FilterAsked())

    def action_pick(self) -> None:
        """Step through the places of the current row's metric."""
        following = None
        if isinstance(self._all, MetricRows) and self._current is not None:
            following = self._all.following(self._current)
        if self.cursor is None:
            self._choose(0)
        elif following is not None:
            self.post_message(self.RowChosen(following))
        else:
            self.post_message(self.NextMention())

    def on_click(self, event: events.Click) -> None:
        """Sort by a heading, or choose a row."""
        at = event.get_content_offset(self)
        if at is None:
            return
        if at.y:
            self._choose(at.y - 1 + self.scroll_offset.y)
            return
        edge = GAP
        for column, size in self._columns.shown:
            edge += size + GAP
            if at.x < edge:
                self._look(replace(self.state, column=column).next_sort())
                return


def _heading(state: TableState, glyphs: Glyphs, at: int, *, detected: bool) -> str:
    """A column's heading with room for the sign of its sort."""
    sign = ""
    if state.sort == at:
        sign = glyphs.down if state.descending else glyphs.up
    if detected and COLUMNS[at] is Column.SUBJECT:
        return _("Scope") + sign
    return _(COLUMNS[at].value) + sign


def _row_at(rows: Sequence[TableRow], order: Sequence[int], index: int) -> TableRow | None:
    """The row at an index of an order; None below the last."""
    return rows[order[index]] if index < len(order) else None


def _different(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """The ids under which something else is said than before."""
    return {name for name in {*now, *before} if now.get(name) != before.get(name)}


def _key(item: tuple[tuple[int, Decimal, str], int]) -> tuple[int, Decimal, str]:
    """What a row is sorted by."""
    return item[0]


async def _at_leisure(work: Callable[[], Awaitable[None]]) -> None:
    """Do some work while no garbage is looked for: among the keys of so many rows that would hold the screen up."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        await work()
    finally:
        if was_on:
            gc.freeze()  # or all of it is looked through at once, half a second
            gc.enable()


def _merged(
    runs: list[list[tuple[tuple[int, Decimal, str], int]]], state: TableState
) -> Iterable[tuple[tuple[int, Decimal, str], int]]:
    """Runs that are sorted each as one; one after the other where nothing is sorted."""
    if state.sort is None:
        return chain.from_iterable(runs)
    return merge(*runs, key=_key, reverse=state.descending)


def _cell(glyphs: Glyphs, text: str, at: int, size: int, style: Style) -> list[Segment]:
    """One cell, cut to its column and set flush."""
    if COLUMNS[at] is Column.ASPECT:
        text = text.replace("↑", glyphs.up).replace("↓", glyphs.down)
    if COLUMNS[at] in (Column.TIE, Column.FIGURE):
        text = "".join(map(glyphs.drawn, text))
    shown = filled(text, size, glyphs.more, right=COLUMNS[at] in NUMERIC)
    return [Segment(shown + " " * GAP, style)]
