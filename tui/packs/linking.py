"""Words found in a text by quoting them: each exactly once, a figure whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.compiled import late
from tui.lexicon.zh.characters import DIGITS, LARGE_POWERS, SMALL_POWERS
from tui.packs.document import meant, shorten
from tui.speech.model import Span
from tui.words import _, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.packs.document import Document
    from tui.packs.finder import Finder
    from tui.packs.schema import MentionTable, NoteTable, TranslatedFigureTable
    from tui.packs.toml_lines import Path

    Link = MentionTable | TranslatedFigureTable

_DIGITS = frozenset("0123456789０１２３４５６７８９")
_HAN = frozenset([*DIGITS, *SMALL_POWERS, *LARGE_POWERS])
_SCALES = frozenset("十百千万亿")
_HEDGES = frozenset("多余几")
_PERCENT = frozenset("%％‰")
_JOINTS = frozenset(".．·-–~～")
"""Between two digits: a decimal point, or the sign of a range, which is one figure."""
_LONG = 50_000
"""Characters of a section that is searched from end to end for each quote."""
_NEAR = 60
"""Characters of a quote that is not found by which to say what stands there instead."""
_GROUP = late("[0-9０-９]{3}(?![0-9０-９])")
_WORDS = frozenset({"统一", "唯一", "之一", "万一", "逐一", "单一", "同一", "专一", "划一", "第一"})
"""Words that end in 一 and count nothing, or end a count: what follows them is a number of its own."""


class Ground(Struct, frozen=True):
    """The text that quotes are looked for in, as far as it came through sound."""

    text: str
    scopes: Mapping[str, Span]
    """For the id of a section its stretch of the text, for that of a chapter its heading."""
    names: frozenset[str]
    """The ids that there are, those too whose text did not come through."""
    certain: bool
    """Whether `names` are all: not so where a table, or its id, could not be read."""
    finders: dict[Span, Finder] = field(default_factory=dict)
    """What looks for words in the long ones of the scopes."""

    def places(self, words: str, scope: Span, most: int) -> list[int]:
        """Where `words` stand inside `scope`, the first `most` places."""
        if scope.end - scope.start <= _LONG:
            return occurrences(self.text, words, scope, most=most)
        if scope not in self.finders:
            from tui.packs.finder import Finder  # noqa: PLC0415 - no speech has a section as long

            self.finders[scope] = Finder(self.text, *scope)
        return self.finders[scope].places(words)[:most]


def locate_figure(
    document: Document, ground: Ground | None, path: Path, table: Link, *, detected: bool = False
) -> Span | None:
    """Where the figure of `table` stands: in its quote once, and whole; None, and a problem, where it does not.

    Whether a `detected` figure is whole was decided where it was detected, which knows more of the language.
    """
    quote = locate_quote(document, ground, path, table)
    if not ground or not quote or not document.sound((*path, "figure")):
        return None
    found = occurrences(ground.text, table.figure, quote, most=2)
    said = shorten(table.figure)
    if len(found) != 1:
        wrong = (
            _("“{figure}” is in its quote more than once") if found else _("“{figure}” is not in its quote")
        )
        expected = _("expected a quote that has it once")
        document.report((*path, "figure"), wrong.format(figure=said), expected)
        return None
    span = Span(found[0], found[0] + len(table.figure))
    if not detected and cut_short(ground.text, span):
        around = shorten(ground.text[max(0, span.start - 4) : span.end + 4])
        wrong = _("“{figure}” is part of a longer number or word: {text}").format(figure=said, text=around)
        document.report((*path, "figure"), wrong, _("expected the figure whole, with its unit"))
        return None
    return span


def locate_quote(
    document: Document, ground: Ground | None, path: Path, table: Link | NoteTable
) -> Span | None:
    """Where the quote of `table` stands in its section: the only one there, or the nth."""
    scope = section_scope(document, ground, path, table.section)
    if not ground or not scope or not document.sound((*path, "quote"), (*path, "nth")):
        return None
    found = ground.places(table.quote, scope, table.nth or 2)
    if not found:
        wrong = _("these words are not in the section: {text}").format(text=shorten(table.quote))
        document.report((*path, "quote"), wrong, _where_else(ground, scope, table.quote))
    elif table.nth is None and len(found) > 1:
        wrong = _("these words are in the section more than once: {text}").format(text=shorten(table.quote))
        document.report((*path, "quote"), wrong, _("expected a longer quote, or nth"))
    elif table.nth is not None and table.nth > len(found):
        wrong = _("these words are not so often in the section: {text}").format(text=shorten(table.quote))
        document.report((*path, "nth"), wrong, _("expected at most {count}").format(count=len(found)))
    else:
        return Span(found[-1], found[-1] + len(table.quote))
    return None


def section_scope(document: Document, ground: Ground | None, path: Path, section: str | None) -> Span | None:
    """The stretch of text that `section` names; None, and a problem where it names nothing."""
    if not ground or not section or not document.sound((*path, "section")):
        return None
    if section not in ground.names and ground.certain:
        wrong = _("there is no section or chapter “{name}”").format(name=shorten(section))
        document.report((*path, "section"), wrong, meant(section, ground.names))
    return ground.scopes.get(section)


def occurrences(text: str, words: str, scope: Span, *, most: int) -> list[int]:
    """Where `words` stand inside `scope`, the first `most` places; they may share characters."""
    found: list[int] = []
    at = text.find(words, scope.start, scope.end)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = text.find(words, at + 1, scope.end)
    return found


def cut_short(text: str, span: Span) -> bool:
    """Whether the characters beside `span` go on with the number, or the word, that it holds."""
    start, end = span
    left, right = text[max(0, start - 2) : start], text[end : end + 5]
    return _goes_on_left(text, start, left) or _goes_on_right(text[end - 1], right)


def _goes_on_left(text: str, start: int, left: str) -> bool:
    first, beside = text[start], left[-1:]
    if first in _DIGITS:
        if beside in _DIGITS:
            return True
        between = left[:1] in _DIGITS and len(left) == 2
        return between and (beside in _JOINTS or (beside in ",，" and bool(_GROUP.match(text, start))))
    if first in _HAN:
        if beside == "点":
            return left[:1] in _HAN
        return beside in _DIGITS or (beside in _HAN and left not in _WORDS)
    return _is_letter(first) and _is_letter(beside)


def _goes_on_right(last: str, right: str) -> bool:
    beside, beyond = right[:1], right[1:2]
    if last in _DIGITS:
        if beside in _DIGITS | _PERCENT | _SCALES:
            return True
        return (beside in _JOINTS and beyond in _DIGITS) or (
            beside in {",", "，"} and bool(_GROUP.match(right, 1))
        )
    if last in _HAN:
        return beside in _HAN | _DIGITS or (beside == "点" and beyond in _HAN)
    if last in _HEDGES:
        return beside in _SCALES
    return _is_letter(last) and _is_letter(beside)


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _where_else(ground: Ground, scope: Span, quote: str) -> str:
    """Where a quote that its section has not does stand, or how far it agrees with the section."""
    elsewhere = [name for name, other in ground.scopes.items() if ground.text.find(quote, *other) >= 0]
    if elsewhere:
        return _("they are in: {names}").format(names=listed(elsewhere))
    for length in range(min(len(quote), _NEAR) - 1, 3, -1):
        if (at := ground.text.find(quote[:length], scope.start, scope.end)) >= 0:
            near = ground.text[at : min(at + len(quote) + 4, scope.end)]
            return _("the section has: {text}").format(text=shorten(near))
    return _("expected words of the section, verbatim")
