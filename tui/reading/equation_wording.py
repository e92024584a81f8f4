"""Equations in words: how many bear a figure out, and of each what it works out, its arithmetic and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.speech.tried import SAID, Outcome
from tui.words import _, headed, listed, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.speech.tried import Explained, Tried

TICK = "\u2713"
"""The sign of a figure that an equation bears out; a terminal without it shows what `Glyphs.drawn` gives for it."""
REFUSED = "·"
"""The sign of what is no finding and says nothing for the figure."""


def bearing_words(count: int) -> str:
    """How many equations hold in which a figure has a part."""
    if not count:
        return _("No equation bears this figure out.")
    return ngettext("{count} equation holds here", "{count} equations hold here", count).format(count=count)


def in_order(tried: Iterable[Tried]) -> list[Tried]:
    """What speaks, what bears the figure out, what only fits, then what was refused."""
    order = [Outcome.SPEAKS, *(outcome for outcome in SAID if outcome is not Outcome.SPEAKS)]
    return sorted(tried, key=lambda each: (order.index(each.outcome), not each.bears_out))


def tried_words(each: Tried) -> tuple[str, str, str]:
    """The sign of an equation that was tried, what it works out with its arithmetic, and what came of it."""
    words = headed(_(each.about), each.formula)
    if each.outcome is Outcome.SPEAKS:
        return "!", words, _(SAID[each.outcome])
    if each.outcome is Outcome.HOLDS and not each.bears_out:
        return REFUSED, words, _("holds, but says little: a bound, or words that leave other readings")
    return TICK if each.bears_out else REFUSED, words, _(SAID[each.outcome])


def idle_words(one: Explained) -> list[str]:
    """Of which equations there was more to try than is tried, and which had nothing to count with."""
    more = [headed(_(title), _("more assignments than are tried")) for _name, title in one.cut]
    idle = listed([_(title) for title in dict.fromkeys(title for _name, title in one.idle)])
    return [*more, *([headed(_("Nothing in reach to count with for"), idle)] if idle else [])]
