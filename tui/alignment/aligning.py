"""Two drafts to what became of each figure."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.added_words import added_change
from tui.alignment.alignment_model import Alignment, Change, Reason, Row
from tui.alignment.assignment import assign
from tui.alignment.bracketed_words import bracket_change
from tui.alignment.claim_changes import Told, claim_change, contrast, dealt_out, level_of, likely_change
from tui.alignment.claim_parts import is_day, part_of_claim_changed, times_agree
from tui.alignment.dates_said import other_part
from tui.alignment.draft_sentences import FIGURE, around, sentences
from tui.alignment.equal_runs import equal_pairs
from tui.alignment.figure_contexts import contexts, in_long_forms
from tui.alignment.frames import changed_frames, framed_otherwise
from tui.alignment.likely_pairs import likely_pairs
from tui.alignment.other_deeds import other_deed
from tui.alignment.outer_words import turned_outside
from tui.alignment.part_changes import part_change
from tui.alignment.passage_links import Places
from tui.alignment.passage_pairs import passage_pairs
from tui.alignment.qualifiers import qualifier_change
from tui.alignment.replaced_words import KEPT, kept_beside, took_the_place
from tui.alignment.saying_same import apart, difference, grown_alike, value_of, written_alike
from tui.alignment.stray_dates import without_strays
from tui.alignment.subject_changes import SubjectChange, of_other_rows, subject_change
from tui.alignment.turned_claims import Around, turned
from tui.claims import Aspect
from tui.compiled import late
from tui.figures import Bound, Kind
from tui.lexicon import oppositions
from tui.lexicon.oppositions import LIMIT
from tui.speech.headings import CELL, LINE_ENDS, above, lead_in
from tui.speech.order_chain import in_order
from tui.speech.rewording import same_figure
from tui.speech.sentences import said_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from tui.alignment.alignment_model import Draft, Saying
    from tui.alignment.draft_sentences import Sentence
    from tui.alignment.figure_contexts import Context
    from tui.alignment.frames import Frames
    from tui.figures import Figure
    from tui.speech.sentences import Said

_HAN = late(r"[\u3400-\u9fff]{2}|[a-z]{3}", re.IGNORECASE)
"""Words that something is named by."""
_BESIDE = 12
"""Code points beside a figure in which it is said that it is a threshold or a span of time."""
_LINE_ENDS = "。！？；\n"
"""What parts sentences and headings."""
_OPENING = re.compile(r"[^，,；;：:]+(?=[，,；;：:])")
"""The clause with which a sentence opens."""
_CLAUSE_END = re.compile("[，,；;：:]")
_BY_ITSELF = 5
"""Characters of a metric that is said whole."""
_MEASURES = frozenset(("余额", "限额", "总额", "存量", "增量"))
"""What of a thing is measured."""
_MARKS = "，,；;：:"
"""What parts clauses."""


class _Cut(NamedTuple):
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


class _Found(NamedTuple):
    """What goes with what, by indices."""

    figures: Mapping[int, int]
    equal: Mapping[int, int]
    """Sentences that are the same word for word."""
    worded: Mapping[int, int]
    """Sentences that are the same but for their figures."""
    frames: Frames
    """Lines that hold for others and say another scope or time."""


def aligned(old: Draft, new: Draft) -> Alignment:
    """What became of each figure of one draft in another.

    Worked out in one direction whichever is asked for, so that both say the same.
    """
    if old.text > new.text:
        return _in_new_order(_aligned(new, old).mirrored())
    return _in_new_order(_aligned(old, new))


def _aligned(old: Draft, new: Draft) -> Alignment:
    """The same in one direction, the rows in any order."""
    then, now = _cut(old), _cut(new)
    equal = equal_pairs([one.key for one in then.sentences], [one.key for one in now.sentences], {})
    worded = equal_pairs(_masks(then), _masks(now), equal)
    settled = dict(_figures_of(worded, then, now))
    pairs, pair_of = likely_pairs(
        _contexts(then, settled.keys()), _contexts(now, set(settled.values())), (old.figures, new.figures)
    )
    assigned = assign(pairs, settled, (_places(then), _places(now)), pair_of)
    figures = {old: new for old, new in assigned.pairs.items() if not _replaced(then, now, (old, new))}
    figures = without_strays(figures, settled.keys(), then, now)
    rows = list(_rows(then, now, _Found(figures, equal, worded, changed_frames(old.text, new.text))))
    rows += _alone(rows, assigned.torn, (len(old.figures), len(new.figures)))
    return _with_passages(rows, then, now, equal)


def _cut(draft: Draft) -> _Cut:
    """A draft cut to sentences."""
    found = sentences(draft)
    of_figure = [-1] * len(draft.figures)
    for number, sentence in enumerate(found):
        of_figure[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
    return _Cut(draft, found, of_figure, level_of(draft.text))


def _places(cut: _Cut) -> Places:
    """Where the figures of a draft stand; those that are in no sentence are in one before all."""
    return Places(cut.of_figure, [cut.sentences[at].passage if at >= 0 else -1 for at in cut.of_figure])


def _masks(cut: _Cut) -> list[str]:
    """The words of sentences that have figures; others as nothing."""
    return [one.mask if FIGURE in one.mask else "" for one in cut.sentences]


def _figures_of(words: Mapping[int, int], then: _Cut, now: _Cut) -> Iterator[tuple[int, int]]:
    """The figures of sentences that say the same words, one after the other."""
    for one, other in words.items():
        first, second = then.sentences[one], now.sentences[other]
        same = first.last - first.first == second.last - second.first
        if same and not _times_moved(
            then.draft.figures[first.first : first.last], now.draft.figures[second.first : second.last]
        ):
            pairs = zip(range(first.first, first.last), range(second.first, second.last), strict=True)
            yield from (
                pair for pair in pairs if not apart(then.draft.figures[pair[0]], now.draft.figures[pair[1]])
            )


def _times_moved(old: Sequence[Figure], new: Sequence[Figure]) -> bool:
    """Whether the dates of a sentence changed places with all that is said of them: 2023年5起、2024年3起 turned round."""
    one, other = [value_of(figure) for figure in old], [value_of(figure) for figure in new]
    dates = [at for at, figure in enumerate(old) if figure.quantity.kind is Kind.DATE]
    return any(one[at] != other[at] for at in dates) and Counter(one) == Counter(other)


def _contexts(cut: _Cut, known: Collection[int]) -> dict[int, Context]:
    """The contexts of the figures that are not known yet."""
    found: dict[int, Context] = {}
    for sentence in cut.sentences:
        places = range(sentence.first, sentence.last)
        if any(place not in known for place in places):
            read = zip(places, contexts(cut.draft, sentence), strict=True)
            found.update((place, context) for place, context in read if place not in known)
    return found


def _rows(then: _Cut, now: _Cut, found: _Found) -> Iterator[Row]:
    """A row for each two figures that go with each other."""
    chain = _sentences_in_order(then, now, found.figures)
    swapped = {
        (value_of(then.draft.figures[old]), value_of(now.draft.figures[new]), _place(then, now, old, new))
        for old, new in found.figures.items()
    }
    replaced: dict[tuple[int, int], SubjectChange] = {}
    for old, new in sorted(found.figures.items()):
        one, other = then.draft.figures[old], now.draft.figures[new]
        differs = _difference(then, now, (old, new))
        change = _said_otherwise(then, now, (old, new), found, replaced, stands=differs is None)
        if change is not None:
            replaced[old, new] = change
        if differs is not None:
            back = value_of(other), value_of(one), _place(then, now, old, new)
            yield Row(
                Change.CHANGED,
                old,
                new,
                Reason.SWAPPED if back in swapped and back[0] != back[1] else differs,
            )
        elif change is not None:
            yield Row(Change.CHANGED, old, new, *change)
        else:
            sentence = then.of_figure[old], now.of_figure[new]
            same = Reason.WORDS if found.equal.get(sentence[0]) == sentence[1] else Reason.REWORDED
            reason = same if written_alike(one, other) else Reason.WRITTEN
            yield Row(Change.SAME if sentence in chain else Change.MOVED, old, new, reason)


def _said_otherwise(
    then: _Cut,
    now: _Cut,
    pair: tuple[int, int],
    found: _Found,
    replaced: Mapping[tuple[int, int], SubjectChange],
    *,
    stands: bool,
) -> SubjectChange | None:
    """What is said of a figure instead of what was said of it; a year is a year, but where another part of it is said.

    Args:
        then: One draft.
        now: The other.
        pair: The figure in both.
        found: What goes with what.
        replaced: The words that were replaced in the claims of figures before it.
        stands: Whether its value is the same in both.
    """
    if then.draft.figures[pair[0]].quantity.kind is Kind.DATE:
        return other_part(_dated(then, pair[0]), _dated(now, pair[1])) if stands else None
    change = _claim_change(then, now, pair, found, replaced) or _qualified(then, now, pair, found.figures)
    return _subject_change(then, now, pair) if change is None and stands else change


def _dated(cut: _Cut, figure: int) -> tuple[str, Sentence, Figure]:
    """A date with its sentence and its text."""
    return cut.draft.text, cut.sentence_of(figure), cut.draft.figures[figure]


def _difference(then: _Cut, now: _Cut, pair: tuple[int, int]) -> Reason | None:
    """In what two figures differ; that one growth is said in times and the other in percent is nothing."""
    one, other = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    found = difference(one, other)
    if found is Reason.HEDGE:
        return None if _hedges_nothing(then, now, pair) else found
    if found is not None and grown_alike(one, other):
        aspects = {then.draft.saying(pair[0]).aspect, now.draft.saying(pair[1]).aspect}
        return None if aspects == {Aspect.GROWTH} else found
    return found


def _hedges_nothing(then: _Cut, now: _Cut, pair: tuple[int, int]) -> bool:
    """Whether what hedges one figure says only that a limit must not be passed (限额52亿元以内), or that an English sentence begins with some."""
    one, other = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    if all(
        figure.quantity.bound is Bound.AT_LEAST or oppositions.PASSED.search(_before(cut, figure))
        for cut, figure in ((then, one), (now, other))
    ):
        return True
    if one.quantity.bound == other.quantity.bound:
        hedged = (then, one) if one.quantity.approx else (now, other)
        if oppositions.SOME.search(_before(*hedged)):
            return True
    if Bound.AT_LEAST in {one.quantity.bound, other.quantity.bound}:
        return False
    return all(LIMIT.search(_around(cut, at).clause) for cut, at in zip((then, now), pair, strict=True))


def _before(cut: _Cut, figure: Figure) -> str:
    """What stands right before a figure."""
    return cut.draft.text[max(0, figure.start - _BESIDE) : figure.start]


def _claim_change(
    then: _Cut,
    now: _Cut,
    pair: tuple[int, int],
    found: _Found,
    replaced: Mapping[tuple[int, int], SubjectChange],
) -> SubjectChange | None:
    """The words of a claim that were replaced, or those of the claim before where a figure is said of the same."""
    old, new = pair
    worded = found.worded.get(then.of_figure[old]) == now.of_figure[new]
    if worded and not found.frames:
        return None
    one, other = _around(then, old), _around(now, new)
    if worded:
        return _framed(then, now, pair, (_told(then, old, one), _told(now, new, other)), found.frames)
    words = turned(one, other)
    if words is not None:
        return SubjectChange(Reason.CLAIM, *words)
    told = dealt_out(_told(then, old, one), _told(now, new, other))
    part = _part_changed(then, now, pair, told) or _framed(then, now, pair, told, found.frames)
    if part is not None:
        return part
    words = (
        claim_change(*told) or turned_outside(one, other, contrast) or _likely_words(then, now, pair, told)
    )
    return _leaning(then, now, pair, replaced) if words is None else SubjectChange(Reason.CLAIM, *words)


def _part_changed(
    then: _Cut, now: _Cut, pair: tuple[int, int], told: tuple[Told, Told]
) -> SubjectChange | None:
    """The mode or the time of two claims, where it is another one and not only said elsewhere."""
    part = part_of_claim_changed(*told)
    return None if part is None or _said_before(then, now, pair, part) else part


def _framed(
    then: _Cut, now: _Cut, pair: tuple[int, int], told: tuple[Told, Told], frames: Frames
) -> SubjectChange | None:
    """What the lines that hold for two figures say otherwise."""
    return framed_otherwise(*told, _said(then, now, pair), frames) if frames else None


def _likely_words(
    then: _Cut, now: _Cut, pair: tuple[int, int], told: tuple[Told, Told]
) -> tuple[str, str] | None:
    """The words of two claims of which one took the place of the other, came or went, as far as what stands around them tells."""
    words = likely_change(*told)
    if words is not None:
        said = _said(then, now, pair)
        if took_the_place(*said, *words) and not same_figure(*said):
            return words
    there = _surroundings(then, now, pair)
    return (
        bracket_change(*told, there)
        or _part_change(told)
        or qualifier_change(*told, there)
        or added_change(*told, there)
        or other_deed(*told)
    )


def _said_before(then: _Cut, now: _Cut, pair: tuple[int, int], change: SubjectChange) -> bool:
    """Whether a time that one draft alone says with a figure stands in the other one somewhere before it."""
    if change.reason is not Reason.PERIOD or (change.then and change.now):
        return False
    cut, figure = (now, pair[1]) if change.then else (then, pair[0])
    time = oppositions.THIS_YEAR.sub("", change.then or change.now)
    return cut.draft.text.find(time, 0, cut.draft.figures[figure].start) >= 0


def _surroundings(then: _Cut, now: _Cut, pair: tuple[int, int]) -> tuple[str, str]:
    """All that stands around two figures: sentences, those before, headings."""
    one, other = (
        "\n".join((said.before, said.after, *said.lines, *said.headings)) for said in _said(then, now, pair)
    )
    return one, other


def _part_change(told: tuple[Told, Told]) -> tuple[str, str] | None:
    """A part of a figure's clause, or of what it measures, that was replaced by another of its sort."""
    sentences = told[0].sentence, told[1].sentence
    old, new = (one.own if _HAN.search(one.own) else one.clause for one in told)
    words = part_change(old, new, sentences)
    if words is None and all(one.saying.metric for one in told):
        words = part_change(told[0].saying.metric, told[1].saying.metric, sentences)
    return None if words and kept_beside(*sentences, *words) < KEPT else words


