"""Which line of a web page is its title, by what the page calls itself, by its headings and by its classes.

The text of a page seldom says where it begins: the name of the site stands as large as the title, and `title` names
both. A line is the title where it says what the page is called, whole or but for the site's name; then the only h1
that is no site's name; then what a class calls a title; then a line that is most of what the page is called.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.compiled import late
from tui.documents.furniture import is_site
from tui.documents.lines import Given, Role
from tui.documents.marks import mark_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Lines = list[tuple[str, Given]]

_EARLY = 150
"""Lines among which the title is looked for."""
_CLAIMS = 60
"""Wordings of what a page is called that are looked for: `title` may hold hundreds of bars."""
_LINES = 3
"""Lines of the longest title."""
_LONGEST = 160
"""Characters of the longest line of a title."""
_SHORTEST = 4
"""Wide characters, or half of the others, of the shortest title that is known by its words."""
_ALIKE = 6
"""The same for a line that says only a part of what the page is called, or more."""
_MOST = 0.6
"""Of what a page is called so much is said in such a line."""
_PARTS = late(
    r"\s+[-–—|·•»>:/]+\s+|[_|丨｜»›]+|[—–]{1,2}|(?<=[\u4e00-\u9fff])[-－](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])>+"
)
"""What stands between the title of a page and the name of its site."""
_ENDED = frozenset("。！？；…")


class Names(Struct, frozen=True):
    """What a page calls itself in its head."""

    named: tuple[str, ...] = ()
    """What its text is called, the surest first."""
    site: str = ""
    """The name of the site, where the page says that it is one."""


def with_title(lines: Lines, names: Names) -> Lines:
    """The lines of a page, those of its title said to be that, and the site's name as a heading said to be furniture."""
    claims = list(dict.fromkeys(islice(_claims(names), _CLAIMS)))
    sites = set(_sites(names))
    first = _found(lines, claims, sites)
    rest = _rest(lines, first)
    found: Lines = []
    for at, (words, given) in enumerate(lines):
        if first and at in first:
            found.append((words, replace(given, role=Role.TITLE, level=0)))
        elif at in rest:
            found.append((words, replace(given, role=Role.PLAIN, level=0)))
        elif given.role is Role.TITLE:
            found.append((words, replace(given, role=Role.PLAIN)))
        elif first and at < first.start and given.level and _bare(words) in sites:
            found.append((words, replace(given, role=Role.FURNITURE, level=0)))
        else:
            found.append((words, given))
    return found


def _rest(lines: Lines, title: range | None) -> range:
    """The lines of the title's own block after it: an occasion after a line break is no heading."""
    if title is None:
        return range(0)
    end = title.stop
    while end < len(lines) and _goes_on(lines, end):
        end += 1
    return range(title.stop, end)


def _found(lines: Lines, claims: Sequence[str], sites: set[str]) -> range | None:
    """The lines of the title; None where it cannot be told."""
    early = [at for at in range(min(len(lines), _EARLY)) if _may_be(*lines[at])]
    return (
        _said(lines, early, claims, sites)
        or _top(lines, early, sites)
        or _classed(lines, early)
        or _mostly(lines, early, claims, sites)
        or _by_looks(lines, early, sites)
    )


def _may_be(words: str, given: Given) -> bool:
    """Whether a line may be of a title: no furniture, no sentence, no row."""
    if (
        given.role in {Role.FURNITURE, Role.CAPTION}
        or sum(bool(piece.end > piece.start) for piece in given.cells) > 1
    ):
        return False
    return 0 < len(words) <= _LONGEST and words[-1] not in _ENDED and not is_site(words)


