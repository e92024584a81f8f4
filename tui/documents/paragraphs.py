"""Lines put together into paragraphs: where a line was broken in the middle, what follows belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.documents.lines import Role, cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.lines import Line
    from tui.documents.marks import Mark
    from tui.documents.received import Kind

_ENDED = frozenset("。！？!?…”’〞』」）)】》〉\"'.：:")
"""What a paragraph ends in."""
_WAITING = frozenset("，,、；;（(“‘《〈「『【-—")
"""What no paragraph ends in."""
_INNER = frozenset("，,。；;：:")
_LONG = 20
"""Characters of a line that is no heading of a list if it stops at a comma."""
_BROKEN = 30
"""Characters of a line with commas inside that stops without a stop: it was broken."""
_FULL = 6
"""Cells by which lines that were broken at one width differ."""
_WIDEST = 160
"""Cells of the widest column that text is broken to."""
_HEADING = 400
"""Characters of the longest line that is a heading because its format says so."""
_ITEM = ("——", "—", "--", "●", "■", "◆", "★", "▲", "•", "·", "※", "□", "○", "√")
"""What begins an item of a list without numbers."""


class Paragraph(Struct, frozen=True, gc=False):
    """One or more lines that are a block of the speech."""

    start: int
    end: int
    first: Line
    lines: int

    @property
    def mark(self) -> Mark | None:
        """The mark that it begins with."""
        return None if self.first.given.cells else self.first.mark

    @property
    def level(self) -> int:
        """Its level as a heading, where its format gives it one."""
        short = self.first.length <= _HEADING
        return self.first.given.level if short and not self.first.given.cells else 0


class _Measure(Struct, frozen=True):
    """How the lines of a text are broken."""

    width: int
    """Cells of a full line, where lines are broken at a width; 0 where they are not."""
    margin: int
    """Cells before every line."""


def paragraphs(text: str, lines: Sequence[Line], kind: Kind) -> list[Paragraph]:
    """The paragraphs of a run of lines."""
    measure = _measure(text, lines) if kind == "text" else _Measure(0, 0)
    found: list[Paragraph] = []
    before: Line | None = None
    for line in lines:
        if before and _goes_on(text, before, line, kind, measure):
            last = found[-1]
            found[-1] = Paragraph(last.start, line.end, last.first, last.lines + 1)
        else:
            found.append(Paragraph(line.start, line.end, line, 1))
        before = line
    return found


def _measure(text: str, lines: Sequence[Line]) -> _Measure:
    """Whether lines are broken at a width: most of those that end in no stop are about as wide as the widest."""
    if len(lines) < _FULL:
        return _Measure(0, 0)
    margin = min(line.indent for line in lines)
    # No line takes fewer cells than characters: where enough are as long as that, no width need be worked out.
    wide = sum(line.indent - margin + line.end - line.start > _WIDEST for line in lines)
    if wide > len(lines) // 20:
        return _Measure(0, margin)
    widths = [line.indent - margin + cells(text[line.start : line.end]) for line in lines]
    width = sorted(widths)[-1 - len(widths) // 20]
    if width > _WIDEST:
        return _Measure(0, margin)
    open_widths = [
        wide
        for line, wide in zip(lines, widths, strict=True)
        if line.length >= _LONG and not _is_ended(text, line)
    ]
    full = sum(wide >= width - _FULL for wide in open_widths)
    broken = full >= 3 and full >= 0.6 * len(open_widths)
    return _Measure(width if broken else 0, margin)


def _goes_on(text: str, before: Line, line: Line, kind: Kind, measure: _Measure) -> bool:
    """Whether `line` belongs to the paragraph of the line before it."""
    if not line.follows or before.given.role != line.given.role:
        return False
    if before.given.level or line.given.level:
        return kind not in _OF_LINES and _is_in_heading(text, before, line)
    if line.given.role is Role.CODE:
        return True
    if line.mark or line.given.role is not Role.PLAIN or text.startswith(_ITEM, line.words):
        return False
    if kind != "text":
        # In a Word file only a line break comes here; texts pasted from a site have those for paragraphs.
        return kind == "markdown" or not (_is_ended(text, before) or _begins_anew(before, line))
    indented = line.indent > measure.margin
    if measure.width:
        wide = before.indent - measure.margin + cells(text[before.start : before.end])
        if wide >= measure.width - _FULL:
            return not indented or (before.indent == line.indent and not _is_ended(text, before))
    if indented:
        return False
    last = text[before.words_end - 1 : before.words_end]
    if last in _WAITING:
        return before.length >= _LONG
    words = text[before.words : before.words_end]
    if last in _ENDED or before.length < _BROKEN or _INNER.isdisjoint(words):
        return False
    return not _had_room(text, before, line)


def _had_room(text: str, before: Line, line: Line) -> bool:
    """Whether an English line would have had room for the first word of the next, so that no width broke it: a headline."""
    words = text[line.words : line.words_end]
    if not (words[:1].isascii() and words[:1].isupper() and text[before.words_end - 1].isascii()):
        return False
    return before.length + 1 + len(words.split(" ", 1)[0]) < line.length


_OF_LINES = {"text", "markdown"}
"""Kinds of files in which a heading is a line."""


def _is_in_heading(text: str, before: Line, line: Line) -> bool:
    """Whether a line stands behind a line break inside a heading, and is no sentence that was left in it."""
    same = line.given.level in (0, before.given.level) and before.given.level > 0
    return same and line.mark is None and not (_is_ended(text, before) or _is_ended(text, line))


def _begins_anew(before: Line, line: Line) -> bool:
    """Whether a line behind a line break begins a paragraph: it is set in as one is, or not bold as the one before it is."""
    if before.given.bold and not line.given.bold:
        return True
    return line.indent >= _INDENT and (before.mark is not None or before.indent < _INDENT)


_INDENT = 4
"""Cells by which the first line of a paragraph is set in: two wide blanks, or four."""


def _is_ended(text: str, line: Line) -> bool:
    return text[line.words_end - 1 : line.words_end] in _ENDED
