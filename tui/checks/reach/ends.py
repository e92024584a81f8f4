"""Movements: growth, changes, points, multiples and means between two ends, whichever of the three the text leaves out."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import Aspect, Direction
from tui.claims.relations import RelationKind
from tui.figures import Kind
from tui.figures.patterns import late
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_LEVELS = frozenset({Aspect.LEVEL, Aspect.RATE, Aspect.SHARE})
_MOVES = frozenset({Aspect.CHANGE, Aspect.GROWTH, Aspect.POINTS, Aspect.MULTIPLE})
_REAL = late(r"可比|不变价|实际增|同口径|扣除|剔除|价格因素|in real terms|constant prices|adjusted")
_PRICED = late(r"生产总值|增加值|GDP|gdp|总产值|人均.*收入|居民.*收入|人均.*支出|产业$")
"""What is always said to grow at constant prices."""
_EARLIER = late(
    r"(?:[（，、]|^)\s?(?:环比|同比)?(?:而|比|较|与|和|同|由|从|在)?(?:上年|去年|上一年|前年|年初|上月|上季度?|上届|上期|原来|原先|常年|改革前|此前"
    r"|[12][0-9]{3}年|last year|the year before|a year earlier)(?:年?[末底初]|同期|同月|全年|当年|时|间)*(?:数|的|约|仅|只有?|为|是|有|仅为|was|were|it was)*\s?[（]?$"
)
"""Words before the value of an earlier time, and nothing else."""
_COMPARED = late(r"同比|环比|[比较](?!重)|than|compared|year.on.year")
_DOWN = late(
    r"下调|调低|下浮|下降|减少|降低|回落|缩小|压缩|下滑|减|降|提速|收窄|跌|缩短|少|放缓|fell|fall|drop|down|declin|decreas|less|lower|reduc|cut|narrow|shrank|shrink|slid|slump|worse|deteriorat|slow|saving|saved"
)
_UP = late(
    r"上调|调高|增|提高|上升|提升|扩充|升|扩大|涨|多|翻|长|加快|rose|rise|up|grew|grow|climb|increas|more|higher|gain|expan|jump|doubl|improve|widen|surge|advance"
)
_TO = late(
    r"(?:上调|增|升|提|涨|长|扩|发展|达|恢复|[上提]升|rose|grew|climbed|increased)[^，。；]{0,4}(?:到|至|为|to)\s?[^，。；]{0,8}$"
)
_TO_LOWER = late(
    r"(?:下调|降|减|缩|跌|回落|下滑|压缩|fell|dropped|declined|decreased)[^，。；]{0,4}(?:到|至|为|to)\s?[^，。；]{0,8}$"
)
_AMOUNT_TO = late(r"(?:到|至|为|是|相当于|达)(?:了|原来的|上年的)*$|times (?:as|the)|是")
_RATE_OF_MOVE = late(
    r"^[，]?(?:增|降|升|涨|跌|减)幅(?:达到?|为|是)?了?$|^(?:[，]\s?)?(?:减量|提速|扩充|压缩|压减|缩短|减少|增长|提高|上升|下降|增加)了?$"
    r"|^\s?(?:(?:or|and|for|which is|that is) )?(?:an?|the|its)? ?(?:\w+ )?(?:improvement|saving|increase|rise|gain|jump|growth|fall|drop|decline|decrease|reduction|cut|loss|change|difference)(?: of| by)?(?: (?:about|some|nearly|almost))? ?\S?$"
)
_MEAN = late(r"年均|平均|每年|a year|annual")
_LONG = 8
"""Years of a span whose first may be counted or not."""
_YEARS = late(r"([12][0-9]{3})")


def is_move(one: Statement) -> bool:
    """Whether a figure says by how much something moved."""
    return one.claim.aspect in _MOVES or one.figure.quantity.unit in ("百分点", "倍", "番")


def direction_of(one: Statement) -> Direction | None:
    """Which way a movement goes, by its claim or the words of its clause."""
    if not HAN_SIGN.search(one.clause) and _DOWN.search(one.clause) and not _UP.search(one.clause):
        return Direction.DOWN
    if one.claim.direction is not None:
        return one.claim.direction
    for words in (one.clause, one.behind[:8]):
        if _DOWN.search(words):
            return Direction.DOWN
        if _UP.search(words):
            return Direction.UP
    return None


def ends_of(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """The earlier and the later value that a movement can be between, and whether its words leave no other."""
    yield from _told_after(passage, claimed)
    own = [one for one in passage.sentence(claimed) if abs(one.number - claimed.number) <= 5]
    levels = [one for one in own if one.claim.aspect in _LEVELS and one.number != claimed.number]
    for later in reversed([one for one in levels if one.number < claimed.number]):
        for earlier in levels:
            if earlier.number == later.number or not _comparable(earlier, later):
                continue
            sure = _joined(passage, earlier, later, claimed) and _only_moves(passage, later, earlier, claimed)
            yield earlier, later, sure


def _told_after(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """Revenue rose 20% to $36 million from $30 million; fell by 8%, from 1,250 to 1,150; 10% higher than the 1.2 million."""
    value, first, second = (passage.at(claimed.number + step) for step in (-1, 1, 2))
    if first is None or first.sentence != claimed.sentence or first.claim.aspect not in _LEVELS:
        return
    lead = passage.between(claimed, first)
    if second is not None and second.sentence == claimed.sentence:
        between, alike = passage.between(first, second), _comparable(first, second)
        if _LEAD_TO.fullmatch(lead) and _TAIL_FROM.fullmatch(between):
            yield second, first, alike
            return
        if _LEAD_FROM.fullmatch(lead) and _BARE_TO.fullmatch(between):
            yield first, second, alike
            return
    if value is not None and value.sentence == claimed.sentence and _is_above(lead, claimed):
        yield first, value, _comparable(first, value) and value.claim.aspect in _LEVELS


def _is_above(lead: str, claimed: Statement) -> bool:
    """Whether words say by how much a value is above or below what follows: higher than the, up … from."""
    if not claimed.is_percent or not _THAN_BASE.fullmatch(lead):
        return False
    return " from " not in lead or _UP_BY.search(claimed.clause) is not None


_LEAD_TO = late(r"(?: [a-z]{2,10}){0,3} to (?:an? )?(?:average|total|record|mean)?(?: of)?\s?\S{0,3}")
_TAIL_FROM = late(r"[，]?(?: (?!and|or)[a-z]{2,12}){0,4}[，]? (?:up |down )?from\s?\S{0,3}")
_LEAD_FROM = late(r"(?: [a-z]{2,12}){0,3}[，]?(?: [a-z]{2,12}){0,2} from\s?\S{0,3}")
_THAN_BASE = late(
    r"(?: [a-z]{2,10})? (?:higher|lower|more|less|fewer|greater|above|below|up on|down on)(?: than)? (?:the |its |that of )?\S{0,3}"
    r"|(?: on the (?:year|month|quarter))? from (?:the |its )?\S{0,3}"
)


def _comparable(one: Statement, other: Statement) -> bool:
    """Whether two figures are values of one kind."""
    if one.kind is Kind.DURATION is other.kind:
        return one.unit == other.unit
    return one.is_counted_as(other) and (one.is_amount or one.is_percent or not one.unit)


def _joined(passage: StatedText, earlier: Statement, later: Statement, claimed: Statement) -> bool:
    """Whether the words say that one value is the other's at an earlier time."""
    if later.number == earlier.number + 1:
        froms = passage.related(earlier, RelationKind.FROM)
        words = passage.between(earlier, later)
        ended = (
            _TO.search(words)
            or _TO_LOWER.search(words)
            or _BARE_TO.fullmatch(words)
            or (_ENDS_TO.search(words) and len(words) < _CLAUSE)
        )
        dated = re.search(r"上年|去年", earlier.lead) is not None and "环比" not in claimed.clause
        if any(one.number == later.number for one in froms) and ended:
            return dated or not _COMPARED.search(claimed.clause)
        if ended and _FROM.search(earlier.clause) and (not later.metric or later.metric == earlier.metric):
            return not _COMPARED.search(claimed.clause)
    if earlier.number == later.number + 1 and later.lead.rstrip("$£€ ").endswith(" to"):
        return _BACK_FROM.fullmatch(passage.between(later, earlier)) is not None
    if earlier.number > later.number and (_EARLIER.search(earlier.lead) or _AGAINST_IT.search(earlier.lead)):
        return not _other_base(earlier, claimed)
    if (
        later.number == earlier.number + 1
        and _AGAINST.search(earlier.lead)
        and earlier.tail.startswith("相比")
    ):
        return not _COMPARED.search(claimed.clause)
    if later.number == earlier.number + 1 and _BASE_FIRST.search(earlier.lead):
        return not _COMPARED.search(claimed.clause)
    if later.number == earlier.number + 1 and earlier.metric == later.metric:
        told = _LAST_YEAR.search(earlier.lead) and _THIS_YEAR.search(passage.between(earlier, later))
        if told and not _COMPARED.search(claimed.clause):
            return True
    years = (earlier.period, later.period)
    if earlier.metric != later.metric or not all(re.fullmatch(r"[0-9]{4}", year) for year in years):
        return False
    return (
        int(years[1]) - int(years[0]) == 1
        and "环比" not in claimed.clause
        and abs(earlier.number - later.number) == 1
    )


