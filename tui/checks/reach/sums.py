"""Wholes and the parts told after them: by the words of the division, by names that divide, in lists."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.checks.reach.bands import banded
from tui.checks.reach.part_runs import (
    HAN_SIGN,
    MOST_PARTS,
    PAIR,
    ROW_JOINT,
    adjacent,
    are_divided,
    are_named,
    are_siblings,
    in_bracket,
    is_head,
    parts_after,
    sum_of,
)
from tui.checks.reach.two_sides import told_behind
from tui.claims.claim_model import Aspect
from tui.claims.relations import RelationKind
from tui.figures.patterns import late
from tui.lexicon.account_words import LEFT
from tui.lexicon.divisions import DIVIDING, STRICT
from tui.lexicon.part_words import (
    CUTS_ACROSS,
    DIVIDED,
    LEADS_TO_ALL,
    MEAN,
    OPEN,
    OTHERS,
    SOME_NAMED,
    STRONG,
    TOTAL,
    WHOLE,
    WITHIN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement

_LISTS_OR_MEASURES = late(r"：\Z|\s(?:[a-z-]+\s){0,2}[a-z]+s?[：，]\s?(?:[Ff]irst|[Oo]ne)(?:ly)?\b")
"""What follows a number that is no whole: a ratio or a time of day, or things told in turn (two aims: first, …)."""
_IS_RAISED = late(r"^[^，。；：—]{0,40}(?:：|—)[^，。；]{0,24}$")
"""What follows an amount that was raised, with the list of what it came of."""
_SHARED = 2


def parts(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A whole and the parts that are told after it."""
    yield from told_behind(passage, claimed)
    if not claimed.is_amount or MEAN.search(claimed.clause):
        return
    yield from banded(passage, claimed)
    if claimed.claim.aspect is not Aspect.LEVEL and not _IS_RAISED.match(claimed.tail):
        return
    if not is_head(passage, claimed) or _LISTS_OR_MEASURES.match(claimed.behind):
        return
    run = in_bracket(passage, claimed, parts_after(passage, claimed))
    if len(run) < PAIR:
        return
    divisions = _divisions(run)
    left = [row for row in divisions if not _makes(claimed, row)] if len(divisions) > 1 else divisions
    for row in left:
        yield from _of_division(passage, claimed, row, again=len(left) < len(divisions))


def _of_division(
    passage: StatedText, claimed: Statement, row: list[Statement], *, again: bool
) -> Iterator[Assignment]:
    """The readings of one division of a whole; one beside another that makes the whole must make it `again`."""
    either = _readings(passage, row)
    sure = [one for members in either for one in _sure_parts(passage, claimed, members)]
    if again and len(row) >= PAIR:
        yield sum_of(claimed, row, compelling=True)
    yield from sure
    if sure and not any(map(_ends_in_others, sure)):
        yield from (sum_of(claimed, window) for members in either for window in _windows(members))


def _divisions(run: list[Statement]) -> list[list[Statement]]:
    """Parts as they stand; where a whole is divided a second time (；按用途分，…), each division by itself."""
    starts = [at for at, one in enumerate(run) if at and _DIVIDED_ANEW.search(one.lead)]
    return [run[first:last] for first, last in pairwise([0, *starts, len(run)])]


def _makes(whole: Statement, row: Sequence[Statement]) -> bool:
    """Whether amounts come to another, but for roundings."""
    values = [one.values for one in row]
    low, high = sum(one.low or 0 for one in values), sum(one.high or 0 for one in values)
    return (whole.values.low or 0) <= high and low <= (whole.values.high or 0)


def _ends_in_others(one: Assignment) -> bool:
    """Whether the last of the parts that must be all is said to be the rest: then some of them alone are not all."""
    return one.compelling and OTHERS.search(one.roles[-2][1].clause) is not None


