"""The modes that are on, in words: what changes what keys do or what is shown, until it is cleared."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.words import _, ngettext

if TYPE_CHECKING:
    from tui.reading.interaction import Interaction, QueueMode


class ModeKind(StrEnum):
    """What a mode is about, the innermost first: in this order `Esc` clears those that can be cleared."""

    SELECTION = "selection"
    SEARCH = "search"
    CHANGES = "changes"
    FILTER = "filter"
    ALIKE = "alike"
    SORT = "sort"
    QUEUE = "queue"
    BLIND = "blind"
    UNSAVED = "unsaved"


class Mode(Struct, frozen=True):
    """One mode that is on."""

    kind: ModeKind
    words: str
    """What it is, with its count where it has one."""


def modes(state: Interaction) -> tuple[Mode, ...]:
    """The modes that are on, the innermost first."""
    said = {
        ModeKind.SELECTION: _selection(state),
        ModeKind.SEARCH: _search(state),
        ModeKind.CHANGES: _changes(state),
        ModeKind.FILTER: _filter(state),
        ModeKind.ALIKE: _alike(state),
        ModeKind.SORT: _sort(state),
        ModeKind.QUEUE: _queue(state.queue) if state.queue else "",
        ModeKind.BLIND: _("blind") if state.blind else "",
        ModeKind.UNSAVED: _("not saved") if state.unsaved else "",
    }
    return tuple(Mode(kind, words) for kind, words in said.items() if words)


def _selection(state: Interaction) -> str:
    """How much of the text is selected."""
    if state.selection is None:
        return ""
    count = state.selection.span.end - state.selection.span.start
    return ngettext("{count} character selected", "{count} characters selected", count).format(count=count)


def _search(state: Interaction) -> str:
    """Which of how many hits is current, or that there are none."""
    found = state.found
    if found is None:
        return ""
    count = len(found.hits)
    if not count:
        return _("no hits for “{words}”").format(words=found.words)
    if state.hit is None:
        said = ngettext("{count} hit for “{words}”", "{count} hits for “{words}”", count)
        return said.format(count=count, words=found.words)
    from tui.reading.search import Where  # noqa: PLC0415 - nobody has asked before

    said = {
        Where.TEXT: _("hit {number} of {count} for “{words}”"),
        Where.TABLE: _("hit {number} of {count} for “{words}”, in the table"),
        Where.NOTE: _("hit {number} of {count} for “{words}”, in a note"),
    }[found.hits[state.hit].where]
    return said.format(number=state.hit + 1, count=count, words=found.words)


def _changes(state: Interaction) -> str:
    """Against which draft changes are shown, and at which of how many one is."""
    changes = state.changes
    if changes is None:
        return ""
    count = len(changes.stops)
    if changes.at is None:
        said = ngettext("{count} change against “{title}”", "{count} changes against “{title}”", count)
        return said.format(count=count, title=changes.title)
    said = _("change {number} of {count} against “{title}”")
    return said.format(number=changes.at + 1, count=count, title=changes.title)


def _filter(state: Interaction) -> str:
    """How many rows of the table pass its filter."""
    table = state.table
    if table is None or not table.state.filter.strip():
        return ""
    if not table.shown:
        return _("no row of {count} holds “{words}”").format(count=table.rows, words=table.state.filter)
    return _("{shown} of {count} rows hold “{words}”").format(
        shown=table.shown, count=table.rows, words=table.state.filter
    )


def _alike(state: Interaction) -> str:
    """How many rows of the table have the standing or the verdict that is asked for."""
    table = state.table
    if table is None or table.state.alike is None:
        return ""
    from tui.reading.table import STANDING, TIE  # noqa: PLC0415 - the first page has no table

    column, cell = table.state.alike
    bare = {STANDING: _("sound"), TIE: _("held against nothing")}
    words = cell or bare.get(column, _("not reviewed"))
    said = _("{shown} of {count} rows: {words}")
    return said.format(shown=table.shown, count=table.rows, words=words)


def _sort(state: Interaction) -> str:
    """By which column the table is sorted."""
    if state.table is None or state.table.state.sort is None:
        return ""
    from tui.reading.table import Column  # noqa: PLC0415 - the first page has no table

    column = _(tuple(Column)[state.table.state.sort].value)
    if state.table.state.descending:
        return _("sorted by “{column}”, downwards").format(column=column)
    return _("sorted by “{column}”").format(column=column)


def _queue(queue: QueueMode) -> str:
    """What is gone through, and how far that is."""
    return _("{queue}: {done} of {count}").format(queue=queue.words, done=queue.done, count=queue.count)
