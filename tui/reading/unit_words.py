"""Units of Chinese prose in English words; loaded only where the interface is English."""

from __future__ import annotations

from decimal import Decimal

REGULAR = {
    "美元": "US dollar",
    "港元": "Hong Kong dollar",
    "港币": "Hong Kong dollar",
    "欧元": "euro",
    "英镑": "pound",
    "$": "dollar",
    "加元": "Canadian dollar",
    "新元": "Singapore dollar",
    "新西兰元": "New Zealand dollar",
    "澳元": "Australian dollar",
    "美分": "cent",
    "仙": "Hong Kong cent",
    "卢比": "rupee",
    "瑞士法郎": "Swiss franc",
    "财年": "fiscal year",
    "吨标准煤": "tonne of coal equivalent",
    "英里": "mile",
    "卢布": "rouble",
    "新台币": "New Taiwan dollar",
    "兰特": "rand",
    "林吉特": "ringgit",
    "印尼盾": "rupiah",
    "奈拉": "naira",
    "越南盾": "dong",
    "兹罗提": "zloty",
    "雷亚尔": "real",
    "迪拉姆": "dirham",
    "卡塔尔里亚尔": "Qatari riyal",
    "沙特里亚尔": "Saudi riyal",
    "肯尼亚先令": "Kenyan shilling",
    "墨西哥比索": "Mexican peso",
    "菲律宾比索": "Philippine peso",
    "谢克尔": "shekel",
    "塔卡": "taka",
    "克朗": "krona",
    "加仑": "gallon",
    "磅": "pound",
    "盎司": "ounce",
    "平方英里": "square mile",
    "公顷": "hectare",
    "英亩": "acre",
    "吨": "tonne",
    "升": "litre",
    "桶": "barrel",
    "海里": "nautical mile",
    "百分点": "percentage point",
    "基点": "basis point",
    "年": "year",
    "月": "month",
    "星期": "week",
    "周": "week",
    "天": "day",
    "工作日": "working day",
    "小时": "hour",
    "分钟": "minute",
    "秒": "second",
    "季度": "quarter",
    "学时": "class hour",
    "课时": "class hour",
    "户": "household",
    "次": "time",
    "回": "time",
    "遍": "time",
    "趟": "trip",
    "人次": "person-time",
    "株": "plant",
    "棵": "tree",
    "栋": "building",
    "辆": "vehicle",
    "艘": "ship",
    "间": "room",
    "套": "set",
    "对": "pair",
    "页": "page",
    "字": "character",
}
"""Words that take an s where there are several."""
IRREGULAR = {
    "便士": ("penny", "pence"),
    "英尺": ("foot", "feet"),
    "英寸": ("inch", "inches"),
    "周岁": ("year of age", "years of age"),
    "人": ("person", "people"),
    "岁": ("year of age", "years of age"),
    "批": ("batch", "batches"),
    "世纪": ("century", "centuries"),
}
UNCHANGED = {
    "元": "yuan",
    "日元": "yen",
    "韩元": "won",
    "亩": "mu",
    "斤": "jin",
    "担": "dan",
    "里": "li",
    "倍": "times",
    "平方公里": "km²",
    "平方米": "m²",
    "立方米": "m³",
    "公里": "km",
    "米": "m",
    "厘米": "cm",
    "毫米": "mm",
    "公斤": "kg",
    "千克": "kg",
    "克": "g",
    "千瓦": "kW",
    "兆瓦": "MW",
    "千瓦时": "kWh",
    "度": "kWh",
    "℃": "°C",
    "摄氏度": "°C",
}
"""Names and signs that are the same for one and for several."""
BARE = frozenset(
    "家个只支枝根条匹头尾位名口组张把件台架部列节座幢层所处片块段道面幅本篇封份场届宗桩例项种类样款门科"
)
"""Measure words, which English does without."""


def in_english(unit: str, value: Decimal) -> str:
    """A unit for so many; empty for a measure word, itself where it has no English name."""
    if "/" in unit:
        above, _stroke, below = unit.partition("/")
        return (
            f"{in_english(above, value)}/{_below(below)}"
            if in_english(above, value)
            else f"per {_below(below)}"
        )
    if unit in BARE:
        return ""
    if unit in UNCHANGED:
        return UNCHANGED[unit]
    one, many = IRREGULAR.get(
        unit, (REGULAR.get(unit, unit), f"{REGULAR[unit]}s" if unit in REGULAR else unit)
    )
    return one if value == 1 else many


def _below(unit: str) -> str:
    """What stands below the stroke, for one of it or for so many: person, 100,000."""
    power = {"百": 100, "千": 1000, "万": 10_000, "10万": 100_000, "百万": 1_000_000}
    for name in sorted(power, key=len, reverse=True):
        if unit.startswith(name):
            rest = in_english(unit.removeprefix(name), Decimal(power[name])) if unit != name else ""
            return f"{power[name]:,} {rest}".strip()
    return in_english(unit, Decimal(1)) or unit
