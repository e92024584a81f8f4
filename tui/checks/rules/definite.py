"""`twice` where things that were counted are named again: `全镇共有党支部32个 … 全镇23个党支部`.

What a place has in all is one number, wherever the text comes back to it, unless it speaks of another time,
of a plan, of a change or of some of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.rules.parts import is_average
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.checks.facts import Fact
    from tui.speech.findings import Finding

_APART = 1500
"""Code points after which the same words may be said of something else."""
_LEAD = 30
_KEPT = 4
"""Counts of one sort of thing that are kept in mind."""
_PLACE = late(
    r"(?:全(?P<all>[县市省区乡镇村校厂旗州院局系行])(?:统)?|[我本](?P<own>[县市省区乡镇村校厂院局行])|(?P<name>公司|集团|(?<![等业通小中专职高技办殊育])学校|(?<![合属业医级])医院|法院|检察院))(?:范围内|上下|各级)?(?:为|给|对|向|把|将|组织|要求)?$"
)
"""Whose things they are, right before what is said of them."""
_INVENTORY = late(
    r"(?:(?P<bare>有)|(?:总共|一共|合计|现共|共|现|下?辖|设|拥|实|登记在册的?|在册)有?|管辖|总数|总数量|总面积)(?:为|达到?|是|约)*$"
)
"""Words after which a place's things are counted: 全镇共有党支部32个."""
_AMOUNT = late(r"(?:总数|总人数|人数|总户数|户数|总面积|面积|总量|数量|总)$")
_ANOTHER = late(
    r"其中|首批|第.{1,2}批|选派|抽|新[增建]|另|其余|其他|剩余|部分|已有|还有|仍有|尚有|原[来有先]|以前|过去|[去前]年(?!以来)|上年|年[初末底](?!以来)|[0-9]年|计划|规划|力争|预计|目标|将|到20|左右|多"
)
"""What makes a count one of other things, or of another time."""
_CHANGED = late(r"新[增建设]|撤[并销]|合并|增加|减少|净[增减]|调整|改制|新成立|增至|降至")
_GOES_ON = late(
    r"$|[全均都逐已实完建通开进配签参上下脱达纳设落推做坚接投同如按先积踊普统认真顺也得获受享成发举提安颁购赠免送划编搬筛体累带辐]|中(?:有|，|$)|分"
)
"""What follows a noun that is whole; 党支部书记 is another noun than 党支部."""
_DONE_TO = late(
    r"(?:对|向|为|给|把|将|使|让|在|组织|要求|深入|走遍|覆盖)(?:全[县市省区乡镇村校厂旗州院局系行]统?|[我本][县市省区乡镇村校厂院局行])$|(?:为|给|对|向|把|将|组织|要求)$"
)
"""Words after which a place's things are all of them: 对全镇23个党支部."""
_YEAR_END = late(r"(?:年[末底]|目前)，?")
_LAND = late(r"的?(?:[^，。；：、的]{0,4})(?:土地|大地|县域|国土)")
_STANDING = late(r"^(?:在校|在岗|在册|在编|现有|注册|登记|各类|各级|全体|总)+(?=..)")
_ALL = late(r"全部|均|都|悉数|一个不落|无一|逐|普遍|统一|全员|全覆盖")
_CARRIED = late(r"(?:共有|现有|已有|为|达到?|是|有|共|约|总计|合计)+$|^(?:共有|现有|有|共|的|了)+")
_MESSAGE = N_("One metric with two values: {one} and {other}")


class _Counted(NamedTuple):
    """A number of things that belong to one place, by which it can be named again."""

    fact: Fact
    place: str
    noun: str
    every: bool = True
    """Whether they are all, or may be some: 全县46名医生获表彰 need not be all its doctors."""


def again(context: CheckContext) -> Iterator[Finding]:
    """Speaks where a place's things are counted, and named again with another number, or named so twice."""
    known: dict[tuple[str, str], list[_Counted]] = {}
    for fact in context.facts:
        if not fact.is_quantity or is_average(fact.before) or fact.figure.quantity.approx:
            continue
        counted = _inventory(context, fact) or _named(context, fact)
        if counted is None:
            continue
        found = None
        for before in reversed(known.get((fact.unit, counted.noun[:2]), ())):
            if fact.start - before.fact.end > _APART:
                break
            if _same(context, before, counted):
                found = context.contradiction(
                    "twice",
                    "{one} == {other}",
                    {"one": before.fact, "other": fact},
                    _MESSAGE,
                    assumption=Words(N_("both are all that there are")),
                )
                break
        if found is not None:
            yield found
        else:
            places = known.setdefault((fact.unit, counted.noun[:2]), [])
            places.append(counted)
            del places[:-_KEPT]


