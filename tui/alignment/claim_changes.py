"""Whether a figure that is the same is said of something else: 全县 to 全市, 进口 to 出口, 上市公司 to 合作社."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.compared_words import in_long_forms, is_word, place_of, words_in
from tui.alignment.draft_sentences import DEALT, FIGURE
from tui.claims.metric_wordings import metric_key
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon import intention_words
from tui.lexicon.contrasting_words import CONTRASTS, ENGLISH_CONTRASTS, SAME_KIND
from tui.lexicon.zh import closed_words, scope_words, verb_synonyms

if TYPE_CHECKING:
    from tui.alignment.alignment_model import Saying

_BOTH = late("城乡|中小学|干群")
TOTAL = late("累计|合计(?!划)|总计")
"""Says that a figure is a total."""
_BOTHS = frozenset(("城乡", "中小学", "干群"))
MEMBERS = late("城乡|城镇|城市|农村|乡村|中小学|中学|小学|干群|干部|群众")
"""Words that name both members of a set, which a sentence may deal out or say one by one; and those for each."""
_LITTLE = 0.34
"""Share of a metric's words below which another one is another metric."""
_THERE = 0.7
"""Share of a metric's words that stand in a sentence which says it too."""
_LEAST = 3
"""Words that a subject has at least that takes the place of another one."""
_PLACES = frozenset("国省市州盟县区旗乡镇村")
"""Levels of places; 我院 is the body that speaks, with or without words for it."""
_NATION = "国"
"""The level that any text names to compare with."""
_LEVELS = (*scope_words.WHOLES, *scope_words.NARROWER)
"""Words for the place of a text, and for a part of it."""
_OWN = re.compile(r"[全我本]([国省市州盟县区旗乡镇村])(?![属管级内外际])")
_LEADS_TO_PLACE = re.compile(
    r"\A(?:(?:across|throughout|within|in|of|over)\s+)?(?:(?:the|our|this)\s+)?(?:(?:whole|entire)\s+)?",
    re.IGNORECASE,
)
"""Leads to an English place, of which it says nothing."""
_LIES_THERE = late(
    rf"[还也都]*(?:{alternatives(word for word in verb_synonyms.LIGHT if word.endswith('着'))})\Z"
)
"""Ends a clause in which something is, as it is said in speech: 仓里存着, 还压着."""
_HELD_AGAINST = late(r"[占比较于过居]到?[全我本]?[国省市州盟县区旗乡镇村]")
"""A place that a figure is held against, and not said of: 占全省的15.2%, 高于全省."""
_OURS = re.compile("[我本]")
"""Begins a word for the place of the text itself."""
_LEVEL = re.compile(r"全|我|本|该|[境省市县区]内")


class Told(NamedTuple):
    """What a draft says of a figure."""

    saying: Saying
    clause: str
    """Its figures are signs: what became of a year is said of the year."""
    sentence: str
    own: str = ""
    """What is said in its clause of it alone."""
    level: str = ""
    """Of which level the place is that its draft is about (县 of 全县); empty where it says none."""
    when: str = ""
    """When it is said of, where that is said with it; empty where it is only said before."""
    written: str = ""
    """Its sentence as it stands."""
    opening: str = ""
    """The clause with which its sentence opens, if it is another one and has no figure."""
    leading: tuple[str, ...] = ()
    """The clauses before it in its sentence that have no figure."""
    framing: str = ""
    """The line before, or above, that says when it is said of; empty where its own sentence does."""
    times_itself: bool = False
    """Whether its own clause says when it is said of."""


def level_of(text: str) -> str:
    """Of which level the place is that a text is about, by the word for it that it says most often, the nation last; empty where it says none."""
    found = Counter(one[1] for one in _OWN.finditer(text))
    return min(found, key=lambda level: (-found[level], level == _NATION, level), default="")


def dealt_out(then: Told, now: Told) -> tuple[Told, Told]:
    """Two claims without the words for both members of a set, and for each, where one draft deals them out: 城乡居民, 城镇居民."""
    if not any(
        DEALT.search(one.sentence) and _BOTH.search(one.clause + one.saying.metric) for one in (then, now)
    ):
        return then, now
    return _without_members(then), _without_members(now)


def _without_members(told: Told) -> Told:
    """A claim that does not say of which members of a set it is."""
    saying = told.saying._replace(
        metric=MEMBERS.sub("", told.saying.metric), scope=MEMBERS.sub("", told.saying.scope)
    )
    return told._replace(saying=saying, clause=MEMBERS.sub("", told.clause), own=MEMBERS.sub("", told.own))


def same_words(then: Told, now: Told) -> bool:
    """Whether two claims are said in the same words, so that nothing took the place of anything."""
    return words_in(then.opening + then.clause) == words_in(now.opening + now.clause)


def likely_change(then: Told, now: Told) -> tuple[str, str] | None:
    """The words of two claims that differ in what they say, though the claims may only be read otherwise.

    What was replaced must not stand in the other sentence, and what came must stand in its place (`replaced_words`).
    """
    if words_in(then.clause) == words_in(now.clause):
        return None
    return _dealt(then, now) or _named_scope(then, now) or _metric(then, now) or _subject(then, now)


