"""Declared checks: the comparisons of a pack, worked out over the figures of its metrics."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from tui.checks.claims import can_hold, claim, figure_operand, interval
from tui.checks.intervals import Interval
from tui.checks.repairs import agreeing
from tui.speech.expressions import names, parse
from tui.speech.findings import Words

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
