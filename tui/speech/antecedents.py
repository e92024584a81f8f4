"""What a figure's clause leans on where it names nothing itself: the name or the subject said nearest before it.

`全镇修路18公里`, `The town built 18 miles`, `种植面积扩大到4.8万亩` are said of whoever was named before. The clauses and
sentences before the figure are walked back to the nearest that names; what it names is the antecedent.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.figures.labels.label_words import MEASURE_END
from tui.speech.antecedent_words import (
    ADVERB,
    ATTRIBUTE,
    BODIES,
    ENGLISH_NAME,
    ENGLISH_VERB,
    GENERIC,
    INTRODUCES,
    PERIOD,
    PERSON,
    PREDICATE,
    PRONOUN,
    SPEAKER,
    TOPICAL,
    ZH_ATTRIBUTE,
    ZH_PLACE,
    ZH_UNIT,
)
from tui.speech.clauses import HAN, MASK, masked, starts_with_verb
from tui.speech.headings import CELL, LINE_END
from tui.speech.openers import opened, times_inside
from tui.speech.topics import APART, sentences, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KEPT = "\u2028"
"""Stands behind the lines that a figure's clause leans on, before those of `topics.about`."""

_PARTS = re.compile(r"[，,；;：:（(）)|\t…]|[—–]{1,2}|\s+(?:and|while|whereas|but)\s+")
_LARGE = "省市县区州盟旗国"
_LONG = 4
"""Chinese characters above which a measured subject carries a modifier of its own."""


class Lean(IntEnum):
    """How far a clause leans on what was said before it."""

    NONE = 0
    """It names what it is about."""
    BESIDE = 1
    """It leans on a name in the sentence before."""
    NAMES = 2
    """It leans on the nearest name in its paragraph or in the heading."""
    ALL = 3
    """It leans on the nearest name or subject."""


class _Part(NamedTuple):
    """One clause, without what may open it."""

    words: str
    chinese: bool


@lru_cache(maxsize=4096)
def _parts(line: str) -> tuple[_Part, ...]:
    """The clauses of a line that say something but a time; the last one always, for the figure stands behind it."""
    plain = masked(line)
    chinese = HAN.search(plain) is not None
    *before, own = _PARTS.split(plain)
    found = []
    for closed, words in (*((True, words) for words in before), (False, own)):
        period = PERIOD.search(words)
        rest = opened(words, chinese=chinese, closed=closed).rest
        rest = times_inside(rest)[0].strip() if chinese else rest.strip()
        if period and period.group() not in rest and rest:
            rest = f"{period.group()} {rest}"
        elif period and not rest:
            rest = period.group()
        if rest.strip(MASK + " ") or not closed:
            found.append(_Part(rest.strip(" \"“”'‘’*#"), chinese))
    return tuple(found)


def lean(own: str) -> tuple[Lean, str]:
    """How far the last clause of a line leans on what stands before it, and on which kind of unit if it says one."""
    part = _parts(own)[-1]
    return _lean_chinese(part.words) if part.chinese else _lean_english(part.words)


def _lean_chinese(words: str) -> tuple[Lean, str]:
    words = re.sub(rf"\A(?:{ADVERB})+", "", PERIOD.sub("", words).strip())
    unit = ZH_UNIT.match(words)
    if unit:
        kind = unit["all"] or unit["own"] or ""
        return Lean.NAMES, kind
    if SPEAKER.match(words):
        return Lean.BESIDE, ""
    if not words.strip(MASK) or PRONOUN.match(words) or starts_with_verb(words):
        return Lean.ALL, ""
    if _names(words, chinese=True):
        return Lean.NONE, ""
    subject = _subject(words, chinese=True)
    measured = MEASURE_END.search(subject) is not None or ZH_ATTRIBUTE.search(subject) is not None
    if len(subject) <= (_LONG if measured else 2):
        return Lean.ALL, ""
    return (Lean.BESIDE if "的" not in subject else Lean.NONE), ""


def _lean_english(words: str) -> tuple[Lean, str]:
    low = words.lower().split()
    if not words.strip(MASK + " ") or PRONOUN.match(words) or re.match(r"[a-z]+ed\b", words):
        return Lean.ALL, ""
    if SPEAKER.match(words):
        return Lean.BESIDE, ""
    subject = _subject(words, chinese=False).lower().split()
    definite = low[0] in {"the", "this", "that", "our"}
    nouns = [word for word in subject if word not in {"the", "a", "an", "our", "this", "that"}]
    if _names(words, chinese=False) and not (definite and len(nouns) == 1):
        return Lean.NONE, ""
    head = (nouns[: nouns.index("of")] if "of" in nouns else nouns)[-1:] or [""]
    if ATTRIBUTE.fullmatch(head[0]):
        return (Lean.NAMES if "of" in nouns or len(nouns) > 2 else Lean.ALL), ""
    plural = head[0].endswith("s") and not head[0].endswith("ss")
    if len(nouns) <= 1 and not (definite and plural):
        return Lean.NAMES, ""
    return Lean.NONE, ""


def _subject(words: str, *, chinese: bool) -> str:
    """The words of a clause before its predicate, as far as this is known."""
    if chinese:
        words = re.sub(r"\A(?:在|对于?|说到|谈到|讲到|至于|关于)", "", words)
        found = PREDICATE.search(words, 1)
        return (words[: found.start()] if found else words.partition(MASK)[0]).strip()
    found = ENGLISH_VERB.search(words)
    if found:
        return words[: found.start()].strip()
    before = words.partition(MASK)[0].split()
    return " ".join(before[:-1] if len(before) > 1 else before)


