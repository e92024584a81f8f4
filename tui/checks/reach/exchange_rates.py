"""An amount in a second currency, at the rate of exchange that its sentence tells: 按1美元兑7.1元计算，约合人民币2.49亿元."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.checks.engine.assignment_search import Assignment
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.currencies import DOLLARS, PRICED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement


_NAMED = {name: frozenset({unit}) for unit, names in PRICED.items() for name in names}
_NAMED["dollar"] = frozenset({"$", *DOLLARS})
"""The units of the currencies that English names."""


class _Rate(NamedTuple):
    """What one unit of a currency is worth in another."""

    of: frozenset[str]
    """The units whose price it is; empty where that is any foreign one."""
    each: int
    """How many of them: 100 yen."""
    price: Statement
    unit: str
    """The unit of the price."""
    numbers: frozenset[int]
    """The statements that tell it."""


def at_told_rate(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """An amount that the one before it in the sentence is said to be worth, at the rate that the sentence tells."""
    if (
        claimed.kind is not Kind.MONEY
        or not passage.says(claimed, _MONEY)
        or not _IS_WORTH.search(claimed.lead)
    ):
        return
    own = passage.sentence(claimed)
    rates = [rate for one in own if (rate := _rate_of(passage, one)) is not None]
    if len(rates) != 1 or claimed.number in rates[0].numbers:
        return
    (rate,) = rates
    before = [one for one in own if one.number < claimed.number and one.number not in rate.numbers]
    formula = _exchanged(rate, before[-1], claimed) if before else ""
    if formula:
        plain = replace(claimed.figure, quantity=replace(claimed.figure.quantity, approx=False))
        roles = (("a", before[-1]), ("rate", rate.price), ("claimed", claimed.standing_for(plain)))
        yield Assignment(roles, formula, compelling=True)


def _exchanged(rate: _Rate, base: Statement, claimed: Statement) -> str:
    """What an amount is worth at a rate, as a formula; empty where the rate is of other currencies."""
    units = base.figure.quantity.unit, claimed.figure.quantity.unit
    each = "" if rate.each == 1 else f" / {rate.each}"
    if base.kind is Kind.MONEY and _is_of(rate, units[0]) and units[1] == rate.unit:
        return f"{{a}} * {{rate}}{each} == {{claimed}}"
    if units[0] == rate.unit and _is_of(rate, units[1]):
        return f"{{a}} / ({{rate}}{each}) == {{claimed}}"
    return ""


def _is_of(rate: _Rate, unit: str) -> bool:
    """Whether a rate is the price of a unit."""
    return unit != rate.unit and (not rate.of or unit in rate.of)


def _rate_of(passage: StatedText, one: Statement) -> _Rate | None:
    """The rate whose price a figure is: 1美元兑7.1元, 汇率7.1, 7.2 yuan to the dollar."""
    before, unit = passage.before(one), one.figure.quantity.unit
    if one.kind is Kind.MONEY and (found := _PER.match(one.tail)) is not None:
        return _Rate(_NAMED[found[1]], 1, one, unit, frozenset({one.number}))
    if one.kind is Kind.COUNT and not unit and _BY_RATE.search(one.clause):
        return _Rate(frozenset(), 1, one, "元", frozenset({one.number}))
    if before is None or not (one.kind is before.kind is Kind.MONEY):
        return None
    each = before.figure.quantity.low or 0
    if each not in _ROUND or unit == before.unit or not _FOR.fullmatch(passage.between(before, one)):
        return None
    return _Rate(
        frozenset({before.figure.quantity.unit}), int(each), one, unit, frozenset({before.number, one.number})
    )


_ROUND = frozenset({1, 100, 1000, 10000})
_FOR = late(r"\s?(?:兑换?|[=＝]|等于|折合?|约?合|对|换)(?:成|约)?(?:人民币)?\s?")
_BY_RATE = late(r"汇率(?:为|按)?$")
_PER = late(rf"^ (?:to|per|against|for|a) (?:the |each |one )?({'|'.join(sorted(_NAMED))})\b(?! [0-9])")
_MONEY = late(r"汇率|兑|折|[=＝]|\b(?:to|per|against) (?:the |each )?[a-z]+\b")
"""Words of which a sentence with a rate has one."""
_IS_WORTH = late(r"合|折|计，?约|相当于|即|等于|（|\bworth\b|\bequal|\bor\b|\bconvert|\btranslat")
"""What says that an amount is worth another."""
