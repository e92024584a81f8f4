"""A value of a source with the power and the unit that it is counted in, whichever cell says these: 91.4326亿元, 153.9 million pounds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.reading.unit_words import in_english
from tui.sources.printed_step import power_of, times_of

if TYPE_CHECKING:
    from tui.sources.statement_model import Statement

_PLAIN = late(r"[-+－−–]?[(（]?[-－−–]?[0-9][0-9,， ]*(?:[.．][0-9]+)?[)）]?")
"""A number without a unit of its own."""
_HAN = late(r"[\u3400-\u9fff]")
_CHINESE = {0: "", 2: "百", 3: "千", 4: "万", 5: "十万", 6: "百万", 7: "千万", 8: "亿", 9: "十亿", 12: "万亿"}
_ENGLISH = {
    0: "",
    2: "hundred",
    3: "thousand",
    4: "ten thousand",
    5: "lakh",
    6: "million",
    7: "crore",
    8: "hundred million",
    9: "billion",
    12: "trillion",
}
"""What powers of ten are called."""
_COUNTED = "个"
"""The measure word before points, which Chinese texts say and units leave out."""


def printed_value(statement: Statement) -> str:
    """What a statement states as it stands there, with its unit in the language of its source where its cell does not say it."""
    surface, unit = statement.surface, statement.quantity.unit
    power = _power(statement)
    if power is None or not (unit or power):
        return surface
    if unit in ("%", "‰"):
        return f"{surface}{unit}"
    if _HAN.search(f"{statement.name}{statement.group}{statement.above}"):
        return f"{surface}{_CHINESE[power]}{_COUNTED if unit in ('百分点', '基点') else ''}{unit}"
    return " ".join(filter(None, (surface, _ENGLISH[power], in_english(unit, Decimal(2)))))


def _power(statement: Statement) -> int | None:
    """In which power of ten of its unit a number is counted; None where its cell says a unit, or none has a name."""
    times = (
        times_of(statement.surface, statement.quantity.low) if _PLAIN.fullmatch(statement.surface) else None
    )
    power = power_of(times) if times is not None else None
    return power if power in _CHINESE else None
