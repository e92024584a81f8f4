"""A speech is what it says: reviews follow it over paths, homes, formats and drafts, and never on to another."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import stat
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_commands import run
from tests.review import first_store
from tui.export import FORMATS
from tui.files import memory
from tui.review.event_types import ClaimConfirmed, NoteWritten, VerdictGiven
from tui.review.lineage import link
from tui.review.store import Store, default_path
from tui.review_service import ReviewService
from tui.speech.verdicts import ReaderNoteKind, SaidClaim, Verdict
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tui.speech import Mention
    from tui.workspace import Workspace

V, D, X = Verdict.VERIFIED, Verdict.DOUBTFUL, Verdict.WRONG
LINES = [
    "在全镇春季水利工作会议上的讲话",
    "同志们:",
    "去年,全镇清淤渠道36公里,受益农田8200亩。",
    "各村共投工4.5万个,比上年增加12%。",
    "石桥村新建泵站3座,总投资260万元,其中群众自筹48万元。",
    "柳林村改造涵闸17处,解决了900户的浇地难题。",
    "河湾村加固堤防2.4公里,拆除违建21处。",
    "今年,全镇计划清淤渠道50公里,新打机井64眼。",
    "各村要在4月20日以前完成春灌,县里将拨付补助资金75万元。",
    "镇水利站要派出6个小组,逐村检查验收,不留死角,不走过场。",
    "希望大家再接再厉,把水利这件大事办好办实,让老百姓满意。",
]
TEXT = "\n".join(LINES) + "\n"
NOT_KNOWN = (
    "1 event is about no speech known here; it is kept, and seen when that is opened or named with --speech"
)
OTHER = "\n".join(
    f"第{number}小学今年新招学生{number * 9}人,教师{number * 2}人。" for number in range(11, 31)
)


def give_verdict(path: Path, who: str, *said: tuple[str, Verdict]) -> None:
    """Let a reviewer give verdicts on the figures of these words."""
    workspace = open_workspace(str(path))
    with ReviewService(workspace, who) as reviews:
        for words, verdict in said:
            reviews.do(reviews.drafts.verdict(figure(workspace, words), verdict))


def figure(workspace: Workspace, words: str) -> Mention:
    """The figure of these words."""
    return next(mention for mention in workspace.speech.mentions if mention.surface == words)


def verdicts(capsys: pytest.CaptureFixture[str], path: Path | str) -> dict[str, dict[str, str]]:
    """What a report says of each figure that anybody judged."""
    status, out, err = run(capsys, "report", str(path), "--format", "json")
    assert status == 0, err
    rows = json.loads(out)["figures"]
    return {
        row["surface"]: {said["reviewer"]: said["verdict"] for said in row["verdicts"]}
        for row in rows
        if row["verdicts"]
    }


def home(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Be another person, or on another machine."""
    monkeypatch.setenv("HEGAO_DATA_DIR", str(folder))


