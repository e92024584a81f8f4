"""`hegao tie`: the bundled speech against a table of its own metrics, forms of output, kinds of sources, exit status."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from tui.cli.main import main
from tui.figures import Kind
from tui.files.places import bundled_pack
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "2024年，茶叶产值达到1.32亿元，茶农为950户。\n"
TABLE = "指标,单位,2024年\n茶叶产值,万元,12345\n茶农,户,950\n"


def tied(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> Any:
    """What the command prints as JSON."""
    assert main(["tie", *arguments, "--private", "--format", "json"]) == status
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A text and a table."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="gb18030")
    return str(tmp_path / "text.txt"), str(tmp_path / "table.csv")


def test_the_bundled_speech_against_its_own_metrics(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a table of its metrics in which ten values are altered ten differ; all else agrees, each with its own row."""
    speech = open_workspace(None, private=True).speech
    rows, row_of = [["指标", "对象", "时间", "数值", "单位"]], {}
    for metric in speech.metrics:
        row_of[metric.id] = f"D{len(rows) + 1}"
        value = f"{(metric.quantity.low or Decimal(0)).normalize():f}"
        rows.append([metric.label, metric.subject, metric.period, value, metric.quantity.unit])
    told = [
        number
        for number, metric in enumerate(speech.metrics, 1)
        if metric.quantity.kind not in (Kind.NAMED_SET, Kind.DURATION) and len(rows[number][3].strip("0")) > 1
    ]
    altered = told[:: len(told) // 10][:10]
    for number in altered:
        value = rows[number][3]
        last = max(at for at, char in enumerate(value) if char in "123456789")
        rows[number][3] = value[:last] + str((int(value[last]) + 3) % 9 + 1) + value[last + 1 :]
    table = io.StringIO()
    csv.writer(table).writerows(rows)
    (tmp_path / "metrics.csv").write_text(table.getvalue(), encoding="utf-8")
    from tui.files.places import bundled_pack

    found = tied(capsys, str(bundled_pack()), str(tmp_path / "metrics.csv"), status=1)["ties"]
    metrics = [mention.metric for mention in speech.mentions]
    assert [row["address"] for row in found] == [row_of[metric] for metric in metrics]
    differing = {speech.metrics[number - 1].id for number in altered}
    for row, name in zip(found, metrics, strict=True):
        assert (row["outcome"] == "differs") is (name in differing), row
        assert row["outcome"] in ("match", "rounded", "differs")


def test_programs_get_every_figure(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """A row a figure and source; stated is in the base unit."""
    said = tied(capsys, *files, status=1)
    assert [(one["name"], one["kind"]) for one in said["sources"]] == [("table.csv", "table")]
    when, value, farmers = said["ties"]
    assert (when["outcome"], when["source"], when["address"], when["stated"]) == ("none", None, None, None)
    assert [value[name] for name in ("surface", "outcome", "source", "address", "stated")] == [
        "1.32亿元",
        "differs",
        "table.csv",
        "C2",
        123450000,
    ]
    assert (TEXT[value["start"] : value["end"]], farmers["outcome"]) == ("1.32亿元", "match")


def test_people_get_what_was_found(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """A line a tie, then counts; `--format csv` has a row for each figure."""
    assert main(["tie", *files, "--private", "--interface", "en"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "table.csv (tables): 2 values",
        "  2 1.32亿元: differs, 12345万元 at C2 (茶叶产值, 2024)",
        "  3 950户: match, 950户 at C3 (茶农, 2024)",
        "  match 1; rounded 0; differs 1; several 0; none 0",
    ]
    assert main(["tie", *files, "--private", "--format", "csv"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_without_a_source_a_document_is_held_against_its_own_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its prose is; figures that fill a cell, and a file that is a table and nothing else, are not."""
    own = tmp_path / "own.md"
    own.write_text(
        "# 总结\n\n2024年，茶叶产值达到1.32亿元。\n\n| 指标 | 2024年（万元） |\n| --- | --- |\n| 茶叶产值 | 12345 |\n",
        encoding="utf-8",
    )
    said = tied(capsys, str(own), status=1)
    assert [(one["name"], one["kind"]) for one in said["sources"]] == [("own.md", "table")]
    rows = [row for row in said["ties"] if row["address"]]
    assert [(row["surface"], row["outcome"], row["address"]) for row in rows] == [
        ("1.32亿元", "differs", "T1!B2")
    ]
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    assert main(["tie", str(tmp_path / "table.csv"), "--private"]) == 2


@pytest.mark.parametrize("name", ["table", "table.ods", "table.txt", "table.xls", "table.xlsx"])
def test_separated_values_are_read_whatever_their_file_is_called(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Many programs write them under the ending of a workbook."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / name).write_text(TABLE, encoding="gb18030")
    rows = tied(capsys, str(tmp_path / "text.txt"), str(tmp_path / name), status=1)["ties"]
    assert [row["address"] for row in rows] == [None, "C2", "C3"]


def test_another_text_and_a_pack_are_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The address in a text is the place of its figure in code points."""
    first, second = tmp_path / "new.txt", tmp_path / "old.txt"
    first.write_text("2024年，茶叶产量达到5310吨。\n", encoding="utf-8")
    second.write_text("县里的总结\n\n2024年，茶叶产量达到5301吨。\n", encoding="utf-8")
    row = tied(capsys, str(first), str(second), status=1)["ties"][1]
    start, end = map(int, row["address"].split("-"))
    assert second.read_text(encoding="utf-8")[start:end] == "5301吨"


def test_a_pack_is_a_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its figures are held against by what its curator calls them, with `pack:` before its folder or without; a file is none."""
    pack, text = str(bundled_pack()), tmp_path / "text.txt"
    words = "全县桑园面积达8.9万亩，茶叶总面积达12.4万亩。\n"
    text.write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for named in (pack, f"pack:{pack}"):
        rows = tied(capsys, "text.txt", named, status=1)["ties"]
        assert [(row["surface"], row["outcome"]) for row in rows] == [
            ("8.9万亩", "differs"),
            ("12.4万亩", "match"),
        ]
        start, end = map(int, rows[0]["address"].split("-"))
        assert open_workspace(pack).speech.text[start:end] == "9.8万亩"
    assert main(["tie", "text.txt", "pack:text.txt", "--interface", "en"]) == 2
    assert "text.txt: this is no pack: a pack is a folder" in capsys.readouterr().err


def test_a_text_from_standard_input_is_a_source(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` is read once, for its tables and its text."""
    text = "2024年，茶叶产值达到1.23亿元。\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    said = tied(capsys, files[0], "-", status=1)
    assert [(one["name"], one["kind"]) for one in said["sources"]] == [("-", "text")]
    assert [row["outcome"] for row in said["ties"]] == ["none", "differs", "none"]


def test_a_source_is_what_it_is_said_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`table:` takes a document for its tables alone; without one it is refused in one line, with status 2."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    page = "<!DOCTYPE html><html><body><h1>总结</h1><p>2024年，茶叶产值达到1.32亿元。</p><table><tr><th>指标<th>2024年（万元）<tr><td>茶叶产值<td>13200</table></body></html>"
    (tmp_path / "b.html").write_text(page, encoding="utf-8")
    row = tied(capsys, str(tmp_path / "a.txt"), f"table:{tmp_path / 'b.html'}")["ties"][1]
    assert (row["outcome"], row["address"]) == ("match", "T1!B2")
    assert main(["tie", str(tmp_path / "a.txt"), f"table:{tmp_path / 'a.txt'}", "--private"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_was_tried_is_explained(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """The candidates with their margins, and why; for people and for programs."""
    assert main(["tie", *files, "--private", "--interface", "en", "--explain", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("2 1.32亿元: ")
    assert lines[1:4] == [
        "table.csv (tables): 2 values",
        "  differs: the statement of its name, period and aspect states another value",
        "  12345万元 at C2 (茶叶产值, 2024)",
    ]
    assert "one slip apart" in lines[4]
    (source,) = tied(capsys, *files, "--explain", "3")["sources"]
    assert (source["source"], source["outcome"], source["why"]) == ("table.csv", "match", "agrees")
    assert [(one["address"], one["agreement"], one["notes"]) for one in source["candidates"]] == [
        ("C3", "exact", [])
    ]
    (source,) = tied(capsys, *files, "--explain", "1")["sources"]
    assert (source["outcome"], source["why"], source["candidates"]) == ("none", "no-candidate", [])


@pytest.mark.parametrize("more", [["--explain", "9"], ["--explain", "2", "--format", "csv"]])
def test_what_cannot_be_explained(
    files: tuple[str, str], more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A number that no figure has, or a form that it has not: one line and status 2."""
    assert main(["tie", *files, "--private", *more]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(("kind", "said"), [("pack", "this is no pack"), ("tabel", "did you mean “table:")])
def test_a_kind_that_does_not_fit(
    files: tuple[str, str], kind: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file taken for a pack, or a kind written wrongly, is said to be so in one line."""
    text, table = files
    assert main(["tie", text, f"{kind}:{table}", "--private", "--interface", "en"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_a_unit_in_brackets_behind_a_head_is_that_of_the_figure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no part of the name, and the numbers below are in it."""
    text, table = tmp_path / "a.txt", tmp_path / "b.csv"
    text.write_text("Leakage fell to 312 Ml/d in 2024, from 331 Ml/d a year earlier.\n", encoding="utf-8")
    table.write_text("Measure,2023,2024\nLeakage (Ml/d),331,321\nBursts,2098,2145\n", encoding="utf-8")
    rows = [row for row in tied(capsys, str(text), str(table), status=1)["ties"] if row["address"]]
    assert [(row["surface"], row["outcome"], row["name"], row["address"]) for row in rows] == [
        ("312 Ml/d", "differs", "Leakage", "C2"),
        ("331 Ml/d", "match", "Leakage", "B2"),
    ]


def test_a_second_source_that_says_something_else(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It differs, and the one that bears the figure out is named beside it."""
    other = tmp_path / "other.csv"
    other.write_text("指标,2024年（万元）\n茶叶产值,13200\n", encoding="utf-8")
    assert main(["tie", *files, str(other), "--private", "--interface", "en"]) == 1
    assert (
        "  2 1.32亿元: differs, 12345万元 at C2 (茶叶产值, 2024); other.csv agrees: 13200万元 at B2 (茶叶产值, 2024)"
        in capsys.readouterr().out.splitlines()
    )


def test_without_any_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What to do is said, and which sources are remembered."""
    alone = tmp_path / "alone.txt"
    alone.write_text("2024年，茶叶产值达到1.32亿元。\n", encoding="utf-8")
    assert main(["tie", str(alone), "--private", "--interface", "en"]) == 2
    said = capsys.readouterr().err
    assert "no source is named" in said
    assert "what tie, check and report are given is not" in said
