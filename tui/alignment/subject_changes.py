"""Whether a figure that is the same is said of another subject: in its clause, in one before, in a label, a heading, a head of a table.

What an anchor keeps must be said again word for word (`tui.speech.rewording`). A revised draft says it in other words, leaves
words out and puts some in: there only a word that took the place of another one tells, of the same sort on both sides and said
nowhere around the other figure.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.alignment_model import Reason
from tui.alignment.compared_words import in_long_forms
from tui.alignment.draft_sentences import DEALT
from tui.alignment.replaced_words import little_else, took_the_place
from tui.alignment.surroundings import names_itself, only_before, pieces, words_replaced
from tui.lexicon import intention_words
from tui.lexicon.en.clause_words import VERB
from tui.lexicon.en.number_words import MONTHS
from tui.lexicon.zh import verb_synonyms
from tui.speech.clause_model import Lean, runs_of
from tui.speech.clauses import clauses_of
from tui.speech.dependence import points
from tui.speech.english_clauses import stem
from tui.speech.figure_sentence import is_known, sentence
from tui.speech.headings import CELL
from tui.speech.rewording import same_figure
from tui.speech.row_statements import row
from tui.speech.same_statement import cut_alike, renamed, times_agree
from tui.speech.statements import FUTURE, statement
from tui.speech.verb_likeness import base, exchanged, mates, sorted_words, verb_of, verbs_said, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from tui.speech.clause_model import Clause
    from tui.speech.figure_sentence import Sentence
    from tui.speech.sentences import Said
    from tui.speech.statements import Statement

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*", re.IGNORECASE)
_FIRST = re.compile(r"\W*(?:(?:the|our|its|their|a|an)\s+)?([a-z]+)\s+[a-z]", re.IGNORECASE)
"""The word with which an English clause begins that goes on with another."""
_MODIFIER = re.compile(r"(?:ing|ed|rt)\Z")
"""Ends a verb that may stand before a noun: parking fees, chilled sales, export sales."""
_KIND = re.compile(r"([\u3400-\u9fff]{2})(人员|时间|户|率|者|员|费|额|量)")
"""Chinese nouns whose last part any kind has: 研发人员, 维修户."""
_ITSELF = re.compile(r"[这那此该]\x01")
"""Points with a figure to what it counts: 这五年."""
_LABEL = re.compile(r"\W*([^\W\d][^，,。；;：:]{0,24})[：:](?![0-9])")
"""A line's label."""
_UNIT = re.compile(r"[（(][^()（）]*[）)]")
_PLAIN = re.compile(r"[\s*_#|]+")
_VALUE = re.compile(r"(?<=[\u3400-\u9fff])[0-9][0-9.,]*[万亿]*\Z")
"""Ends a noun behind which a value without a unit stands."""
_DIGIT = re.compile(r"[0-9]")
_FIGURE = re.compile(
    r"\A[一二三四五六七八九十两]+(?:成|折|倍)(?:以?[上下内]|左右|多)?(?=[\u3400-\u9fff]{2}|\Z)"
)
"""Begins what is a figure, of which its own row tells what became of it."""
_VAGUE = re.compile(r"(?<![今去前]年以)(?<![0-9]年以)来|过去|近|全年|年内|当年|previous|prior|past|\0")
"""Times that do not say which they are."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}年?(?:[至到、和—–~-]|\bto\b|\band\b).*(?:19|20)[0-9]{2}")
"""Several years, over which figures may be dealt out."""
_WHICH = re.compile(
    rf"[0-9〇零○一二三四五六七八九十两]+|[今去明前上后本当]|\b(?:last|this|next|first|second|third|fourth|{'|'.join(MONTHS)})\b|[春夏秋冬]|[初末底]",
    re.IGNORECASE,
)
"""What tells a time from others of its kind."""
_TENS = re.compile("(?<![一二三四五六七八九])十(?![一二三四五六七八九])")
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
"""Numbers of times as they may be written: 十年前, 10年前."""
_CLAUSE_MARK = re.compile(r"[，,；;：:]")
_TIME_PART = re.compile(r"[0-9]{1,2}[至到—–-]?[0-9]{0,2}(?:月份?|日|季度|个月|年)")
"""Numbers that are parts of times."""
_AS_OF = re.compile(r"截[至止]|[末底]|\b(?:end|close)\b", re.IGNORECASE)
"""Says as of which day something is counted."""
_OPENING = 4
"""Code points before a time that opens a sentence."""
_LEAST = 2
"""Code points of the shortest word that tells."""


class SubjectChange(NamedTuple):
    """The words that took each other's place."""

    reason: Reason
    then: str
    now: str


