"""The search: an equation's assignments of statements to roles, which of them fit, and what is found if none does."""

from __future__ import annotations

from itertools import islice, permutations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from tui.checks.claims import can_hold, claim, figure_operand
from tui.checks.engine.evidence import stand_together
from tui.checks.engine.slips import expected_of, is_equality, slips_of
from tui.checks.engine.wider_search import is_made_by_chance, is_made_otherwise, leaves_others_untold
from tui.checks.repairs import instead_of
from tui.figures import Kind
from tui.lexicon.cue_words import CUES
from tui.speech.declared import Level
from tui.speech.expressions import MalformedError
from tui.speech.findings import NOTHING, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement
    from tui.claims.claim_model import Aspect
    from tui.speech.findings import Finding, Hypothesis, Operand

    Reach: TypeAlias = Callable[[StatedText, Statement], Iterable["Assignment"]]

MOST_OPERANDS = 16
"""Operands of an assignment at most."""
MOST_ASSIGNMENTS = 64
"""Assignments of an equation to one claimed figure at most."""
_ROOM = MOST_ASSIGNMENTS + 1
"""Assignments that are asked for, so that it shows whether there are more."""


OF_SPANS = frozenset({"span"})
"""Equations whose claimed figure may be a span of years or months, which states nothing of a metric."""
OF_RANKS = frozenset({"place"})
"""Equations whose claimed figure may be a place in a ranking."""
OF_DATES = frozenset({"twice"})
"""Equations whose claimed figure may be a date."""
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
    alone: bool = False
    """Whether only words can make it compelling, however its figures stand."""


def bounded(
    name: str,
    other: Statement,
    claimed: Statement,
    *,
    least: bool,
    compelling: bool = True,
    message: str = "",
) -> Assignment:
    """A claimed figure with another as its least, or its most."""
    formula = f"{{claimed}} {'>=' if least else '<='} {{{name}}}"
    return Assignment(((name, other), ("claimed", claimed)), formula, compelling, message=message)


class Traits(NamedTuple):
    """What decides which equations are tried at a figure, whatever its words."""

    kind: Kind
    unit: str
    """Its unit, of points and of numbers of an order; empty for others."""
    is_stated: bool
    """Whether it is a statement, no date, span, place or cell."""
    is_amount: bool
    is_percent: bool
    aspect: Aspect | None
    has_before: bool
    """Whether another statement stands before it in its sentence."""
    has_kin: bool
    """Whether another statement that can be in its reach is counted in its unit."""


class Equation(Struct, frozen=True):
    """A relation that claims must satisfy."""

    name: str
    family: str
    """The rule that it took the place of: waivers of findings of the same figures hold."""
    reach: Reach
    """What its words tell."""
    claimed: str
    """What it works out again, as a msgid."""
    operands: str
    formula: str
    message: str
    precision: str = "rounded or cut off"
    assumption: str = N_("the figures are those that the words join to it")
    around: Reach | None = None
    """What stands around, where the words demand nothing."""
    kinds: frozenset[Kind] | None = None
    """The sorts of figures that it can work out again; None for all."""
    needs: Callable[[Traits], bool] | None = None
    """What a figure must be for it to have anything in reach; None where that may be any."""
    beside: Callable[[StatedText, Assignment], bool] | None = None
    """Whether figures stand so that they are of one account, though no words demand it: it speaks if a single slip makes it exact."""


def reached(passage: StatedText, claimed: Statement, equation: Equation) -> tuple[list[Assignment], bool]:
    """The assignments of an equation to a claimed figure, and whether there are more than are tried.

    They are what the words tell of it; where they demand nothing, also what stands around it.
    """
    found = [*islice(equation.reach(passage, claimed), _ROOM)]
    if equation.around is not None and not (found and any(one.compelling for one in found)):
        found += islice(equation.around(passage, claimed), _ROOM - len(found))
    if not found:
        return found, False
    kept = [one for one in found[:MOST_ASSIGNMENTS] if len(one.roles) <= MOST_OPERANDS]
    return kept, len(kept) < len(found)


