"""What a Chinese text says of when: years, parts of years, spans, and words that lean on the date of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.claims.period_values import (
    before,
    end_of,
    first_of_plan,
    first_year,
    is_year,
    last_year,
    until,
    years,
)
from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.claims.period_values import DocumentDate

_DIGITS = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "两": "2",
    "○": "0",
}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "两": 2}
_YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2})"
_COUNT = r"(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})"
_TO = r"(?:[-—–―~～至到]|——)"
_PART = rf"""
    (?: (?P<half>[上下])半年(?:度|末)?
    | (?P<middle>半年度?|中期(?=报告|业绩|财务))
    | 第?(?P<quarter>[一二三四1-4])(?:季(?:度|报)(?:末)?|(?=(?:[、和与及][一二三四])+个?季度))
    | 前(?P<quarters>[一二三两1-4])个?季度
    | (?:前(?={_COUNT}个月)|(?:(?<![此之以从年])|(?<=[今去本上]年))前(?=[0-9]{{1,2}}月(?![份初底末0-9])))(?P<months>{_COUNT})个?月
    | (?P<month_a>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月?份?{_TO}(?P<month_b>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?
    | (?P<month>[0-9]{{1,2}}|十[一二]?|[一二三四五六七八九])月(?:份|末|底|初|[上中下]旬|[0-9]{{1,2}}[日号])?
    | (?P<whole>全年(?!级)|年内|年[末底初]|[末底初](?![次级中期期步具]))
    )
"""
_TIME = late(
    rf"""
    (?P<frame>截至|截止到?)?
    (?:
      (?P<first>{_YEAR})年?{_TO}(?P<last>{_YEAR})年?(?:间|期间)?(?![0-9月])
    | (?P<year>{_YEAR})(?:年度?|届(?=[\u4e00-\u9fff])|(?=/)|(?=(?:(?:[、和与及]|以及){_YEAR})+年)|(?=[上下]半年|[一二三四]季度))(?:{_PART}|期间|间)?
    | (?P<relative>今年以来|今年|本年度?|去年|上年度?|上一年度?|(?<!以)前年|明年|来年|当年)(?:同期)?(?:全年)?(?:{_PART.replace("?P<", "?P<r_")})?
    | [“"〝「](?P<plan>十?[一二三四五六七]?五|[六七八九]五)[”"〞」](?:规划|计划)?(?P<plan_at>时期|期间|末|以来|初期?|开局之年|收官之年)?
    | (?P<bare_plan>十[一二三四五六七]?五|[六七八九]五)(?:规划|计划)?(?P<bare_plan_at>时期|期间|规划|计划|末)
    | (?P<back>过去的?|近|最近|(?<!学)前|这|本届政府)(?P<back_n>{_COUNT})年(?:多)?(?:来|以来|间|里|中|时间)?(?!前|级|制|期|龄)
    | (?P<on>今后|未来|往后|下个?)(?P<on_n>{_COUNT})年(?:间|里|内)?
    | (?P<since_n>{_COUNT})年(?:多)?(?:来|以来|间)
    | (?P<ago_n>{_COUNT})年前
    | (?<![^，。；：:;,\s—）)])(?P<span_n>{_COUNT})年(?![级制期内行度多以之的平]|义务|一贯|.{{0,4}}(?:行动|计划|规划|目标))
    | (?<!学)(?P<reported>本?报告(?:期|年度)(?:内|末)?|本期末?|期末|(?<![^，。；：])期内)(?![间刊限])
    | (?P<prev>前值|上个?月|上个?季度|上一?届|前一个?(?:月|季度))(?:末|底)?
    | (?<!学)(?P<same>上年度?同期|去年同期|上期末?|同期|期初)(?!限)
    | (?:(?<![个、和0-9])|(?<=季度[、和])|(?<=[月年一二三][、和]))(?!半年|中期)(?:{_PART.replace("?P<", "?P<b_")})
    )
    (?:同期|以来|之?间|之?前(?![0-9一二三四五六七八九十两期列景沿半年移进往后]))?
    """,
    re.VERBOSE,
)
_COUNTED = "0-9〇○零一二两三四五六七八九十"
_FIRST = late(
    rf"[截{_COUNTED}今本去上前明来当“\"〝「过近最这未往下报期同半中第全年末底初](?:(?<=[末底初])"
    rf"|(?<=[{_COUNTED}])[{_COUNTED}]{{0,4}}[年月份季届规计时期末/、和与及以上下至到~～—–―-]|(?<=[今本去上前明来当半全])年|(?<=截)[至止]"
    rf"|(?<=[本上中同])期|(?<=期)[末内初]|(?<=年)[内末底初]|(?<=上)[一个月季届半]|(?<=[前近这下第“\"〝「])[{_COUNTED}]"
    r"|(?<=下)[半个]|(?<=前)值|(?<=本)[报届]|(?<=报)告|(?<=过)去|(?<=最)近|(?<=未)来|(?<=[今往])后)"
)
"""What a time begins with, by a character or two and by what a number goes on with: the long pattern is tried there alone."""
_SINCE = late(r"[^，。；：、0-9]{0,12}以来")
"""Behind the day of something that began then: 自6月20日|启动以来."""
_ERA = late(
    r"(?<![^，。；：;,\s])(?:自从?|从)?[^，。；：、;,\s0-9“”\"今去近年月]{2,14}以来(?=[，,]|[\u3400-\u9fff])"
)
"""What something began with of which no year is said: 党的十八大以来, 入夏以来."""
_BEGINNING = ("自", "从")
"""What stands before that day."""
_DATED = frozenset({"year", "relative", "b_month"})
"""Times at which something may have begun, by the names of the pattern."""
_QUICK = late(r"[年月季届同期”\"〞」末初底]|以来")


class Time(Struct, frozen=True):
    """A place of a text that says when."""

    start: int
    end: int
    fields: dict[str, str]
    """What was read there, by the names of the pattern."""
    frames: bool
    """Whether it is a stretch that holds on: 五年来, “十四五”时期."""
    edge: str
    """The preposition before it: 到, 截至; empty where there is none."""

    def resolved(self, date: DocumentDate | None, frame: str | None) -> str | None:
        """The period in ISO 8601; None where only a date could tell that is not known.

        Args:
            date: When the document was made.
            frame: The period that its surroundings are of, which a bare 上半年 or 全年 is of.
        """
        for name, rule in _RULES:
            if name in self.fields:
                period = rule(self.fields, date, frame)
                return until(period, date) if period and date and "since" in self.fields else period
        return None

    @property
    def relative(self) -> bool:
        """Whether it only says a part of a year, or a year by another."""
        return not ({"year", "first", "plan"} & self.fields.keys())


def number(written: str) -> int:
    """A small number in digits or in characters."""
    if written.isdecimal():
        return int(written)
    plain = "".join(_DIGITS.get(char, char) for char in written)
    if "十" in plain:
        tens, _, ones = plain.partition("十")
        return int(tens or 1) * 10 + int(ones or 0)
    return int(plain)


def times(text: str) -> Iterator[Time]:
    """The times that a text without blanks names, in its order."""
    if not _QUICK.search(text):
        return
    eras = list(_ERA.finditer(text)) if "以来" in text else []
    at = 0
    while (first := _FIRST.search(text, at)) is not None:
        found = _TIME.match(text, first.start())
        if found is None:
            at = first.start() + 1
            continue
        while eras and eras[0].start() < found.end():
            era = eras.pop(0)
            if era.end() <= found.start():
                yield _era(era)
        at = found.end()
        fields = {name: value for name, value in found.groupdict().items() if value is not None}
        edge = fields.pop("frame", "")
        if set(fields) <= {"b_whole"} and not _is_alone(text, found):
            continue
        since = _end_of_since(text, found) if not _DATED.isdisjoint(fields) else 0
        if since:
            fields["since"], at = found[0], since
        frames = bool({"back_n", "since_n", "plan", "bare_plan"} & fields.keys())
        yield Time(found.start(), at, fields, frames, edge)
    yield from map(_era, eras)


def _era(found: re.Match[str]) -> Time:
    """A time since something of which no year is said."""
    return Time(found.start(), found.end(), {"era": found[0]}, frames=False, edge="")


def _end_of_since(text: str, found: re.Match[str]) -> int:
    """Where what began at a time says that it lasts: 自6月20日启动以来; 0 where nothing does."""
    if found["year"] and found[0].endswith("以来"):
        return found.end()
    if not text.startswith(_BEGINNING, max(0, found.start() - 1)):
        return 0
    began = _SINCE.match(text, found.end())
    return began.end() if began is not None else found.end() * found[0].endswith("以来")


def _is_alone(text: str, found: re.Match[str]) -> bool:
    """Whether 末, 初 or 底 is not the end or the beginning of another word."""
    return found["b_whole"] not in ("末", "底", "初") and not text.startswith("会", found.end())


def _year_of(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> int | None:
    """The year that a bare 全年, 上半年 or 4月末 is of: that of the surroundings, or the last in which it is over."""
    if frame is not None:
        return last_year(frame)
    if date is None:
        return None
    if date.month is None or _last_month(fields) <= date.month:
        return date.year
    return date.year if _is_running(fields, date.month) else date.year - 1


def _is_running(fields: dict[str, str], month: int) -> bool:
    """Whether a half or a quarter has begun in a month, or begins in the next."""
    if half := fields.get("b_half"):
        return half == "下" and month >= 6
    if quarter := fields.get("b_quarter"):
        return 3 * _QUARTERS[quarter] - 2 <= month + 1
    return False


def _last_month(fields: dict[str, str]) -> int:
    """The last month of a part of a year; of a whole one the month in which people begin to look back on it."""
    if half := fields.get("b_half"):
        return 6 if half == "上" else 12
    if quarter := fields.get("b_quarter") or fields.get("b_quarters"):
        return 3 * _QUARTERS[quarter]
    month = fields.get("b_months") or fields.get("b_month_b") or fields.get("b_month")
    return number(month) if month else _LOOKED_BACK


_LOOKED_BACK = 11
"""The month of a year from which texts look back on all of it."""


def _part(year: int, fields: dict[str, str], prefix: str = "") -> str:
    """A year, or the part of it that is named."""

    def said(name: str) -> str | None:
        return fields.get(prefix + name)

    if half := said("half"):
        return f"{year}H{1 if half == '上' else 2}"
    if said("middle"):
        return f"{year}H1"
    if quarter := said("quarter"):
        return f"{year}Q{_QUARTERS[quarter]}"
    if quarters := said("quarters"):
        return f"{year}-01/{year}-{3 * _QUARTERS[quarters]:02d}"
    if months := said("months"):
        return f"{year}-01/{year}-{number(months):02d}"
    if first := said("month_a"):
        return f"{year}-{number(first):02d}/{year}-{number(said('month_b') or first):02d}"
    if month := said("month"):
        return f"{year}-{number(month):02d}"
    return f"{year}"


def _absolute(fields: dict[str, str], _date: DocumentDate | None, _frame: str | None) -> str:
    return _part(number(_in_digits(fields["year"])), fields)


def _in_digits(written: str) -> str:
    return "".join(_DIGITS.get(char, char) for char in written)


def _range(fields: dict[str, str], _date: DocumentDate | None, _frame: str | None) -> str:
    return years(int(_in_digits(fields["first"])), int(_in_digits(fields["last"])))


_FROM_NOW = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "来": 1, "当": 0}


def _relative(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    word = fields["relative"][0]
    reported = word == "当" or fields["relative"].startswith("本年度")
    if reported and frame is not None:
        return _part(last_year(frame), fields, "r_")
    if fields["relative"] == "今年以来" and _is_part_of(frame, date):
        return frame
    return None if date is None else _part(date.year + _FROM_NOW[word], fields, "r_")


def _is_part_of(frame: str | None, date: DocumentDate | None) -> bool:
    """Whether what holds is a part of the year of the text, up to which 今年以来 then goes: 上半年."""
    return (
        frame is not None
        and date is not None
        and not is_year(frame)
        and first_year(frame) == last_year(frame) == date.year
    )


def _plan(fields: dict[str, str], _date: DocumentDate | None, _frame: str | None) -> str:
    """The five years of a plan by the number before its 五."""
    name = fields.get("plan") or fields["bare_plan"]
    at = fields.get("plan_at") or fields.get("bare_plan_at")
    first = first_of_plan(number(name[:-1]))
    return f"{first + 4}" if at in ("末", "收官之年") else f"{first}/{first + 4}"


def _back(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    count = number(fields["back_n"])
    return _counted_back(count, date, frame)


def _since(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    return _counted_back(number(fields.get("since_n") or fields["span_n"]), date, frame)


def _counted_back(count: int, date: DocumentDate | None, frame: str | None) -> str | None:
    """So many years back: the frame's own where it has as many, else the last that are over."""
    if frame is not None and last_year(frame) - int(frame[:4]) + 1 == count:
        return frame
    if count == 1 and frame is not None and "/" not in frame:
        return frame
    if frame is not None and "/" not in frame and count > 1:
        return years(last_year(frame) - count + 1, last_year(frame))
    if date is None:
        return None
    last = date.year if date.month is not None and date.month >= _LOOKED_BACK else date.year - 1
    return years(last - count + 1, last)


def _on(fields: dict[str, str], date: DocumentDate | None, _frame: str | None) -> str | None:
    if date is None:
        return None
    first = date.year + (date.month is not None and date.month >= _LOOKED_BACK)
    return years(first, first + number(fields["on_n"]) - 1)


def _ago(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    at = last_year(frame) if frame is not None else date.year if date is not None else None
    return None if at is None else f"{at - number(fields['ago_n'])}"


def _reported(fields: dict[str, str], _date: DocumentDate | None, frame: str | None) -> str | None:
    """The period that a report is about: that of its title; 期末 is its end."""
    return end_of(frame) if frame is not None and fields["reported"].endswith("末") else frame


def _bare(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    year = _year_of(fields, date, frame)
    return None if year is None else _part(year, fields, "b_")


_RULES: tuple[tuple[str, Callable[[dict[str, str], DocumentDate | None, str | None], str | None]], ...] = (
    ("era", lambda _fields, _date, _frame: None),
    ("first", _range),
    ("year", _absolute),
    ("relative", _relative),
    ("plan", _plan),
    ("bare_plan", _plan),
    ("back_n", _back),
    ("since_n", _since),
    ("span_n", _since),
    ("on_n", _on),
    ("ago_n", _ago),
    ("reported", _reported),
    ("prev", lambda _fields, _date, frame: before(frame) if frame else None),
    *(
        (name, _bare)
        for name in ("b_half", "b_quarter", "b_quarters", "b_months", "b_month_a", "b_month", "b_whole")
    ),
)
