"""The outline: chapters and sections, with how many figures and doubts each holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from textual.message import Message

from tui.app.keys import OUTLINE
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row, Rows
from tui.documents.contents import NONE
from tui.reading.verdict_steps import reviewed_in
from tui.reading.wording import apart_reason
from tui.speech import BlockKind, Section, Standing
from tui.words import _, language, twin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.binding import BindingType

    from tui.app.glyphs import Glyphs
    from tui.review.snapshot import Snapshot
    from tui.speech import Mention, Speech


COUNTED = 1_000
"""Sections of a text up to which their figures are counted while some are being looked for; of more at the end."""
WRAPPED = 200
"""Sections of a text up to which titles stand whole, in as many rows as they need; of more they are cut with a sign."""
_FIRST_WORD = re.compile(r"[^\W\u2e80-\uffff]*[^\s]?")
"""Letters at the beginning of a title that are not parted: those of a Latin word, or one character."""
UNDER = "   "
"""What stands before the further rows of a title."""


class Outline(Rows, can_focus=True):
    """Shows where in the speech one is; a click on a row goes there."""

    BINDINGS: ClassVar[list[BindingType]] = [*OUTLINE]
    _current: int | None = None
    """The row of the current section."""
    _shown: tuple[Speech, Section | None, Glyphs, Snapshot | None, Sequence[Section] | None] | None = None
    """What is shown, to be set anew for another width."""
    _made: tuple[tuple[object, ...], list[Row], dict[str, int]] | None = None
    """What the rows were made of, the rows, and which of them is that of a section."""

    class MechanismAsked(Message):
        """A section is to be marked as a mechanism, or not any more."""

        def __init__(self, section: Section | None) -> None:
            """Carry the section; None where what is marked is none."""
            super().__init__()
            self.section = section

    def show(
        self,
        speech: Speech,
        seen: Section | None,
        glyphs: Glyphs,
        snapshot: Snapshot | None = None,
        sections: Sequence[Section] | None = None,
    ) -> None:
        """Show the speech's sections with the digits that go to them, the one that is read marked, those done with a sign."""
        self._shown = speech, seen, glyphs, snapshot, sections
        few = len(speech.sections) <= COUNTED or speech.pending is None
        width = self.scrollable_content_region.width if len(speech.sections) <= WRAPPED else 0
        made_of = (speech if few else speech.blocks, glyphs, snapshot, sections, language(), width)
        if self._made is None or any(
            one is not other for one, other in zip(made_of, self._made[0], strict=True)
        ):
            done = reviewed_in(speech, snapshot.verdicts) if snapshot and snapshot.verdicts else None
            read = sections_read(speech, snapshot)
            self._made = (
                made_of,
                *rows_without_current(speech, glyphs, read, done=done, sections=sections, width=width),
            )
        _of, kept, places = self._made
        rows, current = with_current(kept, places, seen, glyphs)
        moved, self._current = current != self._current, current
        stays = self.has_focus and not moved and self.marked is not None
        self._show_marked(rows, self.marked if stays else current)

    def on_resize(self) -> None:
        """Set titles for the new width."""
        if self._shown is not None:
            self.show(*self._shown)

    def _show_marked(self, rows: Sequence[Row], marked: int | None) -> None:
        """Show these rows, one of them marked with all rows of its title."""
        self.show_rows(rows, marked, title_rows(rows, marked) - 1)

    def is_marked(self, index: int) -> bool:
        """Whether a row is one of the marked title's."""
        marked = self.marked
        return marked is not None and marked <= index < marked + title_rows(self.rows, marked)

    @property
    def mark_style(self) -> str:
        """The style of the marked row: that of a cursor where keys move it."""
        return "row--cursor" if self.has_focus else "row--marked"

    def on_focus(self) -> None:
        """With the keys the mark is a cursor."""
        self.refresh()

    @property
    def marked_offset(self) -> int | None:
        """Where in the text the marked row leads; None where no row is marked."""
        target = self.rows[self.marked].target if self.marked is not None else None
        if isinstance(target, tuple):
            return int(target[0])
        return getattr(target, "start", None)

    def on_blur(self) -> None:
        """Without the keys the current section is marked."""
        self._mark(self._current)

    # ------------------------------------------------------------------ the keys of moving move the mark

    def scroll_rows(self, rows: int) -> None:
        """Mark the next or previous section; at the ends what is beyond the last one comes into view."""
        places = [at for at, row in enumerate(self.rows) if row.target is not None]
        if not places:
            super().scroll_rows(rows)
            return
        here = places.index(self.marked) if self.marked in places else 0
        there = min(max(here + rows, 0), len(places) - 1)
        if there == here:
            super().scroll_rows(rows)
        self._mark(places[there])

    def scroll_edge(self, end: int) -> None:
        """Mark the first or the last section."""
        self.scroll_rows(end * len(self.rows))
        super().scroll_edge(end)

    def _mark(self, row: int | None) -> None:
        """Mark a row."""
        self._show_marked(self.rows, row)
        self.refresh()

    def action_mechanism(self) -> None:
        """Ask that the marked section is one that describes a mechanism, or is none."""
        target = self.rows[self.marked].target if self.marked is not None else None
        self.post_message(self.MechanismAsked(target if isinstance(target, Section) else None))

    def action_pick(self) -> None:
        """Go to the marked section."""
        if self.marked is not None:
            self.post_message(self.Picked(self, self.rows[self.marked].target))


