"""How much is read of anything: what is accepted is answered within ten seconds of processor time and 700 MB.

What would take more is refused, and the limit named. The limits count what costs time and memory (figures, lines,
elements, values) and stand far above what people write; `python -m tools.bombs` measures what they are worth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

FIGURES = N_("figures")
LINES = N_("lines")
PARTS = N_("elements")
CELLS = N_("cells of tables")
VALUES = N_("values")
ANNOTATIONS = N_("annotations of other programs")

BYTES = 20_000_000
"""Bytes of a file that a command works through, or that a pack was made of, and of one that is no plain text."""
SHOWN = 64_000_000
"""Bytes of a plain text that is shown on a screen, where its figures are looked for behind it."""
MOST = {FIGURES: 200_000, LINES: 400_000, PARTS: 4_000_000, CELLS: 100_000, VALUES: 800_000}
"""How many of each a file may hold."""
LISTED = 100_000
"""Figures of a text that are held to be listed; of one with more they are looked for anew, stretch by stretch, as they are printed."""
STREAMED = 2_000_000
"""Figures of a text that are listed at all, or looked for behind a screen."""
LISTED_LINES = 200_000
"""Lines of a text of which figures are listed or checked."""
CHECKED = 60_000
"""Figures of a speech that are checked."""
REPORTED = 50_000
"""Figures of a speech that are reported on, or made a pack of."""
DRAFTED = 100_000
"""Lines of a text of which a report or a pack is made."""
REPORTED_IN_WORD = 8_000
"""Figures of a speech that are reported on in a Word file, of which each takes twenty times as long."""


def check(file: str, what: str, count: int, most: int | None = None) -> None:
    """Refuse a file that holds too many of something.

    Args:
        file: Its name, for the problem.
        what: One of the names above.
        count: How many it holds, as far as was counted.
        most: The limit, where it is not always the same.

    Raises:
        Problems: `count` is above the limit, which is named.
    """
    limit = MOST[what] if most is None else most
    if count > limit:
        raise too_many(file, what, limit)


def at_most(items: Iterable[T], what: str, file: str, most: int) -> Iterator[T]:
    """The items of a file as they come, refused as `check` does when there are more than `most`."""
    for number, item in enumerate(items):
        if number == most:
            raise too_many(file, what, most)
        yield item


def too_many(file: str, what: str, most: int) -> Problems:
    """What to tell of a file that holds more of something than can be worked through."""
    wrong = _("there are too many {things} in it").format(things=_(what))
    expected = _("expected at most {count}").format(count=f"{most:,}")
    return Problems([Problem(file, "", wrong, expected)])