def subject_change(then: Said, now: Said, *, same_time: bool = False) -> SubjectChange | None:
    """What a figure was said of and what it is said of instead; None where it is said of the same.

    Args:
        then: What stands around the figure in one draft.
        now: What stands around it in the other.
        same_time: Whether its claims are of one time in both, as far as that is known.
    """
    if not words_replaced(then, now) or only_before(then, now) or same_figure(then, now):
        return None
    return _changed(then, now, same_time=same_time)


@lru_cache(maxsize=4096)
def _changed(then: Said, now: Said, *, same_time: bool) -> SubjectChange | None:
    then, now = (_in_long_forms(said) for said in cut_alike(then, now))
    if CELL.search(then.before) or CELL.search(now.before):
        one, other = statement(then), statement(now)
        found = _cells(then, now) or _row(one, other)
    else:
        old, new = sentence(then), sentence(now)
        if old is None or new is None or old.read.chinese != new.read.chinese:
            return None
        one, other = old.read, new.read
        found = _labels(then, now) or _sentence(old, new)
    times = None if same_time else _other_times(then, now, one, other)
    if times is not None:
        return SubjectChange(Reason.PERIOD, _as_written(times[0], then), _as_written(times[1], now))
    if found is None:
        return None
    return _claimed(then, now, found)


def _other_times(then: Said, now: Said, one: Statement, other: Statement) -> tuple[str, str] | None:
    """The times that took each other's place and are said of the figure; none where years are dealt out over several."""
    if any(_YEARS.search(said.before) and DEALT.search(said.before) for said in (then, now)):
        return None
    found = _times(one, other, alone=little_else(then, now))
    return found if found and _reaches(found[0], then) and _reaches(found[1], now) else None


def _reaches(time: str, said: Said) -> bool:
    """Whether a time that stands before a figure in its sentence is said of it too: right before it, or with which the sentence opens."""
    at = said.before.rfind(_as_written(time, said))
    if at < 0:
        return _frames(_as_written(time, said), said.lines)
    behind = _YEAR.sub("", said.before[at + len(time) :])
    if _CLAUSE_MARK.search(behind) is None:
        return _DIGIT.search(_TIME_PART.sub("", behind)) is None
    opening = said.before[:at]
    return _CLAUSE_MARK.search(opening) is None and len(opening.strip()) <= _OPENING


def _frames(time: str, lines: Sequence[str]) -> bool:
    """Whether a time that stands in a sentence before holds for the ones behind: it opens it, in a clause without figures, and is no date as of which one thing is counted."""
    line = next((line for line in lines if time in line), None)
    if line is None:
        return True
    clause = (
        next(part for part in _CLAUSE_MARK.split(line) if time in part) if _CLAUSE_MARK.search(line) else line
    )
    return not (
        _AS_OF.search(clause) or _DIGIT.search(_TIME_PART.sub("", _YEAR.sub("", clause.replace(time, ""))))
    )


def _claimed(then: Said, now: Said, found: tuple[str, str]) -> SubjectChange | None:
    """Two words as they stand in their texts; None where one did not take the place of the other."""
    gone, come = _as_written(found[0], then), _as_written(found[1], now)
    if not CELL.search(then.before) and not took_the_place(then, now, gone, come):
        return None
    return SubjectChange(Reason.CLAIM, gone, come)


def _in_long_forms(said: Said) -> Said:
    """A figure's surroundings with names written out."""
    lines, headings = (tuple(map(in_long_forms, some)) for some in (said.lines, said.headings))
    return said._replace(
        before=in_long_forms(said.before), after=in_long_forms(said.after), lines=lines, headings=headings
    )


def of_other_rows(then: Said, now: Said) -> bool:
    """Whether two figures stand in rows of tables whose names hardly have words in common: neither is what the other was."""
    if not (CELL.search(then.before) and CELL.search(now.before)):
        return False
    one, other = (_name_of_row(row(each).own[:-2]) for each in (then, now))
    return bool(one and other) and _unlike(one, other)


def _name_of_row(labels: Sequence[str]) -> str:
    """The cells that name a row, without what their unit is."""
    return _PLAIN.sub("", in_long_forms(_UNIT.sub("", "".join(labels))))


def _cells(then: Said, now: Said) -> tuple[str, str] | None:
    """The cell that names a row, or heads the column, with another in its place that hardly has a word of it."""
    found = ([_PLAIN.sub("", _UNIT.sub("", cell)) for cell in row(each).own[:-1]] for each in (then, now))
    return next((pair for pair in zip(*found, strict=False) if _unlike(*pair)), None)


def _labels(then: Said, now: Said) -> tuple[str, str] | None:
    """The labels with which two lines begin, one of which hardly has a word of the other: 机关支部：, 退休支部：."""
    one, other = (_LABEL.match(said.before) for said in (then, now))
    return (one[1], other[1]) if one and other and _unlike(one[1], other[1]) else None


