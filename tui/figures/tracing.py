"""How the detector came to a figure: what each rule, joint and hedge did there, and what was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.detection import figures

if TYPE_CHECKING:
    from tui.figures.scanning import Step, Trace


def steps_at(text: str, start: int, end: int) -> list[Step]:
    """The steps at the places of `text[start:end]`, in the order in which they were made."""
    trace: Trace = []
    figures(text, trace)
    return [step for step in trace if step.start < end and (step.end > start or step.start >= start)]
