"""Helpers of painting that no single widget owns: cutting to a width, wrapping into rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.typeset import set_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable


def cut(parts: Iterable[tuple[str, str]], width: int, more: str = "…") -> tuple[tuple[str, str], ...]:
    """Keep what fits into `width` cells; where something is cut off, `more` stands in its place."""
    parts = tuple(parts)
    if sum(cell_len(text) for text, _ in parts) <= width:
        return parts
    kept: list[tuple[str, str]] = []
    room = width - cell_len(more)
    for text, style in parts:
        for at, char in enumerate(text):
            room -= cell_len(char)
            if room < 0:
                if width >= cell_len(more):
                    kept.append((text[:at] + more, style))
                return tuple(kept)
        kept.append((text, style))
    return tuple(kept)


def filled(words: str, size: int, more: str = "…", *, right: bool = False) -> str:
    """Words cut or filled up with blanks to `size` cells, flush left or flush right."""
    said = "".join(text for text, _style in cut(((words, ""),), size, more))
    pad = " " * (size - cell_len(said))
    return pad + said if right else said + pad


def wrap(text: str, width: int, *, hanging: int = 0, ambiguous: int = 1) -> list[str]:
    """Set a text into lines of at most `width` cells, later lines indented by `hanging` cells."""
    lines = set_paragraph(text, 0, len(text), max(2, width), hanging=hanging, ambiguous=ambiguous)
    return [" " * line.indent + text[line.start : line.end].rstrip("\n") for line in lines]
