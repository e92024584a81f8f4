"""What the command palette offers: every binding in force, every section and figure, speeches to open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from tui.app.dialogs.command_palette import Command, CommandPalette
from tui.app.keys import UNBOUND
from tui.app.program import program
from tui.app.reader.screen import ReaderScreen
from tui.files.memory import recall
from tui.words import _, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App
    from textual.screen import Screen


def palette(screen: Screen[Any]) -> CommandPalette | None:
    """A palette for a screen; None where that is the palette itself."""
    return None if isinstance(screen, CommandPalette) else CommandPalette(*commands(screen))


def commands(screen: Screen[Any]) -> tuple[list[Command], list[Command]]:
    """What can be done from a screen, and what can be gone to: places of the speech, other speeches."""
    reader = screen if isinstance(screen, ReaderScreen) else None
    return list(_bindings(screen)), [*_places(reader), *_speeches(reader)] if reader else []


def _bindings(screen: Screen[Any]) -> Iterator[Command]:
    """The bindings in force, each once, with its keys."""
    app: App[Any] = screen.app
    keys: dict[str, list[str]] = {}
    found = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if (
            binding.id
            and active.enabled
            and not binding.id.startswith("section-")
            and binding.id != "palette"
        ):
            named = [program(app).key_label(binding.key)] if binding.key != UNBOUND else []
            keys.setdefault(binding.id, []).extend(named)
            found[binding.id] = (binding, active.node)
    for name, (binding, node) in found.items():
        label = _(binding.tooltip or binding.description)
        yield Command(label, " ".join(keys[name]), partial(app.run_action, binding.action, node))


def _places(reader: ReaderScreen) -> Iterator[Command]:
    """Sections and figures of the speech."""
    speech = reader.workspace.speech
    for section in speech.sections:
        title = twin(section.title, section.title_en)
        name = _("Section {key} {title}").format(key=section.key, title=title)
        yield Command(name, "", partial(reader.do, "section_id", section.id))
    for mention in speech.mentions:
        metric = speech.metric_by_id[mention.metric]
        label = twin(metric.label, metric.label_en)
        name = _("Figure {number} {surface} {label}").format(
            number=mention.number, surface=mention.surface, label=label
        )
        yield Command(name, "", partial(reader.do, "mention", mention.number - 1))


def _speeches(reader: ReaderScreen) -> Iterator[Command]:
    """Speeches opened lately, and a chooser for others."""
    yield Command(_("Open a speech …"), "", partial(reader.do, "open_speech"))
    for item in recall().speeches:
        if item.id != reader.workspace.speech.id:
            name = _("Open {title}").format(title=item.title)
            yield Command(name, item.path, partial(reader.do, "open_path", item.path))
