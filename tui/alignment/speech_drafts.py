"""A speech as a draft that is compared: its figures, its paragraphs, what its claims say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment.alignment_model import Draft, Saying
from tui.claims.speech_claims import claims_of
from tui.speech import BlockKind, Span

if TYPE_CHECKING:
    from tui.speech import Speech

_APART = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)


def draft_of(speech: Speech) -> Draft:
    """A speech with its figures and its own paragraphs; what was set apart is none of it."""
    claims = claims_of(speech)
    mentions = speech.mentions

    def saying(index: int) -> Saying:
        mention = mentions[index]
        claim = claims.at(mention)
        cell = speech.cells.get(mention.number)
        return Saying(
            claims.words(claim, "metric"),
            claims.words(claim, "scope"),
            str(claim.direction or ""),
            (claim.when.period or "") if claim.when else "",
            f"{cell.row_label} {cell.column_label}" if cell else "",
            distributed=claim.source == "distributed",
        )

    return Draft(
        speech.text,
        speech.figures(),
        tuple(Span(block.start, block.end) for block in speech.blocks if block.kind not in _APART),
        saying,
    )
