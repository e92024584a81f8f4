"""Cues of relations between figures: words of which a paragraph has some wherever a relation is told.

They are wide on purpose: at the figures of a paragraph without them a relation is not looked for. `_` stands for a blank.
"""

from __future__ import annotations

from tui.lexicon.word_lists import table

CUES = {
    relation: tuple(word.replace("_", " ") for word in listed)
    for relation, listed in table(
        """
comparison: above ahead beat behind below breaking consecutive down_from each every exceed fell_short inside lagged missed no_fewer no_less no_more over past straight successive surpass than topping trailed under up_from within 不及 以 优 低于 低出 保 击败 刷新 升破 压 回 多于 大于 好 小于 少于 年年 快于 慢于 战胜 打破 控 每季 每年 每月 比 稳 突破 落后 超 跌 跑赢 跑输 跑过 较 连年 连续 逐 降 险胜 领先 高于 高出
complement: absent breach defect died drop error fail fault invalid late lost miss not refus reject unable void without 不 事故 差错 无 未 漏 缺 误 违 退 逾
contribution: _or_ contribut decline drop fall gain growth increase inflation rise 占全部增 占全部新增 占增 占总增 占总新增 占新增 影响程度 贡献
conversion: _is_ _or_ about convert equal i.e. in_other that_is translat worth 兑 即 合 就是 折 汇率 相当于 等于 （
direction: _on_ _over_ 0年 1年 2年 3年 4年 5年 6年 7年 8年 9年 a_year_earlier against compared from last_year the_year_before versus 上一年 上季 上届 上年 上月 上期 从 前年 原先 原来 去年 常年 年初 改革前 此前 由
doubled: doubl half halv quadrupl trebl tripl twice 倍增 减半 成倍 翻番
gap: % bp cent point pp 增幅 增速 增长 点
inventory: 不落 全乡 全区 全厂 全县 全员 全国 全局 全州 全市 全旗 全村 全校 全省 全系 全行 全覆 全部 全镇 全院 公司 共 医院 在册 均 学校 悉数 成立 我乡 我区 我厂 我县 我国 我局 我州 我市 我旗 我村 我校 我省 我系 我行 我镇 我院 拥 无一 普遍 有 本乡 本区 本厂 本县 本国 本局 本州 本市 本旗 本村 本校 本省 本系 本行 本镇 本院 检察院 法院 组建 统一 设 辖 逐 都 集团
mean-growth: a_year annual averag compound per_year 均 每年
over-time: a_day a_month a_quarter a_week a_year averag daily each_day each_month each_quarter each_week each_year every_day every_month every_quarter every_week every_year mean per_day per_month per_quarter per_week per_year 均 日产 日供 日处 日销 每
overrun: above ahead beat below budget exceed goal i.e. miss over plan short surpass target that_is under 任务 位率 多出 多完成 差 成率 指标 欠 现率 用率 目标 短 行率 计划 超 进度 预算 高出
parts-within: ( including of_which of_whom 之中 共 其中 包括 含 当中 总 有 设 里头 里面 （
per-head: _a_ _an_ _for_ _to_ / apiece averag each every mean of_them of_these of_those of_which of_whom per 产 人平 均 每
place: 0th 1st 1th 2nd 2th 3rd 3th 4th 5th 6th 7th 8th 9th out_of place rank 位 冠 名 末 第 首
plan: budget goal plan target 了任务 了目标 了计划 到了预期 如期 年任务 年目标 年计划 度任务 度目标 度计划 成任务 成目标 成计划 未 欠 没 超目标 超计划 超过计划 超额 达到目标 达到计划 达到预期
product: _a_ _an_ _at_ _for_ each every per 兑 单价 各 售价 均 换 每 比 票价
rank: eighth est fifth followed fourth least led most order second seventh sixth third top 亚军 从低 从多 从大 从小 从少 从快 从慢 从高 其次 冠军 前七 前三 前九 前五 前八 前六 前十 前四 升序 垫底 居末 最 末位 次席 由低 由多 由大 由小 由少 由快 由慢 由高 第 紧随 降序 领先 首
remainder: above ahead balance below beyond deficit difference excess gap lead_of leav left less majority margin more natural net_ over remain short shy still surplus to_go under wait 低于 余 净 剩 多 少 尚 差 应 未 欠 盈 相抵 空编 结 缺 节省 节约 赤字 超 还 高于
stock: beg clos end open start stood 初 底 末 结余 结转
threshold: above at_least at_most below close_to exceed excess fewer least less more most nearly not_even over pass than topp under up_to upwards within 不到 不止 不超 不足 以上 以下 以内 低于 多于 大于 小于 少于 最多 最少 突破 至多 至少 起码 超 跃上 跌破 跌至 迈上 近 逾 高于
total: bring combined for_the_full_year for_the_whole_year for_the_year full-year in_all in_the_year making together total 三项 上半年 下半年 两期 两项 之和 全季 全年 共 加起来 合计 合起来 季度 小计 总 整个 相加 累计
"""
    ).items()
}
"""The words by the equation that they are cues of."""
