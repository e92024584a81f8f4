"""Parts that are larger than their whole, one alone or some that do not overlap together."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.checks.amount_sorts import GENERIC, PERSONS
from tui.checks.engine.assignment_search import MOST_OPERANDS, Assignment
from tui.checks.engine.evidence import shares_pair
from tui.checks.engine.statement_reading import known_there
from tui.checks.reach.part_runs import (
    ANEW,
    CHINESE_JOINT,
    HAN_SIGN,
    MOST_PARTS,
    PAIR,
    adjacent,
    exclude_each_other,
    in_bracket,
    in_unit,
    is_head,
    is_named_inside,
    parts_after,
)
from tui.checks.reach.triples import is_moving
from tui.claims.claim_model import Aspect, Mode
from tui.claims.relations import RelationKind
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.part_words import CROSSING, DIVIDED, FOR_EACH, WITHIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement


def parts_within(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Parts that do not overlap and come to more than their whole."""
    if not claimed.is_amount or claimed.claim.aspect is not Aspect.LEVEL or not is_head(passage, claimed):
        return
    run = [one for one in parts_after(passage, claimed) if one.number <= claimed.number + MOST_OPERANDS]
    run = in_bracket(passage, claimed, run)
    own = [one for one in run if one.sentence == run[0].sentence]
    if len(own) < 2 or any(DIVIDED.match(passage.between(one, other)) for one, other in pairwise(own)):
        return
    words = passage.between(claimed, own[-1])
    if _IN_BRACKET.search(claimed.lead) and _SHUT_THEN_NEXT.search(passage.between(claimed, own[0])):
        return
    within = WITHIN.search(passage.between(claimed, own[0])) or is_named_inside(claimed)
    if ANEW.search(words) or _may_overlap(own, words):
        return
    if "差" in words or _BALANCES.search(claimed.lead[-12:]):
        return
    told = (within and _goes_on(passage, own)) or _is_told_to_have(passage, claimed, own)
    if _tells_another(passage, claimed, own) or not told:
        return
    roles = tuple((f"p{number}", one) for number, one in enumerate(own[:MOST_PARTS], 1))
    formula = " + ".join(f"{{{name}}}" for name, _one in roles) + " <= {claimed}"
    listed = _is_closed_list(passage, own) or _is_enumerated(passage, own)
    if any((one.values.low or 0) * one.scale > _most(claimed) for one in own):
        return  # what alone is more than all is told of something else
    if _SHARED.match(own[-1].tail):
        return
    yield Assignment((*roles, ("claimed", claimed)), formula, compelling=_sorted_alike(own) or listed)


def _may_overlap(own: Sequence[Statement], words: str) -> bool:
    """Whether the words of parts leave open that something is of two of them: party members, the aged; not 小学 and 中学."""
    if any(_AMONG_ITS_OWN.search(one.clause) for one in own):
        return True
    if exclude_each_other([one.metric or one.clause for one in own]):
        return CROSSING.search(own[-1].behind) is not None
    return CROSSING.search(words + own[-1].behind) is not None


_IN_BRACKET = late(r"（\s?\S?$")
_SHARED = late(r"^（[^（）]{0,8}(?:互相|相互|重复|重叠|重合|交叉)")
"""What says in a bracket behind parts that they overlap: （含省内互相交易."""
_SHUT_THEN_NEXT = late(r"）[；，、].*（")
"""What leads from an item of a list, with its amount in a bracket, to the next: Haven (4.1); Sele (2.4)."""


def _tells_another(passage: StatedText, whole: Statement, own: Sequence[Statement]) -> bool:
    """手机4.8亿台，其中智能手机3.7亿台；计算机1.4亿台: whether ； leads from parts that have the name of the whole to one that has not."""
    name = whole.metric[:-PAIR]
    if len(name) < PAIR or not shares_pair(name, own[0].metric):
        return False
    return any(
        "；" in passage.between(one, other) and not shares_pair(name, other.metric)
        for one, other in pairwise(own)
    )


