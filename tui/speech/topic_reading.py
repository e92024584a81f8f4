"""What a figure is said of, read from the lines that `topics.about` keeps."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from tui.speech.clauses import MASK, Role, clauses, masked, plain_words
from tui.speech.headings import CELL
from tui.speech.topics import APART, CLAUSE_END, OPENING, STOP, leading_year, leans, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.speech.clauses import Clause

_RESPECTIVELY = re.compile("分别|依次|respectively")


class Topic(NamedTuple):
    """What a figure is said of, as far as the lines tell."""

    said: str
    """The subject in its sentence and the words before the figure, without what may change."""
    starts: frozenset[int]
    """Where clauses begin in these words."""
    own: str
    """The words before the figure in its own clause."""
    names: bool
    """Whether that clause names what it is about, or nothing stands before the figure and what follows names it."""
    leans: bool
    """Whether the sentence leaves its subject to the lines before it."""
    sure: bool
    """Whether the sentence certainly says itself what it is about."""
    before: tuple[str, ...]
    """What the lines before it say of their subjects, clause by clause, the nearest last."""
    around: frozenset[str]
    """All that these lines say."""
    placed: bool
    """Whether the sentence begins with a place."""
    place: tuple[str, str] | None
    year: str
    times: frozenset[str]
    """The times that the sentence says beside years."""
    earlier: frozenset[str]
    """The times that the lines before it say."""
    asides: frozenset[str]
    """Clauses that say how or why, or point back, before the one that names the subject."""
    rank: int
    """Where it stands among the figures that are said respectively, or among the cells of its row."""


@lru_cache(maxsize=4096)  # one place is compared with several
def read(lines: str, after: str) -> Topic:
    """What a figure is said of, by the lines that `about` gives and the words after the figure."""
    *outer, own = lines.partition(APART)[0].split("\n")
    here = clauses(own)
    antecedents = [clauses(line) for line in reversed(outer)]
    if CELL.search(own):
        return _of_row(here, antecedents, 0 if outer else len(CELL.findall(own)))
    told = not here[-1].content and len(opening(after)) >= OPENING
    parts = (*_subject(here, told=told), here[-1].content)
    years = (*(clause.year for clause in reversed(here)), *(leading_year(found) for found in antecedents))
    said = [clause for clause in here if clause is here[-1] or not _parallel(clause, here[-1])]
    return Topic(
        "".join(parts),
        frozenset(accumulate(map(len, parts[:-1]), initial=0)),
        here[-1].content,
        _names(here[-1], after, told=told),
        leans(here),
        any(clause.sure for clause in here),
        _subjects(antecedents),
        frozenset().union(*(_every_word(found) for found in antecedents)),
        _begins_placed(said),
        _nearest_place(said, antecedents),
        next(filter(None, years), ""),
        _times(here),
        frozenset().union(*(_times(found) for found in antecedents)),
        frozenset(clause.content for clause in _asides(here, told=told)),
        _rank(masked(own), after),
    )


def _names(own: Clause, after: str, *, told: bool) -> bool:
    """Whether a figure's clause names what it is about, or where it begins the sentence what follows does."""
    return own.role is not Role.LEANS or (told and not leans(clauses(STOP.split(after)[0])))


def _every_word(found: Sequence[Clause]) -> frozenset[str]:
    """All that the clauses of a line say, and what it is about."""
    return frozenset((subject_of(found), *(clause.content for clause in found)))


def _begins_placed(said: Sequence[Clause]) -> bool:
    """Whether the first clause that is no adverbial begins with a place."""
    first = next((clause for clause in said if not clause.beside and not clause.manner), None)
    return first is not None and first.place is not None and any(first.place)


def _of_row(here: Sequence[Clause], antecedents: Sequence[Sequence[Clause]], column: int) -> Topic:
    """What a cell of a row is said of: its row's label, the head of its column and the heading above."""
    said = "|".join(clause.content for found in (here, *antecedents) for clause in found)
    none: frozenset[str] = frozenset()
    return Topic(
        said,
        starts=frozenset({0}),
        own=said,
        names=False,
        leans=False,
        sure=True,
        before=(),
        around=none,
        placed=False,
        place=None,
        year="",
        times=none,
        earlier=none,
        asides=none,
        rank=column,
    )


def _nearest_place(said: Sequence[Clause], antecedents: Sequence[Sequence[Clause]]) -> tuple[str, str] | None:
    """The place named nearest before a figure, be it in its sentence or before; not one of what that says of others."""
    before = (clause for found in antecedents for clause in found)
    return next((clause.place for clause in (*reversed(said), *before) if clause.place), None)


def _subjects(antecedents: Sequence[Sequence[Clause]]) -> tuple[str, ...]:
    """What the lines before a sentence say of their subjects, from the first on that names one; given the nearest first."""
    lines = [*reversed(antecedents)]
    named = next((at for at, found in enumerate(lines) if not leans(found)), 0)
    return tuple(said for found in lines[named:] for said in _all_of(found) if said)


def _all_of(found: Sequence[Clause]) -> list[str]:
    """What a line before says, as far as it may be what the sentence is about: up to its first place."""
    asides = _asides(found, told=False)
    said = [clause for clause in found if not clause.beside and clause not in asides]
    placed = next((at for at, clause in enumerate(said) if clause.place), len(said))
    return [clause.content for clause in said[: placed + 1]] or [subject_of(found)]


def _times(found: Sequence[Clause]) -> frozenset[str]:
    """The times that a line says beside years."""
    return frozenset(time for clause in found for time in clause.times if time)


def _rank(plain: str, after: str) -> int:
    """Where a figure stands among those that are said respectively; 0 elsewhere."""
    if not _RESPECTIVELY.search(plain + STOP.split(after)[0]):
        return 0
    return plain[max(0, plain.rfind("分别")) :].count(MASK)


def _subject(here: Sequence[Clause], *, told: bool) -> list[str]:
    """What the clauses before a figure's own say of it: any of them may name the topic or the nearest subject."""
    own, asides = here[-1], _asides(here, told=told)
    before = [clause for clause in here[:-1] if not clause.beside and clause not in asides]
    # What was said with a figure was said for itself, unless it opens the sentence or what follows has no subject.
    leant = (c for at, c in enumerate(before) if at == 0 or not c.figures or own.role is Role.LEANS)
    return [clause.content for clause in leant if not _parallel(clause, own)]


def _asides(here: Sequence[Clause], *, told: bool) -> list[Clause]:
    """The clauses that may be left out, since one behind them names the subject, or what follows the figure."""
    names = (at for at, clause in enumerate(here) if clause.role is not Role.LEANS and not clause.manner)
    named = len(here) if told else max(names, default=0)
    return [clause for clause in here[:named] if clause.manner and clause.content and not clause.figures]


def _parallel(first: Clause, second: Clause) -> bool:
    """Whether two clauses say the like of two subjects, so that neither belongs to the other."""
    if second.role is Role.LEANS:
        return False
    if first.place and second.place:
        return first.place[1] == second.place[1] and bool(first.place[0]) == bool(second.place[0])
    return first.figures > 0 and second.content[-1:] == first.content[-1:]


def opening(after: str) -> str:
    """The words after a figure up to the end of a clause that says enough."""
    said = ""
    for part in CLAUSE_END.split(STOP.split(after)[0]):
        said += plain_words(masked(part))
        if len(said) >= OPENING:
            break
    return said
