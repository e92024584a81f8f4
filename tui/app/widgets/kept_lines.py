"""Lines that were drawn before, drawn again without being worked out anew: a pane's own part of a frame.

Textual keeps the lines of a widget by their row in it, so that all of them are set anew when it scrolls, and passes the
lines of every widget in sight through all filters with each frame, whatever was drawn anew.
"""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Any

from textual._styles_cache import StylesCache
from textual.geometry import Region

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from textual.filter import LineFilter
    from textual.strip import Strip
    from textual.widget import Widget

MOST = 400
"""Lines that are kept by what is on them."""
_FEW = 8
"""New lines up to which they are drawn one by one."""


class KeptLines(StylesCache):
    """Keeps what a widget gave for the last frame, and, where it can tell lines apart, lines by what is on them."""

    def __init__(
        self,
        key_of: Callable[[int], Hashable] | None = None,
        inks_of: Callable[[], tuple[object, ...]] = tuple,
    ) -> None:
        """Keep nothing yet.

        Args:
            key_of: Of a row of the widget all that its line alone depends on; None where it cannot tell. It is only used
                for a widget without border and padding.
            inks_of: What all lines depend on but the widget's width and ground; none is kept where one of it is another object.
        """
        super().__init__()
        self._key_of, self._inks_of = key_of, inks_of
        self._inks: tuple[object, ...] = ()
        self._last: tuple[Region, list[LineFilter], list[Strip]] | None = None
        self._passed: dict[Hashable, Strip] = {}
        """Lines by what is on them as they came out of the filters."""
        self._drawn_with: tuple[object, ...] = ()
        """Width, ground and filters of those."""
        self._by_key: dict[Hashable, Strip] = {}
        self._around: tuple[object, ...] = ()

    def set_dirty(self, *regions: Region) -> None:
        """Forget the last frame, and the rows that are to be drawn anew."""
        self._last = None
        super().set_dirty(*regions)

    def clear(self) -> None:
        """Forget the last frame and all rows."""
        self._last = None
        super().clear()

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """The lines of a widget: those of the last frame where nothing is to be drawn anew."""
        filters = [*widget.get_line_filters()]
        last = self._last
        if last is not None and last[0] == crop and last[1] == filters and not self._dirty_lines:
            return last[2]
        inks = self._inks_of()
        if len(inks) != len(self._inks) or not all(map(is_, inks, self._inks)):
            self._inks = inks
            self._by_key.clear()
            self._passed.clear()
        strips = self._strips(widget, crop, filters)
        self._last = crop, filters, strips
        return strips

    def _strips(self, widget: Widget, crop: Region, filters: list[LineFilter]) -> list[Strip]:
        """The lines of a widget, those that were drawn before as they came out of the filters then."""
        if self._key_of is None or not crop.size == widget.region.size == widget.content_region.size:
            return super().render_widget(widget, crop)
        drawn_with = crop.width, widget.background_colors, widget.opacity, filters
        if drawn_with != self._drawn_with or len(self._passed) > MOST:
            self._drawn_with = drawn_with
            self._passed.clear()
        keys = [self._key_of(y) for y in crop.line_range]
        if len(new := [y for y, key in enumerate(keys) if key not in self._passed]) > _FEW:
            strips = super().render_widget(widget, crop)
            self._passed.update(zip(keys, strips, strict=True))
            return strips
        for y in new:
            self._dirty_lines.add(y)
            (self._passed[keys[y]],) = super().render_widget(widget, Region(0, y, crop.width, 1))
        self._dirty_lines.difference_update(crop.line_range)
        return [self._passed[key] for key in keys]

    def render_line(self, *arguments: Any) -> Strip:
        """One line, as it was drawn before if all that it depends on is the same."""
        _styles, y, size, content_size, padding, *rest = arguments
        around = (
            size.width,
            *rest[:2],
            *rest[3:],
        )  # a pane that is made higher or lower shows the same lines
        if self._key_of is None or size != content_size or any(padding):
            return super().render_line(*arguments)
        if around != self._around or len(self._by_key) > MOST:
            self._by_key.clear()
            self._around = around
        key = self._key_of(y)
        strip = self._by_key.get(key)
        if strip is None:
            strip = self._by_key[key] = super().render_line(*arguments)
        return strip
