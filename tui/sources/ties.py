"""Each figure of a text held against the statements of a source: what it agrees with, differs from, or cannot be told."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.compiled import late
from tui.review.said_of_sources import NOTHING
from tui.sources.candidates import candidate, is_elsewhere, levels_of, settled_candidate
from tui.sources.decisions import Decider, Decision, Why, nothing
from tui.sources.figure_context import Contexts
from tui.sources.name_index import TAUGHT, NameIndex
from tui.sources.period_calls import PeriodCalls
from tui.sources.reviewed_ties import Reviewed
from tui.sources.statement_model import Outcome, Tie
from tui.sources.tie_outcomes import is_held
from tui.sources.tried_statements import Explained
from tui.sources.value_comparison import Agreement, Printed
from tui.sources.words_in_common import plain_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.figures.quantity import Figure
    from tui.review.said_of_sources import SaidOfSources
    from tui.sources.candidates import Candidate
    from tui.sources.figure_context import Context
    from tui.sources.name_index import Fit
    from tui.sources.statement_model import Source
    from tui.sources.tried_statements import Explanation
    from tui.speech import Speech

_OF_A_NAME = 60
"""Statements of one name that are looked at for one figure."""
_LEAST = 0.15
"""How much of a name must be said around a figure for its statements to be thought of."""
_FAIRLY = 0.5
"""How well the name of an agreeing statement must fit for periods to be learned from it."""
_TELLING, _TEACHING = 2, 3
"""Digits from which on a value is looked for by itself, and from which on periods are learned from it."""
_IN_NUMBER = late(r"\s+(?![A-Za-z])")
_BY_VALUE = 40
"""Statements of a figure's value that are looked at for it."""


