"""Whether two statements say the same of a figure: all that was taken out or put in is closed-class."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import eq
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.lexicon.en import closed_class
from tui.lexicon.zh import closed_words
from tui.speech.clause_model import Lean
from tui.speech.context import run
from tui.speech.statements import Statement, statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.speech.clause_model import Clause
    from tui.speech.sentences import Said

_PERIOD = late(r"(?:19|20)[0-9]{2}|季度|半年|quarter|half")
"""A period that says of all that follows when it was."""

_YEAR = late(r"(?:19|20)[0-9]{2}|[今去明前]年")


@lru_cache(maxsize=4096)
def same(then: Said, now: Said) -> bool:
    """Whether what was said of a figure is what is said of one now."""
    then, now = cut_alike(then, now)
    if then == now:
        return True
    old, new = statement(then), statement(now)
    return (
        times_agree(old, new)
        and roles_agree(old.roles, new.roles)
        and _same_words(old, new)
        and _same_names(old, new)
    )


def cut_alike(then: Said, now: Said) -> tuple[Said, Said]:
    """Two sentences, of which the longer one is cut where an anchor kept no more of the other."""
    if then.whole and now.whole:
        return then, now
    size = min(len(then.after), len(now.after))
    return then._replace(after=then.after[:size]), now._replace(after=now.after[:size])


def _same_words(old: Statement, new: Statement) -> bool:
    """Whether each statement says the words of the other one, and of what this leans on."""
    each_way = ((old, new), (new, old))
    if not all(said_in(one.own, other) and _subjects(one, other) for one, other in each_way):
        return False
    pointing = old.pointed and new.pointed
    return not pointing or all(said_in(one.pointed, other, nearby=True) for one, other in each_way)


def _same_names(old: Statement, new: Statement) -> bool:
    """Whether manner, names and what stands before two statements do not contradict each other."""
    then, now = set(old.manner), set(new.manner)
    return (then <= now or now <= then) and leans_agree(old, new) and not renamed(old, new)


def stands_alone(said: Said) -> bool:
    """Whether a figure's clause has a subject of its own."""
    return statement(said).alone


def said_in(runs: Iterable[str], other: Statement, *, begins: bool = False, nearby: bool = False) -> bool:
    """Whether all of some runs are said in a statement; where only their beginnings are given, at the head of a run."""
    there = other.own + other.inherited + other.subjects + other.outer + (other.nearby if nearby else ())
    known = set(there)
    return all(
        said in known
        or (begins and any(one.startswith(said) for one in there))
        or covered(said, there, chinese=other.chinese)
        for said in runs
    )


def _subjects(one: Statement, other: Statement) -> bool:
    """Whether what a statement leans on is said by another one, or may be left unsaid."""
    nearby = one.named != other.named
    if not said_in(one.subjects, other, begins=True, nearby=nearby):
        return False
    if one.loose and (not other.outer or (one.rich and other.loose)):
        return True
    return said_in(one.outer, other, begins=True, nearby=nearby) and said_in(
        one.far, other, begins=True, nearby=True
    )


def covered(run: str, there: Sequence[str], *, chinese: bool) -> bool:
    """Whether a run consists of pieces of others: in Chinese of two characters at least, in English of whole words.

    Pieces of one run keep their order.
    """
    if not chinese:
        return _covered_words(run.split(), there)
    size = len(run)
    if size == 1 and any(other.startswith(run) or other.endswith(run) for other in there):
        return True
    reach: list[bool] = [True, *[False] * size]
    for end in range(1, size + 1):
        for start in range(max(0, end - 24), end):
            piece = run[start:end]
            if reach[start] and (
                closed_words.CLOSED.fullmatch(piece)
                or any(piece == other or (len(piece) > 1 and piece in other) for other in there)
            ):
                reach[end] = True
                break
    return reach[size]


def _covered_words(words: list[str], there: Sequence[str]) -> bool:
    at = 0
    others = [other.split() for other in there]
    while at < len(words):
        best = 0
        for other in others:
            for begin in range(len(other)):
                size = 0
                while (
                    at + size < len(words)
                    and begin + size < len(other)
                    and words[at + size] == other[begin + size]
                ):
                    size += 1
                best = max(best, size)
        if not best:
            return False
        at += best
    return True


