"""What stands around a figure, as bags of words by which like figures are found and compared."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.compared_words import bag, is_word, single, words_in
from tui.alignment.draft_sentences import DEALT, FIGURE, around, folded
from tui.claims import Aspect
from tui.claims.claim_model import MOVEMENTS
from tui.compiled import late
from tui.figures import Kind
from tui.lexicon import oppositions, part_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.alignment.alignment_model import Draft, Saying
    from tui.alignment.compared_words import Bag
    from tui.alignment.draft_sentences import Sentence
    from tui.figures import Figure

_CLAUSE_MARKS = frozenset(",.:;!?()\t|\n—-")
_BRACKETED = ["(", FIGURE, ")"]
"""A figure alone in a bracket."""
_JOINTS = frozenset(("、", "and", "against", "while", "whereas", "和", "及", "与"))
"""Part what is said of one figure from what is said of the next."""
_NO_JOINTS = frozenset(("参与", "普及", "涉及", "危及", "波及", "共和", "总和"))
"""Words that end with one."""
_LISTED = late("[、和与及]")
_NAMES_DEALT = late(
    rf"(?P<names>[^，,；;。：:{FIGURE}]*[、和与及][^，,；;。：:{FIGURE}]*)[，,]?[^，,；;。：:{FIGURE}]{{0,8}}分别[^，,；;。：:{FIGURE}]{{0,8}}{FIGURE}(?:[、和与及，]{FIGURE})+"
)
"""Names that several figures are dealt out over."""
_TWO = 2
"""Names that are joined by a word, behind a list with other marks."""
_SIDE = 8
"""Words on each side of a figure that are compared one by one."""
_FEW = 2
"""Words of its own below which a figure shares those of the figure before it."""

_REACH = 32
"""Code points before a figure in which it is said whether something changed by it or to it."""
_TOLD_APART = frozenset({*MOVEMENTS, Aspect.LEVEL, Aspect.RATE, Aspect.SHARE})
"""What says whether something moved."""


class Context(NamedTuple):
    """What stands around one figure."""

    near: Bag
    """The words that are its own: between its neighbours in its clause."""
    about: Bag
    """The words of its claim: metric and scope, labels of its row and column."""
    clause: Bag
    sentence: Bag
    before: tuple[str, ...]
    """Words before it, the nearest first, figures as signs."""
    after: tuple[str, ...]
    order: tuple[int, int]
    """Which figure of its clause it is, and of how many."""
    dealt: bool
    """Whether words are dealt out over it and its neighbours, so that its place in the list is nothing of its own."""
    period: str = ""
    """When its claim is of, in ISO 8601; empty where that is not known."""
    shared: bool = False
    """Whether others in its clause have the same words, so that only its place among them tells it apart."""
    told: bool = False
    """Whether its claim tells it apart from all others of its sentence."""
    distinct: Bag = frozenset()
    """Its own words and those of its claim that are said of no other figure of its sentence."""
    of_unit: Bag = frozenset()
    """Those that are said of no other figure of its unit there."""
    role: str = ""
    """Whether something changed by it, to it or from it, where that is said before it: `by`, `to`, `from`."""
    moves: bool | None = None
    """Whether its claim is of a movement and not of a level; None where that is not known."""
    each: bool = False
    """Whether its own words before it say that it is a mean: 户均."""
    others: Bag = frozenset()
    """The words of the other figures of its sentence that are not said of it."""


def contexts(draft: Draft, sentence: Sentence) -> list[Context]:
    """What stands around each figure of a sentence."""
    figures = draft.figures[sentence.first : sentence.last]
    tokens, places = _tokens(draft.text, sentence, figures)
    whole = bag(tokens)
    found = []
    clauses = _clauses(tokens)
    bags = {start: bag(tokens[start:end]) for start, end in clauses} if len(clauses) < len(places) else {}
    for number, at in enumerate(places):
        start, end = next((start, end) for start, end in clauses if start <= at < end)
        inside = [place for place in places if start <= place < end]
        left, right = _own(tokens, start, end, at, _parting(figures, places, inside))
        saying = draft.saying(sentence.first + number)
        about = _about(saying)
        near = single(left + right) | bag(left) | bag(right)
        before, after = tokens[max(0, at - _SIDE) : at][::-1], tokens[at + 1 : at + 1 + _SIDE]
        order, dealt = (inside.index(at), len(inside)), saying.distributed
        clause = bags[start] if start in bags else bag(tokens[start:end])
        found.append(
            Context(
                near,
                about,
                clause,
                whole,
                tuple(before),
                tuple(after),
                order,
                dealt,
                saying.period,
                role=_role(draft.text, figures[number]),
                each=_is_for_each(left),
                moves=saying.aspect in MOVEMENTS if saying.aspect in _TOLD_APART else None,
            )
        )
    words = FIGURE.join(around(draft.text, sentence.start, sentence.end, figures))
    return _dealt_by_names(
        _dealt_by_figures(
            _told_apart(found, [figure.quantity.unit for figure in figures]), words, clauses, places
        ),
        words,
    )


def _is_for_each(words: Sequence[str]) -> bool:
    """Whether the words before a figure say that it is one for each; that it is an average is often left out."""
    said = (" " if words and words[-1].isascii() else "").join(words)
    return any(found[0] != "平均" for found in part_words.MEAN.finditer(said))


def _dealt_by_figures(
    found: list[Context], words: str, clauses: Sequence[tuple[int, int]], places: Sequence[int]
) -> list[Context]:
    """The contexts of a sentence's figures, those that are dealt out over figures before them with the words of these.

    Of A 12, B 5, which grew by 3% and 2% respectively the 3% is said of A.
    """
    if DEALT.search(words) is None:
        return found
    groups = [[at for at, place in enumerate(places) if start <= place < end] for start, end in clauses]
    groups = [group for group in groups if group]
    result = list(found)
    for group, before in ((one, other) for other, one in pairwise(groups)):
        if len(group) == len(before) > 1:
            for at, other in zip(group, before, strict=True):
                about = found[at].about | found[other].near | found[other].about
                result[at] = found[at]._replace(about=about, dealt=True, told=True)
    return result


def _dealt_by_names(found: list[Context], words: str) -> list[Context]:
    """The contexts of a sentence's figures, those that are dealt out over names before them with the words of these: 甲、乙居前，分别为1、2."""
    result = list(found)
    for dealt in _NAMES_DEALT.finditer(words) if DEALT.search(words) else ():
        names, first = _LISTED.split(dealt["names"]), words.count(FIGURE, 0, dealt.start())
        count = dealt[0].count(FIGURE)
        if len(names) > count == _TWO and dealt["names"][-1 - len(names[-1])] != "、":
            names = names[-count:]  # those before are of whom it is said: A、B、C受理和审结的案件分别为
        if len(names) == count:
            for at, name in enumerate(names, first):
                own = _said_in(name)
                result[at] = found[at]._replace(
                    about=found[at].about | own,
                    distinct=found[at].distinct | own,
                    of_unit=found[at].of_unit | own,
                    dealt=True,
                    told=True,
                )
    return result


