"""What is said of a figure in one draft instead of what another says of it: the questions asked of two figures that go with each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.added_words import added_change
from tui.alignment.alignment_model import Reason
from tui.alignment.bracketed_words import bracket_change
from tui.alignment.claim_changes import Told, claim_change, contrast, dealt_out, likely_change
from tui.alignment.claim_parts import part_of_claim_changed, times_agree
from tui.alignment.cut_drafts import (
    BESIDE,
    CutDraft,
    around_figure,
    before_figure,
    clause_of,
    dated,
    said_around,
    surroundings_of,
    told_of,
)
from tui.alignment.dates_said import other_part
from tui.alignment.draft_sentences import DEALT
from tui.alignment.figure_contexts import in_long_forms
from tui.alignment.frames import framed_otherwise
from tui.alignment.other_deeds import other_deed
from tui.alignment.outer_words import turned_outside
from tui.alignment.part_changes import part_change
from tui.alignment.qualifiers import qualifier_change
from tui.alignment.replaced_words import KEPT, kept_beside, took_the_place
from tui.alignment.saying_same import value_of
from tui.alignment.subject_changes import SubjectChange, subject_change
from tui.alignment.turned_claims import turned
from tui.compiled import late
from tui.figures import Kind
from tui.lexicon import oppositions
from tui.speech.headings import CELL, LINE_ENDS, above, lead_in
from tui.speech.rewording import same_figure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.alignment.frames import Frames

_HAN = late(r"[\u3400-\u9fff]{2}|[a-z]{3}", re.IGNORECASE)
"""Words that something is named by."""
_BY_ITSELF = 5
"""Characters of a metric that is said whole."""
_NEXT = 80
"""Code points behind a figure in which the other members of its list are said."""
_LISTING = "、和及与"
"""Join the members of a list."""
_MEASURES = frozenset(("余额", "限额", "总额", "存量", "增量"))
"""What of a thing is measured."""


class Found(NamedTuple):
    """What goes with what, by indices."""

    figures: Mapping[int, int]
    equal: Mapping[int, int]
    """Sentences that are the same word for word."""
    worded: Mapping[int, int]
    """Sentences that are the same but for their figures."""
    frames: Frames
    """Lines that hold for others and say another scope or time."""


def said_otherwise(
    then: CutDraft,
    now: CutDraft,
    pair: tuple[int, int],
    found: Found,
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
        return other_part(dated(then, pair[0]), dated(now, pair[1])) if stands else None
    change = _claim_change(then, now, pair, found, replaced) or _qualified(then, now, pair, found.figures)
    return _subject_change(then, now, pair) if change is None and stands else change


def _claim_change(
    then: CutDraft,
    now: CutDraft,
    pair: tuple[int, int],
    found: Found,
    replaced: Mapping[tuple[int, int], SubjectChange],
) -> SubjectChange | None:
    """The words of a claim that were replaced, or those of the claim before where a figure is said of the same."""
    old, new = pair
    worded = found.worded.get(then.of_figure[old]) == now.of_figure[new]
    if worded and not found.frames:
        return None
    one, other = around_figure(then, old), around_figure(now, new)
    if worded:
        return _framed(then, now, pair, (told_of(then, old, one), told_of(now, new, other)), found.frames)
    words = turned(one, other)
    if words is not None:
        return SubjectChange(Reason.CLAIM, *words)
    told = dealt_out(told_of(then, old, one), told_of(now, new, other))
    part = _part_changed(then, now, pair, told) or _framed(then, now, pair, told, found.frames)
    if part is not None:
        return part
    words = (
        claim_change(*told) or turned_outside(one, other, contrast) or _likely_words(then, now, pair, told)
    )
    return _leaning(then, now, pair, replaced) if words is None else SubjectChange(Reason.CLAIM, *words)


def _part_changed(
    then: CutDraft, now: CutDraft, pair: tuple[int, int], told: tuple[Told, Told]
) -> SubjectChange | None:
    """The mode or the time of two claims, where it is another one and not only said elsewhere."""
    part = part_of_claim_changed(*told)
    return None if part is None or _said_before(then, now, pair, part) else part


def _framed(
    then: CutDraft, now: CutDraft, pair: tuple[int, int], told: tuple[Told, Told], frames: Frames
) -> SubjectChange | None:
    """What the lines that hold for two figures say otherwise."""
    return framed_otherwise(*told, said_around(then, now, pair), frames) if frames else None


def _likely_words(
    then: CutDraft, now: CutDraft, pair: tuple[int, int], told: tuple[Told, Told]
) -> tuple[str, str] | None:
    """The words of two claims of which one took the place of the other, came or went, as far as what stands around them tells."""
    words = likely_change(*told)
    if words is not None:
        said = said_around(then, now, pair)
        if took_the_place(*said, *words) and not same_figure(*said):
            return words
    there = surroundings_of(then, now, pair)
    return (
        bracket_change(*told, there)
        or _part_change(told, _with_behind(then, now, pair, there))
        or qualifier_change(*told, there)
        or added_change(*told, there)
        or other_deed(*told)
    )


def _with_behind(
    then: CutDraft, now: CutDraft, pair: tuple[int, int], there: tuple[str, str]
) -> tuple[str, str]:
    """All that stands around two figures, with the sentences behind them."""
    behind = (
        cut.draft.text[cut.draft.figures[at].end :][:_NEXT] for cut, at in zip((then, now), pair, strict=True)
    )
    one, other = (around + more for around, more in zip(there, behind, strict=True))
    return one, other


def _said_before(then: CutDraft, now: CutDraft, pair: tuple[int, int], change: SubjectChange) -> bool:
    """Whether a time that one draft alone says with a figure stands in the other one somewhere before it."""
    if change.reason is not Reason.PERIOD or (change.then and change.now):
        return False
    cut, figure = (now, pair[1]) if change.then else (then, pair[0])
    time = oppositions.THIS_YEAR.sub("", change.then or change.now)
    return cut.draft.text.find(time, 0, cut.draft.figures[figure].start) >= 0


def _part_change(told: tuple[Told, Told], there: tuple[str, str]) -> tuple[str, str] | None:
    """A part of a figure's clause, or of what it measures, that was replaced by another of its sort."""
    sentences = told[0].sentence, told[1].sentence
    old, new = (one.own if _HAN.search(one.own) else one.clause for one in told)
    words = part_change(old, new, sentences)
    if words is None and all(one.saying.metric for one in told):
        words = part_change(told[0].saying.metric, told[1].saying.metric, sentences)
    if words and not all(words) and any(map(DEALT.search, sentences)):
        member = "".join(words).strip(_LISTING)
        if all(member in around for around in there):  # a list that is dealt out is said one by one
            return None
    return None if words and kept_beside(*sentences, *words) < KEPT else words