def times_agree(old: Statement, new: Statement) -> bool:
    """Whether the times of two statements do not contradict each other."""
    gone, come = old.times - new.times, new.times - old.times
    if (gone and come) or not _below_same(old, new):
        return False
    if gone or come:
        other = new if gone else old
        distant = closed_words.DISTANT if old.chinese else closed_class.DISTANT
        return all(time in other.inherited_times or not distant.search(time) for time in gone or come)
    return bool(old.times) or _inherited_times(old, new)


def _below_same(old: Statement, new: Statement) -> bool:
    """Whether the headings do not say different periods of what says none itself; one may be part of the other."""
    if any(_YEAR.search(time) for time in old.times & new.times):
        return True
    gone, come = old.heading_times - new.heading_times, new.heading_times - old.heading_times
    if old.heading_times and new.heading_times and any(_YEAR.search(time) for time in gone ^ come):
        return False
    return not (gone and come) or any(one in other or other in one for one in gone for other in come)


def _inherited_times(old: Statement, new: Statement) -> bool:
    """Whether the times of the sentences before do not contradict each other; only periods bind a clause with a subject."""
    gone, come = (
        frozenset(time for time in times if not closed_words.SPAN.fullmatch(time))
        for times in (old.inherited_times - new.inherited_times, new.inherited_times - old.inherited_times)
    )
    if old.named and new.named:
        gone, come = (frozenset(time for time in times if _PERIOD.search(time)) for times in (gone, come))
    return not (gone and come)


def leans_agree(old: Statement, new: Statement) -> bool:
    """Whether the names that two statements lean on are the same."""
    if old.topic != new.topic and (
        (old.topic and new.topic) or not (old.named or new.named or old.subjects or old.outer)
    ):
        return False
    led = old.lead and new.lead and not (old.lead in new.lead or new.lead in old.lead)
    return old.unit == new.unit and not led


def renamed(old: Statement, new: Statement, alike: Callable[[Clause, Clause], bool] = eq) -> bool:
    """Whether a clause before says of another subject, in the same words, what one said before; `alike` ones do not."""
    if _others(old.inside, new.inside, alike, chinese=old.chinese, names=False):
        return True
    names = old.named and new.named
    return _others(
        old.context + old.inside, new.context + new.inside, alike, chinese=old.chinese, names=names
    )


def _others(
    old: Sequence[Clause],
    new: Sequence[Clause],
    alike: Callable[[Clause, Clause], bool],
    *,
    chinese: bool,
    names: bool,
) -> bool:
    """Whether a clause of some says of another subject what one of others said; only of `names` if that is asked."""
    then, now = ({one.runs: one for one in some} for some in (old, new))
    gone = [one for runs, one in then.items() if runs not in now]
    come = [one for runs, one in now.items() if runs not in then]
    return any(
        _says_of_another(one, other, chinese=chinese)
        for one in gone
        for other in come
        if Lean.POINT not in {one.lean, other.lean}
        and (not names or _tell_apart(one, other))
        and not alike(one, other)
    )


def _tell_apart(one: Clause, other: Clause) -> bool:
    """Whether two clauses before one with a subject of its own may say of whom it is: they name somebody, or have no figures."""
    if not (one.figures or other.figures):
        return True
    return bool(one.names or other.names or re.search(r"[0-9]", one.plain + other.plain))


def _says_of_another(one: Clause, other: Clause, *, chinese: bool) -> bool:
    """Whether two clauses differ in nothing but a stretch near their beginnings, with the same behind it."""
    first, second = (list(c.plain.lower()) if chinese else c.plain.lower().split() for c in (one, other))
    before = run(first, second)
    behind = run(first[before:][::-1], second[before:][::-1])
    shorter, longer = sorted(len(words) - before - behind for words in (first, second))
    if before >= (3 if chinese else 1) and shorter != longer:
        return False  # the same name, and something else of it
    deep, said = (6, 4 if one.figures else 2) if chinese else (3, max(1, longer - 1))
    return shorter > 0 and before <= deep and behind >= said


def roles_agree(old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]) -> bool:
    """Whether what is done to whom is the same, as far as both say so."""
    for word in {word for word, _what in old} & {word for word, _what in new}:
        if not {what for one, what in old if one == word} & {what for one, what in new if one == word}:
            return False
    return True
