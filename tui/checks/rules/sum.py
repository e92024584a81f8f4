"""`sum`: parts that do not add up to their total, shares that do not make 100."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain, combinations, pairwise
from typing import TYPE_CHECKING

from tui.checks.claims import can_hold, claim, interval_of
from tui.checks.facts import added
from tui.checks.rules.parts import (
    OVERLAPPING,
    alike,
    apart,
    belong,
    distinct,
    divides,
    ends_with_rest,
    is_average,
)
from tui.figures import Kind
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import NOTHING, Operand, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.check_context import CheckContext
    from tui.checks.facts import Fact
    from tui.speech.findings import Finding

_MOST = 8
_TWO = 2
"""Parts of one total."""
_REACH = 200
_ALL = late(
    r"(?:共[有计]?|设有?|总(?:投资|面积|人口|数|额|量|产量|产值|收入|支出|人数|户数|编制|规模|股本|资产))(?:为|达到?|是|约)*$"
)
"""Words right before a total: what follows it comma by comma may be its parts."""
_CUE = late(
    r"其中|^[^，。；：、]{0,6}：[^，。；：、]{0,14}$|^[^，。；、：]{0,10}中，|按[^，。；：]{1,8}[分看]|分[^，。；：]{1,6}看|从[^，。；：]{1,10}看|分别[是为]|[，（：]包括(?![^，。；]*在内)"
)
"""Words after which the parts of a total are told one by one."""
_ENDS = late(r"其中|全[县市省国区乡镇村校厂院局系行]|另外|此外|同时|累计|总计|共计|合计|。")
_COLON = late(r"[^，。；：、]{0,6}：(?!其中|包括|含|如|主要)[^，。；：、]{1,12}$")
_OVER = late(r"[^，。；、等]{0,6}(?:[。；]|$)")
_ITEMS = frozenset({"项", "类", "个", "种", ""})
_AMONG = late(r"[^，。；、：]{0,10}(?<!其)中，?(?:已经?)?有?")
_MARK = late("[，。；：、]")
_SAID = 12
_REST = 10
_TOGETHER = late(
    r"^(?:以上|上述)?(?:[两二三四五六]?[项类者个]{0,2}(?:方面)?)(?:共计|合计|总计|总共|一共|合共|相加|共|两项)(?:达到?|为|有|完成)?(?P<of>[^，。；：]{0,6})$"
)
_LONGER = late(
    r"年来|以来|至此|历年|累计|多年|(?<![0-9])(?:[一二三四五六七八九十两]|[0-9]{1,2})年|截[至止]|目前|先后"
)
_OF_ALL = late(r"全[部年县市省国]")
_CHANGE = late(r"增长|增加(?!值)|减少|下降|上升|提高|降低|净(?!收入|利|资产|值)")
_RATIO = late(
    r"(?<![0-9.])([0-9]{1,2}(?:\.[0-9]+)?)[：∶]([0-9]{1,2}(?:\.[0-9]+)?)[：∶]([0-9]{1,2}(?:\.[0-9]+)?)(?![0-9.：∶])"
)
_IN_TURN = late(
    r"(?<=分别为|分别是|分别占)([0-9]{1,2}(?:\.[0-9]+)?)%、([0-9]{1,2}(?:\.[0-9]+)?)%[、和]([0-9]{1,2}(?:\.[0-9]+)?)%"
)
_STRUCTURE = late(r"结构|比例|比重|构成|占比|之比")
_SECTORS = late(r"产业|三产")
"""What makes 100 in any case; other ratios of three (氮磷钾) need not."""
_ALL_SECTORS = late(r"三次产业|[一1]、?[二2]、?[三3]次?产业|第一、第?二、第?三产业")
_SHARE = late(r"占|比重|比例")


def total(context: CheckContext) -> Iterator[Finding]:
    """Speaks where parts divide their whole, or do not overlap and exceed it; of totals after a list; of shares."""
    yield from _parts(context)
    yield from _totals(context)
    yield from _shares(context)
    yield from _ratios(context)


def _parts(context: CheckContext) -> Iterator[Finding]:
    """Parts named after their whole that do not add up to it: `A，其中B、C`, and `A，男B，女C`."""
    facts = context.facts
    for whole in facts:
        if not whole.is_quantity or is_average(whole.before) or _CHANGE.search(whole.before):
            continue
        parts = _following(context, whole)
        if len(parts) < 2 or any("差" in part.label for part in parts):
            continue  # 顺差 is what is left of two parts, not a third
        labels = [part.label + part.noun if part.label else part.noun for part in parts]
        of_which = _CUE.search(context.plain[whole.end : parts[0].start]) is not None
        if divides(labels) and (
            of_which or (_adjoins(context, whole, parts[0]) and belong(whole.words, labels))
        ):
            yield from _unequal(context, whole, parts, "==", proved=True)
        elif (of_which and ends_with_rest(labels)) or _is_list(context, whole, parts, labels):
            yield from _unequal(context, whole, parts, "==", proved=False)
        elif _are_of_them(context, whole, parts) or (
            distinct(labels)
            and not any(map(OVERLAPPING.search, labels))
            and (
                (alike(labels) and (len(parts) > _TWO or _enumerated(context, parts)))
                or _enumerated(context, parts)
                or (not of_which and _are_short(labels))
            )
            and (of_which or (_is_total(whole, labels) and _adjoins(context, whole, parts[0])))
        ):
            yield from _unequal(context, whole, parts, "<=", proved=False)


def _are_of_them(context: CheckContext, whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether parts head their clauses after `N个中，` and nothing said of them cuts across: 已有9个…，5个正在…."""
    if not _AMONG.fullmatch(context.plain, whole.end, parts[0].start) or whole.kind is not Kind.COUNT:
        return False
    said = [_MARK.split(context.plain[part.end : part.end + _SAID])[0] for part in parts]
    heads = all(part.label in {"", "有"} for part in parts)
    return heads and all(said) and len(set(said)) == len(said) and not any(map(OVERLAPPING.search, said))


