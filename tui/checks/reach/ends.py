"""Movements and their two ends: which figures are movements, which way they go, between which values they can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.amount_sorts import GENERIC
from tui.checks.engine.evidence import shares_pair
from tui.checks.engine.statement_reading import known, known_there
from tui.checks.reach.move_words import is_of_then, own_words, way_of
from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import MOVEMENTS, Aspect, Direction
from tui.claims.relations import RelationKind
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.movement_words import (
    COMPARES,
    DOWN,
    EARLIER_VALUE,
    FROM_VALUE,
    RATE_OF_MOVE,
    TO_LOWER,
    TO_VALUE,
    UPWARD,
)
from tui.lexicon.part_words import MEAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_LEVELS = frozenset({Aspect.LEVEL, Aspect.RATE, Aspect.SHARE})


def is_move(one: Statement) -> bool:
    """Whether a figure says by how much something moved."""
    return (
        one.claim.aspect in MOVEMENTS
        or one.claim.aspect is Aspect.MULTIPLE
        or one.figure.quantity.unit in ("百分点", "倍", "番")
    )


def direction_of(one: Statement) -> Direction | None:
    """Which way a movement goes, by its claim or the words of its clause."""
    if not HAN_SIGN.search(one.clause) and DOWN.search(one.clause) and not UPWARD.search(one.clause):
        return Direction.DOWN
    if one.claim.direction is not None:
        return one.claim.direction
    for words in (one.clause, one.behind[:8]):
        if DOWN.search(words):
            return Direction.DOWN
        if UPWARD.search(words):
            return Direction.UP
    return None


def way_between(earlier: Statement, later: Statement, claimed: Statement, way: Direction) -> Direction:
    """The way of a movement between two values: of an improvement, which says none, that in which they lie."""
    if not _NO_WAY.search(claimed.clause):
        return way
    first, second = earlier.figure.quantity.low, later.figure.quantity.low
    if first is None or second is None or first == second:
        return way
    return Direction.UP if first < second else Direction.DOWN


_NO_WAY = late(r"\bimprove(?:s|d|ment)?\b|改善|改进|优化")
"""Words of what got better, be it by more or by less."""


def ends_of(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """The earlier and the later value that a movement can be between, and whether its words leave no other."""
    yield from _told_after(passage, claimed)
    levels = _levels_beside(passage, claimed)
    for later in reversed([one for one in levels if one.number < claimed.number]):
        for earlier in levels:
            if earlier.number == later.number or not comparable(earlier, later):
                continue
            if BEGINS_PART.search(passage.between(earlier, later)) or is_led_elsewhere(
                passage, earlier, later
            ):
                continue
            parted = earlier.number > claimed.number and "；" in passage.between(later, claimed)
            if parted and not is_of_then(later):
                continue
            sure = _joined(passage, earlier, later, claimed) and _only_moves(passage, later, earlier, claimed)
            yield earlier, later, sure


def _levels_beside(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The values near a movement in its sentence, those aside that are no ends of any."""
    own = [one for one in passage.sentence(claimed) if 0 < abs(one.number - claimed.number) <= _BESIDE]
    return [one for one in own if one.claim.aspect in _LEVELS and not is_no_end(passage, one)]


_BESIDE = 5
BEGINS_PART = late(r"其中|\b(?:of|including) ?(?:which|whom|these|them)\b")
"""What stands before a part of what was told: a whole and its part are no two ends of a movement."""


def _is_back_to(lead: str, between: str, second: Statement) -> bool:
    """Whether the later value stands first: rose 20% to $36 million from $30 million."""
    if _LEAD_TO.fullmatch(lead) is None or _TAIL_FROM.fullmatch(between) is None:
        return False
    return _NOT_THEN.match(second.behind) is None


