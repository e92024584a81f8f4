"""Confirmed claims that no longer hold, in words: what they said, and what became of their figure or of what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.reading.claim_fields import CALLED, Field, value_words
from tui.reading.claim_wording import in_line, said_words
from tui.reading.verdict_wording import what_became
from tui.speech.verdicts import SaidClaim
from tui.words import _, headed, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.speech.anchors import Resolution
    from tui.speech.verdicts import ClaimRecord


def what_is_read(changes: Iterable[tuple[str, str, str]]) -> str:
    """What is detected otherwise than when a claim was confirmed, field by field; empty where nothing is.

    Args:
        changes: Of each such field its name in `SaidClaim`, what was read and what is read now.
    """
    said = []
    for name, *values in changes:
        field = Field(name)
        then, now = (value_words(SaidClaim(**_field(field, value)), field) for value in values)
        then, now = (words or _("not said") for words in (then, now))
        said.append(_("{field} {then} → {now}").format(field=_(CALLED[field]), then=then, now=now))
    return headed(_("the text says something else of it now"), listed(said)) if said else ""


def _field(field: Field, value: str) -> dict[str, Any]:
    """A field as it is kept, from its word."""
    return {str(field): bool(value) if field == "mean" else value}


def fallen_words(
    claim_record: ClaimRecord, found: Resolution, changes: Iterable[tuple[str, str, str]] = ()
) -> str:
    """That a confirmed claim no longer holds, of which words it was said, and what became of these.

    Args:
        claim_record: The claim.
        found: What became of its figure.
        changes: As for `what_is_read`.
    """
    anchor = claim_record.target.anchor
    said = _("{claim} no longer holds: it was said of “{quote}”; {became}")
    return said.format(
        claim=in_line(said_words(claim_record.said)) or _("nothing"),
        quote=anchor.quote if anchor else "",
        became=what_is_read(changes) or what_became(found) or _("it is no figure now"),
    )
