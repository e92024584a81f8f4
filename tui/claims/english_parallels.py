"""English figures of one thing in several places or groups: rose to 1,100 yuan for men and 900 yuan for women."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.claims.english_nouns import trimmed
from tui.claims.english_patterns import BEHIND_EACH, BETWEEN_EACH
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.claims.claim_model import Claim, Span
    from tui.figures.quantity import Figure


class Parallel(NamedTuple):
    """Whose two figures are that are said of one thing."""

    first: Span
    second: Span


def parallel(text: str, one: Figure, other: Figure, is_time: Callable[[int, int], bool]) -> Parallel | None:
    """Whose two neighbouring figures of one kind and unit are, each with the same preposition right behind it; None of others.

    Args:
        text: The whole text.
        one: The figure before.
        other: The one behind it.
        is_time: Whether a stretch has a part of a time.
    """
    bare = one.quantity.kind is Kind.MONEY and other.quantity.kind is Kind.COUNT and not other.quantity.unit
    alike = bare or (one.quantity.kind, one.quantity.unit) == (other.quantity.kind, other.quantity.unit)
    between = BETWEEN_EACH.fullmatch(text, one.end, other.start) if alike else None
    behind = BEHIND_EACH.match(text, other.end) if between else None
    if between is None or behind is None or between["word"].lower() != behind["word"].lower():
        return None
    spans = between.span("whose"), behind.span("whose")
    if any(is_time(*span) for span in spans):
        return None
    return Parallel(*(trimmed(text, *span) for span in spans))


def shared_out(claims: Sequence[Claim], found: Parallel) -> tuple[Claim, Claim]:
    """The claims of both figures: what the first is said to be, each in its own place; a first one that is of a place keeps that."""
    one, other = claims
    return (
        one if one.scope else replace(one, scope=(found.first,)),
        replace(
            one, start=other.start, scope=(found.second,), source="distributed", done=other.done or one.done
        ),
    )
