"""How surely a claim was read: what stands against it, and what that leaves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.claim_model import Aspect, Claim, Confidence

if TYPE_CHECKING:
    from tui.figures.quantity import Quantity

_LONG = 16
_SENTENCE_WORD = re.compile(
    r"[，。；：！？了把被让很]|(?<!行)使(?!用)|通过|由于|进一步|不断|以及|同时|成为|开展|推进|加强|深化|加快|提升|完善|健全|促进|全面|积极|切实|坚持"
)
_SURE = frozenset({"own", "counted", "distributed", "made of"})


def confidence_of(claim: Claim, words: str, quantity: Quantity, *, distributed: bool) -> Claim:
    """A claim with how surely it was read."""
    doubts = [*claim.doubts]
    if not claim.metric:
        return replace(claim, confidence=Confidence.LOW, doubts=(*doubts, "no metric"))
    if claim.source == "held over":
        doubts.append("of an earlier sentence")
    if len(words) > _LONG:
        doubts.append("long")
    if len(words) < 2:
        doubts.append("short")
    if _SENTENCE_WORD.search(words):
        doubts.append("words of a sentence")
    if distributed and claim.source != "distributed":
        doubts.append("not distributed")
    if claim.aspect is Aspect.SHARE and not claim.whole:
        doubts.append("no whole")
    if claim.aspect in (Aspect.OTHER, None):
        doubts.append("no aspect")
    if quantity.low is None or not quantity.unit:
        doubts.append("no unit")
    serious = {"of an earlier sentence", "no aspect", "words of a sentence"} & set(doubts)
    level = Confidence.LOW if serious else Confidence.MEDIUM if doubts else Confidence.HIGH
    return replace(claim, confidence=level, doubts=tuple(doubts))
