"""`hegao report`: where it writes, what it refuses, and what a program may rely on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tui.cli.main import main
from tui.export import FORMATS
from tui.review.event_types import VerdictGiven
from tui.review.events import Draft
from tui.review.store import Store, default_path
from tui.speech.verdicts import PlaceKind, Verdict, target_at
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path


def run(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, bytes, str]:
    """Status, standard output and standard error of `hegao report`."""
    try:
        status = main(["report", *arguments])
    except SystemExit as end:
        status = int(str(end.code))
    out, err = capfdbinary.readouterr()
    return status, out, err.decode()


def give_verdict(number: int, verdict: Verdict, corrected: str = "") -> None:
    """Give a verdict on a figure of the bundled speech."""
    speech = open_workspace(None).speech
    mention = speech.mentions[number - 1]
    target = target_at(speech, PlaceKind.FIGURE, mention.start, mention.end)
    with Store.open(None, "甲") as store:
        store.append(Draft(VerdictGiven(verdict, corrected), target))


def test_a_fresh_store_is_reported_with_every_verdict_null(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Status 0 whatever is found; the figures are those of `hegao figures`; no store is made by asking."""
    status, out, err = run(capfdbinary, "--format", "json")
    rows = json.loads(out)["figures"]
    assert (status, err) == (0, "")
    assert {row["verdict"] for row in rows} == {None}
    assert any(row["findings"] for row in rows)
    assert not default_path().exists()
    main(["figures", "--format", "json"])
    figures = json.loads(capfdbinary.readouterr()[0])["figures"]
    assert [{name: row[name] for name in figures[0]} for row in rows] == figures


def test_markdown_comes_to_standard_output_by_default(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With every figure."""
    status, out, err = run(capfdbinary)
    assert (status, err) == (0, "")
    assert out.startswith("# Review of “".encode())
    assert out.count(b"\n### [") >= 39


def test_a_verdict_in_the_store_is_in_the_report(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With the right value, in every format and for the scope of what needs attention."""
    give_verdict(24, Verdict.WRONG, "106人")
    rows = json.loads(run(capfdbinary, "--format", "json")[1])["figures"]
    assert (rows[23]["verdict"], rows[23]["corrected"]) == ("wrong", "106人")
    for form in ("md", "html", "csv", "jsonld"):
        assert "106人" in run(capfdbinary, "--format", form)[1].decode()
    shown = run(capfdbinary, "--scope", "findings")[1].decode()
    assert "### [24] 20236人" in shown
    assert "### [1] " not in shown


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_written_to_a_file(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, form: str
) -> None:
    """Nothing goes to standard output; what is there is replaced only when asked."""
    path = tmp_path / f"report.{form}"
    assert run(capfdbinary, "--format", form, "-o", str(path)) == (0, b"", "")
    written = path.read_bytes()
    give_verdict(1, Verdict.DOUBTFUL)
    status, _out, err = run(capfdbinary, "--format", form, "-o", str(path))
    assert status == 2
    assert "already there" in err
    assert path.read_bytes() == written
    assert run(capfdbinary, "--format", form, "-o", str(path), "--force")[0] == 0
    assert path.read_bytes() != written
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_word_needs_a_file(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """No terminal is asked to take it."""
    status, out, err = run(capfdbinary, "--format", "docx")
    assert (status, out) == (2, b"")
    assert "-o" in err


def test_a_store_that_is_none_is_bad_input(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Said in a line; nothing is reported as if nobody had reviewed."""
    default_path().mkdir(parents=True)
    status, out, err = run(capfdbinary)
    assert (status, out) == (2, b"")
    assert "reviews" in err