_BASE_FIRST = late(
    r"(?:^|[，。；\n])\s?(?:与|比|较|同|和)(?:上年|去年|[12][0-9]{3}年|年初|上月|上届|同期)(?:末|底|同期|全年)?的$"
)
_LAST_YEAR = late(
    r"(?:去年|上年|前一年|上月|上季度|last (?:year|month|quarter)|the year before)[^，。；]*$", re.IGNORECASE
)
_THIS_YEAR = late(r"(?:今年|本年|当年|本月|本季度|this (?:year|month|quarter))[^，。；]*$", re.IGNORECASE)
_UP_BY = late(r"\b(?:up|down|rose|fell)(?: by)? $")
_BACK_FROM = late(r"(?: [a-z]{2,12}){0,3} from \S?")
_BARE_TO = late(r"\s?to\s?\S{0,3}")
_AGAINST_IT = late(
    r"(?:^|[，（])[^，。；]{0,24}?[，（ ]\s?(?:up from|down from|against|compared (?:with|to)|versus)(?: the| a| just| only| some)?\s?$"
)
_AGAINST = late(r"[与同和][^，。；]{2,10}的?$")
_FINE = late(r"精度|水质|误差|分辨|等级|类别|排名|位次|名次|时间|时限|时效|效率|速度|PM")
"""What gets better as its number gets smaller."""
_FROM = late(r"(?:由|从|from)[^，。；]{0,16}$")
_BASE = late(r"上年|去年|年初|上月|上季|[12][0-9]{3}")


