"""Names that divide what they are parts of: the parts of one whole, and nothing is left beside them."""

from __future__ import annotations

from tui.lexicon.word_lists import words

DIVIDING = tuple(
    words(row)
    for row in """
男 女
城镇 乡村
城镇 农村
出口 进口
税收 非税
第一产业 第二产业 第三产业
一产 二产 三产
夏粮 秋粮
夏粮 早稻 秋粮
一季度 二季度
一季度 二季度 三季度
一季度 二季度 三季度 四季度
上半年 下半年
早熟 晚熟
春季学期 秋季学期
第一学期 第二学期
国内 入境
国内 境外
内资 外资
中央 地方
线上 线下
负债 所有者权益
公办 民办
城区 乡镇
城市 农村
城区 农村
城里 农村
城里 乡下
本科生 研究生
路内 路外
省内 省外
市内 市外
县内 县外
室内 室外
国有 非国有
水田 旱地
本地 外地
地上 地下
中长期 短期
固定 流动
货运 客运
汉族 少数民族
农业人口 非农业人口
党员 非党员
满意 基本满意 不满意
优秀 合格 不合格
优秀 良好 合格 不合格
优秀 称职 不称职
优秀 称职 基本称职 不称职
在职 离退休
在职 退休
正式 预备
专职 兼职
在编 编外
在编 聘用
国内 国外
境内 境外
新建 续建
续建 新开工
基本支出 项目支出
公立 民营
公办 民营
住校 走读
实到 缺席
实到 请假
出席 缺席
发明专利 实用新型 外观设计
一等奖 二等奖 三等奖
党委 党总支 党支部
高级 中级 初级
赞成 反对
非常满意 满意 基本满意 不满意
非常满意 满意 一般 不满意
满意 一般 不满意
增加 减少 持平
增长 下降 持平
上升 下降 持平
上涨 下降 持平
上涨 下跌 持平
货物 服务
goods services
采矿业 制造业 热力
undergraduates postgraduates
undergraduate graduate
men women
boys girls
male female
exports imports
exported imported
urban rural
adults children
public private
domestic foreign
domestic overseas
domestic international
full-time part-time
weekdays weekends
""".strip().splitlines()
)
EXCLUDING = tuple(
    words(row)
    for row in """
幼儿园 小学 初中 高中 大学
幼儿园 小学 中学 大学
特大型 大型 中型 小型
水田 水浇地 旱地
水浇地 坡耕地
国道 省道 县道 乡道 村道
铁路 公路 水路 民航
博士 硕士 本科 专科
刑事 民事 行政案件
金牌 银牌 铜牌
金奖 银奖 铜奖
小麦 玉米 水稻 大豆 薯类 油菜
生猪 肉牛 肉羊 家禽
个体工商户 企业 合作社
行政村 社区
甲级 乙级 丙级
特级 一级 二级 三级
优等 一等 二等 三等
civil criminal administrative
detached semi-detached terraced
gold silver bronze
large medium small
narrow-body wide-body
owned leased
primary secondary tertiary
wheat maize rice soybeans
""".strip().splitlines()
)
"""Names of which nothing is of two, though something may be left beside them: together they are no more than their whole."""
STRICT = frozenset(words("boys exported exports male men urban 乡村 农村 出口 城镇 女 男 税收 进口"))
"""Names of which the first says that nothing is left beside the two."""
