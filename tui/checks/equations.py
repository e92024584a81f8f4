"""The equations: one table, by which a claimed figure is worked out again from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.amount_sorts import QUANTITIES
from tui.checks.engine.assignment_search import SUM_OF_ROUNDINGS, Equation
from tui.checks.reach import (
    around,
    balances,
    containment,
    contributions,
    conversions,
    indicators,
    inventories,
    mean_growth,
    movements,
    multiples,
    orders,
    quotients,
    said_again,
    shares,
    side_by_side,
    spans,
    structures,
    sums,
    tables,
    time_means,
    totals,
    triples,
)
from tui.claims.claim_model import Aspect
from tui.figures import Kind
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.checks.engine.assignment_search import Traits

_RATES = frozenset({Kind.PERCENT})
_SHARES = frozenset({Kind.PERCENT, Kind.SHARE})
_COUNTS = frozenset({Kind.COUNT})
_POINTS = frozenset({Kind.PERCENT, Kind.COUNT})
_MULTIPLES = frozenset({Kind.MULTIPLE, Kind.COUNT})
_RATIOS = frozenset({Kind.RATIO})
_BALANCES = QUANTITIES | {Kind.PERCENT, Kind.DURATION}
_ALL = N_("these are all the parts")
_SAME = N_("both are said of the same thing at the same time")
_AS_ITS_KIN = N_("it is made as the others of its kind in the table are")

_MOVING = frozenset({Aspect.POINTS, Aspect.CHANGE, Aspect.GROWTH})
_NEEDS: dict[str, Callable[[Traits], bool]] = {
    "amount": lambda one: one.is_amount and one.has_kin,
    "level": lambda one: one.is_amount and one.has_kin and one.aspect is Aspect.LEVEL,
    "sum": lambda one: one.is_amount and one.has_kin and one.aspect in (Aspect.LEVEL, Aspect.CHANGE),
    "next": lambda one: one.has_before,
    "next of its sort": lambda one: one.has_before and one.has_kin,
    "next value": lambda one: one.has_before and one.has_kin and not one.is_percent,
    "next amount": lambda one: one.has_before and one.has_kin and one.is_amount,
    "one of its sort": lambda one: one.has_kin,
    "percentage": lambda one: one.is_percent,
    "structure": lambda one: one.is_percent or one.kind is Kind.RATIO,
    "rate": lambda one: one.is_percent or one.kind is Kind.SHARE,
    "share": lambda one: (one.is_percent or one.kind is Kind.SHARE) and one.aspect not in _MOVING,
    "fraction": lambda one: one.kind is Kind.SHARE,
    "times": lambda one: one.kind is Kind.MULTIPLE or one.unit in ("倍", "番"),
    "mean": lambda one: one.is_amount or one.kind is Kind.DURATION or one.unit == "百分点",
    "mean over time": lambda one: one.has_kin and (one.has_before or one.is_amount),
    "points": lambda one: one.has_before or one.unit in ("百分点", "基点") or one.kind is Kind.COUNT,
}
"""What figures must be for equations to have anything in reach, by what they are then."""
EQUATIONS: tuple[Equation, ...] = (
    Equation("sum", "sum", sums.parts, N_("a whole"), "its parts, told after it", "p1 + p2 + … = whole",
             N_("The parts come to {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS, assumption=_ALL,
             around=totals.rows, kinds=QUANTITIES, beside=totals.of_a_total, needs=_NEEDS["amount"]),
    Equation("total", "sum", totals.totals, N_("a total"), "what is told before it", "p1 + p2 + … = total",
             N_("The parts come to {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS, assumption=_ALL,
             kinds=QUANTITIES, needs=_NEEDS["sum"]),
    Equation("structure", "sum", structures.structures, N_("the last of shares that divide a whole"),
             "the other shares", "p1 + p2 + … = 100", N_("The shares leave {right}, not {claimed}"),
             precision=SUM_OF_ROUNDINGS, assumption=N_("these are all the shares"), kinds=_RATES | _RATIOS,
             needs=_NEEDS["structure"]),
    Equation("within", "part", containment.within, N_("a part"), "its whole", "part ≤ whole",
             N_("A part cannot be larger than its whole: {claimed} of {whole}"), precision="as printed",
             assumption=N_("{claimed} is part of {whole}"), kinds=QUANTITIES, needs=_NEEDS["level"]),
    Equation("parts-within", "sum", containment.parts_within, N_("a whole"), "parts of it that do not overlap",
             "p1 + p2 + … ≤ whole", N_("The parts come to more than {claimed}"), precision=SUM_OF_ROUNDINGS,
             assumption=N_("the parts do not overlap"), kinds=QUANTITIES, needs=_NEEDS["level"]),
    Equation("share", "share", shares.shares, N_("a share"), "a part and its whole", "part ÷ whole × 100",
             N_("{part} of {whole} is {right}, not {claimed}"), kinds=_SHARES, beside=side_by_side.of_a_whole,
             needs=_NEEDS["share"]),
    Equation("complement", "share", shares.complements, N_("a rate"), "a whole and what the rate leaves out",
             "(whole − part) ÷ whole × 100", N_("All but {part} of {whole} is {right}, not {claimed}"),
             around=around.complements, kinds=_RATES, beside=side_by_side.of_two_rates, needs=_NEEDS["percentage"]),
    Equation("fraction", "share", shares.fractions, N_("a fraction"), "a part and its whole",
             "part ≥ fraction of whole", N_("{part} of {whole} is not as said of {claimed}"), precision="exact",
             kinds=_SHARES, needs=_NEEDS["fraction"]),
    Equation("growth", "growth", triples.growth, N_("a growth"), "two ends, or one end and the change",
             "(later − earlier) ÷ earlier × 100", N_("From {a} to {b} it comes to {right}, not {claimed}"),
             kinds=_SHARES, beside=side_by_side.of_one_thing, needs=_NEEDS["rate"]),
    Equation("change", "growth", triples.change, N_("a change, or percentage points"), "two ends", "later − earlier",
             N_("From {a} to {b} it comes to {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS, kinds=_BALANCES,
             beside=side_by_side.of_one_thing),
    Equation("multiple", "growth", multiples.multiples, N_("a multiple"), "two ends, or a value and its base",
             "later ÷ earlier, or that less 1", N_("From {a} to {b} is not as said of {claimed}"),
             around=around.multiples, kinds=_MULTIPLES, beside=side_by_side.of_a_multiple, needs=_NEEDS["times"]),
    Equation("doubled", "doubled", multiples.doubled, N_("a value that doubled, tripled or halved"),
             "the earlier one", "earlier × times", N_("From {a} to {claimed} is not as the word for it says"),
             precision="by a tenth less or a quarter more", needs=_NEEDS["next value"]),
    Equation("direction", "growth", movements.directions, N_("a later value"), "the earlier one", "as the verb says",
             N_("From {a} to {claimed} is the other way than the verb says"), precision="as printed", needs=_NEEDS["one of its sort"]),
    Equation("mean-growth", "growth", mean_growth.means, N_("a mean yearly growth"), "two ends with their years",
             "(later ÷ earlier)^(1/n) − 1", N_("From {a} to {b} is not {claimed} a year"),
             precision="rounded, by n years or one more or less", kinds=_RATES, beside=side_by_side.of_one_thing,
             needs=_NEEDS["percentage"]),
    Equation("per-head", "share", quotients.per_head, N_("an amount for each"), "a total and a number",
             "total ÷ number", N_("{total} for {count} is {right} each, not {claimed}"), around=around.quotients,
             kinds=_BALANCES, beside=side_by_side.any_figures, needs=_NEEDS["mean"]),
    Equation("over-time", "share", time_means.over_time, N_("a daily, weekly, monthly or yearly mean"),
             "a total of so many days, weeks, months or years", "total ÷ how many",
             N_("{total} comes to a mean of {right}, not {claimed}"), kinds=_BALANCES,
             beside=side_by_side.any_figures, needs=_NEEDS["mean over time"]),
    Equation("product", "product", quotients.products, N_("a total"), "an amount for each, and how many",
             "each × how many", N_("{rate} times {count} is {right}, not {claimed}"), around=around.products,
             kinds=QUANTITIES, beside=side_by_side.any_figures, needs=_NEEDS["amount"]),
    Equation("ratio", "share", multiples.ratios, N_("a ratio"), "two amounts", "a ÷ b",
             N_("{a} to {b} is not {claimed}"), precision="rounded", kinds=_RATIOS, beside=side_by_side.any_figures),
    Equation("indicator", "share", indicators.indicators, N_("an indicator of the field"),
             "the two amounts that define it", "above ÷ below", N_("{above} over {below} is {right}, not {claimed}"),
             beside=side_by_side.any_figures),
    Equation("balance", "sum", balances.balances, N_("a surplus or deficit"), "what came in and what went out",
             "in − out", N_("{in} less {out} is {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS, kinds=_BALANCES,
             beside=side_by_side.any_figures,
             needs=_NEEDS["one of its sort"]),
    Equation("remainder", "remainder", balances.remainders, N_("what is left to do, or was done beyond a plan"),
             "what was planned and what was done", "planned − done, or done − planned",
             N_("{plan} and {done} leave {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS,
             around=around.differences, kinds=QUANTITIES, beside=side_by_side.any_figures, needs=_NEEDS["amount"]),
    Equation("overrun", "remainder", balances.overruns, N_("by how much a plan was passed or missed"),
             "what was planned and what was done", "(done − planned) ÷ planned × 100",
             N_("{done} against {plan} is {right}, not {claimed}"), around=around.overruns, kinds=_RATES,
             beside=side_by_side.any_figures, needs=_NEEDS["percentage"]),
    Equation("stock", "sum", balances.stocks, N_("a stock at the end"), "the stock at the beginning, and flows",
             "opening + in − out", N_("The flows leave {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS,
             kinds=QUANTITIES, beside=side_by_side.any_figures, needs=_NEEDS["amount"]),
    Equation("threshold", "growth", orders.thresholds, N_("a threshold"), "the value that is said to pass it",
             "value ≥ threshold", N_("{value} is on the other side of {claimed} than is said"),
             precision="as printed", needs=_NEEDS["next"]),
    Equation("comparison", "growth", orders.comparisons, N_("a value compared with"), "the value", "as the word says",
             N_("{value} is on the other side of {claimed} than is said"), precision="as printed", needs=_NEEDS["next of its sort"]),
    Equation("rank", "rank", orders.ranks, N_("a value with a rank"), "the values with the ranks beside it",
             "first ≥ second ≥ third", N_("{claimed} is out of the order of the ranks"), precision="as printed",
             needs=_NEEDS["one of its sort"]),
    Equation("place", "rank", orders.places, N_("places in a ranking"), "two places, or the last of them",
             "place − place, or place ≤ how many", N_("Between {a} and {b} lie {right}, not {claimed}"),
             precision="exact", kinds=_COUNTS | {Kind.ORDINAL}),
    Equation("plan", "share", orders.plans, N_("what was done"), "what was planned", "done ≥ planned",
             N_("{claimed} is not more than the {plan} planned"), precision="as printed", kinds=QUANTITIES,
             needs=_NEEDS["next amount"]),
    Equation("gap", "growth", orders.gaps, N_("points between two rates"), "the two rates", "b − a",
             N_("Between {a} and {b} lie {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS, around=around.points,
             kinds=_POINTS, beside=side_by_side.of_two_rates, needs=_NEEDS["points"]),
    Equation("span", "span", spans.spans, N_("a span, an age or an anniversary"), "two dates", "later − earlier",
             N_("Between the dates lie {right}, not {claimed}"),
             precision="both ends counted or not; an age before or after the birthday",
             assumption=N_("both dates are those that the span is said of")),
    Equation("conversion", "conversion", conversions.conversions, N_("an amount in a second unit"),
             "the same amount in the first", "amount × factor", N_("{a} is {right}, not {claimed}"),
             precision="as printed, and 6 % more or less", assumption=N_("both say the same amount"),
             beside=side_by_side.any_figures, needs=_NEEDS["next"]),
    Equation("contribution", "contribution", contributions.contributions, N_("a contribution to a movement"),
             "the movement of a part and that of the whole", "part ÷ whole × 100",
             N_("{part} of {whole} is {right}, not {claimed}"), kinds=_SHARES, needs=_NEEDS["rate"]),
    Equation("point-sum", "contribution", contributions.point_sums, "a growth",
             "the points that all its parts add to it", "p1 + p2 + … = growth",
             N_("The points come to {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS, assumption=_ALL,
             kinds=_RATES, beside=side_by_side.of_two_rates, needs=_NEEDS["percentage"]),
    Equation("table-sum", "table", tables.told("sum"), N_("a total of a table"), "the cells of its column or its row",
             "c1 + c2 + … = total", N_("The cells come to {right}, not {claimed}"), precision=SUM_OF_ROUNDINGS,
             assumption=_AS_ITS_KIN),
    Equation("table-growth", "table", tables.told("growth"), N_("a growth or a change in a table"),
             "the two cells before it", "(later − earlier) ÷ earlier × 100, or later − earlier",
             N_("From {a} to {b} it comes to {right}, not {claimed}"), assumption=_AS_ITS_KIN),
    Equation("table-share", "table", tables.told("share"), N_("a share in a table"),
             "a cell and the total of its column", "part ÷ whole × 100",
             N_("{part} of {whole} is {right}, not {claimed}"), assumption=_AS_ITS_KIN),
    Equation("inventory", "twice", inventories.inventories, N_("what a place has in all"), "the same elsewhere",
             "one = other", N_("The same is {other} elsewhere, not {claimed}"), precision="as printed",
             assumption=_SAME, kinds=QUANTITIES),
    Equation("twice", "twice", said_again.repeats, N_("a fact"), "the same fact elsewhere", "one = other",
             N_("The same is {other} elsewhere, not {claimed}"), precision="as printed", assumption=_SAME,
             around=said_again.worded_again),
)  # fmt: skip


def successors() -> dict[str, tuple[str, ...]]:
    """The equations that took the place of each rule: a waiver of the rule's finding holds on theirs of the same figures."""
    found: dict[str, tuple[str, ...]] = {}
    for one in [each for each in EQUATIONS if each.family in _RULES]:
        found[one.family] = (*found.get(one.family, ()), one.name)
    return found


_RULES = frozenset({"part", "share", "growth", "sum", "twice"})
"""The families that were rules before; others are new."""
