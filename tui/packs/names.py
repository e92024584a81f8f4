"""The names of a pack's metrics, which charts, notes, checks and translation refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.packs.document import meant, shorten
from tui.words import _

if TYPE_CHECKING:
    from tui.packs.document import Document
    from tui.packs.schema import MetricsFile
    from tui.packs.toml_lines import Path


class MetricNames(Struct, frozen=True):
    """The ids of the metrics, those too whose tables have problems of their own."""

    known: frozenset[str]
    certain: bool
    """Whether these are all: not so where metrics.toml could not be read, or an id in it."""
    linked: bool
    """Whether all their mentions were found."""

    def check(self, document: Document, name: str, path: Path) -> bool:
        """Whether there is a metric `name`; reported at `path` where it is certain that there is none."""
        if name in self.known or not self.certain or not document.sound(path):
            return name in self.known
        wrong = _("there is no metric “{name}”").format(name=shorten(name))
        document.report(path, wrong, meant(name, self.known))
        return False


def names_of(document: Document | None, file: MetricsFile, *, linked: bool) -> MetricNames:
    """The names in metrics.toml; `document` is None where it could not be read."""
    ids = frozenset(table.id for table in file.metrics)
    if document is None:
        return MetricNames(ids, certain=False, linked=False)
    certain = all(document.sound(("metric", number, "id")) for number in range(len(file.metrics)))
    return MetricNames(ids, certain, linked and not document.problems)