def _subject_change(then: _Cut, now: _Cut, pair: tuple[int, int]) -> SubjectChange | None:
    """What a figure was said of and is said of no longer, wherever around it that is said."""
    if _stands_alike(then, now, pair):
        return None
    old, new = _said(then, now, pair)
    if old == new:
        return None
    one, other = then.draft.saying(pair[0]), now.draft.saying(pair[1])
    same_time = (one.period != "" and one.period == other.period) or times_agree(one.when, other.when)
    found = subject_change(old, new, same_time=same_time)
    return None if found is None or _of_one_before(then, now, pair, found) else found


def _stands_alike(then: _Cut, now: _Cut, pair: tuple[int, int]) -> bool:
    """Whether two figures stand at one place of the same paragraph under the same headings, no rows of tables; cheap to ask."""
    places = []
    for cut, at in zip((then, now), pair, strict=True):
        span, text = cut.draft.passages[cut.sentence_of(at).passage], cut.draft.text
        if span.start and text[span.start - 1] not in LINE_ENDS:
            return False
        own = text[span.start : span.end], cut.draft.figures[at].start - span.start
        places.append((*own, above(text, span.start), lead_in(text, span.start)))
    return places[0] == places[1] and CELL.search(places[0][0]) is None


def _of_one_before(then: _Cut, now: _Cut, pair: tuple[int, int], found: SubjectChange) -> bool:
    """Whether what was replaced is the metric of a figure before, while another one is said of this in the same words.

    That a debt is a limit and no longer a balance changes nothing of a rate behind it; that goods are imports does.
    """
    own = then.draft.saying(pair[0]).metric
    if found.reason is not Reason.CLAIM or not own or own != now.draft.saying(pair[1]).metric:
        return False
    if not all(
        _names_another(cut, at, words) for cut, at, words in zip((then, now), pair, found[1:], strict=True)
    ):
        return False
    sides = contrast(found.then, found.now, ("", ""))
    return len(own) >= _BY_ITSELF or (sides is not None and _MEASURES.issuperset(sides))


