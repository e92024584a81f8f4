"""What a figure's clause leans on where it names nothing itself: the name or the subject said nearest before it.

`全镇修路18公里`, `The town built 18 miles`, `种植面积扩大到4.8万亩` are said of whoever was named before. The clauses and
sentences before the figure are walked back to the nearest that names; what it names is the antecedent.
"""

from __future__ import annotations

import re
from enum import Enum, IntEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from tui.figures.labels.label_words import MEASURE_END
from tui.speech.antecedent_words import (
    ADVERB,
    AGENTS,
    ATTRIBUTE,
    BODIES,
    ENGLISH_NAME,
    ENGLISH_VERB,
    GENERIC,
    INTRODUCES,
    LEADING,
    MANNER,
    PERIOD,
    PERSON,
    PREDICATE,
    PRONOUN,
    SPEAKER,
    ZH_ATTRIBUTE,
    ZH_GROUP,
    ZH_PLACE,
    ZH_UNIT,
)
from tui.speech.clause_parts import Part, another_subject, begins_alike, parts_of
from tui.speech.clauses import HAN, MASK, starts_with_verb
from tui.speech.headings import CELL, LINE_END
from tui.speech.openers import names_manner
from tui.speech.topics import APART, sentences, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT = "\u2028"
"""Stands behind the lines that a figure's clause leans on, before those of `topics.about`."""

_SMALL = frozenset(
    {"the", "a", "an", "our", "this", "that", "now", "also", "already", "then", "still", "and"}
)
_LARGE_KINDS = tuple("省市县区州盟旗国")
_LONG = 4
"""Chinese characters above which a measured subject carries a modifier of its own."""
_NEAR = 3
"""Sentences before a clause that are kept where it leans on no name that is known as one."""


class Lean(IntEnum):
    """How far a clause leans on what was said before it."""

    NONE = 0
    """It names what it is about."""
    BESIDE = 1
    """It leans on a name in the sentence before."""
    SORT = 2
    """It names a sort of things or people, which are those of the nearest name in its paragraph or in the heading."""
    NAMES = 3
    """It leans on the nearest name in its paragraph or in the heading."""
    ALL = 4
    """It leans on the nearest name or subject."""


_REACH = {Lean.NONE: 0, Lean.BESIDE: 2, Lean.SORT: None, Lean.NAMES: None, Lean.ALL: None}
"""How many groups of clauses are looked through: those of the sentence itself, of the sentence before and so on."""


class Antecedent(NamedTuple):
    """What a clause leans on."""

    names: tuple[str, ...]
    """What is named: places, bodies, persons, or else the subject."""
    periods: frozenset[str]
    """The periods that its line says."""
    inside: bool
    """Whether it stands in the figure's own sentence."""
    back: int
    """How many lines before the sentence it stands."""
    named: bool
    """Whether it is a name and no mere subject."""


def lean(own: str) -> tuple[Lean, str]:
    """How far the last clause of a line leans on what stands before it, and on which kind of unit if it says one."""
    part = parts_of(own)[-1]
    return _lean_chinese(part.words) if part.chinese else _lean_english(part.words)


def _lean_chinese(words: str) -> tuple[Lean, str]:
    words = re.sub(rf"\A(?:{ADVERB})+", "", PERIOD.sub("", words).strip())
    unit = ZH_UNIT.match(words)
    if unit:
        return Lean.NAMES, _kind(unit)
    if SPEAKER.match(words):
        return Lean.BESIDE, ""
    if not words.strip(MASK) or PRONOUN.match(words) or starts_with_verb(words):
        return Lean.ALL, ""
    if _names(words, chinese=True):
        return Lean.NONE, ""
    subject = _subject(words, chinese=True)
    measured = MEASURE_END.search(subject) is not None or ZH_ATTRIBUTE.search(subject) is not None
    if ZH_GROUP.search(subject) and not measured:
        return Lean.SORT, ""
    return (Lean.ALL if len(subject) <= (_LONG if measured else 2) else Lean.SORT), ""


