"""All that outlives a key on the reader's screen, as one value: a move gives a new one and leaves the old."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from tui.reading.arrangement import SizesByWidth
from tui.reading.languages import SOURCE, Shown
from tui.reading.section_keys import sections_with_keys

if TYPE_CHECKING:
    from tui.reading.arrangement import Pane, PaneSizes
    from tui.reading.changes import Changes
    from tui.reading.search import Search
    from tui.reading.selection import Selection
    from tui.reading.state import Reading
    from tui.reading.table import TableState
    from tui.speech import Section

Over = Literal["", "card", "outline"]
"""The pane that lies over the text, or in another's place; empty where none does."""
Panel = Literal["", "table", "charts"]
"""The panel that is open under the text; empty where none is."""


class TableMode(Struct, frozen=True):
    """How the metrics table is looked at, whether it is open or not."""

    state: TableState
    shown: int
    """How many rows pass the filter."""
    rows: int
    """How many there are."""


class QueueMode(Struct, frozen=True):
    """What a review session goes through, and how far it came."""

    words: str
    done: int
    count: int


class Interaction(Struct, frozen=True):
    """Where one reads, what is shown of it and what lies over it, and what was selected and looked for."""

    reading: Reading
    """Place, trail and marks; offsets are always those of the source."""
    shown: Shown = Shown.SOURCE
    """The texts that are shown."""
    clicked: int = SOURCE
    """The text that was clicked last, where both are shown."""
    selection: Selection | None = None
    """A stretch of the text that keys are about, in code points of that text."""
    found: Search | None = None
    """What is looked for, with its hits; None where nothing is."""
    hit: int | None = None
    """Index of the current hit; None before one was gone to."""
    table: TableMode | None = None
    """How the metrics table is looked at; None before it was sorted or filtered."""
    changes: Changes | None = None
    """What changed against an earlier draft; None where that is not shown."""
    over: Over = ""
    panel: Panel = ""
    held: int | None = None
    """Which of the statements that the current figure is held against the source is open at; None where it is not."""
    outline_hidden: bool = False
    """Whether the outline was put away where there is room for it."""
    enlarged: Pane | Literal[""] = ""
    """The pane that has the screen for itself; empty where all share it."""
    sizes: SizesByWidth = SizesByWidth()
    """The sizes that panes were given, for each kind of terminal."""
    mechanisms: frozenset[str] = frozenset()
    """The ids of sections that reviewers marked as mechanisms."""
    session: str = ""
    """The id of the review session that is worked through; empty in the reader."""
    queue: QueueMode | None = None
    """What the session goes through; None in the reader."""
    blind: bool = False
    """Whether nothing of other reviewers is seen."""
    unsaved: bool = False
    """Whether what is decided is lost when the program ends."""
    skipped_again: bool = False
    """Whether the session goes through what was skipped once more."""

    @property
    def side(self) -> int:
        """The text that keys are about: the one that is shown, or that was clicked last of two."""
        return self.clicked if self.shown is Shown.BOTH else self.shown.sides[0]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections with the digits that go to them."""
        return sections_with_keys(self.reading.speech, self.mechanisms)

    # ------------------------------------------------------------------ where one reads

    def to_key(self, key: str) -> Interaction:
        """Go to the section with this digit; where none has it stay."""
        for section in self.sections:
            if key and section.key == key:
                return self.move(self.reading.to_section(self.reading.speech.section_by_id[section.id]))
        return self

    def mark_mechanisms(self, mechanisms: frozenset[str]) -> Interaction:
        """Take which sections reviewers marked as mechanisms."""
        return self if mechanisms == self.mechanisms else replace(self, mechanisms=mechanisms)

    def move(self, reading: Reading | None) -> Interaction:
        """Read elsewhere; with None stay."""
        if reading is None or reading is self.reading:
            return self
        held = 0 if self.held is not None and reading.place != self.reading.place else self.held
        return replace(self, reading=reading, held=held)

    def show(self, shown: Shown) -> Interaction:
        """Show other texts; what was selected is dropped, since it belongs to a text that may go."""
        if shown is self.shown:
            return self
        return replace(self, shown=shown, clicked=shown.sides[0], selection=None)

    def click(self, side: int) -> Interaction:
        """Let keys be about the text that was clicked."""
        return self if side == self.clicked else replace(self, clicked=side)

    def select(self, selection: Selection | None) -> Interaction:
        """Select a stretch of the text that keys are about, or nothing."""
        return self if selection == self.selection else replace(self, selection=selection)

    # ------------------------------------------------------------------ what is looked for

    def search(self, found: Search | None) -> Interaction:
        """Take what was found; the current hit is the first from where one reads. None forgets what was."""
        hit = found.first_from(self.reading.place.offset) if found else None
        return replace(self, found=found, hit=hit)

    def next_hit(self, by: int) -> Interaction:
        """The next (1) or previous (-1) hit, round the ends; without hits nothing changes."""
        if self.found is None or not self.found.hits:
            return self
        if self.hit is None:
            return replace(self, hit=self.found.after(self.reading.place.offset, by))
        return replace(self, hit=(self.hit + by) % len(self.found.hits))

    def compare(self, changes: Changes | None) -> Interaction:
        """Show what changed against an earlier draft, or no longer."""
        return replace(self, changes=changes)

    # ------------------------------------------------------------------ what stands around and over the text

    def slide(self, pane: Over) -> Interaction:
        """Lay a pane over the text in place of what lay there, or none."""
        return self.share() if pane == self.over else replace(self, over=pane, enlarged="")

    def toggle_over(self, pane: Over) -> Interaction:
        """Lay a pane over the text, or take it away."""
        return self.slide("" if self.over == pane else pane)

    def toggle_panel(self, panel: Panel) -> Interaction:
        """Open a panel in place of what is open, or close it."""
        return replace(self, panel="" if self.panel == panel else panel, enlarged="")

    def toggle_outline(self) -> Interaction:
        """Put the outline away where there is room for it, or bring it back."""
        return replace(self, outline_hidden=not self.outline_hidden)

    def hold(self, held: int | None) -> Interaction:
        """Open the source at one of the statements that the current figure is held against, or close it."""
        if held is None:
            return replace(self, held=None, enlarged="" if self.enlarged == "source" else self.enlarged)
        return replace(self, held=held, over="", enlarged="")

    def enlarge(self, pane: Pane) -> Interaction:
        """Give a pane the screen, or let all share it again."""
        return replace(self, enlarged="" if self.enlarged else pane)

    def share(self) -> Interaction:
        """Let all panes share the screen."""
        return replace(self, enlarged="") if self.enlarged else self

    def resize(self, columns: int, sizes: PaneSizes) -> Interaction:
        """Give panes other sizes, for terminals of so many columns."""
        return replace(self, sizes=self.sizes.having(columns, sizes))

    def close(self) -> Interaction:
        """Close one thing: an enlarged pane, the selection, what lies over the text, the panel, then clear a mode.

        Of these the hits go before the changes, these before the table's filters, and those before its sort; filters
        of a table in sight go before it is closed.
        """
        if self.enlarged:
            return self.share()
        if self.selection is not None:
            return self.select(None)
        if self.over:
            return self.slide("")
        if self.held is not None:
            return self.hold(None)
        if self.panel == "table" and self._is_filtered:
            return self._clear_table()
        if self.panel:
            return replace(self, panel="")
        if self.found is not None:
            return self.search(None)
        if self.changes is not None:
            return self.compare(None)
        return self._clear_table()

    @property
    def _is_filtered(self) -> bool:
        """Whether the table leaves rows out."""
        return self.table is not None and bool(
            self.table.state.filter.strip() or self.table.state.alike is not None
        )

    @property
    def clears(self) -> bool:
        """Whether closing one thing clears a mode, and no pane or selection."""
        closed = self.close()
        return closed is not self and (
            closed.found is not self.found
            or closed.changes is not self.changes
            or closed.table is not self.table
        )

    def _clear_table(self) -> Interaction:
        """Take one of the table's filters off, or else its sort."""
        if self.table is None:
            return self
        state = self.table.state
        if state.filter.strip():
            table = replace(self.table, state=replace(state, filter=""), shown=self.table.rows)
            return replace(self, table=table)
        if state.alike is not None:
            table = replace(self.table, state=replace(state, alike=None), shown=self.table.rows)
            return replace(self, table=table)
        if state.sort is not None:
            return replace(self, table=replace(self.table, state=replace(state, sort=None, descending=False)))
        return self

    def look_at_table(self, table: TableMode) -> Interaction:
        """Take how the table is looked at now."""
        return self if table == self.table else replace(self, table=table)

    # ------------------------------------------------------------------ a review session

    def note_reviews(self, *, unsaved: bool, queue: QueueMode | None) -> Interaction:
        """Take whether decisions are saved, and how far the session came."""
        if (unsaved, queue) == (self.unsaved, self.queue):
            return self
        return replace(self, unsaved=unsaved, queue=queue)

    def go_through_skipped(self) -> Interaction:
        """From here on what was skipped in the session comes again."""
        return replace(self, skipped_again=True)
