"""Long work on the screen's thread in short slices, between which keys are taken."""

from __future__ import annotations

import asyncio
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterable

    from textual.dom import DOMNode

T = TypeVar("T")

SLICE, PAUSE = 0.004, 0.001
"""Seconds of a slice, and of the screen's turn after it."""


def begin(node: DOMNode, group: str, work: Callable[..., Coroutine[Any, Any, None]], *args: Any) -> None:
    """Run work in the place of what its group is at; its coroutine is made when it runs, so that none is left that never did."""
    begun: Callable[[], object] = partial(work, *args)
    node.run_worker(begun, group=group, exclusive=True)


async def in_slices(items: Iterable[T]) -> AsyncIterator[T]:
    """The items one after the other; when a slice is over, the screen has its turn before the next."""
    until = monotonic() + SLICE
    for item in items:
        yield item
        if monotonic() > until:
            await asyncio.sleep(PAUSE)
            until = monotonic() + SLICE
