"""Text from a file made safe to draw and print: characters that act or hide become ones that show.

The same length goes out as came in, so that offsets into the sanitized text are offsets into the file.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

CONTROLS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"
"""C0 but tab, line feed and carriage return, then DEL and C1: a terminal obeys them."""
INVISIBLE = (
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"  # reorder what is read
    "\\u2028\\u2029"  # break lines where no line feed is
    "\\u00ad\\u034f\\u180b-\\u180f\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\ufeff"  # have no width
    "\\ufe00-\\ufe0f\\U000e0000-\\U000e0fff"  # vary the character before them, or tag it
    "\\ufff9-\\ufffb\\ufffe\\uffff"  # interlinear marks, noncharacters
    "\\ud800-\\udfff"  # half of a character: cannot be encoded
)
"""Reordering, zero-width, selecting, tagging and broken characters: they lie about what stands there."""


@cache
def _unsafe() -> re.Pattern[str]:
    """What is unsafe in a text, compiled when it is first asked for: `--version` does without."""
    from tui.compiled import compiled  # noqa: PLC0415 - as above

    return compiled(f"[{CONTROLS}{INVISIBLE}]|\\r(?!\\n)")


@cache
def _unsafe_in_line() -> re.Pattern[str]:
    """What is unsafe in a line."""
    from tui.compiled import compiled  # noqa: PLC0415 - as above

    return compiled(f"[{CONTROLS}{INVISIBLE}\\t\\n\\r]")


def sanitize(text: str) -> str:
    """`text` with every unsafe character replaced, one for one; tabs and line breaks stay.

    A control of ASCII becomes its picture (ESC is ␛), every other one the replacement character.
    """
    return _unsafe().sub(_shown, text)


def sanitize_line(text: str) -> str:
    """`text` sanitized to stand in one line of output: tabs and line breaks are replaced too."""
    return _unsafe_in_line().sub(_shown, text)


def first_unsafe(text: str) -> tuple[int, str] | None:
    """Offset and character of the first that `sanitize` would replace; None where `text` is clean."""
    found = _unsafe().search(text)
    return (found.start(), found[0]) if found else None


def _shown(found: re.Match[str]) -> str:
    """The visible sign that stands for a control character."""
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
