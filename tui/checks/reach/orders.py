"""Order: words that say which of two values is the larger, thresholds, plans that were exceeded, ranks, gaps."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.engine.assignment_search import MOST_OPERANDS, Assignment, bounded
from tui.checks.engine.statement_reading import known
from tui.checks.reach.ends import are_of_two_sizes, direction_of
from tui.checks.reach.movements import apart
from tui.checks.reach.part_runs import ANEW, ROW_JOINT, adjacent
from tui.checks.reach.passed_marks import passed_marks
from tui.checks.reach.superlatives import (
    is_told_as,
    is_value,
    named_ranks,
    number_of,
    superlatives,
)
from tui.checks.reach.told_bounds import told_bounds
from tui.claims.claim_model import Aspect, Direction
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.order_words import (
    ABOVE,
    ABOVE_EN,
    ABOVE_IT,
    ADVERBS,
    ASCENDING,
    BELOW,
    BELOW_EN,
    BELOW_IT,
    DESCENDING,
    EVERY,
    EVERY_FIRST,
    FAILED,
    FASTER,
    HIGHER,
    IS_MORE,
    LESS_IS_BETTER,
    LOWER,
    MOVED,
    NAMES,
    OVER,
    PASSED,
    PASSED_FIRST,
    THAN,
    THAN_MEAN,
    UNDER,
)
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_OVER_PLAN = late(r"^[^。；]{0,8}(?:超计划|超额|超过计划|超目标)(?:完成)?")
_PLANNED = late(r"计划|目标|任务|预期")
_DONE = late(r"实际|实现|完成|达到")


def thresholds(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """达到392万人次，首次超过四百万人次: a threshold that the value does not reach."""
    value = passage.before(claimed)
    if value is None:
        return
    yield from told_bounds(passage, claimed)
    yield from _said_exactly(passage, value, claimed)
    yield from _said_in_tenths(passage, value, claimed)
    if not is_told_as(value, claimed):
        return
    words = passage.between(value, claimed)
    if (passed := PASSED_FIRST.search(value.clause)) and _REACHES.match(words):
        # 突破300天，达到296天: the threshold stands first.
        if value.figure.quantity.approx or not claimed.figure.quantity.approx:
            over = _OVER_WORD.search(passed[0])
            said = N_("{claimed} is on the other side of {threshold} than is said")
            yield bounded("threshold", value, claimed, least=over is not None, message=said)
        return
    over, under = OVER.match(words), UNDER.match(words)
    if not (over or under) or claimed.behind.startswith("的") or claimed.behind[:2] in ("以上", "个百"):
        return
    if not is_value(value) or _COMPARES.search(claimed.tail[:8]):
        return
    yield _compared(value, claimed, up=over is not None, compelling=True)


def _said_exactly(passage: StatedText, about: Statement, claimed: Statement) -> Iterator[Assignment]:
    """More than 60 percent of firms (57.8 percent); 近五成农户（58.3%）: what is said roughly, and exactly in brackets."""
    if not (_IN_BRACKET.fullmatch(passage.between(about, claimed)) and _BRACKET_ENDS.match(claimed.tail)):
        return
    noun = _NOUN.match(claimed.tail)
    if noun is not None and noun[1] not in about.behind:
        return
    share = about.kind is Kind.SHARE and claimed.is_percent
    words = f"{about.clause[-14:]}{about.figure.surface}".lower()
    over, under = _MORE_THAN.search(words), _LESS_THAN.search(words)
    if (
        bool(over) == bool(under)
        or not (share or is_told_as(about, claimed))
        or claimed.figure.quantity.approx
    ):
        return
    bound = _bare(about) * (100 if share else 1)
    yield Assignment(
        (("value", about), ("claimed", claimed)),
        f"0 * {{value}} + {bound} {'<=' if over else '>='} {{claimed}}",
        compelling=True,
        shown=f"{claimed.figure.surface} {'<' if over else '>'} {about.figure.surface}",
        message=N_("{claimed} is on the other side of {value} than is said"),
    )


def _said_in_tenths(passage: StatedText, value: Statement, claimed: Statement) -> Iterator[Assignment]:
    """占比为34.6%，不足三成; 57 per cent, fewer than half: a share that a fraction right behind it bounds."""
    found = _THAN_TENTHS.fullmatch(passage.between(value, claimed))
    if (
        found is None
        or claimed.kind is not Kind.SHARE
        or not value.is_percent
        or value.figure.quantity.approx
    ):
        return
    if claimed.behind.startswith("的"):
        return
    sign = ">=" if found["over"] else "<="
    yield Assignment(
        (("value", value), ("claimed", claimed)),
        f"{{value}} {sign} {_bare(claimed) * 100} + 0 * {{claimed}}",
        compelling=True,
        shown=f"{value.figure.surface} {'<' if found['over'] else '>'} {claimed.figure.surface}",
    )


_THAN_TENTHS = late(
    r"[^，。；0-9]{0,24}，\s?(?:[已还仍均尚占]|仅?占|just |only |well |slightly |narrowly )*(?:(?P<over>超过|超|逾|多于|高于|more than|over|above)|不足|不到|低于|少于|fewer than|less than|under|below|not even)(?: an?)?\s?"
)
_NOUN = late(r"\s([a-z-]{3,})）")
"""The thing that a number in brackets counts: over 41,790 man-days (114.5 man-years)."""
_IN_BRACKET = late(r"[^，。；（0-9]{0,80}（\s?\S?")
_BRACKET_ENDS = late(r"^[^，。；0-9]{0,12}）")
_MORE_THAN = late(r"(?:more than|over|above|exceed\w*|超过?|逾|突破)[^，。；]{0,12}$")
_LESS_THAN = late(
    r"(?:less than|fewer than|under|below|nearly|almost|close to|不足|不到|低于|将?近|少于)[^，。；]{0,12}$"
)


_OVER_WORD = late(r"超过|突破|上$|exceed|surpass|top|pass", re.IGNORECASE)
_REACHES = late(
    r"^[^，。；]{0,6}，(?:共|共有|实有|为|至)$|^[^，。；]{0,6}(?: for the first time| mark)?[^，。；]{0,28}[，]\s?(?:达到?了?|为|实际为|reaching|hitting|to reach|to|standing at|at|with)\s?(?:a total of )?\S?$",
    re.IGNORECASE,
)


_COMPARES = late(r"^(?:的|左右|多|余)?(?:人|户|家)?[^，。；]*(?:增|降|提)")


def series(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """2021年1326起、2022年1384起、2023年973起，逐年减少: a value against the one before it in a row that goes one way."""
    earlier = passage.before(claimed)
    if earlier is None or not is_told_as(earlier, claimed) or not is_value(claimed):
        return
    if not _goes_on(earlier, claimed) or claimed.figure.quantity.approx:
        return
    last = _last_of_row(passage, claimed)
    found = EVERY.match(passage.plain[last.end : last.end + 2 * _NEAR_OUTCOME])
    found = found or _said_of_row(passage, earlier, claimed)
    if found is None:
        return
    down = found["down"] or found["fall"]
    said = N_("{claimed} after {earlier} is the other way than is said of all")
    sure = bool(claimed.period and earlier.period and claimed.period > earlier.period)
    sure = sure or bool(ROW_JOINT.fullmatch(passage.between(earlier, claimed)) and "逐" in found[0])
    sure = sure and claimed.claim.mode is earlier.claim.mode
    yield bounded("earlier", earlier, claimed, least=not down, compelling=sure, message=said)


def _last_of_row(passage: StatedText, one: Statement) -> Statement:
    """The last value of the row that a value stands in."""
    for _step in range(MOST_OPERANDS):
        after = passage.at(one.number + 1)
        if after is None or not _goes_on(one, after):
            break
        one = after
    return one


def _said_of_row(passage: StatedText, earlier: Statement, claimed: Statement) -> re.Match[str] | None:
    """What is said of a row before its first value: 连续三年增长，2015年为42万台，2016年为46万台; fell for the third year, from 14.8 to 14.3."""
    first = earlier
    for _step in range(MOST_OPERANDS):
        before = passage.before(first)
        if before is None or not _goes_on(before, first):
            break
        first = before
    found = EVERY_FIRST.search(first.lead)
    named = {one.metric for one in passage.statements[first.number : claimed.number + 1]}
    return found if len(named) == 1 else None


def _goes_on(one: Statement, after: Statement) -> bool:
    """Whether a value stands next to another in a row of its sentence."""
    return after.sentence == one.sentence and after.is_counted_as(one) and "；" not in after.lead


def comparisons(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """14.2℃，较常年的15.1℃偏高; 36%，高于上届的58%: the word for the larger of two is wrong."""
    if _is_a_distance(claimed) or _is_of_a_multiple(passage, claimed):
        return
    yield from series(passage, claimed)
    yield from passed_marks(passage, claimed)
    yield from _beaten(passage, claimed)
    yield from _faster(passage, claimed)
    value = _compared_with(passage, claimed)
    if value is None or not is_told_as(value, claimed) or _is_a_gap(passage, value):
        return
    if are_of_two_sizes(value, claimed) or claimed.figure.quantity.unit in ("百分点", "基点"):
        return
    words = passage.between(value, claimed) if value.number + 1 == claimed.number else claimed.lead
    tail = claimed.tail.lstrip("）)")
    if _OR_LESS.match(tail):
        return
    if (side := _side_said(words, tail)) is not None:
        if _BETTER.search(words):
            side = side != bool(LESS_IS_BETTER.search(value.clause + claimed.metric + claimed.tail[:12]))
        yield _compared(value, claimed, up=side, compelling=_are_alike_moves(value, claimed))
        return
    if (averages := THAN_MEAN.match(words)) and _OF_MEAN.match(tail):
        yield _compared(value, claimed, up=bool(averages["up"]), compelling=is_value(value))
        return
    yield from _higher_or_lower(value, claimed, words, tail)


def _is_a_distance(claimed: Statement) -> bool:
    """Whether a value says itself by how much others are off: 分别低于限额0.56亿元和0.29亿元, 低于全市平均0.4天."""
    if claimed.claim.aspect is Aspect.GAP and "分别" in claimed.lead:
        return True
    return _OFF_A_MEAN.search(claimed.lead) is not None and not claimed.tail.startswith("的")


_OFF_A_MEAN = late(r"[低高少多快慢]于[^，。；0-9的]{0,12}(?:平均|均值|限额|计划|预算|目标)(?:水平|数|值)?$")
"""What stands before a distance from a mean or from what was planned, no 的 between."""


def _is_of_a_multiple(passage: StatedText, claimed: Statement) -> bool:
    """Whether a value stands behind one of which a multiple is told between the two."""
    base = passage.before(claimed)
    if base is not None and base.unit in ("番", "倍"):
        base = passage.before(base)
    if base is None or not _IS_BASE.search(base.clause):
        return False
    return _MULTIPLIED.search(passage.between(base, claimed)) is not None


_IS_BASE = late(r"[比较在][^，。；]{0,12}的$")
_MULTIPLIED = late(r"翻[一两三四]?番|[一两三四五0-9]倍")
"""比2000年的1580元翻一番，超过3160元: what passes a value is the multiple, and not its base."""


def _beaten(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """东海市完成359亿元，西山市以379亿元超过东海市: whose value is told before is named as passed."""
    found = _PASSES.match(claimed.behind) if _WITH.search(claimed.clause) else None
    if found is None:
        return
    before = [
        one for one in passage.near(claimed, 1) if one.number < claimed.number and is_told_as(one, claimed)
    ]
    named = [one for one in before if found[1] in one.lead and is_value(one)]
    if len(named) == 1 and not named[0].figure.quantity.approx:
        said = N_("{claimed} is on the other side of {value} than is said")
        yield bounded("value", named[0], claimed, least=True, message=said)


def _faster(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """城镇居民收入增长8.1%，农村居民收入增长9.1%，农村增速快于城镇: the growths of two things that words behind them name."""
    found = FASTER.match(passage.plain[claimed.end : claimed.end + 2 * _NEAR_OUTCOME])
    if found is None or not _is_growth(claimed):
        return
    grown = [one for one in passage.sentence(claimed) if one.number <= claimed.number and _is_growth(one)]
    own, other = ([one for one in grown if _is_named(one, found[name])] for name in ("own", "other"))
    if len(grown) != _TWO or len(own) != 1 or len(other) != 1 or own == other:
        return
    value, up = (other[0], True) if own[0] is claimed else (own[0], False)
    said = N_("{claimed} is on the other side of {value} than is said")
    yield bounded("value", value, claimed, least=up == (found["up"] is not None), message=said)


def _is_named(one: Statement, name: str) -> bool:
    """Whether a growth is of what a name begins and ends with: 农村居民收入, of 农村居民人均可支配收入."""
    words = f"{one.clause} {one.metric}"
    return name[:_TWO] in words and name[-_TWO:] in words


def _is_growth(one: Statement) -> bool:
    """Whether a percentage is a growth that is printed exactly, and no fall."""
    grows = one.is_percent and one.claim.aspect is Aspect.GROWTH and not one.figure.quantity.approx
    return grows and direction_of(one) is not Direction.DOWN


_WITH = late(r"以$|凭借?$")
_PASSES = late(r"^(?:力压|反超|超过|超越|赶超|领先)(?:了)?([一-龥]{2,8})$")


def _compared_with(passage: StatedText, claimed: Statement) -> Statement | None:
    """The value before a figure, or that before another which it is compared with too: 少于东道主的48枚，也少于邻省的31枚."""
    value = passage.before(claimed)
    while value is not None and _ALSO.search(claimed.clause) and _THAN_ANOTHER.search(value.clause):
        value = passage.before(value)
    return value


_ALSO = late(
    r"^(?:也|又|且|并|还|更|而且|同时)[^，。；]{0,3}(?:[高低多少大小快慢]于|超过|不及)|^ (?:and|but|or) (?:also )?(?:[a-z]+er|more|less|ahead|behind|above|below)\b"
)
_THAN_ANOTHER = late(
    r"(?:[高低多少大小快慢]于|超过|不及)[^，。；]*$|\b(?:than|behind|ahead of|above|below) [^，。；]*$"
)


def _higher_or_lower(value: Statement, claimed: Statement, words: str, tail: str) -> Iterator[Assignment]:
    """A value that words between it and another, or behind that other, call the higher or the lower of the two."""
    after = (HIGHER.match(tail), LOWER.match(tail)) if THAN.match(words) else (None, None)
    before = (ABOVE.match(words), BELOW.match(words))
    higher, lower = after[0] or before[0], after[1] or before[1]
    if higher or lower:
        told = any(after) or _are_levels(value, claimed)
        yield _compared(value, claimed, up=bool(higher), compelling=told)


def _is_a_gap(passage: StatedText, one: Statement) -> bool:
    """Whether an amount stands bare behind another: $18.40 an hour, $0.60 higher than $17.80."""
    before = passage.before(one)
    bare = before is not None and before.is_counted_as(one) and one.clause.strip(" $£€") == ""
    return bare or (one.is_percent and _MORE_OF_IT.match(one.tail) is not None)


_MORE_OF_IT = late(r" (?:higher|lower|more|less|fewer|larger|smaller|greater|above|below)(?: than)?\b")
"""Words by which a percentage says how far one value is from another."""


_BETTER = late(r"[优好]于")
_OR_LESS = late(r"^ or (?:lower|less|under|below|fewer|better|earlier|sooner)")


def _side_said(words: str, tail: str) -> bool | None:
    """Whether words put a value above (true) or below another right behind it; None where they do not say."""
    for pattern, up in ((ABOVE_IT, True), (BELOW_IT, False), (ABOVE_EN, True), (BELOW_EN, False)):
        if pattern.match(words) and not _BY_POINTS.match(tail):
            return up
    if _KEPT.match(words) and _INSIDE.match(tail):
        return False
    if _DOWN_TO.match(words) and _UNDER_IT.match(tail):
        return False
    if _THAN_IT.match(words) and (found := IS_MORE.match(tail)) is not None:
        return found["up"] is not None
    return None


def _are_alike_moves(value: Statement, claimed: Statement) -> bool:
    """Whether two figures are levels, or both rises, and none is only about."""
    ways = {direction_of(one) for one in (value, claimed) if one.claim.aspect is Aspect.GROWTH}
    return Direction.DOWN not in ways and not value.figure.quantity.approx


_KEPT = late(rf"^{NAMES}，\s?{ADVERBS}(?:控制|保持|稳定|压缩|压减)在{NAMES}$")
_INSIDE = late(r"^(?:人|天|个)?(?:以[内下]|之内|内)")
_DOWN_TO = late(rf"^{NAMES}，\s?{ADVERBS}(?:[降跌回][落低]?[到至]|低至){NAMES}$")
_UNDER_IT = late(r"^[^，。；]{0,8}(?:以下|之下)")
_THAN_IT = late(
    r"^[^，。；、0-9]{0,4}，\s?[比较](?:[0-9]{2,4}年)?(?:[0-9]{1,2}(?:[-—至][0-9]{1,2})?月份?)?[^，。；、0-9]{0,6}$"
)
_BY_POINTS = late(r"^[^，。；]{0,8}(?:[0-9一二三四五六七八九十.]+个?(?:百分)?点)?的?(?:[0-9.]+倍)")


def _compared(value: Statement, claimed: Statement, *, up: bool, compelling: bool) -> Assignment:
    """A value that is said to be above or below another."""
    return Assignment(
        (("value", value), ("claimed", claimed)),
        "{value} >= {claimed}" if up else "{value} <= {claimed}",
        compelling=compelling,
    )


def _are_levels(value: Statement, claimed: Statement) -> bool:
    """Whether two figures are levels, or growths of which none is a fall."""
    moves = [one for one in (value, claimed) if one.claim.aspect is Aspect.GROWTH]
    level = is_value(value) or value.claim.aspect is Aspect.GROWTH
    return level and not any(direction_of(one) is Direction.DOWN for one in moves)


_OF_MEAN = late(r"的(?:平均|水平|均值|全)")
_FROM_TO = late(r"[高大多快低小少慢][到至][高大多快低小少慢]")


def ranks(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A完成86亿元，居第一；B完成97亿元，居第二: values that do not stand in the order of their ranks."""
    yield from superlatives(passage, claimed)
    yield from named_ranks(passage, claimed)
    yield from _behind_others(passage, claimed)
    ranked = _ranked(passage, claimed)
    own = [number for number, (_rank, one) in enumerate(ranked) if one.number == claimed.number]
    if len(ranked) < _FEWEST or not own:
        return
    at = own[0]
    numbers = [rank for rank, _one in ranked]
    sure = numbers == sorted(set(numbers)) and not LESS_IS_BETTER.search(
        _FROM_TO.sub("", claimed.metric + claimed.clause)
    )
    roles = [(f"r{rank}", one) for rank, one in ranked]
    roles[at] = ("claimed", claimed)
    names = [f"{{{name}}}" for name, _one in roles]
    down, up = " >= ".join(names), " <= ".join(names)
    single = _is_out_of_place([one for _rank, one in ranked], at)
    yield Assignment(tuple(roles), down, compelling=sure and single)
    yield Assignment(tuple(roles), up)