def _is_total(whole: Fact, labels: Sequence[str]) -> bool:
    """Whether a figure is said to be of all, and not of one more thing of their kind (图书馆9个，文化馆9个)."""
    kinds = {label[-1:] for label in labels}
    return _ALL.search(whole.before) is not None and whole.label[-1:] not in kinds


def _are_short(labels: Sequence[str]) -> bool:
    """Whether there are three and more labels of a few characters: 山区, 丘陵, 平原."""
    return len(labels) > 2 and max(map(len, labels)) <= 4


def _is_list(context: CheckContext, whole: Fact, parts: Sequence[Fact], labels: Sequence[str]) -> bool:
    """Whether the parts are all that stands between a colon after the total and the end of the clause."""
    lead = context.plain[whole.end : parts[0].start]
    rest = context.plain[parts[-1].end : parts[-1].end + _REST]
    return (
        len(parts) > 1
        and _COLON.match(lead) is not None
        and (
            _enumerated(context, parts) or (alike(labels) and distinct(labels)) or belong(whole.words, labels)
        )
        and _OVER.match(rest) is not None
        and all(part.label or part.noun for part in parts)
    )


def _enumerated(context: CheckContext, parts: Sequence[Fact]) -> bool:
    """Whether nothing but 、 and 和 parts the parts: what is listed so does not overlap as a rule."""
    gaps = [context.plain[one.end : other.start] for one, other in pairwise(parts)]
    return all("、" in gap or gap.startswith(("和", "与")) for gap in gaps) and not any(
        "，" in gap for gap in gaps
    )


def _following(context: CheckContext, whole: Fact) -> list[Fact]:
    """The figures after a whole that may be its parts: of its unit, one to a clause, up to the first that is not."""
    parts: list[Fact] = []
    last = whole
    block = context.block_at(whole.start)
    for fact in context.facts.inside(whole.end, min(block.end, whole.end + _REACH)):
        gap = context.plain[last.end : fact.start]
        if len(parts) > 1 and "；" in gap and "；" not in context.plain[parts[0].end : parts[-1].start]:
            break  # A，B；C: another list begins
        since = context.plain[parts[0].end : fact.start] if parts else ""
        if since.count("（") > since.count("）"):
            last = fact  # what stands in parentheses is part of the part before them
            continue
        if since.count("（") < since.count("）"):
            break  # the parentheses in which the parts stand are closed
        begins = not parts and ("其中" in gap or "。" not in gap)
        if (parts and _ENDS.search(gap)) or (not parts and not begins) or len(fact.before) > 14:
            break
        if fact.kind is Kind.PERCENT or (fact.is_quantity and _CHANGE.search(fact.before)):
            last = fact
            continue
        if not fact.is_quantity or fact.unit != whole.unit or is_average(fact.before):
            break
        parts.append(fact)
        last = fact
        if len(parts) == _MOST:
            break
    return parts


def _adjoins(context: CheckContext, whole: Fact, first: Fact) -> bool:
    """Whether the first part stands in the clause after the whole."""
    between = context.plain[whole.end : first.start]
    if len(re.findall("[，。：（]", between)) != 1 or "；" in between:
        return False
    # 班子9人，副职3人，男7人，女2人: what stands after another part need not be of it.
    earlier = context.facts.inside(context.since(whole.start), whole.start)
    return not any(fact.is_quantity and fact.unit == whole.unit for fact in earlier)


def _unequal(
    context: CheckContext, whole: Fact, parts: Sequence[Fact], sign: str, *, proved: bool
) -> Iterator[Finding]:
    names = [f"part-{number}" for number in range(1, len(parts) + 1)]
    text = " + ".join(f"{{{name}}}" for name in names) + f" {sign} {{whole}}"
    message = (
        N_("The parts do not add up to {whole}")
        if sign == "=="
        else N_("The parts come to more than {whole}")
    )
    assumption = NOTHING if proved else Words(N_("the parts do not overlap"))
    facts = {"whole": whole} | dict(zip(names, parts, strict=True))
    found = context.contradiction("sum", text, facts, message, proved=proved, assumption=assumption)
    if found is not None:
        yield found