def tried_of(claimed: Statement, equation: Equation) -> bool:
    """Whether an equation is tried at a figure: at spans and cells of tables only those that are theirs."""
    if claimed.number >= 0:
        return (equation.kinds is None or claimed.kind in equation.kinds) and equation.name not in OF_CELLS
    if claimed.kind is Kind.DATE:
        return equation.name in OF_DATES
    if claimed.kind is Kind.ORDINAL:
        return equation.name in (OF_RANKS if claimed.unit in ("位", "名") else OF_SPANS)
    return equation.name in (OF_SPANS if claimed.kind is Kind.DURATION else OF_CELLS)


_Members: TypeAlias = "Sequence[tuple[Equation, Assignment]]"


class Holding(NamedTuple):
    """An equation that the words demand, and that holds."""

    equation: str
    claimed: int
    """Where the figure stands that it gives."""


def findings_of(
    passage: StatedText,
    equations: Sequence[Equation],
    holding: dict[int, set[Holding]] | None = None,
    at: Container[int] | None = None,
) -> Iterator[Finding]:
    """What the equations find in a text.

    Args:
        passage: The statements of the text.
        equations: The table.
        holding: Takes for the figures, by where they start, in which equations that hold each has a part.
        at: Where the figures start that are worked out again; None for all.
    """
    tried_at, held = (
        equations_by_place(equations),
        holding if holding is not None else dict[int, set[Holding]](),
    )
    left: list[tuple[Statement, list[_Members]]] = []
    for claimed in passage.claimable:
        if at is not None and claimed.start not in at:
            continue
        families, unsure = _families(passage, claimed, tried_at(passage, claimed), held), list[_Members]()
        for members in families.values():
            equal = [one for one in members if is_equality(one[1].formula)]
            found = _demanded(passage, claimed, members, equal)
            if found is not None:
                yield found
            elif equal and not any(one.compelling for _equation, one in members):
                unsure.append(equal)
        if unsure:
            left.append((claimed, unsure))
    yield from _found_by_place(passage, left, held)


def _demanded(passage: StatedText, claimed: Statement, members: _Members, equal: _Members) -> Finding | None:
    """A finding of what words demand, or would if a single slip made it so: of equalities first."""
    if not any(_may_speak(one) for _equation, one in members):
        return None
    others = [one for one in members if not is_equality(one[1].formula)]
    return _verdict(passage, claimed, equal) or _verdict(passage, claimed, others)


def _found_by_place(
    passage: StatedText, left: Sequence[tuple[Statement, Sequence[_Members]]], held: Container[int]
) -> Iterator[Finding]:
    """What is found of figures by where they stand, those aside that another equation bears out."""
    borne = {one.start for claimed, unsure in left for one in _holding_by_place(passage, unsure)}
    for claimed, unsure in left:
        if claimed.start in held or claimed.start in borne:
            continue
        found = _by_place(passage, claimed, unsure)
        if found is not None:
            yield found


def _families(
    passage: StatedText, claimed: Statement, equations: Iterable[Equation], holding: dict[int, set[Holding]]
) -> dict[str, list[tuple[Equation, Assignment]]]:
    """The assignments of equations to a claimed figure, by family; noted in `holding` where they hold."""
    families: dict[str, list[tuple[Equation, Assignment]]] = {}
    for equation in equations:
        kept, _cut = reached(passage, claimed, equation)
        if kept:
            families.setdefault(equation.family, []).extend((equation, one) for one in kept)
            _take_holding(holding, claimed, equation, kept)
    return families


def equations_by_place(
    equations: Sequence[Equation],
) -> Callable[[StatedText, Statement], list[Equation]]:
    """What gives the equations that may have anything in reach of a figure, and some of whose words its paragraph has."""
    of_traits: dict[Traits, list[Equation]] = {}
    without: dict[int, frozenset[str]] = {}
    there: dict[tuple[int, Traits], list[Equation]] = {}

    def tried_at(passage: StatedText, claimed: Statement) -> list[Equation]:
        traits = traits_of(passage, claimed)
        found = there.get((claimed.block, traits))
        if found is None:
            if traits not in of_traits:
                of_traits[traits] = [one for one in equations if _may_reach(claimed, one, traits)]
            if claimed.block not in without:
                without[claimed.block] = _lacking_in(passage.told_around(claimed))
            lacking = without[claimed.block]
            found = [one for one in of_traits[traits] if one.name not in lacking]
            there[claimed.block, traits] = found
        return found

    return tried_at


