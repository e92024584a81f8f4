"""Indicators of the field: each from the two amounts that define it, by their metrics or by the words around them."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.move_words import is_of_then, way_of
from tui.checks.reach.part_runs import HAN_SIGN, PAIR, as_factor, in_unit
from tui.checks.reach.quotients import back_in_unit, mean_of_stock
from tui.claims.claim_model import MOVEMENTS, Aspect, Confidence, Mode
from tui.claims.relations import RelationKind
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement


class Indicator(Struct, frozen=True):
    """An indicator of the field: what it is called, what is divided by what, and how many times that is told."""

    name: str
    above: str
    below: str
    times: Fraction | int = 100
    left: bool = False
    """Whether it is what the first leaves of the second."""
    mixed: bool = False
    """Whether the two are counted in units of their own."""
    percent: bool = True
    """Whether it is told in per cent."""


_BY_METRIC = (
    Indicator("城镇化率", r"城镇(?:常住)?人口$", r"常住人口$|^总人口$"),
    Indicator("存贷比", r"贷款余额$", r"存款余额$"),
    Indicator("资产负债率", r"负债(?:总额)?$", r"资产(?:总额)?$"),
    Indicator("生师比", r"在校(?:学?生)$|在校学生$", r"专任教师$", 1),
    Indicator(
        "人均(?:地区)?(?:国内)?生产总值|人均GDP|人均gdp", r"^(?:地区|国内)?生产总值$|^gdp$", r"常住人口$", 1
    ),
    Indicator("(?:平均)?(?:亩产|单产)", r"总?产量$", r"(?:种植|播种)面积$", 1),
    Indicator(
        "城乡(?:居民)?(?:人均)?(?:可支配)?收入(?:之)?比",
        r"^城镇.*人均可支配收入$",
        r"^农村.*人均可支配收入$",
        1,
    ),
    Indicator("人口密度", r"人口$", r"面积$", 1500),
    Indicator("每千人", r"床位", r"常住人口$", 1000),
    Indicator("税收占.*(?:比重|比例)|^税收$|税收占比", r"^税收(?:收入)?$", r"^(?:地方)?一般公共预算收入$"),
    Indicator("财政自给率", r"一般公共预算收入$", r"一般公共预算支出$"),
)
"""What is divided and by what by their metrics, anywhere before."""
_RATES = (
    Indicator(
        r"毛利率|gross (?:profit )?margin",
        r"成本|cost of (?:sales|goods)",
        r"(?:营业|主营|销售)收入|^[^，]{0,6}收入|revenue|\bsales\b(?! cost)|turnover",
        left=True,
    ),
    Indicator(
        r"净利率|净利润率|销售净利|net (?:profit )?margin|\ba margin",
        r"净利润?|net profit|profit",
        r"收入|revenue|\bsales\b|turnover",
    ),
    Indicator(
        r"gross (?:profit )?margin|毛利率", r"gross profit|毛利润?$", r"收入|revenue|\bsales\b|turnover"
    ),
    Indicator(r"EBITDA margin", r"ebitda", r"revenue|\bsales\b|turnover"),
    Indicator(
        r"operating (?:profit |income )?margin", r"operating (?:profit|income)", r"revenue|\bsales\b|turnover"
    ),
    Indicator(r"(?<!净)利润率", r"利润总额|营业利润", r"营业收入|主营业务收入"),
    Indicator(r"资产负债率", r"负债", r"资产"),
    Indicator(r"存贷比|贷存比", r"贷款", r"存款"),
    Indicator(r"研发(?:投入)?(?:强度|占比)", r"研发|R&D", r"生产总值|营业收入|营收"),
    Indicator(r"产销率", r"销售|销量", r"生产|产量|产值"),
    Indicator(
        r"不良(?:贷款)?率|bad[- ]loan ratio|\ba ratio",
        r"不良|[Bb]ad (?:loans|debts)|non-performing",
        r"(?<!不良)贷款|(?<![Bb]ad )\bloans",
    ),
    Indicator(
        r"turnover rate|离职率|流失率",
        r"left\b|leav|resign|离职|流失",
        r"headcount|staff|employees|workforce|在岗|在册|职工|员工|按[^，]{0,8}",
    ),
    Indicator(
        r"失业率|unemployment rate",
        r"失业|unemployed|out of work",
        r"劳动力|经济活动人口|labou?r force|workforce",
    ),
    Indicator(r"客座率|load factor", r"周转量|passenger", r"可用座|座位公里|seat", mixed=True),
    Indicator(r"(?:debt|gearing)[- ]to[- ]equity ratio of", r"[Dd]ebt", r"equity", 1),
    Indicator(r"恩格尔系数", r"食品", r"消费"),
    Indicator(
        r"森林覆盖率|绿化覆盖率",
        r"森林|林地|绿化|绿地",
        r"(?:国土|地区|总|全[县市区镇]|土地|行政区域|建成区)面积|面积$",
    ),
    Indicator(r"occupancy", r"taken|occupied|filled|let\b", r"\b(?:has|have|of)\b|rooms|beds"),
    Indicator(r"debt (?:ratio|to GDP)|debt-to-GDP", r"[Dd]ebt", r"\bGDP\b"),
    *(
        Indicator(r"[病床]床?位?使用率", r"占用[^，]{0,4}床日", r"床位", Fraction(100, days), mixed=True)
        for days in (365, 366)
    ),
    Indicator(r"[病床]床?位?周转(?:次数|率)?", r"出院", r"床位", 1, mixed=True, percent=False),
    Indicator(r"利用小时数?", r"发电", r"装机", 1, mixed=True, percent=False),
    *(
        Indicator(rf"{word}率", word, r"年?平均人口|总人口|常住人口", 1000, mixed=True, percent=False)
        for word in ("(?<!自然)出生", "死亡")
    ),
    Indicator(
        r"平均运距|平均行程|average (?:length of )?(?:haul|trip|journey|distance|ride)",
        r"周转量|kilomet|tonne-km|passenger-km",
        r"客运量|货运量|运量|tonnes?\b(?!-)|passengers?\b(?!-)",
        1,
        mixed=True,
        percent=False,
    ),
    Indicator(r"性别比", r"男", r"女", percent=False),
)
"""Percentages; what is divided and by what stand in the words before an amount, or right behind it in English."""


def _ended_by(name: str) -> str:
    """The expression of words that end with the name of a rate, or a little behind it."""
    return rf"(?i:{name})[^，。；0-9]{{0,8}}$"


_REGISTERED = late("户籍")
"""Says of people that they are registered, not that they live somewhere."""
_ENDED_BY_RATE = late(_ended_by("|".join(one.name for one in _RATES)))
_ANY_NAME = late("|".join(one.name for one in _BY_METRIC))
_PRIOR = late(r"上年|去年|由|从|[12][0-9]{3}年")
_NOT_LEVEL = late(r"提高|下降|上升|降低|同比|[比较]上年|回落|改善|below|above|than|上年|去年|计划|目标")
_OF_THEN = late(r"[与比较同][^，。；]{0,8}[12][0-9]{3}年")
"""Words of a rate of another year with which one is compared: 与2010年的性别比107.33相比."""
_BACK = 80
"""Statements before an indicator among which those of a metric are looked for."""


def indicators(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """An indicator from the two amounts that define it, beside it or anywhere in its paragraph or section."""
    if way_of(claimed) is None and not (_NOT_LEVEL.search(claimed.clause) or _OF_THEN.search(claimed.clause)):
        yield from _by_words(passage, claimed)
    if not claimed.metric or claimed.claim.aspect in MOVEMENTS or claimed.claim.confidence is Confidence.LOW:
        return
    name = claimed.metric + claimed.clause[-8:]
    prior = _PRIOR.search(claimed.clause) and not claimed.clause.endswith(("到", "至"))
    if prior or not _ANY_NAME.search(name):
        return
    for one in _BY_METRIC:
        if (one.times == 100) == claimed.is_percent and pattern_of(one.name).search(name):
            yield from _by_metric(passage, claimed, one)


def _by_words(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """营业收入50亿元，营业成本35亿元，毛利率30%: a rate of the only two amounts around which words of its definition stand."""
    if not _ENDED_BY_RATE.search(claimed.clause) or claimed.figure.surface == "100":
        return
    near = [one for one in passage.near(claimed, 1) if _can_define(one, claimed)]
    for one in _RATES:
        told = one.percent and one.times != 1
        if claimed.is_percent == told and pattern_of(_ended_by(one.name)).search(claimed.clause):
            yield from _by_definition(claimed, one, near)


def _by_definition(claimed: Statement, one: Indicator, near: list[Statement]) -> Iterator[Assignment]:
    """A rate of the only two amounts around which words of its definition stand."""
    above, below = pattern_of(f"(?i){one.above}"), pattern_of(f"(?i){one.below}")
    tops = [each for each in near if above.search(_words(each))]
    bottoms = [each for each in near if each not in tops and below.search(_words(each))]
    if len(tops) == 1 == len(bottoms) and (one.mixed or tops[0].is_counted_as(bottoms[0])):
        beside = tops[0].sentence == bottoms[0].sentence
        found = _of(claimed, one, tops[0], bottoms[0], compelling=beside)
        in_turn = claimed.number - min(tops[0].number, bottoms[0].number) == PAIR
        yield found._replace(by_slip=in_turn and not beside)


def _of(
    claimed: Statement, one: Indicator, above: Statement, below: Statement, *, compelling: bool
) -> Assignment:
    """An indicator as its two amounts give it."""
    top, bottom = in_unit("above", above), in_unit("below", below)
    # A unit that says by what it is divided needs no times of its own.
    # A ratio (105:100) is its own quotient.
    told = "/" in claimed.unit or claimed.kind is Kind.RATIO
    times = "" if told else as_factor(Fraction(one.times))
    quotient = f"{f'({bottom} - {top})' if one.left else top} / {bottom}{times}{back_in_unit(claimed)}"
    by_head = one.name.startswith("人均")
    return Assignment(
        (("above", above), ("below", below), ("claimed", claimed)),
        mean_of_stock(quotient, claimed, below) if by_head else f"{quotient} == {{claimed}}",
        compelling
        and _is_for_each(above) == _is_for_each(below)
        and not _is_of_a_sort(claimed, one, above, below),
    )


def _is_of_a_sort(claimed: Statement, one: Indicator, *others: Statement) -> bool:
    """小学生师比; 新增存贷比: whether words right before an indicator's name say of what it is, and neither amount's do."""
    found = pattern_of(rf"(?P<sort>{_SORT})(?:的|学)?(?:{one.name})").search(claimed.clause)
    return found is not None and all(found["sort"] not in each.clause + each.metric for each in others)


_SORT = "|".join(
    words(
        "上市 中型 中学 中职 乡镇 公办 农村 初中 国有 城区 城镇 外币 大型 对公 小型 小学"
        " 小微 幼儿园 新增 本外币 本科 民办 民营 涉农 研究生 私营 规模以上 集体 零售 高中 高职"
    )
)
"""Words of a part of what an indicator is told of all of."""


def _can_define(one: Statement, claimed: Statement) -> bool:
    """Whether an amount before a rate can be one of the two that define it: of its time, and no movement."""
    return (
        one.number < claimed.number
        and one.is_amount
        and one.claim.mode is not Mode.TARGET
        and way_of(one) is None
        and not is_of_then(one)
        and not (one.figure.quantity.approx or _BASIS.search(one.clause))
    )


_BASIS = late(r"以[^，。；]{1,6}为$")
"""Words of a base that is set: 以女性为100."""
_AND = late(r" and | but |[;:]|[.] ")


def _words(one: Statement) -> str:
    """The words before an amount in its clause, and in English those right behind it."""
    return (
        one.clause
        if HAN_SIGN.search(one.clause)
        else f"{one.clause} {one.figure.surface} {_AND.split(one.behind)[0][:24]}"
    )


def _by_metric(passage: StatedText, claimed: Statement, one: Indicator) -> Iterator[Assignment]:
    """An indicator from each pair of amounts of the two metrics that define it."""
    near = passage.statements[max(0, claimed.number - _BACK) : claimed.number]
    above, below = _defining(near, one.above, claimed), _defining(near, one.below, claimed)
    below = [each for each in below if each not in above] or below
    for top, bottom in product(above, below):
        beside = not claimed.is_percent or abs(top.sentence - bottom.sentence) <= 1
        one_place = len({each.scope for each in (top, bottom, claimed) if each.scope}) <= 1
        sure = beside and len(above) == 1 == len(below) and one_place
        sure = (
            sure
            and not _is_of_another_whole(passage, top, bottom)
            and not _are_of_two_things(passage, top, bottom)
        )
        yield _of(claimed, one, top, bottom, compelling=sure)


_FOR_EACH = late(r"人均|户均|每[人户千百万]")
"""Words of an amount for each, which is none of all."""


def _is_for_each(one: Statement) -> bool:
    """Whether an amount is one for each: of those others are made than of what is told of all."""
    return _FOR_EACH.search(one.clause + one.metric) is not None


def _is_of_another_whole(passage: StatedText, part: Statement, whole: Statement) -> bool:
    """户籍人口612万人，其中城镇人口287万人。常住人口549万人，城镇化率61%: whether the upper amount is said to be part of another than the lower."""
    wholes = passage.related(part, RelationKind.PART_OF)
    return part.number < whole.number and bool(wholes) and whole not in wholes


def _are_of_two_things(passage: StatedText, top: Statement, bottom: Statement) -> bool:
    """销售大米71万吨；化肥厂生产化肥26万吨: whether ； parts two amounts of which the upper is told first and is more."""
    apart = "；" in passage.between(top, bottom) and top.number < bottom.number
    return apart and bottom.is_counted_as(top) and (top.values.low or 0) > (bottom.values.high or 0)


def _defining(near: tuple[Statement, ...], name: str, claimed: Statement) -> list[Statement]:
    """The amounts of a metric, one for each value."""
    found: dict[object, Statement] = {}
    for before, one in zip((None, *near), near, strict=False):
        said = one.is_amount and one.claim.aspect is Aspect.LEVEL and one.period == claimed.period
        led = before.clause if before is not None and "其中" in one.lead else ""
        registered = _REGISTERED.search(led + one.clause) is not None
        said = said and registered is (_REGISTERED.search(claimed.clause) is not None)
        if said and pattern_of(name).search(one.metric) and not pattern_of(r"上年|去年").search(one.clause):
            found[one.figure.quantity.low] = one
    return list(found.values())
