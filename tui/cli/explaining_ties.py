"""`hegao tie --explain N`: what was tried for a figure on each source, with margins, and why what is said of it is said."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from tui.cli.figure_numbers import figure_numbered
from tui.export.records import plain_number
from tui.export.tie_wording import source_line, trial_lines, why_line
from tui.files.problems import Problem, Problems
from tui.files.sanitizing import sanitize_line
from tui.reading.naming import figure_name
from tui.words import _, headed

if TYPE_CHECKING:
    from tui.sources.statement_model import Source
    from tui.sources.tried_statements import Explanation, Trial
    from tui.workspace import Workspace


def explain_ties(workspace: Workspace, number: int, form: str) -> None:
    """Print what was tried for one figure.

    Args:
        workspace: The speech with its sources.
        number: The figure's, from 1.
        form: `text` or `json`; a list of figures has another shape, so that `csv` is refused.

    Raises:
        Problems: There is no such figure, or no such form.
    """
    mention = figure_numbered(workspace.speech, number)
    if form == "csv":
        raise Problems([Problem("--explain", "--format", _("what was tried is printed as text or json"))])
    explained = [(workspace.sources[at], explanation) for at, explanation in workspace.explained(number)]
    if form == "json":
        said_of = {"number": number, "start": mention.start, "end": mention.end, "surface": mention.surface}
        told = {**said_of, "sources": [_record(source, explanation) for source, explanation in explained]}
        json.dump(told, sys.stdout, ensure_ascii=False, allow_nan=False, indent=1)
        sys.stdout.write("\n")
        return
    lines = [headed(f"{number} {mention.surface}", figure_name(workspace.speech, mention))]
    for source, explanation in explained:
        lines += [source_line(source), f"  {why_line(explanation)}"]
        for trial in explanation.trials:
            first, *more = trial_lines(trial)
            lines += [f"  {first}", *(f"      {line}" for line in more)]
    lines += [source_line(source) for source in workspace.sources if not source.here]
    sys.stdout.writelines(f"{sanitize_line(line)}\n" for line in lines)


def _record(source: Source, explanation: Explanation) -> dict[str, Any]:
    """What was tried on one source, for programs."""
    return {
        "source": source.name,
        "outcome": str(explanation.outcome),
        "why": str(explanation.why),
        "candidates": [_trial(trial) for trial in explanation.trials],
    }


def _trial(trial: Trial) -> dict[str, Any]:
    """A statement that was tried."""
    statement = trial.statement
    return {
        "address": statement.address,
        "stated": plain_number(statement.quantity.low),
        "unit": statement.quantity.unit,
        "name": statement.full_name,
        "period": statement.period,
        "agreement": trial.agreement.name.lower(),
        "fit": trial.name,
        "needed": trial.needed,
        "margin": trial.margin,
        "notes": [str(note) for note in trial.notes],
        "taught_by": trial.teacher or None,
    }
