"""`hegao doctor`: versions, what the terminal can do, where files are."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from tui import __version__
from tui.files.places import bundled_pack, config_dir, data_dir
from tui.files.sanitizing import sanitize_line
from tui.settings import read_settings
from tui.typeset import cells
from tui.words import _, language

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

PACKAGES = ("textual", "rich", "tomli", "msgspec", "platformdirs", "python-docx")


def run(options: argparse.Namespace) -> int:
    """Print the report."""
    if options.keys:
        from tui.app.key_list import declared_keys, key_lines  # noqa: PLC0415 - only this option needs the bindings

        for text in key_lines(read_settings(declared_keys()).keys):
            sys.stdout.write(f"{text}\n")
        return 0
    rows = [*_versions(), *_terminal(), *_places()]
    wide = max(cells(name) for name, _value in rows)
    for name, value in rows:
        sys.stdout.write(sanitize_line(f"{name}{' ' * (wide - cells(name))}  {value}") + "\n")
    return 0


def _versions() -> Iterator[tuple[str, str]]:
    """hegao, Python and the packages."""
    yield "hegao", __version__
    yield "python", f"{platform.python_version()} ({platform.system()} {platform.machine()})"
    for name in PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, _("not installed")


def _terminal() -> Iterator[tuple[str, str]]:
    """What the environment says of the terminal."""
    size = shutil.get_terminal_size()
    yield (
        _("terminal"),
        f"{size.columns}x{size.lines}" if sys.stdout.isatty() else _("none on standard output"),
    )
    for name in ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG", "TMUX", "SSH_TTY"):
        yield name, os.environ.get(name) or _("not set")
    yield _("interface language"), language()


def _places() -> Iterator[tuple[str, str]]:
    """Where files are kept."""
    yield _("data folder"), str(data_dir())
    yield _("configuration folder"), str(config_dir())
    yield _("bundled speech"), str(bundled_pack())
    shells = Path(sys.prefix, "share", "bash-completion", "completions", "hegao")
    yield _("shell completion"), str(shells.parents[2]) if shells.is_file() else _("not installed")
