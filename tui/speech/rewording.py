"""Whether two statements say the same in other words: verbs exchanged for like ones, clauses in another order, neighbours reworded.

Nouns weigh more than verbs and adverbs: those of the figure's clause must be the same, but for the words that lead in the whole
sentence, which belong to each of its clauses. What the clause leans on must not be contradicted.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.speech.clause_model import Lean, runs_of
from tui.speech.clauses import clauses, clauses_of
from tui.speech.dependence import (
    antecedent_said,
    depends,
    heads_alike,
    label_changed,
    labelled,
    own_subject,
    points,
    says_each,
    subject_said,
)
from tui.speech.figure_sentence import Sentence, is_known, lead, led, sentence
from tui.speech.headings import CELL
from tui.speech.same_statement import (
    cut_alike,
    leans_agree,
    renamed,
    roles_agree,
    said_in,
    same,
    times_agree,
)
from tui.speech.verb_likeness import (
    base,
    exchanged,
    exchanged_in,
    mates,
    sorted_words,
    verb_of,
    verbs_said,
    words_of,
)

if TYPE_CHECKING:
    from tui.speech.clause_model import Clause
    from tui.speech.sentences import Said
    from tui.speech.statements import Statement

_GENERIC = late(
    r"(?:主要|工作|情况|内容|事项|任务|清单|如下|包括|包含|议题|议程|决定|决议|议定|商定|要点|做法|措施|方面|分别)*[有为是]?"
)
"""Chinese words that lead in any list."""
_PART = late(r"[季月]|半年")
"""A part of a year."""
_PERIOD = late(
    r"(?:19|20)[0-9]{2}|[一二三四1-4]季|半年|[0-9一二三四五六七八九十]月|quarter|half"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)
_LEVEL = late(r"(?:缩短|降低|下降|提高|提升|上升|增加|增长|减少|扩大|压缩|回落|攀升|[升降增])[至到]了?\Z")
_MUST = late(r"(?:应当|必须|应该|应|须)(?=(?:不低于|不少于|不高于|不超过)?\Z)")
_NO_CAUSE = late(r"影响|原因|因素|问题|情况|需要|工作|由于|因为|为了|通过|按照|根据|随着|[因为在受经]")
"""Of causes and circumstances the words that any may have."""
_DETERMINER = late(r"(?:上述|这些|那些|前述|此次|这次|本次|该批|这批)(?=[\u3400-\u9fff])")
"""Points back to what is named right behind it."""


def same_figure(then: Said, now: Said) -> bool:
    """Whether what was said of a figure is said of one now, in the same words or in others."""
    return (same(then, now) and not contradicted(then, now)) or reworded(then, now)


def contradicted(then: Said, now: Said) -> bool:
    """Whether the words right at a figure, or what was counted before a clause that depends on it, were replaced by others."""
    if then == now:
        return False
    found = _sentences(*cut_alike(then, now))
    if found is None:
        return False
    old, new = found
    if then[:2] == now[:2] and not says_each(old.own):
        return False
    each_way = ((old, new), (new, old))
    if any(depends(one.own) for one in found) and not any(antecedent_said(*pair) for pair in each_way):
        return True
    if label_changed(old, new):
        return True
    if bool(old.lead_line) != bool(new.lead_line) and not _periods_agree(old.read, new.read):
        return True
    if not heads_alike(old, new, known=True):
        return True
    leading = lead(old, new)
    return not any(_nouns_said(one, other, leading) for one, other in each_way)


@lru_cache(maxsize=4096)
def reworded(then: Said, now: Said) -> bool:
    """Whether what was said of a figure is said of one now in other words."""
    then, now = _levelled(*cut_alike(then, now))
    if not (_DETERMINER.search(then.before) and _DETERMINER.search(now.before)):
        then, now = (each._replace(before=_DETERMINER.sub("", each.before)) for each in (then, now))
    found = _sentences(then, now)
    if found is None:
        return False
    old, new = found
    return (
        times_agree(old.read, new.read)
        and _periods_agree(old.read, new.read)
        and roles_agree(old.read.roles, new.read.roles)
        and _own_alike(old, new)
        and _led_alike(old, new)
        and _context_alike(old, new)
    )


def _levelled(then: Said, now: Said) -> tuple[Said, Said]:
    """Two sentences without what says that a level was reached or must be, where only one of them says it."""
    for pattern in (_LEVEL, _MUST):
        if (pattern.search(then.before) is None) != (pattern.search(now.before) is None):
            then, now = (each._replace(before=pattern.sub("", each.before)) for each in (then, now))
    return then, now


def _sentences(then: Said, now: Said) -> tuple[Sentence, Sentence] | None:
    """Two sentences of one language; None where one is a row, or says nothing."""
    if CELL.search(then.before) or CELL.search(now.before):
        return None
    old, new = sentence(then), sentence(now)
    return (old, new) if old and new and old.read.chinese == new.read.chinese else None


def _periods_agree(old: Statement, new: Statement) -> bool:
    """Whether the periods that two statements say, or have from what is before them, are not different ones."""
    periods, others = _periods(old), _periods(new)
    whole, other_whole = ("全年" in "".join(each.own) for each in (old, new))
    if whole != other_whole and any(_PART.search(time) for time in periods | others):
        return False
    return not (periods and others) or any(
        re.search(rf"(?<![0-9]){re.escape(part)}", time)
        for one in periods
        for other in others
        for part, time in ((one, other), (other, one))
    )


def _periods(read: Statement) -> frozenset[str]:
    """The periods that a statement says, or else those of the sentences before it or of the heading."""
    return frozenset(filter(_PERIOD.search, read.times or read.inherited_times or read.heading_times))


def _own_alike(old: Sentence, new: Sentence) -> bool:
    """Whether the clauses of two figures have the same nouns, and verbs that say the same."""
    leading = lead(old, new)
    return all(
        _nouns_said(one, other, leading)
        and verbs_said(
            sorted_words(one.read.own, verb_of(one.own)).verbs,
            one.own,
            other.own,
            (*other.read.own, *led(other, leading)),
        )
        for one, other in ((old, new), (new, old))
    )


def _nouns_said(one: Sentence, other: Sentence, leading: tuple[str, ...]) -> bool:
    """Whether the clause of a figure says the nouns of another one, or these lead in both sentences."""
    own, there = (sorted_words(each.read.own, verb_of(each.own)).nouns for each in (one, other))
    said = (*other.read.own, *there, *led(other, leading))
    free = frozenset() if one.read.chinese else exchanged(one.own, other.own) | {"out", "all"}
    return all(is_known(noun, said) or base(noun) in free for noun in own if not _GENERIC.fullmatch(noun))


def _led_alike(old: Sentence, new: Sentence) -> bool:
    """Whether what two clauses lean on in their sentences is not contradicted."""
    each_way = ((old, new), (new, old))
    if own_subject(old.own) and own_subject(new.own):
        return not (labelled(old) or labelled(new)) or all(
            subject_said(one, other) for one, other in each_way
        )
    if old.own.lean != new.own.lean and Lean.POINT in {old.own.lean, new.own.lean}:
        return False
    if not heads_alike(old, new, known=False):
        return False
    leaning = any(depends(one.own) or points(one) for one in (old, new))
    if leaning and not all(antecedent_said(one, other) for one, other in each_way):
        return False
    return all(subject_said(one, other) for one, other in each_way)


def _context_alike(old: Sentence, new: Sentence) -> bool:
    """Whether headings, names and sentences before do not contradict each other."""
    one, other = old.read, new.read
    if not _topics_agree(old, new) or renamed(one, other, _same_but_verb):
        return False
    if one.pointed and other.pointed and not (_pointed_said(one, other) and _pointed_said(other, one)):
        return False
    return _outer(one, other) and _outer(other, one) and _manner(one, other)


def _topics_agree(old: Sentence, new: Sentence) -> bool:
    """Whether the names of what two sentences lean on are the same, or one is said around the other too."""
    one, other = old.read, new.read
    if bool(old.lead_line) != bool(new.lead_line) and (
        _lead_line_said(old, new) or _lead_line_said(new, old)
    ):
        return leans_agree(one._replace(topic="", lead=""), other._replace(topic="", lead=""))
    if one.topic == other.topic:
        return leans_agree(one, other)
    told = not (one.topic and other.topic) and all(
        topic in "".join((*there.around, *there.read.nearby))
        for topic, there in ((one.topic, new), (other.topic, old))
    )
    return told and leans_agree(one._replace(topic=""), other._replace(topic=""))


def _lead_line_said(one: Sentence, other: Sentence) -> bool:
    """Whether the line that leads in a list is said in the sentence that is no item of it any more, or in those before."""
    there = (*other.runs, *runs_of(clauses_of(other.lines)))
    words = runs_of(clauses(one.lead_line))
    return words != () and all(
        is_known(each, there) or _GENERIC.fullmatch(each) is not None for each in words
    )


def _same_but_verb(one: Clause, other: Clause) -> bool:
    """Whether two clauses differ in nothing but verbs that may stand for each other, or say only who says so."""
    if any(each.source and not each.names for each in (one, other)):
        return True
    return words_of(one).nouns == words_of(other).nouns and mates(one, other)


def _pointed_said(one: Statement, other: Statement) -> bool:
    """Whether what is pointed to in one text is said in another."""
    free = frozenset() if one.chinese else exchanged_in(one.pointed, other.nearby)
    words = sorted_words(one.pointed).nouns
    return said_in([word for word in words if base(word) not in free], other, nearby=True)


def _outer(one: Statement, other: Statement) -> bool:
    """Whether what the sentences before say of a subject is said before another figure, or may be left unsaid."""
    return (one.loose and (one.rich or not other.outer)) or said_in(
        one.outer, other, begins=True, nearby=True
    )


def _manner(one: Statement, other: Statement) -> bool:
    """Whether causes and circumstances may be the same: they have words in common, or only one text says them."""
    if not one.manner or not other.manner or set(one.manner) & set(other.manner):
        return True
    if one.chinese:
        then, now = (_NO_CAUSE.sub(" ", " ".join(each.manner)) for each in (one, other))
        return any(" " not in then[at : at + 2] in now for at in range(len(then) - 1))
    return bool(set(" ".join(one.manner).split()) & set(" ".join(other.manner).split()))
