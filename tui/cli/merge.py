"""`hegao merge FILE…`: another reviewer's annotations, read into the store and attached to the speeches known here."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.opening import open_speech
from tui.cli.reviews import reviews_of
from tui.export.returning import read_jsonld
from tui.files.near import no_such_file
from tui.files.problems import Missing, Problem, Problems
from tui.files.reading import read_bytes
from tui.files.sanitizing import sanitize_line
from tui.review.coding import BadEventError
from tui.review.lineage import is_of_lineage
from tui.words import _, ngettext

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui.review.attaching import Attempt
    from tui.review.events import Event
    from tui.review_service import Known

CAP = 64 << 20
"""Bytes of a file of annotations: a hundred thousand of them fit."""


def run(options: argparse.Namespace) -> int:
    """Read all files first; the store takes all of them or, where one is wrong, none."""
    workspace = open_speech(options.speech, must_hold_text=True)
    logs = [(name, read_jsonld(_read(name), file=name, speech=workspace.speech)) for name in options.files]
    try:
        with reviews_of(workspace, read_only=False) as reviews:
            known = reviews.known()
            events = [event for _name, log in logs for event in log]
            attempts = reviews.attach(events) if options.speech else ()
            links = [link for one in attempts for link in one.links]
            reviews.merge([*events, *links])
            reviews.snapshot()
    except BadEventError as error:
        raise Problems([Problem(" ".join(options.files), "", str(error))]) from error
    _report(logs, known, attempts)
    for one in attempts:
        sys.stdout.writelines(f"{sanitize_line(row)}\n" for row in _attached(one, options.speech))
    return int(any(not one.links for one in attempts))


def _read(name: str) -> bytes:
    """The bytes of a file of annotations.

    Raises:
        Problems: It cannot be read; where it is not there, what was probably meant.
    """
    try:
        return read_bytes(Path(name), cap=CAP)
    except Missing:
        raise no_such_file(name) from None


def _report(logs: list[tuple[str, tuple[Event, ...]]], known: Known, attempts: Iterable[Attempt]) -> None:
    """Say of each file what came of it; the file is named where there are several."""
    named = {draft for one in attempts for draft in one.drafts}
    for name, log in logs:
        before = name + _(": ") if len(logs) > 1 else ""
        sys.stdout.writelines(f"{sanitize_line(before + row)}\n" for row in _rows(log, known, named))
        known = known.with_events(log)


def _rows(log: tuple[Event, ...], known: Known, named: set[str]) -> Iterator[str]:
    """What came of one file: how many events are new, and how many are about no speech known here."""
    said = [event for event in log if not is_of_lineage(event)]
    new = sum(event.id not in known.events for event in said)
    words = ngettext("{count} event is new in the store", "{count} events are new in the store", new)
    yield words.format(count=new)
    # Of drafts that were laid over the speech that is named, it is said below what came of that.
    stray = known.strays(tuple(event for event in log if event.target.speech not in named))
    if stray:
        words = ngettext(
            "{count} event is about no speech known here; it is kept, and seen when that is opened "
            "or named with --speech",
            "{count} events are about no speech known here; they are kept, and seen when that is opened "
            "or named with --speech",
            stray,
        )
        yield words.format(count=stray)


def _attached(one: Attempt, speech: str) -> Iterator[str]:
    """What came of laying one draft of another log over the speech that is named, and what was not found there."""
    words = (
        _("attached to {speech}: {found} of {all} places are found in it")
        if one.links
        else _("not attached to {speech}: only {found} of {all} places are found in it, fewer than half")
    )
    yield words.format(speech=Path(speech).name, found=one.found, all=one.places)
    for quote in one.lost:
        yield "  " + _("not found: {quote}").format(quote=quote)
    if not one.links:
        words = ngettext(
            "{count} event of another speech is kept in the store, and seen when that speech is opened",
            "{count} events of another speech are kept in the store, and seen when that speech is opened",
            one.events,
        )
        yield "  " + words.format(count=one.events)
