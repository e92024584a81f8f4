"""The interface in two languages: English words in the code, Chinese from a gettext catalogue."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANGUAGES = ("zh", "en")
CATALOGUES = Path(__file__).parent / "locale"

_current: list[tuple[str, gettext.NullTranslations]] = [("en", gettext.NullTranslations())]


def use(language: str) -> None:
    """Make `language` ("zh" or "en") the language of all words from here on."""
    if language == "en":
        _current[0] = ("en", gettext.NullTranslations())
    else:
        _current[0] = (language, gettext.translation("hegao", CATALOGUES, [language]))


def language() -> str:
    """The language in force, "zh" or "en"."""
    return _current[0][0]


def _(message: str) -> str:
    """The words for `message` in the language in force; an empty message stays empty."""
    return _current[0][1].gettext(message) if message else ""


def in_both(message: str) -> tuple[str, str]:
    """The words for `message` in English and in Chinese, whichever is in force: who searches may type either."""
    return message, _chinese().gettext(message) if message else ""


def own_title(title: str) -> str:
    """A title that a text has; empty for the words that stand for none, in whichever language they were kept."""
    return "" if title in in_both("untitled") else title


def draft_name(title: str, place: str) -> str:
    """A draft by its file in quotation marks, which tells drafts of one title apart, or by its title where it lies nowhere."""
    file = place.rpartition("/")[2] if place.startswith("/") else ""
    return _("“{name}”").format(name=file or own_title(title) or _("untitled"))


@cache
def _chinese() -> gettext.NullTranslations:
    """The Chinese words, read when they are first needed."""
    return gettext.translation("hegao", CATALOGUES, ["zh"])


def ngettext(one: str, many: str, count: int) -> str:
    """The words for `count` things, with `{count}` still to be filled in."""
    return _current[0][1].ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    """Mark `message` for translation where it is only stored; `_` translates it when shown."""
    return message


def listed(items: Iterable[str]) -> str:
    """Names or numbers side by side, the empty ones left out: `a, b` in English, `a、b` in Chinese."""
    return _(", ").join(filter(None, items))


def phrases(parts: Iterable[str]) -> str:
    """Parts of a sentence side by side, the empty ones left out: `a, b` in English, `a，b` in Chinese."""
    said = list(filter(None, parts))
    whole = said[0] if said else ""
    for part in said[1:]:
        whole = _("{first}, {then}").format(first=whole, then=part)
    return whole


def clauses(parts: Iterable[str]) -> str:
    """Whole clauses side by side, the empty ones left out: `a; b` in English, `a；b` in Chinese."""
    return _("; ").join(filter(None, parts))


def headed(head: str, said: str) -> str:
    """What is said of something, behind its name: `a: b` in English, `a：b` in Chinese."""
    return f"{head}{_(': ')}{said}"


def bracketed(said: str, aside: str) -> str:
    """Words with an aside in brackets: `a (b)` in English, `a（b）` in Chinese."""
    return _("{said} ({aside})").format(said=said, aside=aside)


def twin(chinese: str, english: str) -> str:
    """Of a pack's two texts the one in the language in force, or the other if that is empty."""
    return (english or chinese) if language() == "en" else (chinese or english)


def from_environment(environ: Mapping[str, str]) -> str:
    """The language that the locale asks for: "zh" where it is Chinese, "en" elsewhere.

    `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set and not empty (POSIX, "Locale").
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    return "en"
