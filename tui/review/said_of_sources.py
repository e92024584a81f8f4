"""What reviewers said of sources, laid over a text: what is held against, ties settled and rejected, tables corrected.

Whoever spoke last of a thing has it, as with labels; which record that is follows from the set of events alone.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from tui.speech.verdicts import WHEN_SAID

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from tui.review.lineage import Lineage
    from tui.review.projection import ReviewState
    from tui.speech.anchors import Resolution
    from tui.speech.verdicts import SourceRecord, TablePart, TableRecord, Target, TieRecord

_Record = TypeVar("_Record", "SourceRecord", "TieRecord", "TableRecord")
_HELD = attrgetter("held")


class SaidOfSources(Struct, frozen=True):
    """What holds of the sources of one speech."""

    sources: tuple[SourceRecord, ...] = ()
    """Those that figures are held against, by name and content."""
    ties: dict[int, tuple[TieRecord, ...]] = field(default_factory=dict)
    """For each figure, by its index, the settled tie of each source, then those that were rejected."""
    tables: tuple[TableRecord, ...] = ()
    """What was corrected of tables, by source, table and part."""
    formers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """For the content of a source that was edited what its content was before, the latest first."""
    lessons: tuple[TieRecord, ...] = ()
    """The settled ties that teach what a source calls what the text says, whatever became of their figures."""
    elsewhere: tuple[TieRecord, ...] = ()
    """Those of other speeches that were held against the same sources; each teaches of its own source alone."""

    def tables_of(self, content: str) -> tuple[TableRecord, ...]:
        """What was corrected of the tables of a source: of what it is now, else of what it was before it was edited."""
        found: dict[tuple[int, TablePart], TableRecord] = {}
        for one in (content, *self.formers.get(content, ())):
            for record in self.tables:
                if record.content == one:
                    found.setdefault((record.table, record.part), replace(record, content=content))
        return tuple(found.values())

    def with_lessons(self, elsewhere: tuple[TieRecord, ...]) -> SaidOfSources:
        """The same with what ties of other speeches taught."""
        return replace(self, elsewhere=elsewhere)

    @property
    def says_something(self) -> bool:
        """Whether anything holds."""
        return bool(self.sources or self.ties or self.tables or self.lessons or self.elsewhere)

    def lessons_on(self, content: str) -> tuple[TieRecord, ...]:
        """What teaches names for a source by its content, what was said of this speech last: that goes before the rest."""
        known = {content, *self.formers.get(content, ())}
        return *(one for one in self.elsewhere if one.content in known), *self.lessons


NOTHING = SaidOfSources()


def following(said: SaidOfSources, followed: Mapping[str, str]) -> SaidOfSources:
    """The same with contents in place of those that they follow, as edited files do.

    Args:
        said: What holds.
        followed: For each content the one that it follows.
    """
    if not followed:
        return said
    formers = dict(said.formers)
    for content, former in followed.items():
        formers[content] = (former, *formers.get(former, ()))
    gone = set(followed.values())
    return replace(
        said, sources=tuple(one for one in said.sources if one.content not in gone), formers=formers
    )


def with_own(said: SaidOfSources, content: str, taken: str) -> SaidOfSources:
    """The same where the tables of the text's own document are held against: those of the draft that it is now follow those before.

    Args:
        said: What holds.
        content: What the document of the text is now; empty where it has no tables.
        taken: What such a source is taken for.
    """
    own = [one for one in said.sources if one.taken == taken]
    if not own:
        return said
    others = tuple(one for one in said.sources if one.taken != taken)
    if not content:
        return replace(said, sources=others)
    gone = tuple(one.content for one in reversed(own) if one.content != content)
    known = next((one for one in own if one.content == content), None)
    record = known or replace(own[-1], content=content)
    before = (*gone, *(former for one in gone for former in said.formers.get(one, ())))
    formers = {**said.formers, content: tuple(dict.fromkeys((*said.formers.get(content, ()), *before)))}
    return replace(said, sources=(*others, record), formers=formers)


def said_of_sources(
    state: ReviewState,
    lineage: Lineage,
    places: Mapping[Target, Resolution],
    figure_of: Mapping[Target, int],
) -> SaidOfSources:
    """What holds of what was said.

    Args:
        state: What was said, of any speech.
        lineage: The drafts of the speech.
        places: What became of each place.
        figure_of: The index of the figure at each place of a figure.
    """
    sources = _sources(state, lineage)
    here, gone = _by_figure((one for one in state.ties.values() if one.target in lineage), places, figure_of)
    standing = {index: _standing(records) for index, records in sorted(here.items())}
    taught = [one for records in standing.values() for one in records]
    taught += [one for records in gone.values() for one in _standing(records)]
    return SaidOfSources(
        tuple(sorted(filter(_HELD, sources), key=lambda one: (one.file, one.content))),
        {index: records for index, records in standing.items() if records},
        _tables(one for one in state.tables.values() if one.target in lineage),
        _formers({one.content: one.former for one in sources if one.former}),
        tuple(sorted(filter(_teaches, taught), key=WHEN_SAID)),
    )


def lessons_of(ties: Iterable[TieRecord]) -> tuple[TieRecord, ...]:
    """The ties among all that were said, of whatever speeches, that stand and teach names, the latest last."""
    _here, gone = _by_figure(ties, {}, {})
    standing = (one for records in gone.values() for one in _standing(records))
    return tuple(sorted(filter(_teaches, standing), key=WHEN_SAID))


def _sources(state: ReviewState, lineage: Lineage) -> list[SourceRecord]:
    """What was said last of each source, those that were put away among them."""
    return _last((one.content, one) for one in state.sources.values() if one.target in lineage)


def _formers(before: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each content all that it was before, by what each was right before."""
    found = {}
    for content in before:
        earlier: list[str] = []
        at = content
        while (at := before.get(at, "")) and at not in earlier and at != content:
            earlier.append(at)
        found[content] = tuple(earlier)
    return found


