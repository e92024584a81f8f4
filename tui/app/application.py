"""The application: themes, keys in every width, the last net against escape sequences, and the way out."""

from __future__ import annotations

import gc
import os
import signal
import traceback
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual._callback import invoke
from textual.app import App, ScreenError
from textual.css.query import NoMatches
from textual.filter import Monochrome
from textual.widgets import Input
from textual.worker import WorkerFailed

from tui.app.glyphs import ASCII, UNICODE
from tui.app.key_labels import key_label, name_of
from tui.app.keys import APP, HALF_WIDTH
from tui.app.reader.screen import ReaderScreen
from tui.app.terminal.colour_filter import ColourFilter, wants_no_colour
from tui.app.terminal.driver import PasteRefused, TerminalDriver
from tui.app.terminal.escape_filter import EscapeFilter
from tui.app.terminal.input_tokenizer import LONGEST_PASTE
from tui.app.terminal.key_gate import KeyGate, WorkedOff
from tui.app.themes import THEMES
from tui.app.widgets.status_line import StatusLine
from tui.app.widgets.text_view import plain_page
from tui.files.memory import keep_used, recall
from tui.files.pages import page_bytes, terminal_name, write_page
from tui.reading.interaction import Interaction
from tui.reading.messages import Message, Messages
from tui.reading.state import Place, begin
from tui.reading.typed_lines import TypedLines
from tui.settings import Settings
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import Any

    from rich.console import RenderableType
    from textual.binding import Binding, BindingType
    from textual.filter import LineFilter
    from textual.screen import Screen

    from tui.app.dialogs.command_palette import Command
    from tui.app.glyphs import Glyphs
    from tui.app.greeting import Greeting
    from tui.files.memory import Memory
    from tui.reading.languages import Shown
    from tui.review_service import ReviewService
    from tui.speech.findings import Finding
    from tui.workspace import Workspace

OSC52_CAP = 48_000
"""Bytes that a copy through the terminal may have: base64 makes 64 kB of them, what terminals take."""


_FIRST = 1
"""Screens while only the first reader is shown."""


