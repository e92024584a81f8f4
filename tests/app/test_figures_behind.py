"""Figures looked for behind the screen: the page in view has its own at once, others come, and are had for the asking."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.app.reviews import until
from tests.app.screens import be_drawn, lines_of, strike, told
from tui.app import slices
from tui.app.application import Hegao
from tui.app.dialogs.claim_editor import ClaimEditor
from tui.app.reader import claims_control, figures_control, panes
from tui.app.reader.screen import ReaderScreen
from tui.claims import speech_claims
from tui.claims.speech_claims import claims_of
from tui.claims.text_claims import TextClaims
from tui.files import bounds
from tui.packs.plain import plain_speech
from tui.source_files import open_source
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from textual.pilot import Pilot

PARAGRAPH = (
    "第{at}村修路{at}公里，其中水泥路{half}公里，比上年增长{at}.5%，惠及群众{many}人。"
    + "村里的事大家一起办。" * 12
)
TEXT = "修路情况的汇报\n\n" + "\n\n".join(
    PARAGRAPH.format(at=at, half=at // 2, many=at * 37) for at in range(2, 200)
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A text of many pages."""
    path = tmp_path / "roads.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@asynccontextmanager
async def opened(file: Path) -> AsyncIterator[tuple[Hegao, ReaderScreen, Pilot[None]]]:
    """The program with the text, as it is when its first page is drawn."""
    app = Hegao(open_workspace(str(file), behind=True))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await be_drawn(pilot)
        yield app, screen, pilot


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No work behind the screen, but what is asked for."""
    monkeypatch.setattr(figures_control, "REST", 3_600.0)


def figures_drawn(screen: ReaderScreen) -> set[str]:
    """The stretches of the text in view that are drawn as figures."""
    style = screen.text.style_of("text--figure").color
    colours = {style, screen.text.style_of("text--current").color}
    return {
        segment.text
        for y in range(screen.text.size.height)
        for segment in screen.text.render_line(y)
        if segment.style is not None and segment.style.color in colours and segment.text.strip()
    }


async def test_all_figures_come_and_are_those_of_the_whole_text(file: Path) -> None:
    """Without a key; the count says how far it is, and the checks follow."""
    async with opened(file) as (app, screen, pilot):
        while not screen.controllers.findings.checked:
            await pilot.pause()
            await app.workers.wait_for_complete()
        speech = screen.workspace.speech
        whole = plain_speech(TEXT, id=speech.id)
        assert speech.pending is None
        assert speech.mentions == whole.mentions
        assert app.workspace is screen.workspace
        assert screen.state.reading.speech is speech
        assert screen.text.speech is speech
        assert f"1/{len(whole.mentions)}" in lines_of(app)[0]


@pytest.mark.usefixtures("still")
async def test_a_text_with_too_many_figures_is_not_checked(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `hegao check` refuses is not worked out behind the screen either; that is said, there and where one asks."""
    monkeypatch.setattr(bounds, "CHECKED", 100)
    monkeypatch.setattr(figures_control, "REST", 0)
    source = tmp_path / "roads.csv"
    source.write_text("指标,数值\n修路（公里）,5\n", encoding="utf-8")
    workspace = replace(open_workspace(str(file), behind=True), sources=(open_source(str(source)),))

    def never(*_arguments: object, **_more: object) -> None:
        raise AssertionError("the checks are at work")

    monkeypatch.setattr("tui.checks.running.context_of", never)
    monkeypatch.setattr("tui.sources.ties.ties_of", never)
    app = Hegao(workspace)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        while not screen.controllers.findings.checked:
            await pilot.pause()
            await app.workers.wait_for_complete()
        await pilot.pause()
        assert "too many figures in it; expected at most 100" in told(app)
        assert "too many figures" in screen.controllers.obstacle("finding", (1,))
        assert screen.findings == ()
        await strike(pilot, "right", "m", "escape")
        now = screen.workspace
        assert (now.known_holding, now.known_sums, now.borne_out) == ({}, (), ())
        assert now.known_ties(1) == ()


@pytest.mark.usefixtures("still")
async def test_the_page_in_view_has_its_figures_and_the_count_says_that_more_come(file: Path) -> None:
    """What is not there yet is shown as not there yet."""
    async with opened(file) as (app, screen, _pilot):
        assert screen.workspace.speech.pending is not None
        assert "2公里" in figures_drawn(screen)
        assert "…" in lines_of(app)[0]
        assert "%" in lines_of(app)[0]


