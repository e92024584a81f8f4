"""Findings by place: those of a figure, of a passage, and the next one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from tui.speech import Span
from tui.speech.declared import Level
from tui.words import N_, _, headed, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.speech.findings import Finding, Slip
    from tui.speech.matching import Placed

RANK = {Level.ERROR: 3, Level.WARNING: 2, Level.HINT: 1}
"""How much a level weighs, for order and risk."""


def weight(finding: Finding) -> int:
    """How much a finding weighs: by its level, and of one level first what a single slip would make exact."""
    return 2 * RANK[finding.level] + bool(finding.slips)


LEVELS = {Level.ERROR: N_("error"), Level.WARNING: N_("warning"), Level.HINT: N_("hint")}
"""What a level is called, to be translated."""


def slip_words(slips: Sequence[Slip]) -> str:
    """Which single slips would make all exact, the first of them: `165名 for 156名`."""
    told = [
        _("{printed} for {exact}").format(printed=one.printed, exact=one.exact) for one in slips[:MOST_SLIPS]
    ]
    return headed(_("one slip would make it exact"), listed(told))


MOST_SLIPS = 2
"""Slips that are told of a finding; JSON has all."""


class FindingIndex:
    """Findings looked up by place; what that costs depends on how many are at the place, not on how many there are."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Take findings in reading order."""
        self.findings = findings
        by_place: dict[int, Finding] = {}
        for finding in findings:
            by_place.setdefault(place(finding), finding)
        self.places = sorted(by_place)
        """Where each is to be gone to, once."""
        self._by_place = by_place
        self._operands = _Spans(
            (one.start, one.end, at) for at, finding in enumerate(findings) for one in finding.figures
        )
        self._spans = _Spans((*finding.span, at) for at, finding in enumerate(findings))

    def of(self, figure: Placed) -> tuple[Finding, ...]:
        """The findings that count with a figure, the most serious first."""
        own = [self.findings[at] for at in self._operands.touching(figure.start, figure.end)]
        return tuple(sorted(own, key=lambda finding: -weight(finding)))

    def within(self, start: int, end: int) -> tuple[Finding, ...]:
        """The findings about a passage that touches a stretch of the text."""
        return tuple(self.findings[at] for at in self._spans.touching(start, end))

    def next(self, offset: int, by: int = 1) -> Finding | None:
        """The next (1) or previous (-1) finding from a code point, round the ends; None where there is none."""
        if not self.places:
            return None
        at = bisect_right(self.places, offset) if by > 0 else bisect_left(self.places, offset) - 1
        return self._by_place[self.places[at % len(self.places)]]


class _Spans:
    """Stretches of a text, each with a number, found by what they touch."""

    def __init__(self, spans: Iterable[tuple[int, int, int]]) -> None:
        """Take start, end and number of each."""
        self._spans = sorted(spans)
        self._starts = [start for start, _end, _at in self._spans]
        self._furthest = list(accumulate((end for _start, end, _at in self._spans), max))
        """For each how far it and those before it reach."""

    def touching(self, start: int, end: int) -> list[int]:
        """The numbers of those that share a character with a stretch, each once, in their order."""
        found = set()
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._furthest[at] > start:
            if self._spans[at][1] > start:
                found.add(self._spans[at][2])
            at -= 1
        return sorted(found)


_KEPT: list[FindingIndex] = []


def index_of(findings: tuple[Finding, ...]) -> FindingIndex:
    """The index of some findings; that of those asked for last is kept."""
    if not _KEPT or _KEPT[0].findings is not findings:
        _KEPT[:] = [FindingIndex(findings)]
    return _KEPT[0]


def findings_of(findings: tuple[Finding, ...], figure: Placed) -> tuple[Finding, ...]:
    """The findings that count with a figure, the most serious first."""
    return index_of(findings).of(figure)


def findings_in(findings: tuple[Finding, ...], start: int, end: int) -> tuple[Finding, ...]:
    """The findings about a passage that touches a stretch of the text."""
    return index_of(findings).within(start, end)


def operands_of(findings: Iterable[Finding]) -> tuple[Span, ...]:
    """Where the operands of findings stand, each once, in the order of the text."""
    return tuple(
        sorted(
            {Span(one.start, one.end) for finding in findings for one in finding.operands if not one.source}
        )
    )


def next_finding(findings: tuple[Finding, ...], offset: int, by: int = 1) -> Finding | None:
    """The next (1) or previous (-1) finding from a code point, round the ends; None where there is none."""
    return index_of(findings).next(offset, by)


def place(finding: Finding) -> int:
    """The code point to go to for a finding: its first figure, or its passage."""
    figures = finding.figures
    return min(figure.start for figure in figures) if figures else finding.span.start
