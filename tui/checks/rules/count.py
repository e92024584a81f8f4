"""`count`: an announced number of things that what is listed does not reach, or goes beyond."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.claims import claim, exact_operand, place_operand
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.zh.listable_words import BUILT, CUE, FIXED, LISTABLE, TOPIC
from tui.speech.declared import Level
from tui.speech.findings import NOTHING, Words
from tui.speech.model import Span
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.checks.item_marks import Mark
    from tui.figures import Figure, Quantity
    from tui.speech.findings import Finding, Operand

MOST = 20
"""More things than that are not listed one by one."""
_UNITS = frozenset(("", *"个项条点种类件步级块段部层面大组型句"))
_TO_LIST = late(r"[^，。；：]{0,16}(?P<mark>[，。；：]|$)(?:即|就是|具体是|主要是|分别是|也就是)?[，：]?\s*")
_DONE = late(r"了|共|累计|已|新建|开工|完成|建成|竣工")
_NEAR_LEAD = 8
_LISTED = frozenset({"点", "条", "步", "组"})
"""Measure words of what is listed one by one."""
_NEAREST = 60
_SCANNED = 400
_ENDS_OTHERWISE = late(r"[，；。]\s?(?:收官|最后|最终|末[一尾了]|其余|剩下|余下)")
"""The last of some things where it has no number."""


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
        if last.number < value and _ENDS_OTHERWISE.search(context.plain, last.end, last.end + _NEAREST):
            continue
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
        if not (itself or LISTABLE.search(named)):
            return None
        heading = mark.begins_line and match["mark"] not in {"。", "：", "；"}
        lead = plain[since : figure.start]
        if match["mark"] == "：" or (match["mark"] == "，" and not heading):
            return figure, False
        done = BUILT.search(noun) and _DONE.search(lead[-_NEAR_LEAD:])
        if match["mark"] == "。" and not done and (CUE.search(lead) or CUE.search(noun)):
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
        if _is_count(figure) and TOPIC.search(lead) and LISTABLE.search(noun) and not FIXED.search(noun):
            return figure, True
    return None


def _is_count(figure: Figure) -> bool:
    quantity = figure.quantity
    return is_several(quantity) and quantity.kind in (Kind.COUNT, Kind.NAMED_SET) and quantity.unit in _UNITS


def is_several(quantity: Quantity) -> bool:
    """Whether a quantity is so many, exactly, as are listed one by one."""
    low = quantity.low
    return low is not None and low == quantity.high and 2 <= low <= MOST and not quantity.approx


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
