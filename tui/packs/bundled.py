"""The speech that comes with the program, kept as it was loaded: reading, checking and linking its files is done once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.files.kept_values import keep_value, kept_value
from tui.packs.pack import Pack

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "bundled"


def load_bundled(folder: Path, *, keep: bool) -> Pack:
    """The pack in `folder`, which is part of the program; raises as `load` does.

    Args:
        folder: Where it is.
        keep: Whether it is kept for later runs.
    """
    kept = kept_value(_NAME, str(folder))
    if isinstance(kept, Pack):
        return kept
    from tui.packs.load import load  # noqa: PLC0415 - once for each version of the program

    pack = load(folder)
    if keep:
        keep_value(_NAME, str(folder), pack, [str(folder), *map(str, folder.iterdir())])
    return pack
