"""Amounts for each: a total divided by how many there are, and so much for each times how many."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import content_words, shares_pair
from tui.checks.engine.statement_reading import SCALES, known
from tui.checks.reach.for_so_many import for_so_many
from tui.checks.reach.part_runs import HAN_SIGN, as_factor, in_unit
from tui.checks.reach.shares import as_mean
from tui.claims.claim_model import Aspect
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.mean_words import EVERY, FOR_ALL, FROM_RATE, PER_AREA
from tui.lexicon.word_lists import words
from tui.lexicon.zh.each_words import PER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_PER = {word: unit for unit, words in PER.items() for word in words} | {"平均每": ""}
"""Words of a mean by the unit of what it is of."""
_PER_WORD = late("|".join(_PER))
_EACH = late(r"each|apiece|per |a (?:head|person)|average")
_AREAS = {"s": "平方公里", "k": "平方公里", "h": "公顷", "a": "英亩"}
_NOT_ALL = late(r"最高|最低|补助标准|不低于|不超过|标准|以上|增")


def per_head(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """An amount for each: 人均, 户均, 亩产, each."""
    if claimed.claim.aspect is not Aspect.LEVEL or not claimed.is_amount or _NOT_ALL.search(claimed.clause):
        return
    yield from for_so_many(passage, claimed)
    per = per_what(claimed)
    if per is None:
        yield from _by_unit(passage, claimed)
        return
    unit, rest, size = per
    noun = _noun_of(claimed)
    after = passage.at(claimed.number + 1)
    told = after is not None and FOR_ALL.fullmatch(passage.between(claimed, after)) is not None
    near = [
        one
        for one in passage.near(claimed, 1)
        if (one.number < claimed.number or (told and one is after))
        and one.is_amount
        and one.claim.aspect in (Aspect.LEVEL, Aspect.CHANGE, None)
        and per_what(one) is None
    ]
    counts = [one for one in near if _counted_by(one, unit, claimed, noun)]
    counts = [one for one in counts if one.claim.aspect is not Aspect.CHANGE] or counts
    totals = [one for one in near if is_total_of(one, claimed)]
    if noun:
        totals = [one for one in totals if one not in counts]
    for total in reversed(totals):
        for count in reversed(counts):
            if count.number != total.number and not are_apart(passage, total, count, claimed):
                sure = _are_meant(passage, claimed, (total, totals), (count, counts), rest)
                sure = sure and not _names_its_own(claimed, total, count)
                yield each(claimed, total, count, size, compelling=sure)


def _by_unit(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """购置土地2301万平方米，成交价款809亿元，均价3516元/平方米: the only amounts in the two units of a price that are of what it is of."""
    above, slash, below = claimed.unit.partition("/")
    if not slash or not _MEAN_PRICE.search(claimed.clause):
        return
    near = [one for one in passage.near(claimed, 2) if one.is_amount and one.claim.aspect is Aspect.LEVEL]
    totals, counts = ([one for one in near if one.unit == unit] for unit in (above, below))
    for total, count in product(totals, counts):
        named = all(shares_pair(_MEAN_PRICE.sub("", claimed.clause), one.clause) for one in (total, count))
        sure = named and len(totals) == 1 == len(counts)
        yield each(claimed, total, count, compelling=sure)


_MEAN_PRICE = late(r"(?:的|平均|销售|成交|价格|单价|均价|为|达|约)+$")
"""Words of a price behind what it is of."""


def _names_its_own(claimed: Statement, *others: Statement) -> bool:
    """Whether an English mean is of a thing with a name that the total and the number have not: a dividend of $0.42 per share."""
    found = _ITS_NAME.search(claimed.clause)
    if found is None:
        return False
    around = "…".join(f"{one.clause} {one.behind}" for one in others).lower()
    return not any(stem in around for stem in content_words(found[1]))


_ITS_NAME = late(
    r"\b(?:declared|paid|pays|payable|approved|set|raised|received|announced) (an? [^，。；]*?) of \S?$"
)


def is_total_of(one: Statement, claimed: Statement) -> bool:
    """Whether an amount is counted as a mean of it is: bare persons are of visits too."""
    visits = one.unit == "人次" and claimed.unit == "人" and one.kind is claimed.kind
    return one.is_counted_as(claimed) or (visits and not HAN_SIGN.match(claimed.behind))


def are_apart(passage: StatedText, *figures: Statement) -> bool:
    """Whether one of some figures is of a part of what another is of, or of each year: 奖金总额50万元，其中一等奖2名，每人5万元; 每年奖励9名."""
    own = sorted(one.start for one in figures)
    return _PARTED.search(passage.plain[own[0] : own[-1]]) is not None


_PARTED = late(r"其中|[，。；]每(?:个?[月周天季]|[年学]年?|次|届|期)[^，。；0-9]{1,12}(?=[0-9])")


def each(
    claimed: Statement, total: Statement, count: Statement, size: str = "", *, compelling: bool = False
) -> Assignment:
    """A mean as a total for each of so many, of whom one figure counts several with a `size`."""
    mean = f"{in_unit('total', total)} / {in_unit('count', count)}{size}{back_in_unit(claimed)}"
    return Assignment(
        (("total", total), ("count", count), ("claimed", claimed)),
        mean_of_stock(mean, claimed, count),
        compelling,
    )


def so_many(
    claimed: Statement, rate: Statement, count: Statement, many: str, *, compelling: bool = False
) -> Assignment:
    """A total as so much for each of `many`."""
    return Assignment(
        (("rate", rate), ("count", count), ("claimed", claimed)),
        f"{in_unit('rate', rate)} * {many}{back_in_unit(claimed)} == {{claimed}}",
        compelling,
    )


def mean_of_stock(mean: str, claimed: Statement, count: Statement) -> str:
    """A mean by a number as it stood at the end of a period: the number that it is of is a mean over it, and some per cent away."""
    if not (_AT_END.search(count.clause) or _AT_END_BEHIND.match(count.behind)):
        return as_mean(mean, claimed)
    return f"{mean} * 95 / 100 <= {{claimed}} <= {mean} * 105 / 100"


_AT_END = late(r"(?:年|季|月|期)[末底]|户籍|\bat the end of\b|year[- ]end")
_AT_END_BEHIND = late(r"^[^，。；]{0,16}\bat (?:the )?(?:year[- ]end|end)")
_Of = tuple["Statement", list["Statement"]]
"""A statement, and all that could be in its place."""


def _only_moves(passage: StatedText, first: int, last: int) -> bool:
    """Whether nothing but percentages and changes stands between two figures, by their numbers."""
    between = [passage.at(number) for number in range(first + 1, last)]
    return all(one is not None and (one.is_percent or one.claim.aspect is Aspect.CHANGE) for one in between)


def _are_meant(passage: StatedText, claimed: Statement, total: _Of, count: _Of, rest: str | None) -> bool:
    """Whether a mean can only be of these two: the only ones of their sort, side by side, right before it."""
    told = max(total[0].sentence, count[0].sentence)
    own = [[one for one in each[1] if one.sentence == told] for each in (total, count)]
    if count[0].number == claimed.number + 1 and total[0].number == claimed.number - 1:
        return len(own[0]) == 1
    first, last = sorted((total[0].number, count[0].number))
    named = (
        rest is None or len(rest) < _NAME or shares_pair(rest, total[0].clause + total[0].metric)
    ) and _is_of(claimed, total[0], count[0])
    alone = len(own[0]) == 1 == len(own[1])
    return (
        alone
        and total[0] in own[0]
        and count[0] in own[1]
        and all(_only_moves(passage, *pair) for pair in ((first, last), (last, claimed.number)))
        and named
    )


def _is_of(claimed: Statement, total: Statement, count: Statement) -> bool:
    """Whether the words before a mean's name no thing of their own: 其中小麦亩产 is not of all grain."""
    found = _PER_WORD.search(claimed.clause)
    if found is None or (count.number + 1 == claimed.number and claimed.lead == claimed.clause):
        return True
    if HAN_SIGN.match(claimed.behind[1:2]) and not shares_pair(claimed.behind[:4], total.tail + total.clause):
        return total.unit == claimed.unit
    words = _FILLING.sub("", claimed.clause[: found.start()])
    return len(words) < _TWO_LETTERS or shares_pair(words, total.clause + total.metric) or words in total.lead


