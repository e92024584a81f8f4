"""Whether what was said of a text that is not at hand was said of one that is: by its version, or by its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review.deeds import DraftOf
from tui.review.lineage import link
from tui.review.settled import settle
from tui.review.state import state_of
from tui.speech.verdicts import PlaceKind, version_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.events import Event
    from tui.review.lineage import Lineage
    from tui.speech import Speech
    from tui.speech.verdicts import Target


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of laying the events of one draft over a speech."""

    draft: str
    """The id of the draft."""
    link: Event | None
    """That it belongs to the speech; None where too little of it stands there."""
    places: int
    """How many places it says something of."""
    lost: tuple[str, ...]
    """The words of those that are not found, or say something else now."""

    @property
    def found(self) -> int:
        """How many of its places are found."""
        return self.places - len(self.lost)


def attach(events: Iterable[Event], speech: Speech, lineage: Lineage) -> tuple[Attempt, ...]:
    """Lay events over a speech, draft by draft; those of its own drafts are left out.

    A draft belongs to the speech if it is the same text, or if at least half of its places are found in it.
    """
    drafts: dict[str, list[Event]] = {}
    for event in events:
        if event.target not in lineage and not isinstance(event.deed, DraftOf):
            drafts.setdefault(event.target.speech, []).append(event)
    return tuple(_attempt(draft, tuple(drafts[draft]), speech) for draft in sorted(drafts))


def _attempt(draft: str, events: tuple[Event, ...], speech: Speech) -> Attempt:
    """Lay the events of one draft over a speech."""
    figures = [mention.figure for mention in speech.mentions]
    settled = settle(state_of(events), draft, speech.text, figures)
    known = {place: settled.places[place] for place in _places(events) if place in settled.places}
    lost = [place for place, found in known.items() if not found.holds]
    here = version_of(speech.text)
    versions = sorted({event.target.version for event in events} - {""})
    belongs = here in versions or (bool(known) and 2 * (len(known) - len(lost)) >= len(known))
    said = link((speech.id, here), (draft, versions[0] if len(versions) == 1 else "")) if belongs else None
    lost.sort(key=lambda place: place.anchor.start if place.anchor else 0)
    return Attempt(draft, said, len(known), tuple(place.anchor.quote for place in lost if place.anchor))


def _places(events: Iterable[Event]) -> dict[Target, None]:
    """The places with words of their own that events are about, each once."""
    whole = (PlaceKind.SPEECH, PlaceKind.SECTION)
    named = (event.target for event in events if event.target.anchor and event.target.kind not in whole)
    return dict.fromkeys(named)


def strays(events: Iterable[Event], known: Lineage) -> int:
    """How many events are about none of the drafts that are known."""
    return sum(1 for event in events if not isinstance(event.deed, DraftOf) and event.target not in known)
