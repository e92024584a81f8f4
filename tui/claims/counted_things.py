"""The noun behind a figure: the thing counted (17个重点项目), and of what an amount is (3500万元的供水管网改造)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.list_items import HEADS
from tui.compiled import late
from tui.lexicon.zh import clause_verbs

if TYPE_CHECKING:
    from tui.claims.word_kinds import Tokens

Piece = tuple[int, int]

_STARTS = tuple("NwvGxUDYhlg")
_INSIDE = frozenset("NJwGxhl")
_WIDE = late(r"(?:类型|性质|程度|规格|方面|层面|大类|种类|类|种|门类|领域)\Z")
_ONLY_BOUNDS = frozenset({"以上", "以下", "以内", "左右", "上下", "之多", "多", "余"})
_GOES_ON = "UDRFXIMaCSABH"
_SHORTEST = 2
"""Code points that a thing counted has at least before the measure behind it."""
_THING = late(
    r"[\u4e00-\u9fff“”]{0,8}?(?:村|社区|县|乡镇|镇|街道|断面|项目|企业|公司|银行|机构|酒店|门店|景区|产业|行业|园区|学校|医院|农户|家庭)(?=[\u4e00-\u9fff])(?!业|债|庄|民|域|城|级|街|区|镇|市)"
)
"""A thing counted before a measure of it: 12个村集体经济收入."""
_BODY_END = late(
    r"(?:链|集群|集团|中心|合作社|公司|企业|部|站|院|所|园|园区|基地|平台|学校|学院|医院|机构|组织|联盟|体|户|品种|系统|网点|支行|分行|法院|项目|工程|产品|港|镇|村|区)\Z"
)
"""With what the name of a thing ends that another thing stands in: 产业|链, 社区服务|中心."""
_TO_WHOM = late(
    r"[\u4e00-\u9fff]{0,8}(?:农民工|群众|职工|学生|教师|居民|农民|患者|老人|老年人|残疾人|儿童|农户|当事人)(?=[\u4e00-\u9fff]{2})"
)
"""For whom something is done: 为3万名农民工讨回工资."""
_COUNTABLE = frozenset({"人口", "用户", "床位", "居民", "贷款"})
_WEAK_ONLY = frozenset(clause_verbs.WEAK) - frozenset(clause_verbs.STRONG)
_HEAD_OF = late(r"项目|工程|企业|人员|基地|中心|站|点|机构|任务|活动|资金|面积|设施|试点|示范")
_GOING_ON = "|".join(
    word + (f"(?!{'|'.join(nouns)})" if nouns else "") for word, nouns in clause_verbs.GOING_ON.items()
)
_STOPS_IN_NOUN = late(
    rf"(?:{_GOING_ON}|存在|户均|人均|亩均|先后|被|已|均|全部|正在|陆续|相继|同时|并|也|还|不|未|等|左右|上下|以上|以下|以内|当中|之间|以来|用于|位于|属于|来自|分别|共|因|到|入围|名列|获|任|赴|通(?=[了上水电车邮网]|硬化|客车|公路|动力电|天然气|自来水|光纤)|脱贫|就业(?!人员|岗位|服务|帮扶|困难|创业|见习)|务工(?!人员|群众)|上岗|毕业|报名|挂牌|驻村|出列|摘帽|基本)"
)
_NAMES_WITH = late(
    r"规模以上|限额以上|(?:[省市县区乡镇厅处科校院部]|国家)级(?:及)?以上|被害人|被告人|被征地|被保险|被执行人|以上学历|[高中初平优对特同头]等|等效|等额|到期|到位|到户|获奖|任务|任期|任职资格|任教|未成年|未来|不良|不动产|等级|并购|并网|共建|因素|同时代|责任|主任|信任|上任|班主任|共青团|共产党|公共|共同"
)
_CLAUSE = late(r"v[NG]{1,2}E(?=N)")
"""A clause that only says which things are counted: 24名考取大学的学生."""
_BODY_NAMED = late(r"(?:学校|院校|学院|医院|公司|协会|合作社|园区|校区|平台|车间|体系|队伍)\Z")
"""With what the name of a body or a thing ends that may have a verb in it: 职业技能|培训|学校."""
_PASSIVE_NAME = late(r"被(?:执行|告|害|保险|监护|申请|扶养|征地)[人农]民?")
"""Those who are called by what is done to them: 被执行人."""
_WHO = late(
    r"(?:人|员|民|生|工|户|者|师|家|家庭|群众|干部|企业|单位|类型|性质|程度|规格|方面|层面|大类|种类|类|种|门类|领域)\Z"
)
"""Who or what kind is counted before 的, whatever of them is said behind it: 12户村民的危房."""
_WHO_DOES = late(
    r"[\u4e00-\u9fff]{0,8}?(?:少年|儿童|老人|群众|学生|干部|教师|农民工|职工|居民|村民|患者|游客|旅客|青年|党员|志愿者|护士|学员|运动员|选手|残疾人|农户|贫困户|脱贫户|毕业生|考生|被告人|嫌疑人|当事人|未成年人|检察官|法官|民警|消防员|专家|客商|市民|师生|乘客|司机|孤儿)(?=[\u4e00-\u9fff]{3})"
)
"""People who are counted, with a predicate behind them: 迷途少年|重返校园."""
_OF_PEOPLE = late(
    r"(?:家庭|子女|宿舍|公寓|住房|岗位|队伍|之家|代表|学校|学院|中心|基地|项目|课程|培训|班|协会|组织|团队|服务|服务站|工作站|工作室|医院|驿站|食堂|餐厅|俱乐部|保险|补贴|补助|资金|人数|人次|数|比例|收入|满意度|活动|赛事|比赛|大赛|联盟|工会|小组|中队|大队|公园|乐园|文化宫|[人员者手户长师兵生]|骨干|标兵|模范|纠纷|案件|权益|技能|资格|学位|名额|床位)\Z"
)
"""With what a name ends that begins with people: 老人服务中心."""
_CONDITION = late(r"(?:及?以上|及?以下|以内)(?=[\u4e00-\u9fff])")


_AGE = r"[0-9一二三四五六七八九十]{1,3}"
_AGE_GROUP = late(
    rf"{_AGE}(?:周?岁)?(?:[-—–~～至到]{_AGE})?周?岁(?:及?以[上下]|以内)?(?:(?:不满|未满|至|到){_AGE}周?岁)?(?=(?:的|的有|有|为|共)?\Z)"
)
"""Those of an age, who are called by it: 36-45岁|的182人."""
_AGED = 24
"""Code points before a count of people among which their age stands."""


def aged(text: str, start: int) -> Piece | None:
    """The age by which the people are called whose count begins at a place: 35岁以下|的143人; None where none stands right before it."""
    found = _AGE_GROUP.search(text, max(0, start - _AGED), start)
    return found.span() if found else None


_AIMED_AT = ("指标", "任务", "目标")
"""With what a word of aiming ends that is counted itself: 9项约束性指标."""


def done_to(taken: Tokens, low: int, at: int) -> Piece | None:
    """The object of the verb right before an amount, which stands right behind it or behind 的: 清运5万吨|垃圾, 带来3亿元的|收入.

    Args:
        taken: The words of a paragraph.
        low: The first of the words before the amount.
        at: The amount.
    """
    last = at - 1
    while last >= low and (
        taken.letters[last] in "aH" or (taken.letters[last] == "R" and not _does(taken, last))
    ):
        last -= 1
    if last < low or not (taken.letters[last] in "vw" or _does(taken, last)):
        return None
    if set(taken.letters[low:last]) - _BEFORE_VERB:
        return None
    behind = at + 1 + (taken.letters[at + 1 : at + 2] == "E")
    nominal = taken.letters[behind : behind + 1] == "w" and taken.letters[behind + 1 : behind + 2] in _CLOSED
    if not (nominal or taken.letters[behind : behind + 1] == "N") or _NO_OBJECT.match(
        taken.text, taken.tokens[behind].start
    ):
        return None
    found = made_of(taken, at, bare=True)
    return found if found and found[1] - found[0] >= _SHORTEST else None


def _does(taken: Tokens, at: int) -> bool:
    """Whether a word of reaching is a verb that something is done with: 建成12公里绿道."""
    return taken.text[taken.tokens[at].start : taken.tokens[at].end] in DOING


_CLOSED = frozenset({"", "，", "。", "；", "、", "y", "L"})
"""What stands behind a verb that is a noun: 完成5亿元投资，."""
DOING = frozenset({"完成", "完成了", "实现", "实现了", "建成", "落实", "累计完成", "累计实现"})
"""Words of reaching that are verbs which something is done with."""
_BEFORE_VERB = frozenset("acgpTGXMvLJ，")
"""Kinds of words before a verb that names no thing."""
_NO_OBJECT = late(
    r"(?:及?以上|及?以下|以内|左右|上下|之多|之间|基础|目标|任务|速度|增速|水平|规模|高位|关口|大关|历史|记录|纪录|价格|单价|标准|比例|基数|量级|体量|级别)"
)
"""What stands behind an amount and is nothing that the verb before it has done something to."""


def counted(taken: Tokens, index: int) -> Piece | None:
    """The noun counted by the figure that is the word `index`; None where none follows."""
    low = index + 1
    letters, tokens, text = taken.letters, taken.tokens, taken.text
    if letters[low : low + 1] in ("F", "N") and _CONDITION.match(text, tokens[low].end):
        low += 1
    elif letters[low : low + 3] == "FLF":
        return counted(taken, low + 2)
    if (clause := _CLAUSE.match(letters, low)) and not _WHO.search(text, 0, tokens[clause.end() - 2].end):
        low = clause.end()
    high = _end_of_noun(taken, low)
    if high == low:
        return None
    start, end = tokens[low].start, tokens[high - 1].end
    if lead := _CONDITION.match(text, start, end):
        start = lead.end()
    if _WIDE.search(text, start, end) and letters[high : high + 1] == "E":
        return counted(taken, high) or (start, end)
    if letters[index - 1 : index] in ("p", "R") and (whom := _TO_WHOM.match(text, start, end)):
        end = whom.end()
    last = _end_of_list(letters, high)
    return _cut(text, start, tokens[last - 1].end, letters[last : last + 1])


def _end_of_list(letters: str, high: int) -> int:
    """Where a list ends that is counted as one, no member having a figure of its own: 213名证人、被害人."""
    members = _MEMBERS.match(letters, high)
    if members is None:
        return high
    clause = next((at for at in range(high, len(letters)) if letters[at] in "。；，："), len(letters))
    return high if "F" in letters[high:clause] else members.end()


_MEMBERS = late(r"(?:LN)+")


def _end_of_noun(taken: Tokens, low: int) -> int:
    """The word behind the noun that begins with a word; that word itself where none begins."""
    letters = taken.letters
    if letters[low : low + 1] not in _STARTS:
        return low
    if (passive := _PASSIVE_NAME.match(taken.text, taken.tokens[low].start)) is not None:
        return low + len(taken.between(*passive.span()))
    if letters[low] == "g" and not taken.text.endswith(_AIMED_AT, 0, taken.tokens[low].end):
        return low
    attribute = letters[low] == "v" and (_joins(taken, low) or _is_object(letters, low - 1))
    high = low + (letters[low] in "xUDg" or attribute)
    while high < len(letters) and letters[high] in _INSIDE:
        if letters[high] == "w" and not _is_noun_half(taken, high, low):
            break
        if letters[high] == "J" and letters[high + 1 : high + 3] in ("Ny", "NF"):
            break
        high += 1
    return high


_BECAME = late(r"(?:实现)?(?:扭亏为盈|扭亏|盈利|亏损|减亏)")
"""What became of those counted, which are not named again: 其中12家扭亏为盈."""


def _cut(text: str, start: int, end: int, after: str) -> Piece | None:
    """A noun without what goes on with the sentence, and without the measure that the next predicate is said of."""
    if (
        text[start:end] in _ONLY_BOUNDS
        or _BECAME.fullmatch(text, start, end)
        or text[start] in "来前后内里"
        or text[start:end] == "被"
    ):
        return None
    end = _stopped(text, start, end)
    while end > start and text[end - 1] in "和与及、中内里":
        end -= 1
    end = _before_measure(text, start, end, after)
    return (start, end) if end > start else None


def _before_measure(text: str, start: int, end: int, after: str) -> int:
    """Where a thing counted ends before the measure of it that the next predicate is said of, or that begins a list of some."""
    measured = HEADS.search(text, start, end)
    if measured is None or measured[0] in _COUNTABLE or measured.start() - start < _SHORTEST or not after:
        return end
    thing = _THING.match(text, start, end)
    if after not in _GOES_ON and not (after == "L" and thing):
        return end
    end = measured.start()
    return thing.end() if thing and not _BODY_END.search(text, thing.end(), end) else end


def _is_object(letters: str, at: int) -> bool:
    """Whether a figure stands right behind a verb, so that what follows is its object: 跑遍了141个选派村."""
    before = letters[:at].rstrip("aHE")
    return before.endswith(("v", "w", "R")) and letters[at + 2 : at + 3] == "N"


def _joins(taken: Tokens, at: int) -> bool:
    """Whether a verb right behind a figure belongs to the noun: 5个创建项目."""
    after = taken.tokens[at + 1] if at + 1 < len(taken.tokens) else None
    return (
        after is not None
        and after.kind == "N"
        and _HEAD_OF.search(taken.text, after.start, after.end) is not None
        and (after.end - after.start <= 4)
    )


def _is_noun_half(taken: Tokens, at: int, low: int) -> bool:
    """Whether a word that may be a verb is half of the noun: 技术改造项目."""
    after = taken.letters[at + 1 : at + 2]
    if taken.text[slice(*taken.tokens[at][1:3])] in _WEAK_ONLY and after in ("N", "w", "，", "。", "L"):
        return True
    if after in ("F", "R", "v", "a", "x", "U", "D"):
        return False
    if after == "N":
        token = taken.tokens[at + 1]
        found = _HEAD_OF.search(taken.text, token.start, token.end)
        named = _BODY_NAMED.search(taken.text, token.start, token.end) is not None
        return at == low or named or (found is not None and found.end() == token.end)
    return at == low or not _HEAD_OF.search(
        taken.text, taken.tokens[at - 1].end - 2, taken.tokens[at - 1].end
    )


def _stopped(text: str, start: int, end: int) -> int:
    """Where the noun ends before a word that goes on with the sentence."""
    inside = [found.span() for found in _NAMES_WITH.finditer(text, start, end)]
    if (whom := _WHO_DOES.match(text, start, end)) and not _OF_PEOPLE.search(text, whom.end(), end):
        end = whom.end()
    for found in _STOPS_IN_NOUN.finditer(text, start + 1, end):
        if not any(first <= found.start() < last for first, last in inside):
            return found.start()
    return end


DONE_WITH = late(r"建成|封顶|投用|投产|投运|竣工|完工|开工|开建|落成|启用|通车|交付|开业|正式|顺利|如期|全面")
"""What says what became of a thing, behind its name."""


def made_of(taken: Tokens, index: int, *, bare: bool) -> Piece | None:
    """What an amount is for, behind 的: 投资3500万元的供水管网改造; `bare` where 的 may lack."""
    low = index + 1
    letters, tokens = taken.letters, taken.tokens
    if letters[low : low + 1] == "E":
        low += 1
    elif not bare:
        return None
    high = low
    while (
        high < len(tokens)
        and letters[high] in "NwvGxUJFR"
        and (letters[high] not in "vRU" or _closes(letters, high) or _is_works(taken, low, high))
        and letters[high : high + 2] != "JF"
        and not (high > low and DONE_WITH.match(taken.text, tokens[high].start))
    ):
        high += 1
    if high == low:
        return None
    start, end = tokens[low].start, tokens[high - 1].end
    end = _stopped(taken.text, start, end)
    structure = taken.text.endswith("主体", start + 1, end)
    return start, end - 2 if structure else end


def _is_works(taken: Tokens, low: int, at: int) -> bool:
    """Whether a verb says of what kind the works are that are named right behind it: 水厂|扩建|工程."""
    works = _WORKS.match(taken.text, taken.tokens[at].end)
    return at > low and taken.letters[at] == "v" and works is not None


_WORKS = late(r"(?:工程|项目)(?!部|公司)")
_BUILDING = late(r"(?:兴|新|扩|改|修|重|续)建|建设|改扩建|改造|购置|购买|购进|引进|建成|修缮|升级")
"""Verbs of what money is put into."""
_AND_MORE = late(r"[0-9.]+[万亿]?[元吨米台](?:及?以上|及?以下)的?")
"""A bound with which the name of what is bought begins: 10万元以上大型医疗设备."""


def made_by(taken: Tokens, index: int) -> Piece | None:
    """What an amount is put into, behind the verb that says so: 投入2亿元|兴建|病房楼."""
    letters, tokens = taken.letters, taken.tokens
    low = index + 1
    while letters[low : low + 1] in ("a", "c", "p") and letters[low : low + 1]:
        low += 1
    if letters[low : low + 1] not in ("v", "w") or not _BUILDING.match(taken.text, tokens[low].start):
        return None
    if letters[low + 1 : low + 3] == "FE":
        return made_with(taken, low + 1)
    high = low + 1
    while high < len(tokens) and letters[high] in "NwGLJ":
        high += 1
    start = tokens[low].end
    if bound := _AND_MORE.match(taken.text, start):
        start = bound.end()
    end = _stopped(taken.text, start, tokens[high - 1].end) if high > low + 1 else start
    return (start, end) if end > start else None


def made_with(taken: Tokens, index: int) -> Piece | None:
    """What is built that has the size before it: 新建|9万平方米|的综合大楼."""
    before = taken.tokens[index - 1] if index else None
    if before is None or before.kind not in "vw" or not _BUILDING.match(taken.text, before.start):
        return None
    return made_of(taken, index, bare=False)


GIVING = late(
    r"(?:贡献|创造|提供|吸纳|承担|集中|集聚|聚集|支撑|消耗|生产|解决|容纳|承载|产出|拥有|覆盖|带动)了?\Z"
)
"""Verbs between the part and the share of the whole that it has."""
_OF_WHOLE = late(r"(?:及?以上|左右|上下|多|强)?的")
_GIVEN = late(GIVING.pattern.removesuffix("\\Z") + r"(?:近|约|超过?|逾|将近|接近)?\Z")
"""The same with what may stand before the share."""
_INSIDE_WHOLE = late(r"的?(?P<whole>[\u4e00-\u9fff（）]{2,14}?)(?:当中|之中|中)，")
"""What an amount is of that stands before it as the whole of what follows."""
_WITHIN = late(r"在(?:[^，。；]{0,6}[年月度期])?(?:的|这)?(?:近|约|超)?\Z")
"""What stands before that amount."""


def within(taken: Tokens, index: int) -> Piece | None:
    """What an amount is of that is the whole of what follows: 在|48亿元|总收入中，."""
    token = taken.tokens[index]
    if _WITHIN.search(taken.text, max(0, token.start - _WITHIN_NEAR), token.start) is None:
        return None
    found = _INSIDE_WHOLE.match(taken.text, token.end)
    return found.span("whole") if found else None


_SOME = late(
    r"(?:的)?(?P<some>[\u4e00-\u9fff]{0,6}?(?:公司|企业|家庭|学生|居民|农户|受访者|网民|消费者|用户|患者|老人|村|城市|行业|商品|项目|机构|学校|医院|门店))(?!的|率|数|量|额)"
)
"""Those of whom a fraction is told right before them: 八成|公司|盈利."""


def some_of(taken: Tokens, index: int) -> Piece | None:
    """Those of whom some are told, the fraction of them being the word `index`; None where none stand behind it."""
    found = _SOME.match(taken.text, taken.tokens[index].end)
    return found.span("some") if found else None


_WITHIN_NEAR = 10
"""Code points before that amount among which 在 stands."""
_GIVEN_NEAR = 6
"""Code points before a share among which its verb stands."""
_NO_WHOLE = late(
    r"(?:增速|增长|增长率|增幅|增加|速度|幅度|目标|水平|区间|范围|高位|低位|关口|纪录|新高|状态|比例|比重|份额|占比|概率|利率|税率|折扣|降幅|下降|降低|提升|提高|涨幅|回报率?|收益率?|贡献率?|优惠|补贴|补助|任务|股权|股份|把握|[\u4e00-\u9fff]{0,4}率)\Z"
)
"""What a percentage stands before that it is no share of: 8%的增速."""


def shared_whole(taken: Tokens, index: int) -> Piece | None:
    """What a percentage is a share of that stands behind it: 60%的税收; None where it stands before a rate or a movement."""
    token = taken.tokens[index]
    lead = _OF_WHOLE.match(taken.text, token.end)
    if lead is None and _GIVEN.search(taken.text, max(0, token.start - _GIVEN_NEAR), token.start) is None:
        return None
    behind = lead.end() if lead else token.end
    low = index + 1
    while low < len(taken.tokens) and taken.tokens[low].start < behind:
        low += 1
    high = low
    while high < len(taken.tokens) and taken.letters[high] in "NGw":
        high += 1
    if high == low or taken.letters[high : high + 1] in ("U", "D"):
        return None
    start, end = taken.tokens[low].start, taken.tokens[high - 1].end
    end = _stopped(taken.text, start, end)
    return None if end <= start or _NO_WHOLE.search(taken.text, start, end) else (start, end)


def _closes(letters: str, at: int) -> bool:
    """Whether a verb ends the noun phrase, as a sign or 等 behind it shows."""
    return letters[at + 1 : at + 2] in ("L", "y", "，", "。", "；", "a", "v", "")