def written(path: Path, text: str = TEXT) -> Path:
    """A file of a text, in the format that its name asks for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix != ".docx":
        path.write_text(text, encoding="utf-8")
        return path
    import docx

    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return path


@pytest.mark.parametrize("endings", [(".txt", ".txt"), (".txt", ".md"), (".docx", ".txt"), (".md", ".docx")])
def test_two_reviewers_in_two_homes_at_two_paths_review_one_text(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    endings: tuple[str, str],
) -> None:
    """Verdicts, a note and a label are merged both ways, twice, and the kappa is that of the figures themselves."""
    hers, his = (written(tmp_path / who / f"speech{end}") for who, end in zip("ab", endings, strict=True))
    home(monkeypatch, tmp_path / "one")
    give_verdict(hers, "甲", ("8200亩", V), ("12%", V), ("3座", X), ("17处", D))
    with ReviewService(workspace := open_workspace(str(hers)), "甲") as reviews:
        place = reviews.drafts.figure(figure(workspace, "260万元"))
        reviews.do(reviews.drafts.note(place, ReaderNoteKind.QUESTION, "含税吗?"))
        reviews.do(reviews.drafts.claim(figure(workspace, "50公里"), SaidClaim("清淤渠道", period="今年")))
    assert run(capsys, "report", str(hers), "--format", "jsonld", "-o", str(tmp_path / "1.jsonld"))[0] == 0
    home(monkeypatch, tmp_path / "two")
    give_verdict(his, "乙", ("8200亩", V), ("12%", D), ("3座", X), ("21处", V))
    assert run(capsys, "report", str(his), "--format", "jsonld", "-o", str(tmp_path / "2.jsonld"))[0] == 0
    said = {
        "8200亩": {"甲": "verified", "乙": "verified"},
        "12%": {"甲": "verified", "乙": "doubtful"},
        "3座": {"甲": "wrong", "乙": "wrong"},
        "17处": {"甲": "doubtful"},
        "21处": {"乙": "verified"},
    }
    for folder, file, path, count in (("one", "2", hers, 4), ("two", "1", his, 6)):
        home(monkeypatch, tmp_path / folder)
        first = run(capsys, "merge", str(tmp_path / f"{file}.jsonld"))
        assert first[:2] == (0, f"{count} events are new in the store\n"), first
        again = run(capsys, "merge", str(tmp_path / f"{file}.jsonld"))
        assert again[:2] == (0, "0 events are new in the store\n")
        assert verdicts(capsys, path) == said
        out = run(capsys, "agreement", str(path))[1]
        assert "reviewed by both: 3 figures, of these agreed: 2" in out
        assert "Cohen's kappa: 0.50" in out
        report = json.loads(run(capsys, "report", str(path), "--format", "json")[1])
        by_surface = {row["surface"]: row for row in report["figures"]}
        assert [note["text"] for note in by_surface["260万元"]["notes"]] == ["含税吗?"]
        assert by_surface["50公里"]["subject"] == "清淤渠道"


def test_a_file_that_is_renamed_copied_or_linked_keeps_its_verdicts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Under each name the same speech, and what is decided under one is said under the others."""
    first = written(tmp_path / "a" / "speech.txt")
    give_verdict(first, "甲", ("8200亩", V))
    renamed = first.rename(tmp_path / "a" / "final.txt")
    copied = shutil.copy(renamed, tmp_path / "copy.md")
    (tmp_path / "hard.txt").hardlink_to(renamed)
    (tmp_path / "soft.txt").symlink_to(renamed)
    for path in (renamed, copied, tmp_path / "hard.txt", tmp_path / "soft.txt"):
        assert verdicts(capsys, path) == {"8200亩": {"甲": "verified"}}
    give_verdict(tmp_path / "hard.txt", "乙", ("12%", D))
    assert verdicts(capsys, renamed) == {"8200亩": {"甲": "verified"}, "12%": {"乙": "doubtful"}}


