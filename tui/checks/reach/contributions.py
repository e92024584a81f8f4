"""Contributions: what part of a movement of the whole a movement of a part makes."""

from __future__ import annotations

import re
from itertools import combinations, product
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import is_aside, shares_pair
from tui.checks.reach.ends import is_change_again
from tui.checks.reach.move_words import way_of
from tui.claims.claim_model import Aspect
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.share_words import ALL_SIDES, CONTRIBUTION, INCREASE, OF_GROWTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

_CONTRIBUTES = late(r"\ba contribution of $|\bcontributing (?:about |some )?$")
_IN_BRACKET = late(r"of (?:the |that |this )*(?:growth|increase|rise|gain|decline|fall|drop) （$")
_OF_WHICH = late(r"of which|of that|其中")
_ADDED = late(r"of the total|of all")
_OTHER = late(r"世界|全球|全国|全省|world|global|nation")


def contributions(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """贡献率: the points, or the change, of a part divided by the growth, or the change, of the whole."""
    if not (claimed.is_percent or claimed.kind is Kind.SHARE) or not _is_contribution(claimed):
        return
    if is_change_again(passage, claimed):
        return
    around = passage.beside(claimed)
    near = [
        one for one in around if one.number != claimed.number and abs(one.number - claimed.number) <= _NEAR
    ]
    points = list(filter(_is_points, near))
    points = [one for one in points if _PULLS.search(one.clause)] or points
    growths = list(filter(_is_growth, near))
    changes = list(filter(_is_change, near))
    yield from _of_points(passage, claimed, points, growths)
    yield from _by_name(passage, claimed)
    yield from _told_of(passage, claimed, changes, alone=not points)
    for whole, part in combinations(changes, 2):
        if part.unit == whole.unit:
            yield _of(passage, claimed, part, whole, alone=not points and len(changes) == _TWO)
    yield from _of_increase(passage, claimed, alone=not points)


def _of_points(
    passage: StatedText, claimed: Statement, points: Sequence[Statement], growths: Sequence[Statement]
) -> Iterator[Assignment]:
    """Points divided by a growth: by the only one, where the points are the only ones or a contribution's own."""
    for part, whole in product(points, growths):
        own = len(points) == 1 or _is_its_own(passage, part, claimed, points)
        yield _of(passage, claimed, part, whole, alone=own and len(growths) == 1)


def _is_its_own(
    passage: StatedText, part: Statement, claimed: Statement, points: Sequence[Statement]
) -> bool:
    """拉动4.2个百分点，对经济增长的贡献率为56.0%；第二产业…: whether points stand right before a contribution, others behind ； only."""
    if part.number + 1 != claimed.number or _PULLS.search(part.clause) is None:
        return False
    return "；" not in passage.between(part, claimed) and all(
        "；" in passage.between(part, one) for one in points if one is not part
    )


def _by_name(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """收入增加1680元，其中工资性收入增加724元…；工资性收入对增收的贡献率为43.1%: the change of the same name, of the one that holds it."""
    found = _CONTRIBUTOR.search(claimed.clause)
    changes = [one for one in passage.near(claimed, 2) if one.number < claimed.number and _is_change(one)]
    parts = [one for one in changes if found is not None and found["name"] in one.clause]
    if len(parts) != 1:
        return
    wholes = [one for one in changes if one.number < parts[0].number and one.unit == parts[0].unit]
    whole = max(wholes, key=lambda one: one.figure.quantity.low or 0, default=None)
    if whole is not None and whole is wholes[0]:
        yield _of(passage, claimed, parts[0], whole, alone=True, named=True)


_CONTRIBUTOR = late(r"(?P<name>[一-龥]{2,8}?)(?:拉动|增[长量加])?对[^，。；]{1,14}的贡献")


def _is_growth(one: Statement) -> bool:
    """Whether a figure is a growth in per cent."""
    return one.is_percent and (
        one.claim.aspect is Aspect.GROWTH
        or _GROWS.search(one.clause) is not None
        or pattern_of(r" ?(?:rise|growth|increase|fall)").match(one.behind) is not None
    )


def _is_change(one: Statement) -> bool:
    """Whether a figure is a change of an amount, no points."""
    return (
        one.is_amount
        and (one.claim.aspect is Aspect.CHANGE or way_of(one) is not None)
        and not _is_points(one)
    )


_GROWS = late(r"[Gg]rowth|[Gg]rew|inflation|(?:增长|增速)(?:为|达到?)?$")
_TWO = 2
_NEAR = 3
"""Statements between a contribution and what it is worked out from at most."""


def _of_increase(passage: StatedText, claimed: Statement, *, alone: bool) -> Iterator[Assignment]:
    """税收增量24亿元，来自制造业的为18亿元，贡献了75%: an amount that is named an increase, and the part right behind it."""
    part = passage.before(claimed)
    whole = passage.at(part.number - 1) if part is not None else None
    if part is None or whole is None or not part.is_amount_as(whole) or whole.sentence < part.sentence - 1:
        return
    told = INCREASE.search(whole.clause) or _is_change(whole)
    if told and _OF_THAT.match(part.behind):
        yield _of(passage, claimed, part, whole, alone=True, named=True)
    elif told and (whole.values.high or 0) >= (part.values.low or 0):
        yield _of(passage, claimed, part, whole, alone=alone)


_OF_THAT = late(r"^(?: [a-z]+)? of (?:that|this|the) (?:rise|increase|growth|gain|fall|drop|decline)\b")


def _told_of(
    passage: StatedText, claimed: Statement, changes: list[Statement], *, alone: bool
) -> Iterator[Assignment]:
    """Rose by $60 million, of which one division accounted for $45 million, or 75% of the increase."""
    part, whole = passage.before(claimed), changes[-1] if changes else None
    if part is None or whole is None or _is_change(part) or whole.number != part.number - 1:
        return
    if part.unit == whole.unit and _OF_WHICH.search(passage.between(whole, part)):
        yield _of(passage, claimed, part, whole, alone=alone)


def _is_contribution(claimed: Statement) -> bool:
    """Whether a percentage is said to be of a movement."""
    told = CONTRIBUTION.search(claimed.clause) or OF_GROWTH.match(claimed.behind.strip())
    said = _CONTRIBUTES.search(claimed.clause) or _IN_BRACKET.search(claimed.lead)
    return bool(told or said or (claimed.clause.strip() == "or" and _ADDED.search(claimed.lead) is None))


def _is_points(one: Statement) -> bool:
    """Whether a figure is of percentage points, by its unit or by the word behind it."""
    if _ABOVE_OTHERS.search(one.clause):
        return False
    return one.figure.quantity.unit == "百分点" or _POINTS.match(one.tail + one.figure.surface) is not None


_ABOVE_OTHERS = late(r"[比较][^，。；]{2,}[高低快慢][出于]?$|[高低快慢]于[^，。；]{2,}$")
"""By how many points a growth is above that of others, which are no part of it."""
_POINTS = late(r"^(?: percentage)?[ -]points?|.*percentage points?$")


def point_sums(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """增长5.6%，消费拉动2.3个百分点，投资拉动2.1个百分点，净出口拉动1.2个百分点: the points make the growth."""
    if not claimed.is_percent or not _is_growth(claimed) or _BASE.search(claimed.clause):
        return
    own = _pulling(passage.following(claimed, 2))
    halves = len(own) == _TWO and _are_halves(passage, claimed, own)
    if not halves and (len(own) < _TWO + 1 or own[0].number != claimed.number + 1):
        return
    whole = halves or ALL_SIDES.search(own[-1].clause + own[-1].tail[:_NEXT]) is not None
    roles = tuple((f"p{number}", one) for number, one in enumerate(own, 1))
    signs = ["-" if _PULLS_DOWN.search(one.clause) else "+" for one in own]
    total = " ".join(f"{sign} {{{name}}}" for sign, (name, _one) in zip(signs, roles, strict=True))
    yield Assignment((*roles, ("claimed", claimed)), f"0 {total} == {{claimed}}", compelling=whole)


def _are_halves(passage: StatedText, claimed: Statement, own: Sequence[Statement]) -> bool:
    """Whether of two contributions one is that of all but the other: 食品, 非食品."""
    told = (
        _PULLER.search(
            pattern_of("[；。]").split(passage.plain[max(one.block, one.start - _SAID) : one.start])[-1]
        )
        for one in own
    )
    names = [found["name"] for found in told if found is not None]
    if any(name in claimed.clause for name in names):
        return False
    return len(names) == _TWO and any(names[at] == f"非{names[1 - at]}" for at in (0, 1))


def _is_of_other(claimed: Statement, part: Statement) -> bool:
    """Whether a contribution is to the growth of more than the text tells of, or of another part than is told."""
    found = _CONTRIBUTED.search(claimed.clause)
    other = found is not None and not shares_pair(found[1], part.lead[-40:] + part.metric)
    return other or _OTHER.search(claimed.clause) is not None


_CONTRIBUTED = late(r"^[，；]?((?![对其])[一-龥]{2,6}?)(?:的|对[^，。；]{1,12})贡献")
_SAID = 48
_PULLER = late(
    r"(?:^|[，。；：])(?:其中，?)?(?P<name>[一-龥]{2,6}?)(?:价格|产业|部门|税|类)?(?:上涨|下降|影响|拉动|贡献)"
)


def _pulling(after: Sequence[Statement]) -> list[Statement]:
    """The figures in turn that say how much something adds to a growth."""
    own: list[Statement] = []
    for one in after[:_MOST_PARTS]:
        if not (one.is_percent or _is_points(one) or one.kind is Kind.COUNT):
            break
        if own and not (_is_points(one) or one.kind is Kind.COUNT or _GOES_ON.search(one.clause)):
            break
        if _PULLS.search(one.clause) or own:
            own.append(one)
    return own


_NEXT = 24
"""Code points behind the last part in which words say that the parts are all."""
_MOST_PARTS = 5
_PULLS = late(r"拉动|影响|贡献|推动|contribut|added|adding", re.IGNORECASE)
_BASE = late(r"\b(?:from|with|to) (?:the )?$|(?<![同环])[由从比较][^，。；]{0,8}$")
_PULLS_DOWN = late(
    r"下拉|拖累|负拉动|向下|拉低|拉[^，。；]{0,4}下|subtract|took|tak(?:e|ing) away|detract|drag|reduc|knock|offset|lower|shav|minus"
)
_GOES_ON = late(r"\b(?:and|the (?:last|rest|remaining|other))\b|拉动|贡献")


def _of(
    passage: StatedText,
    claimed: Statement,
    part: Statement,
    whole: Statement,
    *,
    alone: bool,
    named: bool = False,
) -> Assignment:
    """A part of a movement; its words are compelling where all three stand side by side in one sentence, or are `named`."""
    own = part.sentence == claimed.sentence and (
        whole.sentence == part.sentence
        or (_PULLS.search(part.clause) is not None and whole.sentence == part.sentence - 1)
    )
    roles = (part, whole, claimed)
    places = sorted(one.number for one in roles)
    between = (passage.at(number) for number in range(places[0], places[2]) if number not in places)
    beside = all(one is not None and is_aside(one, roles) for one in between)
    return Assignment(
        (("part", part), ("whole", whole), ("claimed", claimed)),
        "{part} / {whole} * 100 == {claimed}" if claimed.is_percent else "{part} / {whole} == {claimed}",
        compelling=(named or (own and beside)) and alone and not _is_of_other(claimed, part),
    )
