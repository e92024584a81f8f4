"""Whether what was said of a text that is not at hand was said of one that is: by its version, or by its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review.lineage import Lineage, ancestors, is_of_lineage, joined, link, links, said_last
from tui.review.projection import project
from tui.review.settled import settle
from tui.speech.verdicts import PlaceKind, version_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.events import Event
    from tui.speech import Speech
    from tui.speech.verdicts import Target


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of laying the events of another speech over one."""

    drafts: frozenset[str]
    """The ids of the other's drafts."""
    links: tuple[Event, ...]
    """That the speech follows them; none where too little of them stands there."""
    places: int
    """How many places something is said of."""
    lost: tuple[str, ...]
    """The words of those that are not found, or say something else now."""
    events: int
    """How many events there are."""

    @property
    def found(self) -> int:
        """How many of the places are found."""
        return self.places - len(self.lost)


def attach(
    events: Iterable[Event], speech: Speech, lineage: Lineage, known: Iterable[Event]
) -> tuple[Attempt, ...]:
    """Lay events over a speech, those of drafts that are linked together; those of its own drafts, later ones too, are left out.

    They belong to the speech if one was said of the same text, or if at least half of their places are found in it.

    Args:
        events: The other log.
        speech: The speech.
        lineage: Its drafts, by both logs.
        known: The log that is here.
    """
    log = tuple(events)
    pairs = links((*log, *known))
    family = joined(pairs, lineage.drafts)
    others: dict[frozenset[str], list[Event]] = {}
    for event in log:
        own = event.target in lineage or event.target.speech in family
        if not own and not is_of_lineage(event):
            others.setdefault(joined(pairs, {event.target.speech}), []).append(event)
    every = (*log, *known)
    return tuple(_attempt(drafts, tuple(others[drafts]), speech, every) for drafts in sorted(others, key=min))


def _attempt(
    drafts: frozenset[str], events: tuple[Event, ...], speech: Speech, every: tuple[Event, ...]
) -> Attempt:
    """Lay the events of another speech over this one; `every` is all that is known of drafts."""
    other = Lineage(min(drafts), drafts)
    settled = settle(project(events), other, speech.text, speech.figure_places)
    known = {place: settled.places[place] for place in _places(events) if place in settled.places}
    lost = sorted(
        (place.anchor for place, found in known.items() if place.anchor and not found.holds),
        key=lambda anchor: anchor.start,
    )
    half = bool(known) and 2 * (len(known) - len(lost)) >= len(known)
    said = _links(events, speech, every, half=half)
    return Attempt(drafts, said, len(known), tuple(anchor.quote for anchor in lost), len(events))


def _links(
    events: tuple[Event, ...], speech: Speech, every: tuple[Event, ...], *, half: bool
) -> tuple[Event, ...]:
    """That a speech follows what events are about: the same text, or, where half of their places are found, the latest drafts."""
    here = version_of(speech.text)
    texts = sorted({(event.target.speech, event.target.version) for event in events})
    pairs = links(every)
    drafts = {draft for draft, _version in texts}
    passed = {one for draft in drafts for one in ancestors(pairs, {draft}) - {draft}}
    latest = {text[0]: text for text in reversed(texts) if text[0] not in passed} or {texts[0][0]: texts[0]}
    same = [text for text in texts if text[1] == here][:1]
    found = same or (latest.values() if half else ())
    return tuple(
        link((speech.id, here), text, said_last(every, speech.id, text[0])) for text in sorted(found)
    )


def _places(events: Iterable[Event]) -> dict[Target, None]:
    """The places with words of their own that events are about, each once."""
    whole = (PlaceKind.SPEECH, PlaceKind.SECTION)
    named = (event.target for event in events if event.target.anchor and event.target.kind not in whole)
    return dict.fromkeys(named)


def strays(events: Iterable[Event], known: Lineage) -> int:
    """How many events are about none of the drafts that are known."""
    return sum(1 for event in events if not is_of_lineage(event) and event.target not in known)
