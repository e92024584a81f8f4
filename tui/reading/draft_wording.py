"""Drafts of a speech in words: which one is meant, how far it was reviewed and when."""

from __future__ import annotations

import shlex

from tui.reading.wording import day
from tui.words import _, bracketed, draft_name, listed, ngettext


def draft_words(title: str, place: str, verdicts: int, last: str) -> str:
    """A draft with how many verdicts stand on it and when it was decided on last.

    Args:
        title: Its title.
        place: Where it lay last; empty where that is not known.
        verdicts: How many stand on it; 0 is not said.
        last: When something was decided on it last, in UTC; empty where nothing was.
    """
    count = ngettext("{count} verdict", "{count} verdicts", verdicts).format(count=verdicts)
    said = listed((count if verdicts else "", day(last) if last else ""))
    return bracketed(draft_name(title, place), said) if said else draft_name(title, place)


def take_over_words(draft: str, new: str, old: str) -> str:
    """By which command the review of a draft is taken over; empty where one of the two lies nowhere.

    Args:
        draft: The draft that is offered, in words.
        new: Where the text lies that may follow it: a path, or `pack:` and a pack's id.
        old: Where that draft lies.
    """
    if not new or not old:
        return ""
    paths = (shlex.quote(place.removeprefix("pack:")) for place in (new, old))
    said = _("Much of this stands in {draft}; `{command}` takes its review over.")
    return said.format(draft=draft, command="hegao {} --from {}".format(*paths))
