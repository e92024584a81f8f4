"""The figure that `--explain` names by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.files.problems import Problem, Problems
from tui.words import _

if TYPE_CHECKING:
    from tui.speech import Mention, Speech


def figure_numbered(speech: Speech, number: int) -> Mention:
    """The figure of a speech that has this number, from 1.

    Raises:
        Problems: There is no such figure.
    """
    if not 1 <= number <= len(speech.mentions):
        wrong = _("there is no figure {number}").format(number=number)
        hint = _("expected a number from 1 to {count}").format(count=len(speech.mentions))
        raise Problems([Problem("--explain", "", wrong, hint)])
    return speech.mentions[number - 1]
