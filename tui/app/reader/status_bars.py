"""Title bar, line of progress and footer: filled from the state and from the bindings in force."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.actions import parse

from tui.app.keys import IN_PANES, OF_TIES, PANE_FOOTER
from tui.app.widgets.bars import ASKING, Bar, footer_parts, title_parts
from tui.app.widgets.status_line import StatusLine
from tui.reading.arrangement import TIGHT
from tui.reading.modes import ModeKind, modes
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import Binding
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.app.reader.host import Host
    from tui.app.widgets.bars import Part
    from tui.app.widgets.status_line import Piece

BESIDE = frozenset({"outline", "card", "source", "table", "charts"})
"""The ids of the panes beside and under the text."""


class FooterKeys(NamedTuple):
    """Which bindings a screen's footer may show."""

    declared: Sequence[Binding]
    """All, in the order in which they stand."""
    ground: Sequence[Binding]
    """Those of the screen itself, not of its panels."""
    important: Sequence[str]
    """The ids of those that stay where there is no room for all, the most important first."""


class StatusBars:
    """Fills the one-line bars of a screen."""

    def __init__(
        self,
        screen: Screen[None],
        host: Host,
        keys: FooterKeys,
        statuses: Sequence[Callable[[], str]],
        progress: Callable[[int], Sequence[Part]],
        *,
        offered: Callable[[str, tuple[object, ...]], bool],
    ) -> None:
        """Take the screen that they stand on, which is the host of what they show.

        Args:
            screen: Where they stand.
            host: What they show.
            keys: What the footer may show.
            statuses: What stands at the right of the title bar, before the number of the figure.
            progress: The line of progress of so many cells.
            offered: Whether a command does something now, for its arguments.
        """
        self._screen, self._host, self._keys = screen, host, keys
        self._statuses, self._progress, self._is_offered = statuses, progress, offered
        self._followed: Widget | None = None
        """What had the keys when the footer was filled last."""
        self._bound_at: dict[Widget | None, list[tuple[Binding, str]]] = {}

    def show(self) -> None:
        """Fill all bars."""
        width, more = self._screen.size.width, self._host.program.glyphs.more
        bars = {bar.id: bar for bar in self._screen.children if isinstance(bar, Bar)}
        bars["small"].show_parts([(_("too small"), "muted", "")])
        state = self._host.state
        seen = state.reading.section_seen(*self._host.text.looked_at)
        said = title_parts(state.reading.speech, seen, width, self._status(), more, sections=state.sections)
        bars["title"].show_parts(said)
        for line in self._screen.children:
            if isinstance(line, StatusLine):
                line.show_modes(self._modes())
        self.show_footer()
        if "progress" in bars:
            bars["progress"].show_parts(self._progress(width))

    def _status(self) -> str:
        """Which texts are shown, how far the review is, and where one is among the figures."""
        reading = self._host.state.reading
        count, mention = len(reading.speech.mentions), reading.mention
        place = f"{mention.number if mention else '-'}/{count}" if count else _("no figures")
        search, pending = self._host.workspace.search, reading.speech.pending
        if search is not None and pending is not None:
            final = mention is not None and mention.start < pending.gap
            share = 100 * search.scheduler.covered // max(1, search.scheduler.total)
            place = f"{mention.number if mention and final else '-'}/{search.count:,}… {share}%"
        return "  ".join(filter(None, (*(status() for status in self._statuses), place)))

    def _modes(self) -> list[Piece]:
        """The modes that are on, as the status line shows them."""
        return [
            (mode.words, "damaged" if mode.kind is ModeKind.UNSAVED else "key")
            for mode in modes(self._host.state)
        ]

    def offers(self, action: str) -> bool:
        """Whether what a key is bound to does something now; panels and the application know their own."""
        called = command_of(action)
        return called is None or self._is_offered(*called)

    def show_footer(self) -> None:
        """Fill the footer from the bindings in force, as far as they do something here and now."""
        screen = self._screen
        footer = next((bar for bar in screen.children if bar.id == "footer"), None)
        if not screen.is_attached or not isinstance(footer, Bar):
            return
        self._followed = screen.focused
        before = self._before_keys()
        room = screen.size.width - sum(cell_len(text) for text, _style, _action in before)
        important = PANE_FOOTER if self._in_pane() else self._keys.important
        keys = footer_parts(self._offered(), room, important)
        footer.show_parts([*before, *keys])

    def follow_focus(self) -> None:
        """Fill the footer anew where another widget has the keys; while one types, it is not seen."""
        if self._screen.focused is not self._followed and not self._screen.has_class(ASKING):
            self.show_footer()

    def _in_pane(self) -> str:
        """The id of the pane beside or under the text that has the keys; empty where the text has them."""
        focused = self._screen.focused
        return focused.id or "" if focused is not None and focused.id in BESIDE else ""

    def _offered(self) -> list[tuple[Binding, str]]:
        """The bindings in force that do something, with the names of their keys; those of a panel come first."""
        shown = self._in_force()
        pane = self._in_pane()
        if pane:  # its own keys come first, of the reader's only those for all places
            own = [item for item in shown if item[0].id in self._own(pane)]
            return own + [item for item in shown if item[0].id in IN_PANES]
        closes = self._host.state.close() is not self._host.state
        hidden = {"enlarge"} if closes else {"enlarge", "close"}
        return [item for item in shown if item[0].id not in hidden]

    def _in_force(self) -> list[tuple[Binding, str]]:
        """All bindings in force that do something; those of ties only while a source is open."""
        apart = OF_TIES if self._host.state.held is None else frozenset()
        return [
            (self._named(binding), label)
            for binding, label in self._bound()
            if binding.id not in apart and self.offers(binding.action)
        ]

    def _bound(self) -> list[tuple[Binding, str]]:
        """All bindings in force, in the order in which they are declared; worked out once for each widget that has the keys."""
        screen, program = self._screen, self._host.program
        if screen.focused not in self._bound_at:
            active = {
                item.binding.id: item.binding for item in screen.active_bindings.values() if item.enabled
            }
            self._bound_at[screen.focused] = [
                (active[binding.id], program.key_label(program.first_key(binding)))
                for binding in self._keys.declared
                if binding.show and binding.id in active
            ]
        return self._bound_at[screen.focused]

    def _named(self, binding: Binding) -> Binding:
        """A binding with what it does now: Esc clears a mode where nothing else is to be closed before it."""
        if binding.id == "close" and self._host.state.clears:
            return replace(binding, description=N_("clear"))
        return binding

    def _own(self, pane: str) -> set[str | None]:
        """The ids of the bindings that are a pane's own; those of the card, which has none, move in it."""
        if pane == "card":
            return {"line-down", "line-up"}
        own = {one.id for one in self._keys.declared} - {one.id for one in self._keys.ground}
        return own | OF_TIES if pane == "source" else own

    def _before_keys(self) -> list[Part]:
        """What stands before the keys where the modes have no line of their own."""
        on = self._modes() if self._screen.app.size.height < TIGHT else []
        return [(f" {text} ", style, "") for text, style in on]


@cache
def command_of(action: str) -> tuple[str, tuple[object, ...]] | None:
    """The command that an action of a screen names, with its arguments; None where it names none."""
    place, name, arguments = parse(action)
    if place or name != "do":
        return None
    return str(arguments[0]), arguments[1:]
