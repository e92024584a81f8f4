"""`growth` where no verb stands between the ends: `B，比上年增加C，增长p%`, `B，比上年的A增长p%`, `上年A，今年B，增长p%`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.claims import can_hold, interval_of
from tui.checks.rules.growth import FALL, FOLDING, MESSAGE, MOVES, PRICED, REAL, RISE, SO, folded
from tui.figures import Kind
from tui.figures.patterns import late
from tui.speech.findings import NOTHING
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.checks.facts import Fact
    from tui.speech.findings import Finding

_SINCE = r"(?:[比较同][^，。；：、]{1,10}?|同比|一年|当年|年内)?"
_MORE = r"净?增加|净增|增长|增产|增收|增发|增幅|多增|多收?|提高|上升|提升|增"
_LESS = r"净?减少|下降|净减|减产|减收|降低|回落|少收?|减"
_CHANGED = late(rf"[^，。；：、]{{0,8}}[，（]{_SINCE}(?:(?P<up>{_MORE})|{_LESS})了?")
_OF_THE_CHANGE = late(rf"(?:）?[，、（]|）)?{_SINCE}(?:(?P<up>{RISE}|{_MORE})|{FALL}|{_LESS}){SO}")
_THAN = late(
    r"[^，。；：、]{0,8}[，（]?[比较](?:[^，。；：]{0,10}?的|[^，。；：]{0,6}?(?:年|同期|年[末底初]))"
)
_WAS = late(
    r"[^，。；：、]{0,8}[，（；]而?(?:上年|去年|前年|上期|[0-9]{4}年)(?:同期|[末底])?(?:(?:则|仅|只)?(?:为|是|有)?|[^，。；：、]{0,6}(?:为|是|有))"
)
_FROM = late(r"(?:^|[，。；：]|[^，。；：])[由从](?:[^，。；：、]{0,10})$")
_TO = late(
    r"[^，。；：、增减升降]{0,4}?(?:发展到|变为|变成|达到|到|至)(?:了|[0-9]{4}年的?|[今去]年的?|目前的?|现在的?)?"
)
_BESIDE = late(r"[^，。；：、]{0,6}相比，[^，。；：]{0,16}")
_WITH = late(r"[与同和跟][^，。；：、]{0,16}$")
"""与2020年的160家相比，2023年达到240家."""
_BY_MORE = late(r"净?(?:增加|增|减少|减|多|少)了?")
_MORE_THAN = late(r"增|多")
_AGAINST = late(r"[比较][^，。；：、]{0,12}$")
"""较2018年的40万册增加10万册: what it was, and by how much it changed."""
_TIMES = late(r"[^，。；：、]{0,8}[，（](?:相当于|是|为|达到?)[^，。；：、]{0,10}")
_OF_IT = late(r"的")
_YEAR = late(r"((?:19|20)[0-9]{2})年")
_LAST = late(r"[去上前]年|上[月季]")
_THIS = late(r"[今本]年|本[月季]")
_IN_YEAR = late(r"年[^，。；：]{0,10}(?:为|有|达到?|是|完成|实现)$")


class _Triple(NamedTuple):
    """Three figures and the words between them."""

    now: Fact
    other: Fact
    rate: Fact
    gap: str
    so: str


class _Said(NamedTuple):
    """What three figures say of a change: any of `texts` is enough."""

    texts: list[str]
    figures: dict[str, Fact]
    proved: bool


def changes(context: CheckContext) -> Iterator[Finding]:
    """Speaks of three neighbouring figures that are a value, what it was or changed by, and its growth."""
    facts = [fact for fact in context.facts if fact.kind is not Kind.DURATION]
    plain = context.plain
    for number in range(2, len(facts)):
        now, other, rate = facts[number - 2 : number + 1]
        if rate.start - now.end > _FARTHEST:
            continue
        triple = _Triple(now, other, rate, plain[now.end : other.start], plain[other.end : rate.start])
        said = _said(context, triple)
        if said is None or REAL.search(plain, context.since(now.start), rate.start):
            continue
        values = {name: interval_of(fact.figure) for name, fact in said.figures.items()}
        if any(can_hold(text, values) for text in said.texts):
            continue
        if "change" not in said.figures:
            message = MESSAGE
        elif "to" in said.figures:
            message = N_("The growth does not follow: {rate}, by {change} to {to}")
        else:
            message = N_("The growth does not follow: {rate}, by {change} from {from}")
        assumption = FOLDING if rate.unit == "番" else NOTHING
        found = context.contradiction(
            "growth", said.texts[0], said.figures, message, proved=said.proved, assumption=assumption
        )
        if found is not None:
            yield found


_FARTHEST = 80
"""Code points from the first of three figures to the last."""


def _said(context: CheckContext, triple: _Triple) -> _Said | None:
    """What three figures say together; None where they say nothing that can be worked out."""
    now, other, rate = triple.now, triple.other, triple.rate
    subject = context.plain[context.since(now.start) : now.start]
    priced = now.kind is Kind.MONEY and PRICED.search(subject) is not None
    if now.is_quantity and now.unit == rate.unit and other.figure.quantity.unit == "%":
        return None if priced else _by_rate_first(triple)
    alike = now.unit == other.unit and now.kind is other.kind
    if not alike or not (now.is_quantity or (now.unit == "%" and rate.unit == "百分点")):
        return None
    times = _TIMES.fullmatch(triple.gap)
    if times and rate.unit == "倍" and _OF_IT.fullmatch(triple.so):
        return _Said(["{to} / {from} == {rate}"], {"from": other, "to": now, "rate": rate}, proved=False)
    so = _OF_THE_CHANGE.fullmatch(triple.so)
    if so is None or (priced and rate.unit == "%"):
        return None
    up = so["up"] is not None
    changed = _CHANGED.fullmatch(triple.gap)
    if rate.unit == "%" and now.unit != "%" and changed and (changed["up"] is not None) == up:
        return _by_change(now, other, rate, up=up, proved=_is_sure(triple))
    if (
        rate.unit == "%"
        and _BY_MORE.fullmatch(triple.gap)
        and (_MORE_THAN.search(triple.gap) is not None) == up
    ):
        lead = context.plain[max(context.since(now.start), now.start - 16) : now.start]
        if _AGAINST.search(lead):
            text = "{change} / {from} * 100 == {rate}"
            return _Said([text], {"from": now, "change": other, "rate": rate}, proved=False)
    return _by_ends(context, triple, up=up)


def _is_sure(triple: _Triple) -> bool:
    """Whether the words say what is compared, and no price is in it."""
    relative = triple.rate.unit == "%"
    return bool(re.search("[比较]", triple.gap)) and (triple.now.kind is not Kind.MONEY or not relative)


def _by_rate_first(triple: _Triple) -> _Said | None:
    """What three figures say where the rate comes before the amount: `B，增长p%，净增C`; None where the words do not fit."""
    gap = _CHANGED.fullmatch(triple.gap.removesuffix("达").removesuffix("为"))
    so = _CHANGED.fullmatch(triple.so)
    if gap is None or so is None or (gap["up"] is None) != (so["up"] is None):
        return None
    return _by_change(triple.now, triple.rate, triple.other, up=gap["up"] is not None, proved=False)


def _is_later(context: CheckContext, triple: _Triple) -> bool:
    """Whether the second figure is of a later year than the first: 2021年860家，2022年946家."""
    second = _YEAR.search(triple.gap)
    first = _YEAR.findall(context.plain, context.since(triple.now.start), triple.now.start)
    return second is not None and bool(first) and int(second[1]) > int(first[-1])


def _by_change(now: Fact, change: Fact, rate: Fact, *, up: bool, proved: bool) -> _Said:
    sign = "-" if up else "+"
    text = f"{{change}} / ({{to}} {sign} {{change}}) * 100 == {{rate}}"
    return _Said([text], {"to": now, "change": change, "rate": rate}, proved)


def _by_ends(context: CheckContext, triple: _Triple, *, up: bool) -> _Said | None:
    """What follows from a value and what it was before."""
    before, after, proved = triple.now, triple.other, False
    rate = triple.rate
    if _THAN.fullmatch(triple.gap):
        before, after, proved = after, before, _is_sure(triple)
    elif _BESIDE.fullmatch(triple.gap):
        if not _WITH.search(context.plain, max(context.since(before.start), before.start - 24), before.start):
            return None
    elif _WAS.fullmatch(triple.gap) and not _is_later(context, triple):
        before, after = after, before
    elif _TO.fullmatch(triple.gap):
        # With a verb of movement between them the ends are the other rule's.
        if MOVES.search(triple.gap) or not _FROM.search(
            context.plain, max(context.since(before.start), before.start - 24), before.start
        ):
            return None
    elif "，" not in triple.gap or not (
        (_LAST.search(before.before) and _THIS.search(after.before))
        or (_IN_YEAR.search(after.before) and (_IN_YEAR.search(before.before) or _is_later(context, triple)))
    ):
        return None
    figures = {"from": before, "to": after, "rate": rate}
    difference = "{to} - {from}" if up else "{from} - {to}"
    if rate.unit == "%" and before.unit != "%":
        return _Said([f"({difference}) / {{from}} * 100 == {{rate}}"], figures, proved)
    if rate.unit in {before.unit, "百分点"}:
        return _Said([f"{difference} == {{rate}}"], figures, proved)
    if rate.unit == "番" and up:
        return _Said([folded(rate)], figures, proved=False)
    if rate.unit == "倍" and up:
        return _Said(["{to} / {from} == {rate} + 1", "{to} / {from} == {rate}"], figures, proved)
    if rate.kind is Kind.SHARE:
        return _Said([f"({difference}) / {{from}} == {{rate}}"], figures, proved=False)
    return None
