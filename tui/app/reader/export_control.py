"""Exporting: the report of the review, in the form that the file's name asks for."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.dialogs.report_forms import ReportForms
from tui.app.path_completion import check_path, complete_path
from tui.app.reader.host import Controller
from tui.comparison import compare
from tui.export import check_size, render
from tui.export.draft_changes import with_changes
from tui.export.report import build
from tui.export.report_ties import with_ties
from tui.export.translated import FOR_PEOPLE, WITH_CHANGES, in_translation
from tui.files.problems import Problems
from tui.files.writing import write_atomic
from tui.reading.languages import Shown
from tui.reading.messages import Message, Severity
from tui.reading.questions import Check, Question
from tui.review.trouble import StoreError
from tui.review_service import earlier_draft
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.app.reader.translation_control import Translation
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


class Export(Controller):
    """Writes reports, on the English text where that alone is read.

    A report holds what this reviewer sees on the screen: what was decided though it is not saved, and in a blind
    review nothing of anybody else's.
    """

    def __init__(self, host: Host, reviews: Reviews, translation: Translation) -> None:
        """Work for a screen."""
        self._host, self._reviews, self._translation = host, reviews, translation
        self.commands = {"export": self.ask}

    async def ask(self) -> None:
        """Ask for the form of the report."""
        service = await self._reviews.open()
        if service is None:
            return

        async def chosen(ending: str | None) -> None:
            if ending is not None:
                await self._ask_path(ending, service)

        await self._host.push(ReportForms(), chosen)

    async def _ask_path(self, ending: str, service: ReviewService) -> None:
        """Ask for a file's name and write the report to it; a file that is there is never replaced."""

        def done(name: str | None) -> None:
            self._host.text.focus()
            if name and name.strip():
                self._host.run(self.write(Path(name.strip()).expanduser(), service))

        def check(line: str) -> Check:
            return check_path(line, SUFFIXES, " ".join(SUFFIXES))

        name = _("{name}-report").format(name=self._host.workspace.name[:40]) + ending
        question = Question(_("Write to:"), text=name, kind=f"export{ending}")
        await self._host.ask(question, done, check=check, complete=complete_path)

    async def write(self, path: Path, service: ReviewService) -> None:
        """Build and write the report beside the screen, then say how it went."""
        self._host.say(await asyncio.to_thread(self._written, path, service))

    def _written(self, path: Path, service: ReviewService) -> Message:
        """Build and write the report; how it went."""
        workspace, form = self._host.workspace, SUFFIXES[path.suffix.lower()]
        both = self._translation.both if self._host.state.shown is Shown.TRANSLATION else None
        try:
            check_size(workspace.speech.title, workspace.speech, form)
            report = build(workspace.speech, service.log(), workspace.findings, carrying=service.carrying)
            report = with_ties(report, workspace)
            before = earlier_draft(workspace, service) if form in WITH_CHANGES else None
            if before is not None:
                report = with_changes(report, compare(before, workspace))
            if both is not None and form in FOR_PEOPLE:
                report = in_translation(report, both)
            write_atomic(path, render(report, form), replace=False)
        except (Problems, StoreError) as error:
            return Message(str(error), Severity.ERROR)
        return Message(_("Written: {path}").format(path=path.absolute()))
