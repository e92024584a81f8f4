"""What the command palette offers: every binding in force, every section and figure, speeches to open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.app.dialogs.command_palette import Command, CommandPalette
from tui.app.keys import UNBOUND
from tui.app.keywords import FIRST, KEYWORDS
from tui.app.program import program
from tui.app.reader.screen import ReaderScreen
from tui.app.reader.status_bars import command_of
from tui.claims.speech_claims import claims_of
from tui.files.memory import recall
from tui.files.sanitizing import sanitize_line
from tui.reading.naming import metric_name
from tui.words import _, in_both, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App
    from textual.screen import Screen

    from tui.files.memory import Memory

HIDDEN = {"palette", "interrupt"}
"""Bindings that are no line of their own: the palette itself, and the second key for leaving."""


def palette(screen: Screen[Any]) -> CommandPalette | None:
    """A palette for a screen; None where that is the palette itself."""
    return None if isinstance(screen, CommandPalette) else CommandPalette(*commands(screen))


def commands(screen: Screen[Any]) -> tuple[list[Command], list[Command], list[Command]]:
    """What can be done from a screen, the most used first; speeches opened lately; places of the speech to go to."""
    reader = screen if isinstance(screen, ReaderScreen) else None
    memory = recall()
    rank = {name: at for at, name in enumerate(FIRST)}
    actions = sorted(
        _bindings(screen, memory), key=lambda command: (-command.used, rank.get(command.id, len(rank)))
    )
    if reader is None:
        return actions, [], []
    return actions, list(_speeches(reader, memory)), list(_places(reader))


def _bindings(screen: Screen[Any], memory: Memory) -> Iterator[Command]:
    """The bindings in force, each once, with its first key and what else it is called."""
    app: App[Any] = screen.app
    keys: dict[str, str] = {}
    found = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        name = binding.id or ""
        if name and active.enabled and not name.startswith("section-") and name not in HIDDEN:
            keys.setdefault(name, program(app).key_label(binding.key) if binding.key != UNBOUND else "")
            found[name] = (binding, active.node)
    for name, (binding, node) in found.items():
        label = binding.tooltip or binding.description
        yield Command(
            _(label),
            keys[name],
            partial(app.run_action, binding.action, node),
            id=name,
            keywords=" ".join((*in_both(label), KEYWORDS.get(name, ""))),
            used=memory.used.get(name, 0),
            offered=_is_offered(screen, binding.action),
        )


def _is_offered(screen: Screen[Any], action: str) -> bool:
    """Whether an action does something here and now."""
    called = command_of(action)
    if called is None or not isinstance(screen, ReaderScreen):
        return True
    return not screen.controllers.obstacle(*called)


def _places(reader: ReaderScreen) -> Iterator[Command]:
    """Sections and figures of the speech."""
    speech = reader.workspace.speech
    for section in speech.sections:
        title = twin(section.title, section.title_en)
        name = _("Section {key} {title}").format(key=section.key, title=title)
        yield Command(name, "", partial(reader.do, "section_id", section.id))
    known = not speech.detected or claims_of(speech).is_ready
    for mention in speech.mentions:
        label = metric_name(speech, mention) if known else ""
        label = "" if label == mention.surface else label
        name = (
            _("Figure {number} {surface} {label}")
            .format(number=mention.number, surface=mention.surface, label=label)
            .strip()
        )
        yield Command(name, "", partial(reader.do, "mention", mention.number - 1))


def _speeches(reader: ReaderScreen, memory: Memory) -> Iterator[Command]:
    """Speeches opened lately that are still where they were, the last one first."""
    for item in memory.speeches:
        if item.id == reader.workspace.speech.id or not _is_there(item.path):
            continue
        named = item.title not in in_both("untitled") or not item.path
        name = _("Open {title}").format(title=sanitize_line(item.title if named else Path(item.path).name))
        keywords = " ".join((*in_both("Open {title}"), Path(item.path).name, KEYWORDS["open"]))
        yield Command(
            name, sanitize_line(item.path), partial(reader.do, "open_path", item.path), keywords=keywords
        )


def _is_there(path: str) -> bool:
    """Whether there is something at a path; the bundled speech, which has none, is."""
    try:
        return not path or Path(path).exists()
    except (OSError, ValueError):
        return False
