"""What a figure is said of: the words of its sentence before it, and what these lean on.

`共投入18万元` says nothing of who invested it: the subject stands in an earlier clause, in the sentence before
or in the heading above. An anchor keeps those lines verbatim, the figure's own last; whether two of them are
about the same is asked of their words, never of how alike they look: `南湖镇` and `东湖镇` are two towns.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.speech import context
from tui.speech.clauses import MASK, Role, clauses, masked, places_in, plain_words
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
_CLAUSE_END = re.compile(r"[，,；;。！？!?：:、（(|\t\r\n]|\.(?=\s|\Z)")
_STOP = re.compile(r"[。！？!?|\t\r\n]|\.(?=\s|\Z)")
_RESPECTIVELY = re.compile("分别|依次|respectively")
_ABSOLUTE = re.compile(r"(?:19|20)[0-9]{2}")


class Topic(NamedTuple):
    """What a figure is said of, as far as the lines tell."""

    said: str
    """The subject in its sentence and the words before the figure, without what may change."""
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


def about(text: str, span: tuple[int, int], *, whole: bool = False) -> str:
    """The lines that say what a figure is said of, verbatim, outermost first, its sentence up to it last.

    Where these name nobody, what follows the figure in its sentence comes behind `APART`.

    Args:
        text: The text.
        span: Where the figure stands.
        whole: Whether all lines before it are wanted, to be compared with those that are kept of another.
    """
    start, end = span
    begins = max(0, start - REACH)
    for found in LINE_END.finditer(text, begins, start):
        begins = found.end()
    paragraph = text[begins:start]
    sentences = _sentences(paragraph)
    own = _clipped(sentences[-1])
    if CELL.search(own):
        outer = list(_row(text, begins, paragraph))
    else:
        nearest = [_clipped(line) for line in reversed(sentences[:-1])]
        lines = [*nearest[:SENTENCES], *nearest[SENTENCES:][-1:]]
        headings = above(text, begins)
        outer = [*lines, *headings] if whole else list(_leant_on(lines, headings, own))
    kept = "\n".join([*reversed(outer), own])
    if not whole and (outer or not _leans(clauses(own))):
        return kept
    return kept + APART + _STOP.split(text[end : end + LONGEST])[0]


def _leant_on(lines: Sequence[str], headings: Sequence[str], own: str) -> Iterator[str]:
    """The lines that a sentence leans on, the nearest first: each gives what those after it lack.

    A sentence without a subject leans on all that is said back to a name of a place, since what stands between
    may be said of it too; one with a subject leans on the nearest place and on the opening of its paragraph,
    or on the heading where it is not sure that it has one.
    """
    here = clauses(own)
    leans, sure = _leans(here), any(clause.sure for clause in here)
    place, year = _placed(here), any(clause.year for clause in here)
    opening = _opening_of(lines, headings, sure=sure)
    for at, line in enumerate([*lines, *headings]):
        found = clauses(line)
        places = _placed(found)
        dates = at >= len(lines) - 1 and _leading_year(found) != ""
        if leans:
            wanted = not place and at <= opening and _subject_of(found) != ""
        else:
            wanted = at == opening and not (sure and place)
        if wanted or places > place or dates > year:
            year, place = year or dates, place or places
            yield line


def _leans(found: Sequence[Clause]) -> bool:
    """Whether no clause names what it is about."""
    return all(clause.role is Role.LEANS for clause in found)


def _placed(found: Sequence[Clause]) -> bool:
    """Whether a clause says where, or whose."""
    return any(clause.place for clause in found)


def _opening_of(lines: Sequence[str], headings: Sequence[str], *, sure: bool) -> int:
    """Which line opens the paragraph: its first that says something, or the heading if that is needed; -1 if none."""
    says = [at for at, line in enumerate(lines) if _subject_of(clauses(line))]
    if says:
        return says[-1]
    return len(lines) if headings and not sure else -1


def _subject_of(found: Sequence[Clause]) -> str:
    """What a line before is about: its first clause that is no adverbial, whether or not it is known to name a subject.

    A line that says nothing but a time is about that.
    """
    said = next((clause.content for clause in found if not clause.beside), "")
    return said or "".join(time for clause in found for time in clause.times)


def _all_of(found: Sequence[Clause]) -> list[str]:
    """What a line before says, as far as it may be what the sentence is about: up to its first place."""
    asides = _asides(found, told=False)
    said = [clause for clause in found if not clause.beside and clause not in asides]
    placed = next((at for at, clause in enumerate(said) if clause.place), len(said))
    return [clause.content for clause in said[: placed + 1]] or [_subject_of(found)]


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
        yield _clipped(cells[column].strip())
    yield from (_clipped(line) for line in above(text, top)[:1])


def _clipped(line: str) -> str:
    line = line.strip()
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2]}…{line[-LONGEST // 2 :]}"


def _sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph up to a figure, the last one unfinished and maybe empty."""
    found, at = [], 0
    for end in _SENTENCE_END.finditer(paragraph):
        found.append(paragraph[at : end.start()])
        at = end.end()
    return [*found, paragraph[at:]]


