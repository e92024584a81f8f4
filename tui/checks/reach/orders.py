"""Order: words that say which of two values is the larger, thresholds, plans that were exceeded, ranks, gaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.ends import direction_of
from tui.checks.reach.movements import apart
from tui.checks.reach.named_ranks import named_ranks
from tui.checks.reach.superlatives import is_told_as, is_value, superlatives
from tui.claims.claim_model import Aspect, Direction
from tui.figures import Kind
from tui.figures.patterns import late
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_OVER = late(
    r"^[，、]\s?(?:已|首次|一举|成功|历史性|均)*(?:超过|突破|超|跃上|迈上|高于|exceeding|passing|topping|more than|over|above)\s?\S?$"
)
_UNDER = late(r"^[，、]\s?(?:已|仍|均)*(?:低于|不足|不到|少于|below|under|less than|fewer than)\s?\S?$")
_HIGHER = late(
    r"^的?(?:偏|明显|略|稍)*(?:高|多|大|长|早|(?:增加|增长|上升|提高)(?!了?[0-9一二三四五六七八九十两]))(?![0-9])"
)
_LOWER = late(
    r"^的?(?:偏|明显|略|稍)*(?:低|少|小|短|(?:减少|下降|降低|回落)(?!了?[0-9一二三四五六七八九十两]))(?![0-9])"
)
_THAN = late(
    r"^[，（]?\s?(?:比|较|与)(?:常年|上年|去年|往年|全[国省市县]|同期|平均|多年)*(?:同期|平均|水平|均值|值)*的?\s?$"
)
_OVER_PLAN = late(r"^[^。；]{0,8}(?:超计划|超额|超过计划|超目标)(?:完成)?")
_PLANNED = late(r"计划|目标|任务|预期")
_DONE = late(r"实际|实现|完成|达到")


def thresholds(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """达到392万人次，首次超过四百万人次: a threshold that the value does not reach."""
    value = passage.before(claimed)
    if value is None or not is_told_as(value, claimed):
        return
    words = passage.between(value, claimed)
    if (passed := _PASSED_FIRST.search(value.clause)) and _REACHES.match(words):
        # 突破300天，达到296天: the threshold stands first.
        if value.figure.quantity.approx or not claimed.figure.quantity.approx:
            over = _OVER_WORD.search(passed[0])
            yield Assignment(
                (("threshold", value), ("claimed", claimed)),
                "{claimed} >= {threshold}" if over else "{claimed} <= {threshold}",
                compelling=True,
                message=N_("{claimed} is on the other side of {threshold} than is said"),
            )
        return
    over, under = _OVER.match(words), _UNDER.match(words)
    if not (over or under) or claimed.behind.startswith("的") or claimed.behind[:2] in ("以上", "个百"):
        return
    if not is_value(value) or _COMPARES.search(claimed.tail[:8]):
        return
    yield Assignment(
        (("value", value), ("claimed", claimed)),
        "{value} >= {claimed}" if over else "{value} <= {claimed}",
        compelling=True,
    )


_PASSED_FIRST = late(
    r"(?:超过|突破|跃上|迈上|跌破|跌至|exceed(?:ed|s)|surpass(?:ed|es)|topp?(?:ed|s)|pass(?:ed|es)|fell below|dropped below)(?:了| the)?\s?\S?$",
    re.IGNORECASE,
)
_OVER_WORD = late(r"超过|突破|上$|exceed|surpass|top|pass", re.IGNORECASE)
_REACHES = late(
    r"^[^，。；]{0,6}，(?:共|共有|实有|为|至)$|^[^，。；]{0,6}(?: for the first time| mark)?[^，。；]{0,12}[，]\s?(?:达到?了?|为|实际为|reaching|hitting|to reach|to|standing at|at|with)\s?(?:a total of )?\S?$",
    re.IGNORECASE,
)


_COMPARES = late(r"^(?:的|左右|多|余)?(?:人|户|家)?[^，。；]*(?:增|降|提)")


_EVERY = late(
    r"^[^。；]{0,6}?[，、）]?\s?(?:连续[一-龥]年|逐年|逐季|逐月|年年|每年都?|连年)[^，。；]{0,4}?(?:(?P<down>减少|下降|降低|回落|缩小|递减|走低)|增[加长多]|上升|提高|扩大|递增|攀升|走高)"
    r"|^[^.]{0,40}?\b(?:(?P<fall>falling|fell|declining|declined|dropping|dropped|down)|rising|rose|growing|grew|increasing|increased|up) (?:every|each) (?:year|quarter|month)",
)


def series(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """2021年1326起、2022年1384起、2023年973起，逐年减少: a value against the one before it in a row that goes one way."""
    earlier = passage.before(claimed)
    if earlier is None or not is_told_as(earlier, claimed) or not is_value(claimed):
        return
    last = claimed
    while (after := passage.at(last.number + 1)) is not None and _goes_on(last, after):
        last = after
    found = _EVERY.match(passage.plain[last.end : last.end + 2 * _NEAR_OUTCOME])
    if found is None or not _goes_on(earlier, claimed) or claimed.figure.quantity.approx:
        return
    down = found["down"] or found["fall"]
    yield Assignment(
        (("earlier", earlier), ("claimed", claimed)),
        "{claimed} <= {earlier}" if down else "{claimed} >= {earlier}",
        compelling=bool(claimed.period and earlier.period and claimed.period > earlier.period),
        message=N_("{claimed} after {earlier} is the other way than is said of all"),
    )


def _goes_on(one: Statement, after: Statement) -> bool:
    """Whether a value stands next to another in a row of its sentence."""
    return after.sentence == one.sentence and after.is_counted_as(one) and "；" not in after.lead


def comparisons(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """14.2℃，较常年的15.1℃偏高; 36%，高于上届的58%: the word for the larger of two is wrong."""
    yield from series(passage, claimed)
    value = passage.before(claimed)
    if value is None or not is_told_as(value, claimed):
        return
    words = passage.between(value, claimed)
    tail = claimed.tail.lstrip("）)")
    if _OR_LESS.match(tail):
        return
    if (side := _side_said(words, tail)) is not None:
        yield _compared(value, claimed, up=side, compelling=_are_alike_moves(value, claimed))
        return
    if (averages := _THAN_MEAN.match(words)) and _OF_MEAN.match(tail):
        yield _compared(value, claimed, up=bool(averages["up"]), compelling=is_value(value))
        return
    after = (_HIGHER.match(tail), _LOWER.match(tail)) if _THAN.match(words) else (None, None)
    before = (_ABOVE.match(words), _BELOW.match(words))
    higher, lower = after[0] or before[0], after[1] or before[1]
    if higher or lower:
        told = any(after) or _are_levels(value, claimed)
        yield _compared(value, claimed, up=bool(higher), compelling=told)


_OR_LESS = late(r"^ or (?:lower|less|under|below|fewer|better|earlier|sooner)")


def _side_said(words: str, tail: str) -> bool | None:
    """Whether words put a value above (true) or below another right behind it; None where they do not say."""
    for pattern, up in ((_ABOVE_IT, True), (_BELOW_IT, False), (_ABOVE_EN, True), (_BELOW_EN, False)):
        if pattern.match(words) and not _BY_POINTS.match(tail):
            return up
    if _KEPT.match(words) and _INSIDE.match(tail):
        return False
    if _DOWN_TO.match(words) and _UNDER_IT.match(tail):
        return False
    if _THAN_IT.match(words) and (found := _IS_MORE.match(tail)) is not None:
        return found["up"] is not None
    return None


def _are_alike_moves(value: Statement, claimed: Statement) -> bool:
    """Whether two figures are levels, or both rises, and none is only about."""
    ways = {direction_of(one) for one in (value, claimed) if one.claim.aspect is Aspect.GROWTH}
    return Direction.DOWN not in ways and not value.figure.quantity.approx


_ADVERBS = r"(?:明显|大幅|略|稍|仍|均|已|远|也|分别|首次|显著|双双|继续|并|而)*"
_NAMES = r"[^，。；、0-9]{0,14}"
_ABOVE_IT = late(
    rf"^(?:[个吨人户家天件起])?，\s?{_ADVERBS}(?:高于|多于|快于|好于|优于|跑赢|跑过|领先于|高出|不低于|不少于|达到了?不低于){_NAMES}$"
)
_BELOW_IT = late(
    rf"^(?:[个吨人户家天件起])?，\s?{_ADVERBS}(?:低于|少于|慢于|不高于|不超过|不多于|没有超[出过]|未超[出过]|落后于|跑输){_NAMES}$"
)
_KEPT = late(rf"^{_NAMES}，\s?{_ADVERBS}(?:控制|保持|稳定|压缩|压减)在{_NAMES}$")
_INSIDE = late(r"^(?:人|天|个)?(?:以[内下]|之内|内)")
_DOWN_TO = late(rf"^{_NAMES}，\s?{_ADVERBS}(?:[降跌回][落低]?[到至]|低至){_NAMES}$")
_UNDER_IT = late(r"^[^，。；]{0,8}(?:以下|之下)")
_THAN_IT = late(r"^[^，。；、0-9]{0,4}，\s?[比较][^，。；、0-9]{0,6}$")
_IS_MORE = late(
    r"^的[^，。；0-9]{0,8}?(?:要|更|还|略|明显)+(?:(?P<up>[高多快大长好])|[低少慢小短差])(?![0-9一二三四五六七八九十])"
)
_BY_POINTS = late(r"^[^，。；]{0,8}(?:[0-9一二三四五六七八九十.]+个?(?:百分)?点)?的?(?:[0-9.]+倍)")
_ABOVE_EN = late(
    r"^[^，。；0-9]{0,24}，? (?:was|is|were|are|stood|came in|remained|and)? ?(?:well |still |just |far )*(?:above|higher than|more than|ahead of|no less than|no fewer than) (?:the|its|their|that of|a) [^，。；0-9]{0,24}$"
)
_BELOW_EN = late(
    r"^[^，。；0-9]{0,24}，? (?:was|is|were|are|stood|came in|remained|and)? ?(?:well |still |just |far )*(?:below|under|lower than|fewer than|less than|behind|within|inside|no more than) (?:the|its|their|that of|a) [^，。；0-9]{0,24}$"
)


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
_THAN_MEAN = late(
    r"^[，]\s?(?:明显|大幅|略|稍|均|也)*(?:(?P<up>高于|多于|快于|超过)|低于|少于|慢于)[^，。；0-9]{1,8}$"
)
_LEADS = r"^(?:个|吨|人|户|家|天)?(?: [a-z]{0,12})?[，（]\s?(?:明显|大幅|略|稍|仍|均|已|远|也|分别|still|well|slightly|just|far)*\s?"
_BASES = r"[^，。；0-9]{0,14}(?:的|为|是|值|水平)\s?$"
_ABOVE = late(
    _LEADS
    + rf"(?:(?:高于|多于|好于|大于){_BASES}|(?:higher|more|greater|larger|better|taller|longer|faster|bigger|heavier|older|deeper|wider|warmer) than (?:the |[a-z ]{{0,20}}of )\S?$|up from (?:the )?\S?$|above the (?:[a-z ]{{0,20}}of )?\S?$|(?:beating|breaking|surpassing|exceeding|topping) (?:the|its|a) (?:previous |old |earlier )?[a-z ]{{0,24}}of \S?$)|^[，] [a-z ]{{2,32}} (?:was|is|were|are|remained?s?|stood) (?:well |still )?(?:above|higher than|more than) the \S?$|^ (?:exceeded|surpassed|topped|beat|outstripped) (?:the|its|their) [a-z -]{{0,30}}\S?$"
)
_BELOW = late(
    _LEADS
    + rf"(?:(?:低于|少于|小于){_BASES}|(?:lower|fewer|less|smaller|shorter|slower|lighter|younger|cheaper|colder) than (?:the |[a-z ]{{0,20}}of )\S?$|down from (?:the )?\S?$|below the (?:[a-z ]{{0,20}}of )?\S?$)|^[，] [a-z ]{{2,32}} (?:was|is|were|are|remained?s?|stood) (?:well |still )?(?:below|lower than|less than) the \S?$|^ (?:fell short of|missed|trailed|lagged) (?:the|its|a|their) [a-z -]{{0,30}}\S?$"
)
_FROM_TO = late(r"[高大多快低小少慢][到至][高大多快低小少慢]")
_LESS_IS_BETTER = late(r"能耗|用时|耗时|成本|事故|误差|时间|时长|排放|浓度|死亡|投诉|低|少")


def ranks(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A完成86亿元，居第一；B完成97亿元，居第二: values that do not stand in the order of their ranks."""
    yield from superlatives(passage, claimed)
    yield from named_ranks(passage, claimed)
    ranked = _ranked(passage, claimed)
    own = [number for number, (_rank, one) in enumerate(ranked) if one.number == claimed.number]
    if len(ranked) < _FEWEST or not own:
        return
    at = own[0]
    numbers = [rank for rank, _one in ranked]
    sure = numbers == sorted(set(numbers)) and not _LESS_IS_BETTER.search(
        _FROM_TO.sub("", claimed.metric + claimed.clause)
    )
    roles = [(f"r{rank}", one) for rank, one in ranked]
    roles[at] = ("claimed", claimed)
    names = [f"{{{name}}}" for name, _one in roles]
    down, up = " >= ".join(names), " <= ".join(names)
    single = _is_out_of_place([one for _rank, one in ranked], at)
    yield Assignment(tuple(roles), down, compelling=sure and single)
    yield Assignment(tuple(roles), up)


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
    return is_told_as(one, claimed) and (is_value(one) or one.claim.aspect is Aspect.GROWTH)


