"""From a workspace to a running screen: what the command line calls."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.app.application import Hegao
from tui.app.process import run

if TYPE_CHECKING:
    from tui.workspace import Workspace


def start(workspace: Workspace, *, theme: str | None = None) -> int:
    """Show the speech until the reader leaves, and give the exit status."""
    for name in ("COLUMNS", "LINES"):  # they would override the terminal's real size
        os.environ.pop(name, None)
    app = Hegao(workspace, theme=f"hegao-{theme or 'dark'}", ascii_only=not speaks_unicode(os.environ))
    return run(app)


def speaks_unicode(environ: os._Environ[str]) -> bool:
    """Whether the locale says that the terminal shows UTF-8; a locale that says nothing is taken to."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = environ.get(name, "")
        if value:
            codeset = value.partition(".")[2].partition("@")[0].lower().replace("-", "")
            return codeset in ("", "utf8") and value not in ("C", "POSIX")
    return True
