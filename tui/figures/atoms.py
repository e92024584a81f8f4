"""From text to atoms: each a numeral with its unit, before ranges, lists and dates are put together."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from tui.figures import exclusions, numerals
from tui.figures.quantity import Bound, Kind
from tui.figures.tables import words
from tui.figures.units import Unit, read_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGIT = "0-9０-９"
BLANK = " \u00a0\u2002-\u200a\u202f"
SERIES = "一二两三四五六七八九十百千万亿零〇○廿卅几"
_POWER = "(?:百(?![分年强姓货科日帕])|千(?!瓦|克|米|伏|卡|帕|赫|焦|乏|山|军|年)|万(?![一物众能象])|亿(?!利))"
_ARABIC = (
    rf"(?:[{DIGIT}](?:[{BLANK}][{DIGIT}](?![{DIGIT}])){{2,}}+"
    rf"|[{DIGIT}]{{1,3}}+(?:[,，][{DIGIT}]{{3}}+(?![{DIGIT}]))++(?:[.．·][{DIGIT}]++)?+"
    rf"|[{DIGIT}]++(?:[{BLANK}]?．[{BLANK}]?[{DIGIT}]++|[.·・][{DIGIT}]++)?+)"
)
_CHINESE = rf"数?+[{SERIES}]++(?:点[一二三四五六七八九零〇○几]++[十百千万亿]*+)?+"

_START = re.compile(rf"[{DIGIT}{SERIES}第半数壹贰貳叁參肆伍陆陸柒捌玖]")
_NUMBER = re.compile(
    rf"(?P<digits>{_ARABIC})(?P<bad>(?:[.,]++[0-9]++)++)?+(?P<powers>[{BLANK}]?{_POWER}++(?:{_ARABIC}{_POWER}++)*+)?+"
)
_SHARE = re.compile(rf"(?P<parts>百|千|万|{_ARABIC}|[{SERIES}]++)分之(?P<of>{_ARABIC}|{_CHINESE})")
_RANK = re.compile(rf"第[{BLANK}]?(?P<rank>{_ARABIC}|[{SERIES}]++)|第[（(](?P<bracketed>[{SERIES}]++)[)）]")
_YEAR = re.compile(rf"[一二][{SERIES}OＯ0０◯]{{3}}(?=[{BLANK}]?年)")
_WRITTEN = re.compile(_CHINESE)
_HALF = re.compile(r"半(?=个多?[月小世]|年[来多内以左时之]|小时)")
_CAPITAL = re.compile(r"[壹贰貳叁參肆伍陆陸柒捌玖][壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬零万億亿]++")
_HEDGE = re.compile(rf"[{BLANK}]?[多余來来几](?=(.?))", re.DOTALL)
_LARGE = re.compile(rf"[{BLANK}]?((?:{_POWER})++)[多余几]?")
_HALF_AFTER = frozenset(words("倍 年 亩 斤 公斤 里 天 小时 番 元 尺 吨 公里 成"))
_PURE_POWER = re.compile(r"[百千万亿]+")
_POWER_UNITS = frozenset(
    words(
        "元 美元 亩 公顷 吨 斤 公斤 平方米 平方公里 人 人次 家 户 名 个 千瓦 千瓦时 公里 件 台 辆 头 只 株 册 份 张 项 所 座 套 立方米 "
        "担 场 种 锭 标准箱"
    )
)
_ONE_UNITS = frozenset(
    words(
        "个 家 项 户 名 人 座 所 台 条 件 张 份 只 辆 艘 架 套 栋 幢 届 批 期 次 笔 场 支 颗 棵 株 头 匹 本 册 部 篇 门 种 类 位 处 片 "
        "块 段 宗 例 具 幅 扇 间 节 股 轮 眼 口 枚 元 美元 角 倍 年 天 月 小时 分钟 秒 周年 世纪 星期 周 季度 亩 公顷 吨 公斤 斤 克 米 "
        "公里 里 尺 担 石 升 千瓦 千瓦时 百分点 岁 平方米 平方公里 立方米 人次 日"
    )
)
_BEFORE_ONE = frozenset("新上下每进某任哪这那另同各单首头专逐统唯第惟又接比其不之万划归")
_NOUNS = words(
    "方面 部分 阶段 环节 领域 层面 层次 部门 省市 省份 省区 地区 城市 国家 乡镇 单位 步骤 地市 县市 市县 县区 区县 村庄 "
    "部委 省、 类型 学科 行业 学校"
)
_SIDES = words("省 县 市 区 乡 镇 村 国 厂 校 社 队 州 旗 省区 人民 农民 户")


class Atom(NamedTuple):
    """A numeral with its unit, as found; parts of one figure may be two atoms."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    kind: Kind = Kind.COUNT
    approx: bool = False
    bound: Bound | None = None
    scale: Decimal = Decimal(1)
    """What the number's powers come to: 10000 in 12.4万."""
    bare: bool = False
    """Whether no unit follows, so that it may share the next one's."""
    weak: bool = False
    """Whether it is only a figure together with another (the 三 of 三至五年)."""
    chinese: bool = False
    malformed: bool = False


