"""Claims that reviewers confirmed and metrics that they joined: in figures, the plain form and reports, merged, and in the next draft."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
import tomli
from msgspec import convert

from tui.cli.main import main
from tui.export.report_schema import ReportObject
from tui.review_service import ReviewService
from tui.speech.verdicts import SaidClaim
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "江口县2024年工作汇报\n\n2023年,全县毛竹产量5万吨,茶园扩大到8万亩。2022年,毛竹砍伐量3万吨。\n"
SAID = SaidClaim("竹材产量", "level", "", mean=False, scope="江口县", period="2023H1", mode="target")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A text of which a reviewer corrected a claim, and joined two metrics."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    workspace = open_workspace(str(path))
    bamboo = next(one for one in workspace.speech.mentions if one.surface == "5万吨")
    with ReviewService(workspace, "甲") as reviews:
        reviews.do(reviews.drafts.claim(bamboo, SAID))
        reviews.do(reviews.drafts.join("竹材产量", "毛竹砍伐量", True))  # noqa: FBT003 - as the table says it
    return path


def figures(capsys: pytest.CaptureFixture[str], path: Path, *more: str) -> dict[str, dict[str, Any]]:
    """The figures that the command prints, under their words."""
    assert main(["figures", str(path), "--format", "json", *more]) == 0
    return {row["surface"]: row for row in json.loads(capsys.readouterr().out)["figures"]}


def test_programs_get_what_was_settled(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    """Each field as the reviewer said it, with the name; joined wordings have one metric and the reason; others stay detected."""
    found = figures(capsys, path)
    bamboo, garden, cut = (found[words] for words in ("5万吨", "8万亩", "3万吨"))
    assert {name: bamboo[name] for name in ("subject", "period", "named_by", "metric_name")} == {
        "subject": "竹材产量",
        "period": "2023H1",
        "named_by": "甲",
        "metric_name": "竹材产量",
    }
    assert [bamboo[name] for name in ("aspect", "scope", "period_iso", "mode", "claim_confidence")] == [
        "level",
        "江口县",
        "2023H1",
        "target",
        "confirmed",
    ]
    assert (garden["metric_name"], garden.get("named_by")) == ("茶园", None)
    assert (cut["group"], cut["group_name"], cut["joined"]) == (bamboo["number"], "竹材产量", "by a reviewer")
    assert bamboo["joined"] is None
    unsettled = figures(capsys, path, "--as-read")
    assert unsettled["5万吨"]["metric_name"] == "毛竹产量"
    assert unsettled["3万吨"]["group"] == unsettled["3万吨"]["number"]


def test_people_read_it(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    """In the table of the command and in the plain form."""
    line = "竹材产量 · level · 江口县 · first half of 2023 · target (corrected by 甲)"
    assert main(["show", str(path), "--plain"]) == 0
    assert line in capsys.readouterr().out
    assert main(["figures", str(path)]) == 0
    assert line in capsys.readouterr().out


@pytest.mark.parametrize("form", ["md", "html", "docx", "json"])
def test_reports_hold_it(form: str, tmp_path: Path, path: Path) -> None:
    """The claim at its figure, and which metrics were joined."""
    target = tmp_path / f"r.{form}"
    assert main(["report", str(path), "--format", form, "-o", str(target)]) == 0
    data = target.read_bytes()
    if form == "json":
        made = json.loads(data)
        convert(made, ReportObject)
        assert made["joins"] == [{"reviewer": "甲", "metrics": ["竹材产量", "毛竹砍伐量"], "joined": True}]
        assert [one["labels"][0]["mode"] for one in made["figures"] if one["labels"]] == ["target"]
        return
    words = ZipFile(BytesIO(data)).read("word/document.xml").decode() if form == "docx" else data.decode()
    assert "竹材产量 · level · 江口县 · first half of 2023 · target (corrected by 甲)" in words
    assert "joined as one metric: 竹材产量, 毛竹砍伐量" in words


def test_what_no_longer_holds_is_listed_as_fallen(
    capsys: pytest.CaptureFixture[str], path: Path, tmp_path: Path
) -> None:
    """Another number in its place takes nothing over; where the words only moved it holds."""
    path.write_text(TEXT.replace("2023年,", "前言。2023年,"), encoding="utf-8")
    assert figures(capsys, path)["5万吨"]["named_by"] == "甲"
    path.write_text(TEXT.replace("5万吨", "6万吨"), encoding="utf-8")
    assert "named_by" not in figures(capsys, path)["6万吨"]
    target = tmp_path / "r.json"
    assert main(["report", str(path), "--format", "json", "-o", str(target)]) == 0
    made = json.loads(target.read_bytes())
    convert(made, ReportObject)
    (fallen,) = made["fallen_claims"]
    assert (fallen["subject"], fallen["quote"], fallen["reviewer"]) == ("竹材产量", "5万吨", "甲")
    assert main(["report", str(path), "--format", "md", "-o", str(tmp_path / "r.md")]) == 0
    assert "Confirmed claims that no longer hold" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_another_machine_takes_it_in(
    capsys: pytest.CaptureFixture[str], path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Handed on as annotations and merged there, figures say the same."""
    handed = tmp_path / "r.jsonld"
    assert main(["report", str(path), "--format", "jsonld", "-o", str(handed)]) == 0
    before = figures(capsys, path)
    monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / "other"))
    assert "named_by" not in figures(capsys, path)["5万吨"]
    assert main(["merge", "--speech", str(path), str(handed)]) == 0
    capsys.readouterr()
    assert figures(capsys, path) == before


def test_an_imported_pack_has_joined_metrics_with_aspect_and_period(path: Path, tmp_path: Path) -> None:
    """Under one label; what a reviewer said is no longer marked as detected."""
    assert main(["import", str(path), "-o", str(tmp_path / "pack")]) == 0
    metrics = tomli.loads((tmp_path / "pack" / "metrics.toml").read_text(encoding="utf-8"))["metric"]
    found = {one["figure"]: one for one in metrics}
    assert [found[words]["label"] for words in ("5万吨", "3万吨")] == ["竹材产量", "竹材产量"]
    assert (found["5万吨"]["subject"], found["5万吨"]["period"]) == ("江口县", "2023年上半年")
    assert "confidence" not in found["5万吨"]
    assert found["3万吨"]["confidence"] > 0


def test_what_a_pack_does_not_say_is_marked_as_detected(capsys: pytest.CaptureFixture[str]) -> None:
    """The rest is the curator's, and one metric is one group."""
    assert main(["figures", "--format", "json"]) == 0
    first = json.loads(capsys.readouterr().out)["figures"][0]
    assert (first["scope"], first["subject"], first["group_name"]) == ("全县", "全县", first["label"])
    assert first["claim_detected"] == ["metric_name", "aspect", "direction", "mean", "mode"]
    assert main(["figures", "--explain", "1"]) == 0
    said = capsys.readouterr().out
    assert "aspect: growth (detected)" in said
    assert "scope: 全县\n" in said
