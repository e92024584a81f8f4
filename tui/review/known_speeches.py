"""Speeches that are known here: their drafts, who reviewed them, how much was decided and when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review import remembered
from tui.review.event_types import REVERSIBLE
from tui.review.lineage import joined, links
from tui.review.projection import project
from tui.review.store import Store

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from tui.review.events import Event


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What one reviewer did on one draft."""

    reviewer: str
    verdicts: int
    """Verdicts that were given last on a figure and not taken back."""
    decisions: int
    """Verdicts, notes and all else that can be undone."""
    first: str
    last: str
    """When, in UTC."""


@dataclass(frozen=True, slots=True)
class KnownDraft:
    """One draft of a speech."""

    id: str
    title: str
    """Empty where its text is not kept."""
    places: tuple[str, ...]
    follows: tuple[str, ...]
    """The drafts that it is said to follow."""
    reviewed: tuple[Reviewed, ...]


@dataclass(frozen=True, slots=True)
class KnownSpeech:
    """One speech with its drafts, the earliest first."""

    drafts: tuple[KnownDraft, ...]


LEAST = 6
"""Characters of a draft's id, its kind not counted, by which it may be called."""


def begins(draft: str, name: str) -> bool:
    """Whether a name is long enough to be the beginning of a draft's id, with its kind or without, and is."""
    kind, _colon, digest = draft.partition(":")
    said = name.removeprefix(f"{kind}:")
    return len(said) >= LEAST and digest.startswith(said)


def what_is_kept() -> tuple[tuple[Event, ...], dict[str, str], list[tuple[str, str]]]:
    """All that the store has of all speeches: the events, the title of each text that is kept, each place with its draft.

    Raises:
        StoreError: The store cannot be read; the message says what to do.
    """
    with Store.open(None, "") as store:
        titles = store.ask_remembered(lambda kept: remembered.titles(kept) if kept else {})
        places = store.ask_remembered(lambda kept: remembered.places(kept) if kept else [])
        return store.events(), titles, places


def known_speeches() -> tuple[KnownSpeech, ...]:
    """All speeches on which anything was decided or of which a draft was named, the one decided on last first.

    Raises:
        StoreError: The store cannot be read; the message says what to do.
    """
    events, titles, places = what_is_kept()
    pairs = links(events)
    done = reviewed_drafts(events)
    every = {*done, *titles, *(name for pair in pairs for name in pair)}
    found = []
    for names in {joined(pairs, {name}) for name in every}:
        drafts = [
            _draft(name, titles, places, pairs, done.get(name, ())) for name in _ordered(names, pairs, done)
        ]
        found.append(KnownSpeech(tuple(drafts)))
    return tuple(sorted(found, key=_last, reverse=True))


def drafts_named(
    known: Iterable[KnownSpeech], name: str, paths: Collection[str], drafts: Collection[str]
) -> list[KnownDraft]:
    """The drafts that are meant, those that lie there now alone where any do.

    Args:
        known: All speeches.
        name: What the user wrote: a draft's id or its beginning, a pack's id, or a path.
        paths: The path in all its forms.
        drafts: The ids of what lies there now.
    """
    every = [draft for speech in known for draft in speech.drafts]
    here = [draft for draft in every if draft.id in {name, *drafts}]
    places = {*paths, f"pack:{name}"}
    return here or [one for one in every if places.intersection(one.places) or begins(one.id, name)]


def _draft(
    name: str,
    titles: Mapping[str, str],
    places: Iterable[tuple[str, str]],
    pairs: Iterable[tuple[str, str]],
    reviewed: Iterable[Reviewed],
) -> KnownDraft:
    """What is known of one draft."""
    lay = tuple(place for place, draft in places if draft == name)
    follows = tuple(sorted(earlier for later, earlier in pairs if later == name))
    return KnownDraft(name, titles.get(name, ""), lay, follows, tuple(reviewed))


def _ordered(
    names: Iterable[str], pairs: Iterable[tuple[str, str]], done: Mapping[str, tuple[Reviewed, ...]]
) -> list[str]:
    """Drafts with those first that others follow; what links leave open is told by when they were reviewed."""
    left, follows = set(names), defaultdict(set)
    for later, earlier in pairs:
        follows[later].add(earlier)

    def rank(name: str) -> tuple[bool, str, str]:
        return bool(follows[name] & left), min((one.first for one in done.get(name, ())), default="~"), name

    found = []
    while left:
        found.append(min(left, key=rank))
        left.remove(found[-1])
    return found


def reviewed_drafts(events: Iterable[Event]) -> dict[str, tuple[Reviewed, ...]]:
    """For each draft what each reviewer did on it."""
    log = tuple(events)
    verdicts: defaultdict[tuple[str, str], int] = defaultdict(int)
    for record in project(log).verdict_records.values():
        if record.verdict is not None:
            verdicts[record.target.speech, record.reviewer] += 1
    times: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for event in log:
        if isinstance(event.data, REVERSIBLE):
            times[event.target.speech, event.reviewer].append(event.time)
    found: defaultdict[str, list[Reviewed]] = defaultdict(list)
    for (draft, who), when in sorted(times.items()):
        found[draft].append(Reviewed(who, verdicts[draft, who], len(when), min(when), max(when)))
    return {draft: tuple(each) for draft, each in found.items()}


def _last(speech: KnownSpeech) -> tuple[str, str]:
    """When a speech was decided on last."""
    last = max((one.last for draft in speech.drafts for one in draft.reviewed), default="")
    return last, speech.drafts[0].id
