"""What `hegao check --explain` prints: the equations that were tried at a figure, and what came of each."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from tui.checks import explain
from tui.cli.figure_numbers import figure_numbered
from tui.files.sanitizing import sanitize_line
from tui.reading.equation_wording import bearing_words, idle_words, in_order, tried_words
from tui.words import _, bracketed, headed

if TYPE_CHECKING:
    from tui.speech import Mention, Speech
    from tui.speech.tried import Explained, Tried


def explain_checks(speech: Speech, number: int, form: str) -> None:
    """Print what the equations made of figure `number`, or of every figure at which one was tried where it is 0.

    Raises:
        Problems: There is no such figure.
    """
    wanted = [figure_numbered(speech, number)] if number else list(speech.mentions)
    tried = {one.start: one for one in explain(speech)}
    if form == "json":
        rows = [
            _row(mention, tried.get(mention.start)) for mention in wanted if number or mention.start in tried
        ]
        json.dump({"figures": rows}, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    for mention in wanted:
        if number or mention.start in tried:
            for line in _lines(mention, tried.get(mention.start), alone=number > 0):
                sys.stdout.write(f"{sanitize_line(line)}\n")


def _lines(mention: Mention, one: Explained | None, *, alone: bool) -> list[str]:
    """A figure, how many equations hold there, and each assignment in a line; of one `alone` also what was idle."""
    count = bearing_words(one.holding if one else 0)
    head = _("Figure {number}: {surface}: {said}").format(
        number=mention.number,
        surface=mention.surface,
        said=count if one else _("no equation was tried"),
    )
    if one is None:
        return [head]
    lines = [_line(each) for each in in_order(one.tried)]
    elsewhere = [_line(each) for each in one.elsewhere]
    told = ["  " + _("Other figures, borne out by this one") if elsewhere else "", *elsewhere]
    more = ["  " + line for line in idle_words(one)] if alone or one.cut else []
    return [head, *lines, *filter(None, told), *more]


def _line(each: Tried) -> str:
    """An equation, what it works out with its arithmetic, and what came of it."""
    sign, words, outcome = tried_words(each)
    return f"  {sign} {headed(bracketed(words, each.equation), outcome)}"


def _row(mention: Mention, one: Explained | None) -> dict[str, Any]:
    """The same for programs."""
    return {
        "number": mention.number,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "holding": one.holding if one else 0,
        "tried": [_tried(each) for each in (one.tried if one else ())],
        "elsewhere": [_tried(each) for each in (one.elsewhere if one else ())],
        "cut": [name for name, _title in one.cut] if one else [],
        "idle": [name for name, _title in one.idle] if one else [],
    }


def _tried(each: Tried) -> dict[str, Any]:
    """An equation that was tried, for programs."""
    return {
        "equation": each.equation,
        "formula": each.formula,
        "operands": [{"name": name, "start": start, "end": end} for name, start, end in each.places],
        "outcome": each.outcome.value,
        "bears_out": each.bears_out,
    }