def test_line_ends_and_a_mark_at_the_beginning_make_no_other_speech(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """As Windows writes it, in UTF-16, in GB18030."""
    give_verdict(written(tmp_path / "speech.txt"), "甲", ("8200亩", V), ("21处", X))
    for name, data in {
        "crlf": TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
        "utf-16": TEXT.encode("utf-16"),
        "gb18030": TEXT.encode("gb18030"),
    }.items():
        (tmp_path / f"{name}.txt").write_bytes(data)
        found = verdicts(capsys, tmp_path / f"{name}.txt")
        assert found == {"8200亩": {"甲": "verified"}, "21处": {"甲": "wrong"}}


def test_an_edited_file_is_the_next_draft_and_keeps_what_holds(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Same, moved, changed and gone; a line says so once, and the next edit is laid over it straight."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V), ("12%", V), ("3座", V), ("17处", X), ("21处", D))
    lines = list(LINES)
    lines[3] = lines[3].replace("12%", "13%")
    lines[5] = "柳林村的浇地难题也已得到了解决,群众普遍反映良好。"
    lines[6], lines[7] = lines[7], lines[6]
    written(path, "\n".join(lines))
    status, out, err = run(capsys, "report", str(path), "--format", "json")
    assert status == 0
    assert "The text was edited since it was reviewed: it is the next draft; 3 verdicts hold, 2 fell." in err
    report = json.loads(out)
    assert {row["surface"] for row in report["figures"] if row["verdict"]} == {"8200亩", "3座", "21处"}
    assert {(one["quote"], one["outcome"]) for one in report["fallen"]} == {
        ("12%", "changed"),
        ("17处", "gone"),
    }
    assert run(capsys, "report", str(path), "--format", "json") == (0, out, "")
    copy = shutil.copy(path, tmp_path / "elsewhere.txt")
    assert set(verdicts(capsys, copy)) == {"8200亩", "3座", "21处"}
    give_verdict(path, "甲", ("13%", V))
    lines[3] = lines[3].replace("13%", "12%")
    written(path, "\n".join(lines))
    assert set(verdicts(capsys, path)) == {"8200亩", "3座", "21处", "12%"}
    written(path)
    assert set(verdicts(capsys, path)) == {"8200亩", "3座", "21处", "12%", "17处"}
    assert set(verdicts(capsys, copy)) == {"8200亩", "3座", "21处", "13%"}


def test_another_text_at_the_same_path_is_a_new_speech_and_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Nothing goes over, nothing is listed as fallen; the first text comes back with its verdicts."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V), ("12%", V))
    written(path, OTHER)
    status, out, err = run(capsys, "report", str(path), "--format", "json")
    assert (status, json.loads(out)["fallen"], json.loads(out)["reviewers"]) == (0, [], [])
    said = "Another text lies here than the one that was reviewed: it is a new speech; 2 verdicts stay with the other."
    assert said in err
    give_verdict(path, "甲", ("99人", X))
    assert run(capsys, "report", str(path), "--format", "json")[2] == ""
    assert verdicts(capsys, path) == {"99人": {"甲": "wrong"}}
    written(path)
    status, _out, err = run(capsys, "report", str(path), "--format", "json")
    back = "Another text lies here than the one that was reviewed last, but this one was reviewed before: 2 verdicts hold, 1 verdict stays with the other."
    assert (status, err.strip()) == (0, back)
    assert set(verdicts(capsys, path)) == {"8200亩", "12%"}


def test_a_text_that_nobody_reviewed_may_become_any_other(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Nothing was decided, so nothing is remembered and nothing is said."""
    path = written(tmp_path / "speech.txt")
    assert run(capsys, "report", str(path))[0] == 0
    assert not default_path().exists()
    written(path, OTHER)
    assert run(capsys, "report", str(path), "--format", "json")[2] == ""


def test_standard_input_is_the_speech_that_it_says(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was decided on a file is said of the same text from a pipe."""
    give_verdict(written(tmp_path / "speech.txt"), "甲", ("8200亩", V))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert verdicts(capsys, "-") == {"8200亩": {"甲": "verified"}}


def test_a_short_text_is_known_with_its_path(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Its copy is another speech; edited, it is the next draft where it lies."""
    path = written(tmp_path / "a.txt", "通知\n今年修渠18万元。\n明年修路25万元。\n")
    give_verdict(path, "甲", ("18万元", V))
    copy = shutil.copy(path, tmp_path / "b.txt")
    assert verdicts(capsys, copy) == {}
    written(path, "通知\n今年修渠18万元。\n明年修路26万元。\n")
    assert verdicts(capsys, path) == {"18万元": {"甲": "verified"}}


@pytest.mark.parametrize("text", ["", " \n\n　\n", "\ufeff"])
def test_an_empty_text_has_no_identity(capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str) -> None:
    """No command fails on it, and nothing is remembered."""
    path = written(tmp_path / "empty.txt", text)
    workspace = open_workspace(str(path))
    assert workspace.speech.id == ""
    with ReviewService(workspace, "甲") as reviews:
        assert reviews.log() == ()
    for form in FORMATS:
        output = tmp_path / f"report.{form}"
        assert run(capsys, "report", str(path), "--format", form, "-o", str(output))[0] == 0
    file = collected(
        [first_store.verdict(7, "/home/li/a.txt", TEXT, "17处", who="李")], tmp_path / "li.jsonld"
    )
    assert run(capsys, "merge", str(file), "--speech", str(path))[0] == 2
    assert not default_path().parent.exists()


# ---------------------------------------------------------------- stores of 0.1.0


def test_a_store_of_0_1_0_opens_with_its_verdicts_where_they_were(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A file by its path, though it was edited since; standard input by its bytes; a pack by its id."""
    path = written(tmp_path / "speech.txt")
    bundled = open_workspace(None).speech.text
    first_store.write_store(
        default_path(),
        [
            first_store.verdict(1, str(path), TEXT, "8200亩"),
            first_store.verdict(2, str(path), TEXT, "12%", said="doubtful"),
            first_store.verdict(3, "rural-organisation", bundled, "14%"),
        ],
    )
    assert set(verdicts(capsys, path)) == {"8200亩", "12%"}
    assert run(capsys, "report", "--format", "md")[0] == 0
    _status, out, _err = run(capsys, "report", "--format", "json")
    assert [row["surface"] for row in json.loads(out)["figures"] if row["verdict"]] == ["14%"]
    written(path, TEXT.replace("12%", "21%"))
    assert set(verdicts(capsys, path)) == {"8200亩"}
    with sqlite3.connect(default_path()) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        rows = connection.execute("SELECT count(*) FROM events WHERE speech = ?", (str(path),)).fetchone()
    connection.close()
    assert rows == (2,)


def test_a_file_that_moved_before_the_new_version_came_has_its_verdicts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """By the version of its text; its like under another text has none, and an edit after that is the next draft."""
    path = written(tmp_path / "new" / "place.txt")
    gone = str(tmp_path / "old" / "speech.txt")
    first_store.write_store(
        default_path(),
        [
            first_store.verdict(1, gone, TEXT, "8200亩"),
            first_store.verdict(2, gone, OTHER, "99人"),
        ],
    )
    assert verdicts(capsys, path) == {"8200亩": {"甲": "verified"}}
    assert verdicts(capsys, written(tmp_path / "other.txt", OTHER)) == {"99人": {"甲": "verified"}}
    written(path, TEXT.replace("12%", "21%"))
    assert verdicts(capsys, path) == {"8200亩": {"甲": "verified"}}


def test_a_store_of_0_1_0_that_cannot_be_written_is_read_all_the_same(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no tables for drafts; the events are there."""
    path = written(tmp_path / "speech.txt")
    first_store.write_store(default_path(), [first_store.verdict(1, str(path), TEXT, "8200亩")])
    monkeypatch.setattr("tui.review.store_opening.may_write", lambda _path: False)
    assert verdicts(capsys, path) == {"8200亩": {"甲": "verified"}}


# ---------------------------------------------------------------- merging


def collected(bodies: list[str], path: Path) -> Path:
    """A colleague's annotations as 0.1.0 wrote them: what is read back, and nothing else."""
    items = [{"type": "Annotation", "hegao:events": [body]} for body in bodies]
    path.write_text(json.dumps({"type": "AnnotationPage", "items": items}), encoding="utf-8")
    return path


def test_annotations_of_0_1_0_are_attached_whatever_their_path(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """By the version of the text, whether it is opened before or after."""
    body = first_store.verdict(7, "/home/li/讲话.txt", TEXT, "17处", said="wrong", who="李")
    file = collected([body], tmp_path / "li.jsonld")
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    assert run(capsys, "merge", str(file))[:2] == (0, "1 event is new in the store\n")
    assert verdicts(capsys, path) == {"8200亩": {"甲": "verified"}, "17处": {"李": "wrong"}}


def test_events_that_no_speech_here_is_about_are_kept_and_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Said for each file; opened later, the speech has them."""
    one = collected([first_store.verdict(7, "/home/li/a.txt", TEXT, "17处", who="李")], tmp_path / "1.jsonld")
    two = collected(
        [first_store.verdict(8, "/home/li/b.txt", OTHER, "99人", who="李")], tmp_path / "2.jsonld"
    )
    give_verdict(written(tmp_path / "speech.txt"), "甲", ("8200亩", V))
    status, out, _err = run(capsys, "merge", str(one), str(two))
    assert status == 0
    assert out.splitlines() == [
        f"{one}: 1 event is new in the store",
        f"{two}: 1 event is new in the store",
        f"{two}: {NOT_KNOWN}",
    ]
    assert verdicts(capsys, written(tmp_path / "other.txt", OTHER)) == {"99人": {"李": "verified"}}


def test_merging_onto_another_draft_attaches_where_half_of_the_places_are_found(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What is not found is listed; on another text nothing is attached, and it is said why."""
    edited = TEXT.replace("17处", "18处").replace("12%", "21%")
    words = ("8200亩", "12%", "3座", "17处", "900户")
    bodies = [
        first_store.verdict(number, "/home/li/a.txt", TEXT, each, who="李")
        for number, each in enumerate(words, 1)
    ]
    file = collected(bodies, tmp_path / "li.jsonld")
    path = written(tmp_path / "edited.txt", edited)
    status, out, _err = run(capsys, "merge", str(file), "--speech", str(path))
    assert (status, out.splitlines()) == (
        0,
        [
            "5 events are new in the store",
            "attached to edited.txt: 3 of 5 places are found in it",
            "  not found: 12%",
            "  not found: 17处",
        ],
    )
    assert set(verdicts(capsys, path)) == {"8200亩", "3座", "900户"}
    other = written(tmp_path / "other.txt", OTHER)
    more = collected(
        [first_store.verdict(9, "/home/li/c.txt", TEXT, "21处", who="李")], tmp_path / "3.jsonld"
    )
    status, out, _err = run(capsys, "merge", str(more), "--speech", str(other))
    assert (status, out.splitlines()) == (
        1,
        [
            "1 event is new in the store",
            "not attached to other.txt: only 0 of 1 places are found in it, fewer than half",
            "  not found: 21处",
            "  1 event of another speech is kept in the store, and seen when that speech is opened",
        ],
    )
    assert verdicts(capsys, other) == {}


def test_annotations_of_a_short_text_are_attached_to_the_file_that_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A short text is another speech under another path, unless somebody says that it is the same."""
    short = "通知\n今年修渠18万元。\n"
    home(monkeypatch, tmp_path / "one")
    hers = written(tmp_path / "a" / "note.txt", short)
    give_verdict(hers, "甲", ("18万元", V))
    file = tmp_path / "1.jsonld"
    assert run(capsys, "report", str(hers), "--format", "jsonld", "-o", str(file))[0] == 0
    home(monkeypatch, tmp_path / "two")
    his = written(tmp_path / "b" / "note.txt", short)
    assert "no speech known here" in run(capsys, "merge", str(file))[1]
    assert verdicts(capsys, his) == {}
    assert "attached to note.txt: 1 of 1" in run(capsys, "merge", str(file), "--speech", str(his))[1]
    assert verdicts(capsys, his) == {"18万元": {"甲": "verified"}}


def test_what_was_said_of_an_earlier_draft_travels_with_the_later_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The annotations say which drafts belong together, so that a home that never saw the first has its verdicts."""
    home(monkeypatch, tmp_path / "one")
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    written(path, TEXT.replace("17处", "18处"))
    give_verdict(path, "甲", ("18处", D))
    file = tmp_path / "1.jsonld"
    assert run(capsys, "report", str(path), "--format", "jsonld", "-o", str(file))[0] == 0
    home(monkeypatch, tmp_path / "two")
    assert run(capsys, "merge", str(file))[0] == 0
    copy = shutil.copy(path, tmp_path / "his.txt")
    assert verdicts(capsys, copy) == {"8200亩": {"甲": "verified"}, "18处": {"甲": "doubtful"}}


def test_annotations_of_several_drafts_are_attached_together(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A colleague's two drafts belong together, so that what is said of the first comes with the second."""
    home(monkeypatch, tmp_path / "one")
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    written(path, TEXT.replace("17处", "18处"))
    give_verdict(path, "甲", ("18处", D), ("12%", V))
    file = tmp_path / "1.jsonld"
    assert run(capsys, "report", str(path), "--format", "jsonld", "-o", str(file))[0] == 0
    home(monkeypatch, tmp_path / "two")
    mine = written(tmp_path / "mine.txt", TEXT.replace("17处", "19处"))
    assert run(capsys, "merge", str(file), "--speech", str(mine))[1].splitlines() == [
        "3 events are new in the store",
        "attached to mine.txt: 2 of 3 places are found in it",
        "  not found: 18处",
    ]
    assert set(verdicts(capsys, mine)) == {"8200亩", "12%"}


def test_annotations_of_a_store_of_0_1_0_come_back_as_nothing_new(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Though they say the path's digest where the store says the path; the report stays the same, byte for byte."""
    path = written(tmp_path / "speech.txt")
    bodies = [
        first_store.verdict(1, str(path), TEXT, "8200亩"),
        first_store.verdict(2, str(path), OTHER, "99人"),
    ]
    first_store.write_store(default_path(), bodies)
    file = tmp_path / "1.jsonld"
    assert run(capsys, "report", str(path), "--format", "jsonld", "-o", str(file))[0] == 0
    for _time in range(2):
        assert run(capsys, "merge", str(file))[:2] == (0, "0 events are new in the store\n")
        assert run(capsys, "report", str(path), "--format", "jsonld")[1].encode() == file.read_bytes()


def test_no_report_names_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """In none of its forms, nor do figures, checks and text; of reviews by 0.1.0 too."""
    path = written(tmp_path / "secret-folder" / "speech.txt")
    first_store.write_store(default_path(), [first_store.verdict(1, str(path), TEXT, "8200亩")])
    give_verdict(path, "甲", ("12%", V))
    handed_on = [
        run(capsys, "figures", str(path), "--format", form)[1] for form in ("table", "csv", "json", "jsonl")
    ]
    handed_on += [run(capsys, "show", str(path))[1], run(capsys, "check", str(path), "--format", "json")[1]]
    for form in FORMATS:
        output = tmp_path / f"report.{form}"
        assert run(capsys, "report", str(path), "--format", form, "-o", str(output))[0] == 0
        handed_on.append(output.read_bytes().decode("utf-8", "replace"))
        if form == "docx":
            import zipfile

            with zipfile.ZipFile(output) as archive:
                handed_on += [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    assert "8200亩" in handed_on[0]
    assert not [said for said in handed_on if "secret-folder" in said or str(tmp_path) in said]


# ---------------------------------------------------------------- confidential drafts


def everything(folder: Path) -> bytes:
    """All bytes of a data folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


@pytest.fixture
def _permissive() -> object:
    """A process that lets everybody read its new files."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_permissive")
def test_what_is_remembered_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    """The folder, the store with its log, the places of reading; looser permissions are tightened."""
    path = written(tmp_path / "speech.txt")
    folder = default_path().parent
    folder.mkdir(parents=True)
    (folder / "places.json").write_text("{}")
    first_store.write_store(default_path(), [first_store.verdict(1, str(path), TEXT, "8200亩")])
    assert stat.S_IMODE(default_path().stat().st_mode) & 0o077
    workspace = open_workspace(str(path))
    with ReviewService(workspace, "甲") as reviews:
        reviews.do(reviews.drafts.verdict(figure(workspace, "12%"), V))
        memory.keep(memory.Remembered(workspace.speech.id, str(path), "题目"))
        names = {entry.name for entry in folder.iterdir()}
        assert {"reviews.sqlite", "reviews.sqlite-wal", "reviews.sqlite-shm", "places.json"} <= names
        assert {
            entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in folder.iterdir()
        } == dict.fromkeys(names, 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.usefixtures("_permissive")
def test_a_damaged_store_that_is_set_aside_is_private_too(tmp_path: Path) -> None:
    """Its copy holds what it held."""
    give_verdict(written(tmp_path / "speech.txt"), "甲", ("8200亩", V))
    default_path().write_bytes(b"no database" * 20)
    default_path().chmod(0o644)
    give_verdict(tmp_path / "speech.txt", "甲", ("12%", V))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in default_path().parent.glob("reviews*")}
    assert modes == {0o600}


@pytest.mark.usefixtures("_permissive")
def test_a_folder_that_is_not_hegao_s_alone_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HEGAO_DATA_DIR may name one that others work in; the files are private."""
    home(monkeypatch, tmp_path)
    tmp_path.chmod(0o755)
    give_verdict(written(tmp_path / "speech.txt"), "甲", ("8200亩", V))
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert stat.S_IMODE(default_path().stat().st_mode) == 0o600


def test_forgetting_removes_texts_places_and_names_and_keeps_deeds(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Of the whole lineage; what was removed is listed, another speech is left alone, and verdicts still hold."""
    path, other = written(tmp_path / "speech.txt"), written(tmp_path / "other.txt", OTHER)
    give_verdict(path, "甲", ("8200亩", V))
    give_verdict(other, "甲", ("99人", V))
    written(path, TEXT.replace("17处", "18处"))
    give_verdict(path, "甲", ("18处", D))
    for each in (path, other):
        workspace = open_workspace(str(each))
        memory.keep(memory.Remembered(workspace.speech.id, workspace.path, workspace.speech.title))
    listed = run(capsys, "forget")[1]
    assert f"    {path}" in listed
    assert "2 texts, 2 decisions" in listed
    status, out, err = run(capsys, "forget", str(path))
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        f"removed: the text of “{LINES[0]}”",
        f"removed: the text of “{LINES[0]}”",
        f"removed: that it lay at {path}",
        "removed: 1 place of reading",
        "2 decisions stay",
    ]
    listed = run(capsys, "forget")[1]
    assert str(path) not in listed
    assert str(other) in listed
    held = everything(default_path().parent)
    assert str(path).encode() not in held
    assert str(other).encode() in held
    assert set(verdicts(capsys, path)) == {"8200亩", "18处"}


def test_what_was_forgotten_is_not_remembered_by_reading_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A report, a check and an opened screen leave no text and no path; the next decision does."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    assert run(capsys, "forget", str(path))[0] == 0
    for command in ("report", "check", "agreement"):
        run(capsys, command, str(path))
    with ReviewService(open_workspace(str(path)), "甲") as reviews:
        reviews.snapshot()
    held = everything(default_path().parent)
    assert str(path).encode() not in held
    assert "0 texts, 1 decision" in run(capsys, "forget")[1]
    give_verdict(path, "甲", ("17处", V))
    assert "1 text, 2 decisions" in run(capsys, "forget")[1]


def test_forgetting_with_its_quotes_leaves_no_word_of_the_text(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Neither in the store's file nor in its log; who decided what and when stays, on no figure."""
    path = written(tmp_path / "speech.txt")
    first_store.write_store(default_path(), [first_store.verdict(1, str(path), TEXT, "8200亩")])
    give_verdict(path, "乙", ("12%", D))
    with ReviewService(workspace := open_workspace(str(path)), "乙") as reviews:
        reviews.do(reviews.drafts.claim(figure(workspace, "50公里"), SaidClaim("清淤渠道", period="今年")))
        reviews.do(
            reviews.drafts.note(reviews.drafts.figure(figure(workspace, "3座")), ReaderNoteKind.COMMENT, "查")
        )
    words = [word.encode() for word in ("8200亩", "比上年增加", "清淤渠道", "受益农田", str(path))]
    assert all(word in everything(default_path().parent) for word in words)
    status, out, _err = run(capsys, "forget", str(path), "--quotes")
    assert status == 0
    assert "blanked: the words of 4 events" in out.splitlines()
    assert not [word.decode() for word in words if word in everything(default_path().parent)]
    with Store.open(None, "") as store:
        said = [
            event.data
            for event in store.events()
            if isinstance(event.data, VerdictGiven | ClaimConfirmed | NoteWritten)
        ]
        assert [type(data) for data in said] == [VerdictGiven, VerdictGiven, ClaimConfirmed, NoteWritten]
        assert store.check() == []
    assert verdicts(capsys, path) == {}
    assert run(capsys, "forget", str(path), "--quotes")[0] == 0


def test_a_program_that_reads_the_store_keeps_its_log_and_that_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Once it is closed, forgetting again leaves no word."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    reader = sqlite3.connect(default_path(), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM events").fetchone()
    try:
        assert "Another program reads the store" in run(capsys, "forget", str(path), "--quotes")[2]
    finally:
        reader.close()
    assert run(capsys, "forget", str(path), "--quotes")[2] == ""
    assert "受益农田".encode() not in everything(default_path().parent)


def test_undo_reaches_over_drafts_and_restarts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What was decided last on the draft before is what the next draft takes back first, and does again."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V), ("12%", D))
    written(path, TEXT.replace("17处", "18处"))
    with ReviewService(open_workspace(str(path)), "甲") as reviews:
        assert reviews.undo() is not None
    assert verdicts(capsys, path) == {"8200亩": {"甲": "verified"}}
    with ReviewService(open_workspace(str(path)), "甲") as reviews:
        assert reviews.redo() is not None
        assert reviews.redo() is None
    assert set(verdicts(capsys, path)) == {"8200亩", "12%"}


def test_a_blind_second_is_told_of_own_verdicts_only(tmp_path: Path) -> None:
    """Neither how many of another's hold nor how many stay with another speech."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V), ("12%", D))
    give_verdict(path, "乙", ("17处", V))
    for text, said in ((TEXT.replace("21处", "22处"), "1 verdict holds, 0 fell"), (OTHER, "1 verdict stays")):
        written(path, text)
        with ReviewService(open_workspace(str(path)), "乙", blind=True, read_only=True) as reviews:
            seen = reviews.snapshot()
            assert {who for each in seen.settled.verdict_records.values() for who in each} <= {"乙"}
            assert said in reviews.notice


def test_a_link_that_is_merged_while_a_speech_is_open_brings_its_verdicts(tmp_path: Path) -> None:
    """What was passed over before is read then."""
    path, other = written(tmp_path / "a.txt"), written(tmp_path / "b.txt", TEXT.replace("17处", "18处"))
    give_verdict(other, "甲", ("8200亩", V))
    with ReviewService(workspace := open_workspace(str(path)), "乙") as reviews:
        assert reviews.snapshot().settled.verdict_records == {}
        with Store.open(None, "") as store:
            store.merge([link((workspace.speech.id, ""), (open_workspace(str(other)).speech.id, ""))])
        assert [who for each in reviews.snapshot().settled.verdict_records.values() for who in each] == ["甲"]


def test_what_is_not_remembered_cannot_be_forgotten(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """One sentence with what may have been meant, and exit status 2."""
    assert run(capsys, "forget") == (0, "nothing is remembered\n", "")
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    status, out, err = run(capsys, "forget", "speach.txt")
    assert (status, out) == (2, "")
    assert "nothing is remembered of this speech" in err
    assert "did you mean “speech.txt”?" in err
    name = run(capsys, "forget")[1].split()[0]
    assert run(capsys, "forget", name)[0] == 0
    assert run(capsys, "forget", "text:0000000")[0] == 2
    assert run(capsys, "forget", "长" * 5000)[0] == 2


def test_a_file_that_is_gone_can_be_forgotten_by_its_path(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The store knows where it lay."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    path.unlink()
    assert run(capsys, "forget", str(path))[0] == 0
    assert "0 texts, 1 decision" in run(capsys, "forget")[1]


def test_a_private_run_leaves_nothing_behind(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """No command makes a folder; what is decided in it is in an export and nowhere else."""
    path = written(tmp_path / "speech.txt")
    for command in ("show", "figures", "check", "report", "agreement"):
        assert run(capsys, command, str(path), "--private")[0] in (0, 1)
    workspace = open_workspace(str(path), private=True)
    with ReviewService(workspace, "甲") as reviews:
        seen = reviews.do(reviews.drafts.verdict(figure(workspace, "12%"), V))
        assert (len(seen.verdicts), seen.saved) == (1, False)
        assert [event.data for event in reviews.log()] == [VerdictGiven(V)]
    from tui.reading.state import begin

    workspace.keep_place(begin(workspace.speech))
    assert not default_path().parent.exists()


def test_a_private_run_sees_what_is_known_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The verdicts of the store are there; the edited text is compared but not remembered."""
    path = written(tmp_path / "speech.txt")
    give_verdict(path, "甲", ("8200亩", V))
    written(path, TEXT.replace("17处", "18处"))
    before = everything(default_path().parent)
    status, out, err = run(capsys, "report", str(path), "--private", "--format", "json")
    assert status == 0
    assert [row["surface"] for row in json.loads(out)["figures"] if row["verdict"]] == ["8200亩"]
    assert err.strip().endswith("it is the next draft; 1 verdict holds, 0 fell.")
    assert len(err.splitlines()) == 1
    assert everything(default_path().parent) == before


def test_a_place_of_reading_is_found_under_the_path_of_0_1_0_and_in_the_next_draft(tmp_path: Path) -> None:
    """Its entry is taken over under the speech's new name, once."""
    path = written(tmp_path / "speech.txt")
    memory.keep(memory.Remembered(str(path), str(path), "题目", 30))
    workspace = open_workspace(str(path))
    place = workspace.kept_place()
    assert place is not None
    assert place.offset == 30
    from tui.reading.state import begin

    workspace.keep_place(begin(workspace.speech).to_offset(60))
    assert [item.id for item in memory.recall().speeches] == [workspace.speech.id]
    written(path, TEXT + "完")
    later = open_workspace(str(path)).kept_place()
    assert later is not None
    assert later.offset == 60


def test_a_link_is_the_same_whoever_makes_it(tmp_path: Path) -> None:
    """It has no author and no time: two stores that were told the same hold one event."""
    with Store.open(tmp_path / "a.sqlite", "甲") as one, Store.open(tmp_path / "b.sqlite", "乙") as two:
        assert one.merge([link(("text:b", ""), ("text:a", ""))]) == 1
        assert two.merge([link(("text:b", ""), ("text:a", ""))]) == 1
        assert one.merge(two.events()) == 0
        assert one.events() == two.events()
