"""The last net: no control or bidi character leaves for the terminal, from whatever widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

from tui.files.sanitizing import sanitize

if TYPE_CHECKING:
    from textual.color import Color


class EscapeFilter(LineFilter):
    """Washes each painted segment; what Textual itself sends (modes, cursor) does not pass here."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Give the segments back, unsafe characters replaced one for one."""
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(sanitize(segment.text).replace("\t", " ").replace("\n", " "), segment.style)
            for segment in segments
        ]
