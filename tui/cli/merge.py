"""`hegao merge FILE…`: another reviewer's annotations, read into the store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.opening import open_speech
from tui.cli.reviews import reviews_of
from tui.export.returning import read_jsonld
from tui.files.problems import Problem, Problems
from tui.files.reading import read_bytes
from tui.review.coding import BadEventError
from tui.words import ngettext

if TYPE_CHECKING:
    import argparse

CAP = 64 << 20
"""Bytes of a file of annotations: a hundred thousand of them fit."""


def run(options: argparse.Namespace) -> int:
    """Read all files first; the store takes all of them or, where one is wrong, none."""
    workspace = open_speech(options.speech)
    events = [
        event
        for name in options.files
        for event in read_jsonld(read_bytes(Path(name), cap=CAP), file=name, speech=workspace.speech)
    ]
    try:
        with reviews_of(workspace, read_only=False) as reviews:
            count = reviews.merge(events)
    except BadEventError as error:
        raise Problems([Problem(" ".join(options.files), "", str(error))]) from error
    said = ngettext("{count} event is new in the store", "{count} events are new in the store", count)
    sys.stdout.write(said.format(count=count) + "\n")
    return 0
