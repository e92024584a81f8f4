"""Opening a speech for a command, with a bar on standard error where that takes longer than a second."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.cli import first_page
from tui.cli.output import warn
from tui.files import bounds
from tui.files.problems import Problems
from tui.workspace import Workspace, may_be_settled, open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WAIT = 1.0
"""Seconds after which the bar is shown."""


def open_speech(
    path: str | None,
    *,
    private: bool = False,
    most: int = bounds.MOST[bounds.FIGURES],
    must_hold_text: bool = False,
    as_read: bool = False,
    behind: bool = False,
    before: str | None = None,
    claims: bool = False,
    in_windows: bool = False,
) -> Workspace:
    """Open a speech as `open_workspace` does; where there is no text in it, say so.

    What reviewers settled of its lines holds, but with `as_read`; what they settled of claims comes with it where
    `claims` are asked for. With `behind` most figures are looked for later; with `in_windows` there may be more than
    `most`, of which then only the places are held. `before` names the earlier draft of the
    same speech.

    Raises:
        Problems: What is wrong with it, or, with `must_hold_text`, that there is no text in it.
    """
    if before is not None:
        earlier = open_workspace(before, private=private, most=0)
        opened = open_speech(
            path, private=private, most=most, must_hold_text=must_hold_text, as_read=as_read, behind=behind
        )
        return replace(opened, before=earlier)
    if path is None:
        return open_workspace(None, private=private)
    with bar() as told:
        workspace = open_workspace(
            path, progress=told, private=private, most=most, behind=behind, in_windows=in_windows
        )
        if not as_read:
            workspace = _settled(workspace, most, claims=claims)
    if must_hold_text:
        workspace.check_holds_text()
    else:
        _say_if_empty(workspace)
    return workspace


def earlier_draft(before: Workspace, most: int) -> Workspace:
    """The earlier draft that was named, with its figures and as reviewers settled its lines; its file is not read again.

    Raises:
        Problems: It has too many figures.
    """
    with bar() as told:
        opened = _settled(before.with_figures(most, told), most)
    _say_if_empty(opened)
    return opened


def _say_if_empty(workspace: Workspace) -> None:
    """Say beside the data that there is no text in a speech."""
    try:
        workspace.check_holds_text()
    except Problems as problems:
        warn(str(problems))


def with_sources(workspace: Workspace, named: Sequence[str] | None, *, behind: bool = False) -> Workspace:
    """A speech with what its figures are to be held against, each as `--source` names it.

    Args:
        workspace: The speech.
        named: What is named.
        behind: Whether large files are left to be read behind a screen; what is wrong in one is said there.

    Raises:
        Problems: A source cannot be read, or holds no number.
    """
    if not named:
        return workspace
    from tui.source_files import is_large, open_source  # noqa: PLC0415 - comes with the readers of tables

    awaited = tuple(one for one in named if behind and is_large(one))
    sources = tuple(open_source(one) for one in named if one not in awaited)
    return replace(workspace, sources=sources, awaited=awaited)


def _settled(workspace: Workspace, most: int, *, claims: bool = False) -> Workspace:
    """A speech as reviewers settled; as it was read where the store cannot be read, which is said."""
    if not may_be_settled(workspace, claims=claims):
        return workspace
    from tui.review.trouble import StoreError  # noqa: PLC0415 - only where there is a store
    from tui.review_service import as_settled  # noqa: PLC0415

    try:
        return as_settled(workspace, most=most, claims=claims)
    except StoreError as error:
        warn(str(error))
        return workspace


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """What is to be told how much is done; shows it after a while, if standard error is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty() or first_page.is_drawn():
        yield lambda _done, _total: None
        return
    from tui.cli.progress import Bar  # noqa: PLC0415 - a pipe needs none

    shown = Bar(_WAIT)
    try:
        yield shown.tell
    finally:
        shown.stop()
