"""Predicates of figures: how a quantity moved, what it came to, and what stands beside that."""

from __future__ import annotations

from tui.lexicon.word_lists import words

RISING = words("""
上升 上扬 上浮 上涨 上行 上调 优化提升 净增 净增长 加大 加快 升 反弹 回升 增 增亏 增产 增利 增加 增厚 增多 增强 增收 增效 增添 增盈 增长 多收 延长 扩大 抬升 拓展 提升
提高 攀升 攀高 新增加 涨 猛增 翻 走强 走高 跃升 递增
""")
"""Verbs of moving up."""
FALLING = words("""
下挫 下探 下浮 下滑 下调 下跌 下降 净减 净减少 减 减亏 减产 减少 减收 减缓 减负 减轻 削减 压减 压缩 压降 回落 收窄 收缩 放缓 精简 缩减 缩小 缩短 萎缩 走低 走弱 跌 降
降低
""")
"""Verbs of moving down."""
EASING = words("""
下浮 优惠 减免 压低 压降 拉低 让利 调减
""")
"""Verbs of making something less for somebody."""
REACH = words("""
一共 不到 为 仅为 仅有 优化为 优化调整为 保持 保持在 保有 共有 共计 共达 冲破 净增至 减为 出现在 分别为 升为 历史性突破 发展到 发生在 变为 可达 合计 在 均为 均超过 均达
增为 多达 完成 完成了 实有 实现 实现了 将达 已有 已达 建成 总共 总计 扩大为 折合 拥有 持平于 接近 控制在 是 有 现有 稳定 稳定在 突破 突破了 站上 等于 累计完成 累计实现
累计达 累计达到 约为 约占 约有 结存 维持在 落实 调整为 调整到 超 超过 超过了 跨上 跨越 达 达到 达到了 达到历史最高 达成 迈上 迈过 还有 连续跨越 逾 降为 首次突破 首次超过
首破 高达
""")
"""Verbs and copulas of what a quantity is or came to."""
RANK = words("""
上升到 位列 位居 保持 列 前移至 升至 名列 均列 均居 居 居于 排 排位 排列 排名 排在 稳定在 稳居 跃升至 跃居 跃至 跻身 连续位居
""")
"""Verbs of standing in an order."""
ABOVE = words("""
优于 多于 好于 快于 超出 领先 领先于 高于 高出 高过
""")
"""Verbs of lying above another value at the same time, which stands behind them."""
MORE = words("""
偏多 偏高 多 多出 快 高 高出
""")
"""The same where it stands before them with 比."""
LESS = words("""
低 低出 偏低 偏少 少 慢
""")
"""What lies below it."""
BELOW = words("""
低于 小于 少于 慢于 落后 落后于
""")
"""Verbs of lying below it."""
SHARE = words("""
占 占了 占到 占到了 占据 占据了 占比 占比为 占比例 占比达 占比达到 占比重 各占 所占份额 所占比例 所占比重 约占
""")
"""Verbs of being a part."""
MEAN = words("""
三年平均 两年平均 五年平均 平均每年 年均 年平均 年平均增长 每年平均
""")
"""What says that a rate is a yearly mean."""
HEDGES = words("""
不低于 不到 不少于 不得低于 不得少于 不得超过 不得高于 不超过 不足 不高于 仅 仅仅 只 只有 各 在 均 多达 大于 大概 大约 大致 将近 小于 左右 接近 最低 最多 最高 突破 约
至少 超 超过 达 近 逾 高达
""")
"""What may stand between a predicate and its figure."""
ADVERBS = words("""
一下子 一举 一共 一并 一度 一次 一次性 一跃 一路 不定期 不断 专门 业已 临时 也 了 争取 井喷式 亦
人均每月 仅 仍 从 低位 依次 依法 倒 先后 全力 全年 全部 全面 全额 共 共计 再 再度 再次 净 分别 分头
分批 分期 分步 分类 则 初步 剧烈 力争 加力 加快 加速 努力 单独 却 历史性 历史首次 历年 又 及早 及时
双双 反倒 反而 另 另外 只 可 可比口径 合计 同 同口径 同期 同比 名义 圆满 均 均可 均实现 均已 均未
多年来 大力 大幅 大幅度 大规模 如期 定期 实际 将 小幅 就 尽早 屡次 已 已然 已经 常态化 平均 平稳 年均
强势 当场 当季 当日 当月 快速 急剧 急速 总体上 总共 总计 悄然 惊人 成功 扎实 拟 持续 按 按季 按年
按时 按月 按期 接连 提前 整体 断崖式 日均 明显 显著 最终 月人均 月均 有序 有所 止跌 每年 每月 比 深入
温和 爆发式 猛然 率先 环比 由 略微 略有 相应 相比 相继 着力 确保 积极 稍有 稳中微 稳中有 稳中略 稳步
突然 竟 累积 累计 约 继续 联合 能 能够 自 要再 触底 计划 责令 超额 足额 跳跃式 较快 迅速 近年 近年来
近期 还 进一步 连年 连续 逆势 逐一 逐季 逐年 逐户 逐月 逐村 逐步 逐级 逐项 都 阶梯式 陆续 限时 限期
陡然 顺利 预期 预计 首度 首批 首次 骤然 高位
""")
"""What may stand before a predicate."""
