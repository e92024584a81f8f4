"""What a detected figure says, in words for the card, the table and whoever confirms it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.claims import Aspect, Direction, Mode
from tui.claims.metric_groups import BY_REVIEWER, PLACE_OF_TEXT, SAME_PLACE
from tui.claims.reading_confidence import OF_ITS_TIME
from tui.claims.settled_claims import detected_claim
from tui.claims.speech_claims import claims_of
from tui.compiled import late
from tui.reading.wording import SEPARATOR, date, sure
from tui.words import N_, _, bracketed, listed

if TYPE_CHECKING:
    import re

    from tui.claims.metric_groups import Group, Join
    from tui.speech import Mention, Speech
    from tui.speech.verdicts import SaidClaim

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
MODES = {Mode.ACTUAL: "", Mode.TARGET: N_("target"), Mode.LIMIT: N_("limit")}
_PART = late(r"([0-9]{4})(?:-([0-9]{2})(?:-[0-9]{2})?|Q([1-4])|H([12]))?")


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
    only_its_time: bool = False
    """Whether nothing but its time keeps its confidence down."""

    @property
    def sure_metric(self) -> str:
        """The metric, with a mark where it is not sure."""
        return self.metric if self.only_its_time else sure(self.metric, self.confidence)

    @property
    def sure_period(self) -> str:
        """The period, with a mark where that is what is not sure; the mark alone where none is known."""
        return sure(self.period, self.confidence) if self.only_its_time else self.period


UNSAID = ClaimWords("", "", "", "", "", "", "", "")


def claim_words(speech: Speech, mention: Mention) -> ClaimWords:
    """The detected claim of a figure in words."""
    claims = claims_of(speech)
    claim = claims.at(mention)
    if claim.aspect is None or not claim.metric:
        return UNSAID
    words = said_words(detected_claim(claims, mention), str(claim.confidence))
    return words._replace(only_its_time=bool(claim.doubts) and OF_ITS_TIME.issuperset(claim.doubts))


def said_words(said: SaidClaim, confidence: str = "") -> ClaimWords:
    """A claim in words, by a reviewer or as it was detected."""
    direction = Direction(said.direction) if said.direction else None
    mode = MODES[Mode(said.mode)] if said.mode else ""
    return ClaimWords(
        said.metric,
        aspect_words(Aspect(said.aspect), direction, mean=said.mean) if said.aspect else "",
        said.scope,
        period_words(said.period),
        period_words(said.base),
        said.whole,
        _(mode) if mode else "",
        confidence,
    )


def in_line(words: ClaimWords) -> str:
    """A claim in one line; empty where it says nothing."""
    if not words.metric and not words.period:
        return ""
    parts = [words.metric, words.aspect, words.scope, words.period]
    if words.base:
        parts.append(_("against {base}").format(base=words.base))
    if words.whole:
        parts.append(_("of {whole}").format(whole=words.whole))
    parts.append(words.mode)
    return f" {SEPARATOR} ".join(filter(None, parts))


REASONS = {
    "same words": N_("same words"),
    "short form": N_("short form"),
    "another name": N_("another name for it"),
    PLACE_OF_TEXT: N_("the place is that of the text"),
    SAME_PLACE: N_("the same place"),
    BY_REVIEWER: N_("by a reviewer"),
}
"""Why a wording is taken for a metric (`tui.claims.metric_groups.Join`)."""


def _is_of_place(join: Join) -> bool:
    """Whether a wording was joined by its place: it stands with it."""
    return join.reason in (PLACE_OF_TEXT, SAME_PLACE)


def joined_words(group: Group) -> str:
    """The wordings that are taken for one metric, each with the reason; empty where there is only one."""
    first = group.wording or group.name
    joins = [join for join in group.joins if join.wording not in (first, group.name) or _is_of_place(join)]
    joins = [join for join in joins if join.wording != first]
    reasons: dict[str, list[str]] = {}
    for join in joins:
        reasons.setdefault(join.wording, []).append(_(REASONS[join.reason]))
    said = [bracketed(wording, listed(dict.fromkeys(each))) for wording, each in reasons.items()]
    return _("one metric: {wordings}").format(wordings=listed([first, *said])) if said else ""


def aspect_words(aspect: Aspect, direction: Direction | None, *, mean: bool = False) -> str:
    """An aspect with the way it went: growth ↑, yearly mean growth ↓."""
    said = _(ASPECTS[aspect])
    if mean:
        form = _("yearly mean {aspect}") if aspect is Aspect.GROWTH else _("mean {aspect}")
        said = form.format(aspect=said)
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
