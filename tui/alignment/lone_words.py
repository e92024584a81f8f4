"""Whether one word alone of what is said of a figure is another one, whatever else its sentence says: 基础设施投资, 基础设施消费.

A word that is replaced in a sentence written anew tells little. Where all that is said of the figure itself stands, but for what
only says that it is so, one word with no character of the other makes it a figure of something else.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from tui.alignment.compared_words import in_long_forms
from tui.alignment.draft_sentences import DEALT, FIGURE, folded
from tui.alignment.part_changes import PREDICATES, says_nothing
from tui.alignment.replaced_words import one_word_of
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon import intention_words
from tui.lexicon.zh import closed_words, predicate_words, verb_synonyms
from tui.speech.verb_likeness import lines_of

if TYPE_CHECKING:
    from tui.alignment.claim_changes import Told

_HAN = late(r"[\u3400-\u9fff]{2,6}")
_NAMED = late(r"[\u3400-\u9fff]{2}\Z")
_OBJECT = late(r"[\u3400-\u9fff]{2}")
_BLANK = late(r"[\s，,。；;：:、的了]+")
_LAST_YEAR = late(r"[比较](?:[上去]年)?同期|[比较][上去]年(?![末底初])")
"""Says of a growth that it is by the year before."""
_MOVES = late(alternatives((*predicate_words.RISING, *predicate_words.FALLING)))
_TOLD = late(alternatives(sorted((set(predicate_words.REACH) | verb_synonyms.LIGHT) - {"给", "落实"})))
"""What says no more than that it is so."""
_WORKS = late(r"(?:工程|项目)\Z")
"""Ends what works are called."""
_MEASURED = late(r"(?<=..)[量额数]\Z")
"""Makes of a deed how much is done: 诊疗量, 看病."""
_LEAST = 2
"""Characters that both drafts say of the figure beside the word."""


def lone_word(then: Told, now: Told) -> tuple[str, str] | None:
    """The two words of which alone one took the place of the other; None where more differs, or they may say the same."""
    if any(DEALT.search(one.sentence) for one in (then, now)):
        return None
    old, new = _plain(then.own), _plain(now.own)
    if old == new:
        return None
    before = _alike(old, new)
    behind = _alike(old[before:][::-1], new[before:][::-1])
    if not behind:
        return None  # what stands behind a figure with its noun is what was done
    gone, come = old[before : len(old) - behind], new[before : len(new) - behind]
    kept = old[:before] + old[len(old) - behind :]
    if len(kept.replace(FIGURE, "")) < _LEAST or FIGURE not in kept:
        return None
    told = (old[:before], old[len(old) - behind :])
    return (gone, come) if _apart(gone, come, told) else None


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same."""
    both = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _pair in both)


@lru_cache(maxsize=4096)
def _plain(own: str) -> str:
    """What is said of a figure, without what only says that it is so, and with one word for each movement."""
    said = intention_words.alike(_LAST_YEAR.sub("同比", _BLANK.sub("", in_long_forms(folded(own)))))
    return closed_words.CLOSED.sub("", _TOLD.sub("", _MOVES.sub("增减", said)))


def _apart(gone: str, come: str, beside: tuple[str, str]) -> bool:
    """Whether two words are of one sort and have nothing in common.

    Args:
        gone: The word of one draft.
        come: The word of the other.
        beside: What both drafts say of the figure before it, and behind it.
    """
    if not (_HAN.fullmatch(gone) and _HAN.fullmatch(come)) or set(gone) & set(come):
        return False
    if any(word in PREDICATES or says_nothing(word) for word in (gone, come)) or one_word_of(gone, come):
        return False
    if all(map(_WORKS.search, (gone, come))) and not all(_WORKS.sub("", word) for word in (gone, come)):
        return False  # works whose name is said in full: 粮食筒仓工程, 粮食筒仓扩建项目
    deeds = [bool(lines_of(_MEASURED.sub("", word))) for word in (gone, come)]
    if all(deeds):
        return False  # what was done is asked by itself
    # what stands before its object is done: 添置图书, 补充图书
    return not any(deeds) or (_NAMED.search(beside[0]) is not None and not _OBJECT.match(beside[1]))
