"""What is wrong with a file: all of it at once, each with its place and with what was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.files.sanitizing import sanitize_line
from tui.words import clauses, headed, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable


class Problem(NamedTuple):  # no struct: msgspec takes longer to load than `--version` may take
    """One thing that is wrong, said so that its reader can put it right."""

    file: str
    """The file as its reader knows it."""
    place: str
    """Where in the file; empty where it is the file as a whole."""
    wrong: str
    """What is wrong, a sentence without its full stop."""
    expected: str = ""
    """What was expected instead; empty where that is plain."""

    def __str__(self) -> str:
        """One line, safe to print whatever the file holds."""
        where = headed(self.file, self.place) if self.place else self.file
        return sanitize_line(headed(where, clauses((self.wrong, self.expected))))


MOST = 100
"""How many problems are kept of what was asked for; the rest are counted."""


class Problems(Exception):  # noqa: N818 - they are what was found, more than one as a rule
    """All problems that were found in what was asked for, in the order of its files."""

    def __init__(self, problems: Iterable[Problem], *, left: int = 0) -> None:
        """Keep the first of `problems`; `left` are those beside them that are only counted."""
        found = tuple(problems)
        self.problems = found[:MOST]
        self.count = len(found) + left
        """How many there are, those too that are not kept."""
        super().__init__(*self.problems)

    def __str__(self) -> str:
        """One line for each problem, and one for those that are not kept."""
        return "\n".join((*map(str, self.problems), *self.rest()))

    def rest(self) -> list[str]:
        """The line that says how many more there are, where there are."""
        left = self.count - len(self.problems)
        said = ngettext("… and {count} more", "… and {count} more", left)
        return [said.format(count=f"{left:,}")] if left else []


class Found:
    """Problems while they are looked for: the first are kept, the rest are counted."""

    def __init__(self) -> None:
        self.kept: list[Problem] = []
        self.count = 0

    def add(self, problem: Problem) -> None:
        """Take one more problem."""
        self.count += 1
        if len(self.kept) < MOST:
            self.kept.append(problem)

    def take(self, problems: Problems) -> None:
        """All that somebody else found."""
        self.count += problems.count
        self.kept += problems.problems[: max(0, MOST - len(self.kept))]

    def problems(self) -> Problems:
        """What is to be raised."""
        return Problems(self.kept, left=self.count - len(self.kept))


class Missing(Problems):
    """A file that is not there."""


class Exists(Problems):
    """A file that is already there and was not to be replaced."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that was probably meant by `word`, if any comes near."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only where something is wrong

    near = get_close_matches(word, list(known), n=1)
    return near[0] if near else None
