"""Names that a settled tie taught hold for other speeches that are held against the same source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui.cli.main import main
from tui.export.returning import read_jsonld
from tui.review.event_types import SourceSet, TieRejected, TieSettled
from tui.review_service import ReviewService
from tui.source_files import open_source
from tui.sources.figure_context import named_in
from tui.workspace import open_workspace

TABLE = "指标,单位,2024年\n各渠道进账合计,万元,81234\n船员,人,950\n"
FIRST = "2024年，码头总收入达到8.12亿元。\n"
SECOND = "2024年，码头总收入为8.21亿元，船员950人。\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str, str]:
    """Two texts of which a table states the same under another name."""
    for name, words in (("first.txt", FIRST), ("second.txt", SECOND), ("table.csv", TABLE)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    first, second, table = (str(tmp_path / name) for name in ("first.txt", "second.txt", "table.csv"))
    return first, second, table


def teach(text: str, table: str) -> None:
    """Settle the tie of the income to its row, as `Y` does."""
    source, workspace = open_source(table), open_workspace(text)
    income = next(one for one in workspace.speech.mentions if one.surface == "8.12亿元")
    with ReviewService(workspace, "甲") as reviews:
        tie = TieSettled(
            source.content, source.name, "C2", "81234", "各渠道进账合计", named_in(workspace.speech, income)
        )
        reviews.do(reviews.drafts.source(source.content, source.name))
        reviews.do(reviews.drafts.settle(income, tie))


def outcome(capsys: pytest.CaptureFixture[str], text: str, table: str) -> tuple[str, str | None]:
    """What is said of the income of the second text, and of which cell."""
    assert main(["tie", text, table, "--format", "json"]) in (0, 1)
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["ties"]
    return next((row["outcome"], row["address"]) for row in rows if row["surface"] == "8.21亿元")


def test_a_name_holds_for_the_next_speech_with_the_source(
    files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The second text's total income is held against the row that the first text's was settled to; who taught it is said."""
    first, second, table = files
    assert outcome(capsys, second, table) == ("none", None)
    teach(first, table)
    assert outcome(capsys, second, table) == ("differs", "C2")
    assert main(["tie", second, table, "--explain", "2", "--interface", "en"]) == 0
    assert "甲 settled a tie that taught the name" in capsys.readouterr().out


def test_it_holds_for_no_other_source(
    files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Another table of another speech may call something else so."""
    first, second, table = files
    teach(first, table)
    with Path(table).open("a", encoding="utf-8") as more:
        more.write("灯塔,座,3\n")
    assert outcome(capsys, second, table) == ("none", None)


def test_what_is_taken_back_or_forgotten_teaches_nothing(
    files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Undone on its speech, or its words forgotten."""
    first, second, table = files
    teach(first, table)
    with ReviewService(open_workspace(first), "甲") as reviews:
        assert reviews.undo() is not None
    assert outcome(capsys, second, table) == ("none", None)
    teach(first, table)
    assert outcome(capsys, second, table) == ("differs", "C2")
    assert main(["forget", first, "--quotes"]) == 0
    capsys.readouterr()
    assert outcome(capsys, second, table) == ("none", None)


def test_a_blind_reviewer_learns_nothing_of_the_others(files: tuple[str, str, str]) -> None:
    """What the first reviewer taught elsewhere is hidden as his verdicts are."""
    first, second, table = files
    teach(first, table)
    contents = [open_source(table).content]
    for reviewer, blind, known in (("乙", True, 0), ("乙", False, 1), ("甲", True, 1)):
        with ReviewService(open_workspace(second), reviewer, blind=blind) as reviews:
            said = reviews.lessons.added(reviews.snapshot().settled.sources, contents)
        assert len(said.elsewhere) == known


def test_a_name_is_taught_without_the_place_that_the_text_is_about(
    files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """全港码头总收入 teaches what 码头总收入 is called, and the other way round."""
    first, second, table = files
    Path(first).write_text(FIRST.replace("码头", "全港码头"), encoding="utf-8")
    teach(first, table)
    assert outcome(capsys, second, table) == ("differs", "C2")
    Path(second).write_text(SECOND.replace("码头", "全港码头"), encoding="utf-8")
    assert outcome(capsys, second, table) == ("differs", "C2")


def test_ties_that_are_handed_on_come_back_as_ties_alone(
    files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A colleague's annotations say of each settled and rejected tie who said it; they are no notes of hers."""
    first, _second, table = files
    teach(first, table)
    source, workspace = open_source(table), open_workspace(first)
    income = next(one for one in workspace.speech.mentions if one.surface == "8.12亿元")
    with ReviewService(workspace, "乙") as reviews:
        reviews.do(
            reviews.drafts.reject(income, TieRejected(source.content, source.name, "C3", "950", "船员"))
        )
    assert main(["report", first, "--format", "jsonld"]) == 0
    events = read_jsonld(capsys.readouterr().out.encode())
    assert {type(event.data) for event in events} == {SourceSet, TieSettled, TieRejected}
