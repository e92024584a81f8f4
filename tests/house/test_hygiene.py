"""What a command for pipes loads: never Textual, so that it starts fast and runs anywhere."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui.cli.arguments import COMMANDS
from tui.files.places import bundled_pack

if TYPE_CHECKING:
    from pathlib import Path

RUNNER = """
import json, sys
from tui.cli.main import main
try:
    status = main(sys.argv[2:])
except SystemExit as end:
    status = end.code
with open(sys.argv[1], "w") as report:
    json.dump({"status": status, "modules": sorted(sys.modules)}, report)
"""
"""Runs the command line and writes down its status and every module that is loaded in the end."""

SCREENS = {"review", "serve"}
"""Commands that open the screen: of these only the help stays clear of it."""

LINES = [
    ["--help"],
    ["--version"],
    ["--interface", "zh", "--help"],
    [],  # without a terminal, as here, it prints the text
    *([name, "--help"] for name in COMMANDS),
    *(
        [name] for name in COMMANDS if name not in SCREENS | {"diff", "merge", "import", "tie"}
    ),  # these need a file
    ["diff", str(bundled_pack()), str(bundled_pack())],
    ["import", "-", "-o", "pack"],
]


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_a_command_for_pipes_never_loads_textual(line: list[str], tmp_path: Path) -> None:
    """Looked at in `sys.modules` when the command has done its work and printed something."""
    report = tmp_path / "report.json"
    done = subprocess.run(
        [sys.executable, "-c", RUNNER, str(report), *line],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    seen = json.loads(report.read_text(encoding="utf-8"))
    assert seen["status"] in (0, 1 if line == ["check"] else 0)
    assert len(done.stdout) > 5
    assert "tui.cli.main" in seen["modules"]
    assert [name for name in seen["modules"] if name.split(".")[0] == "textual"] == []
    assert [name for name in seen["modules"] if name.startswith("tui.app")] == []


def test_the_bundled_speech_loads_no_format(tmp_path: Path) -> None:
    """A pack is read without the room that reads files, and without the libraries of formats."""
    report = tmp_path / "report.json"
    subprocess.run(
        [sys.executable, "-c", RUNNER, str(report), "show"],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in json.loads(report.read_text(encoding="utf-8"))["modules"]}
    assert loaded.isdisjoint({"lxml", "docx", "selectolax", "python_calamine", "pypdfium2"})


def loaded(line: list[str], folder: Path) -> set[str]:
    """The modules that a command has loaded in the end, with no review and no configuration there."""
    report = folder / "report.json"
    subprocess.run(
        [sys.executable, "-c", RUNNER, str(report), *line],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return set(json.loads(report.read_text(encoding="utf-8"))["modules"])


_SHOWN = {
    "cli",
    "compiled",
    "digest",
    "figures",
    "files",
    "lexicon",
    "packs",
    "reading",
    "speech",
    "words",
    "workspace",
}
ROOMS = {
    "--version": {"cli", "files", "words"},
    "show": _SHOWN,
    "figures": _SHOWN | {"documents", "export"},
    "check": _SHOWN | {"checks", "claims"},
    "report": _SHOWN | {"alignment", "checks", "claims", "documents", "export", "review"},
}
"""The rooms that a command enters for the bundled speech where nothing was reviewed."""


@pytest.mark.parametrize("line", ROOMS)
def test_a_command_enters_the_rooms_that_it_needs(line: str, tmp_path: Path) -> None:
    """`show` looks for no figures and `check` opens no store that is not there."""
    modules = loaded([line], tmp_path)
    assert {name.split(".")[1] for name in modules if name.startswith("tui.")} - ROOMS[line] == set()
    assert modules.isdisjoint(
        {"sqlite3", "typing_extensions", "shutil", "platform", "platformdirs", "tempfile"}
    )


NOT_NEEDED = {
    "check": {
        *(
            "tui.claims.english_claims",
            "tui.checks.norms",
            "tui.checks.finding_json",
            "tui.figures.english_grammar",
        ),
        *(
            "tui.figures.cell_values",
            "tui.speech.table_cells",
            "tui.review.event_types",
            "tui.speech.verdicts",
            "tui.checks.engine.trials",
        ),
        *("dataclasses", "inspect"),
    },
    "report": {
        *(
            "tui.claims.english_claims",
            "tui.checks.norms",
            "tui.review.store",
            "tui.review_service",
            "tui.comparison",
        ),
        *("tui.export.word_report", "tui.export.page", "tui.documents.word"),
    },
}
"""What a check and a report of the bundled speech, which is Chinese and was never reviewed, do without."""


@pytest.mark.parametrize("line", NOT_NEEDED)
def test_a_check_loads_no_more_than_it_asks(line: str, tmp_path: Path) -> None:
    """The grammar of English is loaded for English, norms and formats for who asks for them."""
    assert loaded([line], tmp_path) & NOT_NEEDED[line] == set()


def test_a_report_without_reviews_opens_no_store(tmp_path: Path) -> None:
    """What was never reviewed needs no SQLite."""
    assert loaded(["report"], tmp_path).isdisjoint({"sqlite3", "tui.review.store"})


def test_asking_for_the_version_loads_no_schema(tmp_path: Path) -> None:
    """Neither msgspec nor the parser of arguments is needed to say a number."""
    assert loaded(["--version"], tmp_path).isdisjoint({"msgspec", "argparse", "tui.settings", "inspect"})


def test_the_bundled_speech_is_shown_without_looking_for_figures(tmp_path: Path) -> None:
    """A pack says where its figures are, and `show` prints none."""
    assert loaded(["show"], tmp_path).isdisjoint({"tui.figures.detection", "tui.reading.wording"})