_TWO_LETTERS = 2
_FILLING = late(r"平均|全[县市省区镇村校厂年]|我[县市省区]|达到?|实现|目前|使|则|即|约|共|按|，|。")
_NAME = 3
"""Characters of the shortest words that say what a mean is of."""


@known
def per_what(one: Statement) -> tuple[str, str | None, str] | None:
    """What an amount is for each of: its unit, empty for any; the words of what it is a mean of; a factor."""
    every = EVERY.search(one.clause)
    found = _PER_WORD.search(one.clause) if every is None or _PER_WORD.search(every[0]) else None
    if found is not None:
        return _PER[found[0]], one.clause[found.end() :], ""
    found = every
    if found is not None:
        unit = found[1]
        if unit in ("万人", "千人"):
            return "人", None, " * 10000" if unit == "万人" else " * 1000"
        name, size = SCALES.get(unit, (unit, Fraction(1)))
        return name, None, as_factor(size)
    behind = one.behind.strip()
    area = PER_AREA.search(behind)
    if area is not None:
        unit = "平方英里" if "mile" in area[1] else _AREAS[area[1][0]]
        name, size = SCALES.get(unit, (unit, Fraction(1)))
        return name, None, as_factor(size)
    return ("", None, "") if _EACH.match(behind) or _noun_of(one) else None