def atoms(text: str) -> Iterator[Atom]:
    """All atoms of `text`, in its order."""
    at = 0
    while found := _START.search(text, at):
        start = found.start()
        first = found[0]
        if first == "第":
            atom, at = _ordinal(text, start)
        elif first == "半":
            atom, at = _half(text, start)
        elif first in "壹贰貳叁參肆伍陆陸柒捌玖":
            atom, at = _capital(text, start)
        elif first.isdigit() and first not in SERIES:
            atom, at = _arabic(text, start)
        else:
            atom, at = _written(text, start)
        if atom is not None:
            yield atom
            at = max(at, atom.end)


def _ordinal(text: str, start: int) -> tuple[Atom | None, int]:
    """第N with its measure word: 第二批, 第九届, 第十二条."""
    match = _RANK.match(text, start)
    if match is None:
        return None, start + 1
    surface = match["rank"] or match["bracketed"]
    value = _value(surface)
    end = match.end()
    if value is None or exclusions.is_ordinal_mark(text, start, end):
        return None, end
    unit = read_unit(text, end, large=False)
    if unit is None:
        unit = Unit(end, "", Kind.ORDINAL)
    elif exclusions.is_ordinal_heading(text, start, unit.end):
        return None, unit.end
    kind = Kind.DATE if unit.name == "季度" else Kind.ORDINAL
    return Atom(start, unit.end, value, value, unit.name, kind, chinese=True), unit.end


def _half(text: str, start: int) -> tuple[Atom | None, int]:
    """半个月, 半年, and 一半 is read with the numerals."""
    match = _HALF.match(text, start)
    if match is None or text[start - 1 : start] in tuple("上下前后每大多过一两"):
        return None, start + 1
    return _finish(text, start, match.end(), Decimal("0.5"), Decimal("0.5"), chinese=True), match.end()


def _capital(text: str, start: int) -> tuple[Atom | None, int]:
    """伍拾万元: capital numerals, two and more of them."""
    match = _CAPITAL.match(text, start)
    if match is None or text[start - 1 : start] in tuple("大登内水着队退入"):
        return None, start + 1
    value = numerals.chinese(numerals.modern(match[0]))
    if value is None:
        return None, match.end()
    return _finish(text, start, match.end(), *value, chinese=True), match.end()


