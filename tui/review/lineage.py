"""The drafts of one speech: which follow which, and so whose events are laid over the text that is open.

That one draft followed another is an event like any other, so that it is merged and handed on like any other, and so is that it
does not. Neither has an author or a time: the same said by two people is one event. What was said of two drafts has numbers of its
own, odd ones for that one follows the other and even ones for that it does not; the last one holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.digest import sha256
from tui.review.coding import dump
from tui.review.event_types import OF_LINEAGE, DraftOf, DraftParted
from tui.review.events import Event
from tui.speech.identity import is_former
from tui.speech.verdicts import PlaceKind, Target

if TYPE_CHECKING:
    from collections.abc import Iterable

Text = tuple[str, str]
"""A draft's id and the version of its text (`version_of`), empty where that is not known."""
Pair = tuple[str, str]
"""The ids of two drafts, the later one first."""
NO_TIME = "1970-01-01T00:00:00.000Z"


class Lineage(Struct, frozen=True):
    """The draft that is open and those that it follows, however many are between them."""

    draft: str
    """The id of the draft that is open; empty for a text that says nothing, which no event is about."""
    drafts: frozenset[str]
    """The ids of all, its own included."""
    versions: frozenset[str] = frozenset()
    """Their texts (`version_of`): what was said of one of these texts under an id of 0.1.0 was said of this speech."""
    levels: tuple[frozenset[str], ...] = ()
    """The drafts by how near they are, the open one first: none is followed by one of a later level but in a circle."""

    def holds(self, draft: str, version: str) -> bool:
        """Whether what was said of a draft, on one version of its text, was said of this speech."""
        return draft in self.drafts or (version in self.versions and is_former(draft))

    def __contains__(self, target: Target) -> bool:
        """Whether what was said of a target was said of one of these drafts."""
        return self.holds(target.speech, target.version)

    def distance(self, draft: str) -> int:
        """How far a draft is from the open one: 0 for itself; behind all others where that is not known."""
        return next((at for at, level in enumerate(self.levels) if draft in level), len(self.levels))


def lineage_of(events: Iterable[Event], draft: str, version: str = "", also: Iterable[str] = ()) -> Lineage:
    """A draft with those that it follows, as a log says it: what was decided on later ones is not about it.

    Args:
        events: The log, of any speech.
        draft: The draft that is open.
        version: Its text (`version_of`).
        also: Other drafts that it follows, known otherwise.
    """
    if not draft:
        return Lineage("", frozenset())
    log = tuple(events)
    pairs = links(log) | {(draft, other) for other in also if other not in {"", draft}}
    drafts = ancestors(pairs, {draft})
    texts = {(draft, version)}
    for event in log:
        if event.target.speech in drafts:
            texts.add((event.target.speech, event.target.version))
            if isinstance(event.data, DraftOf) and event.data.draft in drafts:
                texts.add((event.data.draft, event.data.version))
    # A short text is known together with its path: its like elsewhere is another speech.
    known = {text for name, text in texts if text and name.startswith(("text:", "pack:"))}
    return Lineage(draft, drafts, frozenset(known), _levels(pairs, draft, drafts))


