"""What stands between a topic and its figure: a table of constructions over the kinds of words.

Each construction is a pattern over letters, one for each word before the figure (`clause_tokens`); `topic` is what lies
before it. The first that matches reads the figure.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui.claims.claim_model import Direction
from tui.compiled import late
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from tui.claims.word_kinds import Token
    from tui.figures.quantity import Quantity

_HEDGED = "[HmaXY]*"
_BESIDE = "[aTHXMcg]*"
_BASE = r"(?:C(?P<base>T[NE]{0,2}|[NGE]{1,4})Z?)?"
_OTHER = r"(?P<base>[GNEvwaJLUDgc]+?)"


class Reading(NamedTuple):
    """How the words before a figure were read; offsets are indexes of those words."""

    name: str
    topic: int
    """How many of the words are the topic: the first ones."""
    verb: str = ""
    """The predicate as the text says it; empty where there is none."""
    side: Direction | None = None
    base: tuple[int, int] | None = None
    """The words of what is compared with."""
    whole: tuple[int, int] | None = None
    """The words of the set in which something has its rank."""
    mean: bool = False
    over: int = 0
    """How many years a mean is of, where that is said beside it: 五年年均; 0 where it is not."""
    again: str = ""
    """同比 or 环比 where it says so."""
    then: tuple[int, int] | None = None
    """The words of the time of the first of two movements."""


class Construction(Struct, frozen=True):
    """A pattern of words before a figure."""

    name: str
    pattern: re.Pattern[str]
    fits: Callable[[Kind, str], bool]
    """Whether it may read a figure of a kind with a unit."""
    example: str


def _any(_kind: Kind, _unit: str) -> bool:
    return True


def _times(kind: Kind, _unit: str) -> bool:
    return kind is Kind.MULTIPLE


def _place(kind: Kind, _unit: str) -> bool:
    return kind is Kind.ORDINAL


def _rate(kind: Kind, _unit: str) -> bool:
    return kind not in {Kind.ORDINAL, Kind.RATIO}


def _points(_kind: Kind, unit: str) -> bool:
    return "点" in unit


def _percent(kind: Kind, unit: str) -> bool:
    return kind is Kind.PERCENT and "点" not in unit


def _made(name: str, pattern: str, fits: Callable[[Kind, str], bool], example: str) -> Construction:
    return Construction(name, late(rf"(?P<topic>.*?){pattern}\Z"), fits, example)


CONSTRUCTIONS = (
    _made("multiple", rf"{_BESIDE}(?P<verb>R)(?P<base>[TNG]+)E{_HEDGED}", _times, "旅游收入是2010年的2.6倍"),
    _made("multiple", rf"{_BESIDE}(?P<verb>X)(?P<base>T)E{_HEDGED}", _times, "产量分别是2010年的2.6倍"),
    _made("multiple", rf"{_BESIDE}(?P<verb>R)(?P<base>T)E{_HEDGED}", _percent, "客流量为2019年的103%"),
    _made("from", rf"{_BESIDE}(?P<verb>I)(?P<whole>[GN]+){_HEDGED}", _place, "指数从全球第11位"),
    _made(
        "rank",
        rf"{_BESIDE}(?P<verb>[KR]+[RO]?|[UDO]+[OR]?){_HEDGED}(?P<whole>[GNE]*){_HEDGED}",
        _place,
        "规模稳居全国第4位",
    ),
    _made("from", rf"{_BESIDE}(?P<verb>I)(?:(?P<base>T)E?|cE)?{_HEDGED}", _any, "比重由2010年的3%"),
    _made("compared", rf"{_BESIDE}(?P<verb>C)(?P<base>T)N?E{_HEDGED}", _any, "比1957年的56元"),
    _made("gap", rf"{_BESIDE}(?P<verb>[AB])(?!\Z){_OTHER}{_HEDGED}", _rate, "增速高于全省平均水平3个百分点"),
    _made(
        "gap",
        rf"{_BESIDE}C(?P<base>T?[NGELJ]+(?:[acw][NGELJ]+)*)Z?[aX]*(?P<verb>[ABhl]){_HEDGED}",
        _rate,
        "增速比全省平均水平高3个百分点",
    ),
    Construction(
        "gap", late(rf"(?P<topic>){_BESIDE}(?P<verb>[hl]){_HEDGED}\Z"), _rate, "气温13.6℃，偏高0.8℃"
    ),
    _made(
        "part of",
        rf"{_BESIDE}(?P<verb>[Rv])(?P<base>[TGNwva]*[Ng])E{_HEDGED}",
        _percent,
        "投资完成年度计划的80%",
    ),
    _made(
        "influenced",
        rf"{_BESIDE}(?P<verb>W)[TNGEaxvw]*(?P<way>[UD])a?{_HEDGED}",
        _points,
        "影响CPI上涨0.2个百分点",
    ),
    _made(
        "moved",
        rf"{_BESIDE}I(?P<then>T)E?{_BESIDE}(?P<verb>[UD])a?{_HEDGED}",
        _any,
        "价格由上月上涨3%",
    ),
    _made("moved", rf"{_BESIDE}{_BASE}{_BESIDE}(?P<verb>[UD])a?{_HEDGED}", _any, "粮食产量比上年增长5%"),
    _made(
        "moved",
        rf"{_BESIDE}C(?P<base>T[NE]{{0,2}}|[NGE]{{1,4}})Z?{_BESIDE}(?P<verb>[ABhl])a?{_HEDGED}",
        _rate,
        "比上年多3万人",
    ),
    _made("mean", rf"{_BESIDE}(?P<verb>M){_HEDGED}", lambda kind, _unit: kind is Kind.PERCENT, "年均5.9%"),
    _made(
        "came to", rf"{_BESIDE}(?P<verb>[UDK]+[OR]+)(?:(?P<base>T)E)?{_HEDGED}", _any, "比重提高到2020年的3%"
    ),
    _made("reached", rf"{_BESIDE}(?P<verb>[RK]+O?|O|x){_HEDGED}", _any, "粮食产量达到5万吨"),
    _made("part of", rf"{_BESIDE}(?P<verb>S)(?P<base>[TGNEvwUDaJLc]*)(?:[RO]*){_HEDGED}", _any, "占全市的3%"),
    _made("stands beside", rf"(?P<verb>){_HEDGED}", _any, "粮食产量5万吨"),
)
"""In the order in which they are tried."""


def read(tokens: Sequence[Token], letters: str, text: str, quantity: Quantity) -> Reading:
    """How the words before a figure are read."""
    reading, (first, last) = _by_letters(letters, quantity.kind, quantity.unit)
    again = ""
    for token in tokens[reading.topic :]:
        if token.end - token.start == _TWO and text[token.start : token.end] in ("同比", "环比"):
            again = text[token.start : token.end]
            break
    if last <= first:
        return reading._replace(again=again) if again else reading
    return reading._replace(verb=text[tokens[first].start : tokens[last - 1].end], again=again)


_TWO = 2
"""Code points of 同比 and 环比."""


@lru_cache(maxsize=2048)
def _by_letters(letters: str, kind: Kind, unit: str) -> tuple[Reading, tuple[int, int]]:
    """What the kinds of the words before a figure tell, which are few and come again and again, and which of them are the predicate."""
    for construction in CONSTRUCTIONS:
        if construction.fits(kind, unit) and (found := construction.pattern.match(letters)):
            return _reading(construction.name, found), found.span("verb")
    raise AssertionError  # the last construction fits whatever stands there


def _reading(name: str, found: re.Match[str]) -> Reading:
    """What a construction read, without the words themselves."""
    topic = found.end("topic")
    groups = found.re.groupindex
    return Reading(
        name,
        topic,
        "",
        _side(found["way"] if "way" in groups else found["verb"]),
        _span(found, "base") if "base" in groups else None,
        _span(found, "whole") if "whole" in groups else None,
        "M" in found.string[topic:],
        0,
        "",
        _span(found, "then") if "then" in groups else None,
    )


def _side(letters: str) -> Direction | None:
    """Which way a predicate goes."""
    if not letters:
        return None
    return {
        "U": Direction.UP,
        "A": Direction.UP,
        "h": Direction.UP,
        "D": Direction.DOWN,
        "B": Direction.DOWN,
        "l": Direction.DOWN,
    }.get(letters[0])


def _span(found: re.Match[str], group: str) -> tuple[int, int] | None:
    start, end = found.span(group)
    return (start, end) if end > start >= 0 else None
