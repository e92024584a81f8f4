"""A movement and its two ends, or one end and the change, in whatever order a text tells them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.statement_reading import known, known_there
from tui.checks.reach import movements
from tui.checks.reach.ends import (
    BEGINS_PART,
    CONTRASTED,
    OF_ANOTHER,
    comparable,
    is_growth,
    is_led_elsewhere,
    is_narrower,
    is_no_end,
    is_of_its_own,
)
from tui.checks.reach.leavers import left_it
from tui.checks.reach.mean_growth import PRICED, is_real
from tui.checks.reach.move_words import (
    are_of_one,
    bases_of,
    bases_of_move,
    earlier_of,
    is_of_then,
    own_words,
    way_of,
)
from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import Aspect, Direction, Mode
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.movement_words import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_FARTHEST = 4
"""Statements between a movement and an end at most."""
_LONGEST, _LONGEST_ENGLISH = 80, 170
"""Code points from the first of the three to the last."""
_MEAN = late(r"平均|年均|月均|日均|平均每|每[年月天日]|人均|户均|a year on average|annual|per year|average")


@known_there
def ends_around(passage: StatedText, claimed: Statement) -> list[tuple[Statement, Statement, bool]]:
    """The earlier and the later value nearest to a movement, on whichever side, and whether words leave no other reading."""
    near, found = _levels_near(passage, claimed), []
    for at, first in enumerate(near):
        second = next((one for one in near[at + 1 :] if comparable(first, one)), None)
        if second is None or not _is_beside(passage, claimed, first, second):
            continue
        earlier = earlier_of(first, second)
        if earlier is None:
            continue
        later = second if earlier is first else first
        if is_led_elsewhere(passage, earlier, later) or (
            claimed.number < first.number and OF_ANOTHER.match(first.clause)
        ):
            continue
        if _is_parted_from(passage, claimed, first, second):
            continue
        found.append((earlier, later, _are_told_together(passage, claimed, earlier, later)))
    return found


def _is_parted_from(passage: StatedText, claimed: Statement, first: Statement, second: Statement) -> bool:
    """净利润增长98%，达15亿元；归母净利润增长64%，达9亿元: whether ； parts the value before a movement from it, which is of no earlier time."""
    if not first.number < claimed.number < second.number or is_of_then(first):
        return False
    if second.sentence != claimed.sentence and HAN_SIGN.search(second.clause) and not is_of_then(second):
        return True
    if "；" in passage.between(claimed, second) and not is_of_then(second):
        return True
    return "；" in passage.between(first, claimed)


def _levels_near(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The values around a movement in its sentence and in those beside it."""
    around = passage.beside(claimed, 1)
    return [
        one
        for one in around
        if one.number != claimed.number
        and abs(one.number - claimed.number) <= _FARTHEST
        and one.claim.mode is not Mode.TARGET
        and not is_moving(one)
        and not is_no_end(passage, one)
        and not (one.number > claimed.number and BEGINS_PART.search(one.lead))
    ]


@known
def is_moving(one: Statement) -> bool:
    """Whether a figure says by how much something moved, and not what it is."""
    return (
        one.claim.aspect is Aspect.MULTIPLE
        or one.figure.quantity.unit in ("百分点", "倍", "番")
        or POINTS.match(one.tail) is not None
        or way_of(one) is not None
    )


