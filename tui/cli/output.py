"""Where commands write: data on standard output, everything else on standard error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tui.cli import first_page
from tui.files.sanitizing import sanitize_line

if TYPE_CHECKING:
    from typing import TextIO


def warn(message: str) -> None:
    """Say something beside the data, on standard error, safe whatever it quotes."""
    tell(sanitize_line(message))


def tell(said: str) -> None:
    """Print a line on standard error; where that cannot be written, nobody is told and nothing else fails."""
    first_page.leave()  # what is said stands on the terminal's first screen
    if sys.stderr is None:  # then `print` would take standard output
        return
    try:
        print(said, file=sys.stderr, flush=True)
    except OSError:
        silence(sys.stderr)


def silence(stream: TextIO | None) -> None:
    """Lead what is still to be written to a broken stream into nothing, so that the process ends in order."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno() if stream is not None else null)
        os.close(null)
    except (OSError, ValueError):  # a stream without a descriptor has nothing to be led away
        return
