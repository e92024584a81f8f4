"""The source beside the text: what it states of the current figure, and where, in its table or its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from tui.app.keys import HELD
from tui.app.named_styles import OUTCOME_STYLES
from tui.app.painting import wrap
from tui.app.widgets.canvas import Canvas
from tui.app.widgets.source_drawing import DrawnTable, passage
from tui.export.tie_wording import record_line, source_line, tie_line
from tui.reading.tie_signs import TIE_SIGNS, WAITING
from tui.sources.statement_lookup import at_address
from tui.words import _, clauses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events
    from textual.binding import BindingType

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.source_drawing import Parts
    from tui.sources.statement_model import Source, Statement, Tie
    from tui.speech import Mention
    from tui.speech.verdicts import TieRecord
    from tui.workspace import Workspace


class Held(NamedTuple):
    """A statement that the current figure is held against."""

    source: Source
    tie: Tie
    statement: Statement
    rejected: TieRecord | None = None
    """What a reviewer said of it, where it is shown though the figure is not held against it any more."""


def held_of(workspace: Workspace, mention: Mention | None) -> list[Held]:
    """The statements that a figure is held against, source after source, as far as ties are known.

    Where there are none those that were rejected, else those of its own tables.
    """
    if mention is None:
        return []
    ties = workspace.known_ties(mention.number)
    held = [
        Held(workspace.sources[tie.source], tie, statement) for tie in ties for statement in tie.statements
    ]
    held = held or list(_rejected(workspace, mention, ties))
    if held or (own := workspace.own_tie(mention.number)) is None:
        return held
    return [Held(own[0], own[1], statement) for statement in own[1].statements]


def why_nothing(workspace: Workspace) -> str:
    """Why no source can be shown at a figure: nothing is said of it, ties are not worked out yet, or sources are not here."""
    gone = [one for one in workspace.sources if not one.here]
    if len(gone) < len(workspace.sources) or workspace.awaited:
        if not workspace.known_outcomes:
            return _(WAITING)
        if not gone:
            return _("No source speaks of this figure.")
    from tui.export.tie_wording import source_line  # noqa: PLC0415 - only who has sources pays

    here = _("nothing about this figure") if len(gone) < len(workspace.sources) else ""
    return clauses((here, *map(source_line, gone)))


def _rejected(workspace: Workspace, mention: Mention, ties: Sequence[Tie]) -> Iterator[Held]:
    """The statements that reviewers rejected for a figure, where its sources still state them."""
    records = workspace.said.ties.get(mention.number - 1, ()) if workspace.said else ()
    for record in records if ties else ():
        for tie in ties:
            source = workspace.sources[tie.source]
            if record.rejected and record.content == source.content:
                number = at_address(source.statements, record.address)
                if number is not None:
                    yield Held(source, tie, source.statements[number], record)


class SourcePane(Canvas, can_focus=True):
    """Draws the source at one statement; what stands above the table stays in view, rows are read as they come into it."""

    BINDINGS: ClassVar[list[BindingType]] = [*HELD]

    class NextAsked(Message):
        """Another of the statements is asked for."""

        def __init__(self, at: int) -> None:
            """Carry which one, from 0."""
            super().__init__()
            self.at = at

    def __init__(self, glyphs: Glyphs) -> None:
        """Start empty."""
        super().__init__(id="source")
        self.glyphs = glyphs
        self._workspace: Workspace | None = None
        self._mention: Mention | None = None
        self._held: list[Held] = []
        self._at = 0
        self._head: list[Parts] = []
        self._targets: dict[int, int] = {}
        """Which statement stands in which line above the table."""
        self._table: DrawnTable | None = None
        self._cursor = 0
        self._lines: list[Parts] = []
        self._shown: tuple[object, ...] = ()

    # ------------------------------------------------------------------ what is shown

    def show(self, workspace: Workspace, mention: Mention | None, at: int) -> None:
        """Show what the current figure is held against, at one of its statements."""
        held = held_of(workspace, mention)
        at = at % len(held) if held else 0
        width, height = self.scrollable_content_region.size
        if not width:  # it has no place on the screen yet
            self._workspace, self._mention, self._at = workspace, mention, at
            return
        shown = (
            mention,
            tuple(held),
            at,
            width,
            height,
            bool(workspace.known_outcomes),
            len(workspace.sources),
        )
        if shown == self._shown:
            return
        same = self._shown[:3] == shown[:3]
        self._shown, self._workspace, self._mention, self._held, self._at = (
            shown,
            workspace,
            mention,
            held,
            at,
        )
        self._fill(keep=same)

    def _fill(self, *, keep: bool) -> None:
        """Set the lines for the pane's width, and bring the statement into view."""
        width = max(2, self.scrollable_content_region.width)
        self._lines, here = [], 0
        if not self._held:
            self._table = None
        elif not keep or self._table is None:
            one = self._held[self._at]
            document = one.source.document
            tabled = document is not None and one.statement.table
            self._table = DrawnTable(document, one.statement) if document is not None and tabled else None
            self._cursor = self._table.column if self._table else 0
        self._head, self._targets = [], {}
        for target, parts in self._head_lines(width):
            if target is not None:
                self._targets[len(self._head)] = target
            self._head.append(parts)
        if self._table is not None:
            self._table.fit(width, self._cursor)
            rows, here = len(self._table.body), self._table.row - len(self._table.heads)
        elif self._held:
            one = self._held[self._at]
            self._lines, here = passage(one.source, one.statement, width)
            rows = len(self._lines)
        else:
            rows = 0
        self.set_extent(width, self._stays + rows)
        if not keep:
            self.jump(max(0, here - self._room // 2))
        self.show_border()
        self.refresh()

    def _head_lines(self, width: int) -> Iterator[tuple[int | None, Parts]]:
        """What stands above the table: the source, each statement with what came of it, the labels in full."""
        if not self._held:
            yield from _lines(self._nothing(), width, "muted")
            return
        several = len(self._held) > 1
        for at, one in enumerate(self._held):
            if at == 0 or one.source is not self._held[at - 1].source:
                yield from _lines(source_line(one.source), width, "strong")
            pointer = (self.glyphs.current if at == self._at else " ") + " " if several else ""
            outcome = one.tie.outcome
            words = record_line(one.rejected) if one.rejected else tie_line(one.tie, one.statement)
            said = f"{pointer}{self.glyphs.drawn(TIE_SIGNS[outcome])} {words}"
            for line in wrap(said, width, hanging=4 if several else 2):
                yield at, ((line, OUTCOME_STYLES[outcome]),)
        if several:
            yield from _lines(_("Enter goes to the next of these."), width, "muted")
        yield None, ()
        yield from self._label_lines(width)

    def _label_lines(self, width: int) -> Iterator[tuple[int | None, Parts]]:
        """What names the table, the row and the column, in full."""
        if self._table is not None:
            row, head = self._table.labels()
            yield from _lines(self._table.caption(), width, "muted")
            yield from _lines(f"{row} | {head}" if head else row, width, "muted")

    def _nothing(self) -> str:
        """Why there is nothing to show."""
        workspace = self._workspace
        if workspace is None or self._mention is None:
            return _("No figure is current.")
        if not workspace.is_held:
            return _("There is no source; A adds one.")
        return why_nothing(workspace)

    @property
    def _stays(self) -> int:
        """Lines that stay in view: at most all but three; the head of the table is the last to go."""
        heads = len(self._table.heads) if self._table is not None else 0
        return min(len(self._head) + heads, max(0, self.scrollable_content_region.height - 3))

    @property
    def _room(self) -> int:
        """Lines of what scrolls that are in view."""
        return max(1, self.scrollable_content_region.height - self._stays)

    @property
    def sideways(self) -> tuple[bool, bool]:
        """Whether columns are out of view on the left, and on the right."""
        columns = self._table.columns if self._table is not None else None
        return (columns.before, columns.after) if columns is not None else (False, False)

    def on_resize(self) -> None:
        """Set it for the new width."""
        if self._workspace is not None:
            self.show(self._workspace, self._mention, self._at)

    def action_columns(self, by: int) -> None:
        """Move the columns of a wide table sideways."""
        if self._table is not None:
            self._cursor = min(max(self._cursor + by, 0), self._table.table.columns - 1)
            self._table.fit(self.scrollable_content_region.width, self._cursor)
            self.show_border()
            self.refresh()

    # ------------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Paint one line of the viewport."""
        width = self.scrollable_content_region.width
        segments = [
            Segment(text, self.base + self.style_of(name) if name else self.base)
            for text, name in self._parts(y)
        ]
        return Strip(segments).adjust_cell_length(width, self.base)

    def _parts(self, y: int) -> Parts:
        """The words of a line of the viewport."""
        stays = self._stays
        heads = len(self._table.heads) if self._table is not None else 0
        if y < stays - heads:
            return self._head[y] if y < len(self._head) else ()
        if self._table is not None:
            if y < stays:
                row = self._table.heads[y - (stays - heads)] if heads <= stays else y
            else:
                row = len(self._table.heads) + y - stays + self.scroll_offset.y
            if row >= self._table.table.rows:
                return ()
            return tuple(self._table.line(row, self.glyphs.current, self.glyphs.more))
        index = y - stays + self.scroll_offset.y
        return self._lines[index] if 0 <= index < len(self._lines) else ()

    # ------------------------------------------------------------------ keys and mouse

    def action_next(self) -> None:
        """Ask for the next statement."""
        if len(self._held) > 1:
            self.post_message(self.NextAsked((self._at + 1) % len(self._held)))

    def on_click(self, event: events.Click) -> None:
        """Choose the statement under the pointer."""
        at = event.get_content_offset(self)
        target = self._targets.get(at.y) if at is not None else None
        if target is not None and target != self._at:
            self.post_message(self.NextAsked(target))


def _lines(words: str, width: int, style: str) -> Iterator[tuple[int | None, Parts]]:
    """Words in lines that are no statement; none for no words."""
    for line in wrap(words, width) if words else ():
        yield None, ((line, style),)