def _arabic(text: str, start: int) -> tuple[Atom | None, int]:
    """A number that begins with an Arabic digit."""
    share = _SHARE.match(text, start)
    if share is not None:
        return _share(text, share), share.end()
    match = _NUMBER.match(text, start)
    if match is None:
        return None, start + 1
    end = match.end()
    malformed = False
    if match["bad"]:
        if match["powers"] is None and exclusions.is_list(match["digits"], match["bad"]):
            end = match.end("digits")
            match = None
        else:
            malformed = True
    digits = text[start:end] if match is None else match["digits"]
    if exclusions.is_code(text, start, end):
        return None, end
    value = (
        None
        if malformed and match is not None and "." in match["bad"]
        else numerals.arabic(digits + (match["bad"] or "" if match is not None else ""))
    )
    if value is not None and match is not None and match["powers"]:
        values = numerals.chinese("".join(text[start:end].split())) if not malformed else None
        value = values[0] if values else None
    scale = (
        value / Decimal(numerals.arabic(digits) or 1)
        if value and match is not None and match["powers"]
        else Decimal(1)
    )
    atom = _finish(text, _signed(text, start), end, value, value, chinese=False, scale=scale)
    if atom is None:
        return None, end
    if atom.start < start and value is not None and text[atom.start] not in "+＋":
        atom = atom._replace(low=-value, high=-value)
    if malformed:
        atom = atom._replace(malformed=True)
    if atom.bare and exclusions.is_bare_code(text, start, atom.end):
        return None, atom.end
    return atom, atom.end


def _signed(text: str, start: int) -> int:
    """Where a number begins whose sign stands before it: only where nothing comes before the sign."""
    if text[start - 1 : start] in ("-", "－", "−", "+", "＋", "﹣") and start:
        before = text[start - 2 : start - 1] if start > 1 else ""
        if not before or not (
            (before.isalnum() and before.isascii()) or before in '％%‰℃）)】”’"' or before.isdigit()
        ):
            return start - 1
    return start


def _share(text: str, match: re.Match[str]) -> Atom | None:
    """百分之五, 千分之三, 三分之一."""
    parts, of = match["parts"], match["of"]
    whole = _value(parts)
    low, high, hedged = _either(of)
    start, end = match.span()
    if whole is None or not whole or (low is None and not hedged):
        return None
    percent = parts in ("百", "100", "１００")
    if not percent and low is not None and high is not None:
        low, high = low / whole, high / whole
    hedge = _HEDGE.match(text, end)
    bound = None
    if hedge is not None and hedge[0][-1] in "多余":
        end, hedged, bound = hedge.end(), True, Bound.AT_LEAST
    kind = Kind.PERCENT if percent else Kind.SHARE
    return Atom(start, end, low, high, "%" if percent else "", kind, hedged, bound, chinese=True)


def _written(text: str, start: int) -> tuple[Atom | None, int]:
    """A number in Chinese numerals."""
    share = _SHARE.match(text, start)
    if share is not None:
        return _share(text, share), share.end()
    idiom = exclusions.IDIOM.match(text, start)
    if idiom is not None:
        return None, idiom.end()
    year = _YEAR.match(text, start)
    if year is not None:
        plain = numerals.digits(year[0])
        if plain.isascii() and plain.isdigit():
            return _finish(text, start, year.end(), Decimal(plain), Decimal(plain), chinese=True), year.end()
    match = _WRITTEN.match(text, start)
    if match is None:
        return None, start + 1
    surface, end = match[0], match.end()
    if surface[0] == "数" and (
        len(surface) == 1 or surface[1] not in "十百千万亿" or exclusions.is_total(text, start)
    ):
        return None, start + 1
    if surface == "一" and text.startswith("半", end):
        return _one_half(text, start)
    low, high, hedged = numerals.vague(surface)
    if low is None and not hedged:
        return _odd(text, start, surface), end
    if surface in ("零", "〇", "○") or exclusions.is_name(text, start, end):
        return None, end
    return _finish(text, start, end, low, high, chinese=True, hedged=hedged), end


def _one_half(text: str, start: int) -> tuple[Atom | None, int]:
    """一半."""
    if text.startswith("天", start + 2):
        return None, start + 2
    half = Decimal("0.5")
    return Atom(start, start + 2, half, half, "", Kind.SHARE, chinese=True), start + 2


def _odd(text: str, start: int, surface: str) -> Atom | None:
    """Digits that are no number: only a year of two of them (五八年)."""
    end = start + len(surface)
    plain = numerals.digits(surface)
    if (
        len(surface) == 2
        and plain.isdigit()
        and text.startswith("年", end)
        and not text.startswith("年级", end)
    ):
        return Atom(start, end + 1, Decimal(plain), Decimal(plain), "年", Kind.DATE, chinese=True)
    return None