def _names(words: str, *, chinese: bool) -> tuple[str, ...]:
    """The places, bodies, persons and periods that a clause names as its subject, or brings in."""
    subject = words if INTRODUCES.match(words) else _subject(words, chinese=chinese)
    periods = tuple(found.group().lower() for found in PERIOD.finditer(words))
    if not chinese:
        names = [found.group() for found in ENGLISH_NAME.finditer(subject) if not GENERIC.match(found.group())]
        if INTRODUCES.match(words):
            names = [name for name in names if name not in {"I", "We", "There", "Here"}]
        return (*periods, *(re.sub(r"\A(?:The|In|At|A)\s+", "", name).lower() for name in names))
    if not INTRODUCES.match(words):
        subject = words[: len(subject) + 12] if ZH_PLACE.match(words) or BODIES.match(words) else subject
    found = [match.group() for pattern in (ZH_PLACE, BODIES, PERSON) if (match := pattern.search(_bare(subject)))]
    longest = max(found, key=len, default="")
    return (*periods, longest) if longest else periods


def _bare(words: str) -> str:
    """Chinese words without a verb that brings a name in."""
    found = INTRODUCES.match(words)
    return words[found.end() :] if found else words


def kept_of(text: str, start: int) -> str:
    """The lines that the clause of a figure at `start` leans on, verbatim, the outermost first, with the sign behind."""
    _begins, own, lines, headings = surroundings(text, start)
    return "\n".join(reversed(antecedent(own, lines, headings)[1])) + KEPT


def same(about: str, prefix: str, text: str, start: int) -> bool | None:
    """Whether a figure's antecedent is what it was; None where what was kept of it does not tell.

    Args:
        about: What was kept of the figure, with the lines that it leans on or, by an older hegao, without.
        prefix: The words right before it then.
        text: The text as it is now.
        start: Where the figure may stand in it.
    """
    _begins, own_now, lines_now, headings_now = surroundings(text, start)
    leant, sign, said = about.rpartition(KEPT)
    own = said.partition(APART)[0].split("\n")[-1]
    if CELL.search(own):
        return True
    if sign:
        lines = leant.split("\n")[::-1] if leant else []
    else:
        *lines, _own = sentences(LINE_END.split(prefix)[-1])
        lines = lines[::-1] if LINE_END.search(prefix) else lines[:0:-1]
    then = antecedent(own, lines, ())[0]
    if not sign and not then and lean(own)[0] is not Lean.NONE:
        return None
    if not then:
        return True
    now = antecedent(own_now, lines_now, headings_now)[0]
    return then == now


def antecedent(own: str, lines: Sequence[str], headings: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """What a figure's clause leans on, and the lines back to the one that names it.

    Args:
        own: The sentence up to the figure.
        lines: The sentences before it in its paragraph, the nearest first.
        headings: The headings above, the nearest first.
    """
    how, kind = lean(own)
    if how is Lean.NONE:
        return (), []
    passed: list[str] = []
    fallback: tuple[tuple[str, ...], list[str]] | None = None
    for named, line in _named(own, lines, headings, how):
        if line is not None:
            passed.append(line)
        if named and (not kind or any(name.endswith(kind) for name in named)):
            return named, passed
        fallback = fallback or ((named, passed.copy()) if named else None)
    if kind and kind[-1] in _LARGE:
        return (), []
    return fallback or ((), [])


def _named(
    own: str, lines: Sequence[str], headings: Sequence[str], how: Lean
) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """What the clauses before a figure, the sentences before and the headings name, each with its line."""
    yield _named_by(_parts(own)[:-1], heads=how is Lean.ALL, topical=True), None
    for line in lines[: 1 if how is Lean.BESIDE else None]:
        yield _named_by(_parts(line), heads=how is Lean.ALL), line
    if how > Lean.BESIDE:
        for line in headings:
            yield _named_by(_parts(line), heads=False), line


def _named_by(parts: Sequence[_Part], *, heads: bool, topical: bool = False) -> tuple[str, ...]:
    """What the nearest of some clauses names; else the first subject of them, if that is wanted."""
    for part in reversed(parts):
        names = _names(part.words, chinese=part.chinese)
        if names:
            return names
    for part in parts if heads else ():
        said = TOPICAL.match(part.words) is not None and topical
        if not said and (GENERIC.match(part.words) or PRONOUN.match(part.words) or SPEAKER.match(part.words)):
            continue
        subject = _subject(part.words, chinese=part.chinese)
        plain = re.sub(r"\A(?:the|a|an|our)\s+", "", subject.lower()).strip(MASK + " ")
        if plain and not (part.chinese and starts_with_verb(part.words)) and lean(part.words)[0] is not Lean.ALL:
            return (plain,)
        if plain and part.chinese and not starts_with_verb(part.words) and not _lean_unit(part.words):
            return (plain,)
        if plain and not part.chinese and not ATTRIBUTE.fullmatch(plain):
            return (plain,)
    return ()


def _lean_unit(words: str) -> bool:
    """Whether a Chinese clause begins with an attribute or a unit that is somebody's."""
    subject = _subject(words, chinese=True)
    return ZH_UNIT.match(words) is not None or (ZH_ATTRIBUTE.search(subject) is not None and len(subject) <= _LONG)
