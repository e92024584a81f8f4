"""The manual page: complete, in both languages, and read by `man` without a complaint."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tools.man_page import PAGES, man_page
from tui.cli.arguments import parsers
from tui.cli.examples import EXAMPLES
from tui.words import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

ESCAPES = {r"\-": "-", r"\(dq": '"', r"\e": "\\", r"\&": ""}


def plain(page: str) -> str:
    """A page as it reads, macros left in place."""
    return re.sub(r"\\-|\\\(dq|\\e|\\&", lambda found: ESCAPES[found[0]], page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_every_command_option_and_example(language: str) -> None:
    """Under a heading for each command."""
    page = plain(man_page(language))
    for name, parser in parsers().items():
        assert not name or f"\n.SS hegao {name}\n" in page
        for action in parser.actions:
            assert all(option in page for option in action.option_strings)
        for command, _text in EXAMPLES[name]:
            assert f"\n.B {command}\n" in page


def test_the_pages_say_the_same_in_two_languages() -> None:
    """As many lines, the same macros, the same keys, statuses, variables and places."""
    english, chinese = (man_page(language).splitlines() for language in ("en", "zh"))
    assert [line.split()[0] for line in english if line[0] == "."] == [
        line.split()[0] for line in chinese if line[0] == "."
    ]
    for rows in ("pressed", "statuses", "variables", "places"):
        assert [term for term, _text in getattr(PAGES["en"], rows)] == [
            term for term, _text in getattr(PAGES["zh"], rows)
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_the_page_is_a_macro_by_chance(language: str) -> None:
    """A line begins with a full stop only for the macros used; every hyphen is one that can be copied."""
    for line in man_page(language).splitlines()[1:]:
        assert not line.startswith("'")
        if line.startswith("."):
            assert line.split()[0] in {".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".br"}
        assert not re.search(r"(?<!\\)-", re.sub(r"\\\((?:->|<-)", "", line))


@pytest.mark.parametrize("language", LANGUAGES)
def test_mandoc_reads_the_page(language: str, tmp_path: Path) -> None:
    """Only that it has no date is noted, which would drift; long lines are a matter of style."""
    if shutil.which("mandoc") is None:
        pytest.skip("mandoc is not here")
    path = tmp_path / "hegao.1"
    path.write_text(man_page(language), encoding="utf-8")
    done = subprocess.run(["mandoc", "-T", "lint", str(path)], capture_output=True, text=True, check=False)
    said = [line for line in done.stdout.splitlines() if "STYLE: input text line longer" not in line]
    assert [line for line in said if "missing date" not in line] == []