def _told_after(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """Revenue rose 20% to $36 million from $30 million; fell by 8%, from 1,250 to 1,150; 10% higher than the 1.2 million."""
    if _THE_MOVE.search(claimed.clause):
        yield from _told_before(passage, claimed)
    value, first, second = _from_the_next(passage, claimed)
    if first is None or first.sentence != claimed.sentence or first.claim.aspect not in _LEVELS:
        return
    lead = first.lead
    if second is not None and second.sentence == claimed.sentence:
        between, alike = passage.between(first, second), comparable(first, second)
        if _is_back_to(lead, between, second):
            yield second, first, alike
            return
        if _LEAD_FROM.fullmatch(lead) and not OF_ANOTHER.match(lead) and DATED_TO.fullmatch(between):
            yield first, second, alike
            return
    if value is not None and value.sentence == claimed.sentence and _is_above(lead, claimed):
        yield first, value, comparable(first, value) and value.claim.aspect in _LEVELS


def _told_before(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """$36.9 million, versus $32.2 million in 2021. The increase of 14.6%: the two ends of the sentence before."""
    later, earlier = (passage.at(claimed.number - step) for step in (2, 1))
    if later is None or earlier is None or not later.sentence == earlier.sentence == claimed.sentence - 1:
        return
    if later.claim.aspect in _LEVELS and _is_told_as_earlier(earlier):
        yield earlier, later, comparable(earlier, later)


_THE_MOVE = late(
    r"(?:^|[.]) ?(?:The|This|That)(?: [a-z-]+)? (?:increase|rise|growth|gain|decrease|decline|fall|drop|reduction|improvement)(?: of|，? (?:of|or)| was) (?:about )?\S?$"
)
"""What begins a sentence by naming the movement of the one before."""


def _from_the_next(
    passage: StatedText, claimed: Statement
) -> tuple[Statement | None, Statement | None, Statement | None]:
    """What stands before a movement, and the next two figures behind it, without one that only says the movement again."""
    value, first, second, third = (passage.at(claimed.number + step) for step in (-1, 1, 2, 3))
    if first is not None and (says_again(passage, first) or _again_in_per_cent(passage, first)):
        return value, second, third
    return value, first, second


@known_there
def says_again(passage: StatedText, one: Statement) -> bool:
    """Whether an amount only says again by how much something moved: rose 4%, or $767,000, from $19.2 million."""
    before = passage.before(one)
    return (
        before is not None and before.is_percent and is_move(before) and _is_told_twice(passage, before, one)
    )


def is_no_end(passage: StatedText, one: Statement) -> bool:
    """Whether a value only says a movement again, or is a mark that another has passed: below the 50% mark."""
    return _MARK.match(one.behind) is not None or says_again(passage, one)


_MARK = late(r"^ (?:mark|threshold|target|goal|limit|ceiling|line)\b")


def _again_in_per_cent(passage: StatedText, one: Statement) -> bool:
    """The same the other way round: rose $767,000, or 4%, from $19.2 million."""
    before = passage.before(one)
    return before is not None and before.is_amount and one.is_percent and _is_told_twice(passage, before, one)


def _is_told_twice(passage: StatedText, before: Statement, one: Statement) -> bool:
    """Whether words say that two figures are one movement, whose ends follow."""
    same = _OR_SO_MUCH.fullmatch(passage.between(before, one)) is not None
    return same and _THEN_ENDS.match(one.tail) is not None


_OR_SO_MUCH = late(r"(?: [a-z]+)?，? or (?:approximately |about |some )?\S?|(?: [a-z]+)? （\S?")
_THEN_ENDS = late(r"^(?: [a-z]+)?[，）]? (?:from|to)\b")


def _is_above(lead: str, claimed: Statement) -> bool:
    """Whether words say by how much a value is above or below what follows: higher than the, up … from."""
    if not claimed.is_percent or not _THAN_BASE.fullmatch(lead):
        return False
    return " from " not in lead or _UP_BY.search(claimed.clause) is not None


_LEAD_TO = late(r"(?: [a-z]{2,10}){0,3}，? to (?:an? )?(?:average|total|record|mean)?(?: of)?\s?\S{0,3}")
_TAIL_FROM = late(
    r"[，]?(?: (?!and|or)[a-z]{2,12}){0,4}[，]? (?:(?:up |down )?from|after|versus|compared (?:with|to))(?: the)?\s?\S{0,3}"
)
_NOT_THEN = late(
    r"^ [a-z' -]{0,16}(?:expected|forecast|estimate|consensus|plan|target|budget|national|average|guidance)"
)
"""What says of a value that it is none of an earlier time."""
_LEAD_FROM = late(r"(?: [a-z]{2,12}){0,3}[，]?(?: [a-z]{2,12}){0,2} from\s?\S{0,3}")
OF_ANOTHER = late(
    r" (?:as|while|when|whereas|although|though|but|because|since|with) (?:[a-z]+ ){1,4}[a-z]*(?:fell|rose|grew|w[ae][sr]e?|went|increased|dropped|declined|(?:fall|ris|grow|increas|dropp|declin)ing) from"
)
"""A clause with a subject of its own between a movement and the values of another: up 8% as household size fell from."""
DATED_TO = late(
    r"(?: (?:(?:in|for|during|at|as of) (?:[^，。；]|(?<=[0-9])，(?= [12][0-9]{3}\b)){3,64}?|(?:an? |last |the )?(?:year|month|quarter|week)(?: earlier| ago| before)?))?\s?to\s?\S{0,3}"
)
_THAN_BASE = late(
    r"(?: [a-z]{2,10})? (?:higher|lower|more|less|fewer|greater|above|below|up on|down on)(?: than)? (?:the |its |that of )?\S{0,3}"
    r"|(?: on the (?:year|month|quarter))? from (?:the |its )?\S{0,3}"
)


def comparable(one: Statement, other: Statement) -> bool:
    """Whether two figures are values of one kind."""
    if not one.is_counted_as(other):
        return False
    if not (one.is_amount or one.is_percent or one.unit in ("", "℃") or one.kind is Kind.DURATION):
        return False
    return not (are_of_two_sizes(one, other) or _count_two_things(one, other))


def _count_two_things(one: Statement, other: Statement) -> bool:
    """81个部门公开了104个项目: whether two numbers with a unit that many things have say of which, and of different ones."""
    if one.figure.quantity.unit not in GENERIC or other.figure.quantity.unit not in GENERIC:
        return False
    found = [_THINGS.match(each.tail) for each in (one, other)]
    return all(found) and not shares_pair(*(each[0] for each in found if each is not None))


_THINGS = late(r"(?![增减升降提上下扩发达到高低多少])[一-龥]{2,6}")
"""What a number counts, right behind it."""


def moves_on(passage: StatedText, one: Statement) -> bool:
    """Whether words lead from a value to the next one as what it moved to: 由966亿元降至453亿元."""
    after = passage.at(one.number + 1)
    if after is None or not FROM_VALUE.search(one.clause):
        return False
    return after.is_counted_as(one) and _ends_at(passage.between(one, after))


def is_led_elsewhere(passage: StatedText, earlier: Statement, later: Statement) -> bool:
    """Whether a value moved to another than one that is told elsewhere."""
    return later.number != earlier.number + 1 and moves_on(passage, earlier)


def is_growth(one: Statement) -> bool:
    """Whether a percentage says how fast something grew or fell, and no rate or share."""
    return one.claim.aspect is Aspect.GROWTH


@known
def is_said_to_be_mean(one: Statement) -> bool:
    """Whether a figure is said to be a mean."""
    return one.claim.mean or MEAN.search(one.clause) is not None


def are_of_two_sizes(one: Statement, other: Statement) -> bool:
    """Whether two numbers hardly count one thing: amounts a million times apart, bare ones that are far apart, or a mean and what is none and is several of it."""
    low, high = size_of(one), size_of(other)
    if low > high:
        low, high = high, low
    if high > _FAR * low or (not one.unit and one.kind is Kind.COUNT and high > _MUCH * low):
        return True
    return high > _SEVERAL * low and is_said_to_be_mean(one) != is_said_to_be_mean(other)


@known
def size_of(one: Statement) -> float:
    """How large a figure is, roughly."""
    return abs(float(one.figure.quantity.low or 0))


_MUCH, _SEVERAL, _FAR = 50, 5, 10**6


def _joined(passage: StatedText, earlier: Statement, later: Statement, claimed: Statement) -> bool:
    """Whether the words say that one value is the other's at an earlier time."""
    if later.number == earlier.number + 1:
        told = _leads_on(passage, earlier, later, claimed)
        if told is not None:
            return told
    if earlier.number == later.number + 1 and later.lead.rstrip("$£€ ").endswith(" to"):
        return _BACK_FROM.fullmatch(passage.between(later, earlier)) is not None
    if earlier.number > later.number and _is_told_as_earlier(earlier):
        return not (_other_base(earlier, claimed) or _AND_MORE.fullmatch(claimed.clause))
    if abs(earlier.number - later.number) != 1 or earlier.metric != later.metric:
        return False
    years = [
        int(one.period) if pattern_of(r"[0-9]{4}").fullmatch(one.period) else 0 for one in (earlier, later)
    ]
    return 0 < years[0] == years[1] - 1 and "环比" not in claimed.clause


def _is_told_as_earlier(one: Statement) -> bool:
    """Whether words before a value say that it is the earlier one of what stands before it: 上年为, compared with."""
    return bool(EARLIER_VALUE.search(one.lead) or _AGAINST_IT.search(one.lead))


def _leads_on(passage: StatedText, earlier: Statement, later: Statement, claimed: Statement) -> bool | None:
    """Whether words lead from a value to the next as to that of a later time; None where they say nothing of it."""
    words, compared = passage.between(earlier, later), COMPARES.search(claimed.clause) is not None
    ended = _ends_at(words)
    linked = ended and any(one.number == later.number for one in passage.related(earlier, RelationKind.FROM))
    moved = ended and FROM_VALUE.search(earlier.clause) and is_of_the_same(earlier, later)
    if linked or moved or _is_set_against(earlier):
        dated = linked and pattern_of(r"上年|去年").search(earlier.lead) and "环比" not in claimed.clause
        return not compared or bool(dated)
    if compared or earlier.metric != later.metric or not _LAST_YEAR.search(earlier.lead):
        return None
    return True if _THIS_YEAR.search(words) else None


def is_of_the_same(earlier: Statement, later: Statement) -> bool:
    """Whether what was reached is said of what it was reached from: by its metric, or with no name of its own."""
    bare = later.number == earlier.number + 1 and len(own_words(later)) < _PAIR
    return later.metric in ("", earlier.metric) or (bare and HAN_SIGN.search(later.clause) is not None)


_PAIR = 2


def _is_set_against(earlier: Statement) -> bool:
    """Whether words set a value against the next one: 与上年的A相比, 比上年的A."""
    against = _AGAINST.search(earlier.lead) and earlier.tail.startswith("相比")
    return bool(against or _BASE_FIRST.search(earlier.lead))


def _ends_at(words: str) -> bool:
    """Whether words between two values end with what was reached."""
    if TO_VALUE.search(words) or TO_LOWER.search(words) or BARE_TO.fullmatch(words):
        return True
    return ENDS_TO.search(words) is not None and len(words) < LONGEST_JOINT


_BASE_FIRST = late(
    r"(?:^|[，。；\n])\s?(?:与|比|较|同|和)(?:上年|去年|[12][0-9]{3}年|年初|上月|上届|同期)(?:末|底|同期|全年)?的$"
)
_LAST_YEAR = late(
    r"(?:去年|上年|前一年|上月|上季度|last (?:year|month|quarter)|the year before)[^，。；]*$", re.IGNORECASE
)
_THIS_YEAR = late(r"(?:今年|本年|当年|本月|本季度|this (?:year|month|quarter))[^，。；]*$", re.IGNORECASE)
_UP_BY = late(r"\b(?:up|down|rose|fell)(?: by)? $")
_BACK_FROM = late(r"(?: [a-z]{2,12}){0,3} from \S?")
BARE_TO = late(r"\s?to\s?\S{0,3}")
_AGAINST_IT = late(
    r"(?:^|[，（])[^，。；]{0,24}?[，（ ]\s?(?:up from|down from|against|compared (?:with|to)|versus)(?: the| a| just| only| some)?\s?[$£€¥]?$"
)
_AND_MORE = late(r" and \S?")
"""What leads to another value of the earlier time: 993.2 and 2.4x, compared to 971.8 and 2.3x."""
_AGAINST = late(r"[与同和][^，。；]{2,10}的?$")
_BASE = late(r"上年|去年|年初|上月|上季|[12][0-9]{3}")


def _other_base(earlier: Statement, claimed: Statement) -> bool:
    """Whether a movement is said to be from another time than that of the earlier value."""
    said, base = _BASE.findall(claimed.clause), _BASE.findall(earlier.lead)
    if not said and pattern_of(r"[比较](?!例|重)|than").search(
        claimed.clause.replace("同比", "").replace("环比", "")
    ):
        return True
    if said and base:
        same = {"去年": "上年"}
        return same.get(said[-1], said[-1]) not in {same.get(one, one) for one in base}
    return "环比" in claimed.clause or ("同比" in claimed.clause and "年初" in earlier.lead)


def _only_moves(passage: StatedText, later: Statement, earlier: Statement, claimed: Statement) -> bool:
    """Whether nothing but the two ends and movements stands between them and the claimed figure, and it has no own subject."""
    last = max(later.number, earlier.number) if earlier.number < claimed.number else later.number
    for number in range(last + 1, claimed.number):
        between = passage.at(number)
        if between is not None and not is_move(between):
            return False
    if earlier.number > claimed.number + 1 or CONTRASTED.match(claimed.clause):
        return False
    if is_narrower(claimed, earlier):
        return False
    if is_of_move(claimed):
        return True
    if claimed.claim.source in ("held", "", "held over"):
        return len(claimed.clause) < 24
    return claimed.metric in (later.metric, earlier.metric)


def is_narrower(claimed: Statement, value: Statement) -> bool:
    """Whether a movement is named as one of a sort of what a value is of: 青少年吸烟率 beside 吸烟率."""
    own, other = claimed.metric, value.metric
    return claimed.claim.source == "own" and bool(other) and own != other and own.endswith(other)


def is_of_its_own(claimed: Statement, earlier: Statement, later: Statement) -> bool:
    """医保补助标准由670元提高到700元，卫生经费标准提高5元: whether a movement names a thing that neither value is of."""
    if claimed.claim.source != "own" or not HAN_SIGN.search(claimed.clause):
        return False
    names = [each.metric for each in (earlier, later) if each.metric]
    named = len(own_words(claimed)) >= _A_NAME
    return (
        named and bool(names) and not any(name in claimed.metric or claimed.metric in name for name in names)
    )


_A_NAME = 4
"""Characters of what is surely the name of a thing, no verb nor unit."""
CONTRASTED = late(
    r"^ ?(?:but|although|though|while|whereas|and) (?:the|its|their|spending|average) [a-z ]{4,40}?\b(?:rose|fell|grew|was|were|increased|dropped|declined)\b"
)
"""A clause with a subject of its own."""


def is_of_move(claimed: Statement) -> bool:
    """Whether its words are only those of a movement: 增幅, a rise of, a … decline."""
    named = _A_MOVE.fullmatch(claimed.clause.strip() + " ") and _MOVE_BEHIND.match(claimed.behind)
    return bool(RATE_OF_MOVE.search(claimed.clause) or named or _HIGHER_BEHIND.match(claimed.tail))


def is_change_again(passage: StatedText, claimed: Statement) -> bool:
    """Whether a percentage tells the change right before it again: up $6.2 million or 9%; above budget by $2.1 million, or 2.3%."""
    change = passage.before(claimed)
    if change is None or not _OR.fullmatch(claimed.lead) or _OF_SOME.match(claimed.behind):
        return False
    if _MAKES_UP.search(change.clause):
        return False
    return change.is_amount and (way_of(change) is not None or _BY.search(change.clause) is not None)


_MAKES_UP = late(r"\b(?:made|making|makes?) up\b")
_OR = late(r"，?\s?or\s?")
_OF_SOME = late(r"\s?(?:of|in)\b")
_BY = late(r"\bby (?:about |some |nearly |almost )?\S?$")


_A_MOVE = late(r"(?:or|and|(?:which )?represent(?:s|ing|ed)|marking|reflecting|posting|recording)? ?an? ?")
_HIGHER_BEHIND = late(r"^，? (?:higher|lower|more|less|fewer|above|below) ")
_MOVE_BEHIND = late(
    r"^ (?:\w+ )?(?:increase|rise|gain|jump|growth|fall|drop|decline|decrease|reduction|change|cut|saving)\b"
)
LONGEST_JOINT = 24
ENDS_TO = late(r"\bto\s?\S{0,3}$")
