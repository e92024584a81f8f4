"""Words by which a statement is turned round while its figure stands: up and down, by and to, done and not done, planned and done."""

from __future__ import annotations

import re

from tui.compiled import late

_UP = "新增|净增|增加|增长|增至|增到|提高|提升|上升|上涨|攀升|回升|扩大"
_DOWN = "减少|下降|降低|下跌|下滑|回落|缩减|压减|缩小|降至|降到|减至|减到"
_RISING = "rose|rises?|grew|grows?|increased?|increases|climbed|gained"
_FALLING = "fell|falls?|dropped|drops?|decreased?|declined?|shrank|shrunk"

_PLAN = r"(?<!免疫)(?<!城乡)(?<!城市)(?<!总体)(?<!发展)(?<!空间)规划(?!展览|馆|局|师|院|纲要|编制)"
"""Says that something is planned, and is no plan by its name."""


def _opposed(*sides: str) -> tuple[re.Pattern[str], ...]:
    """The sides of an opposition as patterns; Latin words are whole ones."""
    return tuple(
        late(rf"\b(?:{side})\b" if side.isascii() else f"(?:{side})", re.IGNORECASE) for side in sides
    )


MOVING = (_opposed(_UP, _DOWN), _opposed(_RISING, _FALLING))
"""Those of up and down."""
OPPOSITIONS = (
    *MOVING,
    _opposed(
        "同比|[比较](?:[上去]年(?![末底初年])|同期)", "环比|[比较]上(?:个?月|个?季度?|旬|周)(?![末底初])"
    ),
    _opposed(
        "year on year|year-on-year|(?:from|than|over) (?:(?:a|the) year (?:earlier|before|ago)|(?:the )?(?:previous|last|preceding|prior) year)",
        "quarter on quarter|quarter-on-quarter|month on month|month-on-month|(?:from|than|over) (?:(?:a|the) (?:quarter|month) (?:earlier|before|ago)|(?:the )?(?:previous|last|preceding|prior) (?:quarter|month))",
    ),
    _opposed("新增|净增", "达到|累计|总数|总量|共有|现有"),
    _opposed(
        "since (?:january|february|march|april|may|june|july|august|september|october|november|december)",
        "a year (?:earlier|ago|before)|the year before|last year|year on year",
    ),
    _opposed("以上", "以下"),
    _opposed("高于", "低于"),
    _opposed("最高", "最低"),
    _opposed("死亡|遇难|丧生", "受伤|轻伤|重伤"),
    _opposed("killed|died|dead", "injured|hurt|wounded"),
    _opposed("赞成|同意", "反对"),
    _opposed("passed", "failed"),
    _opposed("lost", "gained|created|won"),
    _opposed(
        "(?:end|close) of|end[- ](?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:year|period|quarter|month)[- ]end|closing (?:balance|stock|value|amount)s?",
        "(?:start|beginning|opening|outset) of|opening (?:balance|stock|value|amount)s?",
        "(?:middle|mid-?point) of|mid-?(?:year|term|month|quarter)",
    ),
    _opposed(
        "(?:[市县区州省]|镇)本级",
        "全[市县区州省镇]",
        "(?:中心|主)城区|建成区",
        "(?:集团|公司|总行|银行)?(?:本部|总部)|母公司",
        "全集团|合并口径",
    ),
    _opposed("规模以上|规上|限额以上", "全部(?=[\u3400-\u9fff]{0,4}(?:企业|工业|单位))"),
    _opposed(
        "nationwide|nationally|across the (?:country|nation)|(?:the )?country as a whole|throughout the country",
        "(?:in|across) (?:urban|rural) areas|regionally|locally|(?:in|across) the (?:capital|city|region|county|province|district)",
    ),
    _opposed("consolidated|(?:across |for )?the (?:whole )?group", "(?:the )?parent(?: company)?"),
    _opposed(
        "(?:已|全部|全面|正式)?(?:投用|投运|投产|建成|竣工|完工|启用)|投入(?:使用|运[行营]|生产)|交付使用|落成|(?:已|累计|正式|全线)开通|在运|在用",
        "在建|施工中|正在(?:建设|施工)|续建",
        "(?:新|已|全面|集中)?(?:开工|动工)",
        f"{_PLAN}|筹建|拟建|筹划|论证|选址|立项",
    ),
    _opposed("受理|收到|接到|接报|登记|征集|收集", "解决|办结|化解|审结|结案|办复|整改"),
    _opposed("received|registered|lodged|filed", "resolved|settled"),
    _opposed("到位|到账|拨付|兑付|发放", "申报|申请|拟安排"),
    _opposed("签约|签订|协议|意向", "落地|履约"),
    _opposed("(?:计划|任务|目标|预算)数?的(?=#)", "总(?:投资|量|额|数|产值|人口|面积)的(?=#)"),
    _opposed(
        "of (?:the |its |their )?(?:[a-z]+ )?(?:plan|target|budget)",
        "of (?:the |its |their )?(?:total|whole|overall)(?: [a-z]+)?",
    ),
    _opposed(
        "operational|in operation|in use|completed|(?:were|was|been|has|have|had) (?:built|opened)|opened|delivered",
        "under construction|being (?:built|[a-z]+(?:ed|ug|n))|(?:is|are) building",
        "planned|planning|proposed|to be built|on the drawing board",
    ),
    _opposed(
        "disbursed|paid(?: out)?|spent|delivered", "committed|pledged|promised|budgeted|approved|allocated"
    ),
)
"""What says one side on one hand and another side alone on the other hand is turned round: up and down, the end of a period and its
beginning, the whole and a part, built and being built."""

