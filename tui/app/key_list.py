"""All keys as lines, from the bindings themselves: help screen, `doctor --keys` and docs/keys.md show these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct
from textual.binding import Binding

from tui.app.key_labels import key_label, name_of
from tui.app.keys import (
    APP,
    CHARTS,
    CHOOSER,
    DIALOG,
    DRAFTS,
    FILTERED,
    GIVING_WAY,
    GLOSSARY,
    GROUPS,
    HELD,
    HELP,
    LIST,
    NOTE,
    NOTES,
    OUTLINE,
    PANE,
    PROMPT,
    READER,
    REVIEW,
    START,
    SUMMARY,
    TABLE,
    TWO_DRAFTS,
    UNBOUND,
)
from tui.app.keywords import KEYWORDS
from tui.words import N_, _, in_both

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from textual.screen import Screen

Place: TypeAlias = "tuple[str, Sequence[Binding]]"
"""Where bindings hold, a msgid, and the bindings."""

PLACES: tuple[Place, ...] = (
    (N_("Reader"), READER),
    (N_("In the outline"), OUTLINE),
    (N_("In the metrics table"), TABLE),
    (N_("In the charts"), CHARTS),
    (N_("In the source beside the text"), HELD),
    (N_("Where a review begins"), START),
    (N_("In the list of drafts"), DRAFTS),
    (N_("In a review session"), REVIEW),
    (N_("In its summary"), SUMMARY),
    (N_("Where a note is written"), NOTE),
    (N_("In the list of notes"), NOTES),
    (N_("In the glossary"), GLOSSARY),
    (N_("Where two drafts stand side by side"), TWO_DRAFTS),
    (N_("In lists to choose from"), LIST),
    (N_("In lists with a line to type in"), FILTERED),
    (N_("Where a file is chosen"), CHOOSER),
    (N_("Where a line is asked for"), PROMPT),
    (N_("In every list and dialog"), DIALOG),
    (N_("In this help"), HELP),
    (N_("Everywhere"), APP),
)
"""Where bindings hold, in the order of the help screen."""


PANE_IDS = frozenset(binding.id for binding in PANE if binding.id)
"""The ids of what moves in a pane that has no keys of its own."""


class KeyLine(Struct, frozen=True):
    """One line of the help: keys and what they do, both as the reader sees them."""

    place: str
    group: str
    keys: tuple[str, ...]
    text: str
    id: str
    said: tuple[str, ...] = ()
    """What else is said of it, as msgids and plain words: where it holds, its short name, keywords."""

    def has(self, typed: str) -> bool:
        """Whether it is the key typed, or has the words typed, in either language; all have nothing."""
        if typed in self.keys:
            return True
        said = " ".join(word for one in self.said for word in in_both(one)).casefold()
        return all(word in said for word in typed.casefold().split())


def bound_on(screen: Screen[Any]) -> Iterator[frozenset[str]]:
    """The ids of what is bound on a screen: in the pane that has the focus, then in what it stands in, class by class."""
    for node in (screen.focused or screen).ancestors_with_self:
        for owner in type(node).__mro__:
            declared = vars(owner).get("MOVED_BY", vars(owner).get("BINDINGS", ()))
            yield frozenset(one.id for one in declared if isinstance(one, Binding) and one.id)


def places_near(bound: Iterable[frozenset[str]]) -> tuple[Place, ...]:
    """The places, those first that are bound where the keys go.

    Args:
        bound: The ids of what is bound there, and in what that stands in, one after the other (`bound_on`).
    """
    steps = list(bound)
    if steps and steps[0] == PANE_IDS:
        others = [binding for binding in READER if binding not in PANE]
        return ((N_("In this pane"), PANE), (N_("Reader"), others), *PLACES[1:])

    def distance(place: Place) -> int:
        ids = {binding.id for binding in place[1]}
        return next((step for step, here in enumerate(steps) if here & ids), len(steps))

    return tuple(sorted(PLACES, key=distance))


def key_table(
    label: Callable[[str], str], keymap: Mapping[str, str] | None = None, places: Iterable[Place] = PLACES
) -> Iterator[KeyLine]:
    """Every binding once, digits of sections together; `keymap` says which ids have other keys."""
    for place, bindings in places:
        sections = [binding for binding in bindings if (binding.id or "").startswith("section-")]
        for group in GROUPS:
            for binding in bindings:
                if binding.group is not group or (binding in sections[1:]):
                    continue
                keys = (keymap or {}).get(binding.id or "", binding.key).split(",")
                shown = tuple(label(name_of(key)) for key in keys if key != UNBOUND)
                if binding in sections:
                    shown = (f"{sections[0].key}…{sections[-1].key}",)
                name = binding.id or ""
                said = (
                    binding.tooltip,
                    binding.description,
                    place,
                    group.description,
                    KEYWORDS.get(name, ""),
                )
                yield KeyLine(_(place), _(group.description), shown, _(binding.tooltip), name, said)


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
