"""Contributions: what part of a movement of the whole a movement of a part makes."""

from __future__ import annotations

import re
from itertools import combinations, product
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.claims.claim_model import Aspect
from tui.figures import Kind
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_RATE = late(r"贡献率|贡献了(?:增长|增量)的?$|占(?:全部|总)?(?:增量|新增额|增加额)的?$")
_OF_GROWTH = late(r"of (?:the |that |this |total |overall )*(?:growth|increase|rise|gain|decline|fall|drop)")
_OF_WHICH = late(r"of which|of that|其中")
_ADDED = late(r"of the total|of all")
_OTHER = late(r"世界|全球|全国|全省|world|global|nation")


def contributions(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """贡献率: the points, or the change, of a part divided by the growth, or the change, of the whole."""
    if not (claimed.is_percent or claimed.kind is Kind.SHARE) or not _is_contribution(claimed):
        return
    near = [one for one in passage.near(claimed, 1) if one.number < claimed.number]
    points = list(filter(_is_points, near))
    growths = list(filter(_is_growth, [*near, *passage.following(claimed, 0)]))
    changes = list(filter(_is_change, near))
    for part, whole in product(points, growths):
        yield _of(claimed, part, whole, alone=len(points) == 1 == len(growths))
    yield from _told_of(passage, claimed, changes, alone=not points)
    for whole, part in combinations(changes, 2):
        if part.unit == whole.unit:
            yield _of(claimed, part, whole, alone=not points and len(changes) == _TWO)


def _is_growth(one: Statement) -> bool:
    """Whether a figure is a growth in per cent."""
    return one.is_percent and (
        one.claim.aspect is Aspect.GROWTH or re.search(r"[Gg]rowth|[Gg]rew", one.clause) is not None
    )


def _is_change(one: Statement) -> bool:
    """Whether a figure is a change of an amount, no points."""
    return one.is_amount and one.claim.aspect is Aspect.CHANGE and not _is_points(one)


_TWO = 2


def _told_of(
    passage: StatedText, claimed: Statement, changes: list[Statement], *, alone: bool
) -> Iterator[Assignment]:
    """Rose by $60 million, of which one division accounted for $45 million, or 75% of the increase."""
    part, whole = passage.before(claimed), changes[-1] if changes else None
    if part is None or whole is None or _is_change(part) or whole.number != part.number - 1:
        return
    if part.unit == whole.unit and _OF_WHICH.search(passage.between(whole, part)):
        yield _of(claimed, part, whole, alone=alone)


def _is_contribution(claimed: Statement) -> bool:
    """Whether a percentage is said to be of a movement."""
    told = _RATE.search(claimed.clause) or _OF_GROWTH.match(claimed.behind.strip())
    return bool(told or (claimed.clause.strip() == "or" and _ADDED.search(claimed.lead) is None))


def _is_points(one: Statement) -> bool:
    """Whether a figure is of percentage points, by its unit or by the word behind it."""
    return one.figure.quantity.unit == "百分点" or one.tail.startswith(" points")


def _of(claimed: Statement, part: Statement, whole: Statement, *, alone: bool) -> Assignment:
    """A part of a movement; its words are compelling where all three stand side by side in one sentence."""
    own = part.sentence == whole.sentence == claimed.sentence
    beside = claimed.number - part.number == 1 and (
        part.number - whole.number == 1 or whole.number - claimed.number == 1
    )
    return Assignment(
        (("part", part), ("whole", whole), ("claimed", claimed)),
        "{part} / {whole} * 100 == {claimed}" if claimed.is_percent else "{part} / {whole} == {claimed}",
        compelling=own and alone and beside and not _OTHER.search(claimed.clause),
    )
