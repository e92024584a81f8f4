"""What is said of a figure in one draft instead of what another says of it: the questions asked of two figures that go with each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.added_words import added_change
from tui.alignment.alignment_model import Reason
from tui.alignment.bracketed_words import bracket_change
from tui.alignment.claim_changes import (
    Told,
    contrast,
    contrast_said,
    is_own_place,
    likely_change,
    moved_direction,
    moved_total,
    other_level,
    wider,
)
from tui.alignment.claim_parts import narrowed, other_mode, other_period, times_agree
from tui.alignment.compared_words import in_long_forms
from tui.alignment.crossed_qualifiers import crossed
from tui.alignment.cut_drafts import (
    BESIDE,
    CutDraft,
    around_figure,
    before_figure,
    clause_of,
    dated,
    said_around,
)
from tui.alignment.dates_said import other_part
from tui.alignment.draft_sentences import DEALT
from tui.alignment.exchanged_words import exchanged
from tui.alignment.frames import framed_otherwise
from tui.alignment.lone_words import lone_word
from tui.alignment.nothing_shared import names_nothing, nothing_shared
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
from tui.lexicon.en.number_words import ONES
from tui.speech.headings import CELL, LINE_ENDS, above, lead_in
from tui.speech.rewording import same_figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.alignment.compared_figures import Compared

_HAN = late(r"[\u3400-\u9fff]{2}|[a-z]{3}", re.IGNORECASE)
"""Words that something is named by."""
_BY_ITSELF = 5
"""Characters of a metric that is said whole."""
_NEXT = 80
"""Code points behind a figure in which the other members of its list are said."""
_LISTING = "、和及与"
"""Join the members of a list."""
_SMALL = late(rf"\b(?:{'|'.join(ONES)})\b", re.IGNORECASE)
"""Small English numbers in words."""
_SEVERAL = "两三四五六七八九十"
"""Say behind a list how many its members are: 城关、河口两镇."""
_MEASURES = frozenset(("余额", "限额", "总额", "存量", "增量"))
"""What of a thing is measured."""


class Part(NamedTuple):
    """A part of what is said of a figure, and how it is seen that it is another one."""

    name: str
    other: Callable[[Compared], tuple[str, str] | SubjectChange | None]
    """The words of both drafts where the part differs; None where it does not, or one draft does not say it."""
    worded: bool = False
    """Whether it may differ though the sentences are the same but for their figures."""


def said_otherwise(compared: Compared, *, stands: bool) -> SubjectChange | None:
    """What is said of a figure instead of what was said of it; a year is a year, but where another part of it is said.

    Args:
        compared: The figure in both drafts.
        stands: Whether its value is the same in both.
    """
    then, now, pair = compared.then, compared.now, compared.pair
    if then.draft.figures[pair[0]].quantity.kind is Kind.DATE:
        return other_part(dated(then, pair[0]), dated(now, pair[1])) if stands else None
    change = _first(compared)
    return _subject_change(then, now, pair) if change is None and stands else change


def _first(compared: Compared) -> SubjectChange | None:
    """The first part of what is said of a figure that is another one."""
    worded = compared.worded
    for part in PARTS:
        found = part.other(compared) if part.worded or not worded else None
        if found is not None:
            return found if isinstance(found, SubjectChange) else SubjectChange(Reason.CLAIM, *found)
    return None


def _narrowed(compared: Compared) -> SubjectChange | None:
    """A time that one draft alone says with a figure, where it stands in the other one nowhere before it."""
    part = narrowed(*compared.told)
    return None if part is None or _said_before(compared, part) else part


def _of_one_kind(
    other: Callable[[Told, Told], tuple[str, str] | None],
) -> Callable[[Compared], tuple[str, str] | None]:
    """A question of words of one kind, asked where two claims are not said in the same words."""
    return lambda compared: None if compared.same_words else other(*compared.told)


def _framed(compared: Compared) -> SubjectChange | None:
    """What the lines that hold for two figures say otherwise."""
    frames = compared.found.frames
    if not frames:
        return None
    said = said_around(compared.then, compared.now, compared.pair)
    return framed_otherwise(*compared.told, said, frames)


def _in_its_place(compared: Compared) -> tuple[str, str] | None:
    """The words of two claims of which one took the place of the other, as far as what stands around them tells."""
    words = likely_change(*compared.told)
    if words is None:
        return None
    said = said_around(compared.then, compared.now, compared.pair)
    return words if took_the_place(*said, *words) and not same_figure(*said) else None


def _said_before(compared: Compared, change: SubjectChange) -> bool:
    """Whether a time that one draft alone says with a figure stands in the other one somewhere before it."""
    if change.then and change.now:
        return False
    cut, figure = (compared.now, compared.pair[1]) if change.then else (compared.then, compared.pair[0])
    time = oppositions.THIS_YEAR.sub("", change.then or change.now)
    before = cut.draft.text[: cut.draft.figures[figure].start]
    return time in before or _in_digits(time) in before or time in _in_digits(before[-_NEXT:])


def _in_digits(text: str) -> str:
    """A text with its small English numbers in digits: 3 months to March."""
    return _SMALL.sub(lambda found: str(ONES[found[0].lower()]), text)


def _part_of_noun(compared: Compared) -> tuple[str, str] | None:
    """A part of a figure's clause, or of what it measures, that was replaced by another of its sort."""
    told = compared.told
    sentences = told[0].sentence, told[1].sentence
    old, new = (one.own if _HAN.search(one.own) else one.clause for one in told)
    words = part_change(old, new, sentences)
    if words is None and all(one.saying.metric for one in told):
        words = part_change(told[0].saying.metric, told[1].saying.metric, sentences)
    if words is None or kept_beside(*sentences, *words) < KEPT or _said_one_by_one(compared, words):
        return None
    return words


