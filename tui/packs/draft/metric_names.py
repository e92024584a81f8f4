"""The names that a metric of a drafted pack has: what is measured with its aspect, and the period, in the language of the text."""

from __future__ import annotations

from tui.claims import Aspect
from tui.compiled import late
from tui.lexicon.en.number_words import MONTHS

_ASPECTS = {
    Aspect.CHANGE: ("增减", "change"),
    Aspect.GROWTH: ("增长", "growth"),
    Aspect.POINTS: ("百分点", "points"),
    Aspect.SHARE: ("占比", "share"),
    Aspect.MULTIPLE: ("倍数", "multiple"),
    Aspect.RANK: ("位次", "rank"),
    Aspect.GAP: ("差距", "gap"),
}
"""What is added to a metric of which a figure is not the amount itself, in Chinese and in English."""
_PART = late(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?|Q([1-4])|H([12]))?")
_YEAR = late(r"[0-9]{4}")


def label_of(metric: str, aspect: str, *, english: bool) -> str:
    """What is measured, with the aspect where that is not the amount itself: 茶叶产量（增长）, tea output (growth).

    Args:
        metric: What is measured, in words of the text.
        aspect: What of it; empty where that is not known.
        english: Whether the text is English.
    """
    named = _ASPECTS.get(Aspect(aspect)) if aspect else None
    if not metric or named is None or metric.endswith(named[english]):
        return metric
    return f"{metric} ({named[1]})" if english else f"{metric}（{named[0]}）"


def period_of(said: str, period: str | None, *, english: bool) -> str:
    """The time of a figure: as the text says it where that names a year, worked out where it only leans on one.

    Args:
        said: The time in words of the text; empty where it was worked out.
        period: The time in ISO 8601; None where it is not known.
        english: Whether the text is English.
    """
    if period is None or (_YEAR.search(said) and said.strip("年度") == period):
        return said
    first, _sign, last = period.partition("/")
    ends = [_words(first, english=english), *([_words(last, english=english)] if last else [])]
    return (" to " if english else "至").join(ends)


def _words(period: str, *, english: bool) -> str:
    """A year or a part of one in words."""
    found = _PART.fullmatch(period)
    if found is None:
        return period
    year, month, day, quarter, half = found.groups()
    if english:
        if quarter or half:
            return f"{'Q' if quarter else 'H'}{quarter or half} {year}"
        parts = [str(int(day))] if day else []
        parts += [list(MONTHS)[int(month) - 1]] if month else []
        return " ".join([*parts, year])
    if quarter:
        return f"{year}年{'一二三四'[int(quarter) - 1]}季度"
    if half:
        return f"{year}年{'上下'[int(half) - 1]}半年"
    return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
