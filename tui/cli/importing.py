"""`hegao import FILE -o DIR`: a draft pack of any text, to be refined by hand."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.settled_claims import NOTHING_SETTLED
from tui.cli.opening import bar, date_words, open_speech
from tui.cli.output import warn
from tui.documents.structure import read_document
from tui.files.bounds import DRAFTED, LINES, REPORTED, check
from tui.files.problems import Exists, Problem, Problems
from tui.files.sanitizing import sanitize_line
from tui.files.system_reasons import reason_of
from tui.packs.draft.packing import draft_pack
from tui.packs.draft.summary import heads, summary
from tui.packs.plain import plain_speech
from tui.packs.save import saved
from tui.words import _
from tui.workspace import Workspace, may_be_settled, read_input

if TYPE_CHECKING:
    import argparse

    from tui.claims.period_values import DocumentDate
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Speech


def run(options: argparse.Namespace) -> int:
    """Write the draft and say what is in it."""
    folder = Path(options.output)
    _check_free(folder)
    data = read_input(options.path)
    with bar() as told:
        document = read_document(data, options.path)
        check(options.path, LINES, len(document.lines), DRAFTED)
        speech = plain_speech(document, id="", progress=told, most=REPORTED)
        stem = "" if options.path == "-" else Path(options.path).stem
        known = _known(options.path, speech, options.date)
        if dated := date_words(options.date) or (known.dated if known is not None else ""):
            document = replace(document, dated=dated)
            speech = replace(speech, document=document)
        files = draft_pack(document, speech, data, stem, _settled(known, speech))
    with saved(folder, files, heads=heads(files, Path(options.path).name)):
        for row in summary(files, speech, str(folder)):
            sys.stdout.write(f"{sanitize_line(row)}\n")
        sys.stdout.flush()  # what cannot be told was not done
    if document.gaps:
        warn(
            _("Some bytes of the file are no {encoding}; each shows as �.").format(encoding=document.encoding)
        )
    return 0


def _known(path: str, speech: Speech, date: DocumentDate | None) -> Workspace | None:
    """A file as reviewers settled it; None where they settled nothing."""
    if path == "-" or not may_be_settled(Workspace(speech), claims=True):
        return None
    return open_speech(path, most=REPORTED, claims=True, date=date)


def _settled(known: Workspace | None, speech: Speech) -> SettledClaims:
    """What reviewers settled of the claims of a file, where they settled none of its lines: these change its figures."""
    if known is None or known.claims is None or len(known.speech.mentions) != len(speech.mentions):
        return NOTHING_SETTLED
    return known.claims


def _check_free(folder: Path) -> None:
    """Refuse a folder that holds something, before anything is read."""
    try:
        with os.scandir(folder) as entries:
            taken = next(entries, None) is not None
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise Problems([Problem(str(folder), "", _("this is a file, not a folder"))]) from error
    except OSError as error:
        wrong = _("this folder cannot be read: {reason}").format(reason=reason_of(error))
        raise Problems([Problem(str(folder), "", wrong)]) from error
    if taken:
        wrong = _("this folder is not empty")
        raise Exists([Problem(str(folder), "", wrong, _("expected a new folder, or an empty one"))])
