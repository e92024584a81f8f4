"""Norms of number usage: each with what breaks it and what does not, once a text, dismissed for a document."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tui.checks.norm_table import NORMS, Norm
from tui.checks.norms import ONE_FORM, PREFIX
from tui.cli.main import main
from tui.figures.folding import fold
from tui.review_service import ReviewService
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

WRONG = [(norm, text) for norm in NORMS for text in norm.wrong]
RIGHT = [(norm, text) for norm in NORMS for text in norm.right]


@pytest.mark.parametrize(("norm", "text"), WRONG)
def test_what_breaks_a_norm_is_found(norm: Norm, text: str) -> None:
    """By this norm."""
    plain = text if norm.as_printed else fold(text)
    assert re.search(norm.pattern, plain)


@pytest.mark.parametrize(("norm", "text"), RIGHT)
def test_what_keeps_to_a_norm_is_left_alone(norm: Norm, text: str) -> None:
    """By this norm."""
    plain = text if norm.as_printed else fold(text)
    assert not re.search(norm.pattern, plain)


def test_names_are_their_own() -> None:
    """No norm has the name of another."""
    names = [norm.name for norm in (*NORMS, *ONE_FORM)]
    assert len(names) == len(set(names))


TEXT = "截止2023年底，全县投入9千亿元，约500人左右参加。\n截止目前，增长15%，另有百分之八、百分之九。增长20%，完成30%。\n"


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    """The findings that `hegao check` prints as JSON."""
    assert main(["check", "--format", "json", *arguments]) == 0
    rows: list[dict[str, object]] = json.loads(capsys.readouterr().out)["findings"]
    return rows


def test_norms_are_asked_for_and_each_is_one_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hint with all its places; without the option there is none."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert found(capsys, str(path)) == []
    rows = found(capsys, "--norms", str(path))
    names = ["until", "mixed-numeral", "about-twice", "one-form-percent"]
    assert [(row["rule"], row["level"]) for row in rows] == [(PREFIX + name, "hint") for name in names]
    assert rows[0]["figures"] == []


def test_a_waiver_dismisses_a_norm_for_the_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever it is broken, after an edit too; another document keeps it."""
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text(TEXT, encoding="utf-8")
    other.write_text("截止2022年底，全镇修路。\n" * 9, encoding="utf-8")
    workspace = replace(open_workspace(str(path)), norms=True)
    with ReviewService(workspace) as reviews:
        reviews.waive(workspace.findings[0], "本单位惯例")
    path.write_text("截止本月，全县通路。\n" + TEXT, encoding="utf-8")
    assert {row["rule"]: row["waived"] for row in found(capsys, "--norms", str(path))}[
        "norm:until"
    ] == "本单位惯例"
    assert found(capsys, "--norms", str(other))[0]["waived"] is None
