"""Names of budget items in a paragraph: verbs and 上年 are part of them, so that none of their words is read alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon.zh import budget_words

if TYPE_CHECKING:
    from collections.abc import Iterator


_ENDS = f"(?:{alternatives(budget_words.ENDS)})"
_ITEM = late(
    rf"(?:{alternatives(budget_words.ORIGINS)})*(?:{alternatives(budget_words.TRANSFERS)}){{1,2}}(?:债券)?{_ENDS}"
    rf"|(?:结转|结余)下年(?:{_ENDS}|使用)"
    rf"|(?:{alternatives(budget_words.DRAWN)})(?:{alternatives(budget_words.FUNDS)})"
    r"|待偿债(?:再融资)?(?:一般|专项)?债券(?:结余|收入|支出)"
)
"""上年结转收入; 结转下年支出; 动用预算稳定调节基金; 待偿债再融资一般债券结余."""
_SURE = late(
    rf"(?:{alternatives(budget_words.TRANSFERS)})(?:债券)?{_ENDS}|(?:结转|结余)下年|{alternatives(budget_words.FUNDS)}|待偿债"
)
"""A part of each of them that few paragraphs have: without one the names are not looked for."""


def budget_items(text: str) -> Iterator[tuple[int, int]]:
    """Where the names of budget items stand in a plain paragraph."""
    if _SURE.search(text) is not None:
        for found in _ITEM.finditer(text):
            yield found.span()
