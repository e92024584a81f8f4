"""Numbers in prose: what a figure says, and where figures stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.quantity import Bound, Figure, Kind, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    Dollar = Callable[[], str]

__all__ = ["Bound", "Figure", "Kind", "Quantity", "detect", "dollar_of", "goes_on"]


def detect(text: str, dollar: Dollar | None = None) -> tuple[Figure, ...]:
    """The figures of `text` in its order, none overlapping; offsets are code points of `text`.

    Args:
        text: Any text; a stretch of a document that ends where a paragraph does says what it says in the whole.
        dollar: Gives the unit of a plain $ in the document that the text is a stretch of; by the text alone unless said.
    """
    from tui.figures.detection import figures  # noqa: PLC0415 - its tables are built when first needed

    return figures(text, dollar=dollar)


def goes_on(text: str, start: int) -> bool:
    """Whether a line that begins at `start` goes on with a number of the line before."""
    from tui.figures import folding  # noqa: PLC0415 - its tables are built when first needed

    return folding.goes_on(text, start)


def dollar_of(text: str) -> str:
    """The unit of a plain $ in a document: the dollar of the one country that it names most; else $ itself."""
    from tui.figures.currency_signs import own_dollar  # noqa: PLC0415 - few texts have one

    return own_dollar(text)
