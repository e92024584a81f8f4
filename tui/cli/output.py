"""Where commands write: data on standard output, everything else on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.files.washing import line

if TYPE_CHECKING:
    from decimal import Decimal


def warn(message: str) -> None:
    """Say something beside the data, on standard error, safe whatever it quotes."""
    print(line(message), file=sys.stderr)


def plain_number(value: Decimal | None) -> int | float | None:
    """A value as JSON writes it: whole numbers without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: text that starts like one gets a quote before it.

    OWASP, "CSV Injection": = + - @, tab and carriage return; the full-width signs too. Numbers stay numbers.
    """
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"):
        return f"'{value}"
    return "" if value is None else value
