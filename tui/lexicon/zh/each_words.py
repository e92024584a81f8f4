"""Words of a mean, by the unit of what it is of: 人均 and 每人 for each 人."""

from __future__ import annotations

from tui.lexicon.word_lists import table

PER = table(
    """
个: 每个
亩: 亩产 亩均 单产 每亩
人: 人均 人平 每人 每名
件: 件均
台: 台均
场: 场均 每场
家: 家均 每家
户: 户均 每户
所: 校均 每所
村: 村均 每村
次: 次均
班: 班均
辆: 车均
"""
)
