"""Verdicts on the next draft: carried by the alignment, what fell with its reason, straight onto the text that is open."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.cli.test_commands import run
from tests.cli.test_identity import V, give_verdict
from tui.alignment import Change
from tui.comparison import compare
from tui.reading.verdict_wording import what_became
from tui.review_service import ReviewService
from tui.speech.anchors import Outcome
from tui.speech.verdicts import SaidClaim
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

OLD = """柳湾镇工作小结

全镇完成技改投资2500万元，新建停车泊位640个。
第二幼儿园翻修操场，投入86万元。
接待游客1500000人次，增长7%。
清理河道19公里，植树3100株。
"""
NEW = """柳湾镇工作小结

植树3100株，清理河道19公里。
全镇已完成技改投资0.25亿元，新增停车泊位640个。
城北小学新建礼堂，投入86万元。
接待游客约150万人次，增长7%。
"""
REVIEWED = ("2500万元", "640个", "86万元", "1500000人次", "7%", "19公里", "3100株")


def drafts(folder: Path, *texts: str) -> list[Path]:
    """Files of one speech, one after the other."""
    found = [folder / f"draft-{number}.txt" for number in range(1, len(texts) + 1)]
    for path, text in zip(found, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return found


def laid(path: Path, before: Path) -> tuple[dict[str, Outcome], dict[str, str]]:
    """What became of Li's verdicts of an earlier draft, under the words of their figures; and of those that fell why."""
    workspace = replace(open_workspace(str(path)), before=open_workspace(str(before), most=0))
    with ReviewService(workspace, "Li") as reviews:
        settled = reviews.snapshot().settled
    found = {target.anchor.quote: place.outcome for target, place in settled.places.items() if target.anchor}
    fell = {
        one.target.anchor.quote: what_became(settled.places[one.target])
        for one in settled.fallen
        if one.target.anchor
    }
    return found, fell


def test_verdicts_hold_where_figure_claim_and_subject_do(tmp_path: Path) -> None:
    """Written another way, reworded, moved: they hold; a hedge that came and another subject fell them, each with its reason."""
    old, new = drafts(tmp_path, OLD, NEW)
    give_verdict(old, "Li", *((surface, V) for surface in REVIEWED))
    found, fell = laid(new, old)
    held = {surface for surface, outcome in found.items() if outcome in {Outcome.SAME, Outcome.MOVED}}
    assert held == set(REVIEWED) - {"86万元", "1500000人次"}
    moved = {surface for surface, outcome in found.items() if outcome is Outcome.MOVED}
    alignment = compare(open_workspace(str(old)), open_workspace(str(new))).alignment
    figures = open_workspace(str(old)).speech.mentions
    changes = {figures[row.old].surface: row.change for row in alignment.rows if row.old is not None}
    assert moved == {surface for surface in held if changes[surface] is Change.MOVED}
    assert "another hedge or bound" in fell["1500000人次"]
    assert "said of something else: 第二幼儿园" in fell["86万元"]


def test_a_verdict_is_laid_straight_onto_the_open_draft(tmp_path: Path) -> None:
    """What a draft between them said does not matter: a figure that was changed and changed back holds."""
    between = OLD.replace("2500万元", "2600万元")
    first, second, third = drafts(tmp_path, OLD, between, f"{OLD}植竹38亩。\n")
    give_verdict(first, "Li", ("2500万元", V))
    assert laid(second, first)[0] == {"2500万元": Outcome.CHANGED}
    assert laid(third, second)[0] == {"2500万元": Outcome.SAME}
    assert laid(third, second)[0] == {"2500万元": Outcome.SAME}


def test_what_stands_a_second_time_elsewhere_keeps_no_verdict(tmp_path: Path) -> None:
    """The sentence was struck out, and another one says the same value of another place."""
    old, new = drafts(tmp_path, OLD, OLD.replace("清理河道19公里，", "") + "石坝村新修便道19公里。\n")
    give_verdict(old, "Li", ("19公里", V), ("3100株", V))
    found, fell = laid(new, old)
    assert found == {"19公里": Outcome.GONE, "3100株": Outcome.SAME}
    assert fell == {"19公里": "gone"}