def sections_read(speech: Speech, snapshot: Snapshot | None) -> frozenset[str]:
    """The ids of sections and chapters that were read: as such, or all that they hold."""
    if snapshot is None:
        return frozenset()
    read = {
        section.id
        for section in speech.sections
        if snapshot.has_read((section.start, section.end))
        or all(
            snapshot.has_read((block.start, block.end))
            for block in speech.blocks[speech.block_at(section.start) : speech.block_at(section.end - 1) + 1]
            if block.kind is BlockKind.PARAGRAPH
        )
    }
    unread = {section.chapter for section in speech.sections if section.id not in read}
    return frozenset(read | {chapter.id for chapter in speech.chapters if chapter.id not in unread})


def with_current(
    rows: list[Row], places: Mapping[str, int], current: Section | None, glyphs: Glyphs
) -> tuple[list[Row], int | None]:
    """Rows with that of the current section marked, and which it is."""
    at = places.get(current.id) if current is not None else None
    if at is None:
        return rows, None
    row = rows[at]
    pointer, digit, number, title, done = row.parts
    parts = ((glyphs.current, pointer[1]), digit, number, (title[0], "strong"), done)
    return [*rows[:at], Row(parts, row.right, row.target), *rows[at + 1 :]], at


def rows_without_current(
    speech: Speech,
    glyphs: Glyphs,
    read: frozenset[str],
    *,
    done: Mapping[str, int] | None,
    sections: Sequence[Section] | None,
    width: int = 0,
) -> tuple[list[Row], dict[str, int]]:
    """The rows of the outline without a mark, and which of them is a section's.

    A section that has its chapter's title, as the only one of a chapter has, stands in the chapter's place.

    Args:
        speech: The speech.
        glyphs: The signs to draw with.
        read: The ids of the sections and chapters that were read.
        done: How many figures were reviewed, under the ids of sections and chapters; None before the first was.
        sections: The sections with the digits that go to them; those of the speech unless told.
        width: Cells in which titles stand whole, in as many rows as they need; 0 where each has one row.
    """
    rows = [Row(((" " + _("Contents"), "muted"),))]
    places: dict[str, int] = {}
    chapter = ""
    titles = {item.id: item for item in speech.chapters}
    counted = {section.id: _counts(speech, section.id, glyphs, done) for section in speech.sections}
    columns = _columns(counted.values())
    digits = {section.id: section.key for section in sections or speech.sections}
    for section in speech.sections:
        said, style = twin(section.title, section.title_en), ""
        number = speech.numbers.get(section.start, "")
        if section.chapter and section.chapter != chapter:
            chapter = section.chapter
            item = titles[chapter]
            name, of_chapter = (
                twin(item.title or item.heading, item.title_en),
                speech.numbers.get(item.start, ""),
            )
            if name == said:
                style, number = "heading", number or of_chapter
            else:
                mark = f" {glyphs.read}" if item.id in read else ""
                before = ((" ", ""), (of_chapter, "text--made"))
                rows += _titled(before, (name, "heading"), mark, Row(target=(item.start,)), width)
        places[section.id] = len(rows)
        counts = _in_columns(counted[section.id], columns)
        begun = ((" ", "accent"), (f"{digits[section.id] or ' '} ", "key"), (number, "text--made"))
        mark = f" {glyphs.read}" if section.id in read else ""
        rows += _titled(begun, (said, style), mark, Row((), counts, section), width)
    return [*rows, *_apart_rows(speech), *_changes_rows(speech)], places


def _titled(
    before: tuple[tuple[str, str], ...], title: tuple[str, str], read: str, plain: Row, width: int
) -> list[Row]:
    """A title between what stands before it and the sign that it was read: whole, if a width is told.

    `plain` has what stands at the right of the first row, and where it leads.
    """
    text, style = title
    counts = plain.right
    beside = sum(cell_len(said) for said, _style in (*before, *counts)) + cell_len(read) + bool(counts)
    if not width or beside + cell_len(text) <= width:
        return [Row((*before, title, (read, "sound")), counts, plain.target)]
    room = width - beside
    word = _FIRST_WORD.match(text)
    if word is not None and cell_len(word[0]) > room:
        return _above_counts(before, title, read, plain, width)
    first = wrap(text, room)[0].rstrip()
    rest = wrap(text.removeprefix(first).lstrip(), width - len(UNDER) - 1)
    row = Row((*before, (first, style), (read, "sound")), counts, plain.target)
    return [row, *(Row(((UNDER + line, style),)) for line in rest)]


