"""Confirmed claims in the next draft: each holds only where the text says the same of its figure, else it falls and says why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import structs
from msgspec.structs import replace

from tests.cli.test_carrying import drafts
from tui.claims.settled_claims import detected_claim
from tui.claims.speech_claims import claims_of
from tui.cli.main import main
from tui.review_service import ReviewService, as_settled
from tui.speech.verdicts import Extent, SaidClaim
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

OLD = """青石县工作汇报

2025年2月3日

去年，全县水产品产量达到4.6万吨。快递业务量完成820万件，新增公共车位1350个。全县财政支出结构持续优化，群众办事更加方便。

二、2024年的教育

小学在校生达到2.31万人。
"""


def confirm(path: Path, surface: str, **corrected: str) -> SaidClaim:
    """A reviewer confirms what was detected of a figure, some fields of it corrected; gives what was confirmed."""
    workspace = open_workspace(str(path))
    mention = next(one for one in workspace.speech.mentions if one.surface == surface)
    said: SaidClaim = replace(
        detected_claim(claims_of(workspace.speech), mention),
        **corrected,
    )
    with ReviewService(workspace, "甲") as reviews:
        reviews.do(reviews.drafts.claim(mention, said))
    return said


def reported(new: Path, old: Path, target: Path) -> dict[str, Any]:
    """The report on a draft whose earlier draft is named."""
    assert main(["report", str(new), "--from", str(old), "--format", "json", "-o", str(target)]) == 0
    made: dict[str, Any] = json.loads(target.read_bytes())
    return made


@pytest.mark.parametrize(
    ("surface", "old", "new", "field"),
    [
        ("820万件", "去年，", "2022年，", "period"),
        ("1350个", "去年，", "2022年，", "period"),
        ("1350个", "2025年2月3日", "2024年2月3日", "period"),
        ("2.31万人", "二、2024年的教育", "二、2023年的教育", "period"),
        ("4.6万吨", "全县水产品", "清水乡水产品", "scope"),
        ("820万件", "快递业务量完成", "快递业务量力争完成", "mode"),
    ],
)
def test_a_claim_falls_where_what_it_rests_on_was_edited(
    surface: str, old: str, new: str, field: str, tmp_path: Path
) -> None:
    """An opening, the date, a heading, a scope: the figure stands as it stood, and says something else."""
    first, second = drafts(tmp_path, OLD, OLD.replace(old, new))
    said = confirm(first, surface)
    assert getattr(said, field)
    made = reported(second, first, tmp_path / "r.json")
    entry = next(one for one in made["figures"] if one["surface"] == surface)
    assert entry["labels"] == []
    (fallen,) = made["fallen_claims"]
    changed = {one["field"] for one in fallen["changes"]}
    assert fallen["quote"] == surface
    assert field in changed
    assert main(["report", str(second), "--from", str(first), "--format", "md"]) == 0


def test_what_fell_says_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The field, with what was read of it and what is read now."""
    first, second = drafts(tmp_path, OLD, OLD.replace("去年，", "2022年，"))
    confirm(first, "820万件")
    capsys.readouterr()
    assert main(["report", str(second), "--from", str(first), "--format", "md"]) == 0
    said = capsys.readouterr().out
    assert "the text says something else of it now: period 2024 → 2022" in said
    assert "confirmed by 甲" not in said


@pytest.mark.parametrize(
    "edited",
    [
        OLD.replace("全县财政支出结构持续优化", "财政支出结构进一步优化"),
        OLD.replace("去年，全县水产品", "2024年，全县水产品"),
        f"{OLD}\n三、结语\n\n让我们继续努力。\n",
    ],
)
def test_a_claim_holds_where_the_text_says_the_same(edited: str, tmp_path: Path) -> None:
    """Other words for the same time, and edits elsewhere."""
    first, second = drafts(tmp_path, OLD, edited)
    confirm(first, "820万件")
    made = reported(second, first, tmp_path / "r.json")
    entry = next(one for one in made["figures"] if one["surface"] == "820万件")
    assert (made["fallen_claims"], entry["named_by"]) == ([], "甲")


def test_what_was_only_confirmed_is_never_said_to_be_corrected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what was corrected is, though the next draft is read as it was corrected."""
    first, _second = drafts(tmp_path, OLD, OLD)
    confirm(first, "820万件")
    confirm(first, "1350个", period="2021")
    capsys.readouterr()
    assert main(["report", str(first), "--format", "md"]) == 0
    said = capsys.readouterr().out
    assert "快递业务量 · level · 2024 (confirmed by 甲)" in said
    assert "公共车位" in said
    assert said.count("(corrected by 甲)") == 1


def test_figures_know_what_fell_though_lines_were_settled_too(tmp_path: Path) -> None:
    """What is settled of claims is laid over the draft in the same way whoever asks."""
    first, second = drafts(tmp_path, f"{OLD}\n页脚一行\n", f"{OLD}\n页脚一行\n".replace("去年，", "2022年，"))
    confirm(first, "820万件")
    workspace = open_workspace(str(first))
    at = workspace.speech.text.index("页脚一行")
    with ReviewService(workspace, "甲") as reviews:
        reviews.do(reviews.drafts.line(at, at + 4, apart=True))
    later = structs.replace(open_workspace(str(second)), before=open_workspace(str(first), most=0))
    settled = as_settled(later, claims=True)
    assert settled.speech is not later.speech
    assert settled.claims is not None
    assert settled.claims.said == {}


def test_a_claim_that_was_merged_without_its_draft_falls_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was detected where it was said is kept with it: on a machine that never read that draft it is compared too."""
    first, second, third = drafts(tmp_path, OLD, OLD.replace("去年，", "2022年，"), f"{OLD}\n完。\n")
    confirm(first, "820万件")
    handed = tmp_path / "r.jsonld"
    assert main(["report", str(first), "--format", "jsonld", "-o", str(handed)]) == 0
    for draft, named in ((second, None), (third, "甲")):
        monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / draft.name.replace(".", "-")))
        assert main(["merge", "--speech", str(draft), str(handed)]) == 0
        capsys.readouterr()
        assert main(["figures", str(draft), "--format", "json"]) == 0
        rows = {row["surface"]: row for row in json.loads(capsys.readouterr().out)["figures"]}
        assert rows["820万件"].get("named_by") == named


def test_of_the_others_of_a_metric_no_period_is_confirmed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Programs and reports are told which parts are only detected."""
    (path,) = drafts(tmp_path, OLD)
    workspace = open_workspace(str(path))
    mention = next(one for one in workspace.speech.mentions if one.surface == "820万件")
    with ReviewService(workspace, "甲") as reviews:
        shared = SaidClaim("快递业务量", "level", extent=Extent.METRIC)
        reviews.do(reviews.drafts.claim(mention, shared))
    assert main(["figures", str(path), "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)["figures"][mention.number - 1]
    assert (row["named_by"], row["period_iso"], row["claim_confidence"]) == ("甲", "2024", "high")
    assert row["claim_detected"] == ["mean", "period_iso", "mode"]
    assert main(["report", str(path), "--format", "md"]) == 0
    assert "2024 (metric confirmed by 甲, the rest detected)" in capsys.readouterr().out
