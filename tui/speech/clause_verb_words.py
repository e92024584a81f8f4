"""Verbs whose object is counted, and what makes a noun of a verb: the words by which a clause is taken apart."""

from __future__ import annotations


def words(*lists: str) -> str:
    """An alternation of the words of lists, the longest first."""
    found = {word for each in lists for word in each.split()}
    return "|".join(sorted(found, key=lambda word: (-len(word), word)))


STRONG = r"开展(?!资金|规模|速度|水平)|立案侦查|侦查|" + words(
    "完成 实现 建成 召开 出台 签订 拥有 清运 办起 引进 下达 争取 兑现 发放 查处 通报 约谈 改扩建 新改建 修复 补充 解决 实施 落实 "
    "成立 吸纳 收到 受理 办理 审结 出动 拆除 清理 流转 认定 授予 表彰 创建 打造 培育 配备 聘请 开通 "
    "兴建 修建 铺设 架设 开挖 疏浚 缴纳 上缴 带动 惠及 淘汰 关停 取缔 新建 改建 扩建 "
    "召集 举办 举行 开办 制定 制订 印发 下发 提出 确定 选择 遴选 选聘 选拔 招募 招聘 募集 筹集 筹措 整合 拨付 安排 协调 "
    "挽回 追缴 没收 罚没 侦破 破获 抓获 查获 缴获 销毁 走访 慰问 回访 办结 征集 采纳 "
    "开垦 收割 栽植 改种 补种 打通 贯通 竣工 开工建设 开建 投用 组建 设立 设置 "
    "开设 增设 增派 选派了 下派 派出 抽调 调派 输送 达成 落成 购买 添置 退还 "
    "偿还 归还 参加 获得 荣获 获 取得 赢得 通过了 听取 形成 征求 提交 "
    "现有 共有 设有 建有 辖有 下辖 辖 共辖 具有 具备 报废 "
    "投放 发动 覆盖了 涉及 涵盖 包含 培养了 培训了 发展了 建立了 建立起 投入了 生产出 销售出"
)
"""Verbs that seldom stand inside a noun: what follows the last of them is the object."""
WEAK = words(
    "新增 投入 销售 培训 选派 组织 发展 开展 生产 种植 养殖 建设 管理 安排 提供 投资 补助 补贴 支持 帮助 扶持 改造 提升 整顿 "
    "推进 深化 研究 专题研究 联系 建立 调整 优化 压缩 精简 减少 增加 培养 服务 评选 推广 运营 经营 加工 储备 储存 保存 收缴 收集 "
    "输出 输入 运输 运送 发送 发布 发表 刊登 播出 制作 创作 出版 演出 放映 展出 开放 引入 招收 录取 毕业 招生 就诊 诊疗 救治 "
    "收治 检测 检验 鉴定 登记 注册 注销 审批 核准 批准 验收 评估 考核 测评 巡查 巡视 督查 督办 整改 补种 新栽 新植 新修 新开 "
    "加固 绿化 美化 亮化 硬化 新办 新设 改种 流转 收储 出让 征收 征用 征地 增发 承诺 派驻 开工 动工 复工 "
    "帮扶 救助 资助 处分 检查 抽查 治理 捐赠 捐献 募捐 减免 转移 转化 转让 发行 承办 参与 申报 申请 授权 审议 收购 放养 捕捞 存栏 出栏 安置 搬迁 "
    "整治 排查 维修 更新 更换 采购 购置 支付 预付 化解 调处 立案 结对 答复 改良 复垦 播种 栽种 回收 节约 节省 使用 消耗 占用 消除 接待 吸收 引导 动员 号召 承担"
)
"""Verbs that may as well be the first half of a noun: taken for verbs only where a clause begins with them."""
NOT_A_VERB = words(
    "总值 总量 总额 总产 收入 支出 额 量 率 费 业 户 场 性 能力 线 用地 资金 经费 成本 利润 规模 强度 人员 机构 单位 中心 站 点 班 员 部 项目 "
    "面积 水平 周期 标准 指数 价格 主体 基地 企业 公司 队伍 体系 工作 任务 活动 工程 所 院 生 厂 库 电 力 时间 期 金 款 机制 制度 方案 对象 渠道 "
    "材料 设备 设施 技术 市场 行业 产业 产品 合作社 专业 教师 学生 干部 处 室 者 师 人次 人才 值 产值"
)
"""What makes a noun of a verb before it: 生产总值, 培训基地."""
