"""Approximators and bounds of Chinese prose."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

ABOUT = words("大体 大概 大约 大致 约 约莫")
"""Hedges that leave both ways open."""

AT_MOST = words("不到 不满 不超 不足 低于 将近 小于 少于 接近 最多 未到 未满 未达 短于 至多 近 顶多")
"""Hedges whose figure is the most."""

AT_LEAST = words("""
不下 不下于 不亚于 不止 冲破 多于 大于 最少 登上 破 突破 站上 至少 起码 超 超出 超越 超过 越过 跃上
跨上 跨越 跨过 过 迈上 迈过 逾 高于
""")
"""Hedges whose figure is the least."""

CAN_BE_DENIED = words("低于 多于 大于 小于 少于 短于 突破 超 超出 超过 高于")
"""Bounds that a 不 before them turns round."""

DENIALS = words("不 不会 不准 不可 不宜 不应 不得 不能 不要 不许 未 没 没有")
"""What turns a bound round: 不得超过."""

ONLY_BEFORE_POWERS = words("破 过")
"""Hedges only before a power: 过百万."""

LAST_OF_WORD = table("""
不到: 买 做 吃 听 得 想 找 拿 料 看 达
不足: 弥
破: 侦 告 打 攻 查 爆
约: 公 制 合 失 契 婚 守 履 条 毁 特 签 简 纽 节 解 违 邀 隐 集 预
超: 严 买 卖 反 赶 高
过: 不 度 经 通 错
近: 临 亲 就 新 晋 最 相 贴 走 远 邻 附 靠
""")
"""Before the word: what makes it the end of another one (节约 three million is no estimate)."""

WHOLE_BEFORE = table("""
约: 丧失 冲毁 分解 办公 募集 化解 印制 复制 季节 归集 征集 损失 损毁 摧毁 收集 散失 整合 汇集 流失 炼制 烧毁 环节 研制 筹集 绘制 综合 联合 聚集 调解 配制 配合 采集 销毁
近: 津贴 补贴
""")
"""Words that end so and are whole before it: 发放补贴近 three million is nearly so much, 损失约 three million about it."""
