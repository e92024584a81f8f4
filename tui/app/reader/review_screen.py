"""The review screen: the reader with a session on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from tui.app.keys import CHARTS, HELD, OUTLINE, READER, REVIEW, REVIEW_FOOTER, TABLE, VERDICTS_AND_NOTES
from tui.app.reader.screen import ReaderScreen
from tui.app.reader.session import SessionMode
from tui.app.reader.status_bars import FooterKeys
from tui.app.widgets.bars import Bar
from tui.reading.interaction import Interaction
from tui.reading.state import begin

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.program import Program
    from tui.reading.languages import Shown
    from tui.review_service import ReviewService
    from tui.speech.findings import Finding


class ReviewScreen(ReaderScreen):
    """Other keys, and a line of progress under the title; what is different otherwise is the session's mode."""

    BINDINGS: ClassVar[list[BindingType]] = [*REVIEW]
    REREADS: ClassVar[bool] = False
    CSS_PATH = "review_screen.tcss"
    FOOTER: ClassVar[FooterKeys] = FooterKeys(
        (*VERDICTS_AND_NOTES, *REVIEW, *READER, *OUTLINE, *TABLE, *CHARTS, *HELD),
        (*READER, *REVIEW),
        REVIEW_FOOTER,
    )

    def __init__(
        self,
        program: Program,
        service: ReviewService,
        session: str,
        findings: tuple[Finding, ...],
        shown: Shown,
    ) -> None:
        """Go into a session that the review service has written, in the texts that the reader under it shows."""
        reading = begin(service.speech)
        queue = service.queue(session, findings)
        if queue is not None and queue.figures:
            reading = reading.to_mention(queue.figures[-1] if queue.start is None else queue.start)
        state = Interaction(reading, sizes=service.workspace.kept_sizes(), blind=program.blind).show(shown)
        state = replace(state, session=session)
        super().__init__(
            program,
            service.workspace,
            state,
            mode=partial(SessionMode, service=service),
            service=service,
            findings=findings,
        )

    def compose(self) -> ComposeResult:
        """The reader's panes, and a line of progress under the title."""
        for widget in super().compose():
            yield widget
            if widget.id == "title":
                yield Bar(id="progress")
