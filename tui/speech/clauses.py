"""The clauses of a sentence in which a figure stands: the words that say something, the times, and what each leans on."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures import Kind, detect
from tui.lexicon.en import clause_words, closed_class
from tui.lexicon.zh import closed_words
from tui.speech import chinese_clauses, english_clauses
from tui.speech.clause_model import FIGURE, HAN, MASK, OWN, Lean, chinese_in
from tui.speech.openers import names_manner, opened, without_times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.figures import Figure
    from tui.speech.clause_model import Clause

# Dates and ordinals tell statements apart (第一批, 3月), other figures are values of their own.
_NAMES = frozenset({Kind.DATE, Kind.ORDINAL, Kind.NAMED_SET})
_MAY_HOLD = late(r"[0-9０-９零一二三四五六七八九十百千万两半]|[a-z]{3}")
_NUMBERED = late(
    r"(?<!\w)(?!(?:Of|In|At|On|By|For|From|With|To|About|Over|Under|Some|Only|Nearly|Almost|Around|The|And|But|All|Another|These|Those|Our|Their|Its|His|Her|Last|Next|Then|Now|We|They|There) )[A-Z][a-z]+ \Z"
)
"""A name before its number: Platform 9."""
_NO_VALUE = late(r"一[条步番派片路层些]|(?:19|20)[0-9]{2}")
"""A year, or a word that is no count: 一条新路."""
_SPAN = late(r"(?:years?|months?|weeks?|days?|decades?|年|个月|天|周)\Z")
_SINCE = late(
    r"(?:\b(?:in|over|within|past|last|next)\s+(?:the\s+)?(?:past\s+|last\s+|next\s+)?|(?:近|过去|最近|未来)的?)\Z",
    re.IGNORECASE,
)
_AGO = late(r"\s+(?:ago|earlier|later)\b|之?[前后来内间里]|以[来上下内]")
_MARK = late(
    r"""\s*[#*>•·\-]*\s*(?:
        (?:第[一二三四五六七八九十百0-9]+[章节条点项]? | 其[一二三四五六七八九十])(?:[、，,：:.\s]|\Z)
      | [一二三四五六七八九十]{1,3}(?:、|是|要)
      | [（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[a-z])[）)]
      | [0-9]{1,2}(?:[.．、）)])(?![0-9])
      | [①-⑳⑴-⒇]
      | (?:First|Second|Third|Fourth|Fifth|Firstly|Secondly|Thirdly|Finally),\s
    )?\s*""",
    re.VERBOSE,
)
"""The number or the sign of an item: it may change without a change of what the item says."""
_BREAK = late(r"(?<![0-9０-９])[,，]|[,，](?![0-9０-９])|[；;：:（(）)…]|[—–]{1,2}|\s-\s")
_GOES_ON = late(r"\s*(?:(?:also|now|then|later|soon|must|will|shall|can|may|could|has|have|had|to|thus)\s+)*")
_LIST = late(
    r"(?:(?<=[\x00\x01])、|(?:、|以及|和|及|与)(?=[^\x00\x01]*[\x00\x01]))|\s+(?:and|or|while|whereas|but)\s+"
)
"""What parts the members of a list, each of which has its figure."""


@lru_cache(maxsize=8192)  # the words before one figure stand before the next one too
def masked(words: str) -> str:
    """Words with a sign for each figure."""
    pieces, at = [], 0
    for figure in detect(words) if _MAY_HOLD.search(words) else ():
        if not _is_name(words, figure):
            pieces += [words[at : figure.start], MASK]
            at = figure.end
    return unicodedata.normalize("NFKC", "".join([*pieces, words[at:]]))


def _is_name(words: str, figure: Figure) -> bool:
    """Whether a figure is no value: a date, an ordinal, a number behind a name, a word such as `one`, a time."""
    surface, unit = figure.surface, figure.quantity.unit
    counts = unit or surface[-1:] in "%％" or HAN.search(words) is None
    numbered = not unit and (
        _NUMBERED.search(words[: figure.start]) or (surface.isascii() and surface.isalpha())
    )
    return (
        figure.quantity.kind in _NAMES
        or not counts
        or bool(numbered)
        or _NO_VALUE.fullmatch(surface) is not None
        or _is_time(words, figure.start, figure.end)
    )


def _is_time(words: str, start: int, end: int) -> bool:
    """Whether a duration says when: in five years, 三年前."""
    if not _SPAN.search(words[start:end]):
        return False
    return _SINCE.search(words[:start]) is not None or _AGO.match(words, end) is not None


@lru_cache(maxsize=8192)
def clauses(line: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in which `OWN` may stand for a figure; those that say nothing are left out."""
    mark = _MARK.match(line)
    line = line[mark.end() :] if mark else line
    chinese = chinese_in(line)
    found: list[Clause] = []
    parts = _parts(line)
    for at, (words, item) in enumerate(parts):
        one = clause(words, chinese=chinese, first=not any(c.leads for c in found))
        one = one._replace(source=one.source and at < len(parts) - 1, item=item)
        if one.runs or one.times or one.lean is Lean.POINT or OWN in words:
            found.append(one)
    return tuple(found)


