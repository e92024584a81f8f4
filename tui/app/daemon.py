"""Long work beside the screen, which leaving does not wait for."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


async def in_daemon(action: Callable[[], Result]) -> Result:
    """What an action gives, worked out in a thread of its own that ends with the program.

    `asyncio.to_thread` would have the loop wait at its end for whatever is still worked out.

    Raises:
        Exception: Whatever the action raises.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def tell(give: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(lambda: None if future.done() else give())

    def work() -> None:
        try:
            result = action()
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is waited for
            tell(partial(future.set_exception, error))
        else:
            tell(partial(future.set_result, result))

    threading.Thread(target=work, name="hegao-behind", daemon=True).start()
    return await future
