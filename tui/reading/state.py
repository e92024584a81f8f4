"""What is current, and every move from there; a move gives a new state and leaves the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.speech import Mention, Metric, Section, Speech

TRAIL = 500
"""How many places the trail keeps each way."""


class Place(Struct, frozen=True):
    """A place of reading: an offset in the text, and the figure that is current there."""

    offset: int
    """A code point of the speech's text; it is kept in view."""
    mention: int | None = None
    """Index of the current figure among the speech's mentions; None between figures."""


class Reading(Struct, frozen=True):
    """One reader in one speech: the current place, the trail both ways, and named marks."""

    speech: Speech
    place: Place
    past: tuple[Place, ...] = ()
    future: tuple[Place, ...] = ()
    marks: Mapping[str, Place] = field(default_factory=dict)

    @property
    def mention(self) -> Mention | None:
        """The current figure's mention, if a figure is current."""
        index = self.place.mention
        return None if index is None else self.speech.mentions[index]

    @property
    def metric(self) -> Metric | None:
        """The current figure's row in the metrics table."""
        mention = self.mention
        return self.speech.metric_by_id[mention.metric] if mention else None

    @property
    def section(self) -> Section | None:
        """The section of the current figure, or else that which holds the current place."""
        mention = self.mention
        return self.speech.section_at(mention.start if mention else self.place.offset)

    def section_seen(self, top: int, bottom: int) -> Section | None:
        """The section that is read while so much is in view: that of the current place, or where that is not, the first.

        A title above the first section is of none: the section that begins under it is the first in view then.

        Args:
            top: The first code point in view.
            bottom: The one after the last; the same where nothing is in view.
        """
        if not self.speech.blocks or top >= bottom or top <= self.place.offset < bottom:
            return self.section
        below = self.speech.sections[:1]
        return self.speech.section_at(top) or next((one for one in below if one.start < bottom), None)

    def over(self, speech: Speech) -> Reading:
        """The same places in the same text, of which other figures are known now; each figure has its number there."""
        if speech is self.speech:
            return self
        return replace(
            self,
            speech=speech,
            place=self._place_over(speech, self.place),
            past=tuple(self._place_over(speech, place) for place in self.past),
            future=tuple(self._place_over(speech, place) for place in self.future),
            marks={name: self._place_over(speech, place) for name, place in self.marks.items()},
        )

    def _place_over(self, speech: Speech, place: Place) -> Place:
        """A place, its figure by the number that it has in a speech of the same text."""
        if place.mention is None:
            return place
        return Place(place.offset, speech.mention_after(self.speech.start_of(place.mention)))

    def go(self, place: Place) -> Reading:
        """Move to `place`; the place left goes on the trail, and what was ahead is dropped."""
        if place == self.place:
            return self
        return replace(self, place=place, past=(*self.past, self.place)[-TRAIL:], future=())

    def to_mention(self, index: int) -> Reading:
        """Make the figure at `index` current; an index outside the speech stops at its ends."""
        if not self.speech.mentions:
            return self
        index = min(max(index, 0), len(self.speech.mentions) - 1)
        return self.go(Place(self.speech.mentions[index].start, index))

    def to_offset(self, offset: int) -> Reading:
        """Go to a code point; the figure there becomes current, or none."""
        mention = self.speech.mention_at(offset)
        return self.go(Place(offset, mention.number - 1 if mention else None))

    def step(self, by: int, *, near: int | None = None) -> Reading:
        """Go to the next (`by` 1) or previous (`by` -1) figure.

        Args:
            by: 1 or -1.
            near: Where the reader looks, if that is no longer the current figure (it was scrolled
                out of view): the step then starts from there.
        """
        if near is None and self.place.mention is not None:
            return self.to_mention(self.place.mention + by)
        offset = self.place.offset if near is None else near
        after = self.speech.mention_after(offset)
        if by < 0:
            return self.to_mention(after - 1) if after > 0 else self
        return self.to_mention(after) if after < len(self.speech.mentions) else self

    def to_section(self, section: Section) -> Reading:
        """Go to the start of a section; its first figure becomes current, if it has one.

        A chapter's heading belongs to what its first section shows, but not its figures.
        """
        first = self.speech.mention_after(section.start)
        inside = first < len(self.speech.mentions) and self.speech.mentions[first].start < section.end
        return self.go(Place(section.start, first if inside else None))

    def section_step(self, by: int, current: Section | None = None) -> Reading:
        """Go to the next (1) or previous (-1) section, from a section where one is said; at the ends stay."""
        sections = self.speech.sections
        if not sections:
            return self
        current = current or self.section
        index = sections.index(current) + by if current else (0 if by > 0 else -1)
        return self.to_section(sections[index]) if 0 <= index < len(sections) else self

    def to_key(self, key: str) -> Reading | None:
        """Go to the section with this digit; None where no section has it."""
        for section in self.speech.sections:
            if key and section.key == key:
                return self.to_section(section)
        return None

    def next_mention_of_metric(self, by: int = 1) -> Reading:
        """Go to the next place where the current metric is stated, round and round."""
        mention = self.mention
        if mention is None:
            return self
        places = self.speech.mentions_by_metric[mention.metric]
        index = (places.index(mention) + by) % len(places)
        return self.to_mention(places[index].number - 1)

    def to_metric(self, metric: str) -> Reading:
        """Go to a metric's first figure, or stay if one of its figures is current."""
        current = self.mention
        if current is not None and current.metric == metric:
            return self
        places = self.speech.mentions_by_metric.get(metric, ())
        return self.to_mention(places[0].number - 1) if places else self

    def back(self) -> Reading:
        """Return to the place before this one; at the trail's end stay."""
        if not self.past:
            return self
        *past, place = self.past
        return replace(self, place=place, past=tuple(past), future=(self.place, *self.future)[:TRAIL])

    def forward(self) -> Reading:
        """Undo one `back`; where nothing is ahead stay."""
        if not self.future:
            return self
        place, *future = self.future
        return replace(self, place=place, past=(*self.past, self.place)[-TRAIL:], future=tuple(future))

    def mark(self, name: str) -> Reading:
        """Remember the current place under a name."""
        return replace(self, marks={**self.marks, name: self.place})

    def to_mark(self, name: str) -> Reading | None:
        """Go to a marked place; None where the name is not known."""
        place = self.marks.get(name)
        return self.go(place) if place else None


def begin(speech: Speech, place: Place | None = None) -> Reading:
    """Start to read, at `place` if the speech still has it, else at its first figure, from the top."""
    if place is not None and 0 <= place.offset <= len(speech.text):
        if speech.pending is not None and place.offset >= speech.pending.gap:
            return Reading(speech, Place(place.offset, _number_at(speech, place.offset)))
        valid = place.mention is None or place.mention < len(speech.mentions)
        return Reading(speech, place if valid else Place(place.offset))
    start = speech.blocks[0].start if speech.blocks else 0
    return Reading(speech, Place(start, 0 if speech.mentions else None))


def _number_at(speech: Speech, offset: int) -> int | None:
    """The index of the figure that becomes current where one goes to a place: the one there, or the first of its section."""
    mention = speech.mention_at(offset)
    if mention is not None:
        return mention.number - 1
    section = next((one for one in speech.sections if one.start == offset), None)
    return Reading(speech, Place(offset)).to_section(section).place.mention if section else None
