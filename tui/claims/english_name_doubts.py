"""What of the words around an English name makes it doubtful that it is all of the name, or what its figure is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.claims.claim_model import Aspect
from tui.claims.english_patterns import THAT_OF
from tui.claims.period_values import is_span
from tui.claims.reading_confidence import OF_ITS_TIME
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon.en import claim_words

if TYPE_CHECKING:
    from tui.claims.claim_model import Claim

_GOES_ON = late(
    r"\s+(?:attributable|relating|related|available|payable|owed|owing|excluding|including|net\s+of|before|after)\b(?!\s+(?:the\s+)?(?:19|20)[0-9]{2})",
    re.IGNORECASE,
)
"""With what a name goes on behind what was taken for all of it: profit attributable to shareholders."""
_LIST_BEHIND = late(r",\s+(?:[a-z][\w'’-]*\s+){1,3}and\s+[a-z]|\s+and\s+(?:for\s+)?[a-z][\w'’-]*(?=[.;,])")
"""A list of which a name behind a figure is the first: for agriculture, rural areas and farmers."""
_FOR_WHAT = late(r"\s+(?:for|of|to)\s+[a-z]", re.IGNORECASE)
_OPEN = frozenset(
    {"aid", "amount", "bonds", "capacity", "funding", "funds", "grants", "investment", "loans", "money", "projects", "spending", "subsidies", "support", "value"}
)  # fmt: skip
"""Nouns that say little without what they are for."""
_CUT_BEFORE = late(
    r"\b(?:and|or|&)\s+(?:[a-z]+(?:ed|ing)\s+)?\Z|\bwith\s+(?:an?\s+|the\s+)?(?:combined\s+|total\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before half of a name: fuel and purchased | power, units with a | combined capacity."""
_NO_NAME = late(
    rf"\balone\b|\A(?:{alternatives(claim_words.LONE_MODIFIERS)}|annual|overall|further|gross|average)\Z|\A(?:{alternatives(claim_words.ONLY_SAYS)}|sees|aims|budgets|projects)\s",
    re.IGNORECASE,
)
"""Words that are of no name, and modifiers alone."""
_OF_ANOTHER = late(
    r"\s+(?:worth\s+)?of\s+(?!which\b|the\s+(?:total|year)\b|that\b|them\b|these\b|it\b)[a-z]", re.IGNORECASE
)
"""A noun behind an amount that goes on with the one before: and 50 billion yuan of bonds."""
_PART_OF_IT = late(
    r"\b(?:of\s+(?:which|that|this|these|whom)|including|among\s+them)\s*,?\s*(?:(?:about|some|nearly|over)\s+)?[$£€]?\Z",
    re.IGNORECASE,
)
"""What leaves open what of the noun before is counted."""
_MEAN = late(
    r"\b(?:annual(?:ly)?|yearly)\s+averages?\b|\baverage\s+(?:annual|yearly)\b|\baverag(?:ed|ing)\b",
    re.IGNORECASE,
)
_NEAR = 60
"""Code points before a figure within which something says that it is a mean."""
_FEW = 8
"""Code points of one word that is often only a part of the name: funds, power, profit."""
_MOVES = frozenset({Aspect.CHANGE, Aspect.GROWTH, Aspect.POINTS})
_KEPT = frozenset({"no unit", "no verb known"}) | OF_ITS_TIME
"""Doubts of one figure, which are none of the name."""


def english_name_doubts(
    text: str, claim: Claim, sentence: int, end: int, last: Claim | None
) -> tuple[str, ...]:
    """What is doubtful about the name of an English claim.

    Args:
        text: The whole text.
        claim: What was read.
        sentence: Where its sentence begins.
        end: Where its figure ends.
        last: The claim before it in its sentence.
    """
    if not claim.metric:
        return ()
    held = claim.source in ("held", "held over")
    named = " ".join(text[start:stop] for start, stop in claim.metric)
    around = (
        _held_against(text, claim, sentence, end, last) if held else _cut_against(text, claim, sentence, end)
    )
    against = {
        **around,
        "words that were not read": _NO_NAME.search(named) is not None,
        "mean without a span": _is_mean_of_one_time(text, claim, sentence),
        "named far before": _is_far(text, claim),
        "short": len(named) <= _FEW and " " not in named,
    }
    return tuple(doubt for doubt, holds in against.items() if holds)


def _held_against(text: str, claim: Claim, sentence: int, end: int, last: Claim | None) -> dict[str, bool]:
    """What speaks against a name that was named before."""
    passed_on = last is not None and last.metric == claim.metric and not _KEPT.issuperset(last.doubts)
    return {
        "of a doubtful name": passed_on,
        "its noun may stand behind it": claim.aspect is Aspect.LEVEL
        and _OF_ANOTHER.match(text, end) is not None,
        "only some of what was named": _PART_OF_IT.search(text, sentence, claim.start) is not None,
    }


def _cut_against(text: str, claim: Claim, sentence: int, end: int) -> dict[str, bool]:
    """What speaks against a name that stands at its figure: that more of it stands around it."""
    first, until = claim.metric[0][0], claim.metric[-1][1]
    named = text[claim.metric[-1][0] : until]
    before = any(char.isdigit() for char in text[sentence:first])
    return {
        "may lack its end": _is_open(text, named, until, behind=first >= end),
        "a pronoun": THAT_OF.search(text, sentence, first) is not None and len(claim.metric) == 1,
        "may lack its beginning": claim.source == "own"
        and not before
        and _CUT_BEFORE.search(text, sentence, first) is not None,
    }


def _is_far(text: str, claim: Claim) -> bool:
    """Whether a movement is of a name that an earlier clause says, which may have named another since."""
    between = text[claim.metric[-1][1] : claim.start]
    return claim.aspect in _MOVES and ("," in between or ";" in between)


def _is_open(text: str, named: str, end: int, *, behind: bool) -> bool:
    """Whether a name goes on behind what was taken for all of it."""
    if _GOES_ON.match(text, end) or (behind and _LIST_BEHIND.match(text, end)):
        return True
    return named.lower() in _OPEN and _FOR_WHAT.match(text, end) is not None


def _is_mean_of_one_time(text: str, claim: Claim, sentence: int) -> bool:
    """Whether a growth is a yearly mean, though it was read as that of one year or part of one."""
    when = claim.when
    if claim.aspect is not Aspect.GROWTH or when is None or when.period is None or is_span(when.period):
        return False
    return claim.mean or _MEAN.search(text, max(sentence, claim.start - _NEAR), claim.start) is not None
