"""`hegao review [PATH]`: straight into a review session."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.cli.opening import open_speech, remember_date, with_sources
from tui.cli.read import keys_from_terminal, show_screen
from tui.files.problems import Problem, Problems
from tui.words import _

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Open the screen on a review; it needs a terminal.

    Raises:
        Problems: There is no terminal, or the speech cannot be opened.
    """
    if not sys.stdout.isatty() or os.environ.get("TERM", "") in ("", "dumb"):
        raise Problems([_no_terminal()])
    workspace = open_speech(
        options.path,
        private=options.private,
        as_read=options.as_read or options.blind,
        must_hold_text=True,
        before=options.before,
        date=options.date,
    )
    if not keys_from_terminal():
        raise Problems([_no_terminal()])
    remember_date(workspace, options.date)
    workspace = replace(with_sources(workspace, options.source, behind=True), norms=options.norms)
    return show_screen(workspace, theme=options.theme, straight=True, blind=options.blind)


def _no_terminal() -> Problem:
    """Why there is no session, and what there is instead."""
    wrong = _("a review needs a terminal that can show a screen")
    return Problem("review", "", wrong, _("`hegao report` prints what was reviewed"))