def _other_base(earlier: Statement, claimed: Statement) -> bool:
    """Whether a movement is said to be from another time than that of the earlier value."""
    said, base = _BASE.findall(claimed.clause), _BASE.findall(earlier.lead)
    if not said and re.search(
        r"[比较](?!例|重)|than", claimed.clause.replace("同比", "").replace("环比", "")
    ):
        return True
    if said and base:
        same = {"去年": "上年"}
        return same.get(said[-1], said[-1]) not in {same.get(one, one) for one in base}
    return "环比" in claimed.clause or ("同比" in claimed.clause and "年初" in earlier.lead)


def _only_moves(passage: StatedText, later: Statement, earlier: Statement, claimed: Statement) -> bool:
    """Whether nothing but the two ends and movements stands between them and the claimed figure, and it has no own subject."""
    last = max(later.number, earlier.number) if earlier.number < claimed.number else later.number
    for number in range(last + 1, claimed.number):
        between = passage.at(number)
        if between is not None and not is_move(between):
            return False
    if earlier.number > claimed.number + 1:
        return False
    if _is_of_move(claimed):
        return True
    if claimed.claim.source in ("held", "", "held over"):
        return len(claimed.clause) < 24
    return claimed.metric in (later.metric, earlier.metric)


def growth(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Growth from two ends: (later - earlier) / earlier."""
    if claimed.claim.mean or _MEAN.search(claimed.clause):
        return
    if not claimed.is_percent and claimed.kind is not Kind.SHARE:
        return
    if claimed.claim.aspect is not Aspect.GROWTH and not _is_of_move(claimed):
        return
    way = direction_of(claimed)
    if way is None or _is_real(claimed):
        return
    for earlier, later, sure in ends_of(passage, claimed):
        if earlier.is_percent and sure:
            yield _points(claimed, earlier, later, way, sure=False)
        priced = not _beats_prices(earlier, later, claimed, 1, _GREW_OFF)
        yield Assignment(
            (("a", earlier), ("b", later), ("claimed", claimed)),
            ("({b} - {a}) / {a}" if way is Direction.UP else "({a} - {b}) / {a}")
            + (" * 100 == {claimed}" if claimed.is_percent else " == {claimed}"),
            compelling=sure and not priced,
            proved=sure and not priced and later.kind is Kind.COUNT and earlier.number < later.number,
        )
    if claimed.is_percent:
        yield from _by_change(passage, claimed, way)


def _is_of_move(claimed: Statement) -> bool:
    """Whether its words are only those of a movement: 增幅, a rise of, a … decline."""
    named = re.fullmatch(r"(?:or|and)? ?an? ?", claimed.clause.strip() + " ") and _MOVE_BEHIND.match(
        claimed.behind
    )
    return bool(_RATE_OF_MOVE.search(claimed.clause) or named or _HIGHER_BEHIND.match(claimed.behind))


_HIGHER_BEHIND = late(r"^ (?:higher|lower|more|less|fewer|above|below) ")
_MOVE_BEHIND = late(
    r"^ (?:\w+ )?(?:increase|rise|gain|jump|growth|fall|drop|decline|decrease|reduction|cut|saving)\b"
)


def _is_real(claimed: Statement) -> bool:
    """Whether a growth is said to be at constant prices, or of what always is."""
    return bool(_REAL.search(claimed.lead[-40:]) or _REAL.search(claimed.tail[:16]))


def _by_change(passage: StatedText, claimed: Statement, way: Direction) -> Iterator[Assignment]:
    """Growth from the later value and the change: change / (later - change)."""
    for change in passage.sentence(claimed):
        if (
            change.claim.aspect is not Aspect.CHANGE
            or not change.is_amount
            or abs(change.number - claimed.number) > 2
        ):
            continue
        for later in passage.sentence(claimed):
            if later.claim.aspect is not Aspect.LEVEL or later.unit != change.unit:
                continue
            reached = later.number == change.number + 1 and _REACHED.search(passage.between(change, later))
            if later.number > change.number and not reached:
                continue
            adjacent = (
                later.number + 1 == claimed.number
                if reached
                else later.number + 1 == min(change.number, claimed.number)
                and abs(change.number - claimed.number) == 1
            )
            held = (reached or change.claim.source == "held") and (
                claimed.claim.source == "held" or _is_of_move(claimed)
            )
            sure = adjacent and held and direction_of(change) is way and not _PRICED.search(later.metric)
            sure = sure and not _two_bases(change, claimed) and len(claimed.clause) < 14
            if sure and _EARLIER.search(later.lead):
                yield Assignment(
                    (("b", later), ("c", change), ("claimed", claimed)),
                    "{c} / {b} * 100 == {claimed}",
                    compelling=True,
                    message=N_("From {b} and a change of {c} it comes to {right}, not {claimed}"),
                )
                continue
            sign = "-" if way is Direction.UP else "+"
            yield Assignment(
                (("b", later), ("c", change), ("claimed", claimed)),
                f"{{c}} / ({{b}} {sign} {{c}}) * 100 == {{claimed}}",
                compelling=sure,
                message=N_("From {b} and a change of {c} it comes to {right}, not {claimed}"),
            )


_REACHED = late(
    r"^(?:(?: [a-z]{2,8}){0,4}\s?to\s?\S?|[，]?\s?(?:增加|增长|上升|提高|降|减少)?(?:达到?|到|至)了?)$"
)


def _two_bases(change: Statement, claimed: Statement) -> bool:
    """Whether two movements are said to be from two times."""
    first, second = _bases_said(change.clause), _bases_said(claimed.clause)
    return bool(first and second and first[-1] != second[-1]) or (
        "环比" in first + second and first != second
    )


def _bases_said(words: str) -> list[str]:
    """The times that words compare with, 上年 for all that means it."""
    return ["上年" if one in ("去年", "同比") else one for one in _SAID.findall(words)]


_SAID = late(r"上年|去年|同比|环比|年初|上月|上季|[12][0-9]{3}")


def changes(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A change from two ends: later - earlier; and percentage points, also where per cent is said."""
    bare = (
        claimed.kind is Kind.COUNT
        and re.match(r"\s?(?:points?\b|pp\b|ppts?\b|个?点(?!位))", claimed.tail) is not None
    )
    points = claimed.figure.quantity.unit == "百分点" or claimed.claim.aspect is Aspect.POINTS or bare
    if _MEAN.search(claimed.clause) or claimed.claim.mean:
        return
    if not points and (claimed.claim.aspect is not Aspect.CHANGE or not claimed.is_amount):
        return
    way = direction_of(claimed)
    if way is None:
        return
    for earlier, later, sure in ends_of(passage, claimed):
        if (points and earlier.is_percent) or (not points and earlier.unit == claimed.unit):
            yield _points(claimed, earlier, later, way, sure=sure)


def _points(
    claimed: Statement, earlier: Statement, later: Statement, way: Direction, *, sure: bool
) -> Assignment:
    """The difference of two ends."""
    return Assignment(
        (("a", earlier), ("b", later), ("claimed", claimed)),
        "{b} - {a} == {claimed}" if way is Direction.UP else "{a} - {b} == {claimed}",
        compelling=sure,
        proved=sure,
    )


def multiples(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """So many times a base, so many times more, or doubled so many times."""
    unit = claimed.figure.quantity.unit
    if unit not in ("倍", "番") and claimed.kind is not Kind.MULTIPLE:
        return
    for earlier, later, sure in _bases(passage, claimed):
        roles = (("a", earlier), ("b", later), ("claimed", claimed))
        if unit == "番":
            yield from _doublings(claimed, earlier, later, sure=sure)
            continue
        told = bool(_AMOUNT_TO.search(claimed.clause))
        more = bool(_UP.search(claimed.clause)) and not told
        times = told or (claimed.claim.aspect is Aspect.MULTIPLE and not more)
        if more or not times:
            yield Assignment(roles, "{b} / {a} - 1 == {claimed}", compelling=sure and more)
        if times or not more:
            yield Assignment(roles, "{b} / {a} == {claimed}", compelling=sure and times)


def _bases(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """What a multiple can be of: 是上年900人次的3倍, or two ends before it."""
    base = passage.before(claimed)
    later = passage.before(base) if base is not None else None
    if base is not None and later is not None and _comparable(base, later):
        of = claimed.lead.startswith("的") and len(claimed.lead) < 4
        named = not base.metric or base.metric == later.metric or _IS_OF.search(base.clause)
        if of and named:
            yield base, later, True
            return
    behind = _base_behind(passage, claimed)
    if base is not None and behind is not None and _comparable(base, behind):
        yield behind, base, True
        return
    yield from ends_of(passage, claimed)


_IS_OF = late(r"(?:是|为|相当于)[^，。；]{1,14}$")
_TIMES_THE = late(
    r"^\s?(?:as (?:many|much|high|large) as )?(?:the|that|its|those) [^，。；0-9]{0,40}\S?$|^的?[，]?而?(?:上年|去年|常年)[^，。；0-9]{0,6}(?:为|是|仅)$"
)


def _base_behind(passage: StatedText, claimed: Statement) -> Statement | None:
    """The base that stands behind a multiple: 5 times the average of 58 mm."""
    after = passage.at(claimed.number + 1)
    if after is None or after.sentence != claimed.sentence:
        return None
    return after if _TIMES_THE.match(passage.between(claimed, after)) else None


def _doublings(
    claimed: Statement, earlier: Statement, later: Statement, *, sure: bool
) -> Iterator[Assignment]:
    """翻N番 is two to the power of N, or nearly."""
    quantity = claimed.figure.quantity
    if quantity.low is None or quantity.low > 6 or quantity.low % 1:
        return
    power = 2 ** int(quantity.low)
    most = power * (2 if quantity.approx else 1.25)
    yield Assignment(
        (("a", earlier), ("b", later), ("claimed", claimed)),
        f"{power} * 0.9 <= {{b}} / {{a}} <= {most:g} + 0 * {{claimed}}",
        compelling=sure,
        shown=f"{later.figure.surface} ÷ {earlier.figure.surface} ≠ {power}",
    )


_DOUBLED = late(
    r"(?P<more>more than |over )?(?P<less>nearly |almost )?(?P<word>doubled|tripled|trebled|quadrupled|halved)|(?P<zh>翻番|成倍增长|实现倍增|减半)",
    re.IGNORECASE,
)
_TIMES = {
    "doubled": Fraction(2),
    "tripled": Fraction(3),
    "trebled": Fraction(3),
    "quadrupled": Fraction(4),
    "halved": Fraction(1, 2),
    "减半": Fraction(1, 2),
}


def doubled(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Membership doubled from 3,200 to 6,400: a word for a multiple beside its two ends."""
    earlier = passage.before(claimed)
    if earlier is None or not _comparable(earlier, claimed) or claimed.is_percent:
        return
    words = passage.between(earlier, claimed)
    found = _DOUBLED.search(earlier.lead.split(". ")[-1][-40:]) or _DOUBLED.search(claimed.tail[:10])
    if found is None or len(words) > _CLAUSE or not (_ENDS_TO.search(words) or _TO.search(words)):
        return
    if not _FROM.search(earlier.clause):
        return
    times = _TIMES.get((found["word"] or found["zh"]).lower(), Fraction(2))
    least = times * (Fraction(3, 4) if found["less"] else Fraction(9, 10))
    most = times * (Fraction(5, 2) if found["more"] else Fraction(5, 4))
    if times < 1:
        least, most = (Fraction(0), times) if found["more"] else (least, most)
    yield Assignment(
        (("a", earlier), ("claimed", claimed)),
        f"{{a}} * {least.numerator} / {least.denominator} <= {{claimed}} <= {{a}} * {most.numerator} / {most.denominator}",
        compelling=True,
        shown=f"{claimed.figure.surface} ÷ {earlier.figure.surface} ≠ {times}",
    )


_CLAUSE = 24
_ENDS_TO = late(r"\bto\s?\S{0,3}$")


def directions(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """What is said to rise does not fall, and what falls does not rise."""
    earlier = passage.before(claimed)
    if earlier is None or not _comparable(earlier, claimed):
        return
    words = passage.between(earlier, claimed)
    if len(words) > 24 or not _FROM.search(earlier.clause):
        return
    if earlier.metric != claimed.metric and claimed.metric and claimed.claim.source != "held":
        return
    if _BARE_TO.fullmatch(words):
        words = earlier.clause.removesuffix("from ") + "to"
    if _FINE.search(earlier.lead + claimed.metric) or claimed.figure.quantity.unit in (
        "类",
        "级",
        "位",
        "等",
    ):
        return
    lower, higher = _TO_LOWER.search(words), _TO.search(words)
    if bool(lower) == bool(higher):
        return
    yield Assignment(
        (("a", earlier), ("claimed", claimed)),
        "{a} >= {claimed}" if lower else "{a} <= {claimed}",
        compelling=True,
        proved=earlier.unit == claimed.unit,
    )


def means(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Mean yearly growth between two ends, compound or simple, over the years that the text says."""
    if not claimed.is_percent or _is_real(claimed):
        return
    if not claimed.claim.mean and not _MEAN_GROWTH.search(claimed.clause + "…" + claimed.behind[:16]):
        return
    for earlier, later, sure in _mean_ends(passage, claimed):
        years = _years_between(passage, earlier, later, claimed)
        way = direction_of(claimed) or direction_of(earlier)
        if years is None or not 1 < years <= _LONGEST or way is None:
            continue
        sign = "+" if way is Direction.UP else "-"
        roles = (("a", earlier), ("b", later), ("claimed", claimed))
        certain = sure and _beats_prices(earlier, later, claimed, years, _MEAN_OFF)
        for span in (years,) if years < _LONG else (years, years + 1):
            factor = " * ".join([f"(100 {sign} {{claimed}})"] * span)
            yield Assignment(
                roles,
                f"{{a}} * {factor} / {100 ** min(span, 12)}{'' if span <= 12 else f' / {100 ** (span - 12)}'} == {{b}}",
                compelling=certain and span == years,
                shown=_power(earlier, later, claimed, years, way),
            )
            if _COMPOUND.search(claimed.clause):
                continue
            yield Assignment(
                roles,
                f"({{b}} / {{a}} - 1) / {span} * 100 == {'' if way is Direction.UP else '-'}{{claimed}}",
            )


_LONGEST = 18
"""Years of the longest span that a mean growth is worked out over."""
_MEAN_GROWTH = late(
    r"年均|(?:average|mean|compound)[^，。；]{0,12}(?:annual|yearly)|annual(?:ized|ised)? (?:average|rate|growth)|CAGR|…\s?(?:a|per|each) year"
)
_COMPOUND = late(r"growth rate|compound|CAGR|复合|增长率|增速")
_GREW_OFF = 2.0
_MEAN_OFF = 0.6
"""By how many points real growth is hardly above that at current prices: of a year, and as a mean of some."""


def _beats_prices(earlier: Statement, later: Statement, claimed: Statement, years: int, off: float) -> bool:
    """Whether prices cannot be why a growth does not follow: of what is told at constant prices only too much is wrong."""
    if not _PRICED.search(later.metric) and not _PRICED.search(earlier.metric):
        return True
    low, high, said = earlier.figure.quantity.low, later.figure.quantity.low, claimed.figure.quantity.low
    if not low or not high or said is None or low < 0 or high < low:
        return False
    most: float = ((float(high) / float(low)) ** (1 / years) - 1) * 100 + off
    return float(said) > most


def _mean_ends(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """The two ends of a mean: those before it in its sentence."""
    later = passage.before(claimed)
    while later is not None and is_move(later):
        later = passage.before(later)
    earlier = passage.before(later) if later is not None else None
    if later is not None and earlier is not None and _comparable(earlier, later):
        same = earlier.metric == later.metric or later.claim.source == "held"
        yield earlier, later, same and _FROM.search(earlier.clause) is not None


def _years_between(
    passage: StatedText, earlier: Statement, later: Statement, claimed: Statement
) -> int | None:
    """How many years lie between two values: by their years, or as the words say it."""
    first, last = _year(earlier), _year(later)
    if first is not None and last is not None:
        return last - first
    ranges = [one.figure.quantity for one in passage.within(passage.dates, claimed)]
    lengths = {(one.high or 0) - (one.low or 0) for one in ranges if one.unit == "年"} - {0}
    if len(lengths) == 1:
        return int(lengths.pop())
    spans = [one for one in passage.within(passage.spans, claimed) if one.start < claimed.start]
    return _only_years(spans)


def _only_years(spans: list[Statement]) -> int | None:
    """The years that a single span says; None where there are others, or it is not exact."""
    years = [one.figure.quantity for one in spans if one.figure.quantity.unit == "年"]
    return int(years[0].low or 0) if len(years) == 1 and not years[0].approx else None


def _year(one: Statement) -> int | None:
    """The year that is said right before a figure, or behind it in English."""
    behind = re.match(r"[^，。；一-龥]{0,16}? in ([12][0-9]{3})", one.tail)
    found = [behind[1]] if behind else _YEARS.findall(one.lead[-14:])
    return int(found[-1]) if found else None


def _power(earlier: Statement, later: Statement, claimed: Statement, years: int, way: Direction) -> str:
    """A mean as the power that it is."""
    low, high = earlier.figure.quantity.low, later.figure.quantity.low
    if not low or not high or low < 0 or high < 0:
        return ""
    rate = ((float(high) / float(low)) ** (1 / years) - 1) * 100
    rate = rate if way is Direction.UP else -rate
    return f"({later.figure.surface} ÷ {earlier.figure.surface})^(1/{years}) − 1 ≈ {rate:.1f}% ≠ {claimed.figure.surface}"
