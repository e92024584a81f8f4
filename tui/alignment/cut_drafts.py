"""A draft cut to sentences, and what stands around each of its figures there: clause, sentence, time, headings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.claim_changes import Told, level_of
from tui.alignment.claim_parts import is_day
from tui.alignment.draft_sentences import FIGURE, around, sentences
from tui.alignment.turned_claims import Around
from tui.speech.sentences import said_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.alignment.alignment_model import Draft, Saying
    from tui.alignment.draft_sentences import Sentence
    from tui.figures import Figure
    from tui.speech.sentences import Said

BESIDE = 12
"""Code points beside a figure in which it is said that it is a threshold or a span of time."""
_LINE_ENDS = "。！？；\n"
"""What parts sentences and headings."""
_OPENING = re.compile(r"[^，,；;：:]+(?=[，,；;：:])")
"""The clause with which a sentence opens."""
_CLAUSE_END = re.compile("[，,；;：:]")
_MARKS = "，,；;：:"
"""What parts clauses."""


class CutDraft(NamedTuple):
    """A draft with its sentences."""

    draft: Draft
    sentences: Sequence[Sentence]
    of_figure: Sequence[int]
    """For each figure the index of its sentence."""
    level: str
    """Of which level the place is that it is about."""

    def sentence_of(self, figure: int) -> Sentence:
        """The sentence of a figure."""
        return self.sentences[self.of_figure[figure]]


def cut_draft(draft: Draft) -> CutDraft:
    """A draft cut to sentences."""
    found = sentences(draft)
    of_figure = [-1] * len(draft.figures)
    for number, sentence in enumerate(found):
        of_figure[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
    return CutDraft(draft, found, of_figure, level_of(draft.text))


def dated(cut: CutDraft, figure: int) -> tuple[str, Sentence, Figure]:
    """A date with its sentence and its text."""
    return cut.draft.text, cut.sentence_of(figure), cut.draft.figures[figure]


def before_figure(cut: CutDraft, figure: Figure) -> str:
    """What stands right before a figure."""
    return cut.draft.text[max(0, figure.start - BESIDE) : figure.start]


def said_around(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> tuple[Said, Said]:
    """What stands around two figures."""
    one, other = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    return _said_at(then.draft.text, one.start, one.end), _said_at(now.draft.text, other.start, other.end)


@lru_cache(maxsize=16)  # several questions are asked of two figures
def _said_at(text: str, start: int, end: int) -> Said:
    """What stands around a place."""
    return said_at(text, start, end)


def surroundings_of(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> tuple[str, str]:
    """All that stands around two figures: sentences, those before, headings."""
    one, other = (
        "\n".join((said.before, said.after, *said.lines, *said.headings))
        for said in said_around(then, now, pair)
    )
    return one, other


def place_of(then: CutDraft, now: CutDraft, old: int, new: int) -> tuple[int, int]:
    """The paragraphs of two figures."""
    return then.sentence_of(old).passage, now.sentence_of(new).passage


def told_of(cut: CutDraft, figure: int, words: Around) -> Told:
    """What a draft says of a figure, of which the words around it are known."""
    saying, sentence = cut.draft.saying(figure), cut.sentence_of(figure)
    written = cut.draft.text[sentence.start : sentence.end]
    when = saying.when if saying.when and _holds_here(cut, figure, saying) else ""
    first = _OPENING.match(words.lead)
    opening = first[0] if first and FIGURE not in first[0] else ""
    framing = _line_of(cut.draft.text, saying.when_at) if 0 <= saying.when_at < sentence.start else ""
    leading = tuple(one for one in _CLAUSE_END.split(words.lead) if one and FIGURE not in one)
    start, end = clause_of(cut, figure)
    return Told(
        saying,
        words.clause,
        words.sentence,
        words.own,
        cut.level,
        when,
        written,
        opening,
        leading,
        framing,
        times_itself=when != "" and start <= saying.when_at < end,
    )


def _line_of(text: str, at: int) -> str:
    """The sentence or heading in which a place stands."""
    start = max(text.rfind(mark, 0, at) for mark in _LINE_ENDS) + 1
    return text[
        start : min((end for mark in _LINE_ENDS if (end := text.find(mark, at)) >= 0), default=len(text))
    ]


def _holds_here(cut: CutDraft, figure: int, saying: Saying) -> bool:
    """Whether the time of a figure is said in its own clause, or opens its sentence in a clause without other figures."""
    start, end = clause_of(cut, figure)
    if start <= saying.when_at < end:
        return True
    sentence = cut.sentence_of(figure)
    opening = cut.draft.text[sentence.start : saying.when_at]
    if not sentence.start <= saying.when_at < start or any(mark in opening for mark in _MARKS):
        return False
    if opening.strip() and is_day(saying.when):
        return False  # a clause of its own says what is done by then
    closing = min(
        (at for mark in _MARKS if (at := cut.draft.text.find(mark, saying.when_at, start)) >= 0),
        default=start,
    )
    said = saying.when_at, saying.when_at + len(saying.when)
    others = cut.draft.figures[sentence.first : figure]
    return all(one.start > closing or said[0] <= one.start < said[1] for one in others)


def clause_of(cut: CutDraft, figure: int) -> tuple[int, int]:
    """Where the clause of a figure begins and ends, in code points; a mark within a figure parts nothing (21,500)."""
    text, sentence, found = cut.draft.text, cut.sentence_of(figure), cut.draft.figures[figure]
    at = found.start
    for other in reversed(cut.draft.figures[sentence.first : figure]):
        mark = _last_mark(text, other.end, at)
        if mark >= 0:
            begin = mark + 1
            break
        at = min(at, other.start)
    else:
        begin = max(_last_mark(text, sentence.start, at) + 1, sentence.start)
    at = found.end
    for other in cut.draft.figures[figure + 1 : sentence.last]:
        mark = _first_mark(text, at, other.start)
        if mark >= 0:
            return begin, mark
        at = max(at, other.end)
    mark = _first_mark(text, at, sentence.end)
    return begin, mark if mark >= 0 else sentence.end


def _last_mark(text: str, start: int, end: int) -> int:
    """Where the last mark between clauses stands in a stretch; below 0 where none does."""
    return max(text.rfind(mark, start, end) for mark in _MARKS)


def _first_mark(text: str, start: int, end: int) -> int:
    """Where the first one does."""
    return min((at for mark in _MARKS if (at := text.find(mark, start, end)) >= 0), default=-1)


def around_figure(cut: CutDraft, figure: int) -> Around:
    """What stands around a figure in its clause; its hedges and counted things with it, which belong to the figure."""
    draft, sentence, found = cut.draft, cut.sentence_of(figure), cut.draft.figures[figure]
    start, end = clause_of(cut, figure)
    inside = draft.figures[sentence.first : sentence.last]
    parts = (
        (start, found.start),
        (found.end, end),
        (sentence.start, sentence.end),
        (sentence.start, start),
    )
    return Around(*(_without(draft.text, first, last, inside) for first, last in parts))


def _without(text: str, start: int, end: int, figures: Sequence[Figure]) -> str:
    """A stretch of a text with signs for its figures."""
    inside = [figure for figure in figures if start <= figure.start and figure.end <= end]
    return FIGURE.join(around(text, start, end, inside))
