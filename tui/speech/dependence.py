"""What a figure's clause takes from the clauses before it in its sentence: whom it is of, what was counted, a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.lexicon.en.clause_words import VERB
from tui.lexicon.zh.subject_words import ATTRIBUTES
from tui.speech.clause_model import FIGURE, Lean, chinese_in, runs_of
from tui.speech.clauses import clauses_of
from tui.speech.figure_sentence import is_known, lead
from tui.speech.verb_likeness import mates, sorted_words, verb_of, words_of

if TYPE_CHECKING:
    from tui.speech.clause_model import Clause
    from tui.speech.figure_sentence import Sentence

_EXISTS = late(
    r"(?:[\u3400-\u9fff]{0,3}有|There\s+(?:are|is|was|were|remain\w*)\s+(?:still\s+)?)\W*\x01",
    re.IGNORECASE,
)
"""Begins a clause that says of what is counted only that it is there."""
_NOUN_FIRST = late(rf"\s+(?:of\s+)?(?!(?:{VERB.pattern}))[a-z]+(?:\s+[a-z]+){{0,3}}?\s+(?:{VERB.pattern})")
"""Follows a figure that counts the subject of its clause."""
_LABEL = 3
"""Chinese characters of the longest label that has no name in it."""
_PREDICATE = late(r".[\u3400-\u9fff]{4}")
_DEPENDS = late(
    rf"(?:{ATTRIBUTES}|[每单均]\w{{0,4}}|薪|租金?|酬|贴|助|资|价|款)(?:[了达为是给约]|\Z)|\A[已共先后累计一]*(?:用去|用掉|用了|花费|花去|花了|耗费|耗用|耗去|消耗|使用|动用|出动|投入)|同比|环比|增长?|下降|上升|提高|比\S*年|占"
)
"""Says what was paid for, or what became of, that which was named before."""
_EACH = late(r"\b(?:each|apiece)\b|每|单价|均价", re.IGNORECASE)
_COUNTED = late(r"[^了过着出到\x00\x01]{2,6}\x00\w?")
"""A Chinese member of a list that is nothing but what is counted."""
_MEASURES = frozenset(["month", "year", "week", "day", "hour", "piec", "head", "total"])


def says_each(own: Clause) -> bool:
    """Whether a clause says a value of each of what was counted."""
    return _EACH.search(own.plain) is not None


def points(one: Sentence) -> bool:
    """Whether a figure's clause, or one before it in its sentence, points back."""
    return any(c.lean is Lean.POINT for c in (*one.before, one.own))


def own_subject(own: Clause) -> bool:
    """Whether what is counted is the subject of a clause: there were _ arrests, _ homes lost their signal."""
    if _EXISTS.match(own.plain):
        return True
    begins = FIGURE.match(own.plain)
    if begins is None or own.lean is Lean.POINT:
        return False
    return (_NOUN_FIRST.match(own.plain, begins.end()) or _PREDICATE.match(own.plain)) is not None


def labelled(one: Sentence) -> bool:
    """Whether a sentence begins with a name or with a label that says of whom all of it is."""
    first = one.first
    if first is one.own:
        return False
    if first.names or first.lean is Lean.UNIT:
        return True
    if chinese_in(first.plain):
        return not words_of(first).verbs and len("".join(first.runs)) <= _LABEL
    return VERB.search(first.plain) is None


def depends(own: Clause) -> bool:
    """Whether a clause says something of what was counted or named right before it."""
    if own.lean in {Lean.NONE, Lean.UNIT}:
        return False
    if own.lean in {Lean.WEAK, Lean.POINT}:
        return True
    if not chinese_in(own.plain):
        said = set(" ".join(own.runs).split()) - _MEASURES
        return says_each(own) or (own.lean is Lean.VERB and len(said) <= 1)
    bare = own.lean is Lean.VERB and all(len(noun) == 1 for noun in words_of(own).nouns)
    return bare or _DEPENDS.search(FIGURE.split(own.plain)[0]) is not None


def antecedent_said(one: Sentence, other: Sentence) -> bool:
    """Whether the nouns of the clause before a dependent one are said in another sentence, or in what that leans on."""
    mine, theirs = _antecedents(one), _antecedents(other)
    nouns = [noun for clause in mine for noun in words_of(clause).nouns]
    there = (*other.own.runs, *other.read.inherited, *other.read.outer)
    if not theirs or points(one) or _of_one_subject(one, other):
        there += other.runs
    there += runs_of(theirs)
    there += sorted_words(there).nouns
    return all(is_known(noun, there) for noun in nouns)


