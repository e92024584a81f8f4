"""What to do when something could not be saved: nothing, or open the store again, or go on unsaved."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.review.trouble import StoreReplacedError
from tui.words import _

if TYPE_CHECKING:
    from tui.review.trouble import StoreError


class Way(StrEnum):
    """How to go on."""

    BACK = "back"
    """Nothing was saved; try again later."""
    AGAIN = "again"
    UNSAVED = "unsaved"


class StoreTrouble(ListDialog[Way]):
    """Says why nothing was saved, and asks how to go on; Enter goes back, never on unsaved."""

    def __init__(self, error: StoreError) -> None:
        """Take what went wrong."""
        super().__init__()
        self._error = error

    def rows(self) -> list[Row]:
        """The reason, and the ways."""
        rows = [Row(((_("Not saved"), "damaged"),)), Row()]
        rows += [Row(((line, ""),)) for line in wrap(str(self._error), self.width - 2)]
        rows.append(Row())
        if isinstance(self._error, StoreReplacedError):
            rows.append(Row(((_("Open it again"), ""),), target=Way.AGAIN))
        rows.append(Row(((_("Back: nothing was decided"), ""),), target=Way.BACK))
        said = _("Go on unsaved: what is decided is lost when hegao ends")
        return [*rows, Row(((said, ""),), target=Way.UNSAVED)]

    def choose(self, target: object) -> None:
        """Close the dialog and give the way that was chosen, a `Way`."""
        self.dismiss(target if isinstance(target, Way) else None)
