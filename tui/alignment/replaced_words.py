"""Whether a word of one draft stands in the place of another: between the same words, or as one of its kind."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.claim_changes import MEMBERS
from tui.alignment.compared_words import is_word, stem, words_in
from tui.alignment.draft_sentences import DEALT, FIGURE
from tui.compiled import late
from tui.lexicon import intention_words, oppositions
from tui.lexicon.en import closed_class, restricting_words
from tui.lexicon.zh import verb_synonyms
from tui.speech.verb_likeness import exchanged_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.speech.sentences import Said

_MARKS = late(r"[，,；;：:。、]")
_LABEL = late(r"\A\s*【[^】]*】")
"""A label with which a paragraph begins."""
_FORM = late(r"e?s|e?d|ing|e")
"""Ends a form of an English word."""
_ROOT = 6
"""Letters that words of one root have in common."""
_FEW = 2
"""Stretches in which two texts differ that are the same but for little."""
_MOST = 0.6
"""Share of the words of the longer one that stand in both."""
_BODY = late("(?:全|我|本|该)?(?:学?校|公司|医院|院|集团|单位|企业|局|厂)[现共有]*")
"""Words for the body that a text is of."""
_DIGITS = str.maketrans("二三四五六七八九", "23456789")
"""Numbers of names as they may be written: 三省份, 3省份."""
_TOPIC = late(r"(?<=..)(?:方面|领域|上)\Z")
"""Ends a word for what is spoken of: 医疗方面."""
_WORKS = late(r"(?<=[\u3400-\u9fff])(?:工程|项目)+\Z")
"""Ends the name of works, which may be called one or the other: 粮食筒仓工程, 粮食筒仓扩建项目."""
_AMONG = late(r"(?<=..)(?:当中|之中|[里中])\Z")
"""Ends a word for a set of which others are said."""
_LINK = late(r"\A(?:而|且)?(?:另一|一)?(?=方面)|\A(?:而|且|其中的?|里面的?|里头的?|当中的?)")
"""Joins a clause to the one before it, or says that it is of a part of that."""
_COMPARED = late(
    r"\A(?:[快慢高低多少优]于|[高低快慢多少]出|比|较|超过|超出|领先)|增?[多少高低快慢长短大小]出?\Z"
)
"""What a noun is compared by."""
_SHARE = late(r"\A(?:占到?|到)(?=[\u3400-\u9fff]{2})")
"""Begins what a share is of: 占党员, 到党员 of 占到党员."""
_OWN_PLACE = late(r"\A[全我本该](?=[国省市州盟县区旗乡镇村])")
"""Says of a place that it is the one that a text is about."""
_SHORTEST = 4
"""Characters of a name that is said with some of those of another."""
KEPT = 0.6
"""Share of the words beside a replaced one that stand there in both drafts, at least."""
_FEWEST = 3
"""Words that tell nothing of how much of a text stands."""
_LITTLE = 0.4
"""Share below which a sentence is another one."""
_SLACK = 4
"""Words that may be replaced together with one."""
_FLANK = 2
"""Words beside a replaced one that stand there in both drafts."""
_HEAD = 2
"""Chinese characters with which two nouns of one kind end."""


class Swap(NamedTuple):
    """A stretch of one text with the one that took its place; offsets count words."""

    first: int
    last: int
    start: int
    end: int
    framed: bool
    """Whether the same words stand beside both, or both begin or end their texts."""


def took_the_place(then: Said, now: Said, gone: str, come: str) -> bool:
    """Whether one word stands where the other stood, or both are of one kind by their last part."""
    if not gone and not come:
        return little_else(then, now)
    if not gone or not come or _says_the_same(then, now, gone, come):
        return False
    if of_one_kind(gone, come):
        return True
    stretches = list(zip(_stretches(then), _stretches(now), strict=True))
    if any(check(stretches, gone, come) for check in (_changed_places, _written_anew, _only_above)):
        return False
    if any(_replaced(one, other, gone, come) for one, other in stretches):
        return True
    there = ("\n".join(side).lower() for side in zip(*stretches[:-1], strict=True))
    return all(word.lower() in side for word, side in zip((gone, come), there, strict=True)) and little_else(
        then, now
    )


def _says_the_same(then: Said, now: Said, gone: str, come: str) -> bool:
    """Whether a word says nothing, or is said in other words."""
    if _says_nothing(gone) or _says_nothing(come) or one_word_of(gone, come):
        return True
    if _BODY.fullmatch(gone) and _BODY.fullmatch(come):
        return True
    if (_TOPIC.search(gone) is None) is not (_TOPIC.search(come) is None):
        return True  # a field of which the sentence tells stands in no other thing's place
    if _in_other_english(then, now, gone, come):
        return True
    return _said_apart(gone, now) or _said_apart(come, then) or _dealt_out(then, now, gone, come)


def _is_works_of(works: str, word: str) -> bool:
    """Whether what is only called works in one text is told more fully in the other: 厂工程, 厂提标 of 污水处理厂提标改造项目."""
    bare = _WORKS.sub("", works)
    return bare != works and word.startswith(bare)


def little_else(then: Said, now: Said) -> bool:
    """Whether what stands around two figures is the same but for a stretch or two: whatever was replaced there took the place of what stood there."""
    return all(map(_alike, zip(_stretches(then)[1:], _stretches(now)[1:], strict=True)))


@lru_cache(maxsize=256)
def _nearly(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two texts differ in a stretch or two."""
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    same = sum(last - first for kind, first, last, _start, _end in found if kind == "equal")
    return sum(kind != "equal" for kind, *_places in found) <= _FEW and same >= _MOST * max(
        len(old), len(new)
    )


