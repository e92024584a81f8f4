"""A pack as it is loaded, what its files are called and what their tables share, for those who do without what loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from tui.speech.declared import DeclaredCheck
    from tui.speech.model import Speech

NAMES = ("speech", "metrics", "notes", "charts", "checks", "translation.en")
"""The files of a pack without their `.toml`, in the order in which they are read."""


class Table(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all tables of a file share: frozen, no unknown fields, nothing written that says only the default."""


class Pack(Struct, frozen=True):
    """A speech with all that belongs to it."""

    speech: Speech
    checks: tuple[DeclaredCheck, ...] = ()
