"""The values of this room: a statement of a source, and the tie of a figure to it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui.claims.claim_model import Aspect
from tui.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from tui.documents.document_model import Document
    from tui.figures.quantity import Quantity
    from tui.speech.verdicts import TablePart, TableRecord, TieRecord

SourceKind = Literal["table", "text", "pack"]
KINDS: tuple[SourceKind, ...] = ("table", "text", "pack")
"""What a source can be taken for."""
OWN: Literal["own"] = "own"
"""What the tables of the text's own document are taken for: they are those of each draft in its turn."""
NO_AMOUNT = (Kind.DATE, Kind.ORDINAL, Kind.NAMED_SET)
"""Kinds of numbers that are no values."""


def states_amount(quantity: Quantity) -> bool:
    """Whether a number of a source is a value that figures can be held against."""
    return quantity.low is not None and quantity.kind not in NO_AMOUNT


class Statement(Struct, frozen=True, gc=False):
    """One value of a source, with what it is of."""

    start: int
    end: int
    """Where it stands in the source's text, in code points."""
    surface: str
    """As it stands there."""
    quantity: Quantity
    step: Decimal | None
    """How far two values lie apart that differ in its last digit, in the base unit; None where it is exact."""
    name: str
    """What is measured, in the source's words, its labels without periods, units and signs of growth."""
    group: str = ""
    """What the row stands under: the row that it is a part of, the row that heads its group."""
    above: str = ""
    """What stands above all: the caption of the table, its sheet."""
    aspect: Aspect = Aspect.LEVEL
    period: str | None = None
    """In ISO 8601; None where nothing is said, or only by another time."""
    former: bool = False
    """Whether it is said to be of the time before (上年同期)."""
    aimed: bool = False
    """Whether it is a plan, a budget or a target."""
    falls: bool = False
    """Whether its words say that it is by how much something fell."""
    mean: bool = False
    """Whether it is a yearly mean (年均增长)."""
    entity: str = ""
    """The thing that its row is of, where metrics stand above or beside it: a town, a branch; empty where rows are metrics."""
    address: str = ""
    """The cell, with its sheet where there are several (`Sheet!C5`), or the place in a text (`120-126`)."""
    table: int = 0
    row: int = 0
    column: int = 0
    """From 1, the head counted; 0 where it stands in no table."""

    @property
    def full_name(self) -> str:
        """What is measured, with what its row stands under: by this what was settled teaches a name."""
        return f"{self.group} {self.name}".strip()


class Source(Struct, frozen=True, dict=True):
    """A file as what figures are held against."""

    name: str
    """What it is called, without its folders."""
    kind: SourceKind
    content: str
    """The digest of its bytes, by which it is known again."""
    statements: Sequence[Statement]
    text: str = ""
    """What the places of its statements count."""
    document: Document | None = None
    """As it was read; None for a pack."""
    head: str = ""
    """What a text or a pack says of itself: its title and its first lines."""
    taken: SourceKind | Literal["own"] | None = None
    """What it was said to be taken for; None where its content says so."""
    place: str = ""
    """Its absolute path, by which it is opened again; never handed on. Empty for standard input."""
    here: bool = True
    """Whether it is at hand; of one that is not nothing is said but its name."""
    changed: str = ""
    """Where another content lies now in place of one that is not at hand; empty where none does."""
    corrections: tuple[TableRecord, ...] = ()
    """What reviewers said of how its tables are read."""
    as_read: Source | None = None
    """As it was read before they did; None where they said nothing."""

    def correction(self, table: int, part: TablePart) -> str:
        """What reviewers said of a part of how a table is read, by its number from 1; empty where nobody did."""
        found = (one.value for one in self.corrections if (one.table, one.part) == (table, part))
        return next(found, "")


class Outcome(StrEnum):
    """What came of holding a figure against a source."""

    MATCH = "match"
    ROUNDED = "rounded"
    """It agrees within the digits that are printed, rounded or cut off."""
    DIFFERS = "differs"
    SEVERAL = "several"
    NONE = "none"

    @property
    def agrees(self) -> bool:
        """Whether the figure says what the source states."""
        return self in (Outcome.MATCH, Outcome.ROUNDED)


class Tie(Struct, frozen=True):
    """What came of holding one figure against one source."""

    number: int
    """The figure's."""
    source: int
    """Which source, from 0."""
    outcome: Outcome
    statements: tuple[Statement, ...] = ()
    """The one that was found; for `several` all that fit equally well."""
    confidence: float = 0.0
    """From 0 to 1; 0 where nothing was found."""
    settled: bool = False
    """Whether a reviewer said that it is this statement."""
    by: str = ""
    """The reviewer who did; empty where nobody did."""
    lapsed: TieRecord | None = None
    """What a reviewer settled of it that its source does not say any more; None where nobody did."""

    @property
    def contradicts(self) -> bool:
        """Whether the source states something else than the figure: it differs, or would if another source did not agree."""
        return self.is_disputed or self.outcome is Outcome.DIFFERS

    @property
    def is_disputed(self) -> bool:
        """Whether the source states something else than the figure, which another source bears out."""
        return self.outcome is Outcome.SEVERAL and len(self.statements) == 1

    @property
    def shown(self) -> Outcome:
        """The outcome as people are told it: one source that contradicts a figure differs, whatever others say."""
        return Outcome.DIFFERS if self.contradicts else self.outcome

    @property
    def statement(self) -> Statement | None:
        """The statement that the figure was held against; None where there is none, or it cannot be told which."""
        return self.statements[0] if self.statements and self.outcome is not Outcome.SEVERAL else None
