"""The lines at the head of a speech: its title, a second title line, the occasion, the date, the speaker."""

from __future__ import annotations

import re
from collections import Counter
from string import ascii_uppercase, digits
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.compiled import late
from tui.documents.lines import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.lines import Line

_LONGEST = 60
"""Characters of the longest line of a head."""
_LONGEST_LATIN = 110
_MOST = 14
"""Lines of the longest head."""
_STOPS = frozenset("。！？；：，、,;:!?…")
_SENTENCE = late(
    r"[。！？；;]|(?<!\bNo)(?<!\bInc)(?<!\bCo)(?<!\bLtd)(?<!\bCorp)(?<!\b[A-Z])[.!?]\s|(?:\S+\s+){5}.*[a-z0-9)]\.$"
)
_GENRE = late(
    r"(?:讲话|发言|致辞|致词|报告|汇报|材料|讲稿|发言稿|讲话稿|演讲|演讲稿|总结|提纲|摘要|摘编|实录|要点|党课)(?:材料|提纲|稿)?"
    r"(?:[（(].{1,12}[）)])?$"
)
_N = "[0-9０-９一二三四五六七八九十〇○零 ]"
_DATE = late(
    rf"[（(〔\[]?\s*{_N}{{2,9}}年\s*{_N}{{1,4}}月(?:\s*{_N}{{1,5}}日)?[）)〕\]]?(?:\s*在.{{0,50}}|\s.{{0,24}})?|[（(]?\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}[）)]?"
)
_BRACKETED = late(r"[（(〔【\[].*[）)〕】\]]")
_DASH = late(r"[—–―-]{1,3}\s*\S")
_DASH_BEFORE = late(r"^[—–―-]{1,3}\s*")
_OCCASION = late(
    r"在.+(?:会|上|会议|大会|论坛|活动)$|.{2,20}(?:届|第).{1,12}次.{0,16}(?:会议|会)$|.{4,24}(?:年|月|日)会议$"
)
_PAPER = late(
    r"(?:讨论|参考|资料|会议|审议)文件|.{2,12}\s?[A-Z]{1,4}\s?\([0-9]{1,2}\)\s?[0-9]{1,5}/[0-9/-]{2,9}\s?号?(?:文件)?|(?:送审|讨论|征求意见)稿|附件\s*[0-9一二三四五六七八九十]*[:：]?|.{1,12}[〔\[(（【]\s*\d{4}\s*[〕\])）】].{0,8}号|(?:绝密|机密|秘密|内部).{0,12}"
)
_POST = late(
    r"(?:书记|主任|主席|部长|厅长|局长|省长|市长|县长|区长|镇长|乡长|州长|处长|科长|校长|院长|行长|总理|总裁|董事长|总经理|记者|执笔)"
    r"[\s:：]*(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff])?(?:\s*同志)?$"
)
_NAME = late(r"[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff]")
_SPEAKER = 30
"""Characters of the longest line that names the speaker."""

