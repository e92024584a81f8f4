"""Lines that hold for what stands under or behind them, and say another scope or time in the next draft: headings, heads of lists, sentences that lead in.

`上半年情况` and `前三季度情况` are the same line but for when: each figure below that says no time of its own is of another one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.alignment.alignment_model import Reason
from tui.alignment.claim_parts import times_apart
from tui.alignment.compared_words import in_long_forms
from tui.alignment.subject_changes import SubjectChange
from tui.claims import chinese_times, english_times
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon.en import restricting_words
from tui.lexicon.zh import qualifier_words, scope_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.alignment.claim_changes import Told
    from tui.speech.sentences import Said

    Frames = Mapping[tuple[str, str], SubjectChange]
    """For a line of one draft and the one of the other that took its place, what they say otherwise."""

_LONGEST = 48
"""Code points of the longest line that frames others."""
_MOST = 4
"""Lines that are the same but for a scope or a time, above which they frame nothing."""
_NEAR = 4
"""Sentences before a figure's that may frame it."""
_SIGN = "\x02"
_ENDS = re.compile(r"[。；;\n\r\u2028\u2029]|\.(?=\s|\Z)")
_MARKS = re.compile(r"[\s#*：:—–•·-]+\Z|\A[\s#*—–•·-]+")
_DIGIT = re.compile(r"[0-9]")
_JOINED = late(r"\b(?:in|during|by|since|over|for|at|of)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Joins a time to what stands before it."""
_PLACE = late(r"沿[海江河边][\u3400-\u9fff]{0,2}[县区市乡镇村]|各?(?:民营|国有|外资)?企业")
"""Places and bodies by what they are."""
_WORDS_OF_SCOPES = {*scope_words.WHOLES, *scope_words.NARROWER, *qualifier_words.QUALIFIERS, "乡镇", "全体"}
_SCOPE = late(
    rf"{_PLACE.pattern}|(?:{alternatives(word for word in _WORDS_OF_SCOPES if len(word) > 1)}){{1,2}}(?:企业)?"
)
"""A Chinese scope."""
_OWN = late(r"\A[全我本该]|[里内]\Z|\A(?:in|across|throughout)\s+(?:the\s+)?")
"""Says of a scope only that it is that of the text."""
_ENGLISH = late(
    r"\b(?:nationwide|nationally|worldwide|(?:in|across|among|throughout|outside)\s+(?:the\s+)?[a-z-]+(?:\s+(?!(?:and|or|the|of)\b)[a-z-]+)?)(?=\s*[,:]?\s*\Z)|\A(?:nationwide|nationally|worldwide|(?:in|across|among|throughout|outside)\s+(?:the\s+)?[a-z-]+(?:\s+[a-z-]+)?)(?=[,:])",
    re.IGNORECASE,
)
"""An English scope that closes a line, or opens it."""


def changed_frames(old: str, new: str) -> Frames:
    """The lines of two texts that are the same but for a scope or a time."""
    gone, come = _lines(old), _lines(new)
    gone, come = gone - come, come - gone
    found: dict[tuple[str, str], SubjectChange] = {}
    for cut, apart, reason in ((_timed, times_apart, Reason.PERIOD), (_scoped, _scopes_apart, Reason.CLAIM)):
        others: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for line in sorted(come):
            for rest, words in cut(line):
                others[rest].append((line, words))
        for line in sorted(gone):
            for rest, words in cut(line):
                pairs = others.get(rest, ())
                for other, said in pairs if len(pairs) <= _MOST else ():
                    if words != said and apart(words, said):
                        found.setdefault((line, other), SubjectChange(reason, words, said))
    return found


def framed_otherwise(then: Told, now: Told, said: tuple[Said, Said], frames: Frames) -> SubjectChange | None:
    """What the lines over two figures, or before them, say otherwise, where neither says it of itself."""
    for one in _framing(said[0]):
        for other in _framing(said[1]):
            change = frames.get((one, other))
            if change is not None and not _says_itself(then, now, change):
                return change
    return None


def _says_itself(then: Told, now: Told, change: SubjectChange) -> bool:
    """Whether a figure's own sentence says of when, or of which of several it is."""
    if change.reason is Reason.PERIOD:
        return bool(then.when and now.when)
    return any(any(_scoped(told.opening + told.own)) for told in (then, now))


def _framing(said: Said) -> Iterator[str]:
    """The lines that may hold for a figure, the nearest first."""
    for line in (*said.lines[:_NEAR], *said.lines[_NEAR:][-1:], *said.headings):
        yield _bare(line)


def _bare(line: str) -> str:
    """A line without the marks around it."""
    return _MARKS.sub("", _MARKS.sub("", line.strip()))


@lru_cache(maxsize=4)
def _lines(text: str) -> frozenset[str]:
    """The short lines and sentences of a text."""
    return frozenset(_bare(line) for line in _ENDS.split(text) if 1 < len(line) <= _LONGEST)


def _timed(line: str) -> Iterator[tuple[str, str]]:
    """A line without its time, if it has no other number, with that time."""
    times = english_times.times(line) if line.isascii() else chinese_times.times(line)
    for time in times:
        before = _JOINED.sub("", line[: time.start])
        words = line[len(before) : time.end]
        rest = f"{before}{_SIGN}{line[time.end :]}"
        if not _DIGIT.search(rest):
            yield rest.lower(), words
        return


def _scoped(line: str) -> Iterator[tuple[str, str]]:
    """A line without its scope, if it has no number, with that scope."""
    found = _ENGLISH.search(line) if line.isascii() else _SCOPE.search(line)
    if found is None or _DIGIT.search(line):
        return
    if line.isascii() and not _is_scope(found[0]):
        return
    yield f"{line[: found.start()]}{_SIGN}{line[found.end() :]}".lower(), found[0]


def _is_scope(phrase: str) -> bool:
    """Whether an English phrase says where or of whom, and not when."""
    words = phrase.lower().split()
    return (len(words) == 1 or not restricting_words.GROUPS.isdisjoint(words)) and not any(
        english_times.times(phrase)
    )


def _scopes_apart(one: str, other: str) -> bool:
    """Whether two scopes are not the same said in other words (我县, 全县), nor a field named with another one (农业, 农业农村)."""
    first, second = sorted((_level(one), _level(other)), key=len)
    return first != second and not (second.startswith(first) and first in qualifier_words.QUALIFIERS)


def _level(scope: str) -> str:
    """A scope without what says only that it is that of the text."""
    return _OWN.sub("", in_long_forms(scope.lower()))
