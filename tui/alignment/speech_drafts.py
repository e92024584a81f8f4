"""A speech as a draft that is compared: its figures, its paragraphs, what its claims say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.alignment.alignment_model import Draft, Saying
from tui.alignment.draft_sentences import DEALT
from tui.claims import words_of
from tui.claims.speech_claims import claims_of
from tui.speech import BlockKind, Span

if TYPE_CHECKING:
    from tui.speech import Speech

_END = re.compile(r"[。！？；;\n]|\.\s")
_REACH = 120
"""Code points before a figure in which it is looked for."""
_APART = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)


def _dealt(text: str, start: int) -> bool:
    """Whether the sentence of a figure says before it that its words are dealt out."""
    return DEALT.search(_END.split(text[max(0, start - _REACH) : start])[-1]) is not None


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
            distributed=claim.source == "distributed"
            or (claim.scope != () and _dealt(speech.text, mention.start)),
            when=words_of(speech.text, claim.when.words) if claim.when else "",
            when_at=claim.when.words[0][0] if claim.when and claim.when.words else -1,
            aspect=str(claim.aspect or ""),
            mode=str(claim.mode) if claim.aspect is not None else "",
        )

    return Draft(
        speech.text,
        speech.figures(),
        tuple(Span(block.start, block.end) for block in speech.blocks if block.kind not in _APART),
        saying,
    )
