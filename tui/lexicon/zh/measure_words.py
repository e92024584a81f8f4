"""Units and measure words of Chinese prose with their kinds."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

AREA = words("""
cm2 cm² ha hm2 hm² km2 km² m2 m² ㎡ ㎢ 亩 公亩 公顷 坪 垧 市亩 平 平方公尺 平方公里 平方分米 平方千米 平方华里 平方厘米 平方吋 平方呎 平方哩 平方尺 平方米
平方英寸 平方英尺 平方英里 平米 甲 英亩 顷
""")
"""Units of area."""

COUNT = words("""
丛 丝 个 个劳动日 个工 个工日 个标准箱 个羊单位 串 井 亩次 人 人份 人天 人年 人月 人次 代 令 件 件套 件次 任 份 伙 会期 位 位数 位次 例 例次 公顷次 具 册 册次 分 列
剂 剂次 副 劳动日 包 匹 单 印张 卷 发 口 句 只 只次 台 台件 台套 台次 台班 号 名 名次 周次 回 场 场次 块 坛 堆 声 壶 处 头 头份 头次 套 套次 孔 字 季 学分 学时
宗 宗次 家 家次 对 封 尊 尾 层 届 峰 工日 工时 帧 席 席次 幅 幕 幢 床 床次 座 座次 张 强 户 户次 所 扇 批 批次 把 折 担次 拷贝 挺 捆 换算箱 支 景 期 本 朵 束
条 条次 杯 板 枚 枚锭 枝 架 架次 标准卷 标准台 标准张 标准箱 标台 标箱 标辆 栋 栏 株 样 根 格 桌 档 桩 棵 次 款 步 段 注 混合台 滴 炉 点 熟 片 环 班 班次 瓶 畦
盆 盏 盒 盘 盘次 眼 碗 票 种 科 穗 窝 章 笔 筐 箱 箱次 篇 篇次 篓 篮 簇 类 粒 级 纱锭 组 绵羊单位 缕 缸 罐 羊单位 群 羽 羽次 股 航次 船次 艘 艘次 节 节次 节课
茬 行 袋 课时 起 趟 车 车次 轮 轮次 辆 辆次 辈 遍 道 部 重 重量箱 锭 门 门次 间 面 页 顶 项 项次 顿 领 颗
""")
"""Measure words, and units of work and of traffic."""

DATE = words("世纪 季度 年代 日 时 时许 月 月份 点整 点钟 财年 财政年度")
"""What is a part of a date."""

DURATION = words("""
d h hr min ms 个世纪 个交易日 个周 个季度 个学年 个学期 个小时 个工作日 个年头 个星期 个昼夜 个月 个礼拜 个钟头 交易日 分钟 刻钟 周 周年 天 学年 学期 小时 工作日
年 年度 星期 昼夜 毫秒 礼拜 秒 秒钟 载 钟头
""")
"""How long."""

MEASURE = words("""
CFU EB EFLOPS GB GHz GW GWh Gbps Hz IU KB KG KM KV KW KWH KWh Kg Km L MB MHz MJ MPa MVA MW MWh Mbps NTU
Nm³ PB PFLOPS Pa TB TEU TWh Tbps V W Wh bps cm dB dpi g hPa kDa kHz kJ kN kPa kV kVA kW kWh kbps kcal
kg km kwh l m m3 mA mL mS mS/cm mV mW mg ml mm mmHg mmol mol mu m³ ng nm nmol ppb ppm r/min rpm t ug °
°C °F µL µg µm ˚ μL μS μS/cm μg μm μmol ℃ 丈 两 乏 人公里 人千米 伏 兆 兆乏 兆伏安 兆帕 兆焦 兆焦耳 兆瓦 兆瓦时 兆赫 光年 克 克拉 克标准煤 公克
公分 公升 公厘 公吨 公寸 公尺 公担 公斤 公斤标准煤 公方 公石 公里 净吨 分米 分贝 加仑 匹马力 千乏 千伏 千伏安 千克 千克标准煤 千卡 千帕 千焦 千焦耳 千瓦 千瓦小时 千瓦时 千米 千赫
升 华氏度 华里 卡路里 厘 厘米 台斤 吉焦 吉瓦 吉瓦时 吋 吨 吨二氧化碳 吨公里 吨千米 吨标准煤 吨标煤 吨海里 吨级 呎 周岁 哩 土方 大卡 太瓦时 字节 安士 安时 客公里 寸 尺 岁 峰瓦
市尺 市担 市斤 市石 市里 帕 度 度电 延米 延长米 微克 微米 微西弗 总吨 担 换算吨公里 摄氏度 摩尔 斗 斤 方 标准吨 标准立方米 标方 标立方米 桶 次/分 次/分钟 比特 毫克 毫升 毫摩尔
毫米 毫米汞柱 毫西弗 浬 海里 焦耳 瓦 瓦时 瓩 登记吨 百帕 皮长公里 盎司 石 磅 立方 立方公分 立方公尺 立方公里 立方分米 立方千米 立方厘米 立方呎 立方米 立方英尺 米 纳克 纳米
综合吨公里 芯公里 英寸 英尺 英里 蒲式耳 蒸吨 虚岁 西弗 赫兹 车公里 转/分 转/分钟 载重吨 里 里路 马力
""")
"""Units of weight, length, volume, power, energy, temperature, data."""

MONEY = words("""
丹麦克朗 仙 令吉 元 元台币 元新台币 元港币 元钱 先令 克朗 兰特 兹罗提 分钱 加元 加拿大元 卡塔尔里亚尔 卢布 卢比 印尼盾 台币 圆 土耳其里拉 块钱 塔卡 墨西哥比索 奈拉 挪威克朗
新元 新加坡元 新台币 新西兰元 日元 日圆 日币 林吉特 欧元 比索 毛 毛钱 沙特里亚尔 法郎 泰铢 港仙 港元 港币 港纸 澳元 澳大利亚元 澳门元 特别提款权 瑞典克朗 瑞士法郎 瑞郎 美元
美分 美金 肯尼亚先令 英镑 菲律宾比索 蚊 角 谢克尔 越南盾 迪拉姆 里亚尔 里拉 铢 银元 雷亚尔 韩元 韩币 马克 马币
""")
"""Currencies and their parts."""

MULTIPLE = words("倍 番")
"""How many times as much."""

PERCENT = words("% BP bp ‰ 个千分点 个基点 个百分点 基点 百分点")
"""Parts of a hundred and less."""

UNITS = {
    "area": AREA,
    "count": COUNT,
    "date": DATE,
    "duration": DURATION,
    "measure": MEASURE,
    "money": MONEY,
    "multiple": MULTIPLE,
    "percent": PERCENT,
}
"""All units by the name of their kind."""

SPELLINGS = table("""
kWh: KWH KWh kwh
r/min: rpm 转/分 转/分钟
℃: °C
仙: 港仙
位: 位数
元: 元钱 圆 块钱 蚊
克: 公克
公里: KM Km km 千米
公顷: ha hm2 hm²
分钟: min
千瓦: 瓩
千瓦时: 千瓦小时
吨: 公吨
吨标准煤: 吨标煤
基点: BP bp
天: d
小时: h hr 个钟头 钟头
平方公里: km2 km² ㎢ 平方千米
平方厘米: cm2 cm²
平方米: m2 m² ㎡ 平 平米
平方英寸: 平方吋
平方英尺: 平方呎
平方英里: 平方哩
年: 个年头 年度
度: 度电
新台币: 元台币 元新台币 台币
日元: 日圆 日币
时: 时许 点整 点钟
星期: 礼拜
月: 月份
林吉特: 令吉 马币
次/分: 次/分钟
毫秒: ms
毫米: 公厘
泰铢: 铢
海里: 浬
港元: 元港币 港币 港纸
百分点: 个百分点
盎司: 安士
秒: 秒钟
立方米: m3 m³
立方英尺: 立方呎
美元: 美金
英寸: 吋
英尺: 呎
英里: 哩
角: 毛 毛钱
财年: 财政年度
里: 里路
韩元: 韩币
""")
"""A base unit, and how else it is written; a leading 个 (个月) is no part of a name."""

WITH_HALF = words("""
丈 两 亩 倍 元 公斤 公里 公顷 吨 坪 天 小时 尺 岁 年 斤 日 番 石 米 里
""")
"""Units after which 半 is another half: 两年半."""

AFTER_GE = words("世纪 季度 小时 工作日 星期 月 百分点 礼拜 钟头")
"""Units that 半, 多 and 来 may part from their 个: 一个半月."""

AFTER_POWER = words("""
个 亩 人 人次 件 份 元 公斤 公里 公顷 册 千瓦 千瓦时 只 台 名 吨 场 头 套 家 平方公里 平方米 座 张
户 所 担 斤 斤粮 标准箱 株 棵 种 立方米 美元 艘 辆 锭 间 项
""")
"""Units that a bare power counts: 百亿元, 万人."""

AFTER_ONE = words("""
丈 世纪 个 亩 人 人次 件 份 位 例 倍 元 克 公斤 公里 公顷 册 分钟 匹 千瓦 千瓦时 升 只 台 名 吨 周 周岁 周年 处 天 头 套 季度 学期 宗 家 小时 尺 届 岁 工作日
幢 平方公里 平方米 年 座 张 户 所 批 担 支 斗 斤 日 星期 昼夜 月 期 本 条 架 栋 株 棵 次 百分点 石 种 秒 立方米 笔 篇 米 类 美元 艘 角 辆 部 里 间 项 颗
""")
"""Units before which 一 counts: 一个, 一年; not 一面, 一起."""

SMALLER = {
    "丈": {"寸": 100, "尺": 10},
    "亩": {"分": 10, "厘": 100},
    "元": {"分": 100, "毛": 10, "角": 10},
    "分钟": {"秒": 60},
    "块": {"分": 100, "毛": 10, "角": 10},
    "小时": {"分": 60, "分钟": 60, "秒": 3600},
    "尺": {"寸": 10},
    "年": {"个月": 12},
    "度": {"分": 60, "秒": 3600},
    "斤": {"两": 10},
    "毛": {"分": 10},
    "角": {"分": 10},
}
"""How many of a smaller unit make the unit before it: 二亩五分, 三元五角, 三年六个月."""
WITH_DECIMALS = words("丈 元 块 尺 度 斤 毛 米 角")
"""Units after which digits alone are their parts: 一米七, 四块五."""
