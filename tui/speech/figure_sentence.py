"""A figure's sentence as its clauses, with what leads it in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.speech.clause_model import OWN, chinese_in, runs_of
from tui.speech.clauses import clauses
from tui.speech.context import run
from tui.speech.same_statement import covered
from tui.speech.statements import own_sentence, statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.speech.clause_model import Clause
    from tui.speech.sentences import Said
    from tui.speech.statements import Statement


class Sentence(NamedTuple):
    """A figure's sentence."""

    own: Clause
    """The clause of the figure."""
    before: tuple[Clause, ...]
    after: tuple[Clause, ...]
    read: Statement
    """What is said of the figure."""
    lines: tuple[str, ...]
    """The sentences before it, the nearest first."""
    around: tuple[str, ...]
    """These and the heading."""

    @property
    def heading(self) -> tuple[str, ...]:
        """The heading above it."""
        return self.around[len(self.lines) :]

    @property
    def first(self) -> Clause:
        """The clause that leads in the sentence."""
        return next((one for one in self.before if one.leads), self.own)

    @property
    def lead_line(self) -> str:
        """The line with a colon that stands right before the sentence; empty where there is none."""
        line = next(iter(self.around), "").rstrip()
        return line if line[-1:] in {":", "："} else ""

    @property
    def runs(self) -> tuple[str, ...]:
        """All that is said in the sentence."""
        return runs_of((*self.before, self.own, *self.after))


@lru_cache(maxsize=4096)
def sentence(said: Said) -> Sentence | None:
    """The sentence of a figure; None where it is in none."""
    found = own_sentence(said)
    at = next((at for at, one in enumerate(found) if OWN in one.plain), None)
    if at is None:
        return None
    around = (*said.lines, *said.headings[:1])
    return Sentence(found[at], found[:at], found[at + 1 :], statement(said), said.lines, around)


def lead(old: Sentence, new: Sentence) -> tuple[str, ...]:
    """The words with which two sentences begin alike."""
    one, other = old.first.runs, new.first.runs
    if old.read.chinese:
        words = "".join(one)
        same = words[: run(words, "".join(other))]
    else:
        each = " ".join(one).split()
        same = " ".join(each[: run(each, " ".join(other).split())])
    return (same,) if same else ()


def led(one: Sentence, leading: tuple[str, ...]) -> tuple[str, ...]:
    """What leads in the clause of a figure: the words that lead in its sentence, or the line that leads in its list."""
    if one.own is not one.first:
        return leading
    return runs_of(clauses(one.lead_line))


def is_known(word: str, there: Sequence[str]) -> bool:
    """Whether a word is one of others, or consists of pieces of them."""
    return word in there or covered(word, there, chinese=chinese_in(word))
