"""What a draft that was just opened follows: which drafts of the store are earlier states of the same speech."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING

from tui.review import remembered
from tui.review.event_types import REVERSIBLE
from tui.review.events import merge
from tui.review.lineage import (
    Lineage,
    ancestors,
    joined,
    lineage_of,
    link,
    links,
    parted,
    said_last,
    successors,
)
from tui.review.projection import project
from tui.review.sqlite_rows import sound
from tui.speech.likeness import clause_around, clauses_of, is_largely, is_next_draft
from tui.speech.verdicts import version_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from tui.review.events import Event
    from tui.review.remembered import Kept, Source


_OFFERED = 12
"""How many drafts that were reviewed a new text is held against, the newest first."""
_MOST = 2
"""How many times its verdicts an earlier draft that is nearer to a text must have to reach those that come with a later one."""


class Arrival(StrEnum):
    """What a text is to the one that was reviewed in its place before."""

    KNOWN = "known"
    """The same, or one that is known to belong to it, or there was none."""
    NEXT = "next"
    """The next draft of the same speech."""
    ANOTHER = "another"
    """Another speech."""
    BACK = "back"
    """Another text than the one reviewed last, and one that was reviewed itself before: another speech, or an earlier draft again."""


@dataclass(frozen=True, slots=True)
class Succession:
    """What a draft that was opened follows."""

    lineage: Lineage
    arrival: Arrival
    before: str
    """The draft that was reviewed in its place before; empty where it is this one, or there was none."""
    new_links: tuple[Event, ...]
    """What the log does not say yet of this draft and those that it follows."""

    def is_reviewed(self, events: Iterable[Event]) -> bool:
        """Whether anything was decided on a draft of the speech."""
        return _reviewed(self.lineage, events)


def succession(
    source: Source,
    events: tuple[Event, ...],
    known: sqlite3.Connection | None,
    declared: Source | None = None,
) -> Succession:
    """What a draft follows.

    Args:
        source: The draft that was opened.
        events: The whole log, or all of it that can be about the speech or a draft that it may follow.
        known: Where drafts that were reviewed are remembered; None where none is.
        declared: The draft that the user says it follows.
    """
    draft = source.draft
    if not draft:
        return Succession(Lineage("", frozenset()), Arrival.KNOWN, "", ())
    pairs = links(events)
    also, arrival, before = _followed(source, events, known, declared.draft if declared else "")
    here = (draft, version_of(source.text))
    earlier = sorted(other for other in also if (draft, other) not in pairs)
    versions = _versions(known, declared) if earlier else {}
    new = tuple(
        link(here, (other, versions.get(other, "")), said_last(events, draft, other)) for other in earlier
    )
    found = lineage_of((*events, *new), *here)
    if arrival is Arrival.ANOTHER and _reviewed(found, events):
        arrival = Arrival.BACK
    return Succession(found, arrival, "" if before == draft else before, new)


def _followed(
    source: Source, events: tuple[Event, ...], known: sqlite3.Connection | None, named: str
) -> tuple[set[str], Arrival, str]:
    """The drafts that a draft follows directly, what its text is to the one reviewed here before, and which that was.

    Args:
        source: The draft that was opened.
        events: The whole log, or all of it that can be about the speech.
        known: Where drafts that were reviewed are remembered.
        named: The draft that the user says it follows; empty where none is said.
    """
    draft, pairs, arrival = source.draft, links(events), Arrival.KNOWN
    apart = {other for pair in parted(events) if draft in pair for other in pair}  # said by a person
    before = remembered.draft_at(known, source.place) if known and source.place else ""
    also = (_by_name(source, events, before) | _by_content(source, known)) - apart
    if known and before and before not in apart | joined(pairs, {draft, *also}):
        arrival = _arrival(remembered.text_of(known, before), source.text)
        also |= {before} if arrival is Arrival.NEXT else set()
    elif before in successors(pairs, {draft}) - ancestors(pairs, {draft}):
        arrival = Arrival.BACK
    if may_follow(pairs, draft, named) and named not in ancestors(pairs, {draft, *also}):
        return also | {named}, Arrival.NEXT, named
    return also, arrival, before


def may_follow(pairs: Iterable[tuple[str, str]], draft: str, other: str) -> bool:
    """Whether a draft can be said to follow another one: not itself, nor one that follows it."""
    return other not in {"", draft} and draft not in ancestors(pairs, {other})


def _versions(known: sqlite3.Connection | None, declared: Source | None) -> dict[str, str]:
    """The versions of the texts of drafts that are remembered, and of the one that is named."""
    versions = remembered.versions_of(known) if known else {}
    if declared is not None:
        versions[declared.draft] = version_of(declared.text)
    return versions


@dataclass(frozen=True, slots=True)
class Offered:
    """A reviewed draft of another speech of which a text is largely made, so that its review may be taken over."""

    kept: Kept
    verdicts: Mapping[str, int]
    """On how many figures each reviewer's verdicts stand, on it and on the drafts that it follows: those come with it."""
    last: str
    """When something was decided on it last, in UTC."""
    declined: bool
    """Whether it was offered and left alone."""

    def given(self, reviewer: str = "") -> int:
        """How many verdicts of a reviewer come with it; everybody's where empty."""
        return sum(count for who, count in self.verdicts.items() if reviewer in {"", who})


