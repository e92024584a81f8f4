"""Whether a figure that stands is said of fewer, of more or of others: a qualifier took another's place before the same noun, came, or went.

人均粮食产量 is no 粮食产量, 会员企业中 not 全省从业者中. What is said of both figures in any words of their sentences is none; a
word that came or went alone must be a known qualifier and stand nowhere around the other figure.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.compared_words import in_long_forms
from tui.alignment.draft_sentences import folded
from tui.alignment.english_qualifiers import AMONG, came_or_went, english_change
from tui.alignment.replaced_words import one_word_of
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon import intention_words
from tui.lexicon.zh import closed_words, qualifier_words, scope_words, verb_synonyms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.alignment.claim_changes import Told

_QUALIFIER = late(alternatives(qualifier_words.QUALIFIERS))
"""The known qualifiers, the longest first."""
_MARKS = late(r"[，,；;：:。]")
_HAN = late(r"[\u3400-\u9fff]+")
_SET = late(r"(?:当中|之中|[里中内])\Z")
"""Ends a clause that says of which set others are said."""
_WHOLE = late("全部|所有|全体")
"""Says that none of several is left out."""
_LISTED = late(r"([\u3400-\u9fff])[\u3400-\u9fff]、\1(?=[\u3400-\u9fff])")
"""Two words that are told apart by their last character: 援藏、援疆."""
_HEAD = 2
"""Characters of the noun that a qualifier stands before."""
_CUT_SHORT = 5
"""Characters beside a qualifier that went with it, of a name that was cut short."""
_LONGEST = 8
"""Characters of the longest qualifier."""
_BASE = late(
    r"[比较](?!例|重|大|多|少|高|低|好|快|强|为)([\u3400-\u9fff]{2,8}?)(?=[多少高低快慢长短增减]|提[高升]|下降|上升|上涨|回升|回落|净增|扩大|缩小)"
)
"""What a figure is compared with."""
_YEAR_END = late(r"[去上]一?年年?[末底]")
"""The beginning of this year, as the end of the last one."""
_SAME_BASE = late(r"[去上]一?年(?:同期|度)?|同期")
"""The year before, however it is said."""
_NONE = late(r"[比较与同跟和未不没无各每一这那该其]")
"""Begins what compares, denies or points, and is no qualifier."""
_OURS = late(r"[我本该](?=[国省市州盟县区旗乡镇村])")
"""Says of a place that it is the one that a text is about, as 全 does."""
_VERBAL = late(r"[净共已新增减提降超到至]")
"""Begins what is no noun."""
_PLACE = late(r"(?!.*[全我本该各占为])[\u3400-\u9fff]{2,4}(?:[区县市镇乡村]|基地)")
"""A place by its name."""


class Piece(NamedTuple):
    """Words of one draft that the other one does not say."""

    word: str
    head: str
    """What it stands before, which both say; empty where it stands before nothing of the kind."""
    run: str
    """All that stands there and is not said."""


def qualifier_change(then: Told, now: Told, there: tuple[str, str]) -> tuple[str, str] | None:
    """The qualifiers of two figures of which one took the place of the other, or came, or went; None where both are said of the same.

    Args:
        then: What stands around the figure in one draft.
        now: The same in the other.
        there: All that is said around each of them, sentences before and headings included.
    """
    if (then.sentence + now.sentence).isascii() or not _HAN.search(then.sentence):
        return english_change(then, now, there)
    old, new = (_alike(_held(one)) for one in (then, now))
    if old == new or not all(map(_HAN.search, (old, new))):
        return None
    said = tuple(_alike(one.sentence) for one in (then, now))
    gone, come = list(_pieces(old, said[1])), list(_pieces(new, said[0]))
    if found := _replaced(gone, come) or _other_base(then.own, now.own) or _member(then, now):
        return found
    old, new = (_alike(_held(one, whole=False)) for one in (then, now))
    gone_or_come = (_pieces(old, said[1]), there[1]), (_pieces(new, said[0]), there[0])
    return came_or_went(*(_known(pieces, other) for pieces, other in gone_or_come))


def _alike(text: str) -> str:
    """A text in long forms, and with one word for the place that it is about."""
    return _OURS.sub("全", in_long_forms(text))


def _held(told: Told, *, whole: bool = True) -> str:
    """What holds for a figure: clauses before it that say of which set it is, the last one if it says of which of several, its own words.

    Args:
        told: What is said of the figure.
        whole: Whether the last clause is to be taken, too.
    """
    last = {one for one in told.leading[-1:] if whole and (_WHOLE.search(one) or _QUALIFIER.search(one))}
    return "，".join((*(one for one in told.leading if one in last or _SET.search(one)), told.own))


def _other_base(then: str, now: str) -> tuple[str, str] | None:
    """What two figures are compared with, where that is not the same: 比去年多, 比计划多."""
    found = [_BASE.search(folded(one)) for one in (then, now)]
    if not all(found):
        return None
    old, new = (_SAME_BASE.sub("上年", _YEAR_END.sub("年初", one[1])) for one in found if one)
    if old == new or old in new or new in old or one_word_of(old, new):
        return None
    return old, new


@lru_cache(maxsize=2048)
def _pieces(text: str, said: str) -> Sequence[Piece]:
    """The nouns of a text that another one does not say, each with the noun that it stands before."""
    return tuple(_unsaid(text, said))


def _unsaid(text: str, said: str) -> Iterator[Piece]:
    """The same, one after the other."""
    for clause in _MARKS.split(text):
        among = _SET.search(clause)
        for run in _HAN.finditer(clause):
            for start, end in _stretches(run[0], said):
                behind = run[0][end : end + _HEAD]
                ends = among is not None and run.start() + end >= among.start()
                head = AMONG if ends else behind if len(behind) == _HEAD else ""
                word = _bare(run[0][start : min(end, among.start() - run.start()) if ends and among else end])
                if word:
                    yield Piece(word, head, run[0][start:end])


def _stretches(run: str, said: str) -> Iterator[tuple[int, int]]:
    """The stretches of a run of which no two characters in a row stand in another text."""
    there = [run[at : at + 2] in said for at in range(len(run) - 1)] if len(run) > 1 else []
    free = [
        not (any(there[max(0, at - 1) : at + 1]) or (len(run) == 1 and run in said)) for at in range(len(run))
    ]
    start = None
    for at, one in enumerate((*free, False)):
        if one and start is None:
            start = at
        elif not one and start is not None:
            yield start, at
            start = None


def _bare(run: str) -> str:
    """The last noun of a run, without verbs and what says nothing; all of it where it is a known qualifier."""
    if _QUALIFIER.fullmatch(run) or _WHOLE.fullmatch(run):
        return run
    pieces = verb_synonyms.parted(run)
    if pieces and pieces[-1][0]:  # what stands behind a verb is its object
        known = _QUALIFIER.match(run.removeprefix("按"))
        return known[0] if known and not closed_words.CLOSED.fullmatch(known[0]) else ""
    nouns = [piece for verb, piece in pieces if not verb]
    noun = closed_words.CLOSED.sub("", intention_words.CHINESE.sub("", nouns[-1])) if nouns else ""
    return "" if intention_words.GENERIC.fullmatch(noun) else noun


def _replaced(gone: Sequence[Piece], come: Sequence[Piece]) -> tuple[str, str] | None:
    """Two words before the same noun of which each is said in one draft alone."""
    for one in gone:
        for other in come:
            if one.head and one.head == other.head and _names(one.head) and _apart(one, other):
                return one.word, other.word
    return None


def _member(then: Told, now: Told) -> tuple[str, str] | None:
    """One more of several that are told apart by their last character, and of which both drafts say others: 援藏、援疆, 援藏、援疆、援外."""
    heads = sorted({head for one in (then, now) for head in _LISTED.findall(one.own)})
    said = [
        [word for head in heads for word in re.findall(f"{head}[\u3400-\u9fff]", one.own)]
        for one in (then, now)
    ]
    gone, come = set(said[0]) - set(said[1]), set(said[1]) - set(said[0])
    if bool(gone) is bool(come) or not set(said[0]) & set(said[1]):
        return None
    return came_or_went(min(gone, default=""), min(come, default=""))


def _names(head: str) -> bool:
    """Whether what stands behind two words is a noun, as far as its first characters show."""
    return head == AMONG or not (
        closed_words.CLOSED.match(head) or verb_synonyms.VERB.fullmatch(head) or _VERBAL.match(head)
    )


def _apart(one: Piece, other: Piece) -> bool:
    """Whether two qualifiers say something else of a noun."""
    words = one.word, other.word
    if any(_NONE.match(word) or (len(word) < _HEAD and not _QUALIFIER.fullmatch(word)) for word in words):
        return False
    if max(map(len, words)) > _LONGEST or one_word_of(*words):
        return False
    return not one_word_of(one.word + one.head, other.word + other.head)


def _known(pieces: Sequence[Piece], there: str) -> str:
    """A known qualifier among some words, or the name of a place, that is not said in a text; empty where there is none.

    Of a name of which more is left out, the qualifier goes with what it stands before: 居民电子健康档案建档率, 建档率.
    """
    told = (piece for piece in pieces if len(_QUALIFIER.sub("", piece.run)) < _CUT_SHORT)
    found = (word for piece in told for word in (*_QUALIFIER.findall(piece.run), *_place(piece)))
    return next((word for word in found if word not in there), "")


def _place(piece: Piece) -> tuple[str, ...]:
    """The name of a place before a noun: 东港区."""
    named = _PLACE.fullmatch(piece.word) if piece.head and piece.head != AMONG else None
    return (piece.word,) if named and piece.word not in scope_words.NO_PLACES else ()
