"""Which paragraphs are headings, and of what: chapters, sections in them, or neither."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.compiled import late
from tui.documents.lines import Role
from tui.documents.marks import Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.documents.lines import Given, Line
    from tui.documents.paragraphs import Paragraph

_HEADING = 60
"""Characters of the longest line that stands alone as a heading."""
_CLOSED = 36
"""Characters of the longest heading that ends in a stop."""
_UNFINISHED = frozenset("，,、；;")
_STOPS = frozenset("。！？!?")
_LARGER = 1.05
"""Times the size of the text that a heading has."""
_LOOKS = 40
"""Characters of the longest heading that is one by its looks alone."""
_MARKS = 10
"""Ranks of marks come after those of levels that the format gives."""
_HEADINGS = {
    Style.PART,
    Style.CHAPTER,
    Style.UNIT,
    Style.CAPITAL,
    Style.HAN,
    Style.HAN_BRACKETED,
    Style.ORDINAL,
}
"""Styles of marks beside which looks are no headings of their own."""
_NO_CHAPTERS = {Style.ARTICLE, Style.DIGIT_BRACKETED, Style.POINT}
_NOTES = late(
    r"(?:附?注|注释|备注|说明|附注说明|名词解释)\s*[:：]?\s*(?:[0-9]{1,2}[.．、].*)?$|附件\s*[:：].*"
)
"""A line under which notes or enclosures are numbered."""
_NOTE_MARKS = {Style.DIGIT, Style.DIGIT_BRACKETED, Style.DOTTED}
_LISTS = {Style.DIGIT_BRACKETED, Style.POINT}
"""Styles of which one alone begins nothing."""
_PEERS = {_MARKS + Style.HAN_BRACKETED, _MARKS + Style.ORDINAL}
"""Styles that stand inside one another either way: the first to appear is the outer one."""


class Outline(Struct, frozen=True):
    """The paragraphs that begin something; indexes of paragraphs."""

    chapters: tuple[int, ...] = ()
    sections: tuple[int, ...] = ()
    """Each with a heading of its own or one at the head of its text; those that a chapter opens with are not here."""
    alone: frozenset[int] = frozenset()
    """Those of the sections that are headings on a line of their own."""
    inner: frozenset[int] = frozenset()
    """Those of the sections that stand inside the one before them which is none of these."""


class _Item(Struct, frozen=True, gc=False):
    """A paragraph that may begin a chapter or a section."""

    at: int
    rank: int
    """The smaller, the more it holds."""
    number: int
    alone: bool
    """Whether it is a heading and not the text itself."""


def outline_of(text: str, paragraphs: Sequence[Paragraph]) -> Outline:
    """The outline of a speech by its format's headings and by its marks."""
    items = _items(text, paragraphs)
    if not any(item.rank < _MARKS or item.rank - _MARKS in _HEADINGS for item in items if item.alone):
        items = _with_looks(text, paragraphs, items)
    items = _with_known(text, paragraphs, items)
    appendixes = [
        at for at, paragraph in enumerate(paragraphs) if _is_appendix(text, paragraphs, at, paragraph)
    ]
    if appendixes:
        items = [item for item in items if item.at < appendixes[0]]
    found = _outline(items, len(paragraphs))
    if not appendixes:
        return found
    if found.chapters:
        return Outline((*found.chapters, *appendixes), found.sections, found.alone, found.inner)
    sections = tuple(sorted({*found.sections, *appendixes}))
    return Outline((), sections, found.alone | frozenset(appendixes), found.inner)


def _inside_paragraphs(items: Sequence[_Item], rank: int) -> frozenset[int]:
    """The （一） below 一、 that are beginnings of paragraphs and no headings of chapters."""
    if rank != _MARKS + Style.HAN:
        return frozenset()
    return frozenset(item.at for item in items if item.rank == _MARKS + Style.HAN_BRACKETED)


