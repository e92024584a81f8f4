"""Words of order: above and below, the most and the least, ranks and how they move, plans kept and missed."""

from __future__ import annotations

import re

from tui.compiled import late

OVER = late(
    r"^[，、]\s?(?:已经?|首[次度]|一举|成功地?|历史性地?|历史上|头一[回次]|第一次|再次|双双|正式|均)*(?:超过|突破|超|跃上|迈上|高于|exceeding|passing|topping|more than|over|above)\s?\S?$"
)
"""A threshold that was passed."""
UNDER = late(r"^[，、]\s?(?:已|仍|均)*(?:低于|不足|不到|少于|below|under|less than|fewer than)\s?\S?$")
"""A threshold that was not reached."""
HIGHER = late(
    r"^的?(?:偏|明显|[略稍]有?|有所|大幅)*(?:高|多|大|长|早|(?:增[加长多]|上[升涨]|提[高升]|扩大)(?!了?[0-9一二三四五六七八九十两]))(?![0-9到至])"
)
"""More than another, behind it."""
LOWER = late(
    r"^的?(?:偏|明显|[略稍]有?|有所|大幅)*(?:低|少|小|短|(?:减少|下降|降低|回落|缩小|收窄)(?!了?[0-9一二三四五六七八九十两]))(?![0-9到至])"
)
"""Less than another, behind it."""
THAN = late(
    r"^[，（]?\s?(?:比|较|与)(?:常年|上年|去年|往年|年初|上月|上季|[上此]前|全[国省市县]|同期|平均|多年)*(?:[末底初]|同期|平均|水平|均值|值)*的?\s?$"
)
"""What is compared with."""
PASSED_FIRST = late(
    r"(?:超过|突破|跃上|迈上|跌破|跌至|exceed(?:ed|s)|surpass(?:ed|es)|topp?(?:ed|s)|pass(?:ed|es)|fell below|dropped below)(?:了| the)?\s?\S?$",
    re.IGNORECASE,
)
"""A threshold that stands first."""
EVERY = late(
    r"^[^。；]{0,6}?[，、）]?\s?(?:连续[一-龥]年|逐年|逐季|逐月|年年|每年都?|连年)[^，。；]{0,4}?(?:(?P<down>减少|下降|降低|回落|缩小|递减|走低)|增[加长多]|上升|提高|扩大|递增|攀升|走高)"
    r"|^[^.]{0,40}?\b(?:(?P<fall>falling|fell|declining|declined|dropping|dropped|down)|rising|rose|growing|grew|increasing|increased|up) (?:every|each) (?:year|quarter|month)",
)
"""A row that goes one way."""
EVERY_FIRST = late(
    r"连续[二两三四五六七八九十]年(?:保持|实现)?(?:(?P<down>减少|下降|降低|回落|下滑)|增[加长]|上升|提高|攀升)[，：](?:[12][0-9]{3}年)?[^，。；0-9]{0,6}$"
    r"|\b(?:(?P<fall>fell|declined|dropped|decreased)|rose|grew|climbed|increased) for (?:the|a) [a-z]+ (?:consecutive|straight|successive|year in a row)(?: year)?， from \S?$"
)
"""The same, said before the row."""
FASTER = late(
    r"^[，；]\s?(?P<own>[一-龥]{2,10}?)(?:增[速幅]|增长速度)(?:连续[一-龥]{1,3}年)?(?:继续|明显|仍然?|持续|始终|已)*"
    r"(?:(?P<up>[快高大]于)|[慢低小]于)(?P<other>[一-龥]{2,10}?)(?:增[速幅]|水平)?(?=[，。；]|$)"
)
"""Which of two things grew faster, by how their names begin."""
ADVERBS = r"(?:明显|大幅|略|稍|仍|均|已|远|也|分别|首次|显著|双双|继续|并|而)*"
NAMES = r"[^，。；、0-9]{0,14}"
ABOVE_IT = late(
    rf"^(?:[个吨人户家天件起])?，\s?{ADVERBS}(?:高于|多于|快于|[优好]于|跑赢|跑过|领先于|高出|不低于|不少于|达到了?不低于){NAMES}$"
    r"|^[人家户个]?(?:力压|战胜|击败|反超|险胜|压倒|超过|超越)[^，。；0-9]{1,12}的$"
    rf"|^(?:[^，。；0-9]{{0,24}}，){{1,2}}\s?{ADVERBS}(?:超越|超过|打破|刷新)了?(?:[12][0-9]{{3}}年)?{NAMES}的$"
)
"""Above what follows."""
BELOW_IT = late(
    rf"^(?:[个吨人户家天件起])?，\s?{ADVERBS}(?:低于|少于|慢于|不高于|不超过|不多于|没有超[出过]|未超[出过]|落后于|跑输){NAMES}$"
)
"""Below what follows."""
IS_MORE = late(
    r"^的[^，。；0-9]{0,8}?(?:要|更|还|略|明显|显著|大幅|小幅|有所|略有)+(?:(?P<up>[高多快大长好]|上升|提高|增[加长]|上涨|扩大)|[低少慢小短差]|下[降滑]|减少|回落|降低|缩小)(?![0-9一二三四五六七八九十])"
)
"""Which of two is the larger."""
ABOVE_EN = late(
    r"^[^，。；0-9]{0,12}，? (?:just |well )?ahead of [A-Za-z' -]{2,30}(?: at| with| on| （)\s?\S?$|^[^，。；0-9]{0,24}，? (?:was|is|were|are|stood|came in|remained|and)? ?(?:well |still |just |far )*(?:above|higher than|more than|ahead of|no less than|no fewer than) (?:the|its|their|that of|a) [^，。；0-9]{0,24}$"
)
"""The same in English."""
BELOW_EN = late(
    r"^[^，。；0-9]{0,24}，? (?:was|is|were|are|stood|came in|remained|and)? ?(?:well |still |just |far )*(?:below|under|lower than|fewer than|less than|behind|within|inside|no more than) (?:the|its|their|that of|a) [^，。；0-9]{0,24}$"
)
"""Below it in English."""
THAN_MEAN = late(
    r"^[，]\s?(?:明显|大幅|略|稍|均|也)*(?:(?P<up>高于|多于|快于|超过)|低于|少于|慢于)[^，。；0-9]{1,8}$"
)
"""Above or below a mean."""
LEADS = r"^(?:个|吨|人|户|家|天)?(?: [A-Za-z]{0,12}){0,7}[，（]\s?(?:明显|大幅|略|稍|仍|均|已|远|也|分别|still|well|slightly|just|far)*\s?"
BASES = r"[^，。；0-9]{0,14}(?:的|为|是|值|水平)\s?$"
ABOVE = late(
    LEADS
    + rf"(?:(?:高于|多于|好于|大于){BASES}|(?:higher|more|greater|larger|better|taller|longer|faster|bigger|heavier|older|deeper|wider|warmer) than (?:the |[a-z ]{{0,20}}of )\S?$|up from (?:the )?\S?$|above the (?:[a-z ]{{0,20}}of )?\S?$|(?:beating|breaking|surpassing|exceeding|topping|overtaking|(?:edging|moving|pulling) (?:past|ahead of)) (?:the|its|a) (?:previous |old |earlier )?[a-z -]{{0,36}}of \S?$)|^[，] [a-z ]{{2,32}} (?:was|is|were|are|remained?s?|stood) (?:well |still )?(?:above|higher than|more than) the \S?$|^ (?:exceeded|surpassed|topped|beat|outstripped) (?:the|its|their) [a-z -]{{0,30}}\S?$"
)
"""Above a value that is told with it."""
BELOW = late(
    LEADS
    + rf"(?:(?:低于|少于|小于){BASES}|(?:lower|fewer|less|smaller|shorter|slower|lighter|younger|cheaper|colder) than (?:the |[a-z ]{{0,20}}of )\S?$|down from (?:the )?\S?$|below the (?:[a-z ]{{0,20}}of )?\S?$)|^[，] [a-z ]{{2,32}} (?:was|is|were|are|remained?s?|stood) (?:well |still )?(?:below|lower than|less than) the \S?$|^ (?:fell short of|missed|trailed|lagged) (?:the|its|a|their) [a-z -]{{0,30}}\S?$"
)
"""Below it."""
LESS_IS_BETTER = late(r"能耗|用时|耗时|成本|事故|误差|时间|时长|排放|浓度|死亡|投诉|低|少")
"""What ranks first with the smallest value."""
DESCENDING = late(
    r"[由从](?:高|大|多|快)[到至](?:低|小|少|慢)|降序|排名前[三四五六七八九十]|前[三四五六七八九十][名位强甲大]|\b(?:top|largest|biggest|leading) (?:three|four|five|six)\b|(?:highest|largest|most|biggest) to (?:the )?(?:lowest|smallest|least|fewest)|descending order",
    re.IGNORECASE,
)
"""From the largest to the smallest."""
ASCENDING = late(
    r"[由从](?:低|小|少|慢)[到至](?:高|大|多|快)|升序|(?:lowest|smallest|least|fewest) to (?:the )?(?:highest|largest|most|biggest)|ascending order",
    re.IGNORECASE,
)
"""From the smallest to the largest."""
MOVED = late(
    r"rise|rose|climb|up\b|fall|fell|drop|slip|down\b|gain|lost|jump|move|improv|[上提]升|提高|进步|退步|前移|进位|前进|跃升|[下后]降|后移|后退|下滑|退后"
)
"""A rank that moves."""
PASSED = late(
    r"超额完成|超计划|超过计划|完成了?(?:年度|全年)?(?:目标|任务|计划)(?!的|[^，。；]{0,6}[0-9])|达到(?:了)?(?:目标|计划|预期)|如期完成|(?:exceeded|beat|surpassed|met|hit|above|ahead of) (?:its|the|their|that|our) (?:target|goal|plan|budget)"
)
"""A plan that was kept."""
FAILED = late(
    r"(?:没有|未能?|没能|尚未)(?:如期|全部|按期)?(?:完成|达到|达标|实现)|欠(?:账|产|收)|(?:missed|fell short of|short of|below|behind) (?:its|the|their|that|our) (?:target|goal|plan|budget)"
)
"""A plan that was missed."""
MOST_OF = late(
    r"最[高多快大长好]的?(?:是|为|，|…)?[^，。；0-9]{0,8}…|…[^，。；]{0,4}(?:为最[高多快大]|居首|领先|第一)|(?:首位|冠军|第一)(?:的?是|为)[^，。；]{0,8}…|^[^，。；]{0,6}，?(?:居首|最[高多快大]|为首)"
    r"|\b(?:busiest|highest|largest|biggest|best|most|led|top)\b[^，。；]{0,24}…",
    re.IGNORECASE,
)
"""The most of some."""
LEAST_OF = late(
    r"最[低少慢小短]的?(?:是|为|，|…)?[^，。；0-9]{0,8}…|…[^，。；]{0,4}(?:垫底|居末)|^[^，。；]{0,6}，?(?:垫底|居末|最[低少慢小])"
    r"|\b(?:smallest|lowest|fewest|least|shortest)\b[^，。；]{0,24}…",
    re.IGNORECASE,
)
"""The least of some."""
NO_MEMBER = late(
    r"平均|[人户日月年]均|单[日月周笔次项户]|峰|全[年国省市区县]|合计|共|总|其中|累计|[比较]|上年|去年|同期|计划|目标|[由从到至]|每|人均|超过|[0-9]年|[0-9]月|其余|average|total|mean|record|than|at least|at most|from|\bto\b",
    re.IGNORECASE,
)
"""What is none of a group of values."""
MARK = late(
    r"\b(?:and|but) (?:still |now |well |fell |rose |falling |rising |dropping )*(?:below|under|(?P<up>above|over|past)) (?:the|its|their|[A-Z][a-z]+'s|(?:the|its|their) [a-z]+(?:'s)?) $"
    r"|^(?:首次|已|均|仍|跌|再次)*(?:低于|跌破|(?:降|回落)至[^，。；]{0,2}|(?P<over>高于|超过|突破|升破))$"
)
"""Below or above a mark that follows."""
EXACTLY = late(
    r"(?:，|—+)[^，。；0-9]{0,8}?(?P<word>具体|确切|准确|精确|实际|实为|最终|总计|共计|共有?)(?:数字?|人数|数量)?[^，。；0-9]{0,8}$"
    r"|(?:，|—+|；)[^，。；0-9]{0,60}?\b(?:final|exact|actual|precise|official|total) (?:count|tally|figure|number|total|attendance|toll)[a-z ]{0,16} (?:at|was|of|is|being|reached|came to|stood at) \S?$"
    r"|， (?:averaging|reaching|totalling|standing at|coming to|with) \S?$"
)
"""What leads from a bound to the value that it is said of."""
EXACTLY_BEHIND = late(
    r"^(?: [a-z]+)?，? (?:in all|in total|altogether|all told|to be (?:exact|precise)|exactly)\b"
)
"""The same, behind the value."""
BOUND_OF_ALL = late(
    r"(?<![平人户日月年])均|都|全部|每[年月季个]|各[项年]|连续[一-龥0-9]{1,3}[年月季]|\b(?:all|each|every|both)\b",
    re.IGNORECASE,
)
"""What says a bound of several."""
NO_BOUND = late(
    r"计划|目标|要求|力争|确保|预计|预期|应[当该]?|须|不得|标准|规定|限[额值定]|原以为|[宣号]称|据说|曾|上限|下限|可[以能]"
    r"|\b(?:planned|target|goal|expected|hoped|forecast|required?|must|limit|should|would|could|aim|up to|capacity)\b",
    re.IGNORECASE,
)
"""A bound that is wanted or allowed, and not told of what there was."""
