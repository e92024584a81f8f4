"""What of its metric an English figure is by its name or its sign: credit growth, the increase in borrowing, (+3.0%)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.claims.claim_model import Aspect, Direction
from tui.claims.english_patterns import BRACKET_ALONE, GROWTH_NOUN, LED_BY_MOVE, RATED
from tui.claims.english_predicates import way_of
from tui.compiled import late
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from tui.claims.english_memory import EnglishMemory, Of
    from tui.figures.quantity import Figure

_COMES_TO = late(
    r"\b(?:is|are|was|were|of|totall?ed|totall?ing|amounted|amounting|averaged|reached|stood|came|slowed|accelerated|eased|picked)\b",
    re.IGNORECASE,
)
"""What says to what a movement came: the increase was, growth slowed to."""
_RATIOS = late(r"\b(?:rate|ratio)\Z", re.IGNORECASE)
_SMALL = 10
"""Below what a bare number may be that of a rate."""


class EnglishMovements:
    """Says what a figure is where its name or its sign tells of a movement."""

    def __init__(self, memory: EnglishMemory) -> None:
        """Go by what its paragraph has said."""
        self._memory = memory

    def moved(
        self, of: Of, aspect: Aspect, side: Direction | None, figure: Figure, left: str
    ) -> tuple[Of, Aspect, Direction | None]:
        """What moved and which way, where the name or the sign of a figure says that it moved."""
        aspect, side = self._named_growth(of, aspect, side, figure)
        aspect, side = self._by_its_sign(figure, left, aspect, side)
        return self._led_by_move(of, aspect, side, figure)

    def grown(
        self, of: Of, aspect: Aspect, side: Direction | None, *, yearly: bool
    ) -> tuple[Aspect, Direction | None]:
        """What a mean percentage is: a growth where it is yearly, unless it is of a rate."""
        if yearly and aspect is Aspect.RATE and not RATED.search(self._memory.words(of.metric)):
            return Aspect.GROWTH, side or Direction.UP
        return aspect, side

    def of_ratio(self, of: Of, aspect: Aspect, figure: Figure) -> Aspect:
        """The aspect of a bare small number that a rate or a ratio came to: the injury rate improved to 0.09."""
        quantity = figure.quantity
        if (
            aspect is not Aspect.LEVEL
            or quantity.kind is not Kind.COUNT
            or quantity.unit
            or quantity.low is None
        ):
            return aspect
        small = quantity.low < _SMALL and _RATIOS.search(self._memory.words(of.metric)) is not None
        return Aspect.RATE if small else aspect

    def _named_growth(
        self, of: Of, aspect: Aspect, side: Direction | None, figure: Figure
    ) -> tuple[Aspect, Direction | None]:
        """What the percentage of something called a growth is: credit growth slowed to 4.6 percent."""
        named = GROWTH_NOUN.search(self._memory.words(of.metric)) if aspect is Aspect.RATE else None
        if named is None:
            return aspect, side
        below = figure.quantity.low is not None and figure.quantity.low < 0
        return Aspect.GROWTH, Direction.DOWN if below else way_of(named["move"])

    def _by_its_sign(
        self, figure: Figure, left: str, aspect: Aspect, side: Direction | None
    ) -> tuple[Aspect, Direction | None]:
        """The way of a percentage that is written with its sign, which is a growth in a bracket behind an amount: (+3.0%)."""
        sign = self._memory.text[figure.start]
        if sign not in "+-−" or side is not None:
            return aspect, side
        way = Direction.UP if sign == "+" else Direction.DOWN
        if aspect is Aspect.POINTS:
            return aspect, way
        alone = sign == "+" or BRACKET_ALONE.fullmatch(left)
        grown = alone and aspect in (Aspect.RATE, Aspect.SHARE) and figure.quantity.kind is Kind.PERCENT
        return (Aspect.GROWTH, way) if grown else (aspect, side)

    def _led_by_move(
        self, of: Of, aspect: Aspect, side: Direction | None, figure: Figure
    ) -> tuple[Of, Aspect, Direction | None]:
        """What moved, where a name begins with its movement: the increase in borrowing is 5 million."""
        plain = (
            aspect in (Aspect.LEVEL, Aspect.RATE) and of.source in ("own", "aside") and len(of.metric) == 1
        )
        led = LED_BY_MOVE.fullmatch(self._memory.text, *of.metric[0]) if plain else None
        if led is None or not (_COMES_TO.search(self._memory.text, led.end(), figure.start)):
            return of, aspect, side
        moved = Aspect.CHANGE if aspect is Aspect.LEVEL else Aspect.GROWTH
        return of._replace(metric=(led.span("noun"),)), moved, way_of(led["move"])
