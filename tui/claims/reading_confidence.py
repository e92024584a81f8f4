"""How surely a claim was read: what stands against it, and what that leaves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.claim_model import Aspect, Claim, Confidence
from tui.claims.list_items import HEADS
from tui.claims.topic_phrases import BARE_NAMES
from tui.compiled import late
from tui.figures.quantity import Kind
from tui.lexicon.zh import measured_nouns

if TYPE_CHECKING:
    from tui.figures.quantity import Quantity

_LONG = 12
"""Code points of the longest metric that needs no noun of measure at its end."""
_LONG_COUNTED = 7
"""The same of a thing counted, which may have run on over a verb that is not known."""
_LONGEST = 18
_SHORTEST = 2
_SENTENCE_WORD = late(
    r"[，。；：！？了把被让很]|(?<!行)使(?!用)|通过|由于|进一步|不断|以及|同时|成为|开展|推进|加强|深化|加快|提升|完善|健全|促进|全面|积极|切实|坚持"
)
_SERIOUS = frozenset({"of an earlier sentence", "no aspect", "words of a sentence", "no name by itself"})
_SLIGHT = frozenset({"no verb known", "only those within a bound", "period of an earlier paragraph"})
"""What leaves a claim sure where it is all that speaks against it and the metric is short."""
OF_ITS_TIME = frozenset(
    {
        "another time was said",
        "in a stretch of years or at its end",
        "no period",
        "no year",
        "period of an earlier paragraph",
        "period of an earlier sentence",
        "several times are said",
    }
)
"""What makes the time of a claim doubtful, and nothing else of it."""
_MODIFIERS = frozenset(measured_nouns.OPPOSED) - frozenset(measured_nouns.HEADS)
_ALONE = frozenset(measured_nouns.LEANING)
_NO_NAME = late(
    r"(?:(?:这|该|此|上述)(?:一|个|笔|项|类)?(?:数字|数据|数值|数|比例|金额|规模|水平|成绩|成果|增速|占比)?|同样|剩下|剩余|创纪录|初值|终值|前值|修正值|预估|预测|估算|内容|(?:[户人亩村校乡县市年月日季周]|平)均|均价|增速|增幅|增长率|增长速度|涨幅|跌幅|降幅|比重|比例|占比|份额|增长|下降|同比|环比|总量|数量|规模|排名|位次|名次|其中|全年|当月|[一二三]是)+|安排|拟安排|完成|实现|预计|增加|达到|合计|上述|前者|后者|(?:该|此|这|上述|其)?(?:[项个类])?(?:指标|数据|数字|任务|目标|目标任务|计划|情况)"
    r"|ahead|following|figure|total|number|amount|level|value|rate|share|proportion|ratio|percentage|(?:second[- ]|third[- ])?(?:highest|lowest|largest|smallest|biggest|best|worst|most|least)|(?:increase|decrease|decline|reduction|rise|fall)s?|(?!(?:borrow|spend|lend|fund|financ|hous|train|shipp|manufactur|min|farm|fish|advertis|build|bank)ing\Z)[a-z]+ing|fewer|rest|others?|remainder|(.{2,})\1|.*(?:分别|依次|respectively).*|[的了着].*|.*(?:的|了|着|把|被|由|从)",
    re.IGNORECASE,
)
"""Words that name nothing by themselves: averages, rates and shares of nothing, a word said twice, half of a sentence."""
_PLACE_ALONE = late(rf"(?:(?:{BARE_NAMES})[省市]?|世界|全球|两者|三者|双方)")
"""A place without what is measured there, or those that were named."""
_RATIO = late(
    r"率|[度比差面]|比例|比重|份额|系数|水平|负担|税负|贡献|均值|中位数|利息|折扣|折价|溢价|速度|增长|增幅|涨幅|降幅|指数|收益|息票|浓度|参与|占|成数|仓位|敞口|斜率|进度"
)
"""What the name of a rate has in it."""
_OF_ONE = frozenset({"own", "held", "leaning"})
"""Sources of a metric that is no member of a list, whose words stand together."""
_COUNTS = frozenset({Kind.COUNT, Kind.AREA, Kind.MEASURE, Kind.MONEY})
_OF_TWO = frozenset({Aspect.SHARE, Aspect.MULTIPLE})
"""What says two things of which each may be told elsewhere: of five sets of documents read at first sight, 17 of 79 such claims were wrong, of others one in 18."""


def confidence_of(
    claim: Claim,
    words: str,
    quantity: Quantity,
    *,
    distributed: bool,
    bare: bool = False,
    unread: bool = False,
    plain: bool = False,
    joined: bool = False,
    name: str = "",
) -> Claim:
    """A claim with how surely it was read.

    Args:
        claim: What was read.
        words: Its metric.
        quantity: What its figure says.
        distributed: Whether the figure is one of several that stand together.
        bare: Whether no verb was known before the noun that an amount stands beside.
        plain: Whether it counts a thing that needs no unit.
        joined: Whether only a verb of doing stands between a branch and its measure: 第一产业|实现|增加值.
        name: Its metric where `words` only count it.
        unread: Whether words stand in its metric that the grammar knows no use of there.
    """
    if not claim.metric:
        return replace(claim, confidence=Confidence.LOW, doubts=(*claim.doubts, "no metric"))
    measured = HEADS.search(words) is not None
    unit = _has_unit(quantity) or (plain and quantity.low is not None)
    against = {
        "of an earlier sentence": claim.source == "held over",
        "long": len(words)
        > (_LONGEST if measured else _LONG_COUNTED if claim.source == "counted" else _LONG),
        "short": _is_short(claim, words),
        "words of a sentence": _SENTENCE_WORD.search(words) is not None,
        "not distributed": distributed and claim.source != "distributed",
        "no whole": claim.aspect is Aspect.SHARE and not claim.whole,
        "two things in one": claim.aspect in _OF_TWO,
        "no aspect": claim.aspect in (Aspect.OTHER, None) and claim.reader != "influenced",
        "no unit": not unit,
        "leans on what is not said": _leans(claim, words),
        "no name by itself": _NO_NAME.fullmatch(name or words) is not None,
        "a place alone": _is_place(claim, words),
        "a rate of what is none": _is_no_rate(claim, words),
        "words that were not read": unread,
        "of words that stand apart": not joined and _stands_apart(claim),
        "no verb known": bare and not measured and quantity.kind in _COUNTS,
    }
    doubts = (*claim.doubts, *(doubt for doubt, holds in against.items() if holds))
    return replace(claim, confidence=_level(doubts, words), doubts=doubts)


def _level(doubts: tuple[str, ...], words: str) -> Confidence:
    """How sure a claim is with what speaks against it: one slight doubt leaves a short name sure."""
    if not doubts or (len(doubts) == 1 and doubts[0] in _SLIGHT and len(words) <= _LONG_COUNTED):
        return Confidence.HIGH
    return Confidence.LOW if _SERIOUS & set(doubts) else Confidence.MEDIUM


def _has_unit(quantity: Quantity) -> bool:
    """Whether a value is said with what it counts; a fraction needs nothing."""
    return quantity.low is not None and (bool(quantity.unit) or quantity.kind is Kind.SHARE)


def _is_short(claim: Claim, words: str) -> bool:
    """Whether a metric is one character, or a modifier alone of which a rate is said."""
    return len(words) < _SHORTEST or (claim.aspect is Aspect.RATE and words in _MODIFIERS)


def _is_place(claim: Claim, words: str) -> bool:
    """Whether a metric is only a place, which nothing counts behind its figure."""
    return claim.source != "counted" and _PLACE_ALONE.fullmatch(words) is not None


def _is_no_rate(claim: Claim, words: str) -> bool:
    """Whether a rate is said of a Chinese name of which no percentage can be said by itself: 公立医院 of 86%."""
    if claim.aspect is not Aspect.RATE:
        return False
    return any("\u4e00" <= char <= "\u9fff" for char in words) and _RATIO.search(words) is None


def _stands_apart(claim: Claim) -> bool:
    """Whether the words of a metric that is no member of a list do not stand together."""
    return len(claim.metric) > 1 and claim.source in _OF_ONE


def _leans(claim: Claim, words: str) -> bool:
    """Whether a metric is a noun that says nothing without another, which is not said."""
    return claim.source == "own" and words in _ALONE
