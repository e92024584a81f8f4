"""Every pattern of the detector shows what it means."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import tui.figures
from tui.figures.patterns import Pattern, alternatives

PATTERNS = {
    f"{module.name}.{name}": value
    for module in pkgutil.iter_modules(tui.figures.__path__, "tui.figures.")
    if not module.ispkg
    for name, value in vars(importlib.import_module(module.name)).items()
    if isinstance(value, Pattern)
}


@pytest.mark.parametrize("name", PATTERNS)
def test_an_example_matches_and_a_counterexample_does_not(name: str) -> None:
    """What stands between the brackets is matched whole, or is not."""
    pattern = PATTERNS[name]
    assert pattern.holds(pattern.example)
    assert not pattern.holds(pattern.counterexample)


def test_there_are_patterns() -> None:
    """They are found at all, and each has a name of its own in its module."""
    assert len(PATTERNS) > 60
    assert all(pattern.name for pattern in PATTERNS.values())


def test_alternatives_are_literal_and_the_longest_first() -> None:
    """A sign of an expression means itself, a blank counts in verbose expressions too."""
    assert alternatives(["a", "a.b", "a b"]) == r"a\ b|a\.b|a"
