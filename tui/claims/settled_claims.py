"""What reviewers settled of the claims of a speech: what figures say, and which wordings are one metric."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.claims.claim_model import Mode
from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.claims.period_values import DocumentDate
    from tui.claims.speech_claims import SpeechClaims
    from tui.speech import Mention
    from tui.speech.verdicts import ClaimRecord, SaidClaim

_POINT = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?|Q[1-4]|H[12])?"
_PERIOD = late(rf"{_POINT}(?:/{_POINT})?")


class SettledClaims(Struct, frozen=True):
    """What holds whatever the text seems to say."""

    joined: tuple[tuple[str, str], ...] = ()
    """Pairs of wordings that are one metric."""
    parted: tuple[tuple[str, str], ...] = ()
    """Pairs of wordings that are two."""
    said: Mapping[int, ClaimRecord] = MappingProxyType({})
    """What reviewers say that figures say, under the numbers of these."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is settled."""
        return not (self.joined or self.parted or self.said)


NOTHING_SETTLED = SettledClaims()


def is_period(words: str) -> bool:
    """Whether words are a period in ISO 8601: 2025, 2025-03, 2025Q1, 2025H1, 2021/2025."""
    return _PERIOD.fullmatch(words) is not None


def detected_claim(claims: SpeechClaims, mention: Mention) -> SaidClaim:
    """What was detected that a figure says, as a reviewer would say it; empty where that is nothing."""
    from tui.speech.verdicts import SaidClaim  # noqa: PLC0415 - a check does without what reviewers said

    claim = claims.at(mention)
    if claim.aspect is None or not claim.metric:
        return SaidClaim()
    return SaidClaim(
        claims.name(claim),
        str(claim.aspect),
        str(claim.direction or ""),
        claim.mean,
        claims.words(claim, "scope"),
        (claim.when.period if claim.when else None) or claims.when(claim),
        claims.base(claim),
        claims.words(claim, "whole"),
        str(claim.mode),
    )


def completed(said: SaidClaim, claims: SpeechClaims, mention: Mention) -> SaidClaim:
    """What a figure says by a reviewer, what he left unsaid as it was detected."""
    from tui.speech.verdicts import SaidClaim  # noqa: PLC0415 - a check does without what reviewers said

    if said.in_whole or not (said.metric or said.period):
        return said
    found = detected_claim(claims, mention)
    if said.of_metric:
        found = replace(found, metric=said.metric, aspect=said.aspect, scope=said.scope)
        return replace(found, mode=found.mode or Mode.ACTUAL, extent=said.extent)
    period = said.period
    if period == claims.when(claims.at(mention)) and is_period(found.period):
        period = found.period  # the label has the words of the text, which were read
    return SaidClaim(
        said.metric,
        found.aspect or "level",
        found.direction,
        found.mean,
        found.scope,
        period,
        found.base,
        found.whole,
        found.mode or "actual",
        extent=said.extent,
    )


def claim_of(claims: SpeechClaims, mention: Mention, record: ClaimRecord | None) -> SaidClaim:
    """What a figure says: as a reviewer said, or as it was detected where none did."""
    return detected_claim(claims, mention) if record is None else completed(record.said, claims, mention)


def period_in(words: str, date: DocumentDate | None) -> str:
    """Words that a reviewer types for a time in ISO 8601; words that say no period that is known stay as they are.

    Args:
        words: 2023, 2023H1, 2021/2025, 2023年上半年, 去年, the first half of 2023.
        date: When the text was made, which 去年 goes by.
    """
    from tui.claims import chinese_times, english_times  # noqa: PLC0415 - only who types a period pays for it

    line = " ".join(words.split())
    if is_period(line):
        return line
    plain = line.replace(" ", "")
    for found in chinese_times.times(plain):
        if (found.start, found.end) == (0, len(plain)):
            return found.resolved(date, None) or line
    for time in english_times.times(line):
        if (time.start, time.end) == (0, len(line)):
            return time.resolved(date, None) or line
    return line
