"""Paragraph and width to lines with offsets; pure."""

from tui.typeset.cells import cells
from tui.typeset.flow import Flow, FlowBlock
from tui.typeset.items import hanging_for
from tui.typeset.paragraph import Line, cell_of, offset_at_cell, set_paragraph

__all__ = [
    "Flow",
    "FlowBlock",
    "Line",
    "cell_of",
    "cells",
    "hanging_for",
    "offset_at_cell",
    "set_paragraph",
]