def _unlike(one: str, other: str) -> bool:
    """Whether two names hardly have words in common."""
    gone, come = pieces(one) - pieces(other), pieces(other) - pieces(one)
    return min(len(gone), len(come)) * 2 > len(pieces(one) & pieces(other))


def _row(one: Statement, other: Statement) -> tuple[str, str] | None:
    """The words of a row that took each other's place: of its labels, of the head of its column, of its group."""
    gone, come = (
        _missing(one.own, (*other.own, *other.inherited)),
        _missing(other.own, (*one.own, *one.inherited)),
    )
    if gone and come:
        return gone[0], come[0]
    if one.topic and other.topic and one.topic != other.topic:
        return one.topic, other.topic
    return None


def _sentence(old: Sentence, new: Sentence) -> tuple[str, str] | None:
    """The words of a sentence that took each other's place, those of the figure's clause first."""
    dealt = any(DEALT.search(said) for one in (old, new) for said in _plain(one))
    there = _window(old, whole=dealt), _window(new, whole=dealt)
    free = frozenset[str]() if old.read.chinese else exchanged(old.own, new.own)
    itself = _of_itself(old, new)
    for one, other in list(zip(_nouns(old), _nouns(new), strict=True))[: 2 if itself else None]:
        gone, come = _missing(one, there[1], free), _missing(other, there[0], free)
        if gone and come:
            return gone[0], come[0]
    found = _verbs(old, new, there) or _kinds(old, new, there)
    return found or (None if itself else _renamed(old, new))


def _of_itself(old: Sentence, new: Sentence) -> bool:
    """Whether two sentences begin with one subject, which is no attribute of what is named before them nor of what a heading says."""
    subject, other = (one.first.subject for one in (old, new))
    if not (subject and other) or old.heading != new.heading:
        return False
    if not (subject[0].startswith(other[0]) or other[0].startswith(subject[0])):
        return False
    return all(names_itself(one.first, chinese=one.read.chinese) for one in (old, new))


def _nouns(one: Sentence) -> tuple[Sequence[str], ...]:
    """What a figure is said of, each part by itself: in its clause, in those before it, in the sentences before, by names."""
    read = one.read
    before = [noun for clause in one.before if clause.leads for noun in words_of(clause).nouns]
    return _own(one)[0], (*sorted_words(read.subjects).nouns, *before), _outer(one), _names(one)


def _outer(one: Sentence) -> Sequence[str]:
    """What is said before a figure's sentence of its subject: all that it points back to, or else names alone."""
    read = one.read
    if points(one) and not _ITSELF.search(one.own.plain):
        return sorted_words(read.outer + read.pointed).nouns
    named = {name for clause in clauses_of(one.lines) for name in clause.names}
    return () if read.loose and read.rich else [run for run in read.outer if run in named]


def _own(one: Sentence) -> tuple[list[str], list[str]]:
    """The nouns and the verbs of a figure's clause; of an English verb that stands before its noun it is a noun."""
    words = sorted_words(one.read.own, verb_of(one.own))
    nouns, verbs = list(words.nouns), list(words.verbs)
    first = None if one.read.chinese or not verbs else _FIRST.match(one.own.plain)
    if first and _MODIFIER.search(first[1]) and VERB.search(one.own.plain, first.end()):
        nouns.append(verbs.pop(0))
    return nouns, verbs


def _names(one: Sentence) -> tuple[str, ...]:
    """The names that a sentence begins with, or of which its paragraph or list tells."""
    read = one.read
    first = [name for clause in one.before[:1] for name in clause.names]
    return tuple(filter(None, (*one.own.names, *first, read.topic, read.lead, read.unit)))


def _plain(one: Sentence) -> Iterator[str]:
    """The clauses of a sentence as they stand."""
    return (clause.plain for clause in (*one.before, one.own, *one.after))


def _window(one: Sentence, *, whole: bool) -> tuple[str, ...]:
    """All that is said of a figure, or around it up to it; what follows it is said of others, unless the `whole` sentence is dealt out."""
    read = one.read
    around = (*one.runs, *read.nearby) if whole else runs_of((*one.before, one.own))
    return (*around, *read.own, *read.inherited, *read.subjects, *read.far, *read.outer, *_names(one))


def _missing(nouns: Iterable[str], there: Sequence[str], free: Collection[str] = ()) -> list[str]:
    """The nouns that are not said in some runs."""
    said = (*there, *sorted_words(tuple(there)).nouns)
    said += tuple(part for run in there if run.isascii() for part in re.split("[ -]", run))
    found = []
    for noun in nouns:
        for word in noun.replace("-", " ").split() if noun.isascii() else [_bare(noun)]:
            plain = len(word) < _LEAST or _DIGIT.match(word) or intention_words.GENERIC.fullmatch(word)
            if not (plain or base(word) in free or is_known(word, said)):
                found.append(word)
    return found


