"""What a text says around a figure, the nearer the weightier: by these words statements are looked for."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.claims.claim_model import Aspect
from tui.claims.period_values import is_year, shifted
from tui.claims.speech_claims import claims_of
from tui.compiled import late
from tui.figures import Kind
from tui.sources.curated_names import curated_name
from tui.sources.label_words import read_label
from tui.sources.places_compared import NOBODY
from tui.sources.words_in_common import grams, initials_of, plain_words, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.claim_model import Claim, When
    from tui.claims.own_place import OwnPlace
    from tui.claims.speech_claims import SpeechClaims
    from tui.sources.curated_names import CuratedName
    from tui.sources.places_compared import Whose
    from tui.speech import Mention, Speech

_END = late(r"[。！？；!?;\n]|\.\s")
_CLAUSE = late(r"[，,：:（）()]")
_CLAUSE_OR_STOP = late(
    r"[，,：:（()；;。]|\b(?:after|when|once|while|because|since|until|following|as)\s(?!the\send\b)(?:[A-Za-z'’-]+\s+){2}",
    re.IGNORECASE,
)
"""What ends a clause, or begins one that says when something else was: after the second jetty opened in November."""
_THE_YEAR = late(r"(?:for|in|during|over|of)?\s*the\s(?:financial\s|fiscal\s)?year", re.IGNORECASE)
"""What says a year and not which: that of the text's accounts, or of the table's latest column."""
_ITEM = late(r"[、和与]|以及")
_PRONOUN = late(
    r"\s*(?:its?|they|their|this|these|the\s(?:latter|service|department|programme|budget))\b|\s*[其该]",
    re.IGNORECASE,
)
"""How a sentence begins that is of what the one before names."""
_AT_END = late(r"[末底]|31日|截[至止]|\b(?:end|31|as (?:at|of))\b", re.IGNORECASE)
"""How the words of a month are that is the last day of its year."""
_AGAINST = late(
    r"\b(?:against|after|from|versus|vs\.?|compared\s(?:with|to))\s+(?:the\s)?(?:[A-Z]{0,3}[$£€¥₹]|Rs\.?)?\s?\Z",
    re.IGNORECASE,
)
"""What stands right before a value of the year before."""
_FROM = late(r"[由从](?:上年|去年)?的?\Z")
_MOVED_TO = late(
    r"[^，。；;,]{0,6}?(?:提高|增加|上升|提升|增长|扩大|下降|降低|减少|压缩|缩短|降|升|增)(?:到|至|为)"
)
"""What stands around the first of two values between which something moved."""
_RIGHT_BEFORE, _NEAR_BY = 30, 40
_BEFORE_THAT = late(r"(?:上年|去年)(?:同期|末|全年)?(?:的|为|是|达|仅为?|约|只有)*\Z")
"""What says right before a figure that it is of the year before that which the clause is about."""
_HELD = frozenset(("of an earlier sentence", "a pronoun"))
"""What makes the metric of a claim one that is taken over from an earlier sentence: it counts less."""
_CARRIED = "period of an earlier sentence"
"""What makes the period of a claim one that is guessed at."""
_BEFORE = 12
"""Characters before a month in which that is said."""
_REACH = 160
"""Code points before a figure in which its sentence begins."""
_AFTER = 60
"""Code points after it in which its clause ends."""
_OWN, _BEHIND, _ITEM_BEFORE, _OF_ANOTHER, _LATER, _OUTER = 1.0, 0.9, 0.75, 0.55, 0.5, 0.35
"""Weights: words right before the figure, right behind it, before an enumeration comma, of the figure before, …"""


_OF_BEFORE = late(
    r"(?<![比较与同])(?:上年|去年|上期|前一?年|同期|原来?|此前|以前|年初)"
    r"|\b(?:previous|prior|last|earlier|before|from|against|was then|had been)\b"
)
"""What says that a clause is of a time before, and not compared with it."""
_IN_BRACKETS = late(r"\s*(?:[A-Za-z-]+\s){0,2}[（(]\s*")
"""What stands between a change and how much per cent it is."""
_JOINED = late(
    r"(?:\s*[（(][^()（）]{1,12}[)）])?(?:\s(?!and\b)[A-Za-z-]+){0,5},?\s+and\s+(?:(?:on|in)\s(?:a|the|an)?\s?[A-Za-z-]+\s(?:basis|terms)\s)?(?:the\s[A-Za-z-]+\s)?(?:by|of)?\s*",
    re.IGNORECASE,
)
"""What stands between a change and another of the same: of 103,000 (1.9%) on one basis, and of 92,000."""
_LISTED = late(
    r"、[^、，。；：0-9]{1,20}等(?![级候于效值])[^、，。；：0-9]{0,16}"
    r"(?:[0-9][0-9.,]*[^，。；、0-9]{0,8}，(?:同比|比上年|较上年)?(?:增|降|升|下降|减|占|拉动)[^，。；、0-9]{0,10})*\Z"
)
"""What stands before a figure that is of all that a list names, or of what all that grew by."""
_LIST = 90
"""Code points before a figure in which that stands."""
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
    """Its metric alone, with what was done with it (新建公路), and its scope where that is not the text's own place; empty where the text says none.

    By these a settled tie teaches a name.
    """
    initials: dict[str, float] = {}  # noqa: RUF012 - never changed
    """What the first letters of the words of its clause make, for each how much it counts."""
    scope: str = ""
    """Whose it is said to be, as the text says it."""
    topic: str = ""
    """The name of the row of the source that its text said last; empty where it named none."""
    first_end: bool = False
    """Whether it is that from which something moved, of a time before."""
    said_when: bool = False
    """Whether its own sentence says of when it is."""
    of_list: bool = False
    """Whether it is of all that a list names: 铜材、铝材等合计进口15亿元."""
    part: str = ""
    """The months, the quarter or the half that it is of, where nothing says of which year; empty elsewhere."""
    untold: frozenset[str] = frozenset()
    """What stands above the tables of its source that its sentence does not speak of, because it speaks of another of their kind."""
    curated: CuratedName | None = None
    """What a curator says of its metric; None where nobody wrote it down by hand."""
    whose: Whose = NOBODY
    """Of which place it is."""

    def about(self, topic: str) -> Context:
        """The context of a figure that is of a row of the source by its name; itself where that is empty."""
        if not topic:
            return self
        weights, near = dict(self.weights), dict(self.near)
        _weigh(weights, plain_words(topic), _BEHIND)
        _weigh_near(near, plain_words(topic), _BEHIND)
        return self._replace(weights=weights, near=near, topic=topic)


class Contexts:
    """Works out the contexts of a speech's figures."""

    def __init__(self, speech: Speech) -> None:
        """Remember the speech."""
        self._speech = speech
        self._claims: SpeechClaims = claims_of(speech)
        self._spans = [(mention.start, mention.end) for mention in speech.mentions]

    @cached_property
    def own_place(self) -> OwnPlace:
        """The place that the text is about, by its title, else by what it says most."""
        claims = self._claims
        return claims.own_place.found_in(
            claims.words(claims.at(mention), "scope") for mention in self._speech.mentions
        )

    def of(self, index: int) -> Context:
        """The context of the figure at a place in the order of the text, from 0."""
        mention = self._speech.mentions[index]
        claim = self._claim(index)
        period = _period_of(claim, self._speech.text, mention.start, mention.end)
        first_end = self._is_first_end(index)
        if period is not None and is_year(period) and self._is_before(index, period, first_end=first_end):
            period = shifted(period, -1)
        place = self._speech.cells.get(mention.number)
        if place is not None and not place.prose:
            return self._of_labels(claim, period, f"{place.row_label} {place.column_label}")
        return self._of_prose(mention, index, claim, period)._replace(first_end=first_end)

    def _claim(self, index: int) -> Claim:
        """The claim of a figure; one in brackets behind a change says by how much per cent, one joined to a change is one too."""
        mentions, text = self._speech.mentions, self._speech.text
        claim = self._claims.at(mentions[index])
        if not index or claim.aspect not in (Aspect.RATE, Aspect.LEVEL):
            return claim
        start, unit = mentions[index].start, mentions[index].figure.quantity.unit
        if claim.aspect is Aspect.RATE:
            if unit != "%" or not _IN_BRACKETS.fullmatch(text, mentions[index - 1].end, start):
                return claim
            changed = self._claim(index - 1)
            return _gone_on(claim, changed, Aspect.GROWTH) if changed.aspect is Aspect.CHANGE else claim
        for before in range(index - 1, max(-1, index - 3), -1):
            alike = mentions[before].figure.quantity.unit == unit
            if alike and _JOINED.fullmatch(text, mentions[before].end, start):
                changed = self._claim(before)
                return _gone_on(claim, changed, Aspect.CHANGE) if changed.aspect is Aspect.CHANGE else claim
        return claim

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
        for words in self._meant_by_pronoun(start):
            _weigh(weights, plain_words(words), _ITEM_BEFORE)
        scope = self._claims.words(claim, "scope") if claim.metric else ""
        metric = plain_words(f"{scope}{self._claims.words(claim, 'metric')}") if claim.metric else ""
        _weigh(weights, plain_words(self._claims.words(claim, "whole") if claim.whole else ""), _BEHIND)
        curated, called = curated_name(self._speech, mention), self._by_hand(mention)
        for words in called:
            _weigh(weights, words, _OWN)
            _weigh_near(near, words, _OWN)
        held = _LATER if claim.source == "held over" or not _HELD.isdisjoint(claim.doubts) else _OWN
        _weigh(weights, metric, held)
        _weigh_near(near, metric, held)
        metric = metric or called[0]
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
            self._named(claim, scope) or called[0],
            dict.fromkeys(initials_of(" ".join(own)), _BEHIND),
            scope,
            of_list=_LISTED.search(text, max(start, mention.start - _LIST), mention.start) is not None,
            said_when=period is not None and _says_when(claim, text, start, end),
            part=_part_of(claim, text),
            curated=curated,
        )

    def _named(self, claim: Claim, scope: str) -> str:
        """The metric of a claim with what was done with it, and its scope where that is not the text's own place; empty where it says none."""
        if not claim.metric:
            return ""
        done, metric = self._claims.words(claim, "done"), self._claims.words(claim, "metric")
        other = scope if self.own_place.place(scope) else ""
        if done and done not in metric:
            metric = f"{done} {metric}" if metric.isascii() else f"{done}{metric}"
        return plain_words(f"{other}{metric}")

    def _by_hand(self, mention: Mention) -> tuple[str, ...]:
        """What a curator calls a figure's metric, and whose he says it is, then both in the other language; empty where nobody did."""
        if self._speech.detected:
            return ("",)
        metric = self._speech.metric_by_id[mention.metric]
        return tuple(map(plain_words, (metric.label, metric.subject, metric.label_en, metric.subject_en)))

    def _meant_by_pronoun(self, start: int) -> list[str]:
        """The words of the sentence before one that begins with a pronoun for them."""
        text = self._speech.text
        if not start or _PRONOUN.match(text, start) is None:
            return []
        stop = max(0, start - 1)
        while stop > 0 and (text[stop - 1].isspace() or text[stop - 1] in "。.；;"):
            stop -= 1
        begin, _end = _sentence(text, stop, stop)
        # Up to its first amount: the year or the quarter that it begins with is none.
        held = (one for one in self._speech.mentions if begin <= one.start < stop)
        first = next((one.start for one in held if one.figure.quantity.kind is not Kind.DATE), stop)
        return [text[begin:first]]

    def _is_first_end(self, index: int) -> bool:
        """Whether a figure is that from which something moved: 由11.5%提高到13.2%."""
        start, end = self._spans[index]
        before = self._speech.text[max(0, start - _RIGHT_BEFORE) : start]
        return _FROM.search(before) is not None and _MOVED_TO.match(self._speech.text, end) is not None

    def _is_before(self, index: int, period: str, *, first_end: bool) -> bool:
        """Whether a figure is of the year before, though its clause is of a period."""
        return (first_end and self._has_next(index, period)) or self._is_compared_with(index, period)

    def _has_next(self, index: int, period: str) -> bool:
        """Whether the figure behind one is said to be of a period."""
        if index + 1 >= len(self._spans):
            return False
        behind = self._claims.at(self._speech.mentions[index + 1]).when
        return behind is not None and behind.period == period

    def _is_compared_with(self, index: int, period: str) -> bool:
        """Whether a figure is said to be what the one before it, of the same time, is compared with: £12m against £11m."""
        start = self._spans[index][0]
        if not index or _AGAINST.search(self._speech.text[max(0, start - _RIGHT_BEFORE) : start]) is None:
            return False
        before = self._claims.at(self._speech.mentions[index - 1]).when
        return before is not None and before.period == period and start - self._spans[index - 1][1] < _NEAR_BY

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