def _totals(context: CheckContext) -> Iterator[Finding]:
    """Parts named before their total that do not add up to it: `A120人、B80人，共计200人`."""
    for whole in context.facts:
        said = _TOGETHER.search(whole.before)
        if (
            not whole.is_quantity
            or said is None
            or _LONGER.search(whole.before)
            or _OF_ALL.search(whole.before)
        ):
            continue
        before = list(context.facts.inside(context.since(whole.start), whole.start))
        if before and before[-1].end == whole.start - len(whole.before) and before[-1].unit in _ITEMS:
            before.pop()  # 三项合计: how many parts there are
        parts: list[Fact] = []
        for fact in reversed(before):
            if (
                not fact.is_quantity
                or fact.unit != whole.unit
                or is_average(fact.before)
                or len(parts) == _MOST
            ):
                break
            parts.insert(0, fact)
        between = context.plain[parts[-1].end : whole.start] if parts else ""
        if len(parts) < 2 or len(between) > 18 or "；" in between:
            continue
        lead = parts[0].before + context.plain[parts[0].start : parts[-1].start]
        if _LONGER.search(lead) or said["of"][:2] not in lead:
            continue
        values = {"whole": interval_of(whole.figure)}
        groups = (group for size in range(1, len(parts) + 1) for group in combinations(parts, size))
        if not any(can_hold("{parts} == {whole}", values | {"parts": added(group)}) for group in groups):
            yield from _unequal(context, whole, parts, "==", proved=False)


def _shares(context: CheckContext) -> Iterator[Finding]:
    """Shares of one whole that do not make 100: `A占60%，B占30%，其他占20%`."""
    facts = [fact for fact in context.facts if fact.kind is Kind.PERCENT and fact.figure.quantity.unit == "%"]
    run: list[Fact] = []
    for fact in [*facts, None]:
        if fact is not None and run and _goes_on(context, run[-1], fact):
            run.append(fact)
            continue
        if len(run) > 1:
            yield from _unlike_100(context, run)
        run = (
            [fact]
            if fact is not None and _SHARE.search(fact.before) and not _CHANGE.search(fact.before)
            else []
        )


def _goes_on(context: CheckContext, last: Fact, fact: Fact) -> bool:
    gap = context.plain[last.end : fact.start]
    return (
        "。" not in gap
        and len(re.findall("[，、；]", gap)) == 1
        and fact.number - last.number <= 2
        and not _CHANGE.search(gap)
        and _SHARE.search(fact.before) is not None
    )


def _do_not_overlap(labels: Sequence[str]) -> bool:
    """Whether the names of parts say that none is part of another."""
    return apart(labels) or (
        len(labels) > 2 and distinct(labels) and len({label[-2:] for label in labels}) == 1
    )


_UNTOLD = late(r"[，；](?:其余|其他|剩余|另|无效|未|还有)")


def _unlike_100(context: CheckContext, run: Sequence[Fact]) -> Iterator[Finding]:
    labels = [_SHARE.split(fact.before)[0].removesuffix("的") for fact in run[:_MOST]]
    objects = {"".join(_SHARE.split(fact.before)[1:]).strip("的了为到达约") for fact in run} - {""}
    if len(objects) > 1:
        return
    since = context.since(run[0].start)
    before = context.facts.inside(since, run[0].start)
    if _UNTOLD.match(context.plain, run[-1].end) or Kind.PERCENT in {fact.kind for fact in before}:
        return  # 20%的人选择…, …占45%: the list may begin before
    names = [f"share-{number}" for number in range(1, len(labels) + 1)]
    text = " + ".join(f"{{{name}}}" for name in names)
    facts = dict(zip(names, run, strict=False))
    message = N_("The shares do not make 100 %")
    if divides(labels) or ends_with_rest(labels):
        found = context.contradiction("sum", f"{text} == 100", facts, message)
    elif _do_not_overlap(labels):
        assumption = Words(N_("the parts do not overlap"))
        found = context.contradiction("sum", f"{text} <= 100", facts, message, assumption=assumption)
    else:
        return
    if found is not None:
        yield found


def _ratios(context: CheckContext) -> Iterator[Finding]:
    """`三次产业结构为6.8∶36.5∶56.7`, `三次产业比重分别为6.8%、36.5%和56.7%`."""
    for match in chain(_RATIO.finditer(context.plain), _IN_TURN.finditer(context.plain)):
        lead = context.plain[max(0, match.start() - 36) : match.start()]
        if not _STRUCTURE.search(lead) or (match.re is _IN_TURN and not _ALL_SECTORS.search(lead)):
            continue
        operands = []
        for group in (1, 2, 3):
            value, half = Decimal(match[group]), Decimal(5).scaleb(-1 - len(match[group].partition(".")[2]))
            start, end = match.span(group)
            surface = context.text[start:end]
            operands.append(Operand(f"share-{group}", start, end, surface, value - half, value + half))
        near = 50 if _SECTORS.search(lead) else 25
        if not 100 - near <= sum(map(Decimal, match.groups())) <= 100 + near:
            continue
        made = claim("{share-1} + {share-2} + {share-3} == 100", operands)
        if not made.holds:
            yield context.finding(
                "sum", Level.WARNING, Words(N_("The shares do not make 100 %")), operands, claim=made
            )
