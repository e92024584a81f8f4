"""The list of all readers' notes: filtered, gone to, edited, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.app.dialogs.list_with_filter import ListWithFilter
from tui.app.dialogs.note_editor import KINDS, About, NoteEditor, Written
from tui.app.keys import LIST, NOTES
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.documents.comments import Comment
from tui.reading.verdict_wording import NOTE_KINDS, OUTCOME_SIGNS, OUTCOMES, PLACES
from tui.reading.wording import comment_head
from tui.speech.verdicts import ReaderNote
from tui.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.binding import Binding, BindingType

    from tui.review.snapshot import Snapshot
    from tui.review_service import ReviewService
    from tui.speech.verdicts import ReaderNoteKind


class NoteList(ListWithFilter[ReaderNote | Comment]):
    """Gives the note, or the comment of the file, to go to, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*NOTES]
    DECLARED = (*NOTES, *LIST)
    IMPORTANT = ("sheet-cancel", "notes-edit", "notes-filter", "notes-remove", "sheet-pick")

    def __init__(
        self,
        reviews: ReviewService,
        attempt: Callable[[Callable[[], object]], Awaitable[object]],
        undo: Callable[[], Awaitable[None]],
    ) -> None:
        """Take the review service, a way to write with it, which says what fails, and a way to take the last action back."""
        super().__init__()
        self._reviews, self._attempt, self._undo = reviews, attempt, undo
        self._kind: ReaderNoteKind | None = None
        document = reviews.speech.document
        self._comments = document.comments if document is not None else ()

    def rows(self) -> list[Row]:
        """The notes that pass the filter, in reading order."""
        snapshot = self._reviews.last
        if snapshot is None:
            return []
        every = snapshot.settled.notes
        shown = [note for note in every if self._passes(note)]
        count = ngettext("{count} note", "{count} notes", len(every)).format(count=len(every))
        chosen = _(NOTE_KINDS[self._kind]) if self._kind else ""
        filtered = " · ".join(filter(None, (chosen, self.words)))
        title = f"{len(shown)} / {count}  {filtered}" if filtered else count
        rows = [Row(((_("All notes"), "strong"), (f"  {title}", "muted"))), Row()]
        if not every:
            rows += self._none()
        comments = [] if self._kind else [one for one in self._comments if self._has_words(one)]
        if every and not (shown or comments):
            rows.append(Row(((_("Nothing fits."), "muted"),)))
        for note in shown:
            rows += self._rows_of(note, snapshot)
        if comments:
            rows += [Row(), Row(((_("Comments in the file"), "strong"),))]
        return [*rows, *map(self._comment_row, comments)]

    def _none(self) -> list[Row]:
        """How a note is written, where there is none."""
        said = _("In the reader, a writes one on what is current or selected.")
        return [Row(((line, "muted"),)) for line in wrap(said, self.width)]

    def offers(self, binding: Binding) -> bool:
        """What is about notes needs one that is shown."""
        snapshot = self._reviews.last
        if binding.id == "notes-undo":
            return self._reviews.may_undo
        any_note = bool(self._comments or (snapshot is not None and snapshot.settled.notes))
        return any_note or binding.id == "sheet-cancel"

    def _has_words(self, comment: Comment) -> bool:
        """Whether a comment of the file has the words asked for."""
        said = f"{comment.text}\n{comment.author}\n{self._quote(comment)}".casefold()
        return self.words.casefold() in said

    def _quote(self, comment: Comment) -> str:
        """What a comment of the file is about."""
        return self._reviews.speech.text[comment.start : comment.end]

    def _comment_row(self, comment: Comment) -> Row:
        """A comment of the file in one line: its place, its words, its author."""
        quote = " ".join(self._quote(comment)[:12].split())
        first = comment.text.strip().split("\n")[0]
        return Row(((quote, "figure"), (f"  {first}", "")), ((comment_head(comment), "muted"),), comment)

    def _passes(self, note: ReaderNote) -> bool:
        """Whether a note is of the kind and has the words asked for."""
        quote = note.target.anchor.quote if note.target.anchor else ""
        said = f"{note.text}\n{note.reviewer}\n{quote}".casefold()
        return (self._kind is None or note.kind is self._kind) and self.words.casefold() in said

    def _rows_of(self, note: ReaderNote, snapshot: Snapshot) -> list[Row]:
        """A note in one line, and where the list is enlarged all its words below."""
        rows = [self._row(note, snapshot)]
        if self.enlarged:
            rows += [Row(((f"  {line}", ""),)) for line in wrap(note.text.strip(), self.width - 2)]
        return rows

    def _row(self, note: ReaderNote, snapshot: Snapshot) -> Row:
        """A note in one line: its place, its words, its kind."""
        quote = (note.target.anchor.quote if note.target.anchor else _(PLACES[note.target.kind]))[:12]
        became = snapshot.settled.outcome(note.target)
        sign = self.program.glyphs.drawn(OUTCOME_SIGNS[became])
        whose = "" if note.reviewer == self._reviews.reviewer else f"{note.reviewer} "
        first = note.text.strip().split("\n")[0]
        parts = ((quote.replace("\n", " "), "figure"), (f"{sign} ", "damaged"), (f" {first}", ""))
        return Row(parts, ((f"{whose}{_(NOTE_KINDS[note.kind])}", "muted"),), note)

    def choose(self, target: object) -> None:
        """Go to the place of a note, or of a comment of the file."""
        if isinstance(target, Comment):
            self.dismiss(target)
            return
        if not isinstance(target, ReaderNote) or self._reviews.last is None:
            return
        resolution = self._reviews.last.settled.places[target.target]
        if resolution.span is None:
            self.program.say(_(OUTCOMES[resolution.outcome]))
        else:
            self.dismiss(target)

    # ------------------------------------------------------------------ keys

    def _own(self) -> ReaderNote | None:
        """The marked note if it is the reviewer's own; another's is not to be changed, which is said."""
        note = self.marked
        if isinstance(note, Comment):
            self.program.say(_("This is a comment in the file, by {author}.").format(author=note.author))
        if not isinstance(note, ReaderNote):
            return None
        if note.reviewer != self._reviews.reviewer:
            self.program.say(_("This note is {reviewer}'s.").format(reviewer=note.reviewer))
            return None
        return note

    async def action_remove(self) -> None:
        """Remove the marked note."""
        note, reviews = self._own(), self._reviews
        if note is not None:
            await self._attempt(lambda: reviews.do(reviews.drafts.remove_note(note)))
            self.fill()

    async def action_undo(self) -> None:
        """Take the last action back."""
        await self._undo()
        self.fill()

    async def action_edit(self) -> None:
        """Edit the marked note."""
        note, reviews = self._own(), self._reviews
        if note is None:
            return

        async def done(written: Written | None) -> None:
            if written is not None:
                draft = reviews.drafts.edit_note(note, written.kind, written.text)
                await self._attempt(lambda: reviews.do(draft))
                self.fill()

        quote = note.target.anchor.quote if note.target.anchor else ""
        await self.app.push_screen(NoteEditor((About(note.target, quote),), note.kind, note.text), done)

    def action_kind(self) -> None:
        """Show one kind of notes only, the next at each press, then all again."""
        kinds = (None, *KINDS)
        self._kind = kinds[(kinds.index(self._kind) + 1) % len(kinds)]
        self.fill()
