"""How keys are named to a reader."""

from __future__ import annotations

from string import punctuation

from textual.keys import _character_to_key  # there is no public one

_ARROWS = {"left": "←", "right": "→", "up": "↑", "down": "↓"}
_SIGNS = {_character_to_key(sign): sign for sign in punctuation} | {"escape": "Esc"}


def key_label(key: str, *, arrows: bool = True) -> str:
    """The name of a key as it stands on a keyboard; `arrows` draws the arrow keys as arrows."""
    if arrows and key in _ARROWS:
        return _ARROWS[key]
    if key in _SIGNS:
        return _SIGNS[key]
    *modifiers, last = key.split("+")
    name = key_label(last, arrows=arrows) if modifiers else (last if len(last) == 1 else last.capitalize())
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])


def name_of(key: str) -> str:
    """A key as Textual names it: `question_mark` for `?`, names as they are."""
    key = key.strip() or key
    if key == " ":
        return "space"
    return _character_to_key(key) if len(key) == 1 else key
