"""The inventory of units and measure words of official prose, as data, and how one is read at a place in a text."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures.compounds import AFTER_ALL, ANOTHER_WORD, ONLY_BEFORE, ONLY_LARGE, SMALL_ONLY_BEFORE
from tui.figures.quantity import Kind

MONEY = """
元 圆 角 块钱 元钱 美元 港元 港币 欧元 日元 英镑 卢布 法郎 瑞郎 马克 新元 澳元 加元 韩元 泰铢 卢比 美分 澳门元 新台币 克朗 比索 里拉 先令
新加坡元 加拿大元 澳大利亚元 瑞士法郎 银元 特别提款权 $ € £
"""
AREA = """
亩 市亩 公亩 公顷 顷 垧 平方公里 平方千米 平方米 平方分米 平方厘米 平方英里 平方英尺 平方尺 平方华里 英亩 平米 ㎡ m² m2 km² km2
㎢ hm² hm2
"""
MEASURE = """
吨 公吨 公斤 斤 市斤 千克 克 毫克 微克 纳克 担 市担 公担 石 市石 公石 磅 盎司 克拉 载重吨 总吨 登记吨 净吨 吨级 蒸吨 标准吨
吨公里 吨千米 吨海里 人公里 人千米 客公里 车公里 换算吨公里 综合吨公里
公里 千米 公尺 公寸 华里 市里 里 里路 米 延米 延长米 分米 厘米 毫米 微米 纳米 公分 尺 市尺 丈 寸 海里 英里 英尺 英寸 光年 皮长公里 芯公里
立方米 立方公里 立方千米 立方分米 立方厘米 立方英尺 立方 公方 标准立方米 标立方米 标方 土方 方 升 公升 毫升 加仑 桶 蒲式耳 斗 Nm³ m³ m3
千瓦 千瓦时 千瓦小时 瓦 瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 太瓦时 峰瓦 度 度电 千伏 伏 千伏安 兆伏安 安时 赫兹 千赫 兆赫 马力 匹马力
大卡 千卡 卡路里 焦耳 吉焦 兆焦 百帕 千帕 兆帕 帕 分贝 摩尔 ℃ ° 摄氏度 ˚ 华氏度 岁 周岁 虚岁 比特 字节
GWh MWh kWh KWh kwh KWH TWh Wh GW MW kW KW W kV KV kVA MVA V Hz kHz MHz GHz km Km KM m cm mm nm μm µm kg Kg KG g mg μg µg ug t L l mL ml ha mu dB
TEU Mbps Gbps Tbps kbps bps MB GB TB PB EB KB Pa kPa MPa hPa EFLOPS PFLOPS ppm ppb
"""
PERCENT = "% ‰ 个百分点 百分点 个千分点 个基点 基点"
MULTIPLE = "倍 番"
DURATION = """
年 个年头 周年 载 个月 天 昼夜 个昼夜 小时 个小时 钟头 个钟头 分钟 秒 秒钟 毫秒 星期 个星期 礼拜 个礼拜 周 个周 个世纪
个季度 工作日 个工作日 交易日 个交易日 个学期 学期 个学年 学年 刻钟
"""
DATE = "月 月份 日 年代 世纪 季度 时 时许 点钟 点整"
COUNT = """
个 只 支 枝 根 条 头 匹 尾 羽 峰 位 名 人 户 家 口 伙 群 班 组 桌 床 张 把 件 台 架 部 辆 艘 列 节 座 栋 幢 间 套 层 扇 所 处 片 块
段 道 面 幅 本 册 卷 篇 页 封 份 幕 场 届 期 次 回 遍 趟 顿 起 宗 桩 例 批 项 种 类 样 款 门 科 级 档 步 点 句 字 行 章 节课 株 棵 颗 粒
朵 穗 窝 束 捆 堆 对 副 盒 箱 包 袋 瓶 罐 杯 碗 盘 车 井 眼 盏 炉 孔 板 枚 发 挺 顶 领 具 尊 笔 令 印张 票 单 注 股 席 代 辈 任 轮 茬 季 熟 重 折 锭
枚锭 纱锭 滴 缕 丝 环 格 栏 筐 篓 畦 丛 簇 串 盆 缸 坛 壶 篮 声 剂 例次 分 位数 强 周次
人次 户次 家次 件次 架次 车次 班次 批次 场次 头次 台次 台套 台件 件套 艘次 辆次 台班 工日 劳动日 个劳动日 个工 个工日 工时 课时 学时 学分 席次 箱次
标准箱 标箱 个标准箱 亩次 公顷次 头份 人份 剂次 人天 人月 人年 羽次 门次 册次 篇次 船次 航次 床次 名次 位次 只次 条次 项次 宗次 套次 座次 盘次
轮次 节次 担次 标准台 标台 标辆 标准张 标准卷 重量箱 羊单位 个羊单位 绵羊单位 混合台 换算箱
"""

_SAME = {
    "个百分点": "百分点",
    "圆": "元",
    "元钱": "元",
    "块钱": "元",
    "$": "美元",
    "€": "欧元",
    "£": "英镑",
    "里路": "里",
    "度电": "度",
    "位数": "位",
    "月份": "月",
    "时许": "时",
    "点钟": "时",
    "点整": "时",
    "个年头": "年",
    "钟头": "小时",
    "个钟头": "小时",
    "礼拜": "星期",
    "秒钟": "秒",
    "㎡": "平方米",
    "m²": "平方米",
    "m2": "平方米",
    "平米": "平方米",
    "㎢": "平方公里",
    "km²": "平方公里",
    "km2": "平方公里",
    "平方千米": "平方公里",
    "hm²": "公顷",
    "hm2": "公顷",
    "m³": "立方米",
    "m3": "立方米",
    "千米": "公里",
    "km": "公里",
    "Km": "公里",
    "KM": "公里",
    "公吨": "吨",
    "千瓦小时": "千瓦时",
    "KWH": "kWh",
    "KWh": "kWh",
    "kwh": "kWh",
}
"""Spellings of one unit; a surface that is not here is its own base unit but for a leading 个."""

_TABLES = (
    (Kind.COUNT, COUNT),
    (Kind.DATE, DATE),
    (Kind.DURATION, DURATION),
    (Kind.MULTIPLE, MULTIPLE),
    (Kind.PERCENT, PERCENT),
    (Kind.MEASURE, MEASURE),
    (Kind.AREA, AREA),
    (Kind.MONEY, MONEY),
)


class Unit(NamedTuple):
    """A unit read at a place in a text."""

    end: int
    """Code point after it."""
    name: str
    """The base unit: 月 for 个月, % for ％."""
    kind: Kind


class _Entry(NamedTuple):
    """A row of the inventory, ready for reading."""

    surface: str
    name: str
    kind: Kind
    another: tuple[str, ...]
    after_all: tuple[str, ...]
    before: tuple[str, ...]
    small_before: tuple[str, ...]
    only_large: bool


def _inventory() -> dict[str, tuple[_Entry, ...]]:
    """All units by their first character, the longest first."""
    rows: dict[str, _Entry] = {}
    for kind, table in _TABLES:
        for surface in table.split():
            rows[surface] = _Entry(
                surface,
                _SAME.get(surface, surface.removeprefix("个") or surface),
                kind,
                ANOTHER_WORD.get(surface, ()),
                AFTER_ALL.get(surface, ()),
                ONLY_BEFORE.get(surface, ()),
                SMALL_ONLY_BEFORE.get(surface, ()),
                surface in ONLY_LARGE,
            )
    found: dict[str, list[_Entry]] = {}
    for surface in sorted(rows, key=len, reverse=True):
        found.setdefault(surface[0], []).append(rows[surface])
    return {first: tuple(entries) for first, entries in found.items()}


_UNITS = _inventory()


def read_unit(text: str, at: int, *, large: bool) -> Unit | None:
    """The longest unit that stands at `at`; `large` says that the number is Arabic or has a place (三十).

    Measure words that begin another word (人口, 项目) are none; some (度, 方) need a large number.
    """
    for entry in _UNITS.get(text[at : at + 1], ()):
        surface = entry.surface
        if text.startswith(surface, at) and _measures(text, at + len(surface), entry, large=large):
            return _compound(text, Unit(at + len(surface), entry.name, entry.kind))
    return None


def _measures(text: str, end: int, entry: _Entry, *, large: bool) -> bool:
    """Whether the unit that ends at `end` is one there, judged by what follows."""
    if entry.surface.isascii():
        after = text[end : end + 1]
        return not (entry.surface[-1].isalnum() and after.isascii() and after.isalnum())
    if entry.another and text.startswith(entry.another, end):
        return bool(entry.after_all) and text.startswith(entry.after_all, end)
    if entry.before and end < len(text) and not text.startswith(entry.before, end):
        return False
    if large:
        return True
    return not entry.only_large and (
        not entry.small_before or end == len(text) or text.startswith(entry.small_before, end)
    )


def _compound(text: str, unit: Unit) -> Unit:
    """`unit`, or with what stands after a slash (元/人, 微克/立方米)."""
    if text[unit.end : unit.end + 1] != "/":
        return unit
    at = unit.end + 1
    while text[at : at + 1] in ("百", "千", "万", "亿") and text[at : at + 2] not in ("千瓦", "千克", "千米"):
        at += 1
    if at > unit.end + 1 and read_unit(text, at, large=True) is None:
        return unit
    below = read_unit(text, at, large=True)
    if below is None:
        return unit
    kind = unit.kind if unit.kind in (Kind.MONEY, Kind.COUNT) else Kind.MEASURE
    return Unit(below.end, f"{unit.name}/{text[unit.end + 1 : at]}{below.name}", kind)


def known(surface: str) -> bool:
    """Whether `surface` is a unit of the inventory."""
    return any(entry.surface == surface for entry in _UNITS.get(surface[:1], ()))
