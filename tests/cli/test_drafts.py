"""A draft that is declared, one that is offered, and the list of what is known."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from tests.cli.test_commands import run
from tests.cli.test_identity import LINES, TEXT, D, V, X, give_verdict
from tui.alignment import Change, Reason
from tui.export.report_schema import ReportObject
from tui.review_service import ReviewService, named_draft
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tui.speech.verdicts import Verdict

NEXT = TEXT.replace("36公里", "63公里")


def verdicts(path: Path, who: str, before: Path | None = None) -> dict[str, Verdict]:
    """The verdicts of a reviewer that hold in a file, under the figures."""
    workspace = open_workspace(str(path))
    if before is not None:
        workspace = replace(workspace, before=open_workspace(str(before), most=0))
    with ReviewService(workspace, who) as reviews:
        said = reviews.snapshot().verdicts
        return {workspace.speech.mentions[index].surface: verdict for index, verdict in said.items()}


def two_drafts(folder: Path) -> tuple[Path, Path]:
    """A draft that was reviewed, and the next one under another name."""
    old, new = folder / "draft-1.txt", folder / "draft-2.txt"
    old.write_text(TEXT, encoding="utf-8")
    new.write_text(NEXT, encoding="utf-8")
    give_verdict(old, "Li", ("36公里", V), ("8200亩", V), ("12%", D))
    return old, new


def test_a_declared_draft_takes_over_what_holds(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A verdict on a figure that changed falls; what is declared once is known ever after, and twice is once."""
    old, new = two_drafts(tmp_path)
    assert verdicts(new, "Li") == {}
    status, _out, err = run(capsys, "report", str(new), "--from", str(old), "--interface", "en")
    assert status == 0
    assert "it is the next draft; 2 verdicts hold, 1 fell" in err
    assert verdicts(new, "Li") == {"8200亩": V, "12%": D}
    assert verdicts(new, "Li", old) == {"8200亩": V, "12%": D}
    status, _out, err = run(capsys, "report", str(new), "--from", str(old), "--interface", "en")
    assert (status, err) == (0, "")
    assert verdicts(old, "Li") == {"36公里": V, "8200亩": V, "12%": D}


def test_a_draft_may_have_several_successors(tmp_path: Path) -> None:
    """What is decided on one is said of it and of what follows it, neither of the other nor of what it followed."""
    old, new = two_drafts(tmp_path)
    other = tmp_path / "draft-2b.txt"
    other.write_text(TEXT.replace("260万元", "270万元"), encoding="utf-8")
    verdicts(new, "Li", old)
    verdicts(other, "Li", old)
    give_verdict(new, "Li", ("3座", X))
    assert verdicts(new, "Li") == {"8200亩": V, "12%": D, "3座": X}
    assert verdicts(other, "Li") == {"36公里": V, "8200亩": V, "12%": D}
    assert verdicts(old, "Li") == {"36公里": V, "8200亩": V, "12%": D}


def test_verdicts_of_a_later_draft_are_never_laid_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Neither over the earlier draft's own, opened or reported; through two declarations they go forward."""
    old, new = two_drafts(tmp_path)
    third = tmp_path / "draft-3.txt"
    third.write_text(NEXT.replace("3座", "4座"), encoding="utf-8")
    verdicts(new, "Li", old)
    give_verdict(new, "Li", ("63公里", V), ("8200亩", X))
    assert verdicts(third, "Li", new) == {"63公里": V, "8200亩": X, "12%": D}
    give_verdict(third, "Li", ("4座", V), ("12%", X))
    assert verdicts(old, "Li") == {"36公里": V, "8200亩": V, "12%": D}
    assert verdicts(new, "Li") == {"63公里": V, "8200亩": X, "12%": D}
    found = json.loads(run(capsys, "report", str(old), "--format", "json")[1])
    said = {
        one["surface"]: [each["verdict"] for each in one["verdicts"]]
        for one in found["figures"]
        if one["verdicts"]
    }
    assert said == {"36公里": ["verified"], "8200亩": ["verified"], "12%": ["doubtful"]}
    assert found["fallen"] == []