def _names_another(cut: _Cut, figure: int, words: str) -> bool:
    """Whether some words are said in the metric of a figure before one in its sentence, and not in its own clause."""
    start, end = _clause(cut, figure)
    if not words or words in cut.draft.text[start:end]:
        return False
    before = (cut.draft.saying(at) for at in range(cut.sentence_of(figure).first, figure))
    metrics = (in_long_forms(one.scope + one.metric) for one in before if one.metric)
    return any(words in metric or metric.startswith(words) for metric in metrics)


def _replaced(then: _Cut, now: _Cut, pair: tuple[int, int]) -> bool:
    """Whether one figure only stands where the other stood: it says another value, in another row of a table."""
    differs = difference(then.draft.figures[pair[0]], now.draft.figures[pair[1]])
    return differs is not None and of_other_rows(*_said(then, now, pair))


def _said(then: _Cut, now: _Cut, pair: tuple[int, int]) -> tuple[Said, Said]:
    """What stands around two figures."""
    one, other = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    return _said_at(then.draft.text, one.start, one.end), _said_at(now.draft.text, other.start, other.end)


@lru_cache(maxsize=16)  # several questions are asked of two figures
def _said_at(text: str, start: int, end: int) -> Said:
    """What stands around a place."""
    return said_at(text, start, end)


