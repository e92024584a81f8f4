"""Sources that are remembered with the speech: used without being named, said to be not here, handed on, forgotten."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from docx import Document

from tui.cli.main import main
from tui.export.report_schema import ReportObject
from tui.files.memory import memory_file, recall
from tui.files.places import reviews_file
from tui.review.event_types import TieRejected, TieSettled
from tui.review_service import ReviewService
from tui.source_files import open_source, remember
from tui.workspace import open_workspace

TEXT = "2024年，茶叶产值达到1.32亿元，茶农为950户。\n"
TABLE = "指标,单位,2024年\n茶叶产值,万元,12345\n茶农,户,950\n"


def keep(text: str, table: str) -> None:
    """Take a source for a text, as `A` does."""
    source = open_source(table)
    with ReviewService(open_workspace(text), "甲") as reviews:
        reviews.do(reviews.drafts.source(source.content, source.name))
    remember(source)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A text with a table that is remembered; they lie in two folders."""
    (tmp_path / "tables").mkdir()
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "tables" / "table.csv").write_text(TABLE, encoding="utf-8")
    text, table = str(tmp_path / "text.txt"), str(tmp_path / "tables" / "table.csv")
    keep(text, table)
    return text, table


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> Any:
    """What a command prints as JSON."""
    assert main([*arguments, "--format", "json"]) == status
    return json.loads(capsys.readouterr().out)


