"""The names of wholes that shares are of: words that name no thing, and words that name an amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.patterns import late
from tui.lexicon.share_words import GENERIC_WHOLE

if TYPE_CHECKING:
    from tui.checks.engine.statement_reading import Statement


def is_without_name(words: str) -> bool:
    """Whether words of a whole name no thing: 总数, 全部, the total; not 出口总额."""
    return not words or (
        GENERIC_WHOLE.search(words) is not None and not _NAMES.search(GENERIC_WHOLE.sub("", words))
    )


_NAMES = late(r"(?![全本该其所])[一-龥]{2}")
_OF_BOTH_WAYS = late(r"进出口")
"""A name in which that of one of its sides stands: 出口."""


def is_named(words: str, whole: Statement) -> bool:
    """Whether words name what an amount is of."""
    name = whole.metric + whole.behind[:4]
    if not _OF_BOTH_WAYS.search(words):
        name = _OF_BOTH_WAYS.sub("外贸", name)
    stem = (
        words.removeprefix("全部")
        .removeprefix("全县")
        .removeprefix("全市")
        .removesuffix("总数")
        .removesuffix("总量")
    )
    stem = stem.removesuffix("总额").removesuffix("的")
    return (
        bool(stem)
        and bool(whole.metric)
        and (
            stem in name
            or whole.metric in stem
            or _OF_BOTH_WAYS.sub("外贸", whole.metric) in stem
            or name.endswith(stem[-3:])
            or (len(stem) > 1 and words.endswith(("总量", "总数")) and stem in whole.clause)
        )
    )
