"""Keys and commands agree: what a key, a bar or the palette names is there, and nothing is there that none of them names."""

from __future__ import annotations

from functools import partial
from inspect import signature
from typing import TYPE_CHECKING

from textual.actions import parse

from tests.app.reviews import in_review, straight, until
from tests.app.screens import reading
from tui.app.keys import READER, REVIEW
from tui.app.palette import commands
from tui.app.reader.controllers import LATE
from tui.app.reader.review_screen import ReviewScreen
from tui.app.widgets.bars import title_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import Binding

    from tui.app.reader.screen import ReaderScreen

Call = tuple[str, tuple[object, ...]]
"""A command's name and its arguments."""


def named_by(bindings: Iterable[Binding]) -> list[Call]:
    """What bindings of the screen call; those of the application are not meant."""
    calls = []
    for binding in bindings:
        place, action, arguments = parse(binding.action)
        if not place:
            assert action == "do", binding
            calls.append((str(arguments[0]), arguments[1:]))
    return calls


def named_by_the_palette(screen: ReaderScreen) -> list[Call]:
    """What places and speeches in the palette call."""
    calls = []
    _actions, recent, places = commands(screen)
    for command in (*recent, *places):
        assert isinstance(command.run, partial)
        assert command.run.func == screen.do
        calls.append((str(command.run.args[0]), command.run.args[1:]))
    return calls


def named_by_the_title(screen: ReaderScreen) -> list[Call]:
    """What a click on the title bar calls."""
    actions = [
        action
        for _text, _style, action in title_parts(screen.workspace.speech, screen.reading.section, 200)
        if action
    ]
    return [(str(said[0]), said[1:]) for said in (parse(action)[2] for action in actions)]


def check(screen: ReaderScreen, calls: list[Call]) -> None:
    """See that commands are there and take their arguments, and that none is there in vain."""
    known = screen.controllers.commands
    for name, arguments in calls:
        signature(screen.controllers.command(name)).bind(*arguments)
    assert set(known) - {name for name, _arguments in calls} == {"open_path"}, "called by the palette's list"


async def test_every_command_of_the_reader_is_named_and_every_name_is_a_command() -> None:
    """By keys, by the title bar, or by the palette."""
    async with reading() as (_app, screen, _pilot):
        check(screen, named_by(READER) + named_by_the_palette(screen) + named_by_the_title(screen))


async def test_controllers_that_are_loaded_late_have_the_commands_that_are_said_of_them() -> None:
    """What calls them by name is made before they are."""
    async with reading() as (_app, screen, _pilot):
        for name, commands_of in LATE.items():
            assert set(getattr(screen.controllers, name).commands) == set(commands_of)


async def test_so_it_is_in_a_review_session() -> None:
    """Whose own keys come before the reader's."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        calls = named_by((*REVIEW, *READER)) + named_by_the_palette(screen) + named_by_the_title(screen)
        check(screen, calls)
