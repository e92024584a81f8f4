"""The lists that a topic says for as many figures as stand together: of metrics, of places, of bodies; and whose each figure is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims import list_items
from tui.claims.chinese_aspects import RATE_NOUN
from tui.claims.named_pieces import without_class
from tui.claims.topic_phrases import BODY, GENERIC
from tui.compiled import late

if TYPE_CHECKING:
    from tui.claims.topic_phrases import Topic

Piece = tuple[int, int]
Metric = tuple[Piece, ...]

_PART_OF = late(
    r"(?:港|院区|分院|东院|西院|南院|北院|院|校区|厂区|厂|本部|总部|分公司|公司|分局|支队|片区|区|县|市|镇|乡|街道|园|站|场|店|矿|线|航站楼)\Z"
)
"""With what the name of a place or a body ends that has its part of something."""

_PAIRS = ("城乡", "男女", "新老")
"""Two sides in one word, of which two figures are in turn."""


def listed_with_place(text: str, topic: Topic, many: int) -> list[tuple[Metric, Metric]] | None:
    """What each of so many figures is of, and its place; None where nothing is a list of as many.

    The first of a list of places may have been taken for the place of all: 甲州、乙州常住人口分别为.
    """
    start, end = topic.metric[-1]
    members = _members(text, topic, many)
    if members is not None:
        return [without_class(text, member, topic.scope) for member in members]
    scope = topic.scope
    if scope is None or not list_items.JOINT.fullmatch(text, scope[1], start):
        return None
    members = list_items.items(text, (scope[0], end), many)
    if members is None or any(len(member) < 2 for member in members[:-1]):
        return None
    shared = members[0][1]
    places = [member[0] for member in members[:-1]] + [(members[-1][0][0], shared[0])]
    return [((shared,), (place,)) for place in places]


def _members(text: str, topic: Topic, many: int) -> list[Metric] | None:
    """As many members of the list that a topic is, each with the rate that is said of all: A、B的增速; None where it is none."""
    if (counted := list_items.counted_before(text, topic.metric[0][0], many)) is not None:
        start, end = topic.metric[0]
        weight = list_items.OF_WEIGHT.match(text, start, end)
        shared = ((weight.end() if weight else start, end), *topic.metric[1:])
        return [(member, *shared) for member in counted]
    *named, last = topic.metric
    if not named or not RATE_NOUN.fullmatch(text[slice(*last)]):
        return list_items.items(text, last, many)
    members = list_items.items(text, named[-1], many)
    return [(*member, last) for member in members] if members else None


def named_alone(text: str, topic: Topic) -> Piece | None:
    """A list of places or bodies that is all that a clause names; None where it names something that is measured."""
    named = topic.metric or ((topic.agent,) if topic.agent else ())
    if named and topic.scope and 0 < named[0][0] - topic.scope[1] <= 1:
        named = ((topic.scope[0], named[-1][1]),)
    if len(named) != 1 or list_items.HEADS.search(text, *named[0]):
        return None
    return named[0] if _PART_OF.search(text, *named[0]) else None


def whose(text: str, topic: Topic, words: str, many: int) -> Piece | None:
    """The place that a clause names, or the body that does what its verb says: 全市法院受理案件, 市中心医院完成手术4万台."""
    agent, scope = topic.agent, topic.scope
    if agent is None:
        return scope
    if many > 1 and list_items.items(text, agent, many):
        return agent
    body = BODY.search(text, *agent) is not None
    if scope is not None:
        return (scope[0], agent[1]) if body and scope[1] == agent[0] else scope
    done = topic.verb is not None and text[slice(*topic.verb)].endswith(("完成", "实现"))
    return agent if body or done or words in GENERIC else None


def scopes_of(text: str, scope: Piece | None, many: int) -> list[Metric]:
    """For each of a group of figures its place: those of a list in their order, or the same for all."""
    places = list_items.items(text, scope, many) if scope is not None and many > 1 else None
    return list(places) if places else [place_of(scope)] * many


def of_pair(text: str, metric: Metric, many: int) -> list[Metric] | None:
    """For each of two figures its side of a pair that one word says of both: 城乡居民收入分别为; None where no such word begins the metric."""
    if many != len("城乡") or not metric or not text.startswith(_PAIRS, metric[0][0]):
        return None
    first = metric[0][0]
    return [((at, at + 1),) for at in (first, first + 1)]


def place_of(scope: Piece | None) -> Metric:
    """The words of a place; none where none is said."""
    return (scope,) if scope else ()
