"""Which panes stand on the screen, and how large: a value that follows from the state and the size of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from tui.reading.languages import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.reading.interaction import Interaction

Pane = Literal["text", "outline", "card", "source", "table", "charts"]
"""A pane of the reader; `table` and `charts` stand in one place, under the others."""
Sized = Literal["outline", "card", "source", "panel"]
"""What has a border that can be moved: both panels have one in common."""

TINY, FLAT = 20, 5
"""Columns and rows of a terminal below which nothing is shown."""
MEDIUM = 80
"""Columns from which on the card stands beside the text."""
WIDE = 120
"""Columns from which on the outline stands there too."""
ROOMY = 152
"""Columns from which on outline, two texts and card stand side by side."""
LOW = 16
"""Rows below which a panel takes half of them."""
TIGHT = 12
"""Rows below which the status line has no row of its own."""
BORDER = 1
"""Cells or rows of the border of a pane, which is part of its size."""
STRIP, HELD_STRIP = 1, 2
"""Cells of the overview beside the text; where there are sources, with a column for ties."""
SIGNS = 5
"""Cells beside the widest line of a text: the signs before it, and a blank after it."""
AIR = 6
"""Cells around the text from which on more room goes to the panes beside it."""
LEAST = {"outline": 14, "card": 22, "source": 30, "panel": 4}
"""Cells or rows that a pane keeps, its border counted."""
LEAST_TEXT, LEAST_ROWS = 30, 4
"""Cells of each text, and rows, that are kept beside and over other panes."""
USUAL = {"outline": 25, "card": 36}
MOST = {"outline": 44, "card": 76}
"""Cells that a pane takes by itself, where there is room for all."""
LARGEST = 1000
"""Cells or rows that are taken for a size at all."""
NARROW_CARD = 32
"""Cells of the card where there is no room for the outline."""


class Room(Struct, frozen=True):
    """What there is room for: columns and rows of the terminal, and cells of the widest line of the text."""

    columns: int
    rows: int
    measure: int
    strip: int = STRIP
    """Cells of the overview."""


class PaneSizes(Struct, frozen=True):
    """Cells or rows that the reader gave panes by moving their borders; 0 for one that has its own size."""

    outline: int = 0
    card: int = 0
    source: int = 0
    panel: int = 0


class SizesByWidth(Struct, frozen=True):
    """The sizes of panes for each kind of terminal: what fits one does not fit another."""

    narrow: PaneSizes = PaneSizes()
    medium: PaneSizes = PaneSizes()
    wide: PaneSizes = PaneSizes()
    roomy: PaneSizes = PaneSizes()

    def of(self, columns: int) -> PaneSizes:
        """The sizes for a terminal of so many columns."""
        sizes: PaneSizes = getattr(self, width_class(columns))
        return sizes

    def having(self, columns: int, sizes: PaneSizes) -> SizesByWidth:
        """With these sizes for terminals of so many columns."""
        return replace(self, **{width_class(columns): sizes})

    def plain(self) -> tuple[tuple[str, int], ...]:
        """What was asked for as pairs of a name (`wide.card`) and cells or rows."""
        return tuple(
            (f"{kind}.{pane}", size)
            for kind in self.__struct_fields__
            for pane in PaneSizes.__struct_fields__
            if (size := getattr(getattr(self, kind), pane))
        )


def sizes_from(plain: Iterable[tuple[str, int]]) -> SizesByWidth:
    """The sizes that `SizesByWidth.plain` gave; what is none is left out."""
    found: dict[str, dict[str, int]] = {kind: {} for kind in SizesByWidth.__struct_fields__}
    for name, size in plain:
        kind, _dot, pane = name.partition(".")
        if kind in found and pane in PaneSizes.__struct_fields__ and 0 < size <= LARGEST:
            found[kind][pane] = size
    return SizesByWidth(**{kind: PaneSizes(**sizes) for kind, sizes in found.items()})


class Arrangement(Struct, frozen=True):
    """Which panes stand on the screen: cells or rows of each with its border, 0 for one that does not."""

    text: bool = True
    outline: int = 0
    card: int = 0
    source: int = 0
    panel: int = 0
    panel_name: str = ""
    """`table` or `charts`; empty where neither is open."""
    alone: bool = False
    """Whether one pane has the screen for itself."""

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The panes that stand there, in the order in which keys go through them."""
        standing: tuple[tuple[Pane, object], ...] = (
            ("text", self.text),
            ("source", self.source),
            ("card", self.card),
            ("table", self.panel and self.panel_name == "table"),
            ("charts", self.panel and self.panel_name == "charts"),
            ("outline", self.outline),
        )
        return tuple(name for name, there in standing if there)


def width_class(columns: int) -> str:
    """The kind of terminal by its columns: a field of `SizesByWidth`."""
    if columns < MEDIUM:
        return "narrow"
    if columns < WIDE:
        return "medium"
    return "wide" if columns < ROOMY else "roomy"


def bars(rows: int) -> int:
    """Rows of a terminal that title bar, status line and footer take."""
    return 3 if rows >= TIGHT else 2