def back_in_unit(claimed: Statement) -> str:
    """The way back from the unit that is counted in to the claimed figure's own."""
    return as_factor(1 / claimed.scale)


def _noun_of(claimed: Statement) -> str:
    """The English noun that something is for each of: $40 a ticket."""
    found = _FOR_NOUN.match(claimed.behind.strip())
    return found["noun"].rstrip("s") if found and found["noun"] not in _NO_NOUNS else ""


_FOR_NOUN = late(r"(?:[a-z]+ )?(?:per|for each|for every|a|each) (?P<noun>[a-z]{3,14})\b")
_NO_NOUNS = frozenset(
    words("acre capita cent day head hectare hour minute month person quarter second square week year")
)


def _counted_by(one: Statement, unit: str, claimed: Statement, noun: str = "") -> bool:
    """Whether a mean can be over what a figure counts."""
    if noun:
        named = (noun.removesuffix("y")) in one.behind[:24].lower()
        return one.kind is Kind.COUNT and named and (one.figure.quantity.low or 0) % 1 == 0
    if unit:
        visits = unit == "人" and one.unit == "人次" and _OF_VISITS.search(claimed.clause) is not None
        return (
            visits
            or one.unit == unit
            or (unit == "户" and one.unit == "家")
            or (unit in ("村", "班", "场") and one.unit in ("个", "") and unit in one.behind[:6])
        )
    return one.kind is Kind.COUNT and one.unit != claimed.unit


_OF_VISITS = late(r"消费|花费|每次|次均|游")
"""Words of what visitors spend, who are counted as often as they come."""
_A_TIME = late(r"每[月年季日天周]|[月年季]均")
_DAYS = (1, 30, 31, 365)
_RATE_UNITS = {"月": (1, 12, 3), "年": (1,), "季": (1, 4), "日": _DAYS, "天": _DAYS, "周": (1, 4, 52)}