def _only_above(stretches: Sequence[tuple[str, str]], gone: str, come: str) -> bool:
    """Whether both words stand in the headings alone of a sentence that is written anew, as sections then get others."""
    return not all(map(_alike, stretches[1:3])) and all(
        any(word.lower() in pair[side].lower() for pair in stretches[-1:])
        and not any(word.lower() in pair[side].lower() for pair in stretches[:-1])
        for side, word in enumerate((gone, come))
    )


def _alike(pair: tuple[str, str]) -> bool:
    """Whether two texts are the same but for a stretch or two."""
    return pair[0] == pair[1] or _nearly(*(tuple(words_in(one)) for one in pair))


def _written_anew(stretches: Sequence[tuple[str, str]], gone: str, come: str) -> bool:
    """Whether a clause or its sentence is written anew, so that neither word stands in the other's place; one that became quite another is not."""
    clause, sentence = (kept_beside(*pair, gone, come) for pair in stretches[:2])
    return clause < KEPT or (sentence < KEPT and (clause < 1 or sentence > _LITTLE))


def kept_beside(then: str, now: str, gone: str, come: str) -> float:
    """How much of what stands beside two words stands there in both drafts, from 0 to 1."""
    old, new = _rest(then, gone), _rest(now, come)
    sizes = old.total() + new.total()
    return 2 * (old & new).total() / sizes if sizes > _FEWEST else 1.0


def _rest(text: str, word: str) -> Counter[str]:
    """The words of a text but for those of one of them."""
    tokens = Counter(
        token for token in map(stem, words_in(text)) if token and token != FIGURE and is_word(token)
    )
    return tokens - Counter(token for token in map(stem, words_in(word)) if token)


def _changed_places(stretches: Sequence[tuple[str, str]], gone: str, come: str) -> bool:
    """Whether both words stand in the sentences of both drafts, and none in a clause of the figure: a list in another order."""
    gone, come = gone.lower(), come.lower()
    clauses, sentences = ([part.lower() for part in pair] for pair in stretches[:2])
    if any(gone in clause or come in clause for clause in map(_up_to_joint, clauses)):
        return False
    return all(gone in one and come in one for one in sentences)


def _says_nothing(word: str) -> bool:
    """Whether a word says nothing of what it is."""
    said = intention_words.CHINESE.sub("", _LINK.sub("", word.lower()))
    if not said:
        return True
    return said in closed_class.CLOSED or intention_words.GENERIC.fullmatch(said) is not None


def _up_to_joint(clause: str) -> str:
    """A clause up to what joins it to the next one: open two berths (and invest)."""
    before, figure, behind = clause.partition(FIGURE)
    return before + figure + oppositions.JOINTS.split(behind)[0]