def _outline(items: list[_Item], count: int) -> Outline:
    """The outline that a row of items makes among so many paragraphs."""
    rank = _outermost(items)
    if rank is None:
        return Outline()
    tops = [item for item in items if item.rank == rank]
    headings = _headings(items, count)
    if not _are_chapters(tops, headings):
        inner = _inside_paragraphs(items, rank)
        starts = sorted(inner.union(item.at for item in tops))
        return Outline((), tuple(starts), headings & set(starts), inner)
    chapters = [item.at for item in tops if item.alone]
    sections: list[int] = []
    bounds = [*chapters, count]
    position = 0
    for start, end in pairwise(bounds):
        inside = []
        while position < len(items) and items[position].at < end:
            if items[position].at > start:
                inside.append(items[position])
            position += 1
        deeper = _section_rank(inside, rank)
        sections += [item.at for item in inside if item.rank in (deeper, rank)]
    return Outline(tuple(chapters), tuple(sections), headings & set(sections))


def _items(text: str, paragraphs: Sequence[Paragraph]) -> list[_Item]:
    """All paragraphs with a level or a mark, with what they hold by rank."""
    level_of = _levels_of_styles(paragraphs)
    found: list[_Item] = []
    for at, paragraph in _outside_notes(text, paragraphs):
        mark, level = paragraph.mark, paragraph.level
        alone = bool(level) or _stands_alone(text, paragraph)
        if not level and mark and alone and not _is_listed(text, paragraphs, at):
            level = level_of.get(mark.style, 0)
        if level:
            found.append(_Item(at, level, mark.number if mark else 0, alone))
        elif mark:
            found.append(_Item(at, _MARKS + mark.style, mark.number, alone))
    return found


def _outside_notes(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """The paragraphs with a level or a mark, but those in a list of notes or enclosures, whose numbers divide nothing."""
    listed = False
    for at, paragraph in enumerate(paragraphs):
        mark, level = paragraph.mark, paragraph.level
        if not level and _NOTES.match(text, paragraph.first.words, paragraph.first.words_end):
            listed = True
            continue
        listed = listed and mark is not None and mark.style in _NOTE_MARKS
        if not listed and (level or mark):
            yield at, paragraph


_KNOWN = late(
    r"参\s*考\s*(?:文\s*献|资\s*料)|致\s*谢|结\s*[语论]|结\s*束\s*语|后\s*记|前\s*言|引\s*言|绪\s*论"
    r"|(?i:references|bibliography|acknowledge?ments?|preface|foreword|introduction|conclusions?)"
)
"""Headings that have no number beside chapters that have one."""


def _with_known(text: str, paragraphs: Sequence[Paragraph], items: list[_Item]) -> list[_Item]:
    """The items with headings that are known by their words and stand out, as chapters are that have levels or numbers."""
    rank = _outermost(items)
    if rank is None or len([item for item in items if item.rank == rank and item.alone]) < 2:
        return items
    taken = {item.at for item in items}
    plain = _plain_size(paragraphs)
    found = [
        _Item(at, rank, 0, alone=True)
        for at, paragraph in enumerate(paragraphs[:-1])
        if at not in taken
        and _KNOWN.fullmatch(_heading_words(text, paragraph).strip())
        and _stands_out(paragraph, plain)
    ]
    return sorted([*items, *found], key=lambda item: item.at) if found else items


def _stands_out(paragraph: Paragraph, plain: int) -> bool:
    """Whether a line is bold, in the middle, or larger than the text is."""
    given = paragraph.first.given
    shows = given.bold or given.centered or _is_larger(given, plain)
    return given.role is Role.PLAIN and not given.cells and shows


def _is_larger(given: Given, plain: int) -> bool:
    """Whether letters are clearly larger than those of most of the text."""
    return bool(plain and given.size and given.size > _LARGER * plain)


def _with_looks(text: str, paragraphs: Sequence[Paragraph], items: list[_Item]) -> list[_Item]:
    """The items with headings that stand out by bold letters or by their size alone, where a text has several such."""
    looks = dict(_looks(text, paragraphs)) or dict(_isolated(text, paragraphs))
    kinds = sorted(set(looks.values()))[:3]
    if len(looks) < 2 or 3 * len(looks) > 2 * len(paragraphs):
        return items
    marked = {item.at for item in items}
    found = [
        _Item(at, kinds.index(look) + 1, 0, alone=True)
        for at, look in looks.items()
        if look in kinds and at not in marked
    ]
    return sorted([*items, *found], key=lambda item: item.at)


def _looks(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, tuple[int, bool, bool]]]:
    """The short lines that stand out with plain text under them, and how: the larger and bolder, the smaller the value."""
    plain = _plain_size(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        given = paragraph.first.given
        larger = _is_larger(given, plain)
        if given.role is not Role.PLAIN or not (given.bold or larger) or not _stands_alone(text, paragraph):
            continue
        if paragraph.first.length <= _LOOKS and not _follows_alike(paragraphs, at):
            yield at, (-given.size if larger else 0, not given.bold, not given.centered)


def _isolated(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, tuple[int, bool, bool]]]:
    """Short lines of a plain text between blank ones, with sentences under them, where there are several."""
    found = [
        at
        for at, one in enumerate(paragraphs[:-1])
        if _is_between(one.first, paragraphs[at + 1].first) and _heads(text, one, *_block(paragraphs, at + 1))
    ]
    if len(found) >= _FEW:
        yield from ((at, (0, False, False)) for at in found)


