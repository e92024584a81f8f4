"""Mean yearly growth between two ends, and what of a growth prices may be the reason for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.evidence import shares_pair
from tui.checks.reach.ends import comparable, direction_of, is_move, is_of_the_same
from tui.checks.reach.move_words import own_words
from tui.checks.reach.part_runs import HAN_SIGN
from tui.claims.claim_model import Direction
from tui.compiled import pattern_of
from tui.figures.patterns import late
from tui.lexicon.movement_words import FROM_VALUE
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_REAL = late(r"可比|不变价|实际增|同口径|扣除|剔除|价格因素|in real terms|constant prices|adjusted")
PRICED = late(r"生产总值|增加值|GDP|gdp|总产值|人均.*收入|居民.*收入|人均.*支出|产业$")
"""What is always said to grow at constant prices."""
_LONG = 8
"""Years of a span whose first may be counted or not."""
_YEARS = late(r"([12][0-9]{3})")


def is_real(claimed: Statement) -> bool:
    """Whether a growth is said to be at constant prices, or of what always is."""
    return bool(_REAL.search(claimed.lead[-40:]) or _REAL.search(claimed.tail[:16]))


def means(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Mean yearly growth between two ends, compound or simple, over the years that the text says."""
    if not claimed.is_percent or is_real(claimed):
        return
    yield from _of_whole_growth(passage, claimed)
    if not _is_mean(claimed):
        return
    for earlier, later, sure in _mean_ends(passage, claimed):
        years = years_between(passage, earlier, later, claimed)
        way = direction_of(claimed) or direction_of(earlier)
        if years is not None and 1 < years <= _LONGEST and way is not None:
            yield from _over_years((earlier, later, claimed), years, way, sure=sure)


