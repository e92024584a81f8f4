"""Parts of wholes as per cent: shares, rates, complements, plans, structures, fractions."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import shares_pair
from tui.checks.reach.ends import BEGINS_PART, is_change_again, is_of_move
from tui.checks.reach.far_plans import planned_far_back
from tui.checks.reach.joint_shares import dealt_out, may_be_shared, of_all_told, of_both
from tui.checks.reach.move_words import way_of
from tui.checks.reach.part_runs import in_unit
from tui.checks.reach.whole_names import is_named, is_without_name
from tui.claims.claim_model import MOVEMENTS, Aspect
from tui.claims.relations import RelationKind
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.part_words import EARLIER, MEAN, OTHERS
from tui.lexicon.share_words import (
    ALL_THERE_IS,
    MOVED,
    OTHER_WHOLE,
    OUT_OF,
    PLAN,
    SHARE,
    SHARE_VERB,
    TOLD_AS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

    _Named: TypeAlias = tuple[Statement, Statement, bool, bool]
    """A part and a whole that words name: surely or not, proved by 其中 or not."""

_RATE = late(r"([一-龥]{1,6}?)(?:率|面|进度|比例|比重|占比)(?:均|已|达到?|为|是|至|在|约|仅|高|超过|了)*$")
_NOT = late(r"不|未|无|非|逾|没")
_SAME = 2
_MANY = 6


def _is_of_another_part(claimed: Statement, part: Statement, before: Sequence[Statement]) -> bool:
    """Whether a share names what has no letter of its part (教师1686人，博士占比54.7%), or what several told before are (硕士研究生、博士研究生，研究生占34%)."""
    found = _ITS_NAME.search(claimed.clause)
    if found is None:
        return False
    name = found["name"]
    named = [one for one in before if name in one.clause or name in one.metric]
    words = part.clause + part.metric + part.behind[:8]
    own = shares_pair(name, words) if len(name) > _LONG_NAME else bool(set(name) & set(words))
    return len(named) > 1 or not own


def _leaves_out(whole: Statement, part: Statement) -> bool:
    """逮捕25人，不捕24人: whether what is told as not done is no part of what was."""
    found = _NOT_DONE.search(part.clause)
    return found is not None and found["done"] in whole.clause and not _NOT_DONE.search(whole.clause)


_NOT_DONE = late(r"(?:不|未|没有?)(?P<done>[一-龥]{1,3})$")
_LONG_NAME = 5
"""Characters of the longest name of a share that one letter of its part is enough for."""
_ITS_NAME = late(
    r"^[，、]?(?:其中)?(?P<name>(?!所|其|约|占)[一-龥]{2,8}?)(?:占比|比[例重]|占)(?:为|达到?|约)?$"
)


def shares(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A share of parts and wholes in reach: part / whole, or what is left of it."""
    if (
        not (claimed.is_percent or claimed.kind is Kind.SHARE)
        or claimed.claim.mean
        or claimed.claim.aspect in (Aspect.POINTS, Aspect.CHANGE)
    ):
        return
    if claimed.claim.aspect is Aspect.GROWTH or MOVED.search(claimed.clause) or _is_moving(claimed):
        return
    if _is_no_share(claimed) or is_change_again(passage, claimed):
        return
    phrase = _told_in_phrase(passage, claimed)
    told = phrase is not None or SHARE.search(claimed.clause + claimed.behind[:14]) is not None
    told = told or _BRACKET.fullmatch(claimed.lead) is not None
    amounts = [one for one in passage.near(claimed, 2) if may_be_shared(one)]
    amounts += [one for one in passage.following(claimed, 0)[:2] if may_be_shared(one)]
    before = [one for one in amounts if one.number < claimed.number][-_MANY:]
    tried: set[tuple[int, int]] = set()
    demanded = False
    if (whole := phrase) is not None:
        part = passage.before(whole)
        if part is not None and part.is_counted_as(whole):
            tried.add((part.number, whole.number))
            yield _ratio(claimed, part, whole, compelling=True)
    if claimed.is_percent and (apart := _pair_behind(passage, claimed)) is not None:
        yield _ratio(claimed, *apart, compelling=True)
        return
    if (pair := _set_out(passage, claimed, before)) is not None:
        tried.add((pair[0].number, pair[1].number))
        yield _ratio(claimed, pair[0], pair[1], compelling=True)
    for part, whole, sure, proved in _named(passage, claimed, before):
        if part.figure.quantity.low == whole.figure.quantity.low:
            continue
        tried.add((part.number, whole.number))
        elsewhere = _is_of_another_part(claimed, part, before) or _leaves_out(whole, part)
        demands = told and sure and not elsewhere
        demanded = demanded or demands
        yield _ratio(claimed, part, whole, compelling=demands, proved=demands and proved)
        yield from _of_the_same_whole(passage, claimed, part, whole)
    if demanded and any(one.metric == claimed.whole != "" for one in before):
        return  # the words name both: no other pair excuses it
    yield from of_both(passage, claimed)
    yield from of_all_told(passage, claimed)
    yield from _in_turn(passage, claimed, amounts)
    yield from _of_days(passage, claimed)
    if not tried and (far := planned_far_back(passage, claimed, before)) is not None:
        yield _ratio(claimed, far[0], far[1], compelling=True)
    near = [*before, *amounts[len(amounts) - 2 :]] if amounts else []
    for part in near:
        for whole in near:
            if (
                part.number != whole.number
                and part.is_counted_as(whole)
                and (part.number, whole.number) not in tried
            ):
                tried.add((part.number, whole.number))
                yield _ratio(claimed, part, whole, compelling=False)


