"""What a figure's sentence says: its clause, and as far as this names no subject of its own, what it inherits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.lexicon.en.clause_words import VERB
from tui.lexicon.heading_words import PERIOD
from tui.lexicon.zh import closed_words
from tui.speech import leaning
from tui.speech.clause_model import MASK, NAMED, OWN, Lean, chinese_in, runs_of
from tui.speech.clauses import clause, clauses, clauses_of
from tui.speech.context import run
from tui.speech.headings import CELL
from tui.speech.partitives import part_of, says_we
from tui.speech.ranks import ranked
from tui.speech.row_statements import row
from tui.speech.sentences import NEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.speech.clause_model import Clause
    from tui.speech.sentences import Said


RICH, WORDY = 2, 12
"""Chinese characters, and English letters, above which a clause without a subject says what its figure is of."""
POOR = 4
"""Characters of the longest clause that says nothing but a verb."""
_OBJECT = late(rf"\s(?:an?|the|our|its|their)\s|{MASK}", re.IGNORECASE)
"""Begins the first object behind a verb."""
FUTURE = frozenset({"将", "will", "shall"})
"""Times that only their own clause has."""


class Statement(NamedTuple):
    """What is said of a figure."""

    own: tuple[str, ...] = ()
    """The words of its clause."""
    inherited: tuple[str, ...] = ()
    """The words of what it leans on, and of what stands with it."""
    subjects: tuple[str, ...] = ()
    """Of those the ones that must be said: the subjects in its own sentence."""
    far: tuple[str, ...] = ()
    """Subjects beyond the nearest, which must be said there or in the sentence before."""
    outer: tuple[str, ...] = ()
    """Subjects that the sentences before say."""
    topic: str = ""
    """The name of which its paragraph or heading tells, where its subject is a mere noun."""
    lead: str = ""
    """Of whom the list tells in which it stands."""
    unit: str = ""
    """The name of a unit that is named before it: 全乡."""
    times: frozenset[str] = frozenset()
    inherited_times: frozenset[str] = frozenset()
    heading_times: frozenset[str] = frozenset()
    """The periods that the heading says."""
    named: bool = False
    """Whether its clause has a subject of its own."""
    alone: bool = False
    """Whether that subject is no unit either whose name stands before."""
    loose: bool = False
    """Whether it leans on nothing but a noun in a sentence before."""
    rich: bool = False
    """Whether its clause says so much that a noun in a sentence before need not be its subject."""
    nearby: tuple[str, ...] = ()
    """The words of the two sentences before."""
    roles: tuple[tuple[str, str], ...] = ()
    """Prepositions that say who does what to whom, with what follows them."""
    pointed: tuple[str, ...] = ()
    """What must be said where it points back."""
    inside: tuple[Clause, ...] = ()
    """The clauses before its own in its sentence, where it names nobody."""
    context: tuple[Clause, ...] = ()
    """The clauses of the sentences before, where none of those that it leans on names anybody."""
    manner: tuple[str, ...] = ()
    """The words of adverbials that say how or why: they may come and go, but not change."""
    chinese: bool = False


@lru_cache(maxsize=4096)
def statement(said: Said) -> Statement:
    """Read what is said of a figure."""
    if CELL.search(said.before):
        return _row(said)
    sentence = own_sentence(said)
    at = next((at for at, one in enumerate(sentence) if OWN in one.plain), len(sentence) - 1)
    if at < 0:
        return Statement()
    own, before = _sibling(sentence[at], sentence[:at]), sentence[:at]
    inner, outer = leaning.chain(own, sentence, at, said.lines)
    beside = [one for one in (*before, *sentence[at + 1 :]) if _says_where(one)]
    read = Statement(
        own=own.runs + runs_of(beside),
        times=_times(own, before).union(
            *(one.times for one in beside), *(one.times & FUTURE for one in _head(own, before))
        ),
        inherited_times=_inherited_times(said),
        heading_times=_heading_times(said),
        named=own.lean in NAMED,
        alone=own.lean in {Lean.NONE, Lean.NOUN},
        nearby=runs_of(sentence) + runs_of(clauses_of(said.lines[:2])),
        roles=own.roles,
        inside=() if own.lean is Lean.NONE and not says_we(own) else before,
        manner=runs_of(one for one in before if one.manner and one.lean is not Lean.NONE),
        chinese=chinese_in(said.before + said.after),
    )
    return _with_inherited(read, said, own, before, (inner, outer))


@lru_cache(maxsize=4096)
def own_sentence(said: Said) -> tuple[Clause, ...]:
    """The clauses of a figure's sentence, in which `OWN` stands for it."""
    return clauses(ranked(f"{said.before}{OWN}{said.after}"))


