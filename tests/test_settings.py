"""The configuration file: what it can say, and how its mistakes are told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.files.problems import Problems
from tui.settings import Settings, read_settings

KNOWN = {"table": "m", "charts": "c"}


def write(text: str) -> None:
    """Put a configuration file where this test's program looks for it."""
    folder = Path(os.environ["HEGAO_CONFIG_DIR"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text(text, encoding="utf-8")


def test_without_a_file_all_is_as_declared() -> None:
    """Nothing needs configuring."""
    assert read_settings(KNOWN) == Settings()
    assert read_settings().reader.width == 84


def test_everything_that_can_be_said() -> None:
    """Language, theme, width, indent, ambiguous width, signs, reviewer, keys."""
    write(
        '[interface]\nlanguage = "zh"\ntheme = "light"\n[reader]\nwidth = 60\nindent = 4\n'
        '[terminal]\nambiguous_width = 2\nunicode = false\n[review]\nreviewer = "王"\n[keys]\ntable = "t,ctrl+t"\n'
    )
    settings = read_settings(KNOWN)
    assert settings.interface.language == "zh"
    assert settings.interface.theme == "light"
    assert (settings.reader.width, settings.reader.indent) == (60, 4)
    assert (settings.terminal.ambiguous_width, settings.terminal.unicode) == (2, False)
    assert settings.review.reviewer == "王"
    assert settings.keys == {"table": "t,ctrl+t"}


def test_all_mistakes_are_told_at_once_each_with_its_place() -> None:
    """As for packs: file, line, what is wrong, what was expected."""
    write(
        '[interface]\nlanguage = "fr"\nthem = "light"\n[reader]\nwidth = 4\n'
        '[terminal]\nambiguous_width = 3\n[keys]\ntabel = "t"\ncharts = 5\n'
    )
    with pytest.raises(Problems) as raised:
        read_settings(KNOWN)
    told = [str(problem) for problem in raised.value.problems]
    assert len(told) == 6
    assert all(line.startswith("config.toml: line ") for line in told)
    assert any("fr" in line and "zh" in line for line in told)
    assert any("them" in line and "theme" in line for line in told)
    assert any("tabel" in line and "table" in line for line in told)
