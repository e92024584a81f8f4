"""What is in view of the text stays there when other panes take room and leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.languages import SOURCE, Spot

if TYPE_CHECKING:
    from tui.app.widgets.text_view import Anchor, TextView


def sees(text: TextView, offset: int) -> bool:
    """Whether the row of a place of the source is in the viewport."""
    return text.rows is not None and 0 <= text.row_of(offset) - text.scroll_offset.y < text.size.height


class KeptView:
    """Moves the text after a new arrangement of the panes only where it has to, and back where it had to."""

    def __init__(self) -> None:
        """Nothing was moved yet."""
        self._pushed: tuple[Anchor, Anchor] | None = None
        """What was in view before panes took the room of a place that was seen, and what is since."""
        self._seen: bool | None = None
        """Whether the place was seen before the window began to change its size; None while it does not."""

    def note(self, text: TextView, offset: int) -> None:
        """The window is about to have another size: note whether a place is seen, if it was not noted already."""
        if self._seen is None and text.display and text.size:
            self._seen = sees(text, offset)

    def noted(self, text: TextView) -> bool | None:
        """Whether the place was seen before the window had another size; None before the text has that."""
        if not text.display or not text.size:
            return None
        seen, self._seen = self._seen, None
        return seen

    def settle(self, text: TextView, offset: int, *, seen: bool) -> None:
        """After other panes took or left room: a place that was seen is seen still, and else nothing moves.

        Where an earlier arrangement had to move the text and it was not read on since, it goes back.
        """
        was = self._pushed[0] if self._pushed is not None and text.place == self._pushed[1] else text.place
        if was != text.place:
            text.show_at(was)
        self._pushed = None
        if not seen or sees(text, offset):
            return
        if text.row_of(offset) < text.scroll_offset.y:
            text.show_at((Spot(SOURCE, offset), 0))
        else:
            text.bring(offset)
        self._pushed = (was, text.place)
