"""Whether words that say of which several a figure is were put into what is said of it, or struck out, while all else stands.

Where a sentence was written anew a word that is said in one draft alone tells little. Where the rest stands word for word, what
came before a noun, or behind one with a preposition, says of which of several it is: 检查学校周边餐饮单位, Rents in London.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.alignment.compared_words import in_long_forms, is_word, stem, words_in
from tui.alignment.draft_sentences import DEALT, FIGURE
from tui.alignment.english_qualifiers import came_or_went
from tui.claims import chinese_times, english_times
from tui.compiled import late
from tui.lexicon import intention_words
from tui.lexicon.en import restricting_words
from tui.lexicon.zh import closed_words, scope_words, verb_synonyms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.alignment.claim_changes import Told

_HAN = late(r"[\u3400-\u9fff]+")
_LONGEST = 8
"""Words of the longest restriction."""
_SHORTEST = 2
"""Chinese characters of the shortest one."""
_HEAD = 2
"""Characters that show what stands behind it."""
_RESTRICTING = late(
    r"\A(?!周边\Z|[全我第一二三四五六七八九十])(?!.*[向对为由从在与和把被给按])[\u3400-\u9fff]+(?:周边|沿[线岸海]|[期季区镇乡村带型类级边岸段城内外]|企业|公司|机构|单位|用户|客户|患者|家庭|群体|人群|以[上下内外])\Z"
)
"""Says in what place or time, of what kind or size a thing is that is named behind it."""
_EMPTY = late(
    r"[本该各这那其每此某]|(?:一|两|三|多|几|数)[个批项次类种家名]|(?:新型|优秀|良好|重要|美丽|幸福|标准化|现代化|高品质|高水平|一流)"
)
"""Begins what points or praises, and tells nothing apart."""
_TOTALS = frozenset(("累计",))
"""Says that a figure is of all the time up to then."""
_SUMMED = late(
    r"[共总]计?(?!同)|合计|累计|以来|至今|年来|年间|[0-9]月?[—–~至到-][0-9]+月|前[一二三两四五六七八九十]+个?(?:月|季度)|[上下]半年|全年"
)
"""Says so in other words, or that a figure is of a time of several months."""
_REST = frozenset("净毛")
"""What is left of an amount, or what it is before something is taken from it."""
_VERBAL = late(r"[净共已新增减提降超占达至到为是有的于率]")
"""Begins what is no noun."""


def added_change(then: Told, now: Told, there: tuple[str, str]) -> tuple[str, str] | None:
    """The words that came, or went, where all else is said of a figure in the same words; None where none did.

    Args:
        then: What one draft says of the figure.
        now: What the other says of it.
        there: All that is said around each of them.
    """
    old, new = _own(then), _own(now)
    written = then.written, now.written
    if found := _added_to(old, new, there, written):
        return found
    if old != new or DEALT.search(then.sentence + now.sentence):
        return None
    metrics = words_in(then.saying.metric), words_in(now.saying.metric)
    # A figure in the name of what is measured parts what is said before it: 快件不再二次包装的比例.
    if all(metrics) and (found := _added_to(*metrics, there, written)):
        return found
    return came_or_went(_opening(now, then, there[1]), _opening(then, now, there[0]))


def _added_to(
    old: Sequence[str], new: Sequence[str], there: tuple[str, str], written: tuple[str, str]
) -> tuple[str, str] | None:
    """What was put into some words or struck out of them.

    Args:
        old: The words of one draft.
        new: Those of the other.
        there: All that is said around the figure in each of them.
        written: Its sentence in each.
    """
    return came_or_went(_added(new, old, there[1], written[0]), _added(old, new, there[0], written[1]))


def _own(told: Told) -> Sequence[str]:
    """The words that are said of a figure, with an English subject from which something set between commas parts its verb."""
    said = [word for word in words_in(told.own) if word == FIGURE or is_word(word)]
    if not said or said[0] not in restricting_words.PARTED:
        return said
    return [*(word for clause in told.leading for word in words_in(clause) if is_word(word)), *said]


def _added(bare: Sequence[str], fuller: Sequence[str], there: str, written: str) -> str:
    """What one clause says more than the other, if that tells of which of several; empty where it does not."""
    found = _put_in(tuple(bare), tuple(fuller))
    if found is None:
        return ""
    before, words, behind = found
    return (
        _chinese(words, behind, there)
        if _HAN.search("".join(words))
        else _english(before, words, (there, written))
    )


@lru_cache(maxsize=4096)
def _put_in(
    bare: Sequence[str], fuller: Sequence[str]
) -> tuple[Sequence[str], Sequence[str], Sequence[str]] | None:
    """The one stretch that was put into some words, with the words before and behind it; None where more was done."""
    if not 0 < len(fuller) - len(bare) <= _LONGEST:
        return None
    first = 0
    while first < len(bare) and bare[first] == fuller[first]:
        first += 1
    rest = len(bare) - first
    if tuple(bare[first:]) != tuple(fuller[len(fuller) - rest :]):
        return None
    return fuller[:first], fuller[first : len(fuller) - rest], fuller[len(fuller) - rest :]


def _chinese(words: Sequence[str], behind: Sequence[str], there: str) -> str:
    """Chinese words before a noun that say of which of several it is; empty where they say anything else."""
    word, head = "".join(words), "".join(behind[:_HEAD])
    if word in _TOTALS:
        return "" if _SUMMED.search(there) else word
    return word if _restricts(word) and _begins_noun(head) and word not in in_long_forms(there) else ""


def _restricts(word: str) -> bool:
    """Whether a Chinese word says of which of several a thing is, and neither when nor what is done."""
    if word in _REST:
        return True
    if not _RESTRICTING.search(word) or word in scope_words.WHOLES or _EMPTY.match(word):
        return False
    if any(chinese_times.times(word)) or any(verb for verb, _piece in verb_synonyms.parted(word)):
        return False
    bare = closed_words.CLOSED.sub("", intention_words.CHINESE.sub("", word))
    return len(bare) >= _SHORTEST and intention_words.GENERIC.fullmatch(bare) is None


def _begins_noun(head: str) -> bool:
    """Whether two characters begin a noun, as far as they show."""
    if len(head) < _HEAD or _HAN.fullmatch(head) is None:
        return False
    return not any(one.match(head) for one in (closed_words.CLOSED, verb_synonyms.VERB, _VERBAL))


def _english(before: Sequence[str], words: Sequence[str], texts: tuple[str, str]) -> str:
    """English words behind a noun with a preposition that say of which of several it is; empty where they say anything else."""
    if not before:  # the clause begins with it: among pensioners 37 per cent kept notes
        return _place(words, *texts)
    if before[-1] == FIGURE or not is_word(before[-1]) or not stem(before[-1]):
        return ""
    return _place(words, *texts)


def _is_name(word: str, written: str) -> bool:
    """Whether an English word is written with a capital letter inside a sentence."""
    return re.search(rf"(?<=[a-z,;] ){word.capitalize()}\b", written) is not None


def _place(words: Sequence[str], there: str, written: str) -> str:
    """Words that say with a preposition where or among whom something is, if nothing else is said of it there; empty where they do not."""
    if not words or words[0] not in restricting_words.JOINING or FIGURE in words:
        return ""
    said = set(map(stem, words_in(there)))
    content = [word for word in words[1:] if stem(word)]
    if not content or any(not word.isalpha() or stem(word) in said for word in content):
        return ""
    if not any(word in restricting_words.GROUPS or _is_name(word, written) for word in content):
        return ""
    if any(english_times.times(" ".join(words))):
        return ""
    return " ".join(words)


def _opening(bare: Told, fuller: Told, there: str) -> str:
    """The clause that opens one sentence alone and says where, or among whom; empty where there is none."""
    return (
        ""
        if bare.opening or not fuller.opening.isascii()
        else _place(words_in(fuller.opening), there, fuller.written)
    )
