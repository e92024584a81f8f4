"""The drafts of one speech: which belong together, and so whose events are about the text that is open.

That one draft followed another is an event like any other, so that it is merged and handed on like any other. It has no
author, no time and no number of its own: the same link made by two people is one event.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from tui.review.coding import dump
from tui.review.event_types import DraftOf
from tui.review.events import Event
from tui.speech.identity import is_former
from tui.speech.verdicts import PlaceKind, Target

if TYPE_CHECKING:
    from collections.abc import Iterable

Text = tuple[str, str]
"""A draft's id and the version of its text (`version_of`), empty where that is not known."""
NO_TIME = "1970-01-01T00:00:00.000Z"


@dataclass(frozen=True, slots=True)
class Lineage:
    """The drafts of one speech, as one of them is open."""

    draft: str
    """The id of the draft that is open; empty for a text that says nothing, which no event is about."""
    drafts: frozenset[str]
    """The ids of all, its own included."""
    versions: frozenset[str] = frozenset()
    """Their texts (`version_of`): what was said of one of these texts under an id of 0.1.0 was said of this speech."""

    def holds(self, draft: str, version: str) -> bool:
        """Whether what was said of a draft, on one version of its text, was said of this speech."""
        return draft in self.drafts or (version in self.versions and is_former(draft))

    def __contains__(self, target: Target) -> bool:
        """Whether what was said of a target was said of one of these drafts."""
        return self.holds(target.speech, target.version)


def lineage_of(events: Iterable[Event], draft: str, version: str = "", also: Iterable[str] = ()) -> Lineage:
    """The drafts that links in a log, followed both ways, join with one draft.

    Args:
        events: The log, of any speech.
        draft: The draft that is open.
        version: Its text (`version_of`).
        also: Other drafts of the same speech, known otherwise.
    """
    if not draft:
        return Lineage("", frozenset())
    log = tuple(events)
    drafts = joined(links(log), {draft, *also} - {""})
    texts = {(draft, version)}
    for event in log:
        if event.target.speech in drafts:
            texts.add((event.target.speech, event.target.version))
            if isinstance(event.data, DraftOf):
                texts.add((event.data.draft, event.data.version))
    # A short text is known together with its path: its like elsewhere is another speech.
    known = {text for name, text in texts if text and name.startswith(("text:", "pack:"))}
    return Lineage(draft, drafts, frozenset(known))


def as_lineage(speech: str | Lineage) -> Lineage:
    """A lineage, or the draft of an id alone."""
    return speech if isinstance(speech, Lineage) else Lineage(speech, frozenset({speech} - {""}))


def links(events: Iterable[Event]) -> set[tuple[str, str]]:
    """Which drafts a log says to belong together: the later and the earlier one."""
    return {(event.target.speech, event.data.draft) for event in events if isinstance(event.data, DraftOf)}


def joined(pairs: Iterable[tuple[str, str]], drafts: Iterable[str]) -> frozenset[str]:
    """All drafts that can be reached from some, whichever way links go."""
    beside: dict[str, set[str]] = {}
    for later, earlier in pairs:
        beside.setdefault(later, set()).add(earlier)
        beside.setdefault(earlier, set()).add(later)
    found = set(drafts)
    ahead = list(found)
    while ahead:
        new = beside.get(ahead.pop(), set()) - found
        found |= new
        ahead += new
    return frozenset(found)


def link(later: Text, earlier: Text) -> Event:
    """The event that says that a draft followed another one; each is an id and a version of its text, if that is known."""
    name = sha256(dump(["draft-of", later, earlier]).encode()).hexdigest()
    place = Target(later[0], PlaceKind.SPEECH, version=later[1])
    return Event(name, 1, NO_TIME, "", "", place, DraftOf(*earlier))
