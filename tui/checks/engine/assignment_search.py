"""The search: an equation's assignments of statements to roles, which of them fit, and what is found if none does."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.checks.claims import can_hold, claim, figure_operand
from tui.checks.engine.slips import expected_of, is_equality, slips_of
from tui.checks.repairs import instead_of
from tui.figures import Kind
from tui.speech.declared import Level
from tui.speech.expressions import MalformedError
from tui.speech.findings import NOTHING, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement
    from tui.speech.findings import Finding, Hypothesis, Operand

MOST_OPERANDS = 16
"""Operands of an assignment at most."""
MOST_ASSIGNMENTS = 64
"""Assignments of an equation to one claimed figure at most."""


OF_SPANS = frozenset({"span"})
"""Equations whose claimed figure may be a span of years or months, which states nothing of a metric."""
OF_CELLS = frozenset({"table-sum", "table-growth", "table-share"})
"""Equations whose claimed figure is the cell of a table."""


SUM_OF_ROUNDINGS = "the sum of the roundings"
"""The precision of equations whose figures are added: cutting off each would leave too much open."""


class Assignment(NamedTuple):
    """Statements in the roles of an equation."""

    roles: tuple[tuple[str, Statement], ...]
    """Each operand by its name in the formula, the claimed figure among them."""
    formula: str
    """What ought to hold."""
    compelling: bool = False
    """Whether the words leave no other reading: then it is a finding if no assignment fits."""
    proved: bool = False
    """Whether the text's own structure proves it; else it rests on the equation's assumption."""
    shown: str = ""
    """The arithmetic in the signs of the field, where the formula would not be read: a mean as a power."""
    by_slip: bool = False
    """Whether it is compelling only if one slip makes all exact."""
    by_swap: bool = False
    """The same if two neighbours that change places make all exact, which chance makes seldom."""
    message: str = ""
    """What is said instead of the equation's message."""


class Equation(NamedTuple):
    """A relation that claims must satisfy."""

    name: str
    family: str
    """The rule that it took the place of: waivers of findings of the same figures hold."""
    claimed: str
    """What it works out again, as a msgid."""
    operands: str
    formula: str
    precision: str
    message: str
    reach: Callable[[StatedText, Statement], Iterable[Assignment]]
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    assumption: str = ""
    kinds: frozenset[Kind] | None = None
    """The sorts of figures that it can work out again; None for all."""


def reached(passage: StatedText, claimed: Statement, equation: Equation) -> tuple[list[Assignment], bool]:
    """The assignments of an equation to a claimed figure, and whether there are more than are tried."""
    found = list(islice(equation.reach(passage, claimed), MOST_ASSIGNMENTS + 1))
    if not found:
        return found, False
    kept = [one for one in found[:MOST_ASSIGNMENTS] if len(one.roles) <= MOST_OPERANDS]
    return kept, len(kept) < len(found)


def tried_of(claimed: Statement, equation: Equation) -> bool:
    """Whether an equation is tried at a figure: at spans and cells of tables only those that are theirs."""
    if claimed.number >= 0:
        return (equation.kinds is None or claimed.kind in equation.kinds) and equation.name not in OF_CELLS
    return equation.name in (OF_SPANS if claimed.kind in _SPANNING else OF_CELLS)


_SPANNING = frozenset({Kind.DURATION, Kind.ORDINAL})


class Holding(NamedTuple):
    """An equation that the words demand, and that holds."""

    equation: str
    claimed: int
    """Where the figure stands that it gives."""


def findings_of(
    passage: StatedText,
    equations: Sequence[Equation],
    holding: dict[int, set[Holding]] | None = None,
) -> Iterator[Finding]:
    """What the equations find in a text.

    Args:
        passage: The statements of the text.
        equations: The table.
        holding: Takes for the figures, by where they start, in which equations that hold each has a part.
    """
    tried = _Tried(equations)
    for claimed in passage.claimable:
        families = _families(passage, claimed, tried.at(claimed), holding)
        for members in families.values():
            if any(_may_speak(one) for _equation, one in members):
                equal = [one for one in members if is_equality(one[1].formula)]
                others = [one for one in members if not is_equality(one[1].formula)]
                found = _verdict(passage, claimed, equal) or _verdict(passage, claimed, others)
                if found is not None:
                    yield found


def _families(
    passage: StatedText,
    claimed: Statement,
    equations: Iterable[Equation],
    holding: dict[int, set[Holding]] | None,
) -> dict[str, list[tuple[Equation, Assignment]]]:
    """The assignments of equations to a claimed figure, by family; noted in `holding` where they hold."""
    families: dict[str, list[tuple[Equation, Assignment]]] = {}
    for equation in equations:
        kept, _cut = reached(passage, claimed, equation)
        if kept:
            families.setdefault(equation.family, []).extend((equation, one) for one in kept)
            if holding is not None:
                _take_holding(holding, claimed, equation, kept)
    return families