def test_a_report_says_why_verdicts_fell(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """For people and for programs, and the same as `hegao diff` says."""
    old, new = drafts(tmp_path, OLD, NEW)
    give_verdict(old, "Li", *((surface, V) for surface in REVIEWED))
    report = ("report", str(new), "--from", str(old), "--interface", "en")
    _status, out, _err = run(capsys, *report, "--format", "json")
    fallen = {one["quote"]: (one["outcome"], one["reason"]) for one in json.loads(out)["fallen"]}
    assert fallen == {"86万元": ("changed", "claim"), "1500000人次": ("changed", "hedge")}
    _status, out, _err = run(capsys, "diff", str(old), str(new), "--format", "json")
    rows = {
        row["old"]["surface"]: (row["change"], row["reason"])
        for row in json.loads(out)["figures"]
        if row["old"]
    }
    assert {surface: rows[surface] for surface in fallen} == fallen
    _status, out, _err = run(capsys, *report, "--format", "csv")
    said = [row["fallen"] for row in csv.DictReader(io.StringIO(out)) if row["fallen"]]
    assert len(said) == 2
    assert any("said of something else" in line for line in said)


def test_a_private_run_carries_by_the_kept_text_too(tmp_path: Path) -> None:
    """Nothing is written, and the texts that are kept are read."""
    old, new = drafts(tmp_path, OLD, NEW)
    give_verdict(old, "Li", ("2500万元", V), ("86万元", V))
    laid(new, old)
    with ReviewService(open_workspace(str(new), private=True), "Li") as reviews:
        settled = reviews.snapshot().settled
    assert [one.target.anchor.quote for one in settled.fallen if one.target.anchor] == ["86万元"]
    assert len(settled.verdict_records) == 1


def test_carrying_twice_is_once(tmp_path: Path) -> None:
    """Opened again, with --from or without, the same holds, and nothing was written for it."""
    old, new = drafts(tmp_path, OLD, NEW)
    give_verdict(old, "Li", *((surface, V) for surface in REVIEWED))
    once = laid(new, old)
    assert laid(new, old) == once
    with ReviewService(open_workspace(str(new)), "Li") as reviews:
        settled = reviews.snapshot().settled
        said = len(reviews.log())
    assert len(settled.verdict_records) == len(REVIEWED) - 2
    assert laid(new, old) == once
    with ReviewService(open_workspace(str(new)), "Li") as reviews:
        assert len(reviews.log()) == said


def test_of_verdicts_on_several_drafts_the_nearest_is_shown(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A figure changed in each draft: what fell is said once, of the draft before; what was decided anew is not listed."""
    texts = [OLD, OLD.replace("640个", "650个").replace("19公里", "20公里")]
    texts.append(texts[1].replace("650个", "660个").replace("20公里", "21公里").replace("植树3100株", "植树"))
    first, second, third = drafts(tmp_path, *texts)
    give_verdict(first, "Li", ("640个", V), ("19公里", V), ("3100株", V))
    laid(second, first)
    give_verdict(second, "Li", ("650个", V), ("3100株", V))
    give_verdict(first, "Li", ("640个", V))  # the older draft was decided on last
    laid(third, second)
    report = ("report", str(third), "--interface", "en", "--format")

    def fallen() -> list[str]:
        return [one["quote"] for one in json.loads(run(capsys, *report, "json")[1])["fallen"]]

    assert fallen() == ["650个", "19公里", "3100株"]
    give_verdict(third, "Li", ("660个", V), ("21公里", V))
    assert fallen() == ["3100株"]
    said = run(capsys, *report, "md")[1]
    assert "3100株" in said[said.index("no longer hold") :]
    assert "640个" not in said
    handed = run(capsys, *report, "jsonld")[1]
    assert all(surface in handed for surface in ("640个", "650个", "19公里"))


def test_what_holds_is_said_in_the_words_of_a_comparison(tmp_path: Path) -> None:
    """Moved, and the same though written another way or reworded around it."""
    old, new = drafts(tmp_path, OLD, NEW)
    give_verdict(old, "Li", *((surface, V) for surface in REVIEWED))
    workspace = replace(open_workspace(str(new)), before=open_workspace(str(old), most=0))
    with ReviewService(workspace, "Li") as reviews:
        places = reviews.snapshot().settled.places
        said = {target.anchor.quote: what_became(place) for target, place in places.items() if target.anchor}
    assert said["2500万元"] == "same: written another way"
    assert said["640个"] == "same: reworded around it"
    assert said["7%"] == "same: reworded around it"


def test_a_waiver_and_a_label_hold_where_figures_are_only_written_another_way(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """And where the words beside them are others; where one of them changed, or is gone, they fall."""
    text = f"{OLD}全镇水利投入合计5000万元，其中河道2000万元，堤防3100万元。\n"
    other = text.replace("合计5000万元，其中河道2000万元", "总计0.5000亿元，其中河道整治2000万元")
    changed = other.replace("3100万元", "3200万元")
    first, second, third, fourth = drafts(tmp_path, text, other, changed, text.replace("，堤防3100万元", ""))
    workspace = open_workspace(str(first))
    finding = next(one for one in workspace.findings if one.rule == "sum")
    total = next(one for one in workspace.speech.mentions if one.surface == "5000万元")
    said = SaidClaim("水利投入")
    with ReviewService(workspace, "Li") as reviews:
        reviews.do(reviews.drafts.waive(finding, "含去年结转"), reviews.drafts.claim(total, said))
    for path, holds in ((second, True), (third, False), (fourth, False), (first, True)):
        declared = () if path == first else ("--from", str(first))
        found = json.loads(run(capsys, "report", str(path), *declared, "--format", "json")[1])
        sums = {
            one["key"]: [each["reason"] for each in one["waivers"]]
            for figure in found["figures"]
            for one in figure["findings"]
            if one["rule"] == "sum"
        }
        assert list(sums.values()) == ([["含去年结转"]] if holds else [[]] if path == third else [])
        with ReviewService(open_workspace(str(path)), "Li") as reviews:
            assert len(reviews.snapshot().settled.claim_records) == 1
            assert len(reviews.waivers()) == {first: 1, second: 2}.get(path, 0)


def test_a_waiver_falls_with_the_verdicts_on_its_figures(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Where they are said of another place with the same words around them; the report says that it lapsed."""
    text = f"{OLD}全县调解纠纷1240件，成功1211件，成功率98.5%。\n"
    first, second = drafts(tmp_path, text, text.replace("全县调解", "全市调解"))
    workspace = open_workspace(str(first))
    with ReviewService(workspace, "Li") as reviews:
        reviews.waive(next(one for one in workspace.findings if one.rule == "share"), "按上年口径")
    for path, declared, holds in ((first, (), True), (second, ("--from", str(first)), False)):
        report = run(capsys, "report", str(path), *declared, "--interface", "en")[1]
        assert "按上年口径" in report
        assert ("1 set aside" in report) is holds
