"""The forms of a report to choose from, Word first."""

from __future__ import annotations

from importlib.util import find_spec

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.widgets.row_list import Row
from tui.words import N_, _

FORMS = (
    (".docx", N_("Word")),
    (".html", N_("Web page")),
    (".md", N_("Markdown")),
    (".csv", N_("Table for Excel (CSV)")),
    (".json", N_("Data (JSON)")),
    (".jsonld", N_("Annotations, to be merged elsewhere (JSON-LD)")),
)
"""Endings of files, and what the forms are called."""
NEEDS = {".docx": ("docx", "pip install python-docx")}
"""What must be there to write a form, and the command that brings it."""


class ReportForms(ListDialog[str]):
    """Gives the ending of the form that was chosen, or None."""

    def rows(self) -> list[Row]:
        """The forms; one that cannot be written is grey, with the command that brings what it needs."""
        rows = [Row(((_("Export the report as"), "strong"),)), Row()]
        for ending, name in FORMS:
            module, command = NEEDS.get(ending, ("", ""))
            if module and find_spec(module) is None:
                rows.append(Row(((_(name), "muted"),), ((command, "muted"),)))
            else:
                rows.append(Row(((_(name), ""),), ((ending, "muted"),), ending))
        return rows

    def choose(self, target: object) -> None:
        """Take a form."""
        self.dismiss(target if isinstance(target, str) else None)
