"""How well the name of a statement must fit for anything to be said of a figure: the better the less its value tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures import Kind
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from tui.figures.quantity import Quantity
    from tui.sources.candidates import Candidate

SELDOM = (Kind.NAMED_SET, Kind.DURATION)
"""Kinds of figures that seldom stand in a table: their names must fit better."""
FEW = 2
"""Digits of a figure that tells little."""
NEEDED = {1: 0.62, 2: 0.53, 3: 0.4}
"""How well a name must fit where a figure agrees, by its digits."""
_NEEDED_MANY = 0.3
_NEEDED_BY_VALUE, _NEEDED_BY_LONG_VALUE = 0.2, 0.12
"""How well it must fit where four digits agree, or more, and no other statement has them."""
_MANY_STATEMENTS = 600
"""Statements of a source from which on a value tells nothing by itself."""
_NEEDED_FOR_SLIP = {1: 0.85, 2: 0.65, 3: 0.57}
"""How well it must fit where a slip lies between the two."""
_NEEDED_FOR_SLIP_OF_MANY = 0.47
_NEEDED_WHERE_TURNED = 0.75
_NEEDED_WHERE_NEAR, _NEEDED_WHERE_FAR = 0.8, 0.84
_WELL, _VERY_WELL, _BACK_OF_SLIP, _BACK_WHERE_SLIPPED = 0.55, 0.7, 0.65, 0.55
"""A slip differs where the name fits very well, or says most of what the figure is of."""
_BACK_WHERE_NEAR, _BACK_WHERE_FAR = 0.7, 0.75
"""How much of what the figure is of the name must say, where the values are some per cent apart, or far."""


def needed_to_agree(one: Candidate, quantity: Quantity, digits: int, *, among: int = 0) -> float:
    """How well the name of a statement must fit for it to be said that a figure of so many digits agrees with it.

    Args:
        one: The statement.
        quantity: What the figure says.
        digits: How many of its digits tell something.
        among: How many statements its source has: among many a value is found by chance.
    """
    if one.fit.exact:
        return 0.0
    if (
        digits > FEW + 1
        and among <= _MANY_STATEMENTS
        and one.sure
        and one.agreement >= Agreement.ROUNDED
        and not one.apart
    ):
        return _NEEDED_BY_VALUE if digits == FEW + 2 else _NEEDED_BY_LONG_VALUE
    needed = NEEDED.get(digits, _NEEDED_MANY)
    if quantity.kind in SELDOM:
        needed += 0.1
    elif quantity.approx and not quantity.bound:
        needed += 0.05
    return needed + (0.0 if one.near_period else 0.08) + (0.1 if one.agreement is Agreement.CUT else 0.0)


def needed_to_differ(one: Candidate, digits: int) -> float | None:
    """The same for that it differs; None where nothing would let it be said."""
    if not (one.is_meant and one.sure) or one.fit.opposed or one.agreement is Agreement.LOOSE:
        return None
    if one.apart or one.elsewhere or one.otherwise:
        return None
    if one.fit.exact:
        return 0.0
    if one.turned:
        return _NEEDED_WHERE_TURNED
    match one.agreement:
        case Agreement.SLIP:
            return _NEEDED_FOR_SLIP.get(digits, _NEEDED_FOR_SLIP_OF_MANY)
        case Agreement.NEAR:
            return _NEEDED_WHERE_NEAR
        case _:
            return _NEEDED_WHERE_FAR if digits >= FEW else None


def differs_surely(one: Candidate, digits: int) -> bool:
    """Whether a statement fits well enough to say that a figure of so many digits differs from it."""
    needed = needed_to_differ(one, digits)
    if needed is None or one.name < needed:
        return False
    if one.turned or one.fit.exact:
        return True
    if one.agreement is Agreement.SLIP:
        return one.name >= _VERY_WELL or one.fit.back >= (
            _BACK_OF_SLIP if one.name < _WELL else _BACK_WHERE_SLIPPED
        )
    return one.fit.back >= (_BACK_WHERE_NEAR if one.agreement is Agreement.NEAR else _BACK_WHERE_FAR)
