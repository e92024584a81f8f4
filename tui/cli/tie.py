"""`hegao tie`: every figure held against sources; exit status 1 where one differs."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.cli.opening import open_speech, with_known_sources
from tui.export.records import plain_number, safe_cell
from tui.export.tie_wording import agreeing_lines, lapsed_line, record_line, source_line, statement_words
from tui.files import bounds
from tui.files.problems import Problem, Problems
from tui.files.sanitizing import sanitize_line
from tui.reading.tie_signs import OUTCOMES
from tui.review.said_of_sources import NOTHING
from tui.sources.own_tables import document_with_tables, own_tables
from tui.sources.statement_model import Outcome
from tui.sources.tie_outcomes import fills_cell, is_held, is_its_own
from tui.words import _, clauses, headed, phrases

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from tui.review.said_of_sources import SaidOfSources
    from tui.sources.statement_model import Source, Tie
    from tui.speech import Speech
    from tui.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Print what came of holding each figure against each source.

    Raises:
        Problems: A file cannot be read; or no source is named, and none was remembered.
    """
    workspace = open_speech(
        options.path, private=options.private, as_read=options.as_read, most=bounds.CHECKED, date=options.date
    )
    speech = workspace.speech
    bounds.check(options.path, bounds.FIGURES, len(speech.mentions), bounds.CHECKED)
    workspace = _with_own_tables(with_known_sources(workspace, options.sources))
    if not workspace.sources:
        raise Problems([_no_source(options.path)])
    if options.explain is not None:
        from tui.cli.explaining_ties import explain_ties  # noqa: PLC0415 - only who asks pays for it

        explain_ties(workspace, options.explain, options.format)
        return 0
    sources, ties = workspace.sources, workspace.ties
    if options.format == "text":
        _text(speech, sources, ties, workspace.said or NOTHING)
    else:
        {"json": _json, "csv": _csv}[options.format](speech, sources, ties)
    return int(any(tie.contradicts for tie in ties))


def _no_source(path: str) -> Problem:
    """That nothing was named to hold figures against, and what to do."""
    wrong = _("no source is named, and none is remembered with it")
    hint = _(
        "name a file behind it; what `hegao --source` or A in the reader adds is remembered, what tie, check and report are given is not"
    )
    return Problem(path, "", wrong, hint)


def _with_own_tables(workspace: Workspace) -> Workspace:
    """A speech without sources held against the tables of its own document, where that has prose beside them."""
    document = document_with_tables(workspace.speech)
    if workspace.sources or document is None:
        return workspace
    own = replace(own_tables(document), name=Path(workspace.path or "-").name, content=workspace.content)
    return replace(workspace, sources=(own,))


def tie_record(speech: Speech, sources: Sequence[Source], tie: Tie) -> dict[str, object]:
    """A tie as programs read it."""
    mention = speech.mentions[tie.number - 1]
    statement = tie.statement
    row: dict[str, object] = {
        "number": mention.number,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "outcome": str(tie.outcome),
        "source": sources[tie.source].name if tie.statements else None,
        "address": statement.address if statement else None,
        "stated": plain_number(statement.quantity.low) if statement else None,
        "unit": statement.quantity.unit if statement else None,
        "name": statement.name if statement else None,
        "confidence": tie.confidence,
        "settled": tie.settled,
        "settled_by": tie.by or None,
        "lapsed": lapsed_line(tie.lapsed) if tie.lapsed else None,
    }
    if tie.outcome is Outcome.SEVERAL:
        row["candidates"] = [
            {"address": one.address, "stated": plain_number(one.quantity.low)} for one in tie.statements
        ]
    return row


def _json(speech: Speech, sources: Sequence[Source], ties: Sequence[Tie]) -> None:
    """One object."""
    said = {
        "sources": [
            {
                "name": one.name,
                "kind": one.kind,
                "content": one.content,
                "here": one.here,
                "changed": bool(one.changed),
            }
            for one in sources
        ],
        "ties": [tie_record(speech, sources, tie) for tie in ties],
    }
    json.dump(said, sys.stdout, ensure_ascii=False, allow_nan=False, indent=1)
    sys.stdout.write("\n")


def _csv(speech: Speech, sources: Sequence[Source], ties: Sequence[Tie]) -> None:
    """A row a figure and source; a byte order mark tells spreadsheets that it is UTF-8."""
    sys.stdout.write("\ufeff")
    writer = csv.writer(sys.stdout)
    names = (
        "number",
        "start",
        "end",
        "surface",
        "outcome",
        "source",
        "address",
        "stated",
        "unit",
        "name",
        "confidence",
        "settled",
        "settled_by",
        "lapsed",
    )
    writer.writerow(names)
    for tie in ties:
        row = tie_record(speech, sources, tie)
        writer.writerow([safe_cell(row[name]) for name in names])


def _text(speech: Speech, sources: Sequence[Source], ties: Sequence[Tie], said: SaidOfSources) -> None:
    """What differs and what cannot be told apart first of all, then how many agree; for a person."""
    for number, source in enumerate(sources):
        own = [tie for tie in ties if tie.source == number]
        sys.stdout.write(sanitize_line(source_line(source)) + "\n")
        if not source.here:
            continue
        for tie in own:
            for line in _lines(speech, sources, ties, tie):
                sys.stdout.write(f"  {sanitize_line(line)}\n")
            for line in _rejected(speech, source, tie, said):
                sys.stdout.write(f"  {sanitize_line(line)}\n")
        told = [tie for tie in own if tie.statements or _is_held(speech, source, tie)]
        counts = [(_(said), sum(tie.shown == outcome for tie in told)) for outcome, said in OUTCOMES.items()]
        sys.stdout.write("  " + _("; ").join(f"{said} {count}" for said, count in counts) + "\n")


def _rejected(speech: Speech, source: Source, tie: Tie, said: SaidOfSources) -> Iterator[str]:
    """What reviewers said that a figure is not of."""
    mention = speech.mentions[tie.number - 1]
    for record in said.ties.get(tie.number - 1, ()):
        if record.rejected and record.content == source.content:
            yield headed(f"{mention.number} {mention.surface}", record_line(record))


def _is_held(speech: Speech, source: Source, tie: Tie) -> bool:
    """Whether the figure of a tie is held against a source at all: dates are not, nor what fills a cell of the source's own."""
    of_cell = is_its_own(speech, source) and fills_cell(speech, tie.number)
    return not of_cell and is_held(speech.mentions[tie.number - 1].figure.quantity)


def _lines(speech: Speech, sources: Sequence[Source], ties: Sequence[Tie], tie: Tie) -> Iterator[str]:
    """What is said of one figure; nothing where no statement was found."""
    mention = speech.mentions[tie.number - 1]
    if tie.lapsed is not None:
        yield headed(f"{mention.number} {mention.surface}", lapsed_line(tie.lapsed))
    if tie.outcome is Outcome.NONE:
        return
    others = agreeing_lines(tie, ties, sources)
    for statement in tie.statements:
        line = phrases((_(OUTCOMES[tie.shown]), statement_words(statement)))
        settled = _("settled by {reviewer}").format(reviewer=tie.by) if tie.settled else ""
        yield headed(f"{mention.number} {mention.surface}", clauses((line, settled, *others)))