def _is_no_share(claimed: Statement) -> bool:
    """Whether a share is one of growth, an aim, a way to an end, or a rule by which something is dealt out."""
    led = _AIMED_AT.match(claimed.behind) or _LED_TO.fullmatch(claimed.tail)
    return bool(
        led
        or _A_GROWTH.search(claimed.lead)
        or _BY_RULE.search(claimed.clause)
        or _OF_TIME.search(claimed.clause)
    )


_AIMED_AT = late(
    r"^的?(?:是|为|作为|即)[^，。；]{0,6}(?:目标|计划|要求|标准|预期)|^的(?:目标|计划|要求|标准)"
)
_BY_RULE = late(r"按(?:照|每[^，。；]{1,4})?(?:不低于|不超过|约)?$")
"""What says by which part something is dealt out, not what was: 按六成比例分红."""
_OF_TIME = late(
    r"(?:利率|收益率|回报率|退保率|继续率|interest rate|coupon|yield)(?:为|达到?|是|提高到|下降到| of)?\s?$"
)
"""Rates of what is paid for a time or kept over one, whose whole is none of the amounts beside them: 3年期9亿元、票面利率3.68%."""
_LED_TO = late(r" to \S?")
"""What leads from a movement to its end: a decrease of $14 million or 5 percent to $248 million."""
_OF_OTHERS = late(r"市场占有率|市占率|渗透率|(?:具有|拥有|获得)[^，。；]{2,12}占")
"""Shares of a market that is not told, and of those that have something that no figure beside them counts."""
_A_GROWTH = late(r"[增涨降][速幅][^，。；]{0,8}，[^，。；0-9]{0,4}$")
"""丙园区增速最快，达到14.2%: what grew is said in the clause before."""


def _is_moving(claimed: Statement) -> bool:
    """Whether a percentage says by how much something moved, or what share of others that are not counted beside it."""
    if _OF_OTHERS.search(claimed.clause) or is_of_move(claimed):
        return True
    return claimed.claim.aspect not in (Aspect.RATE, Aspect.SHARE) and way_of(claimed) is not None


def _in_turn(passage: StatedText, claimed: Statement, amounts: list[Statement]) -> Iterator[Assignment]:
    """分别占净增装机的14%、21%: each share of the amount that it is dealt out to."""
    for part, whole, alone in dealt_out(passage, claimed, amounts):
        yield _ratio(claimed, part, whole, compelling=alone)


def _of_the_same_whole(
    passage: StatedText, claimed: Statement, part: Statement, whole: Statement
) -> Iterator[Assignment]:
    """60岁及以上264万人，占18.7%，其中65岁及以上191万人，占13.5%: a share of what the whole told before has its own share of."""
    between = (passage.at(number) for number in range(whole.number + 1, part.number))
    for share in between:
        if share is not None and share.is_percent and SHARE_VERB.search(share.clause):
            roles = (("part", part), ("whole", whole), ("share", share), ("claimed", claimed))
            formula = f"{in_unit('part', part)} / {in_unit('whole', whole)} * {{share}} == {{claimed}}"
            yield Assignment(roles, formula, compelling=False)
            return


