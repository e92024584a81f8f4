"""The sentence in which a figure stands, verbatim, with the sentences before it in its paragraph and the headings above.

This is what an anchor keeps of what its figure says; `statements` reads it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.compiled import late
from tui.speech import context
from tui.speech.headings import CELL, LINE_END, LINE_ENDS, above, lead_in

LONGEST = 160
"""Code points of the longest line that is kept whole, and kept of a sentence on each side of a figure."""
NEAR = 4
"""Sentences before a figure's that are kept, beside the first of its paragraph."""
SENTENCES = 12
"""How many sentences of the paragraph are looked back over."""
REACH = 2000
"""Code points of a paragraph that are looked back over."""
SIGN = "\u2028"
"""Stands behind the headings and behind the lines before a figure's sentence: a line's end, so in none of them."""
APART = "\u2029"
"""Stands for the figure."""
FORM = 2
"""How many signs stand in what an anchor keeps."""

_SENTENCE_END = late(
    r"""
    [。！？!?；;]+ [”’"」』）)]*
  | \. (?= \s+ (?: [A-Z“"(] | \Z)) (?<! \bNo\.) (?<! \bMr\.) (?<! \bMs\.) (?<! \bDr\.) (?<! \bSt\.) (?<! \bMrs\.) (?<! \bLtd\.)
  | (?<=[a-z]{4}) [.] (?=\s+[a-z])
  | [.](?=[\u3400-\u9fff])
    """,
    re.VERBOSE,
)
_PIECE = late(r"\A[^，,；;]*[，,；;]\s*")
"""What is left of a clause whose beginning was cut off."""
_GROUP = late(r"[|\t ]*(?![|\t ])[^|\t0-9]*[^|\t0-9\s:-][^|\t0-9]*(?:[|\t][|\t ]*)+\Z")
"""A row with nothing in it but a name."""
_PART = late(r"[|\t ]*(?:[-–—·•#]\s?)?(?:其中|of which|including)", re.IGNORECASE)
"""A row that says a part of one above it."""
_STOP = late(r"[。！？!?|\t\r\n\u2028\u2029]|\.(?=\s|\Z|[\u3400-\u9fff])")


class Said(NamedTuple):
    """A figure's sentence and what stands before it, the nearest first."""

    before: str
    """The sentence up to the figure."""
    after: str
    """The rest of it."""
    lines: tuple[str, ...] = ()
    """The sentences before it in its paragraph; in a table the line of its heads."""
    headings: tuple[str, ...] = ()
    whole: bool = True
    """Whether `after` goes to the end of the sentence."""
    reaches: bool = True
    """Whether the lines that it leans on are known."""


def said_at(text: str, start: int, end: int) -> Said:
    """What stands around a figure."""
    begins, own, lines, headings = _before(text, start)
    after = _STOP.split(text[end : end + LONGEST], maxsplit=1)[0]
    if CELL.search(own):
        top, heads, group = _heads(text, begins)
        return Said(own, after, (heads, group) if group else (heads,), tuple(above(text, top)[:1]))
    return Said(own, after, lines, headings)


def kept_of(said: Said) -> str:
    """What an anchor keeps: headings, lines before, sentence, each the outermost first."""
    near = said.lines[:NEAR] + said.lines[NEAR:][-1:]
    outer = (*reversed(said.headings[:1]), SIGN, *reversed(near), SIGN)
    return "\n".join(outer) + f"\n{said.before}{APART}{said.after}"


def said_by(about: str | None, prefix: str, suffix: str) -> Said | None:
    """What an anchor kept, of whatever version of hegao; None where it does not tell."""
    if about is None:
        return _by_prefix(prefix, suffix)
    before, _apart, after = about.partition(APART)
    headings, *between = before.split(SIGN)
    if len(between) == FORM:
        lines, own = (_lines(part) for part in between)
        return Said("".join(own[-1:]), after, lines[::-1], _lines(headings)[::-1])
    return _by_lines(before, prefix, suffix, signed=bool(between))


def _lines(words: str) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(line for line in words.split("\n") if line)


def _by_lines(before: str, prefix: str, suffix: str, *, signed: bool) -> Said:
    """What anchors of earlier versions kept: the lines that the sentence leans on, and mostly not what follows the figure."""
    outer = _lines(before.replace(SIGN, "\n"))
    last = "" if before.endswith("\n") else "".join(outer[-1:])
    known = None if signed else _by_prefix(prefix, suffix)
    leant = outer[: len(outer) - bool(last)][::-1]
    lines = tuple(dict.fromkeys((*leant, *(known.lines if known else ()))))
    stop = _STOP.search(suffix)
    reaches = signed or lines != () or len(prefix) < context.CONTEXT
    after = suffix[: stop.start()] if stop else suffix
    return Said(last, after, lines, whole=stop is not None, reaches=reaches)


def _by_prefix(prefix: str, suffix: str) -> Said | None:
    """What the words right beside a figure tell: those of hegao 0.1.0 are all that it kept."""
    whole = len(prefix) < context.CONTEXT
    ends = [end.end() for pattern in (_SENTENCE_END, LINE_END) for end in pattern.finditer(prefix)]
    if not whole and not ends:
        return None
    known = prefix if whole else prefix[min(ends) :]
    said = said_at(known + suffix, len(known), len(known))
    return said._replace(whole=_STOP.search(suffix) is not None or len(suffix) < context.CONTEXT)


@lru_cache(maxsize=4096)  # asked of one place for several anchors
def _before(text: str, start: int) -> tuple[int, str, tuple[str, ...], tuple[str, ...]]:
    """Where the paragraph of a figure begins, its sentence up to it, those before and the headings."""
    begins = max(0, start - REACH)
    begins = max(begins, *(text.rfind(end, begins, start) + 1 for end in LINE_ENDS))
    *said, own = sentences(text[begins:start])
    own = own.lstrip() if len(own) <= LONGEST else _PIECE.sub("", own[-LONGEST:])
    if CELL.search(own):
        return begins, own, (), ()
    nearest = [clipped(line) for line in reversed(said[-SENTENCES:])]
    first = [clipped(said[0])] if len(said) > SENTENCES else []
    lead = [clipped(line) for line in lead_in(text, begins)]
    return begins, own, (*nearest, *first, *lead), tuple(above(text, begins))


def _heads(text: str, begins: int) -> tuple[int, str, str]:
    """Where the table of a row begins, the line of its heads, and the row that names the group in which it stands."""
    top, head, group = begins, "", ""
    part = _PART.match(text, begins) is not None
    for _line in range(1000):
        over = max(text.rfind(end, 0, max(0, top - 1)) for end in "\n\r") + 1
        line = text[over : top - 1]
        if over >= top or not CELL.search(line):
            break
        if not group and (_GROUP.match(line) or (part and not _PART.match(line))):
            group = next((cell.strip() for cell in CELL.split(line) if cell.strip()), "")
        head, top = line, over
    return top, clipped(head), "" if group in head else clipped(group)


def clipped(line: str) -> str:
    """A line without the space around it, and without its middle where it is very long."""
    line = line.strip()
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2]}…{line[-LONGEST // 2 :]}"


@lru_cache(maxsize=256)
def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph up to a figure, the last one unfinished and maybe empty."""
    found, at = [], 0
    for end in _SENTENCE_END.finditer(paragraph):
        found.append(paragraph[at : end.start()])
        at = end.end()
    return [*found, paragraph[at:]]
