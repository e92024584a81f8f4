"""Figures of one text that state one fact: the same value of the same metric, in prose or in a table."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.claims.metric_wordings import metric_key
from tui.claims.speech_claims import claims_of
from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.claims.claim_model import Claim
    from tui.claims.speech_claims import SpeechClaims
    from tui.speech import Mention, Speech

_DIGITS = 2
"""Fewest digits of a value that is hardly the same by chance; zeros at its ends do not count."""
_UNIT = late(r"[（(][^（）()]*[)）]$")
"""A unit in brackets behind the label of a row: 农村公路（公里）."""

_BEHIND = late(r"\A的")
"""Joins a figure to what it is an attribute of."""


def restated(speech: Speech) -> dict[int, int]:
    """For each figure that states a fact again the first one that states it, by their indices.

    What `SpeechClaims.same` finds, and beyond that what is said without a scope or a time of its own: a summary, a cell
    of a table. It is for showing where to look, not for counting with.
    """
    claims = claims_of(speech)
    alike: defaultdict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in speech.mentions:
        key = _key(claims, claims.at(mention), mention)
        if key is not None:
            alike[key].append(mention)
    found = {mention.number - 1: same - 1 for mention in speech.mentions if (same := claims.same(mention))}
    for mentions in alike.values():
        for facts in _facts(speech, claims, mentions):
            first = min(found.get(one.number - 1, one.number - 1) for one in facts)
            found.update((one.number - 1, first) for one in facts if one.number - 1 != first)
    return found


def value_key(mention: Mention) -> tuple[object, ...] | None:
    """The value of a figure, however it is written; None for one that is often the same by chance."""
    quantity = mention.figure.quantity
    if quantity.low is None:
        return None
    digits = "".join(map(str, quantity.low.normalize().as_tuple().digits)).strip("0")
    return (quantity.low, quantity.high, quantity.unit) if len(digits) >= _DIGITS else None


def may_be_one(speech: Speech, claims: SpeechClaims, one: Mention, other: Mention) -> bool:
    """Whether two figures of one value may state the same fact, the words of one of their metrics being longer.

    A figure that is only an attribute of its metric (12亿元的工业增加值) states it too. Neither names another place or another time than the other.
    """
    first, second = claims.at(one), claims.at(other)
    short, long = sorted((_metric(claims, first), _metric(claims, second)), key=len)
    if not short and long:
        bare = one if not _metric(claims, first) else other
        short = (
            long if _BEHIND.sub("", speech.text[bare.end : bare.end + len(long) + 1]).startswith(long) else ""
        )
    if not short or not long.endswith(short) or first.aspect is None:
        return False
    if (first.aspect, first.direction) != (second.aspect, second.direction):
        return False
    scopes = {claims.words(claim, "scope") for claim in (first, second)} - {""}
    times = {_own_time(speech, first, one), _own_time(speech, second, other)} - {""}
    return len(scopes) < 2 and len(times) < 2


def _metric(claims: SpeechClaims, claim: Claim) -> str:
    """The metric of a claim without the unit behind the label of a row."""
    return _UNIT.sub("", metric_key(claims.words(claim, "metric")))


def _key(claims: SpeechClaims, claim: Claim, mention: Mention) -> tuple[object, ...] | None:
    """What figures that state one fact have in common; None for one that is told by too little."""
    metric, value = _metric(claims, claim), value_key(mention)
    if not metric or claim.aspect is None or value is None:
        return None
    return metric, claim.aspect, claim.direction, *value


def _facts(speech: Speech, claims: SpeechClaims, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Those of some figures that may state one fact: none names another place or another time than the others."""
    if len(mentions) < 2:
        return
    told: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        claim = claims.at(mention)
        told.setdefault((claims.words(claim, "scope"), _own_time(speech, claim, mention)), []).append(mention)
    scopes, times = ({each[part] for each in told} - {""} for part in (0, 1))
    if len(scopes) <= 1 and len(times) <= 1:
        yield list(mentions)
    else:
        yield from told.values()


def _own_time(speech: Speech, claim: Claim, mention: Mention) -> str:
    """The period that the paragraph of a figure, or its column, says itself; empty where it is taken from elsewhere."""
    if claim.when is None or claim.when.period is None:
        return ""
    if mention.number in speech.cells:
        return claim.when.period
    block = speech.blocks[speech.block_at(mention.start)]
    own = any(block.start <= start < block.end for start, _end in claim.when.words)
    return claim.when.period if own else ""