def _qualified(
    then: _Cut, now: _Cut, pair: tuple[int, int], figures: Mapping[int, int]
) -> SubjectChange | None:
    """The figure before one, where it says of whom or since when it is said and is another now: 60岁以上老人占21%."""
    old, new = pair[0] - 1, pair[1] - 1
    if figures.get(old) != new or then.of_figure[old] != then.of_figure[pair[0]]:
        return None
    one, other = then.draft.figures[old], now.draft.figures[new]
    if value_of(one)[:2] == value_of(other)[:2]:
        return None
    for cut, figure in ((then, one), (now, other)):
        text = cut.draft.text
        behind, before = (
            text[figure.end : figure.end + _BESIDE],
            text[max(0, figure.start - _BESIDE) : figure.start],
        )
        span = figure.quantity.kind is Kind.DURATION and oppositions.PAST_SPAN.search(before)
        if not (span or oppositions.THRESHOLD.match(behind)):
            return None
    return SubjectChange(Reason.CLAIM, one.surface, other.surface)


def _leaning(
    then: _Cut, now: _Cut, pair: tuple[int, int], replaced: Mapping[tuple[int, int], SubjectChange]
) -> SubjectChange | None:
    """The words that were replaced in the claim before, where a figure is said of the same as the one before it: 增长2.1%."""
    before = pair[0] - 1, pair[1] - 1
    words = replaced.get(before)
    if words is None:
        return None
    for cut, here, there in zip((then, now), pair, before, strict=True):
        own, other = cut.draft.saying(here).metric, cut.draft.saying(there).metric
        if cut.of_figure[here] != cut.of_figure[there] or not own or own != other:
            return None
    return words