def _behind_others(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """2.9 million tonnes, third behind Haven (4.1) and Sele (2.4); 以38枚居第二，仅次于甲队的45枚: those before it have no less."""
    if not passage.says(claimed, _COMES_BEHIND):
        return
    around = [
        one for one in passage.beside(claimed) if one.number < claimed.number and is_told_as(one, claimed)
    ]
    for number, value in enumerate(around):
        words = passage.between(value, claimed)
        others = len(around) - number - 1
        found = _BEHIND.search(words)
        if found is None or others >= _FEWEST or "，" in words[found.end() :]:
            continue
        if not LESS_IS_BETTER.search(value.clause + claimed.metric) and is_value(value):
            yield bounded("value", value, claimed, least=True)
        return


_COMES_BEHIND = late(r"次于|落后于|second|third|fourth|fifth")
"""Words of which those of what comes right behind another all have some."""
_BEHIND = late(
    r"(?:第[二三四五六七]|次席|亚军)[^，。；]{0,4}，[^，。；]{0,4}(?:仅?次于|落后于)|\b(?:second|third|fourth|fifth)[^，.;]{0,24}， ?(?:only )?(?:behind|after|trailing) (?:[^.;]|\.(?=[0-9]))*$"
)
_REACH = 400
"""Code points before a value in which its order is said."""
_FEWEST = 3
"""Ranked values of which one that is out of order shows."""


def _is_out_of_place(values: list[Statement], at: int) -> bool:
    """Whether values are in order but for one."""
    rest = [one.figure.quantity.low or 0 for number, one in enumerate(values) if number != at]
    own = values[at].figure.quantity.low or 0
    left = [one.figure.quantity.low or 0 for one in values[:at]]
    right = [one.figure.quantity.low or 0 for one in values[at + 1 :]]
    falls = rest == sorted(rest, reverse=True)
    return falls and (any(own > one for one in left) or any(own < one for one in right))


def _can_be_ranked(one: Statement, claimed: Statement) -> bool:
    """Whether a figure can have a place beside another: a value, or a growth."""
    return is_told_as(one, claimed) and (is_value(one) or one.claim.aspect in (Aspect.GROWTH, None))


def _ranked(passage: StatedText, claimed: Statement) -> list[tuple[int, Statement]]:
    """The values of its sentences that a rank follows, with their ranks."""
    before = passage.plain[max(claimed.block, claimed.start - _REACH) : claimed.end + _NEAR_OUTCOME]
    if _rank_of(claimed) is None and not _ORDERED.search(before):
        return []
    near = {one.number: one for one in (*passage.near(claimed, 2), *passage.following(claimed, 2))}
    kept = [near[number] for number in sorted(near) if _can_be_ranked(near[number], claimed)]
    in_order = _in_order(passage, claimed, kept)
    if in_order:
        return list(enumerate(in_order, 1))
    return _by_rank(passage, kept)


def _by_rank(passage: StatedText, kept: list[Statement]) -> list[tuple[int, Statement]]:
    """The values of some with a rank in one ranking, and the one that the first of them comes right after, in the order of ranks."""
    ranked = [(rank, one) for one in kept if (rank := _rank_of(one)) is not None]
    if not ranked or len({rank[1] for rank, _one in ranked} - {""}) > 1:
        return []
    leading, ahead = ranked[0]
    first = [(leading[0] - 1, one) for one in kept if _is_next_to(passage, ahead, one)]
    return sorted([*first, *((rank[0], one) for rank, one in ranked)], key=lambda each: each[0])


def _is_next_to(passage: StatedText, one: Statement, other: Statement) -> bool:
    """Whether a ranked value is said to come right after another: 居第二，仅次于甲队的45枚."""
    return other.number == one.number + 1 and _ONLY_AFTER.search(passage.between(one, other)) is not None


_ONLY_AFTER = late(r"，[^，。；]{0,2}仅?次于[^，。；]*$")


def _in_order(passage: StatedText, claimed: Statement, kept: list[Statement]) -> list[Statement]:
    """The values after 由高到低 or from highest to lowest in their sentence; backwards where it says the other way."""
    own = [
        one
        for one in kept
        if one.sentence == claimed.sentence and not _OF_ALL.search(one.clause[-_NEAR_ALL:])
    ]
    own = _told_in_order(passage, own)
    if len(own) < _FEWEST:
        return []
    words = pattern_of(r"。|\. ").split(passage.plain[max(own[0].block, own[0].start - 60) : own[0].start])[
        -1
    ]
    if any(ANEW.search(passage.between(one, other)) for one, other in pairwise(own)):
        return []
    if _FOLLOWED.search(passage.between(own[0], own[1])) and adjacent(own):
        return own[::-1] if _LEAST_FIRST.search(words) else own
    if _RANKED_BEHIND.search(passage.plain, own[-1].end, own[-1].end + _NEAR_OUTCOME):
        return []
    if DESCENDING.search(words):
        return own
    return own[::-1] if ASCENDING.search(words) else []


def _told_in_order(passage: StatedText, own: list[Statement]) -> list[Statement]:
    """The values of which an order is said: those behind its words, up to a ； that none of their joints has."""
    if len(own) > _FEWEST and _ORDER_SAID.search(passage.between(own[0], own[1])):
        own = own[1:]
    if len(own) > _FEWEST and "；" not in passage.between(own[0], own[1]):
        ends = next((at for at, one in enumerate(own) if at and "；" in one.lead), len(own))
        return own[:ends] if ends >= _FEWEST else own
    return own


_ORDER_SAID = late(rf"{DESCENDING.pattern}|{ASCENDING.pattern}", re.IGNORECASE)
_NEAR_ALL = 8
_FOLLOWED = late(r"其次|followed (?:in [a-z ]{3,20})?by|紧随其后的?是")
_ORDERED = late(rf"(?i:{DESCENDING.pattern}|{ASCENDING.pattern})|{_FOLLOWED.pattern}")
"""Words of an order of values, whichever way."""
_LEAST_FIRST = late(r"最[低少小慢短]|lowest|least|smallest|fewest|slowest|shortest|cheapest")
_RANKED_BEHIND = late(r"第[一二三四五六七八九十0-9]|\b(?:second|third|fourth)")
"""What is said of the rank of one of some values that stand in no order."""
_OF_ALL = late(r"平均|全[国省市县]|合计|其余|其他|average|overall|others")


@known
def _rank_of(one: Statement) -> tuple[int, str] | None:
    """The rank said right behind a value, and among what."""
    lead = one.lead[-40:]
    found = _RANK.match(one.tail) or (_RANK_BEFORE.search(lead) if _MOST.search(lead) else None)
    found = found or _ENGLISH_RANK.search(lead) or _THE_MOST.match(one.tail)
    if found is None:
        return None
    if "次之" in found[0]:
        return _TWO, ""
    said = found.groupdict()
    rank = said["rank"] or said.get("place")
    return number_of(rank) if rank else 1, found["set"]


_MOST = late("[最排居列]")
_ENGLISH_RANK = late(
    r"\b(?P<set>)(?P<rank>second|third|fourth|fifth)(?: place)?,? (?:with|at|on|by)(?: a total of)? \S?$"
)
_THE_MOST = late(
    r"(?P<set>)(?P<rank>)?[a-z ]{0,24}， the (?:most|largest|highest|busiest)\b(?! [a-z]+ since)"
)
_RANK_BEFORE = late(
    r"(?:^|[，。；：])(?P<set>)(?:[^，。；]{0,8}(?P<first>最[多高大长快])的[^。；]{0,20}|排(?:名|在)?第(?P<rank>[一二三四五六七八九十])(?:位|名)?的?[^。；]{0,20}|[^，。；：0-9]{1,10}(?:排名?|排在|居|位居|位列|名列)第(?P<place>[一二三四五六七八九十])(?:位|名)?，(?![^，。；]*次于)[^，。；]{0,20})$"
)
_RANK = late(
    r"[^，。；0-9]{0,8}[，（]?\s?(?:居|排名?|位居|位列|名列|列|排在)(?P<set>[^，。；0-9]{0,8}?)(?:首(?P<first>位)?|第(?P<rank>[一二三四五六七八九十]|[0-9]{1,2})(?:位|名)?)(?=[，。；）]|$)|次之"
)


def places(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """在全省14个市州中列第17位: a place beyond the last; 由第31位升至第26位，上升5个位次: the places between."""
    if claimed.kind is Kind.ORDINAL:
        yield from _moved_places(passage, claimed)
        return
    ranks = [_counted(one) for one in passage.within(passage.ranks, claimed)]
    moved = claimed.figure.quantity.unit == "名" and _MOVES_UP_OR_DOWN.search(claimed.clause)
    if _PLACES.match(claimed.behind) or claimed.figure.quantity.unit in ("位", "位次") or moved:
        yield from _places_between(claimed, ranks)
        return
    said = N_("There is no place {rank} among {claimed}")
    for rank in ranks:
        if rank.start > claimed.end:
            told = _AMONG.fullmatch(passage.plain, claimed.end, rank.start)
        else:
            near = claimed.start - rank.end < _NEAR_PLACE and _OF_ALL_PLACES.search(claimed.clause)
            told = _PLACED.fullmatch(passage.plain, rank.end, claimed.start) if near else None
        if told is not None:
            yield Assignment(
                (("rank", rank), ("claimed", claimed)), "{rank} <= {claimed}", compelling=True, message=said
            )


def _places_between(claimed: Statement, ranks: list[Statement]) -> Iterator[Assignment]:
    """由第31位升至第26位，上升5个位次; 列第11位，较上年第15位提升4个位次: how far the only two places of a sentence are apart."""
    if len(ranks) != _TWO:
        return
    if (turned := _turned(claimed, ranks)) is not None:
        yield turned
        return
    low, high = sorted(ranks, key=lambda one: one.figure.quantity.low or 0)
    yield Assignment(
        (("a", high), ("b", low), ("claimed", claimed)),
        "{a} - {b} == {claimed}",
        compelling=MOVED.search(claimed.clause + claimed.behind[:16]) is not None
        and "分别" not in claimed.clause
        and not (_THAN_LAST.search(claimed.clause) and _is_of_no_last(ranks[-1], claimed))
        and _are_of_one_ranking(low, high),
    )


_THAN_LAST = late(r"[比较](?:上年|去年|上届|上月|上期)")
"""Words of an earlier place that no figure behind them gives."""


def _is_of_no_last(place: Statement, claimed: Statement) -> bool:
    """Whether a place stands behind a figure, and is of another time than the last."""
    return place.start > claimed.start and not _LAST.search(place.clause)


_LAST = late(r"上年|去年|上届|上月|上期|此前|原")


def _turned(claimed: Statement, ranks: list[Statement]) -> Assignment | None:
    """居第9位，比上年（第7位）前移2位: how far a place moved from the one that is told of then, where that is the other way than is said."""
    then = [one for one in ranks if _PLACE_OF_THEN.search(one.clause[-_NEAR_THEN:])]
    found = _MOVES_UP_OR_DOWN.search(claimed.clause)
    if len(then) != 1 or found is None or not _are_of_one_ranking(*ranks):
        return None
    now = next(one for one in ranks if one is not then[0])
    before, after = (one.figure.quantity.low or 0 for one in (then[0], now))
    up = bool(found["up"] or found["rose"])
    if before == after or (before > after) == up:
        return None
    formula = "{a} - {b} == {claimed}" if up else "{b} - {a} == {claimed}"
    said = N_("From {a} to {b} it comes to {right}, not {claimed}")
    roles = (("a", then[0]), ("b", now), ("claimed", claimed))
    return Assignment(roles, formula, compelling=True, message=said)


_NEAR_THEN = 10
_PLACE_OF_THEN = late(r"(?:上年|去年|上届|此前|[12][0-9]{3}年)的?[（]?[^，。；]{0,2}$|^[由从]|\bfrom $")
"""Words of a place that something had before."""
_MOVES_UP_OR_DOWN = late(
    r"(?:(?P<up>前移|前进|上升|提升|跃升|攀升|晋升|进位|提高|进步)|后移|后退|下降|下滑|退后|退步|回落|滑落)了?$"
    r"|\b(?:(?P<rose>up|rose|climbed|rising)|down|fell|dropped|slipped)(?: by)? $"
)


def _moved_places(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """由第9位上升到第15位: a place that is said to rise is a smaller number."""
    before = [one for one in passage.within(passage.ranks, claimed) if one.end <= claimed.start]
    if not before or not _FROM_PLACE.search(before[-1].clause):
        return
    found = _TO_PLACE.fullmatch(passage.plain, before[-1].end, claimed.start)
    if found is not None and found["to"]:
        found = _ROSE_OR_FELL.search(before[-1].clause)
    if found is not None:
        roles = (("a", _counted(before[-1])), ("claimed", _counted(claimed)))
        said = N_("From {a} to {claimed} is the other way than the verb says")
        yield Assignment(
            roles, "{a} >= {claimed}" if found["up"] else "{a} <= {claimed}", compelling=True, message=said
        )


def _are_of_one_ranking(one: Statement, other: Statement) -> bool:
    """Whether two places are of one ranking: not 全国排名第9位，全省排名第15位."""
    sides = [set(_RANKING.findall(each.clause)) for each in (one, other)]
    return not (sides[0] and sides[1] and sides[0].isdisjoint(sides[1]))


_RANKING = late(r"全[国省市县区]|世界|全球|亚洲|集团")
_TO_PLACE = late(
    r"(?: place| spot)?，?\s?[^，。；0-9]{0,6}?(?:(?P<up>上升|提升|跃升|攀升|前移|晋升|升|进)|下降|下滑|跌落|滑落|后移|退步?|降|跌)(?:了)?[到至为]|(?P<to> to )"
)
_ROSE_OR_FELL = late(r"\b(?:(?P<up>rose|climbed|moved up|jumped)|fell|dropped|slipped|slid)\b[a-z ]*$")
_PLACES = late(r"^个?位次?|^ (?:places?|positions?|spots?|rungs?)\b")


_NEAR_PLACE = 24
_PLACED = late(r"(?: place)?,?，? (?:out of|among|of)(?: the| all)? ")
_TWO = 2
_FROM_PLACE = late(
    r"(?:[由从自]|[比较与](?:上年|去年|上届|此前))[^，。；]{0,6}$|\b(?:from|rose|fell|climbed|dropped|slipped)[a-z ]{0,12}$"
)
_AMONG = late(
    r"[^，。；0-9]{0,12}(?:中|里)(?:[^。；0-9]{0,10}|[^。；]{0,20}(?:排名?|排在|列|居|位居|位列|名列)[^。；0-9]{0,3})?"
)
_OF_ALL_PLACES = late(r"(?:among|out of|of)(?: the| all)? $")


def _counted(one: Statement) -> Statement:
    """A place as a number that can be counted with."""
    quantity = replace(one.figure.quantity, kind=Kind.COUNT)
    return one.standing_for(replace(one.figure, quantity=quantity))


_WANTED = late(r"计划|目标|任务|预算|原定|应|拟|planned|target|goal|budget", re.IGNORECASE)


def outcomes(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """目标2400套，实际2516套，没有完成任务: what was done against what was planned, and how that is said to have ended."""
    if not claimed.is_amount:
        return
    own = [one for one in passage.sentence(claimed) if one.is_amount_as(claimed)]
    if len(own) != _TWO or own[1] is not claimed or own[0].number + 1 != claimed.number:
        return
    wanted = [_is_wanted(one) for one in own]
    around = max(own[0].start - _NEAR_OUTCOME, own[0].block), claimed.end + _NEAR_OUTCOME
    sign = _outcome(passage.plain[slice(*around)])
    if wanted[0] == wanted[1] or not sign:
        return
    usual = wanted[0] and sign == ">="
    other = "plan" if usual else "value"
    names = (f"{{{other}}}", "{claimed}") if wanted[0] else ("{claimed}", f"{{{other}}}")
    said = "" if usual else N_("{claimed} is on the other side of {value} than is said")
    roles = ((other, own[0]), ("claimed", claimed))
    yield Assignment(roles, f"{names[1]} {sign} {names[0]}", compelling=True, message=said)


def _is_wanted(one: Statement) -> bool:
    """Whether an amount is said to be planned."""
    words = FAILED.sub("", PASSED.sub("", one.clause))
    return _WANTED.search(f"{words}…{one.behind.partition('、')[0][:8]}") is not None


def _outcome(words: str) -> str:
    """What words say of a plan: `>=` that it was fulfilled, `<=` that it was not; empty where they say neither or both."""
    passed, failed = PASSED.search(FAILED.sub("", words)), FAILED.search(words)
    return "" if bool(passed) == bool(failed) else ">=" if passed else "<="


_NEAR_OUTCOME = 40


def plans(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """计划招生3200人，实际招收3164人，超计划完成."""
    yield from outcomes(passage, claimed)
    plan = passage.before(claimed)
    if plan is None or not plan.is_counted_as(claimed) or not claimed.is_amount:
        return
    if _OVER_PLAN.match(claimed.tail[1:] if claimed.tail[:1] == "，" else claimed.tail) is None:
        return
    if _PLANNED.search(plan.clause) and _DONE.search(claimed.clause):
        yield bounded("plan", plan, claimed, least=True)


def _are_told_apart(passage: StatedText, value: Statement, base: Statement, claimed: Statement) -> bool:
    """Whether one rate is compared with the other, or points with the place of the other: 高于全国."""
    if pattern_of(r"(?<![占同环])[比较与](?![重例])|[高低快慢]于").search(passage.between(value, base)):
        return True
    named = _NAMED_BASE.search(claimed.clause)
    return named is not None and named[1] in base.clause and named[1] not in value.clause


_NAMED_BASE = late(r"[高快多低慢少]于([一-龥]{2,6})$")
_LONG_CLAUSE = 16
_SHUT = late(r"）[，]?\s?")
"""What alone stands between a rate in a bracket and the points between it and another."""
_FASTER = late(r"(?:(?<!提)高|快|多|大|低|慢|少|小)(?:于[^，。；]*)?出?$|higher|lower")


def gaps(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """增长7.4%，比全市6.2%的平均增速高1.2个百分点: the distance between two rates."""
    yield from _points_to_next(passage, claimed)
    yield from _of_named_growths(passage, claimed)
    base, told = passage.before(claimed), _told_of_base(passage, claimed)
    if claimed.figure.quantity.unit != "百分点" or not _FASTER.search(told):
        return
    value = passage.before(base) if base is not None else None
    if base is None or value is None or not base.is_percent or not value.is_percent:
        return
    if not _are_told_apart(passage, value, base, claimed) or len(claimed.clause) > _LONG_CLAUSE:
        return
    down = pattern_of(r"低|慢|少|小|lower").search(told)
    fell = (direction_of(value) is Direction.DOWN, direction_of(base) is Direction.DOWN)
    ways = (Direction.DOWN, Direction.UP) if down else (Direction.UP, Direction.DOWN)
    yield apart(claimed, base, value, ways[0], sure=not any(fell), proved=not any(fell))
    if any(fell):
        yield apart(claimed, base, value, ways[1])


def _told_of_base(passage: StatedText, claimed: Statement) -> str:
    """What is said of the rate from which points are counted: before them, or before its bracket: 高于全市（7.2%）1.7个百分点."""
    base = passage.before(claimed)
    if base is None or not _SHUT.fullmatch(claimed.clause):
        return claimed.clause
    return base.clause.rpartition("（")[0]


def _named_by(statements: Iterable[Statement], words: str) -> list[Statement]:
    """Those whose metric words end with."""
    return [one for one in statements if one.metric and words.endswith(one.metric)]


def _of_named_growths(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """出口增长23.2%；进口下降4%。服务出口增幅大于进口27.2个百分点: the growths of two things that words name, of which one may have fallen."""
    found = _NAMED_GROWTHS.search(claimed.clause)
    if found is None or claimed.figure.quantity.unit != "百分点":
        return
    grown = [one for one in passage.near(claimed, 2) if one.claim.aspect is Aspect.GROWTH and one.is_percent]
    ends = [_named_by(grown, found[name]) for name in ("own", "other")]
    if any(len(each) != 1 for each in ends) or ends[0] == ends[1]:
        return
    (own,), (other,) = ends
    signs = ["-" if direction_of(one) is Direction.DOWN else "" for one in (own, other)]
    more, less = f"{signs[0]}{{b}}", f"{signs[1]}{{a}}"
    formula = f"{less} - ({more})" if found["less"] else f"{more} - ({less})"
    yield Assignment(
        (("a", other), ("b", own), ("claimed", claimed)), f"{formula} == {{claimed}}", compelling=True
    )


_NAMED_GROWTHS = late(
    r"(?P<own>[一-龥]{2,10}?)(?:增[幅速长]|增长率)(?:[大高快]于|超过|高出|(?P<less>[小低慢]于))(?P<other>[一-龥]{2,10}?)(?:增[幅速]|增长率)?$"
)
"""Two things whose growths are so far apart."""


def _points_to_next(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """At 3.6%, the rate is 0.5 points below the 4.1% of last year."""
    value, base = passage.before(claimed), passage.at(claimed.number + 1)
    if value is None or base is None or not (value.is_percent and base.is_percent):
        return
    found = _POINTS_THAN.fullmatch(passage.between(claimed, base))
    if found is not None and base.sentence == claimed.sentence:
        way = Direction.DOWN if found["down"] else Direction.UP
        yield apart(claimed, base, value, way, sure=True, proved=True)


_POINTS_THAN = late(
    r"(?: (?:percentage )?points?)? (?:(?P<down>below|lower than|less than|under|down on)|above|higher than|more than|over|up on) (?:the |its |an? )?(?:[a-z ]{0,24}of )?"
)


def _bare(one: Statement) -> Decimal:
    """The number that a hedged figure is printed with."""
    quantity = one.figure.quantity
    return max(value for value in (quantity.low, quantity.high, Decimal(0)) if value is not None)
