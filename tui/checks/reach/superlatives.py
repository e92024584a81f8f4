"""Superlatives and ranks by name: what is said to be the most, the least, or the third, of the values beside it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.checks.engine.assignment_search import bounded
from tui.claims.claim_model import Aspect
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.en.number_words import ORDERS
from tui.lexicon.order_words import LEAST_OF, MOST_OF, NO_MEMBER
from tui.lexicon.zh.characters import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Pattern

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement


def is_told_as(one: Statement, other: Statement) -> bool:
    """Whether two figures are counted in the same, and are values that can be compared."""
    return one.is_counted_as(other) and (one.scale is other.scale or one.scale == other.scale)


def is_value(one: Statement) -> bool:
    """Whether a figure is a value, not a movement; days and hours say nothing of it."""
    if one.kind is Kind.DURATION and one.claim.aspect is None:
        return True
    return one.claim.aspect in (Aspect.LEVEL, Aspect.RATE, Aspect.SHARE)


_TWO = 2
_HOW_MANY = late(r"\b(?:top|first|last|leading)\s*$", re.IGNORECASE)
"""Before how many are ranked, which is no value among them: the top three destinations."""


def superlatives(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A店32台，销量最高，B店36台，C店30台: what is said to be the most is not less than the others beside it."""
    yield from _followed(passage, claimed)
    if not is_value(claimed) or _HOW_MANY.search(claimed.clause):
        return
    most, least = (_says_most(one, claimed) for one in (MOST_OF, LEAST_OF))
    if most == least or NO_MEMBER.search(claimed.clause):
        return
    others = _members(passage, claimed)
    if len(others) < _TWO or others[0].number < claimed.number < others[-1].number:
        return
    other = max(others, key=lambda each: (each.values.low or 0) * (1 if most else -1))
    yield bounded("other", other, claimed, least=most)


