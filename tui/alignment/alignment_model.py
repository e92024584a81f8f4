"""The values of this room: two drafts as they are compared, and what became of each figure."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.figures import Figure
    from tui.speech import Span


class Change(StrEnum):
    """What became of a figure."""

    SAME = "same"
    """It says the same at its place in the order, perhaps written another way."""
    MOVED = "moved"
    """It says the same in a passage that was moved."""
    CHANGED = "changed"
    """Something else is said in its place: another value, unit, hedge or bound, or of something else."""
    NEW = "new"
    GONE = "gone"

    @property
    def holds(self) -> bool:
        """Whether the figure still says what it said."""
        return self in (Change.SAME, Change.MOVED)


class Reason(StrEnum):
    """Why a figure has its outcome."""

    WORDS = "words"
    """Its sentence stands there word for word."""
    REWORDED = "reworded"
    """Its sentence was reworded and says the same of it."""
    WRITTEN = "written"
    """The same value is written another way."""
    VALUE = "value"
    """Another value stands there."""
    UNIT = "unit"
    HEDGE = "hedge"
    """A hedge or a bound came, went or is another one."""
    SWAPPED = "swapped"
    """It changed places with another figure."""
    PERIOD = "period"
    """The figure is the same and said of another time."""
    CLAIM = "claim"
    """The figure is the same and said of something else: 全县, 全市."""
    AMBIGUOUS = "ambiguous"
    """Several figures could be it, and nothing tells which."""
    NONE = ""
    """No figure of the other draft is like it."""


class Saying(NamedTuple):
    """What a figure says as far as its claim is read, in words of the text; empty where it says nothing."""

    metric: str = ""
    scope: str = ""
    direction: str = ""
    period: str = ""
    """When, in ISO 8601; empty where it is not known."""
    labels: str = ""
    """Of a figure in a table the labels of its row and its column."""
    distributed: bool = False
    """Whether words are dealt out over it and its neighbours: A、B分别增长1%、2%."""
    when: str = ""
    """The words that say when."""
    when_at: int = -1
    """Where they begin, in code points of the draft."""
    aspect: str = ""
    """What of its metric it is: a level, a change, a growth; empty where no claim was read."""
    mode: str = ""
    """Whether it is a fact, is aimed at or is a norm; empty where no claim was read."""


class Draft(NamedTuple):
    """A text with its figures, as it is compared with another one."""

    text: str
    figures: Sequence[Figure]
    """In the order of the text, none overlapping."""
    passages: Sequence[Span]
    """Its paragraphs and headings in the order of the text."""
    saying: Callable[[int], Saying]
    """What the figure of an index says."""


class Row(NamedTuple):
    """What became of one figure, by indices into the figures of both drafts."""

    change: Change
    old: int | None
    new: int | None
    reason: Reason = Reason.NONE
    then: str = ""
    """Words of the old draft that were replaced, where the claim changed."""
    now: str = ""


class Alignment(NamedTuple):
    """What became of each figure of two drafts, and of their paragraphs."""

    rows: tuple[Row, ...]
    """Each figure of both drafts in one row; in the order of the new draft, what is gone where it would stand."""
    passages: tuple[tuple[int, int], ...]
    """Paragraphs that go with each other, by their indices."""
    moved: int
    """Paragraphs that stand elsewhere with the same words."""
    reworded: int
    """Paragraphs that go with each other and have other words."""

    @property
    def changes(self) -> tuple[Row, ...]:
        """The rows of figures that are changed, new or gone."""
        return tuple(row for row in self.rows if not row.change.holds)

    def mirrored(self) -> Alignment:
        """The same said the other way round, its rows in the same order."""
        other = {Change.NEW: Change.GONE, Change.GONE: Change.NEW}
        rows = (
            Row(other.get(row.change, row.change), row.new, row.old, row.reason, row.now, row.then)
            for row in self.rows
        )
        return Alignment(
            tuple(rows), tuple((new, old) for old, new in self.passages), self.moved, self.reworded
        )
