"""Two drafts to what became of each figure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import structs

from tui.alignment.alignment_model import Alignment, Change, Reason, Row
from tui.alignment.assignment import assign
from tui.alignment.compared_figures import Compared, Found
from tui.alignment.crossed_qualifiers import is_qualifier
from tui.alignment.cut_drafts import (
    CutDraft,
    around_figure,
    before_figure,
    cut_draft,
    place_of,
    said_around,
)
from tui.alignment.dealt_across import turned_deals
from tui.alignment.draft_sentences import FIGURE
from tui.alignment.equal_runs import equal_pairs
from tui.alignment.figure_contexts import contexts
from tui.alignment.frames import changed_frames
from tui.alignment.likely_pairs import likely_pairs
from tui.alignment.pair_claims import said_otherwise
from tui.alignment.passage_links import Places
from tui.alignment.passage_pairs import passage_pairs
from tui.alignment.saying_same import apart, difference, grown_alike, value_of, written_alike
from tui.alignment.stray_dates import without_strays
from tui.alignment.subject_changes import SubjectChange, of_other_rows
from tui.claims import Aspect
from tui.compiled import late
from tui.figures import Bound, Kind
from tui.lexicon import oppositions
from tui.lexicon.oppositions import LIMIT
from tui.speech.order_chain import in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from tui.alignment.alignment_model import Draft, Saying
    from tui.alignment.figure_contexts import Context
    from tui.figures import Figure

_NOUN = 2
"""Characters that show that two figures count the same."""
_HAN = late(r"[\u3400-\u9fff]{2}")


def aligned(old: Draft, new: Draft) -> Alignment:
    """What became of each figure of one draft in another.

    Worked out in one direction whichever is asked for, so that both say the same.
    """
    if old.text > new.text:
        return _in_new_order(_aligned(new, old).mirrored())
    return _in_new_order(_aligned(old, new))


def _aligned(old: Draft, new: Draft) -> Alignment:
    """The same in one direction, the rows in any order."""
    then, now = cut_draft(old), cut_draft(new)
    equal = equal_pairs([one.key for one in then.sentences], [one.key for one in now.sentences], {})
    worded = equal_pairs(_masks(then), _masks(now), equal)
    settled = dict(_figures_of(worded, then, now))
    pairs, pair_of = likely_pairs(
        _contexts(then, settled.keys()), _contexts(now, set(settled.values())), (old.figures, new.figures)
    )
    assigned = assign(pairs, settled, (_places(then), _places(now)), pair_of)
    figures = {old: new for old, new in assigned.pairs.items() if not _replaced(then, now, (old, new))}
    figures = turned_deals(without_strays(figures, settled.keys(), then, now), then, now)
    back = {new: old for old, new in figures.items()}
    found = Found(figures, equal, worded, changed_frames(old.text, new.text), back)
    rows = list(_rows(then, now, found))
    rows = list(_exchanged(rows, then, now))
    rows += _alone(rows, assigned.torn, (len(old.figures), len(new.figures)))
    return _with_passages(rows, then, now, equal)


def _places(cut: CutDraft) -> Places:
    """Where the figures of a draft stand; those that are in no sentence are in one before all."""
    return Places(cut.of_figure, [cut.sentences[at].passage if at >= 0 else -1 for at in cut.of_figure])


def _masks(cut: CutDraft) -> list[str]:
    """The words of sentences that have figures; others as nothing."""
    return [one.mask if FIGURE in one.mask else "" for one in cut.sentences]


def _figures_of(words: Mapping[int, int], then: CutDraft, now: CutDraft) -> Iterator[tuple[int, int]]:
    """The figures of sentences that say the same words, one after the other."""
    for one, other in words.items():
        first, second = then.sentences[one], now.sentences[other]
        same = first.last - first.first == second.last - second.first
        if same and not _times_moved(
            then.draft.figures[first.first : first.last], now.draft.figures[second.first : second.last]
        ):
            olds, news = range(first.first, first.last), range(second.first, second.last)
            pairs = zip(olds, _under_heads(then, now, olds, news), strict=True)
            yield from (
                pair for pair in pairs if not apart(then.draft.figures[pair[0]], now.draft.figures[pair[1]])
            )


def _under_heads(then: CutDraft, now: CutDraft, olds: range, news: range) -> Sequence[int]:
    """The cells of a row in the order of the heads that stand over those of the old one; as they stand where the heads are others."""
    heads = [[cut.draft.saying(at).labels for at in row] for cut, row in ((then, olds), (now, news))]
    if heads[0] == heads[1] or len(set(heads[0])) < len(olds) or set(heads[0]) != set(heads[1]):
        return news
    return [news[heads[1].index(head)] for head in heads[0]]


def _times_moved(old: Sequence[Figure], new: Sequence[Figure]) -> bool:
    """Whether the dates of a sentence changed places with all that is said of them: 2023年5起、2024年3起 turned round."""
    one, other = [value_of(figure) for figure in old], [value_of(figure) for figure in new]
    dates = [at for at, figure in enumerate(old) if figure.quantity.kind is Kind.DATE]
    return any(one[at] != other[at] for at in dates) and Counter(one) == Counter(other)


def _contexts(cut: CutDraft, known: Collection[int]) -> dict[int, Context]:
    """The contexts of the figures that are not known yet."""
    found: dict[int, Context] = {}
    for sentence in cut.sentences:
        places = range(sentence.first, sentence.last)
        if any(place not in known for place in places):
            read = zip(places, contexts(cut.draft, sentence), strict=True)
            found.update((place, context) for place, context in read if place not in known)
    return found


def _rows(then: CutDraft, now: CutDraft, found: Found) -> Iterator[Row]:
    """A row for each two figures that go with each other."""
    chain = _sentences_in_order(then, now, found.figures)
    swapped = {
        (value_of(then.draft.figures[old]), value_of(now.draft.figures[new]), place_of(then, now, old, new))
        for old, new in found.figures.items()
    }
    replaced: dict[tuple[int, int], SubjectChange] = {}
    for old, new in sorted(found.figures.items()):
        one, other = then.draft.figures[old], now.draft.figures[new]
        differs = _difference(then, now, (old, new))
        change = said_otherwise(Compared(then, now, (old, new), found, replaced), stands=differs is None)
        if change is not None:
            replaced[old, new] = change
        if differs is not None:
            back = value_of(other), value_of(one), place_of(then, now, old, new)
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


def _exchanged(rows: Sequence[Row], then: CutDraft, now: CutDraft) -> Iterator[Row]:
    """The rows, those of two figures of which each is said of what the other one was as of values that changed places."""
    crossed: dict[tuple[object, ...], Row] = {}
    for row in rows:
        if (
            row.reason is Reason.CLAIM
            and ((row.then and row.now) or is_qualifier(row.then or row.now))
            and row.old is not None
            and row.new is not None
        ):
            places = place_of(then, now, row.old, row.new)
            crossed[*places, value_of(then.draft.figures[row.old]).unit, row.then, row.now] = row
    partners = {
        row: other
        for (*place, gone, come), row in crossed.items()
        if (other := crossed.get((*place, come, gone))) is not None
    }
    for row in rows:
        other = partners.get(row)
        yield row if other is None else Row(Change.CHANGED, row.old, other.new, Reason.SWAPPED)


def _difference(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> Reason | None:
    """In what two figures differ; that one growth is said in times and the other in percent is nothing."""
    one, other = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    found = difference(one, other)
    if found is Reason.UNIT and (_unit_before(then, now, pair) or _counted_alike(then, now, pair)):
        return None
    if found in {Reason.UNIT, Reason.VALUE} and _unit_of_one_before(then, now, pair):
        return None
    if found is Reason.HEDGE:
        return None if _hedges_nothing(then, now, pair) else found
    if found is not None and grown_alike(one, other):
        return (
            None if all(map(_is_growth, (then.draft.saying(pair[0]), now.draft.saying(pair[1])))) else found
        )
    return found


def _is_growth(saying: Saying) -> bool:
    """Whether a figure says by how much something grew: 增长136%, 增幅为1.36倍."""
    return saying.aspect == Aspect.GROWTH or oppositions.GROWTHS.search(saying.metric) is not None


def _counted_alike(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> bool:
    """Whether one figure alone has a measure word, and both go on with the same noun: 3.2万群众, 32000名群众."""
    figures = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    if all(value_of(figure).unit for figure in figures) or {figure.quantity.kind for figure in figures} != {
        Kind.COUNT
    }:
        return False
    if figures[0].quantity.approx != figures[1].quantity.approx:
        return False
    behind = [cut.draft.text[one.end :][:_NOUN] for cut, one in zip((then, now), figures, strict=True)]
    return behind[0] == behind[1] and _HAN.fullmatch(behind[0]) is not None


def _unit_before(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> bool:
    """Whether one figure alone has no unit, since what is named before it ends with it: 总诊疗人次95.5亿, 95.5亿人次."""
    figures = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    units = [value_of(figure).unit for figure in figures]
    if all(units) or figures[0].quantity.approx != figures[1].quantity.approx:
        return False
    bare = before_figure(then, figures[0]) if not units[0] else before_figure(now, figures[1])
    return oppositions.STATED.sub("", bare).endswith("".join(units))


def _unit_of_one_before(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> bool:
    """Whether one figure alone has no unit, since it is compared with the one before it: 48,000 tonnes, down from 55,000."""
    figures = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    if all(value_of(one).unit for one in figures) or not any(value_of(one).unit for one in figures):
        return False
    bare = 1 if value_of(figures[0]).unit else 0
    cut, at = (then, now)[bare], pair[bare]
    if cut.sentence_of(at).first == at or not oppositions.FROM.search(before_figure(cut, figures[bare])):
        return False
    unit = cut.draft.figures[at - 1].quantity.unit
    meant = structs.replace(
        figures[bare],
        quantity=structs.replace(figures[bare].quantity, unit=unit, kind=figures[1 - bare].quantity.kind),
    )
    return bool(unit) and value_of(meant) == value_of(figures[1 - bare])


def _hedges_nothing(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> bool:
    """Whether what hedges one figure says only that a limit must not be passed (限额52亿元以内), or that an English sentence begins with some."""
    one, other = then.draft.figures[pair[0]], now.draft.figures[pair[1]]
    if all(
        figure.quantity.bound is Bound.AT_LEAST or oppositions.PASSED.search(before_figure(cut, figure))
        for cut, figure in ((then, one), (now, other))
    ):
        return True
    if any(
        all(way.search(around_figure(cut, at).before) for cut, at in zip((then, now), pair, strict=True))
        for way in oppositions.COMPARING
    ):
        return True
    if one.quantity.bound == other.quantity.bound:
        hedged = (then, one) if one.quantity.approx else (now, other)
        if oppositions.SOME.search(before_figure(*hedged)):
            return True
    if Bound.AT_LEAST in {one.quantity.bound, other.quantity.bound}:
        return False
    return all(LIMIT.search(around_figure(cut, at).clause) for cut, at in zip((then, now), pair, strict=True))


def _replaced(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> bool:
    """Whether one figure only stands where the other stood: it says another value, in another row of a table."""
    differs = difference(then.draft.figures[pair[0]], now.draft.figures[pair[1]])
    return differs is not None and of_other_rows(*said_around(then, now, pair))


def _sentences_in_order(then: CutDraft, now: CutDraft, figures: Mapping[int, int]) -> set[tuple[int, int]]:
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


def _with_passages(rows: Sequence[Row], then: CutDraft, now: CutDraft, equal: Mapping[int, int]) -> Alignment:
    """The rows with what became of paragraphs; those with a figure that changed are not only moved or reworded."""
    together = [
        place_of(then, now, row.old, row.new) for row in rows if row.old is not None and row.new is not None
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
