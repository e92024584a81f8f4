"""The wider search: whether a figure that its words lead to a contradiction of is made by others in reach of its paragraph."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate, permutations
from typing import TYPE_CHECKING, TypeAlias

from tui.checks.claims import can_hold, holder
from tui.checks.engine.slips import expected_of
from tui.checks.intervals import together
from tui.compiled import pattern_of
from tui.figures.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement
    from tui.checks.intervals import Interval
    from tui.speech.findings import Slip

    Values: TypeAlias = dict[str, Interval]

_OF_RATIOS = frozenset(
    ["share", "complement", "growth", "multiple", "per-head", "over-time", "product", "indicator", "overrun"]
)
"""Equations of whose operands another figure of the paragraph may be meant."""
_OF_SUMS_TOO = frozenset({"share"})
"""Those of whose operands several figures told one behind another may be meant together."""
_OF_SUMS = frozenset({"sum", "total"})
"""Equations whose parts may make another whole of the paragraph, or leave one of them untold."""
_OF_DIFFERENCES = frozenset({"change", "balance", "remainder", "stock"})
"""Equations that may leave out what was there at the beginning."""
_FINE, _COARSE = 3, 2
"""Digits of a figure that chance seldom makes, and of one that it makes now and then."""
_FAR, _NEAR = 3, 1
"""Sentences before a fine and a coarse figure in which what it is made of may stand."""
_AFTER = 2
_TWO = 2
_LONGEST = 6
"""Figures that are added at most."""


def is_made_otherwise(passage: StatedText, claimed: Statement, name: str, one: Assignment) -> bool:
    """Whether what an equation does not give is given if another figure of the paragraph is meant by one of its operands.

    Only what chance would seldom make is believed: the claimed figure has three digits, or two and the other figure stands near.
    """
    digits = _digits(dict(one.roles)["claimed"])
    if name == "parts-within":
        return _begins_with_all(one)
    if _is_told_surely(passage, claimed, name, one, digits):
        return False
    near = _kin(passage, claimed, fine=digits >= _FINE)
    if name == "comparison":
        return _is_a_distance(one, near)
    if name == "point-sum":
        return any(
            each.is_percent and holder(one.formula)(_values(one) | {"claimed": each.values}) for each in near
        )
    if name in _OF_SUMS:
        return digits >= _FINE and _adds_up_otherwise(one, near)
    if name in _OF_RATIOS:
        return _is_another_ratio(claimed, name, one, near, own=name in _OF_SUMS_TOO and digits < _FINE)
    return name in _OF_DIFFERENCES and digits >= _FINE and _fits_with_one_more(one, near)


def _is_a_distance(one: Assignment, near: Sequence[Statement]) -> bool:
    """Whether what is told as compared with is how far a value is from another that stands near: 余额35亿元，低于限额0.8亿元."""
    if len(one.roles) != _TWO:
        return False
    (_name, value), (_claimed, claimed) = one.roles
    values = {"value": value.cut, "gap": claimed.cut}
    return any(
        can_hold(formula, values | {"other": each.cut})
        for each in near
        if each.number != value.number and each.is_counted_as(value) and each.scale == value.scale
        for formula in _DISTANCES
    )


_DISTANCES = ("{other} - {value} == {gap}", "{value} - {other} == {gap}")


def _is_another_ratio(
    claimed: Statement, name: str, one: Assignment, near: Sequence[Statement], *, own: bool
) -> bool:
    """Whether a ratio is that of an operand to another figure that stands near, or of the same two in another way.

    Args:
        claimed: The ratio.
        name: The equation that does not give it.
        one: Its operands.
        near: Figures of which one may be meant.
        own: Whether only such sums are tried as end with the operand itself.
    """
    values = {role: statement.cut for role, statement in one.roles}
    if name == "overrun" and any(can_hold(share, values) for share in _DONE_OF_PLAN):
        return True  # 70 per cent of the target, and not beyond it
    if name == "share" and _names_both(claimed, dict(one.roles)):
        return False
    if name == "share" and {"part", "whole"} < values.keys():
        both = {"whole": together(values["part"], values["whole"])}
        if holder(one.formula)(values | both):
            return True  # 不起诉率: of those that were and those that were not
    return any(
        _fits_with_another(one, values, role, statement, near, sums=name in _OF_SUMS_TOO, own=own)
        for role, statement in one.roles
        if role != "claimed"
    )


_DONE_OF_PLAN = ("{done} / {plan} * 100 == {claimed}", "{plan} / {done} * 100 == {claimed}")


def _names_both(claimed: Statement, roles: dict[str, Statement]) -> bool:
    """Whether a share names part and whole by the names that they have: 税收占一般公共预算收入的63.0%."""
    part, whole = roles.get("part"), roles.get("whole")
    if part is None or whole is None or not (claimed.metric and claimed.whole):
        return False
    if (part.values.low or 0) * part.scale > (whole.values.high or 0) * whole.scale:
        return False
    return whole.metric == claimed.whole and part.metric.startswith(claimed.metric)


def _is_told_surely(passage: StatedText, claimed: Statement, name: str, one: Assignment, digits: int) -> bool:
    """Whether other figures are not asked: the claimed one has too few digits, or its own phrase names all operands."""
    if claimed.number < 0 or digits < _COARSE:
        return True
    return name == "share" and _is_told_in_phrase(passage, one)


def _is_told_in_phrase(passage: StatedText, one: Assignment) -> bool:
    """58.3亿元，占支出72.7亿元的80.2%: whether a share has its whole in its own phrase and its part right before."""
    roles = dict(one.roles)
    if not {"part", "whole"} < roles.keys():
        return False
    part, whole, claimed = (roles[name] for name in ("part", "whole", "claimed"))
    return part.number + 1 == whole.number == claimed.number - 1 and passage.between(whole, claimed) == "的"


def _digits(one: Statement) -> int:
    """The digits of a figure from its first that is no nought; none where it is hedged or not told in digits."""
    found = pattern_of(r"[0-9][0-9,，.]*").search(fold(one.figure.surface))
    if found is None or one.figure.quantity.approx:
        return 0
    return len(pattern_of(r"^0+|[^0-9]+").sub("", found[0].replace(".", "").replace(",", "")))


def _kin(passage: StatedText, claimed: Statement, *, fine: bool) -> list[Statement]:
    """The amounts and rates of its paragraph that a figure may be made of."""
    before = passage.near(claimed, _FAR if fine else _NEAR)
    after = passage.following(claimed, _AFTER) if fine else passage.following(claimed, 0)
    last = max((one.number for one in before), default=-1)
    found = (*before, *(one for one in after if one.number > last))
    return [one for one in found if one.number != claimed.number and one.block == claimed.block]


def _fits_with_another(
    one: Assignment,
    values: Values,
    role: str,
    meant: Statement,
    near: Sequence[Statement],
    *,
    sums: bool,
    own: bool,
) -> bool:
    """Whether an equation holds with another figure for one of its operands, or with several told in a row; its own among them."""
    could_hold = holder(one.formula)
    taken = {statement.number for name, statement in one.roles if name != role}
    alike = [
        each
        for each in near
        if each.is_counted_as(meant) and each.scale == meant.scale and each.number not in taken
    ]
    singles = (each.cut for each in alike)
    runs = _sums_of_runs(alike, meant if own else None) if sums else iter(())
    return any(could_hold(values | {role: other}) for others in (singles, runs) for other in others)


def _sums_of_runs(alike: Sequence[Statement], last: Statement | None) -> Iterator[Interval]:
    """What amounts that are told one behind another come to, two or more; only those that end with one, if it is given."""
    for first in range(len(alike)):
        run = alike[first : first + _LONGEST]
        sums = list(accumulate((one.values for one in run), together))
        yield from (
            total for at, total in enumerate(sums) if at and (last is None or run[at].number == last.number)
        )


def _values(one: Assignment) -> Values:
    """The values of the figures of an assignment."""
    return {role: statement.values for role, statement in one.roles}


def _begins_with_all(one: Assignment) -> bool:
    """Whether the first of some parts make all of their whole: what follows divides it again."""
    *parts, (_name, claimed) = one.roles
    if any(part.scale != claimed.scale for _role, part in parts):
        return False
    sums = list(accumulate((part.values for _role, part in parts), together))
    return any(total.meets(claimed.values) for total in sums[1:])


def _fits_with_one_more(one: Assignment, near: Sequence[Statement]) -> bool:
    """Whether a difference holds if an amount that stands near is what it begins with."""
    *operands, (_name, claimed) = one.roles
    if len(operands) != _TWO:
        return False
    taken = {statement.number for _role, statement in one.roles}
    more = [each for each in near if each.is_amount_as(claimed) and each.number not in taken]
    if any(not each.is_counted_as(claimed) for _role, each in operands):
        return False
    for (_first, came), (_second, went) in permutations(operands):
        for opening in more:
            values = {
                "opening": opening.values,
                "came": came.values,
                "went": went.values,
                "claimed": claimed.values,
            }
            if opening.scale == came.scale == went.scale == claimed.scale and can_hold(_WITH_OPENING, values):
                return True
    return False


_WITH_OPENING = "{opening} + {came} - {went} == {claimed}"


def _adds_up_otherwise(one: Assignment, near: Sequence[Statement]) -> bool:
    """Whether parts make another whole that is told near, or the one that is claimed with one more part of those."""
    *operands, (_name, claimed) = one.roles
    taken, values = {statement.number for _role, statement in one.roles}, _values(one)
    could_hold = holder(one.formula)
    for each in near:
        if each.number in taken or not each.is_amount_as(claimed) or each.scale != claimed.scale:
            continue
        if could_hold(values | {"claimed": each.values}):
            return True
        role, part = operands[-1]
        beside = {"claimed": each.values, role: together(part.values, claimed.values)}
        if part.scale == each.scale and could_hold(values | beside):
            return True  # what is taken for the whole is one of the parts
        if part.scale == each.scale and could_hold(values | {role: together(part.values, each.values)}):
            return True
    return False


def leaves_others_untold(one: Assignment, slips: Sequence[Slip]) -> bool:
    """Whether parts come to far less than their whole, and no single slip makes them all of it: then there are others."""
    expected, values = expected_of(one.formula, one.roles), dict(one.roles)["claimed"].values
    if slips or expected is None or values.low is None:
        return False
    return Fraction(expected.high) < values.low * _MOST_OF_IT


_MOST_OF_IT = Fraction(1, 2)
"""How much of a whole its parts come to at least if they are said to be all."""


def is_made_by_chance(passage: StatedText, claimed: Statement, one: Assignment) -> bool:
    """Whether a single slip may make an equation exact that has nothing to do with its figures.

    They have few digits, which leaves much open, and stand among others of which they are picked.
    """
    taken, units = {each.number for _role, each in one.roles}, {each.unit for _role, each in one.roles}
    alone = all(each.number in taken or each.unit not in units for each in passage.sentence(claimed))
    if alone and (claimed.is_percent or not (one.by_slip or one.by_swap)):
        return False
    expected = expected_of(one.formula, one.roles)
    values = dict(one.roles)["claimed"].values
    if expected is None or values.low is None or values.high is None or not values.high:
        return False
    room = Fraction(expected.high - expected.low) + values.high - values.low
    tries = _OF_TEN * sum(_digits(statement) for _role, statement in one.roles)
    chance = tries * room / (2 * abs(values.high))
    return chance > _MOST_BY_CHANCE


_MOST_BY_CHANCE = Fraction(1, 2)
"""How likely it may be at most that one of all single slips falls into the room that is left."""
_OF_TEN = 9
"""What else a digit can be."""
