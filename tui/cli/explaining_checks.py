"""What `hegao check --explain` prints: the equations that were tried at a figure, and what came of each."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from tui.checks import explain
from tui.checks.engine.trials import SAID, Outcome
from tui.files.problems import Problem, Problems
from tui.files.sanitizing import sanitize_line
from tui.words import _, ngettext

if TYPE_CHECKING:
    from tui.checks.engine.trials import Explained, Tried
    from tui.speech import Mention, Speech

_SIGNS = {Outcome.HOLDS: "\u2713", Outcome.SPEAKS: "!"}


def explain_checks(speech: Speech, number: int, form: str) -> None:
    """Print what the equations made of figure `number`, or of every figure at which one was tried where it is 0.

    Raises:
        Problems: There is no such figure.
    """
    if number > len(speech.mentions):
        wrong = _("there is no figure {number}").format(number=number)
        hint = _("expected a number from 1 to {count}").format(count=len(speech.mentions))
        raise Problems([Problem("--explain", "", wrong, hint)])
    tried = {one.start: one for one in explain(speech)}
    wanted = [speech.mentions[number - 1]] if number else list(speech.mentions)
    if form == "json":
        rows = [
            _row(mention, tried.get(mention.start)) for mention in wanted if number or mention.start in tried
        ]
        json.dump({"figures": rows}, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    for mention in wanted:
        if number or mention.start in tried:
            for line in _lines(mention, tried.get(mention.start)):
                sys.stdout.write(f"{sanitize_line(line)}\n")


def _lines(mention: Mention, one: Explained | None) -> list[str]:
    """A figure, how many equations hold there, and each assignment in a line."""
    holding = one.holding if one else 0
    count = ngettext("{count} equation holds", "{count} equations hold", holding).format(count=holding)
    head = _("Figure {number}: {surface}: {said}").format(
        number=mention.number,
        surface=mention.surface,
        said=count if one else _("no equation was tried"),
    )
    lines = [f"  {_SIGNS.get(each.outcome, '·')} {_line(each)}" for each in _in_order(one)]
    more = [
        "  " + _("{equation}: more assignments than are tried").format(equation=name)
        for name in (one.cut if one else ())
    ]
    return [head, *lines, *more]


def _in_order(one: Explained | None) -> list[Tried]:
    """What speaks, what holds, then what was refused."""
    order = list(SAID)
    order.sort(key=lambda outcome: (outcome is not Outcome.SPEAKS, outcome is not Outcome.HOLDS))
    return sorted(one.tried, key=lambda each: order.index(each.outcome)) if one else []


def _line(each: Tried) -> str:
    """An equation, its arithmetic, and what came of it."""
    return _("{equation}: {formula}: {outcome}").format(
        equation=each.equation, formula=each.formula, outcome=_(SAID[each.outcome])
    )


def _row(mention: Mention, one: Explained | None) -> dict[str, Any]:
    """The same for programs."""
    return {
        "number": mention.number,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "holding": one.holding if one else 0,
        "tried": [
            {
                "equation": each.equation,
                "formula": each.formula,
                "operands": [{"name": name, "start": start, "end": end} for name, start, end in each.places],
                "outcome": each.outcome.value,
            }
            for each in (one.tried if one else ())
        ],
        "cut": list(one.cut) if one else [],
    }