def _gone_on(claim: Claim, before: Claim, aspect: Aspect) -> Claim:
    """A claim that goes on with a change before it."""
    return replace(
        claim,
        aspect=aspect,
        direction=before.direction,
        metric=before.metric,
        scope=before.scope,
        base=claim.base or before.base,
    )


def tells_before(context: Context) -> bool:
    """Whether the clause of a figure speaks of a time before: 上年同期, 原来, a year earlier."""
    return _OF_BEFORE.search(context.own) is not None


def _says_when(claim: Claim, text: str, start: int, end: int) -> bool:
    """Whether the words that say of when a figure is stand between two places; 全年 leaves it to others of which year."""
    if claim.when is None:
        return False
    own = (text[first:last] for first, last in claim.when.words if start <= first < end)
    return not all(map(_WHOLE_YEAR.fullmatch, own))


_WHOLE_YEAR = late(r"全年|年内")
"""A time that is all of a year which other words say."""


def _is_behind(claim: Claim, end: int, text: str) -> bool:
    """Whether the time of a figure stands behind it and another clause begins between: it may be of that clause alone."""
    starts = [start for start, _end in claim.when.words] if claim.when else []
    return bool(starts) and min(starts) > end and _CLAUSE_OR_STOP.search(text, end, min(starts)) is not None


