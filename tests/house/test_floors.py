"""The floors of the house hold: what may import what is stated in pyproject.toml and tried here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
DOOR = "one door to the store of reviews"


def lint(root: Path) -> tuple[int, str]:
    """The status of import-linter on the package below `root`, and what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--config", "pyproject.toml"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_imports_run_down_only() -> None:
    """Every contract of import-linter is kept, over the whole package."""
    status, said = lint(ROOT)
    assert status == 0, said
    assert "0 broken" in said


@pytest.mark.parametrize(
    ("room", "way", "contract"),
    [
        ("cli/second.py", "def log():\n    from tui.review.store import Store\n    return Store\n", DOOR),
        ("export/second.py", "from tui.review import store_opening\n", DOOR),
        ("app/dialogs/second.py", "import tui.review.store\n", DOOR),
        (
            "workspace.py",
            "def log():\n    import sqlite3\n    return sqlite3\n",
            "only tui.review knows SQLite",
        ),
        (
            "cli/show.py",
            "def pack():\n    from tui.packs import load\n    return load\n",
            "one door to content",
        ),
        ("export/second.py", "from tui.checks.rules import RULES\n", "one door to the rules"),
        (
            "packs/second.py",
            "from tui.documents.word import read_word\n",
            "one door to formats that are read",
        ),
    ],
)
def test_a_second_door_is_refused(room: str, way: str, contract: str, tmp_path: Path) -> None:
    """A copy of the package in which one more room opens store, content, rules or formats, late imports too, breaks just that contract."""
    shutil.copytree(ROOT / "tui", tmp_path / "tui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "tui" / room).open("a", encoding="utf-8") as file:
        file.write(way)
    status, said = lint(tmp_path)
    assert status == 1, said
    assert f"{contract} BROKEN" in said
    assert "1 broken" in said


@pytest.mark.parametrize(
    ("room", "way", "contract"),
    [
        ("app/widgets/row_list.py", "from tui.app.dialogs.dialog import Dialog\n", "floors of the screen"),
        (
            "app/reader/search_control.py",
            "from tui.app.reader.screen import ReaderScreen\n",
            "floors of the reader",
        ),
        ("app/dialogs/glossary.py", "import tui.app.terminal.driver\n", "the terminal stands apart"),
        ("app/newroom.py", "", "floors of the screen"),
    ],
)
def test_the_parts_of_the_screen_know_only_what_is_below_them(
    room: str, way: str, contract: str, tmp_path: Path
) -> None:
    """A widget that asks, a controller that knows the screen, a dialog at the terminal, a module without a place."""
    shutil.copytree(ROOT / "tui", tmp_path / "tui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "tui" / room).open("a", encoding="utf-8") as file:
        file.write(way)
    status, said = lint(tmp_path)
    assert status == 1
    assert f"{contract} BROKEN" in said, said
