"""`share`: a share or a rate that does not follow from the two figures it is worked out from."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from tui.checks.check_context import REACH
from tui.checks.claims import can_hold, interval_of
from tui.checks.facts import added, is_category, shares_words
from tui.checks.rules.parts import is_average
from tui.figures import Kind
from tui.figures.patterns import late
from tui.speech.findings import NOTHING, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.check_context import CheckContext
    from tui.checks.facts import Fact
    from tui.speech.findings import Finding

_GAP = 34
_NEAR = 300
_OF = late(
    r"(?P<noun>[^，。；：、]{0,24})[，、（]?(?P<again>[一-龥]{0,8}?)(?P<how>(?:大?约|仅|只|就|已|也|还|均|分别|各|共|合计?|总共|一共|人数|户数|面积|数)*)占(?:到|了)?(?P<whole>[^，。；：、占]{0,18}?)的?"
    r"(?:比重|比例|比率|比)?的?(?:约|近|将近|大约|超过|不到|不足|为|达到?|是|在)?"
)
_ALL_OF = late(r"(?:其|全部|全体|所有)?(?:总数|总人数|总户数|总量|总额|总面积|总产量|总产值|总数量|总体)?")
_CORE = late(
    r"^(?:我|本|该|其|全部|全体|所有|全[县市省国区乡镇村校厂]|应)+|(?:总数|总人数|总户数|总量|总额|总数量|人数|户数|面积|产量|产值)$"
)
_OF_ALL = late(r"总(?:数|量|额|人数|户数|面积|数量)$")
_SUM = late(r"(?:余额|总额|总量|总数|总面积|面积|总产量|收入|支出)$")
_AMONG = late(r"[^，。；、：]{0,12}(?<!其)[中里][，]?")
_VERB = late(r"实现|完成|达到|拥有|共有")
"""What may stand inside the name of a total: 规模以上工业实现增加值."""
_HAVE = late(r"[^，。；、：]{0,10}(?:中[，]?)?(?:已|现)?有")
_OF_FIGURE = late(
    r"[^，。；：、]{0,12}[，、（]?(?:大?约|仅|只|已|也|还|均)*(?:占|完成了?|相当于|是|为)[^，。；：、]{0,20}"
)
_SHARE_OF_IT = late(r"[^，。；：、]{0,10}的(?:比重|比例)?(?:为|约|近|是|达)?")
_ELSEWHERE = late(r"世界|全球|全国|全省|全市|同类|同期|上年|去年|同行|市场")
_TOGETHER = late(r"共|合|总|分别|各")
_IN_ALL = late(
    r"共|总|现有|应|计划|抽|检查|全[县市省国区乡镇村校厂院局系]|发放|收到|受理|登记|实有|在校|在编|在册|拥有|设有|常住人口|户籍人口"
)
_MOVED = late(r"提高|上升|下降|增长|降低|增加(?!值)|减少|由|从|比上年|较上年|同比")
_RATE = late(r"(?P<word>[一-龥]{2})(?P<what>[率面]|进度)(?:为|达到?|约|已|均|超过|仅|是|到|了|高)*$")
_OTHER_RATES = late(
    r"增|出生|死亡|自然|贡献|利|税|汇|失业|速|周转|负债|收益|回报|城镇|城市|开工|生产|概|频|贫困|恩格|转化|效|曝光|点击|渗透|替代"
)
_TAKEN_OF = late(
    r"应|共|总|计划|受理|检查|抽[查检样]|登记|报名|参加|毕业|适龄|全部|符合|收到|接到|申报|交办|发放|发出|办理|现有|涉及|立案|申请|参评|参检|参考|下达|安排|在[册编校籍]|排查|开展|到位|常住人口|户籍人口"
)
_PROPORTION = late(r"[^，。；：、]{0,12}，([一-龥]{0,6}?)(?:所占)?(?:比例|比重)(?:约|已)?(?:为|达到?|是)?")
_BRACKETS = late(r"[^，。；：、（]{0,8}（约?")
_THAT_IS = late(r"[，（、]?(?:即|也就是|共|计|达到?|有|为|约)*")
_NAME = 4
_MOST = 3
"""Figures of one sentence of which a rate may be."""
_PLAN = late(
    r"(?:完成(?:了)?|占)(?:全年|年度|年|当年|目标)?(?:计划|任务|目标|预算|指标)(?:任务)?(?:数|总数|总额)?的$"
)
_PLANNED = late(r"计划|任务|目标|预算|指标")
_PERCENT = "{part} / {whole} * 100 == {share}"
_CUT_OFF = "{share} <= {part} / {whole} * 100 <= {share} + 0.49"
"""A share of 91.6 % is often printed as 91 %, not rounded but cut off."""
_FRACTION = "{part} / {whole} == {share}"
_MESSAGE = N_("The share does not follow from its parts: {share} for {part} of {whole}")


def share(context: CheckContext) -> Iterator[Finding]:
    """Speaks of a percentage by 占, 比例 or 率 where the part stands beside it and the words say what the whole is."""
    for rate in context.facts:
        if rate.number == 0 or rate.figure.quantity.low is None:
            continue
        found = None
        if rate.kind is Kind.SHARE or (rate.kind is Kind.PERCENT and rate.figure.quantity.unit == "%"):
            found = _of_whole(context, rate) or _of_figure(context, rate) or _turned(context, rate)
        if found is None and rate.kind is Kind.PERCENT and rate.figure.quantity.unit == "%":
            found = _rate(context, rate) or _of_plan(context, rate)
        if found is not None:
            yield found


def _of_whole(context: CheckContext, rate: Fact) -> Finding | None:
    """A share of a whole that is named before its part: `120人，其中…60人，占总数的50%`."""
    part = context.facts[rate.number - 1]
    between = context.plain[part.end : rate.start]
    if not part.is_quantity or len(between) > _GAP:
        return None
    said = _OF.fullmatch(between)
    if said is None and _BRACKETS.fullmatch(between) and context.plain.startswith("）", rate.end):
        said = _OF.fullmatch("占")  # 女教师60人（50%）
        if "其中" not in context.plain[context.since(part.start) : part.start]:
            return None
    proportion = _PROPORTION.fullmatch(between)
    if said is None and proportion and (not proportion[1] or shares_words(proportion[1], part.words)):
        said = _OF.fullmatch("占")
    if said is None or _MOVED.search(between) or _TOGETHER.search(said["again"] + said["how"]):
        return None
    if said["again"] and not shares_words(said["again"], part.words):
        return None
    wholes = _wholes(context, part, said["whole"])
    of_which = context.plain.rfind("其中", context.since(part.start), part.start)
    wholes = [
        fact
        for fact in wholes
        if fact.end <= of_which
        or (of_which < 0 and (_is_total(context, fact) or _AMONG.match(context.plain, fact.end, part.start)))
    ]
    if not wholes or is_category(context.plain, part) or _fits(context, part, wholes, rate):
        return None
    if len(wholes) > 1 and of_which < 0:
        return None
    first = not any(fact.is_quantity for fact in context.facts.inside(max(of_which, 0), part.start))
    same = wholes[-1].start >= context.since(part.start)
    proved = (
        of_which >= 0 and first and same and len(wholes) == 1 and _ALL_OF.fullmatch(said["whole"]) is not None
    )
    assumption = (
        NOTHING
        if proved
        else Words(N_("it is the share of {whole}"), (("whole", wholes[-1].figure.surface),))
    )
    return context.contradiction(
        "share",
        _FRACTION if rate.kind is Kind.SHARE else _PERCENT,
        {"whole": wholes[-1], "part": part, "share": rate},
        _MESSAGE,
        proved=proved,
        assumption=assumption,
    )


def _of_figure(context: CheckContext, rate: Fact) -> Finding | None:
    """A share of a whole that is named after its part: `100亿元，占年计划120亿元的83.3%`."""
    if rate.number < 2:
        return None
    part, whole = context.facts[rate.number - 2], context.facts[rate.number - 1]
    if (
        not (part.is_quantity and whole.is_quantity and part.unit == whole.unit)
        or not _OF_FIGURE.fullmatch(context.plain, part.end, whole.start)
        or not _SHARE_OF_IT.fullmatch(context.plain, whole.end, rate.start)
    ):
        return None
    text = _FRACTION if rate.kind is Kind.SHARE else _PERCENT
    figures = {"whole": whole, "part": part, "share": rate}
    values = {name: interval_of(fact.figure) for name, fact in figures.items()}
    if _is_whole(rate) and can_hold(_CUT_OFF, values):
        return None
    return context.contradiction("share", text, figures, _MESSAGE, proved=True)


def _wholes(context: CheckContext, part: Fact, said: str) -> list[Fact]:
    """The figures of which a part can be a share: by the words after 占 where there are any, else those before it."""
    if _ALL_OF.fullmatch(said):
        before = context.facts.inside(_since(context, part.start), part.start)
        return [
            fact
            for fact in before
            if fact.is_quantity and fact.unit == part.unit and not is_average(fact.before)
        ]
    core = _CORE.sub("", said)
    if _OF_ALL.search(said) and not _ELSEWHERE.search(said):
        among = [
            fact
            for fact in context.facts.inside(context.since(part.start), part.start)
            if fact.is_quantity
            and fact.unit == part.unit
            and (
                _AMONG.match(context.plain, fact.end, part.start)
                or "其中" in context.plain[fact.end : part.start]
            )
        ]
        if len(among) == 1:
            return among
    if len(core) < 2 or _ELSEWHERE.search(said):
        return []
    block = context.block_at(part.start)
    before = context.facts.inside(max(block.start, part.start - _NEAR), part.start)
    return [
        fact
        for fact in before
        if fact.is_quantity
        and (fact.unit == part.unit or (not fact.unit and "人口" in core))
        and (_names(fact, core) or fact.noun.startswith(core))
    ]


def _names(fact: Fact, core: str) -> bool:
    """Whether a figure is said of what is named so: 占各项贷款的, of 各项贷款余额."""
    label = _VERB.sub("", fact.label)
    if len(label) > 1 and core.startswith(label):
        return True  # 审结152件: 占审结案件的
    return label.endswith(core) or _SUM.sub("", label).endswith(core)


def _since(context: CheckContext, offset: int) -> int:
    """Where the words begin that a share is of: its sentence, or the one before where it begins with 其中."""
    start = context.since(offset)
    if not context.plain.startswith("其中", start) or not start:
        return start
    before = context.sentence_at(start - 1)
    return max(before.start, start - REACH) if before.end == start else start


def _is_total(context: CheckContext, whole: Fact) -> bool:
    """Whether a figure says that it is of all, and no share of it follows: then it would be a part itself."""
    after = context.facts[whole.number + 1]
    if after.kind is Kind.PERCENT and "占" in after.before:
        return False
    return (
        _IN_ALL.search(whole.before) is not None
        or _HAVE.fullmatch(context.plain, whole.end, after.start) is not None
    )


def _is_whole(rate: Fact) -> bool:
    """Whether a percentage has no decimals."""
    values = interval_of(rate.figure)
    return rate.kind is Kind.PERCENT and values.low is not None and values.high == values.low + 1


def _fits(context: CheckContext, part: Fact, wholes: Sequence[Fact], rate: Fact) -> bool:
    """Whether the share fits any of the wholes, or some of them together, or the part with those before it."""
    text = _FRACTION if rate.kind is Kind.SHARE else _PERCENT
    values = interval_of(rate.figure)
    whole_percents = _is_whole(rate)
    few = wholes[-5:]
    groups = [group for size in range(1, len(few) + 1) for group in combinations(few, size)]
    parts = [
        fact
        for fact in context.facts.inside(wholes[-1].end, part.end)
        if fact.is_quantity and fact.unit == part.unit
    ][-4:]
    for begin in range(len(parts)):
        numerator = added(parts[begin:])
        for group in groups:
            ends = {"part": numerator, "whole": added(group), "share": values}
            if can_hold(text, ends) or (whole_percents and can_hold(_CUT_OFF, ends)):
                return True
    return False


def _turned(context: CheckContext, rate: Fact) -> Finding | None:
    """`共有党组织860个，农村的占40%，共344个`: the share stands before the figure."""
    of_which = "其中" in rate.before and context.plain.startswith("（", rate.end)
    if (
        not ("占" in rate.before or of_which)
        or _MOVED.search(rate.before)
        or rate.number + 1 >= len(context.facts)
    ):
        return None
    part = context.facts[rate.number + 1]
    before = context.facts.inside(context.since(rate.start), rate.start)
    wholes = [fact for fact in before if fact.is_quantity and fact.unit == part.unit]
    if (
        not part.is_quantity
        or len(wholes) != 1
        or not _THAT_IS.fullmatch(context.plain, rate.end, part.start)
        or not (of_which or _ALL_OF.fullmatch(rate.before.rpartition("占")[2].rstrip("的约为")))
        or is_average(wholes[0].before)
        or _MOVED.search(context.plain, wholes[0].end, rate.start)
    ):
        return None
    text = _FRACTION if rate.kind is Kind.SHARE else _PERCENT
    figures = {"whole": wholes[0], "part": part, "share": rate}
    values = {name: interval_of(fact.figure) for name, fact in figures.items()}
    if _is_whole(rate) and can_hold(_CUT_OFF, values):
        return None
    return context.contradiction("share", text, figures, _MESSAGE, assumption=_is_of(part, wholes[0]))


def _is_of(part: Fact, whole: Fact) -> Words:
    return Words(
        N_("the rate is {part} of {whole}"), (("part", part.figure.surface), ("whole", whole.figure.surface))
    )


def _rate(context: CheckContext, rate: Fact) -> Finding | None:
    """A rate whose name says what it is worked out from: `应到120人，实到114人，到会率95%`."""
    said = _RATE.search(rate.before)
    if said is None or rate.number < 2 or (said["what"] != "面" and _MOVED.search(rate.before)):
        return None
    word = said["word"]
    part = context.facts[rate.number - 1]
    if said["what"] == "率" and _OTHER_RATES.search(word) and not _is_defined(context, word, part):
        return None
    same = _counted(context, part, rate)
    if same is None:
        return None
    whole = same[-2]
    words = part.before + context.plain[part.end : rate.start - len(rate.before)]
    between = context.plain[whole.end : part.start]
    among = _AMONG.match(between) is not None or "其中" in between
    taken = among or word == "负债" or _TAKEN_OF.search(whole.before + whole.noun) is not None
    named = said.string[: said.start()][-_NAME:]
    linked = word in words or (
        taken and (any(sign in words for sign in word) or shares_words(named, words + whole.before))
    )
    if (
        (whole.kind is not Kind.COUNT and not taken and not (word in part.before and "已" in part.before))
        or not linked
        or ("户籍" in rate.before) != ("户籍" in part.before)
        or (whole.figure.quantity.high or 0) < (part.figure.quantity.low or 0)
    ):
        return None
    texts = [_PERCENT]
    if not taken:
        texts += [
            "{whole} / ({part} + {whole}) * 100 == {share}",
            "{part} / ({part} + {whole}) * 100 == {share}",
        ]
    if re.search("[不未]", words + word):
        texts.append("100 - {part} / {whole} * 100 == {share}")
    for one, other in combinations(same, 2):
        ends = {"part": other, "whole": one, "share": rate}
        values = {name: interval_of(fact.figure) for name, fact in ends.items()}
        if _is_whole(rate) and can_hold(_CUT_OFF, values):
            return None
        turned = values | {"part": values["whole"], "whole": values["part"]}
        if any(can_hold(text, values) for text in texts) or can_hold(_PERCENT, turned):
            return None
    figures = {"whole": whole, "part": part, "share": rate}
    return context.contradiction("share", _PERCENT, figures, _MESSAGE, assumption=_is_of(part, whole))


def _is_defined(context: CheckContext, word: str, part: Fact) -> bool:
    """Whether a rate is by its name the second of two figures as part of the first: 资产40亿元，负债24亿元，资产负债率."""
    return (
        word == "负债"
        and part.label.endswith("负债")
        and part.number > 0
        and context.facts[part.number - 1].label.endswith("资产")
    )


def _counted(context: CheckContext, part: Fact, rate: Fact) -> list[Fact] | None:
    """The figures of which a rate can be that stands after them, its part the last; None if that is unsure.

    They stand in its sentence; a part alone in it has its whole in the sentence before.
    """
    since = context.since(rate.start)
    if not part.is_quantity or part.start < since or rate.start - part.end > _GAP:
        return None
    same = _alike(context, since, part)
    if len(same) == 1 and since:
        before = context.sentence_at(since - 1)
        start = max(before.start, since - REACH)
        if before.end == since and context.plain[since - 1] != "\n":
            same = _alike(context, start, part)
            if len(same) > 2:
                return None
    if not 2 <= len(same) <= _MOST or "；" in context.plain[same[-2].end : rate.start]:
        return None
    return same


def _alike(context: CheckContext, start: int, part: Fact) -> list[Fact]:
    found = context.facts.inside(start, part.end)
    return [fact for fact in found if fact.is_quantity and fact.unit == part.unit]


def _of_plan(context: CheckContext, rate: Fact) -> Finding | None:
    """A share of a plan that is done: `计划投资120亿元，完成100亿元，完成计划的83.3%`."""
    if not _PLAN.search(rate.before):
        return None
    before = [
        fact for fact in context.facts.inside(context.since(rate.start), rate.start) if fact.is_quantity
    ][-2:]
    if len(before) < 2 or before[0].unit != before[1].unit:
        return None
    planned = [fact for fact in before if _PLANNED.search(fact.before)]
    if len(planned) != 1:
        return None
    done = before[0] if planned[0] is before[1] else before[1]
    message = N_("The share of the plan does not follow: {share} for {part} of {whole}")
    return context.contradiction(
        "share", _PERCENT, {"whole": planned[0], "part": done, "share": rate}, message
    )
