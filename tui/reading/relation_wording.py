"""What figures are to each other, in words, each with what in the text says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.relation_graph import EdgeKind
from tui.claims.speech_claims import claims_of
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.claims.relation_graph import Edge
    from tui.speech import Mention, Speech

EDGES = {
    EdgeKind.PART_OF: N_("part of figure {number} ({surface}): {reason}"),
    EdgeKind.HAS_PART: N_("has the part figure {number} ({surface}): {reason}"),
    EdgeKind.TOTAL_OF: N_("total of figure {number} ({surface}) and others: {reason}"),
    EdgeKind.IN_TOTAL: N_("in the total figure {number} ({surface}): {reason}"),
    EdgeKind.SHARE_OF: N_("share that figure {number} ({surface}) is: {reason}"),
    EdgeKind.HAS_SHARE: N_("its share is figure {number} ({surface}): {reason}"),
    EdgeKind.CHANGE_OF: N_("change of figure {number} ({surface}): {reason}"),
    EdgeKind.CHANGED_BY: N_("changed by figure {number} ({surface}): {reason}"),
    EdgeKind.FROM: N_("from figure {number} ({surface}): {reason}"),
    EdgeKind.TO: N_("to figure {number} ({surface}): {reason}"),
    EdgeKind.MEAN_OF: N_("yearly mean of the way to figure {number} ({surface}): {reason}"),
    EdgeKind.HAS_MEAN: N_("its yearly mean is figure {number} ({surface}): {reason}"),
    EdgeKind.SAME_AS: N_("the same as figure {number} ({surface}): {reason}"),
}
REASONS = {
    "share of it": N_("the share is said of the amount before it"),
    "same fact": N_("metric, time and value are the same"),
    "own": N_("its clause says the same metric"),
    "counted": N_("its clause says the same metric"),
    "held": N_("the metric of the clause before holds"),
    "held over": N_("the metric of the sentence before holds"),
    "leaning": N_("it leans on the clause before"),
    "list": N_("its place in a list"),
    "distributed": N_("its place in a list"),
    "made of": N_("its clause says the same metric"),
    "none": N_("it stands beside it"),
}
"""Reasons that are no words of the text."""


def edge_words(speech: Speech, edge: Edge) -> str:
    """One relation in words."""
    surface = speech.mentions[edge.figure - 1].surface
    reason = _(REASONS[edge.reason]) if edge.reason in REASONS else f"“{edge.reason}”"
    return _(EDGES[edge.kind]).format(number=edge.figure, surface=surface, reason=reason)


def relation_lines(speech: Speech, mention: Mention) -> Iterator[tuple[str, Mention]]:
    """What a figure is to others, each in a line with the other."""
    for edge in claims_of(speech).edges(mention):
        yield edge_words(speech, edge), speech.mentions[edge.figure - 1]
