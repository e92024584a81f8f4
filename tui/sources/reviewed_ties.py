"""What reviewers said of the ties to one source: which statement is settled, which are rejected, what names were taught."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.sources.statement_lookup import at_addresses
from tui.sources.words_in_common import plain_words

if TYPE_CHECKING:
    from tui.review.said_of_sources import SaidOfSources
    from tui.sources.statement_model import Source
    from tui.speech.verdicts import TieRecord


class Reviewed:
    """Looks up what was said, by the index of a figure."""

    def __init__(self, said: SaidOfSources, source: Source) -> None:
        """Take what was said of all sources.

        Args:
            said: It.
            source: The one that is held against; a lesson holds for every source.
        """
        self._settled: dict[int, TieRecord] = {}
        self._rejected: dict[int, set[str]] = defaultdict(set)
        for index, records in said.ties.items():
            for record in records:
                if record.content != source.content:
                    continue
                if record.settled:
                    self._settled[index] = record
                else:
                    self._rejected[index].add(record.address)
        wanted = {record.address for record in self._settled.values()}
        self._numbers = at_addresses(source.statements, wanted)
        self._names: dict[str, dict[str, TieRecord]] = defaultdict(dict)
        for record in said.lessons:
            self._names[plain_words(record.said)][plain_words(record.name)] = record

    def settled(self, index: int) -> TieRecord | None:
        """What was settled of a figure; None where nothing was."""
        return self._settled.get(index)

    def settled_statement(self, index: int) -> int | None:
        """The number of the statement that was settled; None where none was, or the source does not state it any more."""
        record = self._settled.get(index)
        return None if record is None else self._numbers.get(record.address)

    def rejected(self, index: int) -> set[str]:
        """The addresses of the statements that a figure is not held against."""
        return self._rejected.get(index, set())

    def names(self, said: str) -> frozenset[str]:
        """What sources call what a text calls so, both in plain forms."""
        return frozenset(self._names.get(said, ())) if said else frozenset()

    def teacher(self, said: str, name: str) -> TieRecord | None:
        """The settled tie that taught a name; None where none did."""
        return self._names.get(said, {}).get(name)
