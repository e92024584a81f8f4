"""`impossible`: a rate above 100 %, a day that no calendar has."""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.checks.claims import claim, figure_operand, place_operand
from tui.checks.repairs import instead_of
from tui.figures import Kind
from tui.figures.numerals import chinese
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.facts import Fact
    from tui.checks.ground import Ground
    from tui.speech.findings import Finding

_BOUNDED = re.compile(
    r"(?:合格|及格|优良|优秀|出席|到会|出勤|死亡|失业|贫困发生|森林覆盖|文盲|识字|城镇化|城市化|支持|满意|赞成|投票|命中|治愈|发病|感染"
    r"|准确|空置)(?:率|度)|占比|比重|恩格尔系数"
)
"""Rates that are of a whole and of nothing else; others are suspected, since 参保率 and 巩固率 are printed above 100 %."""
_MAY_EXCEED = re.compile(
    r"毛入学|拨备|备付|偿|超额|电话|手机|移动|宽带|计划|任务|目标|增长|提高|上升|增幅|比上年|同比"
)
_SHARE_OF = re.compile(
    r"占[^，。；：]{0,16}?(?:总[数量额]|总人[数口]|总户数|总面积|全部|全体)[^，。；：]{0,6}?$"
)
_RATE = re.compile(r"[一-龥]{2}率(?:为|达到?|是|在|约|仅|已|高|超过)*$")
_MAY_BE_MORE = re.compile(
    r"增|完成|达产|产销|周转|负债|利用|贡献|回报|收益|利润|换手|汇|税|利率|费|频|速|效|毛|杠杆|复种|繁殖|自给|投资|充足|流动|市盈|市净|通|价|涨"
    r"|跌|超|兑现|到位|上座|入住|生产|产出|转化|膨胀|保障|偿|收缴|征缴|清|案|办结|执行|回款|储备|比率|变动|波动|胜|存贷|存栏|出栏|倍"
)
"""Rates that are of something else than a whole."""
_FALL = re.compile(r"(?:减少|下降|降低|压缩|缩短|精简|下跌|压减)(?:了|到)?$")
_BELOW_ZERO = re.compile(r"利润|盈|亏|顺差|逆差|净|差额|收益|结余|效益|贡献|拉动")
_DAY = re.compile(
    r"(?:(?P<year>[0-9〇零一二三四五六七八九]{4})年)?(?<![0-9.·一二三四五六七八九十])(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?P<day>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,4})[日号]"
)
_LUNAR = re.compile(r"(?:农历|旧历|阴历|夏历|古历).{0,12}$")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def impossible(ground: Ground) -> Iterator[Finding]:
    """Speaks of percentages and dates that cannot be, whatever the rest of the text says."""
    for fact in ground.facts:
        if fact.kind is Kind.PERCENT and fact.figure.quantity.unit == "%":
            yield from _percentage(ground, fact)
    for match in _DAY.finditer(ground.plain):
        yield from _date(ground, match)


def _percentage(ground: Ground, fact: Fact) -> Iterator[Finding]:
    high = fact.figure.quantity.high
    if high is None or high <= 100:
        return
    label = fact.before
    operand = figure_operand("rate", fact.figure)
    if operand is None or _MAY_EXCEED.search(label):
        return
    level = Level.ERROR
    if (_BOUNDED.search(label) and label.rfind("率") >= label.rfind("占")) or _SHARE_OF.search(label):
        message = N_("A part of a whole cannot be more than all of it: {rate}")
    elif _RATE.search(label) and not _MAY_BE_MORE.search(label):
        message = N_("A rate of more than all there is: {rate}")
        level = Level.WARNING
    elif _FALL.search(label) and not _BELOW_ZERO.search(label):
        message = N_("Nothing can fall by more than all of it: {rate}")
        level = Level.WARNING
    else:
        return
    made = claim("{rate} <= 100", [operand])
    if not made.holds:
        words = Words(message, (("rate", fact.figure.surface),))
        found = ground.finding("impossible", level, words, [operand], claim=made)
        yield replace(found, hypotheses=instead_of(fact.figure, lambda value: value <= 100))


def _date(ground: Ground, match: re.Match[str]) -> Iterator[Finding]:
    if _LUNAR.search(ground.plain, max(0, match.start() - 16), match.start()):
        return
    month, day = _number(match["month"]), _number(match["day"])
    longest = _LONGEST[month - 1] if 1 <= month <= 12 else 0
    year = _number(match["year"]) if match["year"] else 0
    if month == 2 and year and not isleap(year):
        longest = 28
    if 1 <= day <= longest:
        return
    start, end = match.span()
    surface = ground.text[start:end]
    if not longest:
        message, value, text = N_("There is no such month: {date}"), month, "1 <= {date} <= 12"
    else:
        message, value, text = N_("There is no such day: {date}"), day, f"1 <= {{date}} <= {longest}"
    operand = place_operand("date", start, end, surface, value)
    made = claim(text, [operand])._replace(formula="")
    words = Words(message, (("date", surface),))
    yield ground.finding("impossible", Level.ERROR, words, [replace(operand, is_figure=True)], claim=made)


def _number(text: str) -> int:
    if text.isdigit() and text.isascii():
        return int(text)
    value = chinese(text)
    return int(value.low) if value and value.low is not None else 0