def _ranked(passage: StatedText, claimed: Statement) -> list[tuple[int, Statement]]:
    """The values of its sentences that a rank follows, with their ranks."""
    before = passage.plain[max(claimed.block, claimed.start - _REACH) : claimed.start]
    if _rank_of(claimed) is None and not (_DESCENDING.search(before) or _ASCENDING.search(before)):
        return []
    near = {one.number: one for one in (*passage.near(claimed, 2), *passage.following(claimed, 2))}
    kept = [near[number] for number in sorted(near) if _can_be_ranked(near[number], claimed)]
    in_order = _in_order(passage, claimed, kept)
    if in_order:
        return list(enumerate(in_order, 1))
    ranked = [(rank, one) for one in kept if (rank := _rank_of(one)) is not None]
    return [(rank[0], one) for rank, one in ranked] if len({rank[1] for rank, _one in ranked}) == 1 else []


def _in_order(passage: StatedText, claimed: Statement, kept: list[Statement]) -> list[Statement]:
    """The values after 由高到低 or from highest to lowest in their sentence; backwards where it says the other way."""
    own = [one for one in kept if one.sentence == claimed.sentence and not _OF_ALL.search(one.clause)]
    if len(own) < _FEWEST:
        return []
    words = re.split(r"。|\. ", passage.plain[max(own[0].block, own[0].start - 60) : own[0].start])[-1]
    if _RANKED_BEHIND.search(passage.plain, own[-1].end, own[-1].end + _NEAR_OUTCOME):
        return []
    if _DESCENDING.search(words):
        return own
    return own[::-1] if _ASCENDING.search(words) else []


