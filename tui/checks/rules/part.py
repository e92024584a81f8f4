"""`part`: a part larger than the whole that it is said to belong to."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.checks.check_context import REACH
from tui.checks.facts import alike, is_category, shares_words
from tui.checks.repairs import instead_of
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

_MESSAGE = N_("A part is larger than the whole: {part} of {whole}")
_OF_WHICH = late("其中")
_INCLUDED = late(
    r"[，（](?:包括|包含|内含|含)(?![量税税有金水义])[^，。；：、]{0,14}$|[，（；]仅[^，。；：、]{1,14}就[^，。；：、]{0,4}$"
)
"""Words that make a figure a part of the one before, as 其中 does, if less surely: 包括女职工52人, 仅交通项目就达8亿元."""
_REACH = 40
_BALANCE = late(
    r"净|增加(?!值)|增长|减少|下降|降低|利润|盈|亏|损益|差额|顺差|逆差|结余|节余|增收|减收|新增[^，。；]{0,4}[贷存]款"
)
"""What may be the sum of gains and losses: a part of it can be larger."""
_LEAD = late(r"[，：]?[^，。；：对与向给]{0,28}")
_EXTREME = late(r"最[高大长低小多少快好]|时速|速度|高达|亩产|单产|平均")
_CHANGE = late(r"增长|增加(?!值)|减少|下降|上升|提高|降低|人均|户均|平均|每")
_MOST = 12
"""Figures after a first part among which others are looked for."""
_NOT_LISTED = late(
    r"；|其中|另|此外|同时|累计|总|共|合计|全|比|计划|带动|服务|涉及|惠及|覆盖|培训|[^，、；]{16}"
)
"""Words after which a figure is no further part of the same whole."""
_TOTAL = late(r"累计|总共|历年|合计")
_PLAN = late(r"计划|目标|任务|预算|指标|要求|力争|规划")
_VERBS = frozenset(
    "建通完达实获被成开参用有已来是属为没未不发办设制落脱入进出受得评超在与由因把将签配安推创改使取从报做列纳"
)
"""First characters of verbs that follow a figure whose noun is left out (有18个完成了任务)."""
_INSIDE = late(
    r"[^，。；、：]{0,12}?(?:中|(?<![年月期])中的)[，]?(?:已经?|只|仅|就|还|现|约|共)?(?:有|占|选派|选出|评出|完成)?(?:了)?$"
)
_CHOSEN = late(r"[^，。；、：升降增减至到]{0,8}(?<![年月其当])中[，]?[^，。；、：升降增减至到]{1,6}")
_HAVE = late(
    r"[^，。；、：]{0,10}[，]?(?:中[，]?)?(?:已经?|现)?有(?:了)?|[^，。；、：]{0,10}，(?:已经?)(?:有|建成|完成|建立|成立|建起|通过|实现)?(?:了)?"
)
_OF_THEM = late(
    r"[^，。；、：升降增减至到]{1,14}(?<![年月其当])中[，]?(?P<who>[^，。；：升降增减至到]{1,18})"
)
_WHO = late(r"(?:的|有|者|以上|学历|学位|等次|为|是|职称)(?:就|只|仅|也|共|占|达)*$")
"""How words end that say which of several things are meant: 评为优秀等次的, not 结对帮扶群众."""
_WITH = late(
    r"[^，。；、：]{0,10}，(?![^，。；：]*(?:结|处理|处分|培训|帮扶))[^，。；：]{2,16}(?:的|(?:学历|学位|以上|职称)者)(?:有|达到?|为|是|占)?$"
)
"""186名村医，具有执业资格的142名."""
_SAID_OF_ALL = late(r"共|总|现有|全[县市省区乡镇村校厂院局系馆行]|参[赛加评检训考]|申报|报名|抽[查检]")
_TRAIT = late(r"[^，。；]{0,6}(?:学历|学位|职称|党员|团员|女性|男性|骨干)|女|男")
_OF_ALL = late(r"^(?:我|本|该|这|此)?(?:次|批|届|全[县市省区乡镇村校厂院局])?|(?:总?共|现|已|拥|达|为)?有?$")
_DONE_OF = late(
    r"[^，。；、：]{0,10}[，；](?:目前|至今|现|截至目前，|到目前|年内)?"
    r"(?:(?:已经?|现已|按期|按时|成功|顺利)(?:全部)?(?:开工|竣工|完工|投产|投用|验收|调处|落实|退出|交付|启动|建成|完成|通过)"
    r"|(?:已经?|现已|全部|按期|及时)*(?:整改|化解|销号|摘帽|脱贫|收回|回收|办复|答复|合格|达标|及格))(?:了|到位)?(?:有)?"
)
"""What is done with some of the things that were counted before."""
_SOME_ALREADY = late(r"[^，。；、：]{0,10}，(?:其中)?")
_DUE = late(r"应(?:到|参加|参会|参训|参考|出席|检|考|参|收|缴|交|发|报|训|种|接种|入学|办理?|换发|完成)")
_DONE = late(
    r"实(?:际)?(?:到|参加|参会|参训|参考|出席|检|考|参|收|缴|交|发|报|训|种|接种|入学|办|换发|完成|有)"
)
_TOTAL_OF = late(r"总(人口|户数|面积|人数|劳力)$")
_ANOTHER = late(r"总|累计|增|流动|服务|覆盖|全国|全省")
_ALL = late(r"^(?:我|本|该)?(?:全[县市省区乡镇村校厂国州旗院局]|共有|总共|辖有?|下辖)")


def part(context: CheckContext) -> Iterator[Finding]:
    """Speaks where 其中, 包括, `N 中有 M`, `全…N…已有M` or `应到N，实到M` makes one figure a part of another."""
    yield from _of_which(context)
    yield from _inside(context)


def _of_which(context: CheckContext) -> Iterator[Finding]:
    for match in _OF_WHICH.finditer(context.plain):
        named = _named(context, match.end())
        if named is None:
            continue
        same, before = _before(context, match.start())
        wholes = [fact for fact in before if _can_hold(fact, named) and not _is_each(context, fact)]
        wholes = [fact for fact in wholes if not _BALANCE.search(fact.before)]
        if not wholes or _BALANCE.search(named.before):
            continue
        largest = max(wholes, key=lambda fact: fact.figure.quantity.high or 0)
        likely = same or named.kind is not Kind.COUNT or shares_words(largest.words, named.words)
        if not likely and (len(wholes) > 1 or largest.figure.quantity.unit != named.figure.quantity.unit):
            continue
        proved = same and _is_sure(largest, named)
        facts = {"whole": largest, "part": named}
        assumption = NOTHING if likely else _is_part(named)
        found = context.contradiction(
            "part", "{part} <= {whole}", facts, _MESSAGE, proved=proved, assumption=assumption
        )
        nearest = wholes[-1]
        if found is None and nearest is not largest and shares_words(nearest.words, named.words):
            assumption = _is_part(named)
            found = context.contradiction(
                "part",
                "{part} <= {whole}",
                {"whole": nearest, "part": named},
                _MESSAGE,
                assumption=assumption,
            )
        if found is None:
            found = _later(context, largest, named)
        if found is not None:
            yield _with_repairs(found, largest, named)


def _can_hold(whole: Fact, named: Fact) -> bool:
    """Whether a figure can be the whole of another: they are of one sort, or nothing says of what sort the part is."""
    return alike(whole, named) or (
        not named.label and bool(named.unit) and whole.figure.quantity.unit == named.figure.quantity.unit
    )


def _later(context: CheckContext, whole: Fact, first: Fact) -> Finding | None:
    """The finding of a part further down the list that a first one begins: 其中男教师70人，女教师160人."""
    last, end = first, min(context.sentence_at(first.start).end, first.end + REACH)
    for fact in context.facts.inside(first.end, end)[:_MOST]:
        gap = context.plain[last.end : fact.start]
        if fact.kind is Kind.PERCENT:
            last = fact
            continue
        if (
            not fact.is_quantity
            or fact.unit != whole.unit
            or _NOT_LISTED.search(gap)
            or not alike(whole, fact)
        ):
            return None
        if is_category(context.plain, fact) or _is_each(context, fact) or _CHANGE.search(fact.before):
            return None
        found = context.contradiction(
            "part", "{part} <= {whole}", {"whole": whole, "part": fact}, _MESSAGE, assumption=_is_part(fact)
        )
        if found is not None:
            return found
        last = fact
    return None


def _with_repairs(found: Finding, whole: Fact, named: Fact) -> Finding:
    """The finding with what may have stood in place of the part."""
    most = whole.figure.quantity.high
    return replace(found, hypotheses=instead_of(named.figure, lambda value: most is None or value <= most))


def _named(context: CheckContext, offset: int) -> Fact | None:
    """The figure of the first clause after 其中, if it is one that a whole can have as a part."""
    sentence = context.sentence_at(offset - 1)
    after = context.facts.inside(offset, min(sentence.end, offset + _REACH))
    named = next((fact for fact in after if fact.is_quantity and not is_category(context.plain, fact)), None)
    if named is None or not _LEAD.fullmatch(context.plain, offset, named.start):
        return None
    if _CHANGE.search(named.before) or _TOTAL.search(named.before) or _EXTREME.search(named.before):
        return None
    return named


def _is_each(context: CheckContext, whole: Fact) -> bool:
    """Whether a figure is said of each of several things, or is no amount of something: a mean, a speed, a record."""
    if is_average(whole.before) or _EXTREME.search(whole.before):
        return True
    value = whole.figure.quantity.low
    if whole.kind is Kind.COUNT and value is not None and value != int(value):
        return True
    return whole.number > 0 and context.facts[whole.number - 1].end == whole.start


def _before(context: CheckContext, offset: int) -> tuple[bool, Sequence[Fact]]:
    """The quantities of which a part can be meant, and whether they stand in its own sentence.

    Those of the sentence, or of the one before if it has none.
    """
    start = own = context.since(offset)
    for _sentence in range(3):
        found = [fact for fact in context.facts.inside(start, offset) if fact.is_quantity]
        if found:
            return start == own, found
        before = context.sentence_at(max(0, start - 1))
        if before.end != start or context.plain[start - 1 : start] == "\n":
            break
        start = max(before.start, start - REACH)
    return False, ()


def _is_sure(whole: Fact, named: Fact) -> bool:
    """Whether the two are certainly of one sort: by a measure word of their own, or a word in common."""
    return whole.figure.quantity.unit not in {"个", "项", "件", "处", "次"} or shares_words(
        whole.words, named.words
    )


def _inside(context: CheckContext) -> Iterator[Finding]:
    """Pairs of neighbouring figures of which the words between them say that the second belongs to the first."""
    facts = context.facts
    for number in range(1, len(facts)):
        whole, named = facts[number - 1], facts[number]
        between = context.plain[whole.end : named.start]
        if (
            not (whole.is_quantity and named.is_quantity)
            or whole.unit != named.unit
            or len(between) > _REACH
            or "。" in between
            or _PLAN.search(whole.before)
            or _is_each(context, whole)
        ):
            continue
        if _DONE.search(whole.before) and _DUE.search(named.before) and "，" in between:
            whole, named = named, whole
            between = f"，{between}"
        rests_on = _relation(whole, named, between)
        if rests_on is None:
            continue
        found = context.contradiction(
            "part",
            "{part} <= {whole}",
            {"whole": whole, "part": named},
            _MESSAGE,
            proved=rests_on is NOTHING,
            assumption=rests_on,
        )
        if found is not None:
            yield _with_repairs(found, whole, named)


def _relation(whole: Fact, named: Fact, between: str) -> Words | None:
    """On what it rests that one figure is part of another; None if it is not."""
    same = Words(N_("both figures count the same things"))
    if _INCLUDED.match(between, _clause(between)) and not (
        _CHANGE.search(named.before) or _BALANCE.search(whole.before) or _EXTREME.search(named.before)
    ):
        return _is_part(named) if alike(whole, named) and _counts_on(whole, named) else None
    if _INSIDE.fullmatch(between):
        return NOTHING if _counts_on(whole, named) else None
    if _CHOSEN.fullmatch(between) and whole.before.endswith(("从", "县", "选派的", "的")) and not named.noun:
        return same
    if _HAVE.fullmatch(between) and _counts_on(whole, named) and (whole.noun or _ALL.search(whole.label)):
        return same
    if _SOME_ALREADY.fullmatch(between) and whole.noun and _is_of_them(named):
        return same
    if (
        _WITH.fullmatch(between)
        and (whole.noun or _SAID_OF_ALL.search(whole.before))
        and not named.noun
        and not _CHANGE.search(between)
    ):
        return same
    if "其中" not in between and (_is_sort_of(whole, named, between) or _is_trait(whole, named, between)):
        return _is_part(named)
    of_them = _OF_THEM.fullmatch(between)
    if of_them and _WHO.search(of_them["who"]) and not _CHANGE.search(between) and _counts_on(whole, named):
        return same
    if _DONE_OF.fullmatch(between) and _counts_on(whole, named) and whole.words:
        return same
    if _DUE.search(whole.before) and _DONE.search(named.before) and "，" in between:
        return Words(N_("no more came than were due"))
    total = _TOTAL_OF.search(whole.label)
    if (
        total
        and named.label.endswith(total[1])
        and named.label != total[1]
        and not _ANOTHER.search(named.before)
    ):
        return _is_part(named)
    return None


def _is_of_them(named: Fact) -> bool:
    """Whether a figure at the head of its clause is said of some of the things just counted: 36个已开工."""
    return named.noun.startswith(("已", "均已"))


def _is_trait(whole: Fact, named: Fact, between: str) -> bool:
    """`全馆工作人员32人，本科以上学历26人`: the second is said of those of the first that have a trait."""
    return (
        whole.unit == "人"
        and between == f"，{named.before}"
        and _SAID_OF_ALL.search(whole.before) is not None
        and _TRAIT.fullmatch(named.label) is not None
    )


def _is_sort_of(whole: Fact, named: Fact, between: str) -> bool:
    """`干部共141名，女干部36名`: the second is said of the same noun with a word before it, the first of all."""
    if whole.kind is not Kind.COUNT or not re.search("共|总", whole.before) or between != f"，{named.before}":
        return False
    noun = _OF_ALL.sub("", whole.label)
    return len(noun) > 1 and named.label.endswith(noun) and 0 < len(named.label) - len(noun) <= 3


def _clause(between: str) -> int:
    """Where the last clause of the words between two figures begins, its mark included."""
    return max(0, *(between.rfind(mark) for mark in "，（；"))


def _is_part(named: Fact) -> Words:
    return Words(N_("{part} is part of the figure before it"), (("part", named.figure.surface),))


def _counts_on(whole: Fact, named: Fact) -> bool:
    """Whether the second figure counts what the first does: the same noun follows it, or none but a verb."""
    if not named.noun or named.noun[0] in _VERBS:
        return True
    noun = whole.noun.removesuffix("中")
    if noun and named.noun.startswith(noun):
        return named.noun == noun or named.noun[len(noun)] in _VERBS
    return bool(noun) and named.noun[:2] in noun
