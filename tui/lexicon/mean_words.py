"""Words of means and of so much for each: the amount, what it is for, what it comes to, and how two amounts are apart."""

from __future__ import annotations

import re

from tui.compiled import late

EACH = late(
    r"(?<![平年])均(?!衡|等|匀)[^，。；]{0,8}$|平均|每[^，。；]{0,8}$|\b(?:average|averag\w+|mean|each|per|every|apiece)\b|[一-龥]均$",
    re.IGNORECASE,
)
"""An amount for each."""
EACH_BEHIND = late(
    r"^[^，。；]{0,30}?\b(?:each|apiece|per|(?:to|for) (?:a|an|each|every|one)|every|a (?:head|person|day|week|month|year|[a-z]+)$)"
)
"""The same in English, behind it."""
APART = late(
    r"(?:净(?!收入|利|资[产本]|值)|差|剩|余(?!震)|缺|欠|超|结[转余存]|多|(?<![至减])少|顺差|逆差|盈余|赤字|尚有|还有|相抵|高于|低于)[^，。；]{0,10}$|\b(?:(?:are|is|were|still|remain\w*|with \S+) left|left to|leaving|leaves|net(?! (?:income|sales|revenues?|profits?|loss|earnings|interest|assets|worth|proceeds))|gap|short|shortfall|surplus|deficit|remain\w*(?! (?:strong|stable|steady|solid|high|low|robust|sound)\b)|difference|apart|balance|margin|unfilled|unspent|vacan\w+)\b",
    re.IGNORECASE,
)
"""How far two amounts are apart."""
NAMED_GAP = late(
    r"(?P<one>[一-龥]{2,6}?)(?:(?P<up>高于|多于|大于|超过|超出)|低于|少于|小于|(?P<than>比))(?P<other>[一-龥]{2,6}?)(?:(?P<more>[多高]出?)|[少低])?(?:了|约)?$"
)
"""How far two named amounts are."""
BEYOND = late(
    r"(?:超[出过额]?|多出|多完成|高出|短|欠|差)[^，。；]{0,6}$|\b(?:beat\w*|exceed\w*|over|ahead|above|short|under|below|miss\w*|surpass\w*)\b",
    re.IGNORECASE,
)
"""What passed or missed another."""
WORTH = late(
    r"(?:折|合|共|总|相当于|计|需|可|收入|金额)[^，。；]{0,8}$|\b(?:so|worth|costing|total\w*|raising|making|equal to|or)\b[^，。；]{0,20}$"
)
"""What so much for each comes to."""
PRICE = late(r"(?:每|均|单价|售价|票价|[兑比换]|各)[^，。；]{0,8}$|\b(?:each|per|every|at)\b")
"""A price."""
GAP_OF = late(
    r"(?:[高低快慢多少大小]于|[高低快慢多少]出|[比较])([^，。；0-9]{2,12}?)(?:平均|水平|[高低快慢多少]|出|约|近)*$"
)
"""The side that a gap is named by."""
GAP = late(
    r"[高低快慢]于|[高低快慢]出|[比较]|相差|差距|(?:gap|difference|apart|above|below|higher|lower|ahead|behind|short)",
    re.IGNORECASE,
)
"""A gap between two rates."""
PER_AREA = late(
    r"^(?:people |persons |inhabitants |residents |households )?(?:per|to the|a) (square kilometres?|square kilometers?|sq\.? ?km|km2|km²|hectare|square mile|acre)"
)
"""For each unit of an area."""
EVERY = late(
    r"每(?:一)?(平方公里|平方千米|平方米|公顷|公里|公斤|千克|斤|吨|亩|台|辆|套|间|次|件|座|株|头|班|床|只|册|台次|万人|千人)"
)
"""What a mean is for, by its unit."""
FOR_ALL = late(
    r" (?:per|a|for each) (?:head|person|resident|inhabitant|pupil|member|household)[，]? (?:for|across|among|with) (?:its|the|a)? ?(?:population|membership|residents|people|households)? ?(?:of )?"
)
"""For each of those that follow."""
FROM_RATE = late(
    r"^(?!.*(?:已|陆续|首批|目前|其中)).*(?:需|共|总|合计|累计|应|可|支付|产[出量]|收入|金额|费用|销售额)|票房|货款|brought in|raised|costs?\b|worth|a total|in total|in all|costing|altogether|for a total|total"
)
"""What comes of so much for each."""
NET = late(
    r"(?:^|[，、])\s?(?:净资产|净值|净流[入出]|净迁[入出]|净增[加长]?|空编|空缺|缺编|缺额|欠[缴收款费]|[进出收支]{0,2}相差|差额|尚余|尚欠|节[约省](?:投资|资金)?|尚差|还差|余下|结余|节余|多[办建收培招种完]|少[办建收培招种完]成?)(?:了|为|达|约)?$"
)
"""What is left between two amounts."""
NET_ENGLISH = late(
    r"\b(?:leaving|falling short by|fell short by|net gain of|net loss of|an? (?:[a-z]+ )?(?:difference|majority|margin|lead) of|giving a? ?natural (?:growth|increase|decrease) of)\s?\S?$"
)
"""The same in English."""
WANTED = late(
    r"计划|规划|任务|目标|预算|指标|原定|需|应|\b[Pp]lan|target|budget|aim|hoped|promised|due", re.IGNORECASE
)
"""What was planned."""
OF_PLAN = late(
    r"(?:完成率|进度|使用率|执行率|兑现率|到位率)(?:为|达到?|是)?$|(?:为|达到?|占|完成)(?:年度|全年)?(?:计划|任务|目标|预算|指标)的?$|^[，\s]*(?:超出|超额|超)(?:完成)?$"
)
"""How much of a plan was done."""
AVERAGE = late(
    r"^[，、]?\s?(?:[三四五六两][次者项家校])?(?:的)?平均(?:分|得分|成绩|值|为|是|达到?)*$|\b(?:an? mean of|an average of|averaging|(?:mean|average)(?: [a-z]+){0,4} (?:was|is|comes? to|came to)) ?\S?$"
)
"""A mean of a row."""
OVER_TIME = late(
    r"comes? to|works? out|average|mean(?:ing)?|or (?:about |some )?$|that is|daily|weekly|monthly|annual",
    re.IGNORECASE,
)
"""A mean over time."""
OVER = late(
    r"来|间|内|里|共|期|历[时经]|持续|过去|前|近|这|展|赛|假|^\s?…|(?:over|in|during|for|within|across) (?:the |its |those |these )*(?:first |past |last )?…|after …",
    re.IGNORECASE,
)
"""That a total is over a span."""