BY = late(
    rf"(?:(?:{_UP}|{_DOWN})(?<![至到])了?|(?:[增涨降跌升]幅|增速)[达为是]?|\b(?:increase|rise|fall|drop|decline|growth|cut|reduction)\s+of\s+|\b(?:{_RISING}|{_FALLING})(?:\s+by)?\s*(?:about|nearly|some|around|almost)?\s*(?:[$£€]|an?\s+)?)\Z",
    re.IGNORECASE,
)
"""Ends what stands before an amount by which something changed."""
TO = late(
    rf"(?:(?:修订|调整|核定|修正|更正|变更)为|(?:{_UP}|{_DOWN})[到至]|(?:[增减]|上升|下降)[到至]|[升降][到至]|\b(?:{_RISING}|{_FALLING})\s+to\s*(?:about|nearly|some|around|almost)?\s*(?:[$£€]|an?\s+)?)\Z",
    re.IGNORECASE,
)
"""Ends what stands before an amount that something changed to."""

FROM = late(
    r"(?:\b(?:down|up)?\s*from\s+(?:about|nearly|some|around|almost)?\s*|[从由](?:[0-9\u3400-\u9fff]{0,10}的)?)\Z",
    re.IGNORECASE,
)
"""Ends what stands before an amount that something changed from."""
ENGLISH_TO = late(
    rf"\b(?:{_RISING}|{_FALLING}|up|down|came|cut|brought)\b[^.;]*\bto\s+(?:about|nearly|some|around|almost)?\s*\Z",
    re.IGNORECASE,
)
"""The same in English, wherever before it the change is said: grew by 14 to."""

_CHANGING = rf"{_RISING}|{_FALLING}|cut|cuts|cutting|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|rais(?:es?|ed|ing)|bring|brought|slash(?:ed)?|trim(?:med)?|expand(?:s|ed)?|lift(?:s|ed)?|shrink|climb"
_SOFTLY = r"(?:(?:about|nearly|some|around|almost|just|over|an?)\s+)*[$£€]?"
ENGLISH_CHANGES = tuple(
    late(rf"(\b(?:{_CHANGING})\b[^.;,]*(?<!\bup)\s{word})\s+{_SOFTLY}\Z", re.IGNORECASE)
    for word in ("by", "to")
)
"""Ends what stands before an amount by which something was changed, and before one that it was changed to, also where it is named between: cut leakage to."""

NEGATION = late(
    r"(?:(?:尚|还|仍|并|从)?(?:没有|没能|未能|没|未)(?!来|成年|央|婚|必|收)|不(?=合格|达标|符合|满意|通|具备|满足|参加|同意|赞成))"
    r"([\u3400-\u9fff]{1,2})"
)
"""A Chinese negation, and the first characters of what it denies."""
ENGLISH_NEGATION = late(
    r"\b(?:(?:did|do|does|has|have|had|was|were|is|are|could|can)(?:\s+not|n['’]t)|cannot|never|failed\s+to)"
    r"\s+(?:yet\s+)?(?!only|more|less|fewer)([a-z]+)",
    re.IGNORECASE,
)
"""An English one, and the verb that it denies."""
IRREGULAR = {"meet": "met", "build": "built", "pay": "paid", "find": "found", "hold": "held", "get": "got"}
"""Verbs whose past is another word."""

