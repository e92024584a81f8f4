"""What follows a number: inner hedges, powers after them, the unit; and whether all that is a figure."""

from __future__ import annotations

import re
from decimal import Decimal

from tui.figures import exclusions, numerals
from tui.figures.atom import Atom
from tui.figures.quantity import Bound, Kind
from tui.figures.tables import words
from tui.figures.units import Unit, read_unit

_HEDGE = re.compile(r" ?([多余来几])(?!数|边|元化)(?: ?((?:百(?!分)|千(?![瓦克米伏])|[万亿])+)([多余])?)?")
_HEDGING = frozenset("多余来几 ")
_PURE_POWER = re.compile(r"[百千万亿]+")
_HALF = Decimal("0.5")
_WITH_HALF = frozenset(words("倍 年 亩 斤 公斤 里 天 小时 番 元 尺 吨 公里 公顷"))
_LONG_TIMES = words("月 小时 星期 世纪 钟头 百分点 礼拜 工作日 季度")
_POWER_UNITS = frozenset(
    words(
        "元 美元 亩 公顷 吨 斤 公斤 平方米 平方公里 人 人次 家 户 名 个 千瓦 千瓦时 公里 件 台 辆 头 只 株 册 份 张 项 所 座 套 立方米 "
        "担 场 种 锭 标准箱 棵 艘 间 斤粮"
    )
)
_ONE_UNITS = frozenset(
    words(
        "个 家 项 户 名 人 座 所 台 条 件 张 份 只 辆 艘 架 套 栋 幢 届 批 期 次 笔 支 颗 棵 株 头 匹 本 册 部 篇 种 类 位 处 宗 例 间 "
        "元 美元 角 倍 年 天 月 小时 分钟 秒 周年 世纪 星期 周 季度 亩 公顷 吨 公斤 斤 克 米 公里 里 尺 丈 斗 担 石 升 千瓦 千瓦时 百分点 岁 "
        "平方米 平方公里 立方米 人次 日 昼夜 工作日 学期"
    )
)
_GREAT = frozenset(Decimal(number) for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12))
_NOUNS = words(
    "方面 部分 阶段 环节 领域 层面 层次 部门 省市 省份 省区 地区 城市 国家 乡镇 单位 步骤 地市 县市 市县 县区 区县 村庄 部委 学科 行业 "
    "学校 指标 类型"
)
_SIDES = words("省 县 市 区 乡 镇 村 国 厂 校 社 队 州 旗 农户 居民 职工 党员 群众 学生 干部 教师")
_CLAIMS = words("近 超 破 过 上 达 逾 约 突破 超过 高达 不足 不到")
_DEADLINE = words("内 以内 之内 以上 以下")
_LASTING = words("逾期 满 历时 为期 期限 缩短 延长 提前 超过 少于 多于 每")


def measure(text: str, number: Atom) -> Atom | None:
    """`number` with what follows it; bare where there is no unit; None where it is no figure."""
    surface = text[number.start : number.end]
    pure = number.chinese and surface[0] in "百千万亿" and _PURE_POWER.fullmatch(surface) is not None
    small = number.chinese and len(surface) == 1 and surface not in "十百千万亿"
    atom = _hedged(text, number, small=small)
    if atom.end > number.end:
        pure = False
    elif pure and text[atom.start - 1 : atom.start] == "上":
        atom = atom._replace(approx=True, bound=Bound.AT_LEAST)
    if text.startswith("成", atom.end) and exclusions.are_tenths(text, atom.end):
        return None if pure or atom.low is None or atom.low > 10 else _tenths(text, atom)
    if (
        text.startswith("大", atom.end)
        and atom.low in _GREAT
        and exclusions.are_great(text, atom.start, atom.end)
    ):
        return atom._replace(end=atom.end + 1, kind=Kind.NAMED_SET)
    unit = _part_of_date(text, atom) or read_unit(text, _after_blank(text, atom), large=not small)
    if unit is None:
        return _bare(text, atom, small=small, pure=pure)
    if unit.name == "番" and not exclusions.is_doubling(text, atom.start):
        return None
    if surface == "一" and unit.name != "番" and not _counts_one(text, atom.start, unit):
        return atom._replace(bare=True, weak=True)
    if pure and (unit.name not in _POWER_UNITS or exclusions.is_proverbial(text, atom.start, unit.end)):
        return None
    if unit.name == "页" and exclusions.is_page(text, atom.start):
        return None
    if small and surface in "零〇" and unit.kind in (Kind.COUNT, Kind.DATE):
        return None
    return _with_unit(text, atom, unit)


def _part_of_date(text: str, atom: Atom) -> Unit | None:
    """月 after a year and 日 after a month, whatever word they would begin elsewhere (5日常委会)."""
    at = _after_blank(text, atom)
    if text[at : at + 1] not in ("月", "日"):
        return None
    before = text[max(0, atom.start - 2) : atom.start].rstrip(" ")[-1:]
    if (before, text[at : at + 1]) not in (("年", "月"), ("月", "日")) or text.startswith("月份", at):
        return None
    return Unit(at + 1, text[at], Kind.DATE)


def _after_blank(text: str, atom: Atom) -> int:
    """Where a unit may stand: after one blank too where the number is Arabic."""
    return atom.end + 1 if not atom.chinese and text[atom.end : atom.end + 1] == " " else atom.end