def _with_inherited(
    read: Statement,
    said: Said,
    own: Clause,
    before: Sequence[Clause],
    chains: tuple[list[Clause], list[Clause]],
) -> Statement:
    """A statement with what its clause leans on, in its own sentence and in those before."""
    inner, outer = chains
    near, far = _subjects([*inner, *outer])
    every = (own, *inner, *outer)
    unnamed = all(one.lean is not Lean.NONE for one in every)
    kind = next((one.noun for one in every if one.lean is Lean.UNIT), "")
    unit = leaning.unit(said, before, kind) if kind else ""
    return read._replace(
        inherited=runs_of([*inner, *outer, *_head(own, before)]),
        subjects=_subject_runs(one for one in near if one not in outer) + _of_list(own, before),
        far=_subject_runs(far) + _object(own, inner),
        outer=_name_runs(one for one in near if one in outer),
        topic=""
        if unit or not unnamed
        else _topic(said, noun=own.lean is Lean.NOUN or near + far != [], unit=kind),
        lead="" if _named_well((own, *inner)) else leaning.list_lead(said),
        unit=unit,
        loose=_without_name(outer),
        rich=_rich(own, chinese=read.chinese),
        pointed=_pointed(said, own, before, inner or outer),
        context=_context(said, every),
    )


def _topic(said: Said, *, noun: bool, unit: str) -> str:
    """The name of which the paragraph or the heading tells; a unit of which sentences tell has none."""
    return "" if unit and said.lines else leaning.topic(said, noun=noun)


def _context(said: Said, every: Iterable[Clause]) -> tuple[Clause, ...]:
    """The clauses of the sentences before, where those that a clause leans on name nobody, or say only that it was we."""
    named = any(one.lean is Lean.NONE and not says_we(one) for one in every)
    return () if named else clauses_of(said.lines)


def _rich(own: Clause, *, chinese: bool) -> bool:
    """Whether a clause says so much that it needs no subject."""
    return own.lean is not Lean.POINT and sum(map(len, own.runs)) > (RICH if chinese else WORDY)


def _pointed(said: Said, own: Clause, before: Sequence[Clause], chain: Sequence[Clause]) -> tuple[str, ...]:
    """What a clause points back to, at its head or behind it."""
    return leaning.pointed(own, chain) or part_of(own, before, said.lines)


def _head(own: Clause, before: Sequence[Clause]) -> tuple[Clause, ...]:
    """The first member of a list, whose verb is that of all."""
    return next(((one,) for one in reversed(before) if not one.item), ()) if own.item else ()


def _of_list(own: Clause, before: Sequence[Clause]) -> tuple[str, ...]:
    """The subject and the verb of a list of whose objects a figure's clause is one: the trust opened a shop with _ and a kitchen with _."""
    if own.lean not in NAMED or chinese_in(own.plain) or not own.plain[:1].islower():
        return ()
    found: list[str] = []
    for one in _head(own, before):
        if verb := VERB.search(one.plain):
            ends = _OBJECT.search(one.plain, verb.end())
            found += clause(one.plain[: ends.start() if ends else verb.end()], chinese=False, first=True).runs
    return tuple(found)


