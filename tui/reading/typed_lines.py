"""The lines that were typed into prompts before, to be had again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

KEPT = 10
"""How many lines are kept of each kind of question."""
LONGEST = 200
"""Characters of a line that is kept."""


class TypedLines(Struct, frozen=True):
    """The lines given before, by the kind of question, the last one last."""

    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, kind: str) -> tuple[str, ...]:
        """Those of one kind."""
        return self.lines.get(kind, ())

    def add(self, kind: str, line: str) -> TypedLines:
        """One more; a line that was given before is there once, and the oldest ones are forgotten."""
        if not kind or not line.strip() or len(line) > LONGEST:
            return self
        others = tuple(other for other in self.of(kind) if other != line)
        return TypedLines({**self.lines, kind: (*others, line)[-KEPT:]})
