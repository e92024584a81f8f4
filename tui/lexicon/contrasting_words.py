"""Words of which one in place of another makes a statement one about something else, whatever stands around it."""

from __future__ import annotations

from tui.lexicon.word_lists import words

CONTRASTS = (
    words("乡村 农村 城乡 城镇"),
    words("乡镇 农户 农民 城市 居民 市民 职工"),
    words("东北 东部 中部 西部"),
    words("东盟 中东 拉美 欧洲 欧盟 美国 非洲"),
    words("中型 大型 小型 微型"),
    words("中学 初中 大学 小学 幼儿园 高中 高校"),
    words("专科 本科 研究生"),
    words("中央 地方"),
    words("中小企业 国有企业 外资企业 民营企业"),
    words("第一产业 第三产业 第二产业"),
    words("一般公共预算 国有资本 政府性基金 社会保险基金"),
    words("一季度 三季度 二季度 四季度"),
    words("上半年 下半年 全年 前三季度"),
    words("今年 前年 去年 明年"),
    words("公办 民办"),
    words("公路 水路 航空 铁路"),
    words("内销 外销"),
    words("农业 工业 建筑业 服务业"),
    words("入境 出境"),
    words("出生 死亡"),
    words("县级 国家级 市级 村级 省级"),
    words("增加值 总产值"),
    words("女性 男性"),
    words("存款 贷款"),
    words("客运 货运"),
    words("常住 户籍"),
    words("年初 年末"),
    words("开工 竣工"),
    words("支出 收入"),
    words("扩建 改建 新建"),
    words("新增 累计"),
    words("轻工业 重工业"),
    words("同比 环比"),
    words("总产量 总销量"),
    words("实际 计划"),
    words("住院 门诊"),
    words("出口 进口"),
    words("光伏 核电 水电 火电 风电"),
)
"""Chinese sets: all words of one set are of one kind."""

ENGLISH_CONTRASTS = (
    words("boys girls"),
    words("central local"),
    words("deposits loans"),
    words("eastern northern southern western"),
    words("expenditure revenue"),
    words("exports imports"),
    words("female male"),
    words("first-quarter fourth-quarter second-quarter third-quarter"),
    words("men women"),
    words("monthly quarterly yearly"),
    words("national provincial"),
    words("primary secondary tertiary"),
    words("rural urban"),
)
"""English sets."""
