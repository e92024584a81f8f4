"""What of its metric a figure is, by its unit, its predicate and the noun before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.claim_model import Aspect, Direction
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.figures.quantity import Kind
from tui.lexicon.zh import measured_nouns, predicate_parts, predicate_words

if TYPE_CHECKING:
    import re

    from tui.claims.predicate_reading import Reading
    from tui.claims.topic_phrases import Topic
    from tui.figures.quantity import Quantity


def _ends(words: tuple[str, ...]) -> re.Pattern[str]:
    return late(rf"(?:{alternatives(words)})\Z")


def _with_span(nouns: tuple[str, ...], verbs: tuple[str, ...]) -> re.Pattern[str]:
    """Nouns of rate, and those that 幅度 makes of verbs: 压减幅度."""
    return _ends((*nouns, *(verb + "幅度" for verb in verbs)))


_DOWNWARDS = (*predicate_words.FALLING, *predicate_parts.DOWN_TO, *predicate_words.EASING)
RATE_NOUN = _with_span(
    measured_nouns.RATE_NOUNS, (*predicate_words.RISING, *predicate_parts.UP_TO, *_DOWNWARDS)
)
FALLING = _with_span(measured_nouns.FALLING_NOUNS, _DOWNWARDS)
SHARE_NOUN = _ends(measured_nouns.SHARES)
_QUALITY = late(r"(?:优良|达标|合格|优质|良好|优良天数|大班额|超大班额|师生|男女)比例\Z|(?<!中)[药耗]占比\Z")
"""Ratios that are metrics by themselves: of what is as it should be, of a hospital's income from drugs."""
_GROWN = late(r"(?:增长|递增)\Z")
_RATIO = late("(?:比|比值|系数|率)\\Z")
_CHANGING = frozenset({"下降", "净减少", "减少", "压减", "增加", "提高", "降低"})
_PARTS = frozenset({Kind.PERCENT, Kind.SHARE})


def is_points(quantity: Quantity) -> bool:
    """Whether a figure counts percentage points."""
    return quantity.unit.endswith(("百分点", "千分点", "基点"))


def aspect_of(
    reading: Reading, quantity: Quantity, metric: str, topic: Topic, verb: str, *, own: bool = True
) -> Aspect:
    """The aspect of a figure.

    Args:
        reading: How the words before it were read.
        quantity: What it says.
        metric: The words of its metric.
        topic: What its clause is about; that of the clause before where it drops it.
        verb: The verb whose object its metric is.
        own: Whether its own clause names its metric.
    """
    if quantity.kind is Kind.ORDINAL:
        return Aspect.RANK
    if reading.name == "gap":
        return Aspect.GAP
    if reading.name == "influenced":
        return Aspect.OTHER
    if is_points(quantity):
        return Aspect.POINTS
    if quantity.kind is Kind.RATIO:
        return (
            Aspect.RATE
            if quantity.unit.count(":") < 2 and _RATIO.search(metric) and "结构" not in metric
            else Aspect.OTHER
        )
    if quantity.kind is Kind.MULTIPLE:
        return Aspect.GROWTH if reading.name in ("moved", "mean") else Aspect.MULTIPLE
    if quantity.kind in _PARTS:
        return _of_percent(reading, quantity, metric, topic)
    if own and reading.verb.startswith("净增") and quantity.kind is Kind.COUNT:
        return Aspect.LEVEL
    return _of_amount(reading, quantity, metric, verb)


def _of_amount(reading: Reading, quantity: Quantity, metric: str, verb: str) -> Aspect:
    """The aspect of an amount; a metric may have its verb of moving in its name: 户均增收."""
    if (not quantity.unit or "/" in quantity.unit) and _RATIO.search(metric):
        return Aspect.RATE
    if reading.verb and metric.endswith(reading.verb) and quantity.kind is Kind.MONEY:
        return Aspect.LEVEL
    if reading.name == "moved" or (reading.name == "stands beside" and verb in _CHANGING):
        return Aspect.CHANGE
    return Aspect.LEVEL


_PERCENT_BY_READING = {
    "part of": Aspect.SHARE,
    "multiple": Aspect.MULTIPLE,
    "moved": Aspect.GROWTH,
    "mean": Aspect.GROWTH,
}
"""What a percentage is by how the words before it were read, whatever its metric is."""


def _of_percent(reading: Reading, quantity: Quantity, metric: str, topic: Topic) -> Aspect:
    """The aspect of a percentage or a fraction."""
    if (read := _PERCENT_BY_READING.get(reading.name)) is not None:
        return read
    if quantity.kind is Kind.SHARE or topic.share:
        return Aspect.SHARE
    if metric.endswith("自然增长率"):
        return Aspect.RATE
    if RATE_NOUN.search(metric) or _GROWN.search(metric):
        return Aspect.GROWTH
    if SHARE_NOUN.search(metric) and not _QUALITY.search(metric):
        return Aspect.SHARE
    return Aspect.RATE


def direction_of(reading: Reading, aspect: Aspect, metric: str, topic_verb: str) -> Direction | None:
    """Which way the metric moved; of a noun such as 降幅 the way that it names."""
    if aspect is Aspect.GROWTH:
        if FALLING.search(metric):
            return Direction.DOWN
        if RATE_NOUN.search(metric) or _GROWN.search(metric) or reading.side is None:
            return Direction.UP
        return reading.side
    if aspect is Aspect.CHANGE and reading.side is None:
        return Direction.DOWN if topic_verb[:1] in "减降压削缩" else Direction.UP
    if aspect in (Aspect.POINTS, Aspect.GAP, Aspect.CHANGE):
        return reading.side or Direction.UP
    return None
