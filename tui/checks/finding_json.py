"""Findings as JSON, and a finding worked out again from nothing but its JSON."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tui.checks.claims import can_hold
from tui.checks.intervals import Interval
from tui.figures.patterns import late
from tui.speech.expressions import MalformedError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from tui.speech.findings import Finding, Operand

_NUMBER = late(r"-?[0-9]{1,48}(?:\.[0-9]{1,48})?")


def to_json(finding: Finding) -> dict[str, Any]:
    """A finding as JSON, its words in the language in force."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.text(),
        "figures": [_place(operand) for operand in finding.figures],
        "passage": {"start": finding.span.start, "end": finding.span.end},
        "formula": finding.formula,
        "claim": finding.claim,
        "operands": [_operand(operand) for operand in finding.operands],
        "assumption": finding.assumption.text(),
        "hypotheses": [
            {"motivation": "editing", "reading": one.reading, "damage": one.damage.text()}
            for one in finding.hypotheses
        ],
        "expected": [
            {
                "figure": one.start,
                "low": _written(one.low),
                "high": _written(one.high),
                "printed": one.printed,
            }
            for one in finding.expected
        ],
        "slips": [
            {"figure": one.start, "kind": one.kind, "printed": one.printed, "exact": one.exact}
            for one in finding.slips
        ],
        "key": finding.key,
    }


def evaluate_again(data: Mapping[str, Any]) -> bool:
    """Whether what a finding's JSON claims still cannot hold of the operands in it.

    Raises:
        ValueError: The JSON is not that of a finding.
    """
    try:
        values = {
            operand["name"]: Interval(_end(operand["low"]), _end(operand["high"]))
            for operand in data["operands"]
        }
        return not can_hold(data["claim"], values)
    except (KeyError, TypeError, MalformedError) as error:
        raise ValueError("this is not a finding") from error


def _place(operand: Operand) -> dict[str, Any]:
    """Where an operand stands, in code points, and what is printed there."""
    return {"start": operand.start, "end": operand.end, "surface": operand.surface}


def _operand(operand: Operand) -> dict[str, Any]:
    """An operand as JSON has it, the ends of its value as decimals in text."""
    ends = {"low": _written(operand.low), "high": _written(operand.high)}
    elsewhere = {"source": operand.source, "address": operand.address} if operand.address else {}
    return {"name": operand.name, **_place(operand), **ends, "figure": operand.is_figure, **elsewhere}


def _written(end: Decimal | None) -> str | None:
    """An end of an interval as text, without an exponent; None where there is no end."""
    return None if end is None else f"{end:f}"


def _end(text: str | None) -> Fraction | None:
    """An end of an interval from its text; raises `ValueError` where that is no number."""
    if text is None:
        return None
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"this is not a number: {text[:40]!r}")
    return Fraction(text)
