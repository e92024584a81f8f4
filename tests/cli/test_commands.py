"""The commands for pipes: what each prints, where, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui.cli.arguments import parse
from tui.cli.main import main
from tui.cli.one_run import NOTHING
from tui.files.places import bundled_pack
from tui.review_service import ReviewService
from tui.speech.declared import Level
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = bundled_pack().joinpath("source.txt").read_text(encoding="utf-8")
BODY = SOURCE.split("\n")[14:26]
"""Title, headings and paragraphs of the bundled speech: lines 15 to 26 of the file as received."""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of one command."""
    try:
        status = main(arguments)
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_show_prints_the_source_lines_of_the_speech_and_nothing_else(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """The same in both interface languages, unwrapped, byte for byte."""
    assert run(capsys, "show", "--interface", language) == (0, "\n".join(BODY) + "\n", "")


def test_without_a_terminal_hegao_does_what_show_does(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output is no terminal here."""
    assert run(capsys) == run(capsys, "show")


def test_show_prints_one_section_by_its_id_or_key(capsys: pytest.CaptureFixture[str]) -> None:
    """A section's paragraphs only; an unknown one is bad usage that names what there is."""
    status, out, _err = run(capsys, "show", "--section", "2")
    assert (status, out) == (0, BODY[6] + "\n")
    status, out, err = run(capsys, "show", "--section", "leadershp")
    assert (status, out) == (2, "")
    assert "leadershp" in err
    assert "leadership" in err


def test_plain_says_figures_and_doubts_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """For screen readers: each paragraph whole, then its figures; no box drawing."""
    _status, out, _err = run(capsys, "show", "--plain")
    assert all(line in out for line in BODY)
    assert "2023%" in out
    assert "damaged" in out
    assert not set(out) & set("│─┌┐└┘├┤▸")


def test_figures_lists_every_mention_with_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    """Offsets are code points of what `show` prints; a damaged figure says so."""
    _status, text, _err = run(capsys, "show")
    status, out, _err = run(capsys, "figures", "--format", "json")
    rows = json.loads(out)["figures"]
    assert status == 0
    assert len(rows) >= 39
    for row in rows:
        assert text[row["start"] : row["end"]] == row["surface"]
        assert {
            "section",
            "surface",
            "value",
            "unit",
            "standing",
            "metric",
            "low",
            "high",
            "kind",
            "approx",
        } <= set(row)
    damaged = {row["surface"] for row in rows if row["standing"] == "damaged"}
    assert {"2023%", "2023次", "20236人", "2023个", "2022多万元"} <= damaged
    by_surface = {row["surface"]: row for row in rows}
    assert (by_surface["169万元"]["low"], by_surface["169万元"]["unit"]) == (1690000, "元")
    assert (by_surface["1-2户"]["low"], by_surface["1-2户"]["high"]) == (1, 2)
    assert by_surface["1500多万元"]["low"] == by_surface["1500多万元"]["high"] == 15000000
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)


def test_jsonl_and_csv_hold_the_same_rows_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """One object a line; one row a figure, with a byte order mark for spreadsheets."""
    rows = json.loads(run(capsys, "figures", "--format", "json")[1])["figures"]
    assert [json.loads(line) for line in run(capsys, "figures", "--format", "jsonl")[1].splitlines()] == rows
    text = run(capsys, "figures", "--format", "csv")[1]
    assert text.startswith("\ufeff")
    table = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["surface"] for row in table] == [row["surface"] for row in rows]
    assert [float(row["low"]) for row in table if row["low"]] == [
        row["low"] for row in rows if row["low"] is not None
    ]


def test_the_table_has_a_line_a_figure(capsys: pytest.CaptureFixture[str]) -> None:
    """For a person at a terminal."""
    rows = json.loads(run(capsys, "figures", "--format", "json")[1])["figures"]
    lines = run(capsys, "figures", "--interface", "zh")[1].splitlines()
    assert len(lines) == len(rows) + 1
    assert "受损" in "".join(lines)


@pytest.mark.parametrize(
    ("suffix", "data"), [(".mht", b"\2" * 99), (".wps", b"\0" * 99), (".doc", b"\1" * 99)]
)
def test_formats_that_are_not_read_are_refused_with_the_way_round(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, suffix: str, data: bytes
) -> None:
    """Exit status 2, one line that names the command that converts it."""
    path = tmp_path / f"speech{suffix}"
    path.write_bytes(data)
    status, out, err = run(capsys, "show", str(path))
    assert (status, out) == (2, "")
    assert "convert" in err
    assert err.count("\n") == 1


