"""From a workspace to a running screen: what the command line calls."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.app.application import Hegao
from tui.app.key_list import declared_keys
from tui.app.terminal import ambiguous_width
from tui.app.terminal.process import run
from tui.app.themes import PREFIX
from tui.files.memory import recall
from tui.settings import THEME_NAMES, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from tui.files.memory import Memory
    from tui.workspace import Workspace


def start(
    workspace: Workspace,
    question: ambiguous_width.Question,
    *,
    theme: str | None = None,
    straight: bool = False,
    blind: bool = False,
    over: Callable[[], list[Any] | None] = lambda: None,
) -> int:
    """Show the speech until the reader leaves, and give the exit status.

    Args:
        workspace: The speech.
        question: How wide the terminal draws characters of ambiguous width.
        theme: The name of the theme to start with.
        straight: Whether to begin with a review, and to end with it.
        blind: Whether nothing of other reviewers may be seen.
        over: Told when the screen is to stand over a first page; gives the terminal's modes before that, if there is one.

    Raises:
        Problems: What is wrong with the configuration file.
    """
    settings = read_settings(declared_keys())
    for name in ("COLUMNS", "LINES"):  # they would override the terminal's real size
        os.environ.pop(name, None)
    terminal = settings.terminal
    answer = question.answer()
    width = terminal.ambiguous_width or answer
    if width == 2:
        ambiguous_width.widen()
    signs = speaks_unicode(os.environ) if terminal.unicode is None else terminal.unicode
    memory = recall()
    app = Hegao(
        workspace,
        settings=settings,
        theme=PREFIX + (theme or chosen_theme(memory, settings.interface.theme) or "dark"),
        ascii_only=not signs or width == 2,
        ambiguous=width,
        straight=straight,
        blind=blind,
        typed=question.typed,
        greet=not (memory.greeted or memory.speeches or straight),
        memory=memory,
    )
    before = over()
    app.second_screen = before is not None
    return run(app, before)


def chosen_theme(memory: Memory, configured: str | None) -> str | None:
    """The theme chosen last time, as long as the configuration says what it said then; else what that says."""
    if memory.theme in THEME_NAMES and memory.theme_over == (configured or ""):
        return memory.theme
    return configured


def speaks_unicode(environ: Mapping[str, str]) -> bool:
    """Whether the locale says that the terminal shows UTF-8; a locale that says nothing is taken to."""
    coerced = environ.get("LC_CTYPE") in {"C.UTF-8", "C.utf8", "UTF-8"} and environ.get("LANG")
    names = (
        ("LC_ALL", "LANG") if coerced else ("LC_ALL", "LC_CTYPE", "LANG")
    )  # Python sets LC_CTYPE (PEP 538)
    for name in names:
        value = environ.get(name, "")
        if value:
            codeset = value.partition(".")[2].partition("@")[0].lower().replace("-", "")
            return codeset in ("", "utf8") and value not in ("C", "POSIX")
    return True
