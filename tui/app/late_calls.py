"""What a screen has put off, or is told, does nothing once it is going away: its panes may be gone before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping

    from textual.message import Message

_Result = TypeVar("_Result")


class LateCalls(Screen[_Result]):
    """A screen whose late calls and handlers of messages find it whole, or are not called.

    Textual 8.2.8 takes the widgets of a screen away first, and works off in between what the screen was sent.
    """

    @property
    def going(self) -> bool:
        """Whether the screen is being taken away, or was."""
        return self._pruning or not self.is_attached

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Call once the screen has been painted."""
        return super().call_after_refresh(self._unless_going, callback, args, kwargs)

    def _get_dispatch_methods(
        self, method_name: str, message: Message
    ) -> Iterator[tuple[type, Callable[[Message], Awaitable[Any]]]]:
        """The handlers of a message; once the screen is going, Textual's own only."""
        for owner, method in super()._get_dispatch_methods(method_name, message):
            if not (self._pruning and owner.__module__.startswith("tui.")):
                yield owner, method

    def _unless_going(
        self, callback: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
    ) -> object:
        """Make a late call; what it gives may have to be awaited."""
        return None if self.going else callback(*args, **kwargs)
