"""Whether what a bracket takes in or leaves out of a figure came, went or is another one: 对欧盟（含英国）, sales (excluding fuel)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.compiled import late

if TYPE_CHECKING:
    import re

    from tui.alignment.claim_changes import Told

_CHINESE = r"[（(]\s*((?:其中)?(?:不?包?[含括]|不计|未计|剔除|扣除|除)[^（）()]{1,24}|[^（）()]{1,16}(?:除外|在内))[）)]"
_ENGLISH = r"\(\s*((?:including|excluding|incl\.|excl\.|net\s+of|without|before|after|except)\s[^()]{2,48})\)"
_BRACKET = late(rf"{_CHINESE}|{_ENGLISH}")
"""A bracket that says what is or is not counted in."""
_MARK = late(r"(?:包?[含括]|不|计|剔除|扣除|除外?|在内|其中|including|excluding|incl\.|excl\.|net of)")
"""What says in it that it is counted in or not."""


def bracket_change(then: Told, now: Told, there: tuple[str, str]) -> tuple[str, str] | None:
    """The words of two brackets of which one took the place of the other, came, or went; None where both drafts say what they take in.

    Args:
        then: What one draft says of the figure.
        now: What the other says of it.
        there: All that is said around each of them.
    """
    old, new = (_BRACKET.search(told.own) for told in (then, now))
    gone, come = _said(old), _said(new)
    if gone == come or (old is None and new is None):
        return None
    if (gone and _known(gone, there[1])) or (come and _known(come, there[0])):
        return None
    return gone, come


def _said(found: re.Match[str] | None) -> str:
    """What a bracket says; empty where there is none."""
    return "" if found is None else (found[1] or found[2]).strip()


def _known(words: str, there: str) -> bool:
    """Whether what a bracket names is named around the other figure, with or without a bracket."""
    named = _MARK.sub("", words).strip()
    return bool(named) and named in there
