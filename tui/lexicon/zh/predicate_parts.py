"""Parts of which short predicates are composed: how much, in which direction, and where something stays (大增, 微降至, 稳在)."""

from __future__ import annotations

from tui.lexicon.word_lists import words

DEGREES = words("""
再 净 剧 劲 双 同 均 大 小 已 微 快 急 总 慢 暴 激 猛 略 稍 稳 累 缓 膨 连 陡 飙 首 骤
齐
""")
"""How much, how fast or how often something moves, before a verb of one character."""
DEGREES_OF_LONG = words("""
再 净 均 大 小 已 微 急 暴 猛 略 稍 稳 缓 陡 骤
""")
"""Those that stand before a verb of two characters too: 略下降."""
UPWARDS = words("""
升 增 扩 涨 跃
""")
"""Verbs of moving up of one character."""
DOWNWARDS = words("""
减 缩 落 跌 降
""")
"""Verbs of moving down of one character."""
LONG_UPWARDS = words("""
上升 上涨 回升 增加 增长 提升 提高 攀升
""")
"""Verbs of moving up of two characters."""
LONG_DOWNWARDS = words("""
下滑 下跌 下降 减少 回落 降低
""")
"""Verbs of moving down of two characters."""
MORE = words("""
多
""")
"""How an amount lies above an earlier one, before a verb of giving or getting: 多支出31元."""
LESS = words("""
少
""")
"""The same below it."""
GIVING = words("""
上缴 亏 交 产 付 供 供应 修 养 办 卖 发 发放 发电 增 存 安排 完成 建 投 投入 报 招 拨 拨付 拿 挣 捕 接 播 支付 支出 收 收入 生产 用 用水 用电 省 种 签 缴 花 补 补贴 贷 赔 赚 运
还 采 销 销售 领
""")
"""Verbs of giving and getting, behind 多 or 少."""
UP_TO = words("""
上升 上浮 上调 做大 冲 冲高 加宽 加密 升 升高 反弹 回升 增 增加 增长 增高 壮大 恢复 扩 扩充 扩大 扩容 扩展 扩张 抬 抬升 抬高 拉升 拉高 拓展 推升 推高 提 提升 提高 攀 攀升 涨 涨价 激增
猛增 翻 跃 跃升 蹿升 飙 飙升
""")
"""Verbs of moving up, before where to."""
DOWN_TO = words("""
下探 下滑 下调 下跌 下降 减 减低 减少 减退 削减 压 压减 压缩 压降 回落 收 收敛 收窄 收缩 放缓 滑 滑落 精简 缩 缩减 缩小 缩短 缩窄 萎缩 落 调低 调减 跌 跌破 跌落 退 退坡 递减 降 降低
降解
""")
"""Verbs of moving down, before where to."""
GETTING = words("""
做 干 弄 拿 搞 跑
""")
"""Verbs by which people say in speaking what something came to, before 到: 粮食总产搞到30万吨."""
GOT_TO = words("""
到 到了
""")
"""What stands behind them."""
WHERE_TO = words("""
上 到 至
""")
"""What leads to where something moved."""
STAYING = words("""
企稳 保持 停 停留 压 定格 平 徘徊 报 控 控制 收 收官 收报 稳 稳定 站稳 维持 落 落定
锁定
""")
"""Verbs of staying, before where."""
WHERE = words("""
于 在
""")
"""What leads to where something stays."""
PASSING = words("""
破 超 达 过 逾
""")
"""Verbs of passing a mark, of one character, behind a degree: 首超, 再破."""
LAND = words("""
占地
""")
"""What is measured of something, where its figure stands behind it: 占地 of 3246亩, not 占 of 地区生产总值."""
MARKING = words("""
仅及 低至 冲上 冲过 升破 回到 守住 定为 录得 报收 攀上 收报 核定为 涨破 登上 直逼 突至 站稳 触及 触达 越过 跃上 跃过 跌破 跨过 达致 迈过 逼近 重上 重回 重新站上 重返 锁定 首次站上
首次跨过 高企
""")
"""Verbs of coming to a mark, of which some are halves of nouns elsewhere."""
ALREADY = words("""
共 再 又 已 新
""")
"""What says that something is done, before a verb of one character: 已播."""
DOING = words("""
交 产 付 供 修 借 养 办 发 售 建 抓 投 招 拨 捐 捕 播 收 栽 植 种 租 签 聘 补 订 购 赔 还 采 销
""")
"""Verbs of doing of one character."""
