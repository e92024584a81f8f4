"""What ties to a source taught that were settled on other speeches: the source calls it so whoever's text is held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.review.events import merge
from tui.review.lineage import Lineage
from tui.review.running_state import RunningState
from tui.review.said_of_sources import lessons_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.review.store import Store
    from tui.speech.verdicts import TieRecord


def taught_elsewhere(
    store: Store, own: Lineage, contents: Collection[str], reviewer: str = ""
) -> tuple[TieRecord, ...]:
    """The settled ties of other speeches that teach what some sources call what a text says.

    Args:
        store: Where the events of all speeches are.
        own: The drafts of the speech that is open, which have their own lessons.
        contents: The digests of the sources, those of what they were before they were edited among them.
        reviewer: Whose lessons alone are seen, as in a blind review; all reviewers' where empty.
    """
    drafts = store.drafts_naming(contents) - own.drafts
    if not drafts:
        return ()
    events = store.events(Lineage("", frozenset(drafts)))
    seen = merge(event for event in events if not reviewer or event.reviewer == reviewer)
    ties = RunningState(seen).state.ties.values()
    return tuple(one for one in lessons_of(ties) if one.content in contents)
