"""Of whom a figure counts a part, where only a pronoun behind its subject says so: we took _ of them, 我们为他们发放_."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.speech.clause_model import FIGURE, Lean, chinese_in
from tui.speech.clauses import clause, clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.speech.clause_model import Clause

_PRONOUN = late(
    r"\b(?:them|him|of\s+(?:these|those|whom|which))\b|(?<=[a-z] )there\b(?!\s+(?:is|are|was|were|has|have|had|will|came)\b)",
    re.IGNORECASE,
)
_OF_OTHERS = late(
    r"\A\W*(?:we|i)\b.*\b(?:their|his|her)\b|\A\W*(?:我们?|院里|公司|政府).*其(?!中|他|余|实)", re.IGNORECASE
)
_ZH_PRONOUN = late(r"(?<=.)(?:[他她它]们?|这些[人家户]|其中)")
_WE = late(
    r"\W*(?:we|i|you|our|my|us|let)\b|我|咱|大家|(?:下面|首先|再|先)?(?:来?[说看讲]|谈)", re.IGNORECASE
)
_NEAR = 2
"""Sentences before that are looked back over."""


def part_of(own: Clause, before: Sequence[Clause], lines: Sequence[str]) -> tuple[str, ...]:
    """The words that say who or what is meant by a pronoun in a clause that it does not begin with."""
    chinese = chinese_in(own.plain)
    pronoun = _ZH_PRONOUN if chinese else _PRONOUN
    if not (pronoun.search(own.plain) or _OF_OTHERS.match(own.plain)):
        return ()
    for found in (before, *map(clauses, lines[:_NEAR])):
        for one in reversed(found):
            if one.lean is not Lean.POINT and not one.source and (meant := _meant(one, chinese=chinese)):
                return meant
    return ()


def says_we(one: Clause) -> bool:
    """Whether the subject of a clause is the speaker, who may have done it for anybody."""
    return _WE.match(one.plain) is not None


def _meant(one: Clause, *, chinese: bool) -> tuple[str, ...]:
    """Who is named in a clause: its subject and what it counts, or all that it says where that is we."""
    counted = [clause(piece, chinese=chinese, first=False).runs[:1] for piece in FIGURE.split(one.plain)[1:]]
    nouns = tuple(run for runs in counted for run in runs)
    if says_we(one):
        return nouns or one.runs
    if one.lean is Lean.VERB or not (one.subject or one.names):
        return nouns
    return tuple(dict.fromkeys((*(one.subject or one.names), *nouns)))
