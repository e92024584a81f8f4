"""Work beside the screen: its result comes back, and leaving does not wait for it."""

from __future__ import annotations

import asyncio
import threading

import pytest

from tui.app.daemon import in_daemon

LONG = 60
"""Seconds after which work ends that nobody waits for."""


def test_the_result_and_the_error_come_back() -> None:
    """To the one who asked, from another thread."""
    assert asyncio.run(in_daemon(lambda: threading.current_thread().daemon)) is True

    def fails() -> int:
        raise LookupError

    with pytest.raises(LookupError):
        asyncio.run(in_daemon(fails))


def test_leaving_does_not_wait_for_what_is_still_worked_out() -> None:
    """The loop ends while the work goes on, and nothing is said when the work ends behind it."""
    begun, goes_on, ended = threading.Event(), threading.Event(), threading.Event()

    def long_work() -> None:
        begun.set()
        goes_on.wait(LONG)
        ended.set()

    async def leave() -> None:
        asking = asyncio.ensure_future(in_daemon(long_work))
        await asyncio.to_thread(begun.wait, LONG)
        asking.cancel()

    asyncio.run(leave())
    assert not ended.is_set()
    goes_on.set()
    assert ended.wait(LONG)
