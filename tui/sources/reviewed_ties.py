"""What reviewers said of the ties to one source: which statement is settled, which are rejected, what names were taught."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from tui.sources.statement_lookup import at_addresses, by_name
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
            source: The one that is held against; a lesson holds for every source of its speech, and for its own in other speeches.
        """
        self._settled: dict[int, TieRecord] = {}
        self._rejected: dict[int, set[str]] = defaultdict(set)
        self._statements = source.statements
        self._lapsed: dict[int, TieRecord] = {}
        self._numbers: dict[int, int] = {}
        formers = said.formers.get(source.content, ())
        earlier: list[tuple[int, TieRecord]] = []
        for index, records in said.ties.items():
            for record in records:
                if record.content in formers:
                    earlier.append((index, record))
                elif record.content != source.content:
                    continue
                elif record.settled:
                    self._settled[index] = record
                else:
                    self._rejected[index].add(record.address)
        self._take_settled()
        # What was said last of a former content counts first.
        for index, record in sorted(earlier, key=lambda one: formers.index(one[1].content)):
            self._carry(index, record)
        self._names: dict[str, dict[str, TieRecord]] = defaultdict(dict)
        for record in said.lessons_on(source.content):
            self._names[plain_words(record.said)][plain_words(record.name)] = record

    def settled(self, index: int) -> TieRecord | None:
        """What was settled of a figure; None where nothing was."""
        return self._settled.get(index)

    def settled_statement(self, index: int) -> int | None:
        """The number of the statement that was settled; None where none was, or the source does not state it any more."""
        return self._numbers.get(index)

    def lapsed(self, index: int) -> TieRecord | None:
        """What was settled of a figure that the source does not say any more; None where there is no such thing."""
        return self._lapsed.get(index)

    def _take_settled(self) -> None:
        """Find the statements that were settled; one that its table does not state any more lapsed."""
        numbers = at_addresses(self._statements, {record.address for record in self._settled.values()})
        for index, record in list(self._settled.items()):
            if (number := numbers.get(record.address)) is not None:
                self._numbers[index] = number
            else:
                self._lapsed[index] = self._settled.pop(index)

    def _carry(self, index: int, record: TieRecord) -> None:
        """Let what was said of the source before it was edited hold where it still says the same, wherever that stands now."""
        number = self._same(record)
        if not record.settled:
            if number is not None:
                self._rejected[index].add(self._statements[number].address)
        elif index not in self._settled and index not in self._lapsed:
            if number is None:
                self._lapsed[index] = record
            else:
                self._settled[index], self._numbers[index] = record, number

    def _same(self, record: TieRecord) -> int | None:
        """The only statement that says of the same thing what stood there when it was spoken of; its old place goes first."""

        def says_so(number: int) -> bool:
            statement = self._statements[number]
            return (statement.surface, statement.full_name) == (record.stated, record.name)

        at = at_addresses(self._statements, {record.address}).get(record.address)
        if at is not None and says_so(at):
            return at
        found = [one for one in self._by_full_name.get(record.name, ()) if says_so(one)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_full_name(self) -> dict[str, list[int]]:
        """The numbers of the statements by what they are of."""
        found: dict[str, list[int]] = defaultdict(list)
        for (name, group, _above), numbers in by_name(self._statements).items():
            found[f"{group} {name}".strip()] += numbers
        return found

    def rejected(self, index: int) -> set[str]:
        """The addresses of the statements that a figure is not held against."""
        return self._rejected.get(index, set())

    def names(self, said: str) -> frozenset[str]:
        """What sources call what a text calls so, both in plain forms."""
        return frozenset(self._names.get(said, ())) if said else frozenset()

    def teacher(self, said: str, name: str) -> TieRecord | None:
        """The settled tie that taught a name; None where none did."""
        return self._names.get(said, {}).get(name)
