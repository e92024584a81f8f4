"""What is announced with a number and then listed, and the words around it."""

from __future__ import annotations

from tui.compiled import late
from tui.lexicon.word_lists import words

LISTABLE = late(
    r"方面|问题|工作|任务|措施|要求|原则|目标|重点|环节|关系|特点|机制|载体|工程|行动|关键|意见|建议|做法|经验|原因|阶段|步骤|内容|条件|情况"
    r"|办法|制度|抓手|突破|转变|结合|确保|提升|创新|着力|亮点|成效|变化|成绩|成果|战|战略|体系|举措|路径|层面|领域|产业|基地|到位|统一|优先"
    r"|坚持|纳入|活动|计划|规定|课题|难题|短板|优势|平台|队伍|项目|事|点|要点|特征|趋势|挑战|机遇|因素|标准|程序|文件|议题|事项|主题|品牌|渠道|方式|方法|形式|途径|讨论|实事|好事|大事|硬仗|关口|关$|体会|启示|感受|话"
)
"""What may be listed in numbered items."""
FIXED = late(r"攻坚战|发展理念|意识|自信|维护|全面|规定|战役|文明|确立|会议|产业结构|改造|革命|法宝|基本")
"""What has a name of its own need not be listed where it is named."""
CUE = late(
    r"以下|如下|下列|下面|这|主要|着重|重点|着力|突出|从|抓好|做好|抓住|实施|坚持|分为|分|处理好|把握|讲|提出|强调|要求|指出|汇报|意见|建议|体会|[有谈说提讲]$"
)
"""What announces a list."""
BUILT = late(r"项目|工程|基地|产业|企业|活动|平台|品牌|队伍|标准|计划|课题")
"""Things that were built or begun are told of behind such verbs, not listed."""
TOPIC = late(r"以|抓|围绕|突出|深化|推进|实施|做好|落实|强化|开展|坚持|把握|建立|构建|健全|完善|打造")
"""Verbs of a heading."""
VERBS = late(
    r"[了着的在对有使让被把将到]|进行|实施|开展|建设|完成|组织|召开|举办|推进|达到|实现|落实|投资|投入|选择|确定|成立"
)
"""Verbs, and so no items."""
LEVELS = frozenset(words("中央 国家 部 省 厅 市 地 州 盟 县 区 旗 县区 乡 镇 乡镇 街道 村 组 社区 村组"))
"""Levels of administration."""
LISTED = late(
    r"方面|环节|工作|任务|措施|原则|目标|重点|关系|机制|载体|工程|行动|关键|领域|产业|阶段|步骤|制度|内容|层面|体系|类型|板块|部门|单位|班子|系统|战|节点|要素|到位|统一|转变|确保|结合|坚持|突破|落实|提升|优先|满意|加强|注重|杜绝|带头|事|政策|方案|规划|清单|服务|功能|比赛|能力|素质|作风|战略|举措|要求"
    r"|类|级|种|大|支柱|园区|基地|乡|镇|村|县|区|市|省|厂|公司|学校|组"
)
"""What may be listed within a sentence."""
