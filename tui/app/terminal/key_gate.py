"""One key after the other: what is typed ahead waits until the key before it has done its work.

Textual hands each key to the widget that has the focus when the key arrives. Letters typed quickly after a key that
opens a field, or sent at once by an input method or a slow line, would so be taken for one-key commands.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump

LOOK = 0.2
"""Seconds between two looks whether the widget that had the key is still there."""
PATIENCE = 5.0
"""Seconds after which a key that was waited for counts as done, whatever became of it."""


class WorkedOff(Message):
    """Follows a key on its way up from the focused widget; where it arrives, the key has been before."""

    def __init__(self, number: int, *, again: bool = False) -> None:
        """Say which key it follows; `again` once more, behind what the key has set off."""
        super().__init__()
        self.number, self.again = number, again


class KeyGate:
    """Lets keys and pastes into the application one at a time, in the order in which they came."""

    def __init__(self, app: App[None]) -> None:
        """Begin with nothing under way."""
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._next: events.Event | None = None
        self._under_way = False
        self._number = 0
        self._holds = 0
        self._arrived: deque[int] = deque()
        """Numbers of keys that are done but for what they have set off in the application."""
        self._target: MessagePump | None = None
        """Where the key under way, or what follows it, is now."""

    @property
    def busy(self) -> bool:
        """Whether a key is at its work or another one waits."""
        return bool(self._under_way or self._holds or self._next or self._waiting)

    def admits(self, event: events.Event) -> bool:
        """Whether a key may go on now; otherwise it is kept, and comes again when its turn is."""
        if event is self._next:
            self._next = None
        elif self._under_way or self._holds or self._next is not None:
            if self._under_way and not self._waiting:
                self._watch(self._number, monotonic())
            self._waiting.append(event)
            return False
        self._under_way, self._target = True, None
        self._number += 1
        if self._waiting:
            self._watch(self._number, monotonic())
        return True

    def follow(self, target: MessagePump) -> None:
        """Send a message after the key that was just handed to a widget."""
        self._target = target
        if not target.post_message(WorkedOff(self._number)):
            self.done(self._number)

    def _watch(self, number: int, since: float) -> None:
        """While another key waits, see that what it waits for can still come: a widget may go and take it along."""
        if number != self._number or not self._under_way:
            return
        gone = self._target is not None and not self._target.is_running
        if gone or monotonic() - since > PATIENCE:
            self.done(number)
        else:
            self._app.set_timer(LOOK, partial(self._watch, number, since))

    def arrived(self, message: WorkedOff) -> None:
        """The key is done; what it set off is ahead of a second message on the same way."""
        target = self._app.focused or self._app.screen
        if not message.again:
            self._target = target
        if message.again or not target.post_message(WorkedOff(message.number, again=True)):
            self._arrived.append(message.number)
            self._app.post_message(events.Callback(callback=self._behind))

    def _behind(self) -> None:
        """Get behind what a key has set off in the application; Textual looks at each callback's signature anew but at this."""
        self._app.post_message(events.Callback(callback=self._is_done))

    def _is_done(self) -> None:
        """Let the next key in after the one that arrived first."""
        self.done(self._arrived.popleft())

    def done(self, number: int) -> None:
        """Let the next key in, if that was the last one let in."""
        if number == self._number:
            self._under_way = False
            self._let_in()

    def hold(self) -> None:
        """Let no key in until `release`: something is on its way that they are meant for."""
        self._holds += 1
        self._under_way = False  # who holds answers for the key that led here

    def release(self) -> None:
        """End one `hold`."""
        self._holds = max(0, self._holds - 1)
        self._let_in()

    def release_after(self, *pumps: MessagePump) -> None:
        """End one `hold` when all that these have to do now is done, one after the other; who is gone has done it."""
        first, *others = pumps
        done = False

        def go_on() -> None:
            nonlocal done
            if not done:
                done = True
                if others:
                    self.release_after(*others)
                else:
                    self.release()

        def look() -> None:
            if not done and first.is_running:
                self._app.set_timer(LOOK, look)
            else:
                go_on()

        if first.call_later(go_on):
            self._app.set_timer(LOOK, look)
        else:
            go_on()

    def _let_in(self) -> None:
        """The next key, if there is one and nothing is in its way."""
        if self._waiting and not (self._under_way or self._holds or self._next):
            self._next = self._waiting.popleft()
            self._app.post_message(self._next)
