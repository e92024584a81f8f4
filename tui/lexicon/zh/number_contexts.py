"""Words before and after a numeral that say whether it is a figure."""

from __future__ import annotations

from tui.lexicon.word_lists import words

CODED = words("""
× 专案 专线 事件 事变 人制 会议室 信箱 军 县道 号 后 团 国道 地震 型 大地震 工程 师 平台 急救 惨案 房间 报警 指挥 指数 接处警 接警 教室 时代 机制 条款 标准 次列车
水灾 法案 热线 版 省道 系列 联防 航班 计划 课纲 路公交 部队 院校 风灾 高校 高速
""")
"""What follows a bare number that is a name: 12345热线, 107国道."""

NUMBERED = words(
    "&# U+ 上证 中证 单元 双 图 富时 日经 标普 歼 沪深 波音 注 深证 科创 空客 纳斯达克 表 轰 附件 附录"
)
"""What stands before a bare number that is a name: 附件1, 电话."""

COPULAS = words("作为 像 堪称 成为 是 算得上")
"""What stands before an article: 是一项."""

DESCRIBED = words("""
主要 伟大 侧面 光荣 共同 关键 十分 原因 基本 好 完整 崭新 强大 很 整体 新的 方面 时期 明显 显著 更
最 极 样板 根本 比较 特点 相当 突出 繁荣 缩影 良好 艰巨 过程 重要 长期 问题 阶段 非常
""")
"""What 一个 only points at: 一个重要原因."""

BEFORE_ARTICLE = words("""
万 上 下 不 专 之 任 其 划 单 又 另 各 同 哪 唯 头 归 惟 接 新 无 朝 某 此 每 比 独 甚 第 统 老 身
这 进 逐 那 随 首
""")
"""Characters after which 一 only points out: 新一轮, 每一个."""

OF_A_FAMILY = words("0 1 2 3 4 5 6 7 8 9 七 三 两 九 五 八 六 几 十 四 大 小 老")
"""What follows the 一家 of 一家五口."""

NOT_TENTHS = words("为 了 交 人 体 分 功 千 员 品 因 型 套 就 年 批 效 本 材 果 熟 片 百 立 绩 色 都 长")
"""What makes another word of 成 after a number: 成立."""

NOT_GREAT = words("""
专 中 于 会 使 修 力 口 同 型 堆 学 家 寨 小 庆 批 把 杯 概 步 洋 理 盘 碗 米 约 臣 街 袋 豆 连 道 都 量 队 陆
""")
"""What makes another word of 大 after a number: 大队."""

AFTER_POWER_WORD = words(
    "GDP 产值 单位 国内生产总值 地区生产总值 增加值 大会 工业 工程 生产总值 空巷 级 行动 计划"
)
"""What follows a power that is no number: 万元产值, 百人计划."""

IDIOM_HEADS = words("以防 冰冻 判若 十之 半斤 四两拨 垂涎 年如 才高 死路 火冒 略知 约法 罢黜 自成 货比")
"""What stands before a numeral that ends an idiom."""

SPOKEN_OF = words("、 与 中 之 以及 到 及 和 所 款 的 第 至 规定")
"""What follows an article that is spoken of: 第八条规定."""

TITLED_GREAT = words("中共 党的 届")
"""What stands before the name of a congress: 党的八大."""

TOTAL = words("个 为 人 件 份 位 倍 函 分 半 参 台 基 多 字 少 岁 总 户 指 次 点 票 算 系 级 计 项 额")
"""Characters that end a word with 数: 总数, 人数."""

NAMED_BEFORE = words("其 初 双 周 张 星期 礼拜 红 羊 老")
"""What stands before a numeral that is part of a name: 星期三, 初一."""

NAMED_UNLESS = words("个 人 名 天 年 月")
"""What makes a number of it after all."""

PROVERBIAL = words("以 千上 单位 单位: 单位： 成 每 百上")
"""What stands before a power that is no number: 每百人, 成千上万."""

PLANS = words("时期 期间 规划 计划")
"""What follows the number of a plan: 十五计划."""

HALF_WORDS = words("半个 半天 半岛 半年 半数 半月")
"""Words that begin with 半."""

NOUNS = words("""
乡镇 区县 单位 县区 县市 国家 地区 地市 城市 学校 学科 层次 层面 市县 指标 方面 村庄 步骤 环节 省份
省区 省市 类型 行业 部分 部委 部门 阶段 领域
""")
"""What a bare numeral counts: 八方面."""

SIDES = words("乡 党员 农户 区 厂 县 国 学生 居民 州 市 干部 教师 旗 村 校 省 社 群众 职工 镇 队")
"""Places and people that a bare numeral with a place counts: 十二省, 三十农户."""

