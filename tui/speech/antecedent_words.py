"""The words by which `antecedents` tells names, attributes, pronouns and predicates."""

from __future__ import annotations

import re

PERIOD = re.compile(
    r"第[一二三四五六七八九十0-9]+(?:季度|批|期|阶段|轮|届|学期|产业)|[一二三四]季度|[上下]半年|[一二三四五六七八九十0-9]{1,3}月份"
    r"|\b(?:first|second|third|fourth|fifth|final|last|1st|2nd|3rd|4th)\s+(?:quarter|half|phase|round|batch|term|semester|stage)\b",
    re.IGNORECASE,
)
"""A period or a part with an ordinal."""
PRONOUN = re.compile(
    r"[他她它]们?|其(?!中|他|余)|该|此(?!外|次)|这|那|两者|上述|前者|后者|二者|本(?=[公校厂院村镇乡])"
    r"|(?:it|they|he|she|this|that|these|those|its|their|his|her|which|who|both)\b",
    re.IGNORECASE,
)
SPEAKER = re.compile(r"我们|咱们?|我(?![省市县区乡镇村国校院厂局])|(?:we|i|our)\b", re.IGNORECASE)
GENERIC = re.compile(
    r"大家|也|还|各|同志|朋友|同时|下面|首先|最后|今天|现在|要|必须|应该|让|请|更|不|没有|只有|变化|成绩|效果|道理|事情|情况|形势|困难|问题|消息|事实|说到|这|那|一切|所有|有人|人人|谁|为了"
    r"|(?:the|a|an|with|of|by|through|thanks|despite|because|it|this|that|these|those|we|i|they|he|she|people|folks|things|nobody|nothing|none|everything|everyone|everybody|someone|all|each|every|you|let|here|there|more|many|most|please|now|then|ladies|friends"
    r"|colleagues|comrades|thank|good|welcome|today|finally|first|next|no|not|what|when|where|who|why|how|one|some|as|if|so|but|and|in|at|on|for|under|since|after|before)\b",
    re.IGNORECASE,
)
"""Begins what names nobody in particular."""
AGENTS = re.compile(r"\A[A-Z][\w]*(?:ers|ors|ants|ents|ists|ees|ices|ings|ple|men)\Z")
"""A subject of one word with a capital that is no name: Visitors."""
LEADING = re.compile(
    r"\A(?:(?:The|A|An|In|At|On|Since|After|Before|When|While|Because|As|With|For|From|By|Under|During|To|And|But|Our|Its|If|Of|Through|Thanks|Despite)\b\s*)+"
)
"""Words that have a capital for their place."""
MANNER = re.compile(
    r"(?:在.{0,14}(?:下|中|后|前|时|上)\W*\Z|本着|凭着?|趁着?|依靠|依托|随着|根据|按照|通过|经过|为了|由于|围绕|针对|面对|靠着)"
    r"|(?:with|thanks|despite|under|because|through|by|given|amid|owing|due|following|without|against|over)\b",
    re.IGNORECASE,
)
"""Begins a clause that says how or why."""
INTRODUCES = re.compile(
    r"(?:我们?|大家|这里|那里)?(?:曾经?|还|也|又|先|刚|都|专门|最近|前不久|上周|昨天)*(?:去过?了?|到过?了?|走访了?|走进了?|走过|来到|看了?|参观了?|调研了?|访问了?|认识|说说|讲讲|介绍|提到|有个|有一[个家所座位名])(?:一下|一[个家所座位名])?"
    r"|(?:i|we|there|here|you|let)\b(?!['’])",
    re.IGNORECASE,
)
"""Begins a sentence that only brings a name in."""
ADVERB = (
    "去年|今年|全年|上年|目前|现在|已经?|累计|共计?|一共|总共|合计|又|还|也|均|都|先后|同比|仅|就|约|其中"
)
PREDICATE = re.compile(
    r"[是有为占达很已都也不把被让正的]?(?:是|有(?![机色])|为(?!民)|占|达|很|已|都|也|不(?!锈)|把|被|正在|今年|去年|如今|现在|全年|上半年|下半年|二十年|多年|"
    r"增|降|减|扩|超|突破|完成|实现|发放|投入|投资|建|修(?!配|理)|改造|改建|改善|收|种(?![植子])|养(?![老殖])|生产(?!总值|力)|销售|招|培训|组织|开展|开通|举办|安排|拨|支出|捐|领|获|筹|发展|变|"
    r"新增|清理|抽检|精简|检查|帮|带领|带动|上涨|下跌|下滑|上升|提高|提升|回升|累计|一共|共|先后|地处|位于|坐落|名列|来自|离|走|做|用|让|能|会|要|成|办|搞|抓|推|得|获|"
    r"历史|一直|始终|在|以|对|将|从|由|向)"
)
"""Begins a Chinese predicate."""
_ZH_NAME = r"(?:(?![全各每们我你他该的了均着过召])[\u3400-\u9fff])"
_KINDS = "自治区|自治州|自治县|开发区|街道|社区|省|市|县|区|州|盟|旗|乡|镇|村"
ZH_UNIT = re.compile(
    rf"(?:全|本|我|该)(?P<all>{_KINDS}|国|校|院|厂|局|公司|集团|社|园|站|馆|队|班|矿|场)(?!年)"
    r"|(?P<own>[省市县区乡镇村])(?=里|上|委|政府|财政|直|级|政协|人大|两委)"
    r"|(?P<bare>社区|学校|医院|公司|集团|合作社|村里|镇上|厂里|园区|街道)"
)
ZH_PLACE = re.compile(
    rf"(?!为|到|在|作为|与|向|从|由|给|对|把|被|让|使|去){_ZH_NAME}{{1,8}}?(?:{_KINDS})(?![场民长级直域组别划干支容貌镇落际委里])(?<![老新城]城区)(?<!强县)(?<!强省)(?<!强市)(?<!省市)(?<!农村)(?<!乡村)(?<!乡镇)(?<!城乡)(?<!返乡)(?<!下乡)(?<!家乡)(?<!故乡)"
)
BODIES = re.compile(
    rf"(?!为|到|在|作为|与|向|从|由|给|对|把|被|让|使|去){_ZH_NAME}{{1,14}}?(?:公司|集团|合作社|学校|大学(?![生教])|中学(?![生教])|小学(?![生教])|幼儿园|学院|医院|卫生院|敬老院|银行|厂(?!房)|局(?!面|部|势)|大队|支队|中队|小组|中心(?!任务|工作)|部门|协会|学会"
    r"|商会|委员会|办公室|基金会|工会|联合会|法院|检察院|派出所|研究所|事务所|消防站|服务站|卫生站|图书馆|博物馆|文化馆|合作联社|园区|产业园|工业园|车间|项目部|志愿者|企业(?!家)|农场|林场|牧场|电站|水库|码头|港(?!口)|高速|铁路|大桥|机场)"
)
PERSON = re.compile(
    r"[\u3400-\u9fff]{1,4}(?:同志|老师|医生|书记|主任|师傅|教授|先生|女士|院士|大爷|大妈|大叔|大姐|校长|村长|镇长|厂长|班长|队长)(?!们)"
)
ZH_ATTRIBUTE = re.compile(
    r"(?:率|额|量|幅|面积|床位|人数|户数|个数|数|比例|占比|比重|产值|产量|收入|支出|利润|规模|长度|里程|价格?|均价|单产|投资|资金|成本|造价|增速|速度|余额|总额|总量|总数|产能|学生|教师|职工|会员|人口|工期|效益)\Z"
)
ZH_GROUP = re.compile(r"(?:户|民|众|部|党员|人员|者|家长|老人|青年|妇女)\Z")
"""Ends a subject that is a group of people."""
ATTRIBUTE = re.compile(
    r"area|share|total|rate|output|costs?|number|prices?|increase|decrease|rise|fall|gain|drop|yields?|growth|length|capacity|revenue|income|profits?|sales|"
    r"exports|imports|turnover|population|enrolment|enrollment|attendance|membership|value|volume|investment|spending|expenditure|budget|figure|amount|average|"
    r"production|harvest|staff|beds?|places|wages?|losses|taxes|debts?|balance|funds?|funding|demand|supply|jump|decline|proportion|percentage|bill|crop|premium|deficit|surplus"
)
ENGLISH_VERB = re.compile(
    r"(?<!\bthe )(?<!\bThe )(?<!\ban )(?<!\bour )(?<!\ba )\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|shall|do|does|did|[a-z]{2,}ed|spent|built|put|won|made|paid|drew|took|sent|dug"
    r"|bought|sold|brought|gave|held|grew|rose|fell|came|went|saw|stood|stands|kept|left|met|ran|runs|said|began|became|got|led|lost|lent|found|fed|bred|laid|caught|taught|set|cut|hit|fell"
    r"|sets|employs?|serves?|owns?|makes?|gives?|takes?|keeps?|holds?|needs?|lies|sits|grows?|remains?|carr(?:y|ies)|goes|comes|works?|looks?|shows?|helps?)\b"
)
ENGLISH_NAME = re.compile(
    r"(?<![\w'’])(?:The\s+)?[A-Z][\w'’&-]*(?:\s+(?:of\s+(?=[A-Z])|the\s+(?=[A-Z]))?[A-Z][\w'’&-]*)+|(?<=[a-z,] )[A-Z][\w'’-]+|\A[A-Z][\w'’-]+(?=\s*\Z)"
)
"""Several words with capitals, one inside a sentence, or the one that is all of a subject."""
