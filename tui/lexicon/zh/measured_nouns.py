"""Nouns that name something measured, and which of them lean on another."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

HEADS = words("""
下载量 业务收入 业务量 主营业务收入 交易量 交易额 产值 产能 产量 亩产 人口 人均可支配收入 人均纯收入 人数 人次 价格
价格指数 份额 优良天数 优良率 会员数 住户存款 余额 使用率 使用量 供应量 供水量 供给 保有量 保费收入 借阅量 债务 储量
入学率 养老金 农机总动力 净利润 净利润率 净利率 准备金率 出厂价格 出口 出口总额 出口量 出口额 出栏 出栏量 出生率 出货量
出院量 利润 利润总额 利率 利用率 办件量 加工量 劳动生产率 升学率 单产 占地面积 占比 发电量 发行量 可支配收入 合格率
吞吐量 周转量 增加值 增幅 增速 增量 增长率 处理量 天数 失业率 存栏 存栏量 存款 存款余额 存量 学位数 完成率 客户数
客流量 客运周转量 客运量 容量 密度 寿命 就业率 就诊量 工资 差额 市场份额 平均亩产 平均浓度 年限 床位 库存 库容 开采量
强度 径流量 快件量 总产 总产值 总产量 总人数 总体 总值 总数 总规模 总量 总额 成交量 成交额 成本 户数 手术量 投资
拥有量 持有量 指数 排放强度 排放总量 排放量 接待量 播放量 播种面积 支付额 支出 收入 收入比 收案 收治量 收益率 收费 效率
效益 数 数量 施用量 时间 普及率 普查率 标准 案件数 死亡率 比例 比率 比重 毛入学率 毛利率 水平 汇率 津贴 流量 浓度
消耗量 消费价格 消费支出 消费量 涨幅 满意度 点击量 率 生产率 用户 用户数 用电量 用量 票房 种植面积 税收 税率 税金
纯收入 经费 结案 能耗 营业收入 营业里程 营业额 营收 蓄水量 蓄积量 补助标准 补贴 装卸量 装机 装机容量 覆盖率 规模 订单量
访问量 诊疗量 负债 负荷 贡献率 货运周转量 货运量 购进价格 贷款 贷款余额 贸易额 费用 资产 资产总额 资金 赤字 达标率
运输量 进出口 进出口总额 进口 进口总额 进口量 进口额 逆差 通车里程 采购量 里程 销售收入 销售量 销售面积 销售额 销量
门诊量 降幅 降水量 降雨量 零售总额 零售额 需求 面积 顺差 预期寿命 额 额度
""")
"""Last words of names of what is measured."""
LEANING = words("""
产值 产量 亩产 亩均 人均 人数 件均 份额 位次 余额 保有量 出栏 出栏量 单产 单价 单均 占比 厂均 名次 均价 增加值
增幅 增速 增量 增长率 增长速度 存栏 存栏量 师均 平均亩产 床均 店均 总产 总产值 总产量 总人数 总值 总数 总规模 总量
总面积 总额 户均 户数 排名 数量 村均 校均 次均 比例 比重 涨幅 生均 规模 跌幅 金额 降幅 面积
""")
"""Those that say nothing without another: 增速 of what was named before."""
LEANING_WHOLE = words("""
份额 位次 保有量 占比 名次 增幅 增速 增量 增长率 增长速度 总规模 总量 排名 数量 比例 比重 涨幅
规模 跌幅 金额 降幅
""")
"""Those of them that lean on the whole name before, and not on what it is of."""
GENERIC = words("""
产值 产量 利润 利税 固定资产投资 增加值 总产值 总投资 投资 收入 税收 营业收入 资金 销售收入 销售额
""")
"""Nouns too wide to name a metric where somebody is named before their verb."""
RATE_NOUNS = words("""
下降率 减幅 增幅 增速 增长率 增长速度 涨幅 跌幅 降幅
""")
"""Nouns that name the rate by which something moved."""
FALLING_NOUNS = words("""
下降率 减幅 跌幅 降幅
""")
"""Those of them that name a fall."""
SHARES = words("""
份额 占比 比例 比重
""")
"""Last words of names of shares."""
OPPOSED = words("""
一产 一审 三产 专科 东部 个人 个体 中央 中小学 中部 乡村 乡级 乡镇 二产 二审 二手住宅 二手房 企业 住宅 住户 住院 入境游客 公办 公司
公路 内销 再审 农户 农村 农村居民 农村常住居民 农民 农牧民 冬季 出口 刑事 初中 区级 医院 博士生 县级 同城 商品房 国内 国内游客 国家级
国有 国际 地方 城乡 城乡居民 城市 城镇 城镇居民 城镇常住居民 基层 境内 境外 夏季 夏粮 夏茶 外资 外销 大学 大豆 女性 女职工 对公 小学
小麦 居民 市内 市外 市级 幼儿园 异地 急诊 执行 新房 早稻 春季 春茶 晚稻 本科 本科生 村级 民事 民办 民航 民营 民间 水路 水运 汽车
法人 海运 玉米 男性 男职工 省内 省外 省级 研究生 硕士生 私营 秋季 秋粮 秋茶 稻谷 空运 第一产业 第三产业 第二产业 职工 股份制 自然人
航空 行政 西部 轻伤 轻工业 进口 重伤 重工业 铁路 门诊 陆路 集体 零售 高中 高校
""")
"""Modifiers that stand for each other before one noun."""

SHORT_FORMS = table(
    """
中央企业: 央企
国有企业: 国企
地区生产总值: gdp 生产总值
外资企业: 外企
民营企业: 民企
社会消费品零售总额: 社零总额
第一产业: 一产
第三产业: 三产
第二产业: 二产
规模以上: 规上
限额以上: 限上
"""
)
"""Names at the beginning of a metric, and their short forms, which say the same."""
