"""Words of rates: which cannot be above all there is, which may, what falls."""

from __future__ import annotations

from tui.compiled import late

BOUNDED = late(
    r"(?:合格|及格|优良|优秀|出席|到会|出勤|死亡|失业|贫困发生|森林覆盖|文盲|识字|城镇化|城市化|支持|满意|赞成|投票|命中|治愈|发病|感染"
    r"|准确|空置|到课|到场|参会)(?:率|度)|占比|比重|恩格尔系数"
)
"""Rates that are of a whole and of nothing else; others are suspected, since 参保率 and 巩固率 are printed above 100 %."""
IN_TIME = late(r"(?:按期|按时|及时|当场|当庭|一次性?|准时|限时)[一-龥]{1,4}率")
"""Rates of what is done in time among all that is done."""
MAY_EXCEED = late(
    r"毛入学|拨备|备付|偿|超额|电话|手机|移动|宽带|计划|任务|目标|增长|提高|上升|增幅|比上年|同比"
)
"""Rates that may be above it all the same."""
SHARE_OF = late(r"占[^，。；：]{0,16}?(?:总[数量额]|总人[数口]|总户数|总面积|全部|全体)[^，。；：]{0,6}?$")
"""A share of a whole."""
IS_SHARE = late(r"(?:占比|比重)(?:约|均|已)?(?:为|达到?|是|在|超过)*$")
"""A share, right before its figure."""
SHARE_OF_SOME = late(
    r"占(?!.*(?:计划|任务|目标|预算|定额|[去上同前]年|同期|生产总值|GDP|余额|贷款|债务|投资|利润|收入|资产|资本|存款|成本|销售|产值|产量|应[缴征收还付]))[^，。；：]{2,16}的(?:比重|比例)?(?:为|达到?|约)*$"
)
"""A share of something that need not be a whole: a debt can be more than 生产总值."""
RATE = late(r"(?P<word>[一-龥]{2,3})率(?:均|也|都|始终|保持|稳定|维持)*(?:为|达到?|是|在|约|仅|已|高|超过)*$")
"""A rate by its name."""
MAY_BE_MORE = late(
    r"增|完成|达产|产销|周转|负债|利用|床位?使用|贡献|回报|收益|利润|换手|汇|税|利$|费|频|速|效|毛|杠杆|复种|繁殖|自给|投资|充足|流动|市盈|市净|通$|价|涨"
    r"|跌|超|兑现|到位|上座|入住|生产|产出|转化|膨胀|保障|偿|收缴|征缴|清|案|办结|执行|回款|储备|比$|变动|波动|胜|存贷|存栏|出栏|倍"
)
"""Rates that are of something else than a whole."""
PAID = late(
    r"(?:发放|配备|人员|工资|待遇|补贴|养老金|补助|措施|责任)[^，。；：]{0,3}到位率|(?:综合|资源化|回收)利用率"
)
"""What cannot be more than paid or in its place, unlike the money for a project."""
MOVES = late(
    r"(?P<what>[^，。；：、]{0,12}(?:率|度|比重|占比))[^，。；：、]{0,8}?(?:[由从][^，。；：、]{0,30}?)?(?:稳步|逐步|进一步)?(?:提高|上升|提升|增加|增长|升|增|下降|降低|降)[到至为]$"
)
"""A rate that moves from one figure to another: 森林覆盖率由62%提高到."""
FALL = late(
    r"(?:减少|下降|降低|压缩|缩短|精简|下跌|压减|锐减)了?(?:近|约|超过|逾)?$|(?:降幅|减幅|跌幅)(?:达到?|为|超过|近|约)*$"
)
"""A fall, right before its figure."""
BELOW_ZERO = late(r"利润|盈|亏|顺差|逆差|净|差额|收益|结余|效益|贡献|拉动|损益|由负|现金流")
"""What may fall by more than all of it."""
ENGLISH_RATE = late(
    r"(?i)\b(?:(?P<bounded>attendance|pass|passing|approval|literacy|unemployment|turnout|satisfaction|survival|acceptance|mortality"
    r"|urbani[sz]ation)|vaccination|employment|coverage|graduation|participation|compliance|clearance|detection)(?: rate)?"
    r"(?: (?:in|of|at|for|among) [^.，；0-9]{1,40})?"
    r" (?:was |is |of |reached |stood at |came to |at |to |rose to |fell to |dropped to |increased to |hit )?$"
)
"""A rate, and those that are of a whole."""
ENGLISH_FALL = late(r"\b(?:fell|dropped|declined|decreased|shrank|down|reduced|cut) by $")
"""A fall in English."""