def _by_figure(
    ties: Iterable[TieRecord], places: Mapping[Target, Resolution], figure_of: Mapping[Target, int]
) -> tuple[dict[int, list[TieRecord]], dict[Hashable, list[TieRecord]]]:
    """What was said of each figure, by its index; and of each place where none says the same now."""
    here: dict[int, list[TieRecord]] = {}
    gone: dict[Hashable, list[TieRecord]] = {}
    for one in ties:
        place = one.target
        if place in figure_of and places[place].holds:
            here.setdefault(figure_of[place], []).append(one)
        else:  # of a figure that says something else now nothing is said, but what its tie taught holds
            gone.setdefault((place.speech, place.version, place.anchor), []).append(one)
    return here, gone


def _tables(records: Iterable[TableRecord]) -> tuple[TableRecord, ...]:
    """What was said last of each part of each table, where it is not as it was read."""
    last = _last(((one.content, one.table, one.part), one) for one in records)
    return tuple(
        sorted((one for one in last if one.value), key=lambda one: (one.content, one.table, one.part))
    )


def _teaches(record: TieRecord) -> bool:
    """Whether a tie says what a source calls what the text says."""
    return record.settled and bool(record.said) and bool(record.name)


def _standing(records: Sequence[TieRecord]) -> tuple[TieRecord, ...]:
    """What stands of all that was said of one figure's ties: what was said last of a source, and of each statement."""
    settled = {one.content: one for one in _last((one.content, one) for one in records if one.settled)}
    rejected = {}
    for one in _last(((one.content, one.address), one) for one in records if not one.settled):
        known = settled.get(one.content)
        same = known is not None and known.address == one.address
        if one.rejected and not (known and same and WHEN_SAID(one) < WHEN_SAID(known)):
            rejected[one.content, one.address] = one
    kept = (one for one in settled.values() if one.address and (one.content, one.address) not in rejected)
    return *sorted(kept, key=_place), *sorted(rejected.values(), key=_place)


def _last(records: Iterable[tuple[Hashable, _Record]]) -> list[_Record]:
    """Of what was said of each thing what was said last."""
    found: dict[Hashable, _Record] = {}
    for thing, record in records:
        if thing not in found or WHEN_SAID(found[thing]) < WHEN_SAID(record):
            found[thing] = record
    return list(found.values())


def _place(record: TieRecord) -> tuple[str, str, str]:
    return record.file, record.content, record.address
