"""Exporting: the report of the review, in the form that the file's name asks for."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.export import render
from tui.export.report import build
from tui.export.translated import FOR_PEOPLE, in_translation
from tui.files.problems import Problems
from tui.files.writing import write_atomic
from tui.reading.languages import Shown
from tui.reading.messages import Message, Severity
from tui.review.trouble import StoreError
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
        """Ask for a file's name and write the report to it; a file that is there is never replaced."""
        service = await self._reviews.open()
        if service is None:
            return

        def done(name: str | None) -> None:
            self._host.text.focus()
            if not name or not name.strip():
                return
            path = Path(name.strip()).expanduser()
            if path.suffix.lower() not in SUFFIXES:
                said = _("The name should end in one of: {endings}").format(endings=" ".join(SUFFIXES))
                self._host.say(Message(said, Severity.WARNING))
                return
            self._host.run(self.write(path, service))

        await self._host.ask("e", f"{self._host.workspace.name[:40]}-report.md", done)

    async def write(self, path: Path, service: ReviewService) -> None:
        """Build and write the report beside the screen, then say how it went."""
        self._host.say(await asyncio.to_thread(self._written, path, service))

    def _written(self, path: Path, service: ReviewService) -> Message:
        """Build and write the report; how it went."""
        workspace, form = self._host.workspace, SUFFIXES[path.suffix.lower()]
        both = self._translation.both if self._host.state.shown is Shown.TRANSLATION else None
        try:
            report = build(workspace.speech, service.log(), workspace.findings)
            if both is not None and form in FOR_PEOPLE:
                report = in_translation(report, both)
            write_atomic(path, render(report, form), replace=False)
        except (Problems, StoreError) as error:
            return Message(str(error), Severity.ERROR)
        return Message(_("Written: {path}").format(path=path.absolute()))
