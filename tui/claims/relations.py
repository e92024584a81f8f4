"""How claims of one paragraph hang together: parts and wholes, movements and what moved, two ends, means, totals."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui.claims.claim_model import MOVEMENTS, Aspect, Claim
from tui.compiled import late
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.figures.quantity import Quantity


class RelationKind(StrEnum):
    """What one claim is to another."""

    PART_OF = "part of"
    TOTAL_OF = "total of"
    SHARE_OF = "share of"
    """What share of a whole an amount is: 12亿元，占全部投资的55%."""
    CHANGE_OF = "change of"
    FROM = "from"
    """The value from which another moved."""
    MEAN_OF = "mean of"
    """The yearly mean of a movement between two others."""
    SAME_AS = "same as"


class Relation(NamedTuple):
    """An edge of the graph of claims; figures are known by where they begin in the text."""

    kind: RelationKind
    figure: int
    other: int
    reason: str
    """`其中`, `由…到`, `held`, `合计`, `same fact`, `share of it`: what in the text says so."""


class Read(Struct, frozen=True):
    """A claim with what the reader of its paragraph knew of its clause."""

    claim: Claim
    quantity: Quantity
    words: str
    """Its metric."""
    part: bool
    """Whether 其中 opens its clause."""
    verb: str
    """The verb whose object its metric is."""
    predicate: str
    """The words of its predicate."""
    sentence: int
    closed: bool
    """Whether ； or 。 stands between it and the figure before."""
    listed: bool = False
    """Whether 、 or 和 right behind the figure before leads its clause."""


_LEVELS = frozenset({Aspect.LEVEL, Aspect.RATE, Aspect.SHARE})
_MOVES = MOVEMENTS | {Aspect.MULTIPLE}
TOTALS = late(r"合计|共计|总计|一共|总共")
"""Predicates of a total of what was said before."""
_HEAD = 2
"""Last code points of a metric by which parts of one whole are alike: 城镇人口, 乡村人口."""


def relations(paragraph: Sequence[Read]) -> tuple[Relation, ...]:
    """The relations between the claims of a paragraph, in its order."""
    return tuple(
        relation
        for rule in (_ends, _movements, _means, _parts, _shares, _totals)
        for relation in rule(paragraph)
        if relation.figure != relation.other
    )


def _ends(paragraph: Sequence[Read]) -> Iterator[Relation]:
    """由A到B: A is what B moved from."""
    for first, second in pairwise(paragraph):
        if first.claim.reader == "from" and first.sentence == second.sentence and first.words == second.words:
            yield Relation(RelationKind.FROM, first.claim.start, second.claim.start, "由…到")


def _movements(paragraph: Sequence[Read]) -> Iterator[Relation]:
    """A movement is of the last value of the same metric and place in its sentence."""
    for index, read in enumerate(paragraph):
        if read.claim.aspect not in _MOVES or read.claim.mean:
            continue
        if (moved := _moved(paragraph[:index], read)) is not None:
            yield Relation(RelationKind.CHANGE_OF, read.claim.start, moved.claim.start, read.claim.source)


def _moved(before: Sequence[Read], read: Read) -> Read | None:
    """The value that a movement is of: the last that is of its place and its time, else the last."""
    found = []
    for earlier in reversed(before):
        if earlier.sentence != read.sentence:
            break
        if earlier.claim.aspect in _LEVELS and _is_about_same(earlier, read):
            found.append(earlier)
    period = read.claim.when and read.claim.when.period
    alike = (
        one
        for one in found
        if one.claim.scope == read.claim.scope and (one.claim.when and one.claim.when.period) == period
    )
    return next(alike, found[0] if found else None)


def _means(paragraph: Sequence[Read]) -> Iterator[Relation]:
    """A yearly mean is of the movement between the two ends before it in its sentence."""
    for index, read in enumerate(paragraph):
        if not read.claim.mean:
            continue
        before = [
            one for one in paragraph[:index] if one.sentence == read.sentence and _is_about_same(one, read)
        ]
        for earlier in [one for one in before if one.claim.aspect in _LEVELS][-2:]:
            yield Relation(RelationKind.MEAN_OF, read.claim.start, earlier.claim.start, "年均")


def _is_about_same(one: Read, other: Read) -> bool:
    """Whether two claims are of one metric and one place; the points of a share are of the share."""
    if one.claim.scope != other.claim.scope and one.claim.scope and other.claim.scope:
        return False
    return one.words == other.words or one.claim.metric[:1] == other.claim.metric[:1] != ()


def _parts(paragraph: Sequence[Read]) -> Iterator[Relation]:
    """其中 opens a scope of parts that ；, 。, another head noun or another verb closes."""
    whole: Read | None = None
    first: Read | None = None
    last = 0
    for index, read in enumerate(paragraph):
        if read.part and read.claim.source != "held":
            whole, first = _whole(paragraph[:index], read), read
            last = index + _adding_up(paragraph[index:], whole)
        elif first is not None and index >= last and not _goes_on(first, read):
            whole = first = None
        if whole is not None and read.claim.aspect in (Aspect.LEVEL, Aspect.SHARE):
            yield Relation(RelationKind.PART_OF, read.claim.start, whole.claim.start, "其中")


def _shares(paragraph: Sequence[Read]) -> Iterator[Relation]:
    """A share of a metric is said of the amount before it: 12亿元，占全部投资的55%."""
    for index, read in enumerate(paragraph):
        if read.claim.aspect is Aspect.SHARE and read.claim.source == "held" and index:
            levels = (one for one in reversed(paragraph[:index]) if one.claim.aspect is Aspect.LEVEL)
            last = next((one for one in levels if _is_about_same(one, read)), None)
            if last is not None and last.sentence == read.sentence:
                yield Relation(RelationKind.SHARE_OF, read.claim.start, last.claim.start, "share of it")


def _whole(before: Sequence[Read], part: Read) -> Read | None:
    """What a part is part of: the last amount in its unit, in its sentence or the one before; of a share any amount."""
    for earlier in reversed(before):
        if earlier.sentence < part.sentence - 1:
            return None
        if earlier.claim.aspect is not Aspect.LEVEL or earlier.part:
            continue
        if part.quantity.kind in (Kind.PERCENT, Kind.SHARE) or earlier.quantity.unit == part.quantity.unit:
            return earlier
    return None


def _goes_on(first: Read, read: Read) -> bool:
    """Whether a figure is still in the scope that 其中 opened with another."""
    if read.sentence != first.sentence or read.closed:
        return False
    if read.claim.source == "held":
        return True
    if read.verb and read.verb != first.verb:
        return False
    if read.listed and read.quantity.unit == first.quantity.unit:
        return True
    return read.words[-_HEAD:] == first.words[-_HEAD:] or read.claim.source == "distributed"


def _adding_up(parts: Sequence[Read], whole: Read | None) -> int:
    """How many of the amounts from one on are parts of a whole since they make it up: 320所，其中小学180所，初中90所，高中50所."""
    if whole is None or whole.quantity.low is None:
        return 0
    rest = whole.quantity.low
    for count, read in enumerate(parts, 1):
        amount, alike = read.quantity.low, read.quantity.unit == whole.quantity.unit
        if (
            not alike
            or amount is None
            or read.sentence != parts[0].sentence
            or read.claim.aspect is not Aspect.LEVEL
        ):
            return 0
        rest -= amount
        if rest <= 0:
            return count if rest == 0 else 0
    return 0


def _totals(paragraph: Sequence[Read]) -> Iterator[Relation]:
    """合计X: of the amounts in its unit that its sentence said before."""
    for index, read in enumerate(paragraph):
        if read.claim.aspect is not Aspect.LEVEL or not TOTALS.search(read.predicate):
            continue
        parts = [
            one
            for one in paragraph[:index]
            if one.sentence == read.sentence
            and one.claim.aspect is Aspect.LEVEL
            and one.quantity.unit == read.quantity.unit
        ]
        if len(parts) > 1:
            for part in parts:
                yield Relation(RelationKind.TOTAL_OF, read.claim.start, part.claim.start, "合计")