def _said_one_by_one(compared: Compared, words: tuple[str, str]) -> bool:
    """Whether what came or went is a member of a list that is dealt out, of which the other draft says one by one."""
    if all(words) or not any(DEALT.search(one.sentence) for one in compared.told):
        return False
    drafts = zip((compared.then.draft, compared.now.draft), compared.pair, compared.there, strict=True)
    member = "".join(words).strip(_LISTING).rstrip(_SEVERAL)
    return all(
        member in around or member in draft.text[draft.figures[at].end :][:_NEXT]
        for draft, at, around in drafts
    )


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

    That a debt is a limit and no longer a balance changes nothing of a rate behind it; that goods are imports does, and so
    does another place of which the whole sentence is (全县, 全市).
    """
    if is_own_place(found.then) and is_own_place(found.now):
        return False
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


def _qualified(compared: Compared) -> tuple[str, str] | None:
    """The figure before one, where it says of whom or since when it is said and is another now: 60岁以上老人占21%."""
    then, now, pair = compared.then, compared.now, compared.pair
    old, new = pair[0] - 1, pair[1] - 1
    if compared.found.figures.get(old) != new or then.of_figure[old] != then.of_figure[pair[0]]:
        return None
    one, other = then.draft.figures[old], now.draft.figures[new]
    if value_of(one)[:2] == value_of(other)[:2]:
        return None
    if one.quantity.kind in {Kind.PERCENT, Kind.SHARE} and clause_of(then, old) != clause_of(then, pair[0]):
        return None  # a share is what its own clause says: 七成以上案件适用简易程序，平均审理68天
    for cut, figure in ((then, one), (now, other)):
        behind = cut.draft.text[figure.end : figure.end + BESIDE]
        before = before_figure(cut, figure)
        span = figure.quantity.kind is Kind.DURATION and oppositions.PAST_SPAN.search(before)
        if not (span or oppositions.THRESHOLD.match(behind)):
            return None
    return one.surface, other.surface


def _leaning(compared: Compared) -> SubjectChange | None:
    """The words that were replaced in the claim before, where a figure is said of the same as the one before it: 增长2.1%."""
    pair = compared.pair
    before = _amount_before(compared.then, pair[0]), _amount_before(compared.now, pair[1])
    words = compared.replaced.get(before)
    if words is None:
        return None
    for cut, here, there in zip((compared.then, compared.now), pair, before, strict=True):
        own, other = cut.draft.saying(here).metric, cut.draft.saying(there).metric
        if cut.of_figure[here] != cut.of_figure[there]:
            return None
        leans = own != "" and own == other and there == here - 1
        if not leans and not names_nothing(around_figure(cut, here).own):
            return None
    return None if _moves_alone(compared, before, words) else words


def _amount_before(cut: CutDraft, figure: int) -> int:
    """The figure before one that is no date."""
    at = figure - 1
    while at > 0 and cut.draft.figures[at].quantity.kind is Kind.DATE:
        at -= 1
    return at


def _moves_alone(compared: Compared, before: tuple[int, int], words: SubjectChange) -> bool:
    """Whether the words say which way the figure before moved, while this one is no movement: 下降3.5%，占27.1%."""
    drafts = compared.then.draft, compared.now.draft
    if all(
        draft.saying(here).aspect == draft.saying(there).aspect
        for draft, here, there in zip(drafts, compared.pair, before, strict=True)
    ):
        return False
    return all(
        oppositions.MOVED.fullmatch(word) or oppositions.BY.search(f"{word} by ") for word in words[1:]
    )


PARTS = (
    Part("exchanged", exchanged),
    Part("turned round", lambda one: turned(*one.around)),
    Part("mode", lambda one: other_mode(*one.told)),
    Part("period", lambda one: other_period(*one.told)),
    Part("part of a period", _narrowed),
    Part("lines above", _framed, worded=True),
    Part("total", _of_one_kind(moved_total)),
    Part("contrast", _of_one_kind(contrast_said)),
    Part("level of the place", _of_one_kind(other_level)),
    Part("wider place", _of_one_kind(wider)),
    Part("direction", _of_one_kind(moved_direction)),
    Part("turned round outside", lambda one: turned_outside(*one.around, contrast)),
    Part("replaced", _in_its_place),
    Part("bracket", lambda one: bracket_change(*one.told, one.there)),
    Part("part of a noun", _part_of_noun),
    Part("qualifier", lambda one: qualifier_change(*one.told, one.there)),
    Part("of its neighbour", crossed),
    Part("added", lambda one: added_change(*one.told, one.there)),
    Part("deed", lambda one: other_deed(*one.told)),
    Part("one word", lambda one: lone_word(*one.told)),
    Part("another thing", lambda one: nothing_shared(*one.told)),
    Part("the claim before", _leaning),
    Part("of whom", _qualified, worded=True),
)
"""What is asked of two figures that go with each other, what is surest first; the first that differs is told."""
