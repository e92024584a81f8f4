"""`hegao drafts`: speeches that are known, with their drafts, reviewers, counts and dates."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.forget import SHOWN
from tui.files.places import nothing_reviewed
from tui.files.sanitizing import sanitize_line
from tui.reading.wording import day
from tui.words import _, listed, ngettext, own_title

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.review.known_speeches import KnownDraft, KnownSpeech, Reviewed


def run(options: argparse.Namespace) -> int:
    """Print the speeches, the one decided on last first."""
    speeches = _known()
    if options.format == "json":
        rows = [{"drafts": [_row(draft) for draft in speech.drafts]} for speech in speeches]
        json.dump({"speeches": rows}, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return 0
    lines = [line for speech in speeches for line in _lines(speech)] or [_("nothing was reviewed yet")]
    sys.stdout.writelines(f"{sanitize_line(line)}\n" for line in lines)
    return 0


def _known() -> tuple[KnownSpeech, ...]:
    """The speeches; none where there is no store.

    Raises:
        Problems: The store cannot be read.
    """
    if nothing_reviewed():
        return ()
    from tui.review.trouble import StoreError  # noqa: PLC0415 - only where there is a store
    from tui.review_service import known_speeches  # noqa: PLC0415

    try:
        return known_speeches()
    except StoreError as error:
        raise error.problems() from error


def _row(draft: KnownDraft) -> dict[str, object]:
    """A draft as programs read it."""
    return {
        "id": draft.id,
        "title": draft.title,
        "places": list(draft.places),
        "follows": list(draft.follows),
        "reviewers": [
            {
                "reviewer": one.reviewer,
                "verdicts": one.verdicts,
                "decisions": one.decisions,
                "first": one.first,
                "last": one.last,
            }
            for one in draft.reviewed
        ],
    }


def _lines(speech: KnownSpeech) -> Iterator[str]:
    """A speech for a person: its title, then its drafts, each with who reviewed it."""
    titles = filter(None, (own_title(draft.title) for draft in reversed(speech.drafts)))
    files = (Path(place).stem for draft in reversed(speech.drafts) for place in draft.places)
    yield next(iter((*titles, *files, _("untitled"))))
    above = ""
    for draft in speech.drafts:
        yield f"  {draft.id[:SHOWN]}  {_names(draft)}".rstrip()
        if draft.follows and draft.follows != (above,):  # else the one above says it
            earlier = (_names(one) or one.id[:SHOWN] for one in speech.drafts if one.id in draft.follows)
            yield "    " + _("follows {drafts}").format(drafts=listed(earlier))
        above = draft.id
        if not draft.reviewed:
            yield "    " + _("nothing was decided on it")
        for one in draft.reviewed:
            yield f"    {_said(one)}"


def _names(draft: KnownDraft) -> str:
    """The names of the files in which a draft lay."""
    return listed(Path(place).name for place in draft.places)


def _said(one: Reviewed) -> str:
    """What a reviewer did on a draft."""
    verdicts = ngettext("{count} verdict", "{count} verdicts", one.verdicts).format(count=one.verdicts)
    decisions = ngettext("{count} decision", "{count} decisions", one.decisions).format(count=one.decisions)
    days = " – ".join(dict.fromkeys((day(one.first), day(one.last))))
    return f"{one.reviewer}  {listed((verdicts, decisions))}  {days}"