class Hegao(App[None]):
    """Reads one speech at a time; the state of reading lives below, the looks in the screens."""

    BINDINGS: ClassVar[list[BindingType]] = [*APP]
    CSS_PATH = "reader/screen.tcss"  # Textual 8.2.8 does not load the style sheet of a default screen
    COMMANDS: ClassVar = set()
    ENABLE_COMMAND_PALETTE = False  # Textual's own; ours is a dialog
    ESCAPE_TO_MINIMIZE = False
    AUTO_FOCUS = None

    def __init__(
        self,
        workspace: Workspace,
        *,
        settings: Settings | None = None,
        theme: str = "hegao-dark",
        ascii_only: bool = False,
        ambiguous: int = 1,
        straight: bool = False,
        blind: bool = False,
        typed: bytes = b"",
        greet: bool = False,
        memory: Memory | None = None,
    ) -> None:
        """Prepare to show a speech.

        Args:
            workspace: The speech.
            settings: What the configuration file says.
            theme: The name of the theme to start with.
            ascii_only: Whether to draw with ASCII signs only.
            ambiguous: Cells of characters of ambiguous width.
            straight: Whether to begin with a review session, and to end with it.
            blind: Whether nothing of other reviewers may be seen.
            typed: What was typed before there was a screen.
            greet: Whether it is the first start, which is told how to move.
            memory: What is remembered, where it was read already.
        """
        self._has_theme = False
        super().__init__(driver_class=TerminalDriver)
        self._without_colour()
        self.workspace = workspace
        self.glyphs: Glyphs = ASCII if ascii_only else UNICODE
        self.animation_level = "none"
        self.crash = ""
        self.signalled = 0
        self.settings = settings or Settings()
        self.ambiguous = ambiguous
        self.straight = straight
        self._keeping_page = False
        self.second_screen = False
        """Whether the terminal shows its second screen already."""
        self.blind = blind
        self.typed = typed
        self._told_lost = 0
        """How many decisions it was said that leaving loses."""
        self._greeting = self._new_greeting() if greet else None
        self.set_class(ascii_only, "-ascii", update=False)
        self._keymap_in_force = self._giving_way(self.settings.keys)
        self.set_keymap(self._keymap_in_force)
        self._painted = False
        self._sizes_before = 0
        """How many sizes the terminal had before the first paint was done."""
        self._escape_filter = EscapeFilter()
        self.key_gate = KeyGate(self)
        self.messages = Messages()
        self._keeping = Lock()
        self._memory = memory
        self.typed_lines = self._typed_before()
        for each in THEMES:
            self.register_theme(each)
        self._begin_with(theme)

    def _without_colour(self) -> None:
        """Where NO_COLOR asks for it, send no colour instead of Textual's greys."""
        self.no_color = wants_no_colour(os.environ)
        self._filters = [one for one in self._filters if not isinstance(one, Monochrome)]
        if self.no_color:
            self._filters.append(ColourFilter())

    def _new_greeting(self) -> Greeting:
        """What the first start is told."""
        from tui.app.greeting import Greeting  # noqa: PLC0415 - no other start pays for it

        return Greeting(self, private=self.private)

    def _begin_with(self, theme: str) -> None:
        """Take a theme before there is anything to draw; set as usual, all styles are parsed and applied twice."""
        self.set_reactive(App.theme, theme)
        self._has_theme = True
        dark = self.current_theme.dark
        self.set_class(dark, "-dark-mode", update=False)
        self.set_class(not dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours; none before there is a theme, or Textual works out those of one that is never shown."""
        return super().get_css_variables() if self._has_theme else {}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All filters of Textual, and ours as the last."""
        return [*super().get_line_filters(), self._escape_filter]

    def on_ready(self) -> None:
        """From the first paint on, collect garbage as usual; what start-up made is there to stay."""
        gc.freeze()
        gc.enable()
        self._painted = True
        if self._sizes_before > 1:  # what was painted for another size meanwhile may be lost
            self.screen.refresh()
        if self._greeting is not None:
            self._greeting.begin()

    def on_resize(self, event: events.Resize) -> None:
        """Paint all anew where a window ends as large as it was: it was another size meanwhile, and lost what it showed."""
        self._sizes_before += not self._painted
        if self._painted and event.size == self.screen.size:
            self.screen.refresh()

    def _check_resize(self) -> None:
        """Hand a new size on; where it is laid out already, the window was another size meanwhile and lost what it showed."""
        event = self._resize_event
        super()._check_resize()
        if event is None or not self._painted or not self.screen_stack:
            return
        if event.size == self.screen._compositor.size:  # noqa: SLF001 - what is laid out is told nowhere else
            self.screen.refresh()

    def get_default_screen(self) -> Screen[None]:
        """The reader, at the place kept from last time: nothing stands before the speech."""
        reader, self._memory = self._reader(self.workspace), None
        return reader

    def _reader(self, workspace: Workspace) -> ReaderScreen:
        """A reader of a speech, at the place and in the texts kept from last time."""
        # A blind second does not begin where the first reviewer stood.
        memory = self._memory or recall()
        kept = None if self.blind else workspace.kept_place(memory)
        self.workspace = workspace = workspace.begun_at(kept)
        reading = begin(workspace.speech, kept)
        state = Interaction(reading, sizes=workspace.kept_sizes(memory), blind=self.blind)
        view = None if self.blind else workspace.kept_view(memory)
        return ReaderScreen(self, workspace, state.show(workspace.kept_shown(memory)), view=view)

    def _typed_before(self) -> TypedLines:
        """What was typed into prompts about this speech before; a blind second does not see it."""
        return TypedLines() if self.blind else self.workspace.kept_lines(self._memory)

    # ------------------------------------------------------------------ keys

    async def on_event(self, event: events.Event) -> None:
        """Keys one after the other; a full-width or Chinese one is the half-width one, except where one types."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self.key_gate.admits(event):
            target = self.focused or self.screen
            if isinstance(event, events.Key) and event.character in HALF_WIDTH and not self.typing:
                half = HALF_WIDTH[event.character]
                event = events.Key(name_of(half), half)
            elif isinstance(event, events.Paste):
                event = self._sanitized(event)
            await super().on_event(event)
            self.key_gate.follow(target)

    def _sanitized(self, paste: events.Paste) -> events.Paste:
        """A paste as the field that has the keys may take it."""
        from tui.app.terminal.paste import one_line, sanitize_paste  # noqa: PLC0415 - only a paste needs it

        text = sanitize_paste(paste.text)
        return events.Paste(one_line(text) if isinstance(self.focused, Input) else text)

    @on(PasteRefused)
    def _paste_refused(self, message: PasteRefused) -> None:
        """Say that a paste was too long."""
        self.say(
            _("Not pasted: it has {length} characters; {most} are taken.").format(
                length=message.length, most=LONGEST_PASTE
            )
        )

    @on(WorkedOff)
    def _worked_off(self, message: WorkedOff) -> None:
        """A key is done: the next one may come."""
        self.key_gate.arrived(message)

    @property
    def private(self) -> bool:
        """Whether nothing of this run may be remembered."""
        return self.workspace.private

    @property
    def typing(self) -> bool:
        """Whether the keys go into a field."""
        return isinstance(self.focused, Input) or bool(getattr(self.focused, "TAKES_TEXT", False))

    def key_label(self, key: str) -> str:
        """How a key is named in footer and help."""
        return key_label(key, arrows=self.glyphs is not ASCII)

    def first_key(self, binding: Binding) -> str:
        """The key by which a declared binding is named, the configuration's before the declared one."""
        return name_of(self.keymap.get(binding.id or "", binding.key).split(",")[0])

    @property
    def keymap(self) -> dict[str, str]:
        """Which bindings have other keys than those declared."""
        return self._keymap_in_force

    @staticmethod
    def _giving_way(chosen: dict[str, str]) -> dict[str, str]:
        """The keys that the reader chose, before which new ones of panes give way."""
        if not chosen:
            return {}
        from tui.app.key_list import keymap_in_force  # noqa: PLC0415 - few choose keys of their own

        return keymap_in_force(chosen)

    # ------------------------------------------------------------------ services to screens

    def say(self, message: str | Message) -> None:
        """Tell the reader something in the status line; mere words in passing."""
        self._tell(self.messages.tell(Message(message) if isinstance(message, str) else message))

    def go_on(self) -> None:
        """Something else is done: what was told in passing goes."""
        self._tell(self.messages.go_on())

    def end(self, cause: str) -> None:
        """Something is over: what was told of it goes."""
        self._tell(self.messages.end(cause))

    def answer(self) -> bool:
        """Take away what waits for the reader to have taken note; whether something did."""
        before = self.messages
        self._tell(before.answer())
        return self.messages is not before

    def _tell(self, messages: Messages) -> None:
        """Take what is to be told from now on, and show it."""
        if messages is not self.messages:
            self.messages = messages
            self.show_messages()

    def show_messages(self) -> None:
        """Show in the screen on top what matters now, and in those that show through beneath it nothing."""
        if self._screen_stack and self.screen.is_mounted:
            for screen in self._screen_stack:
                for line in screen.query(StatusLine):
                    line.tell(self.messages.current if screen is self.screen else None)

    def notify(self, message: str, **_given: Any) -> None:
        """What Textual itself would lay over the text is told as all else is."""
        self.say(message)

    async def run_action(self, *arguments: Any, **named: Any) -> bool:
        """Do what a key or a click names; what was told before in passing has been seen by then."""
        self.go_on()
        if self._greeting is not None:
            self._greeting.key_done()
        return await super().run_action(*arguments, **named)

    def copy(self, text: str) -> None:
        """Copy a text to the system's clipboard and through the terminal, and say where it went."""
        from tui.app.clipboard import to_system  # noqa: PLC0415 - only a copy needs it

        taken = not self.is_headless and to_system(text)
        short = len(text.encode("utf-8", "replace")) <= OSC52_CAP
        if short:
            self.copy_to_clipboard(text)
        if taken:
            self.say(_("Copied."))
        elif not short:
            self.say(_("Too long to copy through the terminal."))
        elif os.environ.get("TMUX"):
            self.say(_("Sent to tmux: it passes copies on only with set-clipboard on."))
        else:
            self.say(_("Copied through the terminal."))

    async def show_keys(self) -> None:
        """Show all keys over the screen on top, those of what has the focus there first."""
        from tui.app.dialogs.key_help import KeyHelp  # noqa: PLC0415 - loaded by its key
        from tui.app.key_list import bound_on  # noqa: PLC0415

        await self.push_screen(KeyHelp(bound_on(self.screen)))

    async def action_show_keys(self) -> None:
        """The same, as an action."""
        await self.show_keys()

    async def action_palette(self) -> None:
        """Open the palette, in the reader's language."""
        from tui.app.palette import palette  # noqa: PLC0415 - loaded by its key

        asked = palette(self.screen)
        if asked is not None:
            await self.push_screen(asked, self._run_command)

    def _run_command(self, command: Command | None) -> None:
        """Run what was chosen in the palette; keys wait until it is done."""

        async def run() -> None:
            try:
                if command is not None:
                    if command.id and not self.private:
                        keep_used(command.id)
                    await invoke(command.run)
            finally:
                self.key_gate.release()

        self.key_gate.hold()
        if not self.call_later(run):
            self.key_gate.release()

    async def open(self, workspace: Workspace) -> None:
        """Show another speech over this one, which Textual 8.2.8 cannot take away where it is the first screen."""
        self.keep_place()
        self.workspace = workspace
        self.typed_lines = self._typed_before()
        await self.push_screen(self._reader(workspace))

    async def reread(self, workspace: Workspace, offset: int) -> None:
        """Show the same speech anew as its lines are settled now, in place of the screen that showed it before."""
        self.workspace = workspace
        mention = workspace.speech.mention_at(offset) if workspace.speech.pending is None else None
        reading = begin(workspace.speech, Place(offset, mention.number - 1 if mention else None))
        below = self.screen
        sizes = below.state.sizes if isinstance(below, ReaderScreen) else workspace.kept_sizes()
        screen = ReaderScreen(self, workspace, Interaction(reading, sizes=sizes, blind=self.blind))
        if (
            len(self.screen_stack) <= _FIRST
        ):  # Textual 8.2.8 gives it no callback, and fails where it takes that away
            below._push_result_callback(below, None)  # noqa: SLF001 - no other way in
        await self.switch_screen(screen)

    async def open_session(
        self,
        service: ReviewService,
        session: str,
        findings: tuple[Finding, ...],
        shown: Shown,
        done: Callable[[None], Awaitable[None]],
    ) -> None:
        """Show a review session over the reader."""
        from tui.app.reader.review_screen import ReviewScreen  # noqa: PLC0415 - start-up does not pay for it

        await self.push_screen(ReviewScreen(self, service, session, findings, shown), done)

    # ------------------------------------------------------------------ the way out

    def keep_place(self) -> None:
        """Remember where one reads; called in a thread too, and who comes last writes what holds then."""
        with self._keeping:
            for screen in self.screen_stack:
                if isinstance(screen, ReaderScreen):
                    # What a blind second types is not kept for the first.
                    own = screen.workspace is self.workspace and not self.blind
                    lines = self.typed_lines if own else None
                    state = screen.state
                    screen.workspace.keep_place(screen.reading, state.shown, lines, state.sizes, screen.view)

    async def leave(self) -> None:
        """Quit at once: nothing needs saving; where something would be lost, only once that was said."""
        screens = [screen for screen in self.screen_stack if isinstance(screen, ReaderScreen)]
        services = {id(one): one for one in (screen.controllers.reviews.service for screen in screens) if one}
        lost = sum(service.unkept for service in services.values())
        if lost in (0, self._told_lost):
            self.exit()
            return
        from tui.app.leaving import warning  # noqa: PLC0415 - only where nothing is saved

        self._told_lost = lost
        self.say(warning(lost, self))

    async def action_leave(self) -> None:
        """The same, as an action."""
        await self.leave()

    async def action_interrupt(self) -> None:
        """Quit as an interrupt from outside does."""
        self.exit(return_code=128 + signal.SIGINT)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """However it ends, the place is kept."""
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.note_view()
        self.keep_place()
        self._keep_page()
        super().exit(result, return_code, message)

    def _keep_page(self) -> None:
        """Remember the page in view, which the next start draws before the screen is loaded; nothing in a private run."""
        screen, workspace = self.screen_stack[0] if self.screen_stack else None, self.workspace
        named = bool(workspace.path) or workspace.pack is not None
        if self.private or self.blind or not named or len(self.screen_stack) != _FIRST or self._keeping_page:
            return
        if (
            isinstance(screen, ReaderScreen)
            and screen.workspace is workspace
            and screen.text.rows is not None
        ):
            self._keeping_page = True
            page = page_bytes(plain_page(screen.text), self.size.height)
            write_page(workspace.path, terminal_name(*self.size), page)

    def _handle_exception(self, error: Exception) -> None:
        """A crash, unless a pane was looked for that the end, already asked for, has taken away or not let come."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if self._exit and isinstance(cause, NoMatches | ScreenError):
            return
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Keep what happened for the crash log instead of printing it with everyone's notes in it."""
        if self._exception is not None:
            self.crash = "".join(traceback.format_exception(self._exception))
        self._close_messages_no_wait()

    def panic(self, *renderables: Any) -> None:
        """Treat what Textual would print at the end as a crash."""
        del renderables
        self.crash = self.crash or traceback.format_exc()
        self._close_messages_no_wait()