def _block(paragraphs: Sequence[Paragraph], at: int) -> tuple[Paragraph, Paragraph]:
    """A paragraph and the last one under it before a blank line; the lines of one that is short are often paragraphs."""
    end = at
    while end + 1 < min(len(paragraphs), at + _WRAPPED) and paragraphs[end + 1].first.follows:
        end += 1
    return paragraphs[at], paragraphs[end]


_WRAPPED = 20
"""Paragraphs without blank lines between them that are looked at for the end of a sentence."""


def _is_between(line: Line, under: Line) -> bool:
    """Whether a line of plain words without a mark stands between blank ones."""
    given = line.given
    alone = given.follows and not line.follows and not under.follows
    return alone and not given.cells and given.role is Role.PLAIN and not line.mark


def _heads(text: str, paragraph: Paragraph, under: Paragraph, last: Paragraph) -> bool:
    """Whether a paragraph between blank lines is a short line, and what stands under it up to the next longer sentences."""
    words, body = _heading_words(text, paragraph), text[under.start : last.end]
    if not words or not words[-1].isalnum() or body[-1] not in _ENDS or not _stands_alone(text, paragraph):
        return False
    if paragraph.lines > 1:
        return len(words) < len(body)
    return len(words) <= (_LOOKS if words.isascii() else _LOOKS // 2) and len(words) < len(body)


_ENDS = frozenset("。！？!?.”")
_FEW = 3
"""Lines between blank ones that are headings."""


def _plain_size(paragraphs: Sequence[Paragraph]) -> int:
    """The size of most of the text; 0 where the format says none."""
    sizes: Counter[int] = Counter()
    for paragraph in paragraphs:
        sizes[paragraph.first.given.size] += paragraph.end - paragraph.start
    return sizes.most_common(1)[0][0] if sizes else 0


def _follows_alike(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether nothing stands under a line, or a line that stands out as it does."""
    if at + 1 == len(paragraphs):
        return True
    one, other = paragraphs[at].first.given, paragraphs[at + 1].first.given
    return (one.bold, one.size) == (other.bold, other.size) and not other.cells


def _is_appendix(text: str, paragraphs: Sequence[Paragraph], at: int, paragraph: Paragraph) -> bool:
    """Whether a paragraph is the head of an appendix: 附件 or 附件2 alone in its line, behind the speech."""
    line = paragraph.first
    return (
        at > 0
        and at + 1 < len(paragraphs)
        and paragraph.lines == 1
        and not line.given.cells
        and line.given.role is Role.PLAIN
        and _APPENDIX.fullmatch(text, line.words, line.words_end) is not None
        and not _lists_enclosures(text, line, paragraphs[at + 1])
        and not (
            _OF_TABLE.match(text, line.words, line.words_end)
            and (paragraphs[at + 1].first.given.cells or paragraphs[at + 1].first.given.role is Role.CAPTION)
        )
    )


def _lists_enclosures(text: str, line: Line, under: Paragraph) -> bool:
    """Whether a line names what is enclosed, one under another, and no appendix begins with it: 附件：, then 1. 任务分工表."""
    closed = text[line.words_end - 1] in "：:"
    return closed and under.mark is not None and under.mark.style in _NOTE_MARKS


_OF_TABLE = late(r"附\s*表|附\s*[0-9０-９一二三四五六七八九十]|附\s*[:：]?$")
"""What may number a table instead of an appendix."""
_APPENDIX = late(
    r"附\s*(?:件|录|表)?\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]?|(?i:appendix|annex)\s*[0-9A-Z]?"
)


def _levels_of_styles(paragraphs: Sequence[Paragraph]) -> dict[Style, int]:
    """For a kind of mark the level of its headings, where the format gives most of a level's headings that mark."""
    levels: dict[int, list[Style | None]] = {}
    for paragraph in paragraphs:
        if paragraph.level:
            levels.setdefault(paragraph.level, []).append(paragraph.mark.style if paragraph.mark else None)
    found: dict[Style, int] = {}
    for level, styles in sorted(levels.items()):
        for style in set(styles):
            if style and 2 * styles.count(style) > len(styles):
                found.setdefault(style, level)
    return found


def _is_listed(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a numbered line is an item of a list and no heading: it ends as a sentence does, beside its like."""
    paragraph = paragraphs[at]
    if text[paragraph.end - 1] not in _ITEM_ENDS or paragraph.mark is None:
        return False
    near = [paragraphs[other].mark for other in (at - 1, at + 1) if 0 <= other < len(paragraphs)]
    return any(mark is not None and mark.style == paragraph.mark.style for mark in near)


_ITEM_ENDS = frozenset("。；;.，,")
"""How an item of a list ends."""


def _stands_alone(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is one short line without a sentence inside, or two of them: a heading, if something is under it."""
    words = _heading_words(text, paragraph)
    if not 0 < len(words) <= _HEADING or words[-1] in _UNFINISHED:
        return False
    if words[-1] in _STOPS and (len(words) > _CLOSED or paragraph.lines > 1):
        return False
    return _STOPS.isdisjoint(words[:-1]) and "；" not in words


def _heading_words(text: str, paragraph: Paragraph) -> str:
    """What a paragraph says after its mark, where that may be a heading, broken at its line's end or not; else nothing."""
    line = paragraph.first
    start = line.mark.end if line.mark and line.mark.end else line.words
    if paragraph.lines == 1:
        return text[start : line.words_end]
    if paragraph.lines > _BROKEN or line.given.role is not Role.PLAIN or ". " in text[start : paragraph.end]:
        return ""
    return text[start : paragraph.end]


_BROKEN = 2
"""Lines of the longest heading."""


def _headings(items: Sequence[_Item], count: int) -> frozenset[int]:
    """The lines that stand alone and have something under them before the next of their rank or above."""
    ranks = {item.at: item.rank for item in items}
    return frozenset(
        item.at
        for item in items
        if item.alone and item.at + 1 < count and ranks.get(item.at + 1, item.rank + 1) > item.rank
    )


def _outermost(items: Sequence[_Item]) -> int | None:
    """The rank that divides the speech first; None where nothing does."""
    for rank in sorted({item.rank for item in items}):
        if _is_row([item for item in items if item.rank == rank]):
            return rank
    return None


def _section_rank(inside: Sequence[_Item], chapter: int) -> int | None:
    """The rank that divides a chapter of rank `chapter`; None where nothing does."""
    ranks = sorted({item.rank for item in inside if item.rank > chapter})
    if ranks and ranks[0] < _MARKS:
        return ranks[0]
    rows = [rank for rank in ranks if _is_row([item for item in inside if item.rank == rank])]
    if len(rows) > 1 and {rows[0], rows[1]} == _PEERS:
        return next(item.rank for item in inside if item.rank in _PEERS)
    return rows[0] if rows else None


def _is_row(same: Sequence[_Item]) -> bool:
    """Whether headings of one rank are a row: given by the format, or numbered in order."""
    if same[0].rank < _MARKS:
        return True
    if len(same) == 1:
        only = same[0]
        return only.rank - _MARKS not in _LISTS and (only.number == 1 or only.alone)
    ascending = any(after.number == before.number + 1 for before, after in pairwise(same))
    return same[0].number == 1 or ascending


def _are_chapters(tops: Sequence[_Item], headings: frozenset[int]) -> bool:
    """Whether a row of the outermost rank are headings of chapters, and not the beginnings of paragraphs."""
    if tops[0].rank < _MARKS:
        return True
    if tops[0].rank - _MARKS in _NO_CHAPTERS:
        return False
    with_body = sum(item.at in headings for item in tops)
    return with_body > 0 and 2 * with_body >= len(tops)
