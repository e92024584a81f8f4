"""The draft that is open beside the store: which drafts it follows, and what the store remembers of it."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.review import remembered
from tui.review.lineage import Lineage, ancestors, links
from tui.review.projection import project
from tui.review.remembered import Source
from tui.review.store_opening import Mode
from tui.review.succession import Arrival, Succession, likely, succession
from tui.review.trouble import StoreError
from tui.words import _, draft_name, ngettext

if TYPE_CHECKING:
    import sqlite3

    from tui.review.carrying import Laid
    from tui.review.events import Event
    from tui.review.remembered import Kept
    from tui.review.settled import Settled
    from tui.review.store import Store
    from tui.review.succession import Offered


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
        self.likely: Offered | None = None
        """A draft of another speech that was reviewed and of which this text is largely made."""
        self.private = private
        self.found: Succession | None = None
        """What it follows; None before the store was read."""
        self._kept = False
        self._parted = ""
        self._before: tuple[Event, ...] = ()

    @property
    def lineage(self) -> Lineage:
        """The drafts whose events are about the text that is open."""
        return self.found.lineage if self.found else Lineage(self.source.draft, frozenset())

    @property
    def just_named(self) -> bool:
        """Whether the user said only now that it follows the draft that it is said to follow."""
        named = self.declared.draft if self.declared is not None else ""
        return self.found is not None and self.found.arrival is Arrival.NEXT and self.found.before == named

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
            self.likely = likely(self.source, found.lineage, events, known, self._parted)
        return found

    def accept(self, kept: Kept | None = None) -> None:
        """Take a draft, the one that is offered where None, for one that the user says this one follows; `find` is to be called next.

        Its text is taken from what is kept: its file may lie elsewhere by now, or hold another text.
        """
        taken = kept or (self.likely.kept if self.likely is not None else None)
        if taken is not None:
            self.likely, self.found = None, None
            self.declared = Source(taken.draft, taken.title, taken.text, taken.place)

    def part(self, draft: str) -> None:
        """Take note that this draft does not follow another one after all; `find` is to be called next."""
        if self.declared is not None and self.declared.draft == draft:
            self.declared = None
        self.found, self._parted = None, draft

    def decline(self, store: Store) -> None:
        """Take note that this draft does not follow the one that is offered; with a store that can be written, for ever."""
        if self.likely is None:
            return
        self.likely = replace(self.likely, declined=True)
        if self._may_keep(store):
            own, other = self.source.draft, self.likely.kept.draft
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

    def said(self, settled: Settled, laid: Laid | None, reviewer: str = "") -> str:
        """What became of the review of the text that lay here before, in one sentence; empty where it is this text.

        Args:
            settled: What was said, laid over the text that is open.
            laid: A draft that was just declared, laid over it; None where there is none.
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
            return self.in_common(laid)  # a draft that was named need not have been reviewed
        lost = ngettext("{count} fell", "{count} fell", fell).format(count=fell)
        found = _("The text was edited since it was reviewed: it is the next draft; {held}, {fell}.")
        return "\n".join(filter(None, (found.format(held=said, fell=lost), self.in_common(laid))))

    def in_common(self, laid: Laid | None) -> str:
        """That a draft that was named has little in common with this one, with how much that is; empty where it has.

        Args:
            laid: It laid over the text that is open; None where that cannot be done.
        """
        if laid is None or self.declared is None:
            return ""
        here, there = len(laid.new.figures), len(laid.old.figures)
        both = sum(row.new is not None for row in laid.rows.values())
        if 2 * both >= min(here, there):
            return ""
        said = ngettext(
            "It has little in common with {name}: {count} of {all} figure has a counterpart there.",
            "It has little in common with {name}: {count} of {all} figures have a counterpart there.",
            here,
        )
        return said.format(name=draft_name(self.declared.title, self.declared.place), count=both, all=here)

    def _left(self, reviewer: str) -> int:
        """How many verdicts the speech has that was reviewed in this place before."""
        verdict_records = project(self._before).verdict_records.values()
        others = (one for one in verdict_records if one.verdict and one.target not in self.lineage)
        return sum(1 for one in others if reviewer in {"", one.reviewer})


def _events_of(draft: str, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events of a draft and of all that it follows."""
    drafts = ancestors(links(events), {draft} - {""})
    return tuple(event for event in events if event.target.speech in drafts)
