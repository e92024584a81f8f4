"""Lines: what is none of the speech is set apart, what was set apart wrongly is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.speech import BlockKind
from tui.words import _
from tui.workspace import lines_settled

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.documents.apart import SettledLines
    from tui.review.snapshot import Snapshot

_APART = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)


class Lines(Controller):
    """Sets lines apart and takes them back; the speech is then shown anew, its figures with other numbers."""

    def __init__(self, host: Host, reviews: Reviews) -> None:
        """Work for a screen."""
        self._host, self._reviews = host, reviews
        self.commands = {"put_line": self.put}
        self._told: SettledLines | None = None
        """What was said to wait for the end of the session."""

    async def put(self) -> None:
        """Set the current line apart, or the one marked in the outline; take it back where it is apart."""
        speech = self._host.workspace.speech
        if speech.document is None:
            self._host.say(_("Whoever made this pack said what is of the speech."))
            return
        offset = self._offset()
        service = await self._reviews.open()
        if service is None or not speech.blocks:
            return
        block = speech.blocks[speech.block_at(offset)]
        apart = block.kind not in _APART
        draft = service.drafts.line(block.start, block.end, apart=apart)
        if await self._reviews.attempt(lambda: service.do(draft)) is not None:
            from tui.app.reader.deeds import short  # noqa: PLC0415 - seldom

            said = (
                _("Set apart: “{line}”; undo takes it back.")
                if apart
                else _("Taken back into the text: “{line}”.")
            )
            line = short(speech.text[block.start : block.end], self._host.program.glyphs.more)
            self._host.say(said.format(line=line))

    def _offset(self) -> int:
        """The place of the row that is marked in the outline, if that has the keys; else the one that is read."""
        marked = getattr(self._host.pane, "marked_offset", None)
        return self._host.state.reading.place.offset if marked is None else marked

    def follow(self, snapshot: Snapshot, *, rereads: bool) -> None:
        """Show the speech anew where other lines or another date are settled than it was made with, or say once that it waits.

        Args:
            snapshot: What reviewers said.
            rereads: Whether it can be shown anew now; a session goes through the figures that it began with.
        """
        workspace = self._host.workspace
        document = workspace.speech.document
        said, date = snapshot.settled.line_spans, snapshot.settled.date
        if (
            date is None or workspace.private
        ):  # then it is the one that was named, or that was said in this run
            date = workspace.dated
        if document is None:
            return
        settled = lines_settled(document, said)
        if settled == document.settled and date == document.dated:
            return
        if rereads:
            place = self._host.state.reading.place.offset
            self._host.defer(self._host.program.reread, workspace.with_lines(said).with_date(date), place)
        elif settled == document.settled:
            return
        elif settled != self._told:
            self._told = settled
            self._host.say(
                _("Lines were set apart, or taken back, elsewhere: seen when this session is left.")
            )