def _told_apart(found: Sequence[Context], units: Sequence[str]) -> list[Context]:
    """The contexts of the figures of a sentence with what tells each from the others, and from those of its unit."""
    shared = Counter((context.near, context.clause) for context in found)
    said = Counter(context.about for context in found)
    owned = _owned(found)
    counts = _counted(owned, [(context.dealt, "") for context in found])
    alike = _counted(owned, [(one.dealt, unit) for one, unit in zip(found, units, strict=True)])
    every = frozenset(word for words in owned for word in words)
    return [
        context._replace(
            shared=shared[context.near, context.clause] > 1,
            told=bool(context.about) and said[context.about] == 1,
            distinct=frozenset(word for word in words if counts[context.dealt, ""][word] == 1),
            of_unit=frozenset(word for word in words if alike[context.dealt, unit][word] == 1),
            others=every - words,
        )
        for context, words, unit in zip(found, owned, units, strict=True)
    ]


def _owned(found: Sequence[Context]) -> list[frozenset[str]]:
    """The words of each figure of a sentence, and those of its claim that stand beside no other."""
    beside = Counter(word for context in found for word in context.near)
    return [
        context.near | {word for word in context.about if context.dealt or word not in beside}
        for context in found
    ]


def _counted(
    owned: Sequence[Iterable[str]], sorts: Sequence[tuple[bool, str]]
) -> dict[tuple[bool, str], Counter[str]]:
    """How many figures of each sort have each word, those that are dealt out by themselves: they have the words of those before them."""
    counts: dict[tuple[bool, str], Counter[str]] = {}
    for words, sort in zip(owned, sorts, strict=True):
        counts.setdefault(sort, Counter()).update(words)
    return counts