def test_a_path_that_is_not_there_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    """Said in one line, whatever its name holds: escape sequences in it stay harmless."""
    status, out, err = run(capsys, "show", "no\x1b[31msuch\nfile")
    assert (status, out) == (2, "")
    assert "\x1b" not in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "用法"),
        ({"LANG": "en_GB.UTF-8"}, "usage"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "用法"),
        ({}, "usage"),
    ],
)
def test_help_speaks_the_language_of_the_locale(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    word: str,
) -> None:
    """Empty is unset; no locale is English."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    status, out, _err = run(capsys, "--help")
    assert status == 0
    assert word in out


def test_bad_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """With a hint on standard error and nothing on standard output."""
    status, out, err = run(capsys, "figures", "--format", "xml")
    assert (status, out) == (2, "")
    assert "xml" in err


def test_doctor_names_versions_and_places(capsys: pytest.CaptureFixture[str]) -> None:
    """And prints the keys in force on request."""
    status, out, _err = run(capsys, "doctor")
    assert status == 0
    assert all(word in out for word in ("hegao", "textual", "data", "config", "TERM"))
    status, out, _err = run(capsys, "doctor", "--keys")
    assert status == 0
    assert "next-figure" in out


def test_check_prints_what_the_numbers_say_and_ends_with_1_for_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In lines for a person, as one object for a program; every figure stands where it says."""
    text = run(capsys, "show")[1]
    status, out, _err = run(capsys, "check")
    assert status == 1
    assert "20236人 > 141人" in out
    status, out, _err = run(capsys, "check", "--format", "json")
    rows = json.loads(out)["findings"]
    assert status == 1
    assert {"year", "quotes", "count", "broken-off"} <= {row["rule"] for row in rows}
    for row in rows:
        assert row["level"] in ("error", "warning", "hint")
        assert row["message"]
        for figure in row["figures"]:
            assert text[figure["start"] : figure["end"]] == figure["surface"]
    assert [row["rule"] for row in rows if row["level"] == "error"] == ["declared:second-batch-part"]


def test_any_text_is_read_from_a_file_or_standard_input_with_its_figures_detected(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Offsets are code points of the decoded input; `check` and `show` read it too."""
    text = "去年全县生产总值增长7.5%,\r\n财政收入达到12.4亿元。"
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode("gb18030"))
    rows = [
        json.loads(line) for line in run(capsys, "figures", str(path), "--format", "jsonl")[1].splitlines()
    ]
    assert [(row["surface"], row["low"], row["unit"]) for row in rows] == [
        ("7.5%", 7.5, "%"),
        ("12.4亿元", 1240000000, "元"),
    ]
    assert all(text[row["start"] : row["end"]] == row["surface"] for row in rows)
    assert all(row["detected"] for row in rows)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text.encode())))
    piped = [json.loads(line) for line in run(capsys, "figures", "-", "--format", "jsonl")[1].splitlines()]
    assert [row["start"] for row in piped] == [row["start"] for row in rows]
    assert run(capsys, "check", str(path))[0] == 0


def test_an_error_that_is_waived_is_no_error_any_more(capsys: pytest.CaptureFixture[str]) -> None:
    """It is still listed, with the reason."""
    workspace = open_workspace(None)
    error = next(finding for finding in workspace.findings if finding.level is Level.ERROR)
    with ReviewService(workspace, "王") as reviews:
        reviews.waive(error, "seen in the original")
    status, out, _err = run(capsys, "check")
    assert status == 0
    assert "waived: seen in the original" in out
    rows = json.loads(run(capsys, "check", "--format", "json")[1])["findings"]
    assert [row["waived"] for row in rows if row["level"] == "error"] == ["seen in the original"]


def test_no_arguments_are_what_argparse_makes_of_none() -> None:
    """The short way past argparse gives the same."""
    assert vars(parse([])) == NOTHING


def test_asyncio_is_loaded_without_ssl_which_can_be_imported_afterwards() -> None:
    """Nothing but the time to load it is missing."""
    code = (
        "import sys; from tui.cli.read import load_asyncio; load_asyncio(); import asyncio; "
        "assert 'ssl' not in sys.modules; import ssl; ssl.create_default_context(); "
        "asyncio.run(asyncio.sleep(0))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