_GOES_ON = ("上的", "暨", "的", "与", "和", "及", "并", "——")
"""What a second line of a title begins with."""
_OPEN_END = late(r"(?:[的和与及暨、]|关于|在|对|为|向)$")
"""How a line of a title ends that is not all of it."""
_BODY = "讲话|发言|致辞|致词|报告|汇报|说明|意见|通知|决定|决议|公报|公告|方案|规划|计划|总结|纲要|办法|规定|材料|要点|建议|答复|批复|通报|情况"
_ABOUT = late(rf"关于(?!.*(?:的|之)?(?:{_BODY})(?:[（(].{{1,12}}[）)])?$)")
"""A title that begins with 关于 and does not yet say what it is."""
_AT = late(r"在[^上中]*$|在.*(?:会|会议|大会|论坛)$")
"""A title that begins with 在 and does not yet say what was said there."""
_KIND = late(
    rf"(?:{_BODY}|演讲|讲稿|稿)(?:[（(].{{1,12}}[）)])?$"
    r"|\b(?i:report|accounts|plan|strategy|statement|budget|review|minutes|speech|address|bulletin)(?:\s[0-9]{4}(?:[/–-][0-9]{2,4})?)?$"
)
_AT_MEETING = late(r"(?:会|会议|大会|论坛|仪式|活动)?上的")
_CALL = late(r"为.{4,40}(?:奋斗|努力|贡献|篇章|力量|支撑|保障)")
"""A second line of a title that says to what end."""
_ISSUER = late(r".{2,24}(?:人民政府|委员会|办公[室厅]|[局厅部委院])")
"""Whose paper it is, in a line before what it is about."""
_WHOLE = late(rf"关于.+(?:{_BODY})(?:[（(].{{1,12}}[）)])?")
_CONTENT = 10
"""Characters of a line that may be the title though the line before it names a kind of text."""
_COMMAS = 2
"""Commas in a line of the head."""
_LINES = 4
"""Lines of the longest title."""


class Head(Struct, frozen=True):
    """Which lines of a text are its head; indexes of lines."""

    title: tuple[int, ...] = ()
    """The lines of the title, one after the other; empty where there is none."""
    subtitle: int | None = None
    """The line right before the title, or the first after it."""
    byline: tuple[int, ...] = ()
    """Other lines around the title: occasion, date, speaker, office."""
    before: tuple[int, ...] = ()
    """Lines before the title that say which paper it is: a number, a mark of secrecy, an enclosure's."""
    end: int = 0
    """Where the speech itself begins."""


def head_of(text: str, lines: Sequence[Line], named: str = "") -> Head:
    """The head of a text.

    Args:
        text: The text.
        lines: Its own lines.
        named: What the file says that it is called, as the title of a page does.
    """
    if late := _given_late(text, lines):
        found = head_of(text, lines[late:], named)
        return moved(found, late) if found.title else found
    if red := _red_head(text, lines):
        found = head_of(text, lines[red:], named)
        return moved(found, red, before=True) if found.title else Head()
    skip = _before_head(text, lines)
    if skip:
        found = head_of(text, lines[skip:], named)
        return moved(found, skip) if found.title else Head()
    stop = _head_end(text, lines, named)
    if stop == len(lines) and not any(_is_given(line) for line in lines[:1]):
        return Head()  # lines like a title's and nothing under them: a list, a note
    title = _title(text, lines, stop, named)
    if not title:
        return Head()
    title = _said_again(text, lines, title, stop)
    return _around(text, lines, title, stop)


def _given_late(text: str, lines: Sequence[Line]) -> int:
    """How many lines stand before the line that a format says is the title, where some of them can be of no head; else 0."""
    given = next((at for at, line in enumerate(lines[:_FAR]) if line.given.role is Role.TITLE), 0)
    before = lines[:given]
    if sum(line.length for line in before) > _FAR_CHARACTERS:
        return 0
    return 0 if all(_is_head_line(text, line) for line in before) and given < _MOST else given


_FAR = 30
_FAR_CHARACTERS = 800
"""Lines, and characters of them, before the title that a format gives."""


def _around(text: str, lines: Sequence[Line], title: tuple[int, ...], stop: int) -> Head:
    """A head with what stands around its title: a second title, occasion, date, speaker, or which paper it is."""
    before = list(range(title[0]))
    after = list(range(title[-1] + 1, stop))
    subtitle = None
    if before and not _is_said_around(_words(text, lines[title[0] - 1])) and not _is_given(lines[title[0]]):
        subtitle = before.pop()
    elif after and _is_subtitle(_words(text, lines[after[0]]), lines[after[0]]):
        subtitle = after.pop(0)
    paper = [at for at in before if is_paper(text, lines[at])]
    if paper:  # what stands between two such lines is of them: the meeting that a paper is for
        paper += [at for at in before if paper[0] < at < paper[-1] and at not in paper]
    said = [at for at in before if at not in paper]
    return Head(title, subtitle, (*said, *after), tuple(paper), stop)