CLAIMS = words("上 不到 不足 破 约 超 达 过 近 逾")
"""What stands before a bare power that is a number: 突破万亿."""

DEADLINE = words("之内 以上 以下 以内 内")
"""What makes a length of time of 日 and 月: 十五日内."""

LASTING = words("为期 刑期 历时 多于 少于 延长 拘留 提前 期限 每 满 缩短 羁押 超过 逾期")
"""What stands before a length of time in 日 or 月: 历时三月."""

CASES = words("再 初 字 执 特 申 破 终")
"""Characters before the number of a case: 民初12345号."""

ROOMS = words("号房 室 病房")
"""What follows the number of a room."""

BEFORE_MINUS = words("为 了 于 亏 值 共 减 到 升 在 增 差 得 是 率 约 至 计 负 跌 达 降")
"""Characters before a minus that makes no model's name of what follows it: 增速为-5, but 歼-20."""

NOT_RANKED = words("分 度 强 折 方")
"""Measure words that 第N does not take."""

CODE_NAMES = words("""
QQ 专利号 代号 代码 会议室 传真 信用代码 单号 卡号 号码 合同号 型号 基金 备案号 学号 客服 尾号 工号 序列号 微信 房号 房间 手机 批号 拨打 文号 来电 案号 档号 热线 版本
电话 端口 编号 股票 致电 航班号 许可证 证号 请电 账号 身份证号 车次 车牌 邮政编码 邮箱 邮编
""")
"""What names a code, before a number that is one: 证券代码：600001."""

LAWS = words("""
》 依据 依照 公约 决定 准则 前条 办法 协议 合同 宪法 意见 按照 本条 本章 条例 条约 根据 法 章程 细则
规则 规定 违反 适用 附则
""")
"""What stands before the number of an article that is referred to: 刑法第二百六十四条."""

AFTER_ARTICLE = words("、 与 中 之 关于 列 及 和 或 所 明确 款 的规定 第 自 至 要求 规定 项")
"""What follows the number of an article that is referred to."""

CLASSES = words("产 产业 方")
"""What makes a name of 第一, 第二, 第三: 第三产业, 第三方."""

NOT_CLASSES = words("产业园 方案 方程 方队 方阵 方面")
"""What begins like one and is none: 第三方面."""

HOURS = words("上午 下午 中午 今晚 傍晚 凌晨 午 午后 夜里 夜间 当晚 日 早 早上 早晨 时间 晚 晚上 清晨")
"""What stands before a time of the day."""

DRAWN = words("作 成 画")
"""What makes a circle of 圆."""

NOT_NEGATIVE = words("亏 债 减 增 抱 担 欺 正 税 肩 背 胜 自 辜 重 降")
"""Characters that end a word with 负: 减负, 税负, 胜负."""

ROADS = words("乡 县 台 国 市 省 道")
"""Characters before the number of a road: 台7線."""

NO_THIRD_PARTY = words("世界 为 列 名 成 排 是")
"""What stands before 第三人 where it is a rank; elsewhere it is a party of a lawsuit."""

STREETS = words("大道 巷 街 路")
"""What stands before the part of a street: 忠孝东路1段1号."""

LOCANTS = words("丁 丙 乙 吡 己 庚 戊 氟 氧 氨 氮 氯 氰 溴 环 甲 硝 硫 碘 磷 磺 羟 羧 脱 苯 辛 酮")
"""Characters that go on the name of a compound after a number and a hyphen: 5-羟色胺."""

ISOTOPES = words("""
氘2 氙133 氚3 氟18 氡222 氢2 氢3 氦3 氦4 氧18 氩40 氪85 氮15 氯36 氯37 汞203 硫35 碘123 碘125 碘129 碘131 碳11 碳12 碳13 碳14 磷32
钋210 钍232 钐153 钙45 钚238 钚239 钚240 钠22 钠24 钴57 钴60 钾40 铀233 铀234 铀235 铀238 铁55 铁59 铅206 铅207 铅208 铅210
铊201 铍10 铝26 铟111 铬51 铯134 铯137 铱192 锂6 锂7 锌65 锝99 锰54 锶89 锶90 镅241 镍63 镓67 镓68 镥177 镭226
""")
"""Elements with the number of one of their isotopes: 碳14."""

SOFTWARE = words("操作系统 数据库 程序 系统 统计 软件")
"""What follows the version of software: SPSS 26.0软件."""
SAID_IN_ISSUES = words("专刊 专栏 举办 刊发 办班 印发 培训 培训班 播出 简报 编印 编发 节目 讲座")
"""What is held or brought out so many times: 培训26期, where 期 counts and numbers none."""