def _subject_change(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> SubjectChange | None:
    """What a figure was said of and is said of no longer, wherever around it that is said."""
    if _stands_alike(then, now, pair):
        return None
    old, new = said_around(then, now, pair)
    if old == new:
        return None
    one, other = then.draft.saying(pair[0]), now.draft.saying(pair[1])
    same_time = (one.period != "" and one.period == other.period) or times_agree(one.when, other.when)
    found = subject_change(old, new, same_time=same_time)
    return None if found is None or _of_one_before(then, now, pair, found) else found


def _stands_alike(then: CutDraft, now: CutDraft, pair: tuple[int, int]) -> bool:
    """Whether two figures stand at one place of the same paragraph under the same headings, no rows of tables; cheap to ask."""
    places = []
    for cut, at in zip((then, now), pair, strict=True):
        span, text = cut.draft.passages[cut.sentence_of(at).passage], cut.draft.text
        if span.start and text[span.start - 1] not in LINE_ENDS:
            return False
        own = text[span.start : span.end], cut.draft.figures[at].start - span.start
        places.append((*own, above(text, span.start), lead_in(text, span.start)))
    return places[0] == places[1] and CELL.search(places[0][0]) is None


def _of_one_before(then: CutDraft, now: CutDraft, pair: tuple[int, int], found: SubjectChange) -> bool:
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


def _names_another(cut: CutDraft, figure: int, words: str) -> bool:
    """Whether some words are said in the metric of a figure before one in its sentence, and not in its own clause."""
    start, end = clause_of(cut, figure)
    if not words or words in cut.draft.text[start:end]:
        return False
    before = (cut.draft.saying(at) for at in range(cut.sentence_of(figure).first, figure))
    metrics = (in_long_forms(one.scope + one.metric) for one in before if one.metric)
    return any(words in metric or metric.startswith(words) for metric in metrics)


def _qualified(
    then: CutDraft, now: CutDraft, pair: tuple[int, int], figures: Mapping[int, int]
) -> SubjectChange | None:
    """The figure before one, where it says of whom or since when it is said and is another now: 60岁以上老人占21%."""
    old, new = pair[0] - 1, pair[1] - 1
    if figures.get(old) != new or then.of_figure[old] != then.of_figure[pair[0]]:
        return None
    one, other = then.draft.figures[old], now.draft.figures[new]
    if value_of(one)[:2] == value_of(other)[:2]:
        return None
    for cut, figure in ((then, one), (now, other)):
        behind = cut.draft.text[figure.end : figure.end + BESIDE]
        before = before_figure(cut, figure)
        span = figure.quantity.kind is Kind.DURATION and oppositions.PAST_SPAN.search(before)
        if not (span or oppositions.THRESHOLD.match(behind)):
            return None
    return SubjectChange(Reason.CLAIM, one.surface, other.surface)


def _leaning(
    then: CutDraft, now: CutDraft, pair: tuple[int, int], replaced: Mapping[tuple[int, int], SubjectChange]
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
