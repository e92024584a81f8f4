"""Units that measure one thing, with how large each is: the sizes by which amounts in two units are compared."""

from __future__ import annotations

from fractions import Fraction

_SIZES = {
    "length": {
        "毫米": Fraction(1, 1000),
        "厘米": Fraction(1, 100),
        "米": Fraction(1),
        "公里": Fraction(1000),
        "千米": Fraction(1000),
        "里": Fraction(500),
        "英寸": Fraction(254, 10000),
        "英尺": Fraction(3048, 10000),
        "码": Fraction(9144, 10000),
        "英里": Fraction(1609344, 1000),
        "海里": Fraction(1852),
    },
    "area": {
        "平方厘米": Fraction(1, 10000),
        "平方米": Fraction(1),
        "平米": Fraction(1),
        "亩": Fraction(2000, 3),
        "公顷": Fraction(10000),
        "平方公里": Fraction(1000000),
        "平方千米": Fraction(1000000),
        "平方英尺": Fraction(9290304, 100000000),
        "英亩": Fraction(40468564224, 10000000),
        "平方英里": Fraction(2589988110336, 1000000),
    },
    "volume": {
        "毫升": Fraction(1, 1000000),
        "升": Fraction(1, 1000),
        "公升": Fraction(1, 1000),
        "立方米": Fraction(1),
        "方": Fraction(1),
        "立方公里": Fraction(1000000000),
    },
    "mass": {
        "克": Fraction(1, 1000),
        "两": Fraction(1, 20),
        "斤": Fraction(1, 2),
        "公斤": Fraction(1),
        "千克": Fraction(1),
        "磅": Fraction(45359237, 100000000),
        "盎司": Fraction(28349523125, 1000000000000),
        "吨": Fraction(1000),
    },
    "energy": {
        "度": Fraction(1),
        "千瓦时": Fraction(1),
        "兆瓦时": Fraction(1000),
        "kWh": Fraction(1),
        "MWh": Fraction(1000),
        "GWh": Fraction(1000000),
        "TWh": Fraction(1000000000),
    },
    "power": {
        "瓦": Fraction(1, 1000),
        "千瓦": Fraction(1),
        "兆瓦": Fraction(1000),
        "吉瓦": Fraction(1000000),
        "kW": Fraction(1),
        "MW": Fraction(1000),
        "GW": Fraction(1000000),
    },
    "time": {
        "秒": Fraction(1),
        "分钟": Fraction(60),
        "小时": Fraction(3600),
        "天": Fraction(86400),
        "周": Fraction(604800),
        "星期": Fraction(604800),
    },
}
"""Units by what they measure, in one unit of each sort."""
SIZES = {unit: (kind, size) for kind, units in _SIZES.items() for unit, size in units.items()}
"""Each unit by what it measures, and its size."""
