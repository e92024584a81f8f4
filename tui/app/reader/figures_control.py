"""Figures looked for behind the screen: in slices between keys, from what is in view outwards, and to where one asks.

They are looked for on the thread of the screen. A thread beside it would hold a key up longer, for it takes turns by
the interpreter's clock and not when a key comes; docs/performance.md has the figures.
"""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from tui.app.reader.host import Host
    from tui.scheduler import Scheduler
    from tui.speech import Speech

    class Search(Protocol):
        """What looks for figures, as the screen sees it."""

        @property
        def scheduler(self) -> Scheduler:
            """What works them out unit by unit."""

        @property
        def count(self) -> int:
            """How many were found."""

        def speech(self) -> Speech:
            """The speech with those that were found."""


SLICE = 0.004
"""Seconds of work after which the screen has its turn."""
PAUSE = 0.001
"""Seconds of that turn where it has nothing to do."""
REST = 0.05
"""Seconds after a key in which only the screen works."""
TELL = 0.5
"""Seconds between two times that the count of figures is shown anew."""
MORE = 2
"""Times the text that was looked through before, after which all panes show what was found."""
LONG = 1.0
"""Seconds of looking for a figure after which a key lets the next one in."""


class Figures(Controller):
    """Has the figures of a text looked for, and shows what was found so far."""

    def __init__(self, host: Host, done: Callable[[], None]) -> None:
        """Work for a screen; `done` is told when all are found."""
        self._host, self._done = host, done
        self._begun = False
        self._shown = 0
        """Code points that were looked through when all panes were last shown."""
        self._stale = False
        self._ended = False
        self.commands = {}

    @property
    def _search(self) -> Search | None:
        """What looks for them, as long as some are to be looked for."""
        search = self._host.workspace.search
        return search if search is not None and search.scheduler.left else None

    @property
    def pending(self) -> bool:
        """Whether some figures were not looked for or shown yet."""
        return self._host.workspace.speech.pending is not None

    def begin(self) -> None:
        """Let the search begin, if it has not; the text is there."""
        if self._begun:
            return
        self._begun = True
        if self.pending:
            self._host.run(self._work(), group="figures")
        else:
            self._end()

    # ------------------------------------------------------------------ behind the screen

    async def _work(self) -> None:
        """Look for all figures, a slice at a time, while no key is at work."""
        last = told = monotonic()
        gate = self._host.program.key_gate
        while (search := self._search) is not None:
            now = monotonic()
            if gate.busy:
                last = now
            if now - last < REST:
                await asyncio.sleep(REST / 2)
                continue
            search.scheduler.work(SLICE)
            if now - told > TELL:
                told = now
                if search.scheduler.covered > MORE * max(self._shown, 1):
                    self._show()
                else:
                    self._host.show_count()
            await asyncio.sleep(PAUSE)
        self._end()

    def _end(self) -> None:
        """All figures are there."""
        if self._ended:
            return
        self._ended = True
        if self.pending:
            self._show()
        self._done()

    def look(self, start: int) -> None:
        """Go on from what is in view now."""
        if (search := self._search) is not None:
            search.scheduler.look(start)

    def _show(self) -> None:
        """Show in all panes what was found up to now."""
        self._stale = False
        workspace = self._host.workspace.with_found()
        if workspace.search is not None:
            self._shown = workspace.search.scheduler.covered
        self._host.take_figures(workspace)

    # ------------------------------------------------------------------ what is asked for

    def cover(self, start: int, end: int) -> Speech | None:
        """Look for the figures of a stretch that is to be drawn, now; the speech with them where there are new ones."""
        search = self._search
        if search is None or not search.scheduler.reach(start, end):
            return None
        if not self._stale:
            self._stale = True
            self._host.defer(self._show_if_stale)
        return search.speech()

    def _show_if_stale(self) -> None:
        """Show in all panes what was found for the text, unless that was done meanwhile."""
        if self._stale:
            self._show()

    async def reach(self, offset: int, by: int) -> None:
        """Look for the figures from a place to the next one (`by` 1) or the one before (-1)."""
        until = monotonic() + LONG
        new, count = False, -1
        while (search := self._search) is not None:
            if search.count != count and not _is_between(search.scheduler, search.speech(), offset, by):
                break
            count = search.count
            if not search.scheduler.step(offset, by):
                break
            new = True
            if monotonic() > until:
                self._host.say(self.progress())
                break
            await asyncio.sleep(0)
        if new:
            self._show()

    async def all(self) -> None:
        """Look for all that are left, without a pause but for the screen."""
        if not self.pending:
            return
        self._begun = True
        self._host.say(self.progress())
        while (search := self._search) is not None:
            search.scheduler.work(SLICE)
            await asyncio.sleep(0)
        self._end()

    async def before(self, offset: int) -> None:
        """Look for all figures from the beginning to a place, so that the numbers of those up to there are known."""
        new = False
        while (search := self._search) is not None and 0 <= (gap := search.scheduler.gap(0)) <= offset:
            search.scheduler.look(gap)
            search.scheduler.work(SLICE)
            new = True
            await asyncio.sleep(0)
        if new:
            self._show()

    async def up_to(self, number: int) -> None:
        """Look for figures from the beginning until so many are known, or all."""
        new = False
        while (search := self._search) is not None:
            gap = search.scheduler.gap(0)
            speech = search.speech()
            if speech.mention_after(gap) >= number:
                break
            search.scheduler.look(gap)
            search.scheduler.work(SLICE * 5)
            new = True
            await asyncio.sleep(0)
        if new:
            self._show()

    def progress(self) -> str:
        """How far the search is, in words."""
        search = self._search
        if search is None:
            return ""
        share = 100 * search.scheduler.covered // max(1, search.scheduler.total)
        return _("Finding figures: {share} %").format(share=share)


def _is_between(scheduler: Scheduler, speech: Speech, offset: int, by: int) -> bool:
    """Whether a stretch that was not looked through lies between a place and the figure known next to it."""
    gap = scheduler.gap(offset, by)
    if gap < 0:
        return False
    if by > 0:
        index = speech.mention_after(offset + 1)
        return index >= len(speech.mentions) or gap < speech.start_of(index)
    index = speech.mention_after(offset) - 1
    return index < 0 or gap > speech.start_of(index)
