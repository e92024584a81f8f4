"""What a text says around a figure, the nearer the weightier: by these words statements are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.claims.claim_model import SILENT
from tui.claims.speech_claims import claims_of
from tui.compiled import late
from tui.sources.words_in_common import grams, plain_words, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.claim_model import Claim
    from tui.claims.speech_claims import SpeechClaims
    from tui.speech import Mention, Speech

_END = late(r"[。！？；!?;\n]|\.\s")
_CLAUSE = late(r"[，,：:（）()]")
_ITEM = late(r"[、和与]|以及")
_REACH = 160
"""Code points before a figure in which its sentence begins."""
_AFTER = 60
"""Code points after it in which its clause ends."""
_OWN, _BEHIND, _ITEM_BEFORE, _OF_ANOTHER, _LATER, _OUTER = 1.0, 0.9, 0.75, 0.55, 0.5, 0.35
"""Weights: words right before the figure, right behind it, before an enumeration comma, of the figure before, …"""


_FARTHEST = 0.2
_LONG = 40
"""Characters of the longest clause that is taken for a list of items."""


class Context(NamedTuple):
    """What is said around one figure."""

    weights: dict[str, float]
    """For each gram how much it counts."""
    near: dict[str, float]
    """For each single character or word in the nearest words how much it counts."""
    metric: str
    """The words of its metric and its scope, or those right before it, in plain forms."""
    own: str
    """The words right before it and right behind it, in plain forms."""
    said: str
    """Its sentence, in plain forms."""
    claim: Claim
    period: str | None
    named: str = ""
    """Its metric and its scope alone; empty where the text says none. By these a settled tie teaches a name."""


class Contexts:
    """Works out the contexts of a speech's figures."""

    def __init__(self, speech: Speech) -> None:
        """Remember the speech."""
        self._speech = speech
        self._claims: SpeechClaims = claims_of(speech)
        self._spans = [(mention.start, mention.end) for mention in speech.mentions]

    def of(self, index: int) -> Context:
        """The context of the figure at a place in the order of the text, from 0."""
        mention = self._speech.mentions[index]
        claim = self._claims.at(mention)
        period = claim.when.period if claim.when else None
        place = self._speech.cells.get(mention.number)
        if place is not None and not place.prose:
            return self._of_labels(claim, period, f"{place.row_label} {place.column_label}")
        return self._of_prose(mention, index, claim, period)

    def _of_labels(self, claim: Claim, period: str | None, labels: str) -> Context:
        """The context of a figure that is alone in a cell."""
        words = plain_words(labels)
        weights: dict[str, float] = {}
        near: dict[str, float] = {}
        _weigh(weights, words, _OWN)
        _weigh_near(near, words, _OWN)
        return Context(weights, near, words, words, words, claim, period, words)

    def _of_prose(self, mention: Mention, index: int, claim: Claim, period: str | None) -> Context:
        """The context of a figure in a sentence."""
        text = self._speech.text
        start, end = _sentence(text, mention.start, mention.end)
        weights: dict[str, float] = {}
        near: dict[str, float] = {}
        own: list[str] = []
        pieces = _pieces(text, start, end, (mention.start, mention.end), self._around(index, start, end))
        for words, weight in pieces:
            said = plain_words(words)
            _weigh(weights, said, weight)
            if weight >= _BEHIND:
                _weigh_near(near, said, weight)
                own.append(said)
        metric = ""
        if claim is not SILENT and claim.metric:
            named = self._claims.words(claim, "metric")
            scope = self._claims.words(claim, "scope")
            metric = plain_words(f"{scope}{named}")
        whole = self._claims.words(claim, "whole") if claim.whole else ""
        _weigh(weights, plain_words(whole), _BEHIND)
        if not self._speech.detected:
            named_by_hand = self._speech.metric_by_id[mention.metric]
            metric = metric or plain_words(named_by_hand.label)
            for words in (named_by_hand.label, named_by_hand.subject):
                _weigh(weights, plain_words(words), _OWN)
                _weigh_near(near, plain_words(words), _OWN)
        _weigh(weights, metric, _OWN)
        _weigh_near(near, metric, _OWN)
        if unit := plain_words(mention.figure.quantity.unit):
            weights.setdefault(f"{unit}数", _BEHIND)
        return Context(
            weights,
            near,
            metric or " ".join(own[:1]),
            " ".join(own),
            plain_words(text[start:end]),
            claim,
            period,
            metric,
        )

    def _around(self, index: int, start: int, end: int) -> list[tuple[int, int]]:
        """The other figures of a sentence."""
        found = []
        at = index - 1
        while at >= 0 and self._spans[at][0] >= start:
            found.append(self._spans[at])
            at -= 1
        at = index + 1
        while at < len(self._spans) and self._spans[at][0] < end:
            found.append(self._spans[at])
            at += 1
        return sorted(found)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a figure begins and ends."""
    first = max(0, start - _REACH)
    begin = first
    for found in _END.finditer(text, first, start):
        begin = found.end()
    close = _END.search(text, end, min(len(text), end + _AFTER))
    return begin, close.start() if close else min(len(text), end + _AFTER)


def _pieces(
    text: str, start: int, end: int, own: tuple[int, int], others: Sequence[tuple[int, int]]
) -> list[tuple[str, float]]:
    """The stretches of a sentence without its figures, each with how much it counts; the nearest before comes first."""
    before = [other for other in others if other[1] <= own[0]]
    after = [other[0] for other in others if other[0] >= own[1]]
    found = _pieces_before(text, start, own[0], before)
    parts = _CLAUSE.split(text[own[1] : after[0] if after else end])
    items = _ITEM.split(parts[0])
    found += [(item, _LATER if number else _BEHIND) for number, item in enumerate(items)]
    found += [(part, _OUTER) for part in parts[1:2]]
    if after and len(parts) == 1:
        found.append((_CLAUSE.split(text[after[0] : end])[0], _LATER))
    return [(words, weight) for words, weight in found if words.strip()]


def _pieces_before(
    text: str, start: int, end: int, others: Sequence[tuple[int, int]]
) -> list[tuple[str, float]]:
    """The same of what stands before a figure."""
    found: list[tuple[str, float]] = []
    edges = [start, *(other[1] for other in others)]
    stops = [*(other[0] for other in others), end]
    clauses = 0
    for figures, (first, last) in enumerate(reversed(list(zip(edges, stops, strict=True)))):
        for number, clause in enumerate(reversed(_CLAUSE.split(text[first:last]))):
            clauses += number > 0
            items = _ITEM.split(clause) if len(clause) < _LONG else [clause]
            for back, item in enumerate(reversed(items)):
                found.append((item, _weight(figures, clauses, back)))
    return found


def _weight(figures: int, clauses: int, items: int) -> float:
    """How much words count that stand so many figures, clauses and items before a figure."""
    if clauses:
        return max(_FARTHEST, _OF_ANOTHER - 0.1 * clauses)
    if figures:
        return _OF_ANOTHER
    return _ITEM_BEFORE if items else _OWN


def _weigh(weights: dict[str, float], words: str, weight: float) -> None:
    """Count the grams of words, each at its weightiest."""
    for gram in grams(words):
        if weights.get(gram, 0.0) < weight:
            weights[gram] = weight


def _weigh_near(near: dict[str, float], words: str, weight: float) -> None:
    """Count the single atoms of words."""
    for run in runs(words):
        for atom in run:
            if near.get(atom, 0.0) < weight:
                near[atom] = weight


def named_in(speech: Speech, mention: Mention) -> str:
    """What a text calls what a figure measures, in plain forms: what a settled tie teaches a source's name for."""
    return Contexts(speech).of(mention.number - 1).named
