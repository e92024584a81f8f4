"""English nouns with a figure and no verb of their own, which go on with the verb before them; what that and those stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.claims.english_inflection import every
from tui.claims.english_nouns import NOUNS_IN_LY, trimmed
from tui.claims.english_patterns import AGENT, AMOUNT_BEFORE, MOVES_ALONE, VERB_THERE
from tui.compiled import late
from tui.lexicon.en import claim_words, verb_forms

if TYPE_CHECKING:
    from tui.claims.claim_model import Span, Words

_BEGINS = late(r"\s*[,;]?\s*(?:(?:and|while|but|whereas)\s+)?", re.IGNORECASE)
_LEANS = late(r"(?:(?:that|those)\s+)?(?:of|in|for|from|on)\s+(?:the\s+|our\s+|its\s+)?", re.IGNORECASE)
"""What a noun begins with that takes the place of another behind what was named: on health care."""
_ENDS = late(r",?\s+(?:(?:by|at|to|with|for)\s+)?\Z", re.IGNORECASE)
_NOUN = late(r"[A-Za-z][\w'’&.-]*(?:[ ][\w'’&-]+)*")
_BASE_INSIDE = late(rf"(?<=[a-rt-z]\s)(?:{'|'.join(sorted(claim_words.MAKE))})(?=\s[a-z])", re.IGNORECASE)
"""What is a verb only behind many, inside a name: vehicle purchase tax."""
_JOINING = frozenset({"of", "and", "for", "in", "on", "per", "the", "year"})
"""Words that may stand inside such a noun."""
_NEVER = (
    (
        frozenset(every(claim_words.MAKE, verb_forms.RISING, verb_forms.FALLING, verb_forms.BRINGING))
        - frozenset((*claim_words.MAKE, *verb_forms.RISING, *verb_forms.FALLING, *verb_forms.BRINGING))
    )
    | frozenset((*claim_words.REACH, *claim_words.SHARE, *claim_words.DOING, *claim_words.AUXILIARIES))
    | frozenset((*claim_words.STOPS, *claim_words.STANDS_BEFORE_A_VALUE))
) - _JOINING
_MOVING = frozenset((*verb_forms.RISING, *verb_forms.FALLING, *verb_forms.BRINGING))
"""Verbs in the form in which they stand behind another: and reduce energy use by."""
_FIRST_NEVER = frozenset((*claim_words.HEDGES, "and", "per", "year"))
_NOUNS_TOO = frozenset(
    {"cost", "costs", "cut", "cuts", "help", "interest", "process", "work", *verb_forms.NOUNS_TOO}
)
_ING_ADJECTIVES = frozenset(
    {"housing", "manufacturing", "mining", "nursing", "operating", "shipping", "working"}
)
"""What ends as a participle and begins names: operating profit."""
_LONGEST = 8
"""Words of the longest such noun."""
_THAT = late(
    r"(?:(?P<pronoun>that|those)\s+)?(?P<joint>of|in|for|from|on|by|at|to)\s+(?:the\s+|our\s+|its\s+)?(?P<noun>\S.*)\Z",
    re.IGNORECASE | re.DOTALL,
)


def gapped(text: str, start: int, end: int) -> tuple[Span, str] | None:
    """A noun right before a figure that has no verb, with a preposition between if there is one: coal made up half, | natural gas | 27 percent.

    Args:
        text: The whole text.
        start: Where the words behind the figure before begin.
        end: Where the figure begins.
    """
    amount = AMOUNT_BEFORE.search(text, start, end)
    behind = _ENDS.search(text, start, amount.start() if amount else end)
    begun = _BEGINS.match(text, start, end)
    if (
        behind is None
        or begun is None
        or (begun.end() == start and text[max(0, start - 2) : start].strip() not in (";", ","))
    ):
        return None
    begin, last = begun.end(), behind.start()
    leans = _LEANS.match(text, begin, last)
    noun = trimmed(text, leans.end() if leans else begin, last)
    if not _may_go_on(text[slice(*noun)]):
        return None
    return (begin if leans else noun[0], noun[1]), behind[0].strip(" ,") + " "


def _may_go_on(noun: str) -> bool:
    """Whether words are the name of something that has no verb."""
    words = noun.lower().split()
    if not 0 < len(words) <= _LONGEST or _NOUN.fullmatch(noun) is None:
        return False
    if MOVES_ALONE.fullmatch(noun) or (len(words) > 1 and _is_doing(words[0])):
        return False
    if words[0] in _FIRST_NEVER or words[-1] in _JOINING or not any(len(word) > 1 for word in words):
        return False
    if any(word in _NEVER and word not in _NOUNS_TOO for word in words):
        return False
    return _may_end(words[-1]) and VERB_THERE.search(_BASE_INSIDE.sub("", noun).partition(" ")[2]) is None


def _may_end(word: str) -> bool:
    """Whether a word may be the last of a name, and is no participle or adverb."""
    return not word.endswith("ed") and (not word.endswith("ly") or word in NOUNS_IN_LY)


def _is_doing(word: str) -> bool:
    """Whether the first of several words says what somebody does: reduce, bringing."""
    return word in _MOVING or (word.endswith("ing") and word not in _ING_ADJECTIVES)


def standing_for(text: str, noun: Span, named: Words) -> tuple[Words, Words] | None:
    """What a noun means that stands behind `that of` or a bare preposition, and whose it is where that is a place or a body.

    Args:
        text: The whole text.
        noun: The noun, with the preposition.
        named: The name before it, of which the end is another: sales in cities, those in villages.
    """
    found = _THAT.match(text, *noun)
    if found is None or not named:
        return None
    own, joint = found.span("noun"), found["joint"].lower()
    start, end = named[0]
    at = text[start:end].lower().rfind(f" {joint} ")
    if at > 0:
        stop = start + at + len(joint) + 2
        article = text.startswith("the ", stop, end)
        return ((start, stop + (4 if article else 0)), own), ()
    if own[0] < own[1] and (text[own[0]].isupper() or AGENT.search(text, *own)):
        return named, (own,)
    if joint == "of":
        return (own, (text.rfind(" ", start, end) + 1 or start, end)), ()
    return (*named, (found.start("joint"), own[1])), ()
