"""Where the times of an English sentence stand that are of a value beside the others: in brackets, in relative clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.english_patterns import ASIDE, TIMES_THAT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.english_times import Time
    from tui.figures.quantity import Figure


def is_aside(text: str, since: int, time: Time, figure: Figure) -> bool:
    """Whether a time stands in a relative clause that is closed before a figure: debt, which was 61 percent in 2023, fell.

    Args:
        text: The whole text.
        since: Where the sentence begins.
        time: A time before the figure.
        figure: The figure.
    """
    opened = list(ASIDE.finditer(text, since, time.start))
    if not opened or "," in text[opened[-1].end() : time.start]:
        return False
    return "," in text[time.end : figure.start]


def is_shut_in(text: str, since: int, figures: Sequence[Figure], time: Time, figure: Figure) -> bool:
    """Whether a time stands in a bracket that is closed before a figure, beside a value there.

    Args:
        text: The whole text.
        since: Where the sentence begins.
        figures: Those of the paragraph.
        time: A time before the figure.
        figure: The figure.
    """
    closed = text.find(")", time.end, figure.start) >= 0
    return closed and is_bracketed_value(text, since, figures, time)


def is_bracketed_value(text: str, since: int, figures: Sequence[Figure], time: Time) -> bool:
    """Whether a time stands behind a value in a bracket that is open there: down 28% (395 in August 2023).

    Args:
        text: The whole text.
        since: Behind what the bracket opens.
        figures: Those of the paragraph.
        time: A time.
    """
    opened = text.rfind("(", since, time.start)
    if opened < 0 or ")" in text[opened : time.start]:
        return False
    return any(opened < one.start and one.end <= time.start for one in figures)


def is_of_multiple(text: str, since: int, time: Time) -> bool:
    """Whether a time is of what a multiple is compared with: 2.4 times the number in 2022.

    Args:
        text: The whole text.
        since: Where the sentence begins.
        time: A time.
    """
    return TIMES_THAT.search(text, max(since, time.start - 48), time.start) is not None
