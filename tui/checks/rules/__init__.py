"""The built-in rules, each a function from the ground to its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.rules.broken_off import broken_off
from tui.checks.rules.quotes import quotes
from tui.checks.rules.year import year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.checks.ground import Ground
    from tui.speech.findings import Finding

    Rule = Callable[[Ground], Iterator[Finding]]

RULES: tuple[Rule, ...] = (year, quotes, broken_off)
