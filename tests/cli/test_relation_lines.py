"""What figures are to each other, with the reason: for people, in the plain form and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from msgspec import convert

from tui.claims.relation_graph import EdgeKind
from tui.claims.relations import RelationKind
from tui.cli.main import main
from tui.export.report_schema import ReportObject
from tui.reading.relation_wording import EDGES, REASONS

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """石桥县2025年工作汇报

2025年2月3日

2024年，全县投资20亿元，其中工业投资15亿元，占全部投资的75%。

2024年，竹笋产量由126万斤增加到131万斤，增长4.0%。

完成水利投资3亿元、交通投资5亿元，合计8亿元。

2024年，全县投资达20亿元。
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A text with figures of all sorts of relations."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def relations(capsys: pytest.CaptureFixture[str], path: Path) -> dict[str, list[tuple[str, str, str]]]:
    """Under the words of each figure its relations: what it is, to which, and why."""
    assert main(["figures", str(path), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["figures"]
    words = {row["number"]: row["surface"] for row in rows}
    return {
        f"{row['surface']}@{row['number']}": [
            (one["relation"], words[one["figure"]], one["reason"]) for one in row["relations"]
        ]
        for row in rows
        if row["relations"]
    }


def test_programs_get_both_ends_of_each_relation(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    """Part and whole, share, both ends of a movement and its rate, parts and total, the same fact again."""
    found = {name.partition("@")[0]: edges for name, edges in relations(capsys, path).items()}
    assert ("part of", "20亿元", "其中") in found["15亿元"]
    assert ("has share", "75%", "share of it") in found["15亿元"]
    assert ("share of", "15亿元", "share of it") in found["75%"]
    assert ("to", "131万斤", "由…到") in found["126万斤"]
    assert ("from", "126万斤", "由…到") in found["131万斤"]
    assert ("change of", "131万斤", "held") in found["4.0%"]
    assert ("changed by", "4.0%", "held") in found["131万斤"]
    assert [edge[:2] for edge in found["8亿元"]] == [("total of", "3亿元"), ("total of", "5亿元")]
    assert ("same as", "20亿元", "same fact") in found["20亿元"]


def test_people_are_told_what_a_figure_is_to_others(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    """`--explain`, and the plain form for screen readers."""
    assert main(["figures", str(path), "--format", "json"]) == 0
    numbers = {row["surface"]: row["number"] for row in json.loads(capsys.readouterr().out)["figures"]}
    assert main(["figures", str(path), "--explain", str(numbers["15亿元"])]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("  part of figure ") and "(20亿元): “其中”" in line for line in lines)
    assert main(["show", str(path), "--plain"]) == 0
    plain = capsys.readouterr().out
    assert f"to figure {numbers['131万斤']} (131万斤): “由…到”" in plain


def test_reports_hold_them(path: Path, tmp_path: Path) -> None:
    """By the schema."""
    target = tmp_path / "r.json"
    assert main(["report", str(path), "--format", "json", "-o", str(target)]) == 0
    made = json.loads(target.read_bytes())
    convert(made, ReportObject)
    assert any(figure["relations"] for figure in made["figures"])


def test_every_relation_has_words() -> None:
    """Both ways, and the reasons that are no words of the text."""
    assert set(EDGES) == set(EdgeKind)
    assert len(RelationKind) * 2 - 1 == len(EdgeKind)
    assert "same fact" in REASONS