def _period_of(claim: Claim, text: str, start: int, end: int) -> str | None:
    """Of when a figure is; a stock of the last day of a year is that of the year."""
    if claim.when is None or claim.when.period is None:
        return None
    period = claim.when.period
    first = max(0, start - _BEFORE)
    before = _BEFORE_THAT.search(text[first:start])
    if before is not None and is_year(period):
        said = any(at <= first + before.start() < until for at, until in claim.when.words)
        return period if said else shifted(period, -1)
    if _CARRIED in claim.doubts or _is_behind(claim, end, text) or _says_only_the_year(claim.when, text):
        return None
    return f"{period}-31" if _is_end_of_year(claim.when, text) else period


def _part_of(claim: Claim, text: str) -> str:
    """The part of a year that a figure is of where nothing says of which: 今年1-7月; a stock at the end of a month is that of no part."""
    if claim.when is None or claim.when.period is not None:
        return ""
    said = " ".join(text[start:end] for start, end in claim.when.words)
    if _AT_MONTHS_END.search(said):
        return ""
    return read_label(_THIS_YEAR.sub("", said)).period or ""


_THIS_YEAR = late(r"^(?:今年|本年)(?:以来)?|\s*\bthis year$", re.IGNORECASE)
"""What says of a part of a year only that its year is that of the text."""
_AT_MONTHS_END = late(r"[末底]|\bend\b", re.IGNORECASE)
"""What says that something is counted on one day."""


