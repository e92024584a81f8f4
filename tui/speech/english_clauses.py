"""What an English clause says: its runs of words between closed-class ones, its subject, and what it leans on."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.lexicon.en import clause_words, closed_class
from tui.speech.clause_model import FIGURE, MASK, OWN, Clause, Lean, before_figure

_PLURAL = late(r"(?<=[a-z]{3})(?:ed|es|e|s|ing)\Z")
_ADVERB = late(r"[a-z]{2,}ly")
_WORD = late(r"[a-z][\w'’-]*", re.IGNORECASE)
_ADVERBIAL = late(rf"with\b|{clause_words.PREPOSITION.pattern}", re.IGNORECASE)
_GOES_ON = late(r"(?:up|down|including|compared|against|with)\b", re.IGNORECASE)
_ROLE = late(
    rf"\b({'|'.join(sorted(closed_class.ROLES))})\s+(?:(?:the|an?|our)\s+)?([a-z][\w'’-]*)", re.IGNORECASE
)
_SPEAKERS = frozenset({"we", "i", "our"})
_DEFINITE = frozenset({"the", "this", "our"})


def read(words: str, *, first: bool) -> Clause:
    """What an English clause says, its times taken out."""
    whole = words
    pointing = closed_class.POINTING.match(words) or closed_class.AMONG.match(words)
    noun = (pointing.groupdict().get("noun") or "").lower() if pointing else ""
    said = words[pointing.end() :] if pointing and not noun else whole
    words = _from_subject(words)
    verb = _verb(words)
    head = words[: verb.start()] if verb else before_figure(words)
    names = () if clause_words.NOBODY.match(words) else _names(head)
    lean = Lean.POINT if pointing else _lean(words, head, bool(verb), bool(names), first)
    beside = clause_words.PREPOSITION.match(words) is not None and not FIGURE.search(words)
    return Clause(
        _segments(said),
        frozenset(),
        lean,
        _segments(head),
        names,
        noun or (head.split()[-1].lower() if lean is Lean.UNIT else ""),
        _roles(whole),
        beside=beside,
        plain=words,
    )


def _from_subject(words: str) -> str:
    """A clause that begins with an adverbial around its figure, from its subject on: With debts of _ the firm closed."""
    front, own, behind = words.partition(OWN)
    if (
        own
        and _ADVERBIAL.match(words)
        and clause_words.VERB.search(behind)
        and not clause_words.VERB.search(front)
    ):
        return behind
    return words


def _names(head: str) -> tuple[str, ...]:
    """The names among the words before the verb."""
    found = (clause_words.LEADING.sub("", name.group()) for name in clause_words.NAME.finditer(head))
    return tuple(" ".join(_segments(name)) for name in found if name and not _no_name(name))


def _no_name(name: str) -> bool:
    """Whether a word with a capital has it for its place."""
    return (
        clause_words.ATTRIBUTE.fullmatch(name.lower()) is not None
        or clause_words.GENERIC.fullmatch(name) is not None
        or clause_words.AGENTS.search(name) is not None
    )


def _roles(words: str) -> tuple[tuple[str, str], ...]:
    """The prepositions that say who does what to whom, each with the word behind it; none before a figure."""
    return tuple(
        (found[1].lower(), stem(found[2].lower()))
        for found in _ROLE.finditer(words)
        if not FIGURE.search(words[found.end(1) : found.end() + 2])
    )


def _verb(words: str) -> re.Match[str] | None:
    """The verb of a clause; a participle at its head is none where another verb stands before the figure."""
    found = list(clause_words.VERB.finditer(words))
    before = before_figure(words)
    if len(found) > 1 and not words[: found[0].start()].strip() and found[1].start() < len(before):
        return found[1]
    return found[0] if found else None


def _segments(words: str) -> tuple[str, ...]:
    """The runs of content words, parted by figures and by what is closed-class."""
    found: list[str] = []
    run: list[str] = []
    for piece in re.findall(r"[\x00\x01]|[^\W_]+(?:[-.][^\W_]+)*(?:['’][a-z]+)?", words):
        low = re.sub(r"['’]s?\Z", "", piece.lower())
        small = low in closed_class.CLOSED or (
            piece == piece.lower() and low not in closed_class.HEDGES and _ADVERB.fullmatch(low)
        )
        if piece in {MASK, OWN} or small or low in {"will", "shall"}:
            if run:
                found.append(" ".join(run))
            run = []
        elif low:
            run.append(stem(low))
    return (*found, " ".join(run)) if run else tuple(found)


def stem(low: str) -> str:
    """A word without the ending of a verb's tense or a noun's number."""
    return clause_words.ALIKE.get(low) or _PLURAL.sub("", low)


def _lean(words: str, head: str, verb: bool, named: bool, first: bool) -> Lean:  # noqa: FBT001
    """What a clause leans on that does not point back."""
    low = [word.lower() for word in _WORD.findall(head)]
    if verb and low[:1] and low[0] in _SPEAKERS:
        return Lean.NONE
    if len(low) == 2 and low[0] in _DEFINITE and low[1] in clause_words.KINDS:
        return Lean.UNIT
    if named:
        return Lean.NONE
    if FIGURE.match(words.lstrip(" ($£€¥")):
        return Lean.NOUN if first else Lean.VERB
    return _lean_of_noun(words, low, verb, first)


def _lean_of_noun(words: str, low: list[str], verb: bool, first: bool) -> Lean:  # noqa: FBT001
    """What a clause leans on that begins with words which are no name."""
    nouns = [word for word in low if word not in closed_class.CLOSED]
    label = not FIGURE.search(words)
    if not verb and (clause_words.PREPOSITION.match(words) or not (first or label)):
        return Lean.VERB
    if set(nouns) <= clause_words.SUMS or _GOES_ON.match(words):
        return Lean.VERB
    bare = len(nouns) == 1 or (len(nouns) == 2 and nouns[0] in clause_words.OVERALL)
    measured = bare and "of" not in low and clause_words.ATTRIBUTE.fullmatch(nouns[-1])
    return Lean.WEAK if measured else Lean.NOUN