PLANNED = late(
    r"计划|规划建设|拟|预计|应(?=完成|达到|建成|在|于)|力争|争取|打算|(?<![主重需只必])要(?=达到|达|完成|新建|建成)|将(?!近|军)|\b(?:will|(?:plans?|aims?|hopes?|intends?|expects?|expected|anticipated|projected|forecast|scheduled|planned|due|set)\s+to)\b",
    re.IGNORECASE,
)
"""Says that something is yet to be done."""
DONE = late(
    r"实际|建成|竣工|已经|已(?!知)|现已|建成了|完成了|\balready\b|(?<!will )\b(?:has|have|had)\s+(?:been\b|(?:now\s+|already\s+)?[a-z]+(?:ed|en|lt|pt|ght|old|aid)\b)",
    re.IGNORECASE,
)
"""Says that it is done."""
GROWTHS = late(r"(?:增[幅速]|涨幅|增长率|增长幅度)\Z")
"""Ends a metric that is a growth."""
LEVEL = late(r"(?:(?:占|占比|比例|比重|率)(?:达到?|为|是)?|(?:是|为|相当于|等于)[\u3400-\u9fff]{0,8}的)\Z")
"""Ends what stands before a value that something has."""
MOVED = late(rf"{_UP}|{_DOWN}|缩短|延长|[增涨降跌升]|[多少高低快慢长短]出?\Z")
"""Says that something moved, or by how much it is more or less."""
STATED = late(r"(?:达到?了?|为|是|有|共计?|总计|[:：])\Z")
"""Ends what stands before a value that only says that it is so."""
THRESHOLD = late(
    r"(?:周?岁|元|人|户|亩|吨|米|床)?(?:及?以[上下内外]|或以上)的?(?![，。；,;])|\s*(?:\w+\s+)?(?:or|and)\s+(?:more|over|older|above|less|under|younger)\b",
    re.IGNORECASE,
)
"""Begins what stands behind a figure that says of whom others are said."""
PAST_SPAN = late(
    r"(?:近|最近|过去|这|前)\Z|\b(?:past|last|over|within)\s+(?:the\s+)?(?:last\s+|past\s+)?\Z", re.IGNORECASE
)
"""Ends what stands before a span of time for which others are said."""
THIS_YEAR = late(r"今年|本年度?|当年|全年|\b(?:of |in )?(?:this|the) year\b", re.IGNORECASE)
"""Says of a part of a year that it is of the one at hand."""
PASSED = late(
    r"\b(?:beyond|over|past|above|exceeding|(?:longer|older|more|higher|greater)\s+than)\s+\Z", re.IGNORECASE
)
"""Ends what stands before a value that is passed."""
SOME = late(r"(?:\A|[.!?;]\s+|\n\s*|\A\s*)some\s+[$£€]?\Z", re.IGNORECASE)
"""Begins an English sentence that must not begin with a number."""
COMPARING = (late("高于|超过|超出|快于|好于|多于"), late("低于|慢于|少于"))
"""Says that something lies above another value, or below it: 高于6%的水平, 超过全省6%的水平."""
LIMIT = late(r"限额|上限|红线|\b(?:limit|ceiling|cap)\b", re.IGNORECASE)
"""Says that a value is one that must not be passed."""
OUTER = (
    _opposed(
        "exceed(?:s|ed|ing)?|surpass(?:es|ed)?|beat|outstripp?(?:s|ed)?|overs(?:hot|pent)|more than|above|over",
        "below|under|less than|(?:fell|falls?|falling|were|was) short of|missed|undershot|underspent",
    ),
    _opposed("fewer|less|under|below", "more|over|above|least"),
    _opposed("excluding", "including"),
    _opposed("before", "after"),
    _opposed("去年同期|上年同期|上年(?![末底])", "上月|上季度|年初|上周"),
    _opposed("开工|复工", "停工"),
    _opposed("(?:绝?大)?部分|少数|个别|多数", "全部|所有|全体"),
    _opposed("扣除", "包括|包含"),
)
"""The same of words that are no such sides wherever they stand, but where one took the place of the other."""
AIMED = late(
    rf"{PLANNED.pattern}|目标|预期|建议今年|预算安排|任务|{_PLAN}|\b(?:target|goal|shall|forecast|is\s+to|are\s+to|would|pledged?|expects?|projections?|projected|projects?\s+that)\b",
    re.IGNORECASE,
)
"""The same and other words by which a figure is aimed at."""
DENIAL = late(r"(?:并|尚|还|仍|从)?(?:未|不|非|无)|\b(?:no|not|never)\b", re.IGNORECASE)
"""A negation by itself."""
NO_DENIAL = late("不[断少足仅同超低等错变止得限但过良]|未[来成央必]|无[偿缝人线锡公]|非[常洲遗公税法]")
"""What begins like one and denies nothing."""
PAST = late(
    r"\b(?:[a-z]{3,}ed|fell|rose|grew|built|made|was|were|paid|sold|bought|took|gave|spent|cut|came|went)\b",
    re.IGNORECASE,
)
"""Says in English that something was done."""
TOTAL = late(r"累计|截至目前|迄今|\bto date\b|\bcumulative\b", re.IGNORECASE)
"""Says that a figure is of all years up to now."""
SINCE = late(r"[一二三四五六七八九十两几0-9#]+年来|以来|过去|#来(?=[，,]|\Z)")
"""Says that something was done up to now."""
REACHING = late(r"(?:要|将|力争|争取)(?:要)?达到?\s*\Z")
"""Ends what stands before a value that is yet to be reached."""
REACHED = late(r"达到?了?\s*\Z")
"""Ends what stands before one that is reached."""
PLANNED_DEED = late("(?:计划|拟|预计)总?([\u3400-\u9fff]{2})")
"""Chinese words that say that something is planned, and the first characters of what."""
COMPLETED = late("(?:完成|实现|落实)总?([\u3400-\u9fff]{2})")
"""The same of what was brought about."""
AHEAD = late(r"目标|规划|明年|未来|今后|(?:^|[，。；,;])到(?:#|20)")
"""Says of a sentence that it tells of what is to come."""
JOINTS = late(r"[、和及与（(]|其中|\b(?:and|or|against|versus)\b|\bcompared\s+(?:with|to)\b", re.IGNORECASE)
"""Parts what is said of one figure from what is said of the next."""
