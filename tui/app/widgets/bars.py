"""The title bar and the footer: one line each, drawn in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from tui.app.named_styles import named_style
from tui.app.one_frame import OwnSize
from tui.app.painting import cut
from tui.app.widgets.kept_lines import KeptLines
from tui.speech import SectionKind
from tui.words import _, twin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.binding import Binding

    from tui.speech import Section, Speech

ASKING = "-asking"
"""The class of a screen while a line is typed on it, in the place of its footer."""
TITLE = 8
"""Cells at least for a title that stands beside others."""

Part = tuple[str, str, str]
"""Text, name of a style, and what a click on it does (an action, or empty)."""


class Bar(OwnSize):
    """One line of parts; a click on a part reports its action."""

    class Pressed(Message):
        """A part that does something was clicked."""

        def __init__(self, action: str) -> None:
            """Carry the action."""
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        """Start empty."""
        super().__init__(id=id)
        self.more = "…"
        self._styles_cache = KeptLines()
        self._parts: tuple[Part, ...] = ()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts from the left edge."""
        parts = tuple(parts)
        if parts != self._parts:
            self._parts = parts
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the one line."""
        del y
        width, base = self.size.width, self.rich_style
        segments = []
        for text, name in cut([(text, name) for text, name, _action in self._parts], width, self.more):
            segments.append(Segment(text, base + named_style(self, name) if name else base))
        used = sum(cell_len(segment.text) for segment in segments)
        return Strip([*segments, Segment(" " * max(0, width - used), base)], width)

    def on_click(self, event: events.Click) -> None:
        """Report the action of the part under the pointer."""
        at = 0
        for text, _name, action in self._parts:
            at += cell_len(text)
            if event.x < at:
                if action:
                    self.post_message(self.Pressed(action))
                return


def title_parts(
    speech: Speech,
    current: Section | None,
    width: int,
    status: str = "",
    more: str = "…",
    *,
    sections: Sequence[Section] | None = None,
) -> list[Part]:
    """The title bar: name, title, opening and mechanism sections as tabs, the others by key, status.

    Args:
        speech: The speech.
        current: The section where one is.
        width: Cells of the bar.
        status: What stands at its right.
        more: What stands for what is cut off.
        sections: The sections with the digits that go to them; those of the speech unless told.
    """
    shown_sections = speech.sections if sections is None else sections
    brand, right = " " + _("hegao") + " ", f" {status} " if status else " "
    free = width - cell_len(brand) - cell_len(right) - 2
    middle = _tabs(shown_sections, current, free, more)
    size = _size(middle)
    if free < size:  # so narrow that the place among the figures is all there is room for
        return [(_ending(right, width), "muted", "")]
    room = free - size
    title = twin(speech.title, speech.title_en)
    shown = cut([(title, "")], max(0, room), more) if room >= 4 else ()
    used = sum(cell_len(text) for text, _ in shown)
    gap = max(1, width - cell_len(brand) - used - size - cell_len(right) - 1)
    return [
        (brand, "accent", "do('help')"),
        (" ", "", ""),
        *((text, "muted", "do('edge', -1)") for text, _ in shown),
        (" " * gap, "", ""),
        *middle,
        (right, "muted", ""),
    ]


def _size(parts: Iterable[Part]) -> int:
    """Cells of some parts side by side."""
    return sum(cell_len(text) for text, _style, _action in parts)


def _ending(text: str, width: int) -> str:
    """As much of the end of a text as fits into so many cells."""
    while cell_len(text) > width:
        text = text[1:]
    return text


def _tabs(sections: Sequence[Section], current: Section | None, room: int, more: str) -> list[Part]:
    """The sections that can be gone to from the title bar, the current one marked, in so many cells.

    With the titles of the opening and the mechanisms where the speech's own title has room beside them; else all as
    digits but the current one, its title cut where it must be; else the current one alone; else none.
    """
    here = current.id if current else ""
    shown = [section for section in sections if section.key or section.id == here]
    full = _with_titles(shown, here, more)
    if room - _size(full) >= TITLE:
        return full
    digits = _joined_tabs(_tab(section, more, named=False, here=here) for section in shown)
    left = room - _size(digits)
    if current is not None and left >= TITLE:
        most = left + cell_len(current.key or more)
        tabs = (_tab(section, more, named=section.id == here, here=here, most=most) for section in shown)
        return _joined_tabs(tabs)
    if left >= 0:
        return digits
    alone = [_tab(current, more, named=False, here=here)] if current is not None else []
    return alone if _size(alone) <= room else []


def _with_titles(sections: Iterable[Section], here: str, more: str) -> list[Part]:
    """The tabs with titles of opening and mechanisms, then the others by their digits."""
    tabs: list[Part] = []
    others: list[Part] = []
    for section in sections:
        of_kind = section.kind is not SectionKind.PLAIN
        (tabs if of_kind else others).append(_tab(section, more, named=of_kind or not section.key, here=here))
    between = [("· ", "muted", "")] if tabs and others else []
    return [*_joined_tabs(tabs), *between, *_joined_tabs(others)]


def _joined_tabs(tabs: Iterable[Part]) -> list[Part]:
    """Tabs with a blank behind each."""
    return [part for tab in tabs for part in (tab, (" ", "", ""))]


def _tab(section: Section, more: str, *, named: bool, here: str, most: int | None = None) -> Part:
    """One tab: the key with the title, or the key alone; brackets say which is current, not colour alone.

    Args:
        section: The section.
        more: What stands for what is left out.
        named: Whether its title stands in it.
        here: The id of the current section.
        most: Cells of key and title; None where they are not cut.
    """
    name = section.key
    if named:
        name += f"{' ' if section.key else ''}{twin(section.title, section.title_en)}"
    if most is not None:
        name = "".join(text for text, _style in cut([(name, "")], most, more))
    is_here = section.id == here
    text = f"[{name or more}]" if is_here else f" {name} " if named else name
    return (text, "current" if is_here else "", f"do('section_id', '{section.id}')")


def footer_parts(
    bindings: Iterable[tuple[Binding, str]], width: int, important: Sequence[str] = ()
) -> list[Part]:
    """The footer: keys with what they do, bindings of one description together, as many as fit whole.

    Args:
        bindings: The bindings in the order in which they stand, each with the name of its key.
        width: Cells of the footer.
        important: Ids of bindings that stay longest where there is no room for all, the most important first; after
            these the last binding, which leads away, then the others from the first on.
    """
    merged: dict[str, tuple[list[str], Binding]] = {}
    for binding, key in bindings:
        keys, _first = merged.setdefault(binding.description, ([], binding))
        if key not in keys:
            keys.append(key)
    items = [(_joined(keys), binding) for keys, binding in merged.values()]
    rank = {name: at for at, name in enumerate(important)}
    last = len(items) - 1
    by_rank = sorted(
        range(len(items)), key=lambda at: (rank.get(items[at][1].id or "", len(rank)), at != last, at)
    )
    kept: set[int] = set()
    room = width + 1  # the last one needs no gap behind it
    for at in by_rank:
        room -= cell_len(items[at][0]) + cell_len(_(items[at][1].description)) + 3
        if room < 0 and kept:
            break
        kept.add(at)
    parts: list[Part] = [(" ", "", "")]
    for at in sorted(kept):
        shown, binding = items[at]
        gap = "" if at == max(kept) else "  "
        parts += [
            (shown, "key", binding.action),
            (f" {_(binding.description)}{gap}", "muted", binding.action),
        ]
    return parts


def _joined(keys: list[str]) -> str:
    """Several keys as one word: runs of digits as a range, the rest side by side."""
    digits = [key for key in keys if key.isdigit()]
    rest = [key for key in keys if not key.isdigit()]
    shown = f"{digits[0]}-{digits[-1]}" if len(digits) > 2 else "".join(digits)
    if all(len(key) == 1 for key in rest):
        return shown + "".join(sorted(rest, key="←→↑↓".find))
    return "/".join(filter(None, (shown, *rest)))
