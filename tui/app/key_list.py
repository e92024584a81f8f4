"""All keys as lines, from the bindings themselves: help screen, `doctor --keys` and docs/keys.md show these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.app.key_labels import key_label, name_of
from tui.app.keys import (
    APP,
    CHARTS,
    CHOOSER,
    FILTERED,
    GIVING_WAY,
    GLOSSARY,
    GROUPS,
    LIST,
    NOTE,
    NOTES,
    OUTLINE,
    PROMPT,
    READER,
    REVIEW,
    SUMMARY,
    TABLE,
    UNBOUND,
)
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from textual.binding import Binding

PLACES: tuple[tuple[str, Iterable[Binding]], ...] = (
    (N_("Reader"), READER),
    (N_("In the outline"), OUTLINE),
    (N_("In the metrics table"), TABLE),
    (N_("In the charts"), CHARTS),
    (N_("In a review session"), REVIEW),
    (N_("In its summary"), SUMMARY),
    (N_("Where a note is written"), NOTE),
    (N_("In the list of notes"), NOTES),
    (N_("In the glossary"), GLOSSARY),
    (N_("In lists to choose from"), LIST),
    (N_("In lists with a line to type in"), FILTERED),
    (N_("Where a file is chosen"), CHOOSER),
    (N_("Where a line is asked for"), PROMPT),
    (N_("Everywhere"), APP),
)
"""Where bindings hold, in the order of the help screen."""


class KeyLine(Struct, frozen=True):
    """One line of the help: keys and what they do, both as the reader sees them."""

    place: str
    group: str
    keys: tuple[str, ...]
    text: str
    id: str


def key_table(label: Callable[[str], str], keymap: Mapping[str, str] | None = None) -> Iterator[KeyLine]:
    """Every binding once, digits of sections together; `keymap` says which ids have other keys."""
    for place, bindings in PLACES:
        sections = [binding for binding in bindings if (binding.id or "").startswith("section-")]
        for group in GROUPS:
            for binding in bindings:
                if binding.group is not group or (binding in sections[1:]):
                    continue
                keys = (keymap or {}).get(binding.id or "", binding.key).split(",")
                shown = tuple(label(name_of(key)) for key in keys if key != UNBOUND)
                if binding in sections:
                    shown = (f"{sections[0].key}…{sections[-1].key}",)
                yield KeyLine(_(place), _(group.description), shown, _(binding.tooltip), binding.id or "")


def key_lines(keymap: Mapping[str, str] | None = None) -> Iterator[str]:
    """The table as plain lines: id, keys, what they do."""
    for item in key_table(key_label, keymap):
        yield f"{item.id:<18} {' '.join(item.keys):<22} {item.text}"


def declared_keys() -> dict[str, str]:
    """The id of every binding with the keys declared for it."""
    return {binding.id: binding.key for _place, bindings in PLACES for binding in bindings if binding.id}


def keymap_in_force(chosen: Mapping[str, str]) -> dict[str, str]:
    """The keys that the reader chose, and what is left of the new keys of panes where those are among them."""
    own = {name_of(key) for keys in chosen.values() for key in keys.split(",")}
    found, declared = dict(chosen), declared_keys()
    for name in GIVING_WAY:
        keys = declared[name].split(",")
        if name not in chosen and own.intersection(keys):
            found[name] = ",".join(key for key in keys if key not in own) or UNBOUND
    return found
