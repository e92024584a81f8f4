"""Words that say that something is intended, or only that it is so: what it is, they do not say."""

from __future__ import annotations

from tui.compiled import late

CHINESE = late(
    r"相当于|约合|折合|(?:平均)?单价(?=每)|坚持|守住|坚守|牢牢|聚焦|围绕|突出|强化|深化|推进|推动|加快|狠抓|全力|持续|深入|扎实|稳步|统筹|公开|面向(?:社会|全国|全市|全省)|定向|对口|下沉|择优|(?:比例|比重|占比|占)\Z|各[类项种]|有关|相关|计划|谋划|力争|准备|打算|预计|我们|大家|全年|[拟将]|[站迈跨登踏跃升]上\Z|[超达为至到增减升降]+\Z|(?<![主重只必])(?:要|需要?|不|控制|保持|稳定)\Z|工作中?\Z"
)
"""Parts of Chinese nouns that may come and go."""
HEADS = frozenset("抓搞做办打推守管扛压兜补提稳盯用建")
"""Verbs that say with another one how well something is done."""
_ALIKE = (
    ("人口", "群众", "人员", "百姓"),
    ("案件", "行为", "违法行"),
    ("罚款", "罚金", "处罚金"),
    ("资金", "经费", "款项"),
    ("病床", "床位"),
    ("员工", "职工", "人员"),
    ("医护人员", "医务人员"),
    ("销售额", "销售收入", "营业收入", "营收"),
    ("超过", "突破"),
    ("占", "占到"),
    ("市场主体", "经营主体"),
    ("税收", "税金", "税款"),
    ("场馆", "场所"),
    ("举措", "措施"),
    ("位次", "名次", "排名", "排位"),
    ("图书", "藏书", "书籍"),
    ("day", "daily"),
    ("next", "upcoming", "coming"),
    ("period", "quarter"),
    ("last", "previous", "preceding", "prior"),
    ("cargo", "freight"),
    ("employees", "workers"),
    ("pupils", "students"),
    ("houses", "homes"),
    ("companies", "firms", "businesses"),
    ("customers", "clients"),
    ("manages", "runs", "looks after"),
)
"""Nouns that stand for each other."""


def alike(word: str) -> str:
    """A word without what says nothing, and with one of the nouns that stand for each other for all of them."""
    for first, *others in _ALIKE:
        for other in others:
            word = word.replace(other, first)
    return CHINESE.sub("", word)


GENERIC = late(
    r"(?:主要|新?台阶|大?关口?|门槛|问题|工作|情况|内容|事项|任务|方面|分别|左右|以上|以下|以内|上下|总[额值量数]|[金数]额|价值)+"
    r"|plan|intend|aim|expect|hope|could|not|unabl|abl|give|made|us|me|back|out|all|work|more|than|over|under|about|near|nearly|almost|around|some|least|most|up|rough|aside|together|people|persons?|(?:and )?(?:includ|compris)[a-z]*|after|upon|twice|double|doubled|against|versus|fewer|less|just|exceed|no|numbers?|numbered|want|worth|inside|within|further|another|addition[a-z]*|additio|extra|down|up|rise|rose|fall|fell|drop|reduct[a-z]*|increas[a-z]*|declin[a-z]*|growth|total[a-z]*|main|mainly|reason|largely|mostly|chiefly|partly|primari(?:ly)?"
)
"""Nouns, and English words by their stems, that say nothing."""
SUMS = late("(?:各类|专项)?(?:资金|经费|款项|金额)")
"""Metrics that say of an amount no more than that it is money."""
PAYING = frozenset({"spend", "spent", "cost", "costs", "costing", "pay", "paid"})
"""English verbs that say of an amount only that it was paid: they spent it on a thing, the thing cost it."""
