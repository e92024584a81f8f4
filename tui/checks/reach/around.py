"""What a figure can be worked out from by its role alone: a mean, a multiple or a difference, of the figures that stand around it."""

from __future__ import annotations

import re
from itertools import pairwise, permutations, product
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import shares_pair
from tui.checks.reach.ends import comparable
from tui.checks.reach.mean_growth import years_between
from tui.checks.reach.move_words import way_of
from tui.checks.reach.movements import apart
from tui.checks.reach.multiples import OF_A_LENS
from tui.checks.reach.pairs import between
from tui.checks.reach.part_runs import HAN_SIGN, in_unit
from tui.checks.reach.quotients import IS_MEAN, are_apart, each, is_total_of, per_what, so_many
from tui.checks.reach.shares import as_mean
from tui.claims.claim_model import Aspect, Direction
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.mean_words import APART, BEYOND, EACH, EACH_BEHIND, GAP, GAP_OF, NAMED_GAP, PRICE, WORTH
from tui.lexicon.movement_words import FROM_VALUE, POINTS
from tui.lexicon.share_words import LEFT_OUT
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_NEAR = 3
"""Statements between a figure and what it is worked out from at most."""


_DIGIT = late("[0-9]")
_THAN_BASE = late(r"[比较](预算|计划|目标|任务|上年|去年|年初|上月|同期)")
_OF_LEVELS = late(r"顺差|逆差|盈余|赤字|结[转余存]|surplus|deficit|balance")
"""What two levels are apart, of which no changes tell."""


