"""Declared checks: the comparisons of a pack, worked out over the figures of its metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.claims import claim, figure_operand
from tui.speech.expressions import names, parse
from tui.speech.findings import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.ground import Ground
    from tui.speech.declared import DeclaredCheck
    from tui.speech.findings import Finding, Operand
    from tui.speech.model import Speech


def declared(ground: Ground, speech: Speech, checks: tuple[DeclaredCheck, ...]) -> Iterator[Finding]:
    """The findings of those checks that no values of their figures satisfy."""
    for check in checks:
        operands = _operands(speech, names(parse(check.expression)))
        if operands is None:
            continue
        found = claim(check.expression, operands)
        if not found.holds:
            said = check.message or check.title
            yield ground.finding(
                f"declared:{check.id}",
                check.level,
                Words(chinese=said, english=check.message_en if check.message else check.title_en),
                operands,
                claim=found,
                assumption=Words(chinese=check.assumption, english=check.assumption_en),
            )


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