def _levels(pairs: Iterable[Pair], draft: str, drafts: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Drafts by how near they are to one that follows them all: those that no other of what is left follows come next."""
    own = [pair for pair in pairs if pair[0] in drafts]
    reach = {one: ancestors(own, {one}) for one in drafts}
    levels = [frozenset({draft})]
    left = drafts - levels[0]
    while left:
        # In a circle each follows each, so that none is beyond another.
        beyond = {
            one for one in left if any(one in reach[other] and other not in reach[one] for other in left)
        }
        levels.append(left - beyond)
        left &= beyond
    return tuple(levels)


def as_lineage(speech: str | Lineage) -> Lineage:
    """A lineage, or the draft of an id alone."""
    return speech if isinstance(speech, Lineage) else Lineage(speech, frozenset({speech} - {""}))


def is_of_lineage(event: Event) -> bool:
    """Whether an event says that one draft follows another, or does not."""
    return isinstance(event.data, OF_LINEAGE)


def links(events: Iterable[Event]) -> set[Pair]:
    """Which drafts a log says to follow which: the later and the earlier one, those that were parted left out."""
    return {pair for pair, event in _last(events).items() if isinstance(event.data, DraftOf)}


def parted(events: Iterable[Event]) -> set[Pair]:
    """Which drafts a log says not to follow another, though that was said before."""
    return {pair for pair, event in _last(events).items() if isinstance(event.data, DraftParted)}


def _last(events: Iterable[Event]) -> dict[Pair, Event]:
    """What was said last of each two drafts, in the order of events."""
    last: dict[Pair, Event] = {}
    for event in events:
        if isinstance(event.data, DraftOf | DraftParted):
            pair = event.target.speech, event.data.draft
            if pair not in last or last[pair].order < event.order:
                last[pair] = event
    return last


def ancestors(pairs: Iterable[Pair], drafts: Iterable[str]) -> frozenset[str]:
    """Some drafts, and all that they follow, directly or through others."""
    return _reached(pairs, drafts, both_ways=False)


def successors(pairs: Iterable[Pair], drafts: Iterable[str]) -> frozenset[str]:
    """Some drafts, and all that follow them, directly or through others."""
    return _reached(((earlier, later) for later, earlier in pairs), drafts, both_ways=False)


def joined(pairs: Iterable[Pair], drafts: Iterable[str]) -> frozenset[str]:
    """All drafts of the speech of some: what can be reached from them, whichever way links go."""
    return _reached(pairs, drafts, both_ways=True)


def _reached(pairs: Iterable[Pair], drafts: Iterable[str], *, both_ways: bool) -> frozenset[str]:
    """All drafts that links lead to from some, from the later to the earlier one, or both ways."""
    beside: dict[str, set[str]] = {}
    for later, earlier in pairs:
        beside.setdefault(later, set()).add(earlier)
        if both_ways:
            beside.setdefault(earlier, set()).add(later)
    found = set(drafts)
    ahead = list(found)
    while ahead:
        new = beside.get(ahead.pop(), set()) - found
        found |= new
        ahead += new
    return frozenset(found)


def link(later: Text, earlier: Text, after: int = 0) -> Event:
    """The event that says that a draft follows another one.

    Args:
        later: The id of the draft and a version of its text, if that is known.
        earlier: The same of the one that it follows.
        after: The number of what was said of the two before (`said_last`).
    """
    number = after + 1 if after % 2 == 0 else after + 2
    said: list[object] = ["draft-of", later, earlier]
    return _event(said if number == 1 else [*said, number], number, later, DraftOf(*earlier))


def part(later: Text, earlier: Text, after: int = 1) -> Event:
    """The event that says that a draft does not follow another one; arguments as of `link`."""
    number = after + 1 if after % 2 else after + 2
    return _event(["draft-parted", later, earlier, number], number, later, DraftParted(*earlier))


def _event(said: list[object], number: int, later: Text, data: DraftOf | DraftParted) -> Event:
    """An event whose id follows from what it says."""
    place = Target(later[0], PlaceKind.SPEECH, version=later[1])
    return Event(sha256(dump(said).encode()).hexdigest(), number, NO_TIME, "", "", place, data)


def said_last(events: Iterable[Event], later: str, earlier: str) -> int:
    """The number of what was said last of whether a draft follows another; 0 where nothing was."""
    last = _last(events).get((later, earlier))
    return last.sequence if last is not None else 0


def parting(events: Iterable[Event], later: str, earlier: str) -> Event | None:
    """The event that undoes that a draft follows another one; None where it does not follow it."""
    last = _last(events).get((later, earlier))
    if last is None or not isinstance(last.data, DraftOf):
        return None
    return part((later, last.target.version), (earlier, last.data.version), last.sequence)
