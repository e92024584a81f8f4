"""Parts of the names of budget items, in which verbs and 上年 are part of the name (上年结转收入, 上解支出, 动用预算稳定调节基金)."""

from __future__ import annotations

from tui.lexicon.word_lists import words

ORIGINS = words("""
一般 一般性 上年 上年度 上级 下级 专项 专项债券 中央 以前年度 体制 债券 债务 历年 地方 年终 往年 政府 本级 省级
""")
"""Whose or of which year an item is, or of which kind."""
TRANSFERS = words("""
上解 付息 再融资 结余 结转 置换 补助 调入 调出 转移支付 转贷 返还 返还性 还本
""")
"""What is done with the money of an item."""
ENDS = words("""
支出 收入
""")
"""Last words of items."""
DRAWN = words("""
动用 安排 补充 设置 调入 调出
""")
"""Verbs that are the first word of an item, before a fund."""
FUNDS = words("""
周转金 稳定调节基金 预备费 预算周转金 预算稳定调节基金
""")
"""Funds that money is taken from or put into."""
