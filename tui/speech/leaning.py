"""Which clauses before it a figure's clause leans on where it names no subject itself, and which name it is bound to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.lexicon.en.clause_words import KINDS, NOBODY
from tui.lexicon.heading_words import PARTS
from tui.lexicon.person_words import PERSONAL
from tui.lexicon.zh.subject_words import FRAME, GENERIC, LARGE
from tui.speech.clause_model import NAMED, Clause, Lean, chinese_in, runs_of
from tui.speech.clauses import clauses
from tui.speech.headings import ITEM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.speech.sentences import Said

NAME = 6
"""Chinese characters of the longest heading that may be a name whatever its words."""
WORDS = 4
"""English words of the longest such heading."""
MARGIN = 8
"""Most code points of a heading beside the name that it is."""
ANY = frozenset({"境", "域"})
"""Kinds of units that any place is."""
SHORT = 3
"""Chinese characters above which a noun that is pointed to is no mere kind."""
_IMPERSONAL = late(r"\W*there\b", re.IGNORECASE)
"""An English clause whose subject does not stand before or behind it: there were."""


def pointed(own: Clause, chain: Sequence[Clause]) -> tuple[str, ...]:
    """What must be said of clauses that are pointed back to: their subjects, and the noun or all that may be meant."""
    pointing = next((one for one in (own, *chain) if one.lean is Lean.POINT), None)
    if pointing is None:
        return ()
    kind = pointing.noun
    if not kind and PERSONAL.match(pointing.plain):
        return ()
    if kind and (kind in KINDS or (chinese_in(kind) and len(kind) < SHORT)):
        return tuple(run for one in chain for run in one.runs if kind in run)
    return runs_of(chain)


def chain(
    own: Clause, sentence: Sequence[Clause], at: int, lines: Sequence[str]
) -> tuple[list[Clause], list[Clause]]:
    """The clauses that a clause leans on, the nearest first: those of its sentence, and those of the sentences before."""
    if own.lean in NAMED:
        return [], []
    before = _before(sentence[:at])
    if not before and sentence[at + 1 :] and _waits(own):
        return [sentence[at + 1]], []  # its subject stands behind: At a cost of _, benches were bought
    inner = _inner(own, before)
    here = inner[-1] if inner else own
    if here.lean in NAMED:
        return inner, []
    pointing = any(one.lean is Lean.POINT for one in (own, *inner))
    return inner, list(_outer(lines, own if own.lean is Lean.POINT else here, pointing=pointing))


def _waits(own: Clause) -> bool:
    """Whether a clause without a subject may have it behind it, as only English ones do."""
    return own.lean is Lean.VERB and not chinese_in(own.plain) and not _IMPERSONAL.match(own.plain)


def _before(found: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence that may say the subject of a later one."""
    plain = [one for one in found if not one.manner or one.lean is Lean.NONE]
    unframed = [one for one in plain if not FRAME.match(one.plain)]
    plain = unframed if any(one.lean in NAMED for one in unframed) else plain
    return [one for one in plain if one.figures or _tells(one)]


def _tells(one: Clause) -> bool:
    """Whether a clause is about anybody in particular."""
    return one.names != () or not (GENERIC.match(one.plain) or NOBODY.match(one.plain))


def _inner(own: Clause, before: Sequence[Clause]) -> list[Clause]:
    """The clauses of its own sentence that a clause leans on, back to one that names."""
    found: list[Clause] = []
    here, pointing = own, own.lean is Lean.POINT
    weak = own.lean is Lean.WEAK and "其中" not in own.plain
    for one in reversed(before):
        if here.lean in {Lean.NONE, Lean.UNIT}:
            break
        if _passed_over(one, here, weak=weak, pointing=pointing):
            continue
        found.append(one)
        here, weak = one, weak or one.lean is Lean.WEAK
        pointing = pointing or one.lean is Lean.POINT
    return found


