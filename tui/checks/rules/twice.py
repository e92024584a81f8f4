"""`twice`: one metric with two values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.claims import claim, figure_operand
from tui.checks.facts import GENERIC
from tui.checks.rules.definite import again
from tui.checks.rules.parts import is_average
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.checks.facts import Fact
    from tui.speech.findings import Finding
    from tui.speech.model import Speech

_APART = 600
_ALL = late(r"(?:全[县市省国区乡镇村校厂旗州院局]|[我本][县市省国区乡镇村校厂院局])(?!区)")
"""The scope with which a label begins: a total of the same place."""
_SOME_TIME = late(
    r"[0-9]年|[一二三四五六七八九〇○]年|[去今上明前当翌]年|同期|[0-9]月|季度|年[初末底中]|计划|目标|规划|力争|预计|预期|原[来有先]|以前|过去|[增减]|其中|提高|上升|下降|降|到"
)
_THERE_IS = late(r"总共|共有?|现有|下?辖有?|拥有|有$")
_TOTAL = late(r"全年(?=[^，。；]{0,10}总(?:产量|产值|值|额|量|人口|收入|投资|面积|数))")
"""A scope of a total that names no place."""
_PLANNED = late(r"到[0-9]{4}年|计划|规划|目标|力争|预计|将达")
_DONE = late(r"实现|完成|达到")
_GROWTH = late(
    r"[，（](?:同比|[比较]上年(?:同期)?|按可比价格?计算，)*(?:增长|下降|提高|增加|减少|增)[0-9.]+(?:%|个?百分点)）?"
)
"""What a figure grew by, told right after it, says nothing of another."""
_YEAR = late(r"((?:19|20)[0-9]{2})年")
_BACK = 300
_HARMLESS = late(r"达到|提高认识|感到|做到|看到|得到|受到|到位|直到")
_SHORTEST = 4
"""Characters of a label that says what is counted: 全县党员."""
_MESSAGE = N_("One metric with two values: {one} and {other}")


def twice(context: CheckContext) -> Iterator[Finding]:
    """Speaks where the same words, or things that are all of a place, have two figures that differ."""
    said = set()
    for found in _same_words(context):
        said.add(found.operands[-1].start)
        yield found
    for found in again(context):
        if found.operands[-1].start not in said:
            yield found


def _same_words(context: CheckContext) -> Iterator[Finding]:
    known: dict[tuple[str, str], Fact] = {}
    for fact in context.facts:
        words = _words(fact)
        if not words:
            continue
        before = known.get((words, fact.unit))
        known[words, fact.unit] = fact
        if before is None or fact.start - before.end > _APART:
            continue
        if _SOME_TIME.search(_between(context, before, fact)) or _is_planned(context, before, fact):
            continue
        found = context.contradiction("twice", "{one} == {other}", {"one": before, "other": fact}, _MESSAGE)
        if found is not None:
            yield found


def _is_planned(context: CheckContext, *facts: Fact) -> bool:
    """Whether one of figures is of the future."""
    return any(_PLANNED.search(context.plain, context.since(fact.start), fact.start) for fact in facts)


def _between(context: CheckContext, one: Fact, other: Fact) -> str:
    """The words between two figures that may speak of another time: not growth, not the year already spoken of."""
    text = _GROWTH.sub("", context.plain[one.end : other.start])
    years = _YEAR.findall(context.plain, max(0, one.start - _BACK), one.start)
    if years:
        text = text.replace(f"{years[-1]}年", "")
    return _HARMLESS.sub("", text)


def _words(fact: Fact) -> str:
    """What a figure is said of, without the words that only say that it is there; empty if that may be many things."""
    scope = _ALL.search(fact.label) or _TOTAL.search(fact.label)
    if not fact.is_quantity or scope is None or is_average(fact.before):
        return ""
    label = _DONE.sub("", fact.label[scope.start() :])
    core = _THERE_IS.sub("", label)
    if len(core) >= _SHORTEST:
        return core if not fact.noun or fact.figure.quantity.unit not in GENERIC else ""
    # 全县共有12个乡镇: the noun follows, and is all there is of them only if the words say so.
    return core + fact.noun if _THERE_IS.search(fact.before) and len(fact.noun) > 1 else ""


def mentions(context: CheckContext, speech: Speech) -> Iterator[Finding]:
    """The metrics of a pack whose mentions contradict each other: a curator has said that they are one."""
    for places in speech.mentions_by_metric.values():
        for other in places[1:]:
            one = figure_operand("one", places[0].figure)
            another = figure_operand("other", other.figure)
            if one is None or another is None:
                continue
            made = claim("{one} == {other}", [one, another])
            if not made.holds:
                words = Words(_MESSAGE, (("one", one.surface), ("other", another.surface)))
                yield context.finding("twice", Level.ERROR, words, [one, another], claim=made)
