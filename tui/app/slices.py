"""Long work on the screen's thread in short slices, between which keys are taken."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

T = TypeVar("T")

SLICE, PAUSE = 0.004, 0.001
"""Seconds of a slice, and of the screen's turn after it."""


async def in_slices(items: Iterable[T]) -> AsyncIterator[T]:
    """The items one after the other; when a slice is over, the screen has its turn before the next."""
    until = monotonic() + SLICE
    for item in items:
        yield item
        if monotonic() > until:
            await asyncio.sleep(PAUSE)
            until = monotonic() + SLICE