def test_a_remembered_source_need_not_be_named(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """By `tie`, `check` and `report`; named as well it counts once."""
    text, table = files
    assert [one["outcome"] for one in said(capsys, "tie", text, status=1)["ties"]] == [
        "none",
        "differs",
        "match",
    ]
    assert len(said(capsys, "tie", text, table, status=1)["sources"]) == 1
    assert [one["rule"] for one in said(capsys, "check", text)["findings"]] == ["source"]
    report = said(capsys, "report", text)
    assert [one["rule"] for figure in report["figures"] for one in figure["findings"]] == ["source"]


def test_a_source_that_is_not_here(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is said of any figure. Beside the text it is found by its name and content."""
    text, table = files
    (tmp_path / "tables" / "table.csv").unlink()
    found = said(capsys, "tie", text)
    assert ([(one["name"], one["here"]) for one in found["sources"]], found["ties"]) == (
        [("table.csv", False)],
        [],
    )
    assert main(["tie", text]) == 0
    out, err = capsys.readouterr()
    assert out == "table.csv: not here\n"
    assert "table.csv: not here" in err
    assert said(capsys, "check", text)["findings"] == []
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    assert [one["here"] for one in said(capsys, "tie", text, status=1)["sources"]] == [True]
    assert table


def settle(text: str, table: str, figure: int, address: str) -> None:
    """Settle that a figure is held against a statement, as `Y` does."""
    source = open_source(table)
    one = next(one for one in source.statements if one.address == address)
    with ReviewService(open_workspace(text), "甲") as reviews:
        said = TieSettled(source.content, source.name, address, one.surface, one.full_name, "茶农")
        reviews.do(reviews.drafts.settle(reviews.speech.mentions[figure - 1], said))


def test_an_edited_source_has_changed_since(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """That is said, and nothing of any figure; named, it is held against as it is now, what was settled where it says the same."""
    text, table = files
    settle(text, table, 2, "C2")
    settle(text, table, 3, "C3")
    Path(table).write_text(
        "说明,,\n\n指标,单位,2024年\n户均收入,元,9\n茶叶产值,万元,12346\n茶农,户,950\n", encoding="utf-8"
    )
    found = said(capsys, "tie", text)
    assert [(one["here"], one["changed"]) for one in found["sources"]] == [(False, True)]
    assert found["ties"] == []
    assert main(["tie", text]) == 0
    out, err = capsys.readouterr()
    assert out == "table.csv: changed since figures were held against it\n"
    assert "Name it" in err
    found = said(capsys, "tie", text, table, status=1)
    assert [one["name"] for one in found["sources"]] == ["table.csv"]
    output, farmers = found["ties"][1:]
    assert (output["outcome"], output["address"], output["settled"]) == ("differs", "C5", False)
    assert "12345" in output["lapsed"]
    assert "甲" in output["lapsed"]
    assert (farmers["address"], farmers["settled_by"], farmers["lapsed"]) == ("C6", "甲", None)


def test_another_file_of_the_same_name_follows_none_that_is_here(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are held against."""
    text, _table = files
    (tmp_path / "table.csv").write_text(TABLE.replace("950", "951"), encoding="utf-8")
    found = said(capsys, "tie", text, str(tmp_path / "table.csv"), status=1)
    assert [one["here"] for one in found["sources"]] == [True, True]


def test_nothing_to_hold_against(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line and status 2."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    assert main(["tie", str(tmp_path / "text.txt")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_handed_on_has_the_name_and_no_path(files: tuple[str, str], tmp_path: Path) -> None:
    """Neither the log of a report nor the store names a folder."""
    assert main(["report", files[0], "--format", "jsonld", "-o", str(tmp_path / "out.jsonld")]) == 0
    handed = (tmp_path / "out.jsonld").read_text(encoding="utf-8")
    assert "table.csv" in handed
    assert "/tables" not in handed
    assert b"/tables" not in reviews_file().read_bytes()


def test_forgetting_forgets_where_sources_lie(files: tuple[str, str]) -> None:
    """And with `--quotes` what they are called; those that another speech has stay."""
    text, table = files
    assert list(recall().sources.values()) == [table]
    assert main(["forget", text, "--quotes"]) == 0
    assert recall().sources == {}
    stores = reviews_file().parent.glob("reviews*")
    assert not any(b"table.csv" in one.read_bytes() for one in stores)
    assert "table.csv" not in memory_file().read_text(encoding="utf-8")


@pytest.fixture
def settled(files: tuple[str, str]) -> tuple[str, str]:
    """The same, with one tie settled and another rejected."""
    text, table = files
    source, workspace = open_source(table), open_workspace(text)
    (value, farmers) = (
        next(one for one in workspace.speech.mentions if one.surface == said)
        for said in ("1.32亿元", "950户")
    )
    with ReviewService(workspace, "甲") as reviews:
        one = TieSettled(source.content, source.name, "C2", "12345", "茶叶产值", "茶叶产值")
        other = TieRejected(source.content, source.name, "C3", "950", "茶农")
        reviews.do(reviews.drafts.settle(value, one), reviews.drafts.reject(farmers, other))
    return text, table


def test_commands_say_what_was_settled(settled: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """`tie` with who did; a rejected tie is not offered."""
    rows = said(capsys, "tie", settled[0], status=1)["ties"]
    assert [(row["outcome"], row["settled"], row["settled_by"]) for row in rows[1:]] == [
        ("differs", True, "甲"),
        ("none", False, None),
    ]
    assert main(["tie", settled[0], "--interface", "en"]) == 1
    printed = capsys.readouterr().out
    assert "2 1.32亿元: differs, 12345万元 at C2 (茶叶产值, 2024); settled by 甲" in printed
    assert "3 950户: 950 at C3 (茶农); rejected by 甲" in printed
    (found,) = said(capsys, "tie", settled[0], "--explain", "3")["sources"]
    assert [(one["address"], one["notes"]) for one in found["candidates"]] == [("C3", ["rejected"])]


def test_reports_say_what_figures_are_held_against(
    settled: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In JSON as its schema has it, in Markdown, HTML and Word in words; of a source that is not here that it is not."""
    text, _table = settled
    assert main(["report", text, "--format", "json"]) == 0
    report = msgspec.json.decode(capsys.readouterr().out, type=ReportObject)
    assert [(one.name, one.here) for one in report.sources] == [("table.csv", True)]
    (value,), (farmers,) = (figure.ties for figure in report.figures[1:])
    assert (value.outcome, value.address, value.settled, value.reviewer) == ("differs", "C2", True, "甲")
    assert (farmers.outcome, farmers.address, farmers.rejected, farmers.stated) == (None, "C3", True, None)
    line = "table.csv: differs: 12345万元 at C2 (茶叶产值, 2024); settled by 甲"
    for form in ("md", "html", "docx"):
        assert (
            main(["report", text, "--format", form, "-o", str(tmp_path / f"out.{form}"), "--interface", "en"])
            == 0
        )
    words = [(tmp_path / f"out.{form}").read_text(encoding="utf-8") for form in ("md", "html")]
    words.append(
        "\n".join(cell.text for table in Document(str(tmp_path / "out.docx")).tables for cell in table._cells)
    )
    for said_there in words:
        assert line in said_there.replace("\\", "")
        assert "rejected by 甲" in said_there
    (tmp_path / "tables" / "table.csv").unlink()
    assert main(["report", text, "--format", "md", "--interface", "en"]) == 0
    assert "table.csv: not here: 12345 at C2 (茶叶产值); settled by 甲" in capsys.readouterr().out.replace(
        "\\", ""
    )


def test_reports_for_programs_have_ties(
    settled: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In CSV a column a field, in JSON-LD an annotation a statement: address, what is stated, outcome, who settled it."""
    text, _table = settled
    assert main(["report", text, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out.lstrip("\ufeff"))))
    said_there = [
        tuple(row[f"tie_{name}"] for name in ("outcome", "address", "stated", "reviewer")) for row in rows
    ]
    assert said_there == [("",) * 4, ("differs", "C2", "12345", "甲"), ("", "C3", "950", "甲")]
    assert rows[1]["tie_source"] == "table.csv"
    out = tmp_path / "out.jsonld"
    assert main(["report", text, "--format", "jsonld", "-o", str(out)]) == 0
    items = json.loads(out.read_text(encoding="utf-8"))["first"]["items"]
    (tie, rejected) = (one for one in items if "hegao:address" in one)
    assert (tie["hegao:outcome"], tie["hegao:address"], tie["hegao:stated"]) == ("differs", "C2", "12345")
    assert tie["creator"]["name"] == "甲"
    assert (rejected["hegao:rejected"], rejected["hegao:address"]) == (True, "C3")


def test_no_source_makes_a_formula_of_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file and a row that are called as formulas are words in a cell."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    table = tmp_path / "=cmd.csv"
    table.write_text(TABLE.replace("茶农,", "=茶农,"), encoding="utf-8")
    assert main(["report", str(tmp_path / "text.txt"), "--source", str(table), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out.lstrip("\ufeff"))))
    assert {row["tie_source"] for row in rows} == {"", "'=cmd.csv"}
    assert all(not cell.startswith("=") for row in rows for cell in row.values())


def test_what_was_settled_goes_to_the_next_draft_and_to_another_store(
    settled: tuple[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An edited text keeps the tie of each figure that is still there; merged twice elsewhere it says the same."""
    text, _table = settled
    handed = tmp_path / "out.jsonld"
    assert main(["report", text, "--format", "jsonld", "-o", str(handed)]) == 0
    (tmp_path / "text.txt").write_text(f"全县工作总结。\n\n{TEXT}", encoding="utf-8")
    rows = said(capsys, "tie", text, status=1)["ties"]
    assert [(row["outcome"], row["settled"]) for row in rows[-2:]] == [("differs", True), ("none", False)]
    monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / "elsewhere"))
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    for _ in range(2):
        assert main(["merge", str(handed)]) == 0
        capsys.readouterr()
        rows = said(capsys, "tie", text, status=1)["ties"]
        assert [(row["outcome"], row["settled_by"]) for row in rows[-2:]] == [
            ("differs", "甲"),
            ("none", None),
        ]
