"""The figures of another text, or of a pack, as statements: each with what its clause says that it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.claim_model import MOVEMENTS, Aspect, Direction, Mode
from tui.claims.speech_claims import claims_of
from tui.sources.printed_step import step_of
from tui.sources.statement_model import Statement, states_amount

if TYPE_CHECKING:
    from tui.claims.claim_model import Claim
    from tui.speech import Mention, Speech


def text_statements(speech: Speech) -> list[Statement]:
    """The statements of the prose of a speech, in the order of its text; figures that say nothing are none."""
    claims = claims_of(speech)
    found = []
    for mention in speech.mentions:
        place = speech.cells.get(mention.number)
        if (place and not place.prose) or not states_amount(mention.figure.quantity):
            continue
        claim = claims.at(mention)
        name, group = _names(speech, mention, claim)
        if name:
            found.append(_statement(mention, claim, (name, group)))
    return found


def _names(speech: Speech, mention: Mention, claim: Claim) -> tuple[str, str]:
    """What a figure is of, and whose: in a pack as its curator wrote it."""
    if not speech.detected:
        metric = speech.metric_by_id[mention.metric]
        return metric.label, metric.subject
    claims = claims_of(speech)
    return claims.words(claim, "metric"), claims.words(claim, "scope")


def _statement(mention: Mention, claim: Claim, names: tuple[str, str]) -> Statement:
    """The statement of one figure."""
    return Statement(
        mention.start,
        mention.end,
        mention.surface,
        mention.figure.quantity,
        step_of(mention.figure),
        names[0],
        names[1],
        "",
        claim.aspect or Aspect.LEVEL,
        claim.when.period if claim.when else None,
        aimed=claim.mode is not Mode.ACTUAL,
        falls=claim.aspect in MOVEMENTS and claim.direction is Direction.DOWN,
        mean=claim.mean,
        address=f"{mention.start}-{mention.end}",
    )
