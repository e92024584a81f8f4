"""Shares told of several amounts at once: dealt out to them in turn, or of what two of them come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import shares_pair
from tui.checks.reach.part_runs import PAIR, ROW_JOINT, added, are_divided, in_unit
from tui.checks.reach.whole_names import is_without_name
from tui.claims.claim_model import Aspect
from tui.figures.patterns import late
from tui.lexicon.share_words import OTHER_WHOLE, SHARE_VERB
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement


def dealt_out(
    passage: StatedText, claimed: Statement, amounts: list[Statement]
) -> Iterator[tuple[Statement, Statement, bool]]:
    """净增风电45万千瓦，光伏67万千瓦，分别占净增装机的14%、21%: the amount right before that a share is dealt out to, the one that they name as its whole, and whether it is the only one."""
    first, at, count = _row_of(passage, claimed, len(amounts))
    named = _DEALT.search(first.clause)
    parts = [one for one in amounts if first.number - count <= one.number < first.number]
    if named is None or count < PAIR or len(parts) != count or len({one.unit for one in parts}) > 1:
        return
    before = [one for one in amounts if one.number < parts[0].number and one.is_counted_as(parts[0])]
    wholes = _wholes_named(named[1], before)
    for whole in wholes:
        yield parts[at], whole, len(wholes) == 1


_DEALT = late(r"(?:分别|依次)占([^，。；]*)的?$")


def _row_of(passage: StatedText, claimed: Statement, most: int) -> tuple[Statement, int, int]:
    """The first percentage of the row that one stands in, its place in the row, and how many the row has; of a row of more than `most` no more than that it is longer."""
    first, at = claimed, 0
    while at < most and ROW_JOINT.fullmatch(first.lead):
        one = passage.before(first)
        if one is None or not one.is_percent:
            break
        first, at = one, at + 1
    count, after = at + 1, passage.at(claimed.number + 1)
    while count <= most and after is not None and after.is_percent and ROW_JOINT.fullmatch(after.lead):
        count, after = count + 1, passage.at(after.number + 1)
    return first, at, count


def _wholes_named(words: str, amounts: list[Statement]) -> list[Statement]:
    """The amounts that words of a whole can name; none where they name another whole that no amount is of."""
    wholes = amounts
    if not is_without_name(words):
        wholes = [one for one in wholes if shares_pair(words, one.clause)]
    other = OTHER_WHOLE.search(words)
    return wholes if other is None or any(other[0] in one.clause for one in wholes) else []


def may_be_shared(one: Statement) -> bool:
    """Whether a figure can be a part or a whole: an amount that is no movement, and no age."""
    return one.is_amount and one.claim.aspect in (Aspect.LEVEL, None) and not _AGED.search(one.clause)


_AGED = late(r"\b(?:aged|ages?) (?:over |under )?$")
"""Words of an age, which bounds those who are counted: persons aged 65 and over."""


def of_both(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """男生180人，占60%，女生120人，占40%: the whole is what two amounts come to whose names divide it."""
    part = passage.before(claimed)
    if part is None or not (part.is_amount and claimed.is_percent):
        return
    own = _sides_named(claimed.clause.partition("占")[0])
    if not (own or _BARE_SHARE.fullmatch(claimed.clause)):
        return
    for other in _beside(passage, part):
        names = [f"{one.clause[-12:]}{one.behind[:6]}" for one in (part, other)]
        named = [one for one in (part, other) if any(side in one.clause for side in own)]
        if not (are_divided(names) or named):
            continue
        roles = (("part", (named or [part])[0]), ("one", part), ("other", other))
        shared, first, second = (in_unit(*role) for role in roles)
        yield Assignment(
            (*roles, ("claimed", claimed)),
            f"{shared} / ({first} + {second}) * 100 == {{claimed}}",
            compelling=bool(SHARE_VERB.search(claimed.clause)),
            message=N_("{one} and {other} do not make {claimed} of one"),
        )


def _are_told_together(parts: Sequence[Statement]) -> bool:
    """Whether amounts are counted in one unit and stand in one sentence."""
    return len({one.unit for one in parts}) == 1 and parts[0].sentence == parts[-1].sentence


def of_all_told(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """对东盟3402.9亿元；对美国2160.5亿元；对欧盟2014.9亿元；三者合计占进出口总值的47.6%: what the last so many come to, of the whole that words name."""
    found = _TOGETHER.search(claimed.clause) if claimed.is_percent else None
    if found is None:
        return
    amounts = [one for one in passage.near(claimed, 2) if may_be_shared(one) and one.number < claimed.number]
    count = _SO_MANY[found["many"]]
    parts, before = amounts[-count:], amounts[:-count]
    if len(parts) != count or not _are_told_together(parts):
        return
    wholes = [one for one in _wholes_named(found["whole"], before) if one.is_counted_as(parts[0])]
    roles, total = added(parts)
    for whole in sorted(wholes, key=lambda one: -len(one.metric))[:1]:
        alone = all(one is whole or len(one.metric) < len(whole.metric) for one in wholes)
        yield Assignment(
            (*roles, ("whole", whole), ("claimed", claimed)),
            f"({total}) / {in_unit('whole', whole)} * 100 == {{claimed}}",
            compelling=alone,
            message=N_("The parts together are {right} of {whole}, not {claimed}"),
        )


_SO_MANY = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_TOGETHER = late(
    r"(?P<many>[两二三四五六])[者项类家国地市](?:合计|共|总共)占(?P<whole>[^，。；]*?)的?(?:比[例重])?[为达约]*$"
)
"""So many things told before, whose share is told of them all."""
_BARE_SHARE = late(
    r"[，（]?\s?(?:各自?|分别|约)?占(?:比|比[例重])?(?:总(?:人[口数]|数|量|额)|全部|全体)?的?(?:比[例重])?[为达约]*"
)


def _beside(passage: StatedText, part: Statement) -> list[Statement]:
    """The other amount counted as one is, next to it or next but one, where its sentence and what follows have just these two."""
    near = (*passage.sentence(part), *passage.following(part, 1)[:PAIR])
    found = {one.number: one for one in near if one.is_counted_as(part) and may_be_shared(one)}
    if len(found) != PAIR:
        return []
    return [one for one in (found.get(part.number + step) for step in (-2, -1, 1, 2)) if one is not None]


def _sides_named(subject: str) -> list[str]:
    """All words of the sides that words name, men or women; none where they name neither."""
    return [side for sides in _SIDES if any(map(subject.__contains__, sides)) for side in sides]


_SIDES = (("男", "boys"), ("女", "girls", "women"))
