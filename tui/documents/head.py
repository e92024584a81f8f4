"""The lines at the head of a speech: its title, a second title line, the occasion, the date, the speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.documents.lines import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.lines import Line

_LONGEST = 60
"""Characters of the longest line of a head."""
_MOST = 8
"""Lines of the longest head."""
_STOPS = frozenset("。！？；：，、,;:!?…")
_SENTENCE = re.compile(r"[。！？；;]|[.!?]\s")
_GENRE = re.compile(
    r"(?:讲话|发言|致辞|致词|报告|汇报|材料|讲稿|发言稿|讲话稿|演讲|演讲稿|总结|提纲|摘要|摘编|实录|要点|党课)(?:材料|提纲|稿)?"
    r"(?:[（(].{1,12}[）)])?$"
)
_N = "[0-9０-９一二三四五六七八九十〇○零 ]"
_DATE = re.compile(
    rf"[（(〔\[]?\s*{_N}{{2,9}}年\s*{_N}{{1,4}}月(?:\s*{_N}{{1,5}}日)?[）)〕\]]?(?:\s*在.{{0,50}}|\s.{{0,24}})?|[（(]?\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}[）)]?"
)
_BRACKETED = re.compile(r"[（(〔【\[].*[）)〕】\]]")
_DASH = re.compile(r"[—–―-]{1,3}\s*\S")
_DASH_BEFORE = re.compile(r"^[—–―-]{1,3}\s*")
_OCCASION = re.compile(r"在.+(?:会|上|会议|大会|论坛|活动)$")
_PAPER = re.compile(
    r"附件\s*[0-9一二三四五六七八九十]*[:：]?|.{1,12}[〔\[(（【]\s*\d{4}\s*[〕\])）】].{0,8}号|(?:绝密|机密|秘密|内部).{0,12}"
)
_POST = re.compile(
    r"(?:书记|主任|主席|部长|厅长|局长|省长|市长|县长|区长|镇长|乡长|州长|处长|科长|校长|院长|行长|总理|总裁|董事长|总经理|记者|执笔)"
    r"[\s:：]*(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff])?(?:\s*同志)?$"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff]")
_SPEAKER = 30
"""Characters of the longest line that names the speaker."""

_GOES_ON = ("上的", "暨", "的", "与", "和", "及", "并")
"""What a second line of a title begins with."""
_CONTENT = 10
"""Characters of a line that may be the title though the line before it names a kind of text."""
_COMMAS = 2
"""Commas in a line of the head."""


class Head(Struct, frozen=True):
    """Which lines of a text are its head; indexes of lines."""

    title: int | None = None
    subtitle: int | None = None
    """The line right before the title, or the first after it."""
    byline: tuple[int, ...] = ()
    """Other lines after the title: occasion, date, speaker."""
    before: tuple[int, ...] = ()
    """Lines before the title that are none of it: a number, a mark of secrecy, an enclosure's."""
    end: int = 0
    """Where the speech itself begins."""


def head_of(text: str, lines: Sequence[Line], start: int, end: int) -> Head:
    """The head of a text whose own lines are those from `start` to `end`."""
    stop = _head_end(text, lines, start, end)
    if stop == end:
        return Head(end=start)  # lines like a title's and nothing under them: a list, a note
    title = _title(text, lines, start, stop)
    if title is None:
        return Head(end=start)
    before = list(range(start, title))
    after = list(range(title + 1, stop))
    subtitle = None
    if before and not _is_said_around(text[lines[title - 1].words : lines[title - 1].words_end]):
        subtitle = before.pop()
    elif after and _is_subtitle(text[lines[after[0]].words : lines[after[0]].words_end], lines[after[0]]):
        subtitle = after.pop(0)
    return Head(title, subtitle, tuple(after), tuple(before), stop)


def _head_end(text: str, lines: Sequence[Line], start: int, end: int) -> int:
    """Where the lines that may be of the head end."""
    at = start
    titles = 0
    while at < min(end, start + _MOST):
        line = lines[at]
        if line.given.level:
            if titles or not _is_title_level(lines, at, start, end):
                break
            titles += 1
        elif line.given.role is Role.TITLE:
            titles += 1
        elif line.given.role is not Role.SUBTITLE and not _is_head_line(text, line):
            break
        at += 1
    return at


def _is_title_level(lines: Sequence[Line], at: int, start: int, end: int) -> bool:
    """Whether a heading is the title: the only one of its level, or the only one without a mark."""
    level = lines[at].given.level
    same = [line for line in lines[start:end] if line.given.level == level and line is not lines[at]]
    higher = any(0 < line.given.level < level for line in lines[start:end])
    return not higher and lines[at].mark is None and all(line.mark for line in same)


def _is_head_line(text: str, line: Line) -> bool:
    """Whether a line may be of the head: short, no sentence, no item."""
    words = text[line.words : line.words_end]
    if not 0 < len(words) <= _LONGEST or line.given.role is not Role.PLAIN:
        return False
    if _DATE.fullmatch(words) or _BRACKETED.fullmatch(words):
        return True
    if line.mark or words[-1] in _STOPS or _SENTENCE.search(words):
        return False
    return sum(map(words.count, "，,、")) <= _COMMAS


def _title(text: str, lines: Sequence[Line], start: int, stop: int) -> int | None:
    """The line of the head that is the title; None where none is."""
    for at in range(start, stop):
        if lines[at].given.role is Role.TITLE or lines[at].given.level:
            return at
    words = [text[line.words : line.words_end] for line in lines[start:stop]]
    own = [at for at, line in enumerate(words) if not _is_said_around(line)]
    # What is said around a title is the title where there is no other, or where it goes on in the next line.
    broken = [at for at in range(len(words) - 1) if words[at + 1].startswith(_GOES_ON)]
    if broken and broken[0] <= min(own, default=0):
        return start + broken[0]
    if not own:
        return None
    first = own[0]
    if first + 1 in own and _GENRE.search(words[first]):
        second = words[first + 1]
        if len(second) >= _CONTENT and not _GENRE.search(second):
            return start + first + 1
    return start + first


def _is_subtitle(words: str, line: Line) -> bool:
    """Whether the line under a title is a second title, and not the occasion, the date or the speaker."""
    if line.given.role is Role.SUBTITLE:
        return True
    return not _is_said_around(_DASH_BEFORE.sub("", words))


def _is_said_around(words: str) -> bool:
    """Whether a line of the head says when, where or by whom, or which paper it is, and not of what."""
    if any(pattern.fullmatch(words) for pattern in (_DATE, _BRACKETED, _OCCASION, _PAPER)) or _DASH.match(
        words
    ):
        return True
    if _GENRE.search(words) or len(words) > _SPEAKER:
        return False
    return _POST.search(words) is not None or _NAME.fullmatch(words) is not None