def _bare(noun: str) -> str:
    """A Chinese noun without what says that it is intended, or that a value is reached, nor that value: 人口降1386万, 七成以上案件."""
    return intention_words.CHINESE.sub("", _VALUE.sub("", _FIGURE.sub("", noun)))


def _verbs(old: Sentence, new: Sentence, there: tuple[Sequence[str], ...]) -> tuple[str, str] | None:
    """The verbs that took each other's place, where a clause says nothing but a verb: of which _ were approved."""
    (nouns, verbs), (others, doings) = _own(old), _own(new)
    if nouns and others:
        return None
    gone = [verb for verb in verbs if not verbs_said([verb], old.own, new.own, there[1])]
    come = [verb for verb in doings if not verbs_said([verb], new.own, old.own, there[0])]
    return (gone[0], come[0]) if gone and come and not mates(old.own, new.own) else None


def _kinds(old: Sentence, new: Sentence, there: tuple[Sequence[str], ...]) -> tuple[str, str] | None:
    """Nouns of one kind that took each other's place, though their first part is a verb: 研发人员, 销售人员."""
    if not old.read.chinese:
        return None
    gone, come = (
        [found for run in one.read.own for found in _KIND.finditer(run) if found[0] not in "".join(around)]
        for one, around in ((old, there[1]), (new, there[0]))
    )
    pairs = ((one[0], other[0]) for one in gone for other in come if one[2] == other[2])
    return next((pair for pair in pairs if not _like_verbs(*pair)), None)


def _like_verbs(one: str, other: str) -> bool:
    """Whether two nouns begin with verbs of which one may stand for the other."""
    first, second = (verb_synonyms.CLASSES.get(word[:2], ()) for word in (one, other))
    return not set(first).isdisjoint(second)


def _renamed(old: Sentence, new: Sentence) -> tuple[str, str] | None:
    """The subjects of clauses before that took each other's place; empty words where only that they did is known."""
    own_place = old.first.subject == new.first.subject and _is_of_unit(old.first) and _is_of_unit(new.first)
    earlier = {one.runs for each in (old, new) for one in each.read.context} if own_place else frozenset()

    def alike(one: Clause, other: Clause) -> bool:
        if {one.runs, other.runs} <= earlier and _is_of_unit(one) and _is_of_unit(other):
            return True
        return _alike(one, other)

    return ("", "") if renamed(old.read, new.read, alike) else None


def _is_of_unit(clause: Clause) -> bool:
    """Whether a clause begins with a unit that has no name (全县): what another such clause is of changes nothing of it."""
    return clause.lean is Lean.UNIT


def _alike(one: Clause, other: Clause) -> bool:
    """Whether two clauses may say the same: no noun took the place of another one."""
    gone = _missing(words_of(one).nouns, other.runs)
    return not gone or not _missing(words_of(other).nouns, one.runs)


def _times(one: Statement, other: Statement, *, alone: bool) -> tuple[str, str] | None:
    """The times that took each other's place: those that are said, or else those of the sentences before or of the heading."""
    then, now = _certain(one.times), _certain(other.times)
    if then - now and now - then:
        found = _of_one_kind(then - now, now - then)
        pair = min(then - now), min(now - then)
        return found or (pair if alone and not any(map(_YEAR.search, pair)) else None)
    if then or now or times_agree(one, other):
        return None
    for before, behind in (
        (one.inherited_times, other.inherited_times),
        (one.heading_times, other.heading_times),
    ):
        then, now = _certain(before - behind), _certain(behind - before)
        if found := _of_one_kind(then, now):
            return found
    return None


def _of_one_kind(then: Iterable[str], now: Iterable[str]) -> tuple[str, str] | None:
    """Two times that can be held against each other: 2023年 and 2024年, 去年 and 今年; 明年 may be 2025年."""
    pairs = ((one, other) for one in sorted(then) for other in sorted(now))
    return next((pair for pair in pairs if _kind_of_time(pair[0]) == _kind_of_time(pair[1])), None)


def _kind_of_time(time: str) -> str:
    """A time without what tells it from others of its kind."""
    return _WHICH.sub("#", _YEAR.sub("Y", time))


def _certain(times: Iterable[str]) -> frozenset[str]:
    """Times that say which they are; that something will be is none."""
    certain = (
        _TENS.sub("10", time).translate(_DIGITS)
        for time in times
        if not (_VAGUE.search(time) or time in FUTURE)
    )
    return frozenset(
        time.replace("年底", "年末").replace("上年", "去年").replace("去年末", "年初") for time in certain
    )


def _as_written(word: str, said: Said) -> str:
    """A word as it stands around a figure: of an English one only the stem is known."""
    if not word.isascii():
        return word
    around = (said.before, said.after, *said.lines, *said.headings)
    found = (one for line in around for one in _WORD.findall(line) if stem(one.lower()) == word)
    return next(found, word)
