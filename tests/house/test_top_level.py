"""What stands at the top of the project: what a newcomer looks for there, and nothing that a trial left behind."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KNOWN = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "README.zh.md",
    "benchmarks",
    "content",
    "docs",
    "pyproject.toml",
    "share",
    "tests",
    "tools",
    "tui",
}


def test_only_what_is_known_stands_at_the_top() -> None:
    """Of what is kept in the project's history; files of the moment are nobody's business."""
    if not (ROOT / ".git").exists():
        pytest.skip("no checkout")
    kept = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert {name.split("/")[0] for name in kept} == KNOWN