def _readings(passage: StatedText, run: list[Statement]) -> list[list[Statement]]:
    """The rows that parts may be: as they stand, without parts of parts, from 其中 on, and the first of what each ； sets apart."""
    found = [run, [one for one in run if not _is_nested(passage, one, run)]]
    led = next((at for at, one in enumerate(run) if _BEGINS.search(one.lead)), 0)
    found.append(run[led:])
    found += [[one for at, one in enumerate(row) if not at or "；" in one.lead] for row in (run, run[led:])]
    return [row for at, row in enumerate(found) if row not in found[:at]]


_BEGINS = late(r"。\s?其中")


def _windows(members: Sequence[Statement], whole: Statement | None = None) -> Iterator[Sequence[Statement]]:
    """Every run of two parts and more; those from the first, or from a ； in the sentence of a whole where it is given."""
    for first in range(len(members) - 1):
        led = "；" in members[first].lead and whole is not None and members[first].sentence == whole.sentence
        if first and whole is not None and not led:
            continue
        for last in range(first + 2, min(len(members), first + MOST_PARTS) + 1):
            yield members[first:last]


def _ends_there(window: Sequence[Statement], members: Sequence[Statement]) -> bool:
    """Whether the sentence has no further part after some, or tells it apart."""
    if len(window) == len(members):
        return True
    after = members[len(window)]
    if after.sentence != window[-1].sentence:
        return True
    return "；" in after.lead and (
        _DIVIDED_ANEW.search(after.lead) is not None or all("、" in one.lead for one in window[1:])
    )


_DIVIDED_ANEW = late(r"；\s?(?:按|从|分)[^，。；]{0,10}(?:分|看|划分|来看)?，")
"""What divides a whole a second time: …；按用途分，…."""


def _sure_parts(
    passage: StatedText, claimed: Statement, members: Sequence[Statement]
) -> Iterator[Assignment]:
    """Parts of which the words, or a single slip, say that they are all."""
    for window in _windows(members, claimed):
        first = window[0].number == members[0].number
        if _are_no_parts(passage, claimed, window):
            continue
        divides = _may_divide(claimed, window) and _divide_by_name(
            claimed, window, alone=_is_last(window, members)
        )
        first = first and _ends_there(window, members)
        closes = first and _closes(passage, claimed, window, members)
        slip = _told_apart(passage, claimed, window, members) if first else ""
        powers = first and _is_off_by_a_power(passage, claimed, window, members)
        if divides or closes or slip or powers:
            yield sum_of(claimed, window, compelling=divides or closes or powers, proved=divides, slip=slip)


def _is_off_by_a_power(
    passage: StatedText, whole: Statement, window: Sequence[Statement], members: Sequence[Statement]
) -> bool:
    """The cost was 2.4 billion, of which one paid 1.5 billion and the other 90 million: whether one of all parts ten or a thousand times makes the whole exactly."""
    amounts = (whole, *window)
    if len(window) > _FEW or not (adjacent(window) and _ends_there(window, members)):
        return False
    if any(one.figure.quantity.approx for one in amounts) or not _are_led_to(passage, whole, window):
        return False
    *parts, all_of_it = (Fraction(one.figure.quantity.low or 0) * one.scale for one in (*window, whole))
    left = all_of_it - sum(parts)
    return sum(_digits(one) for one in amounts) >= _TELLING and any(
        part and left == part * power - part for part in parts for power in _POWERS
    )


