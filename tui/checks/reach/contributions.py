"""Contributions: what part of a movement of the whole a movement of a part makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.claims.claim_model import Aspect
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_RATE = late(r"贡献率|贡献了(?:增长|增量)的?$|占(?:全部|总)?(?:增量|新增额|增加额)的?$")
_OF_GROWTH = late(r"of (?:the |that |this |total |overall )*(?:growth|increase|rise|gain|decline|fall|drop)")
_OTHER = late(r"世界|全球|全国|全省|world|global|nation")


def contributions(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """贡献率: the points, or the change, of a part divided by the growth, or the change, of the whole."""
    if not claimed.is_percent:
        return
    if not _RATE.search(claimed.clause) and not _OF_GROWTH.match(claimed.behind.strip()):
        return
    near = [one for one in passage.near(claimed, 1) if one.number < claimed.number]
    points = [one for one in near if one.figure.quantity.unit == "百分点"]
    growths = [one for one in near if one.is_percent and one.claim.aspect is Aspect.GROWTH]
    changes = [one for one in near if one.is_amount and one.claim.aspect is Aspect.CHANGE]
    pairs = [(part, whole) for part in points for whole in growths]
    pairs += [(part, whole) for whole in changes for part in changes if whole.number < part.number]
    for part, whole in pairs:
        if part.unit != whole.unit and part not in points:
            continue
        own = part.sentence == whole.sentence == claimed.sentence
        alone = len(points) == 1 == len(growths) if part in points else not points and len(changes) == 2
        yield Assignment(
            (("part", part), ("whole", whole), ("claimed", claimed)),
            "{part} / {whole} * 100 == {claimed}",
            compelling=own
            and alone
            and claimed.number - part.number == 1
            and part.number - whole.number == 1
            and not _OTHER.search(claimed.clause),
        )
