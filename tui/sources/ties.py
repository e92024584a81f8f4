"""Each figure of a text held against the statements of a source: what it agrees with, differs from, or cannot be told."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.claim_model import MOVEMENTS
from tui.compiled import late
from tui.review.said_of_sources import NOTHING
from tui.sources.aspects_compared import is_of_another_kind
from tui.sources.candidates import candidate, settled_candidate
from tui.sources.decisions import OPEN, Decider, Decision, Why, bears_out, nothing
from tui.sources.exchanged_rows import exchanged
from tui.sources.figure_context import Contexts, tells_before
from tui.sources.learned_scales import LearnedScales
from tui.sources.name_index import Fit
from tui.sources.needed_names import FEW
from tui.sources.older_values import left_behind
from tui.sources.origins import Origins
from tui.sources.other_tables import far_off
from tui.sources.period_calls import PeriodCalls, are_apart, is_year_before
from tui.sources.places_compared import (
    is_elsewhere,
    is_of_another_place,
    levels_of,
)
from tui.sources.planned_figures import (
    is_a_limit_of,
    is_planned_growth,
    is_unplanned,
    sets_a_mark,
    taken_from_plans,
)
from tui.sources.reviewed_ties import Reviewed
from tui.sources.row_followers import Followers, names_nothing
from tui.sources.row_places import RowPlaces, Standing
from tui.sources.row_topics import RowTopics, is_an_item
from tui.sources.rows_of_one_name import handed_out
from tui.sources.same_wording import SameWording
from tui.sources.statement_lookup import may_say_no_unit, periods_of
from tui.sources.statement_model import Outcome, Tie
from tui.sources.statement_search import FAIRLY, NEEDED_ALONE, StatementSearch
from tui.sources.tables_of_one_kind import TablesOfOneKind
from tui.sources.tie_outcomes import fills_cell, is_held, is_its_own
from tui.sources.tried_statements import Explained
from tui.sources.uncollected import uncollected
from tui.sources.value_comparison import Agreement, Printed, grain_of, measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tui.figures.quantity import Figure
    from tui.review.said_of_sources import SaidOfSources
    from tui.sources.candidates import Candidate
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Source, Statement
    from tui.sources.tried_statements import Explanation
    from tui.speech import Speech

_FOLLOWS = 0.95
"""How well names fit at most that were taken over from the figure before."""
_BESIDE = 0.22
"""What speaks for a statement of the row, or of the column, of the figure before."""
_SURELY = 0.85
"""How well the name of a statement must fit that a figure differs from for no other figure to be of it."""
_SAID_OF_ROW = 0.2
"""How much of what a figure is of its row must say for it to be of the row of the figure before."""
_TEACHING = 3
"""Digits from which on periods and units are learned from a value."""
_FIRST = 40
"""Figures by which the unit of a large table is learned before the others are looked for."""
_NEARER = 2
"""Digits that a figure has more at least than one before it that it says more nearly."""
_AROUND = 40
"""Statements before and behind one that tell whether its whole column is of a time before."""
_IN_NUMBER = late(r"\s+(?![A-Za-z])")


class Holder:
    """Holds the figures of one speech against one source."""

    def __init__(self, speech: Speech, source: Source, *, prose: bool = False) -> None:
        """Index the source by the words of the speech.

        Args:
            speech: The speech, all its figures found.
            source: What they are held against.
            prose: Whether figures that are alone in a cell are left out; those of the source's own tables are, they state themselves.
        """
        prose = prose or is_its_own(speech, source)
        self._speech, self._source = speech, source
        tight = [_tight(mention.figure) for mention in speech.mentions]
        grain = grain_of(tight)
        self._figures = [Printed(figure, grain) for figure in tight]
        contexts = Contexts(speech)
        self._rows = RowPlaces(speech, source, contexts.own_place)
        self._topics = RowTopics(speech, source.statements, self._rows)
        self._contexts = _contexts_of(speech, contexts, self._topics, self._rows, source, prose=prose)
        self._levels = levels_of(speech.text)
        self._origins = Origins(speech, source)
        self._alone: dict[int, bool] = {}
        """Whether statements say a time that leans on another, and no other of their name is told apart by it."""
        statements = source.statements
        self._search = StatementSearch(statements, self._figures, self._contexts)
        self._periods = _periods(statements, self._contexts)
        self._decider = Decider(statements)
        self._followers = Followers(speech, self._contexts, statements, self._search.named)
        self._found: list[list[Candidate]] = []
        self._by_value: set[int] = set()
        """The figures whose value tells their statement, so that no other was looked for."""
        self._taught: dict[int, list[Candidate]] = {}
        self._chosen: list[Decision] = []
        self._reviewed = Reviewed(NOTHING, source)
        self._decided: SaidOfSources | None = None
        """By what reviewers said was decided last; None before."""
        self._lock = RLock()

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
            if may_say_no_unit(self._source.statements):
                self._learn_unit_by_few()
            self._found = self._all_candidates()
            self._learn()
        self._reviewed = Reviewed(said, self._source)
        self._taught = {
            at: self._search.candidates(at, context, names)
            for at, context in enumerate(self._contexts)
            if context is not None and (names := self._reviewed.names(context.named))
        }
        self._chosen = [self._decision(at) for at in range(len(self._figures))]
        self._follow(self._chosen)
        self._part(self._chosen)
        self._let_differ_what_was_left_behind()
        self._let_differ_what_is_of_another_cell()
        self._look_again(self._chosen)
        self._follow(self._chosen)
        self._part(self._chosen)
        strange = far_off(self._chosen, self._source.statements)
        for at in (*strange, *self._origins.unborne(self._chosen)):
            if self._reviewed.settled_statement(at) is None:
                self._chosen[at] = nothing(Why.UNLIKE)
        self._decided = said

    def _decision(self, at: int) -> Decision:
        """What is said of one figure: what a reviewer settled, or what its candidates give."""
        figure, context = self._figures[at], self._contexts[at]
        number = self._reviewed.settled_statement(at)
        if number is not None and context is not None:
            one = settled_candidate(figure, context, self._source.statements[number], number)
            if one is not None:
                return Decision(_settled_outcome(one), (one,), Why.SETTLED)
        if (one := self._taken_over(at)) is not None:
            return Decision(Outcome.MATCH, (one,), Why.TAKEN_OVER)
        soft = context is not None and not context.said_when
        former = soft and self._followers.is_former(at)
        return self._decider.decide(
            figure.figure.quantity, figure.digits, self.ranked(at), soft=soft, former=former
        )

    def _taken_over(self, at: int) -> Candidate | None:
        """The statement of another text in whose very sentence a figure stands with its value; None where there is none."""
        figure, context, mention = self._figures[at], self._contexts[at], self._speech.mentions[at]
        if self._source.kind == "table" or context is None:
            return None
        refused = self._reviewed.rejected(at)
        for number in self._same_wording.of(self._speech.text, mention.start, mention.end):
            statement = self._source.statements[number]
            one = settled_candidate(figure, context, statement, number)
            exact = one is not None and one.agreement is Agreement.EXACT and not one.turned
            if one is not None and exact and statement.address not in refused:
                placed = self._placed(one, context)
                if not (placed.barred or placed.apart):
                    return placed
        return None

    @cached_property
    def _same_wording(self) -> SameWording:
        """What finds sentences of the source that stand in the text too."""
        return SameWording(self._source.text, self._source.statements)

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
        every = self._found[at]
        if at in self._by_value and (rejected or at in self._taught or self._reviewed.rejected(at)):
            every = self._search.candidates(at, context)
        untaught = {one.statement: one for one in every} if at in self._taught else {}
        refused = set() if rejected else self._reviewed.rejected(at)
        for known in self._taught.get(at, every):
            statement = self._source.statements[known.statement]
            if refused and statement.address in refused:
                continue
            one = self._placed(known, context)
            # What was taught says what something is called and nothing of when it is.
            if known.fit.taught and not one.near_period:
                plain = untaught.get(known.statement)
                if plain is None:
                    continue
                one = self._placed(plain, context)
            found.append(one)
        return sorted(found, key=lambda one: (-one.score, one.statement))

    def _placed(self, known: Candidate, context: Context) -> Candidate:
        """A candidate with what its period and its place say for it and against it."""
        statement = self._source.statements[known.statement]
        former = statement.former and not self._is_relative_alone(known.statement)
        against, near = self._periods.against(context.period, statement.period, former=former)
        if known.fit.exact and _is_of_curated_time(context, statement):
            return known._replace(near_period=True)
        standing = Standing.FREE if known.fit.exact else self._standing(statement, context)
        barred = standing is Standing.OTHER or self._is_barred(known, context, statement)
        return known._replace(
            score=known.score - against,
            near_period=near and not barred,
            apart=_is_apart_by_words(known, context, statement)
            or self._origins.is_of_another_year(statement, context)
            or self._periods.is_apart(context.period, statement.period, context.part, own=context.said_when),
            elsewhere=standing is Standing.OTHER
            or (not known.fit.exact and self._is_elsewhere(statement, context)),
            unplaced=standing is Standing.UNKNOWN,
            barred=barred,
        )

    def _is_barred(self, known: Candidate, context: Context, statement: Statement) -> bool:
        """Whether not even its value makes a statement a figure's: it is no plan, of another place, or of other years."""
        if is_unplanned(context, statement) or is_of_another_kind(context, statement):
            return True
        if not known.fit.exact and (
            statement.above in context.untold or is_of_another_place(statement, context)
        ):
            return True
        if context.said_when and self._periods.calls_otherwise(context.period, statement.period):
            return True
        told = not context.said_when and known.name >= FAIRLY and known.agreement >= Agreement.ROUNDED
        return not told and self._periods.is_barred(context.period, statement.period)

    def _is_relative_alone(self, number: int) -> bool:
        """Whether a statement's row says 去年 where nothing says of when the table is, and no row of its name says another time.

        It then tells not which of several is meant, and the year that it leans on is not known.
        """
        found = self._alone.get(number)
        if found is None:
            statements = self._source.statements
            own = statements[number]
            of_name = [statements[at] for at in self._search.of_its_name(number)]
            around = range(max(0, number - _AROUND), min(len(statements), number + _AROUND))
            column = [one for at in around if _column_of(one := statements[at]) == _column_of(own)]
            undated = any(one.period is None and not one.former for one in column)
            found = self._alone[number] = undated and all(one.former for one in of_name)
        return found

    def _standing(self, statement: Statement, context: Context) -> Standing:
        """How the place of a statement stands to that of a figure, by its row, its table or all of its source."""
        if self._origins.is_of_another_place(statement, context):
            return Standing.OTHER
        return self._rows.standing(statement, context)

    def _is_elsewhere(self, statement: Statement, context: Context) -> bool:
        """Whether a statement is of another level of places than a figure, or of one place where the figure is of all."""
        return not self._rows.is_its_own(statement, context) and is_elsewhere(
            statement, context, self._levels
        )

    def _follow(self, chosen: list[Decision]) -> None:
        """Let figures of which nothing is said follow the figure that they go on with into its row; changed in place."""
        for at, decision in enumerate(chosen):
            context = self._contexts[at]
            if context is None or not self._may_follow(at, decision):
                continue
            leader = self._followers.leader(at, chosen)
            if leader is not None:
                beside = self._beside(at, context, leader)
                followed = self._decider.following(beside, self._figures[at].digits)
                if followed is not None and self._leads_elsewhere(decision, followed):
                    chosen[at] = followed

    def _may_follow(self, at: int, decision: Decision) -> bool:
        """Whether what a figure goes on with may tell more of it: nothing is said of it yet, or by a digit or two."""
        if decision.outcome is Outcome.NONE:
            return decision.why in OPEN
        if decision.why in (Why.SETTLED, Why.TAKEN_OVER):
            return False
        few = self._figures[at].digits <= FEW and decision.outcome.agrees
        return decision.why is Why.TWINS or few

    def _leads_elsewhere(self, decision: Decision, followed: Decision) -> bool:
        """Whether what was said of a figure gives way to what its row says: not where it agrees and its row does not."""
        if decision.outcome is Outcome.NONE or followed.outcome.agrees:
            return True
        return decision.why is Why.TWINS and followed.found[0].agreement is Agreement.SLIP

    def _look_again(self, chosen: list[Decision]) -> None:
        """Decide once more of figures of which nothing is said, by what no other figure agrees with; changed in place.

        What the row or the column of the figure before it says speaks for a statement then.
        """
        held: dict[int, int] = {}
        for at, decision in enumerate(chosen):
            differs = decision.outcome is Outcome.DIFFERS and decision.found[0].name >= _SURELY
            if differs or decision.outcome.agrees:
                held.setdefault(decision.found[0].statement, at)
        for at, decision in enumerate(chosen):
            context = self._contexts[at]
            if decision.outcome is not Outcome.NONE or context is None:
                continue
            row, column = self._followers.beside_before(at, chosen, context.topic)
            ranked = [
                self._supported(one, row, column) for one in self.ranked(at) if one.statement not in held
            ]
            ranked.sort(key=lambda one: (-one.score, one.statement))
            figure = self._figures[at]
            again = self._decider.decide(
                figure.figure.quantity,
                figure.digits,
                ranked,
                soft=not context.said_when,
                former=not context.said_when and self._followers.is_former(at),
            )
            slip = again.outcome is Outcome.DIFFERS and again.found[0].agreement is Agreement.SLIP
            if slip or again.outcome.agrees:
                chosen[at] = again

    def _let_differ_what_was_left_behind(self) -> None:
        """Let figures differ that state what their source says of the time before, where others are of the newer."""
        newer = [None if self._says_before(at) else one for at, one in enumerate(self._chosen)]
        digits = [figure.digits for figure in self._figures]
        for at in left_behind(newer, digits, self._source.statements):
            self._chosen[at] = Decision(Outcome.DIFFERS, self._chosen[at].found[:1], Why.DIFFERS)

    def _let_differ_what_is_of_another_cell(self) -> None:
        """Let figures differ that were exchanged with others, or that say what was done and state what was planned."""
        digits = [figure.digits for figure in self._figures]
        statements = self._source.statements
        planned = taken_from_plans(self._chosen, self._contexts, digits, statements, self.ranked)
        for at, one in exchanged(self._chosen, digits, statements, self.ranked).items():
            if self._reviewed.settled_statement(at) is None:
                self._chosen[at] = Decision(Outcome.DIFFERS, (one,), Why.DIFFERS)
        for at, decision in planned.items():
            self._chosen[at] = decision

    def _says_before(self, at: int) -> bool:
        """Whether a figure is said to be of the time before, or to be what there was until something moved."""
        context = self._contexts[at]
        return context is None or context.first_end or self._followers.is_former(at) or tells_before(context)

    def _supported(self, one: Candidate, row: set[int], column: set[int]) -> Candidate:
        """A candidate with what speaks for it that it stands beside the statement of the figure before, or under it."""
        moves = self._source.statements[one.statement].aspect in MOVEMENTS and one.fit.back >= _SAID_OF_ROW
        if one.statement not in column and not (moves and one.statement in row):
            return one
        return one._replace(name=min(1.0, one.name + _BESIDE), score=one.score + _BESIDE)

    def _beside(self, at: int, context: Context, leader: Candidate) -> list[Candidate]:
        """The statements beside the one of the figure that a figure goes on with, as it may be held against them."""
        named = min(leader.name, _FOLLOWS)
        fit = Fit(named, named, opposed=False)
        refused = self._reviewed.rejected(at)
        period = self._source.statements[leader.statement].period
        found = []
        for number in self._followers.beside(leader):
            statement = self._source.statements[number]
            how = measure(self._figures[at].figure.quantity, statement.quantity)
            if how is None or statement.address in refused or is_planned_growth(context, statement):
                continue
            one = candidate(self._figures[at], context, statement, number, fit, how=how)
            if one is None:
                continue
            one = self._placed(one, context)
            if self._followers.is_former(at):
                former = is_year_before(statement.period, period)
                one = one._replace(near_period=former, apart=not former, barred=not former)
            elif (
                statement.period == period and not one.barred
            ):  # as far off as what it goes on with, if at all
                one = one._replace(near_period=True, apart=False)
            found.append(one)
        return found

    def may_agree(self, at: int) -> bool:
        """Whether a statement of the kind, the aspect and the time of a figure states its value under a name that says what it is of."""
        figure = self._figures[at]
        return any(bears_out(one, figure.digits) for one in self.ranked(at))

    def _tie(self, at: int, decision: Decision) -> Tie:
        """The tie of one figure."""
        number, lapsed = self._speech.mentions[at].number, self._reviewed.lapsed(at)
        if decision.outcome is Outcome.NONE:
            return Tie(number, 0, Outcome.NONE, lapsed=lapsed)
        statements = tuple(self._source.statements[one.statement] for one in decision.found)
        confidence = round(min(1.0, max(0.1, decision.found[0].name)), 2)
        record = self._reviewed.settled(at)
        settled = record is not None and self._reviewed.settled_statement(at) == decision.found[0].statement
        by = record.reviewer if record is not None and settled else ""
        return Tie(number, 0, decision.outcome, statements, confidence, settled, by, lapsed)

    # ------------------------------------------------------------------ candidates

    def _learn(self) -> None:
        """See what the source calls the periods of the text, and in what tables count that do not say it."""
        scales = LearnedScales()
        for figure, context, found in zip(self._figures, self._contexts, self._found, strict=True):
            if context is None or figure.digits < _TEACHING:
                continue
            agreeing = [one for one in found if one.agrees and one.name > FAIRLY]
            scales.learn_of(figure, [one for one in agreeing if not one.sure], self._source.statements)
            periods = {self._source.statements[one.statement].period for one in agreeing}
            if len(periods) == 1 and (period := periods.pop()):
                self._periods.learn(context.period, period)
        if self._is_scaled(scales):
            self._found = self._all_candidates()

    def _learn_unit_by_few(self) -> None:
        """Learn by the first figures in what a large table counts, so that the others need not be looked for twice."""
        scales = LearnedScales()
        told = [
            at
            for at, context in enumerate(self._contexts)
            if context and self._figures[at].digits >= _TEACHING
        ]
        for at in told[:_FIRST]:
            context = self._contexts[at]
            found = self._search.candidates(at, context) if context else []
            agreeing = [one for one in found if one.agrees and one.name > FAIRLY and not one.sure]
            scales.learn_of(self._figures[at], agreeing, self._source.statements)
        self._is_scaled(scales)

    def _is_scaled(self, scales: LearnedScales) -> bool:
        """Whether something was learned of what tables count in; then the statements are in that from here on."""
        scaled = scales.applied(self._source.statements)
        if scaled is None:
            return False
        self._source = replace(self._source, statements=scaled)
        self._search.take(scaled)
        self._decider = Decider(scaled)
        return True

    def _all_candidates(self) -> list[list[Candidate]]:
        """For each figure the statements that it may be held against; none for those that are held against nothing."""
        if self._speech.detected:
            return [
                []
                if context is None
                else self._told_by_value(at, context) or self._search.candidates(at, context)
                for at, context in enumerate(self._contexts)
            ]
        found = [
            [] if context is None else self._search.candidates(at, context)
            for at, context in enumerate(self._contexts)
        ]
        return handed_out(found, [one.metric for one in self._speech.mentions], self._source.statements)

    def _told_by_value(self, at: int, context: Context) -> list[Candidate]:
        """Among very many names the statements of a figure's value, and of their names, where one of them is surely its own: no other outweighs it."""
        found = self._search.of_value(at, context)
        if any(self._is_surely_of(one, context) for one in found):
            self._by_value.add(at)
            return found
        self._by_value.discard(at)
        return []

    def _is_surely_of(self, one: Candidate, context: Context) -> bool:
        """Whether a figure states a value under a name, of a time and of a place that leave nothing to be asked."""
        if one.agreement is not Agreement.EXACT or one.name < NEEDED_ALONE or one.turned or one.fit.opposed:
            return False
        placed = self._placed(one, context)
        return (
            placed.is_surely_meant
            and not (placed.elsewhere or placed.unplaced)
            and not sets_a_mark(self._source.statements[one.statement])
        )

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
        return [at for at in held if self._gives_way(at, best, held, alone=len(values) == 1)]

    def _gives_way(self, at: int, best: int, held: Mapping[int, Candidate], *, alone: bool) -> bool:
        """Whether a figure differs from no statement that the best of its holders holds; `alone` says that all say one value."""
        one = held[at]
        if one.agrees or self._reviewed.settled_statement(at) == one.statement:
            return False
        slip = one.agreement is Agreement.SLIP
        if slip and self._says_nearer(at, best):
            return False
        alike = at == best or (one.name >= held[best].name - 0.02 and self._same_claim(at, best))
        listed = held[best].agrees and (not slip or self._one_sentence(at, best))
        return listed or not (alike and (slip or alone))

    def _says_nearer(self, one: int, other: int) -> bool:
        """Whether a figure goes on with one before it that says the same with fewer digits: 突破2.4万元，达到24687元."""
        if one <= other or self._figures[one].digits < self._figures[other].digits + _NEARER:
            return False
        left, right = self._speech.mentions[other], self._speech.mentions[one]
        return names_nothing(self._speech.text[left.end : right.start])

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


