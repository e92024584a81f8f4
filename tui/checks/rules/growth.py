"""`growth`: growth that does not follow from its two ends, or ends that lie the wrong way round.

Here for ends with a verb between them (`由A增加到B`); `changes` has the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.checks.claims import can_hold, interval_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.speech.findings import NOTHING, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.checks.facts import Fact
    from tui.speech.findings import Finding

_UP = "增加|增长|提高|上升|扩大|提升|攀升|跃升|上涨|扩充|扩展|拓展|延长|延伸|增大|恢复|[增升涨扩]|发展(?=[到至])"
_DOWN = "减少|下降|降低|缩小|压缩|回落|缩短|精简|压减|下跌|收窄|下调|[减降缩跌]"
MOVES = late(rf"(?:(?P<up>{_UP})|{_DOWN})了?[到至为]")
_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.AREA, Kind.MEASURE, Kind.PERCENT, Kind.SHARE, Kind.MULTIPLE, Kind.DURATION}
)
_GAP = late(r"[^。；：！？、]{0,14}")
_RANKS = late(r"位次|排名|名次|位居|排位|名列|排序|第$")
_RESPECTIVELY = late(r"分别|各|负$")
_WHEN = (
    r"(?:[比较同](?:上年末?|去年|前年|上月|上季|上期|期初|年初|年底|计划|解放前|(?:[0-9]{4}|[一二三四五六七八九〇零○]{4})年末?)?(?:同期)?"
    r"|[一二三四五六七八九十两0-9]{1,3}年(?:来|间|中)?|累计|总?共|合计|平均|每年|年均|年|人数|总数|总量|幅度)*+"
)
RISE = r"净?增加|净增|新增|增长|提高|提升|上升|上涨|攀升|扩大|递增|扩充|扩容|增幅|升幅|增速|涨幅|翻|劲升|增"
FALL = (
    r"净?减少|净减|下降|降低|降幅|减幅|缩短|缩小|缩减|回落|压减|压缩|下调|精简|削减|减量|跌幅|提速|[减降跌]"
)
SO = r"(?:了|达到?|为|约|近|超过)*"
_BY = late(rf"[^，。；：、]{{0,8}}[，、（]?(?P<when>{_WHEN})(?:(?P<up>{RISE})|{FALL}){SO}")
_TIMES_IT = late(r"[^，。；：、]{0,8}[，、（](?:是|为|达到?|相当于)[^，。；：、]{1,8}的")
_YEARLY = late(r"年均|每年|年平均|平均")
REAL = late(r"实际|可比|不变价|扣除|剔除|口径|因素")
PRICED = late(
    r"生产总值|国民收入|国民总收入|增加值|总产值|GDP|人均|(?:居民|农民|职工|纯|可支配)[^，。]{0,6}收入|消费(?!品零售)"
)
_YEAR = late(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_PERIOD = late(r"(?<![0-9年])([0-9]{1,2}|[二三四五六七八九十两])年(?:来|间|中|，)")
_FOLDS = 10
"""More doublings than that are not worked out."""
_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
MESSAGE = N_("The growth does not follow from its ends: {rate}, from {from} to {to}")


FOLDING = Words(N_("each 番 is a doubling, or nearly one"))
"""What growth in 番 rests on."""


class _Ends(NamedTuple):
    before: Fact
    after: Fact
    up: bool
    years: tuple[int, ...]
    """How many years may lie between; empty where nothing is said of it."""
    priced: bool
    """Whether growth is given at constant prices as a rule."""


def growth(context: CheckContext) -> Iterator[Finding]:
    """Speaks of `由A增加到B`, where B lies on the wrong side of A or what is said of both at once does not follow."""
    for ends in _ends(context):
        found = _direction(context, ends)
        if found is not None:
            yield found
        else:
            yield from _said_of(context, ends)


def _ends(context: CheckContext) -> Iterator[_Ends]:
    """Pairs of figures of one sort with a verb of movement between them."""
    plain = context.plain
    for moves in MOVES.finditer(plain):
        sentence = context.sentence_at(moves.start())
        around = context.facts.inside(
            max(sentence.start, moves.start() - 30), min(sentence.end, moves.end() + 16)
        )
        before = next((fact for fact in reversed(around) if fact.end <= moves.start()), None)
        after = next((fact for fact in around if fact.start >= moves.end()), None)
        if before is None or after is None or before.unit != after.unit or after.kind is not before.kind:
            continue
        lead = plain[max(sentence.start, before.start - 40) : before.start]
        origin = max(lead.rfind("由"), lead.rfind("从"))
        between = plain[before.end : moves.start()]
        if (
            before.kind not in _KINDS
            or (origin < 0 and len(between) > 3)
            or not _GAP.fullmatch(between)
            or not _GAP.fullmatch(plain[moves.end() : after.start])
            or _RANKS.search(lead)
            or _RESPECTIVELY.search(lead[max(origin, 0) :] + between + plain[moves.end() : after.start])
            or plain[max(0, before.start - 2) : before.start].endswith(("、", "负", "零下"))
        ):
            continue
        subject = plain[context.since(before.start) : before.start]
        priced = before.kind is Kind.MONEY and PRICED.search(subject) is not None
        years = _years(plain, context.since(before.start), before, moves.end(), after)
        yield _Ends(before, after, moves["up"] is not None, years, priced)


def _years(plain: str, start: int, before: Fact, at: int, after: Fact) -> tuple[int, ...]:
    """How many years lie between two figures: exactly where both years are named, about where a period is."""
    first = _YEAR.findall(plain[max(start, before.start - 12) : before.start])
    last = _YEAR.findall(plain[at : after.start])
    if first and last:
        return (int(last[-1]) - int(first[-1]),)
    found = _PERIOD.findall(plain[start : before.start])
    if not found:
        return ()
    years = int(found[-1]) if found[-1].isdigit() else _HAN_DIGITS[found[-1]]
    return (years - 1, years, years + 1)


def _direction(context: CheckContext, ends: _Ends) -> Finding | None:
    if ends.up:
        text, message = "{from} <= {to}", N_("What is said to rise falls: from {from} to {to}")
    else:
        text, message = "{from} >= {to}", N_("What is said to fall rises: from {from} to {to}")
    return context.contradiction(
        "growth", text, {"from": ends.before, "to": ends.after}, message, proved=True
    )


def _said_of(context: CheckContext, ends: _Ends) -> Iterator[Finding]:
    """What follows `由A增加到B`: 净增C, 增长p%, 提高q个百分点, 翻一番."""
    sentence = context.sentence_at(ends.after.start)
    last = ends.after
    after = context.facts.inside(ends.after.end, min(sentence.end, ends.after.end + 80))
    # 一年净增8万人: a span of time says when, not how much.
    unit = ends.after.unit
    for change in [fact for fact in after if fact.kind is not Kind.DURATION or fact.unit == unit][:3]:
        gap = context.plain[last.end : change.start]
        if change.unit == "倍" and ends.up and _TIMES_IT.fullmatch(gap):
            yield from _times(context, ends, change)
            return
        said = _BY.fullmatch(gap)
        if said is None or REAL.search(gap) or (said["up"] is not None) != ends.up:
            return
        yearly = _YEARLY.search(gap) is not None
        texts = _claims(ends, change, yearly=yearly, doubled=gap.endswith("翻") or "翻" in gap)
        figures = {"from": ends.before, "to": ends.after, "rate": change}
        values = {name: interval_of(fact.figure) for name, fact in figures.items()}
        if texts and not any(can_hold(text, values) for text in texts):
            exact = change.unit == ends.after.unit or ends.before.kind in (
                Kind.COUNT,
                Kind.AREA,
                Kind.MEASURE,
            )
            proved = exact and len(texts) == 1 and not yearly and change.unit != "番"
            assumption = FOLDING if change.unit == "番" else NOTHING
            found = context.contradiction(
                "growth", texts[0], figures, MESSAGE, proved=proved, assumption=assumption
            )
            if found is not None:
                yield found
        last = change


def _times(context: CheckContext, ends: _Ends, rate: Fact) -> Iterator[Finding]:
    """A multiple that does not follow from its two ends: `由3万册增加到9万册，是原来的3倍`."""
    figures = {"from": ends.before, "to": ends.after, "rate": rate}
    found = context.contradiction("growth", "{to} / {from} == {rate}", figures, MESSAGE)
    if found is not None:
        yield found


def _claims(ends: _Ends, change: Fact, *, yearly: bool, doubled: bool) -> list[str]:
    """What a change may mean, any of which is enough; nothing where it cannot be said."""
    more, less = ("to", "from") if ends.up else ("from", "to")
    difference = f"{{{more}}} - {{{less}}}"
    if change.unit == ends.after.unit or (change.unit == "百分点" and ends.after.unit == "%"):
        texts = [f"{difference} == {{rate}}"]
        if yearly:
            return [f"({difference}) / {years} == {{rate}}" for years in ends.years if years > 0]
        if change.unit == "%":
            texts.append(f"({difference}) / {{from}} * 100 == {{rate}}")
        return texts
    if change.unit == "%" and ends.after.kind is not Kind.SHARE:
        return _rates(ends, difference, yearly=yearly)
    if change.kind is Kind.SHARE and not yearly:
        return [f"({difference}) / {{from}} == {{rate}}"]
    if change.unit == "倍" and ends.up and not yearly:
        return ["{to} / {from} == {rate} + 1", "{to} / {from} == {rate}"]
    if change.unit == "番" and ends.up and doubled:
        return [folded(change)]
    return []


def _rates(ends: _Ends, difference: str, *, yearly: bool) -> list[str]:
    """Growth in per cent, over the whole time or on the average of its years."""
    if yearly:
        if ends.priced or not ends.up:
            return []
        growing = [
            "{from}" + " * (1 + {rate} / 100)" * years + " == {to}" for years in ends.years if 0 < years <= 10
        ]
        evenly = [
            f"({difference}) / {{from}} * 100 / {years} == {{rate}}" for years in ends.years if years > 0
        ]
        return growing + evenly
    rate = f"({difference}) / {{from}} * 100"
    if not ends.priced:
        return [f"{rate} == {{rate}}"]
    # At constant prices the growth is less than the figures say, but prices move only so far in a year.
    return (
        [f"{{rate}} - 3 <= {rate} <= {{rate}} + 25", f"{rate} == {{rate}}"]
        if max(ends.years, default=1) == 1
        else []
    )


def folded(rate: Fact) -> str:
    """翻一番: twice as much, or nearly; well below four times, unless the figure is hedged (一番多)."""
    quantity = rate.figure.quantity
    times = 2 ** min(int(quantity.low or 1), _FOLDS)
    if quantity.approx:
        return f"{{to}} / {{from}} >= {times} * 0.9"
    return f"{times} * 0.9 <= {{to}} / {{from}} <= {times} * 1.6"
