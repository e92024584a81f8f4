"""Searching the text, the table and the notes: the same letters whatever their width or case."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.speech import Metric, Note, Speech

_PUNCTUATION = str.maketrans("、。【】“”‘’〞", ',.[]""\'\'"')
BEFORE = 24
"""Code points before a figure in which stand the words that it is called by (`tui.packs.plain.metric_of`)."""
MOST = 10_000
"""The most hits of a search that are kept; the others are left out."""


class Where(StrEnum):
    """What a hit was found in."""

    TEXT = "text"
    TABLE = "table"
    NOTE = "note"

    @property
    def words(self) -> str:
        """It in words, where it is not the text itself."""
        return {Where.TEXT: "", Where.TABLE: _("in the table"), Where.NOTE: _("in a note")}[self]


class Hit(Struct, frozen=True):
    """One place that holds the words: in the text, or what of the text a row or a note is about."""

    start: int
    end: int
    where: Where
    side: int = 0
    """The text that it is in: 0 for the source, 1 for the translation."""
    home: int | None = None
    """Where it comes among places of the source, if it is in the translation."""

    @property
    def in_text(self) -> bool:
        """Whether the words themselves stand at its place."""
        return self.where is Where.TEXT

    @property
    def at(self) -> int:
        """Where it comes among places of the source."""
        return self.start if self.home is None else self.home


class Search(Struct, frozen=True):
    """Words looked for, and all their hits: those in the texts, then those in the table, then those in notes."""

    words: str
    hits: tuple[Hit, ...] = ()

    def counts(self) -> dict[Where, int]:
        """How many hits there are of each kind."""
        return {where: sum(hit.where is where for hit in self.hits) for where in Where}

    def after(self, offset: int, by: int = 1) -> int | None:
        """Index of the next (`by` 1) or previous (-1) hit from a code point; None without hits.

        It is one in the texts, round their ends, and only where they have none one in the table or a note.
        """
        if not self.hits:
            return None
        kind = self.hits[0].where
        starts = [hit.at for hit in self.hits if hit.where is kind]
        index = bisect_right(starts, offset) if by > 0 else bisect_left(starts, offset) - 1
        return index % len(starts)

    def first_from(self, offset: int) -> int | None:
        """Index of the first hit at or after a code point, round the end; None without hits."""
        return self.after(offset - 1)


def search(speech: Speech, words: str) -> Search:
    """Look for words in the text, the rows of the table and the notes, both languages of each."""
    needle = fold(words)
    if not needle.strip():
        return Search(words)
    texts = list(islice(_in_text(speech, needle), MOST))
    if len(texts) == MOST:  # what comes after those in the text is left out
        return Search(words, tuple(texts))
    hits = {*texts, *_in_rows(speech, needle, texts), *_in_notes(speech, needle)}
    return Search(words, in_order(hits))


def in_order(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Hits in the order in which one goes through them: by what they are in, and there by their place in the source."""
    order = {where: at for at, where in enumerate(Where)}
    return tuple(
        sorted(hits, key=lambda hit: (order[hit.where], hit.at, hit.side, hit.start, hit.end))[:MOST]
    )


def _in_text(speech: Speech, needle: str) -> Iterator[Hit]:
    """Hits in the text itself, not overlapping."""
    text = _folded(speech.text)
    at = text.find(needle)
    while at >= 0:
        yield Hit(at, at + len(needle), Where.TEXT)
        at = text.find(needle, at + len(needle))


def _in_rows(speech: Speech, needle: str, texts: Sequence[Hit]) -> Iterator[Hit]:
    """The first figure of each metric whose row holds the words, which stand in the text at some places."""
    for metric in _rows_to_look_at(speech, needle, texts):
        mentions = speech.mentions_by_metric[metric.id]
        named = mentions and metric.label != mentions[0].surface  # else it is a hit in the text already
        if named and needle in fold("\n".join(_row_texts(metric))):
            yield Hit(mentions[0].start, mentions[0].end, Where.TABLE)


def _rows_to_look_at(speech: Speech, needle: str, texts: Sequence[Hit]) -> Iterable[Metric]:
    """The metrics whose rows may hold the words.

    Those of a text with too many figures to be held are made one by one, and are called by words before their figures:
    where there are no tables, whose heads stand elsewhere, and no signs of markup, only those behind a hit are made.
    """
    document = speech.document
    if speech.found is None or document is None or document.tables or document.kind == "markdown":
        return speech.metrics
    numbers: set[int] = set()
    for hit in texts:
        first, end = speech.mention_after(hit.start), hit.end + len(needle) + BEFORE
        for number in range(first, len(speech.mentions)):
            if speech.start_of(number) > end:
                break
            numbers.add(number)
    return (speech.metrics[number] for number in sorted(numbers))


def _in_notes(speech: Speech, needle: str) -> Iterator[Hit]:
    """The first place of each note that holds the words."""
    for note in speech.notes:
        place = _place_of(speech, note)
        if place and needle in fold(f"{note.term}\n{note.term_en}\n{note.text}\n{note.text_en}"):
            yield Hit(*place, Where.NOTE)


def _row_texts(metric: Metric) -> tuple[str, ...]:
    """All words of a metric's row."""
    return (
        metric.label,
        metric.label_en,
        metric.subject,
        metric.subject_en,
        metric.period,
        metric.period_en,
        metric.reading,
    )


def _place_of(speech: Speech, note: Note) -> tuple[int, int] | None:
    """The first words that a note is about."""
    if note.spans:
        return note.spans[0]
    if mentions := speech.mentions_by_metric.get(note.metric):
        return mentions[0].start, mentions[0].end
    section = speech.section_by_id.get(note.section)
    return (section.start, section.start + 1) if section else None


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    """A whole text folded, kept while one types."""
    return fold(text)


def fold(text: str) -> str:
    """Make texts comparable that differ in width or case only; the length stays the same.

    Full-width forms become half-width ones (Unicode, compatibility decompositions of one character), letters small.
    """
    return "".join(map(_fold_char, text.translate(_PUNCTUATION)))


@lru_cache(maxsize=1 << 16)
def _fold_char(char: str) -> str:
    """One character folded; one that would become several is left as it is."""
    if char.isascii():
        return char.lower()
    folded = unicodedata.normalize("NFKC", char).lower()
    return folded if len(folded) == 1 else char
