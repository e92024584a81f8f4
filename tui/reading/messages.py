"""What the program tells its reader: one message at a time, for as long as it matters."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable


OFFER = "offer"
"""The cause of the line that offers the review of a draft of which the text is largely made."""


class Severity(IntEnum):
    """How much a message matters; a graver one is shown before others."""

    INFORMATION = 0
    WARNING = 1
    ERROR = 2


class Until(StrEnum):
    """How long a message matters."""

    CHANGE = "change"
    """Until the next key that does something."""
    CAUSE = "cause"
    """Until what it is about is over, whatever is done meanwhile."""
    ANSWER = "answer"
    """Until the reader has taken note of it."""


class Message(Struct, frozen=True):
    """One thing to be told."""

    text: str
    severity: Severity = Severity.INFORMATION
    until: Until = Until.CHANGE
    cause: str = ""
    """A name for what it is about, by which it is ended, or taken over by a later message on the same."""


class Messages(Struct, frozen=True):
    """All messages that still matter, in the order in which they came."""

    told: tuple[Message, ...] = ()

    @property
    def current(self) -> Message | None:
        """The one to show, the newest of the gravest; None where there is nothing to tell."""
        return max(reversed(self.told), key=lambda message: message.severity) if self.told else None

    def tell(self, message: Message) -> Messages:
        """One more; it takes the place of an equal one, of one on the same cause, and of passing ones as grave or less."""
        left = tuple(other for other in self.told if not _outdates(message, other))
        return Messages((*left, message))

    def go_on(self) -> Messages:
        """The reader does something: what was told in passing has been seen."""
        return self._without(lambda message: message.until is Until.CHANGE)

    def end(self, cause: str) -> Messages:
        """Something is over, and what was told of it with it."""
        return self._without(lambda message: bool(cause) and message.cause == cause)

    def answer(self) -> Messages:
        """The reader has taken note of what is shown, if it waits for that; else nothing changes."""
        current = self.current
        if current is None or current.until is not Until.ANSWER:
            return self
        return self._without(lambda message: message is current)

    def _without(self, done: Callable[[Message], bool]) -> Messages:
        """The messages but for some; the same value where there are none of these."""
        left = tuple(message for message in self.told if not done(message))
        return self if len(left) == len(self.told) else Messages(left)


def _outdates(message: Message, other: Message) -> bool:
    """Whether a message makes an earlier one needless."""
    if message.text == other.text or (message.cause and message.cause == other.cause):
        return True
    return other.until is Until.CHANGE and other.severity <= message.severity