def one_word_of(gone: str, come: str) -> bool:
    """Whether two words say the same but for words that stand for each other, or for how well something is done: 抓好, 抓实."""
    one, other = (_plain(word) for word in (gone, come))
    nouns = _nouns(one), _nouns(other)
    short = not _deeds(one) ^ _deeds(other) and (_short_form(*nouns) or _short_form(*nouns[::-1]))
    if one == other or short or _like_deeds(one, other):
        return True
    if min(len(one), len(other)) >= _HEAD and (one in other or other in one):
        return True
    if _is_works_of(one, other) or _is_works_of(other, one):
        return True
    return one[:1] == other[:1] and one[:1] in intention_words.HEADS and len(one) == len(other) == _HEAD


def _plain(word: str) -> str:
    """A word without what says nothing of what it is, nor that others are compared with it: 快于城镇, 比城镇."""
    bare = _OWN_PLACE.sub("", _AMONG.sub("", _TOPIC.sub("", _LINK.sub("", _SHARE.sub("", word)))))
    bare = bare.translate(_DIGITS)
    return _OWN_PLACE.sub("", _COMPARED.sub("", intention_words.alike(bare)))


def _nouns(word: str) -> str:
    """A Chinese run without its verbs."""
    return "".join(piece for verb, piece in verb_synonyms.parted(word) if not verb)


def _deeds(word: str) -> frozenset[str]:
    """The verbs of a Chinese run that say what was done."""
    return frozenset(piece for verb, piece in verb_synonyms.parted(word) if verb) - verb_synonyms.LIGHT


def _short_form(short: str, long: str) -> bool:
    """Whether a Chinese name of several parts is said with some of its characters: 安防工程, 安全防护工程."""
    if (
        not _SHORTEST <= len(short) < len(long)
        or short.isascii()
        or (short[0], short[-1]) != (long[0], long[-1])
    ):
        return False
    rest = iter(long)
    return all(sign in rest for sign in short)


def _like_deeds(one: str, other: str) -> bool:
    """Whether the same nouns are said with verbs that stand for each other: 支持小微企业, 扶持小微企业."""
    first, second = verb_synonyms.parted(one), verb_synonyms.parted(other)
    verbs, doings = ({word for verb, word in each if verb} for each in (first, second))
    if (
        not verbs
        or not doings
        or [word for verb, word in first if not verb] != [word for verb, word in second if not verb]
    ):
        return False
    classes = verb_synonyms.CLASSES
    return any(
        not classes.get(verb, frozenset()).isdisjoint(classes.get(doing, ()))
        for verb in verbs
        for doing in doings
    )


def names_body(one: str, other: str, texts: tuple[str, str]) -> bool:
    """Whether one of two English words is the name of a body to which the other draft points with a word for it: Netflix, the company.

    Args:
        one: The word of one draft.
        other: The word of the other.
        texts: What stands in each of them.
    """
    return _is_name_of(one, other, texts) or _is_name_of(other, one, texts[::-1])


def _is_name_of(name: str, body: str, texts: tuple[str, str]) -> bool:
    """Whether a word is written as a name in the first of two texts, and the second points to a body."""
    there, here = texts
    if body.lower() not in restricting_words.BODIES or not re.search(rf"\bthe {body}\b", here, re.IGNORECASE):
        return False
    return re.search(rf"\b{re.escape(name.title())}\b", there) is not None


def _in_other_english(then: Said, now: Said, gone: str, come: str) -> bool:
    """Whether two English words stand for each other, are forms of one root, or name a body and point to it."""
    if not (gone.isascii() or come.isascii()):
        return False
    one, other = gone.lower(), come.lower()
    if gone.isascii() and come.isascii() and exchanged_in([one], [other]):
        return True
    if _inflected(one, other) or _inflected(other, one):
        return True
    texts = f"{then.before}{then.after}", f"{now.before}{now.after}"
    return names_body(gone, come, texts) or _derived(gone, now) or _derived(come, then)


def _inflected(word: str, form: str) -> bool:
    """Whether one English word is a form of another: use, using."""
    return word.isascii() and _FORM.fullmatch(form.removeprefix(word.removesuffix("e"))) is not None


