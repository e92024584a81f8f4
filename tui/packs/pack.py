"""A pack as it is loaded, and what its files are called, for those who do without what loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from tui.speech.declared import DeclaredCheck
    from tui.speech.model import Speech

NAMES = ("speech", "metrics", "notes", "charts", "checks", "translation.en")
"""The files of a pack without their `.toml`, in the order in which they are read."""


class Pack(Struct, frozen=True):
    """A speech with all that belongs to it."""

    speech: Speech
    checks: tuple[DeclaredCheck, ...] = ()