class Holder:
    """Holds the figures of one speech against one source."""

    def __init__(self, speech: Speech, source: Source, *, prose: bool = False) -> None:
        """Index the source by the words of the speech.

        Args:
            speech: The speech, all its figures found.
            source: What they are held against.
            prose: Whether figures that are alone in a cell are left out.
        """
        self._speech, self._source = speech, source
        self._figures = [Printed(_tight(mention.figure)) for mention in speech.mentions]
        self._contexts = _contexts_of(speech, prose=prose)
        self._levels = levels_of(speech.text)
        statements = source.statements
        self._named: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for at, statement in enumerate(statements):
            self._named[statement.name, statement.group, statement.above].append(at)
        self._names = list(self._named)
        self._number_of_name = {name: at for at, name in enumerate(self._names)}
        wanted = {gram for context in self._contexts if context for gram in context.weights}
        self._index = NameIndex(self._names, wanted)
        self._values = self._by_value()
        self._periods = PeriodCalls(
            max((one.period[:4] for one in statements if one.period), default=""),
            (context.period for context in self._contexts if context),
        )
        self._decider = Decider(statements)
        self._found: list[list[Candidate]] = []
        self._taught: dict[int, list[Candidate]] = {}
        self._chosen: list[Decision] = []
        self._reviewed = Reviewed(NOTHING, source)
        self._decided: SaidOfSources | None = None
        """By what reviewers said was decided last; None before."""
        self._lock = RLock()

    @cached_property
    def _called(self) -> dict[str, list[int]]:
        """The numbers of the names under what they are in plain forms, with their groups."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, (name, group, _above) in enumerate(self._names):
            found[plain_words(f"{group} {name}".strip())].append(number)
        return found

    def ties(self, said: SaidOfSources = NOTHING) -> list[Tie]:
        """The tie of each figure, in the order of the text, the source taken for the only one; by what reviewers said."""
        with self._lock:
            self._decide(said)
            return [self._tie(at, decision) for at, decision in enumerate(self._chosen)]

    def explained(self, at: int, said: SaidOfSources = NOTHING) -> Explanation:
        """What was tried for the figure at a place in the order of the text, and why what is said of it is said."""
        with self._lock:
            self._decide(said)
            context = self._contexts[at]
            named = context.named if context is not None else ""
            told = Explained(self._source.statements, self._reviewed, self._figures[at], named)
            return told.of(at, self._chosen[at], self.ranked(at, rejected=True))

    def _decide(self, said: SaidOfSources) -> None:
        """Decide of all figures, unless that was done by the same words of reviewers."""
        if said == self._decided:
            return
        if not self._found:
            self._found = [
                [] if context is None else self._candidates(figure, context)
                for figure, context in zip(self._figures, self._contexts, strict=True)
            ]
            self._learn_periods()
        self._reviewed = Reviewed(said, self._source)
        self._taught = {
            at: self._candidates(figure, context, names)
            for at, (figure, context) in enumerate(zip(self._figures, self._contexts, strict=True))
            if context is not None and (names := self._reviewed.names(context.named))
        }
        self._chosen = [self._decision(at) for at in range(len(self._figures))]
        self._part(self._chosen)
        self._decided = said

    def _decision(self, at: int) -> Decision:
        """What is said of one figure: what a reviewer settled, or what its candidates give."""
        figure, context = self._figures[at], self._contexts[at]
        number = self._reviewed.settled_statement(at)
        if number is not None and context is not None:
            one = settled_candidate(figure, context, self._source.statements[number], number)
            if one is not None:
                return Decision(_settled_outcome(one), (one,), Why.SETTLED)
        return self._decider.decide(figure.figure.quantity, figure.digits, self.ranked(at))

    def ranked(self, at: int, *, rejected: bool = False) -> list[Candidate]:
        """The statements that the figure at a place in the order of the text may be held against, the likeliest first.

        Args:
            at: The place, from 0.
            rejected: Whether those that reviewers rejected are among them.
        """
        context = self._contexts[at]
        if context is None:
            return []
        found = []
        untaught = {one.statement: one for one in self._found[at]} if at in self._taught else {}
        refused = set() if rejected else self._reviewed.rejected(at)
        for known in self._taught.get(at, self._found[at]):
            statement = self._source.statements[known.statement]
            if refused and statement.address in refused:
                continue
            against, near = self._periods.against(context.period, statement.period, former=statement.former)
            # What was taught says what something is called and nothing of when it is.
            one = known if near or not known.fit.taught else untaught.get(known.statement)
            if one is not None:
                elsewhere = is_elsewhere(statement, context, self._levels)
                apart = self._periods.is_apart(context.period, statement.period)
                found.append(
                    one._replace(
                        score=one.score - against, near_period=near, apart=apart, elsewhere=elsewhere
                    )
                )
        return sorted(found, key=lambda one: (-one.score, one.statement))

    def _tie(self, at: int, decision: Decision) -> Tie:
        """The tie of one figure."""
        number = self._speech.mentions[at].number
        if decision.outcome is Outcome.NONE:
            return Tie(number, 0, Outcome.NONE)
        statements = tuple(self._source.statements[one.statement] for one in decision.found)
        confidence = round(min(1.0, max(0.1, decision.found[0].name)), 2)
        record = self._reviewed.settled(at)
        settled = record is not None and record.address == statements[0].address
        by = record.reviewer if record is not None and settled else ""
        return Tie(number, 0, decision.outcome, statements, confidence, settled, by)

    # ------------------------------------------------------------------ candidates

    def _candidates(
        self, figure: Printed, context: Context, taught: frozenset[str] = frozenset()
    ) -> list[Candidate]:
        """The statements that a figure may be held against, in their order, whatever their periods.

        Args:
            figure: The figure.
            context: What is said around it.
            taught: What the source calls what it measures, in plain forms, as reviewers settled.
        """
        called = {at for name in taught for at in self._called.get(name, ())}
        names = [*called, *self._index.candidates(context.weights)]
        numbers = {at for name in names for at in self._named[self._names[name]][:_OF_A_NAME]}
        numbers.update(self._of_value(figure))
        fits: dict[int, Fit] = {}
        found = []
        for at in sorted(numbers):
            statement = self._source.statements[at]
            name = self._number_of_name[statement.name, statement.group, statement.above]
            if name not in fits:
                fits[name] = TAUGHT if name in called else self._index.fit(name, context)
            if fits[name].forward < _LEAST:
                continue
            if (one := candidate(figure, context, statement, at, fits[name])) is not None:
                found.append(one)
        return found

    def _of_value(self, figure: Printed) -> list[int]:
        """The statements that have a figure's value, whatever they are of."""
        if figure.digits < _TELLING:
            return []
        return self._values.get(abs(figure.figure.quantity.low or Decimal(0)), [])[:_BY_VALUE]

    def _by_value(self) -> dict[Decimal, list[int]]:
        """The statements by their values, as far as figures say these."""
        found: dict[Decimal, list[int]] = {
            abs(one.figure.quantity.low or Decimal(0)): [] for one in self._figures if one.digits >= _TELLING
        }
        for at, statement in enumerate(self._source.statements):
            if (same := found.get(abs(statement.quantity.low or Decimal(0)))) is not None:
                same.append(at)
        return found

    def _learn_periods(self) -> None:
        """See what the source calls the periods of the text."""
        for figure, context, found in zip(self._figures, self._contexts, self._found, strict=True):
            if context is None or figure.digits < _TEACHING:
                continue
            agreeing = [one for one in found if one.agrees and one.name > _FAIRLY]
            periods = {self._source.statements[one.statement].period for one in agreeing}
            if len(periods) == 1 and (period := periods.pop()):
                self._periods.learn(context.period, period)

    # ------------------------------------------------------------------ one statement, several figures

    def _part(self, chosen: list[Decision]) -> None:
        """Let no figure differ from a statement that another figure agrees with, or fits better; changed in place."""
        holders: dict[int, list[int]] = defaultdict(list)
        for at, decision in enumerate(chosen):
            if decision.outcome in (Outcome.MATCH, Outcome.ROUNDED, Outcome.DIFFERS):
                holders[decision.found[0].statement].append(at)
        for holding in holders.values():
            if len(holding) > 1:
                for at in self._outdone(chosen, holding):
                    chosen[at] = nothing(Why.TAKEN)

    def _outdone(self, chosen: Sequence[Decision], holding: Sequence[int]) -> list[int]:
        """Which of the figures of one statement do not differ from it after all; of several only slips do."""
        held = {at: chosen[at].found[0] for at in holding}
        best = max(holding, key=lambda at: held[at].score)
        values = {self._figures[at].low for at in holding if not held[at].agrees}
        gone = []
        for at, one in held.items():
            if self._reviewed.settled_statement(at) == one.statement:
                continue
            slip = one.agreement is Agreement.SLIP
            alike = at == best or (one.name >= held[best].name - 0.02 and self._same_claim(at, best))
            alone = slip or len(values) == 1
            listed = held[best].agrees and (not slip or self._one_sentence(at, best))
            if not one.agrees and (listed or not (alike and alone)):
                gone.append(at)
        return gone

    def _one_sentence(self, one: int, other: int) -> bool:
        """Whether two figures stand in one sentence."""
        left, right = self._contexts[one], self._contexts[other]
        return left is not None and right is not None and left.said == right.said

    def _same_claim(self, one: int, other: int) -> bool:
        """Whether two figures are said to be of the same."""
        left, right = self._contexts[one], self._contexts[other]
        if left is None or right is None:
            return False
        return left.metric == right.metric and left.period == right.period