def _dealt(then: Told, now: Told) -> tuple[str, str] | None:
    """What is dealt out to a figure and was to another one: 一中、二中分别 to 二中、一中分别."""
    if not all(one.saying.distributed or DEALT.search(one.sentence) for one in (then, now)):
        return None
    for old, new in zip(_dealt_out(then.saying), _dealt_out(now.saying), strict=True):
        if set(old) - set(new) and set(new) - set(old):
            return old, new
    return None


def _dealt_out(saying: Saying) -> tuple[str, str]:
    """The parts of a claim that may be dealt out: where, and what."""
    return saying.scope, saying.metric


def moved_total(then: Told, now: Told) -> tuple[str, str] | None:
    """That a figure is a total, which is said of another figure of the sentence in the other draft: 累计新增3万亩，达到45万亩."""
    if not all(TOTAL.search(told.sentence) for told in (then, now)):
        return None
    old, new = (TOTAL.search(told.own) for told in (then, now))
    if bool(old) is bool(new):
        return None
    bare = now if old else then
    if not any(verb for verb, _word in verb_synonyms.parted("".join(words_in(bare.own.split(FIGURE)[0])))):
        return None
    return (old[0], "") if old else ("", new[0] if new else "")


def contrast(old: str, new: str, own: tuple[str, str]) -> tuple[str, str] | None:
    """Two words of one set, of which each of two stretches says one, and of which set what is said of the figure itself says none twice."""
    then, now = _contrasting(old) - _BOTHS, _contrasting(new) - _BOTHS
    said = _contrasting(own[0]) & _contrasting(own[1])
    pairs = ((gone, come) for gone in sorted(then - now) for come in sorted(now - then))
    return next(
        (
            pair
            for pair in pairs
            if _of_one_set(*pair) and not any(_of_one_set(pair[0], word) for word in said)
        ),
        None,
    )


def _of_one_set(one: str, other: str) -> bool:
    """Whether two words contrast with each other."""
    return not _sets()[one].isdisjoint(_sets()[other])


def contrast_said(then: Told, now: Told) -> tuple[str, str] | None:
    """A word of a set in the place of another of the same set; what only changed places in the sentence is none."""
    old, new = (
        _contrasting(f"{told.own}\n{told.saying.metric}\n{told.saying.scope}") for told in (then, now)
    )
    for gone in sorted(old):
        for come in sorted(new):
            if gone in new or come in old or _sets()[gone].isdisjoint(_sets()[come]):
                continue
            if not (gone in _contrasting(now.sentence) and come in _contrasting(then.sentence)):
                return gone, come
    return _contrast_around(then, now)


def _contrast_around(then: Told, now: Told) -> tuple[str, str] | None:
    """The same around a figure, of words that the other sentence does not say; one of them stands in its clause."""
    found = contrast(then.sentence, now.sentence, (then.own, now.own))
    near = _contrasting(then.clause) | _contrasting(now.clause)
    return found if found and set(found) & near else None


@cache
def _sets() -> dict[str, frozenset[int]]:
    """Of each word that contrasts with others the numbers of its sets, the longest words first."""
    found: dict[str, frozenset[int]] = {}
    for number, kind in enumerate((*CONTRASTS, *ENGLISH_CONTRASTS)):
        for word in kind:
            found[word] = found.get(word, frozenset()) | {number}
    return dict(sorted(found.items(), key=lambda entry: -len(entry[0])))


@cache
def _pattern() -> re.Pattern[str]:
    """Finds the words of all sets, Latin ones as whole words."""
    latin = "|".join(rf"\b{word}\b" for word in _sets() if word.isascii())
    return re.compile("|".join(word for word in _sets() if not word.isascii()) + f"|{latin}")


@lru_cache(maxsize=4096)
def _contrasting(text: str) -> frozenset[str]:
    """The words in a text that contrast with others."""
    for word, same in SAME_KIND.items():
        text = text.replace(word, same)
    return frozenset(_pattern().findall(text.lower()))


@cache
def _level_of(word: str) -> str:
    """Of which level a word for the place of a text is: 县 of 全县 and 我县; empty for a place that is named."""
    return _LEVEL.sub("", word) or word[0] if word in scope_words.WHOLES else ""


def is_own_place(word: str) -> bool:
    """Whether a word says that something is of the whole place that a text is about: 全县, 我市; of an English one that is not asked."""
    return word in scope_words.WHOLES


def other_level(then: Told, now: Told) -> tuple[str, str] | None:
    """A place of another level."""
    if own := _own_level(then, now):
        return own
    gone, come = map(_levels_in, (then, now))
    lost = next((word for word, level in gone.items() if level not in come.values()), "")
    found = next((word for word, level in come.items() if level not in gone.values()), "")
    if not lost or not found:
        return None
    return None if lost in now.sentence or found in then.sentence else (lost, found)


