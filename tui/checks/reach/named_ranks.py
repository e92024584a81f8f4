"""Ranks by name: values that are told of named things, and what is then said of the rank of one of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.engine.assignment_search import bounded
from tui.figures.patterns import late
from tui.lexicon.en.number_words import ORDERS
from tui.lexicon.zh.characters import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement

_LEAST, _MOST = 3, 16
"""Values of a row that are ranked."""
_REACH = 120
"""Code points behind a row in which a rank is said."""
_LABEL = late(
    r"^.*(?:[：:]|分别[是为]|依次[是为]|方面|来看|看)|^[、，和及与\s]+|(?:完成|实现|达到?|为|是|有|的|[0-9]+|约)+$"
)
_ENGLISH_NAME = late(r"\b([A-Z][a-z]{2,})\b")
_CHINESE = (
    r"[^，。；0-9“”两三]{0,8}?(?:(?P<most>最[高多大快长好](?!的是)|居首|居第一|第一(?=[，。；）]|$)|领先|冠军)|(?P<least>最[低少小慢短]|垫底|居末|末位|最后)"
    r"|(?:(?:排名?|居|位居|列|位列|名列|排在|占)?(?:[^，。；0-9“”两三]{0,6})?第(?P<rank>[一二三四五六七八九十]|[0-9]{1,2})(?![0-9年月届季次期批]))(?P<way>[高低多少大小快慢])?)"
)
_ENGLISH = (
    r"(?:'s|’s)?[^.,;]{0,24}?\b(?:(?P<most>(?:highest|largest|most|biggest|longest|busiest|fastest))|(?P<least>(?:lowest|smallest|fewest|least|shortest|slowest|quietest))"
    r"|(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth)[- ]?(?P<way>highest|largest|most|biggest|longest|busiest|fastest|lowest|smallest|fewest|least|shortest|slowest)?)\b"
)
_DOWNWARD = late(r"低|少|小|慢|短|lowest|smallest|fewest|least|shortest|slowest")


class _Row(NamedTuple):
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
    return re.search(re.escape(name) + pattern, words)


def _ranked(row: _Row, own: int, said: re.Match[str]) -> Iterator[Assignment]:
    """That a value has the rank that is said of it: against the one that has it."""
    way, only = said["way"] or "", said["most"] or said["least"]
    rank = 1 if only else _number(said["rank"])
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


def _number(said: str) -> int:
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
    apart = before is not None and bool(before.unit and one.unit) and before.unit != one.unit
    return before is None or apart or len(one.lead) >= _WIDEST or "：" in one.lead


def _goes_on(last: Statement, one: Statement) -> bool:
    """Whether a value goes on with the row of another: in its sentence, counted as it is, and with a name of its own."""
    return (
        one.sentence == last.sentence
        and one.is_counted_as(last)
        and one.number == last.number + 1
        and len(one.lead) < _WIDEST
        and not re.search(r"[；。]", one.lead)
    )


_WIDEST = 32


def _take(found: dict[int, list[_Row]], run: Sequence[Statement]) -> None:
    """Note a run of values if it is a row with names."""
    if not _LEAST <= len(run) <= _MOST:
        return
    names = tuple(map(_name_of, run))
    if (
        all(names)
        and len(set(names)) == len(names)
        and not any(a.sentence != b.sentence for a, b in pairwise(run))
    ):
        row = _Row(tuple(run), names)
        for one in run:
            found.setdefault(one.number, []).append(row)


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
