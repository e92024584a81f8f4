"""Tables of sources: how one is read is shown and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.daemon import in_daemon
from tui.app.dialogs.table_view import TableAsked, TableDeed, TableView
from tui.reading.questions import Check, Grade, Question
from tui.source_files import of_own_draft
from tui.sources.corrected_tables import corrected, head_rows, is_sound
from tui.sources.statement_model import OWN
from tui.speech.verdicts import TablePart
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.review.events import Draft
    from tui.review.snapshot import Snapshot
    from tui.review_service import ReviewService
    from tui.sources.statement_model import Source

_PARTS = {TableDeed.HEAD: TablePart.HEAD, TableDeed.UNIT: TablePart.UNIT, TableDeed.YEAR: TablePart.YEAR}


class Tables:
    """Corrects how tables are read; what is said is written with the reviews, and the screen follows them."""

    def __init__(self, host: Host, reviews: Reviews) -> None:
        """Work for a screen."""
        self._host, self._reviews = host, reviews

    async def show(self, source: Source, table: int = 1, row: int = 0) -> None:
        """Show how a table of a source is read; a source without tables says so."""
        if source.document is None or not source.document.tables:
            self._host.say(_("There is no table in it."))
            return

        async def chosen(asked: TableAsked | None) -> None:
            if asked is None:
                return
            if asked.deed is TableDeed.UNDO:
                self._host.defer(self._undo, source, asked)
            elif asked.deed is TableDeed.HEAD:
                self._host.defer(self._write, source, asked, _head(source, asked))
            elif asked.deed is TableDeed.RESET:
                self._host.defer(self._write, source, asked, "")
            else:
                await self._ask(source, asked)

        await self._host.push(TableView(source, table, row), chosen)

    async def _ask(self, source: Source, asked: TableAsked) -> None:
        """Ask for a unit or a year."""
        part = _PARTS[asked.deed]
        assert source.document is not None  # noqa: S101 - it has the table that is asked about
        table = source.document.tables[asked.table - 1]

        def check(line: str) -> Check:
            if not line.strip() or is_sound(part, line, table):
                return Check()
            wrong = _("“{line}” is no unit") if part is TablePart.UNIT else _("“{line}” is no year")
            return Check(wrong.format(line=line.strip()), Grade.REFUSE)

        def done(line: str | None) -> None:
            self._host.text.focus()
            if line is not None:
                self._host.defer(self._write, source, asked, line.strip())

        unit = part is TablePart.UNIT
        label = _("Unit of the table:") if unit else _("Year of the table:")
        hint = (
            _("like 万元; C: 万元 of a column, 7: 公里 of a row, ; between several; empty for as read")
            if unit
            else _("like 2024; empty for as it was read")
        )
        await self._host.ask(Question(label, hint, kind=f"table-{part}"), done, check=check)

    async def _write(self, source: Source, asked: TableAsked, value: str) -> None:
        """Write what was said of a table, then show how it is read now."""
        service = await self._reviews.open()
        if service is None:
            return
        said = [one.part for one in source.corrections if one.table == asked.table]
        parts = [_PARTS[asked.deed]] if asked.deed in _PARTS else said
        of = source.content, source.name
        drafts = [service.drafts.correct_table(of, asked.table, part, value) for part in parts]
        drafts = [*own_held(service, self._host, source), *drafts]
        snapshot = await self._reviews.attempt(lambda: service.do(*drafts))
        if snapshot is not None:
            self._host.say(_("The table is read so from now on; u takes it back."))
            await self._again(source, asked, snapshot)

    async def _undo(self, source: Source, asked: TableAsked) -> None:
        """Undo what was done last, then show how the table is read now."""
        await self._host.do("undo")
        if self._host.snapshot is not None:
            await self._again(source, asked, self._host.snapshot)

    async def _again(self, source: Source, asked: TableAsked, snapshot: Snapshot) -> None:
        """Show a table as it is read when something was said."""
        said = of_own_draft(snapshot.settled.sources, self._host.workspace).tables_of(source.content)
        again = await in_daemon(lambda: corrected(source, said))
        await self.show(again, asked.table, asked.row)


def _head(source: Source, asked: TableAsked) -> str:
    """The head as it is said: the row alone, or from the head that was said before down to it, where it stands right below."""
    known = source.correction(asked.table, TablePart.HEAD)
    rows = source.document.tables[asked.table - 1].rows if source.document else 0
    before = head_rows(known, rows) if known else None
    if before is not None and before[1] + 1 == asked.row:
        return f"{before[0]}-{asked.row}"
    return f"{asked.row}"


def own_held(service: ReviewService, host: Host, source: Source) -> list[Draft]:
    """That figures are held against the text's own tables from now on, where something is said of these and they are not yet."""
    held = any(one.content == source.content for one in host.workspace.sources)
    return [] if held or source.taken != OWN else [service.drafts.source(source.content, source.name, OWN)]


def no_source(host: Host) -> str:
    """Why there is no source to speak of: there is none, or what is remembered of the speech is being opened."""
    snapshot = host.snapshot
    if snapshot is None or snapshot.settled.sources.sources:
        return _("The sources are being opened …")
    return _("There is no source; A adds one.")
