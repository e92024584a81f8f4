"""What a Chinese clause says: its runs of characters between closed-class words, its subject, and what it leans on."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.lexicon.zh import closed_words, subject_words
from tui.speech.clause_model import FIGURE, HAN, MASK, Clause, Lean, before_figure
from tui.speech.clause_verb_words import NOT_A_VERB, STRONG, WEAK

_VERB_FIRST = late(
    rf"(?!(?:{STRONG}|{WEAK}|投入|投资)(?:{NOT_A_VERB}))(?:{STRONG}|{WEAK}|{subject_words.SHORT_VERBS}|增长|提高|扩大|下降|上升|突破|出动|救治|占|比|新[聘添])"
)
_MODIFIER = late(r"[\u3400-\u9fff]{2,4}的[\u3400-\u9fff]{2}")
"""Begins with a verb that says which: 新建的文化礼堂."""
_NOMINAL = late(r"[\u3400-\u9fff]{3}的[是有为达]?\Z")
"""Ends a verb and its object that stand for what is counted: 用于省道的是_."""
_SPEAKS_FOR = late(rf"{subject_words.SPEAKER.pattern}|{subject_words.BARE.pattern}")
_MEASURED = 4
"""Chinese characters of the longest attribute that has no modifier of its own."""
_SAYS_NOTHING = subject_words.QUANTITY | {""}
_PARTS_OF_NOUNS = frozenset("占同环相成作")
"""Before what is no preposition: 占比, 同比."""
_SENTENCE = 6
"""Fewest Chinese characters of a clause without a figure that says a subject of its own."""


def read(words: str, *, first: bool) -> Clause:
    """What a Chinese clause says, its times taken out."""
    pointing = closed_words.POINTING.match(words) or closed_words.POINTING.search(words[:3])
    noun = (pointing["noun"] or "") if pointing else ""
    said = words[: pointing.start()] + MASK + words[pointing.end() :] if pointing else words
    named = said.strip(MASK)
    predicate = subject_words.PREDICATE.search(named, 2)
    subject = before_figure(named[: predicate.start()] if predicate else named)
    bare = _lead(words)
    names = _names(bare, subject)
    unit = subject_words.UNIT.match(bare)
    if pointing or re.match(r"\W*其中", words):
        lean = Lean.POINT
    elif unit and not (names and len(names[0]) > unit.end()):
        lean, noun = Lean.UNIT, unit["all"]
    else:
        lean = _lean(bare, subject, predicate.group() if predicate else "", named=bool(names), first=first)
    beside = not FIGURE.search(words) and re.match(r"(?:在|对于?|为|给|向)", words) is not None
    runs, roles = _runs(said), _roles(words)
    return Clause(runs, frozenset(), lean, _runs(subject), names, noun, roles, beside=beside, plain=words)


def _roles(words: str) -> tuple[tuple[str, str], ...]:
    """The prepositions that say who does what to whom, each with the two characters behind it."""
    return tuple(
        (word, words[at + 1 : at + 3])
        for at, word in enumerate(words)
        if word in closed_words.ROLES
        and HAN.match(words[at + 1 : at + 2])
        and words[max(0, at - 1) : at] not in _PARTS_OF_NOUNS
        and words[at : at + 2] != "由于"
    )


def _lead(words: str) -> str:
    """Words from their first that is not closed-class on."""
    while (lead := closed_words.CLOSED.match(words)) and lead.end() < len(words):
        words = words[lead.end() :]
    return words


def _runs(words: str) -> tuple[str, ...]:
    """The runs of characters between closed-class words, signs and figures."""
    words = re.sub(r"(?:全|我们?|本)(?=[省市县区乡镇村国校院厂局])", "全", words)
    for pattern, word in closed_words.ALIKE:
        words = pattern.sub(word, words)
    pieces = re.split(rf"(?:{closed_words.CLOSED.pattern})|[\W_]+", words)
    return tuple(piece.lower() for piece in pieces if piece)


def _names(words: str, subject: str) -> tuple[str, ...]:
    """The name with which a clause begins."""
    found = [
        match.group()
        for pattern in (subject_words.PLACE, subject_words.BODY, subject_words.PERSON)
        if (match := pattern.match(words)) and match.start() <= len(subject)
    ]
    return (max(found, key=len),) if found else ()


def _lean(words: str, subject: str, predicate: str, *, named: bool, first: bool) -> Lean:
    """What a clause leans on that neither points back nor begins with a unit."""
    adverb = subject_words.ADVERB.match(words)
    words = _lead(words[adverb.end() :] if adverb else words)
    if not words or FIGURE.match(words):
        return Lean.NOUN if first and len(words) > 1 else Lean.VERB
    if _VERB_FIRST.match(words) and not (_MODIFIER.match(words) or _NOMINAL.search(before_figure(words))):
        return Lean.VERB
    if named or _SPEAKS_FOR.match(words):
        return Lean.NONE
    before = before_figure(words).rstrip("了着过") if FIGURE.search(words) else words
    return _lean_of_noun(words, before, _lead(subject_words.ADVERB.sub("", subject)), predicate, first=first)


def _lean_of_noun(words: str, before: str, subject: str, predicate: str, *, first: bool) -> Lean:
    """What a clause leans on that begins with a noun which is no name."""
    attributes = [part for part in (subject, before) if subject_words.ATTRIBUTE.search(part)]
    verb_behind = _VERB_FIRST.fullmatch(before[2:]) is not None
    bare = len(before) <= _MEASURED and before != words and not verb_behind
    if bare or any(len(part) <= _MEASURED for part in attributes):
        return Lean.WEAK
    if first or verb_behind:
        return Lean.NOUN
    says = len(subject) > 1 and predicate not in _SAYS_NOTHING
    strong = not attributes and (says or (before == words and len(words) >= _SENTENCE))
    return Lean.NOUN if strong else Lean.WEAK
