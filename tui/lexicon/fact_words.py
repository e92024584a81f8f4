"""Words by which one fact is known again: what sets it apart, what is another time, what is counted of a place."""

from __future__ import annotations

from tui.compiled import late

SOME = late(
    r"其中|另有|新增|首批|累计|[每日月]|平均|一期|二期|[上下]半年|季度|计划|目标|力争|由|从|超过?|突破|近|约|多|余|同比|[0-9]月|人均|至|到|\bfrom\b"
)
"""What is some of it, or of a step."""
UNTIL = late(r"(?:截至|截止|到|至)(?:目前|现在|[^，。；]{0,8}?(?:年末|年底|月末|月底|[0-9]日|末|底))，?")
"""Up to when."""
THESE = late(r"(?P<these>(?<!如)(?:这|上述|以上)|\b[Tt]hese )$|\b(?:[Tt]he|all|[Oo]ur) $")
"""The same things again."""
SET_APART = late(
    r"[一二三四五六七八九十两][期批届次标组]|第[一二三四五六七八九十]|[东西南北中][区部线片]|[上下]午|[上下]半年|[一二三四]季度|[0-9]+月|[去今前明]年|小学|初中|高中|[甲乙丙丁]|(?:议题|方案|标段|案|项|组|队)[一二三四五六七八九十]"
)
"""What sets a thing apart from others of its sort."""
FILLERS = late(r"全年|全市|全县|同比|增长|实现|达到|完成|共计|累计|其中|今年|去年|截至|年末")
"""What names nothing."""
TIMES = late(
    r"[12][0-9]{3}年度?|[去今前明上本当同]年度?|[一二三四五]年来?|过去[一二三四五]年|全年|年内|年末|年底|累计|同比|[0-9]{1,2}月(?:末|底)?|截至|目前|现有|[上下]半年|[一二三四]季度"
    r"|全[国省市县区镇乡村校院厂行]|[我本该][国省市县区镇乡村校院厂行所]|我们|公司|集团|学校|医院|上述|这|其|共|约|已|要在|完成|实现|达到?|为|是|了|的|有|到|至|取得|总计|合计|一共"
)
"""Times, places of the text and verbs of reaching."""
OTHER_TIME = late(
    r"上年|去年|前年|同期|[12][0-9]{3}年|(?:[0-9]{1,2}(?:月份?)?[-—–－至到~]|前)?[0-9]{1,2}个?月|[一二三四]季度|[上下]半年|[一二三四五六七八九十两][期批届次]|第[一二三四五六七八九十]|计划|目标|预计|力争|平均|人均|其中|由$|从$|比$"
)
"""Another time, or no fact."""
OWN = r"全(?:[县市省区乡镇村校厂旗州院局系行国])|[我本](?:[县市省区乡镇村校厂院局行国])"
PLACE = late(
    rf"(?P<place>{OWN}|公司|集团|(?<![等业通小中专职高技办殊育])学校|(?<![合属业医级])医院|法院|检察院)(?:统)?"
    r"(?:范围内|上下|各级)?(?:为|给|对|向|把|将|组织|要求)?$"
)
"""Whose things they are, right before what is said of them."""
HAS = late(
    r"共(?:开设|设置|配备|划定|选派|培育|聘用)|(?:总共|一共|合计|现共|共|现|下?辖|设|拥|实|登记在册的?|在册)有?|管辖|有|已?建成|建有|组建|设立|成立"
)
"""Words after which a place's things are counted: 全镇共有党支部32个."""
AMOUNT = late(r"(?:总数|总人数|人数|总户数|户数|总面积|面积|总量|总数量|数量|总)$")
"""How much of it there is."""
ANOTHER = late(
    r"其中|首批|第.{1,2}批|选派|抽|新[增建]|另|其余|其他|剩余|部分|已有|还有|仍有|尚有|原[来有先]|以前|过去|[去前]年(?!以来)"
    r"|上年|年[初末底](?!以来)|[0-9]年|计划|规划|力争|预计|目标|将|到20|左右|多|平均|[增减]|预期"
)
"""What makes a count one of other things, or of another time."""
CHANGED = late(r"新[增建设]|撤[并销]|合并|增加|减少|净[增减]|调整|改制|新成立|增至|降至")
"""A change."""
GOES_ON = late(
    r"$|[全均都逐已实完建通开进配签参上下脱达纳设落推做坚接投同如按先积踊普统认真顺也得获受享成发举提安颁购赠免送划编搬筛体累带辐、，。；（：]|中(?:有|，|$)|分"
)
"""What follows a noun that is whole; 党支部书记 is another noun than 党支部."""
DONE_TO = late(
    rf"(?:为|给|对|向|把|将|组织|要求|(?:使|让|在|深入|走遍|覆盖)(?:{OWN}))$|(?:为|给|对|向|把|将)(?:{OWN})统?$"
)
"""Words after which a place's things are all of them: 对全镇23个党支部."""
STANDING = late(r"^(?:在校|在岗|在册|在编|现有|注册|登记|各类|各级|全体|总)+(?=..)")
"""Words that only say that things are there."""
EVERY = late(r"全部|均|都|悉数|一个不落|无一|逐|普遍|统一|全员|全覆盖")
"""All of them."""
SOME_TIME = late(
    r"[0-9]年|[去今上明前当翌]年|同期|[0-9]月|季度|年[初末底中]|计划|目标|规划|力争|预[计期]|原[来有先]|以前|过去|其中|上升|下降"
)
"""Words between two figures of one thing that may say that the second is of another time."""