def clauses_of(lines: Iterable[str]) -> tuple[Clause, ...]:
    """The clauses of some sentences."""
    return tuple(one for line in lines for one in clauses(line))


def _parts(line: str) -> list[tuple[str, bool]]:
    """The words of each clause, masked, and whether it goes on a list, which is parted where its members have figures."""
    found = []
    for part in _BREAK.split(line):
        pieces = part.split(OWN)
        words = OWN.join(map(masked, pieces))
        begun, item = 0, False
        for joint in _LIST.finditer(words):
            before, after = words[begun : joint.start()], words[joint.end() :]
            listed = joint.group() == "、" and FIGURE.match(before[-1:]) is not None
            if listed or _apart(before, after):
                found.append((before, item))
                gapped = FIGURE.search(after) is not None and clause_words.VERB.search(after) is None
                begun, item = joint.end(), listed or (gapped and not chinese_in(before))
        found.append((words[begun:], item))
    return found


def _apart(before: str, after: str) -> bool:
    """Whether a conjunction parts two members with a figure each, or two English sentences."""
    verb = clause_words.VERB.search(after)
    goes_on = _GOES_ON.match(after)
    if FIGURE.search(after) and goes_on and clause_words.VERB.search(before):
        begins = clause_words.VERB.match(after, goes_on.end()) or (
            goes_on.end() and re.match(r"[a-z]+\s", after[goes_on.end() :])
        )
        if begins:
            return True
    if FIGURE.search(before):
        return verb is not None or FIGURE.search(after) is not None
    return (
        verb is not None
        and clause_words.VERB.search(before) is not None
        and (
            clause_words.SUBJECT.match(after) is not None
            or re.match(r"(?:[a-z]+\s+){0,2}[a-z]+s\s+\Z", after[: verb.start()]) is not None
        )
    )


@lru_cache(maxsize=8192)
def clause(words: str, *, chinese: bool, first: bool) -> Clause:
    """One clause; `first` where nothing but adverbials stands before it in its sentence."""
    words = words.strip(" \"“”'‘’*#「」『』·•-\t|")
    figures = words.count(MASK) + words.count(OWN)
    source, plain = _without_source(words, chinese=chinese)
    rest, times = opened(plain, chinese=chinese, closed=not figures)
    rest, more = without_times(rest, chinese=chinese)
    times += more
    if chinese and re.search(r"将(?=[\u3400-\u9fff])", rest):
        times += ("将",)
    if not chinese and (will := re.search(r"\b(?:will|shall)\b", rest, re.IGNORECASE)):
        times += (will.group().lower(),)
    read_clause = chinese_clauses.read if chinese else english_clauses.read
    read = read_clause(rest.strip(), first=first)
    manner = not figures and names_manner(words, chinese=chinese)
    return read._replace(
        times=frozenset(times), source=source and not figures, manner=manner, figures=figures, plain=rest
    )


def _without_source(words: str, *, chinese: bool) -> tuple[bool, str]:
    """Whether a clause says who says so, and the rest of it."""
    if chinese:
        return closed_words.SAYS.search(words) is not None, words
    said = closed_class.SAYS.match(words)
    return False, words[said.end() :] if said else words
