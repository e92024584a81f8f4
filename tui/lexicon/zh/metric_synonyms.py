"""Names of metrics, and other names under which tables and texts say the same."""

from __future__ import annotations

from tui.lexicon.word_lists import table

SYNONYMS = table(
    """
利用外资: 使用外资
固定资产投资: 固投
境内: 国内
境外: 海外
居民消费价格: cpi
工业生产者出厂价格: ppi
归属于上市公司股东的净利润: 归属于母公司所有者的净利润 归属于母公司股东的净利润 归母净利润
扣非后: 扣除非经常性损益后 扣除非经常性损益后的
技术改造: 技改
生产总值: gdp 国内生产总值 地区生产总值 本地生产总值 经济总量
研发: r&d 研究与试验发展
社会保障: 社保
社会消费品零售总额: 社会消费品零售额 社消零总额 社零总额
科学技术: 科技
第一产业: 一产
第三产业: 三产
第二产业: 二产
经营活动产生的现金流量净额: 经营性净现金流 经营性现金流 经营性现金流净额 经营性现金流量净额 经营活动现金流 经营活动现金流净额 经营现金流 经营现金流净额
规模以上: 规上
进出口总额: 外贸进出口总值 外贸进出口总额 货物进出口总值 货物进出口总额 进出口总值
限额以上: 限上
高新技术企业: 高企
"""
)
"""For the name that others are replaced by those others; as they stand anywhere in a label or a clause."""
EXACT = table(
    """
农村居民: 农村常住居民
利用外资: 使用外资
固定资产投资: 固定资产投资额 固投
国内生产总值:
地区生产总值: gdp 本地生产总值 生产总值
城镇居民: 城镇常住居民
居民消费价格指数: cpi 居民消费价格总水平
工业生产者出厂价格指数: ppi
归属于上市公司股东的净利润: 归属于母公司所有者的净利润 归属于母公司股东的净利润 归母净利润
社会消费品零售总额: 社会消费品零售额 社消零总额 社零总额
粮食产量: 粮食总产 粮食总产量
经营活动产生的现金流量净额: 经营性现金流净额 经营性现金流量净额 经营活动现金流净额 经营活动现金流量净额 经营现金流净额
进出口总额: 外贸进出口总值 外贸进出口总额 进出口总值
"""
)
"""Names of what is measured with other names that say exactly the same, in any place of a metric; a name alone is none of the others.

Narrower than `SYNONYMS`, by which tables are searched: what is joined by these may contradict each other.
"""
OF_A_COUNTRY = table(
    """
国内生产总值: 地区生产总值
"""
)
"""For a name that only a country has the one that is meant in a text about a country which says no other: its GDP."""
