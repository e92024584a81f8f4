"""What comes before anything else: the page by a file's beginning, and what is loaded in a way that costs less."""

from __future__ import annotations

import os
import sys
import typing
from collections import namedtuple
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from tui.cli import first_page
from tui.files.places import blocked, config_dir, data_dir
from tui.files.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.compiled import Code, Key


def load_msgspec() -> None:
    """Load what every command needs without what it asks for and does as well without, which takes as long again."""
    stand_ins = {"typing_extensions": cast("ModuleType", None)}  # importing it fails, as if it were not there
    if hasattr(os, "uname"):
        stand_ins["platform"] = _platform()
    new = [name for name in stand_ins if name not in sys.modules]
    sys.modules.update((name, stand_ins[name]) for name in new)
    try:
        import_module("msgspec")
    finally:
        for name in new:
            del sys.modules[name]
    make_tuples_lean()


def make_tuples_lean() -> None:
    """Let named tuples be made without looking whether their annotations are types, which takes longer than making them.

    Python looks at each annotation as it makes the class, and compiles those that are written as strings, as all are here.
    """
    make = getattr(typing, "_make_nmtuple", None)
    if (
        make is None or getattr(make, "is_lean", False) or sys.version_info >= (3, 14)
    ):  # made in another way there
        return

    def lean(
        name: str, types: Iterable[tuple[str, Any]], module: str, defaults: Sequence[Any] = ()
    ) -> type[tuple[Any, ...]]:
        annotations = dict(types)
        made = namedtuple(name, annotations, defaults=defaults, module=module)  # type: ignore[misc]  # noqa: PYI024
        made.__annotations__ = made.__new__.__annotations__ = annotations
        return made

    lean.is_lean = True  # type: ignore[attr-defined]
    typing._make_nmtuple = lean  # type: ignore[attr-defined]  # noqa: SLF001 - Python has no other way


def _platform() -> ModuleType:
    """What `uuid`, which msgspec loads, asks of `platform`: the name of the system."""
    made = ModuleType("platform")
    vars(made)["system"] = lambda: os.uname().sysname
    return made


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