def _said(lines: Lines, early: Sequence[int], claims: Sequence[str], sites: set[str]) -> range | None:
    """The line, or the lines one after the other, that say what the page is called; of several the likeliest."""
    bare = {at: _bare(lines[at][0]) for at in early}
    for claim in claims:
        fit = []
        for at in early:
            joined = ""
            for end in range(at, at + _LINES):
                if end not in bare:
                    break
                joined += bare[end]
                if len(joined) > len(claim):
                    break
                if joined == claim:
                    fit.append(range(at, end + 1))
        if fit and (claim not in sites or any(lines[one.start][1].level == 1 for one in fit)):
            return min(fit, key=lambda one: _unlikely(*lines[one.start]))
    return None


def _unlikely(words: str, given: Given) -> tuple[bool, ...]:
    """How little a line that says the title looks like it: an item of a path or of a list says it too."""
    looks = given.level == 1 or given.role is Role.TITLE
    return (
        not looks,
        given.role is Role.ROW,
        given.linked,
        not (given.centered or given.bold or given.level),
        not words,
    )


def _top(lines: Lines, early: Sequence[int], sites: set[str]) -> range | None:
    """The only h1, or the only one that is no name of a site, with the lines of it after line breaks."""
    tops = [at for at in early if lines[at][1].level == 1 and not (at and _goes_on(lines, at))]
    own = [at for at in tops if _bare(lines[at][0]) not in sites]
    if len(own) != 1 or len(tops) > 2:
        return None
    return _whole(lines, own[0])


def _classed(lines: Lines, early: Sequence[int]) -> range | None:
    """What a class calls a title, where it calls nothing else so; without a line with a dash that goes on with it."""
    named = [at for at, (_words, given) in enumerate(lines) if given.role is Role.TITLE]
    if not named or named[0] not in early or len(named) > _LINES:
        return None
    if any(after != before + 1 for before, after in pairwise(named)):
        return None
    dash = next((at for at in named[1:] if lines[at][0][:1] in _OTHER_LINE), named[-1] + 1)
    return range(named[0], dash)


_OTHER_LINE = frozenset("（(—–")
"""How a line begins that stands under a title and is none of it."""


def _mostly(lines: Lines, early: Sequence[int], claims: Sequence[str], sites: set[str]) -> range | None:
    """The line that says most of what the page is called, or that and more; with what follows it after line breaks."""
    best: tuple[float, int] | None = None
    for at in early:
        if at and _goes_on(lines, at):
            continue
        whole = _whole(lines, at)
        bare = "".join(_bare(lines[one][0]) for one in whole)
        for claim in claims:
            same = _same(bare, claim)
            if _weight(bare[:same] if same < len(bare) else bare) < _ALIKE or bare in sites or claim in sites:
                continue
            share = same / len(claim)
            if share >= _MOST and (best is None or share > best[0]):
                best = share, at
    return _whole(lines, best[1]) if best else None


def _by_looks(lines: Lines, early: Sequence[int], sites: set[str]) -> range | None:
    """The line that stands out before the first sentence: larger than the others, or bold in the middle; with those set like it."""
    end = next((at for at, (words, _given) in enumerate(lines[:_EARLY]) if _is_sentence(words)), 0)
    before = [at for at in early if at < end and _may_stand_out(*lines[at], sites)]
    first = _standing_out(lines, before, _plain_size(lines[end : end + _EARLY]))
    if first is None:
        return None
    last = first
    while last in before and last < first + _LINES and _look(lines[last][1]) == _look(lines[first][1]):
        last += 1
    return range(first, last)


def _standing_out(lines: Lines, before: Sequence[int], plain: int) -> int | None:
    """The first of the largest of some lines, if these are larger than the text; else the first in bold in the middle."""
    largest = max((lines[at][1].size for at in before), default=0)
    if largest > max(plain * _LARGER, _LARGE):
        return next(at for at in before if lines[at][1].size == largest)
    return next((at for at in before if lines[at][1].centered and lines[at][1].bold), None)


def _plain_size(lines: Lines) -> int:
    """The size of most of some lines; 0 where nothing says one."""
    sizes: Counter[int] = Counter()
    for words, given in lines:
        sizes[given.size] += len(words)
    return sizes.most_common(1)[0][0] if sizes else 0


