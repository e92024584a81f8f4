"""Declared checks, as a pack sets them down; what they find is worked out elsewhere."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Level(StrEnum):
    """How sure a check is of what it finds."""

    ERROR = "error"
    """The figures cannot all be true."""
    WARNING = "warning"
    """Strongly suspected."""
    HINT = "hint"
    """Worth a look."""


class DeclaredCheck(Struct, frozen=True):
    """A comparison over metrics that ought to hold."""

    id: str
    title: str
    expression: str
    """In the small grammar of declared checks, over metric ids."""
    title_en: str = ""
    level: Level = Level.ERROR
    """What a finding is when the expression does not hold."""
    assumption: str = ""
    """What the check rests on beside the text, where it does."""
    assumption_en: str = ""
    message: str = ""
    """What to tell the reader when it does not hold."""
    message_en: str = ""