def _place(then: _Cut, now: _Cut, old: int, new: int) -> tuple[int, int]:
    """The paragraphs of two figures."""
    return then.sentence_of(old).passage, now.sentence_of(new).passage


def _sentences_in_order(then: _Cut, now: _Cut, figures: Mapping[int, int]) -> set[tuple[int, int]]:
    """The sentences whose figures go with those of others, as far as both keep their order.

    A sentence that was parted, or put together of two, keeps its order with each of them.
    """
    weights: dict[tuple[int, int], float] = {}
    for old, new in figures.items():
        pair = then.of_figure[old], now.of_figure[new]
        weights[pair] = weights.get(pair, 0.0) + 1
    ordered = sorted(weights)
    # Two sentences that became one stand one after the other in it: places between are made for them.
    firsts = {one: rank for rank, one in enumerate(ordered)}
    seconds = {one: rank for rank, one in enumerate(sorted(weights, key=lambda pair: (pair[1], pair[0])))}
    chain = in_order([(firsts[pair], seconds[pair], weight) for pair, weight in weights.items()])
    return {pair for pair in weights if (firsts[pair], seconds[pair]) in chain}


def _told(cut: _Cut, figure: int, words: Around) -> Told:
    """What a draft says of a figure, of which the words around it are known."""
    saying, sentence = cut.draft.saying(figure), cut.sentence_of(figure)
    written = cut.draft.text[sentence.start : sentence.end]
    when = saying.when if saying.when and _holds_here(cut, figure, saying) else ""
    first = _OPENING.match(words.lead)
    opening = first[0] if first and FIGURE not in first[0] else ""
    framing = _line_of(cut.draft.text, saying.when_at) if 0 <= saying.when_at < sentence.start else ""
    leading = tuple(one for one in _CLAUSE_END.split(words.lead) if one and FIGURE not in one)
    return Told(
        saying, words.clause, words.sentence, words.own, cut.level, when, written, opening, leading, framing
    )


