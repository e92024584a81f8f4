"""When a text was made: said by `--date` to every command, by a key in the reader, and remembered with the speech."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import tomli

from tests.app.reviews import key, log, until
from tests.app.screens import reading
from tui.app.widgets.prompt import Prompt
from tui.claims.period_values import DocumentDate
from tui.claims.speech_claims import claims_of
from tui.cli.main import main
from tui.cli.opening import open_speech, remember_date
from tui.packs.plain import plain_speech
from tui.review.event_types import DateGiven
from tui.review_service import ReviewService
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "榆林镇汇报\n\n去年，全镇苹果产量达到3万吨。今年，苹果产量力争达到4万吨。\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A text that does not say when it was made."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def figures(capsys: pytest.CaptureFixture[str], path: Path, *more: str) -> list[dict[str, Any]]:
    """The figures that the command prints."""
    assert main(["figures", str(path), "--format", "json", *more]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["figures"]
    return rows


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["figures"], "2023"),
        (["show", "--plain"], "苹果产量 · level · 全镇 · 2023"),
        (["report"], "苹果产量 · level · 全镇 · 2023"),
        (["report", "--format", "json"], '"period_iso": "2023"'),
        (["check"], "0 findings"),
        (["figures", "--explain", "1"], "date of the text: 2024-03 (as it was given)"),
    ],
)
def test_every_command_takes_it(
    command: list[str], words: str, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Last year goes by it."""
    name, *more = command
    assert main([name, str(path), *more, "--date", "2024-03"]) == 0
    out = capsys.readouterr().out
    assert words in out or command == ["check"]
    assert figures(capsys, path)[0]["period_iso"] is None, "a command that prints remembers nothing"


def test_an_import_takes_it_into_the_pack(path: Path, tmp_path: Path) -> None:
    """The periods of its metrics."""
    assert main(["import", str(path), "-o", str(tmp_path / "pack"), "--date", "2024"]) == 0
    metrics = tomli.loads((tmp_path / "pack" / "metrics.toml").read_text(encoding="utf-8"))["metric"]
    assert [one["period"] for one in metrics] == ["2023年", "2024年"]


def test_what_a_reader_gave_holds_for_every_command(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is remembered with the speech, is another where it is given again, and holds in the next draft."""
    for date, period in ((DocumentDate(2024, 3), "2023"), (DocumentDate(2022), "2021")):
        remember_date(open_speech(str(path), date=date), date)
        remember_date(open_speech(str(path), date=date), date)
        assert figures(capsys, path)[0]["period_iso"] == period
        assert figures(capsys, path, "--date", "2020")[0]["period_iso"] == "2019"
        assert figures(capsys, path, "--as-read")[0]["period_iso"] is None
    assert [event.data for event in log()] == [DateGiven("2024-03"), DateGiven("2022")]
    path.write_text(f"{TEXT}\n全镇新建冷库2座。\n", encoding="utf-8")
    assert figures(capsys, path)[0]["period_iso"] == "2021"
    with ReviewService(open_workspace(str(path)), "甲") as reviews:
        reviews.do(reviews.drafts.date(""))
    assert figures(capsys, path)[0]["period_iso"] is None


def test_nothing_is_remembered_of_a_private_run(path: Path) -> None:
    """Nor without a date."""
    date = DocumentDate(2024)
    remember_date(open_speech(str(path), private=True, date=date), date)
    remember_date(open_speech(str(path)), None)
    assert log() == ()


async def test_a_key_asks_for_it_and_shows_the_text_by_it() -> None:
    """What is no date is refused; the card then says the year."""
    async with reading(speech=plain_speech(TEXT, id="plain")) as (app, screen, pilot):
        await key(pilot, "I")
        await until(pilot, lambda: bool(app.screen.query(Prompt)))
        await pilot.press(*"2024-13", "enter")
        assert app.screen.query(Prompt)
        await pilot.press(*["backspace"] * 2, *"03", "enter")
        await until(pilot, lambda: app.screen is not screen and not app.screen.query(Prompt))
        speech = app.workspace.speech
        assert claims_of(speech).date == DocumentDate(2024, 3)
        assert [event.data for event in log()] == [DateGiven("2024-03")]
