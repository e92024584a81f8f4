"""`hegao drafts`: speeches that are known, with their drafts, reviewers, counts and dates; and which follow which, undone."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.forget import SHOWN
from tui.files.places import nothing_reviewed
from tui.files.problems import Problem, Problems, did_you_mean
from tui.files.sanitizing import sanitize_line
from tui.reading.wording import day
from tui.words import _, listed, ngettext, own_title
from tui.workspace import open_workspace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.review.known_speeches import KnownDraft, KnownSpeech, Reviewed


def run(options: argparse.Namespace) -> int:
    """Print the speeches, the one decided on last first, or that of a draft; with `--part` undo what it follows."""
    speeches = _known()
    if options.path is not None:
        later = _meant(options.path, speeches)
        if options.part is not None:
            return _part(options, later, _meant(options.part, speeches, later))
        speeches = tuple(speech for speech in speeches if later in speech.drafts)
    elif options.part is not None:
        wrong = _("it says which draft is not followed, but not by which")
        expected = f"`hegao drafts NEW --part {options.part}`"
        raise Problems([Problem("drafts", "--part", wrong, expected)])
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


def _meant(name: str, speeches: tuple[KnownSpeech, ...], later: KnownDraft | None = None) -> KnownDraft:
    """The draft that is named, of several the one that another one follows.

    Args:
        name: What the user wrote.
        speeches: All that are known.
        later: The draft that may follow it.

    Raises:
        Problems: None is known by that name, or several are.
    """
    from tui.review_service import drafts_named  # noqa: PLC0415 - a list without a path does without

    forms = {str(Path(name).absolute()), os.path.abspath(name), os.path.realpath(name)}  # noqa: PTH100
    here: set[str] = set()
    if os.path.exists(name):  # noqa: PTH110 - of a name that no file can have, it says no
        with suppress(Problems):  # what lies there now is no speech: what lay there may have been one
            here.add(open_workspace(name, private=True, most=0).speech.id)
    found = drafts_named(speeches, name, forms, here - {""})
    if later is not None:
        found = [draft for draft in found if draft.id in later.follows] or found
    if len(found) == 1:
        return found[0]
    if found:
        wrong = _("several drafts are meant")
        raise Problems([Problem("drafts", name, wrong, listed(draft.id[:SHOWN] for draft in found))])
    places = [place for speech in speeches for draft in speech.drafts for place in draft.places]
    near = did_you_mean(name, [*places, *(Path(place).name for place in places)])
    hint = _("did you mean “{word}”?").format(word=near) if near else _("`hegao drafts` lists what is")
    raise Problems([Problem("drafts", name, _("no such draft is known"), hint)])


def _part(options: argparse.Namespace, later: KnownDraft, earlier: KnownDraft) -> int:
    """Undo that a draft was said to follow another one, and say so.

    Raises:
        Problems: It was not said, or cannot be saved.
    """
    from tui.review.trouble import StoreError  # noqa: PLC0415 - as above
    from tui.review_service import part_drafts  # noqa: PLC0415

    new, old = (sanitize_line(_names(one) or one.id[:SHOWN]) for one in (later, earlier))
    try:
        done = part_drafts(later.id, earlier.id)
    except StoreError as error:
        raise error.problems() from error
    if not done:
        wrong = _("{new} is not said to follow {old}").format(new=new, old=old)
        raise Problems([Problem("drafts", options.part, wrong, _("`hegao drafts` shows what follows what"))])
    said = _("{new} does not follow {old} any more; what was decided stays with each.")
    sys.stdout.write(f"{said.format(new=new, old=old)}\n")
    return 0


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
    for draft in speech.drafts:
        yield f"  {draft.id[:SHOWN]}  {_names(draft)}".rstrip()
        if draft.follows:
            earlier = (_names(one) or one.id[:SHOWN] for one in speech.drafts if one.id in draft.follows)
            yield "    " + _("follows {drafts}").format(drafts=listed(earlier))
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