def test_a_text_that_is_largely_a_reviewed_one_is_offered_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The line says the command; a text of another speech is not offered, nor one that has a review of its own."""
    old, new = two_drafts(tmp_path)
    _status, _out, err = run(capsys, "report", str(new), "--interface", "en")
    assert err.count("\n") == 1
    assert f"hegao {new} --from {old}" in err
    other = tmp_path / "other.txt"
    other.write_text(
        "\n".join(f"第{at}号仓库今年存粮{at}吨，比上年多。" for at in range(30)), encoding="utf-8"
    )
    assert run(capsys, "report", str(other))[2] == ""
    give_verdict(new, "Li", ("3座", V))
    assert run(capsys, "report", str(new))[2] == ""


def test_of_a_draft_and_what_follows_it_the_nearer_one_is_offered(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A text that was made of the earlier one is no successor of the later one, though the same verdicts come with it and one more."""
    old, new = two_drafts(tmp_path)
    verdicts(new, "Li", old)
    give_verdict(new, "Li", ("3座", V))
    other = tmp_path / "draft-1b.txt"
    other.write_text(TEXT.replace("8200亩", "8300亩"), encoding="utf-8")
    assert f"--from {old}" in run(capsys, "report", str(other), "--interface", "en")[2]
    other.write_text(NEXT.replace("8200亩", "8300亩"), encoding="utf-8")
    assert f"--from {new}" in run(capsys, "report", str(other), "--interface", "en")[2]


