"""The summary of a review: counts by verdict, what is doubtful and wrong, what is left, and where to go from here."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import LIST, SUMMARY
from tui.app.named_styles import VERDICT_STYLES
from tui.app.widgets.row_list import Row, wrapped
from tui.reading.naming import figure_name
from tui.reading.verdict_wording import SIGNS, VERDICTS
from tui.speech.verdicts import Verdict
from tui.words import _, ngettext, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType

    from tui.review.queues import Progress
    from tui.review.snapshot import Snapshot
    from tui.speech import Speech


class After(StrEnum):
    """What to do after the summary."""

    END = "end"
    UNDO = "undo"
    SKIPPED = "skipped"
    EXPORT = "export"
    LEAVE = "leave"
    BACK = "back"
    REVIEW = "review"


class ReviewSummary(ListDialog["After | int"]):
    """Says what came of a session, or of the whole speech, and lists what is doubtful and wrong.

    Enter goes the marked way, or to a figure: its answer is then the figure's index.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*SUMMARY]
    DECLARED = (*SUMMARY, *LIST)

    def __init__(self, progress: Progress, snapshot: Snapshot, speech: Speech, *, session: bool) -> None:
        """Take how far it came, what was said, of which speech, and whether a session is on, which it may end."""
        super().__init__()
        self._session = session
        self._progress, self._snapshot, self._speech = progress, snapshot, speech

    def rows(self) -> list[Row]:
        """Counts, then the ways on; the first is marked."""
        progress = self._progress
        done = f"{progress.reviewed}/{progress.total}"
        rows = [Row(((_("Review {progress}").format(progress=done), "strong"),)), Row()]
        counts = (progress.verified, progress.doubtful, progress.wrong)
        drawn = self.program.glyphs.drawn
        for verdict, count in zip(Verdict, counts, strict=True):
            rows.append(
                Row(
                    (
                        (f"{drawn(SIGNS[verdict])} {_(VERDICTS[verdict])}", VERDICT_STYLES[verdict]),
                        (f"  {count}", ""),
                    )
                )
            )
        if progress.skipped:
            rows.append(Row(((_("skipped {count}").format(count=progress.skipped), "muted"),)))
        if progress.left:
            rows.append(Row(((_("left {count}").format(count=progress.left), "muted"),)))
        notes = sum(note.reviewer == self._snapshot.reviewer for note in self._snapshot.settled.notes)
        if notes:
            rows.append(
                Row(((ngettext("{count} note", "{count} notes", notes).format(count=notes), "muted"),))
            )
        if not self._snapshot.saved:
            rows.append(Row(((_("not saved"), "damaged"),)))
        ways = [Row(((words, ""),), target=way) for way, words in self._ways()]
        return [*rows, Row(), *ways, *self._listed(Verdict.WRONG), *self._listed(Verdict.DOUBTFUL)]

    def _listed(self, verdict: Verdict) -> Iterator[Row]:
        """The figures of which that was said, each with what it measures and its section."""
        speech, drawn = self._speech, self.program.glyphs.drawn
        indices = sorted(index for index, said in self._snapshot.verdicts.items() if said is verdict)
        if indices:
            yield Row()
            yield Row(((_(VERDICTS[verdict]), VERDICT_STYLES[verdict]), (f"  {len(indices)}", "muted")))
        for index in indices:
            mention = speech.mentions[index]
            section = speech.section_of(mention)
            own = self._snapshot.own(mention)
            words = f"{drawn(SIGNS[verdict])} {mention.number}  {mention.surface}"
            words += f" → {own.corrected}" if own and own.corrected else ""
            where = twin(section.title, section.title_en) if section else _("heading")
            said = f"{words}  {figure_name(speech, mention)}"
            yield from wrapped(said, "", self.width, ((where, "muted"),), index)

    def _ways(self) -> list[tuple[After, str]]:
        """Where to go from here, what is offered first."""
        ways = []
        if not self._session:
            return [
                (After.REVIEW, _("Review session")),
                (After.EXPORT, _("Export the report to a file")),
                (After.BACK, _("Go on reading")),
            ]
        if self._progress.left:
            ways.append((After.BACK, _("Go on with what is left")))
        elif self._progress.skipped:
            ways.append((After.SKIPPED, _("Go through what was skipped")))
        return [
            *ways,
            (After.END, _("End this review")),
            (After.EXPORT, _("Export the report to a file")),
            (After.UNDO, _("Undo the last verdict")),
            (After.LEAVE, _("Leave it open for later")),
        ]

    def choose(self, target: object) -> None:
        """Close the summary and give the way that was chosen, an `After`."""
        self.dismiss(target if isinstance(target, After | int) else None)

    def action_leave(self) -> None:
        """End a session that is done; leave one that is not for later; close it where none is on."""
        if not self._session:
            self.dismiss(After.BACK)
            return
        undone = self._progress.left or self._progress.skipped
        self.dismiss(After.LEAVE if undone else After.END)

    def action_go(self, way: str) -> None:
        """Go a way by its key."""
        self.dismiss(After(way))
