"""The two themes: ink on paper with the editor's red pencil, and the same by lamplight."""

from __future__ import annotations

from textual.theme import Theme

LIGHT = Theme(
    name="hegao-light",
    dark=False,
    primary="#1d5c7a",
    secondary="#5b6b3a",
    accent="#b3261e",
    warning="#8a5a00",
    error="#b3261e",
    success="#2e6b3a",
    foreground="#2a2926",
    background="#fbf9f3",
    surface="#f3efe4",
    panel="#e8e2d2",
    variables={
        "figure": "#1d5c7a",
        "muted": "#6f6a5e",
        "rule": "#d8d0bd",
        "current-fg": "#ffffff",
        "current-bg": "#b3261e",
        "hit-bg": "#f3dc8a",
        "select-bg": "#cfe0e8",
    },
)

DARK = Theme(
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
        "muted": "#8d897e",
        "rule": "#3a3c3d",
        "current-fg": "#191a1b",
        "current-bg": "#e5786d",
        "hit-bg": "#5c4d1c",
        "select-bg": "#2f4550",
    },
)
