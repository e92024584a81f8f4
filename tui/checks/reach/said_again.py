"""One fact that is told twice with two values: by its claim, by the things that are counted, by the words before it."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.amount_sorts import QUANTITIES
from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import content_words
from tui.checks.engine.slips import slips_to
from tui.checks.engine.statement_reading import known, known_there
from tui.checks.intervals import Interval
from tui.checks.reach.ends import size_of
from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import Aspect, Confidence, Mode
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.fact_words import FILLERS, OTHER_TIME, SET_APART, SOME, THESE, TIMES, UNTIL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_KEPT = frozenset({Aspect.LEVEL, Aspect.RATE, Aspect.SHARE, Aspect.GROWTH})
_EARLIER = late(r"上年|去年|前年|年初|同期|[12][0-9]{3}年")
_MOST = 6
"""Earlier places that are looked at."""
_SHORT = 4
_DIGITS = 3
"""Digits of a figure of which one that differs is a slip; two that changed places need one less."""


def again(other: Statement, claimed: Statement, *, compelling: bool = True) -> Assignment:
    """One figure that should say what another does."""
    return Assignment((("other", other), ("claimed", claimed)), "{other} == {claimed}", compelling)


def repeats(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """The same claim said before, with a value that is a single slip away."""
    if claimed.kind is Kind.DATE:
        yield from _founded_again(passage, claimed)
        return
    yield from _named_again(passage, claimed)
    yield from _echoed(passage, claimed)
    yield from _told_at_head(passage, claimed)
    for other in passage.earlier(claimed, _fact, _MOST):
        meets = claimed.values.meets(other.values)
        sure = not meets and _place(claimed) == _place(other) and _near(claimed, other)
        yield again(other, claimed, compelling=sure)
    yield from _swapped(passage, claimed)


def _founded_again(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """白龙水库始建于1954年 … 这座始建于1945年的水库: a year of founding that is said again of the thing."""
    found = _FOUNDED_BEFORE.search(claimed.clause)
    thing = _THING.match(claimed.tail)
    if found is None or thing is None or claimed.figure.quantity.unit != "年":
        return
    known = [one for one in passage.dates if one.start < claimed.start and _is_founding(one)]
    if len({one.figure.quantity.low for one in known}) != 1 or known[-1].sentence == claimed.sentence:
        return
    before = passage.plain[known[-1].block : known[-1].start]
    if (found["this"] or thing[1] in before) and _are_years_apart(known[-1], claimed):
        yield again(_as_number(known[-1]), _as_number(claimed))


def _is_founding(one: Statement) -> bool:
    """Whether a year is said to be that in which something was founded."""
    return _FOUNDED_BEFORE.search(one.clause) is not None or _FOUNDED_BEHIND.match(one.tail) is not None


def _are_years_apart(one: Statement, other: Statement) -> bool:
    """Whether two years differ by neighbours that changed places, or by one digit."""
    digits = _digits_of(one), _digits_of(other)
    if sorted(one.figure.surface) == sorted(other.figure.surface):
        return one.figure.surface != other.figure.surface
    return len(digits[0]) == len(digits[1]) and sum(a != b for a, b in zip(*digits, strict=True)) == 1


def _as_number(one: Statement) -> Statement:
    """A year as a number."""
    return one.standing_for(replace(one.figure, quantity=replace(one.figure.quantity, kind=Kind.DURATION)))


_FOUNDED_BEFORE = late(
    r"(?P<this>[这该此][座所家处个条间栋幢])?(?:[始兴修]建于|建[成立]于|建于|创[办建立]于|始[创建]于|成立于|落成于|开业于)$"
)
_FOUNDED_BEHIND = late(r"^(?:[0-9]{1,2}月)?，?(?:建[成立]|创[办建立]|落成|成立|始建|兴建|修建|开业)")
_THING = late(r"^(?:[0-9]{1,2}月)?的[一-龥]{0,3}?([一-龥]{2})(?=[^一-龥]|[从在至已是将又也仍有完重被历经])")


def _place(one: Statement) -> str:
    """A scope by its sort of place: 全市 and 我市 are one."""
    return one.scope.lstrip("全我本") if len(one.scope) == len("全市") else one.scope


def _told_at_head(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """天然气消费增长23.4%。1-4月，工业天然气消费6.2亿立方米，增长24.3%: a paragraph's first sentence, and the same with its amount."""
    amount = passage.before(claimed)
    head = passage.at(amount.number - 1) if amount is not None else None
    if head is None or amount is None or not (head.is_percent and claimed.is_percent):
        return
    alone = claimed.sentence == head.sentence + 1 and head.block == claimed.block and head.lead == head.clause
    one_move = head.claim.aspect is Aspect.GROWTH is claimed.claim.aspect
    if alone and one_move and head.claim.direction is claimed.claim.direction and _is_its_name(head, amount):
        yield again(head, claimed, compelling=_is_near_or_swapped(head, claimed))