def _own_level(then: Told, now: Told) -> tuple[str, str] | None:
    """A place with which the clause of one figure begins, where the other's says none and is of another one by what stands before: 我市新建…，累计, 全省累计."""
    begins = [
        next((word for word in scope_words.WHOLES if told.own.startswith(word)), "") for told in (then, now)
    ]
    if bool(begins[0]) is bool(begins[1]):
        return None
    other = now if begins[0] else then
    level = _level_of("".join(begins))
    held = next((word for word in scope_words.WHOLES if other.saying.scope.startswith(word)), "")
    if held not in other.sentence:
        return None  # it is of a sentence before, as far as that can be read
    if level not in _PLACES or _level_of(held) in {"", level} or _levels_in(other):
        return None
    return begins[0] or held, begins[1] or held


def _levels_in(told: Told) -> dict[str, str]:
    """The words for the place of a text, or for a part of it, that hold for a figure, each with its level."""
    around = f"{told.opening}\n{told.clause}"
    return {word: _level_of(word) or word for word in _LEVELS if word in around}


def _place(scope: str) -> str:
    """A scope without the English words that lead to it: citywide, across the city, in the whole city."""
    return place_of(_LEADS_TO_PLACE.sub("", scope)).lower() if scope.isascii() else scope


def _named_scope(then: Told, now: Told) -> tuple[str, str] | None:
    """Another place that is named; one that says the name more fully is none."""
    old, new = (_place(in_long_forms(one.saying.scope)) for one in (then, now))
    if not old or not new or old in new or new in old:
        return None
    if old in now.sentence or new in then.sentence:
        return None
    return None if _level_of(old) and _level_of(old) == _level_of(new) else (old, new)


def wider(then: Told, now: Told) -> tuple[str, str] | None:
    """A place that came or went and is of another level than the one that the draft without it is about: 全省 in a text of a 市."""
    if bool(then.saying.scope) is bool(now.saying.scope):
        return None
    come = bool(now.saying.scope)
    told, other = (now, then) if come else (then, now)
    word = next((word for word in scope_words.WHOLES if told.saying.scope.startswith(word)), "")
    level = _level_of(word) if word else ""
    if (
        level not in _PLACES
        or not other.level
        or level == other.level
        or word in _HELD_AGAINST.sub("", other.sentence)
    ):
        return None
    if _OURS.match(word):  # the place of a text is what it says it is
        return None
    return ("", told.saying.scope) if come else (told.saying.scope, "")


def moved_direction(then: Told, now: Told) -> tuple[str, str] | None:
    """Up in place of down."""
    old, new = then.saying.direction, now.saying.direction
    if old and new and old != new:
        return old, new
    return None


def _metric(then: Told, now: Told) -> tuple[str, str] | None:
    """Another metric: hardly two words in a row in common, and neither is said in the other's sentence."""
    old, new = _content(then.saying.metric), _content(now.saying.metric)
    if not old or not new or metric_key(then.saying.metric) == metric_key(now.saying.metric):
        return None
    rows = _rows(old), _rows(new)
    if len(rows[0] & rows[1]) >= _LITTLE * min(map(len, rows)):
        return None
    if _share(old, now.sentence) >= _THERE or _share(new, then.sentence) >= _THERE:
        return None
    return then.saying.metric, now.saying.metric


def _rows(words: list[str]) -> set[tuple[str, ...]]:
    """Two words in a row, or one where there is no other."""
    return set(pairwise(words)) or {(words[0],)}


def _subject(then: Told, now: Told) -> tuple[str, str] | None:
    """Another subject: a clause begins with words of which none stands in the other sentence."""
    old, new = words_in(then.clause), words_in(now.clause)
    same = 0
    while same < min(len(old), len(new)) and old[-1 - same] == new[-1 - same]:
        same += 1
    first, second = old[: len(old) - same], new[: len(new) - same]
    if same < _LEAST or FIGURE in first + second or not all(map(is_word, first + second)):
        return None
    if min(len(first), len(second)) < _LEAST or not all(map(_says_who, (first, second))):
        return None
    if _share(first, now.sentence) > 0 or _share(second, then.sentence) > 0:
        return None
    return "".join(first), "".join(second)


def _says_who(words: list[str]) -> bool:
    """Whether some words say more than that something is intended, or so."""
    said = intention_words.CHINESE.sub("", "".join(words))
    return said != "" and closed_words.CLOSED.fullmatch(said) is None


def _content(metric: str) -> list[str]:
    """The words of a metric that say something of what it is."""
    if intention_words.SUMS.fullmatch(metric):
        return []
    words = words_in(closed_words.CLOSED.sub("", _LIES_THERE.sub("", metric)))
    return [word for word in words if is_word(word) and _tells(word)]


def _tells(word: str) -> bool:
    """Whether a word of a metric says what it is."""
    return word not in intention_words.PAYING and intention_words.GENERIC.fullmatch(word) is None


def _share(words: list[str], sentence: str) -> float:
    """How much of some words stands in a sentence."""
    there = set(words_in(sentence))
    return sum(word in there for word in words) / len(words)