def _derived(word: str, said: Said) -> bool:
    """Whether an English word is said by another one of its root: employees, employed."""
    if not word.isascii() or len(word) < _ROOT:
        return False
    root = rf"\b{re.escape(word[:_ROOT])}\w*"
    found = re.findall(root, f"{said.before} {said.after}", re.IGNORECASE)
    return any(one.lower() != word.lower() for one in found)


def _said_apart(word: str, said: Said) -> bool:
    """Whether a word puts together what a draft says one by one: 进出口 is 进口 and 出口."""
    if len(word) != len("进出口") or word.isascii():
        return False
    around = f"{said.before}{said.after}"
    return all(first + word[-1] in around for first in word[:-1])


def _dealt_out(then: Said, now: Said, gone: str, come: str) -> bool:
    """Whether one word names both members of a set that a draft deals out, and the other one of them: 城乡居民, 城镇居民."""
    if not any(DEALT.search(f"{said.before}{said.after}") for said in (then, now)):
        return False
    one, other = MEMBERS.sub("", gone), MEMBERS.sub("", come)
    return gone != come and (one in other or other in one)


def of_one_kind(one: str, other: str) -> bool:
    """Whether two nouns end alike and begin with something else: 施工面积, 竣工面积; Parks Office, Rates Office."""
    if one.isascii() != other.isascii():
        return False
    first, second = (word.split() if word.isascii() else list(word) for word in (one, other))
    same = 0
    while same < min(len(first), len(second)) and first[-1 - same] == second[-1 - same]:
        same += 1
    heads = len(first) - same, len(second) - same
    if one.isascii():
        return same >= 1 and min(heads) > 0
    verbs = all(word[:size] in verb_synonyms.CLASSES for word, size in zip((one, other), heads, strict=True))
    return same >= _HEAD and min(heads) > 0 and max(heads) >= _HEAD and not verbs


def _stretches(said: Said) -> tuple[str, ...]:
    """What stands around a figure, each part by itself: its clause, its sentence, those before it, the headings."""
    said = said._replace(before=_LABEL.sub("", said.before))
    clause = f"{_MARKS.split(said.before)[-1]}{FIGURE}{_MARKS.split(said.after)[0]}"
    return clause, f"{said.before}{FIGURE}{said.after}", "\n".join(said.lines), "\n".join(said.headings)


def _replaced(then: str, now: str, gone: str, come: str) -> bool:
    """Whether one word stands in a stretch of one text that a stretch of the other took the place of, which has the other word."""
    old, new = tuple(words_in(then)), tuple(words_in(now))
    first, second = tuple(words_in(gone)), tuple(words_in(come))
    olds, news = list(_places(old, first)), list(_places(new, second))
    if not olds or not news:
        return False
    return any(
        swap.framed
        and swap.last - swap.first <= len(first) + _SLACK
        and swap.end - swap.start <= len(second) + _SLACK
        and any(swap.first < at + len(first) and at < swap.last for at in olds)
        and any(swap.start < at + len(second) and at < swap.end for at in news)
        for swap in swaps(old, new)
    )


@lru_cache(maxsize=1024)
def swaps(old: Sequence[str], new: Sequence[str]) -> tuple[Swap, ...]:
    """The stretches of some words that others took the place of."""
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    result = []
    for at, (kind, first, last, start, end) in enumerate(found):
        if kind != "replace":
            continue
        before, behind = found[at - 1 : at] if at else [], found[at + 1 : at + 2]
        framed = _stands(before, old, -1) and _stands(behind, old, 0)
        result.append(Swap(first, last, start, end, framed))
    return tuple(result)


def _stands(beside: Sequence[tuple[str, int, int, int, int]], old: Sequence[str], at: int) -> bool:
    """Whether the words beside a stretch stand there in both texts, if there are any: several, or one that is no mark."""
    return all(
        kind == "equal"
        and (last - first >= _FLANK or is_word(beyond := old[first:last][at]) or beyond == FIGURE)
        for kind, first, last, _start, _end in beside
    )


def _places(words: Sequence[str], part: Sequence[str]) -> Iterator[int]:
    """Where some words stand in a row among others."""
    size = len(part)
    return (at for at in range(len(words) - size + 1) if size and tuple(words[at : at + size]) == tuple(part))
