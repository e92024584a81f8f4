"""Figures of two texts aligned by what is said of them, by their context and by their order, not by lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment.alignment_model import Alignment, Change, Draft, Reason, Row, Saying

if TYPE_CHECKING:
    from collections.abc import Callable

    Align = Callable[[Draft, Draft], Alignment]

__all__ = ["Alignment", "Change", "Draft", "Reason", "Row", "Saying", "align"]


def align(old: Draft, new: Draft) -> Alignment:
    """What became of each figure of one draft in another; `align(new, old)` says the same the other way round."""
    from tui.alignment.aligning import aligned  # noqa: PLC0415 - its tables are built when first needed

    return aligned(old, new)
