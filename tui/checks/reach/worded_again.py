"""The same words before two figures: one fact that is told in two places, with a value that a single slip parts from the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import content_words
from tui.checks.engine.slips import variants
from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import Mode
from tui.figures import Kind
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from tui.checks.engine.statement_reading import StatedText, Statement
    from tui.figures import Figure

_KEY = 4
"""Letters of a Chinese name by which it is looked up: shorter ones are of many things."""
_MOST = 6
"""Earlier places that are looked at."""
_DIGITS = 3
"""Digits of a figure of which one that differs is a slip; two that changed places need one less."""
_ROOM = 200
"""Code points between two places at least, where a paragraph does not part them: closer ones stand in a series."""
_TIMES = late(
    r"[12][0-9]{3}年度?|[去今前明上本当同]年度?|[一二三四五]年来?|过去[一二三四五]年|全年|年内|年末|年底|累计|同比|[0-9]{1,2}月(?:末|底)?|截至|目前|现有|[上下]半年|[一二三四]季度"
    r"|全[国省市县区镇乡村校院厂行]|[我本该][国省市县区镇乡村校院厂行所]|我们|公司|集团|学校|医院|上述|这|其|共|约|已|要在|完成|实现|达到?|为|是|了|的|有|到|至|取得|总计|合计|一共"
)
_OTHER_TIME = late(
    r"上年|去年|前年|同期|[12][0-9]{3}年|[0-9]{1,2}月|[一二三四]季度|[上下]半年|[一二三四五六七八九十两][期批届次]|第[一二三四五六七八九十]|计划|目标|预计|力争|平均|人均|其中|由$|从$|比$"
)
_GROWTH_BEHIND = late(r"^的?(?:增长|增速|增幅)")


def worded_again(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """新增市场主体5874户 … 新增市场主体5784户; a unit cost of $43.70 … the unit cost of $43.00."""
    name = _name(claimed)
    if not name or not _is_exact(claimed):
        return
    for other in passage.once(_by_name).get((name[-_KEY:], claimed.unit, claimed.kind), ())[:_MOST]:
        if other.number >= claimed.number:
            break
        if _are_one(passage, other, claimed) and _is_a_slip_away(other, claimed):
            yield Assignment(
                (("other", other), ("claimed", claimed)), "{other} == {claimed}", compelling=True
            )


def _by_name(passage: StatedText) -> dict[tuple[object, ...], list[Statement]]:
    """The exact figures of a text by the last letters of their names."""
    found: dict[tuple[object, ...], list[Statement]] = {}
    for one in passage.statements:
        name = _name(one)
        if name and _is_exact(one):
            found.setdefault((name[-_KEY:], one.unit, one.kind), []).append(one)
    return found


def _name(one: Statement) -> str:
    """What the words before a figure name, without times, places of the text's own, and verbs of reaching; empty if too short."""
    if not HAN_SIGN.search(one.clause):
        words = content_words(one.clause)[-2:]
        return " ".join(words) if len(words) > 1 and one.lead.strip() else ""
    said = one.clause.rpartition("、")[2].rpartition("：")[2]
    name = _TIMES.sub("", said.replace(one.scope, "") if one.scope else said).replace("增速", "增长")
    if _GROWTH_BEHIND.match(one.behind):
        name += "增长"
    return name if len(name) >= _KEY and HAN_SIGN.match(name[-1]) else ""


def _is_exact(one: Statement) -> bool:
    """Whether a figure is an exact fact."""
    if one.figure.quantity.approx or one.claim.mode is not Mode.ACTUAL or one.kind is Kind.DURATION:
        return False
    return one.is_amount or one.is_percent


def _are_one(passage: StatedText, other: Statement, claimed: Statement) -> bool:
    """Whether two figures can be one fact: apart in the text, of one time and place, with names of which one is the other's end."""
    apart = (
        other.block != claimed.block
        or other.sentence < claimed.sentence - 1
        or claimed.start - other.end > _ROOM
    )
    if not apart and other.sentence == claimed.sentence:
        return False
    if claimed.period and other.period and claimed.period != other.period:
        return False
    if claimed.scope and other.scope and claimed.scope != other.scope:
        return False
    names = sorted((_name(other), _name(claimed)), key=len)
    if not names[1].endswith(names[0]) or len(names[1]) - len(names[0]) > _EXTRA:
        return False
    times = [
        sorted(set(_OTHER_TIME.findall(passage.plain, max(one.block, one.start - 40), one.start)))
        for one in (other, claimed)
    ]
    return times[0] == times[1]


_EXTRA = 4
"""Letters that one of two names may have more than the other."""


def _is_a_slip_away(other: Statement, claimed: Statement) -> bool:
    """Whether a single slip parts two values, with digits enough for that to say something."""
    low = claimed.figure.quantity.low
    needed = _digits_needed(other.figure).get(low) if low is not None else None
    return needed is not None and any(
        sum(sign.isdigit() for sign in one.figure.surface.strip("0")) >= needed for one in (other, claimed)
    )


@lru_cache(maxsize=4_000)
def _digits_needed(figure: Figure) -> dict[Decimal, int]:
    """The values a single slip away from a figure, with the digits that say something then; it is held against many others."""
    found: dict[Decimal, int] = {}
    for kind, _surface, other in variants(figure):
        low = other.quantity.low
        if low is not None:
            needed = _DIGITS - 1 if kind in ("swap", "point", "scale") else _DIGITS
            found[low] = min(needed, found.get(low, needed))
    return found
