"""`hegao forget [PATH|ID]`: what is remembered of a speech, listed and removed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import warn
from tui.files.problems import Problem, Problems, did_you_mean
from tui.files.sanitizing import sanitize_line
from tui.review.trouble import StoreError
from tui.review_service import forget, matching, traces
from tui.words import _, listed, ngettext
from tui.workspace import open_workspace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.review_service import Forgotten, Trace

SHOWN = 17
"""Characters of a draft's id that are printed, where it is made of the text: enough to call it by."""


def run(options: argparse.Namespace) -> int:
    """List what is remembered, or forget one speech and say what was removed."""
    try:
        known = traces()
        if options.speech is None:
            rows = [row for trace in known for row in _listed(trace)]
            sys.stdout.writelines(f"{sanitize_line(row)}\n" for row in rows or [_("nothing is remembered")])
            return 0
        found = _meant(options.speech, known)
        removed = forget(found, quotes=options.quotes)
    except StoreError as error:
        raise error.problems() from error
    sys.stdout.writelines(f"{sanitize_line(row)}\n" for row in _removed(removed, quotes=options.quotes))
    if not removed.complete:
        warn(
            _(
                "Another program reads the store, so that its log still holds what was removed: do it again later."
            )
        )
    for path in removed.aside:
        warn(_("{path}, a damaged store that was set aside, is not changed.").format(path=path))
    return 0


def _short(draft: str) -> str:
    """The id of a draft as far as it is printed; that of a pack, which somebody chose, is printed whole."""
    return draft if draft.startswith("pack:") else draft[:SHOWN]


def _meant(name: str, known: tuple[Trace, ...]) -> list[Trace]:
    """The speech that is named.

    Raises:
        Problems: Nothing is remembered of it, or several are meant.
    """
    forms = {str(Path(name).absolute()), os.path.abspath(name), os.path.realpath(name)}  # noqa: PTH100
    drafts: set[str] = set()
    if os.path.exists(name):  # noqa: PTH110 - of a name that no file can have, it says no
        try:
            drafts.add(open_workspace(name, private=True).speech.id)
        except Problems:  # what lies there now is no speech: what lay there may have been one
            drafts.clear()
    found = matching(known, name, forms, drafts - {""})
    if found and (len(found) == 1 or drafts):
        return found
    if found:
        wrong = _("this is the beginning of several names")
        raise Problems([Problem("forget", name, wrong, listed(_short(trace.id) for trace in found))])
    names = [word for trace in known for word in (*trace.places, *trace.titles, _short(trace.id))]
    names += [Path(place).name for trace in known for place in trace.places]
    near = did_you_mean(name, names)
    hint = _("did you mean “{word}”?").format(word=near) if near else _("`hegao forget` lists what is")
    raise Problems([Problem("forget", name, _("nothing is remembered of this speech"), hint)])


def _listed(trace: Trace) -> Iterator[str]:
    """What is remembered of one speech: its name, how much, and where it lay."""
    texts = ngettext("{count} text", "{count} texts", trace.texts).format(count=trace.texts)
    actions = ngettext("{count} decision", "{count} decisions", trace.actions).format(count=trace.actions)
    title = trace.titles[0] if trace.titles else _("untitled")
    yield f"{_short(trace.id)}  {title}  {listed((texts, actions))}"
    for place in trace.places:
        yield f"    {place}"


def _removed(removed: Forgotten, *, quotes: bool) -> Iterator[str]:
    """What was removed, and what stays."""
    for title in removed.texts:
        yield _("removed: the text of “{title}”").format(title=title)
    for place in removed.places:
        yield _("removed: that it lay at {path}").format(path=place)
    if removed.reading:
        count = removed.reading
        said = ngettext("removed: {count} place of reading", "removed: {count} places of reading", count)
        yield said.format(count=count)
    if quotes:
        count = removed.changed
        said = ngettext("blanked: the words of {count} event", "blanked: the words of {count} events", count)
        yield said.format(count=count)
    said = ngettext("{count} decision stays", "{count} decisions stay", removed.left)
    yield said.format(count=removed.left)
