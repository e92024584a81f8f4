"""Whether a part of what is said of a figure was replaced by another of its sort: 施工面积 to 竣工面积; or a second one came or went: 新增和恢复, 新增."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.alignment.compared_words import words_in
from tui.compiled import late
from tui.lexicon import intention_words
from tui.lexicon.zh import closed_words, predicate_words, scope_words, verb_synonyms

if TYPE_CHECKING:
    from collections.abc import Sequence

    Edits = tuple[tuple[str, int, int, int, int], ...]

_LONGEST = 3
"""Chinese characters that a part of a noun has at most."""
_MEMBER = 5
"""Words that a second thing has at most, with what joins it."""
_JOINED = 2
"""Words that a second thing has at least with what joins it."""
_JOINTS = frozenset(("、", "和", "与", "及", "或", "and", "or"))
_PLAIN = late(
    "(?:要|需要?|仅[为有是]?|只[有是]?|[天人户]数|[全我本该各这那其一二三四五六七八九十两第]+|公司|集团|学校|医院|我院|我校|单位|全体|整体|总体|年[末底初]|期[末初]|全年|当年|本年|去年|上年|今年|上?半年|年度|"
    "[占按比较由从以对在用于被将把向为自经因凭共各]+|各类|各项|有关|相关|重点|主要|其他|[\u3400-\u9fff]*[期年季月]|可达?|有望|预期|突破|超过|超出|逾|接近|[不快]?高于|不?低于|快于|不超过|不[少多]于|控制在|[初末底新总共已将拟近约超达为至值量额数])+"
)
"""Words that say nothing of the sort of a thing."""
_NO_MEMBER = frozenset(
    (
        "及时",
        "以及",
        "和谐",
        "与会",
        "参与",
        "普及",
        "涉及",
        "ormore",
        "orless",
        "orover",
        "orlonger",
        "orolder",
        "orabove",
        "orfewer",
    )
)
"""Words that begin or end with what joins things, and what only hedges."""
_GRADE = late("[一二三四五六七八九十甲乙丙丁两]")
_GRADED = frozenset("级类等期线环段批档")
"""What is told apart by numbers: 三级公路."""
_HAN = late(r"[\u3400-\u9fff]+")
PREDICATES = frozenset(
    (
        *predicate_words.RISING,
        *predicate_words.FALLING,
        *predicate_words.REACH,
        *predicate_words.RANK,
        *predicate_words.ABOVE,
        *predicate_words.MORE,
        *predicate_words.LESS,
        *verb_synonyms.LIGHT,
    )
)
"""What a quantity did, and how it stands: other parts of a claim ask for it."""
_TOWARDS = frozenset("到至成出")
"""Behind a verb what it came to."""
_WITH = late("[与和同].*|.*[与和同]")
"""Begins or ends with a word that joins, or says with what something is compared."""
_EVEN = late("持平|相当|相比|同步|一致|接轨|挂钩")
"""Says of something with what it is compared, so that the word before that joins no second thing."""


def part_change(then: str, now: str, sentences: tuple[str, str]) -> tuple[str, str] | None:
    """The parts of two statements of a figure of which one took the place of the other; None where they say the same.

    Args:
        then: A statement of one draft: the figure's clause or its metric.
        now: The same of the other.
        sentences: The sentences in which both stand.
    """
    old, new = tuple(words_in(then)), tuple(words_in(now))
    edits = _edits(old, new)
    for at, (kind, first, last, start, end) in enumerate(edits):
        gone, come = old[first:last], new[start:end]
        if kind == "replace":
            framed = _framed(edits, at, old) and _of_a_noun(old, new, (first, last, start, end))
            if framed and "".join(gone) not in sentences[1] and "".join(come) not in sentences[0]:
                return _with_frame(old, first, last), _with_frame(new, start, end)
        elif kind == "delete" and _is_member(old, first, last, sentences[::-1]):
            return _joined(gone), ""
        elif kind == "insert" and _is_member(new, start, end, sentences):
            return "", _joined(come)
    return None


@lru_cache(maxsize=2048)
def _edits(old: Sequence[str], new: Sequence[str]) -> Edits:
    """What makes one row of words of the other."""
    return tuple(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _framed(edits: Edits, at: int, old: Sequence[str]) -> bool:
    """Whether what was replaced stands between words that were not, or begins its statement and goes on with such a word."""
    first, last = edits[at][1:3]
    before = at == 0 or edits[at - 1][0] == "equal"
    behind = at + 1 < len(edits) and edits[at + 1][0] == "equal"
    return (
        before
        and behind
        and (_is_han(old[last]) or (first > 0 and _is_han(old[first - 1]) and last - first > 1))
    )


def _is_han(word: str) -> bool:
    """Whether a word is Chinese."""
    return _HAN.fullmatch(word) is not None


def _of_a_noun(old: Sequence[str], new: Sequence[str], places: tuple[int, int, int, int]) -> bool:
    """Whether two stretches are parts of nouns, neither a verb nor empty of meaning."""
    first, last, start, end = places
    gone, come = "".join(old[first:last]), "".join(new[start:end])
    if not (_is_han(gone) and _is_han(come)) or max(len(gone), len(come)) > _LONGEST:
        return False
    if last < len(old) and _GRADE.fullmatch(gone) and _GRADE.fullmatch(come):
        return old[last] in _GRADED
    if any(says_nothing(one) for one in (gone, come)) or intention_words.alike(gone) == intention_words.alike(
        come
    ):
        return False
    return not any(
        _is_verb("".join(old[max(0, first - left) : last + right]))
        or _is_verb("".join(new[max(0, start - left) : end + right]))
        for left in (0, 1)
        for right in (0, 1)
    ) and not _is_verb("".join(old[last : last + 2]))


def says_nothing(word: str) -> bool:
    """Whether a word says nothing of what a thing is."""
    return bool(
        closed_words.CLOSED.fullmatch(word)
        or intention_words.GENERIC.fullmatch(word)
        or intention_words.CHINESE.fullmatch(word)
        or _PLAIN.fullmatch(word)
        or word in scope_words.WHOLES
    )


def _is_verb(word: str) -> bool:
    """Whether a word is a verb that is known."""
    return word in verb_synonyms.CLASSES or word in PREDICATES or word[-1:] in _TOWARDS


def _joined(words: Sequence[str]) -> str:
    """Words as they are written, Latin ones with blanks between them."""
    return (" " if words[0].isascii() else "").join(words)


def _with_frame(words: Sequence[str], first: int, last: int) -> str:
    """A stretch with what it is a part of, as far as that is one word."""
    while last < len(words) and _is_han(words[last]) and last - first < 4:
        last += 1
    return "".join(words[first:last])


def _is_member(words: Sequence[str], first: int, last: int, sentences: tuple[str, str]) -> bool:
    """Whether a stretch is a second thing, with what joins it to the first, that the other sentence, the first of two, does not say."""
    inside = words[first:last]
    said = "".join(inside)
    if not _JOINED <= len(inside) <= _MEMBER or said in _NO_MEMBER:
        return False
    if _WITH.fullmatch(said) and any(map(_EVEN.search, sentences)):
        return False
    if inside[0] in _JOINTS:
        rest, beside = inside[1:], words[max(0, first - 1) : first]
    elif inside[-1] in _JOINTS:
        rest, beside = inside[:-1], words[last : last + 1]
    else:
        return False
    if not beside or not all(map(str.isalpha, (*rest, *beside))):
        return False
    return not all(word in sentences[0] for word in rest)
