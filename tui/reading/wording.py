"""Quantities and standings in words, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures import Bound, Kind
from tui.speech import Standing
from tui.words import _

if TYPE_CHECKING:
    from decimal import Decimal

    from tui.figures import Quantity
    from tui.speech import Metric


def number(value: Decimal) -> str:
    """A number with its thousands set apart and no needless zeros: `124,000`, `15.8`."""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    whole = format(value.normalize(), "f")
    head, tail = whole.split(".")
    return f"{int(head):,}.{tail}" if not whole.startswith("-0") else whole


def amount(quantity: Quantity) -> str:
    """What a figure says in its base unit, hedges in words: `at least 2,023 次`."""
    if quantity.low is None or quantity.high is None:
        return quantity.unit
    if quantity.kind is Kind.DATE:
        return str(quantity.low)
    value = number(quantity.low)
    if quantity.high != quantity.low:
        value = f"{value}–{number(quantity.high)}"
    if quantity.unit:
        value = f"{value}{quantity.unit}" if quantity.unit in "%‰" else f"{value} {quantity.unit}"
    if quantity.bound is Bound.AT_LEAST:
        return _("at least {value}").format(value=value)
    if quantity.bound is Bound.AT_MOST:
        return _("at most {value}").format(value=value)
    return _("about {value}").format(value=value) if quantity.approx else value


def standing(metric: Metric) -> str:
    """A metric's standing in one word, empty where it is sound."""
    return {
        Standing.SOUND: "",
        Standing.DAMAGED: _("damaged"),
        Standing.UNCLEAR: _("unclear"),
    }[metric.standing]