def _may_stand_out(words: str, given: Given, sites: set[str]) -> bool:
    """Whether a line may be the title by its looks: it is no heading, numbered or not, and no name of a site."""
    return not given.level and _bare(words) not in sites and mark_at(words, 0, len(words)) is None


def _look(given: Given) -> tuple[int, bool, bool]:
    """How a line is set."""
    return given.size, given.bold, given.centered


def _is_sentence(words: str) -> bool:
    """Whether a line is running text."""
    return words[-1:] in _ENDED_LINE and _weight(words) >= _SENTENCE


_ENDED_LINE = frozenset("。！？；.!?:：")
_SENTENCE = 10
"""How much the shortest line of running text says."""
_LARGER = 1.15
_LARGE = 26
"""Times the size of the text, and half points, above which a line stands out."""


def _same(words: str, claim: str) -> int:
    """How many characters a line and what a page is called have in common: the one inside the other, or their beginnings."""
    if words in claim:
        return len(words)
    if claim in words:
        return len(claim)
    same = 0
    while same < min(len(words), len(claim)) and words[same] == claim[same]:
        same += 1
    return same


def _goes_on(lines: Lines, at: int) -> bool:
    """Whether a line is of the block of the line before it, after a line break."""
    return lines[at][1].follows and lines[at - 1][1].level == lines[at][1].level


def _whole(lines: Lines, first: int) -> range:
    """A line with those after it that are of its block, as far as they may be of a title."""
    end = first + 1
    while end < min(len(lines), first + _LINES) and _goes_on(lines, end) and _may_be(*lines[end]):
        if lines[end][0][:1] in _OTHER_LINE:
            break
        end += 1
    return range(first, end)


def _claims(names: Names) -> Iterator[str]:
    """What the title may be by what a page is called: all of it, then without the names of sites at either end."""
    for name in names.named:
        if _weight(bare := _bare(name)) >= _SHORTEST:
            yield bare
    site = _bare(names.site)
    for name in names.named:
        bounds = [(found.start(), found.end()) for found in _PARTS.finditer(name)]
        pieces = [name[:start] for start, _end in reversed(bounds)] + [name[end:] for _start, end in bounds]
        if len(bounds) > 1:
            inner = [name[a_end:b_start] for (_a, a_end), (b_start, _b) in pairwise(bounds)]
            pieces += inner
        for piece in pieces:
            if _weight(bare := _bare(piece)) >= _SHORTEST and bare != site:
                yield bare


def _sites(names: Names) -> Iterator[str]:
    """What the site may be called: what the page says, and the last part of what it is called, or the first."""
    if names.site:
        yield _bare(names.site)
    for name in names.named:
        bounds = [(found.start(), found.end()) for found in _PARTS.finditer(name)]
        for piece in (
            name,
            *(name[:start] for start, _end in bounds),
            *(name[end:] for _start, end in bounds),
        ):
            if _OFFICE.search(piece.strip()):
                yield _bare(piece)
        if bounds:
            yield _bare(name[bounds[-1][1] :])


_OFFICE = late(
    r"(?:政府|委员会|[局厅部委办院校处科站]|办公室|大学|学院|公司|集团|中心|网|门户网站|网站|频道|平台|日报|晚报|新闻|要闻|动态|公告|公开|首页|主页)$"
    r"|\b(?:council|university|college|school|government|department|ministry|office|agency|authority|commission|board|trust|association|society|institute|plc|ltd|inc|limited|corporation|group|news|homepage|home|website|site|org|com|gov\.\w{2,3})\.?$",
    re.IGNORECASE,
)
"""How the name of a site ends, and no title."""


def _bare(words: str) -> str:
    """Words as they are compared: without blanks, width and case."""
    return "".join(unicodedata.normalize("NFKC", words).split()).casefold().strip("\"“”‘’'「」")


def _weight(words: str) -> float:
    """How much words say: wide characters whole, others half."""
    return sum(1 if letter > "\u2e7f" else 0.5 for letter in words)