_RANKED_BEHIND = late(r"第[一二三四五六七八九十0-9]|\b(?:second|third|fourth)")
"""What is said of the rank of one of some values that stand in no order."""
_OF_ALL = late(r"平均|全[国省市县]|合计|其余|其他|average|overall|others")
_DESCENDING = late(
    r"[由从](?:高|大|多|快)[到至](?:低|小|少|慢)|降序|排名前[三四五六七八九十]|前[三四五六七八九十][名位强甲]|(?:highest|largest|most|biggest) to (?:the )?(?:lowest|smallest|least|fewest)|descending order",
    re.IGNORECASE,
)
_ASCENDING = late(
    r"[由从](?:低|小|少|慢)[到至](?:高|大|多|快)|升序|(?:lowest|smallest|least|fewest) to (?:the )?(?:highest|largest|most|biggest)|ascending order",
    re.IGNORECASE,
)


def _rank_of(one: Statement) -> tuple[int, str] | None:
    """The rank said right behind a value, and among what."""
    lead = one.lead[-40:]
    found = _RANK.match(one.tail) or (_RANK_BEFORE.search(lead) if _MOST.search(lead) else None)
    if found is None:
        return None
    if found["rank"] is None:
        return 1, found["set"]
    rank = (
        "一二三四五六七八九十".find(found["rank"]) + 1 if not found["rank"].isdigit() else int(found["rank"])
    )
    return rank, found["set"]


