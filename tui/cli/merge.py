"""`hegao merge FILE…`: another reviewer's annotations, read into the store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.opening import open_speech
from tui.cli.output import warn
from tui.export.returning import read_jsonld
from tui.files.problems import Problem, Problems
from tui.files.reading import read_bytes
from tui.review.coding import BadEventError
from tui.review.store import Store, default_path
from tui.review.trouble import StoreError
from tui.words import ngettext

if TYPE_CHECKING:
    import argparse

CAP = 64 << 20
"""Bytes of a file of annotations: a hundred thousand of them fit."""


def run(options: argparse.Namespace) -> int:
    """Read all files first; the store takes all of them or, where one is wrong, none."""
    speech = open_speech(options.speech).speech
    events = [
        event
        for name in options.files
        for event in read_jsonld(read_bytes(Path(name), cap=CAP), file=name, speech=speech)
    ]
    try:
        with Store.open(None, "") as store:
            for said in store.notice.splitlines():
                warn(said)
            count = store.merge(events)
    except (StoreError, BadEventError) as error:
        raise Problems([Problem(str(default_path()), "", str(error))]) from error
    said = ngettext("{count} event is new in the store", "{count} events are new in the store", count)
    sys.stdout.write(said.format(count=count) + "\n")
    return 0
