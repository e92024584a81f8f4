"""The way in: the page that was read last is drawn before anything else is loaded."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from tui import __version__
from tui.cli import first_page

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 findings, 2 bad usage, bad input or no output."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"] and sys.platform != "win32" and _said(f"hegao {__version__}"):
        return 0
    gc.disable()  # nothing to collect while the program loads, but a tenth of its time to look
    first_page.draw_remembered(arguments)
    from tui.cli import lean_imports  # noqa: PLC0415 - a page that is remembered is drawn before

    lean_imports.make_tuples_lean()
    lean_imports.load_paths()
    try:
        if first_page.names_file(arguments):
            from tui.cli.loading import draw_beginning  # noqa: PLC0415 - only a page needs it

            draw_beginning(arguments[0])
        from tui.cli.one_run import run  # noqa: PLC0415 - what is not needed for the page comes behind it

        return run(argv)
    finally:
        first_page.leave()
        gc.enable()


def _said(line: str) -> bool:
    """Whether a line could be printed; where not, `run` prints it anew and says why it cannot."""
    if sys.stdout is None:
        return False
    try:
        print(line, flush=True)
    except OSError:
        return False
    return True