def _lean_english(words: str) -> tuple[Lean, str]:
    low = words.lower().split()
    if not words.strip(MASK + " ") or PRONOUN.match(words) or re.match(r"[a-z]+ed\b", words):
        return Lean.ALL, ""
    if SPEAKER.match(words):
        return Lean.BESIDE, ""
    subject = _subject(words, chinese=False, last=True).lower().split()
    definite = low[0] in {"the", "this", "that", "our"}
    nouns = [word for word in subject if word not in _SMALL]
    if _names(words, chinese=False) and not (definite and len(nouns) == 1):
        return Lean.NONE, ""
    return _lean_nouns(nouns, definite=definite), ""


def _lean_nouns(nouns: list[str], *, definite: bool) -> Lean:
    """How far an English subject without a name leans on one: `the town` and `the area` wholly, `the ports` where one is named."""
    head = (nouns[: nouns.index("of")] if "of" in nouns else nouns)[-1:] or [""]
    if ATTRIBUTE.fullmatch(head[0]):
        return Lean.NAMES if "of" in nouns or len(nouns) > 2 else Lean.ALL
    plural = head[0].endswith("s") and not head[0].endswith("ss")
    return Lean.NAMES if len(nouns) <= 1 and not (definite and plural) else Lean.SORT


def _subject(words: str, *, chinese: bool, last: bool = False) -> str:
    """The words of a clause before its predicate, as far as this is known; the `last` word before a figure may be one."""
    if chinese:
        words = re.sub(r"\A(?:在|对于?|说到|谈到|讲到|至于|关于)", "", words)
        found = PREDICATE.search(words, 1)
        return (words[: found.start()] if found else words.partition(MASK)[0]).strip()
    found = ENGLISH_VERB.search(words)
    if found:
        return words[: found.start()].strip()
    before = words.partition(MASK)[0].split()
    return " ".join(before[:-1] if last and len(before) > 1 else before)


def _names(words: str, *, chinese: bool) -> tuple[str, ...]:
    """The places, bodies and persons that a clause names as its subject, or brings in."""
    words = PERIOD.sub("", words).strip()
    brings = INTRODUCES.match(words)
    subject = words[brings.end() :] if brings else _subject(words, chinese=chinese)
    if not chinese:
        names = (LEADING.sub("", found.group()) for found in ENGLISH_NAME.finditer(subject))
        return tuple(
            name.lower() for name in names if name and not GENERIC.fullmatch(name) and not AGENTS.search(name)
        )
    if not brings and (ZH_PLACE.match(words) or BODIES.match(words)):
        subject = words[: len(subject) + 12]
    found = [match.group() for pattern in (ZH_PLACE, BODIES, PERSON) if (match := pattern.search(subject))]
    person = PERSON.match(subject)  # `陈明师傅扎根车间` is no workshop's name
    return (person.group(),) if person else (max(found, key=len),) if found else ()


def names_itself(own: str) -> bool:
    """Whether the last clause of a line names an organisation, a place, a person, or several with a modifier."""
    part = parts_of(own)[-1]
    if lean(own)[0] not in {Lean.NONE, Lean.SORT}:
        return False
    if part.chinese or _names(part.words, chinese=False):
        return bool(_names(part.words, chinese=part.chinese))
    subject = _subject(part.words, chinese=False, last=True).lower().split()
    return bool(subject) and (subject[0] == "the" or len(subject) > 1) and subject[-1] not in _SMALL


def names_in(lines: Sequence[str]) -> frozenset[str]:
    """All that some lines name as their subjects, and their periods."""
    parts = [part for line in lines for part in parts_of(line)]
    periods = (found.group().lower() for part in parts for found in PERIOD.finditer(part.words))
    return frozenset(
        [*periods, *(name for part in parts for name in _names(part.words, chinese=part.chinese))]
    )


def kept_of(text: str, start: int) -> str:
    """The lines that the clause of a figure at `start` leans on, verbatim, the outermost first, with the sign behind."""
    _begins, own, lines, headings = surroundings(text, start)
    found = antecedent(own, lines, headings)
    near = 0 if lean(own)[0] is Lean.NONE else min(_NEAR, len(lines))
    back = max(found.back if found else 0, near)
    outer = (
        [*lines[:back], *headings[back - len(lines) - 1 : back - len(lines)]]
        if back > len(lines)
        else lines[:back]
    )
    return "\n".join(reversed(outer)) + KEPT


