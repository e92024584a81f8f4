"""Every test runs alone: a home of its own, a clean environment, English words, repeatable examples."""

from __future__ import annotations

import itertools
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tui import words

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60, print_blob=True)
# For a long search by hand: HYPOTHESIS_PROFILE=search pytest tests/…
settings.register_profile("search", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

LEAKS = (
    "NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES", "PAGER", "LESS",
    "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "PYTHONIOENCODING", "PYTHONUTF8",
)  # fmt: skip
"""What a developer's shell may hold that changes what the program does."""

_homes = itertools.count()

WORKERS = 2
"""Workers a core: half of the time a test of a screen or of a terminal waits for the program."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """How many workers `-n auto` means."""
    return WORKERS * len(os.sched_getaffinity(0))


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home apart from `tmp_path`, an environment without leaks, and English before and after."""
    home = tmp_path_factory.mktemp(f"home-{next(_homes)}", numbered=False)
    for name in [name for name in os.environ if name in LEAKS or name.startswith(("HEGAO_", "TEXTUAL"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (
        ("XDG_DATA_HOME", "xdg-data"),
        ("XDG_CONFIG_HOME", "xdg-config"),
        ("XDG_STATE_HOME", "xdg-state"),
        ("XDG_CACHE_HOME", "xdg-cache"),
        ("HEGAO_DATA_DIR", "data"),
        ("HEGAO_CONFIG_DIR", "config"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    words.use("en")
    yield
    words.use("en")