@pytest.mark.usefixtures("still")
async def test_what_is_scrolled_into_view_has_its_figures(file: Path) -> None:
    """At the end of the text too, where nothing before it was looked through; its numbers are not known then."""
    async with opened(file) as (app, screen, pilot):
        await strike(pilot, "G")
        await be_drawn(pilot)
        assert {"199公里", "99公里"} <= figures_drawn(screen)
        pending = screen.workspace.speech.pending
        assert pending is not None
        assert pending.gap < len(TEXT) // 2
        await strike(pilot, "right")
        mention = screen.reading.mention
        assert mention is not None
        assert mention.start >= screen.text.looked_at[0]
        assert "-/" in lines_of(app)[0]


@pytest.mark.usefixtures("still")
async def test_what_the_last_figure_says_is_read_a_slice_at_a_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its card is there at once, without it; no step of the loop looks into all the paragraphs before it."""
    monkeypatch.setattr(speech_claims, "NEAR", 5)
    monkeypatch.setattr(slices, "SLICE", 0.0)
    async with opened(file) as (app, screen, pilot):
        turns: list[int] = []
        looked = TextClaims.look_into

        def look_into(claims: TextClaims, index: int) -> None:
            looked(claims, index)
            turns.append(index)
            asyncio.get_running_loop().call_soon(turns.append, -1)

        monkeypatch.setattr(TextClaims, "look_into", look_into)
        await strike(pilot, "G", "right")
        mention = screen.reading.mention
        assert mention is not None
        assert "What it says is there as soon as" in " ".join(lines_of(app))
        await app.workers.wait_for_complete([one for one in app.workers if one.group == "claims"])
        await be_drawn(pilot)
        assert "What it says is there as soon as" not in " ".join(lines_of(app))
        assert claims_of(screen.workspace.speech).name(
            claims_of(screen.workspace.speech).at(mention)
        ) in "".join(lines_of(app))
        assert len([at for at in turns if at >= 0]) > 100
        assert all(-1 in turns[at : at + 3] for at in range(len(turns) - 3))


@pytest.mark.parametrize("key", ["", "left", "question_mark"])
async def test_what_a_far_figure_says_is_corrected_once_it_is_read(
    file: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """Keys are taken meanwhile; who went to another figure by then, or opened a dialog, is asked nothing."""
    monkeypatch.setattr(speech_claims, "NEAR", 5)
    pressed = asyncio.Event()

    async def approached(passages: Iterable[None]) -> AsyncIterator[None]:
        await pressed.wait()
        for passage in passages:
            yield passage

    monkeypatch.setattr(claims_control, "in_slices", approached)
    async with opened(file) as (app, screen, pilot):
        await screen.all_figures()
        monkeypatch.setattr(panes, "begin", lambda *_work: None)  # the card reads nothing
        await strike(pilot, "G", "right", "i")
        await until(pilot, lambda: "What it says is there as soon as" in told(app))
        if key:
            await strike(pilot, key)
        pressed.set()
        await app.workers.wait_for_complete([one for one in app.workers if one.group == "claim"])
        await be_drawn(pilot)
        assert isinstance(app.screen, ClaimEditor) is not bool(key)


@pytest.mark.usefixtures("still")
async def test_it_is_shown_to_no_screen_that_is_gone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end may come while what a figure says is read, and takes the panes away first."""
    monkeypatch.setattr(speech_claims, "NEAR", 5)
    async with opened(file) as (app, screen, _pilot):
        speech = screen.workspace.speech
        mention = speech.mentions[-1]
        begun, gone = asyncio.Event(), asyncio.Event()

        async def approached(_items: object) -> AsyncIterator[int]:
            begun.set()
            await gone.wait()
            yield 0

        monkeypatch.setattr(panes, "in_slices", approached)
        assert not claims_of(speech).is_near(mention)
        reading = asyncio.create_task(screen.panes._approach(speech, mention))
        await begun.wait()
    gone.set()
    await reading
    assert app.crash == ""