class Held(Enum):
    """Whether a figure's antecedent is what it was."""

    NO = auto()
    UNKNOWN = auto()
    """What was kept of it does not tell."""
    YES = auto()
    """Nothing that it leans on is another."""
    NAMED = auto()
    """The same is named before it, and nothing between."""


def same(about: str, prefix: str, text: str, start: int) -> Held:
    """Whether a figure's antecedent is what it was.

    Args:
        about: What was kept of the figure, with the lines that it leans on or, by an older hegao, without.
        prefix: The words right before it then.
        text: The text as it is now.
        start: Where the figure may stand in it.
    """
    leant, sign, said = about.rpartition(KEPT)
    own = said.partition(APART)[0].split("\n")[-1]
    if CELL.search(own) or lean(own)[0] is Lean.NONE:
        return Held.YES
    kept = leant.split("\n")[::-1] if sign and leant else _lines_of(prefix, sign)
    then = antecedent(own, kept, ())
    _begins, here, lines, headings = surroundings(text, start)
    now = antecedent(here, lines, headings)
    if another_subject(kept, [*lines, *headings]):
        return Held.NO
    if then is None and not sign:
        # What an older hegao kept may not reach back to the name; where there is none now, none was put in its place.
        return Held.YES if now is None or not now.named else Held.UNKNOWN
    if _goes_on(then, kept, now, [*lines, *headings]):
        return Held.NAMED
    return Held.YES if _compared(lean(own)[0], kept, then, now) else Held.NO


def _compared(how: Lean, kept: Sequence[str], then: Antecedent | None, now: Antecedent | None) -> bool:
    """Whether two clauses lean on the same, or need not."""
    if how is Lean.SORT and then and not then.named and _opens_with(kept[: then.back], then.names):
        then = None  # what may be a mere noun: the clause names its own
    return (then is None and how is Lean.BESIDE) or _is_same(then, now)


def _opens_with(lines: Sequence[str], names: tuple[str, ...]) -> bool:
    """Whether the last of some lines begins with a name, so that its capital says nothing."""
    return bool(lines) and lines[-1].lower().startswith(names[0])


def _lines_of(prefix: str, sign: str) -> list[str]:
    """The sentences that stand whole in the words before a figure, the nearest first; none where its lines were kept."""
    if sign:
        return []
    *lines, _own = sentences(LINE_END.split(prefix)[-1])
    return lines[::-1] if LINE_END.search(prefix) else lines[:0:-1]


def _is_same(then: Antecedent | None, now: Antecedent | None) -> bool:
    """Whether two clauses lean on the same."""
    if then is None:
        return now is None or now.inside or not now.named
    if then.inside and (now is None or now.inside):
        return True  # the sentence up to the figure is compared elsewhere
    if now is None or not set(then.names) <= set(now.names):
        return False
    return not (then.periods and now.periods) or then.periods == now.periods


def _goes_on(
    then: Antecedent | None, kept: Sequence[str], now: Antecedent | None, lines: Sequence[str]
) -> bool:
    """Whether the nearest line that says a subject says the same one as it did, with no other between it and the figure."""
    here = then.back if then else next((at for at, line in enumerate(kept, 1) if _says_subject(line)), 0)
    if not here or (then and then.inside) or here > len(kept):
        return False
    there = _same_line(then, now, kept[here - 1], lines)
    if not there:
        return False
    before, after = kept[: here - 1], lines[: there - 1]
    apart = [*(line for line in before if line not in after), *(line for line in after if line not in before)]
    return not any(map(_says_subject, apart))


def _same_line(then: Antecedent | None, now: Antecedent | None, said: str, lines: Sequence[str]) -> int:
    """Which line, from 1 on, says the subject that a line said; 0 where none is known to."""
    if then and now and _is_same(then, now):
        return now.back
    if then and then.named and now and now.named:
        return 0
    return next((at for at, line in enumerate(lines, 1) if begins_alike(said, line)), 0)


def _says_subject(line: str) -> bool:
    """Whether a line has a subject of its own that is no mere attribute."""
    return bool(_heads(parts_of(line))[1])