def likely(
    source: Source,
    lineage: Lineage,
    events: tuple[Event, ...],
    known: sqlite3.Connection | None,
    parted: str = "",
) -> Offered | None:
    """The reviewed draft of another speech from which a text that nobody reviewed would have most verdicts; None where there is none.

    What was declined comes behind all others, the draft that was decided on last before its likes.

    Args:
        source: The draft that was opened.
        lineage: The drafts that it follows.
        events: The whole log, or all of it that can be about the speech.
        known: Where drafts that were reviewed are remembered.
        parted: A draft that it was just parted from, so that it comes before all others; empty where there is none.
    """
    if known is None or not source.draft or _reviewed(lineage, events):
        return None
    own, pairs = clauses_of(source.text), links(events)
    family = joined(pairs, lineage.drafts)
    found: list[tuple[tuple[bool, bool, int], Offered]] = []
    for kept in remembered.newest(known, _OFFERED):
        if kept.draft not in family and is_largely(own, clauses_of(kept.text)):
            declined = remembered.is_declined(known, source.draft, kept.draft)
            said = _decided(known, kept, pairs, own, declined=declined)
            if said is not None:
                found.append(((kept.draft == parted, not declined, said[0]), said[1]))
    return _nearest(found, pairs, own) if found else None


def _nearest(
    found: Sequence[tuple[tuple[bool, bool, int], Offered]],
    pairs: Iterable[tuple[str, str]],
    clauses: frozenset[str],
) -> Offered:
    """The draft with most verdicts, or the one of those that it follows that is nearer to a text and has most of them itself."""
    (*first, most), best = max(found, key=itemgetter(0))
    before = ancestors(pairs, {best.kept.draft})
    chain = [
        (len(clauses & clauses_of(one.kept.text)), stand, one)
        for (*how, stand), one in found
        if one is best or (how == first and one.kept.draft in before and _MOST * stand >= most)
    ]
    return max(chain, key=itemgetter(0, 1))[-1]


def _decided(
    known: sqlite3.Connection,
    kept: Kept,
    pairs: Iterable[tuple[str, str]],
    clauses: frozenset[str],
    *,
    declined: bool,
) -> tuple[int, Offered] | None:
    """How many figures with a verdict, on a draft or one that it follows, stand in some clauses; with what was decided on it."""
    events = merge(_events_of(known, ancestors(pairs, {kept.draft})))
    own = [event for event in events if event.target.speech == kept.draft]
    decisions = [event for event in own if isinstance(event.data, REVERSIBLE)]
    if not decisions:
        return None
    given = {
        (one.reviewer, clause_around(at.prefix, at.quote, at.suffix), at.quote)
        for one in project(events).verdict_records.values()
        if one.verdict is not None and (at := one.target.anchor) is not None
    }
    verdicts = Counter(who for who, _clause, _quote in given)
    last = max(event.time for event in decisions)
    stand = {(clause, quote) for _who, clause, quote in given if clause in clauses}
    return len(stand), Offered(kept, verdicts, last, declined)


def _events_of(connection: sqlite3.Connection, drafts: Iterable[str]) -> list[Event]:
    """The sound events about some drafts, in the order of their rows; by an index, which may hide some."""
    names = sorted(drafts)
    marks = ", ".join("?" * len(names))
    query = f"SELECT body, checksum FROM events WHERE speech IN ({marks}) ORDER BY row"  # noqa: S608 - our own words
    found = (sound(body, kept) for body, kept in connection.execute(query, names).fetchall())
    return [event for event in found if event is not None]


def _reviewed(lineage: Lineage, events: Iterable[Event]) -> bool:
    """Whether anything was decided on one of these drafts."""
    return any(isinstance(event.data, REVERSIBLE) and event.target in lineage for event in events)


def seeds(source: Source, known: sqlite3.Connection | None, declared: Source | None = None) -> set[str]:
    """The drafts whose events say what a draft follows, and all that links join with them; `declared` as for `succession`."""
    said = {declared.draft, *declared.former} if declared is not None else set()
    before = remembered.draft_at(known, source.place) if known and source.place else ""
    return {source.draft, *source.former, *said, before, *_by_content(source, known)} - {""}


def _by_name(source: Source, events: tuple[Event, ...], before: str) -> set[str]:
    """The names that 0.1.0 gave this text, as far as anything was said under them.

    What it said of this place is about what lay there then: about this text only if none was reviewed here since.
    """
    said = {event.target.speech for event in events}
    return {name for name in source.former if name in said and (not before or name == source.content)}


def _by_content(source: Source, known: sqlite3.Connection | None) -> set[str]:
    """The draft that another reader made of the same bytes, if it was reviewed."""
    found = remembered.draft_of_content(known, source.content) if known and source.content else ""
    return {found} - {"", source.draft}


def _arrival(old: str | None, new: str) -> Arrival:
    """What a text is to an earlier one; of one whose text was forgotten nothing is said."""
    if old is None:
        return Arrival.KNOWN
    return Arrival.NEXT if is_next_draft(old, new) else Arrival.ANOTHER
