"""The rules of arithmetic in English sentences: `of the 182 villages, 104 …`, `312 of 480 staff, or 65%`, `rose from … to …`.

The marks of the text are seen as Chinese ones here (`，：（）`), as everywhere in this room.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.claims import claim, figure_operand
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.check_context import CheckContext
    from tui.checks.facts import Fact
    from tui.speech.findings import Finding

_NEAR = 90
_FOLLOWING = 9
_STOP = late(r"\.\s|[；。]")
_OF_THE = late(r"\bOf $|\b[Oo]f (?:the|its|our|their|these|all|all the)(?: total)? $")
_HAVE = late(
    r" [a-z]+ (?:have|has|had|are|were|is|was)\b| (?:have|has|had|are|were|now|already|passed|met)\b"
)
_OF_WHOM = late(r"[^：（）]{1,60}，(?: and)? ?(?:of|among) (?:whom|which|them|these)(?: only| some| about)? ")
_OUT_OF = late(r" (?:of|out of)(?: the| its| all)? ")
_SHARE = late(
    r"[^：（）]{0,40}?(?:，|（| [a-z]+ing|，? or| which)(?: which)? ?(?:or|accounting for|representing|making up|accounts? for|is|are|that is)? ?"
)
_ROSE = late(
    r"\b(?:(?P<up>rose|risen|increased|grew|grown|climbed|went up|expanded|improved|raised)|fell|fallen|dropped|declined|decreased|shrank|went down|reduced|cut)\b[^，。；：]{0,20}\bfrom $"
)
_BY = late(
    r"[^；：]{0,24}?(?:，|（| or)(?: or| which is| that is)? ?(?:(?P<up>(?:an? )?(?:increase|rise|growth|gain)(?: of)?|up(?: by)?)|(?:an? )?(?:decrease|drop|fall|decline|reduction|cut)(?: of)?|down(?: by)?) "
)
_LISTED = late(r"(?: [A-Za-z-]+){0,4} ?[：（] ?$")
_NEXT = late(r"(?: [A-Za-z-]+){1,5}(?:，|，? and) ?$")
_OVER = late(r"(?: [A-Za-z-]+){1,5}\s*(?:[.）；]|$)")
_BOUNDED = late(
    r"(?i)\b(?:attendance|pass|passing|approval|literacy|vaccination|unemployment|employment|coverage|turnout|satisfaction|survival|graduation|acceptance|participation|mortality|urbani[sz]ation|compliance|clearance|detection)(?: rate)?(?: (?:in|of|at|for|among) [^.，；0-9]{1,40})? (?:was |is |of |reached |stood at |came to |at |to |rose to |fell to |dropped to |increased to |hit )?$"
)
_FELL = late(r"\b(?:fell|dropped|declined|decreased|shrank|down|reduced|cut) by $")
_TO = late(r" to (?:US|HK)?[$€£¥]?")


def english(context: CheckContext) -> Iterator[Finding]:
    """Speaks of parts, shares, growth, sums, lists and rates where English words say how figures belong together."""
    facts = context.facts
    for fact in facts:
        before = context.plain[max(0, fact.start - _NEAR) : fact.start]
        if not before.isascii() and not re.search("[A-Za-z] $", before):
            continue
        following = facts.after(fact, _FOLLOWING)
        yield from _part(context, fact, following)
        yield from _share(context, fact, following)
        yield from _growth(context, fact, following)
        yield from _sum(context, fact, following)
        yield from _rate(context, fact, before)


def _between(context: CheckContext, one: Fact, other: Fact) -> str | None:
    """The words between two figures of one sentence."""
    text = context.plain[one.end : other.start]
    return None if len(text) > _NEAR or _STOP.search(text) else text


def _is_number(fact: Fact) -> bool:
    quantity = fact.figure.quantity
    return fact.is_quantity and quantity.low == quantity.high


def _part(context: CheckContext, whole: Fact, following: Sequence[Fact]) -> Iterator[Finding]:
    if not following or not (_is_number(whole) and _is_number(following[0])):
        return
    part = following[0]
    between = _between(context, whole, part)
    if between is None or whole.unit != part.unit:
        return
    lead = context.plain[max(0, whole.start - 24) : whole.start]
    inside = _OF_THE.search(lead) and between.endswith("， ") and _HAVE.match(context.plain, part.end)
    if inside or _OF_WHOM.fullmatch(between):
        message = N_("A part is larger than the whole: {part} of {whole}")
        facts = {"whole": whole, "part": part}
        found = context.contradiction("part", "{part} <= {whole}", facts, message)
        if found is not None:
            yield found


def _share(context: CheckContext, first: Fact, following: Sequence[Fact]) -> Iterator[Finding]:
    if len(following) < 2 or following[1].figure.quantity.unit != "%":
        return
    second, rate = following[0], following[1]
    one, other = _between(context, first, second), _between(context, second, rate)
    if one is None or other is None or not (_is_number(first) and _is_number(second)):
        return
    if first.unit != second.unit or not _SHARE.fullmatch(other):
        return
    lead = context.plain[max(0, first.start - 24) : first.start]
    if _OF_WHOM.fullmatch(one) or (_OF_THE.search(lead) and one.endswith("， ")):
        whole, part = first, second
    elif _OUT_OF.fullmatch(one):
        whole, part = second, first
    else:
        return
    found = context.contradiction(
        "share",
        "{part} / {whole} * 100 == {share}",
        {"whole": whole, "part": part, "share": rate},
        N_("The share does not follow from its parts: {share} for {part} of {whole}"),
    )
    if found is not None:
        yield found


def _growth(context: CheckContext, before: Fact, following: Sequence[Fact]) -> Iterator[Finding]:
    """`rose from A to B, an increase of p percent`."""
    moves = _ROSE.search(context.plain, max(0, before.start - 48), before.start)
    if moves is None or not following or not _TO.fullmatch(context.plain, before.end, following[0].start):
        return
    after, *further = following
    up = moves["up"] is not None
    text = "{from} <= {to}" if up else "{from} >= {to}"
    message = (
        N_("What is said to rise falls: from {from} to {to}")
        if up
        else N_("What is said to fall rises: from {from} to {to}")
    )
    found = context.contradiction("growth", text, {"from": before, "to": after}, message)
    if found is None and further and further[0].figure.quantity.unit == "%":
        rate = further[0]
        gap = _between(context, after, rate)
        by = _BY.fullmatch(gap) if gap is not None else None
        if by is not None and (by["up"] is not None) == up and before.unit != "%":
            difference = "{to} - {from}" if up else "{from} - {to}"
            claimed = f"({difference}) / {{from}} * 100 == {{rate}}"
            figures = {"from": before, "to": after, "rate": rate}
            found = context.contradiction(
                "growth",
                claimed,
                figures,
                N_("The growth does not follow from its ends: {rate}, from {from} to {to}"),
            )
    if found is not None:
        yield found


def _sum(context: CheckContext, whole: Fact, following: Sequence[Fact]) -> Iterator[Finding]:
    """Parts named after a colon that do not add up to their whole: `45 members: 28 men and 17 women`."""
    parts: list[Fact] = []
    if not _is_number(whole):
        return
    for fact in following:
        gap = context.plain[(parts[-1] if parts else whole).end : fact.start]
        said = (_NEXT if parts else _LISTED).fullmatch(gap)
        if said is None or not _is_number(fact) or fact.unit != whole.unit:
            break
        parts.append(fact)
    if len(parts) < 2 or not _OVER.match(context.plain, parts[-1].end):
        return
    names = [f"part-{number}" for number in range(1, len(parts) + 1)]
    text = " + ".join(f"{{{name}}}" for name in names) + " == {whole}"
    facts = {"whole": whole} | dict(zip(names, parts, strict=True))
    assumption = Words(N_("the list is all of it"))
    found = context.contradiction(
        "sum", text, facts, N_("The parts do not add up to {whole}"), assumption=assumption
    )
    if found is not None:
        yield found


def _rate(context: CheckContext, fact: Fact, before: str) -> Iterator[Finding]:
    """A rate above 100 % that cannot be: `The attendance rate reached 104%`."""
    quantity = fact.figure.quantity
    if quantity.unit != "%" or quantity.high is None or quantity.high <= 100:
        return
    if _BOUNDED.search(before):
        message = N_("A part of a whole cannot be more than all of it: {rate}")
    elif _FELL.search(before):
        message = N_("Nothing can fall by more than all of it: {rate}")
    else:
        return
    operand = figure_operand("rate", fact.figure)
    made = claim("{rate} <= 100", [operand]) if operand else None
    if operand is None or made is None or made.holds:
        return
    words = Words(message, (("rate", fact.figure.surface),))
    yield context.finding("impossible", Level.WARNING, words, [operand], claim=made)