def _role(text: str, figure: Figure) -> str:
    """Whether something changed by a figure, to it or from it."""
    before = folded(text[max(0, figure.start - _REACH) : figure.start])
    if oppositions.FROM.search(before):
        return "from"
    if oppositions.TO.search(before) or oppositions.ENGLISH_TO.search(before):
        return "to"
    return "by" if oppositions.BY.search(before) else ""


def _tokens(text: str, sentence: Sentence, figures: Sequence[Figure]) -> tuple[list[str], list[int]]:
    """The words of a sentence with signs for its figures, and where among them the figures stand."""
    words = around(text, sentence.start, sentence.end, figures)
    tokens = words_in(FIGURE.join(part.replace(FIGURE, " ") for part in words))
    return tokens, [place for place, token in enumerate(tokens) if token == FIGURE]


def _clauses(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Where the clauses of a sentence begin and end among its words."""
    found, start = [], 0
    for at, token in enumerate(tokens):
        if token in _CLAUSE_MARKS and not _holds_figure(tokens, at):
            found.append((start, at + 1))
            start = at + 1
    found.append((start, len(tokens) + 1))
    return found


def _holds_figure(tokens: Sequence[str], at: int) -> bool:
    """Whether a mark begins a bracket that holds a figure alone, so that it is said of what stands before it: retailing (#)."""
    return list(tokens[at : at + 3]) == _BRACKETED


def _parting(figures: Sequence[Figure], places: Sequence[int], inside: Sequence[int]) -> list[int]:
    """The figures of a clause that part its words: years and other dates are words like others."""
    kinds = dict(zip(places, (figure.quantity.kind for figure in figures), strict=True))
    return [place for place in inside if kinds[place] is not Kind.DATE]


def _own(
    tokens: Sequence[str], start: int, end: int, at: int, parting: Sequence[int]
) -> tuple[list[str], list[str]]:
    """The words of a clause that are a figure's own, before and behind it."""
    before = [place for place in parting if place < at]
    behind = [place for place in parting if place > at]
    right = list(tokens[at + 1 : behind[0] if behind else end])
    if behind:
        right = right[: _joint(right)]
    while True:
        begin = before.pop() + 1 if before else start
        left = list(tokens[begin:at])
        if begin > start and (joint := _joint(left)) < len(left):
            left = left[joint + 1 :]
        if begin == start or sum(map(is_word, left + right)) >= _FEW:
            return left, right


def _joint(words: Sequence[str]) -> int:
    """Where some words are parted into those of one figure and those of the next; behind all where they are not."""
    for at, word in enumerate(words):
        if word in _JOINTS and "".join(words[max(0, at - 1) : at + 1]) not in _NO_JOINTS:
            return at
    return len(words)


def _about(saying: Saying) -> Bag:
    """The words of a claim."""
    return _said_in(saying.metric).union(_said_in(saying.scope), _said_in(saying.labels))


@lru_cache(maxsize=4096)  # what is measured is said often
def _said_in(part: str) -> Bag:
    """The words of a part of a claim."""
    tokens = words_in(part)
    return bag(tokens) | single(tokens)
