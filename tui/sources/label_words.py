"""What the words of a head or of a label of a row say: what is measured, of when, and whether it is a growth, a share, a plan."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.claims import english_times
from tui.claims.chinese_times import times
from tui.claims.claim_model import Aspect
from tui.claims.period_values import DocumentDate
from tui.compiled import late
from tui.documents.table_model import without_base
from tui.figures.cell_values import is_whole_unit, scale_of
from tui.lexicon.en.number_words import MONTHS
from tui.sources.bare_labels import is_bare

if TYPE_CHECKING:
    from tui.claims.chinese_times import Time

_MARKS = late(
    r"(?<![（(+＋－=＝-])[①-⑳⑴-⒇]+(?![+＋－=＝-])|[*※＊†‡¹²³⁴-⁹]+$|[*※＊†‡]+(?=\s*[（(\[【])|^\s*[*※＊†‡]+\s*"
    r"|[\[［【〔](?:注?\s?[0-9]{1,2}|注)[\]］】〕]|[（(]注\s?[0-9]{0,2}[)）]"
)
"""Marks of footnotes in a label; ² and ³ of units stand in brackets or before a blank, and ①+② says how it is reckoned."""
_NUMBERING = late(
    r"^\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[、.．\s)）](?![0-9])|[#＃·•—-]+)\s*"
)
_INSIDE = late(r"^\s*(?:其\s*中|#|＃|of\s?which|including)\s*[:：]?\s*", re.IGNORECASE)
"""How a row begins that is a part of the one above."""
_BRACKET = late(r"[（(\[【〔]([^（()）\[\]【】〔〕]*)[)）\]】〕]")
_ACCOUNT = r"(?:(?:决算|执行|完成)数?)?"
"""What says of a year before that its numbers are those of its accounts."""
_THAN = (
    r"(?:[比较与同](?:“?十[一二三四五]五”?(?:时期|末)?|上年(?:同期|度|末)?|去年(?:同期|末)?|(?:上|前)一?年|上[月期]|(?:上年)?同期"
    rf"|(?:19|20)[0-9]{{2}}年(?:末|底|同期)?|年初|期初){_ACCOUNT}的?)"
)
_BOTH = (
    r"(?:增[长加]?|上?升|上?涨)[(+\s]*[)]?[/、或]?[(\s]*(?:下?降低?|减少?|下?跌|回?落)(?:[)]|\s?\([-－—−]\))?"
)
"""Words for a movement either way: 涨跌, 增长(下降), 增(+)减(-); of one width."""
_GROWING = rf"(?:实际|名义|累计|年均|平均|可比价)?(?:{_BOTH}|增长|增加|增幅|增速|涨幅|变化|变动|提高|上升|扩大)(?:率|速度|幅度?|情况)?"
_FALLING = r"(?:实际|名义|累计|年均|平均)?(?:下降|降低|减少|降幅|跌幅|减幅|缩小)(?:率|速度|幅度)?"
_SIGNS = r"[\s±+＋\-－—/、,，%％‰（()）]*"
_GROWTH = late(
    rf"(?:(?:同比|环比|{_THAN}){_SIGNS}(?:(?P<fell>{_FALLING})|{_GROWING})?|(?P<fall>{_FALLING})|{_GROWING}){_SIGNS}(?:个?百分点)?{_SIGNS}$"
    r"|(?:^|(?<=\s))(?:(?:y[-/]?o?[-/]?y|year[\s-](?:on|over)[\s-]year|annual|yearly|monthly|quarterly|cumulative|percentage|net)\s?)?(?:%\s?)?"
    r"(?:change|growth|increase(?:/\s?\(?decrease\)?)?|decrease|rise|variation|variance|difference|movement)"
    r"(?:\s(?:rates?|y/y|yoy|(?:over|on|since|from|vs\.?|against|in)\s.{1,24}|year[\s-](?:on|over)[\s-]year))*[\s,]*\(?%?\)?$"
    r"|(?:^|(?<=\s))(?:%\s?)?(?:y/y|y-?o-?y|year[\s-](?:on|over)[\s-]year)\s?\(?%?\)?$|^\+\s?/\s?[-–−]\s?%?$",
    re.IGNORECASE,
)
"""What a label ends in that is of a growth: 比上年增长%, 同比±%, 增速, % change."""
_GROWTH_IN_BRACKETS = late(
    r"\s?\(((?:annual\s)?(?:%\s)?(?:growth|change|increase)|y/y|yoy)(?:,?\s%)?\)$", re.IGNORECASE
)
"""A growth that a label says in brackets: Construction (growth)."""
_SHARE = late(
    r"(?:所占|占)?(?:比重|份额)\s*$|占比\s*[（(]?[%％]?[)）]?$|^占.{1,16}(?:比重|的?比例|[%％])|share(?: of .*)?$",
    re.IGNORECASE,
)
_RANK = late(r"(?:排名|位次|名次|排位)|^rank$", re.IGNORECASE)
_AIM = late(
    r"(?:年初|调整|全年)?(?:(?:预算|计划|目标|任务|预期|规划)(?:目标)?(?:数|值|额)?|控制(?:数|目标))$|(?:budget|target|plan|planned|forecast|estimate)(?:ed|s)?$",
    re.IGNORECASE,
)
_AIM_ALONE = late(
    r"(?:年初|调整|全年|年度|本年|下年)?(?:(?:预算|计划|目标|任务|预期|规划)(?:目标)?(?:数|值|额)?|控制(?:数|目标))"
    r"|(?:(?:approved|proposed|revised|original|initial|annual|draft|final)\s)?(?:budget|target|plan|planned|forecast|estimate)(?:ed|s)?",
    re.IGNORECASE,
)
"""A label that says that its numbers are planned, and names nothing."""
_OF_BUDGETS = late(r"(?:预算|计划|规划)$")
"""How the name of a budget or a plan ends: 政府性基金预算 says which, and not that its numbers are planned."""
_DONE = late(r"(?:完成|执行|占|为).{0,6}(?:预算|计划|目标|任务|调整预算)|进度|完成率|执行率")
_FORMER = late(
    r"(?:上年|去年|上期|上月)(?:同期|同月)?(?:累计)?(?:数|额|值)?|同期(?:数|值)?|上年末|年初(?:数)?|期初(?:数)?|previous year|last year|prior year"
)
_CURRENT = late(
    r"(?:本年|今年|当年|本期|本月|期末|年末|本?报告期)(?:累计)?(?:数|额|值)?|this year|current year"
)
_SAYS_TWICE = late(r"(?P<leaning>[^()]{1,8})\s*\((?P<when>[^()]+)\)")
"""A time that leans on another, and in brackets which it is: 上年数(2022), 本报告期(1-6月)."""
_GENERIC = late(
    r"(?:总量|绝对[额值量数]|数值|数量|数额|指标值?|指标名称|名称|项目|实绩|实际(?:数|值|完成)?|完成(?:数|额|情况|值)?|本期|全年|累计(?:数|值|完成)?"
    r"|[0-9一二三四五六七八九十]{1,3}年累计|合计|总计|小计|共计|总体|全部|金额|数据|值|当期|执行数|决算数?|单位|年末|期末|末|年|总数|全省|全市|全县|全区|全国|合 计"
    r"|(?:thousand|million|billion)s?|totals?|in total|overall|all|amounts?|values?|figures?|number|actual|indicators?|items?)",
    re.IGNORECASE,
)
"""Words of heads that name nothing of their own."""
_YEAR = late(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_MONTH = late(
    r"((?:19|20)[0-9]{2})\s?[-./年]\s?(0?[1-9]|1[0-2])(?:\s?[-./月]\s?(0?[1-9]|[12][0-9]|3[01])日?|月)?"
)
_QUARTER = late(r"((?:19|20)[0-9]{2})\s?[-/年]?\s?Q([1-4])|Q([1-4])\s?((?:19|20)[0-9]{2})", re.IGNORECASE)
_QUARTER_ALONE = late(r"Q([1-4])", re.IGNORECASE)
"""A quarter whose year stands elsewhere."""
_SPAN = late(r"((?:19|20)[0-9]{2})年?\s?[-—–~～至/]\s?((?:19|20)[0-9]{2})年?")
_TWO_YEARS = late(r"(?<![0-9])((?:19|20)[0-9]{2})\s?[-—–~～/]\s?([0-9]{2})(?![0-9])(?!年?月)")
"""A year that begins in one and ends in the next: 2026/27, 2026-27."""
_IS_MONEY = late(
    r"(?:US|A|NZ|HK|C|S)?(?:[$£€¥₹]|Rs\.?|[A-Z]{3})\s?(?:[\'’‘]?000(?:[\'’]?s)?|(?:thousand|million|billion|crore|lakh)s?|mn?|bn|k)?",
)
"""A head that says only in what its numbers are: Rs mn, USD thousand."""
_SPACED = late(r"(?:[\u3400-\u9fff] )+[\u3400-\u9fff]")
"""A word whose characters are set apart to fill its cell: 小 计."""
_UNIT_AT_END = late(
    r"(?<=\S)[\s,]\s?(?:[A-Z]{0,3}[$£€¥₹]|Rs\.?|(?-i:[A-Z]{3}))\s?(?:[\'’‘]?000(?:[\'’]?s)?|(?:thousand|million|billion|crore|lakh)s?|mn?|bn|k)$"
    r"|,\s(?:thousand|million|billion)s?(?:\s[a-z]+){0,2}$",
    re.IGNORECASE,
)
"""A unit that a label ends in without brackets: Change £000, Revenue US$m."""
_UNIT = 3
"""Characters of the longest word that may be a unit alone."""
_SOME_YEAR, _YEAR_BEFORE = "9999", "9998"
_MONTHS = {name[:3]: name for name in MONTHS}
_SHORT_MONTH = late(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?", re.IGNORECASE)
_MONTH_OF_YEAR = late(
    rf"(?:\b(3[01]|[12]?[0-9])-)?\b({'|'.join(MONTHS)})(?:\s?[-–/]\s?['’]?|\s?['’])((?:20)?[0-9]{{2}})$",
    re.IGNORECASE,
)
"""A month with its year behind a dash or an apostrophe: Oct-19, 31-Dec-23."""
_MONTHS_SHORT = late(r"\b([369]|1[0-2]?)M[\s-]?((?:19|20)[0-9]{2})\b")
"""9M 2024: its first nine months."""
_AT_YEAR = late(
    r"(?:\b(?:at|as\s(?:at|of))\s)?(?:\bthe\s)?(?:\b(?:end[\s-]?(?:of)?|as\s(?:at|of)|at|in|for|during|FY)|(?<=\S)[,;])\s*(?:\b3[01]\s?)?$|^\W*3[01]\s?$",
    re.IGNORECASE,
)
_MONTHS_AGAIN = late(r"[（(][^（()）]{1,8}月[^（()）]{0,4}[)）]")
"""What says the months of a quarter once more: （1-3月份）."""
_FISCAL = late(r"\bFY\s?[\'’]?([0-9]{2})(?![0-9/-])", re.IGNORECASE)
"""A year by the one in which it ends: FY25."""
_HAN = late(r"[\u3400-\u9fff]")
_AT_END_OF_DECEMBER = late(r"12月(?:末|底|31日)")
"""When a stock is taken that is that of the year."""
_MONTH_ALONE = late(rf"^(?:{'|'.join(MONTHS)})(?:\s?(?:to|[-–—])\s?(?:{'|'.join(MONTHS)}))?$", re.IGNORECASE)
_NO_YEAR = "2099"
"""Stands for the year of a month that says none."""
_DATED = late(
    rf"[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:months?|{'|'.join(MONTHS)}|{'|'.join(_MONTHS)})\b", re.IGNORECASE
)
"""How a label begins with a day or a count of months, which is no number of its own."""
"""What is left of a label before its time: As at 31 March 2025."""
_PROVISIONAL = late(
    r"(?<=[0-9])\s?\((?:p|r|e|prov|prelim|provisional|preliminary|revised|est|estimated?)\.?\)$",
    re.IGNORECASE,
)
"""A mark behind a time that its numbers may change yet: Apr-23 (P)."""
_SPACE = late(r"\s+")
_HOLLOW = late(r"[（(]\s*[)）]")
"""Brackets of which all that stood in them is taken off."""


class Label(Struct, frozen=True):
    """What some words of a table say."""

    name: str = ""
    """What is measured, or whose; empty where they say only when, or how it is counted."""
    aspect: Aspect | None = None
    period: str | None = None
    former: bool = False
    aimed: bool = False
    falls: bool = False
    inside: bool = False
    """Whether it says that it is a part of what stands above."""
    spans: bool = False
    """Whether it is of several years together (五年累计)."""
    mean: bool = False
    """Whether it is a yearly mean."""

    @property
    def is_plain(self) -> bool:
        """Whether it names something and says nothing else."""
        return (
            self.aspect is None
            and self.period is None
            and not (self.former or self.aimed or self.falls or self.inside or self.spans or self.mean)
        )


_SEVERAL = late(
    r"(?<![0-9])[0-9一二三四五六七八九十]{1,3}年(?:来)?(?:累计|合计|平均|年均)|“?十[一二三四五]五”?时期(?:累计)?"
)


def read_label(words: str, date: DocumentDate | None = None) -> Label:
    """What a label says.

    Args:
        words: The words of one cell.
        date: When the table was made, as far as that is known.
    """
    return Label(words) if "100" not in words and is_bare(words) else label_by_patterns(words, date)


@lru_cache(maxsize=8192)
def label_by_patterns(words: str, date: DocumentDate | None = None) -> Label:
    """The same of any label, also where it is seen at a glance."""
    inside = _INSIDE.match(words) is not None
    said = _plain(words)
    mean = "年均" in said or "平均增" in said
    spans = _SEVERAL.search(said) is not None
    said = _SEVERAL.sub("", said)
    aspect: Aspect | None = None
    falls = False
    if grown := _GROWTH.search(said):
        aspect = Aspect.GROWTH
        falls = bool(grown["fell"] or grown["fall"])
        said = said[: grown.start()]
    elif _SHARE.search(said):
        aspect = Aspect.SHARE
    elif _RANK.search(said):
        aspect = Aspect.RANK
    elif _DONE.search(said):
        aspect = Aspect.RATE
    period, said = _said_now(said) or _said_twice(said, date) or _period(said, date)
    former = _FORMER.fullmatch(said.strip()) is not None
    if former:
        said = ""
    aimed = aspect is None and _AIM.search(said) is not None
    if aimed and _AIM_ALONE.fullmatch(said.strip()):
        said = ""
    elif aimed and _OF_BUDGETS.search(said):
        aimed = False
    return Label(_named(said), aspect, period, former, aimed, falls, inside, spans, mean)


def says_now(words: str) -> bool:
    """Whether a label says only that its numbers are of the time that its table is of: 本年, 本期累计数."""
    return _said_now(_plain(words)) is not None


def unspaced(words: str) -> str:
    """Words with one blank for several, and none in a word whose characters are set apart to fill its cell."""
    said = _SPACE.sub(" ", words).strip()
    return said.replace(" ", "") if _SPACED.fullmatch(said) else said


def _plain(words: str) -> str:
    """A label without its numbering, its marks of footnotes and its unit."""
    said = _INSIDE.sub("", _MARKS.sub("", words.strip()))
    said = said if _DATED.match(said) else _INSIDE.sub("", _NUMBERING.sub("", said))
    said = unicodedata.normalize("NFKC", said)
    if said.isascii() and "_" in said and " " not in said:
        said = said.replace("_", " ")
    said = _PROVISIONAL.sub("", without_base(said))
    for bracket in _BRACKET.findall(said):
        if scale_of(bracket) is not None or bracket.strip() in ("±%", "+-%", "%", "±"):
            said = (
                said.replace(f"({bracket})", " ").replace(f"[{bracket}]", " ").replace(f"【{bracket}】", " ")
            )
    said = _GROWTH_IN_BRACKETS.sub(r", \1", unspaced(said))
    return _UNIT_AT_END.sub("", said) if said.isascii() or "£" in said or "€" in said else said


def _years(said: str, _date: DocumentDate | None) -> tuple[str, str] | None:
    """The years from one to another that a label says, in ISO 8601, and the label without them; None where it says none."""
    if found := _SPAN.search(said):
        return f"{found[1]}/{found[2]}", said[: found.start()] + said[found.end() :]
    if (found := _TWO_YEARS.search(said)) and (int(found[1]) + 1 - int(found[2])) % 100 == 0:
        return f"{found[1]}/{int(found[1]) + 1}", said[: found.start()] + said[found.end() :]
    return None


def _period(said: str, date: DocumentDate | None) -> tuple[str | None, str]:
    """The period that a label says, in ISO 8601, and the label without it."""
    if found := _MONTH.fullmatch(said.strip()):
        month = f"{found[1]}-{int(found[2]):02d}"
        return (f"{month}-31" if month.endswith("-12") and found[3] == "31" else month), ""
    readings = (_english_period, _years, _quarter, _chinese_period)
    for read in readings:
        if (told := read(said, date)) is not None:
            return told
    if (found := _YEAR.search(said)) and (found.end() == len(said) or said[found.end()] in " 年/-（()"):
        return found[1], (said[: found.start()] + said[found.end() :]).strip("年 ")
    return None, said


def _said_now(said: str) -> tuple[None, str] | None:
    """No period and no words where a label says only that its numbers are of its table's time; None where it says more."""
    return (None, "") if _CURRENT.fullmatch(said.strip()) else None


