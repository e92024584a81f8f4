"""Numbers in prose: what a figure says, and where figures stand in a text."""

from tui.figures.quantity import Bound, Figure, Kind, Quantity

__all__ = ["Bound", "Figure", "Kind", "Quantity"]
