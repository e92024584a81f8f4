"""Amounts divided by others: per head, means over time, ratios, densities, derived indicators of the field."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.shares import in_unit
from tui.claims.claim_model import Aspect, Confidence
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_PER = {
    "人均": "人",
    "户均": "户",
    "村均": "村",
    "亩均": "亩",
    "亩产": "亩",
    "单产": "亩",
    "场均": "场",
    "班均": "班",
    "校均": "所",
    "家均": "家",
    "车均": "辆",
    "件均": "件",
    "台均": "台",
    "次均": "次",
    "人平": "人",
    "每人": "人",
    "每户": "户",
    "每亩": "亩",
    "每场": "场",
    "每家": "家",
    "每所": "所",
    "每个": "个",
    "每村": "村",
    "每名": "人",
    "平均每": "",
}
"""Words of a mean by the unit of what it is of."""
_PER_WORD = late("|".join(_PER))
_MONTHLY = late(r"月均|平均每月|每月平均|monthly average|a month")
_MONTHS = {"全年": 12, "一年": 12, "上半年": 6, "下半年": 6, "季度": 3, "前三季度": 9}
_EACH = late(r"each|apiece|per |average")
_NOT_ALL = late(r"最高|最低|补助标准|不低于|不超过|标准|以上|增")


def per_head(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """An amount for each: 人均, 户均, 亩产, each."""
    if claimed.claim.aspect is not Aspect.LEVEL or not claimed.is_amount or _NOT_ALL.search(claimed.clause):
        return
    words = claimed.clause
    found = _PER_WORD.search(words)
    english = _EACH.match(claimed.behind.strip()) if found is None else None
    if found is None and english is None:
        return
    unit = _PER[found[0]] if found else ""
    near = [one for one in passage.near(claimed, 1) if one.number < claimed.number and one.is_amount]
    near = [
        one for one in near if one.claim.aspect in (Aspect.LEVEL, None) and not _PER_WORD.search(one.clause)
    ]
    rest = words[found.end() :] if found else ""
    counts = [one for one in near if _counted_by(one, unit, claimed)]
    totals = [one for one in near if one.unit == claimed.unit and one.kind is claimed.kind]
    for total in reversed(totals):
        for count in reversed(counts):
            if count.number == total.number:
                continue
            same = count.sentence == claimed.sentence == total.sentence
            own_counts = [one for one in counts if one.sentence == claimed.sentence]
            own_totals = [one for one in totals if one.sentence == claimed.sentence]
            named = _shares_words(rest, total) or len(rest) < 3
            alone = len(own_counts) == 1 == len(own_totals) and abs(total.number - count.number) == 1
            beside = claimed.number - max(total.number, count.number) == 1
            yield Assignment(
                (("total", total), ("count", count), ("claimed", claimed)),
                f"{in_unit('total', total)} / {in_unit('count', count)}{_back(claimed)} == {{claimed}}",
                compelling=same and alone and beside and (named or english is not None),
            )


def _back(claimed: Statement) -> str:
    """The way back from the unit that is counted in to the claimed figure's own."""
    if claimed.scale == 1:
        return ""
    return f" * {claimed.scale.denominator} / {claimed.scale.numerator}"


def _counted_by(one: Statement, unit: str, claimed: Statement) -> bool:
    """Whether a mean can be over what a figure counts."""
    if unit:
        return one.unit == unit or (unit in ("村", "班", "场") and unit in one.behind[:6])
    return one.kind is Kind.COUNT and one.unit != claimed.unit


def _shares_words(rest: str, total: Statement) -> bool:
    """Whether two wordings have two neighbouring characters in common."""
    words = total.clause + total.metric
    return any(rest[at : at + 2] in words for at in range(len(rest) - 1))


