"""All rules over one text, their findings in reading order."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.checks.check_context import CheckContext, blocks_of
from tui.checks.contradictions import contradictions
from tui.checks.declared_checks import declared, mentions, with_repairs
from tui.checks.engine.assignment_search import Holding, findings_of
from tui.checks.engine.statement_reading import StatedText
from tui.checks.equations import EQUATIONS
from tui.checks.rules import RULES
from tui.claims.speech_claims import claims_of, passages
from tui.claims.text_claims import Passage, TextClaims
from tui.figures import Kind
from tui.speech.tried import Sum

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from tui.speech import Mention
    from tui.speech.declared import DeclaredCheck
    from tui.speech.findings import Finding
    from tui.speech.model import Block, Speech
    from tui.speech.tried import Explained


def check_speech(
    speech: Speech, checks: tuple[DeclaredCheck, ...], *, with_norms: bool = False
) -> tuple[Finding, ...]:
    """Built-in rules over the text of a speech, declared checks over its metrics, and norms if asked for."""
    context, found = context_of(speech), list(_found_in(speech).findings)
    own = [with_repairs(context, finding, found) for finding in declared(context, speech, checks)]
    # Each metric of a detected speech stands at one place.
    several = () if speech.detected else mentions(context, speech)
    known = {frozenset(operand.start for operand in one.operands) for one in found}
    found += contradictions(context, speech, known)
    if with_norms:
        from tui.checks.norms import norms  # noqa: PLC0415 - only who asks for them pays for them

        found += norms(context)
    return ordered([*own, *several, *found])


class _Found(Struct, frozen=True):
    """What was worked out of a speech."""

    speech: Speech
    passage: StatedText
    told: tuple[Finding, ...]
    """What the equations find, also what several of them find of the same figures."""
    findings: tuple[Finding, ...]
    holding: Mapping[int, frozenset[Holding]]


_KEPT: list[_Found] = []


def _found_in(speech: Speech) -> _Found:
    """What equations and rules find in a speech; of that asked for last it is kept."""
    if not _KEPT or _KEPT[0].speech is not speech:
        context, holding = context_of(speech), dict[int, set[Holding]]()
        passage = passage_of(context, speech)
        told = tuple(findings_of(passage, EQUATIONS, holding))
        held = {start: frozenset(equations) for start, equations in holding.items()}
        _KEPT[:] = [_Found(speech, passage, told, tuple(_built_in(context, told)), held)]
    return _KEPT[0]


def held_in(speech: Speech) -> Mapping[int, int]:
    """In how many equations that hold each figure has a part, by where it starts; none for the others."""
    return {start: len(held) for start, held in _found_in(speech).holding.items()}


def sums_in(speech: Speech) -> tuple[Sum, ...]:
    """The wholes and their parts that equations bear out, in the order of the text: what is the sum of others is their whole."""
    members: dict[Holding, list[int]] = {}
    for start, held in _found_in(speech).holding.items():
        for one in held:
            if one.equation in _OF_PARTS:
                members.setdefault(one, []).append(start)
    found: dict[Sum, None] = {}
    for starts in members.values():
        found_at = map(speech.mention_at, sorted(starts))
        mentions = [mention for mention in found_at if mention is not None]
        if len(mentions) == len(starts) and (made := _sum_of(mentions)) is not None:
            found[made] = None
    return tuple(sorted(found, key=lambda one: min(one.parts)))


_OF_PARTS = frozenset({"sum", "total", "structure"})
"""Equations of a whole and its parts."""
_SHARES_MAKE = (Decimal("99.4"), Decimal("100.6"))


def _sum_of(mentions: list[Mention]) -> Sum | None:
    """Figures as a whole and its parts; None where the largest is not the sum of the others."""
    values = {one.number: one.figure.quantity.low or Decimal(0) for one in mentions}
    whole = max(values, key=lambda number: values[number])
    rest = tuple(number for number in values if number != whole)
    others = sum((values[number] for number in rest), Decimal(0))
    if len(rest) > 1 and abs(others - values[whole]) <= values[whole] / 100:
        return Sum(whole, rest)
    total = sum(values.values(), Decimal(0))
    percent = all(one.figure.quantity.kind is Kind.PERCENT for one in mentions)
    if percent and len(values) > 1 and _SHARES_MAKE[0] <= total <= _SHARES_MAKE[1]:
        return Sum(None, tuple(values))
    return None


def explain_speech(speech: Speech, start: int | None = None) -> tuple[Explained, ...]:
    """What the equations tried at each figure of a speech, or at that which starts somewhere."""
    at = None
    if start is not None:
        known = _found_in(speech)
        at = {start, *(one.claimed for one in known.holding.get(start, ()))}
    found = tried_in(speech, at)
    return tuple(one for one in found if start is None or one.start == start)


def tried_in(speech: Speech, starts: Container[int] | None) -> tuple[Explained, ...]:
    """What the equations tried at the figures of a speech that start somewhere, or at all of them where None."""
    from tui.checks.engine.trials import explained  # noqa: PLC0415 - only who asks for it pays for it

    known = _found_in(speech)
    return tuple(explained(known.passage, EQUATIONS, _spoken(known.told), starts))


def worked_out_at(
    speech: Speech, starts: Container[int]
) -> tuple[tuple[Finding, ...], tuple[Explained, ...]]:
    """What equations and rules find of the figures of a speech that start somewhere, and what was tried there.

    The equations are tried nowhere else: of a long text with few such figures that takes a small part of the time.
    """
    from tui.checks.engine.trials import explained  # noqa: PLC0415 - only who asks for it pays for it

    context = context_of(speech)
    passage = passage_of(context, speech)
    told = tuple(findings_of(passage, EQUATIONS, at=starts))
    tried = tuple(explained(passage, EQUATIONS, _spoken(told), starts))
    return ordered(_built_in(context, told)), tried


def _spoken(told: Iterable[Finding]) -> frozenset[tuple[str, int]]:
    """The names of the equations that made findings, with where the figure stands that each works out again."""
    return frozenset(
        (finding.rule, operand.start)
        for finding in told
        for operand in finding.operands
        if operand.name == "claimed"
    )


def context_of(speech: Speech) -> CheckContext:
    """What checks know of a speech; its figures where they were detected."""
    known = speech.figures() if speech.detected else None
    return CheckContext(speech.text, speech.blocks or blocks_of(speech.text), known, speech.numbers)


def check_text(text: str, blocks: tuple[Block, ...] | None = None) -> tuple[Finding, ...]:
    """Built-in rules over any text; its lines are its paragraphs where no blocks are given."""
    context = CheckContext(text, blocks_of(text) if blocks is None else blocks)
    return ordered(_built_in(context, findings_of(passage_of(context), EQUATIONS)))


def _built_in(context: CheckContext, told: Iterable[Finding]) -> list[Finding]:
    """What the equations, which have `told` it, and the rules find."""
    return [*_once(told), *(finding for rule in RULES for finding in rule(context))]


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """What several equations find of the same figures once: by the one that says more than a sum, where there is one."""
    found: dict[frozenset[int], Finding] = {}
    for one in findings:
        places = frozenset(operand.start for operand in one.operands)
        if places not in found or found[places].rule in _SUMS:
            found[places] = one
    return list(found.values())


_SUMS = frozenset({"sum", "total"})
"""Equations of parts, of which a balance or a remainder is one more special."""


def passage_of(context: CheckContext, speech: Speech | None = None) -> StatedText:
    """The statements of a text; those of a speech whose figures were detected are read once for all who ask."""
    if speech is not None and speech.detected:
        claims, mentions = claims_of(speech), {one.start: one for one in speech.mentions}
        return StatedText(
            context,
            [one.figure for one in speech.mentions],
            lambda figure: claims.at(mentions[figure.start]),
            lambda figure: claims.relations(mentions[figure.start]) if figure.start in mentions else (),
            speech.tables,
        )
    blocks = [Passage(block.start, block.end) for block in context.blocks]
    alone = TextClaims(
        context.text, context.figures, passages(speech) if speech and speech.blocks else blocks
    )
    return StatedText(
        context,
        context.figures,
        lambda figure: alone.at(figure.start),
        lambda figure: alone.relations(figure.start),
    )


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In reading order, each with a key of its own."""
    seen: Counter[str] = Counter()
    found = []
    for finding in sorted(findings, key=lambda one: (one.span, one.rule, one.claim)):
        seen[finding.key] += 1
        number = seen[finding.key]
        found.append(finding if number == 1 else _again(finding, number))
    return tuple(found)


def _again(finding: Finding, number: int) -> Finding:
    """A finding whose name others before it have."""
    former = f"{finding.former_key}.{number}" if finding.former_key else ""
    return replace(finding, key=f"{finding.key}.{number}", former_key=former)