def _value(surface: str) -> Decimal | None:
    """The value of a numeral of either script that states one number."""
    low, _high, hedged = _either(surface)
    return None if hedged else low


def _either(surface: str) -> tuple[Decimal | None, Decimal | None, bool]:
    """Low, high and vagueness of a numeral of either script."""
    if surface[0] in SERIES or surface[0] == "数":
        return numerals.vague(surface)
    value = numerals.arabic(surface)
    return value, value, False


def _finish(
    text: str,
    start: int,
    end: int,
    low: Decimal | None,
    high: Decimal | None,
    *,
    chinese: bool,
    hedged: bool = False,
    scale: Decimal = Decimal(1),
) -> Atom | None:
    """The atom of a number that ends at `end`: its inner hedges, powers after them, and unit."""
    surface = text[start:end]
    bound: Bound | None = None
    pure = chinese and _PURE_POWER.fullmatch(surface) is not None
    small = chinese and len(surface) == 1 and not pure and surface != "十"
    hedge = _HEDGE.match(text, end)
    if hedge is not None and not (small and surface != "十" and hedge[0][-1] in "多余来"):
        large = _LARGE.match(text, hedge.end())
        after = large.end(1) if large else hedge.end()
        unit = read_unit(text, _skip(text, after, chinese=chinese), large=True)
        mark = hedge[0][-1]
        if mark in "多余" or (mark in "来来几" and (unit or large)):
            hedged = True
            bound = Bound.AT_LEAST if mark in "多余" else None
            pure = False
            end = after
            for power in large[1] if large else "":
                scale *= numerals.POWER[power]
                low = None if low is None else low * numerals.POWER[power]
                high = None if high is None else high * numerals.POWER[power]
            if large and text[end : end + 1] in ("多", "余"):
                end += 1
    elif chinese and text[start - 1 : start] == "上" and pure:
        hedged, bound = True, Bound.AT_LEAST
    return _unit(
        text,
        Atom(start, end, low, high, "", Kind.COUNT, hedged, bound, scale, chinese=chinese),
        small=small,
        pure=pure,
    )


def _skip(text: str, at: int, *, chinese: bool) -> int:
    """`at`, or the code point after one blank that stands between an Arabic number and its unit."""
    return at + 1 if not chinese and text[at : at + 1] in (" ", "\u00a0", "\u2009", "\u202f") else at


def _unit(text: str, atom: Atom, *, small: bool, pure: bool) -> Atom | None:
    """`atom` with its unit, or bare, or None where it is no figure."""
    start, end = atom.start, atom.end
    surface = text[start:end]
    one = surface == "一"
    if (
        text[end : end + 1] == "成"
        and not exclusions.is_not_tenths(text, end)
        and atom.low is not None
        and atom.high is not None
    ):
        return _tenths(text, atom)
    if (
        text[end : end + 1] == "大"
        and not exclusions.is_not_great(text, end)
        and atom.low in _GREAT
        and not one
        and not atom.approx
    ):
        return atom._replace(end=end + 1, kind=Kind.NAMED_SET)
    unit = read_unit(text, _skip(text, end, chinese=atom.chinese), large=not small)
    if unit is None:
        return _bare(text, atom, small=small, pure=pure)
    if one and (
        unit.name not in _ONE_UNITS
        or text[start - 1 : start] in _BEFORE_ONE
        or exclusions.is_repeated(text, start, unit.end)
    ):
        if unit.kind is Kind.MULTIPLE and unit.name == "番" and exclusions.is_doubling(text, start):
            pass
        else:
            return _weak(atom)
    if unit.name == "番" and not exclusions.is_doubling(text, start):
        return None
    if pure and (unit.name not in _POWER_UNITS or exclusions.is_proverbial(text, start, unit.end)):
        return None
    return _measured(text, atom, unit)


_GREAT = frozenset(Decimal(number) for number in range(2, 13)) - {Decimal(11)}


