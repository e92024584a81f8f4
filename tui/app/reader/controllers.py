"""The controllers of one screen, put together; none reads what another keeps to itself."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from tui.app.reader.figures_control import Figures
from tui.app.reader.findings_control import FindingsControl
from tui.app.reader.interface_control import Interface
from tui.app.reader.navigation_control import Navigation
from tui.app.reader.panels_control import Panels
from tui.app.reader.review_access import Reviews
from tui.app.reader.search_control import SearchControl
from tui.app.reader.selection_control import SelectionControl
from tui.app.reader.translation_control import Translation
from tui.reading.messages import OFFER
from tui.reading.offers import here_of, obstacle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.app.reader.changes_control import ChangesControl
    from tui.app.reader.claims_control import Claims
    from tui.app.reader.equations_control import Equations
    from tui.app.reader.export_control import Export
    from tui.app.reader.host import Command, Controller, Host
    from tui.app.reader.lines_control import Lines
    from tui.app.reader.mode import Mode
    from tui.app.reader.notes_control import Notes
    from tui.app.reader.offer_control import OfferControl
    from tui.app.reader.opening_control import Opening
    from tui.app.reader.panes import Panes
    from tui.app.reader.sources_control import Sources
    from tui.app.reader.terms_control import Terms
    from tui.app.reader.ties_control import Ties
    from tui.app.reader.verdicts_control import Verdicts
    from tui.review_service import ReviewService

    MakeMode = Callable[[Host, Reviews], Mode]

LATE = {
    "verdicts": ("verdict", "correct", "undo", "redo", "read", "said"),
    "claims": ("label", "date"),
    "lines": ("put_line",),
    "notes": ("note", "notes"),
    "terms": ("term", "glossary"),
    "export": ("export",),
    "changes": ("changes", "change", "beside"),
    "offer": ("take_over",),
    "opening": ("open_speech", "open_path"),
    "sources": ("sources", "source_at", "table_reading"),
    "ties": ("settle_tie", "reject_tie", "tried"),
    "equations": ("equations",),
}
"""The commands of controllers that the first page does without; each is loaded when one of its commands is called."""


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
        self._host, self._panes = host, panes
        self.reviews = Reviews(host, service)
        self.mode = make_mode(host, self.reviews)
        self.reviews.when_open = self.mode.known
        self.translation = Translation(host)
        self.search = SearchControl(host, self.translation)
        self.selection = SelectionControl(host, self.translation)
        self.panels = Panels(host, panes, self._answered)
        self.findings = FindingsControl(host, self.reviews, self.mode, checked=checked)
        self.figures = Figures(host, self.findings.begin)
        self.navigation = Navigation(host, panes, self.translation, self.figures)
        self.interface = Interface(host)
        every: Sequence[Controller | Mode] = (
            self.navigation,
            self.search,
            self.selection,
            self.translation,
            self.panels,
            self.findings,
            self.mode,
            self.interface,
        )
        self.commands: dict[str, Command] = {}
        for controller in every:
            self.commands |= controller.commands
        for late, names in LATE.items():
            self.commands |= {name: partial(self._call, late, name) for name in names}

    def obstacle(self, name: str, arguments: tuple[object, ...]) -> str:
        """Why a command would do nothing here and now, as a sentence; empty where it does something."""
        host = self._host
        found, checked = len(host.findings), self.findings.checked
        here = here_of(host.state, found, checked=checked, unchecked=lambda: host.workspace.unchecked)
        return obstacle(name, arguments, here)

    def offered(self, name: str, arguments: tuple[object, ...]) -> bool:
        """Whether a footer names a command: it does something now, and there is something that it is about."""
        if name == "undo":
            return self.reviews.may_undo
        if name == "notes":
            return self._holds_notes()
        if name == "source_at":
            return self._host.workspace.is_held
        if name == "take_over":
            return self.reviews.offered is not None
        if name in {"changes", "change", "beside"}:
            return self._compares(name)
        return not self.obstacle(name, arguments)

    def _answered(self, cause: str) -> None:
        """A message was taken off: where that was an offer, it was declined."""
        if cause == OFFER:
            self._host.run(self.reviews.decline())

    def _compares(self, name: str) -> bool:
        """Whether changes are shown, or can be: of those the walk only once they are, both drafts only where there is room."""
        host = self._host
        shown = host.state.changes is not None
        if name == "change":
            return shown
        document, snapshot = host.workspace.speech.document, host.snapshot
        earlier = host.workspace.before is not None or (snapshot and len(snapshot.lineage.drafts) > 1)
        tracked = document is not None and document.changes.are_there
        wide = name != "beside" or host.has_class("-wide")
        return wide and bool(shown or earlier or tracked)

    def _holds_notes(self) -> bool:
        """Whether there is a note of a reader, or a comment in the file."""
        document, snapshot = self._host.workspace.speech.document, self._host.snapshot
        return bool(document and document.comments) or bool(snapshot and snapshot.settled.notes)

    def command(self, name: str) -> Command:
        """What a command does; its controller is loaded if it was not."""
        late = next((late for late, names in LATE.items() if name in names), None)
        return self._late(late).commands[name] if late else self.commands[name]

    def _late(self, name: str) -> Controller:
        """One of the controllers that are loaded when they are first asked for."""
        controller: Controller = getattr(self, name)
        return controller

    def _call(self, late: str, name: str, *arguments: object) -> object:
        """Do what a command of such a controller does."""
        return self._late(late).commands[name](*arguments)

    @cached_property
    def verdicts(self) -> Verdicts:
        """Gives verdicts, and takes back what was decided."""
        from tui.app.reader.verdicts_control import Verdicts  # noqa: PLC0415 - loaded by its first key

        return Verdicts(self._host, self.reviews, self.mode)

    @cached_property
    def claims(self) -> Claims:
        """Asks what figures measure."""
        from tui.app.reader.claims_control import Claims  # noqa: PLC0415 - loaded by its first key

        return Claims(self._host, self.reviews, self.verdicts)

    @cached_property
    def lines(self) -> Lines:
        """Sets lines apart, and takes them back."""
        from tui.app.reader.lines_control import Lines  # noqa: PLC0415 - loaded by its first key

        return Lines(self._host, self.reviews)

    @cached_property
    def notes(self) -> Notes:
        """Writes notes and lists them."""
        from tui.app.reader.notes_control import Notes  # noqa: PLC0415 - loaded by its first key

        return Notes(self._host, self.reviews, self.selection, self.verdicts)

    @cached_property
    def terms(self) -> Terms:
        """Explains terms and lists them."""
        from tui.app.reader.terms_control import Terms  # noqa: PLC0415 - loaded by its first key

        return Terms(self._host, self.translation, self.selection)

    @cached_property
    def export(self) -> Export:
        """Writes reports."""
        from tui.app.reader.export_control import Export  # noqa: PLC0415 - loaded by its first key

        return Export(self._host, self.reviews, self.translation)

    @cached_property
    def changes(self) -> ChangesControl:
        """Holds the draft against an earlier one."""
        from tui.app.reader.changes_control import ChangesControl  # noqa: PLC0415 - loaded by its first key

        return ChangesControl(self._host, self.reviews)

    @cached_property
    def offer(self) -> OfferControl:
        """Takes over the review of a draft that is offered."""
        from tui.app.reader.offer_control import OfferControl  # noqa: PLC0415 - loaded by its first key

        return OfferControl(self._host, self.reviews)

    @cached_property
    def sources(self) -> Sources:
        """Has figures held against sources."""
        from tui.app.reader.sources_control import Sources  # noqa: PLC0415 - loaded by its first key

        return Sources(self._host, self.reviews, self._panes, self.findings)

    @cached_property
    def ties(self) -> Ties:
        """Settles and rejects what figures are held against."""
        from tui.app.reader.ties_control import Ties  # noqa: PLC0415 - loaded by its first key

        return Ties(self._host, self.reviews)

    @cached_property
    def equations(self) -> Equations:
        """Says which equations were tried at a figure."""
        from tui.app.reader.equations_control import Equations  # noqa: PLC0415 - loaded by its first key

        return Equations(self._host)

    @cached_property
    def opening(self) -> Opening:
        """Opens other speeches."""
        from tui.app.reader.opening_control import Opening  # noqa: PLC0415 - loaded by its first key

        return Opening(self._host)
