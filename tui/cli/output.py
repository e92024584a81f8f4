"""Where commands write: data on standard output, everything else on standard error."""

from __future__ import annotations

import sys

from tui.files.washing import line


def warn(message: str) -> None:
    """Say something beside the data, on standard error, safe whatever it quotes."""
    print(line(message), file=sys.stderr)