def _is_of_curated_time(context: Context, statement: Statement) -> bool:
    """Whether a statement says of when it is as the curator of a figure's metric does."""
    curated = context.curated
    return curated is not None and curated.is_its_time(statement.period, former=statement.former)


def _is_apart_by_words(known: Candidate, context: Context, statement: Statement) -> bool:
    """Whether the words around a figure say that it is of something else than a statement: of a time before, of one month, a limit, a list."""
    if context.first_end and context.period is None:  # of a time before that nothing says
        return True
    if statement.period is not None and "/" in statement.period and "当月" in context.said:
        return True
    if known.agrees:
        return False
    of_list = context.of_list and not known.fit.exact and is_an_item(statement)
    return of_list or is_a_limit_of(context, statement)


def _column_of(statement: Statement) -> tuple[int, int]:
    """Where the numbers stand that have the head of a statement's column."""
    return statement.table, statement.column


def _periods(statements: Sequence[Statement], contexts: Iterable[Context | None]) -> PeriodCalls:
    """What is known of the periods of a source and of a text before anything is learned."""
    return PeriodCalls(periods_of(statements), (context.period for context in contexts if context))


def _contexts_of(
    speech: Speech, contexts: Contexts, topics: RowTopics, places: RowPlaces, source: Source, *, prose: bool
) -> list[Context | None]:
    """The contexts of the figures of a speech; None for those that are held against nothing."""
    kinds = TablesOfOneKind(source.statements)
    found: list[Context | None] = []
    for at, mention in enumerate(speech.mentions):
        alone = prose and fills_cell(speech, mention.number)
        if alone or not is_held(mention.figure.quantity):
            found.append(None)
            continue
        context = contexts.of(at)._replace(untold=kinds.untold(speech.text, mention.start, mention.end))
        topic = topics.of(mention, context.scope)
        whose = places.whose(mention, context.scope, topic)
        if whose.place in places.names:
            topic = whose.place
        found.append(context.about(topic)._replace(whose=whose))
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
    with uncollected():
        holders = {number: holder_of(speech, source) for number, source in enumerate(sources) if source.here}
        ties = [
            replace(tie, source=number) for number, holder in holders.items() for tie in holder.ties(said)
        ]
    agreeing: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.outcome.agrees:
            agreeing[tie.number].append(tie)
    return [_with_others(tie, agreeing[tie.number], holders) for tie in ties]


def _with_others(tie: Tie, agreeing: Sequence[Tie], holders: Mapping[int, Holder]) -> Tie:
    """A tie by what the other sources say: one that differs contradicts what bears the figure out, and is not sure where another may."""
    if tie.outcome is not Outcome.DIFFERS or tie.settled:
        return tie
    if _is_borne_out(tie, agreeing):
        return replace(tie, outcome=Outcome.SEVERAL)
    others = (holder for number, holder in holders.items() if number != tie.source)
    if any(holder.may_agree(tie.number - 1) for holder in others):
        return Tie(tie.number, tie.source, Outcome.NONE, lapsed=tie.lapsed)
    return tie


def _is_borne_out(differing: Tie, agreeing: Sequence[Tie]) -> bool:
    """Whether a figure that differs from a source agrees with another one's statement, which is not known to be of another time."""
    own = differing.statements[0].period
    others = (tie.statements[0].period for tie in agreeing)
    return any(own is None or other is None or not are_apart(own, other) for other in others)
