"""The state of reading, without a screen: what is current, where one has been, what is linked to what."""

from tui.reading.state import Place, Reading, begin

__all__ = ["Place", "Reading", "begin"]