class _Tried:
    """The equations that are tried at figures of each sort."""

    def __init__(self, equations: Sequence[Equation]) -> None:
        """Take the table."""
        self._equations = equations
        self._of: dict[tuple[Kind, bool], list[Equation]] = {}

    def at(self, claimed: Statement) -> list[Equation]:
        """Those that are tried at a figure."""
        sort = (claimed.kind, claimed.number >= 0)
        found = self._of.get(sort)
        if found is None:
            found = self._of[sort] = [one for one in self._equations if tried_of(claimed, one)]
        return found


def _may_speak(one: Assignment) -> bool:
    """Whether an assignment is a finding if nothing fits: the words demand it, or a single slip would."""
    return one.compelling or one.by_slip or one.by_swap


def _take_holding(
    holding: dict[int, set[Holding]], claimed: Statement, equation: Equation, kept: Sequence[Assignment]
) -> None:
    """Note for the figures of an equation that it holds, if the words demand it."""
    held = next((one for one in kept if bears_out(equation, one)), None)
    for _name, statement in held.roles if held is not None else ():
        holding.setdefault(statement.start, set()).add(Holding(equation.name, claimed.start))


def bears_out(equation: Equation, one: Assignment) -> bool:
    """Whether an assignment that the words demand gives its figure: a bound that is kept, or what fits by chance, says little."""
    return _may_speak(one) and is_equality(one.formula) and _worked_out(equation, one) is True


def _verdict(
    passage: StatedText, claimed: Statement, members: Sequence[tuple[Equation, Assignment]]
) -> Finding | None:
    """A finding if no assignment fits and one is compelling, or would fit but for a single slip."""
    slipped = [member for member in members if member[1].by_slip or member[1].by_swap]
    told = [member for member in members if member[1].compelling]
    if not (told or slipped) or any(holds(*member) for member in members):
        return None
    for equation, one in (*told, *slipped[:_MOST_SLIPPED]):
        found = _finding(passage, claimed, equation, one)
        if found is not None and (one.compelling or _is_a_slip(found, one)):
            return found
    return None


def _is_a_slip(found: Finding, one: Assignment) -> bool:
    """Whether one of the slips that an assignment allows makes all exact."""
    kinds = {"digit", "swap"} if one.by_slip else {"swap"}
    return any(slip.kind in kinds for slip in found.slips)


_MOST_SLIPPED = 4
"""Assignments of one figure that are tried with slips."""


def holds(equation: Equation, one: Assignment) -> bool:
    """Whether an assignment can hold, or is longer than what is worked out: then nothing speaks against it."""
    return _worked_out(equation, one) is not False


def _worked_out(equation: Equation, one: Assignment) -> bool | None:
    """Whether an assignment can hold, with all that rounding allows, or cutting off where the equation says so.

    None where its formula is longer than what is worked out.
    """
    cut = equation.precision != SUM_OF_ROUNDINGS
    values = {name: statement.cut if cut else statement.values for name, statement in one.roles}
    try:
        return can_hold(one.formula, values)
    except MalformedError:
        return None


def operands_of(one: Assignment) -> list[Operand] | None:
    """The operands of an assignment; None where nothing can be said of the value of one."""
    found = [figure_operand(name, statement.figure) for name, statement in one.roles]
    return None if None in found else [operand for operand in found if operand is not None]


def _finding(passage: StatedText, claimed: Statement, equation: Equation, one: Assignment) -> Finding | None:
    """The finding that an assignment cannot hold."""
    operands = operands_of(one)
    if operands is None:
        return None
    made = claim(one.formula, operands)
    if made.holds:
        return None
    loosely = {name: statement.loose for name, statement in one.roles}
    certain = one.proved and not can_hold(one.formula, loosely)
    expected = expected_of(one.formula, one.roles)
    arguments = (
        ("claimed", dict(one.roles)["claimed"].figure.surface),
        ("right", expected.printed if expected else ""),
        *((name, statement.figure.surface) for name, statement in one.roles if name != "claimed"),
    )
    said = Words(one.message or equation.message, arguments)
    assumed = _NOUGHTS if one.proved else equation.assumption
    assumption = NOTHING if certain or not assumed else Words(assumed, arguments)
    found = passage.context.finding(
        equation.name,
        Level.ERROR if certain else Level.WARNING,
        said,
        operands,
        claim=made._replace(formula=one.shown) if one.shown else made,
        assumption=assumption,
        family=equation.family,
    )
    slips = slips_of(one.formula, one.roles) if is_equality(one.formula) else ()
    guesses: tuple[Hypothesis, ...] = ()
    if one.formula == _WITHIN and (most := dict(one.roles)["whole"].figure.quantity.high) is not None:
        guesses = instead_of(claimed.figure, lambda value: value <= most)
    return replace(found, expected=(expected,) if expected else (), slips=slips, hypotheses=guesses)


_NOUGHTS = N_("noughts at the end of a figure are no rounding")
"""What a finding rests on that the text's structure proves if they are none."""
_WITHIN = "{claimed} <= {whole}"
"""The formula of a part and its whole: of a part that is too large it is conjectured what it was."""