def _of_one_subject(one: Sentence, other: Sentence) -> bool:
    """Whether all clauses of two sentences say something of one subject with which both begin, and the figures' no price."""
    if any(says_each(each.own) or _DEPENDS.search(FIGURE.split(each.own.plain)[0]) for each in (one, other)):
        return False
    named = sorted_words(lead(one, other)).nouns
    others = [c for each in (one, other) for c in each.before if c is not each.first]
    return named != () and not any(
        (c.names or words_of(c).before) and not _COUNTED.fullmatch(c.plain) for c in others
    )


def _antecedents(one: Sentence) -> list[Clause]:
    """The clause before a figure's that says what was counted; all before it where one of them points back."""
    plain = _plain(one)
    if points(one):
        return plain
    telling = [c for c in plain if words_of(c).nouns]
    return ([c for c in telling if not depends(c)] or telling)[-1:]


def _plain(one: Sentence) -> list[Clause]:
    """The clauses before a figure's that say what was done; of the sentence before where it alone says of what there is each."""
    said = [c for c in one.before if c.runs]
    plain = [c for c in said if not (c.manner or c.source)]
    plain = plain or [c for c in said if c.plain.lower().startswith("to ")]
    if plain or not says_each(one.own):
        return plain
    return list(clauses_of(one.lines[:1]))


def label_changed(old: Sentence, new: Sentence) -> bool:
    """Whether two sentences begin with labels that have no word in common: City sewage works, total _, daily _."""
    first, second = old.first, new.first
    if old.own is first or new.own is second or not (_is_label(first) and _is_label(second)):
        return False
    return not any(subject_said(*pair) for pair in ((old, new), (new, old)))


def _is_label(first: Clause) -> bool:
    """Whether a clause is nothing but a name or a noun."""
    if first.figures:
        return False
    if first.names and chinese_in(first.plain):
        return len("".join(first.runs)) <= len(first.names[0]) + 1
    return VERB.search(first.plain) is None and not chinese_in(first.plain)


def subject_said(one: Sentence, other: Sentence) -> bool:
    """Whether the subject of a sentence is said in another one, or in what that leans on."""
    first = one.first
    if one.own.item and one.own is not first:
        shared = sorted_words(one.read.subjects, verb_of(first)).nouns
        return all(
            is_known(noun, (*other.runs, *other.read.inherited, *other.read.subjects)) for noun in shared
        )
    if one.own.lean in {Lean.NONE, Lean.UNIT}:
        return True
    words = words_of(first)
    if words.begins and not first.names:
        return True
    there = (
        *other.runs,
        *other.read.inherited,
        *other.read.subjects,
        *other.read.outer,
    )
    there += sorted_words(there).nouns
    nouns = words.before
    if not nouns and first is not one.own:
        nouns = words.nouns[:1] if one.read.chinese and not labelled(one) else words.nouns
    return all(is_known(noun, there) for noun in (*first.names, *nouns))


def heads_alike(old: Sentence, new: Sentence, *, known: bool) -> bool:
    """Whether the verbs that two clauses without one have from the clauses before say the same.

    Args:
        old: The sentence of the one.
        new: The sentence of the other.
        known: Whether only verbs that are known may tell them apart.
    """
    one, other = _head(old), _head(new)
    if one is None or other is None:
        return known or one is other or not (old.own.item or new.own.item)
    if not (words_of(one).verbs and words_of(other).verbs):
        return known or one.runs == other.runs or lead(old, new) != ()
    return mates(one, other)


def _head(one: Sentence) -> Clause | None:
    """The clause whose verb a figure's clause shares, if it has none of its own; itself where it leads in."""
    own = one.own
    has_verb = words_of(own).verbs != ()
    if has_verb or (not own.item and (own.lean in {Lean.NONE, Lean.UNIT} or depends(own))):
        return own if has_verb and own is one.first else None
    plain = [c for c in one.before if c.leads]
    telling = [c for c in plain if words_of(c).verbs]
    return next(reversed(telling or plain), None)
