"""The charts of a text that nobody prepared: series of metrics, parts of a whole, growth rates of one period."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.claims import Aspect, Direction
from tui.claims.relation_graph import EdgeKind
from tui.claims.settled_claims import claim_of
from tui.claims.speech_claims import claims_of
from tui.compiled import late
from tui.figures import Kind
from tui.reading.chart import Bar, Picture
from tui.reading.claim_wording import SIGNS, period_words
from tui.reading.series import kind_of, series_of, set_against
from tui.speech import ChartKind, Standing
from tui.words import _, bracketed, listed, phrases, twin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.claims.metric_groups import Group
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Speech
    from tui.speech.tried import Sum
    from tui.speech.verdicts import SaidClaim

FEWEST_RATES = 3
"""Growth rates of one period that make a chart."""
FEWEST_PARTS = 2


FULL = (Decimal("99.4"), Decimal("100.6"))
"""What shares of one whole make, rounding allowed for."""

_STOP = late(r"[。！？!?\n]|\.\s")
_SEMICOLON = late(r"[；;]")


def detected_charts(speech: Speech, settled: SettledClaims, sums: Iterable[Sum] = ()) -> tuple[Picture, ...]:
    """All charts of a text, in the order of their first figures, none of their bars marked.

    Args:
        speech: A speech whose figures were detected and are held.
        settled: What reviewers settled of claims.
        sums: The wholes and parts that equations bear out.
    """
    groups = claims_of(speech).groups(settled)
    series = chain.from_iterable(series_of(speech, group, settled) for group in groups)
    found = [*series, *_parts(speech, settled, sums), *_rates(speech, groups, settled)]
    order = {mention.metric: mention.number for mention in speech.mentions}
    return tuple(sorted(found, key=lambda one: order[one.bars[0].metric]))


def _parts(speech: Speech, settled: SettledClaims, sums: Iterable[Sum]) -> Iterator[Picture]:
    """What a whole is made of: parts that the text says are its parts, what equations make up, and shares that make 100."""
    wholes = _said_parts(speech)
    for one in sums:
        first = one.whole if one.whole is not None else one.parts[0]
        if len(one.parts) > len(wholes.get(first, (None, ()))[1]):
            wholes[first] = one.whole, one.parts
    told = {number for _whole, parts in wholes.values() for number in parts}
    for parts in _shares(speech, settled):
        if not told.issuperset(parts):
            wholes.setdefault(parts[0], (None, parts))
    for whole, parts in wholes.values():
        drawn = _of_whole(speech, settled, whole, parts)
        if drawn is not None:
            yield drawn


def _said_parts(speech: Speech) -> dict[int, tuple[int | None, tuple[int, ...]]]:
    """Under the number of each whole it with its parts in its unit, as the relations of the text say them."""
    claims = claims_of(speech)
    found: dict[int, list[int]] = {}
    for mention in speech.mentions:
        for edge in claims.edges(mention):
            if edge.kind in (EdgeKind.PART_OF, EdgeKind.IN_TOTAL):
                whole = speech.mentions[edge.figure - 1]
                if _unit(whole) == _unit(mention):
                    found.setdefault(whole.number, []).append(mention.number)
    return {whole: (whole, tuple(parts)) for whole, parts in found.items()}


def _shares(speech: Speech, settled: SettledClaims) -> Iterator[tuple[int, ...]]:
    """Shares that one sentence says of one whole and that make it up.

    One may stand behind the amount that it is the share of; rates follow each other.
    """
    claims = claims_of(speech)
    run: list[tuple[Mention, SaidClaim]] = []
    end = 0
    for mention in speech.mentions:
        said = claim_of(claims, mention, settled.said.get(mention.number))
        between, end = speech.text[end : mention.start], mention.end
        if _STOP.search(between):
            run = []
        elif _SEMICOLON.search(between):
            run = [one for one in run if one[1].aspect == Aspect.SHARE]
        if said.aspect not in (Aspect.SHARE, Aspect.RATE) or _unit(mention) != "%":
            run = [one for one in run if one[1].aspect == Aspect.SHARE]
            continue
        run.append((mention, said))
        if (parts := _made_up(run)) is not None:
            yield parts
            run = []


def _made_up(run: Sequence[tuple[Mention, SaidClaim]]) -> tuple[int, ...] | None:
    """The last of some shares that make up a whole; None where they do not, or are of two."""
    for first in range(len(run) - FEWEST_PARTS + 1):
        members = run[first:]
        wholes = {said.whole for _mention, said in members if said.whole}
        if len(wholes) < 2 and FULL[0] <= sum(_value(one) for one, _said in members) <= FULL[1]:
            return tuple(one.number for one, _said in members)
    return None


def _are_parts(members: Sequence[Mention], top: Decimal) -> bool:
    """Whether there are parts enough, none of them more than the whole."""
    return len(members) >= FEWEST_PARTS and top > 0 and all(abs(_value(one)) <= top for one in members)


def _of_whole(
    speech: Speech, settled: SettledClaims, number: int | None, parts: tuple[int, ...]
) -> Picture | None:
    """The parts of a whole, or of 100 per cent, as bars; None where they are too few, or one is more than the whole."""
    claims = claims_of(speech)
    whole = speech.mentions[number - 1] if number is not None else None
    top = abs(_value(whole)) if whole is not None else Decimal(100)
    members = [speech.mentions[part - 1] for part in parts]
    if not _are_parts(members, top):
        return None
    said = [claim_of(claims, one, settled.said.get(one.number)) for one in members]
    named = zip(members, said, strict=True)
    bars = tuple(_bar(mention, one.metric or mention.surface, top) for mention, one in named)
    if whole is None:
        of = next(filter(None, (one.whole for one in said)), _("parts of a whole"))
        return Picture(f"parts-{parts[0]}", ChartKind.PARTS, of, "", bars)
    name = claim_of(claims, whole, settled.said.get(whole.number)).metric
    return Picture(f"parts-{number}", ChartKind.PARTS, phrases((name, whole.surface)), "", bars, whole.metric)


def _rates(speech: Speech, groups: tuple[Group, ...], settled: SettledClaims) -> Iterator[Picture]:
    """The growth rates of one period in a section beside each other, a bar a metric."""
    claims = claims_of(speech)
    found: dict[tuple[str, str, tuple[object, ...]], list[_Rate]] = {}
    for group in groups:
        for point in group.series if group.aspect is Aspect.GROWTH else ():
            if point.period is not None:
                mention = speech.mentions[point.numbers[0] - 1]
                said = claim_of(claims, mention, settled.said.get(mention.number))
                key = mention.section, point.period, kind_of(point.period, said, Aspect.GROWTH)
                found.setdefault(key, []).append(_Rate(group, mention, said))
    for (section, period, _kind), rates in found.items():
        if len(rates) >= FEWEST_RATES:
            named = speech.section_by_id.get(section)
            caption = twin(named.title, named.title_en) if named else ""
            rates.sort(key=lambda one: one.mention.number)
            title = bracketed(
                _("Growth rates"), listed((period_words(period), *set_against(period, rates[0].said)))
            )
            name = f"rates-{section}-{period}-{rates[0].mention.number}"
            yield Picture(name, ChartKind.BARS, title, caption, _rate_bars(rates))


class _Rate(NamedTuple):
    """A growth rate of a metric."""

    group: Group
    mention: Mention
    said: SaidClaim


def _rate_bars(rates: Sequence[_Rate]) -> tuple[Bar, ...]:
    """Growth rates as bars, the greatest of full length, each with the way it went."""
    top = max(_rate(one.mention) for one in rates)
    bars = []
    for group, mention, said in rates:
        name = f"{group.name} {SIGNS[Direction(said.direction)]}" if said.direction else group.name
        bars.append(replace(_bar(mention, name, top), length=float(_rate(mention) / top) if top else 0.0))
    return tuple(bars)


def _bar(mention: Mention, name: str, top: Decimal) -> Bar:
    """One bar against the longest, or against the whole."""
    return Bar(
        metric=mention.metric,
        label=name,
        surface=mention.surface,
        length=float(abs(_value(mention)) / top) if top else 0.0,
        standing=Standing.SOUND,
    )


def _rate(mention: Mention) -> Decimal:
    """By how many per cent something moved, as it is said: a quarter, 1.2倍, 翻一番, 6.4%."""
    value, unit = abs(_value(mention)), _unit(mention)
    if unit == "番":
        return (2**value - 1) * 100
    if unit == "倍" or mention.figure.quantity.kind is Kind.SHARE:
        return value * 100
    return value / 10 if unit == "‰" else value


def _unit(mention: Mention) -> str:
    """The unit of what a figure states."""
    return mention.figure.quantity.unit


def _value(mention: Mention) -> Decimal:
    """The lower end of what a figure states."""
    return mention.figure.quantity.low or Decimal(0)
