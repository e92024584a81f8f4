"""What a detected figure says, in words for the card, the table and whoever confirms it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.claims import Aspect, Confidence, Direction, Mode
from tui.claims.speech_claims import claims_of
from tui.reading.wording import CONFIDENCES, date
from tui.words import N_, _, bracketed

if TYPE_CHECKING:
    from tui.speech import Mention, Speech

ASPECTS = {
    Aspect.LEVEL: N_("level"),
    Aspect.CHANGE: N_("change"),
    Aspect.GROWTH: N_("growth"),
    Aspect.POINTS: N_("points"),
    Aspect.SHARE: N_("share"),
    Aspect.RATE: N_("rate"),
    Aspect.MULTIPLE: N_("multiple"),
    Aspect.RANK: N_("rank"),
    Aspect.GAP: N_("gap"),
    Aspect.OTHER: N_("another aspect"),
}
"""The aspects of a metric, as the table has them."""
SIGNS = {Direction.UP: "↑", Direction.DOWN: "↓"}
_MODES = {Mode.ACTUAL: "", Mode.TARGET: N_("target"), Mode.LIMIT: N_("limit")}
_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-[0-9]{2})?|Q([1-4])|H([12]))?")


class ClaimWords(NamedTuple):
    """The parts of a claim in words; empty where it says nothing."""

    metric: str
    aspect: str
    """With the way it went: growth ↑."""
    scope: str
    period: str
    base: str
    whole: str
    mode: str
    """`target`, `limit`; empty for a fact."""
    confidence: str
    """`high`, `medium`, `low`."""


UNSAID = ClaimWords("", "", "", "", "", "", "", "")


def claim_words(speech: Speech, mention: Mention) -> ClaimWords:
    """The claim of a detected figure in words; of a figure of a pack, whose curator said it, nothing."""
    if not speech.detected:
        return UNSAID
    claims = claims_of(speech)
    claim = claims.at(mention)
    if claim.aspect is None or not claim.metric:
        return UNSAID
    base = claims.base(claim)
    return ClaimWords(
        claims.words(claim, "metric"),
        aspect_words(claim.aspect, claim.direction, mean=claim.mean),
        claims.words(claim, "scope"),
        period_words(claim.when.period) if claim.when and claim.when.period else claims.when(claim),
        period_words(base) if base else "",
        claims.words(claim, "whole"),
        _(_MODES[claim.mode]) if _MODES[claim.mode] else "",
        str(claim.confidence),
    )


def aspect_words(aspect: Aspect, direction: Direction | None, *, mean: bool = False) -> str:
    """An aspect with the way it went: growth ↑, yearly mean growth ↓."""
    said = _("yearly mean {aspect}").format(aspect=_(ASPECTS[aspect])) if mean else _(ASPECTS[aspect])
    return f"{said} {SIGNS[direction]}" if direction else said


def period_words(period: str) -> str:
    """A period in ISO 8601 in words; what is none stays as it is."""
    first, _sign, last = period.partition("/")
    found, until = _PART.fullmatch(first), _PART.fullmatch(last) if last else None
    if found is None or (last and until is None):
        return period
    if until is None:
        return _one(found)
    if found[1] == until[1] and found[2] and until[2]:
        return _("{year}, months {first} to {last}").format(
            year=found[1], first=int(found[2]), last=int(until[2])
        )
    return _("{first} to {last}").format(first=_one(found), last=_one(until))


def _one(found: re.Match[str]) -> str:
    """A year, or a part of one."""
    year, month, quarter, half = found.groups()
    if quarter:
        return _("quarter {quarter} of {year}").format(year=year, quarter=quarter)
    if half:
        first = _("first half of {year}").format(year=year)
        return first if half == "1" else _("second half of {year}").format(year=year)
    return date(year, month or "")


def sure(words: str, confidence: str) -> str:
    """Words, with how sure they are where that is not high."""
    if not words or confidence == Confidence.HIGH:
        return words
    return bracketed(words, _(CONFIDENCES[confidence]))
