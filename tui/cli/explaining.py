"""What `--explain` prints: the rules that were asked at a figure, in words."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from tui.claims.speech_claims import claims_of
from tui.cli.explaining_claims import PARTS, claim_lines
from tui.cli.figure_numbers import figure_numbered
from tui.export.records import record
from tui.reading.wording import says
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.claims.settled_claims import SettledClaims
    from tui.figures.scanning import Step
    from tui.speech import Mention, Speech

RULES = {
    "account in brackets": N_("number of an account in brackets"),
    "below nought": N_("below nought"),
    "characters with blanks": N_("characters with blanks inside"),
    "citation": N_("citation of a judgment or a code"),
    "date": N_("date in English"),
    "digits with letters among them": N_("digits with letters among them, as a scanner leaves them"),
    "number in a register": N_("number in a register"),
    "date in digits": N_("date in digits"),
    "decade": N_("decade"),
    "digits with blanks": N_("digits with blanks inside"),
    "digits with powers": N_("digits with powers"),
    "fiscal year": N_("fiscal year"),
    "fraction with a stroke": N_("fraction with a stroke"),
    "half": N_("half"),
    "half of a power or a unit": N_("half of a power or a unit"),
    "half of something": N_("half of something"),
    "multiple in one word": N_("multiple in one word"),
    "number with a unit": N_("English number with a unit"),
    "numeral in characters": N_("numeral in characters"),
    "numeral of cheques": N_("numeral of cheques"),
    "ordinal": N_("ordinal number"),
    "power of ten": N_("power of ten"),
    "powers of no value": N_("powers of no value"),
    "rate of so many": N_("rate of so many"),
    "share": N_("share of a whole"),
    "share in words": N_("share in words"),
    "so many in so many": N_("so many in so many"),
    "spoken decimal point": N_("spoken decimal point"),
    "telephone number": N_("telephone number"),
    "time of the day": N_("time of the day"),
    "year in characters": N_("year in characters"),
    "year of the Republic": N_("year of the Republic"),
    "year that is split over two": N_("year that is split over two"),
}
"""Rules of both grammars."""
REASONS = {
    "article": N_("one is a pronoun there"),
    "bare-power": N_("a power without a number"),
    "below-nought": N_("the sign of a negative number"),
    "circle": N_("a circle is drawn"),
    "class": N_("the name of a class"),
    "clock": N_("a time of the day"),
    "code-name": N_("a code, as the word before says"),
    "footnote": N_("a footnote"),
    "half-of-a-word": N_("half of a word"),
    "heading": N_("the number of a heading"),
    "idiom": N_("an idiom or a name"),
    "joined-to-letters": N_("joined to letters"),
    "label": N_("the label of a table, a figure or a chapter"),
    "leading-nought": N_("a code that begins with nought"),
    "letters-after": N_("letters follow that are no unit"),
    "letters-before": N_("letters stand before it"),
    "list-mark": N_("the mark of a list or a page"),
    "long-number": N_("a long number without a unit"),
    "name": N_("a name"),
    "named-set": N_("the name of a set in quotation marks"),
    "no-doubling": N_("nothing is doubled"),
    "no-number": N_("the characters make no number"),
    "no-tenths": N_("no number of tenths"),
    "nought": N_("nought of something"),
    "numbered-item": N_("the number of a table, a figure or an annex"),
    "ordinal": N_("a word of order"),
    "page": N_("a number of pages"),
    "proverbial": N_("a power in a set phrase"),
    "quoted": N_("a number alone in quotation marks"),
    "reference": N_("an article that is referred to"),
    "slash": N_("a slash that is no fraction"),
    "sum": N_("a sum or a product"),
    "telephone": N_("a telephone number"),
    "too-large": N_("too large to say anything"),
    "total": N_("the end of another word"),
    "version": N_("a version"),
    "word": N_("a word of the sentence"),
}
"""Guards, and why they refuse."""
JOINTS = {
    "from … to": N_("two ends, from and to"),
    "neighbouring digits": N_("neighbouring digits say about how many"),
    "parts of a date": N_("parts of one date"),
    "range": N_("two ends of a range"),
    "ratio": N_("two sides of a ratio"),
    "shared unit": N_("the unit of its neighbour"),
}
"""What numbers are put together by."""
HEDGES = {"about": N_("about"), "at-least": N_("at least"), "at-most": N_("at most")}
"""What the words around a figure say."""


def explain(speech: Speech, number: int, form: str, settled: SettledClaims | None) -> None:
    """Print how figure `number` of a speech was read, as lines or as one JSON object.

    Raises:
        Problems: There is no such figure.
    """
    from tui.figures.tracing import steps_at  # noqa: PLC0415 - only who asks pays for it

    mention = figure_numbered(speech, number)
    steps = steps_at(speech.text, mention.start, mention.end)
    if form in ("json", "jsonl"):
        sys.stdout.write(json.dumps(_record(speech, mention, steps, settled), ensure_ascii=False) + "\n")
        return
    said = says(speech, mention)
    head = _("Figure {number}: {surface}, code points {start} to {end}, says {says}").format(
        number=number, surface=mention.surface, start=mention.start, end=mention.end, says=said
    )
    sys.stdout.write(head + "\n")
    if not speech.detected:
        sys.stdout.write(
            _("What it says was put down by hand; this is what the detector makes of the place.") + "\n"
        )
    for step in steps:
        sys.stdout.write(f"  {_line(speech, step)}\n")
    for line in claim_lines(speech, mention, record(speech, mention, settled)):
        sys.stdout.write(f"  {line}\n")


def _record(
    speech: Speech, mention: Mention, steps: list[Step], settled: SettledClaims | None
) -> dict[str, object]:
    """The figure, its steps and its claim, for programs."""
    claim, fields = claims_of(speech).at(mention), record(speech, mention, settled)
    return {
        "number": mention.number,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "steps": [
            {
                "stage": step.stage,
                "name": step.name,
                "start": step.start,
                "end": step.end,
                "outcome": "refused" if step.reason else "read" if step.took else "none",
                "reason": step.reason or None,
            }
            for step in steps
        ],
        "claim": {
            **{name: fields[name] for name in PARTS},
            "claim_confidence": fields["claim_confidence"],
            "reader": claim.reader or None,
            "source": claim.source or None,
            "doubts": list(claim.doubts),
            "relations": fields["relations"],
        },
    }


def _line(speech: Speech, step: Step) -> str:
    """One step in words."""
    surface = speech.text[step.start : step.end].replace("\n", " ")
    if step.stage == "hedge":
        return _("the words around it say: {hedge}").format(hedge=_(HEDGES[step.name]))
    if step.stage == "joint":
        return _("put together as “{surface}”: {name}").format(surface=surface, name=_(JOINTS[step.name]))
    name = _(RULES[step.name])
    if step.reason:
        return _("{name}: refused “{surface}”, {reason}").format(
            name=name, surface=surface, reason=_(REASONS[step.reason])
        )
    if step.took:
        return _("{name}: read “{surface}”").format(name=name, surface=surface)
    return _("{name}: does not stand there").format(name=name)
