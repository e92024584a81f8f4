"""Shares that divide a whole: they make 100, or come to no more."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.part_runs import HAN_SIGN, PAIR, ROW_JOINT, added, adjacent, are_divided
from tui.claims.claim_model import MOVEMENTS, Aspect
from tui.compiled import pattern_of
from tui.figures import Figure, Kind, Quantity
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.lexicon.divisions import DIVIDING, STRICT
from tui.lexicon.part_words import CUTS_ACROSS, OPEN, OTHERS
from tui.lexicon.share_words import ELSEWHERE, MOVES, REST, SHARES
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

_MANY = 3
_SIDES_OF_WHOLES = [words for words in DIVIDING if words[0] in STRICT]
"""Shares that are seldom all said of one thing and no structure."""


def structures(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Shares that divide a whole make 100; as terms of a ratio, in one sentence, or with what is left."""
    if claimed.kind is Kind.RATIO:
        yield from _of_terms(passage, claimed)
    after = passage.next_percent(claimed) if claimed.is_percent else None
    if not claimed.is_percent or (after is not None and not _is_all(after)):
        return
    percents = [one for one in passage.sentence(claimed) if one.is_percent and one.number <= claimed.number]
    if after is None and not _REST_BEHIND.search(claimed.tail) and _are_told_in_a_row(passage, percents):
        yield _hundred(percents, compelling=False, slip=True)
    own = percents if after is not None else [one for one in percents if _is_share(one)]
    if percents and "贡献率" in passage.plain[percents[0].start - len(percents[0].lead) : claimed.start]:
        own = percents
    if REST.search(claimed.clause[-24:]) and own and own[-1].number == claimed.number:
        # What is left is left of all percentages before it that are no movements.
        if any(one.claim.aspect in MOVEMENTS for one in percents):
            return
        own = percents
    if len(own) < PAIR or own[-1].number != claimed.number or _are_of_two_wholes(own):
        return
    words = passage.between(own[0], claimed)
    if REST.search(claimed.clause):
        words = words.removesuffix(claimed.clause)
    compelling = not any(each.search(words) for each in (OPEN, _RANKED, _GIVEN_BACK)) and _are_all(
        passage, own
    )
    if not compelling and _exclude_each_other(own):
        yield _at_most(own)
    yield _hundred(own, compelling=compelling)
    if not compelling and _do_not_overlap(own):
        yield _at_most(own)
    for size in range(2, len(own)):
        yield _hundred(own[-size:], compelling=False)


def _are_of_two_wholes(own: Sequence[Statement]) -> bool:
    """Machinery made up 34 percent of exports and fuels 21 percent of imports: whether English shares are of things with two names."""
    named = (_OF_WHAT.match(one.behind) for one in own)
    return len({found[1] for found in named if found}) > 1


_OF_WHAT = late(r"^ of (?:the |all |total |its |their )*([a-z]{4,})")


def _is_all(one: Statement) -> bool:
    """Whether a percentage says that those before it are all."""
    return one.figure.quantity.low == _ALL and _ADDED.search(one.clause) is not None