def products(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """每人每月500元，12000人，每月600万元: so much for each times how many."""
    if not claimed.is_amount or per_what(claimed) is not None:
        return
    before = passage.before(claimed)
    first = passage.before(before) if before is not None else None
    if before is None or first is None:
        return
    for rate, count in ((first, before), (before, first)):
        if not _is_rate_of(rate, count, claimed):
            continue
        said, own = _A_TIME.search(rate.clause), _A_TIME.search(claimed.clause)
        times = _RATE_UNITS.get(said[0][1], (1,)) if said is not None else (1,)
        same = (said[0] if said else "") == (own[0] if own else "")
        for factor in times:
            many = _counted(rate, count) + (f" * {factor}" if factor > 1 else "")
            sure = same and factor == 1 and _is_product(rate, count, claimed)
            yield _product(claimed, rate, count, many, compelling=sure)


def _product(
    claimed: Statement, rate: Statement, count: Statement, many: str, *, compelling: bool
) -> Assignment:
    """So much for each of `many`; where that is a mean, which is told in round numbers, by a tenth less or more."""
    if IS_MEAN.search(rate.clause) is None:
        return so_many(claimed, rate, count, many, compelling=compelling)
    made = so_many(claimed, rate, count, many, compelling=compelling and _is_of_means(rate, claimed))
    product = made.formula.removesuffix(" == {claimed}")
    return made._replace(formula=f"{product} * 9 / 10 <= {{claimed}} <= {product} * 11 / 10")


def _is_of_means(rate: Statement, claimed: Statement) -> bool:
    """户均补贴600元，共发放资金1290万元: whether an amount is all that a mean is of, not another that a place has."""
    if not HAN_SIGN.search(claimed.clause):
        return claimed.clause.strip() in ("", "$", "£", "€", "or", "making", "for a total of", "a total of")
    found = _IN_ALL.search(claimed.clause)
    if found is None:
        return False
    own = claimed.clause[found.end() :]
    return not own or _PAID_OUT.search(own) is not None or shares_pair(own, rate.clause)


_IN_ALL = late(r"(?:共计?|合计|总计|总共|累计)(?:为|达到?)?")
_PAID_OUT = late(r"发放|补[贴助]|资助|拨付|兑[付现]|返还|奖[励补]|支付|支出|减免")
IS_MEAN = late(r"平均|[人户亩]均|\baverag")
"""Words of what is told for each on average, in round numbers."""


def _is_rate_of(rate: Statement, count: Statement, claimed: Statement) -> bool:
    """Whether an amount is for each of what another counts, which does not say for how many something is: 每10股派2元."""
    return not count.clause.endswith("每") and _is_for_each_of(rate, count, claimed)


def _is_for_each_of(rate: Statement, count: Statement, claimed: Statement) -> bool:
    """Whether an amount is for each of what another counts."""
    if rate.is_amount_as(claimed) and _PRICE.search(rate.clause):
        return count.kind is Kind.COUNT and _SOLD.search(count.clause) is not None
    if _EACH_OF.search(count.lead) and count.number < rate.number and rate.kind is Kind.COUNT:
        return rate.is_amount_as(claimed) or rate.unit == claimed.unit
    per = per_what(rate)
    if not rate.is_amount_as(claimed):
        return False
    if f"每{count.figure.quantity.unit}" in rate.clause and count.figure.quantity.unit:
        return True
    return per is not None and not per[2] and _is_by(rate, count, claimed, per)


def _is_by(rate: Statement, count: Statement, claimed: Statement, per: tuple[str, str | None, str]) -> bool:
    """Whether an amount for each of something is for each of what a number counts."""
    noun = _noun_of(rate)
    if rate.behind.startswith(" each") and count.number + 1 == rate.number and not count.unit:
        return count.kind is Kind.COUNT
    return bool(per[0] or noun) and _counted_by(count, per[0], claimed, noun)


_PRICE = late(r"(?:票价|单价|售价|均价)(?:为|是|仅|约)?$")
_SOLD = late(r"售|卖|销|sold")
_EACH_OF = late(r"(?:Each|each) of (?:the|its|our|their) $")


def _counted(rate: Statement, count: Statement) -> str:
    """How many there are, in the unit that a rate is for."""
    return "{count}" if f"每{count.figure.quantity.unit}" in rate.clause else in_unit("count", count)


def _is_product(rate: Statement, count: Statement, claimed: Statement) -> bool:
    """Whether words say that an amount is all that comes of a rate, and the rate is exact."""
    if "每" in count.clause:
        return False
    longest = _CLAUSE if HAN_SIGN.search(claimed.clause) else 3 * _CLAUSE
    if _EACH_OF.search(rate.lead) or claimed.tail.startswith(" in all"):
        return claimed.clause.strip() in ("", "or", "making", "about")
    told = (
        FROM_RATE.search(claimed.clause) is not None
        or claimed.tail.startswith((" in all", " in total", " altogether"))
    ) and not _NOT_EXACT.search(rate.clause)
    return told and len(claimed.clause) < longest


_NOT_EXACT = late(r"最高|最低|不低于|不超过|以上|以内|至少|提高|增加|[另再][补给加奖]")
_CLAUSE = 16