def test_a_declared_draft_of_a_private_run_is_not_remembered(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """It is taken over for that run."""
    old, new = two_drafts(tmp_path)
    status, out, _err = run(
        capsys, "report", str(new), "--from", str(old), "--private", "--format", "json", "--interface", "en"
    )
    assert status == 0
    held = [figure for figure in json.loads(out)["figures"] if figure["verdicts"]]
    assert [figure["surface"] for figure in held] == ["8200亩", "12%"]
    assert verdicts(new, "Li") == {}


def test_drafts_lists_speeches_with_their_drafts_and_reviewers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The earlier draft first; paths are not printed for a person, who knows them by name."""
    assert run(capsys, "drafts", "--interface", "en") == (0, "nothing was reviewed yet\n", "")
    old, new = two_drafts(tmp_path)
    verdicts(new, "Li", old)
    give_verdict(new, "Zhou", ("3座", V))
    status, out, err = run(capsys, "drafts", "--interface", "en")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == LINES[0]
    assert [line.split()[-1] for line in lines if line.startswith("  text:")] == [
        "draft-1.txt",
        "draft-2.txt",
    ]
    assert "Li  3 verdicts, 3 decisions" in lines[2]
    assert "Zhou  1 verdict, 1 decision" in lines[5]
    found = json.loads(run(capsys, "drafts", "--format", "json")[1])["speeches"]
    assert [[draft["follows"] for draft in speech["drafts"]] for speech in found] == [
        [[], [found[0]["drafts"][0]["id"]]]
    ]


def test_undo_over_drafts_says_on_which_draft(tmp_path: Path) -> None:
    """It reaches back to what was decided on an earlier one, by its name; on the one that is open there is none to say."""
    old, new = two_drafts(tmp_path)
    workspace = replace(open_workspace(str(new)), before=open_workspace(str(old), most=0))
    with ReviewService(workspace, "Li") as reviews:
        own = reviews.drafts.verdict(workspace.speech.mentions[0], V)
        reviews.do(own)
        steps = [reviews.undo(), reviews.undo()]
        assert [named_draft(step, workspace.speech.id) for step in steps if step is not None] == [
            "",
            "“draft-1.txt”",
        ]


def test_drafts_says_what_several_successors_follow(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Each of them; a speech without a title is called by its file."""
    old, new = two_drafts(tmp_path)
    other = tmp_path / "draft-2b.txt"
    other.write_text(TEXT.replace("260万元", "270万元"), encoding="utf-8")
    for draft in (new, other):
        verdicts(draft, "Li", old)
    lines = run(capsys, "drafts", "--interface", "en")[1].splitlines()
    assert sum(line.strip() == "follows draft-1.txt" for line in lines) == 2
    plain = tmp_path / "untitled-report.txt"
    plain.write_text("全县修路36公里，种树8200亩，安置劳力2600人，改造旧房31栋。" * 8, encoding="utf-8")
    give_verdict(plain, "Li", ("36公里", V))
    assert "untitled-report" in run(capsys, "drafts", "--interface", "en")[1].splitlines()


def test_a_report_has_a_section_of_changes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """In the formats for people, where the earlier draft is named and ever after; a first draft has none."""
    old, new = two_drafts(tmp_path)
    for path, named, there in (
        (old, (), False),
        (new, (), False),
        (new, ("--from", str(old)), True),
        (new, (), True),
        (old, (), False),
    ):
        for form in ("md", "html"):
            out = run(capsys, "report", str(path), *named, "--format", form, "--interface", "en")[1]
            assert ("Changes against the earlier draft" in out) is there
            assert ("36公里 → 63公里" in out) is there


def test_the_changes_of_a_report_are_the_same_whether_the_draft_is_named_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """New figures and other mentions that were left as they were among them; the draft need not have been reviewed."""
    old, new = tmp_path / "draft-1.txt", tmp_path / "draft-2.txt"
    old.write_text(f"{TEXT}\n总之，今年整修渠道36公里。", encoding="utf-8")
    new.write_text(f"{NEXT}\n总之，今年整修渠道36公里。\n新建泵站4座。", encoding="utf-8")
    report = ("report", str(new), "--format", "json", "--interface", "en")
    named = json.loads(run(capsys, *report, "--from", str(old))[1])["changes"]
    again = json.loads(run(capsys, *report)[1])["changes"]
    assert again == named
    assert named["counts"]["new"] == 1
    assert "4座" in run(capsys, "report", str(new), "--interface", "en")[1]


def refused(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    """What is said, in one line, of a command that is refused."""
    status, out, err = run(capsys, *command, "--interface", "en")
    assert (status, out, err.count("\n")) == (2, "", 1)
    return err


def test_a_draft_follows_neither_itself_nor_one_that_follows_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Not through others either; nothing is written of it, in no command that declares."""
    old, new = two_drafts(tmp_path)
    same, third = tmp_path / "copy.txt", tmp_path / "draft-3.txt"
    same.write_text(f"{TEXT}\n", encoding="utf-8")
    third.write_text(NEXT.replace("3座", "4座"), encoding="utf-8")
    for other in (old, same):
        assert "does not follow itself" in refused(capsys, "report", str(old), "--from", str(other))
    assert run(capsys, "report", str(new), "--from", str(old))[0] == 0
    assert run(capsys, "report", str(third), "--from", str(new))[0] == 0
    for later in (new, third):
        assert "this draft follows draft-1" in refused(capsys, "report", str(old), "--from", str(later))
    found = json.loads(run(capsys, "drafts", "--format", "json")[1])["speeches"]
    assert sorted(len(draft["follows"]) for draft in found[0]["drafts"]) == [0, 1, 1]


def test_a_text_with_little_in_common_is_declared_and_that_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """With how many figures have a counterpart; of a draft that has most nothing is said."""
    old, new = two_drafts(tmp_path)
    other = tmp_path / "other.txt"
    lines = [f"第{at}号仓库存粮{at}吨，比上年多{at + 3}吨。" for at in range(11, 21)]
    other.write_text("\n".join([*lines, LINES[-1]]), encoding="utf-8")
    _status, _out, err = run(capsys, "report", str(other), "--from", str(old), "--interface", "en")
    figures = len(json.loads(run(capsys, "report", str(other), "--format", "json")[1])["figures"])
    assert "little in common with “draft-1.txt”" in err
    assert f" of {figures} figures have a counterpart there" in err
    assert "common" not in run(capsys, "report", str(other), "--from", str(old), "--interface", "en")[2]
    assert "common" not in run(capsys, "report", str(new), "--from", str(old), "--interface", "en")[2]


def test_a_declared_draft_can_be_parted_and_declared_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Its verdicts come and go with it, and no offer is made; what was never declared cannot be parted."""
    old, new = two_drafts(tmp_path)
    assert "no such draft" in refused(capsys, "drafts", str(new), "--part", str(old))
    held = {"8200亩": V, "12%": D}
    for _time in range(2):
        assert verdicts(new, "Li", old) == held
        status, out, err = run(capsys, "drafts", str(new), "--part", str(old), "--interface", "en")
        assert (status, err) == (0, "")
        assert "draft-2.txt does not follow draft-1.txt any more" in out
        assert verdicts(new, "Li") == {}
        status, out, err = run(capsys, "report", str(new), "--interface", "en")
        assert (status, err) == (0, "")
        assert "Changes against" not in out
    assert "is not said to follow" in refused(capsys, "drafts", str(new), "--part", str(old))
    assert verdicts(new, "Li", old) == held
    assert verdicts(new, "Li") == held
    ids = json.loads(run(capsys, "drafts", str(new), "--format", "json")[1])["speeches"][0]["drafts"]
    assert run(capsys, "drafts", ids[1]["id"][5:13], "--part", ids[0]["id"][:16])[0] == 0
    assert "-" in refused(capsys, "drafts", "--part", str(old))


def test_a_file_that_was_parted_from_what_lay_there_stays_apart(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """An edited file is the next draft by itself; once it is parted, opening it does not join it again."""
    old, _new = two_drafts(tmp_path)
    old.write_text(NEXT, encoding="utf-8")
    assert verdicts(old, "Li") == {"8200亩": V, "12%": D}
    found = json.loads(run(capsys, "drafts", "--format", "json")[1])["speeches"][0]["drafts"]
    assert run(capsys, "drafts", str(old), "--part", found[0]["id"])[0] == 0
    for _time in range(2):
        assert verdicts(old, "Li") == {}
        assert run(capsys, "report", str(old))[2] == ""


def test_a_report_for_programs_has_the_changes_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """By the published schema: figures of the report by their numbers, those of the earlier draft with their place."""
    old, new = two_drafts(tmp_path)
    out = run(capsys, "report", str(new), "--from", str(old), "--format", "json")[1]
    found = msgspec.json.decode(out.encode(), type=ReportObject)
    assert found.changes is not None
    changed = [row for row in found.changes.figures if row.change is Change.CHANGED]
    assert [(row.old and row.old.surface, row.new, row.reason) for row in changed] == [
        (
            "36公里",
            next(figure.number for figure in found.figures if figure.surface == "63公里"),
            Reason.VALUE,
        )
    ]
    former = changed[0].old
    assert former is not None
    assert TEXT[former.start : former.end] == former.surface
    assert found.changes.counts.changed == 1
    assert json.loads(run(capsys, "report", str(old), "--format", "json")[1])["changes"] is None


def test_a_report_in_word_has_the_changes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """As lines under their own title."""
    old, new = two_drafts(tmp_path)
    out = tmp_path / "report.docx"
    status, _out, _err = run(
        capsys,
        "report",
        str(new),
        "--from",
        str(old),
        "--format",
        "docx",
        "-o",
        str(out),
        "--interface",
        "en",
    )
    assert status == 0
    shown = run(capsys, "show", str(out), "--plain")[1]
    assert "Changes against the earlier draft" in shown
    assert "36公里 → 63公里" in shown


def test_a_report_reads_the_earlier_draft_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What standard input gave is gone when it is read again: then every figure would be new."""
    old, new = two_drafts(tmp_path)
    named = run(capsys, "report", str(new), "--from", str(old), "--interface", "en")[1]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(old.read_bytes())))
    piped = run(capsys, "report", str(new), "--from", "-", "--interface", "en")[1]
    changes = [report[report.index("## Changes against the earlier draft") :] for report in (named, piped)]
    assert "36公里 → 63公里" in changes[1]
    assert changes[0] == changes[1]


def test_an_earlier_text_that_lies_in_its_place_again_has_its_own_verdicts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A file that was edited and put back: how many stay with the later text is said."""
    path, _new = two_drafts(tmp_path)
    path.write_text(NEXT, encoding="utf-8")
    give_verdict(path, "Li", ("63公里", V), ("3座", X))
    path.write_text(TEXT, encoding="utf-8")
    err = run(capsys, "report", str(path), "--interface", "en")[2]
    assert "this one was reviewed before: 3 verdicts hold, 2 verdicts stay with the other" in err
    assert verdicts(path, "Li") == {"36公里": V, "8200亩": V, "12%": D}


def test_the_draft_from_which_most_would_be_carried_is_offered(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """With its name, how many verdicts come with it and when; one on which nothing was decided is not, though it is nearer."""
    old, new = two_drafts(tmp_path)
    third = tmp_path / "draft-3.txt"
    third.write_text(NEXT.replace("3座", "4座"), encoding="utf-8")
    verdicts(new, "Li", old)
    report = ("report", str(third), "--interface", "en")
    assert "“draft-1.txt” (3 verdicts, " in run(capsys, *report)[2]
    few = tmp_path / "few.txt"
    few.write_text(NEXT.replace("3座", "5座"), encoding="utf-8")
    give_verdict(few, "Li", ("5座", V))
    assert "“draft-1.txt” (3 verdicts, " in run(capsys, *report)[2]
    give_verdict(new, "Li", ("63公里", V))
    assert "“draft-2.txt” (4 verdicts, " in run(capsys, *report)[2]
