"""What comes before anything else: the page by a file's beginning, and patterns that earlier runs compiled."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui.cli import first_page
from tui.cli.lean_imports import load_msgspec
from tui.files.places import blocked, config_dir, data_dir
from tui.files.problems import Problems

if TYPE_CHECKING:
    from tui.compiled import Code, Key


def take_patterns() -> None:
    """Let expressions be taken from what earlier runs compiled, if that was not done already."""
    from tui import compiled  # noqa: PLC0415 - the version is said without it

    if not compiled.is_taking():
        compiled.take_from(_kept_patterns)


def _kept_patterns() -> dict[Key, Code]:
    """The expressions that earlier runs compiled."""
    from tui.files.kept_patterns import read_patterns  # noqa: PLC0415 - asked for with the first of them

    return read_patterns()


def draw_beginning(path: str) -> None:
    """Draw the first page of a file by its beginning, where that can be had and no page is drawn already.

    Nothing is drawn where something would be said before the page of all of it.
    """
    size = None if first_page.is_drawn() else first_page.size_of_terminal()
    if size is None or blocked(config_dir()) is not None or blocked(data_dir()) is not None:
        return
    load_msgspec()
    take_patterns()
    from tui.beginning import beginning_of  # noqa: PLC0415 - a page that is remembered is there already

    with suppress(Problems):  # what is wrong with it is said by who opens it
        beginning = beginning_of(path, size[1])
        if beginning is not None:
            from tui.cli.page_lines import page_of_beginning  # noqa: PLC0415 - as above

            page = page_of_beginning(beginning, *size)
            if page:
                first_page.draw(page)