def _followed(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """The busiest is A with 4.6 million tonnes, followed by B with 4.2: what follows the most is no more, what follows the least no less."""
    first = passage.before(claimed)
    if first is None or not is_told_as(first, claimed):
        return
    if not _THEN_NEXT.fullmatch(passage.between(first, claimed)) or NO_MEMBER.search(claimed.clause):
        return
    said = _START.split(passage.plain[max(0, first.start - _REACH) : first.start])[-1]
    most, least = _MOST.search(said), _LEAST.search(said)
    if bool(most) != bool(least):
        yield bounded("other", first, claimed, least=least is not None)


_THEN_NEXT = late(
    r"[^，。；]{0,24}[，；]? ?(?:and |closely )*followed by [^，。；]{2,60}[，（ ]\s?\S?|[^，。；]{0,8}[，；]其次[是为][^。；0-9]{2,24}"
)
_MOST = late(
    r"\b(?:most|highest|largest|biggest|busiest|top|led|leading|first|longest|fastest)\b|最[高多大快长]|首位|第一|居首",
    re.IGNORECASE,
)
_LEAST = late(r"\b(?:least|lowest|smallest|fewest|shortest|slowest)\b|最[低少小慢短]", re.IGNORECASE)
_START = late(r"[。；!?！？\n]|\.\s")


def _members(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The values beside one in its sentence, in a row; none where one of them is no member of the same group."""
    others = [
        one
        for one in passage.sentence(claimed)
        if one.number != claimed.number
        and is_told_as(one, claimed)
        and one.claim.aspect is claimed.claim.aspect
    ]
    if any(NO_MEMBER.search(one.clause + one.behind[:8]) for one in others):
        return []
    measures = {found[0] for one in (claimed, *others) if (found := _RATE_NAME.search(one.clause))}
    if claimed.is_percent and len(measures) > 1:
        return []  # 拨备覆盖率280%，流动性比例71.6%: rates of several sorts have no order
    if any(_is_set_apart(passage, one, claimed) for one in others):
        return []
    in_a_row = bool(others) and others[-1].number - others[0].number <= len(others)
    return others if in_a_row else []


_RATE_NAME = late(r"[一-龥]{2}(?:率|比例|集中度)(?=[为达至是]?$)")


def _is_set_apart(passage: StatedText, one: Statement, other: Statement) -> bool:
    """安平市有1485家，永和县327家（最多的东陵区168家）: whether a bracket that is open at one of two values is shut, or not open, at the other."""
    words = passage.between(one, other)
    return words.count("（") != words.count("）")


def _says_most(words: Pattern[str], claimed: Statement) -> bool:
    """Whether words before or right behind a value say that it is the most, or the least, of some."""
    where = _WHERE.match(claimed.tail)
    said = f"{claimed.clause[-30:]}…{claimed.behind[:10]}" if where is None else f"{where[1]} …"
    return bool(words.search(said) or words.match(claimed.tail[:12]))


_WHERE = late(r"^[^，。；]{0,30}， where (?:it|this|that) was the ([a-z]+)\b")
_SHORTEST_ROW, _LONGEST_ROW = 3, 16
"""Values of a row that are ranked."""
_REACH = 120
"""Code points behind a row in which a rank is said."""
_LABEL = late(
    r"^.*(?:[：:]|分别[是为]|依次[是为]|方面|来看|看)|^[、，和及与\s]+|(?:完成|实现|达到?|为|是|有|的|[0-9]+|约)+$"
)
_ENGLISH_NAME = late(r"\b([A-Z][a-z]{2,})\b")
_CHINESE = late(
    r"[^，。；0-9“”两三]{0,8}?(?:(?P<most>最[高多大快长好](?!的是|标准|水平|限|气温|值)|(?:居|位列|列)[两三四五六七八九十]?[省市县区州校地国厂店][一-龥]{0,2}(?:首位|第一)|总[量额]居首|居首|居第一|第一(?=[，。；）]|$)|领先|冠军)|(?P<least>最[低少小慢短](?!的是|标准|水平|限|气温|值|生活)|垫底|居末|末位|最后)"
    r"|(?:(?:排名?|居|位居|列|位列|名列|排在|占)?(?:[^，。；0-9“”两三]{0,6})?第(?P<rank>[一二三四五六七八九十]|[0-9]{1,2})(?![0-9年月届季次期批]))(?P<way>[高低多少大小快慢])?)"
)
_ENGLISH = late(
    r"(?:'s|’s)?[^.,;，；]{0,24}?\b(?:(?P<most>(?:highest|largest|most|biggest|longest|busiest|fastest))|(?P<least>(?:lowest|smallest|fewest|least|shortest|slowest|quietest))"
    r"|(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth)[- ]?(?P<way>highest|largest|most|biggest|longest|busiest|fastest|lowest|smallest|fewest|least|shortest|slowest)?)\b"
)
_DOWNWARD = late(r"低|少|小|慢|短|lowest|smallest|fewest|least|shortest|slowest")


class _Row(Struct, frozen=True):
    """A row of values, each with the name of what it is of."""

    values: tuple[Statement, ...]
    names: tuple[str, ...]


def named_ranks(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """甲县6.8%、乙县7.4%、丙县5.9%，丙县最高: of each value in a row what is said behind of the rank of its name."""
    for row in passage.once(_rows).get(claimed.number, ()):
        own = row.values.index(claimed)
        end = row.values[-1].end
        words = passage.plain[end : min(end + _REACH, _end_of_block(passage, row.values[-1]))]
        found = _said(row.names[own], words)
        if found is not None:
            yield from _ranked(row, own, found)


def _end_of_block(passage: StatedText, one: Statement) -> int:
    """Where the paragraph of a figure ends."""
    return passage.context.block_at(one.start).end


def _said(name: str, words: str) -> re.Match[str] | None:
    """What is said of the rank of a name."""
    pattern = _ENGLISH if name.isascii() else _CHINESE
    at = words.find(name)
    while at >= 0:
        found = pattern.match(words, at + len(name))
        if found is not None:
            return found
        at = words.find(name, at + 1)
    return None


def _ranked(row: _Row, own: int, said: re.Match[str]) -> Iterator[Assignment]:
    """That a value has the rank that is said of it: against the one that has it."""
    way, only = said["way"] or "", said["most"] or said["least"]
    rank = 1 if only else number_of(said["rank"])
    if not 1 <= rank <= len(row.values):
        return
    down = bool(said["least"] or _DOWNWARD.search(way))
    for each in (down,) if only or way else (False, True):
        yield _in_place(row, own, rank, down=each)


def _in_place(row: _Row, own: int, rank: int, *, down: bool) -> Assignment:
    """That a value has its rank, against the one that has it; against itself where it has it."""
    claimed = row.values[own]
    others = sorted(
        (one for one in row.values if one is not claimed),
        key=lambda one: one.figure.quantity.low or 0,
        reverse=not down,
    )
    above = sum(_is_before(one, claimed, down=down) for one in others)
    witness, larger = claimed, True
    if above >= rank:
        witness, larger = others[rank - 1], not down
    elif above < rank - 1:
        witness, larger = others[rank - 2], down
    return bounded("other", witness, claimed, least=larger)


def _is_before(one: Statement, other: Statement, *, down: bool) -> bool:
    """Whether a value is ranked before another."""
    first, second = one.figure.quantity.low or 0, other.figure.quantity.low or 0
    return first < second if down else first > second


def number_of(said: str) -> int:
    """The rank that a numeral says."""
    return ORDERS.get(said) or (int(said) if said.isdigit() else DIGITS.get(said, 10))


def _rows(passage: StatedText) -> dict[int, list[_Row]]:
    """The rows of a text by the numbers of their values: of one sentence, or of the columns of a table."""
    found: dict[int, list[_Row]] = {}
    run: list[Statement] = []
    for one in (*passage.statements, None):
        if one is not None and run and _goes_on(run[-1], one):
            run.append(one)
            continue
        _take(found, run)
        run = [one] if one is not None and _begins(passage, one) else []
    return found


def _begins(passage: StatedText, one: Statement) -> bool:
    """Whether a row can begin with a value: no other stands close before it in its sentence."""
    before = passage.before(one)
    apart = before is not None and not before.is_counted_as(one)
    return before is None or apart or len(one.lead) >= _WIDEST or "：" in one.lead


def _goes_on(last: Statement, one: Statement) -> bool:
    """Whether a value goes on with the row of another: in its sentence, counted as it is, and with a name of its own."""
    return (
        one.sentence == last.sentence
        and one.is_counted_as(last)
        and one.number == last.number + 1
        and len(one.lead) < _WIDEST
        and one.lead.count("，") <= 1
        and not pattern_of(r"[；。]").search(one.lead)
    )


_WIDEST = 32


def _take(found: dict[int, list[_Row]], run: Sequence[Statement]) -> None:
    """Note a run of values if it is a row with names."""
    if not _SHORTEST_ROW <= len(run) <= _LONGEST_ROW:
        return
    names = tuple(map(_name_of, run))
    if not all(names) or len(set(names)) < len(names):
        names = _distributed(run) or _behind(run)
    if (
        len(names) == len(run)
        and all(names)
        and len(set(names)) == len(names)
        and not any(a.sentence != b.sentence for a, b in pairwise(run))
    ):
        row = _Row(tuple(run), names)
        for one in run:
            found.setdefault(one.number, []).append(row)


def _distributed(run: Sequence[Statement]) -> tuple[str, ...]:
    """甲、乙、丙三县投资分别为…: the names that a row of values is distributed over; none where they do not say."""
    found = _SHARED_OUT.search(run[0].clause)
    if found is None:
        return ()
    names = [one for one in re.split("[、和与及]", found["names"]) if one]
    if len(names) != len(run):
        return ()
    sort = _OF_SORT.search(names[-1])
    if sort is not None:
        return tuple(name.removesuffix(sort[2]) + sort[2] for name in [*names[:-1], sort[1]])
    length = len(names[1])
    return tuple(names[:1]) + tuple(names[1:-1]) + (names[-1][:length],) if length > 1 else ()


_SHARED_OUT = late(
    r"(?P<names>[一-龥]{1,8}(?:、[一-龥]{1,8})*[、和与及][一-龥]{2,20}?)(?:分别|依次)[^，。；0-9]{0,8}$"
)
_OF_SORT = late(
    r"^([一-龥]{1,3}?)[两三四五六七八九十](季|项|类|片|组|线|省|市|县|区|州|镇|乡|村|校|院|厂|店|地)"
)


def _behind(run: Sequence[Statement]) -> tuple[str, ...]:
    """The English names behind the values of a row: 640 in Norden, 720 in Sellin; none where one has none."""
    found = [_PLACE_BEHIND.match(one.tail) for one in run]
    return tuple(one[1] for one in found if one is not None) if all(found) else ()


_PLACE_BEHIND = late(r"^(?: [a-z]+)? (?:in|at|for|on) ([A-Z][a-z]{2,})")


def _name_of(one: Statement) -> str:
    """The name of what a value in a row is of; empty where none is said."""
    english = _ENGLISH_NAME.findall(one.clause)
    if english:
        return str(english[-1])
    name = one.clause
    for _again in range(2):
        name = _LABEL.sub("", name)
    return name if 1 < len(name) <= _LONGEST else ""


_LONGEST = 10
