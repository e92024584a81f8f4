"""What is said before something is lost by leaving the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.keys import READER
from tui.reading.messages import Message, Severity
from tui.words import ngettext

if TYPE_CHECKING:
    from tui.app.program import Program


def warning(lost: int, program: Program) -> Message:
    """That so much was decided and is kept nowhere, how to hand it on, and how to leave all the same."""
    keys = {
        binding.id: program.key_label(program.first_key(binding))
        for binding in READER
        if binding.id in {"export", "quit"}
    }
    said = ngettext(
        "Nothing is saved here, so {count} decision is lost: {export} exports it, {quit} again quits.",
        "Nothing is saved here, so {count} decisions are lost: {export} exports them, {quit} again quits.",
        lost,
    )
    return Message(said.format(count=lost, export=keys["export"], quit=keys["quit"]), Severity.WARNING)
