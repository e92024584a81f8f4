"""What came of holding figures against sources: words and signs, the same in every pane, report and command."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OUTCOMES = {
    "match": N_("match"),
    "rounded": N_("rounded"),
    "differs": N_("differs"),
    "several": N_("several"),
    "none": N_("none"),
}
"""What is said of a figure, by the name of the outcome."""
TIE_SIGNS = {"match": "=", "rounded": "≈", "differs": "≠", "several": "&", "none": "."}
"""The sign of an outcome, one cell wide; a terminal without it shows what `Glyphs.drawn` gives for it."""
MEANINGS = {
    "match": N_("a source states the very value"),
    "rounded": N_("a source agrees within the digits that are printed"),
    "differs": N_("a source states another value"),
    "several": N_("sources, or several of their values, contradict each other"),
    "none": N_("no source speaks of it; that says nothing against it"),
}
"""What the signs mean, for the legend."""
WAITING = N_("not held yet")
"""What stands where figures were not held against the sources yet."""
NOT_HELD_YET: Mapping[str, str] = MappingProxyType({})
"""Stands for the outcomes of figures while they are worked out; it alone, however few outcomes others hold."""


def outcome_words(outcome: str, drawn: Callable[[str], str] = str) -> str:
    """An outcome behind its sign; `drawn` gives a sign as the terminal can show it."""
    return f"{drawn(TIE_SIGNS[outcome])} {_(OUTCOMES[outcome])}"