def _weak(atom: Atom) -> Atom:
    """`atom` as one that needs another."""
    return atom._replace(weak=True, bare=True)


def _tenths(text: str, atom: Atom) -> Atom:
    """八成, 七成五."""
    end = atom.end + 1
    low, high = (atom.low or Decimal(0)) / 10, (atom.high or Decimal(0)) / 10
    extra = text[end : end + 1]
    if atom.chinese and extra and extra in "一二三四五六七八九":
        more = Decimal(numerals.DIGIT[extra]) / 100
        low, high, end = low + more, high + more, end + 1
    elif extra == "半":
        low, high, end = low + Decimal("0.05"), high + Decimal("0.05"), end + 1
    return atom._replace(end=end, low=low, high=high, kind=Kind.SHARE)


def _bare(text: str, atom: Atom, *, small: bool, pure: bool) -> Atom | None:
    """`atom` without a unit: a figure by itself where it is Arabic or large, weak where it is a small word."""
    if not atom.chinese:
        return atom._replace(bare=True)
    if pure:
        return None
    value = atom.high
    if value is None:
        return None if text[atom.start] == "几" and atom.end == atom.start + 1 else atom._replace(bare=True)
    if (value >= 100 or (atom.approx and value >= 10)) and not exclusions.is_plan(text, atom.end):
        return atom._replace(bare=True)
    if (not small and text.startswith(_SIDES, atom.end)) or (
        value >= 2 and text.startswith(_NOUNS, atom.end) and atom.low == atom.high
    ):
        return atom._replace(bare=True)
    return _weak(atom)


def _measured(text: str, atom: Atom, unit: Unit) -> Atom:
    """`atom` with `unit`; the unit's kind may depend on the number (1998年, 5年)."""
    end, kind, name = unit.end, unit.kind, unit.name
    low, high = atom.low, atom.high
    surface = text[atom.start : atom.end]
    if name == "年" and exclusions.is_calendar_year(text, atom.start, surface):
        kind = Kind.DATE
    elif name in ("月", "日") and kind is Kind.DATE:
        largest = 12 if name == "月" else 31
        if (
            atom.approx
            or low is None
            or low > largest
            or text.startswith(("内", "以内", "以上", "以下", "之内"), end)
        ):
            kind = Kind.DURATION
    elif kind is Kind.DATE and name == "年代":
        low = high = None
    elif (kind is Kind.COUNT and name in ("级", "期")) or (
        kind is Kind.COUNT
        and text[atom.start - 1 : atom.start] in ("前", "后")
        and name in ("位", "名", "强")
    ):
        kind = Kind.ORDINAL
    elif kind is Kind.COUNT and atom.chinese and exclusions.is_quoted_set(text, atom.start, end):
        kind = Kind.NAMED_SET
    if (
        name in _HALF_AFTER
        and text[end : end + 1] == "半"
        and text[end : end + 2] not in ("半数", "半年", "半岛")
        and kind is not Kind.DATE
    ):
        half = Decimal("0.5") * atom.scale
        low, high = (None if value is None else value + half for value in (low, high))
        end += 1
    elif unit.name == "个" and text.startswith(
        ("半月", "半小时", "半星期", "半世纪", "半钟头", "半百分点"), end
    ):
        inner = read_unit(text, end + 1, large=True)
        if inner is not None:
            low, high = (None if value is None else value + Decimal("0.5") for value in (low, high))
            end, name = inner.end, inner.name
            kind = Kind.DURATION if name != "百分点" else Kind.PERCENT
    if unit.name == "个" and text.startswith(
        ("多月", "多小时", "多星期", "多世纪", "多钟头", "多百分点", "来月", "多工作日"), end
    ):
        inner = read_unit(text, end + 1, large=True)
        if inner is not None:
            end, name = inner.end, inner.name
            kind = Kind.DURATION if name != "百分点" else Kind.PERCENT
            atom = atom._replace(approx=True, bound=Bound.AT_LEAST)
    return atom._replace(end=end, low=low, high=high, unit=name, kind=kind)