_MOST = late("[最排]")
_RANK_BEFORE = late(
    r"(?:^|[，。；：])(?P<set>)(?:[^，。；]{0,8}(?P<first>最[多高大长快])的[^。；]{0,20}|排(?:名|在)?第(?P<rank>[一二三四五六七八九十])(?:位|名)?的?[^。；]{0,20})$"
)
_RANK = late(
    r"[^，。；0-9]{0,8}[，（]?\s?(?:居|排名?|位居|位列|名列|列|排在)(?P<set>[^，。；0-9]{0,8}?)(?:首(?P<first>位)?|第(?P<rank>[一二三四五六七八九十]|[0-9]{1,2})(?:位|名)?)(?=[，。；）]|$)"
)


def places(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """在全省14个市州中列第17位: a place beyond the last; 由第31位升至第26位，上升5个位次: the places between."""
    ranks = [_counted(one) for one in passage.within(passage.ranks, claimed)]
    if claimed.kind is not Kind.COUNT:
        return
    if _PLACES.match(claimed.behind) or claimed.figure.quantity.unit in ("位", "位次"):
        yield from _places_between(claimed, ranks)
        return
    yield from _beyond_last(passage, claimed)
    for rank in ranks:
        words = passage.plain[claimed.end : rank.start]
        if rank.start > claimed.end and _AMONG.fullmatch(words):
            yield Assignment(
                (("rank", rank), ("claimed", claimed)),
                "{rank} <= {claimed}",
                compelling=True,
                message=N_("There is no place {rank} among {claimed}"),
            )


def _places_between(claimed: Statement, ranks: list[Statement]) -> Iterator[Assignment]:
    """由第31位升至第26位，上升5个位次; 列第11位，较上年第15位提升4个位次: how far the only two places of a sentence are apart."""
    if len(ranks) != _TWO:
        return
    low, high = sorted(ranks, key=lambda one: one.figure.quantity.low or 0)
    yield Assignment(
        (("a", high), ("b", low), ("claimed", claimed)),
        "{a} - {b} == {claimed}",
        compelling=_MOVED.search(claimed.clause + claimed.behind[:16]) is not None,
    )


_PLACES = late(r"^个?位次?|^ (?:places?|positions?|spots?|rungs?)\b")


def _beyond_last(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Ranked 19th out of 15 ports: the place stands before how many there are."""
    if not _OF_ALL_PLACES.search(claimed.clause):
        return
    for rank in map(_counted, passage.within(passage.ranks, claimed)):
        words = passage.plain[rank.end : claimed.start]
        if rank.end <= claimed.start and len(words) < _NEAR_PLACE and _PLACED.fullmatch(words):
            yield Assignment(
                (("rank", rank), ("claimed", claimed)),
                "{rank} <= {claimed}",
                compelling=True,
                message=N_("There is no place {rank} among {claimed}"),
            )


_NEAR_PLACE = 24
_PLACED = late(r"(?: place)?,?，? (?:out of|among|of)(?: the| all)? ")
_TWO = 2
_FROM_PLACE = late(r"(?:[由从自]|[比较与](?:上年|去年|上届|此前))[^，。；]{0,6}$")
_MOVED = late(
    r"rise|rose|climb|up\b|fall|fell|drop|slip|down\b|gain|lost|jump|move|improv|[上提]升|提高|进步|退步|前移|进位|前进|跃升|[下后]降|后移|后退|下滑|退后"
)
_AMONG = late(
    r"[^，。；0-9]{0,12}(?:中|里)(?:[^。；0-9]{0,10}|[^。；]{0,20}(?:排名?|排在|列|居|位居|位列|名列)[^。；0-9]{0,3})?"
)
_OF_ALL_PLACES = late(r"(?:among|out of|of)(?: the| all)? $")


def _counted(one: Statement) -> Statement:
    """A place as a number that can be counted with."""
    quantity = replace(one.figure.quantity, kind=Kind.COUNT)
    return one.standing_for(replace(one.figure, quantity=quantity))


_PASSED = late(
    r"超额完成|超计划|超过计划|完成了?(?:年度|全年)?(?:目标|任务|计划)(?!的|[^，。；]{0,6}[0-9])|达到(?:了)?(?:目标|计划|预期)|如期完成|(?:exceeded|beat|surpassed|met|hit|above|ahead of) (?:its|the|their|that|our) (?:target|goal|plan|budget)"
)
_FAILED = late(
    r"(?:没有|未能?|没能|尚未)(?:如期|全部|按期)?(?:完成|达到|达标|实现)|欠(?:账|产|收)|(?:missed|fell short of|short of|below|behind) (?:its|the|their|that|our) (?:target|goal|plan|budget)"
)
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
    names = ("{plan}", "{claimed}") if wanted[0] else ("{claimed}", "{done}")
    roles = (("plan" if wanted[0] else "done", own[0]), ("claimed", claimed))
    yield Assignment(roles, f"{names[1]} {sign} {names[0]}", compelling=True)


def _is_wanted(one: Statement) -> bool:
    """Whether an amount is said to be planned."""
    words = _FAILED.sub("", _PASSED.sub("", one.clause))
    return _WANTED.search(f"{words}…{one.behind.partition('、')[0][:8]}") is not None


def _outcome(words: str) -> str:
    """What words say of a plan: `>=` that it was fulfilled, `<=` that it was not; empty where they say neither or both."""
    passed, failed = _PASSED.search(_FAILED.sub("", words)), _FAILED.search(words)
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
        yield Assignment((("plan", plan), ("claimed", claimed)), "{claimed} >= {plan}", compelling=True)


def _are_told_apart(passage: StatedText, value: Statement, base: Statement, claimed: Statement) -> bool:
    """Whether one rate is compared with the other, or points with the place of the other: 高于全国."""
    if re.search(r"[比较与]|高于|低于", passage.between(value, base)):
        return True
    named = _NAMED_BASE.search(claimed.clause)
    return named is not None and named[1] in base.clause and named[1] not in value.clause


_NAMED_BASE = late(r"[高快多低慢少]于([一-龥]{2,6})$")
_LONG_CLAUSE = 16
_FASTER = late(r"(?:高|快|多|低|慢|少)(?:于[^，。；]*)?出?$|higher|lower")


def gaps(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """增长7.4%，比全市6.2%的平均增速高1.2个百分点: the distance between two rates."""
    yield from _points_to_next(passage, claimed)
    if claimed.figure.quantity.unit != "百分点" or not _FASTER.search(claimed.clause):
        return
    base = passage.before(claimed)
    value = passage.before(base) if base is not None else None
    if base is None or value is None or not base.is_percent or not value.is_percent:
        return
    if not _are_told_apart(passage, value, base, claimed) or len(claimed.clause) > _LONG_CLAUSE:
        return
    down = re.search(r"低|慢|少|lower", claimed.clause)
    fell = (direction_of(value) is Direction.DOWN, direction_of(base) is Direction.DOWN)
    ways = (Direction.DOWN, Direction.UP) if down else (Direction.UP, Direction.DOWN)
    yield apart(claimed, base, value, ways[0], sure=not any(fell), proved=not any(fell))
    if any(fell):
        yield apart(claimed, base, value, ways[1])


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