def traits_of(passage: StatedText, claimed: Statement) -> Traits:
    """What decides which equations are tried at a figure."""
    named = claimed.kind is Kind.ORDINAL or claimed.unit in _TELLING
    return Traits(
        claimed.kind,
        claimed.unit if named else "",
        claimed.number >= 0,
        claimed.is_amount,
        claimed.is_percent,
        claimed.claim.aspect,
        passage.before(claimed) is not None,
        passage.has_kin(claimed),
    )


def _lacking_in(told: str) -> frozenset[str]:
    """The names of the equations that have cues, none of which is in some words."""
    return frozenset(name for name, cues in CUES.items() if not any(cue in told for cue in cues))


_TELLING = frozenset({"百分点", "基点", "倍", "番"})


def _may_reach(claimed: Statement, equation: Equation, traits: Traits) -> bool:
    """Whether an equation is tried at a figure, and may have anything in its reach."""
    return tried_of(claimed, equation) and (equation.needs is None or equation.needs(traits))


def _may_speak(one: Assignment) -> bool:
    """Whether an assignment is a finding if nothing fits: the words demand it, or a single slip would."""
    return one.compelling or one.by_slip or one.by_swap


def _take_holding(
    holding: dict[int, set[Holding]], claimed: Statement, equation: Equation, kept: Sequence[Assignment]
) -> None:
    """Note for the figures of an equation that it holds, if the words demand it."""
    for one in kept:
        if bears_out(equation, one):
            for _name, statement in one.roles:
                holding.setdefault(statement.start, set()).add(Holding(equation.name, claimed.start))
            return


def bears_out(equation: Equation, one: Assignment) -> bool:
    """Whether an assignment that the words demand gives its figure: a bound that is kept, or what fits by chance, says little."""
    return _may_speak(one) and is_equality(one.formula) and _worked_out(equation, one) is True


def _verdict(passage: StatedText, claimed: Statement, members: _Members) -> Finding | None:
    """A finding if no assignment fits and one is compelling, or would fit but for a single slip."""
    slipped = [member for member in members if member[1].by_slip or member[1].by_swap]
    told = [member for member in members if member[1].compelling]
    if not (told or slipped) or any(holds(*member) for member in members):
        return None
    for equation, one in (*told, *slipped[:_MOST_SLIPPED]):
        found = _finding(passage, claimed, equation, one)
        if found is not None and _may_accuse(passage, claimed, found, one):
            return None if _is_excused(passage, claimed, equation.name, found, one) else found
    return None


def _is_excused(passage: StatedText, claimed: Statement, name: str, found: Finding, one: Assignment) -> bool:
    """Whether other parts than those that are told, or other figures that stand near, may be meant."""
    others = name == "sum" and leaves_others_untold(one, found.slips)
    return others or is_made_otherwise(passage, claimed, name, one)


def _may_accuse(passage: StatedText, claimed: Statement, found: Finding, one: Assignment) -> bool:
    """Whether words lead to an assignment that does not fit, or a single slip makes it fit that chance would not make."""
    return one.compelling or (_is_a_slip(found, one) and not is_made_by_chance(passage, claimed, one))


def _holding_by_place(passage: StatedText, families: Sequence[_Members]) -> Iterator[Statement]:
    """The figures of what holds of figures that stand so that they are of one account."""
    for members in families:
        for equation, one in members:
            if equation.beside is None or not holds(equation, one):
                continue
            if equation.beside(passage, one) or (equation.family == _SUMS and _stand_together(passage, one)):
                yield from (statement for _name, statement in one.roles)


_SUMS = "sum"


def _stand_together(passage: StatedText, one: Assignment) -> bool:
    """Whether the figures of an assignment stand side by side: a row that makes its total is borne out, whatever leads to it."""
    *others, (_name, claimed) = one.roles
    return stand_together(passage, claimed, [statement for _role, statement in others])


def _by_place(passage: StatedText, claimed: Statement, families: Sequence[_Members]) -> Finding | None:
    """A finding of figures that stand so that they are of one account, though no words demand it, if a slip makes it exact."""
    near = [(*member, members) for members in families for member in members if _stands_so(passage, *member)]
    if not near or any(holds(equation, one) for equation, one, _members in near):
        return None
    silent = [members for members in families if any(_holds_somehow(*member) for member in members)]
    for equation, one, members in near[:_MOST_SLIPPED]:
        found = None if members in silent else _finding(passage, claimed, equation, one, beside=_BESIDE)
        if found is not None and not is_made_by_chance(passage, claimed, one):
            return None if is_made_otherwise(passage, claimed, equation.name, one) else found
    return None


