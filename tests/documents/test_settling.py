"""Lines that reviewers set apart or took back: an event like a verdict, for figures, commands, merging and the next draft."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.cli.main import main
from tui.documents.apart import SettledLines
from tui.documents.structure import read_document, resettled
from tui.export import render
from tui.export.report import Scope, build
from tui.export.returning import read_jsonld
from tui.packs.plain import plain_speech
from tui.review.store import Store
from tui.review_service import ReviewService, as_settled
from tui.speech.verdicts import Verdict
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXT = "首页 > 水利\n关于水库的汇报\n水库共35座。\n编者按:渠道120公里。\n责任编辑:某人\n"
"""The third line from below is the page's, though nothing says so."""
NOTE = "编者按:渠道120公里。"


def test_a_line_is_set_apart_or_taken_back_as_it_is_settled() -> None:
    """What is set apart has no figures; what is taken back is of the text; as read it is as it was."""
    document = read_document(TEXT.encode(), "x.txt")
    note, path = TEXT.index(NOTE), TEXT.index("首页")
    settled = resettled(document, SettledLines(frozenset({note}), frozenset({path})))
    parts = {settled.text[block.start : block.end]: str(block.part) for block in settled.blocks}
    assert parts[NOTE] == "back"
    assert parts["首页 > 水利"] not in {"front", "back", "aside"}
    assert [mention.surface for mention in plain_speech(settled, id="x").mentions] == ["35座"]
    assert resettled(settled, SettledLines()).blocks == document.blocks


def put(path: Path, reviewer: str, words: str, *, apart: bool) -> None:
    """Let a reviewer say of a line whether it is of the speech."""
    workspace = open_workspace(str(path))
    start = workspace.speech.text.index(words)
    with ReviewService(workspace, reviewer) as reviews:
        reviews.do(reviews.drafts.line(start, start + len(words), apart=apart))


def figures(capsys: pytest.CaptureFixture[str], path: Path, *more: str) -> list[str]:
    """The figures that the command prints."""
    assert main(["figures", str(path), "--format", "json", *more]) == 0
    return [row["surface"] for row in json.loads(capsys.readouterr().out)["figures"]]


def test_commands_follow_what_was_settled_but_as_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """`--as-read` ignores it; undone it is as it was."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert figures(capsys, path) == ["35座", "120公里"]
    put(path, "甲", NOTE, apart=True)
    assert figures(capsys, path) == ["35座"]
    assert figures(capsys, path, "--as-read") == ["35座", "120公里"]
    assert main(["outline", str(path), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {one["text"]: one["reason"] for one in told["apart"]}[NOTE] == "reviewer"
    with ReviewService(open_workspace(str(path)), "甲") as reviews:
        assert reviews.undo() is not None
    assert figures(capsys, path) == ["35座", "120公里"]


def test_verdicts_keep_to_their_figures_when_the_numbers_change(tmp_path: Path) -> None:
    """A figure is known by its words and not by its number."""
    path = tmp_path / "a.txt"
    path.write_text("关于水库的汇报\n序言:渠道120公里。\n水库共35座。\n", encoding="utf-8")
    workspace = open_workspace(str(path))
    with ReviewService(workspace, "甲") as reviews:
        reviews.do(reviews.drafts.verdict(workspace.speech.mentions[1], Verdict.WRONG, "36座"))
    put(path, "甲", "序言:渠道120公里。", apart=True)
    settled = as_settled(open_workspace(str(path)), "甲")
    assert [mention.surface for mention in settled.speech.mentions] == ["35座"]
    with ReviewService(settled, "甲") as reviews:
        assert reviews.snapshot().verdicts == {0: Verdict.WRONG}


def test_the_next_draft_keeps_what_was_settled(tmp_path: Path) -> None:
    """The line is found by its words in the edited file."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    put(path, "甲", NOTE, apart=True)
    path.write_text(TEXT.replace("水库共35座。", "水库共36座。塘坝12处。"), encoding="utf-8")
    settled = as_settled(open_workspace(str(path)), "甲")
    assert [mention.surface for mention in settled.speech.mentions] == ["36座", "12处"]


def test_what_was_settled_is_handed_on_and_merged(tmp_path: Path) -> None:
    """Annotations carry it; the last who spoke holds."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    put(path, "甲", NOTE, apart=True)
    workspace = open_workspace(str(path))
    with ReviewService(workspace, "") as reviews:
        report = build(workspace.speech, reviews.log(), (), Scope.ALL)
    events = read_jsonld(render(report, "jsonld"))
    with Store.open(tmp_path / "other.sqlite", "乙") as store:
        assert store.merge(events) == 1
    put(path, "乙", NOTE, apart=False)
    assert len(as_settled(open_workspace(str(path)), "乙").speech.mentions) == 2


def test_a_blind_second_does_not_see_what_the_first_settled(tmp_path: Path) -> None:
    """What others said of lines is hidden as their verdicts are."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    put(path, "甲", NOTE, apart=True)
    assert len(as_settled(open_workspace(str(path)), "乙", blind=True).speech.mentions) == 2
