"""`hegao figures` of a text with more figures than are held: the same rows, each made when it is printed."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from tui.cli import figures
from tui.cli.main import main
from tui.files import bounds
from tui.speech import found_figures

if TYPE_CHECKING:
    from pathlib import Path

LINES = [
    "一、去年工作",
    "全镇完成工业产值3.2亿元，比上年增长8.5%，其中规模以上企业完成产值2.1亿元，占65.6%。",
    "新修水渠12公里，完成投资460万元；新增大棚85个，参加合作社的农户达到1260户。",
    "| 村 | 户数 | 收入（万元） |",
    "| --- | --- | --- |",
    "| 河湾村 | 312 | 96.4 |",
    "| 石坡村 | 208 | 71.5 |",
    "二、今年打算",
    "力争产值达到3.6亿元，增长12%以上，粮食总产量稳定在1.4万吨。",
    "The town plans to build 14 km of roads and to raise revenue by 6.5 per cent.",
]
WHOLE = ("same", "relations", "group", "group_name", "joined")
"""What is said of the whole text, and not of one with too many figures to hold."""


@pytest.fixture
def text(tmp_path: Path) -> str:
    """A file with figures in prose, in a table, in English."""
    path = tmp_path / "town.md"
    path.write_text(
        "\n\n".join(LINES[:3]) + "\n\n" + "\n".join(LINES[3:7]) + "\n\n" + "\n\n".join(LINES[7:]) + "\n"
    )
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command prints when all goes well."""
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three figures are too many to hold."""
    monkeypatch.setattr(figures, "LISTED", 3)
    monkeypatch.setattr(found_figures, "KEPT", 2)
    monkeypatch.setattr("tui.claims.speech_claims._KEPT_OF_MANY", 2)


def without_whole(row: dict[str, object]) -> dict[str, object]:
    """A row without what is said of the whole text."""
    return {name: value for name, value in row.items() if name not in WHOLE}


def test_rows_are_the_same(
    text: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """In JSON, whatever is held; what is said of the whole text is null where not all is held."""
    held = json.loads(printed(capsys, "figures", "--format", "json", text))["figures"]
    lines = printed(capsys, "figures", "--format", "jsonl", text)
    request.getfixturevalue("few")
    streamed = json.loads(printed(capsys, "figures", "--format", "json", text))["figures"]
    assert len(held) > 12
    assert list(map(without_whole, streamed)) == list(map(without_whole, held))
    assert [json.loads(line) for line in lines.splitlines()] == held
    assert {row[name] for row in streamed for name in WHOLE} == {None}
    assert any(row["group"] is not None for row in held)
    assert any(row["relations"] for row in held)


@pytest.mark.parametrize("kind", ["table", "csv"])
def test_columns_are_the_same(
    kind: str, text: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """A table is as wide as its widest row, and CSV has all columns, though no rows are held."""
    held = printed(capsys, "figures", "--format", kind, text)
    request.getfixturevalue("few")
    streamed = printed(capsys, "figures", "--format", kind, text)
    if kind == "table":
        assert streamed == held
        return
    one, other = (list(csv.DictReader(io.StringIO(said.removeprefix("\ufeff")))) for said in (held, streamed))
    assert list(one[0]) == list(other[0])
    assert [without_whole(dict(row)) for row in one] == [without_whole(dict(row)) for row in other]


def test_one_object_is_written_as_json_writes_it(
    text: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Figure by figure, and for a text without figures too."""
    said = printed(capsys, "figures", "--format", "json", text)
    assert said == json.dumps(json.loads(said), ensure_ascii=False, indent=1) + "\n"
    bare = tmp_path / "bare.txt"
    bare.write_text("没有数字的一句话。\n")
    said = printed(capsys, "figures", "--format", "json", str(bare))
    assert said == json.dumps({"figures": []}, indent=1) + "\n"


def test_there_is_an_end(
    text: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What no text of people holds is refused, and the limit named."""
    monkeypatch.setattr(bounds, "STREAMED", 5)
    assert main(["figures", text]) == 2
    assert "expected at most 5" in capsys.readouterr().err
