"""Words of shares and rates: a part of a whole, what was planned, what is left out, what is another's whole."""

from __future__ import annotations

import re

from tui.compiled import late

SHARE = late(
    r"占(?!用|地|领|有率)|占比|比重|比例|相当于|为|完成|达到|的\s?$|or |accounting|representing|of the total|share|rate|率|面"
)
"""A share, or a rate."""
SHARE_VERB = late(r"占|比重|比例|accounting for|representing|making up|or (?:about )?$|^or |相当于")
"""What says that it is a share."""
_LARGER = r"全国|世界|全球|全省(?!的)|同类|同期(?![^，。；]{1,12}总[值额量])"
"""What a text is about is a part of it, as part of an expression."""
OTHER_WHOLE = late(rf"{_LARGER}|GDP|生产总值|国内|全行业|全社会|规模以上|规上|限额以上|of national")
"""A whole that is told elsewhere."""
GENERIC_WHOLE = late(r"^total$|^all|总[数量额]|全部|总人[口数]|全体|总面积|the total|of all|of them")
"""A whole that has no name of its own."""
PLAN = late(
    r"计划|预算|任务|目标|年初安排|应|定额|(?:执行|达成|兑现|完成|落实)率|进度|\bplan(?:s|ned)?\b|target|budget|goal|quota",
    re.IGNORECASE,
)
"""A plan, or how far it was carried out."""
MOVED = late(r"提高|上升|下降|降低|增长|增加|增|减少|同比|由|从|增速|涨|超过|不足|高于|低于")
"""A movement, and so no share."""
OUT_OF = late(
    r"^(?: [a-z]{2,14}){0,2} (?:out )?of (?:a|the|some|all|its|their|our)?(?: ?(?:total|full|whole))?(?: (?:of|number of|area of))?(?: the)?(?: [A-Za-z-]+['’]s)? ?\S?$|^[^，。；]{0,3}[/／]$"
)
"""A part out of a whole."""
TOLD_AS = late(
    r"(?:^|[，（ ])(?:or|an? (?:[a-z-]+ ){0,2}(?:share|rate|proportion|uptake|turnout) of|(?:and |which )?represent(?:ing|ed|s)|(?:and |which )?account(?:ing|ed|s) for|that is|which is|which was|that makes|i\.e\.|equal to|making|just|only|about|some| )*\s?$"
)
"""What tells a share again of what was told."""
ALL_THERE_IS = late(r"全[县市省区校院镇村州国行局公司]|共有?|现有|总数?|[Oo]f the|employs|has |have ")
"""A whole that a place has."""
LEFT_OUT = late(
    r"不|未|无|缺|逾|违|漏|误|差错|事故|退|\b(?:fail|breach|miss|reject|defect|absent|late|lost|not|without|unable|drop|error|fault|died|in breach|refus|void|invalid)",
    re.IGNORECASE,
)
"""What a rate leaves out."""
ELSEWHERE = late(rf"{_LARGER}|我国|国内|亚洲|of (?:the )?(?:national|world|global)|nationwide|worldwide")
"""Wholes that are told elsewhere, if at all."""
PARTLY = late(
    r"[已陆]续?(?:发|到|完成|拨|兑)|首批|目前|最[高低多少]|不低于|不超过|标准|至少|至多|不少于|\b(?:up to|at least|at most)\b"
)
"""What is no whole, nor exact."""
WHOLE_BEHIND = late(
    r"占[^…]*…|[里中]…|后者|^ (?:out )?of [^…]*…|….* of |(?:against|target|goal|budget|plan|capacity) [^…]*…"
)
"""Words by which a whole stands behind its part: 45人，占300名…的; 66 of the 150 …, a share of."""
CONTRIBUTION = late(
    r"贡献[率度]|贡献(?:份额|比例)|贡献了(?:增长|增量)?的?$|的贡献(?:为|是|达到?)|影响程度|占(?:全部|总)?(?:增[量长]|新增[额数量]?|增加[额值])的?$"
)
"""A contribution to a movement."""
OF_GROWTH = late(
    r"(?:of|to) (?:the |that |this |total |overall )*(?:growth|increase|rise|gain|decline|fall|drop|inflation)"
)
"""The same in English, behind the figure."""
INCREASE = late(
    r"增量|新增|净增|增加|节约|节[水电能]|\b(?:gained|added|increase|rise|growth)\b", re.IGNORECASE
)
"""An increase."""
ALL_SIDES = late(
    r"之和|合计|together|between them|净出口|货物和服务|其他|其余|currency|\btrade\b|net exports|the (?:last|rest|remaining|other)"
)
"""That the parts told are all."""
REST = late(
    r"(?:其余|剩余|余下|其他|另外?)(?:的|人|为|则|占|由|$)|the (?:remaining|other|rest)[^，。；]*$|remaining $",
    re.IGNORECASE,
)
"""What is left of shares."""
MOVES = late(r"增长|增速|增幅|降幅|下降|上升|[由从][^，。；]{0,8}$|[升降]至?到?$|growth|grew")
"""What says that it is a movement."""
SHARES = late(r"占|比重|比例|为|达|的|是|^[一-龥“”]{1,8}$|accounted|were|was|per cent|\band [a-z]{3,10} $")
"""What says that a percentage is part of a whole."""
