"""Names of metrics, and other names under which tables and texts say the same."""

from __future__ import annotations

from tui.lexicon.word_lists import table

SYNONYMS = table(
    """
固定资产投资: 固投
居民消费价格: cpi
工业生产者出厂价格: ppi
生产总值: gdp 国内生产总值 地区生产总值 本地生产总值
研发: r&d 研究与试验发展
社会消费品零售总额: 社会消费品零售额 社消零总额 社零总额
第一产业: 一产
第三产业: 三产
第二产业: 二产
规模以上: 规上
限额以上: 限上
"""
)
"""For the name that others are replaced by those others; as they stand anywhere in a label or a clause."""
