"""The drafts before and after the one that is open, as far as their texts are kept."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.review import remembered
from tui.review.known_speeches import reviewed_drafts
from tui.review.lineage import links, parted, successors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tui.review.events import Event
    from tui.review.open_draft import OpenDraft
    from tui.review.remembered import Kept
    from tui.review.store import Store


class Relation(StrEnum):
    """How a draft stands to the one that is open."""

    LATER = "later"
    """It follows the open one, directly or through others."""
    DIRECT = "direct"
    """The open one was said to follow it."""
    EARLIER = "earlier"
    """The open one follows it through others."""
    APART = "apart"
    """The open one was said to follow it, and then that it does not."""
    OFFERED = "offered"
    """The open one is largely the same."""


class NearDraft(NamedTuple):
    """A draft beside the one that is open."""

    relation: Relation
    id: str
    kept: Kept | None
    """None where its text is not kept."""
    verdicts: Mapping[str, int]
    """How many verdicts of each reviewer stand on it."""
    last: str
    """When something was decided on it last, in UTC; empty where nothing was."""


class NearDrafts:
    """Finds the drafts that the open one follows, and those that follow it."""

    def __init__(self, text: str, draft: OpenDraft, store: Callable[[], Store]) -> None:
        """Work for a draft.

        Args:
            text: Its text.
            draft: What the store knows of it.
            store: Gives the store, once it is known which drafts it follows.
        """
        self._text, self._draft, self._store = text, draft, store
        self.kept: list[Kept] = []
        """Earlier drafts whose texts are kept, where what is decided is kept in memory only."""

    def earlier(self) -> Kept | None:
        """The nearest draft that the open one follows; of several the one that was named, or that was decided on last.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        store, lineage, declared = self._store(), self._draft.lineage, self._draft.declared
        named = declared.draft if declared is not None else ""
        others = lineage.drafts - {self._draft.source.draft}
        return self._first(store, others, lambda draft: (draft == named, -lineage.distance(draft)))

    def later(self) -> Kept | None:
        """A draft that was said to follow the open one directly; of several the one that was decided on last.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        store, lineage, own = self._store(), self._draft.lineage, self._draft.source.draft
        follow = {later for later, earlier in links(store.events()) if earlier == own}
        return self._first(store, follow - lineage.drafts, lambda _draft: ())

    def all(self) -> tuple[NearDraft, ...]:
        """The drafts that follow the open one, those that it follows, the nearest first, and those that it does not follow, or may.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        store = self._store()
        events = (*store.events(), *self._draft.links)
        rows = list(self._related(events))
        done, names = reviewed_drafts(events), {draft for _relation, draft in rows}
        found = store.ask_remembered(lambda known: remembered.kept(known, names) if known else [])
        kept = {one.draft: one for one in (*self.kept, *found)}
        return tuple(
            NearDraft(
                relation,
                draft,
                kept.get(draft),
                {one.reviewer: one.verdicts for one in done.get(draft, ())},
                max((one.last for one in done.get(draft, ())), default=""),
            )
            for relation, draft in rows
        )

    def _related(self, events: tuple[Event, ...]) -> Iterator[tuple[Relation, str]]:
        """The ids of the drafts beside the open one, each with how it stands to it."""
        lineage, own, pairs = self._draft.lineage, self._draft.source.draft, links(events)
        direct = {earlier for later, earlier in pairs if later == own}
        after = successors(pairs, {own}) - lineage.drafts
        yield from ((Relation.LATER, draft) for draft in sorted(after))
        for draft in sorted(lineage.drafts - {own}, key=lambda one: (lineage.distance(one), one)):
            yield Relation.DIRECT if draft in direct else Relation.EARLIER, draft
        apart = {earlier for later, earlier in parted(events) if later == own} - lineage.drafts - after
        yield from ((Relation.APART, draft) for draft in sorted(apart))
        if self._draft.likely is not None and self._draft.likely.kept.draft not in apart:
            yield Relation.OFFERED, self._draft.likely.kept.draft

    def _first(
        self, store: Store, drafts: Iterable[str], rank: Callable[[str], tuple[int, ...]]
    ) -> Kept | None:
        """The draft of highest rank whose text is kept and is another one; of several the one decided on last."""
        names = frozenset(drafts)
        if not names:
            return None
        last = {event.target.speech: row for row, event in enumerate(store.events())}
        found = store.ask_remembered(lambda known: remembered.kept(known, names) if known else [])
        here = found or [one for one in self.kept if one.draft in names]
        others = [one for one in here if one.text != self._text]
        return max(
            others, key=lambda one: (rank(one.draft), last.get(one.draft, -1), one.draft), default=None
        )
