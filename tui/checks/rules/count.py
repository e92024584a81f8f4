"""`count`: an announced number of things that what is listed does not reach, or goes beyond."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.claims import claim, exact_operand, place_operand
from tui.figures import Kind
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import NOTHING, Words
from tui.speech.model import Span
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.checks.item_marks import Mark
    from tui.figures import Figure
    from tui.speech.findings import Finding, Operand

MOST = 20
"""More things than that are not listed one by one."""
_UNITS = frozenset(("", *"个项条点种类件步级块段部层面大组型句"))
_LISTABLE = late(
    r"方面|问题|工作|任务|措施|要求|原则|目标|重点|环节|关系|特点|机制|载体|工程|行动|关键|意见|建议|做法|经验|原因|阶段|步骤|内容|条件|情况"
    r"|办法|制度|抓手|突破|转变|结合|确保|提升|创新|着力|亮点|成效|变化|成绩|成果|战|战略|体系|举措|路径|层面|领域|产业|基地|到位|统一|优先"
    r"|坚持|纳入|活动|计划|规定|课题|难题|短板|优势|平台|队伍|项目|事|点|要点|特征|趋势|挑战|机遇|因素|标准|程序|文件|议题|事项|主题|品牌|渠道|方式|方法|形式|途径|讨论|实事|好事|大事|硬仗|关口|关$|体会|启示|感受|话"
)
_FIXED = late(r"攻坚战|发展理念|意识|自信|维护|全面|规定|战役|文明|确立|会议|产业结构|改造|革命|法宝|基本")
"""What has a name of its own need not be listed where it is named."""
_TO_LIST = late(r"[^，。；：]{0,16}(?P<mark>[，。；：]|$)(?:即|就是|具体是|主要是|分别是|也就是)?[，：]?\s*")
_CUE = late(
    r"以下|如下|下列|下面|这|主要|着重|重点|着力|突出|从|抓好|做好|抓住|实施|坚持|分为|分|处理好|把握|讲|提出|强调|要求|指出|汇报|意见|建议|体会|[有谈说提讲]$"
)
_DONE = late(r"了|共|累计|已|新建|开工|完成|建成|竣工")
_THINGS = late(r"项目|工程|基地|产业|企业|活动|平台|品牌|队伍|标准|计划|课题")
"""Things that were built or begun are told of behind such verbs, not listed."""
_NEAR_LEAD = 8
_LISTED = frozenset({"点", "条", "步", "组"})
"""Measure words of what is listed one by one."""
_NEAREST = 60
_SCANNED = 400
_TOPIC = late(r"以|抓|围绕|突出|深化|推进|实施|做好|落实|强化|开展|坚持|把握|建立|构建|健全|完善|打造")


def count(context: CheckContext) -> Iterator[Finding]:
    """Speaks where a number of listable things is announced and a list with its own numbers follows."""
    marks = context.marks
    for index, mark in enumerate(marks):
        if mark.number != 1:
            continue
        announced = _announced(context, mark, marks[index - 1] if index else None)
        if announced is None:
            continue
        figure, heading = announced
        last = _last_of_list(marks, index)
        value = int(figure.quantity.low or 0)
        # What a heading counts may be only some of what stands below it.
        if last.number >= 2 and (last.number < value or (last.number > value and not heading)):
            yield unlike_its_marks(context, figure, last, heading=heading)


def _announced(context: CheckContext, mark: Mark, above: Mark | None) -> tuple[Figure, bool] | None:
    """The figure that announces the list that begins at a mark, and whether it stands in a heading."""
    plain = context.plain
    before = mark.start
    while before and plain[before - 1].isspace():
        before -= 1
    since = context.since(max(0, before - 1))
    start = max(since, before - _NEAREST)
    for figure in reversed(context.figures_in(start, before)):
        if not _is_count(figure):
            continue
        match = _TO_LIST.match(plain, figure.end, mark.start)
        if match is None or match.end() != mark.start:
            continue
        noun = match[0]
        named = noun if len(noun) > 2 else plain[max(start, figure.start - 8) : figure.start]
        itself = figure.quantity.unit in _LISTED or figure.quantity.kind is Kind.NAMED_SET
        if not (itself or _LISTABLE.search(named)):
            return None
        heading = mark.begins_line and match["mark"] not in {"。", "：", "；"}
        lead = plain[since : figure.start]
        if match["mark"] == "：" or (match["mark"] == "，" and not heading):
            return figure, False
        done = _THINGS.search(noun) and _DONE.search(lead[-_NEAR_LEAD:])
        if match["mark"] == "。" and not done and (_CUE.search(lead) or _CUE.search(noun)):
            return figure, False
        break
    if mark.begins_line:
        return _in_heading(context, mark, above, before)
    return None


def _in_heading(
    context: CheckContext, mark: Mark, above: Mark | None, end: int
) -> tuple[Figure, bool] | None:
    """The figure by which a numbered heading right above a list announces how long it is."""
    if above is None or above.style == mark.style or not 0 <= end - above.end <= _NEAREST:
        return None
    if "。" in context.plain[above.end : end] or context.block_at(above.start) != context.block_at(end - 1):
        return None
    for figure in context.figures_in(above.end, end):
        noun = context.plain[figure.end : figure.end + 8]
        lead = context.plain[above.end : figure.start]
        if _is_count(figure) and _TOPIC.search(lead) and _LISTABLE.search(noun) and not _FIXED.search(noun):
            return figure, True
    return None


def _is_count(figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        quantity.kind in (Kind.COUNT, Kind.NAMED_SET)
        and quantity.unit in _UNITS
        and quantity.low == quantity.high
        and quantity.low is not None
        and 2 <= quantity.low <= MOST
        and not quantity.approx
    )


def _last_of_list(marks: list[Mark], index: int) -> Mark:
    """The last item of the list that begins at a mark, whatever lists the items hold in turn."""
    first = last = marks[index]
    inner: set[str] = set()
    outer = {mark.style for mark in marks[max(0, index - 8) : index]} - {first.style}
    for mark in marks[index + 1 : index + _SCANNED]:
        if mark.style == first.style and last.number < mark.number <= last.number + 2:
            last = mark
        elif mark.style == first.style or (mark.style in outer - inner and mark.number > 1):
            break
        else:
            inner.add(mark.style)
    return last


def unlike_its_marks(context: CheckContext, figure: Figure, last: Mark, *, heading: bool = False) -> Finding:
    """The finding that a list ends with another number than a figure announces, in a heading or not."""
    announced = exact_operand("announced", figure, int(figure.quantity.low or 0))
    start, end = last.place(context.text)
    listed = place_operand("listed", start, end, context.text[start:end], last.number)
    assumption = Words(N_("the list below the heading is what the heading counts")) if heading else NOTHING
    span = Span(figure.start, figure.end)
    return miscounted(context, announced, listed, str(last.number), span=span, assumption=assumption)


def miscounted(
    context: CheckContext,
    announced: Operand,
    listed: Operand,
    number: str,
    *,
    span: Span | None = None,
    assumption: Words = NOTHING,
) -> Finding:
    """The finding that so many are announced and another number, as it is written, is listed."""
    operands = [announced, listed]
    message = N_("{announced} are announced, {listed} are listed")
    words = Words(message, (("announced", announced.surface), ("listed", number)))
    made = claim("{announced} == {listed}", operands)._replace(formula=f"{announced.surface} ≠ {number}")
    return context.finding(
        "count", Level.WARNING, words, operands, claim=made, span=span, assumption=assumption
    )
