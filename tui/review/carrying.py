"""What was said of one draft laid straight over the text that is open, by the alignment of both (`tui.alignment`).

Both texts are read by the same version of hegao. Where a draft's text is not kept any more there is only what its anchors kept.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tui.alignment import Change, align
from tui.speech.anchors import Outcome, Resolution
from tui.speech.model import Span
from tui.speech.verdicts import Extent, version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.alignment import Draft, Row
    from tui.claims.own_place import OwnPlace
    from tui.speech import Speech
    from tui.speech.anchors import Anchor
    from tui.speech.verdicts import ClaimRecord, SaidClaim, Target

Names: TypeAlias = "Callable[[Speech, Speech, Mapping[int, int]], Mapping[str, str]]"
"""Gives the keys of the findings of a draft in another one, of which is known which figures say the same in both; empty ones of those that stand no longer."""
MOST = 20_000
"""Figures of a draft above which it is not aligned: its anchors tell."""
_START = attrgetter("start")
_OUTCOMES = {
    Change.SAME: Outcome.SAME,
    Change.MOVED: Outcome.MOVED,
    Change.CHANGED: Outcome.CHANGED,
    Change.GONE: Outcome.GONE,
}


class FieldChange(NamedTuple):
    """A field of a claim that is read otherwise than when the claim was confirmed."""

    field: str
    """As in `SaidClaim`."""
    then: str
    now: str


class Laid(NamedTuple):
    """One draft laid over another one."""

    old: Draft
    new: Draft
    rows: Mapping[int, Row]
    """What became of each figure of the old draft, under its index."""
    passages: Mapping[int, int]
    """Paragraphs that go with each other, by their indices."""

    def figure(self, kept: Anchor) -> Resolution | None:
        """What became of the figure at a place of the old draft; None where none stands there as the draft is read now."""
        at = self.old_index(kept)
        if at is None:
            return None
        row = self.rows[at]
        if row.new is None:
            return Resolution(Outcome.GONE, None, str(row.reason))
        found = self.new.figures[row.new]
        place = Span(found.start, found.end)
        return Resolution(_OUTCOMES[row.change], place, str(row.reason), row.then, row.now)

    def old_index(self, kept: Anchor) -> int | None:
        """Which figure of the old draft stands at a place of it; None where none does as the draft is read now."""
        at = bisect_right(self.old.figures, kept.end - 1, key=_START) - 1
        if at < 0 or self.old.figures[at].end <= kept.start or not self._holds(kept):
            return None
        return at

    def passage(self, kept: Anchor) -> Span | None:
        """The paragraph that the one became in which a place of the old draft stood; None where it is gone."""
        at = bisect_right(self.old.passages, kept.start, key=_START) - 1
        there = self.passages.get(at) if self._holds(kept) else None
        return None if there is None else Span(*self.new.passages[there])

    def _holds(self, kept: Anchor) -> bool:
        """Whether a place is one of the old draft."""
        return self.old.text[kept.start : kept.end] == kept.quote


def laid(old: Speech, new: Speech) -> Laid | None:
    """One draft laid over another one; None where one has too many figures."""
    if max(len(old.figure_places), len(new.figure_places)) > MOST:
        return None
    from tui.alignment.speech_drafts import draft_of  # noqa: PLC0415 - most speeches have no earlier draft

    first, second = draft_of(old), draft_of(new)
    found = align(first, second)
    rows = {row.old: row for row in found.rows if row.old is not None}
    return Laid(first, second, rows, dict(found.passages))


class Carrying:
    """Lays drafts over a speech, each when it is first asked for."""

    def __init__(
        self, speech: Speech, earlier: Callable[[str], Speech | None], names: Names | None = None
    ) -> None:
        """Prepare.

        Args:
            speech: The speech that is open.
            earlier: Gives the draft of a version (`version_of`); None where its text is not kept.
            names: Gives the keys of the findings of a draft in another one; None where waivers hold by their words alone.
        """
        self._speech, self._earlier, self._find_names = speech, earlier, names
        self._names: dict[str, Mapping[str, str]] = {}
        self._known: dict[str, Laid | None] = {}
        self._drafts: dict[str, Speech | None] = {}

    def __call__(self, version: str) -> Laid | None:
        """The draft of a version laid over the speech; None where that cannot be done."""
        if version not in self._known:
            old = self.earlier(version)
            self._known[version] = None if old is None else laid(old, self._speech)
        return self._known[version]

    def earlier(self, version: str) -> Speech | None:
        """The draft of a version; None where its text is not kept."""
        if version not in self._drafts:
            self._drafts[version] = self._earlier(version)
        return self._drafts[version]

    def waived(self, target: Target) -> tuple[str, ...]:
        """The keys under which a finding is waived here that was waived on an earlier draft, its own first; none where a figure of it is another here.

        It has another key where its figures are written another way, or stand beside other words, and say the same.
        """
        version = target.version
        if self._find_names is None or version == version_of(self._speech.text):
            return (target.name,)
        if version not in self._names:
            old, found = self.earlier(version), self(version)
            same: dict[int, int] = {}
            if found is not None:
                same = {
                    at: row.new for at, row in found.rows.items() if row.change.holds and row.new is not None
                }
            self._names[version] = self._find_names(old, self._speech, same) if old and found else {}
        name = self._names[version].get(target.name, target.name)
        return tuple(dict.fromkeys((target.name, name))) if name else ()

    def said_anew(self, record: ClaimRecord, figure: int) -> tuple[FieldChange, ...]:
        """The fields that a reviewer spoke of and that are detected otherwise than where he did; none where nothing tells.

        Args:
            record: What he said.
            figure: The index of the figure that it would be carried to.
        """
        if record.target.version == version_of(self._speech.text) or figure >= len(self._speech.mentions):
            return ()
        then = self._then(record)
        if then is None:
            return ()
        from tui.claims.settled_claims import detected_claim  # noqa: PLC0415 - most speeches have no confirmed claim
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

        claims = claims_of(self._speech)
        now = detected_claim(claims, self._speech.mentions[figure])
        fields = (
            one for one in _SPOKEN[record.said.extent] if not _is_same(one, then, now, claims.own_place)
        )
        return tuple(FieldChange(one, _word(then, one), _word(now, one)) for one in fields)

    def _then(self, record: ClaimRecord) -> SaidClaim | None:
        """What is detected where a reviewer spoke: in his draft as it is read now, or as it was kept with his words."""
        anchor, there = record.target.anchor, self(record.target.version)
        at = there.old_index(anchor) if there is not None and anchor is not None else None
        old = self.earlier(record.target.version) if at is not None else None
        if old is None or at is None:
            return record.found
        from tui.claims.settled_claims import detected_claim  # noqa: PLC0415 - most speeches have no confirmed claim
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

        return detected_claim(claims_of(old), old.mentions[at])


_SPOKEN = {
    Extent.WHOLE: ("metric", "aspect", "direction", "mean", "scope", "period", "base", "whole", "mode"),
    Extent.METRIC: ("metric", "aspect", "scope"),
    Extent.LABEL: ("metric", "period"),
}
"""The fields that are said to each extent."""


def _is_same(field: str, then: SaidClaim, now: SaidClaim, own: OwnPlace) -> bool:
    """Whether a field is detected as it was: width, blanks and short forms do not count, nor which word means the text's place."""
    old, new = getattr(then, field), getattr(now, field)
    if old == new or not isinstance(old, str):
        return bool(old == new)
    from tui.claims.metric_wordings import metric_key  # noqa: PLC0415 - most speeches have no confirmed claim

    if field == "scope":
        old, new = own.place(old), own.place(new)
    return metric_key(old) == metric_key(new)


def _word(claim: SaidClaim, field: str) -> str:
    """A field as it is kept: empty where nothing is said."""
    value = getattr(claim, field)
    return value if isinstance(value, str) else "yes" if value else ""
