"""Findings by place: those of a figure, of a passage, and the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.speech import Span
from tui.speech.declared import Level
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.speech import Mention
    from tui.speech.findings import Finding

RANK = {Level.ERROR: 3, Level.WARNING: 2, Level.HINT: 1}
"""How much a level weighs, for order and risk."""
LEVELS = {Level.ERROR: N_("error"), Level.WARNING: N_("warning"), Level.HINT: N_("hint")}
"""What a level is called, to be translated."""


def findings_of(findings: Iterable[Finding], mention: Mention) -> tuple[Finding, ...]:
    """The findings that count with a figure, the most serious first."""
    own = [finding for finding in findings if _counts_with(finding, mention)]
    return tuple(sorted(own, key=lambda finding: -RANK[finding.level]))


def findings_in(findings: Iterable[Finding], start: int, end: int) -> tuple[Finding, ...]:
    """The findings about a passage that touches a stretch of the text."""
    return tuple(finding for finding in findings if finding.span.start < end and start < finding.span.end)


def operands_of(findings: Iterable[Finding]) -> tuple[Span, ...]:
    """Where the operands of findings stand, each once, in the order of the text."""
    return tuple(sorted({Span(one.start, one.end) for finding in findings for one in finding.operands}))


def next_finding(findings: tuple[Finding, ...], offset: int, by: int = 1) -> Finding | None:
    """The next (1) or previous (-1) finding from a code point, round the ends; None where there is none."""
    places = sorted({place(finding) for finding in findings})
    if not places:
        return None
    beyond = (
        [at for at in places if at > offset] if by > 0 else [at for at in reversed(places) if at < offset]
    )
    at = beyond[0] if beyond else places[0 if by > 0 else -1]
    return next(finding for finding in findings if place(finding) == at)


def place(finding: Finding) -> int:
    """The code point to go to for a finding: its first figure, or its passage."""
    figures = finding.figures
    return min(figure.start for figure in figures) if figures else finding.span.start


def _counts_with(finding: Finding, mention: Mention) -> bool:
    """Whether a mention's figure is one of a finding's operands."""
    return any(one.start < mention.end and mention.start < one.end for one in finding.figures)
