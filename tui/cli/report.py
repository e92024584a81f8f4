"""`hegao report`: what the review found, in a form that can be handed on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.opening import earlier_draft, open_speech, with_known_sources
from tui.export import check_size, most_figures, render
from tui.export.report import Scope, build
from tui.export.report_ties import with_ties
from tui.export.translated import FOR_PEOPLE, WITH_CHANGES, in_translation
from tui.files.places import nothing_reviewed
from tui.files.problems import Problem, Problems
from tui.files.writing import write_atomic
from tui.words import _
from tui.workspace import workspace_of_kept

if TYPE_CHECKING:
    import argparse

    from tui.export.report import Report
    from tui.review.carrying import Carrying
    from tui.review.events import Event
    from tui.review.remembered import Kept
    from tui.workspace import Workspace

BINARY = {"docx"}
"""Formats that no terminal and no pipe is asked to take."""


def run(options: argparse.Namespace) -> int:
    """Write the report to standard output or to the file that is asked for."""
    if options.format in BINARY and not options.output:
        wrong = _("{format} is not written to standard output").format(format=options.format)
        raise Problems([Problem("report", "--format", wrong, _("name a file with -o"))])
    most = most_figures(options.format)
    workspace = open_speech(
        options.path,
        private=options.private,
        as_read=options.as_read,
        most=most,
        before=options.before,
        date=options.date,
    )
    workspace = with_known_sources(workspace, options.source)
    speech = workspace.speech
    check_size(options.path or speech.title, speech, options.format)  # a pack has all its figures
    pair = workspace.pair() if options.lang == "en" else None
    log, carrying, kept = _log(workspace)
    report = build(speech, log, workspace.findings, Scope(options.scope), carrying)
    report = with_ties(report, workspace)
    if options.format in WITH_CHANGES:
        report = _with_changes(report, workspace, kept, most)
    if pair and options.format in FOR_PEOPLE:
        report = in_translation(report, pair)
    data = render(report, options.format)
    if options.output:
        write_atomic(Path(options.output), data, replace=options.force)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    return 0


def _with_changes(report: Report, workspace: Workspace, kept: Kept | None, most: int) -> Report:
    """The report with what changed against the earlier draft: the one that was named, or else the nearest that it follows.

    Args:
        report: The report.
        workspace: The draft that it is on.
        kept: The nearest draft that it follows and whose text is kept; None where there is none.
        most: How many figures the earlier draft may have.

    Raises:
        Problems: It has too many figures.
    """
    before = workspace.before
    if before is None and kept is not None:
        before = workspace_of_kept(kept.text, kept.title, kept.draft, kept.place)
    if before is None:
        return report
    from tui.comparison import compare  # noqa: PLC0415 - only who has an earlier draft pays for it
    from tui.export.draft_changes import with_changes  # noqa: PLC0415

    return with_changes(report, compare(earlier_draft(before, most), workspace))


def _log(workspace: Workspace) -> tuple[tuple[Event, ...], Carrying | None, Kept | None]:
    """What reviewers said of the speech, what lays earlier drafts over it, and the nearest of these."""
    if nothing_reviewed() and workspace.before is None:  # then the store is not even imported
        return (), None, None
    from tui.cli.reviews import reviews_of  # noqa: PLC0415

    with reviews_of(workspace) as reviews:
        return reviews.log(), reviews.carrying, reviews.near.earlier()