def _said_twice(said: str, date: DocumentDate | None) -> tuple[str, str] | None:
    """The period that a label says in brackets behind one that leans on another, and no words; None where it says none."""
    found = _SAYS_TWICE.fullmatch(said.strip())
    if found is None:
        return None
    former = _FORMER.fullmatch(found["leaning"]) is not None
    if not former and not _CURRENT.fullmatch(found["leaning"]):
        return None
    period, left = _period(found["when"], None if former else date)
    return (period, "") if period and period[0].isdigit() and not left.strip() else None


def _quarter(said: str, _date: DocumentDate | None) -> tuple[str, str] | None:
    """The quarter that a label says, and the label without it; None where it says none."""
    if found := _QUARTER.search(said):
        year, quarter = (found[1], found[2]) if found[1] else (found[4], found[3])
        return f"{year}Q{quarter}", said[: found.start()] + said[found.end() :]
    alone = _QUARTER_ALONE.fullmatch(said.strip())
    return (f"Q{alone[1]}", "") if alone else None


def _chinese_period(said: str, date: DocumentDate | None) -> tuple[str | None, str] | None:
    """The time that a Chinese label says, and the label without it; None where it says none, or only leans on another."""
    tight = _SPACE.sub("", said)
    time = next(iter(times(tight)), None)
    if time is None:
        return None
    period = time.resolved(date, f"{date.year}" if date else None)
    if period is None and time.relative:
        period = _part_of_year(time)
    if period and _AT_END_OF_DECEMBER.search(tight[time.start : time.end]):
        period = f"{period}-31"
    if not period and time.relative:
        return None
    return period, _MONTHS_AGAIN.sub("", tight[: time.start] + tight[time.end :])


