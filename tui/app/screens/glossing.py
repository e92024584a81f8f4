"""Terms on the reader's screen: those at a place, and the glossary of all."""

from __future__ import annotations

from tui.app.screens.selecting import Selecting


class Glossing(Selecting):
    """The part of the reader that explains terms."""
