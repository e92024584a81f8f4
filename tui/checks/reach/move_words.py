"""Words of movements and of their times: which way something moved, whether a value is of then or of now, what else is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import Aspect, Direction
from tui.figures.patterns import late
from tui.lexicon.divisions import DIVIDING

if TYPE_CHECKING:
    from tui.checks.engine.statement_reading import Statement

_UPS = "增长|增加|增幅|增速|增收|增产|增多|净增|新增|增添|增|提高|提升|上升|上涨|上调|上扬|抬升|攀升|涨幅|涨|扩大|扩充|扩容|加快|升幅|升|多出|高出|超出|(?<![至许最])多|高|翻"
_DOWNS = "下降|下调|下跌|下滑|减少|减幅|减收|减产|减亏|降低|降幅|降|减|缩短|缩小|缩减|压缩|压减|压降|精简|砍掉|撤并|裁撤|回落|收窄|节约|节省|跌幅|跌|缩|(?<![至减])少|低|慢"
_UP_WORD = late(
    rf"(?:{_UPS})(?:了|约|近|达到?|为|是|出|全[国省市县]|[一-龥]{{2}}|(?<=多)[一-龥])?(?:了|约)?$"
)
_DOWN_WORD = late(
    rf"(?:{_DOWNS})(?:了|约|近|达到?|为|是|出|全[国省市县]|[一-龥]{{2}}|(?<=少)[一-龥])?(?:了|约)?$"
)
_ENDS_AT = late(
    r"(?<!达)(?:到|至)(?:了|的)?$|(?<![幅率速量])[成为](?:了)?$|以[上下内]$|不?[高低多少]于$|[超突]?[过破]$"
)
"""Words of a value that was reached or passed, not of a movement."""
_UP_ENGLISH = r"rose|risen|rise|rising|grew|grown|growth|growing|increas\w+|up|gain\w*|climb\w*|jump\w*|higher|more|above|expan\w+|improve\w*|widen\w*|added|adding|addition|surge\w*|ahead"
_DOWN_ENGLISH = r"fell|fallen|fall|falling|drop\w*|declin\w+|decreas\w+|down|lower|less|fewer|below|reduc\w+|cut|shrank|shrunk|shrink\w*|sav\w+|slid|slip\w*|narrow\w*|lost|loss|smaller"
_LEADS = r"(?: of| by)?(?: (?:about|some|nearly|almost|around|just|over|a further|another|roughly))?(?: an?)?\s?[$£€]?$"
_UP_LEAD = late(rf"\b(?:{_UP_ENGLISH}){_LEADS}", re.IGNORECASE)
_DOWN_LEAD = late(rf"\b(?:{_DOWN_ENGLISH}){_LEADS}", re.IGNORECASE)
_BEHIND = r"^(?: ?(?:percentage|basis|[a-z]{3,12}) ?points?| points?| pp| [a-z]{3,12})?,? "
_UP_BEHIND = late(rf"{_BEHIND}(?:{_UP_ENGLISH})\b")
_DOWN_BEHIND = late(rf"{_BEHIND}(?:{_DOWN_ENGLISH})\b")
_MOVING = frozenset({Aspect.CHANGE, Aspect.GROWTH, Aspect.POINTS})


def way_of(one: Statement) -> Direction | None:
    """Which way a figure says that something moved, by the words right around it; None for what is no movement."""
    if HAN_SIGN.search(one.clause) or not re.search(r"[A-Za-z]", one.clause + one.behind):
        if _ENDS_AT.search(one.clause):
            return None
        down, up = _DOWN_WORD.search(one.clause), _UP_WORD.search(one.clause)
        if down and up:
            return Direction.DOWN if down.start() < up.start() else Direction.UP
    else:
        down = _DOWN_LEAD.search(one.clause) or _DOWN_BEHIND.match(one.behind)
        up = _UP_LEAD.search(one.clause) or _UP_BEHIND.match(one.behind)
    if bool(down) != bool(up):
        return Direction.DOWN if down else Direction.UP
    return one.claim.direction if one.claim.aspect in _MOVING else None


_SPAN_AGO = r"(?:[一二三四五六七八九十两几0-9]+个?(?:年|月|季度)前)"
_THEN = late(
    rf"上年|去年|前年|上一年|前一年|上个?月|上季|上期|上届|上次|年初|期初|月初|季初|基期|原有|原来|原先|原为|此前|以前|之前|过去|当初|最初|起初|同期|常年|往年|{_SPAN_AGO}"
    r"|[比较](?:[12][0-9]{3}年|上届|上期)[^，。；]{0,8}的$"
    r"|^[，、]?\s?(?:[一-龥]{0,14})?[由从自](?:[^，。；到至]{0,16})$"
)
_THEN_BEHIND = late(r"^的?(?:基础|水平|基数|底数)上?")
_THEN_ENGLISH = late(
    r"\b(?:last|previous|prior|preceding|earlier) (?:year|month|quarter|season|week|term)|\b(?:a|one|two|three|five|ten) (?:year|month|quarter|decade)s? (?:ago|earlier|before)|the (?:year|month|quarter) before|\bpreviously\b|\bformerly\b",
    re.IGNORECASE,
)
_FROM_ENGLISH = late(
    r"\b(?:from|against|compared (?:with|to)|versus|on the)(?: (?:an?|the|just|only|some|its|about|around))*(?: previous \w+'?s?| (?:low|high|level|figure|total) of)?\s?[$£€]?$",
    re.IGNORECASE,
)
_NOW = late(
    rf"今年|本年|目前|现有|现已|现在|如今|眼下|当前|报告期|本月|本期|本季|达到?|(?:{_UPS}|{_DOWNS})(?:到|至)"
    r"|\b(?:now|today|this (?:year|month|quarter)|currently|latest)\b"
)
_YEAR = late(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")


def is_of_then(one: Statement) -> bool:
    """Whether words say that a value is of an earlier time than that of which is told."""
    behind = one.behind[:32].split(" and ")[0].split(";")[0]
    if _THEN_BEHIND.match(one.behind) or _FROM_ENGLISH.search(one.clause):
        return True
    said = _without_comparison(one.clause)
    if HAN_SIGN.search(one.clause + behind[:2]):
        return _THEN.search(said) is not None
    return _THEN_ENGLISH.search(said + "…" + behind) is not None


def _without_comparison(words: str) -> str:
    """Words without what they compare with: 比上年增加到 says nothing of its own time."""
    return _COMPARED.sub("", words)


_COMPARED = late(
    r"[比较与同](?:上年|去年|前年|上一年|前一年|年初|上月|上季|上期|同期)(?:末|底|同期)?(?:相比)?[^的]*$"
)


def year_of(one: Statement) -> int | None:
    """The year that is said right before a figure in its clause, or behind it in English."""
    found = _YEAR.findall(_AGAINST.sub("", one.lead[-28:])) or re.findall(
        r"\bin ((?:19|20)[0-9]{2})\b", re.split(r"[，；。]| and ", one.tail)[0][:40]
    )
    if not found and HAN_SIGN.search(one.clause) and re.match(r"(?:19|20)[0-9]{2}", one.period):
        return int(one.period[:4])
    return int(found[-1]) if found else None


_AGAINST = late(r"[比较与同](?:19|20)[0-9]{2}年[^，。；]*")


def earlier_of(one: Statement, other: Statement) -> Statement | None:
    """Which of two values is the earlier one, by the words of their times; None where they do not say."""
    first, second = is_of_then(one), is_of_then(other)
    if first != second:
        then, now = (one, other) if first else (other, one)
        dated = year_of(then) is None and year_of(now) is not None
        back = dated and not (HAN_SIGN.search(then.clause) or _FROM_ENGLISH.search(then.clause))
        return now if back else then
    return None if first else _earlier_by_year(one, other)


def _earlier_by_year(one: Statement, other: Statement) -> Statement | None:
    """Which of two values is the earlier one by their years, or by the year of one where the other is of now."""
    years = year_of(one), year_of(other)
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return one if years[0] < years[1] else other
    current = [_NOW.search(each.clause) is not None for each in (one, other)]
    if current[0] != current[1]:
        then, now = (one, other) if current[1] else (other, one)
        return then if year_of(then) is not None or then.start < now.start else None
    return None


_FILLING = late(
    rf"{_SPAN_AGO}|[一二三四]季度|[上下]半年|[0-9]{{1,2}}月份?|[比较与和同]?(?:上年|去年|前年|上一年度?|前一年|上个?月|上季度?|上期|上届|年初|期初|[12][0-9]{{3}}年|此前|以前|之前|原来|原先|同期)(?:末|底|初|同期|度|全年|相比|当时)*的?"
    rf"|同比|环比|按年|一年|当年|今年|本年|目前|现有|现已|现在|如今|眼下|当前|[前后]者比?|{_UPS}|{_DOWNS}|[一二三四五六七八九十两几]年(?:间|来|里|后)?"
    r"|达到?|到|至|为|是|了|约|近|的|又|再|则|便|就|即|共|已|也|仅|只|有|还|其|均|全|总|而|由|从|自|基[期数础]|报告期|期末|年末|年底|总数|全部|平均|实现|完成|幅度?|幅|速|率"
)


def own_words(one: Statement) -> str:
    """What of the words before a figure is no word of time, number or movement: the thing itself, if any."""
    return _FILLING.sub("", one.clause).strip("，、（）()：: ")


def are_of_one(one: Statement, other: Statement) -> bool:
    """Whether two figures are said of one thing, as far as their words tell: one names nothing, or both name alike."""
    if not HAN_SIGN.search(one.clause + other.clause):
        return not (one.metric and other.metric) or bool(
            set(one.metric.lower().split()) & set(other.metric.lower().split())
        )
    first, second = own_words(one), own_words(other)
    if _are_contrary(first + one.metric, second + other.metric):
        return False
    if len(first) < _PAIR or len(second) < _PAIR:
        return True
    words = second + other.metric
    return any(first[at : at + _PAIR] in words for at in range(len(first) - 1))


def _are_contrary(first: str, second: str) -> bool:
    """Whether two names are of two sides: 出口 and 进口, 城镇 and 农村."""
    for words in DIVIDING:
        sides = [[word for word in words if word in name] for name in (first, second)]
        if len(sides[0]) == 1 == len(sides[1]) and sides[0] != sides[1]:
            return True
    return False


_PAIR = 2
POINTS = late(r"\s?(?:percentage |basis )?(?:points?|ppts?|pp|bps?)\b|个?(?:百分点|基点|点(?!位))")
"""Words behind a number of points between two rates."""
_BASES = late(
    r"上年|去年|同比|环比|年初|期初|上个?月|上季|前年|[12][0-9]{3}|全[国省市区县球]|计划|目标|预算|[0-9]{1,2}月"
)
_SAME = {"去年": "上年", "同比": "上年", "同期": "上年"}


def bases_of(words: str) -> set[str]:
    """The times and other things that words compare with, those of one meaning in one word."""
    return {_SAME.get(one, one) for one in _BASES.findall(words)}
