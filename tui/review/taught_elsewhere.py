"""What ties to a source taught that were settled on other speeches: the source calls it so whoever's text is held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.review import sqlite_rows
from tui.review.events import merge
from tui.review.lineage import Lineage
from tui.review.running_state import RunningState
from tui.review.said_of_sources import lessons_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.review.open_draft import OpenDraft
    from tui.review.said_of_sources import SaidOfSources
    from tui.review.store import Store
    from tui.speech.verdicts import TieRecord


class TaughtElsewhere:
    """Finds such ties for the speech that is open."""

    def __init__(self, draft: OpenDraft, store: Callable[[], Store], reviewer: str = "") -> None:
        """Take where to look.

        Args:
            draft: What is known of the speech's own drafts, which have their own lessons.
            store: Gives the store of all speeches, once it is known which drafts these are.
            reviewer: Whose lessons alone are seen, as in a blind review; all reviewers' where empty.
        """
        self._draft, self._store, self._reviewer = draft, store, reviewer

    def added(self, said: SaidOfSources, contents: Iterable[str]) -> SaidOfSources:
        """What was said of sources with what ties of other speeches to them taught.

        Args:
            said: What holds of the sources of this speech.
            contents: The digests of all sources that its figures are held against.
        """
        known = {*contents, *(former for formers in said.formers.values() for former in formers)}
        return said.with_lessons(self._on(known))

    def _on(self, contents: set[str]) -> tuple[TieRecord, ...]:
        """The settled ties of other speeches to sources of these contents."""
        if not contents:
            return ()
        store = self._store()
        named = store.ask_remembered(
            lambda connection: sqlite_rows.drafts_naming(connection, contents) if connection else set()
        )
        drafts = named - self._draft.lineage.drafts
        if not drafts:
            return ()
        events = store.events(Lineage("", frozenset(drafts)))
        seen = merge(event for event in events if not self._reviewer or event.reviewer == self._reviewer)
        ties = RunningState(seen).state.ties.values()
        return tuple(one for one in lessons_of(ties) if one.content in contents)