@pytest.mark.usefixtures("still")
async def test_a_report_of_too_many_figures_is_refused_as_the_command_refuses_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each form what can be reported on in that form; nothing is written."""
    monkeypatch.setattr(bounds, "REPORTED", 3_000)
    monkeypatch.setattr(bounds, "REPORTED_IN_WORD", 3)
    async with opened(file) as (app, screen, pilot):
        service = await screen.controllers.reviews.open()
        assert service is not None
        await screen.controllers.export.write(tmp_path / "roads.docx", service)
        await be_drawn(pilot)
        assert "too many figures in it; expected at most 3" in told(app)
        assert not (tmp_path / "roads.docx").exists()
        await screen.controllers.export.write(tmp_path / "roads.md", service)
        assert (tmp_path / "roads.md").exists()


@pytest.mark.usefixtures("still")
async def test_a_step_over_the_edge_looks_for_the_next_figure(file: Path) -> None:
    """Each step goes to the next figure of the text, both ways, however little was looked through."""
    starts = [mention.start for mention in plain_speech(TEXT, id="x").mentions]
    async with opened(file) as (_app, screen, pilot):
        known = len(screen.workspace.speech.mentions)
        await strike(pilot, *["right"] * (known + 15))
        mention = screen.reading.mention
        assert mention is not None
        assert mention.start == starts[known + 15]
        await strike(pilot, "G", "left", "left")
        here = screen.reading.mention
        assert here is not None
        at = starts.index(here.start)
        await strike(pilot, *["left"] * 20)
        there = screen.reading.mention
        assert there is not None
        assert there.start == starts[at - 20]


@pytest.mark.usefixtures("still")
async def test_a_figure_is_looked_for_by_its_number(file: Path) -> None:
    """Up to it, and no further."""
    starts = [mention.start for mention in plain_speech(TEXT, id="x").mentions]
    async with opened(file) as (_app, screen, pilot):
        await strike(pilot, "colon", *"400", "enter")
        await pilot.pause()
        mention = screen.reading.mention
        assert mention is not None
        assert (mention.number, mention.start) == (400, starts[399])
        assert screen.workspace.speech.pending is not None


async def decided(app: Hegao, screen: ReaderScreen, pilot: Pilot[None], count: int) -> list[int]:
    """Where the figures stand that have verdicts, as soon as there are so many."""
    while screen.snapshot is None or len(screen.snapshot.verdicts) < count:
        await pilot.pause()
        await app.workers.wait_for_complete([one for one in app.workers if one.group != "figures"])
    return sorted(screen.workspace.speech.mentions[index].start for index in screen.snapshot.verdicts)


@pytest.mark.usefixtures("still")
async def test_a_verdict_waits_for_the_figures_before_it_alone(file: Path) -> None:
    """Those behind it are looked for later; what was decided stays at its figures whatever is found meanwhile."""
    starts = [mention.start for mention in plain_speech(TEXT, id="x").mentions]
    async with opened(file) as (app, screen, pilot):
        await strike(pilot, "right", "v")
        assert await decided(app, screen, pilot, 1) == [starts[1]]
        assert still_looking(screen)
        await strike(pilot, "colon", *"300", "enter", "v")
        assert await decided(app, screen, pilot, 2) == [starts[1], starts[299]]
        assert still_looking(screen)
        await strike(pilot, "G", *["left"] * 9)
        here = screen.reading.mention
        assert here is not None
        await strike(pilot, "x")
        assert await decided(app, screen, pilot, 3) == [starts[1], starts[299], here.start]
        await screen.all_figures()
        assert await decided(app, screen, pilot, 3) == [starts[1], starts[299], here.start]
        assert not still_looking(screen)
        assert screen.snapshot is not None
        assert sorted(screen.snapshot.verdicts) == [1, 299, starts.index(here.start)]


def still_looking(screen: ReaderScreen) -> bool:
    """Whether some figures were not found yet."""
    return screen.workspace.speech.pending is not None


@pytest.mark.usefixtures("still")
async def test_a_verdict_waits_for_all_figures_where_something_was_reviewed(file: Path) -> None:
    """What was decided before is laid over all of them; the place stays at its figure."""
    async with opened(file) as (app, screen, pilot):
        await strike(pilot, "right", "v")
        first = await decided(app, screen, pilot, 1)
    async with opened(file) as (app, screen, pilot):
        await strike(pilot, "G", "right")
        before = screen.reading.mention
        assert before is not None
        await strike(pilot, "v")
        assert await decided(app, screen, pilot, 2) == [*first, before.start]
        assert screen.workspace.speech.pending is None
        assert screen.reading.speech is screen.workspace.speech


@pytest.mark.usefixtures("still")
async def test_the_place_is_kept_where_its_number_is_not_known(file: Path) -> None:
    """It is found again by where it stands in the text."""
    async with opened(file) as (app, screen, pilot):
        await strike(pilot, "G", "left", "left")
        here = screen.reading.mention
        assert here is not None
        app.keep_place()
    async with opened(file) as (_app, screen, _pilot):
        mention = screen.reading.mention
        assert mention is not None
        assert mention.start == here.start
        top, bottom = screen.text.looked_at
        assert top <= here.start < bottom
