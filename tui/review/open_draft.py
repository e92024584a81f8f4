"""The draft that is open beside the store: which drafts it follows, and what the store remembers of it."""

from __future__ import annotations

import contextlib
import shlex
from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.review import remembered
from tui.review.lineage import Lineage, ancestors, links
from tui.review.projection import project
from tui.review.remembered import Source
from tui.review.store_opening import Mode
from tui.review.succession import Arrival, Succession, likely, succession
from tui.review.trouble import StoreError
from tui.words import _, ngettext, own_title

if TYPE_CHECKING:
    import sqlite3

    from tui.review.events import Event
    from tui.review.remembered import Kept
    from tui.review.settled import Settled
    from tui.review.store import Store


class OpenDraft:
    """What a store knows of the draft that is open; a private run leaves nothing of it there."""

    def __init__(self, source: Source, *, private: bool = False, declared: Source | None = None) -> None:
        """Take what is opened.

        Args:
            source: The draft.
            private: Whether nothing of it may be remembered.
            declared: The draft that the user says it follows.
        """
        self.source = source
        self.declared = declared
        self.likely: Kept | None = None
        """A draft of another speech that was reviewed and of which this text is largely made."""
        self.declined = False
        """Whether the user said that the text is none that follows it."""
        self.private = private
        self.found: Succession | None = None
        """What it follows; None before the store was read."""
        self._kept = False
        self._before: tuple[Event, ...] = ()

    @property
    def lineage(self) -> Lineage:
        """The drafts whose events are about the text that is open."""
        return self.found.lineage if self.found else Lineage(self.source.draft, frozenset())

    @property
    def links(self) -> tuple[Event, ...]:
        """The drafts that it follows, as far as the store does not say so yet."""
        return self.found.new_links if self.found else ()

    def find(self, store: Store, events: tuple[Event, ...]) -> None:
        """Find out what the draft follows, in the whole log; of a speech that was reviewed it is remembered.

        What was forgotten stays so while it is only read: the next decision has the store remember it anew.
        """
        found, kept, forgotten = store.ask_remembered(
            lambda known: (
                self._succession(events, known),
                bool(known and remembered.is_kept(known, self.source)),
                bool(known and remembered.is_forgotten(known, self.source.draft)),
            )
        )
        self._kept = kept and not found.new_links
        if self.found is None:
            self._before = _events_of(found.before, events)
        elif self.found.arrival is not Arrival.KNOWN:  # that was said of the draft as it was opened
            found = Succession(found.lineage, self.found.arrival, self.found.before, found.new_links)
        self.found = found
        asked = not self._kept and not forgotten
        said = self.declared is not None and bool(found.new_links)
        if asked and self._may_keep(store) and (said or found.is_reviewed(events)):
            with contextlib.suppress(
                StoreError
            ):  # the review can be read all the same; the next opening tries again
                if said:
                    store.append_all((), self.declared)
                store.append_all((), self.source, found.new_links)
                self._kept = True

    def _succession(self, events: tuple[Event, ...], known: sqlite3.Connection | None) -> Succession:
        """What the draft follows; where that is nothing, which one it may follow is noted."""
        found = succession(self.source, events, known, self.declared)
        if self.found is None and not self.private:
            self.likely = likely(self.source, found.lineage, events, known)
            self.declined = bool(
                known and self.likely and remembered.is_declined(known, self.source.draft, self.likely.draft)
            )
        return found

    def accept(self) -> None:
        """Take the draft that is offered for one that the user says this one follows; `find` is to be called next.

        Its text is taken from what is kept: its file may lie elsewhere by now, or hold another text.
        """
        if self.likely is not None:
            kept, self.likely, self.found = self.likely, None, None
            self.declared = Source(kept.draft, kept.title, kept.text, kept.place)

    def decline(self, store: Store) -> None:
        """Take note that this draft does not follow the one that is offered; with a store that can be written, for ever."""
        if self.likely is None:
            return
        self.declined = True
        if self._may_keep(store):
            own, other = self.source.draft, self.likely.draft
            store.append_all((), note=lambda connection: remembered.decline(connection, own, other))

    def to_keep(self, store: Store) -> tuple[Source | None, tuple[Event, ...]]:
        """What the first action on this draft has the store remember with it; nothing where it does already, or may not."""
        return (None, ()) if self._kept or not self._may_keep(store) else (self.source, self.links)

    def kept(self) -> None:
        """Take note that the store remembers it now."""
        self._kept = True

    def _may_keep(self, store: Store) -> bool:
        """Whether the draft may be remembered in this store: it has a name, the run is not private, and the store can be written."""
        return bool(self.source.draft) and not self.private and store.mode is Mode.WRITABLE

    def said(self, settled: Settled, reviewer: str = "") -> str:
        """What became of the review of the text that lay here before, in one sentence; empty where it is this text.

        Args:
            settled: What was said, laid over the text that is open.
            reviewer: Whose verdicts count, in a blind review; everybody's where empty.
        """
        if self.found is None or self.found.arrival is Arrival.KNOWN:
            return ""
        if self.found.arrival is Arrival.ANOTHER:
            said = ngettext(
                "Another text lies here than the one that was reviewed: it is a new speech; "
                "{count} verdict stays with the other.",
                "Another text lies here than the one that was reviewed: it is a new speech; "
                "{count} verdicts stay with the other.",
                self._left(reviewer),
            )
            return said.format(count=self._left(reviewer))
        held = sum(1 for each in settled.verdict_records.values() for who in each if reviewer in {"", who})
        said = ngettext("{count} verdict holds", "{count} verdicts hold", held).format(count=held)
        if self.found.arrival is Arrival.BACK:
            left = self._left(reviewer)
            stays = ngettext(
                "{count} verdict stays with the other", "{count} verdicts stay with the other", left
            )
            return _(
                "Another text lies here than the one that was reviewed last, but this one was reviewed before: {held}, {stays}."
            ).format(held=said, stays=stays.format(count=left))
        fell = sum(1 for one in settled.fallen if reviewer in {"", one.reviewer})
        if self.declared is not None and not held and not fell:
            return ""  # a draft that was named need not have been reviewed
        lost = ngettext("{count} fell", "{count} fell", fell).format(count=fell)
        return _("The text was edited since it was reviewed: it is the next draft; {held}, {fell}.").format(
            held=said, fell=lost
        )

    def command(self) -> str:
        """That the text is largely one that was reviewed, and by which command its review is taken over; empty where there is none."""
        if self.likely is None or self.declined or not self.source.place or not self.likely.place:
            return ""
        new, old = (
            shlex.quote(place.removeprefix("pack:")) for place in (self.source.place, self.likely.place)
        )
        said = _("Much of this stands in “{title}”, which was reviewed; `{command}` takes its review over.")
        return said.format(
            title=own_title(self.likely.title) or PurePath(self.likely.place).stem,
            command=f"hegao {new} --from {old}",
        )

    def _left(self, reviewer: str) -> int:
        """How many verdicts the speech has that was reviewed in this place before."""
        verdict_records = project(self._before).verdict_records.values()
        return sum(1 for one in verdict_records if one.verdict and reviewer in {"", one.reviewer})


def _events_of(draft: str, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events of a draft and of all that it follows."""
    drafts = ancestors(links(events), {draft} - {""})
    return tuple(event for event in events if event.target.speech in drafts)