def _are_all(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether words say that shares are all there are: a structure, opinions, names that divide, the rest."""
    claimed = own[-1]
    between = passage.statements[own[0].number : claimed.number]
    if any(one not in own and (one.is_amount or one.is_percent) for one in between):
        return False
    if _are_contrary(own):
        return True
    total = next((one for one in passage.following(claimed, 0) if one.is_percent), None)
    if total is not None and _is_all(total):
        return True
    rest = REST.search(claimed.clause[-24:]) or (len(own) > PAIR and OTHERS.search(claimed.clause))
    return bool(rest) or _are_divided(own) or (len(own) > PAIR and _are_a_structure(passage, own))


def _are_contrary(own: Sequence[Statement]) -> bool:
    """合格率98.7%，不合格率1.3%: whether one of two rates is of what the other leaves out."""
    names = [_TOLD.sub("", one.clause) for one in own]
    if len(own) != PAIR or _OF_DEGREES.search(names[0]) or not all(name.endswith("率") for name in names):
        return False
    left = [_NOT.sub("", name) for name in names]
    return names[0] != names[1] and left[0].endswith(left[1]) and len(left[1]) > PAIR


_TOLD = late(r"(?:分别|仅|约|达到?|为|是|有)+$")
_NOT = late(r"[不未非]")
_OF_DEGREES = late(r"满意|了解|同意|支持")
"""Words of opinions, between which there is more than yes and no."""


def _are_divided(own: Sequence[Statement]) -> bool:
    """Whether the names of shares divide one whole, of which neither has its own, and all are shares."""
    names = [f"{one.metric} {one.clause[-16:]} {one.behind[:12]}".lower() for one in own]
    if len(own) != PAIR:
        return are_divided(names)
    if not _may_divide(own):
        return False
    if _AND_OTHERS.match(own[1].clause):
        names = [_AND.split(one.clause)[-1].lower() for one in own]
    return are_divided(names) or _are_and_are_not(own)


def _may_divide(own: Sequence[Statement]) -> bool:
    """Whether two shares can be all of one whole: both are shares, neither moves, and neither has a whole of its own."""
    if own[0].claim.aspect is not own[1].claim.aspect or any(_MOVING.search(one.clause) for one in own):
        return False
    if _OF_EACH.search(own[0].clause) or (
        _AND_OTHERS.match(own[1].clause) and own[1].behind.startswith(" of ")
    ):
        return False
    return _are_of_one_whole(own) or not any(_OF_WHOLE.search(one.clause) for one in own)


_AND = late(r" and | while ")
_AND_OTHERS = late(r" of [a-z' ]{3,32}(?: and | while )[a-z-]+(?: [a-z]+){0,2} $")
"""What leads from a share of a whole to that of the others in it: 52.6 percent of the workforce and men 47.4 percent."""


def _are_of_one_whole(own: Sequence[Statement]) -> bool:
    """城镇居民占总人口的58.3%，农村居民占41.7%: whether shares are of one whole that is told with the first, of things of one sort."""
    found = [each for one in own if (each := _SHARE_OF.match(one.clause)) is not None]
    if len(found) < len(own) or not _are_nearly_all(own) or ELSEWHERE.search(own[0].clause):
        return False
    wholes = [each["whole"] for each in found]
    one_whole = all(whole in (None, wholes[0], "总数", "总量", "总额") for whole in wholes)
    whole = wholes[0] or ""
    alike = all(_are_of_one_sort(found[0]["name"], each["name"]) for each in found[1:])
    return alike and one_whole and not any(word in whole for words in _SIDES_OF_WHOLES for word in words)


def _are_nearly_all(own: Sequence[Statement]) -> bool:
    """Whether shares come so near to 100 that a slip may have kept them from it."""
    return _NEARLY[0] <= sum(one.values.low or 0 for one in own) <= _NEARLY[1]


def _are_of_one_sort(name: str, other: str) -> bool:
    """Whether two names end alike: 城镇居民 and 农村居民, 男生 and 女生; or the second leaves its end out: 居住在农村的."""
    short = min(len(other), len(name)) <= PAIR and other[-1:] == name[-1:]
    return short or other[-PAIR:] == name[-PAIR:] or other.endswith("的")


_SHARE_OF = late(
    r"^[，；、]?(?:其中)?(?P<name>[^，。；0-9]{2,20}?)(?:所|约|仅|各|则)?占(?:到|比)?(?:了|为|约|近)?(?:(?P<whole>[^，。；0-9]{2,10})的)?$"
)
"""What has which share, and of what."""


def _are_and_are_not(own: Sequence[Statement]) -> bool:
    """本地户籍职工占63.5%，非本地户籍职工占36.5%: whether one of two shares is of just what the other is not."""
    found = [_SHARE_OF.match(one.clause) for one in own]
    names = [each["name"] for each in found if each is not None]
    return len(names) == PAIR and any(
        other == f"{word}{one}" for one, other in (names, names[::-1]) for word in ("非", "不", "未")
    )


def _are_a_structure(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether words say that shares are those of a structure, of opinions, or of the three sectors."""
    since = passage.plain[max(own[0].block, passage.context.since(own[0].start)) : own[0].start]
    structure = pattern_of("(?:结构|构成|分布)[^。；]{0,24}$").search(since) is not None
    rated = all(any(word in one.lead + one.behind for word in _OPINIONS) for one in own)
    rated = rated or _are_answers(own)
    sectors = _SECTORS.search(own[0].lead) is not None and len(own) == _MANY and _in_turn(passage, own)
    words = own[0].lead + passage.between(own[0], own[-1])
    shared = "贡献率" in words and _SIDES.search(words) is not None and len(own) == _MANY
    return structure or rated or sectors or shared


def _are_answers(own: Sequence[Statement]) -> bool:
    """72 per cent supported it, 19 per cent opposed it and 9 per cent had no view: whether shares are for, against and neither."""
    said = [one.behind[:_ANSWER] for one in own]
    return len(own) == _MANY and all(
        answer.search(words) for answer, words in zip(_ANSWERS, said, strict=True)
    )


_ANSWER = 32
_ANSWERS = (
    late(r"^ (?:[a-z]+ )?(?:support|agree|approve|were in favour|were in favor|voted for|backed|said yes)"),
    late(r"^ (?:[a-z]+ )?(?:oppos|disagree|disapprove|were against|voted against|rejected|said no\b)"),
    late(r"no (?:view|opinion|answer|preference)|undecided|neutral|unsure|abstain|not know|n't know|neither"),
)


def _in_turn(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether nothing but signs of a list parts shares: 分别为8.2%、42.3%和49.5%."""
    return all(
        pattern_of("[、和与，]").fullmatch(passage.between(one, other)) for one, other in pairwise(own)
    )


def _exclude_each_other(own: Sequence[Statement]) -> bool:
    """满意或基本满意的占97.4%，不满意的占2.6%: whether one of two shares is of just those that the other is not of, so that both are all at most."""
    if len(own) != PAIR or any(_SHARE_WORD.search(one.clause) is None for one in own):
        return False
    if any(_OF_WHOLE.search(one.clause) for one in own):
        return False
    names = [_SHARE_WORD.split(one.clause)[0].strip("，的") for one in own]
    found = _NOT_SO.match(names[1])
    return found is not None and found[1] in names[0] and "不" not in names[0]


_NOT_SO = late(r"^(?:表示|认为)?不(满意|合格|同意|达标|赞成|支持|了解)$")


def _do_not_overlap(own: Sequence[Statement]) -> bool:
    """Whether shares are told one after the other of things of one sort, so that none is part of another."""
    labels = [_SHARE_WORD.split(one.clause)[0].removesuffix("的") for one in own]
    objects = {"".join(_SHARE_WORD.split(one.clause)[1:]).strip("的了为到达约") for one in own}
    said = all(_SHARE_WORD.search(one.clause) for one in own) and len(objects) == 1 == len(
        {one.block for one in own}
    )
    apart = (
        not any(map(_CHOSEN.search, labels))
        and all(labels)
        and len(labels) >= _MANY
        and len(set(labels)) == len(labels)
        and not any(map(CUTS_ACROSS.search, labels))
    )
    return said and apart and adjacent(own) and len({label[-1:] for label in labels}) == 1


_RANKED = late(r"其次|[最较][高大多]")
"""Words of the largest of many."""
_GIVEN_BACK = late(r"\bback\b|返还|退还|返回")
"""Words of what is taken out and given back, which are no shares of one whole."""
_ALL = 100
_ADDED = late(r"合计|共计|相加|之和|总计|加起来|together|in all|total|adding up", re.IGNORECASE)
_SHARE_WORD = late(r"占|比重|比例")
_CHOSEN = late(r"选择|认为|希望|反映|表示|觉得|的|“|[0-9年月季]")
"""Words of answers, of which one may give several, and of times."""
_MOVING = late(r"增长|增速|增加|提高|上升|下降|降低|涨|减")
_OF_EACH = late(r"率(?:已|均)?(?:分别)?(?:为|达到?|是|有)?$")
"""A rate of each of two sides: 城市污水处理率为97.2%，农村为61.5%."""
_OF_WHOLE = late(r"[一-龥]的$")
"""Words of a share whose own whole stands right before it: 出口贸易的43%."""
_SECTORS = late(r"三次产业|[一1]、?[二2]、?[三3]次?产业|第一、第?二、第?三产业")
_SIDES = late(r"净出口|净流[出入]|进出口|三大需求|三驾马车|三次产业|[三3]次?产业")
"""Words of the three sides of demand, or of the three sectors, which together are all there are."""
_OPINIONS = ("满意", "了解", "同意", "赞成", "赞同", "支持", "中立", "反对", "弃权", "无所谓", "说不清")


def _is_share(one: Statement) -> bool:
    """Whether a percentage is part of a whole, and not of what stands right before it, nor a growth."""
    if MOVES.search(one.clause) or _OF_ITS_OWN.search(one.clause):
        return False
    return one.claim.aspect in (Aspect.SHARE, Aspect.RATE) and bool(
        one.claim.source == "distributed"
        or SHARES.search(one.clause)
        or _OF_ALL.match(one.behind)
        or REST.search(one.clause)
        or _AND_OTHERS.match(one.clause)
        or any(answer.search(one.behind[:_ANSWER]) for answer in _ANSWERS)
    )


_OF_ITS_OWN = late(r"^(?!.*(?:占|比重|比例)).*[一-龥]{2}(?:的|中的?|中亦?有)$")
"""口的43%和进口的27%: each is of another whole."""


_OF_ALL = late(r"^ of |^的[一-龥]{1,8}|^(?:表示|认为|选择|回答)")


def _of_terms(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """三次产业结构为6.8:36.5:56.7: the terms of a ratio that is a structure make 100."""
    terms = [_term(claimed, match) for match in _TERM.finditer(fold(claimed.figure.surface))]
    lead = passage.plain[max(claimed.block, claimed.start - _LEAD) : claimed.start]
    if len(terms) < _MANY or not _STRUCTURE.search(lead):
        return
    total = sum((one.figure.quantity.low or Decimal(0) for one in terms), Decimal(0))
    # Ratios of three need not make 100 (氮磷钾15:15:20), those of the sectors do.
    near = 50 if pattern_of("产业|三产").search(lead) else 25
    if abs(total - 100) <= near:
        yield _hundred(terms, compelling=True)


_LEAD = 36
_TERM = late(r"[0-9]{1,2}(?:[.．·][0-9]+)?")
_STRUCTURE = late(r"结构|比例|比重|构成|占比|之比")


def _term(ratio: Statement, match: re.Match[str]) -> Statement:
    """One term of a ratio as a share."""
    value = Decimal(pattern_of("[．·]").sub(".", match[0]))
    start, end = ratio.start + match.start(), ratio.start + match.end()
    surface = ratio.figure.surface[slice(*match.span())]
    return ratio.standing_for(Figure(start, end, surface, Quantity(value, value, "%", Kind.PERCENT)))


def _are_told_in_a_row(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether three shares and more stand in a row near 100, so that a single slip that makes them exact says that they are all."""
    if len(own) < _MANY:
        return False
    total = sum(one.values.low or 0 for one in own)
    most = _NEARLY[1] + (_NEARLY[1] - 100 if _EACH_OF_THEM.search(own[0].clause) else 0)
    if not _NEARLY[0] <= total <= most or not _is_a_row(own):
        return False
    between = (passage.statements[number] for number in range(own[0].number, own[-1].number))
    if any(one not in own and one.kind is not Kind.DURATION for one in between):
        return False
    answers = any(_CHOSEN.search(one.clause) or CUTS_ACROSS.search(one.clause) for one in own)
    return not answers and not OPEN.search(passage.between(own[0], own[-1]))


def _is_a_row(own: Sequence[Statement]) -> bool:
    """Whether shares are told one like the other: each with 占, each in brackets, or each of some of one thing."""
    if all(_SHARE_WORD.search(one.clause) for one in own) or _are_in_turn(own):
        return True
    if all("（" in one.lead[-3:] for one in own):
        return True
    verbs = {one.behind[:2] for one in own}
    if len(verbs) == 1 and HAN_SIGN.match(min(verbs)) and not _CHOSEN.search(min(verbs)):
        return True
    return _OF_SOME.match(own[0].behind) is not None and all(_WERE.match(one.behind) for one in own[1:])


def _are_in_turn(own: Sequence[Statement]) -> bool:
    """Whether shares are told in one breath: 各占45.5%、27.3%和27.2%; 54.3% organic, 28.9% dry and 16.8% residual."""
    if _EACH_OF_THEM.search(own[0].clause):
        return all(ROW_JOINT.fullmatch(one.lead) for one in own[1:])
    return all(_NEXT_SORT.fullmatch(one.lead) for one in own[1:])


_EACH_OF_THEM = late(r"各占|占比分别|分别占|依次占|比重分别")
_NEXT_SORT = late(r"(?: [a-z-]+){1,2}(?:，|，? and) ")
_REST_BEHIND = late(r"^[^。；]{0,12}(?:其[余他]|剩[余下]|另)|^[^.;]{0,24}\b(?:rest|others?|remain\w*)\b")
_NEARLY = (85, 125)
"""Between what shares lie that a slip may have kept from making 100."""
_OF_SOME = late(
    r" of (?!the increase|growth)[a-z ]{3,30} (?:[a-z]+ed|were|was|are|had|have|went|came|took)\b"
)
_WERE = late(r" (?:were|was|are|had|have|[a-z]+ed|went|came|took)\b")


def _hundred(own: Sequence[Statement], *, compelling: bool, slip: bool = False) -> Assignment:
    """Shares that should make 100; `slip` says that one that makes them exact tells."""
    left = 100 - sum(one.values.low or 0 for one in own[:-1])
    compelling = compelling and left >= 0
    roles = tuple((f"p{number}", one) for number, one in enumerate(own[:-1], 1))
    total = " - ".join(f"{{{name}}}" for name, _one in roles)
    formula = f"100 - {total} == {{claimed}}"
    return Assignment((*roles, ("claimed", own[-1])), formula, compelling, by_slip=slip and not compelling)


def _at_most(own: Sequence[Statement]) -> Assignment:
    """Shares that should come to no more than 100."""
    roles, total = added(own[:-1])
    said = N_("The shares come to more than 100 %")
    return Assignment(
        (*roles, ("claimed", own[-1])), f"{total} + {{claimed}} <= 100", compelling=True, message=said
    )