@lru_cache(maxsize=4096)  # one place is compared with several
def read(lines: str, after: str) -> Topic:
    """What a figure is said of, by the lines that `about` gives and the words after the figure."""
    *outer, own = lines.partition(APART)[0].split("\n")
    here = clauses(own)
    antecedents = [clauses(line) for line in reversed(outer)]
    if CELL.search(own):
        said = "|".join(clause.content for found in (here, *antecedents) for clause in found)
        column = 0 if outer else len(CELL.findall(own))
        return Topic(
            said,
            own=said,
            names=False,
            leans=False,
            sure=True,
            before=(),
            around=frozenset(),
            placed=False,
            place=None,
            year="",
            times=frozenset(),
            earlier=frozenset(),
            asides=frozenset(),
            rank=column,
        )
    told = not here[-1].content and len(_opening(after)) >= OPENING
    mine = [clause for clause in here[:-1] if not _parallel(clause, here[-1])]
    every = [here[-1], *reversed(mine), *(clause for found in antecedents for clause in found)]
    years = (*(clause.year for clause in reversed(here)), *(_leading_year(found) for found in antecedents))
    return Topic(
        _subject(here, told=told) + here[-1].content,
        here[-1].content,
        here[-1].role is not Role.LEANS or (told and not _leans(clauses(_STOP.split(after)[0])[:1])),
        _leans(here),
        any(clause.sure for clause in here),
        _subjects(antecedents),
        frozenset(
            said for found in antecedents for said in (_subject_of(found), *(c.content for c in found))
        ),
        next((c.place is not None for c in (*mine, here[-1]) if not c.beside and not c.manner), False),
        next((clause.place for clause in every if clause.place), None),
        next(filter(None, years), ""),
        _times(here),
        frozenset().union(*(_times(found) for found in antecedents)),
        frozenset(clause.content for clause in _asides(here, told=told)),
        _rank(masked(own), after),
    )


def _subjects(antecedents: Sequence[Sequence[Clause]]) -> tuple[str, ...]:
    """What the lines before a sentence say of their subjects, from the first on that names one; given the nearest first."""
    lines = [*reversed(antecedents)]
    named = next((at for at, found in enumerate(lines) if not _leans(found)), 0)
    return tuple(said for found in lines[named:] for said in _all_of(found) if said)


def _times(found: Sequence[Clause]) -> frozenset[str]:
    """The times that a line says beside years."""
    return frozenset(time for clause in found for time in clause.times if time)


def _rank(plain: str, after: str) -> int:
    """Where a figure stands among those that are said respectively; 0 elsewhere."""
    if not _RESPECTIVELY.search(plain + _STOP.split(after)[0]):
        return 0
    return plain[max(0, plain.rfind("分别")) :].count(MASK)


def _subject(here: Sequence[Clause], *, told: bool) -> str:
    """What the clauses before a figure's own say of it: any of them may name the topic or the nearest subject."""
    own, asides = here[-1], _asides(here, told=told)
    before = [clause for clause in here[:-1] if not clause.beside and clause not in asides]
    # What was said with a figure was said for itself, unless it opens the sentence or what follows has no subject.
    leant = (c for at, c in enumerate(before) if at == 0 or not c.figures or own.role is Role.LEANS)
    return "".join(clause.content for clause in leant if not _parallel(clause, own))


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


def _leading_year(found: Sequence[Clause]) -> str:
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


def same(kept: tuple[str, str], found: tuple[str, str]) -> bool:
    """Whether two figures are said of the same.

    Args:
        kept: The lines that `about` gave of one, and the words after it.
        found: All lines before the other, and the words after it.
    """
    then, now = read(*kept), read(*found)
    told = _told(then, kept)
    return (
        _same_subject(then, now, told=told)
        and _same_around(then, now, named=told or not then.leans)
        and _same_after(*_behind(kept, found), alone=then.leans and not then.before)
    )