def _before_head(text: str, lines: Sequence[Line]) -> int:
    """How many lines stand before a head that does not come first: a note on the text, and then a title, and who is spoken to."""
    if (
        not lines
        or lines[0].given.level
        or lines[0].given.role is not Role.PLAIN
        or _is_head_line(text, lines[0])
    ):
        return 0
    for at in range(1, min(len(lines), _LATE)):
        words = _words(text, lines[at])
        if _ADDRESS.fullmatch(words) or lines[at].given.level or lines[at].mark:
            return 0
        if _is_head_line(text, lines[at]) and _KIND.search(words) and _is_addressed(text, lines, at):
            return at
    return 0


def _is_addressed(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether those that a speech is made to are named under a line of its head."""
    for line in lines[at + 1 : at + 1 + _MOST]:
        if _ADDRESS.fullmatch(_words(text, line)):
            return True
        if not _is_head_line(text, line):
            return False
    return False


def moved(head: Head, by: int, *, byline: bool = True, before: bool = False) -> Head:
    """A head of the lines from one on as one of all lines.

    Args:
        head: The head, its indexes those of the lines from `by` on.
        by: How many lines stand before them.
        byline: Whether these are of the head too.
        before: Whether they say which paper it is.
    """
    first = tuple(range(by))
    return Head(
        tuple(at + by for at in head.title),
        None if head.subtitle is None else head.subtitle + by,
        (*(first if byline and not before else ()), *(at + by for at in head.byline)),
        (*(first if before else ()), *(at + by for at in head.before)),
        head.end + by,
    )


_RED = late(r".{4,30}文\s?件")
"""What a paper has in red above its number: 某市人民政府办公室文件."""
_RED_LINES = 4
"""Lines among which the number stands under it."""


def _red_head(text: str, lines: Sequence[Line]) -> int:
    """How many lines at the beginning are the red head of a paper, its number and its signer; 0 where it has none."""
    if not lines or not _RED.fullmatch(_words(text, lines[0])):
        return 0
    for at in range(1, min(len(lines), _RED_LINES)):
        if is_paper(text, lines[at]):
            return at + 1
    return 0


def _said_again(text: str, lines: Sequence[Line], title: tuple[int, ...], stop: int) -> tuple[int, ...]:
    """The lines of a title, or those further down the head that say it again: the first are the page's."""
    said = "".join("".join(_words(text, lines[at]).split()) for at in title)
    for start in range(title[-1] + 1, stop):
        again = ""
        for end in range(start, min(stop, start + _LINES)):
            again += "".join(_words(text, lines[end]).split())
            if len(again) >= _CONTENT and again == said:
                return tuple(range(start, end + 1))
    return title


_LATE = 8
"""Lines among which a head is looked for that does not come first."""
_ADDRESS = late(r"(?:各位|同志|尊敬|女士|先生|老师|朋友|代表|委员|主任|主席).{0,40}[:：]")
"""Whom a speech is made to: 同志们：, 各位代表："""


def _words(text: str, line: Line) -> str:
    return text[line.words : line.words_end]


def _is_given(line: Line) -> bool:
    """Whether the format says that a line is the title."""
    return line.given.role is Role.TITLE or bool(line.given.level)


def _head_end(text: str, lines: Sequence[Line], named: str) -> int:
    """Where the lines that may be of the head end."""
    at = titles = 0
    while at < min(len(lines), _MOST):
        line = lines[at]
        if line.given.level:
            if (titles and not lines[at - 1].given.level) or not _is_title_level(lines, at):
                break
            titles += 1
        elif line.given.role is Role.TITLE:
            titles += 1
        elif line.given.role is not Role.SUBTITLE and not _is_head_line(text, line):
            if not (titles == 0 and named and _is_named(_words(text, line), named)):
                break
            titles += 1
        elif at and _is_heading_by_looks(lines, at):
            break
        at += 1
    return at


def _is_heading_by_looks(lines: Sequence[Line], at: int) -> bool:
    """Whether a line under a title is a heading: as bold as others further on, with plain text right under it."""
    line, look = lines[at].given, _look(lines[at])
    if line.centered or at + 1 >= len(lines) or _look(lines[at + 1]) == look:
        return False
    plain = lines[at + 1].given
    if not line.bold and not (plain.size and line.size > 1.08 * plain.size):
        return False
    return any(_look(other) == look and not other.given.cells for other in lines[at + 1 :])


def _look(line: Line) -> tuple[bool, int, bool]:
    """How a line is set."""
    return line.given.bold, line.given.size, line.given.centered


def _is_title_level(lines: Sequence[Line], at: int) -> bool:
    """Whether a heading is the title: the only one of its level, or the only one without a mark."""
    level = lines[at].given.level
    same = [
        line
        for line in lines
        if line.given.level == level and line is not lines[at] and not _goes_with(lines, at, line)
    ]
    higher = any(0 < line.given.level < level for line in lines)
    return not higher and lines[at].mark is None and all(line.mark for line in same)


def _goes_with(lines: Sequence[Line], at: int, line: Line) -> bool:
    """Whether two headings of one level are lines of one title: neighbours, broken by a line break."""
    near = lines[at - 1 : at] if at else ()
    return line in near or line in lines[at + 1 : at + 2]


def _is_head_line(text: str, line: Line) -> bool:
    """Whether a line may be of the head: short, no sentence, no item."""
    words = _words(text, line)
    if not 0 < len(words) <= longest(words) or line.given.role is not Role.PLAIN or line.given.cells:
        return False
    if _DATE.fullmatch(words) or _BRACKETED.fullmatch(words):
        return True
    if line.mark or words[-1] in _STOPS or _SENTENCE.search(words) or _ITEM.match(words):
        return False
    return sum(map(words.count, "，,、")) <= _COMMAS


def longest(words: str) -> int:
    """Characters of the longest line of a head: a line of Latin letters that begins as a title does says less with more."""
    return _LONGEST_LATIN if words.isascii() and words[0] in _FIRSTS else _LONGEST


_FIRSTS = frozenset(f"{ascii_uppercase}{digits}\"'(")
"""What a title in Latin letters begins with."""


def _title(text: str, lines: Sequence[Line], stop: int, named: str) -> tuple[int, ...]:
    """The lines of the head that are the title; none where there is none."""
    given = next((at for at in range(stop) if _is_given(lines[at])), None)
    if given is not None:
        return _while_given(text, lines, given, stop)
    words = [_words(text, line) for line in lines[:stop]]
    if (
        named
        and (at := next((at for at, line in enumerate(words) if _is_named(line, named)), None)) is not None
    ):
        return _whole(words, lines, at)
    own = [at for at, line in enumerate(words) if not _is_said_around(line)]
    # What is said around a title is the title where there is no other, or where it goes on in the next line.
    broken = [
        at
        for at in range(len(words) - 1)
        if words[at + 1].startswith(_GOES_ON) and not _PAPER.fullmatch(words[at])
    ]
    if broken and broken[0] <= min(own, default=0):
        return _whole(words, lines, broken[0])
    if not own:
        return ()
    return _whole(words, lines, _likeliest(words, lines, own))


def _while_given(text: str, lines: Sequence[Line], first: int, stop: int) -> tuple[int, ...]:
    """A title that the format gives: all lines in a row of which it says the same, if they go on."""
    end = first + 1
    given = lines[first].given
    while (
        first
        and _go_together(_words(text, lines[first - 1]), _words(text, lines[first]))
        and not is_paper(text, lines[first - 1])
    ):
        first -= 1
    while end < min(stop, first + _LINES) and (lines[end].given.role, lines[end].given.level) == (
        given.role,
        given.level,
    ):
        before, words = _words(text, lines[end - 1]), _words(text, lines[end])
        if not (lines[end].follows or given.role is Role.TITLE or _go_together(before, words)):
            break
        if _is_said_around(words) and not lines[end].follows:
            break
        end += 1
    return tuple(range(first, end))


def is_paper(text: str, line: Line) -> bool:
    """Whether a line says which paper it is: its number, its secrecy, an enclosure's."""
    return _PAPER.fullmatch(_words(text, line)) is not None


def _likeliest(words: Sequence[str], lines: Sequence[Line], own: Sequence[int]) -> int:
    """The line of the head that is likeliest the title's first: by its looks, and by what it says."""
    first = own[0]
    largest = max(lines[at].given.size for at in own)

    def looks(at: int) -> tuple[bool, bool, bool]:
        given = lines[at].given
        return bool(largest and given.size == largest), given.bold, given.centered

    if looks(first) < max(looks(at) for at in own):
        return next(at for at in own if looks(at) == max(map(looks, own)))
    if largest and any(0 < lines[at].given.size < largest for at in own):
        return first  # it stands out among the lines around it
    if first + 1 in own and _GENRE.search(words[first]):
        second = words[first + 1]
        if len(second) >= _CONTENT and not _GENRE.search(second) and not _go_together(words[first], second):
            return first + 1
    return first


def _whole(words: Sequence[str], lines: Sequence[Line], first: int) -> tuple[int, ...]:
    """The lines of a title that begins with a line: those that go on with it."""
    while first and _go_together(words[first - 1], words[first]) and not _PAPER.fullmatch(words[first - 1]):
        first -= 1
    end = _display_end(words, lines, first)
    while end < min(len(words), first + _LINES):
        together = _go_together("".join(words[first:end]), words[end])
        alike = (
            _look_alike(lines[end - 1], lines[end])
            and not _KIND.search(words[end - 1])
            and _KIND.search(words[end])
        )
        soft = lines[end].follows and lines[end].given.centered
        if not together and (_is_said_around(words[end]) or not (alike or soft)):
            break
        end += 1
    return tuple(range(first, end))


def _display_end(words: Sequence[str], lines: Sequence[Line], first: int) -> int:
    """Where the lines of a title end that are one by how they are set.

    Those as large as its first, where that is larger than the text; lines without a blank one between them that stand
    right over a line with a dash, or of which all but the last stop where no phrase ends or are in capitals.
    """
    if lines[first].given.size:
        return _large_end(words, lines, first)
    last = min(len(words), first + _LINES)
    dash = first + 1
    while dash < last and lines[dash].follows and not _is_said_around(words[dash]):
        dash += 1
    if first + 1 < dash < len(words) and _DASH.match(words[dash]):
        return dash
    end = first + 1
    while end < last and lines[end].follows and _runs_on(words[end - 1], words[end]):
        end += 1
    return end


def _large_end(words: Sequence[str], lines: Sequence[Line], first: int) -> int:
    """Where the lines end that are as large as the first, if that is larger than most of the text."""
    size = lines[first].given.size
    plain: Counter[int] = Counter()
    for line in lines:
        plain[line.given.size] += line.length
    end = first + 1
    if size <= _LARGER * plain.most_common(1)[0][0]:
        return end
    while end < min(len(words), first + _LINES):
        alike = abs(lines[end].given.size - size) <= _MEASURED * size
        if not alike or _is_said_around(words[end]) or _is_whole(words[end - 1], words[end]):
            break
        end += 1
    return end


_MEASURED = 0.1
"""Of the size of letters so much differs where it is measured by how high they stand."""
_LARGER = 1.15
"""Times the size of the text that a title is set in."""
_OPEN_LATIN = late(
    r"\b(?:of|and|the|for|to|in|on|with|a|an|by|from|at|or|our|its|their|into|towards?|between|under|as|&)$|[:,&–—-]$",
    re.IGNORECASE,
)
"""How a line of a title in Latin letters ends that is not all of it."""
_CAPITALS = 25
"""Characters of a line in capitals that was broken at its end."""


def _runs_on(before: str, words: str) -> bool:
    """Whether a line in Latin letters goes on in the next."""
    if (
        not before.isascii()
        or not words
        or not words[0].isalnum()
        or re.match(r"(?i:by|address to|presented)\b", words)
    ):
        return False
    if words[0].islower() and len(before) >= _CAPITALS:
        return True
    return _OPEN_LATIN.search(before) is not None or (
        before.isupper() and words.isupper() and len(before) >= _CAPITALS
    )


def _is_whole(before: str, words: str) -> bool:
    """Whether both of two lines that are set alike are titles in themselves."""
    return _KIND.search(before) is not None and len(words) >= _CONTENT and _KIND.search(words) is not None


def _go_together(before: str, words: str) -> bool:
    """Whether a line of a title goes on in the next: the one does not end, or the other does not begin."""
    if any(pattern.fullmatch(words) for pattern in (_DATE, _BRACKETED, _PAPER)) or _DASH.match(words):
        return False
    if before.count("《") > before.count("》") and "》" in words:
        return True
    if _OPEN_END.search(before) or words.startswith(("上的", "暨", "的", "与", "和", "及")):
        return True
    if _CALL.fullmatch(words) or (_ISSUER.fullmatch(before) and _WHOLE.fullmatch(words)):
        return True
    if _ABOUT.match(before) and _KIND.search(words):
        return True
    return _AT.match(before) is not None and (
        _AT_MEETING.search(words) is not None and _KIND.search(words) is not None
    )


def _look_alike(one: Line, other: Line) -> bool:
    """Whether two lines are set alike, and not as plain text."""
    return _look(one) == _look(other) != (False, 0, False)


def _is_named(words: str, named: str) -> bool:
    """Whether a line is what the file says that it is called, but for the name of the site behind it."""
    bare, said = "".join(words.split()), "".join(named.split())
    return len(bare) >= 5 and (
        said == bare or (said.startswith(bare) and _SITE_AFTER.match(said, len(bare)) is not None)
    )


_SITE_AFTER = late(r"[-_|—–·丨｜>_（(\[【:：]")
_ITEM = late(r"[-*•●■◆▪·※]\s*\S")


def _is_subtitle(words: str, line: Line) -> bool:
    """Whether the line under a title is a second title, and not the occasion, the date or the speaker."""
    if line.given.role is Role.SUBTITLE:
        return True
    return not _is_said_around(_DASH_BEFORE.sub("", words)) and not _LABELLED.match(words)


_LABELLED = late(
    r"\S{2,8}\s*[:：]|(?:Presented|Published|Registered|Prepared|Submitted|Printed|Issued|Released)\s(?:to|by|in|on|for|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def _is_said_around(words: str) -> bool:
    """Whether a line of the head says when, where or by whom, or which paper it is, and not of what."""
    if any(pattern.fullmatch(words) for pattern in (_DATE, _BRACKETED, _OCCASION, _PAPER)) or _DASH.match(
        words
    ):
        return True
    if _LABELLED.match(words):
        return True
    if _GENRE.search(words) or len(words) > _SPEAKER:
        return False
    return (
        _POST.search(words) is not None
        or _NAME.fullmatch(words) is not None
        or _OFFICE.fullmatch(words) is not None
    )


_OFFICE = late(
    r".{2,16}(?:人民政府|委员会|办公室|财政[局所厅]|统计局|发展和改革委员会|发展改革委|(?<!关于)[局厅]|中心|公司|研究院|支队|大队)"
)
"""Who put a text out: 松口市统计局."""
