"""What `--explain` says of a claim: how its predicate was read, where its metric comes from, what keeps it doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.period_values import date_words
from tui.claims.speech_claims import claims_of
from tui.reading.claim_fields import CALLED, Field, in_words
from tui.reading.relation_wording import relation_lines
from tui.words import N_, _, bracketed, clauses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.claims import Claim
    from tui.speech import Mention, Speech

READERS = {
    "came to": N_("it moved to this value"),
    "cell": N_("the labels of its row and its column"),
    "compared": N_("it is the value that is compared with"),
    "from": N_("it is the first of two ends"),
    "gap": N_("it is the distance from another value"),
    "influenced": N_("it moved another value by this"),
    "mean": N_("it moved by this a year on average"),
    "moved": N_("it moved by this"),
    "multiple": N_("it is so many times another value"),
    "part of": N_("it is part of a whole"),
    "rank": N_("it is a place in an order"),
    "reached": N_("it is what was reached"),
    "stands beside": N_("it stands beside the noun"),
    "english beside": N_("it stands beside the noun"),
    "english down": N_("it moved by this"),
    "english move": N_("it moved by this"),
    "english reach": N_("it is what was reached"),
    "english share": N_("it is part of a whole"),
    "english up": N_("it moved by this"),
}
"""Constructions of both grammars."""
SOURCES = {
    "aside": N_("a noun beside the figure"),
    "counted": N_("the noun behind the figure"),
    "distributed": N_("its place in a list"),
    "for each": N_("the noun before the figure and for each of what behind it"),
    "held": N_("an earlier clause of the sentence"),
    "held over": N_("an earlier sentence"),
    "leaning": N_("its clause and an earlier one"),
    "made of": N_("the noun behind the figure and the verb before it"),
    "none": N_("nowhere"),
    "own": N_("its own clause"),
    "table": N_("the table"),
}
"""Where a metric was found."""
DOUBTS = {
    "a body alone": N_("the words of the metric are those of a body"),
    "a clause between that was not read": N_("a clause stands between that was not read"),
    "a head that may not be shared": N_("the members of the list may not share the head"),
    "a noun before it": N_("a noun stands before the metric in its clause and is said of nobody"),
    "a part whose verb is not known": N_("no use is known of the verb that says a part of it"),
    "a place alone": N_("the words of the metric are those of a place"),
    "a pronoun": N_("a pronoun stands for the metric"),
    "a rate of what is none": N_("a percentage is said of what is no rate"),
    "a verb alone": N_("the words of the metric are a verb"),
    "a verb behind it": N_("a verb stands between the metric and its figure"),
    "a verb inside": N_("a verb stands in the metric"),
    "a verb of no known use": N_("its verb is not known"),
    "another time was said": N_("figures of the paragraph are of another time"),
    "begins with a verb": N_("the metric begins with a verb"),
    "ends like a verb": N_("the metric ends like a verb"),
    "in a stretch of years or at its end": N_("it may be of several years or of their end"),
    "its noun may stand behind it": N_("its noun may stand behind the figure"),
    "its whole stands behind it": N_("its whole stands behind it"),
    "leans on one of several": N_("it may lean on another of several nouns"),
    "leans on what is not said": N_("it leans on another noun, which is not said"),
    "long": N_("the metric is long"),
    "may lack its beginning": N_("the word before the metric may belong to it"),
    "may lack its end": N_("the metric may go on behind its last word"),
    "mean without a span": N_("no years are named over which it is a mean"),
    "named far before": N_("other figures or clauses stand between its name and it"),
    "names only a verb": N_("the words of the metric are a verb"),
    "no aspect": N_("what of the metric it is is not known"),
    "no metric": N_("no metric is named"),
    "no name by itself": N_("the words name nothing by themselves"),
    "no period": N_("no period is named"),
    "no unit": N_("it has no unit"),
    "no verb known": N_("no verb is known before the noun"),
    "no whole": N_("what it is a share of is not named"),
    "no year": N_("its time cannot be laid on the calendar"),
    "not distributed": N_("the list does not have as many members"),
    "of a doubtful name": N_("the metric was named doubtfully before"),
    "of an earlier sentence": N_("the metric is of an earlier sentence"),
    "of another unit than what it is said of": N_("its unit is another than that of what it is said of"),
    "of words that stand apart": N_("the words of the metric stand apart in the text"),
    "one side of a pair": N_("one word says both sides, of which it is one"),
    "only some of what was named": N_("it may be only some of what was named"),
    "only those within a bound": N_("only those are counted whom a bound names"),
    "period of an earlier paragraph": N_("the period is of an earlier paragraph"),
    "period of an earlier sentence": N_("the period is of an earlier sentence"),
    "several times are said": N_("the sentence says several times"),
    "short": N_("the metric is short"),
    "the year before is supposed": N_("where the movement begins is not said"),
    "two things in one": N_("it sets one thing against another, and either may be told elsewhere"),
    "words behind its measure": N_("words stand behind the noun of what is measured"),
    "words between that were not read": N_("words of no known use stand between the metric and its figure"),
    "words of a sentence": N_("the metric has words of a sentence in it"),
    "words that were not read": N_("the metric has words of no known use in it"),
}
"""What keeps a confidence down."""
PARTS = {
    "metric_name": Field.METRIC,
    "aspect": Field.ASPECT,
    "direction": Field.DIRECTION,
    "scope": Field.SCOPE,
    "period_iso": Field.PERIOD,
    "base": Field.BASE,
    "whole": Field.WHOLE,
    "mode": Field.MODE,
}
"""Names in a record of the fields that make the claim."""


def claim_lines(speech: Speech, mention: Mention, fields: dict[str, object]) -> Iterator[str]:
    """What a figure says and how that was read, a line each; one line where it says nothing.

    Args:
        speech: The speech.
        mention: The figure.
        fields: The record of the figure.
    """
    claim = claims_of(speech).at(mention)
    if claim.aspect is None:
        yield _("It states no quantity of a metric.")
        return
    only_detected = fields.get("claim_detected")
    only_detected = only_detected if isinstance(only_detected, list) else []
    for name, field in PARTS.items():
        if fields[name] is not None:
            value = in_words(str(fields[name]), field)
            said = bracketed(value, _("detected")) if name in only_detected else value
            yield _("{part}: {value}").format(part=_(CALLED[field]), value=said)
    yield _("predicate: {how}").format(how=_(READERS[claim.reader]))
    yield _("metric from: {where}").format(where=_(SOURCES[claim.source]))
    if claim.when is not None and claim.when.words:
        start, end = claim.when.words[0]
        yield _("period from: “{words}”").format(words=speech.text[start:end])
    if claim.when is not None:
        yield _date_of_text(speech)
    yield _sure(claim)
    for line, _other in relation_lines(speech, mention):
        yield line


def _date_of_text(speech: Speech) -> str:
    """When the text was made, and who says so."""
    date = claims_of(speech).date
    if date is None:
        return _("date of the text: not known (--date says it)")
    given = speech.document is not None and speech.document.dated
    how = _("as it was given") if given else _("as the text says")
    return _("date of the text: {date}").format(date=bracketed(date_words(date), how))


def _sure(claim: Claim) -> str:
    """How sure a claim is, and why not more."""
    confidence = {"high": _("high"), "medium": _("medium"), "low": _("low")}[claim.confidence]
    if not claim.doubts:
        return _("confidence: {confidence}").format(confidence=confidence)
    doubts = clauses([_(DOUBTS[doubt]) for doubt in claim.doubts])
    return _("confidence: {confidence}, since {doubts}").format(confidence=confidence, doubts=doubts)
