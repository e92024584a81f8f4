"""How far two reviewers agree, and where they do not."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tui.speech.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A figure on which two reviewers do not say the same."""

    figure: int
    first: Verdict
    second: Verdict


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two reviewers' verdicts on the same figures have in common."""

    both: int
    """Figures that both have reviewed; all the rest is about these."""
    agreed: int
    percent: float | None
    """Of `both`, how many in a hundred they agree on; None where there are none."""
    kappa: float | None
    """Cohen's kappa: agreement beyond chance, 1 is full, 0 is chance; None where chance alone would agree fully."""
    disagreements: tuple[Disagreement, ...]
    """In reading order."""
    only_first: tuple[int, ...]
    """Figures that only the first has reviewed."""
    only_second: tuple[int, ...]


def agreement(first: Mapping[int, Verdict], second: Mapping[int, Verdict]) -> Agreement:
    """Compare two reviewers' verdicts, each under the index of its figure."""
    both = sorted(first.keys() & second.keys())
    apart = tuple(
        Disagreement(figure, first[figure], second[figure])
        for figure in both
        if first[figure] is not second[figure]
    )
    agreed = len(both) - len(apart)
    return Agreement(
        both=len(both),
        agreed=agreed,
        percent=100 * agreed / len(both) if both else None,
        kappa=_kappa([first[figure] for figure in both], [second[figure] for figure in both], agreed),
        disagreements=apart,
        only_first=tuple(sorted(first.keys() - second.keys())),
        only_second=tuple(sorted(second.keys() - first.keys())),
    )


def _kappa(first: list[Verdict], second: list[Verdict], agreed: int) -> float | None:
    """(observed - expected) / (1 - expected), in fractions so that full agreement is exactly 1."""
    count = len(first)
    if not count:
        return None
    observed = Fraction(agreed, count)
    expected = sum((Fraction(first.count(v) * second.count(v), count * count) for v in Verdict), Fraction())
    return None if expected == 1 else float((observed - expected) / (1 - expected))
