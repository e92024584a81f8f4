"""`hegao diff`: what it prints in each form, what it compares, its exit statuses."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.test_commands import run
from tests.documents.word_files import made_of
from tests.documents.word_files import run as words
from tui.files.places import bundled_pack

if TYPE_CHECKING:
    from pathlib import Path

OLD = "今年全县新修渠道34公里，惠及农户2100户。\n新建粮库6座，投资870万元。\n"
NEW = "今年全县新修渠道43公里，惠及农户2100户。\n新建粮库6座，投资0.087亿元。开通客运班线3条。\n"


@pytest.fixture
def drafts(tmp_path: Path) -> tuple[str, str]:
    """Two drafts as text files."""
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "old.txt"), str(tmp_path / "new.txt")


def changes(out: str) -> list[tuple[str, str | None, str | None]]:
    """The rows of the JSON form in short."""
    rows: list[dict[str, Any]] = json.loads(out)["figures"]
    return [
        (row["change"], row["old"] and row["old"]["surface"], row["new"] and row["new"]["surface"])
        for row in rows
    ]


def test_text_lists_what_changed_and_counts_the_rest(
    capsys: pytest.CaptureFixture[str], drafts: tuple[str, str]
) -> None:
    """A line each, with its line in the text; status 1."""
    status, out, err = run(capsys, "diff", *drafts, "--interface", "en")
    lines = out.splitlines()
    assert (status, err) == (1, "")
    assert lines[0].startswith("1: changed: 34公里 → 43公里")
    assert lines[1].startswith("2: new: 3条")
    assert lines[-1].startswith("figures: 1 changed, 1 new, 3 same")


def test_json_lists_every_figure_of_both(capsys: pytest.CaptureFixture[str], drafts: tuple[str, str]) -> None:
    """Each with offsets, claim and reason; of both drafts no path is said."""
    status, out, _err = run(capsys, "diff", *drafts, "--format", "json")
    assert status == 1
    assert changes(out) == [
        ("changed", "34公里", "43公里"),
        ("same", "2100户", "2100户"),
        ("same", "6座", "6座"),
        ("same", "870万元", "0.087亿元"),
        ("new", None, "3条"),
    ]
    found = json.loads(out)
    row = found["figures"][3]
    assert (row["reason"], OLD[row["old"]["start"] : row["old"]["end"]]) == ("written", "870万元")
    assert found["counts"] == {"changed": 1, "new": 1, "gone": 0, "moved": 0, "same": 3}
    assert drafts[0].rsplit("/", 1)[0] not in out


def test_markdown_has_a_part_for_each_outcome(
    capsys: pytest.CaptureFixture[str], drafts: tuple[str, str]
) -> None:
    """Only for those that there are, whatever stands in the text as words."""
    status, out, _err = run(capsys, "diff", *drafts, "--format", "md", "--interface", "en")
    assert status == 1
    assert [line for line in out.splitlines() if line.startswith("#")] == [
        "# Changes between two drafts",
        "## changed",
        "## new",
    ]


def test_what_was_left_behind_comes_before_what_is_said_of_another_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The figures of one place, in a line; a sum that holds no longer and a mention that was not changed stand above."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    said = (
        "全县156个村建成综治中心，调解纠纷1240件，调解成功率98.5%。\n\n"
        "全县粮食总产量32.6万吨。投入资金2500万元，其中中央资金1500万元、省级资金600万元、县级资金400万元。\n\n"
        "去年全县粮食总产量32.6万吨。\n"
    )
    old.write_text(said, encoding="utf-8")
    new.write_text(
        said.replace("全县156", "全市156").replace("32.6", "33.1", 1).replace("600", "700"), encoding="utf-8"
    )
    _status, out, _err = run(capsys, "diff", str(old), str(new), "--interface", "en")
    look = [line for line in out.splitlines() if line.startswith("look")]
    assert len(look) == 3
    assert "another mention" in look[0]
    assert "holds no longer" in look[1]
    assert look[2] == "look: 156个, 1240件, 98.5% are the same, but said of something else: 全县 → 全市"


def test_a_time_that_one_draft_alone_says_leaves_no_gap(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """That nothing is said of when is said."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("第二季度，全县港口卸货38万吨。\n", encoding="utf-8")
    new.write_text("全县港口卸货38万吨。\n", encoding="utf-8")
    _status, out, _err = run(capsys, "diff", str(old), str(new), "--interface", "en")
    assert "look: 38万吨 is the same, but said of something else: 第二季度 → nothing said" in out


def test_what_is_only_reworded_has_status_0(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """No figure is changed, new or gone."""
    first, second = tmp_path / "a.txt", tmp_path / "b.md"
    first.write_text(OLD, encoding="utf-8")
    second.write_text(OLD.replace("惠及", "让更多的人受益的有"), encoding="utf-8")
    status, out, _err = run(capsys, "diff", str(first), str(second), "--interface", "en")
    assert status == 0
    assert out == "figures: 4 same; 1 paragraph reworded\n"


def test_formats_and_packs_may_be_mixed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A Word file against text; a pack against its own source."""
    file = tmp_path / "draft.docx"
    file.write_bytes(made_of(words(OLD.splitlines()[0]), words(OLD.splitlines()[1])))
    text = tmp_path / "draft.txt"
    text.write_text(NEW, encoding="utf-8")
    _status, out, _err = run(capsys, "diff", str(file), str(text), "--format", "json")
    assert ("changed", "34公里", "43公里") in changes(out)
    pack = tmp_path / "pack"
    shutil.copytree(bundled_pack(), pack)
    status, out, _err = run(capsys, "diff", str(pack), str(pack), "--format", "json")
    assert status == 0
    assert {change for change, _old, _new in changes(out)} == {"same"}


def test_a_file_with_tracked_changes_is_two_drafts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Before the changes and with all of them accepted; a file that tracks none is refused."""
    inserted = f'<w:ins w:id="1" w:author="a">{words("12.4")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>11.9</w:delText></w:r></w:del>'
    file = tmp_path / "tracked.docx"
    file.write_bytes(made_of(words("全年完成投资") + deleted + inserted + words("亿元，修路30公里。")))
    status, out, _err = run(capsys, "diff", str(file), "--format", "json")
    assert (status, changes(out)) == (1, [("changed", "11.9亿元", "12.4亿元"), ("same", "30公里", "30公里")])
    plain = tmp_path / "plain.docx"
    plain.write_bytes(made_of(words("全年完成投资5亿元。")))
    status, out, err = run(capsys, "diff", str(plain), "--interface", "en")
    assert (status, out) == (2, "")
    assert "tracked changes" in err
    assert "hegao diff OLD NEW" in err


def test_two_inputs_cannot_both_be_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    """One line, status 2."""
    status, out, err = run(capsys, "diff", "-", "-", "--interface", "en")
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_nothing_of_a_text_acts_on_the_terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Escape sequences of a text are shown, not sent."""
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("新修\u202e渠道34公里。\n", encoding="utf-8")
    second.write_text("新修\u202e渠道43公里。\n", encoding="utf-8")
    for form in ("text", "md"):
        _status, out, _err = run(capsys, "diff", str(first), str(second), "--format", form)
        assert "\u202e" not in out
        assert "\x1b" not in out
