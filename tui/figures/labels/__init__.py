"""Labels: of each figure what is measured and of when, as far as its passage says so, always words of the text."""

from tui.figures.labels.labelling import Labels, label
from tui.figures.labels.values import SILENT, Confidence, Label, Said

__all__ = ["SILENT", "Confidence", "Label", "Labels", "Said", "label"]
