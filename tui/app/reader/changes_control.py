"""Changes against an earlier draft: turned on and off, and walked through."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.daemon import in_daemon
from tui.app.keys import BESIDE
from tui.app.reader.host import Controller
from tui.comparison import compare
from tui.files.problems import Problems
from tui.reading.changes import Changes, changes_of
from tui.reading.draft_places import NEW, OLD, DraftPair
from tui.reading.messages import Message, Severity, Until
from tui.review.trouble import StoreError
from tui.review_service import earlier_draft
from tui.words import _, draft_name
from tui.workspace import open_former, workspace_of_kept

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.review_service import ReviewService
    from tui.workspace import Workspace


COMPARING = "comparing"
"""What is told while two drafts are held against each other."""
QUIET = 0.3
"""Seconds for which that may take without a word."""


class ChangesControl(Controller):
    """Holds the draft that is read against an earlier one."""

    def __init__(self, host: Host, reviews: Reviews) -> None:
        """Work for a screen."""
        self._host, self._reviews = host, reviews
        self.commands = {"changes": self.toggle, "change": self.step, "beside": self.show_beside}
        self._pair: DraftPair | None = None
        """Both drafts with what goes with what in them; None before they were held against each other."""

    async def toggle(self) -> None:
        """Show what changed, or no longer."""
        state = self._host.state
        if state.changes is not None:
            self._host.replace(state.compare(None))
            return
        found = await self._work_out()
        if found is not None:
            self._host.replace(self._host.state.compare(found))
            if not found.stops:
                self._host.say(_("No figure changed against “{title}”.").format(title=found.title))

    async def step(self, by: int) -> None:
        """Go to the next or previous stop; changes are turned on where they are not."""
        if self._host.state.changes is None:
            await self.toggle()
        state = self._host.state
        if state.changes is None or not state.changes.stops:
            return
        changes = state.changes.step(by)
        stop = changes.stop
        if stop is not None:
            reading = state.reading.to_offset(stop.offset)
            self._host.replace(state.compare(changes).move(reading))

    async def show_beside(self) -> None:
        """Show both drafts side by side, or say why they do not stand so; the reader goes where one left them.

        A draft that follows none stands beside one that follows it, as the earlier of the two.
        """
        from tui.app.dialogs.two_drafts import TwoDrafts, too_narrow  # noqa: PLC0415 - loaded by its key

        host = self._host
        if not host.has_class("-wide"):
            host.say(too_narrow())
            return
        if host.state.changes is None or self._pair is None:
            held = await self._held(later=True)
            if held is None:
                return
            if held.side == NEW:
                host.replace(host.state.compare(held.pair.changes))
        else:
            held = Held(self._pair, NEW)
        stop = host.state.changes.at if host.state.changes is not None and held.side == NEW else None

        def left(offset: int | None) -> None:
            if offset is not None:
                host.replace(host.state.move(host.state.reading.to_offset(offset)))

        place = host.state.reading.place
        offset = place.offset if host.state.reading.mention is not None else host.text.looked_at[0]
        await host.push(TwoDrafts(held.pair, offset, stop, held.side), left)

    async def _work_out(self) -> Changes | None:
        """What changed against the earlier draft; None where there is none, which is then said."""
        held = await self._held(later=False)
        return None if held is None else held.pair.changes

    async def _held(self, *, later: bool) -> Held | None:
        """This draft held against the earlier one, beside the screen; None where there is none, which is then said.

        Args:
            later: Whether one that follows it will do where it follows none.
        """
        service = await self._reviews.open()
        await self._host.all_figures()
        here = self._host.workspace

        def work() -> Held | str:
            old = _earlier(here, service)
            if old is not None:
                self._pair = _pair(old, here)
                return Held(self._pair, NEW)
            kept = service.near.later() if service is not None else None
            if kept is None:
                return _("There is no earlier draft: open this one with --from and the file of that one.")
            if later:
                new = workspace_of_kept(kept.text, kept.title, kept.draft, kept.place)
                return Held(_pair(here, new), OLD)
            said = _(
                "This draft follows none, so that nothing changed; {draft} follows it ({key}: side by side)."
            )
            program = self._host.program
            key = program.key_label(program.first_key(BESIDE))
            name = draft_name(kept.title, kept.place)
            if kept.place == here.place:
                name = _("a later text of this file")
            return said.format(draft=name, key=key)

        words = Message(_("Holding both drafts against each other …"), until=Until.CAUSE, cause=COMPARING)
        waits = self._host.set_timer(QUIET, lambda: self._host.say(words))
        try:
            held = await in_daemon(work)
        except (Problems, StoreError) as error:
            self._host.say(Message(str(error), Severity.WARNING))
            return None
        finally:
            waits.stop()
            self._host.program.end(COMPARING)
        if isinstance(held, str):
            self._host.say(held)
            return None
        return held


class Held(NamedTuple):
    """Two drafts held against each other, and which of them is read."""

    pair: DraftPair
    side: int
    """The side of the draft that is read."""


def _pair(old: Workspace, new: Workspace) -> DraftPair:
    """Two drafts held against each other, with the walk through what changed.

    Args:
        old: The earlier draft.
        new: The later one.
    """
    found = compare(old, new)
    changes = changes_of(_called(old, new), old.speech, new.speech, found.alignment.rows, found.effects)
    here = new.name if new.path else new.speech.title
    return DraftPair(changes, here, old.speech, new.speech, found.alignment)


def _called(old: Workspace, new: Workspace) -> str:
    """What the earlier draft is called."""
    if old.path and old.path == new.path:
        return _("the file before its tracked changes")
    return old.name if old.path else old.speech.title or _("untitled")


def _earlier(new: Workspace, service: ReviewService | None) -> Workspace | None:
    """The earlier draft, or else the file before the changes that it tracks; raises as `earlier_draft`."""
    found = earlier_draft(new, service)
    document = new.speech.document
    tracked = document is not None and document.changes.are_there
    if found is None and tracked and new.path not in {"", "-"}:
        return open_former(new.path)
    return found