def _goes_on(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether parts follow each other, moves of each aside, and all are parted by ； if one is."""
    joints = [passage.between(one, other) for one, other in pairwise(own)]
    if len({"；" in joint for joint in joints}) > 1:
        return False
    between = [passage.statements[number] for number in range(own[0].number, own[-1].number)]
    return all(one in own or one.claim.aspect in (Aspect.GROWTH, Aspect.POINTS) for one in between)


def _is_told_to_have(passage: StatedText, whole: Statement, own: Sequence[Statement]) -> bool:
    """全校设32个教学班，初一11个、初二11个、初三20个: a bare list right behind what a place has."""
    return (
        whole.number + 1 == own[0].number
        and own[0].sentence == whole.sentence
        and _HAS.search(whole.clause) is not None
        and _is_enumerated(passage, own)
        and max(len(one.clause) for one in own) <= _SHORT
    )


_HAS = late(r"(?:[设有共]|总[一-龥]{1,4})(?:为|达|是)?$")
_SHORT = 6
"""Characters of the longest label of a bare list."""


def _is_enumerated(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether three parts and more, each with a name of its own, are told with nothing but 、 between them."""
    joints = [passage.between(one, other) for one, other in pairwise(own)]
    names = [one.metric or one.clause for one in own]
    return (
        len(own) >= _LISTED
        and len(set(names)) == len(names)
        and all(pattern_of(r"(?:、|和|及|以及|与)[^，；、]{1,14}").fullmatch(joint) for joint in joints)
    )


def _is_closed_list(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether three sums of money and more are told one by one up to an `and`: of which A, B and C."""
    if len(own) < _LISTED or own[0].kind is not Kind.MONEY:
        return False
    joints = [passage.between(one, other) for one, other in pairwise(own)]
    return (
        all(joint.count("，") + joint.count("、") <= 1 and len(joint) < CHINESE_JOINT for joint in joints)
        and pattern_of(r"^(?: million| billion)?，? and |^(?:和|及|以及)").match(joints[-1]) is not None
    )


_LISTED = 3
"""Parts of a list that hardly overlap."""
_ORDER = late(r"[0-9]号|级|[一二三四五六七八九]期|类|组|年级|第[一二三四五六]")


def _sorted_alike(own: Sequence[Statement]) -> bool:
    """Whether parts are told as sorts of one thing: alike at their end, sorts by their name, or named by their unit."""
    names = [one.metric or one.clause for one in own]
    if exclude_each_other(names):
        return True
    if len(set(names)) < len(names):
        return all(_ORDER.search(one.clause) for one in own)
    sorts = sum(bool(_ORDER.search(name)) for name in names)
    return sorts == len(names) or sorts == len(names) - 1 >= PAIR or _end_alike(own, names)


def _end_alike(own: Sequence[Statement], names: Sequence[str]) -> bool:
    """Whether all names end in the unit, or in the same two letters and only signs of lists part the parts."""
    if adjacent(own) and all(
        one.unit and name.endswith(one.unit) for one, name in zip(own, names, strict=True)
    ):
        return True
    listed = all(
        "、" in one.lead or "；" in one.lead or one.lead.strip().startswith(("和", "及", "与"))
        for one in own[1:]
    )
    return listed and len({name[-2:] for name in names}) == 1


def within(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A part that is larger than its whole."""
    if not _may_be_part(claimed) or not _can_be_part(passage, claimed):
        return
    named = [(one, False) for one in (*_named_wholes(passage, claimed), *_of_longer_time(passage, claimed))]
    told = named or [
        (_most_before(passage, whole, claimed), sure) for whole, sure in _wholes(passage, claimed)
    ]
    for whole, sure in told:
        if _may_be_pending(passage, whole, claimed) or _is_of_another_group(whole, claimed):
            continue
        if not (_changes_a_level(passage, whole) or FOR_EACH.match(whole.behind)):
            yield _part_of(whole, claimed, proved=sure)


def _may_be_part(claimed: Statement) -> bool:
    """Whether an amount's own words leave open that it is a part: a level, and no rival, no taking part, no name."""
    if not claimed.is_amount or claimed.claim.aspect is not Aspect.LEVEL or "/" in claimed.unit:
        return False
    if _TAKES_PART.search(claimed.lead) or _NO_PART.search(claimed.clause) or _is_a_name(claimed):
        return False
    return _RIVAL.search(claimed.clause) is None


def _may_be_pending(passage: StatedText, whole: Statement, claimed: Statement) -> bool:
    """共受理136人。经审查，共决定起诉216人: whether what was decided may be of what had come in before, since it is told in a sentence of its own."""
    if whole.sentence == claimed.sentence or "其中" in claimed.lead:
        return False
    said = passage.plain[max(whole.block, whole.start - 30) : whole.start]
    return _CAME_IN.search(said) is not None and _DECIDED.search(claimed.lead) is not None


def _is_of_another_group(whole: Statement, claimed: Statement) -> bool:
    """参保人员中，企业职工28690万人; 四市合计1986.5亿元: whether an amount is said to be a total, or to be among what has another name than the whole."""
    if whole.number > claimed.number:
        return False
    if _A_TOTAL.search(claimed.clause):
        return True
    found = _AMONG_NAMED.search(claimed.lead)
    return found is not None and not shares_pair(found[1], f"{whole.clause}…{whole.metric}…{whole.behind}")


_A_TOTAL = late(r"^(?:[两二三四五六七八九十]|十?[0-9]{1,2})[一-龥](?:合计|共计|总计)(?:为|达|完成|实现)?$")
_AMONG_NAMED = late(r"[。；](?!其中)[“]?([一-龥]{2,8})[”]?[当之]?中，[^。；]*$")
"""Among what an amount is said to be, at the head of its sentence."""
_CAME_IN = late(r"受理|收案|新收")
_DECIDED = late(r"决定|[审办执]结|结案|批准")


def _can_be_part(passage: StatedText, claimed: Statement) -> bool:
    """Whether another amount can be its whole: one near it that is counted alike, one it is related to, or one of a longer time."""
    after = passage.at(claimed.number + 1)
    return (
        bool(_alike_before(passage, claimed) or passage.related(claimed, RelationKind.PART_OF))
        or (after is not None and after.is_counted_as(claimed))
        or _PART_OF_YEAR.search(claimed.lead[-24:]) is not None
    )


@known_there
def _alike_before(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The figures before one in its sentence and the one before that are counted as it is."""
    near = passage.near(claimed, 1)
    return [one for one in near if one.number < claimed.number and one.is_counted_as(claimed)]


def _of_longer_time(passage: StatedText, claimed: Statement) -> Iterator[Statement]:
    """全年营业收入1476亿元。第四季度营业收入444亿元: the same of the year, told before a part of it."""
    if not claimed.metric or not _PART_OF_YEAR.search(claimed.lead[-24:]) or _MAY_FALL.search(claimed.metric):
        return
    for one in passage.near(claimed, 2):
        alike = one.number < claimed.number and one.is_amount_as(claimed) and one.metric == claimed.metric
        if alike and _ALL_YEAR.search(one.clause) and one.claim.aspect is Aspect.LEVEL:
            yield one


_PART_OF_YEAR = late(r"[一二三四]季度|单[季月]|当[季月]")
_ALL_YEAR = late(r"全年|年度|累计")
_MAY_FALL = late(r"利润|净|盈|亏|差额|结余|余额|存量|现金流|价")
"""Words of what may be less in a year than in a part of it."""


def _most_before(passage: StatedText, whole: Statement, claimed: Statement) -> Statement:
    """The greatest amount before a part in the unit of what stands before it as its whole; that itself where it stands behind."""
    if whole.number > claimed.number:
        return whole
    near = passage.near(claimed, 1)
    return max(
        (one for one in near if one.unit == whole.unit and one.number < claimed.number),
        key=_most,
        default=whole,
    )


_TAKES_PART = late(r"[与入身在处]其中[^。；]*$")
_NO_PART = late(
    r"^(?!其中)[^，。；]*(?:帮扶|帮助|服务|慰问|救助|惠及|走访)[^，。；]{2,10}$|(?:尚|还|另|又|也)有[约近]?$|在内的$|[那这哪手家]里|其中[^，。；]{1,8}[对与向把被将给](?:[^，。；]{1,4})?$|(?:^|[由从][^，。；]{0,10})(?:增|上?升|提|扩|发展|降|减)[^，。；]{0,4}[到至为](?:[^，。；0-9]{1,4}的)?$|\baverag(?:e|ing) of $"
)
"""Words of a mean, of what is left beside a whole, of a group around it, of what a part did to others, of a later value."""
_RIVAL = late(
    r"(?<!不)(?:次于|落后于|领先于|逊于|少于|多于|高于|低于|不及|不如)(?![^，。；]*(?:[有是为占]|达到?)[约近]?$)[^，。；]*$"
)
"""Words of what is compared with: 仅次于省城代表团的45枚; not 收入多于支出的有45个, nor 不少于45个."""


def _is_a_name(one: Statement) -> bool:
    """Whether a number without a unit stands in Chinese words: 101中学, 白18手."""
    return not one.unit and HAN_SIGN.search(one.lead[-1:] + one.tail[:1]) is not None


def _part_of(whole: Statement, claimed: Statement, *, proved: bool = False) -> Assignment:
    """An amount as part of another."""
    balances = (
        _BALANCES.search(whole.clause[-16:])
        or _BALANCES.search(_NO_BALANCE.sub("", claimed.clause))
        or _NET.search(whole.clause + claimed.tail[:_SHORT_NAME])
    )
    alike = whole.scale == claimed.scale
    return Assignment(
        (("whole", whole), ("claimed", claimed)),
        "{claimed} <= {whole}" if alike else f"{in_unit('claimed', claimed)} <= {in_unit('whole', whole)}",
        compelling=not balances,
        proved=proved and "其中" in claimed.lead,
    )


def _wholes(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, bool]]:
    """What an amount is part of, and whether 其中 says so."""
    for one in passage.related(claimed, RelationKind.PART_OF):
        if one.is_counted_as(claimed) and one.claim.mode is not Mode.TARGET:
            generic = (
                one.figure.quantity.unit in GENERIC
                and one.metric[-1:] != claimed.metric[-1:]
                and claimed.behind
            )
            if not generic and not _is_elsewhere(one, claimed):
                yield one, True
    yield from _told_wholes(passage, claimed)
    yield from _relative_wholes(passage, claimed)
    before = passage.before(claimed)
    if before is None or not before.is_counted_as(claimed) or not before.is_amount:
        return
    words = passage.between(before, claimed)
    if _AMONG.search(words) and (not claimed.behind or _same_thing(before, claimed)):
        yield before, False


def _changes_a_level(passage: StatedText, one: Statement) -> bool:
    """Whether an amount says by how much the one before it is more or less: 412 homes, 57 more than before."""
    level = passage.before(one)
    return (
        one.claim.aspect is Aspect.CHANGE
        and level is not None
        and level.claim.aspect is Aspect.LEVEL
        and level.is_counted_as(one)
        and level.sentence == one.sentence
    )


def _most(one: Statement) -> float:
    """The most that a figure can stand for, in the unit that it is counted in."""
    return math.inf if one.values.high is None else float(one.values.high * one.scale)


def _is_elsewhere(whole: Statement, claimed: Statement) -> bool:
    """Whether 其中 begins a sentence of its own, and the amount before is no amount of what it tells."""
    apart = whole.sentence != claimed.sentence
    return apart and (
        whole.figure.quantity.unit != claimed.figure.quantity.unit
        or _ONLY.search(whole.clause) is not None
        or (claimed.unit in _STRENGTHS and _OF_ITS_OWN.search(claimed.lead) is not None)
    )


_STRENGTHS = frozenset({"毫米", "级", "℃", "度", "分贝"})
"""Units of how strong something is: it can be stronger in a part of a place than in all of it."""
_OF_ITS_OWN = late(r"。[^。]{4,}，其中")
"""其中 behind a clause that names what it divides: …。西部部分地区有小雨，其中."""
_ONLY = late(r"[仅只]有?$")


def _relative_wholes(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, bool]]:
    """52座水库，完成加固的达41座; 68个村里通水的有59个; 41 of the 52: the amount next to it, of which it is said as some."""
    before, after = passage.before(claimed), passage.at(claimed.number + 1)
    if before is not None and _can_hold(before, claimed) and before.claim.aspect in (Aspect.LEVEL, None):
        words = passage.between(before, claimed)
        among = _AMONG_LEAD.search(before.lead) and _AMONG_JOINT.search(words) and "；" not in words
        if among or _is_told_as_some(words, before, claimed):
            yield before, False
    if after is None or after.sentence != claimed.sentence or not _can_hold(after, claimed):
        return
    if _OF_NEXT.fullmatch(passage.between(claimed, after)):
        yield after, False


def _is_told_as_some(words: str, before: Statement, claimed: Statement) -> bool:
    """Whether Chinese words between two amounts say the second of some of the first."""
    some = _SOME_WITH.match(words) or _SOME_IN.match(words) or _SOME_HAVE.match(words)
    if not some and _HAVE_ALREADY.fullmatch(words) and _ALL_OF_IT.search(before.clause):
        unit = claimed.figure.quantity.unit
        return unit == before.figure.quantity.unit and unit not in _OF_MANY and not is_moving(claimed)
    if not some or _NOT_SOME.search(words) or is_moving(claimed):
        return False
    if claimed.kind is Kind.MONEY and not _SPENT_ON.search(words):
        return False
    return _same_thing(before, claimed) or not HAN_SIGN.match(claimed.behind)


_SPENT_ON = late(r"用于|部分|内[含有]")
_SOME_WITH = late(
    r"^[^，。；]{0,10}，[^，。；、]{2,14}的(?:部分)?[却则竟还已只]?(?:达到?|有|为|是|占|只有|多达)?$"
)
_SOME_IN = late(
    r"^(?!、)[^，。；：]{0,10}(?:里头|里面|当中|之中|[^年月日天期周那这手家]里|中)，?[^，。；、]{0,14}的(?:有|是|达到?|为|占)$"
)
_SOME_HAVE = late(
    r"^[^，。；、]{1,8}有$|，[^，。；、]{1,8}占了?其中的?$|^[^，。；]{0,8}，内[含有][^，。；、]{0,8}$"
)
_OF_MANY = GENERIC - {"户"}
_HAVE_ALREADY = late(r"[^，。；、]{0,6}，(?:今年|目前|现在|到现在|如今)?[已现](?:经)?有")
_ALL_OF_IT = late(r"[全本我][村县市区镇乡省校国院厂州]|共|现有|在册|总")
_NOT_SOME = late(
    r"[去今前明上本]年|[0-9]年|[增上提扩降减缩][^，。；]{0,3}[到至为]|同期|计划|目标|[比较]|涉及|带动|惠及|受益|帮助|覆盖|服务|吸引|辐射|另|还|累计|新增|新建|每|平均|最|下辖|辖|设"
)
_AMONG_LEAD = late(r"(?:^|[，.] ?)(?:[Aa]mong|(?:[Oo]ut )?[Oo]f)(?: the| its| our| all(?: the)?| some)? $")
_AMONG_JOINT = late(r"， (?:(?:as many as|some|only|about|around|at least|just|a total of|nearly) )?$")
_OF_NEXT = late(r" (?:[a-z]+ ){0,2}?(?:out )?of (?:the|its|all(?: the)?|our|their|those) (?:total of )?")


def _told_wholes(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, bool]]:
    """What 其中, 包括 or 含 right before an amount, or 应 beside 实, make its whole."""
    alike = _alike_before(passage, claimed)
    if not alike:
        return
    told = _TOLD.search(claimed.lead)
    before = [
        one
        for one in alike
        if (told or one.sentence == claimed.sentence)
        and one.claim.aspect in (Aspect.LEVEL, None)
        and one.claim.mode is not Mode.TARGET
    ]
    beside = before and (
        all(map(is_moving, passage.statements[before[-1].number + 1 : claimed.number]))
        or before[-1].figure.quantity.unit not in GENERIC
    )
    named = told and pattern_of(r"其中|包括|含").search(told[0])
    if beside and _is_elsewhere(before[-1], claimed):
        return
    same = before and before[-1].figure.quantity.unit == claimed.figure.quantity.unit
    if told and beside and (named or same) and "减" not in claimed.tail[:24]:
        yield before[-1], "其中" in told[0]
    due = [one for one in before if _DUE.search(one.clause)]
    if due and _REAL.search(claimed.clause) and due[-1].number + 1 == claimed.number:
        yield due[-1], False


def _named_wholes(passage: StatedText, claimed: Statement) -> Iterator[Statement]:
    """520 of them; 儿童读物2.8万册，儿童读物中绘本0.6万册: the amount before it, by a pronoun or by its name."""
    before = [one for one in _alike_before(passage, claimed) if _can_hold(one, claimed)]
    if not before:
        return
    if _OF_THEM.match(claimed.tail):
        yield from before
    elif _is_told_last(passage, before[-1], claimed):
        yield before[-1]
    last = before[-1]
    if last.number + 1 == claimed.number and _POINTED.search(last.clause) and _INSIDE.match(last.behind):
        yield last
    yield from _named_before(before, claimed)


def _named_before(before: list[Statement], claimed: Statement) -> Iterator[Statement]:
    """The amounts before a part with the name that it is said to be among: 旱地中，坡耕地; Of the tankers, 61."""
    found = _NAMED.search(claimed.clause) or _NAMED_FIRST.search(claimed.lead)
    if found is None:
        return
    name = next(filter(None, found.groups()))
    others = claimed.unit in PERSONS and HAN_SIGN.search(name) and name not in claimed.clause
    if not others or shares_pair(name, claimed.clause) or len(claimed.clause) < _NAME:
        yield from (one for one in before if _is_called(one, name))


def _is_called(one: Statement, name: str) -> bool:
    """Whether a whole has a name: before it in Chinese, behind it in English."""
    if not HAN_SIGN.search(name):
        return one.behind.strip().startswith(name)
    return name in (one.metric, one.clause.removeprefix("其中")[-len(name) :])


def _is_told_last(passage: StatedText, last: Statement, claimed: Statement) -> bool:
    """Whether words say that an amount is part of the one right before it: of whom, （其中, among the … , … were."""
    own = last.sentence == claimed.sentence or "hose" in claimed.lead[-10:]
    if not own or last.number + 1 != claimed.number:
        return False
    among = _AMONG_ALL.search(last.lead) and _HAVE.match(claimed.tail)
    if among and passage.between(last, claimed).endswith("， "):
        return True
    return bool(_OF_THESE.search(claimed.lead) or _BRACKETED.match(claimed.lead))


def _can_hold(one: Statement, claimed: Statement) -> bool:
    """Whether an amount can hold another as its part: counted alike, and no target."""
    return one.is_counted_as(claimed) and one.is_amount and one.claim.mode is not Mode.TARGET


_AMONG_ALL = late(r"\b(?:[Aa]mong|[Oo]f)(?: the| its| our| all(?: the)?) $")
_HAVE = late(r" (?:[a-z]+ )?(?:were|are|was|is|had|have|has|passed|met|failed)\b")
_OF_THESE = late(
    r"[，；.（] ?(?:and )?(?:of (?:those|these|whom|which)，?|including(?! (?:an?|the)\b)) (?:(?:about|around|some|nearly|almost|roughly|approximately|a total of) )?[$£€¥]?$"
)
_BRACKETED = late(r"（\s?(?:其中|含|包括)[^，。；）]*$")
_POINTED = late(r"(?:这|该|上述|以上|全部|所有)$")
_INSIDE = late(r"^[^，。；]{0,8}?(?:里|中|当中|之中|内)(?:，|$)?")
_OF_THEM = late(
    r"^(?: [a-z]{3,12})? of (?:(?:them|these|those|whom|which)\b(?! [0-9])|(?:that|it|this) (?:sum |amount )?(?:was|were|is|went|has|had)\b)"
)
_NAMED = late(r"^(?:全部|所有|这些)?(?P<name>[一-龥]{2,10}?)(?:中|里|当中)(?:的|，)?[一-龥]{0,8}$")
_AMONG_ITS_OWN = late(r"[一-龥]{2}(?<!集)[里中](?:，|的)?[一-龥]{2}")
"""Words of a part that name what it is among: A级景区中免费开放."""
_NAME = 5
"""Characters of what is told of people that names no others than their whole."""
_NAMED_FIRST = late(
    r"[。；，]\s?(?:其中|全部|所有)?(?P<name>[一-龥]{2,8}?)[当之]?中，?[^，。；0-9]{1,10}$"
    r"|[.;。；，] (?:And |and )?[Oo]f (?:the|these|those|all) (?P<noun>[a-z-]{3,}(?: [a-z-]{3,})?)， (?:some |about )?$"
)
"""A name of a whole at the head of a sentence: 旱地中，坡耕地; Of the tankers, 61."""
_TOLD = late(
    r"(?:[，。；（]|^)\s?(?:其中|包括|含)[^，。；]{0,14}$|(?<![与入身在处])其中[，：]?[^，。；]{0,14}$|(?:中|当中|里)，[^，。；]{0,14}的?有?$"
)
_DUE = late(r"应(?:到|出席|参|检|收|接|发|交)|(?:发出|发放)[^，。；]{0,6}$")
_REAL = late(r"实际?(?:到|出席|参|检|收|种|发|交)|(?:收回|回收)[^，。；]{0,6}$")
_AMONG = late(
    r"^(?!、|.*[：；]|.*[年月日天期周里]里)[^，]{0,12}(?:中|当中|里|之中)[，、]?(?:已|还|仅|共|约)?[^，]{0,4}(?:有|已)?$|, of (?:which|whom) $|，\s?of (?:which|whom)\s$"
)


def _same_thing(whole: Statement, part: Statement) -> bool:
    """Whether two counts are of one thing, as far as their nouns and units say."""
    if part.figure.quantity.unit and part.figure.quantity.unit not in GENERIC:
        return True
    return (
        not part.metric
        or part.metric == whole.metric
        or not HAN_SIGN.match(part.behind)
        or (part.behind[:1] in "已通完的" or part.behind[:2] == whole.behind[:2])
    )


_NET = late(
    r"\b(?:net|loss(?:es)?|profits?|income|earnings|ebitda|gains?|deficit|surplus|cash flow|increase|decrease|change|impact|rose|fell|up|down)\b",
    re.IGNORECASE,
)
"""English words of what other amounts may have lowered, so that a part of it may be more."""
_SHORT_NAME = 24
"""Code points behind a part in which its name begins."""
_NO_BALANCE = late(r"减免|(?:亏损|盈利)(?=(?:企业|单位|商户|门店|户)[约有为]?$)")
"""Words in which those of a balance say none: what is let off, and firms by how they did."""
_BALANCES = late(
    r"新增[^，。；]{0,4}(?:贷款|存款)|净增|净减|净利|利润|顺差|逆差|差额|结余|盈|亏|平均|人均|户均|[日月]均|最高|最多|最大|纪录|峰值|减|[单当每]日|比上年|每|带动|月[0-9]|至少|居民[^，。；]{0,4}(?:收入|支出|消费)|工资|薪酬|价格"
)