def _says_only_the_year(when: When, text: str) -> bool:
    """Whether all that says of when a figure is are words like `for the year`."""
    return bool(when.words) and all(_THE_YEAR.fullmatch(text[start:end].strip()) for start, end in when.words)


def _is_end_of_year(when: When, text: str) -> bool:
    """Whether a time is the last day of a year: 12月末, the end of December."""
    period = when.period or ""
    if not period.endswith("-12") or "/" in period:
        return False
    said = " ".join(text[max(0, start - _BEFORE) : end + 1] for start, end in when.words)
    return _AT_END.search(said) is not None


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
    found = _pieces_before(text, start, own[0], before) + _pieces_behind(text, own[1], end, after)
    return [(words, weight) for words, weight in found if words.strip()]


def _pieces_behind(text: str, start: int, end: int, after: Sequence[int]) -> list[tuple[str, float]]:
    """The same of what stands behind a figure; `after` says where the others begin."""
    parts = _CLAUSE.split(text[start : after[0] if after else end])
    if not parts[0].strip() and len(parts) > 1:  # an aside is closed: children, or 23.4%, were …
        parts = parts[1:]
    first = _LATER if after and _is_next_aside(text, start, after[0]) else _BEHIND
    found = [(item, _LATER if number else first) for number, item in enumerate(_ITEM.split(parts[0]))]
    found += [(part, _OUTER) for part in parts[1:2]]
    if after and len(parts) == 1:
        found.append((_CLAUSE.split(text[after[0] : end])[0], _LATER))
    return found


def _is_next_aside(text: str, end: int, start: int) -> bool:
    """Whether a figure in brackets ends at one place and another begins in brackets at the other: the words between are the other's."""
    return text[end : end + 1] in (")", "）") and text[start - 1 : start] in ("(", "（")


def _pieces_before(
    text: str, start: int, end: int, others: Sequence[tuple[int, int]]
) -> list[tuple[str, float]]:
    """The same of what stands before a figure."""
    found: list[tuple[str, float]] = []
    if text[max(start, end - 1) : end] in ("(", "（"):  # right before its bracket: North Shore (31.4%)
        end -= 1
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