def _contexts_of(speech: Speech, *, prose: bool) -> list[Context | None]:
    """The contexts of the figures of a speech; None for those that are held against nothing."""
    contexts = Contexts(speech)
    found: list[Context | None] = []
    for at, mention in enumerate(speech.mentions):
        place = speech.cells.get(mention.number) if prose else None
        alone = place is not None and not place.prose
        found.append(contexts.of(at) if is_held(mention.figure.quantity) and not alone else None)
    return found


def _tight(figure: Figure) -> Figure:
    """A figure without the blanks that its file has inside its number; words that name powers keep theirs."""
    tight = _IN_NUMBER.sub("", figure.surface)
    return figure if tight == figure.surface else replace(figure, surface=tight)


def _settled_outcome(one: Candidate) -> Outcome:
    """What comes of holding a figure against the statement that was settled; a mere hint of a value differs from none."""
    if one.turned or not (one.agrees or one.agreement is Agreement.LOOSE):
        return Outcome.DIFFERS
    return Outcome.MATCH if one.agreement is Agreement.EXACT else Outcome.ROUNDED


def ties_of(
    speech: Speech,
    sources: Sequence[Source],
    said: SaidOfSources = NOTHING,
    holder_of: Callable[[Speech, Source], Holder] = Holder,
) -> list[Tie]:
    """The ties of all figures of a speech, for each source that is here all figures in the order of the text.

    A figure that one source bears out differs from none: where another states something else, the sources contradict
    each other, and the outcome there is `several`, unless a reviewer settled that it is that statement.

    Args:
        speech: The speech, all its figures found.
        sources: What they are held against.
        said: What reviewers settled, rejected and taught.
        holder_of: Gives what holds a speech against a source.
    """
    ties = [
        replace(tie, source=number)
        for number, source in enumerate(sources)
        if source.here
        for tie in holder_of(speech, source).ties(said)
    ]
    borne_out = {tie.number for tie in ties if tie.outcome in (Outcome.MATCH, Outcome.ROUNDED)}
    return [
        replace(tie, outcome=Outcome.SEVERAL)
        if tie.outcome is Outcome.DIFFERS and tie.number in borne_out and not tie.settled
        else tie
        for tie in ties
    ]
