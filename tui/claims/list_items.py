"""A list of nouns taken apart, the head that its members share given to each: 城镇和农村居民收入."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.lexicon.zh import measured_nouns

Piece = tuple[int, int]

_JOINT = late(r"、|和|与|及(?!其|格)|以及")
HEADS = late("(?:" + "|".join(sorted(map(re.escape, measured_nouns.HEADS), key=len, reverse=True)) + r")\Z")
_TAIL = late(
    "(?:常住|居民|人均|平均|户均|排放|销售|播种|种植|进出口|"
    + "|".join(sorted(map(re.escape, measured_nouns.HEADS), key=len, reverse=True))
    + r")+\Z"
)
_FUSED = late(r"(?P<numbers>[一二三]{2,3})(?P<head>次?产业?.*)")
_INSIDE = late(r"和谐|共和|和平|与会|参与|及格|普及|涉及|总和|饱和|和田|呼和")


def items(text: str, piece: Piece, wanted: int) -> list[tuple[Piece, ...]] | None:
    """The members of a list as words of the text, or None where it has not `wanted` members.

    Args:
        text: A plain paragraph.
        piece: Where the list stands in it.
        wanted: How many figures it is said of.
    """
    start, end = piece
    fused = _FUSED.match(text, start, end)
    if fused is not None and len(fused["numbers"]) == wanted:
        return [((start + at, start + at + 1), fused.span("head")) for at in range(wanted)]
    cuts = _fitting(text, _cuts(text, start, end), wanted - 1)
    if cuts is None:
        return None
    bounds = [start, *(at for cut in cuts for at in cut), end]
    members = [(bounds[at], bounds[at + 1]) for at in range(0, len(bounds), 2)]
    if any(last <= first for first, last in members):
        return None
    return _with_shared(text, members)


def _fitting(text: str, cuts: list[Piece], wanted: int) -> list[Piece] | None:
    """So many of the joints of a list: rather 、 than 和, which may stand inside a member."""
    if len(cuts) <= wanted:
        return cuts if len(cuts) == wanted else None
    commas = [cut for cut in cuts if text[cut[0]] == "、"]
    others = [cut for cut in cuts if text[cut[0]] != "、"]
    if len(commas) == wanted:
        return commas
    if len(commas) + 1 == wanted and others:
        return sorted([*commas, others[-1]])
    return cuts[-wanted:] if not commas else None


def _cuts(text: str, start: int, end: int) -> list[Piece]:
    """The joints of a list; none inside a word or in quotation marks."""
    inside = [found.span() for found in _INSIDE.finditer(text, start, end)]
    found: list[Piece] = []
    depth = 0
    for at in range(start, end):
        depth += (text[at] in "“‘《（(") - (text[at] in "”’》）)")
        joint = _JOINT.match(text, at, end)
        if joint is None or depth > 0 or any(first <= at < last for first, last in inside):
            continue
        if not found or joint.start() > found[-1][1]:
            found.append(joint.span())
    return found


def _with_shared(text: str, members: list[Piece]) -> list[tuple[Piece, ...]]:
    """Each member with the head of the last where it has none of its own, and the first's beginning where that is shared."""
    last = members[-1]
    tail = _shared_tail(text, members[:-1], last)
    if tail is None:
        return [(member,) for member in members]
    return [*((member, (tail, last[1])) for member in members[:-1]), (last,)]


_OPPOSITES = frozenset(measured_nouns.OPPOSED)
_WHOLE_WORD = late(r"(?:居民|产业|企业|职工|农民|学校|游客|住宅|[\u4e00-\u9fff]生)\Z")
"""Last characters of modifiers that need nothing behind them."""


def _opposite(word: str, final: str) -> int:
    """How long the modifier is with which a last member begins: 城乡居民 beside 第三产业, 农村 beside 城镇; 0 where it has none."""
    sizes = [size for size in range(1, 7) if final[:size] in _OPPOSITES]
    if not sizes:
        return 0
    return sizes[-1] if _WHOLE_WORD.search(word) else sizes[0]


def _named_elsewhere(text: str, last: Piece) -> int | None:
    """Where in the last member a name begins that the text says by itself elsewhere: 国际快递业务量 beside 快递业务量."""
    start, end = last
    for at in range(start + 1, end - _SHORTEST_NAME + 1):
        name = text[at:end]
        other = text.find(name)
        if 0 <= other < start and HEADS.search(name) and (other == 0 or text[other - 1] in "，。；、的"):
            return at
    return None


_SHORTEST_NAME = 3
"""Code points of the shortest name that is looked for elsewhere."""


def _shared_tail(text: str, earlier: list[Piece], last: Piece) -> int | None:
    """Where in the last member the head begins that all share; None where each has its own."""
    words = [text[slice(*member)] for member in earlier]
    if all(HEADS.search(word) and word not in measured_nouns.OPPOSED for word in words):
        return None
    final = text[slice(*last)]
    if (again := _named_elsewhere(text, last)) is not None:
        return again
    tail = _TAIL.search(final)
    if tail is None or tail.start() == 0:
        pair = _opposite(words[-1], final)
        return last[0] + pair if pair and pair < len(final) and words[0] in _OPPOSITES else None
    if words[-1] in _OPPOSITES and (pair := _opposite(words[-1], final)):
        return last[0] + pair
    ending = words[-1][-2:]
    alike = final.rfind(ending)
    if len(ending) == 2 and 0 <= alike < len(final) - 2:
        return last[0] + alike + 2
    return last[0] + tail.start()