def _is_beside(passage: StatedText, claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether nothing but movements and spans of time stands between three figures, which are near each other."""
    own = sorted((first, second, claimed), key=lambda one: one.number)
    for number in range(own[0].number + 1, own[2].number):
        one = passage.at(number)
        if one is None or one.number in (own[1].number, claimed.number):
            continue
        if not (is_moving(one) or one.kind is Kind.DURATION):
            return False
    return _are_near(passage.plain[own[0].start : own[2].end])


def _are_near(words: str) -> bool:
    """Whether the words from the first of some figures to the last are few enough for them to belong together."""
    return len(words) <= (_LONGEST if HAN_SIGN.search(words) else _LONGEST_ENGLISH)


def _are_told_together(passage: StatedText, claimed: Statement, earlier: Statement, later: Statement) -> bool:
    """Whether a movement is of two values by all that its words say: one thing, one base, no mean."""
    if _is_of_no_two_values(claimed):
        return False
    if claimed.number < min(earlier.number, later.number) and _has_own_subject(
        min(earlier, later, key=lambda one: one.number)
    ):
        return False
    if (
        is_narrower(claimed, earlier)
        or _have_two_bases(claimed, earlier)
        or not _is_near(passage, claimed, earlier, later)
    ):
        return False
    if is_of_its_own(claimed, earlier, later):
        return False
    own = own_words(claimed)
    named = len(own) < _PAIR or any(are_of_one(claimed, one) for one in _named_of(earlier, later))
    if not named or not are_of_one(earlier, later):
        return False
    first = min(earlier.number, later.number)
    return claimed.number > first or not _follows_a_value_like(passage, claimed, later)


def _named_of(earlier: Statement, later: Statement) -> list[Statement]:
    """Those of two values that name a thing, both where none or only English ones do."""
    if not HAN_SIGN.search(earlier.clause + later.clause):
        return [earlier, later]
    named = [one for one in (earlier, later) if len(own_words(one)) >= _PAIR]
    return named or [earlier, later]


def _is_of_no_two_values(claimed: Statement) -> bool:
    """Whether a movement is said to be a mean, against others or what was planned, set against another, or a part of one."""
    return (
        _THAN_BEFORE.match(claimed.behind) is not None
        or _MEAN.search(claimed.clause + claimed.behind[:20]) is not None
        or _OTHERS.search(claimed.clause) is not None
        or CONTRASTED.match(claimed.clause) is not None
        or _ADDS_TO.search(claimed.clause) is not None
    )


_THAN_BEFORE = late(
    r"^ (?:more|less|fewer|higher|lower) than (?:the (?:amount|number|total|figure)s?|in|for|during) (?:for |in |of )?(?:the same|last|the previous|a year)"
)
"""More than the amount for the same period last year: the value before is named, and not told."""


def _follows_a_value_like(passage: StatedText, claimed: Statement, value: Statement) -> bool:
    """Whether a value that another can be compared with stands before a movement in its sentence, so that it may be of that."""
    return any(
        one.number < claimed.number
        and one.sentence == claimed.sentence
        and comparable(one, value)
        and one.unit
        for one in _levels_near(passage, claimed)
    )


def _has_own_subject(one: Statement) -> bool:
    """Whether a value behind a movement is told of a thing of its own: 增长6.7%，城乡收入比由2.06缩小到2.02."""
    return any((_ANEW.match(one.clause), OF_ANOTHER.match(one.clause), _THING_FROM.search(one.clause)))


_ANEW = late(r"^ (?:while|but|although|whereas|and) (?:the|its|their|average)\b")
_THING_FROM = late(r"[一-龥]{3,}[由从](?:上年|去年|年初|[12][0-9]{3}年)?[^，。；]{0,4}的?$")
_ADDS_TO = late(r"拉动|贡献|contribut|subtract")


def _have_two_bases(claimed: Statement, earlier: Statement) -> bool:
    """Whether a movement is said to be from another time than that of the earlier value."""
    said, base = bases_of(claimed.clause), bases_of(earlier.clause)
    return bool(said and base and not said & base) or ("环比" in said and "上个月" not in base)


def _is_near(passage: StatedText, claimed: Statement, earlier: Statement, later: Statement) -> bool:
    """Whether a movement stands with its later value, no other between, nor another part or another measure."""
    if claimed.sentence != later.sentence and (
        claimed.number < later.number or len(own_words(claimed)) >= _PAIR or "，" in claimed.lead
    ):
        return False
    if "；" in passage.between(claimed, later) or _is_in_own_bracket(passage, earlier, later):
        return False
    first, last = min(earlier.start, later.start), max(claimed.start, later.start, earlier.start)
    if _APART.search(passage.plain, first, last):
        return False
    steps = sorted((earlier.number, later.number, claimed.number))
    between = [passage.at(number) for number in range(steps[0], steps[2] + 1) if number != claimed.number]
    return not any(
        one is not None and one.is_counted_as(claimed) and one not in (earlier, later) for one in between
    )


def _is_in_own_bracket(passage: StatedText, earlier: Statement, later: Statement) -> bool:
    """Whether a later value stands in a bracket of another sentence: what is told there is of the bracket's own thing."""
    apart = earlier.sentence < later.sentence
    return apart and "（" in passage.between(earlier, later).rpartition("）")[2]


_APART = late(r"其中|同口径|可比|剔除|扣除|不变价|其他|分别")
_OTHERS = late(r"[比较于](?:全[国省市区县]|同类|计划|预算|目标)|than (?:planned|expected)|[高快]于|[低慢]于")
_PAIR = 2


def growth(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Growth between two ends, by the verbs that join them or by where they stand."""
    yield from movements.growth(passage, claimed)
    yield from _growths(passage, claimed)


def change(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A change, or points, between two ends, by the verbs that join them or by where they stand."""
    if _IN_WORDS.fullmatch(claimed.figure.surface) and _OF_A_NOUN.match(claimed.behind):
        return  # passengers at the four airports rose from 41 million
    if _FROM_ANOTHER.match(claimed.tail):
        return
    if (moved := _moved_from(passage, claimed)) is not None:
        yield moved
        return
    yield from left_it(passage, claimed)
    yield from movements.changes(passage, claimed)
    yield from _changes(passage, claimed)


_FROM_ANOTHER = late(
    r"\s?(?:(?:percentage )?points? )?(?:below|above|behind|ahead of|(?:lower|higher|more|less|fewer) than) (?:that|those) (?:of|for|among) "
)
"""What says of a distance that it is from something else of the same time: 1.7 points below that of boys."""
_IN_WORDS = late(r"[A-Za-z]+")
_OF_A_NOUN = late(
    r"(?: [a-z]+)? (?:rose|fell|grew|dropped|increased|declined|decreased|climbed|went|was|were|had|has|have)\b"
)
"""What follows a small number in words that only says of how many things something is told."""


def _growths(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """今年增长8%，达到54亿元，上年为50亿元: growth between the two values around it, or from one value and the change."""
    way = way_of(claimed) or _way_said_before(passage, claimed)
    if way is None or not (claimed.is_percent or claimed.kind is Kind.SHARE) or POINTS.match(claimed.tail):
        return
    if is_real(claimed) or claimed.claim.mean or _MEAN.search(claimed.clause):
        return
    for earlier, later, sure in ends_around(passage, claimed):
        if not (earlier.is_percent or earlier.kind is Kind.SHARE):
            yield movements.grown(claimed, earlier, later, way, sure=sure)
    yield from _from_change(passage, claimed, way)


def _way_said_before(passage: StatedText, claimed: Statement) -> Direction | None:
    """The way of the change that a percentage says again: 增加400人，即5%; rose by 25, or 10%."""
    change = passage.before(claimed)
    if change is None or _AGAIN.fullmatch(passage.between(change, claimed)) is None:
        return None
    return way_of(change)


_AGAIN = late(
    r"[一-龥]{0,2}[，、（]?\s?(?:即|也就是|约|合|折合)?|(?: [a-z]+)?,?，?\s?(?:or|（|i\.e\.,?)(?: about| some)?\s?"
)


def _from_change(passage: StatedText, claimed: Statement, way: Direction) -> Iterator[Assignment]:
    """345公里，比上年多修45公里，增长15%: the change beside a growth, and the value it led to."""
    for step in (-1, 1, -2):
        change = passage.at(claimed.number + step)
        if (
            change is None
            or not change.is_amount
            or way_of(change) is not way
            or movements.SET_AGAINST.search(change.lead)
            or change.block != claimed.block
        ):
            continue
        first, last = sorted((change.number, claimed.number))
        before = _over_percents(passage, first - 1)
        for number in (before, last + 1) if last - first == 1 else (first + 1,):
            value = passage.at(number)
            if value is None or not _led_to(passage, value, change, claimed):
                continue
            yield movements.from_change(
                claimed,
                value,
                change,
                way,
                is_base=is_of_then(value),
                compelling=_is_its_change(value, change, claimed),
            )


def _over_percents(passage: StatedText, number: int) -> int:
    """The number of the amount at a place or before it that shares are told behind: 36亿元，占全市的71%，增长8%."""
    for _again in range(_PAIR):
        one = passage.at(number)
        if one is not None and one.is_percent and way_of(one) is None:
            number -= 1
    return number


def _led_to(passage: StatedText, value: Statement, change: Statement, claimed: Statement) -> bool:
    """Whether a value can be what a change led to: told beside it in its sentence, in its unit, and no movement."""
    if value.sentence != change.sentence or change.sentence != claimed.sentence:
        return False
    if not value.is_amount_as(change) or is_moving(value) or value.claim.mode is Mode.TARGET:
        return False
    if way_of(change) is Direction.UP and (value.values.high or 0) < (change.values.low or 0):
        return False
    return _are_near(passage.plain[min(value.start, claimed.start) : max(value.end, claimed.end)])


def _is_its_change(value: Statement, change: Statement, claimed: Statement) -> bool:
    """Whether change and growth are said of a value, and of one time."""
    if PRICED.search(value.metric) or _MEAN.search(claimed.clause) or _OTHERS.search(claimed.clause):
        return False
    if len(bases_of_move(change, claimed)) > 1:
        return False
    if _NEW.search(change.clause) or _MEAN.search(change.clause) or len(own_words(claimed)) >= _PAIR:
        return False
    own = own_words(change)
    if value.number < change.number:
        return len(own) < _PAIR or are_of_one(change, value)
    return _REACHED.search(value.clause) is not None


_NEW = late(r"新增[一-龥]{2}|其中")
_REACHED = late(
    r"(?:达到?|总[数量]达?|现有[一-龥]{0,4}|[降升增减]至|[降升增减]到|为)$|\b(?:to|at|reach\w*|stands? at|now|total\w*)(?: of)?\s?\S?$",
    re.IGNORECASE,
)


def _changes(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """今年162家，去年140家，多出22家: a change, or points, between the two values around it."""
    way = way_of(claimed)
    if way is None or _MEAN.search(claimed.clause):
        return
    if (above := _above_the_next(passage, claimed)) is not None:
        rates = claimed.is_percent or claimed.figure.quantity.unit == "百分点"
        if not rates and claimed.is_counted_as(dict(above.roles)["b"]):
            yield above
        return
    points = claimed.figure.quantity.unit in ("百分点", "基点") or POINTS.match(claimed.tail) is not None
    if (chain := _over_all(passage, claimed)) is not None:
        yield movements.apart(claimed, chain[0], chain[-1], way, sure=True)
        return
    if points:
        if not _ADDS_TO.search(claimed.clause):
            yield from _between_rates(passage, claimed)
        return
    for earlier, later, sure in ends_around(passage, claimed):
        if _is_in_unit_of(claimed, later):
            yield movements.apart(claimed, earlier, later, way, sure=sure)


def _over_all(passage: StatedText, claimed: Statement) -> list[Statement] | None:
    """先由78.5%升至81.9%，再升至85.2%，两年累计提高6.7个百分点: the values in turn of which a change is over all."""
    if not _CUMULATED.search(claimed.clause):
        return None
    values: list[Statement] = []
    for one in reversed([each for each in passage.sentence(claimed) if each.number < claimed.number]):
        if is_moving(one) or (values and not comparable(one, values[0])):
            break
        values.insert(0, one)
        if _FROM.search(one.clause):
            break
    told = len(values) > _PAIR and _FROM.search(values[0].clause)
    return values if told and all(_TO.search(one.clause) for one in values[1:]) else None


_CUMULATED = late(r"累计|[总一]共|合计|前后|总计|\b(?:in all|in total|altogether|overall)\b")


def _is_in_unit_of(claimed: Statement, later: Statement) -> bool:
    """Whether a change is counted as its later value: in one unit and scale, as a span of time, or in what a rate is of (元 for 元/吨)."""
    if later.unit.partition("/")[0] == claimed.unit != later.unit:
        return True
    days = later.kind is Kind.DURATION is claimed.kind and later.unit == claimed.unit
    degrees = later.unit == "℃" and later.is_counted_as(claimed)
    return (days or degrees or later.is_amount_as(claimed)) and later.scale == claimed.scale


def _above_the_next(passage: StatedText, claimed: Statement) -> Assignment | None:
    """At 3.6%, 0.5 points below the 4.1% of last year; $18.40, $0.60 higher than the $17.80: what stands before, against what stands behind."""
    value, base = passage.before(claimed), passage.at(claimed.number + 1)
    if value is None and _THAT_IS.search(claimed.clause):
        value = passage.at(claimed.number - 1)
    if value is None or base is None or base.sentence != claimed.sentence or not comparable(value, base):
        return None
    found = _ABOVE_NEXT.fullmatch(passage.between(claimed, base))
    if found is None or is_moving(value) or (value.is_percent and claimed.is_percent and not found["points"]):
        return None
    if not value.is_percent and not claimed.is_counted_as(value):
        return None
    return Assignment(
        (("a", base), ("b", value), ("claimed", claimed)),
        "{a} - {b} == {claimed}" if found["down"] else "{b} - {a} == {claimed}",
        compelling=not value.figure.quantity.approx,
        proved=True,
    )


_THAT_IS = late(r"(?:^|[.]) ?(?:That|This|It)(?: is|['’]s| was) (?:[a-z]+ )?\S?$")
"""What begins a sentence that goes on about the value before it."""
_ABOVE_NEXT = late(
    r"(?P<points>(?: (?:percentage )?points?)?)(?: [a-z]+)? (?:(?P<down>below|lower than|less than|fewer than|under|down on|down from|short of|behind)|above|higher than|more than|over|up on|up from|ahead of) (?:the |its |an? )?(?:(?:[a-z ]{0,24}of )|(?:rate|level|figure|total) of )?\S?"
)


def _between_rates(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Points between the two rates beside them, whichever is the higher."""
    around = passage.beside(claimed)
    rates = [one for one in around if one.is_percent and not (one is claimed or is_no_end(passage, one))]
    before = [one for one in rates if one.number < claimed.number][-_PAIR:]
    after = [one for one in rates if one.number > claimed.number][:_PAIR]
    for pair in (before, [*before[-1:], *after[:1]], after):
        if len(pair) < _PAIR:
            continue
        first, second = pair
        if _are_of_two_sorts(passage, claimed, first, second):
            continue
        sure = _are_two_rates(passage, claimed, first, second)
        exact = not any(one.figure.quantity.approx for one in pair)
        for one, other in ((first, second), (second, first)) if exact else ():
            yield movements.apart(claimed, one, other, sure=sure)


def _are_of_two_sorts(passage: StatedText, claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether points lie between no two rates: a growth and a level, levels where growths are meant, or one moved on to another."""
    if is_led_elsewhere(passage, first, second) or is_led_elsewhere(passage, second, first):
        return True
    if _GROWS_MORE.search(claimed.clause) and not is_growth(first):
        return True
    return is_growth(first) is not is_growth(second) and not _GAP.search(claimed.clause)


def _moved_from(passage: StatedText, claimed: Statement) -> Assignment | None:
    """1.36%，比年初的1.48%下降0.12个百分点: the words say from which value to which, and which way."""
    way, earlier = _ONLY_MOVED.fullmatch(claimed.lead), passage.before(claimed)
    if way is None or earlier is None:
        return None
    later = passage.at(earlier.number - 1)
    if later is None or not _is_set_against(passage, later, earlier, claimed):
        return None
    exact = not any(one.figure.quantity.approx for one in (earlier, later))
    return Assignment(
        (("a", earlier), ("b", later), ("claimed", claimed)),
        "{b} - {a} == {claimed}" if way["up"] else "{a} - {b} == {claimed}",
        compelling=exact,
        proved=exact and not claimed.figure.quantity.approx,
    )


def _is_set_against(passage: StatedText, later: Statement, earlier: Statement, claimed: Statement) -> bool:
    """Whether words set a value against the earlier one right behind it, in the unit of what they are apart."""
    if later.block != claimed.block or later.sentence < claimed.sentence - 1 or is_moving(later):
        return False
    if not comparable(earlier, later) or not _THAN_THEN.fullmatch(passage.between(later, earlier)):
        return False
    if (later.is_percent or "." in later.figure.surface) and claimed.figure.quantity.unit == "百分点":
        return True
    return _is_in_unit_of(claimed, later) and later.unit == claimed.unit


_ONLY_MOVED = late(
    r"(?:的[^，。；0-9]{0,14}，|）|相比，)?[也还又共偏]?(?:(?P<up>上升|提高|提升|增[加持产收]|扩大|上涨|多出|[高多]出?|回升)|下降|降低|回落|减[少持产收]|收窄|下滑|低|少)了?约?"
)
_THAN_THEN = late(
    r"[^，。；0-9]{0,6}[，。]?\s?(?:同比)?(?:相?比|较|与)(?:上年|去年|前年|年初|上月|上季|期初|上届|同期|[常往]年|[12][0-9]{3}年|一年前|[一二三四]季度末?)[^，。；0-9]{0,20}?的?（?"
)


def _are_two_rates(passage: StatedText, claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether points can only be between two rates: nothing else beside them, and the words compare them."""
    own = sorted((first, second, claimed), key=lambda one: one.number)
    if own[2].number - own[0].number != _PAIR or own[0].block != own[2].block:
        return False
    words = passage.plain[own[0].start : own[2].end]
    if _APART.search(words) or "；" in words or len(words) > _LONGEST_ENGLISH:
        return False
    if _MEAN.search(claimed.clause) or any(one.figure.quantity.approx for one in (first, second)):
        return False
    said = bases_of(claimed.clause) - {"上年"}
    if said and not said & bases_of(first.clause + second.clause):
        return False
    rate = _OWN_RATE.search(claimed.clause)
    other = is_narrower(claimed, first) or (rate is not None and rate[0] not in first.clause + second.clause)
    return not other and _are_compared(passage, claimed, first, second)


def _are_compared(passage: StatedText, claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether words set one rate beside the other: two times of one thing, from one to the other, the side that is named."""
    if _SIDES.search(claimed.clause) or _GAP.search(claimed.clause) or _NAMED_BEHIND.match(claimed.behind):
        return True
    between = passage.between(first, second)
    joined = claimed.number > second.number and second.behind == "" and len(own_words(claimed)) < _PAIR
    if _FROM.search(first.clause) and _TO.search(between) and len(between) < _SHORT:
        return joined
    named = _NAMED_SIDE.search(claimed.clause)
    if named is not None:
        return sum(named[1][:_PAIR] in one.clause for one in (first, second)) == 1
    return (joined and _move_alike(claimed, first, second)) or (
        earlier_of(first, second) is not None and are_of_one(first, second)
    )


def _move_alike(claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether two growths of one metric follow each other, and the third figure says how much faster it grew."""
    if not first.metric or first.metric != second.metric or not _FASTER.search(claimed.clause):
        return False
    return first.claim.direction is second.claim.direction and not bases_of(claimed.clause)


_SHORT = 24
_SIDES = late(r"前者[比较]后者|后者[比较]前者|[两二]者(?:相差|差距)|相差|差距")
_GROWS_MORE = late(r"(?:增|涨|降|跌|升)[速幅][比较][^，。；]{2,}$")
"""Points by which a growth is above that of others: 增幅比全部工业高."""
_OWN_RATE = late(r"[一-龥]{2,6}率")
_GAP = late(r"\b(?:a (?:gap|difference)|apart)\b")
_NAMED_BEHIND = late(r"^ (?:percentage |basis )?points? (?:above|below|higher than|lower than) the $")
_FROM = late(r"(?:[由从]|\b[Ff]rom)[^，。；到至]{0,16}$")
_TO = late(r"[到至为]$|\bto\s?$")
_NAMED_SIDE = late(
    r"(?:[高低快慢多少大小]于|[高低快慢多少]出|[比较])(?!上年|去年|同期|年初)([一-龥]{2,6})[高低快慢多少]?[出了]?$"
)
_FASTER = late(r"加快|放缓|回落|提升|下降")
