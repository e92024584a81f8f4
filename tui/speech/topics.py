"""What a figure is said of: the words of its sentence before it, and what these lean on.

`共投入18万元` says nothing of who invested it: the subject stands in an earlier clause, in the sentence before
or in the heading above. An anchor keeps those lines verbatim, the figure's own last; `topic_reading` reads them and
`same_topic` asks whether two of them are about the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.speech import context
from tui.speech.clauses import Role, clauses
from tui.speech.headings import CELL, LINE_END, above

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.speech.clauses import Clause

LONGEST = 160
"""Code points of the longest line that is kept whole."""
SENTENCES = 12
"""How many sentences of the paragraph are looked back over."""
REACH = 2000
"""Code points of a paragraph that are looked back over."""
APART = "\u2029"
"""Stands between the lines before a figure and the words after it: a line's end, so in none of them."""
OPENING = 4
"""Fewest code points after a figure by which it is known where nothing is said before it."""

_SENTENCE_END = re.compile(
    r"""
    [。！？!?；;]+ [”’"」』）)]*
  | \. (?= \s+ (?: [A-Z“"(] | \Z)) (?<! \bNo\.) (?<! \bMr\.) (?<! \bMs\.) (?<! \bDr\.) (?<! \bSt\.) (?<! \bMrs\.) (?<! \bLtd\.)
    """,
    re.VERBOSE,
)
CLAUSE_END = re.compile(r"[，,；;。！？!?：:、（(|\t\r\n]|\.(?=\s|\Z)")
STOP = re.compile(r"[。！？!?|\t\r\n]|\.(?=\s|\Z)")
_ABSOLUTE = re.compile(r"(?:19|20)[0-9]{2}")


def about(text: str, span: tuple[int, int], *, whole: bool = False) -> str:
    """The lines that say what a figure is said of, verbatim, outermost first, its sentence up to it last.

    Where these name nobody, what follows the figure in its sentence comes behind `APART`.

    Args:
        text: The text.
        span: Where the figure stands.
        whole: Whether all lines before it are wanted, to be compared with those that are kept of another.
    """
    start, end = span
    begins, own, lines, headings = surroundings(text, start)
    if CELL.search(own):
        outer = list(_row(text, begins, text[begins:start]))
    else:
        outer = [*lines, *headings] if whole else list(_leant_on(lines, headings, own))
    kept = "\n".join([*reversed(outer), own])
    if not whole and (outer or not leans(clauses(own))):
        return kept
    return kept + APART + STOP.split(text[end : end + LONGEST])[0]


@lru_cache(maxsize=4096)  # asked of one figure by several rules, and of one place for several anchors
def surroundings(text: str, start: int) -> tuple[int, str, tuple[str, ...], tuple[str, ...]]:
    """Where the paragraph of a figure begins, its sentence up to it, those before and the headings, the nearest first."""
    begins = max(0, start - REACH)
    for found in LINE_END.finditer(text, begins, start):
        begins = found.end()
    said = sentences(text[begins:start])
    own = clipped(said[-1])
    if CELL.search(own):
        return begins, own, (), ()
    nearest = [clipped(line) for line in reversed(said[:-1])]
    return begins, own, (*nearest[:SENTENCES], *nearest[SENTENCES:][-1:]), tuple(above(text, begins))


def _leant_on(lines: Sequence[str], headings: Sequence[str], own: str) -> Iterator[str]:
    """The lines that a sentence leans on, the nearest first: each gives what those after it lack.

    A sentence without a subject leans on all that is said back to a name of a place, since what stands between
    may be said of it too; one with a subject leans on the nearest place and on the opening of its paragraph,
    or on the heading where it is not sure that it has one.
    """
    here = clauses(own)
    bare, sure = leans(here), any(clause.sure for clause in here)
    place, year = _placed(here), any(clause.year for clause in here)
    opening = _opening_of(lines, headings, sure=sure)
    for at, line in enumerate([*lines, *headings]):
        found = clauses(line)
        places = _placed(found)
        dates = at >= len(lines) - 1 and leading_year(found) != ""
        if bare:
            wanted = not place and at <= opening and subject_of(found) != ""
        else:
            wanted = at == opening and not (sure and place)
        if wanted or places > place or dates > year:
            year, place = year or dates, place or places
            yield line


def leans(found: Sequence[Clause]) -> bool:
    """Whether no clause names what it is about."""
    return all(clause.role is Role.LEANS for clause in found)


def _placed(found: Sequence[Clause]) -> bool:
    """Whether a clause says where, or whose."""
    return any(clause.place for clause in found)


def _opening_of(lines: Sequence[str], headings: Sequence[str], *, sure: bool) -> int:
    """Which line opens the paragraph: its first that says something, or the heading if that is needed; -1 if none."""
    says = [at for at, line in enumerate(lines) if subject_of(clauses(line))]
    if says:
        return says[-1]
    return len(lines) if headings and not sure else -1


def subject_of(found: Sequence[Clause]) -> str:
    """What a line before is about: its first clause that is no adverbial, whether or not it is known to name a subject.

    A line that says nothing but a time is about that.
    """
    said = next((clause.content for clause in found if not clause.beside), "")
    return said or "".join(time for clause in found for time in clause.times)


def _row(text: str, begins: int, row: str) -> Iterator[str]:
    """The head of a figure's column and what stands above its table."""
    top, column = begins, len(CELL.findall(row))
    head = ""
    for _line in range(1000):
        over = max(text.rfind(end, 0, max(0, top - 1)) for end in "\n\r") + 1
        line = text[over : top - 1]
        if over >= top or not CELL.search(line):
            break
        head, top = line, over
    cells = CELL.split(head)
    if column < len(cells) and head:
        yield clipped(cells[column].strip())
    yield from (clipped(line) for line in above(text, top)[:1])


def clipped(line: str) -> str:
    """A line without the space around it, and without its middle where it is very long."""
    line = line.strip()
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2]}…{line[-LONGEST // 2 :]}"


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph up to a figure, the last one unfinished and maybe empty."""
    found, at = [], 0
    for end in _SENTENCE_END.finditer(paragraph):
        found.append(paragraph[at : end.start()])
        at = end.end()
    return [*found, paragraph[at:]]


def leading_year(found: Sequence[Clause]) -> str:
    """The year that a sentence or a heading begins with, where it is said in digits."""
    first = found[0].year if found else ""
    return first if _ABSOLUTE.match(first) else ""


def derived(prefix: str) -> str | None:
    """The lines by the words before a figure alone; None where these do not reach back far enough."""
    whole = len(prefix) < context.CONTEXT
    ends = [end.end() for pattern in (_SENTENCE_END, LINE_END) for end in pattern.finditer(prefix)]
    if not whole and not ends:
        return None
    known = prefix if whole else prefix[min(ends) :]
    lines = about(known, (len(known), len(known))).partition(APART)[0]
    found = [clause for line in lines.split("\n") for clause in clauses(line)]
    return lines if whole or any(clause.role is not Role.LEANS for clause in found) else None
