"""The expressions of declared checks as a pack writes them: read, and what is wrong with one put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.packs.document import shorten
from tui.speech.expressions import FUNCTIONS, LONGEST, MOST, Comparison, Fault, MalformedError, parse
from tui.words import N_, _, listed

if TYPE_CHECKING:
    from tui.packs.document import Document
    from tui.packs.toml_lines import Path

_WRONG = {
    Fault.TOO_LONG: N_("this is longer than {most} characters"),
    Fault.TOO_MANY: N_("this has more parts than {nodes}"),
    Fault.CHARACTER: N_("“{found}” (character {at}) has no meaning here"),
    Fault.NUMBER: N_("the number “{found}” (character {at}) is too long"),
    Fault.FUNCTION: N_("there is no function “{found}”"),
    Fault.ARGUMENTS: N_("“{found}” takes another number of arguments"),
    Fault.TERM: N_("“{found}” (character {at}) stands where a figure is due"),
    Fault.SIGN: N_("“{found}” (character {at}) stands where an operator is due"),
    Fault.COMPARISON: N_("this compares nothing"),
}
_EXPECTED = {
    Fault.CHARACTER: N_("expected numbers, metric ids in braces, + - * / and comparisons"),
    Fault.FUNCTION: N_("expected one of: {functions}"),
    Fault.ARGUMENTS: N_("expected one for abs, two or more for the others"),
    Fault.TERM: N_("expected a number, a metric id in braces or a parenthesis"),
    Fault.SIGN: N_("expected an operator, a comparison or the end"),
    Fault.COMPARISON: N_("expected one of == != < <= > >="),
}
_AT_END = {
    Fault.TERM: N_("this ends where a figure is due"),
    Fault.SIGN: N_("a parenthesis is not closed"),
}


def read_expression(document: Document, expression: str, path: Path) -> Comparison | None:
    """What an expression says; None, and the problem reported at `path`, where it says nothing."""
    try:
        return parse(expression)
    except MalformedError as error:
        wrong = _AT_END.get(error.fault, "") if not error.found else ""
        wrong = wrong or _WRONG[error.fault]
        values = {
            "at": error.at + 1,
            "found": shorten(error.found),
            "functions": listed(FUNCTIONS),
            "most": LONGEST,
            "nodes": MOST,
        }
        expected = _EXPECTED.get(error.fault, "")
        document.report(path, _(wrong).format(**values), _(expected).format(**values), bad=True)
        return None
