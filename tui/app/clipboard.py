"""The system's clipboard, by the programs that systems bring for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PATIENCE = 1
"""Seconds that such a program may take; one that hangs must not hold the screen."""


def to_system(text: str) -> bool:
    """Give a text to the system's clipboard; whether there was one that took it."""
    for command in _commands():
        if shutil.which(command[0]) is None:
            continue
        try:
            done = subprocess.run(  # noqa: S603 - fixed words, no shell
                command,
                input=text.encode("utf-8", "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return True
    return False


def _commands() -> list[list[str]]:
    """What may take a text here: a display says which; over ssh there is none, and the terminal is the way."""
    if sys.platform == "darwin":
        return [["pbcopy"]]
    found = []
    if os.environ.get("WAYLAND_DISPLAY"):
        found.append(["wl-copy"])
    if os.environ.get("DISPLAY"):
        found += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    if os.environ.get("WSL_DISTRO_NAME"):
        found.append(["clip.exe"])
    return found
