"""Pieces of a name: the measure that others share, the modifier before it, the region or the class of a member of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims import list_items
from tui.compiled import late
from tui.lexicon.zh import measured_nouns

if TYPE_CHECKING:
    from tui.claims.word_kinds import Tokens

Piece = tuple[int, int]
Metric = tuple[Piece, ...]

_RESIDENTS = late(r"居民(?:人均|消费|收入).*\Z|(?:人均|户均).+\Z")
"""What of a name the residents, or so many, have each: 居民人均可支配收入, 人均住房面积."""
_REGIONS = ("部地区", "地区", "区域", "片区", "流域")
"""With what the shared end of a list of regions begins."""
_REGION = late(r"[\u4e00-\u9fff]{1,4}(?:地区(?!生产总值)|区域|片区|流域)(?=[\u4e00-\u9fff]{2})")
_OWN_REGION = late(r"地区生产总值")
"""What a region is no part of: it is the name of a measure."""
_PLACE_CLASS = "县镇村乡市区州省旗"
"""With what the shared end of a list begins whose members are places: 甲、乙两县财政收入."""
_UNNAMED = frozenset("ABCDEFGHXYZ甲乙丙丁戊")
"""Names of places that are not named."""
_DONE_WITH = frozenset({"完成", "实际", "播种", "收获", "落实", "种植"})
"""Verbs between a thing and its measure that are not of it: 秋粮落实面积."""


def behind_modifier(text: str, piece: Piece, size: int) -> Piece | None:
    """What of a metric stands behind a modifier of so many code points with which it begins: 供电可靠率 of 城市供电可靠率."""
    start, end = piece
    opposed = text[start : start + size] in measured_nouns.OPPOSED
    return (start + size, end) if opposed and start + size < end else None


def shared_measure(text: str, piece: Piece) -> Piece | None:
    """What of a metric others may share: 居民人均可支配收入 of all, 毛利率 of one product."""
    found = _RESIDENTS.search(text, *piece) or list_items.TAIL.search(text, *piece)
    return found.span() if found and found.end() > found.start() else None


def with_measure(text: str, part: Piece, measure: Piece) -> Metric:
    """A part and the measure that it shares, whose first words are said once where the part ends with them: 农村居民|人均收入."""
    start, end = measure
    own = text[slice(*part)]
    said = next(
        (
            size
            for size in range(min(end - start, len(own)), 1, -1)
            if own.endswith(text[start : start + size])
        ),
        0,
    )
    return part, (start + said, end)


def before_doing(taken: Tokens, start: int, end: int) -> int:
    """Where a noun ends before the verb that says what was done with it: 秋粮|落实."""
    last = taken.ending(end)
    done = last is not None and last.start > start and taken.text[last.start : end] in _DONE_WITH
    return last.start if last is not None and done else end


def region_of(text: str, member: Metric) -> tuple[Metric, Metric] | None:
    """A member of a list of regions, and its region: 山区、沿海地区收入; None where it is none."""
    if len(member) == 1 and (region := _REGION.match(text, *member[0])):
        return ((region.end(), member[0][1]),), (region.span(),)
    if len(member) == 1 and (named := _OWN_REGION.search(text, member[0][0] + 1, member[0][1])):
        return ((named.start(), member[0][1]),), ((member[0][0], named.start()),)
    if len(member) != 2 or not text.startswith(_REGIONS, member[1][0]):
        return None
    if _OWN_REGION.match(text, member[1][0]):
        return (member[1],), (member[0],)
    own, (start, end) = member
    size = next(len(kind) for kind in _REGIONS if text.startswith(kind, start))
    place = (own,) if text[own[1] - 1] == "区" else (own, (start, start + size))
    return (((start + size, end),), place) if end > start + size else None


def without_class(text: str, member: Metric, scope: Piece | None) -> tuple[Metric, Metric]:
    """A member of a list and its place, where the list is of places that say once what they are: 甲、乙两县财政收入."""
    if (region := region_of(text, member)) is not None:
        return region
    if len(member) != 2 or text[member[1][0]] not in _PLACE_CLASS:
        return member, ((scope,) if scope else ())
    own, (start, end) = member
    counted = text[start - 1] in "两二三四五六七八九十" or text[slice(*own)] in _UNNAMED
    if end - start < 2 or not counted:
        return member, ((scope,) if scope else ())
    return ((start + 1, end),), (own, (start, start + 1))
