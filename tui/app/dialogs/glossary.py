"""Sheets of terms: those at a place with their notes, and the glossary of all, filtered and gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.dialogs.list_with_filter import ListWithFilter
from tui.app.keys import GLOSSARY, LIST
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row, Rows, wrapped
from tui.reading.terms import Term, having
from tui.words import _, ngettext, twin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType

    from tui.speech import Speech

ALIGNED = 60
"""Cells of a row from which on the second language has a column of its own."""
COLUMN = 24
"""Cells of the first language's column."""


class TermPlace(NamedTuple):
    """A term, and which of its places."""

    term: Term
    at: int = 0


class TermList(ListDialog[TermPlace]):
    """Gives the term to go to, or None."""

    def __init__(self, groups: Sequence[tuple[str, tuple[Term, ...]]], offset: int) -> None:
        """Take terms under headings; of several places of one the next to `offset` is gone to."""
        super().__init__()
        self._groups, self._offset = groups, offset

    def rows(self) -> list[Row]:
        """Each term in both languages with its note."""
        rows: list[Row] = []
        for heading, found in self._groups:
            if found:
                rows += [Row(((heading, "heading"),)), Row()]
            for term in found:
                near = min(range(len(term.places)), key=lambda at: abs(term.places[at].start - self._offset))
                rows += [
                    *_head(term, self.width, TermPlace(term, near)),
                    *_explained(term, self.width),
                    Row(),
                ]
        return rows[:-1]

    def choose(self, target: object) -> None:
        """Go to a term."""
        if isinstance(target, TermPlace):
            self.dismiss(target)


class Glossary(ListWithFilter[TermPlace]):
    """Gives the term to go to, or None; the marked one shows its note and its places."""

    BINDINGS: ClassVar[list[BindingType]] = [*GLOSSARY]
    DECLARED = (*GLOSSARY, *LIST)
    IMPORTANT = ("sheet-cancel", "glossary-filter", "sheet-pick", "glossary-place")

    def __init__(self, speech: Speech, found: tuple[Term, ...], offset: int) -> None:
        """Take all terms; the first that stands at or after `offset` is marked."""
        super().__init__()
        self._speech, self._every = speech, found
        after = [term for term in found if term.places[0].start >= offset]
        self._marked = (after or found)[0].id if found else ""
        self._at: dict[str, int] = {}

    @property
    def found(self) -> tuple[Term, ...]:
        """The terms that pass the filter."""
        return having(self._every, self.words)

    def rows(self) -> list[Row]:
        """The terms in the order of the text; under the marked one its note and one of its places."""
        shown = self.found
        if shown and all(term.id != self._marked for term in shown):
            self._marked = shown[0].id
        count = ngettext("{count} term", "{count} terms", len(self._every)).format(count=len(self._every))
        told = f"{len(shown)} / {count}  {self.words}" if self.words else count
        rows = [Row(((_("Glossary"), "strong"), (f"  {told}", "muted"))), Row()]
        for term in shown:
            index = self._at.get(term.id, 0)
            marked = term.id == self._marked
            if marked:
                self.cursor = len(rows)
            rows += _head(term, self.width, TermPlace(term, index))
            if marked:
                rows += _explained(term, self.width)
                rows += self._place(term, index)
        return rows

    def _place(self, term: Term, index: int) -> Iterator[Row]:
        """Where a term stands, with some words on each side."""
        speech, place = self._speech, term.places[index]
        section = speech.section_at(place.start)
        title = twin(section.title, section.title_en) if section else _("heading")
        number = f"{index + 1}/{len(term.places)} " if len(term.places) > 1 else ""
        block = speech.blocks[speech.block_at(place.start)]
        label = f"  {number}{title}  "
        room = max(0, self.width - cell_len(label) - cell_len(speech.text[place.start : place.end]) - 2)
        before = speech.text[block.start : place.start].split("\n")[-1]
        before = before[len(before) - _fitting(before[::-1], room // 4) :]
        after = speech.text[place.end : block.end].split("\n")[0]
        after = after[: _fitting(after, room - cell_len(before))]
        yield Row(
            (
                (label, "accent"),
                (before, "muted"),
                (speech.text[place.start : place.end], "strong"),
                (after, "muted"),
            )
        )

    # ------------------------------------------------------------------ keys

    def choose(self, target: object) -> None:
        """Go to a term's place."""
        if isinstance(target, TermPlace):
            self.dismiss(target)

    def action_move(self, by: int) -> None:
        """Mark the next or previous term; its note opens, the other's closes."""
        ids = [term.id for term in self.found]
        if not ids:
            return
        there = ids[min(max(ids.index(self._marked) + by, 0), len(ids) - 1)]
        if there == self._marked:  # what is beyond the last term comes into view
            self.query_one(Rows).scroll_rows(by)
        self._marked = there
        self.fill()

    def action_next_place(self) -> None:
        """Show the marked term's next place, round and round."""
        term = next((one for one in self.found if one.id == self._marked), None)
        if term is not None:
            self._at[term.id] = (self._at.get(term.id, 0) + 1) % len(term.places)
            self.fill()


def _head(term: Term, width: int, target: TermPlace) -> list[Row]:
    """A term in both languages, the interface's first, and how often it stands in the speech.

    Where there is no room for both the second stands under the first.
    """
    note = term.note
    first = twin(note.term, note.term_en)
    second = note.term if first == note.term_en else note.term_en
    gap = max(2, COLUMN - cell_len(first)) if width >= ALIGNED else 2
    times = f"×{len(term.places)}" if len(term.places) > 1 else ""
    right = ((times, "muted"),)
    if cell_len(first) + gap + cell_len(second) + cell_len(times) < width:
        return [Row(((first, "strong"), (" " * gap, ""), (second, "")), right, target)]
    under = [Row((("  " + line, ""),)) for line in wrap(second, width - 2)]
    return [*wrapped(first, "strong", width, right, target), *under]


def _explained(term: Term, width: int) -> list[Row]:
    """A term's note, wrapped."""
    said = twin(term.note.text, term.note.text_en)
    return [Row((("  " + line, ""),)) for line in wrap(said, max(8, width - 4))]


def _fitting(text: str, cells: int) -> int:
    """How many characters from the first on fit into so many cells."""
    for at, char in enumerate(text):
        cells -= cell_len(char)
        if cells < 0:
            return at
    return len(text)