def arrange(state: Interaction, room: Room) -> Arrangement:
    """Which panes stand on the screen, and how large: what is open, put away, enlarged, in the sizes asked for."""
    columns, rows = room.columns, room.rows
    if columns < TINY or rows < FLAT:
        return Arrangement()
    panel_name, panel = state.panel, 0
    sizes = state.sizes.of(columns)
    if state.enlarged:
        return _alone(state, columns, rows)
    if panel_name:
        most = max(LEAST["panel"], rows - bars(rows) - LEAST_ROWS)
        own = rows * 2 // 5 if rows >= LOW else (rows - bars(rows)) // 2
        panel = _bounded(sizes.panel or own, LEAST["panel"], most)
    under = Arrangement(panel=panel, panel_name=panel_name)
    if state.held is not None and not state.over:
        return _with_source(under, sizes.source, room)
    if columns < MEDIUM:
        if not state.over:
            return under
        return _over(under, state.over, columns)
    return _beside(under, state, room)


def _beside(under: Arrangement, state: Interaction, room: Room) -> Arrangement:
    """Outline and card beside the text, as far as there is room for them."""
    columns, sizes = room.columns, state.sizes.of(room.columns)
    both = state.shown is Shown.BOTH and columns >= WIDE  # on others one text stands under the other
    beside = columns >= WIDE and not (both and columns < ROOMY)
    outline = not state.outline_hidden if beside else state.over == "outline"
    wanted = _wanted(room, sizes, outline=outline, both=both)
    left = columns - room.strip - LEAST_TEXT * (2 if both else 1)
    outline_cells, card_cells = _fitted(left, *wanted, beside=beside)
    return replace(under, outline=outline_cells, card=card_cells)


def _with_source(under: Arrangement, asked: int, room: Room) -> Arrangement:
    """The source beside the text, in place of outline and card, where both have room; else in place of all."""
    columns = room.columns
    if columns < WIDE:
        return _over(under, "source", columns)
    own = max(columns // 2, columns - room.strip - room.measure - SIGNS - AIR)
    most = columns - room.strip - LEAST_TEXT
    return replace(under, source=_bounded(asked or own, LEAST["source"], most))


def resized(state: Interaction, pane: Sized, size: int, room: Room) -> Interaction:
    """The state with a pane of so many cells or rows, as near to that as there is room; no other pane vanishes."""
    columns = room.columns
    if state.enlarged or not getattr(arrange(state, room), pane):
        return state
    if pane != "panel" and columns < (WIDE if pane == "source" else MEDIUM):
        return state
    before = state.sizes.of(columns)
    asked = state.resize(columns, replace(before, **{pane: max(LEAST[pane], size)}))
    fitted = getattr(arrange(asked, room), pane)
    return state.resize(columns, replace(before, **{pane: fitted}))


def border_of(standing: Arrangement, pane: Pane, direction: str) -> tuple[Sized, int] | None:
    """What is resized, and by how much, when the border of a pane is moved: `left`, `right`, `up`, `down`.

    The text has the borders of its neighbours: the card's before the outline's.
    """
    along = {"left": -1, "right": 1, "up": -1, "down": 1}[direction]
    if direction in {"up", "down"}:
        return ("panel", -along) if standing.panel and not standing.alone else None
    if standing.source:
        return "source", -along
    if pane == "outline" or (standing.outline and not standing.card):
        return ("outline", along) if standing.outline else None
    return ("card", -along) if standing.card else None


def _alone(state: Interaction, columns: int, rows: int) -> Arrangement:
    """One pane that has the screen for itself."""
    if state.enlarged in {"table", "charts"}:
        return Arrangement(text=False, panel=rows - bars(rows), panel_name=state.enlarged, alone=True)
    return _over(Arrangement(alone=True), state.enlarged, columns)


def _over(standing: Arrangement, pane: str, columns: int) -> Arrangement:
    """A pane in place of all that stands side by side."""
    if pane == "text":
        return standing
    return replace(standing, text=False, **{pane: columns})


def _wanted(room: Room, sizes: PaneSizes, *, outline: bool, both: bool) -> tuple[int, int]:
    """Cells that outline and card would take."""
    own = dict(USUAL) if room.columns >= WIDE else USUAL | {"card": NARROW_CARD}
    spare = (
        room.columns
        - room.strip
        - (room.measure + SIGNS) * (2 if both else 1)
        - AIR
        - own["outline"]
        - own["card"]
    )
    if spare > 0:  # the text has all that it can use
        own["outline"] = min(MOST["outline"], own["outline"] + spare // 3)
        own["card"] = min(MOST["card"], own["card"] + spare - spare // 3)
    return (
        max(LEAST["outline"], sizes.outline or own["outline"]) if outline else 0,
        max(LEAST["card"], sizes.card or own["card"]),
    )


def _fitted(room: int, outline: int, card: int, *, beside: bool) -> tuple[int, int]:
    """Cells of outline and card in the room that the text leaves.

    The card is made smaller first, then the outline; an outline that was called for takes the card's place.
    """
    if outline + card <= room:
        return outline, card
    if outline and not beside:
        return min(outline, room), 0
    card = max(LEAST["card"], room - outline)
    return (max(LEAST["outline"], room - card) if outline else 0), card


def _bounded(size: int, least: int, most: int) -> int:
    """A size within its bounds."""
    return max(least, min(size, most))