def _line_of(text: str, at: int) -> str:
    """The sentence or heading in which a place stands."""
    start = max(text.rfind(mark, 0, at) for mark in _LINE_ENDS) + 1
    return text[
        start : min((end for mark in _LINE_ENDS if (end := text.find(mark, at)) >= 0), default=len(text))
    ]


def _holds_here(cut: _Cut, figure: int, saying: Saying) -> bool:
    """Whether the time of a figure is said in its own clause, or opens its sentence in a clause without other figures."""
    start, end = _clause(cut, figure)
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


def _clause(cut: _Cut, figure: int) -> tuple[int, int]:
    """Where the clause of a figure begins and ends, in code points."""
    text, sentence, found = cut.draft.text, cut.sentence_of(figure), cut.draft.figures[figure]
    before = max(text.rfind(mark, sentence.start, found.start) for mark in _MARKS)
    behind = [at for mark in _MARKS if (at := text.find(mark, found.end, sentence.end)) >= 0]
    return max(before + 1, sentence.start), min(behind, default=sentence.end)


def _around(cut: _Cut, figure: int) -> Around:
    """What stands around a figure in its clause; its hedges and counted things with it, which belong to the figure."""
    draft, sentence, found = cut.draft, cut.sentence_of(figure), cut.draft.figures[figure]
    start, end = _clause(cut, figure)
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


def _alone(
    rows: Sequence[Row], torn: tuple[Collection[int], Collection[int]], sizes: tuple[int, int]
) -> Iterator[Row]:
    """A row for each figure that goes with none."""
    olds, news = {row.old for row in rows}, {row.new for row in rows}
    for at in range(sizes[0]):
        if at not in olds:
            yield Row(Change.GONE, at, None, Reason.AMBIGUOUS if at in torn[0] else Reason.NONE)
    for at in range(sizes[1]):
        if at not in news:
            yield Row(Change.NEW, None, at, Reason.AMBIGUOUS if at in torn[1] else Reason.NONE)


def _with_passages(rows: Sequence[Row], then: _Cut, now: _Cut, equal: Mapping[int, int]) -> Alignment:
    """The rows with what became of paragraphs; those with a figure that changed are not only moved or reworded."""
    together = [
        _place(then, now, row.old, row.new) for row in rows if row.old is not None and row.new is not None
    ]
    sizes = len(then.draft.passages), len(now.draft.passages)
    found = passage_pairs(then.sentences, now.sentences, sizes, equal, together)
    told = (
        {then.sentence_of(row.old).passage for row in rows if row.old is not None and not row.change.holds},
        {now.sentence_of(row.new).passage for row in rows if row.new is not None and not row.change.holds},
    )
    only = [pair for pair in found.reworded if pair[0] not in told[0] and pair[1] not in told[1]]
    return Alignment(tuple(rows), tuple(sorted(found.pairs.items())), len(found.moved), len(only))


def _in_new_order(found: Alignment) -> Alignment:
    """An alignment with its rows in the order of the new draft; what is gone stands behind what it stood behind."""
    partners = {row.old: row.new for row in found.rows if row.old is not None and row.new is not None}
    last = -1
    behind: dict[int, int] = {}
    for old in sorted(row.old for row in found.rows if row.old is not None):
        last = partners.get(old, last)
        behind[old] = last

    def place(row: Row) -> tuple[int, int, int]:
        if row.new is not None:
            return row.new, 0, 0
        return behind[row.old or 0], 1, row.old or 0

    passages = tuple(sorted(found.passages))
    return found._replace(rows=tuple(sorted(found.rows, key=place)), passages=passages)