def _around(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The figures around one that are no movements, those that are nearest."""
    return [
        one
        for one in (*passage.near(claimed, 2), *passage.following(claimed, 0))
        if one.number != claimed.number
        and abs(one.number - claimed.number) <= _NEAR
        and not one.is_percent
        and one.kind not in (Kind.RATIO, Kind.MULTIPLE, Kind.SHARE)
    ]


def quotients(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """An amount for each, by its words alone: a total in its unit, divided by how many there are beside it."""
    if claimed.figure.quantity.unit == "百分点" and EACH.search(claimed.clause):
        yield from _mean_changes(passage, claimed)
        return
    if not _is_told_as_mean(claimed):
        return
    if any(FROM_VALUE.search(one.clause) for one in _around(passage, claimed)):
        yield from _mean_changes(passage, claimed)
        return
    if way_of(claimed) is None:
        yield from _means_around(passage, claimed)


def _means_around(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A mean of each total around it by each number, or span, beside that."""
    per = per_what(claimed)
    size = per[2] if per is not None else ""
    near = [one for one in _around(passage, claimed) if not _is_mean(one) and way_of(one) is None]
    spans = [one for one in passage.within(passage.spans, claimed) if one.start < claimed.start]
    alone = len([one for one in near if one.figure.quantity.low != 1]) == _TWO and _is_one_for(
        passage, claimed
    )
    for total, count in product(near, [*near, *spans]):
        if _divides(total, count, claimed) and not are_apart(passage, total, count, claimed):
            sure = alone or _is_for_each(claimed, count, total)
            yield each(claimed, total, count, size, compelling=sure)


def _mean_changes(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """六年间由32个增加到50个，平均每年新增3个: what two ends are apart, by the years between them."""
    near = _ends_before(passage, claimed)
    if len(near) != _TWO or near[0].number + 1 != near[1].number or not FROM_VALUE.search(near[0].clause):
        return
    years = years_between(passage, near[0], near[1], claimed)
    if years is None or not years > 1 or not _A_YEAR.search(f"{claimed.clause}…{claimed.behind[:24]}"):
        return
    rises = (near[1].figure.quantity.low or 0) >= (near[0].figure.quantity.low or 0)
    difference = "({b} - {a})" if rises else "({a} - {b})"
    roles = (("a", near[0]), ("b", near[1]), ("claimed", claimed))
    for span in (years, years + 1):
        formula = as_mean(f"{difference} / {span}", claimed)
        yield Assignment(roles, formula, compelling=span == years, message=_FROM_TO)


def _ends_before(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The values before a mean change in its unit; rates in its sentence where it is one of points."""
    if claimed.figure.quantity.unit == "百分点":
        return [one for one in passage.sentence(claimed) if one.is_percent and one.number < claimed.number]
    near = _around(passage, claimed)
    return [one for one in near if one.is_counted_as(claimed) and one.number < claimed.number]


_FROM_TO = N_("From {a} to {b} it comes to {right}, not {claimed}")
_A_YEAR = late(r"每年|年均|\b(?:a|per|each|every) year|annual", re.IGNORECASE)


def _is_told_as_mean(claimed: Statement) -> bool:
    """Whether words around a figure say that it is for each of something, and not by how much that moved."""
    once = claimed.figure.quantity.low == 1 and HAN_SIGN.match(claimed.figure.surface)
    if not (claimed.is_amount or claimed.kind is Kind.DURATION) or claimed.clause.endswith("每") or once:
        return False
    return bool(EACH.search(claimed.clause) or EACH_BEHIND.match(claimed.behind))


def _is_mean(one: Statement) -> bool:
    """Whether a figure is said to be for each of something."""
    return EACH.search(one.clause) is not None


def _divides(total: Statement, count: Statement, claimed: Statement) -> bool:
    """Whether an amount can be the total and a number that of which a mean is."""
    if not is_total_of(total, claimed) or (claimed.values.high or 0) > (total.values.low or 0):
        return False
    beside = abs(total.number - count.number) == 1 and total.sentence == count.sentence
    return (beside or count.number < 0) and (_can_count(count, total) or _is_for_each(claimed, count, total))


def _is_for_each(claimed: Statement, count: Statement, total: Statement) -> bool:
    """平均每名社工联系老人38名: whether a mean is for each of what one number counts, and is of what the other does."""
    found = _FOR_EACH.search(claimed.clause)
    if found is None:
        return False
    said = [f"{one.clause[-8:]}{one.behind[:4]}" for one in (count, total)]
    return (
        found["each"][:2] in said[0]
        and found["each"][:2] not in said[1]
        and shares_pair(found["of"], said[1])
    )


def _is_one_for(passage: StatedText, claimed: Statement) -> bool:
    """Whether a figure says for how many there is one: one for every 1,800 residents."""
    one = passage.before(claimed)
    told = one is not None and _FOR_EVERY.fullmatch(passage.between(one, claimed)) is not None
    return told and one is not None and one.figure.quantity.low == 1


_FOR_EVERY = late(r"(?: [a-z]+)? (?:for|to|per) every ")
_FOR_EACH = late(r"(?:平均)?每一?[名位个户家所座台辆]?(?P<each>[一-龥]{2,3}?)(?P<of>[一-龥]{2,8})$")


def _can_count(count: Statement, total: Statement) -> bool:
    """Whether a figure can say of how many a total is: of other things than that, more than one, whole where it has no unit."""
    if count.kind is Kind.MONEY or (count.unit and count.unit == total.unit):
        return False
    low = count.figure.quantity.low or 0
    counts = count.is_amount or count.kind is Kind.DURATION
    return counts and low > 1 and (bool(count.unit) or low % 1 == 0)


def multiples(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """So many times, of the two values that stand around it: the larger of the smaller."""
    if claimed.kind is not Kind.MULTIPLE or claimed.figure.quantity.unit == "番":
        return
    if OF_A_LENS.match(claimed.behind):
        return
    near = [
        one
        for one in _around(passage, claimed)
        if one.claim.aspect is not Aspect.CHANGE and way_of(one) is None
    ]
    for one, other in permutations(near, 2):
        if comparable(one, other) and abs(one.number - other.number) <= _TWO:
            yield Assignment((("a", one), ("b", other), ("claimed", claimed)), "{b} / {a} == {claimed}")


_TWO = 2


def differences(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """What two amounts around it are apart, by the words of a remainder or a gap."""
    if (
        not claimed.is_amount
        or _is_mean(claimed)
        or not APART.search(
            claimed.clause if HAN_SIGN.search(claimed.clause) else f"{claimed.clause}…{claimed.behind[:24]}"
        )
    ):
        return
    near = _amounts_around(passage, claimed)
    named = NAMED_GAP.search(claimed.clause)
    if named is not None:
        yield from _named_differences(claimed, near, named)
        return
    for one, other in permutations(near, 2):
        if _can_be_apart(claimed, one, other):
            plan, done, left = in_unit("plan", one), in_unit("done", other), in_unit("claimed", claimed)
            roles = (("plan", one), ("done", other), ("claimed", claimed))
            yield Assignment(roles, f"{plan} - {done} == {left}")


def _amounts_around(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The amounts around a difference that it can be of: levels where it is one of levels; none where the base it names is not told."""
    level = _OF_LEVELS.search(claimed.clause) is not None
    near = [
        one
        for one in _around(passage, claimed)
        if one.is_amount_as(claimed) and one.claim.aspect is not Aspect.GROWTH and not (level and way_of(one))
    ]
    base = _THAN_BASE.search(claimed.clause)
    return [] if base is not None and not any(base[1] in one.clause for one in near) else near


def _can_be_apart(claimed: Statement, one: Statement, other: Statement) -> bool:
    """Whether one amount can be so much more than another beside it: numbers of one digit are apart by what many say."""
    if any(len(_DIGIT.findall(each.figure.surface)) < _TWO for each in (one, other)):
        return False
    first, second = sorted((one.number, other.number))
    beside = claimed.number - first == 1 or second - first == 1
    return beside and (one.values.high or 0) >= (other.values.low or 0)


def _named_differences(
    claimed: Statement, near: list[Statement], named: re.Match[str]
) -> Iterator[Assignment]:
    """出口高于进口23.3亿元: which of two named amounts is the larger, and by how much."""
    first = [one for one in near if named["one"][-_TWO:] in one.clause]
    second = [one for one in near if named["other"][:_TWO] in one.clause]
    if len(first) != 1 or len(second) != 1 or first[0] is second[0]:
        return
    up = named["more"] if named["than"] else named["up"]
    own = first[0].sentence == second[0].sentence == claimed.sentence
    formula = "{plan} - {done}" if up else "{done} - {plan}"
    yield between(claimed, first[0], second[0], formula, compelling=own)


def overruns(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """By how much one amount around it is more or less than another, in per cent."""
    if not claimed.is_percent or not BEYOND.search(f"{claimed.clause}…{claimed.behind[:24]}"):
        return
    if claimed.claim.direction is Direction.DOWN:
        return
    near = [one for one in _around(passage, claimed) if one.is_amount and not _is_one_of_few(one)]
    for plan, done in permutations(near, 2):
        if plan.is_counted_as(done) and abs(plan.number - done.number) == 1:
            base = in_unit("plan", plan)
            yield between(claimed, plan, done, f"({in_unit('done', done)} - {base}) / {base}")


def _is_one_of_few(one: Statement) -> bool:
    """Whether a figure is a small count that only says of which things something is said: four of the five lots."""
    return one.unit == "" and (one.figure.quantity.low or 0) <= _FEW


_FEW = 12
"""How many such a count is at most."""


def products(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """So much for each, or in exchange for one, times how many there are."""
    if not claimed.is_amount or not WORTH.search(claimed.clause) or _is_mean(claimed):
        return
    for rate, count in permutations(_around(passage, claimed), 2):
        if min(rate.figure.quantity.low or 0, count.figure.quantity.low or 0) <= 1:
            continue
        if count.clause.endswith("每") or IS_MEAN.search(f"{rate.clause}…{count.clause}"):
            continue  # 每10股派2元 is itself an amount for each, and what is each one's on average is rounded
        if (
            way_of(rate) is None
            and rate.is_counted_as(claimed)
            and PRICE.search(f"{rate.clause}…{rate.behind[:16]}")
            and (count.unit != rate.unit or not count.unit)
        ):
            yield so_many(claimed, rate, count, in_unit("count", count))


_OF_THEN = late(
    r"同比|环比|上年|去年|上月|年初|同期|上季|\b(?:year|month|quarter|week)s? (?:earlier|ago|before)|\b(?:last|previous|preceding|prior) "
)


def points(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """By how many points two rates around it differ, one of them that which its words name."""
    if not _is_gap_in_points(claimed):
        return
    rates = [
        one
        for one in passage.beside(claimed, 1)
        if one.is_percent and abs(one.number - claimed.number) <= _NEAR
    ]
    named = GAP_OF.search(claimed.clause)
    for one, other in permutations(rates, 2):
        if abs(one.number - other.number) <= _TWO and (
            named is None or shares_pair(named[1], one.clause) != shares_pair(named[1], other.clause)
        ):
            yield apart(claimed, one, other)


def _is_gap_in_points(claimed: Statement) -> bool:
    """Whether a figure says by how many points one rate is above or below another of its time."""
    bare = claimed.kind is Kind.COUNT and POINTS.match(claimed.tail)
    if not bare and claimed.figure.quantity.unit not in ("百分点", "基点"):
        return False
    if _OF_THEN.search(claimed.clause + claimed.behind[:48]) or _A_YEAR.search(claimed.clause):
        return False
    return GAP.search(f"{claimed.lead[-24:]}…{claimed.behind[:32]}") is not None or claimed.clause.startswith(
        "的"
    )


_RATE = late(r"率(?:均|已|达到?|为|是|至|约|仅|高达)*$|\brate\b|\bproportion\b", re.IGNORECASE)
_OF_SOME = late(r"综合|总体|整体|平均|[两三四五六]|overall|combined|average")


def complements(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """抽检4250批次，对检出的68批次不合格产品依法处置，合格率98.4%: a rate of all but those that the words leave out."""
    if not claimed.is_percent or not _RATE.search(claimed.clause) or LEFT_OUT.search(claimed.clause):
        return
    if _OF_SOME.search(claimed.clause):
        return
    near = [one for one in _around(passage, claimed) if one.is_amount and one.number < claimed.number]
    for whole, part in pairwise(near):
        left = LEFT_OUT.search(f"{part.clause}…{part.behind[:16]}")
        if left and part.is_counted_as(whole) and (part.values.high or 0) < (whole.values.low or 0):
            yield Assignment(
                (("whole", whole), ("part", part), ("claimed", claimed)),
                "({whole} - {part}) / {whole} * 100 == {claimed}",
            )
