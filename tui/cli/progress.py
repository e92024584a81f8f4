"""A progress bar on standard error that comes when something takes long, and goes without a trace."""

from __future__ import annotations

from threading import Lock, Timer
from typing import TYPE_CHECKING

from tui.words import _

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress


class Bar:
    """Waits, then shows how much is done; until something is told it only says that something is going on."""

    def __init__(self, wait: float) -> None:
        self._lock = Lock()
        self._done, self._total = 0, 0
        self._bar: Progress | None = None
        self._over = False
        self._timer = Timer(wait, self.show)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, done: int, total: int) -> None:
        """Say how much is done, and of how much; all of it done means that something else goes on."""
        with self._lock:
            self._done, self._total = done, total
            self._update()

    def stop(self) -> None:
        """Take the bar away, or never show it."""
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._bar is not None:
                self._bar.stop()

    def show(self, console: Console | None = None) -> None:
        """Begin to draw, on standard error as a rule."""
        from rich.console import Console  # noqa: PLC0415 - most commands are done before
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        console = console or Console(stderr=True)
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
        bar = Progress(*columns, console=console, transient=True)
        with self._lock:
            if self._over or not console.is_terminal or console.is_dumb_terminal:
                return
            bar.add_task(_("Reading"), total=None)
            self._bar = bar
            self._update()
            bar.start()

    def _update(self) -> None:
        """Draw what was told last."""
        if self._bar is None:
            return
        known = 0 < self._done < self._total
        self._bar.update(
            self._bar.task_ids[0],
            total=self._total if known else None,
            completed=self._done if known else 0,
            description=_("Finding figures") if known else _("Reading"),
        )