def _of_days(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """有效监测366天，空气优良322天，优良率88%: of so many days so many."""
    if not (claimed.is_percent and _RATE.search(claimed.clause)):
        return
    days = [
        one
        for one in passage.sentence(claimed)
        if one.number < claimed.number and one.kind is Kind.DURATION and one.unit in ("天", "日")
    ]
    if any(way_of(one) is not None for one in days):
        return
    if len(days) == _PAIR and not any(one.figure.quantity.approx for one in days):
        apart = passage.plain[days[-1].end : claimed.start]
        fewer, all_days = sorted(days, key=lambda one: one.values.low or 0)
        yield _ratio(claimed, fewer, all_days, compelling=len(apart) < _NEAR_RATE and "；" not in apart)


_NEAR_RATE = 16
_PAIR = 2


def _told_in_phrase(passage: StatedText, claimed: Statement) -> Statement | None:
    """The whole that stands in the phrase itself: 占职工总数1080人的54%."""
    whole = passage.before(claimed)
    if whole is None or not whole.is_amount or not _OF_IT.fullmatch(claimed.lead):
        return None
    return whole if _IN_PHRASE.search(f"{whole.lead}…{claimed.lead}") and "共占" not in whole.lead else None


_OF_IT = late(r"[）)]?(?:[一-龥]{0,8}的|的?[一-龥]{1,8}[里中]占到?)\s?")
_IN_PHRASE = late(r"(?:占|相当于|为|达到|完成)[^，。；]{0,14}….*的$|在[^，。；]{0,8}….*占到?$")


def _told_out_of(passage: StatedText, claimed: Statement) -> tuple[Statement, Statement] | None:
    """63 TWh out of a total of 210 TWh, a share of 30 per cent."""
    whole = passage.before(claimed)
    part = passage.before(whole) if whole is not None else None
    if whole is None or part is None or not part.is_amount or not part.is_counted_as(whole):
        return None
    if not OUT_OF.match(passage.between(part, whole)) or not _is_told_again(claimed):
        return None
    if passage.between(whole, claimed).count("，") > 1 or "。" in passage.between(whole, claimed):
        return None
    return part, whole


def _is_told_again(claimed: Statement) -> bool:
    """Whether words tell a share again of what was told: or 30%, about a third."""
    said = claimed.clause + claimed.lead[-3:]
    return TOLD_AS.search(said.removesuffix("a ") if claimed.kind is Kind.SHARE else said) is not None


def _of_some(passage: StatedText, claimed: Statement) -> tuple[Statement, Statement] | None:
    """Of 640 samples, 16 failed, a failure rate of 2.5%; $18 million, or 45% of the $40 million fund."""
    part = passage.before(claimed)
    if part is None or not part.is_amount or not _is_told_again(claimed):
        return None
    for after in passage.following(claimed, 0)[:1]:
        if part.is_counted_as(after) and _OF_NEXT.fullmatch(passage.between(claimed, after)):
            return part, after
    whole = passage.before(part)
    if whole is None or not part.is_counted_as(whole) or not _TOLD_FIRST.match(claimed.clause):
        return None
    return (part, whole) if _is_rate_of(passage, claimed, part, whole) else None


def _set_out(
    passage: StatedText, claimed: Statement, before: Sequence[Statement]
) -> tuple[Statement, Statement] | None:
    """A part and its whole that words set out with their share."""
    told = _told_out_of(passage, claimed) or _of_some(passage, claimed)
    return told or _told_behind(passage, claimed, before)


def _told_behind(
    passage: StatedText, claimed: Statement, before: Sequence[Statement]
) -> tuple[Statement, Statement] | None:
    """Arrivals totalled 2,525,026; same-day visitors accounted for 54% of the total, at 1,351,799; 占总数的54%，为1351799人."""
    part = passage.at(claimed.number + 1)
    if part is None or part.sentence != claimed.sentence or not _PART_BEHIND.fullmatch(part.lead):
        return None
    wholes = [one for one in before if one.is_counted_as(part) and way_of(one) is None]
    alike = [one for one in wholes if one.sentence >= claimed.sentence - 1]
    return (part, alike[0]) if len(alike) == 1 and part.is_amount else None


_PART_BEHIND = late(
    r" of (?:the total|the whole|them|these|those|all [a-z]+)(?:，? (?:at|with|or)|，|\s?（)\s?\S?|的?，?(?:即|为|共|计|达到?)+"
)
"""What leads from a share to the part that it is told of."""


def _is_rate_of(passage: StatedText, claimed: Statement, part: Statement, whole: Statement) -> bool:
    """Whether a rate is told right behind some of the whole: Of 640 samples, 16 failed; or names itself a rate."""
    among = _OF_SOME.search(whole.lead) and passage.between(whole, part).endswith("， ")
    fits = (part.values.low or 0) <= (whole.values.high or 0)
    return fits and bool(among or _A_RATE.search(claimed.clause))


_OF_NEXT = late(r" of (?:(?:the|its|a|all|their|an?|total|overall) )+(?:(?:[a-z'-]+ ){0,3}of )?\S?")
_TOLD_FIRST = late(r"\s?(?:(?:or|an?|which|that|representing|making|equal|i\.e\.)\b|$)")
_A_RATE = late(
    r"^ an? (?:(?:success|pass|failure|detection|positivity|infection|conversion|recovery|vacancy|response|completion|approval|attendance|acceptance|participation|occupancy) )?(?:rate|uptake|take-up|turnout|share|proportion) of $"
)
_OF_SOME = late(r"\b(?:[Oo]f|[Aa]mong)(?: the| its| all| our| some| about)? \S?$")


def _ratio(
    claimed: Statement, part: Statement, whole: Statement, *, compelling: bool, proved: bool = False
) -> Assignment:
    """Part divided by whole."""
    return Assignment(
        (("part", part), ("whole", whole), ("claimed", claimed)),
        f"{in_unit('part', part)} / {in_unit('whole', whole)}{' * 100' if claimed.is_percent else ''} == {{claimed}}",
        compelling,
        proved,
    )


def as_mean(mean: str, claimed: Statement) -> str:
    """A mean as a formula: one that is told in whole things is rounded, or cut off, to them."""
    whole = (
        claimed.kind is Kind.COUNT
        and "." not in claimed.figure.surface
        and claimed.values.low == claimed.values.high
    )
    return f"{mean} - 1 <= {{claimed}} <= {mean} + 1 / 2" if whole else f"{mean} == {{claimed}}"


def _named(passage: StatedText, claimed: Statement, before: list[Statement]) -> Iterator[_Named]:
    """Parts and wholes that the words name: surely or not, proved by 其中 or not."""
    yield from _by_claim(claimed, before)
    part = before[-1] if before and _says_of(passage, before[-1], claimed) else None
    if part is None or _is_of_another_whole(passage, claimed, part):
        return
    verb = SHARE_VERB.search(claimed.clause) is not None
    wholes = [one for one in before[:-1] if part.is_counted_as(one) and not _is_shared(passage, one)]
    if _OF_PLANNED.search(passage.plain[max(part.block, part.start - 40) : part.start]):
        yield from ((part, whole, len(wholes) == 1, False) for whole in wholes)
    if verb or _is_in_bracket(part, claimed):
        yield from _by_relation(passage, claimed, part, wholes)
    if verb:
        yield from _by_whole_word(claimed, part, wholes)
        yield from _told_whole(passage, claimed, part, wholes)
    yield from _by_rate_word(passage, claimed, part, wholes)
    yield from _by_plan(claimed, part, wholes)


def _is_of_another_whole(passage: StatedText, claimed: Statement, part: Statement) -> bool:
    """Whether a share is of what is told elsewhere, or of several together."""
    if _OF_SEVERAL.search(claimed.clause):
        return True
    other = OTHER_WHOLE.search(claimed.clause)
    return other is not None and not any(other[0] in one.clause for one in _wholes_of(passage, part))


_OF_SEVERAL = late(r"(?:共|均|分别|各|各自)占")


def _is_in_bracket(part: Statement, claimed: Statement) -> bool:
    """Whether a percentage stands alone in a bracket right behind an amount: 15,888 (37.5 per cent)."""
    return (
        part.number + 1 == claimed.number
        and _BRACKET.fullmatch(claimed.lead) is not None
        and claimed.tail.lstrip()[:1] == "）"
    )


_BRACKET = late(r"\s?(?:of (?:them|these|those|which|whom|the total))?\s?（")
"""What stands between an amount and its share in a bracket: 2,796 of them (15%)."""


def _is_shared(passage: StatedText, one: Statement) -> bool:
    """Whether a share of an amount is told right behind it: then it is a part, and no whole."""
    after = passage.at(one.number + 1)
    while after is not None and after.is_percent and after.claim.aspect in MOVEMENTS:
        after = passage.at(after.number + 1)
    return after is not None and after.is_percent and SHARE_VERB.search(after.clause) is not None


_OF_PLANNED = late(
    r"\b[Oo]f (?:the|its|a|our|their) (?:[a-z]+ )?\S?[0-9][^，；]{0,24}，(?: only| some| about)? \S?$"
)


def _by_claim(claimed: Statement, before: list[Statement]) -> Iterator[_Named]:
    """税收占一般公共预算收入的63.0%: part and whole by their names."""
    if claimed.claim.source != "own" or not claimed.metric or not claimed.whole:
        return
    parts = [one for one in before if one.metric.startswith(claimed.metric)]
    wholes = [one for one in before if one.metric == claimed.whole and not EARLIER.search(one.clause)]
    for part in parts:
        for whole in wholes:
            if part.number != whole.number and part.is_counted_as(whole):
                yield part, whole, len(parts) == 1 == len(wholes), False


def _says_of(passage: StatedText, part: Statement, claimed: Statement) -> bool:
    """Whether a share can be of the amount before it: in its sentence, moves aside next to it."""
    if part.sentence != claimed.sentence or "；" in passage.between(part, claimed):
        return False
    for number in range(part.number + 1, claimed.number):
        between = passage.at(number)
        if between is None or between.claim.aspect not in MOVEMENTS:
            return False
    return True


def _by_relation(
    passage: StatedText, claimed: Statement, part: Statement, wholes: list[Statement]
) -> Iterator[_Named]:
    """其中 says which whole a part is of."""
    held = claimed.claim.source == "held" or claimed.metric in (part.metric, "total")
    own = "其中" in part.lead or not passage.related(part, RelationKind.PART_OF)
    for whole in _wholes_of(passage, part):
        if not part.is_counted_as(whole):
            continue
        sure = held and _is_the_named(claimed, whole, wholes)
        nested = not own and any(one.number > whole.number for one in wholes)
        yield part, whole, sure and not nested, sure and "其中" in part.lead


def _is_the_named(claimed: Statement, whole: Statement, wholes: list[Statement]) -> bool:
    """Whether a share names one amount alone as what it is of, or names none."""
    matches = is_without_name(claimed.whole) or is_named(claimed.whole, whole)
    others = (
        one
        for one in wholes
        if one.number != whole.number and one.claim.source != "held" and is_named(claimed.whole, one)
    )
    return bool(matches) and not any(others)


def _leading_to(passage: StatedText, part: Statement) -> list[Statement]:
    """The amount right before a part, where English words lead from it: 4,000 clinics, of which 3,024; 2,796 of them."""
    if _OF_THESE.search(part.lead):
        last = [
            one for one in passage.near(part, 1) if one.sentence < part.sentence and one.is_amount_as(part)
        ]
        return last if len(last) == 1 else []
    before = passage.before(part)
    if before is None or not before.is_amount_as(part):
        return []
    led = _OF_WHOM.fullmatch(passage.between(before, part)) or _OF_THEM.match(part.tail)
    return [before] if led else []


def _wholes_of(passage: StatedText, part: Statement) -> list[Statement]:
    """What an amount is part of: what the words say, or what the first of its sentence is part of, where ； or 其余 tells it as another part."""
    found = passage.related(part, RelationKind.PART_OF) or _leading_to(passage, part)
    if found or not ("；" in part.lead or OTHERS.search(part.clause)):
        return found
    alike = [one for one in passage.sentence(part) if one.is_amount_as(part) and one.number < part.number]
    if len(alike) >= _PAIR and BEGINS_PART.search(passage.between(*alike[:_PAIR])):
        return alike[:1]
    return [whole for one in alike[:1] for whole in passage.related(one, RelationKind.PART_OF)]


_OF_WHOM = late(r"[^，。；（）/]{0,32}，? (?:[Oo]f|including) (?:which|whom|these|them)，? \S?")
_OF_THESE = late(r"\. Of (?:these|them|those|this|the total)， \S?$")
_OF_THEM = late(r" of (?:which|whom|these|them)\b")
"""What says of an amount that it is part of the one right before it."""


def is_of_more_like_it(claimed: Statement, part: Statement, wholes: list[Statement]) -> bool:
    """Whether a share is said to be of more of what the part is, and no whole is: 新社员63人，占全镇新社员的35%."""
    found = _OF_ITS_WHOLE.search(claimed.clause)
    if found is None or not part.metric or part.metric not in found[1]:
        return False
    return all(part.metric not in whole.metric for whole in wholes)


_OF_ITS_WHOLE = late(r"占([^，。；]{2,})的$")


def _by_whole_word(claimed: Statement, part: Statement, wholes: list[Statement]) -> Iterator[_Named]:
    """占林地面积的: the whole by its name."""
    named = [one for one in wholes if claimed.whole and is_named(claimed.whole, one)]
    for whole in named if not is_of_more_like_it(claimed, part, named) else ():
        yield part, whole, len(named) == 1 and len(claimed.whole) > 1, False


def _told_whole(
    passage: StatedText, claimed: Statement, part: Statement, wholes: list[Statement]
) -> Iterator[_Named]:
    """The only other amount of the sentence: 全县182个村中有104个…，占57%."""
    own = [one for one in wholes if one.sentence == claimed.sentence]
    if len(own) == 1 and _follows(passage, own[0], part) and _can_be_of(passage, part, own[0]):
        words, beside = own[0].tail + part.clause, own[0].number + 1 == part.number
        said = bool(beside and (_IN.search(words) or ALL_THERE_IS.search(own[0].clause)))
        said = said or (beside and _OF_TOTAL.search(claimed.clause) is not None)
        said = said or (_is_sort_of(part, own[0]) and not _OF_ANOTHER_WHOLE.search(claimed.clause))
        generic = is_without_name(claimed.whole)
        yield (
            part,
            own[0],
            bool(said and generic and len(claimed.clause) < (30 if claimed.clause.isascii() else 12)),
            False,
        )


def _can_be_of(passage: StatedText, part: Statement, whole: Statement) -> bool:
    """Whether an amount is no more than another, and no ； parts them but before 其中."""
    words = passage.between(whole, part)
    return ("；" not in words or "其中" in words) and (part.values.low or 0) <= (whole.values.high or 0)


def _follows(passage: StatedText, one: Statement, other: Statement) -> bool:
    """Whether no amount stands between one and another right behind it."""
    between = (passage.at(number) for number in range(one.number + 1, other.number))
    return one.number < other.number and not any(each is None or each.is_amount for each in between)


def _is_sort_of(part: Statement, whole: Statement) -> bool:
    """Whether an amount is named as a sort of what another is of, and is not more: 女会员 of 会员, 老年人口 of 常住人口."""
    name = _ENDS_IN_VERB.sub("", whole.metric or whole.clause)[-_SAME:]
    said = part.metric + part.clause
    fits = (part.values.low or 0) <= (whole.values.high or 0)
    other = EARLIER.search(part.clause) or MEAN.search(part.clause)
    return fits and len(name) == _SAME and name not in _MEASURES and name in said and not other


_MEASURES = frozenset(
    ["余额", "总额", "总量", "金额", "数量", "规模", "产值", "产量", "收入", "支出", "投资", "价格", ""]
)
"""Words of how much there is, which name no thing."""
_OF_ANOTHER_WHOLE = late(r"占[^，。；]{2,}的$")
_OF_TOTAL = late(r"占(?:其?总[数量额]|全部|总体|合计)的$")
_ENDS_IN_VERB = late(r"(?:有|为|达到?|共|是|至|约)+$")
_AMONG = late(r"^[^，。；]{0,14}(?:中|当中|里)[，、]?(?:已|其中)?有?$|^，其中$")
_IN = late(r"中|其中|里|of whom|of which|of them|passed|have|has")


def _by_rate_word(
    passage: StatedText, claimed: Statement, part: Statement, wholes: list[Statement]
) -> Iterator[_Named]:
    """抽检400批次，合格392批次，合格率98%: the rate's word is that of the part; and 不合格8批次."""
    found = _RATE.search(claimed.clause)
    own = [one for one in wholes if one.sentence == claimed.sentence and not _is_aside(passage, one, part)]
    if found is None or not own:
        return
    whole = own[-1]
    stem = found[1]
    words = part.clause + part.behind[:6]
    if not _are_next(passage, whole, part) or (
        claimed.clause != found[0] and len(claimed.clause) > len(found[0]) + 2
    ):
        return
    negative = _NOT.search(part.clause) is not None and not _NOT.search(stem)
    # A share is of just what it names, a rate of whatever has its word: 老年人口占比, 合格率.
    key = stem if _SHARE_NAME.search(found[0]) else stem[-_SAME:]
    if key in words and _NOT.search(part.behind[:6]) and not _NOT.search(stem):
        return
    if found[0].startswith(stem + "面") and part.kind is not Kind.COUNT:
        return
    shares_words = (
        bool(_AMONG.search(whole.tail))
        or key in words
        or (key[:1] in part.clause and key[:1] not in whole.clause and key[-1:] != "化")
        or (any(letter in words for letter in stem) and "应" in whole.clause and "实" in part.clause)
    )
    shares_words = shares_words or bool(_FOUND.search(stem) and _FOUND.search(part.clause))
    due = "应" in whole.clause and ("实" in part.clause or "已" in part.clause)
    more = (part.values.low or 0) > (whole.values.high or 0) and not due
    if more or (negative and key in words):
        return
    yield part, whole, bool(shares_words or due), False


def _is_aside(passage: StatedText, one: Statement, part: Statement) -> bool:
    """受理879件（含旧存343件），审结700件: whether an amount stands in a bracket that is closed before another."""
    words = passage.between(one, part)
    return words.count("）") > words.count("（")


def _are_next(passage: StatedText, whole: Statement, part: Statement) -> bool:
    """Whether nothing but what stands in a bracket is told between a whole and a part."""
    between = (passage.at(number) for number in range(whole.number + 1, part.number))
    return all(one is not None and _is_aside(passage, one, part) for one in between)


_FOUND = late(r"检出|发现|查出|阳性|违[规法]|问题")
"""Words of what was found among what was looked at."""
_SHARE_NAME = late(r"占比|比[例重]")


def complements(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A rate of what is left: 抽取640份，不达标16份，达标率97.5%."""
    if not claimed.is_percent or claimed.claim.aspect is Aspect.GROWTH:
        return
    found = _RATE.search(claimed.clause)
    part = passage.before(claimed)
    whole = passage.before(part) if part is not None else None
    if found is None or part is None or whole is None or not part.is_counted_as(whole) or not part.is_amount:
        return
    key = found[1][-_SAME:]
    negative = (
        _NOT.search(part.clause) is not None
        and not _NOT.search(found[1])
        and key in part.clause + part.behind
    )
    if not negative:
        return
    yield Assignment(
        (("whole", whole), ("part", part), ("claimed", claimed)),
        "({whole} - {part}) / {whole} * 100 == {claimed}",
        compelling=True,
    )


def _by_plan(claimed: Statement, part: Statement, wholes: list[Statement]) -> Iterator[_Named]:
    """完成年度任务的65%, 为预算的80%: the whole is what was planned."""
    if not PLAN.search(claimed.clause + "…" + claimed.behind[:24]):
        return
    planned = [
        one
        for one in wholes
        if PLAN.search(one.lead[-24:] + "…" + one.behind[:12]) and not PLAN.search(part.clause)
    ]
    if not planned and len(wholes) == 1 and _SO_FAR.search(part.clause) and "任务" in claimed.clause:
        planned = wholes
    for whole in planned[-1:]:
        adjacent = whole.number + 1 == part.number
        same = not part.metric or part.metric == whole.metric or part.claim.source == "held" or adjacent
        yield part, whole, adjacent and same, False


_SO_FAR = late(r"已|实际|完成")


def fractions(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """More or less than a fraction: 183人，超过到会代表的三分之二."""
    part, wholes = _of_fraction(passage, claimed)
    if part is None or not part.is_amount or claimed.kind is not Kind.SHARE:
        return
    found = _MORE_LESS.search(_before_fraction(passage, claimed))
    told = Fraction(claimed.figure.quantity.low or 0).limit_denominator(_MOST_PARTS)
    if found is None or not told:
        return
    sign = ">=" if found["more"] else "<="
    for whole in wholes[-2:]:
        named = len(wholes) == 1 or is_named(claimed.whole or claimed.metric, whole)
        yield Assignment(
            (("part", part), ("whole", whole), ("claimed", claimed)),
            f"{{part}} * {told.denominator} {sign} {{whole}} * {told.numerator} + 0 * {{claimed}}",
            compelling=named,
            shown=f"{part.figure.surface} ÷ {whole.figure.surface} ≈ "
            f"{_percent(part, whole)}% {'<' if sign == '>=' else '>'} {claimed.figure.surface}",
        )


_MOST_PARTS = 12
"""Parts of what a fraction or tenths divide at most."""


def _before_fraction(passage: StatedText, claimed: Statement) -> str:
    """The words before a fraction; before its whole where that stands between: 超过全体委员63人的八成."""
    whole = passage.before(claimed)
    return whole.clause if whole is not None and _OF_IT.fullmatch(claimed.lead) else claimed.clause


def _of_fraction(passage: StatedText, claimed: Statement) -> tuple[Statement | None, list[Statement]]:
    """What is said to be more or less than a fraction, and what it can be a fraction of."""
    if (pair := _pair_behind(passage, claimed)) is not None:
        return pair[0], [pair[1]]
    part = _part_of_fraction(passage, claimed)
    if part is not None and _OF_IT.fullmatch(claimed.lead) and passage.before(part) is not None:
        return passage.before(part), [part]
    if part is None:
        return None, []
    return part, [
        one for one in passage.near(claimed, 1) if one.number < part.number and part.is_counted_as(one)
    ]


def _part_of_fraction(passage: StatedText, claimed: Statement) -> Statement | None:
    """What is said to be more or less than a fraction: the amount before it, or one that says it exactly behind."""
    after = passage.at(claimed.number + 1)
    if after is not None and after.sentence == claimed.sentence and _TO_BE_EXACT.match(claimed.behind):
        return after
    return passage.before(claimed)


def _pair_behind(passage: StatedText, claimed: Statement) -> tuple[Statement, Statement] | None:
    """Fewer than half of the schools — 312 out of 580 —; 过半学校（580所中的312所）: the part and the whole set apart behind it."""
    first, second = passage.at(claimed.number + 1), passage.at(claimed.number + 2)
    if first is None or second is None or not first.sentence == second.sentence == claimed.sentence:
        return None
    if not (first.is_amount and first.is_counted_as(second) and _SET_APART.fullmatch(first.lead)):
        return None
    if OUT_OF.match(passage.between(first, second)):
        return first, second
    return (second, first) if _OUT_OF_IT.fullmatch(passage.between(first, second)) else None


_SET_APART = late(r"[^，。；0-9]{0,60}?\s?(?:—+|–|（|，|:|：)\s?(?:or |即)?\S?")
_OUT_OF_IT = late(r"[^，。；]{0,6}[中里]的?，?有?")
_TO_BE_EXACT = late(
    r"^(?: of (?:them|these|those|the [a-z]+))?$|^的?(?:人|代表|户)?(?:，?(?:共|计|即|达|有))?$"
)
_MORE_LESS = late(r"(?P<more>超过|逾|过(?=半)|[Mm]ore than|[Oo]ver)|不足|不到|(?:[Ll]ess|[Ff]ewer) than")


def _percent(part: Statement, whole: Statement) -> str:
    """A share in per cent, for reading."""
    low, high = part.figure.quantity.low, whole.figure.quantity.low
    return f"{low / high * 100:.1f}" if low and high else "?"
