"""The forms of English verbs: what a base becomes in the present, the past and behind `are`."""

from __future__ import annotations

from tui.compiled import late
from tui.lexicon.en import verb_forms

_DOUBLING = late(r"[^aeiou]*(?:[aeiou]|qu[aeiou])[bdgklmnprt]\Z")
"""A verb of one short syllable, whose last letter is said twice: drop, dropped."""
_HISSING = late(r"(?:s|sh|ch|x|z|o)\Z")
_CONSONANT_Y = late(r"[^aeiou]y\Z")


def forms(base: str) -> tuple[str, ...]:
    """A verb as it stands in a text: rise, rises, rose, risen, rising; words with a hyphen behind it stay.

    Args:
        base: The verb as a dictionary has it.
    """
    verb, hyphen, behind = base.partition("-")
    past = verb_forms.IRREGULAR.get(verb) or (_past(verb),)
    return tuple(
        dict.fromkeys(
            f"{form}{hyphen}{behind}"
            for form in (
                verb,
                _present(verb),
                *past,
                *((_past(verb),) if verb in _EITHER else ()),
                _going_on(verb),
            )
        )
    )


_EITHER = frozenset({"swell"})
"""Verbs that have a regular past beside the irregular form."""


def every(*lists: tuple[str, ...]) -> tuple[str, ...]:
    """All forms of some verbs.

    Args:
        lists: Verbs as a dictionary has them.
    """
    return tuple(form for each in lists for base in each for form in forms(base))


def past(*lists: tuple[str, ...]) -> tuple[str, ...]:
    """The forms of some verbs in the past and behind `have`."""
    return tuple(
        sorted(
            {
                form
                for each in lists
                for base in each
                for form in forms(base)
                if form not in (base, _present(base), _going_on(base))
                or form in verb_forms.IRREGULAR.get(base, ())
            }
        )
    )


def _present(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if _HISSING.search(verb) else "s")


def _past(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ied"
    if verb.endswith("e"):
        return verb + "d"
    return _doubled(verb) + "ed"


def _going_on(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if _DOUBLING.fullmatch(verb) else verb
