"""Exporting from the reader's screen: the report of the review, in the form that the file's name asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.screens.deciding import Deciding
from tui.app.screens.translating import Translating
from tui.files.problems import Problems
from tui.files.writing import write_atomic
from tui.reading.languages import Shown
from tui.words import _

if TYPE_CHECKING:
    from tui.review_service import ReviewService

SUFFIXES = {
    ".md": "md",
    ".html": "html",
    ".docx": "docx",
    ".csv": "csv",
    ".json": "json",
    ".jsonld": "jsonld",
}
"""The form of a report by the ending of its file's name."""


class Exporting(Translating, Deciding):
    """The part of the reader that writes reports, on the English text where that alone is read.

    A report holds what this reviewer sees on the screen: what was decided though it is not saved, and in a blind
    review nothing of anybody else's.
    """

    async def action_export(self) -> None:
        """Ask for a file's name and write the report to it; a file that is there is never replaced."""
        if not await self.open_reviews() or self.reviews is None:
            return
        reviews = self.reviews

        def done(name: str | None) -> None:
            self.text.focus()
            if not name or not name.strip():
                return
            path = Path(name.strip()).expanduser()
            if path.suffix.lower() not in SUFFIXES:
                self.app.say(_("The name should end in one of: {endings}").format(endings=" ".join(SUFFIXES)))
                return
            self.run_worker(lambda: self._write(path, reviews), thread=True)

        await self.ask("e", f"{self.workspace.name[:40]}-report.md", done)

    def _write(self, path: Path, reviews: ReviewService) -> None:
        """Build and write the report beside the screen, then say how it went."""
        from tui.export import render  # noqa: PLC0415 - start-up does not pay for it
        from tui.export.report import build  # noqa: PLC0415
        from tui.export.translated import FOR_PEOPLE, in_translation  # noqa: PLC0415
        from tui.review.trouble import StoreError  # noqa: PLC0415

        speech, form = self.workspace.speech, SUFFIXES[path.suffix.lower()]
        try:
            report = build(speech, reviews.log(), self.workspace.findings)
            if self.shown is Shown.TRANSLATION and self.both and form in FOR_PEOPLE:
                report = in_translation(report, self.both)
            write_atomic(path, render(report, form), replace=False)
            said = _("Written: {path}").format(path=path.absolute())
        except (Problems, StoreError) as error:
            said = str(error)
        self.app.call_from_thread(self.app.say, said)
