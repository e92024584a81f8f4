"""What there is for so many people or so large an area: beds for each thousand residents, road for each hundred square kilometres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import content_words, shares_pair
from tui.checks.reach.move_words import is_of_then
from tui.checks.reach.part_runs import in_unit
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

_OF_SO_MANY = late(
    r"每(?P<size>百|千|万|十万)(?:名|个)?(?:常住|户籍|居民)?人?口?(?P<of>[^，。；0-9]{2,16})$"
    r"|(?:^|[，、])[^，。；0-9]{0,6}?(?P<thing>[一-龥]{2})网?密度(?:为|达到?|是)?每(?P<each>百|千|万)平方(?:公里|千米)$"
)
_SIZES = {"百": 100, "千": 1000, "万": 10_000, "十万": 100_000}
_PER_SO_MANY = late(r" (?P<of>[a-z]+(?: [a-z]+){0,2}) (?:per|for every|for each|to every) \S?")
_AREAS = frozenset({"平方公里", "平方千米"})
_OF_PEOPLE = late(r"people|residents|population|inhabitants|persons")
"""What is told for so many people, and for how many."""
_ELSEWHERE = late(r"上年|去年|全[国省]|提高|增加|比")
"""Words of what so many people have elsewhere, or had before, or have more."""
_IS_AREA = late(r"平方(?:公里|千米)")
_HAS = late(r"拥有|占有|平均|实有|达到?|为|的|数量?|张|约")
_SHORT = 24


def for_so_many(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """床位2846张…按常住人口46.3万人计算，每千人口拥有床位6.15张: the only amount of its name before it, for the only number of people."""
    near = [one for one in passage.near(claimed, 2) if one.number < claimed.number and one.is_amount]
    size, totals, counts = _told_in_chinese(claimed, near)
    if not size:
        size, totals, counts = _told_in_english(passage, claimed, near)
    if size <= 1 or len(totals) != 1 or len(counts) != 1 or _ELSEWHERE.search(claimed.clause):
        return
    roles = (("total", totals[0]), ("count", counts[0]), ("claimed", claimed))
    # An area is counted in square kilometres here, whatever others are counted in.
    many = "{count}" if counts[0].figure.quantity.unit in _AREAS else in_unit("count", counts[0])
    mean = f"{in_unit('total', totals[0])} / {many} * {size}"
    yield Assignment(roles, f"{mean} == {{claimed}}", compelling=not is_of_then(claimed))


def _told_in_chinese(
    claimed: Statement, near: Sequence[Statement]
) -> tuple[int, list[Statement], list[Statement]]:
    """For how many people something is told, with what can be all of it and all people: 每千人口拥有床位6.15张; nought for what is none."""
    found = _OF_SO_MANY.search(claimed.clause)
    if found is None:
        return 0, [], []
    of_area = found["each"] or _IS_AREA.match(found["of"])
    name = found["thing"] or _HAS.sub("", _IS_AREA.sub("", found["of"]))
    size = _SIZES[found["size"] or found["each"]]
    alike = [one for one in near if one.is_counted_as(claimed)]
    totals = [one for one in alike if shares_pair(name, one.clause + one.metric)]
    if of_area:
        areas = [one for one in near if one.figure.quantity.unit in _AREAS]
        return size, totals, areas
    return size, totals, [one for one in near if one.unit == "人" and "人口" in one.clause]


def _told_in_english(
    passage: StatedText, claimed: Statement, near: Sequence[Statement]
) -> tuple[int, list[Statement], list[Statement]]:
    """For how many people something is told, with what can be all of it and all people: 4.5 beds per 1,000 people; nought for what is none."""
    after = passage.at(claimed.number + 1)
    told = _PER_SO_MANY.fullmatch(passage.between(claimed, after)) if after is not None else None
    if after is None or told is None or not _OF_PEOPLE.match(after.behind.strip()):
        return 0, [], []
    stems = content_words(told["of"])[-1:]
    totals = [one for one in near if {*stems} & {*content_words(one.behind)[:3]}]
    counts = [one for one in near if one not in totals]
    counts = [one for one in counts if _OF_PEOPLE.search(f"{one.clause}…{one.behind[:_SHORT]}")]
    return int(after.figure.quantity.low or 0), totals, counts