def _stands_so(passage: StatedText, equation: Equation, one: Assignment) -> bool:
    """Whether the figures of an assignment stand so that they are of one account."""
    return equation.beside is not None and not one.alone and equation.beside(passage, one)


def _holds_somehow(equation: Equation, one: Assignment) -> bool:
    """Whether an assignment can hold with its operands in whatever roles."""
    *operands, claimed = one.roles
    if len(operands) > _MOST_TURNED:
        return holds(equation, one)
    names = [name for name, _statement in operands]
    turns = permutations(statement for _name, statement in operands)
    return any(
        holds(equation, one._replace(roles=(*zip(names, turn, strict=True), claimed))) for turn in turns
    )


_MOST_TURNED = 3
"""Operands that are tried in whatever roles."""


def _is_a_slip(found: Finding, one: Assignment) -> bool:
    """Whether one of the slips that an assignment allows makes all exact."""
    kinds = {"swap"} if one.by_swap else {"digit", "swap"}
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
    wide = {name: statement.widely_cut if cut else statement.widely for name, statement in one.roles}
    try:
        if not can_hold(one.formula, wide):
            return False
    except MalformedError:
        return None
    return can_hold(one.formula, {name: each.cut if cut else each.values for name, each in one.roles})


def operands_of(one: Assignment) -> list[Operand] | None:
    """The operands of an assignment; None where nothing can be said of the value of one."""
    found = [figure_operand(name, statement.figure) for name, statement in one.roles]
    return None if None in found else [operand for operand in found if operand is not None]


def _finding(
    passage: StatedText, claimed: Statement, equation: Equation, one: Assignment, *, beside: str = ""
) -> Finding | None:
    """The finding that an assignment cannot hold; what it rests on, where that is not what its equation assumes: then a slip must make it exact."""
    operands = operands_of(one)
    if operands is None:
        return None
    slips = slips_of(one.formula, one.roles) if is_equality(one.formula) else ()
    if beside and not slips:
        return None
    made = claim(one.formula, operands)
    if made.holds:
        return None
    loosely = {name: statement.loose for name, statement in one.roles}
    certain = one.proved and not beside and not can_hold(one.formula, loosely)
    expected, claimed_role = expected_of(one.formula, one.roles), dict(one.roles)["claimed"]
    arguments = (
        ("claimed", _told(passage, claimed_role)),
        ("right", _sign(passage, claimed_role) + expected.printed if expected else ""),
        *((name, _told(passage, statement)) for name, statement in one.roles if name != "claimed"),
    )
    said = Words(one.message or equation.message, arguments)
    assumed = beside or (_NOUGHTS if one.proved else equation.assumption)
    found = passage.context.finding(
        equation.name,
        Level.ERROR if certain else Level.WARNING,
        said,
        operands,
        claim=made._replace(formula=one.shown) if one.shown else made,
        assumption=NOTHING if certain or not assumed else Words(assumed, arguments),
        family=equation.family,
    )
    guesses = _guesses(claimed, one) if one.formula == _WITHIN else ()
    return replace(found, expected=(expected,) if expected else (), slips=slips, hypotheses=guesses)


def _sign(passage: StatedText, one: Statement) -> str:
    """The sign of a currency right before a figure; empty where there is none."""
    before = passage.plain[max(0, one.start - 1) : one.start]
    return before if before and before in "$£€¥" else ""


def _told(passage: StatedText, one: Statement) -> str:
    """A figure as it is printed, with the sign of its currency."""
    return _sign(passage, one) + one.figure.surface


def _guesses(claimed: Statement, one: Assignment) -> tuple[Hypothesis, ...]:
    """What a part was that is larger than its whole."""
    most = dict(one.roles)["whole"].figure.quantity.high
    return instead_of(claimed.figure, lambda value: value <= most) if most is not None else ()


_NOUGHTS = N_("noughts at the end of a figure are no rounding")
"""What a finding rests on that the text's structure proves if they are none."""
_BESIDE = N_("what stands beside it is meant, which a single slip would make exact")
"""What a finding rests on that no words demand."""
_WITHIN = "{claimed} <= {whole}"
"""The formula of a part and its whole: of a part that is too large it is conjectured what it was."""
