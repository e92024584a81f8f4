"""Derived indicators of the field: each from the two amounts that define it."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.field_rates import field_rates
from tui.checks.reach.quotients import back_in_unit
from tui.checks.reach.shares import in_unit
from tui.claims.claim_model import MOVEMENTS, Aspect, Confidence
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement


class Indicator(NamedTuple):
    """An indicator of the field: what it is called, and what is divided by what."""

    name: str
    above: str
    below: str
    factor: int = 1


INDICATORS = (
    Indicator("城镇化率", r"城镇(?:常住)?人口$", r"常住人口$|^总人口$", 100),
    Indicator("存贷比", r"贷款余额$", r"存款余额$", 100),
    Indicator("资产负债率", r"负债(?:总额)?$", r"资产(?:总额)?$", 100),
    Indicator("生师比", r"在校(?:学?生)$|在校学生$", r"专任教师$"),
    Indicator(
        "人均(?:地区)?(?:国内)?生产总值|人均GDP|人均gdp", r"^(?:地区|国内)?生产总值$|^gdp$", r"常住人口$"
    ),
    Indicator("(?:平均)?(?:亩产|单产)", r"总?产量$", r"(?:种植|播种)面积$"),
    Indicator("城乡居民收入比|城乡收入比", r"^城镇.*人均可支配收入$", r"^农村.*人均可支配收入$"),
    Indicator("人口密度", r"人口$", r"面积$", 1500),
    Indicator("每千人", r"床位", r"常住人口$", 1000),
    Indicator(
        "税收占.*(?:比重|比例)|^税收$|税收占比", r"^税收(?:收入)?$", r"^(?:地方)?一般公共预算收入$", 100
    ),
    Indicator("财政自给率", r"一般公共预算收入$", r"一般公共预算支出$", 100),
)
_ANY_NAME = late("|".join(one.name for one in INDICATORS))
_PRIOR = late(r"上年|去年|由|从|[12][0-9]{3}年")


def indicators(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """An indicator from the two amounts that define it, anywhere in its paragraph or section."""
    yield from field_rates(passage, claimed)
    if not claimed.metric or claimed.claim.aspect in MOVEMENTS:
        return
    if _PRIOR.search(claimed.clause) and not re.search(r"[到至]$", claimed.clause):
        return
    name = claimed.metric + claimed.clause[-8:]
    if not _ANY_NAME.search(name):
        return
    if claimed.claim.confidence is Confidence.LOW:
        return
    for one in INDICATORS:
        if (one.factor == 100) == claimed.is_percent and re.search(one.name, name):
            yield from _from_two(passage, claimed, one)


def _from_two(passage: StatedText, claimed: Statement, one: Indicator) -> Iterator[Assignment]:
    """An indicator from each pair of amounts of the two names that define it."""
    near = passage.statements[max(0, claimed.number - _BACK) : claimed.number]
    above, below = _defining(near, one.above, claimed), _defining(near, one.below, claimed)
    factor = f" * {one.factor}" if one.factor != 1 else ""
    for top, bottom in product(above, below):
        beside = not claimed.is_percent or abs(top.sentence - bottom.sentence) <= 1
        yield Assignment(
            (("above", top), ("below", bottom), ("claimed", claimed)),
            f"{in_unit('above', top)} / {in_unit('below', bottom)}{factor}{back_in_unit(claimed)} == {{claimed}}",
            compelling=beside and len(above) == 1 == len(below) and _same_place(top, bottom, claimed),
        )


_BACK = 80


def _defining(near: tuple[Statement, ...], name: str, claimed: Statement) -> list[Statement]:
    """The amounts of a name, one for each value."""
    found: dict[object, Statement] = {}
    for one in near:
        said = one.is_amount and one.claim.aspect is Aspect.LEVEL and one.period == claimed.period
        if said and re.search(name, one.metric) and not re.search(r"上年|去年", one.clause):
            found[one.figure.quantity.low] = one
    return list(found.values())


def _same_place(*statements: Statement) -> bool:
    """Whether all are of one place, as far as they say."""
    return len({one.scope for one in statements if one.scope}) <= 1