def _passed_over(one: Clause, here: Clause, *, weak: bool, pointing: bool) -> bool:
    """Whether a clause stands beside one that leans on what is before both: a source, another attribute, another verb."""
    if one.source:
        return here.lean is not Lean.VERB
    if one.lean is Lean.WEAK:
        return weak
    return one.lean is Lean.VERB and not one.beside and one.figures > 0 and not pointing


def _outer(lines: Sequence[str], here: Clause, *, pointing: bool) -> Iterator[Clause]:
    """The clauses of the nearest sentence before that says a subject, or names somebody where that is meant."""
    personal = here.noun == "" and pointing and PERSONAL.match(here.plain) is not None
    for line in lines:
        found = _telling(line)
        named = [one for one in found if _names(one, personal=personal)]
        yield from reversed(found) if pointing and not personal else _to_name(named)
        if named:
            return


def _telling(line: str) -> list[Clause]:
    """The clauses of a sentence that may say a subject."""
    found = [one for one in clauses(line) if one.runs and not (one.manner or one.source)]
    found = [one for one in found if not FRAME.match(one.plain)] or found
    return [one for one in found if _tells(one)]


def _names(one: Clause, *, personal: bool) -> bool:
    """Whether a clause has a subject of its own; a name where a person is meant."""
    return (one.lean is Lean.NONE or one.names != ()) if personal else one.lean in NAMED


def _to_name(named: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses from the last one back to one with a name."""
    for one in reversed(named):
        yield one
        if one.lean in {Lean.NONE, Lean.UNIT}:
            return


def topic(said: Said, *, noun: bool) -> str:
    """The name that a sentence before begins with, or the heading: the first of the paragraph where the subject is a noun."""
    for line in said.lines[-1:] if noun else said.lines:
        names = [name for one in clauses(line)[:2] if not one.source for name in one.names]
        if names:
            return names[0]
    return next((_heading(line, noun=noun) for line in said.headings[:1]), "")


def _heading(line: str, *, noun: bool) -> str:
    """The name that a heading is; any short heading where the figure's clause has no subject."""
    found = clauses(line)
    if len(found) == 1 and PARTS.fullmatch(found[0].plain.strip()):
        return ""
    if not noun and len(found) == 1:
        plain = found[0].plain
        if len(plain) <= NAME if chinese_in(plain) else plain.count(" ") < WORDS:
            return plain
    names = [name for one in found[:1] for name in one.names if chinese_in(name) or " " in name]
    return names[0] if names and len(names[0]) >= len(line) - MARGIN else ""


def list_lead(said: Said) -> str:
    """Of whom a list tells as its heading or the line before it says; empty where the figure is in no item of one."""
    lines = (said.before, *said.lines)
    at = next((at for at, line in enumerate(lines) if ITEM.match(line)), None)
    if at is None:
        return ""
    return next(map(_told_of, (*lines[at + 1 :][-1:], *said.headings[:1])), "")


def _told_of(lead: str) -> str:
    """Of whom a line tells that leads in a list: the name in it, its subject, or all of it where it is short."""
    found = clauses(lead)
    if len(found) == 1 and PARTS.fullmatch(found[0].plain.strip()):
        return ""
    names = [name for one in found for name in one.names]
    if not names and lead.rstrip()[-1:] in {":", "："}:
        names = [run for one in found for run in one.subject]
    if names or len(found) != 1:
        return "".join(names[:1])
    plain = found[0].plain.strip().lower()
    short = len(plain) <= NAME + 2 if chinese_in(plain) else plain.count(" ") <= WORDS
    return plain if short else ""


def unit(said: Said, before: Sequence[Clause], kind: str) -> str:
    """The nearest name of a unit of a kind."""
    if kind in LARGE:
        return ""
    for found in (before, *map(clauses, (*said.lines, *said.headings[:1]))):
        for one in reversed(found):
            names = [name for name in one.names if name.endswith(kind) or kind in ANY or not chinese_in(name)]
            if names:
                return names[0]
    return ""
