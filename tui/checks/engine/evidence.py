"""Evidence that figures belong together: they stand side by side, the words between part nothing, and no other thing is named."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.account_words import NAMELESS, OF_ANOTHER_ACCOUNT
from tui.lexicon.en.filling_words import FILLING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

_LONGEST, _LONGEST_ENGLISH = 90, 200
"""Code points from the first of some figures to the last."""
_SENTENCES = 2
"""Sentences from the first of some figures to the last at most."""
_BEFORE = 40
"""Code points of the words before the first of some figures that are looked at."""
_CELLS = late(r"[\t|]")
"""What parts the cells of a table that a text draws."""
_HAN = late(r"[一-龥]")
_ENGLISH_WORD = late(r"[A-Za-z][a-z'-]{2,}")
_ENGLISH_FILLING = frozenset(FILLING)


def are_bound(claimed: Statement, others: Sequence[Statement]) -> bool:
    """Whether of figures that stand together the claimed one names nothing that the others do not."""
    after = [one for one in others if one.number > claimed.number]
    if len(after) == len([one for one in others if one.number >= 0]):
        return not names_another(min(after, key=_number), [claimed])
    return not names_another(claimed, others)


def stand_together(passage: StatedText, claimed: Statement, others: Sequence[Statement]) -> bool:
    """Whether figures stand side by side with nothing of their sort between them, in one account."""
    own = sorted({one.number: one for one in (claimed, *others) if one.number >= 0}.values(), key=_number)
    if len(own) <= 1 or own[0].block != own[-1].block or own[-1].sentence - own[0].sentence > _SENTENCES:
        return False
    numbers = {one.number for one in own}
    for number in range(own[0].number + 1, own[-1].number):
        between = passage.at(number)
        if number not in numbers and between is not None and not is_aside(between, own):
            return False
    words = passage.plain[own[0].start : own[-1].end]
    if len(words) > (_LONGEST if _HAN.search(words) else _LONGEST_ENGLISH):
        return False
    if _CELLS.search(words) or _are_of_two_spans(own):
        return False
    return OF_ANOTHER_ACCOUNT.search(own[0].lead[-_BEFORE:] + words + own[-1].behind) is None


def _are_of_two_spans(own: Sequence[Statement]) -> bool:
    """Whether amounts are said to be of two spans of a year: 310 in the quarter, and 1,140 in the nine months."""
    said = (_SPAN.search(one.behind) for one in own if not one.is_percent)
    return len({found[1].lower() for found in said if found}) > 1


_SPAN = late(
    r"^[^,;.，；。]{0,30}\b(?:in|for|over|during) the ((?:[a-z]+ )?(?:month|quarter|half|year)s?)\b",
    re.IGNORECASE,
)


def _number(one: Statement) -> int:
    """The number of a statement."""
    return one.number


def is_aside(between: Statement, own: Sequence[Statement]) -> bool:
    """Whether a figure between others says only how long something took, or how many they are."""
    if between.kind is Kind.DURATION or between.claim.aspect is None or between.figure.quantity.low == 1:
        return True
    return not any(between.is_counted_as(one) for one in own) and not between.is_amount


def names_another(claimed: Statement, others: Sequence[Statement]) -> bool:
    """Whether the words of a figure name a thing that those of others do not."""
    around = "…".join(
        f"{one.lead[-40:]}…{one.behind.removesuffix(claimed.clause)}…{one.metric}…{one.whole}"
        for one in others
    )
    if _HAN.search(claimed.clause + claimed.behind[:2]):
        of = claimed.behind[1:] if claimed.is_percent and claimed.behind.startswith("的") else ""
        said = (claimed.clause.replace(claimed.scope, "…") if claimed.scope else claimed.clause, of)
        names = [_NAMES.findall(NAMELESS.sub("", words)) for words in said]
        return any(found and not any(shares_pair(name, around) for name in found) for found in names)
    known = {_stem(word) for word in _ENGLISH_WORD.findall(around)}
    return any(stem not in known for stem in _own_stems(claimed))


def _own_stems(claimed: Statement) -> list[str]:
    """What the English words around a figure name, the thing aside of which it is said to be the average."""
    behind = _ASIDE.split(claimed.behind.split(". ")[0])[0]
    if claimed.is_percent and not (_A_RATE_OF.search(claimed.clause) or behind.startswith(" of ")):
        behind = ""  # what the figures behind a percentage do or are: 2,796 of them (15%) involving cyclists
    if "average" not in claimed.clause:
        return content_words(f"{claimed.clause} {behind}")
    return content_words(claimed.clause.partition("average")[0] + behind)


def content_words(words: str) -> list[str]:
    """The stems of the English words that name something, in their order."""
    return [_stem(word) for word in _ENGLISH_WORD.findall(words) if word.lower() not in _ENGLISH_FILLING]


_A_RATE_OF = late(r"\b(?:an?|the|its|their|our) \S?$")
"""Words before a percentage that say of the noun behind it how much it is: a 12% gross margin."""
_ASIDE = late(r" (?:with|in|by|at|for|from|on|after|during|and|as|before|when|while|since|over|against) ")
"""Words with which something else is said of an English figure."""
_NAMES = late(r"[一-龥A-Za-z]{2,}")


def shares_pair(name: str, around: str) -> bool:
    """Whether two neighbouring letters of a name stand in some words."""
    return any(name[at : at + 2] in around for at in range(len(name) - 1))


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """The beginning of a word, by which its forms are alike."""
    return word.lower()[:5]
