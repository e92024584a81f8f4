"""Numbers in prose: what a figure says, and where figures stand in a text."""

from tui.figures.quantity import Bound, Figure, Kind, Quantity

__all__ = ["Bound", "Figure", "Kind", "Quantity", "detect"]


def detect(text: str) -> tuple[Figure, ...]:
    """The figures of `text` in its order, none overlapping; offsets are code points of `text`."""
    from tui.figures.detection import figures  # noqa: PLC0415 - its tables are built when first needed

    return figures(text)
