"""Drafts of a speech on the screen: what became of its verdicts is said, and so is that a run is private."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.app.reviews import checked, in_review, log, straight, until, verdicts_in
from tests.app.screens import lines_of, told
from tests.documents.word_files import made_of
from tests.documents.word_files import run as words
from tui.app.application import Hegao
from tui.app.dialogs.draft_list import DraftList
from tui.app.dialogs.review_start import ReviewStart
from tui.app.dialogs.two_drafts import TwoDrafts
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.card import Card
from tui.files.places import data_dir
from tui.review_service import ReviewService
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

LINES = [f"第{number}村今年修路{number}公里,投资{number * 3}万元。" for number in range(11, 25)]


def written(path: Path, lines: list[str]) -> str:
    """A file of these lines."""
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


async def verify_one(path: str, *, private: bool = False) -> None:
    """Give the first figure of a file a verdict, on the screen."""
    async with straight(open_workspace(path, private=private)) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        assert ("private" in lines_of(app)[0]) is private
        await pilot.press("v")
        await until(pilot, lambda: "1/" in "\n".join(lines_of(app)))


async def test_the_reader_says_that_a_file_is_the_next_draft(tmp_path: Path) -> None:
    """How many verdicts hold, in its line of messages; the next time nothing is left to say."""
    path = tmp_path / "speech.txt"
    await verify_one(written(path, LINES))
    written(path, [*LINES[:-1], "全县共修路二百余公里。"])
    for said in (True, False):
        app = Hegao(open_workspace(str(path)))
        async with app.run_test(size=(120, 30)) as pilot:
            screen = app.screen
            assert isinstance(screen, ReaderScreen)
            await until(pilot, lambda screen=screen: screen.snapshot is not None)  # type: ignore[misc]
            await pilot.pause()
            assert ("it is the next draft; 1 verdict holds, 0 fell." in told(app)) is said
            await pilot.press("right")
            assert bool(told(app)) is said
            await pilot.press("escape")
            assert told(app) == ""
            assert screen.snapshot is not None
            assert len(screen.snapshot.verdicts) == 1


async def test_a_private_review_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    """Neither a verdict nor a place of reading nor a folder for them."""
    await verify_one(written(tmp_path / "speech.txt", LINES), private=True)
    assert not data_dir().exists()
    await verify_one(written(tmp_path / "speech.txt", LINES))
    assert len(verdicts_in(log())) == 1


def changed(lines: list[str]) -> list[str]:
    """The same lines with a figure changed, a line put in and one struck out."""
    return [lines[0].replace("11公里", "17公里"), *lines[1:5], "新建校舍26栋。", *lines[6:]]


def on_card(app: Hegao) -> str:
    """What the card says."""
    return "\n".join("".join(text for text, _style in row.parts) for row in app.screen.query_one(Card).rows)


async def show_changes(screen: ReaderScreen, pilot: Pilot[None], *keys: str) -> None:
    """Press keys that turn changes on, and wait until they are shown."""
    await pilot.press(*keys)
    await until(pilot, lambda: screen.state.changes is not None)
    await pilot.pause()


async def test_changes_are_walked_with_the_old_figure_beside_the_new(tmp_path: Path) -> None:
    """`C` turns them on and off: signs beside the text, the mode named; `>` and `<` go round."""
    old = open_workspace(written(tmp_path / "old.txt", LINES), most=0)
    new = replace(open_workspace(written(tmp_path / "new.txt", changed(LINES))), before=old)
    app = Hegao(new)
    async with app.run_test(size=(130, 30)) as pilot:
        screen = await checked(app, pilot)
        await show_changes(screen, pilot, "C")
        shown = "\n".join(lines_of(app))
        assert "5 changes against “old”" in shown
        assert [sign for _place, sign in screen.text._source.change_signs] == ["~", "-", "-", "-", "#"]
        await pilot.press("greater_than_sign")
        assert screen.reading.mention is not None
        assert screen.reading.mention.surface == "17公里"
        assert "changed: 11公里 → 17公里" in on_card(app)
        assert "Before: 第11村今年修路11公里" in on_card(app).replace("\n", "").replace("   ", " ")
        await pilot.press("greater_than_sign")
        assert "gone: " in on_card(app)
        assert "change 2 of 5 against “old”" in "\n".join(lines_of(app))
        await pilot.press("less_than_sign", "less_than_sign")
        assert "change 5 of 5" in "\n".join(lines_of(app))
        assert "new: 26栋" in on_card(app)
        await pilot.press("C")
        assert screen.state.changes is None
        assert screen.text._source.change_signs == ()
        assert "Against the earlier draft" not in on_card(app)


async def test_changes_are_held_against_a_draft_from_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies nowhere, so that it cannot be opened again; no other speech takes its place."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\n".join(LINES).encode())))
    old = open_workspace("-", most=0)
    app = Hegao(replace(open_workspace(written(tmp_path / "new.txt", changed(LINES))), before=old))
    async with app.run_test(size=(130, 30)) as pilot:
        screen = await checked(app, pilot)
        await show_changes(screen, pilot, "C")
        assert [sign for _place, sign in screen.text._source.change_signs] == ["~", "-", "-", "-", "#"]


async def test_changes_are_held_against_the_text_that_is_kept(tmp_path: Path) -> None:
    """A file that was reviewed and edited where it lies; without an earlier draft one line says what to do."""
    path = tmp_path / "speech.txt"
    await verify_one(written(path, LINES))
    written(path, changed(LINES))
    for name, expected in ((path, 5), (tmp_path / "alone.txt", None)):
        app = Hegao(
            open_workspace(written(name, changed(LINES)[::-1] if expected is None else changed(LINES)))
        )
        async with app.run_test(size=(120, 30)) as pilot:
            screen = await checked(app, pilot)
            if expected is None:
                await pilot.press("greater_than_sign")
                await until(pilot, lambda app=app: "--from" in told(app))  # type: ignore[misc]
                assert screen.state.changes is None
            else:
                await show_changes(screen, pilot, "greater_than_sign")
                assert screen.state.changes is not None
                assert (len(screen.state.changes.stops), screen.state.changes.at) == (expected, 0)


async def offered(path: Path, app: Hegao, pilot: Pilot[None]) -> ReaderScreen:
    """The reader of a file once the review of another draft is offered in it."""
    screen = app.screen
    assert isinstance(screen, ReaderScreen), path
    await until(pilot, lambda: "E takes that review over" in told(app))
    assert screen.snapshot is not None
    assert not screen.snapshot.verdicts
    return screen


async def test_the_review_of_a_draft_that_is_largely_the_same_is_taken_over_with_one_key(
    tmp_path: Path,
) -> None:
    """Told in one line, accepted with `E`, and known ever after; `C` holds the text against that draft."""
    await verify_one(written(tmp_path / "old.txt", LINES))
    path = tmp_path / "new.txt"
    app = Hegao(open_workspace(written(path, [*LINES[:-1], "全县共修路二百余公里。"])))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await offered(path, app, pilot)
        assert "take over" in lines_of(app)[-1]
        await pilot.press("E")
        await until(pilot, lambda: "it is the next draft; 1 verdict holds, 0 fell." in told(app))
        assert screen.snapshot is not None
        assert len(screen.snapshot.verdicts) == 1
        assert "take over" not in lines_of(app)[-1]
        await show_changes(screen, pilot, "escape", "C")
        assert screen.state.changes is not None
        assert screen.state.changes.title == "old"
    with ReviewService(open_workspace(str(path))) as service:
        assert len(service.snapshot().settled.verdict_records) == 1
        assert service.offered is None


async def test_an_offer_that_is_dismissed_is_not_made_again(tmp_path: Path) -> None:
    """`Esc` takes it off for this text; another draft is offered the review all the same, and `E` still takes it over."""
    await verify_one(written(tmp_path / "old.txt", LINES))
    path = tmp_path / "new.txt"
    written(path, LINES[:-1])
    app = Hegao(open_workspace(str(path)))
    async with app.run_test(size=(120, 30)) as pilot:
        await offered(path, app, pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert told(app) == ""
    app = Hegao(open_workspace(str(path)))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: screen.snapshot is not None)
        await pilot.pause()
        assert told(app) == ""
        await pilot.press("E")
        await until(pilot, lambda: "1 verdict holds" in told(app))
    other = tmp_path / "third.txt"
    app = Hegao(open_workspace(written(other, LINES[1:])))
    async with app.run_test(size=(120, 30)) as pilot:
        await offered(other, app, pilot)


async def test_a_file_with_tracked_changes_is_held_against_what_it_was_before_them(tmp_path: Path) -> None:
    """Where there is no earlier draft; the line of modes says against what."""
    inserted = f'<w:ins w:id="1" w:author="a">{words("12.4")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>11.9</w:delText></w:r></w:del>'
    path = tmp_path / "tracked.docx"
    path.write_bytes(made_of(words("全年完成投资") + deleted + inserted + words("亿元，修路30公里。")))
    app = Hegao(open_workspace(str(path)))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await checked(app, pilot)
        await show_changes(screen, pilot, "greater_than_sign")
        assert "against “the file before its tracked changes”" in "\n".join(lines_of(app))
        assert "changed: 11.9亿元 → 12.4亿元" in on_card(app)


async def test_a_review_is_taken_over_where_a_session_begins(tmp_path: Path) -> None:
    """The key works in the list that offers it; Esc there dismisses the offer first, and closes the list then."""
    await verify_one(written(tmp_path / "old.txt", LINES))
    for name, keys in (("new.txt", ("E",)), ("third.txt", ("escape",))):
        path = written(tmp_path / name, LINES[:-1] if name == "new.txt" else LINES[1:])
        async with straight(open_workspace(path)) as (app, pilot):
            start = app.screen
            assert isinstance(start, ReviewStart)
            await until(pilot, lambda app=app: "E takes that review over" in "\n".join(lines_of(app)))  # type: ignore[misc]
            assert any("E take over" in line for line in lines_of(app))
            await pilot.press(*keys)
            if keys == ("E",):
                await until(pilot, lambda app=app: "1 verdict holds" in "\n".join(lines_of(app)))  # type: ignore[misc]
                assert "E take over" not in "\n".join(lines_of(app))
            else:
                await until(pilot, lambda app=app: "already reviewed" not in "\n".join(lines_of(app)))  # type: ignore[misc]
            assert app.screen is start


async def test_the_footer_names_the_walk_once_changes_are_shown(tmp_path: Path) -> None:
    """And that there are changes to show where a draft is named, then and ever after; elsewhere nothing of it."""
    old = open_workspace(written(tmp_path / "old.txt", LINES), most=0)
    new = open_workspace(written(tmp_path / "new.txt", changed(LINES)))
    for workspace, named in ((new, False), (replace(new, before=old), True), (new, True)):
        app = Hegao(workspace)
        async with app.run_test(size=(160, 30)) as pilot:
            screen = await checked(app, pilot)
            await pilot.press("right")
            assert ("C changes" in lines_of(app)[-1]) is named
            assert "a change" not in lines_of(app)[-1]
            if named:
                await show_changes(screen, pilot, "C")
                assert "><" in lines_of(app)[-1]


async def test_enter_on_a_verdict_that_fell_goes_to_its_figure(tmp_path: Path) -> None:
    """The dialog that begins a review lists it with the reason, and its row leads there."""
    path = tmp_path / "speech.txt"
    lines = ["全县修路三百余公里，群众出行方便。", *LINES]
    await verify_one(written(path, ["柳湾村修桥47米。", *lines]))
    written(path, [*lines, "柳湾村修桥74米。"])
    app = Hegao(open_workspace(str(path)))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: screen.snapshot is not None and screen.snapshot.fallen() != ())
        await pilot.press("r")
        await until(pilot, lambda: "Verdicts that no longer hold" in "\n".join(lines_of(app)))
        assert "another value" in "\n".join(lines_of(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: app.screen is screen)
        mention = screen.state.reading.mention
        assert mention is not None
        assert mention.surface == "74米"


async def test_a_draft_that_was_taken_over_is_parted_and_taken_over_again(tmp_path: Path) -> None:
    """`E` lists the drafts: `x` parts the marked one, with its verdicts and changes; `E` then takes it over again."""
    await verify_one(written(tmp_path / "old.txt", LINES))
    path = tmp_path / "new.txt"
    app = Hegao(open_workspace(written(path, [*LINES[:-1], "全县共修路二百余公里。"])))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await offered(path, app, pilot)
        assert "“old.txt” (1 verdict, " in told(app)
        await pilot.press("E")
        await until(pilot, lambda: "1 verdict holds" in told(app))
        for _time in range(2):
            await show_changes(screen, pilot, "escape", "C")
            await pilot.press("E")
            await until(pilot, lambda: isinstance(app.screen, DraftList))
            await until(pilot, lambda: "this one follows it" in "\n".join(lines_of(app)))
            assert "“new.txt”: this one" in "\n".join(lines_of(app))
            assert any("x part" in line for line in lines_of(app))
            await pilot.press("x")
            await until(pilot, lambda: "E takes its review over again" in told(app))
            assert screen.snapshot is not None
            assert not screen.snapshot.verdicts
            assert screen.state.changes is None
            await pilot.press("C")
            await until(pilot, lambda: "There is no earlier draft" in told(app))
            await pilot.press("E")
            await until(pilot, lambda: "1 verdict holds" in told(app))
            assert len(screen.snapshot.verdicts) == 1


async def test_a_parted_draft_stands_in_the_list_of_drafts(tmp_path: Path) -> None:
    """Where this one has a review of its own, so that none is offered; Enter takes it over, and then compares."""
    old = written(tmp_path / "old.txt", LINES)
    await verify_one(old)
    path = written(tmp_path / "new.txt", changed(LINES))
    await verify_one(path)
    with ReviewService(replace(open_workspace(path), before=open_workspace(old, most=0))) as service:
        service.snapshot()
        assert service.part(open_workspace(old).speech.id)
        assert not service.part(open_workspace(old).speech.id)
    app = Hegao(open_workspace(path))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await checked(app, pilot)
        await pilot.press("E")
        await until(pilot, lambda: "parted; Enter takes its review over again" in "\n".join(lines_of(app)))
        assert "x part" not in "\n".join(lines_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: "it is the next draft" in told(app))
        await pilot.press("escape", "E")
        await until(pilot, lambda: "this one follows it" in "\n".join(lines_of(app)))
        await pilot.press("enter")
        await until(pilot, lambda: screen.state.changes is not None)
        assert screen.state.changes is not None
        assert screen.state.changes.title == "old"


async def test_any_draft_of_the_list_stands_beside_this_one(tmp_path: Path) -> None:
    """Not only the nearest; a parted one too, without its review being taken over."""
    paths = [
        written(tmp_path / f"{name}.txt", lines) for name, lines in (("first", LINES), ("second", LINES[1:]))
    ]
    path = written(tmp_path / "third.txt", changed(LINES))
    for one in (*paths, path):
        await verify_one(one)
    for one in paths:
        with ReviewService(replace(open_workspace(path), before=open_workspace(one, most=0))) as service:
            service.snapshot()
    app = Hegao(open_workspace(path))
    async with app.run_test(size=(130, 30)) as pilot:
        screen = await checked(app, pilot)
        shown = []
        for keys in (["E"], ["E", "down"]):
            await pilot.press(keys[0])
            await until(
                pilot, lambda: isinstance(app.screen, DraftList) and "H both" in "\n".join(lines_of(app))
            )
            await pilot.press(*keys[1:], "H")
            await until(
                pilot, lambda: isinstance(app.screen, TwoDrafts) and "Before" in "\n".join(lines_of(app))
            )
            shown += [name for name in ("first", "second") if f"Before: {name}" in "\n".join(lines_of(app))]
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is screen)
        assert sorted(shown) == ["first", "second"]


async def test_an_earlier_draft_is_not_compared_backwards(tmp_path: Path) -> None:
    """It follows none, so that nothing changed; the later one is named, and stands beside it as what is now."""
    old = written(tmp_path / "old.txt", LINES)
    new = written(tmp_path / "new.txt", changed(LINES))
    await verify_one(old)
    with ReviewService(replace(open_workspace(new), before=open_workspace(old, most=0))) as service:
        service.snapshot()
    app = Hegao(open_workspace(old))
    async with app.run_test(size=(130, 30)) as pilot:
        screen = await checked(app, pilot)
        for key in ("C", "greater_than_sign"):
            await pilot.press(key)
            await until(pilot, lambda: "“new.txt” follows it" in told(app))
            assert screen.state.changes is None
            await pilot.press("escape")
        await pilot.press("g", "right")
        await until(pilot, lambda: screen.reading.mention is not None)
        await pilot.press("H")
        await until(pilot, lambda: isinstance(app.screen, TwoDrafts) and "Before" in "\n".join(lines_of(app)))
        heads = next(line for line in lines_of(app) if "Before" in line)
        assert heads.index("Before: old") < heads.index("Now: new")
        await until(pilot, lambda: "same: 33万元" in "\n".join(lines_of(app)))
        await pilot.press("less_than_sign", "greater_than_sign")
        assert "changed: 11公里 → 17公里" in "\n".join(lines_of(app))
        await pilot.press("right", "tab", "enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.reading.mention is not None
        assert screen.reading.mention.surface == "33万元"
        assert screen.state.changes is None


async def test_a_text_of_its_own_has_no_drafts_to_list(tmp_path: Path) -> None:
    """`E` says so."""
    app = Hegao(open_workspace(written(tmp_path / "alone.txt", ["今年新建仓库31座，存粮4200吨。"] * 9)))
    async with app.run_test(size=(120, 30)) as pilot:
        await checked(app, pilot)
        await pilot.press("E")
        await until(pilot, lambda: "No reviewed draft is offered here." in told(app))
