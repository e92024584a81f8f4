"""Declared checks: the comparisons of a pack, worked out over the figures of its metrics."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.claims import can_hold, claim, figure_operand, interval
from tui.checks.intervals import Interval
from tui.checks.repairs import agreeing
from tui.speech.declared import Level
from tui.speech.expressions import names, parse
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from tui.checks.check_context import CheckContext
    from tui.speech.declared import DeclaredCheck
    from tui.speech.findings import Finding, Operand
    from tui.speech.model import Speech


def declared(context: CheckContext, speech: Speech, checks: tuple[DeclaredCheck, ...]) -> Iterator[Finding]:
    """The findings of those checks that no values of their figures satisfy."""
    for check in checks:
        operands = _operands(speech, names(parse(check.expression)))
        if operands is None:
            continue
        found = claim(check.expression, operands)
        if not found.holds:
            said = check.message or check.title
            yield context.finding(
                f"declared:{check.id}",
                check.level,
                Words(chinese=said, english=check.message_en if check.message else check.title_en),
                operands,
                claim=found,
                assumption=Words(chinese=check.assumption, english=check.assumption_en),
            )


def mentions(context: CheckContext, speech: Speech) -> Iterator[Finding]:
    """The metrics of a pack whose mentions contradict each other: a curator has said that they are one."""
    for places in speech.mentions_by_metric.values():
        for other in places[1:]:
            one, another = figure_operand("one", places[0].figure), figure_operand("other", other.figure)
            if one is None or another is None:
                continue
            made = claim("{one} == {other}", [one, another])
            if not made.holds:
                said = N_("One metric with two values: {one} and {other}")
                words = Words(said, (("one", one.surface), ("other", another.surface)))
                yield context.finding("twice", Level.ERROR, words, [one, another], claim=made)


def with_repairs(context: CheckContext, finding: Finding, found: Iterable[Finding]) -> Finding:
    """A declared finding with what may have stood in place of its one figure that a rule found damaged.

    Of that rule's hypotheses those are kept with which the check holds.
    """
    damage = {one.operands[0].start: one for one in found if one.rule == "year"}
    damaged = [operand for operand in finding.operands if operand.start in damage]
    if len(damaged) != 1:
        return finding
    (operand,) = damaged
    values = {one.name: interval(one) for one in finding.operands}

    def fits(value: Decimal) -> bool:
        exact = Fraction(value)
        return can_hold(finding.claim, values | {operand.name: Interval(exact, exact)})

    figure = next(one for one in context.figures_in(operand.start, operand.end) if one.end == operand.end)
    return replace(finding, hypotheses=agreeing(damage[operand.start].hypotheses, figure, fits))


def _operands(speech: Speech, metrics: tuple[str, ...]) -> list[Operand] | None:
    """The figures of metrics; None where one of them has none, or says nothing to count with."""
    found = []
    for name in metrics:
        metric, mentions = speech.metric_by_id.get(name), speech.mentions_by_metric.get(name)
        operand = figure_operand(name, mentions[0].figure, metric.quantity) if metric and mentions else None
        if operand is None:
            return None
        found.append(operand)
    return found