def _of_whole_growth(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """比2019年增长21.5%，两年平均增长10.2%: the mean growth of so many years of a growth over all of them."""
    whole = passage.before(claimed)
    if (
        _MEAN_OF.search(claimed.clause) is None
        or whole is None
        or not whole.is_percent
        or "平均" in whole.clause
    ):
        return
    spans = [one for one in passage.within(passage.spans, claimed) if whole.end < one.start < claimed.start]
    years = _only_years(spans)
    ways = [direction_of(one) for one in (whole, claimed)]
    if None in ways or _YEARLY.search(whole.clause) or years is None or not 1 < years < _LONG:
        return
    signs = ["-" if way is Direction.DOWN else "+" for way in ways]
    factor = f"(100 {signs[1]} {{claimed}})"
    since = passage.plain[max(claimed.block, passage.context.since(claimed.start)) : whole.start]
    yield Assignment(
        (("a", whole), ("claimed", claimed)),
        f"{' * '.join([factor] * years)} / {100 ** (years - 1)} == 100 {signs[0]} {{a}}",
        compelling=_SINCE.search(since) is not None,
        message=N_("{a} in all is not {claimed} a year"),
    )


_MEAN_OF = late(r"([二两三四五六七])年(?:平均|年均)[^，。；]{0,4}$")
_YEARLY = late(r"同比|环比|上年|去年")
_SINCE = late(r"[比较与](?:19|20)[0-9]{2}年")
"""Words of the year since when something grew."""


def _over_years(
    ends: tuple[Statement, Statement, Statement], years: int, way: Direction, *, sure: bool
) -> Iterator[Assignment]:
    """A mean growth between an earlier and a later value, compound and simple; of a long span the first year is counted or not."""
    earlier, later, claimed = ends
    roles = (("a", earlier), ("b", later), ("claimed", claimed))
    beaten = beats_prices(earlier, later, claimed, years, _MEAN_OFF)
    shown = _power(earlier, later, claimed, years, way)
    for span in (years,) if years < _LONG else (years, years + 1):
        certain = sure and beaten and span == years
        yield Assignment(roles, _compound(span, way), certain, shown=shown, alone=not beaten)
        if not (_COMPOUND.search(claimed.clause) or (sure and beaten)):
            minus = "" if way is Direction.UP else "-"
            simple = f"({{b}} / {{a}} - 1) / {span} * 100 == {minus}{{claimed}}"
            yield Assignment(roles, simple, alone=True)


def _is_mean(claimed: Statement) -> bool:
    """Whether a growth is said to be one of each year, and not more or less than that of others."""
    told = claimed.claim.mean or _MEAN_GROWTH.search(claimed.clause + "…" + claimed.behind[:16])
    return bool(told) and not _OF_OTHERS.search(claimed.clause)


def _compound(years: int, way: Direction) -> str:
    """That a value grew or fell so much in each of some years; large powers stand in two factors."""
    factor = f"(100 {'+' if way is Direction.UP else '-'} {{claimed}})"
    rest = f" / {100 ** (years - 12)}" if years > 12 else ""
    return f"{{a}} * {' * '.join([factor] * years)} / {100 ** min(years, 12)}{rest} == {{b}}"


_OF_OTHERS = late(r"^[，、]?\s?(?:[明远]显?|大幅)?(?:超过|高于|低于|快于|慢于|比)[^，。；]{2,}$")
_LONGEST = 18
"""Years of the longest span that a mean growth is worked out over."""
_MEAN_GROWTH = late(
    r"年均|(?:average|mean|compound)[^，。；]{0,12}(?:annual|yearly)|annual(?:ized|ised)? (?:average|rate|growth)|CAGR|…\s?(?:a|per|each) year"
)
_COMPOUND = late(r"growth rate|compound|CAGR|复合|增长率|增速")
YEAR_OFF, _MEAN_OFF = 2.0, 0.6
"""By how many points real growth is hardly above that at current prices: of a year, and as a mean of some."""


def beats_prices(earlier: Statement, later: Statement, claimed: Statement, years: int, off: float) -> bool:
    """Whether prices cannot be why a growth does not follow: of what is told at constant prices only too much is wrong."""
    metrics = (later.metric, earlier.metric)
    if not any(map(PRICED.search, metrics)) or any(map(_OF_VALUE.search, metrics)):
        return True
    low, high, said = earlier.figure.quantity.low, later.figure.quantity.low, claimed.figure.quantity.low
    if not low or not high or said is None or low < 0 or high < low:
        return False
    most: float = ((float(high) / float(low)) ** (1 / years) - 1) * 100 + off
    return float(said) > most


_OF_VALUE = late(r"能耗|水耗|用水|用电|电耗|排放|强度|万元")
"""Words of what is used or let out for each unit of a value, which no prices raise."""


def _mean_ends(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, Statement, bool]]:
    """The two ends of a mean: those before it in its sentence."""
    later = passage.before(claimed)
    while later is not None and is_move(later):
        later = passage.before(later)
    earlier = passage.before(later) if later is not None else None
    if later is not None and earlier is not None and comparable(earlier, later):
        same = is_of_the_same(earlier, later) or later.claim.source == "held"
        same = same and not _is_of_another(claimed, earlier, later)
        yield earlier, later, same and FROM_VALUE.search(earlier.clause) is not None


def _is_of_another(claimed: Statement, earlier: Statement, later: Statement) -> bool:
    """Whether a mean names a thing that neither of two values does: 书店增加到175家，销售额年均增长11.9%."""
    own = _MEANS.sub("", own_words(claimed))
    around = earlier.clause + earlier.metric + later.clause + later.metric
    return len(own) >= _PAIR and HAN_SIGN.match(own) is not None and not shares_pair(own, around)


_MEANS = late(r"年均|平均|每年|复合|年")


def years_between(
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
    if (apart := _two_years(passage, claimed)) is not None:
        return apart
    spans = [one for one in passage.within(passage.spans, claimed) if one.start < claimed.start]
    return _only_years(spans)


def _two_years(passage: StatedText, claimed: Statement) -> int | None:
    """How far the only two dates of its sentence before a figure lie apart, if both are years."""
    before = (one for one in passage.within(passage.dates, claimed) if one.start < claimed.start)
    dated = [one.figure.quantity for one in before]
    years = sorted({int(one.low or 0) for one in dated if one.unit == "年" and one.low == one.high})
    return years[1] - years[0] if len(years) == len(dated) == _PAIR else None


_PAIR = 2


def _only_years(spans: list[Statement]) -> int | None:
    """The years that a single span says; None where there are others, or it is not exact."""
    years = [one.figure.quantity for one in spans if one.figure.quantity.unit == "年"]
    return int(years[0].low or 0) if len(years) == 1 and not years[0].approx else None


def _year(one: Statement) -> int | None:
    """The year that is said right before a figure, or behind it in English."""
    behind = pattern_of(r"[^，。；一-龥]{0,16}? in ([12][0-9]{3})").match(one.tail)
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