def _is_its_name(head: Statement, amount: Statement) -> bool:
    """Whether an amount is named as a growth before it is, and nothing else of it is said there."""
    return len(head.metric) >= _KEY and amount.metric.endswith(head.metric) and head.behind == ""


def _named_again(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """设立了68个服务点。这68个服务点…; 1,138 families … the 1,138 families: a number that is said again of the same things."""
    noun = _counted_noun(claimed) if THESE.search(claimed.clause) else ""
    if not noun or claimed.kind is not Kind.COUNT or claimed.figure.quantity.approx:
        return
    first = max(0, claimed.number - _BACK)
    same = [
        one
        for one in passage.statements[first : claimed.number]
        if one.is_counted_as(claimed) and _counted_noun(one) == noun and not one.figure.quantity.approx
    ]
    if len({one.figure.quantity.low for one in same}) != 1 or same[-1].start < claimed.start - _REACH_BACK:
        return
    alike = _parted(passage, same[-1]) == _parted(passage, claimed)
    yield again(same[-1], claimed, compelling=alike and _are_these(same[-1], claimed))


def _echoed(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """实到296名 … 经实到的269名; 征集意见1286条，1268条意见: the words before a number stand around another again."""
    if claimed.figure.quantity.approx or claimed.kind not in QUANTITIES or _SOME_OF.search(claimed.clause):
        return
    is_echoed = _echo_of(claimed)
    if is_echoed is None:
        return
    for other in reversed(passage.statements[max(0, claimed.number - _BACK) : claimed.number]):
        if (
            not is_echoed(other)
            or not other.is_counted_as(claimed)
            or other.block < claimed.block - _REACH_BACK
        ):
            continue
        if not other.figure.quantity.approx:
            alike = _parted(passage, other) == _parted(passage, claimed)
            some = _SOME_OF.search(other.clause) and not _POINTED.search(claimed.clause)
            yield again(other, claimed, compelling=alike and not some and _is_near_or_swapped(other, claimed))
            return


def _echo_of(claimed: Statement) -> Callable[[Statement], bool] | None:
    """What says whether the last words before another number stand before one with 的, or right behind it; None where none can."""
    ends = [found[1] for words in (_ECHO, _POINTED_AT) if (found := words.search(claimed.clause))]
    told = claimed.tail.removeprefix("的")
    if len(told) >= _ECHOED and HAN_SIGN.match(told):
        ends.append(told[:_ECHOED])
    echoed = tuple(ends)
    if _POINTED.search(claimed.clause) is None:
        return (lambda other: other.clause.endswith(echoed)) if echoed else None

    def is_echoed(other: Statement) -> bool:
        named = other.clause[-_ECHOED:]
        pointed = len(named) == _ECHOED and told.startswith(named[-_SHARED:]) and HAN_SIGN.match(named[0])
        return other.clause.endswith(echoed) or bool(pointed)

    return is_echoed


_ECHO = late(r"([一-龥]{2})的$")
_POINTED_AT = late(r"(?:上述|以上)([一-龥]{2})$")
_POINTED = late(r"(?:这|该|上述|以上)$")
"""The things that were told of, whatever was said of their time."""
_ECHOED = 4
_SOME_OF = late(r"其中|另有?$|上年|去年|同期|新增|[由从比较]|计划|目标|首批|剩余")


def _are_these(other: Statement, claimed: Statement) -> bool:
    """Whether a number is said of these things, with two digits and more, or is a slip of the other."""
    found = THESE.search(claimed.clause)
    strict = found is not None and found["these"] is not None
    long = max(len(_digits_of(one)) for one in (other, claimed)) >= _DIGITS - 1
    return (strict and long) or _is_near_or_swapped(other, claimed)


_BACK, _REACH_BACK = 16, 400
"""Statements, and code points, in which a number is looked for that is said again."""
_NOUN_BEHIND = late(
    r"[一-龥]{2,4}|(?: [a-z-]+)?? (?P<noun>[a-z]{4,}s)\b| of (?:the |this )?(?P<stuff>[a-z]{3,}(?: [a-z]{3,})?)"
)


@known
def _counted_noun(one: Statement) -> str:
    """The noun right behind a number: its first two letters in Chinese, its plural in English."""
    found = _NOUN_BEHIND.match(one.tail)
    return "" if found is None else (found["noun"] or found["stuff"] or found[0][:2])


def _is_near_or_swapped(one: Statement, other: Statement) -> bool:
    """Whether two numbers of two digits and more have the same digits, or are one slip apart in three and more."""
    digits = [_digits_of(each) for each in (one, other)]
    if min(map(len, digits)) < _DIGITS - 1 or digits[0] == digits[1]:
        return False
    swapped = sorted(digits[0]) == sorted(digits[1]) and _are_as_long(one, other)
    return swapped or _near(one, other)


def _swapped(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """共筹得善款23860元 … 筹得的善款23680元: the same words, and two neighbours that changed places."""
    for other in passage.earlier(claimed, _sorted_digits, _MOST):
        if other.sentence == claimed.sentence or not _are_swapped(other, claimed):
            continue
        headed = is_headline(passage, other)
        if not headed and _parted(passage, claimed) not in ([], _parted(passage, other)):
            continue
        long = len(_digits_of(claimed)) >= _DIGITS or (
            headed and _counted_noun(other) == _counted_noun(claimed)
        )
        if long and _are_of_one_time(other, claimed) and _have_words_in_common(other, claimed, headed=headed):
            yield again(other, claimed)


def is_headline(passage: StatedText, one: Statement) -> bool:
    """Whether a figure stands in the first line of a text, which says in short what the text tells."""
    block = passage.context.block_at(one.start)
    words = passage.plain[block.start : block.end].strip()
    return (
        block.start == passage.context.blocks[0].start
        and len(words) <= _HEADLINE
        and words[-1:] not in "。；.!！"
    )


_HEADLINE = 120
"""Code points of the longest headline."""


def _are_of_one_time(one: Statement, other: Statement) -> bool:
    """Whether two figures are said of one time, as far as their words tell."""
    if one.period and other.period and one.period != other.period:
        return False
    return set(_EARLIER.findall(one.clause)) == set(_EARLIER.findall(other.clause))


def _have_words_in_common(one: Statement, other: Statement, *, headed: bool) -> bool:
    """Whether two places have two words in common: around their figures, or one right behind that is counted, or in a headline."""
    if _counted_noun(one) == _counted_noun(other) != "":
        return True
    if HAN_SIGN.search(one.clause + other.clause + other.behind):
        return len(_words(one) & _words(other)) >= _SHARED
    stems = [set(content_words(f"{each.clause[-40:]} {each.behind[:40]}")) for each in (one, other)]
    return len(stems[0] & stems[1]) >= (1 if headed or _DEFINITE.search(other.clause) else _SHARED)


_DEFINITE = late(r"\b[Tt](?:he|hese|hose|hat) [$£€]?$")


@known_there
def _parted(passage: StatedText, one: Statement) -> list[str]:
    """The words before a figure that set its thing apart from others of its sort: 一期, 东区, 下午."""
    return SET_APART.findall(passage.plain, max(one.block, one.start - 40), one.start)


_SHARED = 2
"""Words of two letters that two places have in common."""


@known
def _digits_of(one: Statement) -> str:
    """The digits of a figure, without noughts at its end."""
    return _digits_in(one.figure.surface)


@lru_cache(maxsize=4096)
def _digits_in(surface: str) -> str:
    """The digits of some signs, without noughts at their end."""
    return "".join(sign for sign in surface if sign in "0123456789").rstrip("0")


def _are_swapped(one: Statement, other: Statement) -> bool:
    """Whether two figures of one length differ by two neighbours that changed places."""
    digits = zip(_digits_of(one), _digits_of(other), strict=True)
    apart = [at for at, (first, second) in enumerate(digits) if first != second]
    return len(apart) == _SHARED and apart[1] == apart[0] + 1 and _are_as_long(one, other)


def _are_as_long(one: Statement, other: Statement) -> bool:
    """Whether neither of two figures is ten times the other: 328,000 and 23,800 have the same digits, but no two of them changed places."""
    low, high = sorted(map(size_of, (one, other)))
    return high < _TEN * low


_TEN = 10


@known
def _words(one: Statement) -> frozenset[str]:
    """The pairs of letters that stand right around a figure."""
    said = FILLERS.sub(" ", one.clause[-18:]) + " " + one.behind[:6]
    return frozenset(
        said[at : at + 2] for at in range(len(said) - 1) if _HAN_PAIR.fullmatch(said[at : at + 2])
    )


_HAN_PAIR = late(r"[一-龥]{2}")


def _may_be_swapped(one: Statement) -> bool:
    """Whether a figure is an exact value of the present."""
    aspect = one.claim.aspect in (Aspect.LEVEL, Aspect.CHANGE, None) and one.claim.mode is Mode.ACTUAL
    return (
        one.kind in QUANTITIES
        and aspect
        and not one.figure.quantity.approx
        and not _PARTLY.search(one.clause)
    )


_PARTLY = late(r"其中|另|新增|首批|平均|计划|目标|同比|人均|由|从")


@known
def _sorted_digits(one: Statement) -> tuple[object, ...] | None:
    """The digits of an exact value in whatever order, and what it counts."""
    digits = _digits_of(one)
    if len(digits) < _SHARED or not _may_be_swapped(one):
        return None
    return tuple(sorted(digits)), one.unit, one.kind, one.claim.aspect is Aspect.CHANGE


@known
def _fact(one: Statement) -> tuple[object, ...] | None:
    """What two claims of one fact have in common; None for what may be none that is stated again."""
    if not _may_repeat(one):
        return None
    return (one.metric, one.claim.aspect, one.claim.direction, one.unit, one.period, one.claim.mode)


def _may_repeat(one: Statement) -> bool:
    """Whether a figure states a fact that can be stated again: a whole metric, no part, none of a step."""
    if one.claim.aspect not in _KEPT or one.claim.mode is not Mode.ACTUAL or len(one.metric) < _SHORT:
        return False
    if one.claim.source not in ("own", "counted") or one.claim.confidence is Confidence.LOW or one.claim.mean:
        return False
    if one.figure.quantity.approx or one.claim.reader in ("from", "compared") or _is_version(one):
        return False
    words = UNTIL.sub("", one.clause).replace("达到", "达").replace(one.metric, "")
    return not SOME.search(words) and not (_EARLIER.search(one.clause) and not one.period)


def _is_version(one: Statement) -> bool:
    """Whether a figure may be the number of a version: a decimal that counts nothing."""
    return one.kind is Kind.COUNT and not one.unit and "." in one.figure.surface


def _near(one: Statement, other: Statement) -> bool:
    """Whether two values are a single slip apart, with enough digits for that to say something."""
    digits = sum(c.isdigit() for c in one.figure.surface)
    if one.block == other.block and one.sentence == other.sentence:
        return False
    if min(digits, sum(c.isdigit() for c in other.figure.surface)) < _DIGITS:
        first, second = (sorted(c for c in each.figure.surface if c.isdigit()) for each in (one, other))
        return bool(one.period and first) and first == second
    long = all(len(_digits_of(each)) >= _DIGITS - 1 for each in (one, other))
    return long and not slips_to(one.figure, other.values).isdisjoint(("digit", "swap", "point", "scale"))


_KEY = 4
"""Letters of a Chinese name by which it is looked up: shorter ones are of many things."""
_ROOM = 200
"""Code points between two places at least, where a paragraph does not part them: closer ones stand in a series."""
_GROWTH_BEHIND = late(r"^的?(?:增长|增速|增幅)")


def worded_again(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """新增市场主体5874户 … 新增市场主体5784户; a unit cost of $43.70 … the unit cost of $43.00."""
    if claimed.kind is Kind.DATE:
        return
    named = [*passage.earlier(claimed, _named, _MOST)]
    if len({one.figure.quantity.low for one in named}) > _SHARED:
        return  # a rate that is told of one thing after another
    for other in named:
        if _are_one(passage, other, claimed) and _is_a_slip_away(other, claimed):
            yield again(other, claimed)


@known
def _named(one: Statement) -> tuple[object, ...] | None:
    """The last letters of the name of an exact figure, and what it counts."""
    name = _name(one) if _is_exact(one) else ""
    return (name[-_KEY:], one.unit, one.kind) if name else None


@known
def _name(one: Statement) -> str:
    """What the words before a figure name, without times, places of the text's own, and verbs of reaching; empty if too short."""
    if not HAN_SIGN.search(one.clause):
        words = content_words(one.clause)[-2:]
        return " ".join(words) if len(words) > 1 and one.lead.strip() else ""
    said = one.clause.rpartition("、")[2].rpartition("：")[2]
    name = TIMES.sub("", said.replace(one.scope, "") if one.scope else said).replace("增速", "增长")
    if _GROWTH_BEHIND.match(one.behind):
        name += "增长"
    return name if len(name) >= _KEY and HAN_SIGN.match(name[-1]) else ""


def _is_exact(one: Statement) -> bool:
    """Whether a figure is an exact fact."""
    if one.figure.quantity.approx or one.claim.mode is not Mode.ACTUAL or one.kind is Kind.DURATION:
        return False
    return one.is_amount or one.is_percent


def _are_one(passage: StatedText, other: Statement, claimed: Statement) -> bool:
    """Whether two figures can be one fact: apart in the text, of one time and place, with names of which one is the other's end."""
    apart = (
        other.block != claimed.block
        or other.sentence < claimed.sentence - 1
        or claimed.start - other.end > _ROOM
    )
    if not apart and other.sentence == claimed.sentence:
        return False
    if claimed.period and other.period and claimed.period != other.period:
        return False
    if claimed.scope and other.scope and claimed.scope != other.scope:
        return False
    names = sorted((_name(one) for one in (other, claimed)), key=len)
    if not names[1].endswith(names[0]) or len(names[1]) - len(names[0]) > _EXTRA:
        return False
    return _other_times(passage, other) == _other_times(passage, claimed)


@known_there
def _other_times(passage: StatedText, one: Statement) -> frozenset[str]:
    """The other times that the words before a figure name."""
    return frozenset(OTHER_TIME.findall(passage.plain, max(one.block, one.start - 40), one.start))


_EXTRA = 4
"""Letters that one of two names may have more than the other."""


def _is_a_slip_away(other: Statement, claimed: Statement) -> bool:
    """Whether a single slip parts two values, with digits enough for that to say something."""
    low = claimed.figure.quantity.low
    kinds = slips_to(other.figure, Interval(Fraction(low), Fraction(low))) if low is not None else set()
    needed = _DIGITS - 1 if kinds & {"swap", "point", "scale"} else _DIGITS
    return bool(kinds) and any(
        sum(sign.isdigit() for sign in one.figure.surface.strip("0")) >= needed for one in (other, claimed)
    )