def over_time(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A mean over the months of a year: 月均, 场均 over sessions that are counted in words."""
    if (
        not claimed.is_amount
        or claimed.claim.aspect is not Aspect.LEVEL
        or _MONTHLY.search(claimed.clause) is None
    ):
        return
    for total in reversed([one for one in passage.near(claimed, 0) if one.number < claimed.number]):
        if total.unit != claimed.unit or total.kind is not claimed.kind or not total.is_amount:
            continue
        span = re.search(r"前三季度|全年|[上下]半年|一年", total.lead)
        for months in range(1, 13):
            yield Assignment(
                (("total", total), ("claimed", claimed)),
                f"{{total}} / {months} == {{claimed}}",
                compelling=span is not None
                and _MONTHS[span[0]] == months
                and total.number + 1 == claimed.number
                and claimed.claim.source == "held",
            )


_RATIO = late(r"([0-9]+(?:\.[0-9]+)?)\s?[:：∶比]\s?([0-9]+(?:\.[0-9]+)?)$")


def ratios(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Two amounts in a ratio: 医护比为1:1.5."""
    if claimed.kind is not Kind.RATIO:
        return
    found = _RATIO.match(fold(claimed.figure.surface))
    if found is None:
        return
    near = [one for one in passage.near(claimed, 0) if one.number < claimed.number and one.is_amount]
    first, second = Fraction(found[1]), Fraction(found[2])
    margins = [
        Fraction(1, 2 * 10 ** len(one.partition(".")[2])) if one != "1" else Fraction(0)
        for one in found.groups()
    ]
    if not second or first < margins[0] or second <= margins[1]:
        return
    low = (first - margins[0]) / (second + margins[1])
    high = (first + margins[0]) / (second - margins[1])
    for a, b in [(a, b) for a in near for b in near if a.number < b.number][-12:]:
        if a.unit != b.unit:
            continue
        adjacent = a.number + 1 == b.number and b.number + 1 == claimed.number
        words = claimed.clause
        matches = adjacent and len(near) == 2 and _names_both(words, a, b)
        bounds = f"{low.numerator} / {low.denominator} <= {{a}} / {{b}} <= {high.numerator} / {high.denominator} + 0 * {{claimed}}"
        shown = f"{a.figure.surface} ÷ {b.figure.surface} ≠ {claimed.figure.surface}"
        roles = (("a", a), ("b", b), ("claimed", claimed))
        yield Assignment(roles, bounds, compelling=matches, shown=shown)
        yield Assignment(roles, bounds.replace("{a} / {b}", "{b} / {a}"), shown=shown)


def _names_both(words: str, a: Statement, b: Statement) -> bool:
    """Whether a ratio's name has a letter of each of its sides, or says that it is of the two."""
    if re.search(r"之比|两[项级类者]|比例", words):
        return True
    name = re.split(r"比[为是达约]*$", words)[0][-6:]
    return any(letter in a.metric for letter in name) and any(letter in b.metric for letter in name)


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
    Indicator("每千人", r"床位", r"常住人口$", 1000),
    Indicator(
        "税收占.*(?:比重|比例)|^税收$|税收占比", r"^税收(?:收入)?$", r"^(?:地方)?一般公共预算收入$", 100
    ),
    Indicator("财政自给率", r"一般公共预算收入$", r"一般公共预算支出$", 100),
)
_PRIOR = late(r"上年|去年|由|从|[12][0-9]{3}年")


def indicators(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """An indicator from the two amounts that define it, anywhere in its paragraph or section."""
    if not claimed.metric or claimed.claim.aspect in (Aspect.GROWTH, Aspect.POINTS, Aspect.CHANGE):
        return
    if _PRIOR.search(claimed.clause) and not re.search(r"[到至]$", claimed.clause):
        return
    for one in INDICATORS:
        if (one.factor == 100) != claimed.is_percent or claimed.claim.confidence is Confidence.LOW:
            continue
        if not re.search(one.name, claimed.metric + claimed.clause[-8:]):
            continue
        near = passage.statements[max(0, claimed.number - _BACK) : claimed.number]
        above = _defining(near, one.above, claimed)
        below = _defining(near, one.below, claimed)
        for top in above:
            for bottom in below:
                beside = not claimed.is_percent or abs(top.sentence - bottom.sentence) <= 1
                sure = beside and len(above) == 1 == len(below) and _same_place(top, bottom, claimed)
                yield Assignment(
                    (("above", top), ("below", bottom), ("claimed", claimed)),
                    f"{in_unit('above', top)} / {in_unit('below', bottom)}"
                    f"{f' * {one.factor}' if one.factor != 1 else ''}{_back(claimed)} == {{claimed}}",
                    compelling=sure,
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
