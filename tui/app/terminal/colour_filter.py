"""NO_COLOR (no-color.org): no colour is sent at all; bold, dim, italic, underline and reverse stay."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.color import Color


class ColourFilter(LineFilter):
    """Takes the colours out of each painted segment; Textual's own filter makes them grey."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Give the segments back without colours."""
        return [
            Segment(text, _colourless(style) if style else style, control)
            for text, style, control in segments
        ]


def wants_no_colour(environ: Mapping[str, str]) -> bool:
    """Whether the environment asks for no colour: the variable is there and holds something."""
    return bool(environ.get("NO_COLOR"))


@lru_cache(2048)
def _colourless(style: Style) -> Style:
    """A style's attributes, and what Textual keeps in it to know where a click falls."""
    plain = style.without_color
    return plain + Style.from_meta(style.meta) if style.meta else plain
