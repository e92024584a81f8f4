"""Words of movements: up and down, from and to, then and now, what is compared with."""

from __future__ import annotations

import re

from tui.compiled import late

UPS = "增长|增蓄|增储|增加|增幅|增速|增收|增产|增多|净增|新增|增添|增|提高|提升|上升|上涨|上调|上扬|抬升|攀升|涨幅|涨|扩大|扩充|扩容|加快|升幅|升|多出|高出|超出|(?<![至许最])多|高|翻"
DOWNS = "下降|下行|下调|下跌|下滑|减少|减幅|减收|减产|减亏|降低|降幅|降|减|缩短|缩小|缩减|压缩|压减|压降|精简|砍掉|撤并|裁撤|回落|收窄|节约|节省|跌幅|跌|缩|(?<![至减])少|低|慢"
UP_WORD = late(rf"(?:{UPS})(?:了|约|近|达到?|为|是|出|全[国省市县]|[一-龥]{{2}}|(?<=多)[一-龥])?(?:了|约)?$")
"""A rise, right before its figure."""
DOWN_WORD = late(
    rf"(?:{DOWNS})(?:了|约|近|达到?|为|是|出|全[国省市县]|[一-龥]{{2}}|(?<=少)[一-龥])?(?:了|约)?$"
)
"""A fall, right before it."""
ENDS_AT = late(
    r"(?<!达)(?:到|至)(?:了|的)?$|(?<![幅率速量])[成为](?:了)?$|以[上下内]$|不?[高低多少]于$|[超突]?[过破]$"
)
"""Words of a value that was reached or passed, not of a movement."""
UP_ENGLISH = r"longer|rose|risen|rise|rising|grew|grown|growth|growing|increas\w+|up|gain\w*|climb\w*|jump\w*|higher|more|above|expan\w+|improve\w*|widen\w*|added|adding|addition|surge\w*|ahead"
DOWN_ENGLISH = r"shorter|fell|fallen|fall|falling|drop\w*|declin\w+|decreas\w+|down|lower|less|fewer|below|reduc\w+|cut|shrank|shrunk|shrink\w*|sav\w+|slid|slip\w*|narrow\w*|lost|loss|smaller"
LEADS = r"(?: of| by)?(?: (?:about|some|nearly|almost|around|just|over|a further|another|roughly))?(?: an?)?\s?[$£€]?$"
UP_LEAD = late(rf"\b(?:{UP_ENGLISH}){LEADS}", re.IGNORECASE)
"""A rise in English."""
DOWN_LEAD = late(rf"\b(?:{DOWN_ENGLISH}){LEADS}", re.IGNORECASE)
"""A fall in English."""
BEHIND = r"^(?: ?(?:percentage|basis|[a-z]{3,12}) ?points?| points?| pp|[ -][a-z]{3,12})?,? "
UP_BEHIND = late(rf"{BEHIND}(?:{UP_ENGLISH})\b")
"""A rise, behind its figure."""
DOWN_BEHIND = late(rf"{BEHIND}(?:{DOWN_ENGLISH})\b")
"""A fall, behind it."""
SPAN_AGO = r"(?:[一二三四五六七八九十两几0-9]+个?(?:年|月|季度)前)"
THEN = late(
    rf"(?<!按)上年(?!不变)|去年|前年|上一年|前一年|上个?月|上季|上期|上届|上次|前值|年初|期初|月初|季初|基期|原有|原来|原先|原为|此前|以前|之前|过去|当初|最初|起初|同期(?=末?(?:[为是仅只约的数有，]|$))|常年|往年|{SPAN_AGO}"
    r"|[比较](?:[12][0-9]{3}年|上届|上期)[^，。；]{0,8}的$"
    r"|^[，、]?\s?(?:[一-龥]{0,14})?(?:[由从]|自(?![主身治有然贸动来用营]))(?:[^，。；到至]{0,16})$"
)
"""An earlier time."""
THEN_BEHIND = late(r"^的?(?:(?:基础|水平|基数|底数)上?|相比)")
"""The same behind a value."""
THEN_ENGLISH = late(
    r"\b(?:last|previous|prior|preceding|earlier) (?:year|month|quarter|season|week|term)|\b(?:a|one|two|three|five|ten) (?:year|month|quarter|decade)s? (?:ago|earlier|before)|the (?:year|month|quarter) before|\bpreviously\b|\bformerly\b",
    re.IGNORECASE,
)
"""The same in English."""
A_YEAR_BEFORE = late(
    r"\b(?:in|for|during|at) (?:the |its )?(?:same|corresponding) (?:month|period|quarter|week|season|time|term)s? (?:of |in |a )?(?:last year|the (?:previous|prior|preceding) year|the year before|year (?:ago|earlier|before))",
    re.IGNORECASE,
)
"""The same time a year before."""
FROM_ENGLISH = late(
    r"\b(?:from|against|compared (?:with|to)|versus|on the)(?: (?:an?|the|just|only|some|its|about|around))*(?: previous \w+'?s?| (?:low|high|level|figure|total) of)?\s?[$£€]?$"
    r"|\b(?:compared (?:with|to)|versus) (?:[a-z]+ ){1,4}of [$£€]?$",
    re.IGNORECASE,
)
"""A value of then, right before it."""
NOW = late(
    rf"今年|本年|目前|现有|现已|现在|如今|眼下|当前|报告期|本月|本期|本季|达到?|(?:{UPS}|{DOWNS})(?:到|至)"
    r"|\b(?:now|today|this (?:year|month|quarter)|currently|latest)\b"
)
"""The present, or what was reached."""
COMPARED = late(
    r"[比较与同](?:上年|去年|前年|上一年|前一年|年初|上月|上季|上期|同期)(?:末|底|同期)?(?:相比)?[^的]*$"
)
"""What is compared with, which says nothing of its own time."""
FILLING = late(
    rf"{SPAN_AGO}|[一二三四]季度|[上下]半年|[0-9]{{1,2}}月份?|[比较与和同]?(?:上年|去年|前年|上一年度?|前一年|上个?月|上季度?|上期|上届|年初|期初|[12][0-9]{{3}}年|此前|以前|之前|原来|原先|同期)(?:末|底|初|同期|度|全年|相比|当时)*的?"
    rf"|[旺淡赛雨汛旱暑寒冬夏雪榨]季|汛期|假期|春运|学年|财年|同比|环比|按年|一年|当年|今年|本年|目前|现有|现已|现在|如今|眼下|当前|[前后]者比?|{UPS}|{DOWNS}|(?:[一二三四五六七八九十两几]+|[0-9]{1, 3})多?年(?:间|来|里|后)?"
    r"|发展|拓展|延伸|壮大|数量|当初|达到?|到|至|为|是|了|约|近|的|又|再|则|便|就|即|共|已|也|仅|只|有|还|其|均|全|总|而|由|从|自|基[期数础]|报告期|[期年月季][末底]|[月季]初|总数|全部|平均|实现|完成|幅度?|幅|速|率"
)
"""Words of time, number and movement."""
POINTS = late(r"\s?(?:percentage |basis )?(?:points?|ppts?|pp|bps?)\b|个?(?:百分点|基点|点(?!位))")
"""Words behind a number of points between two rates."""
BASES = late(
    r"上年|去年|同比|环比|年初|期初|上个?月|上季|前年|[12][0-9]{3}|全[国省市区县球]|计划|目标|预算|[0-9]{1,2}月"
)
"""What movements are compared with."""
EARLIER_VALUE = late(
    r"(?:[（），、]|^)\s?(?:环比|同比)?(?:而|比|较|与|和|同|由|从|在)?(?:上年|去年|上一年|前年|年初|上月|上季度?|上届|上期|原来|原先|常年|改革前|此前"
    r"|[12][0-9]{3}年|last year|the year before|a year earlier)(?:年?[末底初]|同期|同月|全年|当年|时|间)*(?:数|的|约|仅|只有?|为|是|有|仅为|was|were|it was)*\s?[（]?$"
)
"""Words before the value of an earlier time, and nothing else."""
COMPARES = late(r"同比|环比|[比较](?!重)|than|compared|year.on.year")
"""That something is compared."""
DOWN = late(
    r"下调|调低|下浮|下降|减少|降低|回落|缩小|压缩|下滑|减|降|提速|收窄|跌|缩短|少|放缓|fell|fall|drop|down|declin|decreas|less|lower|reduc|cut|narrow|shrank|shrink|slid|slump|worse|deteriorat|slow|saving|saved"
)
"""Downwards."""
UPWARD = late(
    r"上调|调高|增|提高|上升|提升|扩充|升|扩大|涨|多|翻|长|加快|rose|rise|up|grew|grow|climb|increas|more|higher|gain|expan|jump|doubl|improve|widen|surge|advance"
)
"""Upwards."""
TO_VALUE = late(
    r"(?:上调|增|升|提|涨|长|扩|发展|达|恢复|[上提]升|rose|grew|climbed|increased|jumped|swelled|expanded|surged|widened|soared|lengthened|raised)[^，。；]{0,4}(?:到|至|为|to)\s?[^，。；]{0,8}$"
)
"""What rose to a value."""
TO_LOWER = late(
    r"(?:下调|下行|降|减|缩|收窄|跌|回落|下滑|压缩|fell|dropped|declined|decreased|shrank|shrunk|slid|slipped|narrowed|shortened|lowered|trimmed|sank|plunged|tumbled|eased|dwindled)[^，。；]{0,4}(?:到|至|为|to)\s?[^，。；]{0,8}$"
)
"""What fell to one."""
RISEN_TO = late(
    r"\b(?:rose|risen|rises|rising|increas(?:ed|es|ing)|climb(?:ed|s|ing)|gr[eo]w|grown|grows|growing|jump(?:ed|s|ing)|surg(?:ed|es|ing)|soar(?:ed|s|ing)"
    r"|advanc(?:ed|es|ing)|widen(?:ed|s|ing)|up)(?: [a-z]+ly| further| again| back)? to (?:an? |the |about |some |nearly |almost |around |a (?:record|total|high) (?:of )?)?\S?$"
)
"""What rose to a value in English, whatever it rose from."""
FALLEN_TO = late(
    r"\b(?:fell|fallen|falls|falling|decreas(?:ed|es|ing)|declin(?:ed|es|ing)|dropp(?:ed|ing)|drops|slipp(?:ed|ing)|slips|slid|slides|sliding|eas(?:ed|es|ing)"
    r"|slow(?:ed|s|ing)|plung(?:ed|es|ing)|tumbl(?:ed|es|ing)|shr[au]nk|shrinks|shrinking|narrow(?:ed|s|ing)|down)(?: [a-z]+ly| further| again| back)? to (?:an? |the |about |some |just |only |nearly |almost |around )?\S?$"
)
"""What fell to one."""
BACK_FROM = late(
    r"^(?: (?:an?|per|each) [a-z]{3,8}| [a-z]{3,12}){0,2}(?:，? (?:in|for|during|at|by|on|as of|last|this) [^，。；]{2,40}?)?[，（]?\s?(?:still |slightly |sharply |well |and )?(?:(?P<up>up)|(?P<down>down))?"
    r"(?: [a-z]+ly)? ?\b(?:from|(?P<against>compared (?:to|with)|against|versus)) (?:the |an? |just |only |about |nearly |almost |its |a (?:revised|record) )?\S?$"
)
"""Words between a value and the earlier one that it moved from: $183 million in July from $185 million; 4.1 percent, up from 4.3."""
OF_CURRENCY = late(
    r"\b(?:yen|ro?uble|lira|rupee|yuan|renminbi|won|peso|rand|baht|ringgit|krona|krone|forint|zloty|currency|(?:per|to the|against the) (?:dollar|euro|pound))\b",
    re.IGNORECASE,
)
"""Words of what rises as its number falls."""
RATE_OF_MOVE = late(
    r"^[，]?(?:增|降|升|涨|跌|减)幅(?:达到?|为|是)?了?$|^(?:[，]\s?)?(?:减量|提速|扩充|压缩|压减|缩短|减少|增长|提高|上升|下降|增加)了?$"
    r"|^\s?(?:(?:or|and|for|which is|that is) )?(?:an?|the|its)? ?(?:\w+ )?(?:improvement|saving|increase|rise|gain|jump|growth|fall|drop|decline|decrease|reduction|cut|loss|change|difference)(?: of| by)?(?: (?:about|some|nearly|almost))? ?\S?$"
)
"""The name of a movement alone."""
FROM_OF_THEN = late(
    r"[比较](?:上年|去年|上一年|前年|年初|上月|上季度?|上届|上期|同期|改革前|[12][0-9]{3}年)(?:年?[末底初]|同期|同月|全年)*的$"
)
"""A value of an earlier time, right before what became of it."""
OF_GAPS = late(r"\b(?:narrow(?:ed|s|ing)|widen(?:ed|s|ing)) to [^，。；]{0,12}$")
"""What becomes less, or more, of what is below nought too."""
FROM_VALUE = late(r"(?:由|从|from)[^，。；]{0,16}$")
"""What moved from a value."""
