"""What a figure's sentence says: its clause, and as far as this names no subject of its own, what it inherits."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.lexicon.zh import closed_words
from tui.speech import leaning
from tui.speech.clause_model import MASK, NAMED, OWN, Lean, chinese_in
from tui.speech.clauses import clause, clauses, masked
from tui.speech.context import run
from tui.speech.headings import CELL
from tui.speech.sentences import NEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.speech.clause_model import Clause
    from tui.speech.sentences import Said


RICH, WORDY = 2, 12
"""Chinese characters, and English letters, above which a clause without a subject says what its figure is of."""
POOR = 4
"""Characters of the longest clause that says nothing but a verb."""
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
    unit: str = ""
    """The name of a unit that is named before it: 全乡."""
    times: frozenset[str] = frozenset()
    inherited_times: frozenset[str] = frozenset()
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
    sentence = clauses(_ranked(f"{said.before}{OWN}{said.after}"))
    at = next((at for at, one in enumerate(sentence) if OWN in one.plain), len(sentence) - 1)
    if at < 0:
        return Statement()
    own, before = _sibling(sentence[at], sentence[:at]), sentence[:at]
    inner, outer = leaning.chain(own, sentence, at, said.lines)
    beside = [one for one in (*before, *sentence[at + 1 :]) if _says_where(one)]
    read = Statement(
        own=own.runs + _runs(beside),
        times=_times(own, before).union(*(one.times for one in beside)),
        inherited_times=_inherited_times(said),
        named=own.lean in NAMED,
        alone=own.lean in {Lean.NONE, Lean.NOUN},
        nearby=_runs(sentence) + _runs(_clauses_of(said.lines[:2])),
        roles=own.roles,
        inside=() if own.lean is Lean.NONE else before,
        manner=_runs(one for one in before if one.manner and one.lean is not Lean.NONE),
        chinese=chinese_in(said.before + said.after),
    )
    return _with_inherited(read, said, own, before, (inner, outer))


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
    unnamed = all(one.lean is not Lean.NONE for one in (own, *inner, *outer))
    kind = next((one.noun for one in (own, *inner, *outer) if one.lean is Lean.UNIT), "")
    return read._replace(
        inherited=_runs([*inner, *outer]) + _list_head(own, before),
        subjects=_subject_runs(one for one in near if one not in outer),
        far=_subject_runs(far) + _object(own, inner),
        outer=_name_runs(one for one in near if one in outer),
        topic=leaning.topic(said, noun=own.lean is Lean.NOUN or near + far != []) if unnamed else "",
        unit=leaning.unit(said, before, kind) if kind else "",
        loose=_without_name(outer),
        rich=own.lean is not Lean.POINT and sum(map(len, own.runs)) > (RICH if read.chinese else WORDY),
        pointed=leaning.pointed(own, inner or outer),
        context=_clauses_of(said.lines) if unnamed else (),
    )


def _list_head(own: Clause, before: Sequence[Clause]) -> tuple[str, ...]:
    """The words of the first member of a list, whose verb is that of all."""
    return next((one.runs for one in reversed(before) if not one.item), ()) if own.item else ()


def _clauses_of(lines: Iterable[str]) -> tuple[Clause, ...]:
    """The clauses of some sentences."""
    return tuple(one for line in lines for one in clauses(line))


def _without_name(outer: Sequence[Clause]) -> bool:
    """Whether there are clauses, and none with a name."""
    return bool(outer) and all(one.lean is not Lean.NONE for one in outer)


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


def _says_where(one: Clause) -> bool:
    """Whether a clause is an adverbial that belongs to the figure's clause."""
    return one.beside and not one.figures and not one.manner


def _times(own: Clause, before: Sequence[Clause]) -> frozenset[str]:
    """The times that a clause says, or else the nearest clause before it."""
    return own.times or next(filter(None, (one.times - FUTURE for one in reversed(before))), frozenset())


def _runs(found: Iterable[Clause]) -> tuple[str, ...]:
    """All words of some clauses."""
    return tuple(run for one in found for run in one.runs)


def _object(own: Clause, inner: Sequence[Clause]) -> tuple[str, ...]:
    """The words of the clause before in its sentence where it hardly says anything but a verb: 修渠，共投入."""
    poor = own.lean is Lean.VERB and sum(map(len, own.runs)) <= POOR
    return _runs(one for one in inner[:1] if poor and not one.figures)


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


def _ranked(line: str) -> str:
    """A sentence with `分别` in which of two lists only the figure's member and its figure stand."""
    apart = re.search(r"分别|各自|依次", line)
    if apart is None or OWN not in line[apart.end() :]:
        return line
    tail = OWN.join(map(masked, line[apart.end() :].split(OWN)))
    rank = len(re.findall(MASK, tail.partition(OWN)[0]))
    head = line[: apart.start()]
    begins = max(head.rfind(sign) for sign in "，,；;：:") + 1
    members = re.split(r"、|和|及|与|以及", head[begins:])
    if len(members) <= rank or len(members) != len(re.findall(rf"[{MASK}{OWN}]", tail)):
        return line
    words = tail.partition(OWN)[0].partition(MASK)[0]
    rest = re.split(rf"[、和及与，,]|{MASK}", tail.partition(OWN)[2])[-1]
    return f"{head[:begins]}{members[rank]}{words}{OWN}{rest}"


def _row(said: Said) -> Statement:
    """What is said of a figure in a row: its label, the head of its column, its cell."""
    cells = CELL.split(said.before)
    chinese = chinese_in(said.before + "".join(said.lines))
    heads = CELL.split(said.lines[0]) if said.lines else [""]
    column = len(cells) - 1
    head = heads[column] if column < len(heads) else str(column)
    label = next((cell for cell in cells if cell.strip()), "") if column else ""
    read = [clause(words, chinese=chinese, first=True) for words in (label, head, cells[-1] + said.after)]
    own = tuple(run for one in read for run in one.runs)
    inherited = tuple(run for cell in heads for run in clause(cell, chinese=chinese, first=True).runs)
    times = frozenset(time for one in read for time in one.times)
    return Statement(own=own, inherited=inherited, times=times, named=True, chinese=chinese)
