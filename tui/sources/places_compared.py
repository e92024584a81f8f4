"""Whose a figure and a statement are: of another place, of another level of places, of another row than the text speaks of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.sources.words_in_common import plain_words

if TYPE_CHECKING:
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Statement

_LEVEL = late(r"全([国省市县区州旗镇乡村])(?![场域民性])")
"""A place as a whole, by its level."""
_PLACE = late(r"(?!全)(\S{1,8}(?:[省市县区州旗镇乡村]|街道))\s")
"""A name that begins with that of a place."""
_OF_PLACE = late(r"(?<=[\u3400-\u9fff])(?:[省市县区州旗镇乡村]|街道)$")
"""How the name of a place ends."""
_NAMED = late(
    r"[^\x00-\u33ff年月日全各本我的关于在对和与省市县旗]{2,3}(?:[省县旗]|(?<![城上超都门])市)(?![场域民性化])"
)
"""A place by its name and its level."""
_TAIL = 3
"""Characters at the end of a place's name by which it is known, whatever stands before it."""
_NO_HAN = late(r"[^\u3400-\u9fff]")
_MOST_OF = 0.65
"""What part of the characters of what a row is of a figure's metric must have for it to be of that row."""
_KIND = 2
"""Characters at the end of the name of a thing that say of what kind it is."""
_OF_ANOTHER_ROW, _OF_THAT_ROW = 0.15, -0.08
"""What speaks against a statement of another thing than the one that the figure's sentence names, and of that one."""


class Whose(NamedTuple):
    """Of which place a figure is."""

    place: str = ""
    """Its name; 全 with its level where only that is said; empty where nothing is known."""
    whole: bool = False
    """Whether the figure's own words say that it is of all of a place: 全县, the county."""


NOBODY = Whose()
"""Of no place that is known."""


def against_row(statement: Statement, context: Context) -> float:
    """What speaks against a statement by the thing that its row is of, where the figure's sentence names such a thing."""
    if not context.topic or not statement.entity or plain_words(context.topic) not in context.said:
        return 0.0
    if statement.entity == context.topic:
        return _OF_THAT_ROW
    return 0.0 if plain_words(statement.entity) in context.said else _OF_ANOTHER_ROW


def is_of_another_place(statement: Statement, context: Context) -> bool:
    """Whether a statement's row is one place, or one thing of a kind, and a figure is said to be of another, or its sentence names that one alone."""
    own, other = context.topic, statement.entity
    if own == other or not _are_of_one_kind(own, other):
        return False
    # Whose the metric is said to be goes before what the rest of the sentence names.
    said = context.metric if plain_words(own) in context.metric else context.said
    return plain_words(own) in said and plain_words(_OF_PLACE.sub("", other)) not in said


def _are_of_one_kind(own: str, other: str) -> bool:
    """Whether two rows are of places, or of things that are called alike: 理学院 and 文学院."""
    if _OF_PLACE.search(own) and _OF_PLACE.search(other):
        return True
    return min(len(own), len(other)) > _KIND and own[-_KIND:] == other[-_KIND:] and not own.isascii()


def is_elsewhere(statement: Statement, context: Context, levels: frozenset[str]) -> bool:
    """Whether a statement is of another level of places than a figure, or of one place where the figure is of all.

    Args:
        statement: It.
        context: What is said around the figure.
        levels: Those of which the figure's text speaks as a whole (县 of 全县).
    """
    said = levels_of(context.metric)
    own = said or levels
    if own and _is_of_other_levels(statement, own):
        return True
    if context.topic and statement.entity and statement.entity != context.topic:
        return plain_words(statement.entity) not in context.said and not _is_nearly_said(statement, context)
    place = _PLACE.match(statement.name)
    return place is not None and bool(said or levels_of(context.said)) and place[1] not in context.said


def _is_nearly_said(statement: Statement, context: Context) -> bool:
    """Whether the metric of a figure says most of the characters of what a row is of, and not the row that the text named before."""
    entity, metric = _NO_HAN.sub("", plain_words(statement.entity)), context.metric
    if entity.isascii() or plain_words(context.topic) in metric:
        return False
    said = sum(character in metric for character in entity)
    return said >= _MOST_OF * len(entity) and len(entity) > _KIND


def _is_of_other_levels(statement: Statement, own: frozenset[str]) -> bool:
    """Whether a statement is of levels of places, and of none of some."""
    stated = levels_of(f"{statement.group} {statement.name}") or levels_of(statement.above)
    return bool(stated) and not stated & own


@lru_cache(maxsize=4096)
def levels_of(text: str) -> frozenset[str]:
    """The levels that a text speaks of as a whole: 县 of 全县."""
    return frozenset(_LEVEL.findall(text))


def named_places(text: str) -> frozenset[str]:
    """The places that a text names, each by the end of its name: 泽县 of 临泽县 with the character before."""
    return frozenset(found[-_TAIL:] for found in _NAMED.findall(text))


def are_other_places(own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of places are of one level and share none: 临泽县 and 清源县, not a county and its city."""
    for level in {place[-1] for place in own}:
        ours = {place for place in own if place[-1] == level}
        theirs = {place for place in other if place[-1] == level}
        if theirs and not ours & theirs:
            return True
    return False
