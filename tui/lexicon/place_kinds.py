"""How the names of places and of bodies end, what heads a column of them, and which such words name no single one."""

from __future__ import annotations

from tui.lexicon.word_lists import words

LEVELS = words("""
乡 区 县 州 市 旗 村 盟 省 自治区 自治县 街道 镇
""")
"""How the name of a place ends."""
BODIES = words("""
公司 分公司 分行 大学 学院 支行 支队 集团
""")
"""How the name of a body ends that is one of several of its kind."""
KINDS_OF_PLACES = words("""
一般 上市 专业 东部 中心 中部 事业 产业 产业园 人 仓储 传统 保护 保税 保障 公办 公有 其他 内资 农业 农业园 农产品 农村 农林 农牧 农贸 出口加工 功能 劳动力 区域 协会 参股 发达 国外 国家级 国有 城中 城乡 城郊 城镇 境内 境外 外商投资 外资 大型 大城 大棚 子
安全 安置 实验 家电 小型 小城 居住 居民 山 山区 工业 工业园 市辖 平原 庄 库 应届 建制 建成 建筑 开发 开放 循环经济 成片 房地产 批发 技术 控股 改造 文化产业 新农 新型农 旅游 服务 本科 村庄 林 林业 标准化 民办 民族 民营 水产 水库 水源保护 永久基本农田保护
沿海 沿边 消费 深度贫困 游览 湖 滩涂 灌 灾 特色 特色小 独立 独立学 现代农业园 生产 生态 生活 直属 示范 社 科技园 移民 空心 经营 综合 美丽乡 老 老旧小 考核 职业 股份 自治 自然 自然保护 行政 西部 规划 试点 试验 贫困 资本 超 边境 途 郊 重点 重点生态功能 镇
门 集贸 非公有 非贫困 项目 风景 高等 高职
""")
"""What stands before such an ending and says of which kind places are, and not which."""
LATIN_LEVELS = words("""
borough city county district municipality parish prefecture province region shire state town township village ward
""")
LATIN_BODIES = words("""
academy bank college company corp corporation council group hospital inc limited llc ltd plc school trust university
""")
KINDS_OF_LATIN = words("""
all average central commercial community company each elementary first general great group high higher holding independent junior large lower
metropolitan middle national net new nursery old other our overall parent per primary private public rest rural savings secondary senior small special
state technical the this total training upper urban
""")
"""First words before those endings that say of which kind places or bodies are, and not which."""
HEADS_OF_PLACES = words("""
area bank borough boroughs branch cities city college companies company council counties country county district districts entity geography hospital
municipality organisation organization parish place provider province region school state town township trust university village ward 乡 乡镇 乡镇街道 企业
企业名称 公司 公司名称 区 区县 区域 医院 单位名称 县 县别 县区 县市 县市区 各县 各县区 各县市区 国别 国家 国家和地区 国家地区 地区 地区名称 地市 城市 学校 学院 州市 市县 市州 市直单位 所在地 村 村名 省份 省市 行政区 行政区划 街道 辖区 镇 镇乡 镇街 院校
""")
"""What heads a column of names of places or bodies."""
OFFICES = words("""
单位 机构 部门
""")
"""What heads a column of offices, or one of units of measure."""
ENDINGS_OF_BODIES = words("""
中心 厂 司 处 局 店 所 校 社 站 院 馆
""")
"""How the name of a body ends that a title may name whole."""