def _without_name(outer: Sequence[Clause]) -> bool:
    """Whether there are clauses, and none with a name."""
    return bool(outer) and all(one.lean is not Lean.NONE for one in outer)


def _named_well(found: Iterable[Clause]) -> bool:
    """Whether a clause names somebody, for certain: an English word with a capital at its head may be none."""
    return any(
        one.lean is Lean.NONE and (chinese_in(one.plain) or any(" " in name for name in one.names))
        for one in found
    )


def _name_runs(found: Iterable[Clause]) -> tuple[str, ...]:
    """The names of some clauses, or their subjects."""
    return tuple(run for one in found for run in one.names or one.subject)


def _subject_runs(found: Iterable[Clause]) -> tuple[str, ...]:
    """The subjects of some clauses."""
    return tuple(run for one in found for run in one.subject)


def _inherited_times(said: Said) -> frozenset[str]:
    """The times with which the nearest sentence or heading begins that says one."""
    lines = (*said.lines[:NEAR], *said.headings[:1])
    leading = (next((one.times - FUTURE for one in clauses(line)), None) for line in lines)
    return next(filter(None, leading), frozenset())


def _heading_times(said: Said) -> frozenset[str]:
    """The periods that the nearest heading says, in one spelling."""
    found = (PERIOD.findall(unicodedata.normalize("NFKC", line).lower()) for line in said.headings[:1])
    return frozenset(re.sub(r"\s?[-–—~～]\s?", "-", period) for periods in found for period in periods)


def _says_where(one: Clause) -> bool:
    """Whether a clause is an adverbial that belongs to the figure's clause."""
    return one.beside and not one.figures and not one.manner


def _times(own: Clause, before: Sequence[Clause]) -> frozenset[str]:
    """The times that a clause says, or else the nearest clause before it."""
    return own.times or next(filter(None, (one.times - FUTURE for one in reversed(before))), frozenset())


def _object(own: Clause, inner: Sequence[Clause]) -> tuple[str, ...]:
    """The words of the clause before in its sentence where it hardly says anything but a verb: 修渠，共投入."""
    poor = own.lean is Lean.VERB and sum(map(len, own.runs)) <= POOR
    return runs_of(one for one in inner[:1] if poor and not one.figures)


def _subjects(chain: Sequence[Clause]) -> tuple[list[Clause], list[Clause]]:
    """The clauses whose subjects are inherited: up to the nearest that names one and those with names; and the others."""
    telling = [one for one in chain if one.lean in NAMED or one.lean is Lean.WEAK]
    nearest = next((at for at, one in enumerate(telling, 1) if one.lean in NAMED), 0)
    near = [one for at, one in enumerate(telling) if at < nearest or one.lean is Lean.NONE]
    return near, [one for one in telling if one not in near]


def _sibling(own: Clause, before: Sequence[Clause]) -> Clause:
    """A clause, with a subject of its own if the one before says the same of another one: 河西区支出_, 退伍军人支出_."""
    if not before or own.lean is not Lean.WEAK or own.plain[:1] in closed_words.ROLES:
        return own
    first, second = (re.split(f"[{MASK}{OWN}]", one.plain)[0] for one in (before[-1], own))
    same = run(first[::-1], second[::-1])
    alike = (
        same >= 2 and before[-1].lean in NAMED and abs(len(first) - len(second)) <= 2 < len(second) - same + 1
    )
    return own._replace(lean=Lean.NOUN) if alike else own


def _row(said: Said) -> Statement:
    """What is said of a figure in a row: its label, the head of its column, its cell; below rows that name a group."""
    chinese = chinese_in(said.before + "".join(said.lines))
    cells = row(said)
    read = [clause(words, chinese=chinese, first=True) for words in cells.own]
    corner = clause(cells.corner, chinese=chinese, first=True)
    times = frozenset(time for one in read for time in one.times)
    return Statement(
        own=runs_of(read),
        inherited=corner.runs,
        topic=cells.group,
        times=times,
        heading_times=_heading_times(said),
        named=True,
        chinese=chinese,
    )
