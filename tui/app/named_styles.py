"""Named styles of panes and bars: what each looks like in the colours of the theme in force.

They stand here and not among the rules of a screen's `.tcss`: as component classes they cost a thirtieth of the start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

if TYPE_CHECKING:
    from textual.widget import Widget

NAMED = {
    # cards, lists, bars
    "muted": "$muted",
    "strong": "bold",
    "accent": "bold $accent",
    "figure": "bold $figure",
    "damaged": "bold $error",
    "unclear": "bold $warning",
    "sound": "$success",
    "conjecture": "italic $warning",
    "heading": "bold $secondary",
    "key": "$accent",
    "bar": "$figure",
    "hatch": "$error",
    "current": "bold $accent",
    "hit": "bold $warning",
    "seen": "on $rule",
    "border": "$muted",
    "border--focused": "bold $accent",
    "row--marked": "$foreground on $panel",
    "row--cursor": "$background on $muted",
    # the text
    "text--title": "bold",
    "text--subtitle": "$muted",
    "text--chapter": "bold $secondary",
    "text--heading": "bold $secondary",
    "text--apart": "$muted",
    "text--made": "italic $muted",
    "text--figure": "underline $figure",
    "text--damaged": "bold underline $error",
    "text--unclear": "bold underline $warning",
    "text--under": "$muted",
    "text--current": "bold $current-fg on $current-bg",
    "text--term": "$foreground",
    "text--damage": "$warning",
    "text--changed": "bold $foreground on $hit-bg",
    "text--hit": "$foreground on $hit-bg",
    "text--selection": "$foreground on $select-bg",
    "text--operand": "bold $foreground on $panel",
    "text--pointer": "bold $accent",
    "text--damaged-sign": "bold $error",
    "text--unclear-sign": "bold $warning",
    "text--note-sign": "$muted",
    "text--verified-sign": "$success",
    "text--change-sign": "bold $accent",
}
"""What a style adds to the one under it: attributes, and colours by the names of a theme's variables."""
VERDICT_STYLES = {"verified": "sound", "doubtful": "unclear", "wrong": "damaged"}
"""The name of the style of each verdict."""
LEVEL_STYLES = {"error": "damaged", "warning": "unclear", "hint": "muted"}
"""The name of the style of each level of findings."""
OUTCOME_STYLES = {
    "match": "sound",
    "rounded": "sound",
    "differs": "damaged",
    "several": "unclear",
    "none": "muted",
}
"""The name of the style of each outcome of holding a figure against sources."""
COLOURLESS = {
    "muted": "dim",
    "key": "bold",
    "seen": "reverse",
    "border": "dim",
    "row--marked": "reverse",
    "row--cursor": "reverse",
    "text--apart": "dim",
    "text--made": "italic dim",
    "text--under": "dim",
    "text--subtitle": "dim",
    "text--current": "bold reverse",
    "text--damage": "italic",
    "text--changed": "bold italic underline",
    "text--hit": "dim reverse",
    "text--selection": "underline reverse",
    "text--operand": "italic underline",
    "text--note-sign": "dim",
}
"""What stands instead where no colour is sent, for styles whose meaning would be lost; others keep their attributes."""
_known: dict[tuple[str, str, bool], Style] = {}


def named_style(widget: Widget, name: str) -> Style:
    """The style of that name in the theme in force."""
    app = widget.app
    key = (app.theme, name, app.no_color)
    found = _known.get(key)
    if found is None:
        variables = app.theme_variables
        declared = COLOURLESS.get(name, NAMED[name]) if app.no_color else NAMED[name]
        words = [variables[word[1:]] if word[0] == "$" else word for word in declared.split()]
        found = _known[key] = Style.parse(" ".join(words))
    return found
