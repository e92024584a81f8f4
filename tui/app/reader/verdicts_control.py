"""Deciding: verdicts, the right value, undoing and redoing, marks of what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.reading.links import sentence_at
from tui.reading.questions import Question, value_check
from tui.reading.verdict_steps import OPEN, next_said
from tui.speech import BlockKind, SectionKind, Span
from tui.speech.verdicts import PlaceKind, Verdict
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.mode import Mode
    from tui.app.reader.review_access import Reviews
    from tui.review_service import ReviewService
    from tui.speech import Mention, Section


class Verdicts(Controller):
    """Each action is written in a thread and then shown; what follows from a verdict is the mode's to say."""

    def __init__(self, host: Host, reviews: Reviews, mode: Mode) -> None:
        """Work for a screen."""
        self._host, self._reviews, self._mode = host, reviews, mode
        self.commands = {
            "verdict": self.give,
            "correct": self.ask_correction,
            "undo": self.undo,
            "redo": self.redo,
            "read": self.mark_read,
            "said": self.go_to_said,
        }

    async def give(self, verdict: str) -> None:
        """Give the current figure a verdict."""
        mention = await self._figure_alone()
        if mention is not None:
            await self._write(mention, verdict)

    async def ask_correction(self) -> None:
        """Say that the current figure is wrong, and what it should be."""
        mention = await self._figure_alone()
        snapshot = self._host.snapshot
        if mention is None or snapshot is None:
            return
        before = snapshot.own(mention)

        def done(value: str | None) -> None:
            self._host.text.focus()
            if value and value.strip():
                self._host.defer(self._write, mention, "wrong", value.strip())

        hint = _("a number with its unit, as the text should have it")
        text = before.corrected if before else ""
        await self._host.ask(
            Question(_("It should be:"), hint, text, kind="value"),
            done,
            check=value_check(self._host.state.reading.speech, mention),
        )

    async def go_to_said(self, wanted: str, by: int) -> None:
        """Go to the next or previous figure of which that was said, or of which nothing was."""
        if await self._reviews.open() is None:
            return
        snapshot, reading = self._host.snapshot, self._host.state.reading
        verdicts = snapshot.verdicts if snapshot else {}
        here = reading.mention.number - 1 if reading.mention else None
        there = next_said(verdicts, len(reading.speech.mentions), wanted, here, by)
        if there is not None and there == here:
            self._host.say(
                {
                    OPEN: _("This is the only figure that is not reviewed."),
                    "doubtful": _("This is the only doubtful figure."),
                    "wrong": _("This is the only wrong figure."),
                }[wanted]
            )
        elif there is None:
            self._host.say(
                {
                    OPEN: _("Every figure is reviewed."),
                    "doubtful": _("No figure is doubtful."),
                    "wrong": _("No figure is wrong."),
                }[wanted]
            )
        else:
            self._host.replace(self._host.state.move(reading.to_mention(there)))

    async def figure(self) -> Mention | None:
        """The current figure, with the store open; None where there is none, as `tui.reading.offers` says."""
        mention = self._host.state.reading.mention
        return mention if mention is not None and await self._reviews.open() is not None else None

    async def _figure_alone(self) -> Mention | None:
        """The same for what is said of one figure alone: those behind it need not be known."""
        mention = self._host.state.reading.mention
        if mention is None or await self._reviews.open_at(mention.start) is None:
            return None
        now = self._host.state.reading.mention  # its number may be known only now
        return now if now is not None and now.start == mention.start else mention

    async def _write(self, mention: Mention, verdict: str, corrected: str = "") -> None:
        """Write a verdict, show it once it is written, and go on."""
        service = self._reviews.service
        if service is None:
            return
        draft = service.drafts.verdict(mention, Verdict(verdict), corrected, self._host.state.session)
        if await self._reviews.attempt(lambda: service.do(draft)) is not None:
            await self._mode.after_verdict(mention)

    # ------------------------------------------------------------------ the history

    async def undo(self) -> None:
        """Take the last action back, whenever and wherever it was done, and go there."""
        service = await self._reviews.open()
        if service is not None:
            await self._step(service, redo=False)

    async def redo(self) -> None:
        """Do again what was undone last."""
        service = await self._reviews.open()
        if service is not None:
            await self._step(service, redo=True)

    async def _step(self, service: ReviewService, *, redo: bool) -> None:
        """One step back or forward in the history, and to where that was."""
        from tui.review_service import named_draft  # noqa: PLC0415 - there by now

        nothing = object()
        step, state = service.redo if redo else service.undo, self._host.state
        event = await self._reviews.attempt(lambda: step(state.session) or nothing)
        if event is nothing:
            self._host.say(_("There is nothing to do again.") if redo else _("There is nothing to undo."))
        elif event is not None:
            span = service.where(event.target)  # type: ignore[attr-defined]
            state = self._host.state
            if span is not None and not span.start <= state.reading.place.offset < span.end:
                self._host.replace(state.move(state.reading.to_offset(span.start)))
            own = service.speech.id
            draft = await self._reviews.attempt(lambda: named_draft(event, own))  # type: ignore[arg-type]
            self._say_step(service, event, draft or "", redo=redo)

    def _say_step(self, service: ReviewService, event: object, draft: str, *, redo: bool) -> None:
        """Say what was undone, or done again, and on which draft, if on an earlier one."""
        from tui.app.reader.deeds import deed  # noqa: PLC0415 - seldom

        done = service.about(event)  # type: ignore[arg-type]
        words = deed(done, self._host.program.glyphs.more) if done else ""
        said = _("Done again: {deed}") if redo else _("Undone: {deed}")
        if draft:
            said = _("Done again on {draft}: {deed}") if redo else _("Undone on {draft}: {deed}")
        self._host.say(said.format(deed=words, draft=draft))

    # ------------------------------------------------------------------ what was read

    async def mark_read(self, whole: str) -> None:
        """Mark the current paragraph or section as read, or take the mark off."""
        service = await self._reviews.open()
        snapshot, reading = self._host.snapshot, self._host.state.reading
        if service is None or snapshot is None:
            return

        section, speech = reading.section, reading.speech
        if whole == "section" and section is not None:
            span = Span(section.start, section.end)
            target = service.drafts.place(PlaceKind.SECTION, span, section.id)
        else:
            block = speech.blocks[speech.block_at(reading.place.offset)]
            span = Span(block.start, block.end)
            target = service.drafts.place(PlaceKind.PARAGRAPH, span)
        read = not snapshot.has_read(span)
        draft = service.drafts.mark(target, read=read)
        if await self._reviews.attempt(lambda: service.do(draft)) is not None:
            self._host.say(_("Marked as read.") if read else _("No longer marked as read."))

    async def mark_mechanism(self, section: Section | None) -> None:
        """Mark a section as one that describes a mechanism, or take the mark off; what a pack says of it stays."""
        speech = self._host.workspace.speech
        if section is None:
            self._host.say(
                _("Sections alone can be mechanisms: mark one, not a chapter or a line set apart.")
            )
            return
        if section.kind is not SectionKind.PLAIN:
            self._host.say(_("This section has its digit already."))
            return
        service = await self._reviews.open()
        snapshot = self._host.snapshot
        if service is None or snapshot is None:
            return
        block = speech.blocks[speech.block_at(section.start)]
        heading = Span(*sentence_at(speech, section.start))
        if block.kind is BlockKind.HEADING:
            heading = Span(block.start, block.end)
        marked = section.id not in snapshot.mechanisms
        draft = service.drafts.mark_mechanism(heading, mechanism=marked)
        if await self._reviews.attempt(lambda: service.do(draft)) is not None:
            self._host.say(_("Marked as a mechanism.") if marked else _("No longer marked as a mechanism."))
