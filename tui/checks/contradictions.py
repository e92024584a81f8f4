"""Two values of one metric for one period, wherever the text says them: what the metrics table shows as a conflict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.claims import claim, figure_operand
from tui.checks.engine.slips import slips_to
from tui.checks.equations import EQUATIONS
from tui.checks.intervals import Interval
from tui.checks.listed_companies import are_of_two_companies
from tui.claims.claim_model import Confidence
from tui.claims.metric_conflicts import conflicts
from tui.claims.speech_claims import claims_of
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tui.checks.check_context import CheckContext
    from tui.speech import Mention
    from tui.speech.findings import Finding, Operand
    from tui.speech.model import Speech

_TWICE = next(equation for equation in EQUATIONS if equation.name == "twice")


_EQUAL = "{claimed} == {other}"


def _as_printed(operand: Operand, mention: Mention) -> Operand:
    """A figure as exactly what it says."""
    value = mention.figure.quantity.low
    return replace(operand, low=value, high=value)


def contradictions(
    context: CheckContext, speech: Speech, known: Container[frozenset[int]]
) -> Iterator[Finding]:
    """What the series of metrics contradict themselves in, as findings of the equation of one fact that is said twice.

    Args:
        context: The text.
        speech: It.
        known: Where the figures of findings start that say so already.
    """
    claims = claims_of(speech)
    for earlier, later in conflicts(speech):
        two = later, earlier
        if frozenset(one.start for one in two) in known or _are_apart(context, two):
            continue
        sure = all(claims.at(one).confidence is Confidence.HIGH for one in two) and _is_a_slip(*two)
        found = _finding(context, two, Level.WARNING if sure else Level.HINT)
        if found is not None:
            yield found


_THEN = late(r"(?:上年|去年|前年|同期)[^，。；,;0-9]{0,6}$|\b[Ll]ast year(?:\S* \S+){0,2} $")


def _are_apart(context: CheckContext, two: tuple[Mention, Mention]) -> bool:
    """Whether two values are told in one sentence, which tells of a movement, or of two companies, or one of them as that of the year before."""
    first, second = (one.start for one in two)
    if context.sentence_at(first) == context.sentence_at(second):
        return True
    if are_of_two_companies(context.plain, first, second):
        return True
    then = [_THEN.search(context.plain[max(0, start - 20) : start]) is None for start in (first, second)]
    return then[0] != then[1]


def _is_a_slip(one: Mention, other: Mention) -> bool:
    """Whether two values are a single slip apart: values that have nothing in common are hardly of one fact, whatever their names."""
    low = other.figure.quantity.low
    return low is not None and bool(slips_to(one.figure, Interval(Fraction(low), Fraction(low))))


def _finding(context: CheckContext, two: tuple[Mention, Mention], level: Level) -> Finding | None:
    """That two figures say different values of one fact; None where they went different ways by one amount."""
    operands = [figure_operand(name, one.figure) for name, one in zip(("claimed", "other"), two, strict=True)]
    said = [operand for operand in operands if operand is not None]
    if len(said) < len(two):
        return None
    made = claim(_EQUAL, said)
    if made.holds:  # 20亿元 and 21亿元 touch where each is rounded; as printed they do not
        said = [_as_printed(*each) for each in zip(said, two, strict=True)]
        made = claim(_EQUAL, said)
    if made.holds:
        return None
    arguments = (("claimed", two[0].surface), ("other", two[1].surface))
    return context.finding(
        _TWICE.name,
        level,
        Words(_TWICE.message, arguments),
        said,
        claim=made,
        assumption=Words(_TWICE.assumption),
        family=_TWICE.family,
    )