def _english_period(said: str, date: DocumentDate | None) -> tuple[str, str] | None:
    """The part of a year, or the year, that an English label says, and the label without it; None where it says none."""
    if _HAN.search(said):
        return None
    plain = _SHORT_MONTH.sub(lambda found: _MONTHS[found[0][:3].title()], said)
    plain = _MONTH_OF_YEAR.sub(lambda found: f"{found[1] or ''} {found[2]} 20{found[3][-2:]}".strip(), plain)
    plain = _FISCAL.sub(lambda found: f"20{found[1]}", plain)
    plain = _MONTHS_SHORT.sub(lambda found: f"first {found[1]} months of {found[2]}", plain)
    plain = _MONTH_ALONE.sub(lambda found: f"{found[0]} {_NO_YEAR}", plain)
    for time in english_times.times(plain):
        if not time.fields.keys() - {"this", "past", "whole", "whole_b", "period", "ago", "back"}:
            continue
        year = date.year if date else None
        period = time.resolved(DocumentDate(year or int(_SOME_YEAR)), str(year or _SOME_YEAR))
        if period is None:
            continue
        if period.endswith("-12") and (
            _AT_YEAR.search(plain[: time.start]) or plain.startswith("31", time.start)
        ):
            period = f"{period}-31"
        name = f"{_AT_YEAR.sub('', plain[: time.start])} {plain[time.end :]}"
        period = period.replace(_NO_YEAR, f"{year or ''}")
        return period.replace(_SOME_YEAR, ""), _SPACE.sub(" ", name).strip(" ,-–()")
    return None


def _part_of_year(time: Time) -> str | None:
    """A part of a year without the year: Q2 for 二季度; None where the words lean on a year."""
    found = time.resolved(None, _SOME_YEAR)
    if not found or found == _SOME_YEAR or found.startswith(_YEAR_BEFORE):
        return None
    return found.replace(_SOME_YEAR, "")


def _named(said: str) -> str:
    """The words of a label that name something; empty where they are what every table says."""
    if not _HAN.search(said):
        generic = _GENERIC.fullmatch(said) or (_IS_MONEY.fullmatch(said) and scale_of(said) is not None)
        return "" if generic else said.strip(" :,/-%")
    kept = [part for part in _HOLLOW.sub(" ", said).split(" ") if part and not _GENERIC.fullmatch(part)]
    words = " ".join(kept).strip(" :：、,，/-—")
    if _GENERIC.fullmatch(words) or (len(words) <= _UNIT and is_whole_unit(words)):
        return ""
    return words