def _are_led_to(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether 其中 or of which leads to parts that may be all: none cuts across, none is left out."""
    crossing = any(CUTS_ACROSS.search(one.clause.replace("其中", "")) for one in window)
    led = WITHIN.search(passage.between(whole, window[0])) is not None
    return led and not crossing and OPEN.search(passage.between(window[0], window[-1])) is None


_FEW, _TELLING = 3, 5
_POWERS = (10, 100, 1000, 10000)
"""By what a figure is off that has another word of scale, or a digit too few."""


def _are_no_parts(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether amounts cannot be all parts of another: one exceeds it, they are a list with it, the largest, or divided in turn."""
    some = SOME_NAMED.search(passage.between(whole, window[-1])) and not OTHERS.search(window[-1].clause)
    if some and not are_divided([one.clause for one in window]):
        return True
    if (
        _MOST_OF.search(whole.clause)
        or _is_exceeded(whole, window)
        or _is_beside(whole, window)
        or _is_divided(passage, window)
    ):
        return True
    return not _makes(whole, window) and _make_another(passage, whole, window)


_MOST_OF = late(r"\b(?:[Mm]ost|[Mm]any|[Mm]uch|[Ss]ome|majority|bulk) of [^，；.]{0,24}$")
"""Words by which what is told of a whole is not said of all of it."""


def _make_another(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether amounts come to one of another name before their whole: 总投资144亿元，其中民间投资88亿元。分产业看，…."""
    return any(
        _makes(one, window)
        for one in passage.near(whole, 2)
        if one.number < whole.number and one.is_amount_as(whole) and one.metric != whole.metric
    )


def _is_nested(passage: StatedText, one: Statement, run: Sequence[Statement]) -> bool:
    """Whether a figure is part of another part: （其中…）, or after 其中 within the parts."""
    wholes = passage.related(one, RelationKind.PART_OF)
    return any(whole.number in {other.number for other in run} for whole in wholes) or (
        "（" in one.clause and one.number != run[0].number
    )


def _is_exceeded(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether one of some amounts is larger than another: then it is no part of it."""
    most = whole.loose.high or 0
    return any((one.values.low or 0) > most for one in window)


def _is_beside(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether one of some amounts says the same number again, or all are far from it: a list, and no whole and its parts."""
    own = whole.figure.quantity.low
    if own is None or any(one.figure.quantity.low == own for one in window):
        return True
    least = sum(one.values.low or 0 for one in window)
    return least * _FAR_OFF < own


_FAR_OFF = 8


def _is_divided(passage: StatedText, window: Sequence[Statement]) -> bool:
    """Whether words behind one of some amounts divide it in turn: its parts are none of the whole before it."""
    return any(DIVIDED.match(passage.between(one, other)) for one, other in pairwise(window))


def _may_divide(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether parts stand near their whole: in its sentence, or in the next where its words lead to them."""
    if len(window) > _MANY:
        return False
    led = _LEADING.search(window[0].lead) or WHOLE.search(whole.clause)
    return window[0].sentence == whole.sentence or led is not None or _are_of_it(whole, window)


def _are_of_it(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether parts that the next sentence begins with are named as parts of what a whole is of: trade, and exports and imports."""
    if window[0].sentence != whole.sentence + 1 or window[0].number > whole.number + _SHARED:
        return False
    if all(_OF_YEAR.match(one.clause) for one in window) or _TRADE.search(whole.metric + whole.clause):
        return True
    name = whole.metric[-_SHARED:]
    return HAN_SIGN.match(name) is not None and all(name in f"{one.clause}{one.behind[:6]}" for one in window)


_OF_YEAR = late(r"[，；]?(?:第?[一二三四]季度|[上下]半年)")
_TRADE = late(r"进出口|外贸|\btrade\b|foreigntrade")
"""What exports and imports make."""


_LEADING = late(r"其中|[按分从][^，。；]{1,8}[看分]|分别|[Oo]f (?:these|those|them|which|whom|this|that)\b")


def _is_last(window: Sequence[Statement], members: Sequence[Statement]) -> bool:
    """Whether no part follows some in their sentence."""
    later = [one for one in members if one.number > window[-1].number]
    return not later or later[0].sentence != window[-1].sentence or "；" in later[0].lead


def _divide_by_name(whole: Statement, window: Sequence[Statement], *, alone: bool) -> bool:
    """Whether the names of parts are all that a whole is divided into; names that may have a third must stand alone."""
    if alone and _are_votes(window):
        return True
    names = [_name(one) for one in window]
    own = _name(whole)
    if "用电" in own and not any("居民" in name for name in names):
        return False  # households have their part of it beside the three industries
    for words in DIVIDING:
        if (
            len(words) != len(window)
            or not (alone or words[0] in STRICT)
            or any(word in own for word in words if "进出口" not in own)
        ):
            continue
        if are_named(words, names):
            return True
    return False


_VOTES = (
    late(r"赞成|同意|in favour|in favor|\bfor\b|yes", re.IGNORECASE),
    late(r"反对|against|\bno\b", re.IGNORECASE),
    late(r"弃权|abstain|blank", re.IGNORECASE),
)


def _are_votes(window: Sequence[Statement]) -> bool:
    """Whether amounts are votes for, against, and of those who abstained."""
    said = [one.behind[:24] if not HAN_SIGN.search(one.clause) else one.clause for one in window]
    return len(window) == len(_VOTES) and all(
        side.search(words) for side, words in zip(_VOTES, said, strict=True)
    )


def _name(one: Statement) -> str:
    """What an amount is of, in the words around it."""
    behind = _NEXT.split(one.behind)[0][:10]
    if one.metric and one.metric.isascii():
        return f"{one.metric} {behind}".lower()
    return f"{one.metric} {one.clause[:4]} {one.clause[-10:]} {behind}".lower().replace("进出口", "外贸")


_NEXT = late(r"[、和及与：（]| and ")


def _closes(
    passage: StatedText, whole: Statement, window: Sequence[Statement], members: Sequence[Statement]
) -> bool:
    """Whether parts are all there are: a list after a colon or a total, to the end of its sentence; or 其他 at its end."""
    last = window[-1]
    same = [one for one in members if one.sentence == last.sentence]
    if last.number != same[-1].number or any(one.sentence != last.sentence for one in window):
        return False
    words = passage.between(whole, window[0])
    if OPEN.search(f"{passage.between(whole, last)}…{last.behind}") or _is_totalled(passage, whole, last):
        return False
    if OTHERS.search(last.clause):
        return adjacent(window) and not _has_one_before(passage, whole)
    if WITHIN.search(words) or not (adjacent(window) and _alike(window)):
        return False
    led = bool(LEADS_TO_ALL.search(words)) or _is_told_of(passage, whole, window)
    return led and not _are_acts(whole, window)


def _is_totalled(passage: StatedText, whole: Statement, last: Statement) -> bool:
    """Whether a total of all that was told follows in the sentence, so that the first amount is one of its parts."""
    later = (one for one in passage.following(last, 0) if one.is_counted_as(whole))
    return any(STRONG.search(one.clause) for one in later)


def _has_one_before(passage: StatedText, whole: Statement) -> bool:
    """Whether a part of it stands right before a whole: won 86 of the 150 seats."""
    one = passage.before(whole)
    return one is not None and _OUT_OF.fullmatch(passage.between(one, whole)) is not None


_OUT_OF = late(r"(?: [a-z]+)? (?:out )?of (?:the |its |all |a total of )*\S?")


def _are_acts(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether amounts are told with one verb of their own: 办理承兑7亿元，办理贴现8亿元."""
    verbs = {one.clause.strip("， ")[:2] for one in window}
    verb = next(iter(verbs))
    return len(verbs) == 1 and HAN_SIGN.match(verb) is not None and len(verb) > 1 and verb not in whole.clause


def _is_told_of(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether a whole is said to be one, and a bare list of parts stands right behind it."""
    if LEFT.search(window[-1].clause) and any(_MOVES_ON.search(one.clause) for one in window[:-1]):
        return False
    return (
        bool(WHOLE.search(whole.clause))
        and window[-1].sentence == whole.sentence
        and whole.number + 1 == window[0].number
        and _is_bare_list(passage, whole, window)
    )


_MOVES_ON = late(r"[上下][车船机]|[进出]站|[迁转调流][入出]|新增|离开")
"""Words of who comes and goes between what there was and what is left, which are no parts of it."""


def _is_bare_list(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether parts are named and nothing else is said of them, and all is exact."""
    joints = [passage.between(one, other) for one, other in pairwise(window)]
    exact = not any(one.figure.quantity.approx for one in (whole, *window))
    return exact and all("；" not in joint and len(joint) < _BARE for joint in joints)


_BARE = 14


def _alike(window: Sequence[Statement]) -> bool:
    """Whether parts are told in one way: short clauses with names of their own, none across the others."""
    names = [one.metric for one in window]
    if any(CUTS_ACROSS.search(one.clause) for one in window):
        return False
    if _RESPECTIVELY.search(window[0].clause) and all(ROW_JOINT.fullmatch(one.lead) for one in window[1:]):
        return True
    return len(set(names)) == len(names) or all(one.claim.source in ("held", "distributed") for one in window)


_RESPECTIVELY = late(r"分别|依次")


def _told_apart(
    passage: StatedText, whole: Statement, window: Sequence[Statement], members: Sequence[Statement]
) -> str:
    """Which slip says that parts are all there are, if it makes them so: any of one digit, a swap, none."""
    if any(one.figure.quantity.low is None or one.figure.quantity.approx for one in (whole, *window)):
        return ""
    if any(TOTAL.search(one.clause) for one in passage.sentence(whole) if one.number > window[-1].number):
        return ""
    linked = all(
        whole.number in {one.number for one in passage.related(part, RelationKind.PART_OF)} for part in window
    )
    ends = _ends_there(window, members)
    words = passage.between(whole, window[0])
    led = any(each.search(words) for each in (LEADS_TO_ALL, WITHIN, _OF_THIS))
    named = led or linked or _share_name(whole, window)
    crossing = any(CUTS_ACROSS.search(one.clause.replace("其中", "")) for one in window)
    many = adjacent(window) and (len(window) >= _MANY or _fill_a_bracket(passage, whole, window))
    if not ends or not named or crossing:
        return ""
    expected = chance(whole, window)
    if expected <= (_OFTEN if many else _RARE):
        return "digit"
    return "swap" if len(window) > PAIR and expected / _SWAPS <= _RARE else ""


def _fill_a_bracket(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether a bracket right behind an amount holds just some others: 普通中学241所（初中178所、高中63所）."""
    words = passage.between(whole, window[0])
    opens = _OPENS.match(words) is not None and not _SOME.search(words)
    return opens and _SHUTS.match(window[-1].tail) is not None


_OF_THIS = late(
    r"\b[Oo]f (?:this|that|these|those|them)\b[^，。；]{0,12}，|\bBy (?:business )?(?:segment|division|region|sector|country|type|product|source|category|quarter)，"
)
"""What leads in English from a whole to parts of it in the next sentence."""
_OPENS = late(r"[^，。；（]{0,24}（[^，。；）]{0,16}$")
_SHUTS = late(r"[^，。；）]{0,24}）")
_SOME = late(r"其中|包括|含|including|of which")
_SWAPS = 9
"""How many digits a place can have for each swap that it can be of."""
_MANY, _OFTEN = 4, 2.0
"""So many parts told one after the other are seldom near their whole by chance."""
_RARE = 0.2
"""How often a single slip may make unrelated figures a sum, at most."""


def chance(whole: Statement, window: Sequence[Statement]) -> float:
    """How many single slips would make a sum of figures that are none."""
    widths = [
        (one.values.high - one.values.low) * one.scale
        for one in (whole, *window)
        if one.values.high and one.values.low
    ]
    inexact = [float(width) for width in widths if width]
    step = min(inexact, default=float(min(one.scale for one in (whole, *window))))
    places = float(whole.figure.quantity.low or 0) * float(whole.scale) / step / 2
    meets = 1 + min(sum(inexact) / step, len(inexact))
    slips = sum(9 * _digits(one) for one in (whole, *window))
    return slips * meets / places if places else 1.0


def _digits(one: Statement) -> int:
    """How many digits a figure has that say something."""
    return len("".join(c for c in one.figure.surface if c.isdigit()).strip("0"))


def _share_name(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether the names of parts end as that of the whole does, and it is not one of their rank."""
    names = [one.metric for one in window]
    return (
        bool(whole.metric)
        and not are_siblings([whole.metric, *names])
        and all(
            name and name != whole.metric and name[-_SHARED:] == whole.metric[-_SHARED:] for name in names
        )
    )