def _hedged(text: str, atom: Atom, *, small: bool) -> Atom:
    """`atom` with the hedges inside the number, and the powers after them: 1500多万, 一百多亿, 两万余."""
    hedge = None if small or text[atom.end : atom.end + 1] not in _HEDGING else _HEDGE.match(text, atom.end)
    if hedge is None:
        return atom
    mark, powers = hedge[1], hedge[2]
    end = hedge.end() if powers else hedge.end(1)
    if mark in "来几" and powers is None and read_unit(text, end, large=True) is None:
        return atom
    low, high, scale = atom.low, atom.high, atom.scale
    for power in powers or "":
        scale *= numerals.POWERS[power]
        low = None if low is None else low * numerals.POWERS[power]
        high = None if high is None else high * numerals.POWERS[power]
    bound = Bound.AT_LEAST if mark in "多余" else None
    return atom._replace(end=end, low=low, high=high, scale=scale, approx=True, bound=bound)


def _counts_one(text: str, start: int, unit: Unit) -> bool:
    """Whether 一 counts before this unit; 一面, 一起, 新一轮 do not."""
    return (
        unit.name in _ONE_UNITS
        and not exclusions.is_article(text, start, unit)
        and not exclusions.is_repeated(text, start, unit)
    )


def _tenths(text: str, atom: Atom) -> Atom:
    """八成 is 0.8, 七成五 0.75, 两成半 0.25."""
    end = atom.end + 1
    more = text[end : end + 1]
    extra = Decimal(0)
    if more == "半":
        extra, end = Decimal("0.05"), end + 1
    elif atom.chinese and more in numerals.DIGITS and not read_unit(text, end + 1, large=False):
        extra, end = Decimal(numerals.DIGITS[more]) / 100, end + 1
    low, high = (None if value is None else value / 10 + extra for value in (atom.low, atom.high))
    return atom._replace(end=end, low=low, high=high, kind=Kind.SHARE)


def _bare(text: str, atom: Atom, *, small: bool, pure: bool) -> Atom | None:
    """A number without a unit: a figure where it is Arabic, large, or before a noun that can be counted; else weak."""
    if not atom.chinese:
        return atom._replace(bare=True)
    if text.startswith("国集团", atom.end):
        return None
    value = atom.high
    if pure:
        proverbial = value is None or value < 10_000 or exclusions.is_proverbial(text, atom.start, atom.end)
        return None if proverbial or not text.endswith(_CLAIMS, 0, atom.start) else atom._replace(bare=True)
    if value is None:
        return None if text[atom.start : atom.end] == "几" else atom._replace(bare=True)
    counts = (
        value >= 100
        or (atom.approx and atom.bound is not None)
        or (not small and text.startswith(_SIDES, atom.end))
        or (value >= 2 and text.startswith(_NOUNS, atom.end))
    )
    return atom._replace(bare=True, weak=not counts or exclusions.is_plan(text, atom.end))


def _with_unit(text: str, atom: Atom, unit: Unit) -> Atom:
    """`atom` with `unit`; the unit's kind may depend on the number (1998年, 5年)."""
    end, name = unit.end, unit.name
    kind = _kind(text, atom, unit)
    low, high = (None, None) if name == "年代" else (atom.low, atom.high)
    approx, bound = atom.approx, atom.bound
    if (
        name in _WITH_HALF
        and kind is not Kind.DATE
        and text.startswith("半", end)
        and not exclusions.is_half_word(text, end)
    ):
        low, high = (None if value is None else value + _HALF * atom.scale for value in (low, high))
        end += 1
    elif name == "个" and text[end : end + 1] in ("半", "多", "来") and text.startswith(_LONG_TIMES, end + 1):
        inner = read_unit(text, end + 1, large=True)
        if inner is not None:
            if text[end] == "半":
                low, high = (None if value is None else value + _HALF for value in (low, high))
            else:
                approx, bound = True, Bound.AT_LEAST if text[end] == "多" else bound
            end, name = inner.end, inner.name
            kind = Kind.PERCENT if name == "百分点" else Kind.DURATION
    return Atom(
        atom.start,
        end,
        low,
        high,
        name,
        kind,
        approx,
        bound,
        atom.scale,
        chinese=atom.chinese,
        malformed=atom.malformed,
    )


def _kind(text: str, atom: Atom, unit: Unit) -> Kind:
    """The kind of a figure with `unit`."""
    name, kind = unit.name, unit.kind
    if name == "年" and exclusions.is_calendar_year(text, atom):
        return Kind.DATE
    if name in ("月", "日") and kind is Kind.DATE:
        largest = 12 if name == "月" else 31
        late = atom.approx or atom.low is None or atom.low > largest
        lasts = text.startswith(_DEADLINE, unit.end) or text.endswith(_LASTING, 0, atom.start)
        return Kind.DURATION if late or lasts else Kind.DATE
    if kind is Kind.COUNT:
        ranked = name in ("位", "名", "强") and text[atom.start - 1 : atom.start] in ("前", "后")
        if ranked or name in ("级", "期"):
            return Kind.ORDINAL
        if atom.chinese and exclusions.is_quoted_set(text, atom.start, unit.end):
            return Kind.NAMED_SET
    return kind