def antecedent(own: str, lines: Sequence[str], headings: Sequence[str]) -> Antecedent | None:
    """What a figure's clause leans on; None where it names itself what it is about, or nothing is named before it.

    Args:
        own: The sentence up to the figure.
        lines: The sentences before it in its paragraph, the nearest first.
        headings: The headings above, the nearest first.
    """
    how, kind = lean(own)
    inside = _inside(own)
    fallback: Antecedent | None = None
    attributes: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()
    groups = [inside, *map(parts_of, lines), *map(parts_of, headings)]
    for at, parts in enumerate(groups[: _REACH[how]]):
        periods = frozenset(found.group().lower() for part in parts for found in PERIOD.finditer(part.words))
        said |= periods
        unit = _unit(parts) if how is Lean.ALL else ""
        how, kind = (Lean.NAMES, unit) if unit else (how, kind)
        names, fits = _nearest_names(parts, kind)
        if names:
            found = Antecedent(names, periods, at == 0, at, named=any(map(_is_sure, names)))
            if fits:
                return found
            fallback = fallback or found
        if how is Lean.ALL and at <= len(lines):
            more, proper = _heads(parts)
            attributes += more
            if proper:
                return Antecedent((*attributes, *proper), said, at == 0, at, named=False)
    if fallback is None and attributes:
        return Antecedent(attributes, said, inside=False, back=len(lines), named=False)
    return None if kind[-1:] in _LARGE_KINDS else fallback


def _nearest_names(parts: Sequence[Part], kind: str) -> tuple[tuple[str, ...], bool]:
    """What the nearest clause that names anybody names, and whether it is of the kind; the nearest of the kind if any."""
    first: tuple[str, ...] = ()
    for part in reversed(parts):
        names = () if _is_manner(part) else _names(part.words, chinese=part.chinese)
        if names and any(name.endswith(kind) for name in names):
            return names, True
        first = first or names
    return first, False


def _is_sure(name: str) -> bool:
    """Whether it is certainly a name: one English word at the head of a sentence has its capital for its place."""
    return HAN.search(name) is not None or " " in name


def _unit(parts: Sequence[Part]) -> str:
    """The kind of the nearest unit without a name with which a clause begins; empty if there is none."""
    units = (ZH_UNIT.match(part.words) for part in reversed(parts) if part.chinese and not _is_manner(part))
    return next((_kind(unit) for unit in units if unit), "")


def _kind(unit: re.Match[str]) -> str:
    """The kind of a unit of which is said no name."""
    return unit["all"] or unit["own"] or unit["bare"] or ""


def _inside(own: str) -> Sequence[Part]:
    """The clauses before a figure's own that it may lean on; what was said with a figure was said of another subject."""
    *inside, last = parts_of(own)
    return [part for part in inside if MASK not in part.words] if _begins_with_subject(last) else inside


def _begins_with_subject(part: Part) -> bool:
    """Whether a clause begins with a noun."""
    words = part.words.strip(MASK + " ")
    verb = starts_with_verb(words) if part.chinese else re.match(r"[a-z]+(?:ed|ing)\b", words) is not None
    return bool(words) and not verb and not PRONOUN.match(words)


def _is_manner(part: Part) -> bool:
    """Whether a clause says how or why."""
    return MANNER.match(part.words) is not None or names_manner(part.words, chinese=part.chinese)


def _heads(parts: Sequence[Part]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The subjects of some clauses: the mere attributes of somebody, and the others."""
    heads = [_head(part) for part in parts]
    return tuple(head for head, own in heads if head and not own), tuple(head for head, own in heads if own)


def _head(part: Part) -> tuple[str, bool]:
    """The subject of a clause, and whether it is no mere attribute of somebody; empty and False where there is none."""
    words = part.words
    if _is_manner(part) or GENERIC.match(words) or PRONOUN.match(words) or SPEAKER.match(words):
        return "", False
    if part.chinese and (starts_with_verb(words) or ZH_UNIT.match(words)):
        return "", False
    subject = _subject(PERIOD.sub("", words).strip(), chinese=part.chinese)
    plain = re.sub(r"\A(?:the|a|an|our)\s+", "", subject.lower()).strip(MASK + " ")
    if part.chinese:
        return plain, plain != "" and not (ZH_ATTRIBUTE.search(plain) and len(plain) <= _LONG)
    return plain, plain != "" and not ATTRIBUTE.fullmatch(plain)
