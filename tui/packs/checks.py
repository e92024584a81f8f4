"""The declared checks of a pack; that each expression is over metrics that exist is seen to here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.packs.grammar import read_expression
from tui.speech.declared import DeclaredCheck, Level
from tui.speech.expressions import names
from tui.words import _

if TYPE_CHECKING:
    from tui.packs.document import Document
    from tui.packs.names import MetricNames
    from tui.packs.schema import ChecksFile, CheckTable
    from tui.packs.toml_lines import Path


def declare_checks(document: Document, file: ChecksFile, metrics: MetricNames) -> tuple[DeclaredCheck, ...]:
    """The checks as a pack declares them."""
    checks: list[DeclaredCheck] = []
    ids: dict[str, Path] = {}
    for number, table in enumerate(file.checks):
        path: Path = ("check", number)
        document.claim(ids, table.id, (*path, "id"))
        if document.sound((*path, "expression")):
            _check_names(document, table.expression, (*path, "expression"), metrics)
        checks.append(_declared(table))
    return tuple(checks)


def _declared(table: CheckTable) -> DeclaredCheck:
    return DeclaredCheck(
        id=table.id,
        title=table.title,
        expression=table.expression,
        title_en=table.title_en,
        level=table.level or (Level.WARNING if table.assumption else Level.ERROR),
        assumption=table.assumption,
        assumption_en=table.assumption_en,
        message=table.message,
        message_en=table.message_en,
    )


def _check_names(document: Document, expression: str, path: Path, metrics: MetricNames) -> None:
    """Report the names in `expression` that no metric has."""
    comparison = read_expression(document, expression, path)
    for name in names(comparison) if comparison else ():
        parts = name.split("-")
        if len(parts) > 1 and name not in metrics.known and metrics.known.issuperset(parts):
            wrong = _("“{name}” is read as one name").format(name=name)
            document.report(path, wrong, _("expected spaces around a minus sign"))
        else:
            metrics.check(document, name, path)
