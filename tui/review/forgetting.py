"""What is remembered of each speech, in the store and among the places of reading; and forgetting it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.files.memory import recall, write
from tui.files.pages import forget_pages
from tui.review import remembered
from tui.review.blanking import blank
from tui.review.event_types import REVERSIBLE, SourceSet
from tui.review.known_speeches import begins, what_is_kept
from tui.review.lineage import Lineage, joined, lineage_of, links
from tui.review.store import Store, default_path
from tui.speech.identity import former_of_path, without_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from tui.files.memory import Remembered
    from tui.review.events import Event


@dataclass(frozen=True, slots=True)
class Trace:
    """What is remembered of one speech."""

    drafts: frozenset[str]
    titles: tuple[str, ...]
    places: tuple[str, ...]
    """Where its drafts lay: paths, and `pack:` with a pack's id."""
    texts: int
    """How many texts are kept."""
    actions: int
    """How many verdicts, notes and other decisions there are."""

    @property
    def id(self) -> str:
        """One of its drafts, to call it by: one whose text is named by it, if there is one."""
        return min(self.drafts, key=lambda draft: (not draft.startswith(("text:", "pack:", "short:")), draft))


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed of a speech."""

    texts: tuple[str, ...]
    """The titles of its texts."""
    places: tuple[str, ...]
    reading: int
    """How many places of reading."""
    changed: int
    """How many events were rewritten without words or paths."""
    left: int
    """How many decisions stay."""
    complete: bool
    """Whether nothing of it stands in the store's file any more: another program that reads it keeps its log."""
    aside: tuple[Path, ...]
    """Damaged stores that were set aside: what they hold is not changed."""


def traces() -> tuple[Trace, ...]:
    """All speeches of which something is remembered, by title.

    Raises:
        StoreError: The store cannot be read; the message says what to do.
    """
    events, titles, places = what_is_kept()
    read = {without_path(item.id): item for item in recall().speeches if item.id}
    actions = Counter(event.target.speech for event in events if _is_action(event))
    every = {*(event.target.speech for event in events), *titles, *read, *(draft for _place, draft in places)}
    pairs = links(events)
    speeches = {joined(pairs, {draft}) for draft in every}
    found = [_trace(drafts, titles, places, read, actions) for drafts in speeches]
    return tuple(sorted(found, key=lambda trace: (trace.titles, trace.id)))


def _trace(
    drafts: frozenset[str],
    titles: dict[str, str],
    places: list[tuple[str, str]],
    read: dict[str, Remembered],
    actions: Counter[str],
) -> Trace:
    """What is remembered of the drafts of one speech."""
    here = [read[draft] for draft in sorted(drafts & read.keys())]
    named = [*(titles[draft] for draft in sorted(drafts & titles.keys())), *(item.title for item in here)]
    lay = [*(place for place, draft in places if draft in drafts), *(item.path for item in here)]
    return Trace(
        drafts,
        tuple(dict.fromkeys(named)),
        tuple(place for place in dict.fromkeys(lay) if place),
        len(drafts & titles.keys()),
        sum(actions[draft] for draft in drafts),
    )


def matching(
    known: Iterable[Trace], name: str, paths: Collection[str], drafts: Collection[str]
) -> list[Trace]:
    """The speeches that are meant.

    Args:
        known: All of them.
        name: What the user wrote: a draft's id or its beginning, a pack's id, or a path.
        paths: The path in all its forms.
        drafts: The ids of what lies there now.
    """
    ids = {name, *drafts, *map(former_of_path, paths)}
    return [
        trace
        for trace in known
        if trace.drafts & ids
        or set(trace.places) & {*paths, f"pack:{name}"}
        or any(begins(draft, name) for draft in trace.drafts)
    ]


def forget(found: Iterable[Trace], *, quotes: bool = False) -> Forgotten:
    """Remove texts, places and places of reading of speeches; decisions stay, without the words of the text if asked for.

    Raises:
        StoreError: The store could not be written; the message says why and what to do.
    """
    drafts = frozenset(draft for trace in found for draft in trace.drafts)
    texts: list[str] = []
    places: list[str] = []
    changed, left, complete = 0, 0, True
    sources: set[str] = set()
    with Store.open(None, "") as store:
        events = store.events()
        lineage = _lineage(events, drafts)
        left = sum(_is_action(event) and event.target in lineage for event in events)
        sources = _sources(events, lineage)
        if default_path().exists():
            (texts, places), changed = store.rewrite(
                lambda connection: (
                    remembered.remove(connection, lineage.drafts),
                    blank(connection, lineage, quotes=quotes),
                )
            )
            complete = store.squeeze()
    memory = recall()
    ids = {item.id for item in memory.speeches if without_path(item.id) in lineage.drafts}
    read = [item.path for item in memory.speeches if item.id in ids]  # empty for the bundled speech
    forget_pages([*read, *(place for place in places if not place.startswith("pack:"))])
    after = memory.without(ids, places).without_sources(sources)
    reading = len(memory.speeches) - len(after.speeches)
    if after != memory:
        write(after)
    aside = tuple(sorted(default_path().parent.glob("reviews.damaged-*.sqlite")))
    return Forgotten(tuple(texts), tuple(places), reading, changed, left, complete, aside)


def _lineage(events: tuple[Event, ...], drafts: frozenset[str]) -> Lineage:
    """All drafts of speeches, and what 0.1.0 said of their texts."""
    each = [lineage_of(events, draft) for draft in sorted(drafts)]
    versions = frozenset().union(*(one.versions for one in each))
    return Lineage(min(drafts), frozenset().union(*(one.drafts for one in each)), versions)


def _sources(events: tuple[Event, ...], lineage: Lineage) -> set[str]:
    """The contents of the sources that no other speech has."""
    own: set[str] = set()
    others: set[str] = set()
    for event in events:
        if isinstance(event.data, SourceSet):
            (own if event.target in lineage else others).add(event.data.content)
    return own - others


def _is_action(event: Event) -> bool:
    """Whether an event is a decision, and no step of a session."""
    return isinstance(event.data, REVERSIBLE)
