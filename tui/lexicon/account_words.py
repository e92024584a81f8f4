"""Words of accounts: what comes in and goes out, what there was and is left, what was planned and what was done."""

from __future__ import annotations

import re

from tui.compiled import late

SURPLUS = late(
    r"顺差|盈余|结余|结存|净收入|净增(?:加|长)?$|净流入|净迁入|自然增(?:加|长)|surplus|balance(?! of)|left|remain|profit|natural increase|net (?:gain|inflow|income|increase)",
    re.IGNORECASE,
)
"""What came in beyond what went out."""
DEFICIT = late(
    r"逆差|赤字|收不抵支|入不敷出|超支|亏损|亏空|缺口|净流出|净迁出|自然减(?:少|员)|deficit|shortfall|\bloss|natural decrease|net (?:loss|outflow|decrease)",
    re.IGNORECASE,
)
"""What went out beyond what came in."""
INCOMING = late(
    r"出口|收入|进账|入账|收到|筹集|募集|出生|迁入|流入|转入|注册|新设|新登记|exports?|income|revenue|receipts|received|raised|earned|took in|takings|births|born|arriv|inflow|moved in|came in",
    re.IGNORECASE,
)
"""What comes in."""
OUTGOING = late(
    r"进口|支出|开支|花费|花销|开销|花去|用去|支付|死亡|迁出|流出|转出|注销|歇业|吊销|imports?|spending|expenditure|outlays?|outgoings|expenses|spent|paid|costs?|deaths|died|departure|outflow|moved out|went out",
    re.IGNORECASE,
)
"""What goes out."""
COMPANY_NUMBER = late(
    r"[(（]\s?(?:(?:SH|SZ|HK|BJ)[:.]?)?([0-9]{6}|[0-9]{4,5}(?=\.HK))(?:\.(?:SH|SZ|HK|BJ))?\s?[)）]"
)
"""The number of a company on an exchange, behind its name: （600203）, (00700.HK)."""
OPENING = late(
    r"(?:年|月|期|季)初|上年末|上年结[转余]|期初|原有|opening|(?<![Ww]e )(?<![Tt]hey )opened (?!\S?[0-9]+$|\S?$)|\bAt 1 |beg[au]n|beginning|start|\bhad ",
    re.IGNORECASE,
)
"""What there was at the beginning."""
CLOSING = late(
    r"\bleft\b|\bleaving\b|(?:年|月|期|季)末|期末|年底|closing|leaving (?:it|them|us) with|ended|closed (?:it )?(?:with|at)|stood at|ending|carried|at the end|结存|结余|库存|现有|剩余"
)
"""What there is at the end."""
STOCKED = late(
    r"购[进入]|买入|吸[收纳]|繁育|招[收聘录]|迁入|转入|调进|出生|新进|新入|入职|入学|入库|新增|新收|新立|受理|归集|返贫|补栏|增加|发放|收购|新建|新招|调入|收入|补充|进货|received|added|addition|bought|generated|raised|earned|contribut|acquired|gained|joined|hired|took (?:on|in)|purchas|admitted|arrived|brought in"
)
"""What was added to a stock."""
CLEARED = late(
    r"出栏|死淘|淘汰|损耗|报损|脱贫|审结|办结|结案|提取|偿还|收回|归还|死亡|流失|离职|毕业|迁出|转出|退[出休役]|调离|售出|卖出|拆除|报废|出库|销售|核销|减少|支出|调出|退出|使用|消耗|注销|发出|invested|repaid|paid|spent|resign|died|lapsed|sold|used|issued|left|removed|discard|weeded|lost|retired|scrapped|rehomed|discharged|released|adopted|dispos|closed|payments|withdr|wrote off|took out"
)
"""What was taken from a stock."""
LEFT = late(r"还剩|未[审办执]?结|剩余|剩下|尚有|尚余|还有|余下|还差|尚差|未完成|尚未", re.IGNORECASE)
"""What is left to do."""
OVER_DONE = late(
    r"超收|超额|超产|超销|超过(?:计划|目标|预算)|比(?:计划|预算|目标)(?:多|增加|超)|多(?:于计划)?完成"
)
"""What was done beyond a plan."""
TO_BE_DONE = late(
    r"计划|任务|目标|预算|应|要|需|拟|总数|共|(?<!新)受理|(?<!新)收案|planned|target|goal|budget|aim|due|needed|of the|total",
    re.IGNORECASE,
)
"""What was to be done."""
DONE = late(
    r"creat|open|sold|recruit|train|plant|cost|完成|[审办执]结|已|实际|建成|实现|到位|complet|built|done|finish|achiev|deliver|spent|collected|paid",
    re.IGNORECASE,
)
"""What was done."""
OVER_BY = late(
    r"超(?:出|过)?(?:预算|计划|目标|任务)(?:的)?$|比(?:预算|计划|目标)(?:多|高|超出?|增加|多出)(?:了)?$"
)
"""By how much a plan was passed, before the figure."""
OVER_BY_BEHIND = late(
    r"^ (?:over|above|more than|higher than|beyond) (?:the |its )?(?:budget|plan|planned|target|forecast)"
)
"""The same in English, behind it."""
UNDER_BY_BEHIND = late(
    r"^ (?:under|below|less than|lower than|short of) (?:the |its )?(?:budget|plan|planned|target|forecast)"
)
"""By how much a plan was missed."""
OF_ANOTHER_ACCOUNT = late(
    r"同口径|可比|剔除|扣除|不变价|不含|不包括|除外|实际增长|excluding|except|constant prices|in real terms|like-for-like|adjusted"
    r"|(?:市场|分析师|机构)[^，。；]{0,4}(?:预期|预测|预估)|\b(?:estimates?|forecasts?|consensus|analysts?|expectations?)\b"
)
"""Words by which figures side by side are not of one account."""
POINTED_AT = late(r"(?:\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ww]hose)\s+|其)\Z")
"""A word before a name that leaves to the sentences before whose it is."""
NAMELESS = late(
    r"[比较与和同]?(?:上年|去年|上一年度?|前一年|前年|上个?月|上季度?|上期|上届|年初|期初|[12][0-9]{3}年|此前|以前|原来|原先|同期)(?:末|底|初|同期|度|全年|相比|当时)*的?"
    r"|[前后]者|同比|环比|按年|一年|当年|今年|本年|全年|年内|目前|现有|现已|现在|如今|当前|报告期|期末|年末|年底|累计|合计|共计|总计|总共|总数|总量|总额|总体|全部|整个|其中|占比|比重|比例|份额"
    r"|增长|增加|增幅|增速|增收|增产|净增|新增|提高|提升|上升|上涨|涨幅|扩大|加快|升幅|下降|减少|减幅|降低|降幅|缩短|缩小|压缩|回落|收窄|节约|跌幅|平均|均|每|人|户|年|月|日|天|季|周"
    r"|幅度|实现|完成|达到|来到|做到|相当于|相当|折合|折算|换算|也就是说|也就是|就是|等于|正好|恰好|刚好|约合|结果|实际|计划|目标|任务|预算|年度|原定|超出|超过|超额|多出|高出|结余|结存|剩余|余下|剩下|尚余|还剩|尚有|差额|顺差|逆差|缺口"
    r"|贡献率|完成率|增长率|占|率|达|到|至|为|是|了|约|近|的|又|再|则|便|就|即|共|已|也|仅|只|有|还|其|全|总|而|由|从|自|多|少|高|低|增|减|升|降|涨|跌|超|比|者|个|之|在|中|里|内|此|这|那|各|每个|每人|所|按|计|算|合"
)
"""Words that name no thing of their own."""
