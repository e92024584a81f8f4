"""The command palette: every binding in force, every section and figure, speeches to open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.app.program import program
from tui.app.reader.screen import ReaderScreen
from tui.words import _, twin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class HegaoCommands(Provider):
    """Offers everything that can be done from where one is."""

    async def discover(self) -> Hits:
        """What is offered before anything is typed: the bindings."""
        for name, help_text, command in self._bindings():
            yield DiscoveryHit(Content(name), command, text=name, help=_unmarked(help_text))

    async def search(self, query: str) -> Hits:
        """What matches what was typed: bindings, sections, figures, speeches."""
        matcher = self.matcher(query)
        for name, help_text, command in self._everything():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, Content(name), command, text=name, help=_unmarked(help_text))

    def _everything(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Name, explanation and command of all that there is."""
        yield from self._bindings()
        yield from self._places()
        yield from self._speeches()

    def _bindings(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """The bindings in force, each once, with its keys."""
        app = self.app
        keys: dict[str, list[str]] = {}
        found = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.id and active.enabled and not binding.id.startswith("section-"):
                keys.setdefault(binding.id, []).append(program(app).key_label(binding.key))
                found[binding.id] = (binding, active.node)
        for name, (binding, node) in found.items():
            label = _(binding.tooltip or binding.description)
            yield label, " ".join(keys[name]), partial(app.run_action, binding.action, node)

    def _places(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Sections and figures of the speech."""
        reader = self._reader()
        if reader is None:
            return
        speech = reader.workspace.speech
        for section in speech.sections:
            title = twin(section.title, section.title_en)
            name = _("Section {key} {title}").format(key=section.key, title=title)
            yield name, "", partial(reader.do, "section_id", section.id)
        for mention in speech.mentions:
            metric = speech.metric_by_id[mention.metric]
            label = twin(metric.label, metric.label_en)
            name = _("Figure {number} {surface} {label}").format(
                number=mention.number, surface=mention.surface, label=label
            )
            yield name, "", partial(reader.do, "mention", mention.number - 1)

    def _speeches(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Speeches opened lately, and a chooser for others."""
        from tui.files.memory import recall  # noqa: PLC0415 - only the palette asks

        reader = self._reader()
        if reader is None:
            return
        yield _("Open a speech …"), "", partial(reader.do, "open_speech")
        for item in recall().speeches:
            if item.id != reader.workspace.speech.id:
                name = _("Open {title}").format(title=item.title)
                yield name, item.path, partial(reader.do, "open_path", item.path)

    def _reader(self) -> ReaderScreen | None:
        """The reader's screen, if that is where one is."""
        return self.screen if isinstance(self.screen, ReaderScreen) else None


def _unmarked(text: str) -> str:
    """Help that Textual will take for markup, without what begins a tag: a full-width bracket stands for it."""
    return text.replace("[", "［").replace("\\", "＼")
