"""Which statements of a source a figure may be held against: those whose names its words say, and those of its value."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from tui.sources.candidates import candidate
from tui.sources.name_index import TAUGHT, VERY_MANY, NameIndex
from tui.sources.statement_lookup import by_name, counted_in, tables_of_levels
from tui.sources.statement_values import StatementValues
from tui.sources.value_comparison import measure_of
from tui.sources.words_in_common import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.figure_context import Context
    from tui.sources.name_index import Fit
    from tui.sources.statement_model import Statement
    from tui.sources.value_comparison import Measure, Printed

_OF_A_NAME = 60
"""Statements of one name that are looked at for one figure."""
_FAR_WORSE = 0.25
"""How much worse than the best a name of very many must fit to be left out."""
_LEAST = 0.15
"""How much of a name must be said around a figure for its statements to be thought of."""
_TELLING = 4
"""Digits from which on a value tells even where the name says little."""
FAIRLY, NEEDED_ALONE = 0.5, 0.85
"""How well the name of an agreeing statement must fit for periods to be learned from it, and for it to be asked for no other."""
_OF_ONE_WORDING = 24
"""Names of the same words under different groups that are looked at for one value."""


class StatementSearch:
    """Finds the statements of one source for the figures of one speech."""

    def __init__(
        self, statements: Sequence[Statement], figures: Sequence[Printed], contexts: Sequence[Context | None]
    ) -> None:
        """Index the statements by their values; by their names when these are first asked for.

        Args:
            statements: Those of the source.
            figures: The figures of the speech.
            contexts: What is said around each; None for those that are held against nothing.
        """
        self._statements, self._figures, self._contexts = statements, figures, contexts
        self.named = by_name(statements)
        """The numbers of the statements by what they are of."""
        self._names = list(self.named)
        self._name_of = [0] * len(statements)
        """For each statement the number of its name."""
        for number, those in enumerate(self.named.values()):
            for at in those:
                self._name_of[at] = number
        self._values = StatementValues(statements, figures)
        self._done = tables_of_levels(statements)
        """The tables that say what was done, besides what is planned."""
        self._near: dict[int, tuple[list[int], dict[int, Fit]]] = {}
        """For figures by their place what was found of names for them, which no unit that is learned changes."""

    def take(self, statements: Sequence[Statement]) -> None:
        """Go on with the same statements after it was learned in what their tables count."""
        self._statements = statements
        if len(self._names) >= VERY_MANY:
            self._values = StatementValues(statements, self._figures)

    def of_its_name(self, number: int) -> Sequence[int]:
        """The statements that have the name of one, as many as are looked at."""
        return self.named[self._names[self._name_of[number]]][:_OF_A_NAME]

    @cached_property
    def _index(self) -> NameIndex:
        """The names, by the words around all figures."""
        wanted = {gram for context in self._contexts if context for gram in context.weights}
        return NameIndex(self._names, wanted)

    @cached_property
    def _called(self) -> dict[str, list[int]]:
        """The numbers of the names under what they are in plain forms, with their groups."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, (name, group, _above) in enumerate(self._names):
            found[plain_words(f"{group} {name}".strip())].append(number)
        return found

    @cached_property
    def _worded_alike(self) -> dict[str, list[int]]:
        """The numbers of the names of the same words under different ones, by these words."""
        said = [name for name, _group, _above in self._names]
        found: dict[str, list[int]] = {}
        if len({*said}) < len(said):
            for number, words in enumerate(said):
                found.setdefault(words, []).append(number)
        return found

    def candidates(
        self, number: int, context: Context, taught: frozenset[str] = frozenset()
    ) -> list[Candidate]:
        """The statements that a figure may be held against, in their order, whatever their periods.

        Args:
            number: The figure's place in the order of the text, from 0.
            context: What is said around it.
            taught: What the source calls what it measures, in plain forms, as reviewers settled.
        """
        figure = self._figures[number]
        called = {at for name in taught for at in self._called.get(name, ())}
        near, known = self._near_names(number, context)
        names = [*called, *near]
        valued = set(self._values.of(figure))
        numbers = {at for name in names for at in self.named[self._names[name]][:_OF_A_NAME]}
        measured = self._measured(figure, numbers | valued)
        fits = {}
        for name in dict.fromkeys([self._name_of[at] for at, _how in measured]):
            if name in called:
                fits[name] = TAUGHT
                continue
            if name not in known:
                known[name] = self._index.fit(name, context)
            fits[name] = known[name]
        least = self._least_fit(fits, names)
        found = []
        for at, how in measured:
            fit = fits[self._name_of[at]]
            if fit.score >= least or at in valued or self._values.may_agree(figure, at, how):
                found.append(self._candidate(figure, context, at, fit, how))
        return [one for one in found if one is not None]

    def of_value(self, number: int, context: Context) -> list[Candidate]:
        """Of a source with very many names the statements of a figure's telling value, and the others of the names that fit; else none.

        Args:
            number: The figure's place in the order of the text, from 0.
            context: What is said around it.
        """
        figure = self._figures[number]
        if len(self._names) < VERY_MANY or figure.digits < _TELLING or context.curated is not None:
            return []
        valued = dict.fromkeys([self._name_of[at] for at in self._values.of(figure)])
        fits = {name: self._index.fit(name, context) for name in valued}
        if max((fit.score for fit in fits.values()), default=0.0) < NEEDED_ALONE:
            return []
        numbers = self._worded_as([name for name, fit in fits.items() if fit.score > FAIRLY])
        found = []
        for at, how in self._measured(figure, numbers):
            name = self._name_of[at]
            fit = fits[name] if name in fits else fits.setdefault(name, self._index.fit(name, context))
            found.append(self._candidate(figure, context, at, fit, how))
        return [one for one in found if one is not None]

    def _worded_as(self, names: Sequence[int]) -> set[int]:
        """The statements of some names and of those of their words under different ones; none where these are too many."""
        alike = {one for name in names for one in self._worded_alike.get(self._names[name][0], (name,))}
        if len(alike) > _OF_ONE_WORDING:
            return set()
        return {at for name in alike for at in self.named[self._names[name]][:_OF_A_NAME]}

    def _near_names(self, number: int, context: Context) -> tuple[list[int], dict[int, Fit]]:
        """The names that have most in common with what is said around a figure, and how well those fit that were asked for."""
        found = self._near.get(number)
        if found is None:
            found = self._near[number] = self._index.candidates(context.weights), {}
        return found

    def _candidate(
        self, figure: Printed, context: Context, at: int, fit: Fit, how: Measure
    ) -> Candidate | None:
        """How well a statement fits a figure; None where the two can have nothing to do with each other."""
        if fit.forward < _LEAST and figure.digits < _TELLING:
            return None
        statement = self._statements[at]
        alone = statement.aimed and statement.table not in self._done
        return candidate(figure, context, statement, at, fit, how=how, alone=alone)

    def _measured(self, figure: Printed, numbers: Iterable[int]) -> list[tuple[int, Measure]]:
        """Those of some statements that measure what a figure does, whatever they are called, in their order, each with how."""
        unit, kind = figure.figure.quantity.unit, figure.figure.quantity.kind
        statements = self._statements
        found = ((at, measure_of(unit, kind, *counted_in(statements, at))) for at in sorted(numbers))
        return [(at, how) for at, how in found if how is not None]

    def _least_fit(self, fits: Mapping[int, Fit], names: Sequence[int]) -> float:
        """How well a name must fit, among very many, for its statements to be looked at whatever they state.

        Nothing is ever said by a statement that does not agree and whose name fits so much worse than another's.
        """
        if len(self._names) < VERY_MANY:
            return 0.0
        return max((fits[name].score for name in names if name in fits), default=0.0) - _FAR_WORSE