def _above_counts(
    before: tuple[tuple[str, str], ...], title: tuple[str, str], read: str, plain: Row, width: int
) -> list[Row]:
    """A title whose first word has no room beside the counts: they stand beside its last row, or below it."""
    text, style = title
    lead = sum(cell_len(said) for said, _style in before)
    first = wrap(text, width - lead - cell_len(read) - 1)[0].rstrip()
    rest = wrap(text.removeprefix(first).lstrip(), width - len(UNDER) - 1) if first != text else []
    rows = [Row((*before, (first, style), (read, "sound")), (), plain.target)]
    rows += [Row(((UNDER + line, style),)) for line in rest]
    taken = sum(cell_len(said) for said, _style in plain.right) + 1
    if not rest or cell_len(UNDER + rest[-1]) + taken > width:
        return [*rows, Row(((UNDER, style),), plain.right)]
    return [*rows[:-1], Row(rows[-1].parts, plain.right)]


def title_rows(rows: Sequence[Row], at: int | None) -> int:
    """How many rows the title in a row has: those behind it that lead nowhere themselves and begin under it."""
    if at is None:
        return 1
    further = at + 1
    while further < len(rows) and rows[further].target is None and _goes_on(rows[further]):
        further += 1
    return further - at


def _goes_on(row: Row) -> bool:
    """Whether a row is the further row of a title."""
    return len(row.parts) == 1 and row.parts[0][0].startswith(UNDER) and row.parts[0][1] != "muted"


def _changes_rows(speech: Speech) -> list[Row]:
    """That the file tracks changes, in lines that a narrow pane has room for."""
    changes = speech.document.changes if speech.document is not None else NONE
    if changes == NONE:
        return []
    counts = _("{inserted} inserted, {deleted} deleted")
    said = counts.format(inserted=changes.insertions, deleted=changes.deletions)
    lines = (" " + _("Tracked changes"), "   " + said, "   " + _("read as accepted"))
    return [Row(), *(Row(((line, "muted"),)) for line in lines)]


def _apart_rows(speech: Speech) -> list[Row]:
    """What was set apart, each line with the reason."""
    blocks = [block for block in speech.blocks if block.start in speech.apart]
    if not blocks:
        return []
    rows = [Row(), Row(((" " + _("Set apart"), "muted"),), (("p ", "muted"),))]
    before = ""
    for block in blocks:
        words = " ".join(speech.text[block.start : min(block.end, block.start + 60)].split())
        reason = speech.apart[block.start]
        if reason != before:
            before = reason
            rows.append(Row(((f" ({apart_reason(reason)})", "muted"),)))
        rows.append(Row(((f"   {words}", "text--apart"),), (), (block.start,)))
    return rows


class _Counts(NamedTuple):
    """What stands at the right of a section: its figures, those reviewed among them, and those in doubt."""

    figures: str = ""
    doubts: str = ""
    is_done: bool = False


def _counts(speech: Speech, place: str, glyphs: Glyphs, done: Mapping[str, int] | None) -> _Counts:
    """How many figures stand in a section, its chapter's heading counted to the first, reviewed and in doubt."""
    mentions = speech.mentions_by_section.get(place, ())
    if not mentions:
        return _Counts()
    doubts = 0
    if speech.doubtful_starts:
        doubts = sum(in_doubt(speech, mention) for mention in mentions)
    reviewed = done.get(place, 0) if done is not None else 0
    said = f"{len(mentions)}" if done is None else f"{reviewed}/{len(mentions)}"
    return _Counts(said, f"{glyphs.damaged}{doubts}" if doubts else "", reviewed == len(mentions))


def _columns(counts: Iterable[_Counts]) -> tuple[int, int]:
    """How many cells the two columns of counts take, a blank before each; no more, since titles stand beside them."""
    figures, doubts = 0, 0
    for one in counts:
        figures = max(figures, cell_len(one.figures) + 1)
        doubts = max(doubts, cell_len(one.doubts) + 1 if one.doubts else 0)
    return figures, doubts


def _in_columns(counts: _Counts, columns: tuple[int, int]) -> tuple[tuple[str, str], ...]:
    """The counts of a section under those of the others; nothing where it has none."""
    if not counts.figures:
        return ()
    figures, doubts = columns
    style = "sound" if counts.is_done else "muted"
    return (f"{counts.figures:>{figures}}", style), (f"{counts.doubts:>{doubts}} ", "damaged")


def in_doubt(speech: Speech, mention: Mention) -> bool:
    """Whether a mention's metric is damaged or unclear in the source."""
    return speech.metric_by_id[mention.metric].standing is not Standing.SOUND
