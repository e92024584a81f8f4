"""`hegao [PATH]`: the screen, or the text where there is no terminal."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from tui.cli import first_page
from tui.cli.loading import draw_beginning
from tui.cli.opening import open_speech, remember_date, with_sources
from tui.cli.output import warn
from tui.files.places import config_file
from tui.files.problems import Problems
from tui.words import _

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

    from tui.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Open the screen; without a terminal, or on a dumb one, print what `hegao show` prints."""
    if not sys.stdout.isatty():
        return _show(options)
    if os.environ.get("TERM", "") in ("", "dumb"):
        warn(_("This terminal cannot show a screen (TERM=dumb); this is what `hegao show` prints."))
        return _show(options)
    if options.path is not None:
        draw_beginning(options.path)
    workspace = open_speech(
        options.path,
        private=options.private,
        as_read=options.as_read,
        must_hold_text=True,
        behind=True,
        before=options.before,
        date=options.date,
    )
    if not keys_from_terminal():
        warn(_("There is no terminal to take keys from; this is what `hegao show` prints."))
        return _show(options)
    _draw_page(workspace)
    remember_date(workspace, options.date)
    return show_screen(
        replace(with_sources(workspace, options.source, behind=True), norms=options.norms),
        theme=options.theme,
    )


def _draw_page(workspace: Workspace) -> None:
    """Draw the first page of a speech, unless a page is drawn already."""
    size = None if first_page.is_drawn() else first_page.size_of_terminal()
    if size is not None:
        from tui.cli.page_lines import page_of  # noqa: PLC0415 - a page that is remembered is there already

        page = page_of(workspace, *size)
        if page:
            first_page.draw(page)


def show_screen(workspace: Workspace, **how: Any) -> int:
    """Load the screen and show a speech on it, `how` as `tui.app.start.start` takes it; the exit status."""
    from tui.app.terminal.ambiguous_width import Question  # noqa: PLC0415 - only a screen needs it

    question = Question(put=not _width_is_said(), leave=first_page.leave)
    try:
        load_asyncio()
        from tui.app.start import start  # noqa: PLC0415 - Textual is loaded for the screen only

        return start(workspace, question, over=first_page.hand_over, **how)
    finally:
        question.close()


def _width_is_said() -> bool:
    """Whether the configuration says how wide ambiguous characters are; what is wrong with it is said by who needs it."""
    if not os.path.exists(config_file()):  # noqa: PTH110 - Path.exists raises for a name that is too long
        return False
    from tui.settings import read_settings  # noqa: PLC0415 - only where there is a configuration

    try:
        return read_settings().terminal.ambiguous_width is not None
    except Problems:
        return True


def load_asyncio() -> None:
    """Load asyncio without the encryption of networks, which takes a fiftieth of the start; hegao speaks to none.

    Whoever imports `ssl` later has it.
    """
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = cast("ModuleType", None)  # then importing it fails, which asyncio is prepared for
    try:
        import asyncio  # noqa: F401, PLC0415 - to have it loaded
    finally:
        del sys.modules["ssl"]


def _show(options: argparse.Namespace) -> int:
    """What `hegao show` does."""
    gc.enable()
    from tui.cli.show import run as show  # noqa: PLC0415 - needed only without a terminal

    options.section, options.plain, options.lang = None, False, "zh"
    return show(options)


def keys_from_terminal() -> bool:
    """Make sure that keys come from a terminal: standard input, or else the controlling one."""
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True
