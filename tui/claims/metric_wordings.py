"""What two wordings of one metric have in common: width, blanks, articles, short forms and other names do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tui.compiled import late
from tui.lexicon.en import measured_words
from tui.lexicon.zh import measured_nouns, metric_synonyms

SAME_WORDS, SHORT_FORM, OTHER_NAME = "same words", "short form", "another name"
"""Why two wordings are one metric."""
_SIGNS = late(r"[\s“”\"‘’'「」『』〝〞]")
_ARTICLE = late(r"(?:the|an?)\s+", re.IGNORECASE)
_PLURAL = late(r"(?<=[a-rt-z]{3})s\Z")
_SHORT_FORMS = measured_nouns.SHORT_FORMS
_NAMES = {
    **{name: name for name in metric_synonyms.EXACT},
    **{other: name for name, others in metric_synonyms.EXACT.items() for other in others},
}
_NAME = late("|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True)))
_SHORT = {
    long.replace("-", " "): short for short, longs in measured_words.SHORT_FORMS.items() for long in longs
}
"""English names that have a short form, with that."""
_LONG = late(rf"\b(?:{'|'.join(sorted(map(re.escape, _SHORT), key=len, reverse=True))})\b")


@lru_cache(maxsize=4096)
def metric_key(words: str) -> str:
    """What all wordings of one metric have in common."""
    return _NAME.sub(lambda found: _NAMES[found[0]], _in_full(words))


def reason(one: str, other: str) -> str:
    """Why two wordings with one key are one metric."""
    if _plain(one) == _plain(other):
        return SAME_WORDS
    return SHORT_FORM if _in_full(one) == _in_full(other) else OTHER_NAME


def of_country(keys: frozenset[str]) -> dict[str, str]:
    """In a text about a country, for keys that also are of a place in it the key of the country's that is meant.

    Args:
        keys: The keys of all its metrics.
    """
    return {
        other: name
        for name, others in metric_synonyms.OF_A_COUNTRY.items()
        for other in others
        if name in keys
    }


def _plain(words: str) -> str:
    """A wording in small letters and of one width and number, without article, blanks and quotation marks."""
    return _SIGNS.sub("", _singular(_lower(words)))


def _lower(words: str) -> str:
    """A wording in small letters, without article."""
    return _ARTICLE.sub("", unicodedata.normalize("NFKC", words).lower(), count=1)


def _singular(words: str) -> str:
    """An English wording in the singular: its last word without the s."""
    return _PLURAL.sub("", words) if words.isascii() else words


def _in_full(words: str) -> str:
    """A plain wording, Chinese short forms written out and English names that have a short form in that."""
    lower = " ".join(_lower(words).split())
    return _written_out(_SIGNS.sub("", _singular(_LONG.sub(lambda found: _SHORT[found[0]], lower))))


@lru_cache(maxsize=4096)
def plain_name(words: str) -> str:
    """A wording in the words of its text, of one width, in small letters, without article and blanks, a short form written out."""
    return _written_out(_SIGNS.sub("", _lower(words)))


def _written_out(plain: str) -> str:
    """A plain wording with the Chinese short form with which it begins written out."""
    for long, shorts in _SHORT_FORMS.items():
        for short in shorts:
            if plain.startswith(short) and not plain.startswith(long):
                return long + plain[len(short) :]
    return plain
