"""The five themes: the colours of each, by name."""

from __future__ import annotations

from textual.theme import Theme

LIGHT = Theme(  # ink on paper with the editor's red pencil
    name="hegao-light",
    dark=False,
    primary="#1d5c7a",
    secondary="#55643a",
    accent="#b3261e",
    warning="#855700",
    error="#b3261e",
    success="#2e6b3a",
    foreground="#2a2926",
    background="#fbf9f3",
    surface="#f3efe4",
    panel="#e8e2d2",
    variables={
        "figure": "#1d5c7a",
        "muted": "#655f54",
        "rule": "#d8d0bd",
        "current-fg": "#ffffff",
        "current-bg": "#b3261e",
        "hit-bg": "#f3dc8a",
        "select-bg": "#cfe0e8",
    },
)
DARK = Theme(  # the same by lamplight
    name="hegao-dark",
    dark=True,
    primary="#84b9d1",
    secondary="#a9b77e",
    accent="#e5786d",
    warning="#d9a441",
    error="#e5786d",
    success="#8fbf8a",
    foreground="#d8d3c6",
    background="#191a1b",
    surface="#202223",
    panel="#2a2c2d",
    variables={
        "figure": "#84b9d1",
        "muted": "#999589",
        "rule": "#3a3c3d",
        "current-fg": "#191a1b",
        "current-bg": "#e5786d",
        "hit-bg": "#5c4d1c",
        "select-bg": "#2f4550",
    },
)
DUSK = Theme(  # blue slate, softer than the dark one
    name="hegao-dusk",
    dark=True,
    primary="#8fc7e8",
    secondary="#b7c48b",
    accent="#f0a58c",
    warning="#ebc455",
    error="#f09a92",
    success="#9fd69a",
    foreground="#dde3ec",
    background="#28303d",
    surface="#2e3746",
    panel="#384254",
    variables={
        "figure": "#8fc7e8",
        "muted": "#b0b9c7",
        "rule": "#4b576b",
        "current-fg": "#28303d",
        "current-bg": "#f0a58c",
        "hit-bg": "#63561f",
        "select-bg": "#3d5a78",
    },
)
COLOUR_BLIND = (
    Theme(  # what carries meaning lies apart in blue, yellow and lightness, which red-green blind eyes see
        name="hegao-colour-blind",
        dark=True,
        primary="#d3e8fa",
        secondary="#b9c0c9",
        accent="#f0913f",
        warning="#f7ef2b",
        error="#d2805a",
        success="#7b9dff",
        foreground="#eceff2",
        background="#15181c",
        surface="#1c2025",
        panel="#262b31",
        variables={
            "figure": "#d3e8fa",
            "muted": "#a3abb5",
            "rule": "#3b424b",
            "current-fg": "#15181c",
            "current-bg": "#f0913f",
            "hit-bg": "#5a5010",
            "select-bg": "#26457e",
        },
    )
)
CONTRAST = Theme(  # black and white, all text at seven to one or more
    name="hegao-contrast",
    dark=True,
    primary="#7fd7ff",
    secondary="#d6e68a",
    accent="#ffd84d",
    warning="#ffc34d",
    error="#ff9d94",
    success="#8cf09a",
    foreground="#ffffff",
    background="#000000",
    surface="#0d0d0d",
    panel="#1c1c1c",
    variables={
        "figure": "#7fd7ff",
        "muted": "#cfcfcf",
        "rule": "#6e6e6e",
        "current-fg": "#000000",
        "current-bg": "#ffd84d",
        "hit-bg": "#4a3f00",
        "select-bg": "#003e6b",
    },
)
THEMES = (LIGHT, DARK, DUSK, COLOUR_BLIND, CONTRAST)
"""In the order in which they are offered."""
PREFIX = "hegao-"
"""Before the names that users write: Textual has themes of its own."""
