"""The signs that the screen draws, in a set for each kind of terminal."""

from __future__ import annotations

from msgspec import Struct


class Glyphs(Struct, frozen=True):
    """One set of signs; each is one cell wide on the terminals that the set is for."""

    current: str
    """Points at the current line or row."""
    damaged: str
    unclear: str
    finding: str
    note: str
    own_note: str
    rule: str
    """Stands between two panes."""
    rule_focused: str
    """Stands there where the pane has the keys."""
    line: str
    """Stands above a pane under the others."""
    line_focused: str
    above: str
    """There is more of a pane above what is in view."""
    below: str
    before: str
    """There is more of it on the left."""
    after: str
    bar: tuple[str, ...]
    """A bar's last cell in rising eighths, the full one last."""
    hatch: str
    """A damaged value's bar."""
    claim: str
    over: str
    """The end of a bar that leaves the scale."""
    more: str
    """What was cut off stands behind this."""
    down: str
    up: str
    chain: str
    error: str
    warning: str
    hint: str
    read: str
    """Stands behind a section that was read."""
    substitutes: tuple[tuple[str, str], ...] = ()
    """Signs that reports use too and this set cannot draw, each with the character that stands for it."""

    def drawn(self, sign: str) -> str:
        """A sign of `tui/reading/verdict_wording.py`, or the character that stands for it in this set."""
        return dict(self.substitutes).get(sign, sign)


UNICODE = Glyphs(
    current="▸",
    damaged="!",
    unclear=":",
    finding="!",
    note="*",
    own_note="+",
    rule="│",
    rule_focused="┃",
    line="─",
    line_focused="━",
    above="▲",
    below="▼",
    before="◀",
    after="▶",
    bar=("▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"),
    hatch="░",
    claim="▒",
    over="»",
    more="…",
    down="↓",
    up="↑",
    chain="↓",
    error="✗",
    warning="!",
    hint="i",
    read="✓",
)

ASCII = Glyphs(
    current=">",
    damaged="!",
    unclear=":",
    finding="!",
    note="*",
    own_note="+",
    rule="|",
    rule_focused="#",
    line="-",
    line_focused="=",
    above="^",
    below="v",
    before="<",
    after=">",
    bar=("#",),
    hatch="~",
    claim="=",
    over=">",
    more="~",
    down="v",
    up="^",
    chain="v",
    error="x",
    warning="!",
    hint="i",
    read="=",
    substitutes=(("✓", "v"), ("✗", "x"), ("≈", "~"), ("≠", "#")),
)
"""For terminals without Unicode, and for those that draw ambiguous characters two cells wide."""
