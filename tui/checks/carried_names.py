"""Under which names the findings of one draft are known in another one, where their figures say the same there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.running import check_speech, context_of
from tui.speech.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.checks.check_context import CheckContext
    from tui.speech.findings import Finding
    from tui.speech.model import Speech


def carried_names(old: Speech, new: Speech, partners: Mapping[int, int]) -> dict[str, str]:
    """For each finding of a draft, under its key, the key that it has in another draft; an empty one where a figure of it is another.

    A finding that no figure is in is left out: its words tell whether it is the same.

    Args:
        old: The draft.
        new: The other one.
        partners: For each figure of the draft that says the same in the other one, by its index, the one there.
    """
    context = context_of(new)
    found: dict[str, str] = {}
    for finding in check_speech(old, ()):
        name = _name(context, finding, old, new, partners)
        if name is not None:
            found |= dict.fromkeys(finding.keys, name)
    return found


def _name(
    context: CheckContext, finding: Finding, old: Speech, new: Speech, partners: Mapping[int, int]
) -> str | None:
    """The key of a finding over the figures that say the same in the other draft; empty where one does not, None where it has others than figures."""
    places = []
    for operand in finding.operands:
        mention = old.mention_at(operand.start) if not operand.source else None
        if mention is None:
            return None
        there = partners.get(mention.number - 1)
        if there is None:
            return ""
        one = new.mentions[there]
        # An operand may be a part of its figure, or more than it.
        places.append(Span(one.start + operand.start - mention.start, one.end + operand.end - mention.end))
    if not places:
        return None
    rule, _colon, rest = finding.key.rpartition(":")
    _digest, dot, number = rest.partition(".")
    return context.key(rule, places) + dot + number
