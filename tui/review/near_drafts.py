"""The drafts before and after the one that is open, as far as their texts are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.review import remembered
from tui.review.lineage import links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.review.open_draft import OpenDraft
    from tui.review.remembered import Kept
    from tui.review.store import Store


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
