"""A screen whose panes are arranged, get the keys and are filled in one frame, and widgets whose size is nobody else's matter.

Textual 8.2.8 paints a whole screen anew where the keys go to another widget or one more widget stands on it, lays it out
twice where a widget without scroll bars has another size, and paints before and after each layout: five frames for a
pane that opens.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

from textual._compositor import Compositor
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual._compositor import CompositorMap
    from textual.geometry import Region, Size
    from textual.strip import Strip

_Result = TypeVar("_Result")


class SteadyCompositor(Compositor):
    """Takes a widget that stands where it stood for the same, whatever comes or goes behind it; no two may overlap on one layer."""

    def _arrange_root(self, *arguments: Any, **named: Any) -> tuple[CompositorMap, set[Widget]]:
        """Where each widget stands; its place in the order is that of its container, of which it is in front."""
        places, widgets = super()._arrange_root(*arguments, **named)
        steady = {
            widget: place._replace(order=tuple((layer, z, 0) for layer, z, _at in place.order))
            for widget, place in places.items()
        }
        return steady, widgets

    def _get_renders(self, crop: Region | None = None) -> Iterator[tuple[Region, Region, list[Strip]]]:
        """The lines of what is seen in a part of the screen; Textual draws all panes for a part of one, and what is behind them."""
        within = crop or self.size.region
        covered: Counter[object] = Counter()
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            here = shown.intersection(within)
            if not here:
                continue
            if covered[widget] < here.area:
                drawn = shown.translate((-region.x, -region.y))
                yield region, clip, widget.render_lines(drawn)
            if widget.layer == "default":
                covered[widget.parent] += here.area


class OneFrame(Screen[_Result]):
    """Paints nothing for it where the keys go to another widget."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the keys; who shows that paints itself anew, and nobody else."""


def _paint_nothing() -> None:
    """Stands for painting while a screen is laid out, which paints at once."""


def lay_out(screen: Screen[Any]) -> None:
    """Lay out now what was arranged anew; it is painted with all that follows from it."""
    for widget in screen.walk_children(Widget):
        if widget._layout_required:  # noqa: SLF001 - it would be laid out, and painted, once more
            widget._layout_required = False  # noqa: SLF001
            for ancestor in widget.ancestors:
                if isinstance(ancestor, Widget):
                    ancestor._clear_arrangement_cache()  # noqa: SLF001
    screen._layout_required = screen._scroll_required = False  # noqa: SLF001
    vars(screen)["_compositor_refresh"] = _paint_nothing
    try:
        screen._refresh_layout()  # noqa: SLF001
    finally:
        del vars(screen)["_compositor_refresh"]
    screen._dirty_widgets.update(screen._compositor.visible_widgets)  # noqa: SLF001
    screen.check_idle()


class OwnSize(Widget):
    """A widget without scroll bars: its size changes no other's, and asks for no second layout."""

    def _size_updated(
        self,
        size: Size,
        virtual_size: Size,
        container_size: Size,
        layout: bool = True,  # noqa: FBT001, FBT002 - Textual's own signature
    ) -> bool:
        """Take a size as it is."""
        del layout
        return super()._size_updated(size, virtual_size, container_size, layout=False)