def carried(kept: tuple[str, str], found: tuple[str, str], text: str) -> bool:
    """Whether a figure was moved or joined with its clause: asked only where no other clause of either text is like it.

    The clause names what it is about, and what it stood beneath is still in the text: else it may be another one that
    was written in its place.

    Args:
        kept: The lines that `about` gave of it, and the words after it.
        found: All lines before where it may be, and the words after it.
        text: The whole text as it is now.
    """
    then, now = read(*kept), read(*found)
    whole = then.said == now.said and (not then.leans or (not then.before and len(then.said) >= OPENING))
    clause = then.names and then.own == now.own
    longer = now.said.endswith(then.said)
    return (
        (whole or (clause and (longer or then.sure or then.said.endswith(now.said))))
        and _still_there(kept[0].partition(APART)[0], text, own=not (whole or longer))
        and _same_around(then, now, named=True)
        and _same_after(*_behind(kept, found), alone=not then.own and then.names)
    )


def _still_there(lines: str, text: str, *, own: bool) -> bool:
    """Whether a text has the lines before a figure, and if asked for the clauses before its own, word for word."""
    *outer, last = lines.split("\n")
    before = last[: len(last) - len(_CLAUSE_END.split(last)[-1])] if own else ""
    return all(part.strip() in text for line in (*outer, before) for part in line.split("…"))


def _told(then: Topic, kept: tuple[str, str]) -> bool:
    """Whether nothing is said before a figure and enough after it."""
    behind = kept[0].partition(APART)[2] if APART in kept[0] else kept[1]
    return not then.said and len(_opening(behind)) >= OPENING


def _behind(kept: tuple[str, str], found: tuple[str, str]) -> tuple[str, str]:
    """The words after two figures, as far as both are known."""
    rest = kept[0].partition(APART)[2]
    return (rest, found[0].partition(APART)[2]) if APART in kept[0] else (kept[1], found[1])


def _same_around(then: Topic, now: Topic, *, named: bool) -> bool:
    """Whether place, time, manner and rank are the same."""
    return (
        _same_place(then.place, now.place)
        and (not then.year or not now.year or then.year == now.year)
        and _same_beside(then, now, named=named)
        and then.rank == now.rank
    )


def clause_of(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """The words around a figure in its own clause, by which a like one is known."""
    start, end = span
    begins = max(0, start - LONGEST)
    clause = clauses(_sentences(LINE_END.split(text[begins:start])[-1])[-1])[-1]
    own = " ".join((clause.content, clause.year, *clause.times))
    return own, plain_words(_CLAUSE_END.split(text[end : end + context.CONTEXT])[0])


def _same_subject(then: Topic, now: Topic, *, told: bool) -> bool:
    """Whether the subjects are the same, whether they stand in the sentence or before it, or are told after it."""
    if then.said == now.said and not then.leans and not now.leans:
        return (then.sure and then.place is not None) or now.around.issuperset(then.before)
    shorter, longer = sorted((then, now), key=lambda topic: len(topic.said))
    if shorter.placed and longer.said.endswith(shorter.said):
        return True  # what stands before the place was joined to the sentence, or parted from it
    if not then.before and then.leans:
        return then.said == now.said and (told or not now.before)
    # A full stop in place of a comma, or the other way round, changes nothing.
    whole = "".join((*then.before, then.said)) if then.leans else then.said
    return any(whole == "".join((*now.before[at:], now.said)) for at in range(len(now.before) + 1))


def _same_beside(then: Topic, now: Topic, *, named: bool) -> bool:
    """Whether the times and the manner are the same; one of two may leave them out where the subject is named."""
    apart = then.leans and then.before and not (then.earlier <= now.earlier or now.earlier <= then.earlier)
    pairs = ((then.times, now.times), (then.asides, now.asides))
    return not apart and all(
        one == other or (named and (one <= other or other <= one)) for one, other in pairs
    )


def _same_place(then: tuple[str, str] | None, now: tuple[str, str] | None) -> bool:
    """Whether two places are one; where none is named it is the speaker's own."""
    if then and now:
        return then == now or (then[0] == now[0] == "" and "" in {then[1], now[1]})
    return not (then or now or ("",))[0]


def _same_after(then: str, now: str, *, alone: bool) -> bool:
    """Whether the words after two figures can be of the same; where nothing stands before, they must be."""
    if alone:
        first, second = _opening(then), _opening(now)
        size = min(len(first), len(second))
        return first[:size] == second[:size] and (size > 0 or first == second)
    first, second = (_CLAUSE_END.split(side)[0] for side in (then, now))
    where, there = places_in(first), places_in(second)
    if where and there and where != there:
        return False
    first, second = (plain_words(side) for side in (first, second))
    size = min(len(first), len(second))
    return first[:size] == second[:size]


def _opening(after: str) -> str:
    """The words after a figure up to the end of a clause that says enough."""
    said = ""
    for part in _CLAUSE_END.split(_STOP.split(after)[0]):
        said += plain_words(masked(part))
        if len(said) >= OPENING:
            break
    return said
