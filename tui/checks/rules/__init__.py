"""The built-in rules, each a function from the check context to its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.rules.broken_off import broken_off
from tui.checks.rules.count import count
from tui.checks.rules.counted_in_english import counted_in_english
from tui.checks.rules.dates import dates
from tui.checks.rules.impossible import impossible
from tui.checks.rules.listing import listing
from tui.checks.rules.numbering import numbering
from tui.checks.rules.quotes import quotes
from tui.checks.rules.year import year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.checks.check_context import CheckContext
    from tui.speech.findings import Finding

    Rule = Callable[[CheckContext], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    year,
    count,
    counted_in_english,
    listing,
    numbering,
    quotes,
    broken_off,
    impossible,
    dates,
)