def _lead(context: CheckContext, fact: Fact) -> str:
    """The words of its sentence before a figure, of which other things or another time may be said."""
    return context.plain[max(context.since(fact.start), fact.start - _LEAD) : fact.start]


def _inventory(context: CheckContext, fact: Fact) -> _Counted | None:
    """`全镇共有党支部32个`, `全镇共有32个党支部`, `全县耕地面积68.5万亩`."""
    words = re.sub("[“”]", "", fact.before)
    if _ANOTHER.search(_lead(context, fact)):
        return None
    after = _INVENTORY.search(words)
    if after is not None and len(fact.noun) > 1:
        place = _place(words[: after.start()])
        if place is None or (after["bare"] and not place):
            return None
        return _Counted(fact, place, _bare(fact.noun))
    if fact.noun and fact.noun[0] not in "，。":
        return None
    # 共有党支部32个: the noun stands between; 耕地面积68.5万亩: nothing but the place stands before it.
    for match in re.finditer(
        r"(?:共有|现有|下辖|拥有|设有|实有|建有|已?建成|组建|设立|成立|共(?:开设|设置|配备|划定|选派|培育|聘用)?|辖有?|有|在册)|(?<=[县市省区乡镇村校厂院局行司])",
        words,
    ):
        noun = _bare(_AMOUNT.sub("", _CARRIED.sub("", words[match.end() :])))
        if fact.unit == "平方公里" and re.fullmatch("(?:国土|土地|行政区域)?总?面积", words[match.end() :]):
            noun = "土地"
        place = _place(words[: match.start()])
        if place is not None and len(noun) >= 2 and (match[0] or place):
            return _Counted(fact, place, noun)
    return None


def _place(words: str) -> str | None:
    """The place with which words end, none where they are empty; None if they end otherwise."""
    found = _PLACE.search(words.removesuffix("已").removesuffix("累计"))
    if found is None:
        return None if words else ""
    return found["all"] or found["own"] or found["name"][-1]


def _named(context: CheckContext, fact: Fact) -> _Counted | None:
    """What a figure counts where its words say that it is all there are: `全镇32个党支部`, `46名法官全部`; else None."""
    if len(fact.noun) < 2 and fact.unit != "平方公里":
        return None
    lead = _lead(context, fact)
    everything = _ALL.search(context.plain, fact.end, fact.end + _LEAD) is not None
    if _ANOTHER.search(_YEAR_END.sub("", lead) if everything else lead):
        return None
    found = _PLACE.search(fact.before)
    if found is not None:
        noun = _bare(fact.noun)
        if fact.unit == "人" and _ALL.match(noun):
            noun = "人口"
        elif fact.unit == "平方公里" and _LAND.match(context.plain, fact.end):
            noun = "土地"
        place = found["all"] or found["own"] or found["name"][-1]
        every = everything or _DONE_TO.search(fact.before) is not None
        return _Counted(fact, place, noun, every) if noun else None
    if not fact.before and everything and "，" not in (context.plain[fact.end : fact.end + len(fact.noun)]):
        return _Counted(fact, "", _bare(fact.noun))
    return None


def _bare(noun: str) -> str:
    """A noun without the words that only say that its things are there."""
    return _STANDING.sub("", noun)


def _digits(counted: _Counted) -> list[str]:
    """The digits of a count, in the order of their size."""
    return sorted(sign for sign in fold(counted.fact.figure.surface) if sign.isnumeric() or sign in ".万亿")


def _in_common(one: str, other: str) -> str:
    """What two nouns begin with."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


def _same(context: CheckContext, one: _Counted, other: _Counted) -> bool:
    """Whether two counts are of the same things: the nouns agree, no other place, no change between them."""
    if one.place and other.place and one.place != other.place:
        return False
    if not (one.place or other.place):
        return False
    # Some of them can be fewer than all, never more; unless it is the same number with its digits in another order.
    first, second = (each.fact.figure.quantity.high or 0 for each in (one, other))
    some = (not one.every and first < second) or (not other.every and second < first)
    if some and _digits(one) != _digits(other):
        return False
    noun = _in_common(one.noun, other.noun)
    if len(noun) < 2 or not all(_GOES_ON.match(each.noun, len(noun)) for each in (one, other)):
        return False
    between = context.plain[one.fact.end : other.fact.start]
    return _CHANGED.search(between) is None
