"""What a curator calls a metric of a pack, and whatever else its row says of it: by that the row of a table is its very own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.sources.label_words import Label, read_label
from tui.sources.words_in_common import plain_words

if TYPE_CHECKING:
    from tui.speech import Mention, Speech

_SIGNS = " ()（）:：,，、/-—"
"""What may stand between the words of several cells."""


class CuratedName(NamedTuple):
    """What a curator says of one metric, all in plain forms."""

    labels: tuple[str, ...]
    """What it is called, in each language, without words of movement."""
    beside: tuple[str, ...]
    """What else a row may say of it, the longest first: whose it is, of when, its id, its section."""
    times: tuple[Label, ...]
    """What its time says as the label of a row."""

    def is_said_by(self, name: str) -> bool:
        """Whether a name, with its group, is what the metric is called, and says nothing beside that but what its curator says."""
        return any(self._is_all(label, f" {name} ") for label in self.labels)

    def _is_all(self, label: str, name: str) -> bool:
        """Whether a name says one of the labels and nothing that is not said of the metric."""
        rest = _without(name, label)
        if rest == name:
            return False
        for phrase in self.beside:
            rest = _without(rest, phrase)
        rest = rest.strip(_SIGNS)
        # A row's time or kind that its name says already names nothing more: 第二批 beside 第二批干部.
        return not rest or (rest in label and not rest.isascii())

    def is_its_time(self, period: str | None, *, former: bool) -> bool:
        """Whether a row says of when it is as the curator says it."""
        return any((one.period, one.former) == (period, former) for one in self.times)


def _without(name: str, words: str) -> str:
    """A name without some words of it, once; Latin ones stand between blanks."""
    said = f" {words} " if words.isascii() else words
    return name.replace(said, " ", 1) if words else name


def curated_name(speech: Speech, mention: Mention) -> CuratedName | None:
    """What a curator says of the metric of a figure; None where nobody wrote it down by hand."""
    if speech.detected:
        return None
    metric = speech.metric_by_id[mention.metric]
    section = speech.section_of(mention)
    of_section = (section.id, section.title, section.title_en) if section else ()
    said = (metric.subject, metric.subject_en, metric.period, metric.period_en, metric.id, *of_section)
    labels = [plain_words(read_label(one).name or one) for one in (metric.label, metric.label_en) if one]
    beside = {plain for one in said for plain in (plain_words(one), plain_words(read_label(one).name))}
    times = tuple(read_label(one) for one in (metric.period, metric.period_en) if one)
    return CuratedName(
        tuple(dict.fromkeys(labels)),
        tuple(sorted({*beside, *labels} - {""}, key=lambda one: (-len(one), one))),
        times,
    )
