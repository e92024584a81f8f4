"""What the figures of a text say, in words, for tests to compare."""

from __future__ import annotations

from typing import NamedTuple

from tui.claims import words_of
from tui.claims.period_values import date_of
from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech

HEADING = "江口县政府工作报告\n（2024年2月6日）\n一、2023年工作回顾\n"


class Said(NamedTuple):
    """A claim in words; empty or None where it says nothing."""

    surface: str
    metric: str
    aspect: str
    direction: str | None
    scope: str
    period: str | None
    base: str | None
    whole: str
    mode: str
    mean: bool
    confidence: str


def said(text: str, date: str | None = None, *, heading: str = "") -> list[Said]:
    """The claims of the figures of a text that say something, in its order; none of those of the heading."""
    whole = heading + text
    speech = plain_speech(whole, id="test")
    claims = claims_of(speech, date_of(date) if date else None)
    found = []
    for mention in speech.mentions:
        claim = claims.at(mention)
        if mention.start < len(heading) or not claim.metric:
            continue
        base = claim.base and (claim.base.period or words_of(whole, claim.base.words))
        found.append(
            Said(
                mention.surface,
                words_of(whole, claim.metric),
                str(claim.aspect),
                claim.direction and str(claim.direction),
                words_of(whole, claim.scope),
                claim.when and claim.when.period,
                base,
                words_of(whole, claim.whole),
                str(claim.mode),
                claim.mean,
                str(claim.confidence),
            )
        )
    return found


def brief(text: str, date: str | None = None, *, heading: str = "") -> list[str]:
    """`metric aspect direction period` of each figure, what is not said left away."""
    return [
        " ".join(filter(None, (one.metric, one.aspect, one.direction, one.period)))
        for one in said(text, date, heading=heading)
    ]


def edges(text: str) -> list[tuple[str, str, str]]:
    """The relations of a text's figures in their order: the words of one, what it is to the other, the words of that."""
    speech = plain_speech(HEADING + text, id="test")
    claims = claims_of(speech)
    at = {mention.start: mention.surface for mention in speech.mentions}
    return [
        (mention.surface, str(relation.kind), at[relation.other])
        for mention in speech.mentions
        for relation in claims.relations(mention)
    ]
