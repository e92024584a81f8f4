"""Periods: the words of a passage that say when, and those that only say compared with when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.figures.labels.label_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_D = "[0-9０-９]"
_N = "[一二两三四五六七八九十几0-9０-９]"
_YEAR = rf"(?:(?<![0-9０-９.．])(?:{_D}{{4}}|[一二][〇○零Ｏ一二三四五六七八九]{{3}})年度?)"
_RELATIVE = words(
    "今年 去年 今春 今冬 去冬 去秋 前年 明年 后年 上年 当年 本年 本年度 上年度 同年 次年 本届 上届"
)
_MONTHS = rf"(?:{_N}{{1,3}}月份?(?:{_N}{{1,3}}[日号]|上旬|中旬|下旬|末|底|初)?)"
_PART = (
    "(?:"
    + words(
        "上半年 下半年 前三季度 前三个季度 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 全年 年末 年底 年初 末 底 初 春季 夏季 秋季 冬季 春 夏 秋 冬"
    )
    + rf"|{_N}{{1,2}}(?:[至到—～~-]|－){_N}{{1,2}}月份?|前{_N}{{1,3}}个?月|{_MONTHS})"
)
_TO = r"(?:至|到|—|－|-|～|~|以来至)"
_LATER = "(?:以来|期间|以前|之前|年?前后)?"
_QUOTED = r"[“\"〝「‘]?[一二三四五六七八九十]{1,2}五[”\"〞」’]?"

PERIOD = re.compile(
    "|".join(
        (
            rf"(?:从|自)?{_QUOTED}(?:规划|计划)?(?:期间|时期|以来|期末|末|初期|头?{_N}年|中期|后{_N}年|前{_N}年)",
            rf"(?:从|自)?{_YEAR}{_PART}?{_TO}{_YEAR}{_PART}?",
            rf"(?:截至|截止到?|(?<![\u4e00-\u9fff])[到至])?(?:{_YEAR}|{_RELATIVE}){_PART}?{_LATER}",
            rf"(?:截至|截止|到|至)?(?:目前|现在|今天|今日|昨日|昨天|当日|当前|本月|上月|当月|本周|上周|今晨)(?:为止)?{_LATER}",
            r"到目前为止|迄今|至今",
            rf"(?:这|近|最近|过去的?|今后|未来|前|头|此后){_N}{{1,3}}(?:多|余)?(?:个月|年|天|个季度|个五年)(?:多)?(?:来|以来|间|里|中)?",
            r"(?:近|多|这些|近些|近几|几)年来|近年",
            rf"{_N}{{1,3}}(?:多|余)?(?:年|个月|天)(?:多)?(?:来|以来|间|之间)",
            rf"第{_N}{{1,3}}(?:批|期(?!限)|轮|届|阶段|季度|学期)|首批|首期|首轮",
            r"(?:上|下)半年|前三季度|[一二三四]季度|全年|年内|年初|年末|年底|每年|历年|常年|期末|期初",
            rf"(?:截至|截止到?|(?<![\u4e00-\u9fff])[到至])?(?<![0-9０-９个]){_MONTHS}",
            r"(?:改革开放|建国|新中国成立|党的[一二三四五六七八九十]{1,3}大|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]中全会|入[春夏秋冬汛]|开春|立春|春耕)以来",
            r"(?:20|本|上)世纪末",
        )
    )
)
_OPENING = re.compile(r"[\u4e00-\u9fff“”\"〝〞]{1,12}?(?:以来|期间|时期(?=[,，]))")
"""Whatever opens a clause and ends so is a period: 教育活动开展以来."""
_BASE_BEFORE = re.compile(
    r"(?:比|较|超过|超|高于|低于|优于|多于|少于|快于|慢于|好于|不及|赶上|相对于|对比)\Z"
)
_BASE_AFTER = re.compile(r"(?:的)?(?:同期|水平|平均水平|相比|之前|以前|的\s*[0-9０-９.]+\s*倍)")

_ENGLISH_NUMBER = "(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|few|several|twelve)"
ENGLISH = re.compile(
    "|".join(
        (
            rf"(?:over|during|in|within|for)? ?the (?:past|last|next|coming|previous) (?:{_ENGLISH_NUMBER} )?(?:years?|months?|decades?|quarters?|weeks?)",
            r"(?:in|by|since|during|before|after|until|through)? ?(?:the )?(?:first|second|third|fourth) (?:half|quarter|batch|phase|stage)(?: of (?:last year|this year|the year|(?:19|20)[0-9]{2}))?",
            r"(?:by|at|since|until) the (?:end|beginning|start|close) of (?:last year|this year|the year|(?:19|20)[0-9]{2})",
            r"(?:from|between) (?:19|20)[0-9]{2} (?:to|and|through) (?:19|20)[0-9]{2}",
            r"(?:in|by|since|during|before|after|until|throughout)? ?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?\b(?:19|20)[0-9]{2}\b(?![,.][0-9])",
            r"\b(?:last|this|next) (?:year|month|quarter|week|spring|summer|autumn|winter)\b|\b(?:to date|so far(?: this year)?|this year to date|at present|currently)\b",
            r"during the [0-9]{1,2}th Five-Year Plan(?: period)?",
        )
    ),
    re.IGNORECASE,
)
_ENGLISH_BASE = re.compile(
    r"(?:than|from|over|compared with|compared to|against|versus|on)(?: in| the)? ?\Z", re.IGNORECASE
)


class Period(NamedTuple):
    """Words that say when."""

    start: int
    end: int
    base: bool
    """Whether they only say what is compared with: 比上年."""


def chinese(text: str) -> Iterator[Period]:
    """The periods of a passage, in its order."""
    found = [match.span() for match in PERIOD.finditer(text)]
    found += [match.span() for match in _OPENING.finditer(text) if _opens(text, match.start())]
    last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start < last:
            continue
        last = end
        yield Period(start, end, _base(text, start, end))


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins there."""
    return start == 0 or text[start - 1] in "。！？!?；;，,：:\n 　"


def _base(text: str, start: int, end: int) -> bool:
    """Whether a period is only what something is compared with."""
    return bool(_BASE_BEFORE.search(text, max(0, start - 4), start) or _BASE_AFTER.match(text, end))


def english(text: str) -> Iterator[Period]:
    """The periods of an English passage, in its order."""
    for match in ENGLISH.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if start < match.end():
            base = bool(_ENGLISH_BASE.search(text, max(0, start - 16), start))
            yield Period(start, match.end(), base)
