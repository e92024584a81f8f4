"""The controllers of one screen, put together; none reads what another keeps to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.export_control import Export
from tui.app.reader.findings_control import FindingsControl
from tui.app.reader.interface_control import Interface
from tui.app.reader.labels_control import Labels
from tui.app.reader.navigation_control import Navigation
from tui.app.reader.notes_control import Notes
from tui.app.reader.opening_control import Opening
from tui.app.reader.panels_control import Panels
from tui.app.reader.review_access import Reviews
from tui.app.reader.search_control import SearchControl
from tui.app.reader.selection_control import SelectionControl
from tui.app.reader.terms_control import Terms
from tui.app.reader.translation_control import Translation
from tui.app.reader.verdicts_control import Verdicts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.app.reader.host import Command, Controller, Host
    from tui.app.reader.mode import Mode
    from tui.app.reader.panes import Panes
    from tui.review_service import ReviewService

    MakeMode = Callable[[Host, Reviews], Mode]


class Controllers:
    """Everything that can be done on a screen, by the names that bindings, bars and palette use."""

    def __init__(
        self, host: Host, panes: Panes, make_mode: MakeMode, service: ReviewService | None, *, checked: bool
    ) -> None:
        """Put them together, each with the others that it needs.

        Args:
            host: The screen.
            panes: Its panes.
            make_mode: Says whether one just reads or works through a session.
            service: The review service, if it is open already.
            checked: Whether the findings are at hand.
        """
        self.reviews = Reviews(host, service)
        self.mode = make_mode(host, self.reviews)
        self.reviews.when_open = self.mode.known
        self.translation = Translation(host)
        self.navigation = Navigation(host, self.translation)
        self.search = SearchControl(host, self.translation)
        self.selection = SelectionControl(host, self.translation)
        self.panels = Panels(host, panes)
        self.findings = FindingsControl(host, self.reviews, self.mode, checked=checked)
        self.verdicts = Verdicts(host, self.reviews, self.mode)
        self.export = Export(host, self.reviews, self.translation)
        self.interface = Interface(host)
        every: Sequence[Controller | Mode] = (
            self.navigation,
            self.search,
            self.selection,
            self.translation,
            self.panels,
            self.findings,
            self.verdicts,
            self.mode,
            Labels(host, self.reviews, self.verdicts),
            Notes(host, self.reviews, self.selection, self.verdicts),
            Terms(host, self.translation, self.selection),
            self.export,
            Opening(host),
            self.interface,
        )
        self.commands: dict[str, Command] = {}
        self.conditions: dict[str, Callable[..., bool]] = {}
        for controller in every:
            self.commands |= controller.commands
            self.conditions |= controller.conditions

    def allows(self, name: object, arguments: Sequence[object]) -> bool:
        """Whether a command is there, for its arguments."""
        condition = self.conditions.get(str(name))
        return condition is None or condition(*arguments)
