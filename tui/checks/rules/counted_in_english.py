"""`count` and `numbering` in English: `three priorities: first …, second …`, `four steps: …; …; and …`, bullets, names."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from tui.checks.bullets import bullets
from tui.checks.item_marks import Mark
from tui.checks.rules.count import is_several, unlike_its_marks
from tui.checks.rules.numbering import misnumbered
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.en.number_words import ORDERS
from tui.lexicon.word_lists import key

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.figures import Figure
    from tui.speech.findings import Finding

_IGNORE_CASE = 2
_LISTABLE = (
    r"(?:priorit|strateg|opportunit|responsibilit|activit)ies|(?:thrust|area|pillar|step|measure|goal|objective|reason|principle|initiative"
    r"|challenge|aim|theme|strand|commitment|task|point|question|action|lesson|thing|part|element|component|focus(?:es)?|change|reform|proposal"
    r"|recommendation|factor|condition|requirement|project|programme|message|direction|front|way|stage|phase)s"
)
_ANNOUNCED = late(
    rf"\s?(?:[a-z-]+\s){{0,3}}?(?:{_LISTABLE})\b[^.:;!?\n]{{0,60}}?(?P<mark>[.：:—；;]|\n)", _IGNORE_CASE
)
"""What follows the number of things that are about to be listed, up to the mark before the list."""
_ANOTHER_NUMBER = late(r"\b(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:[a-z-]+\s)?[a-z]+s\b")
"""Another number of things between an announcement and a list, which is of those: four changes, only five parties: …."""
_ORDINALS = tuple(word for word, value in ORDERS.items() if value <= 10)
_ORDINAL = late(
    rf"(?:(?<=[.：:；;—\n])|\A)[ \t“\"]{{0,4}}(?:and\s)?(?P<name>{'|'.join(_ORDINALS)})(?:ly)?(?=，|,|\s(?:is|we|to|the|by|will|it|there|was)\b|：)",
    _IGNORE_CASE,
)
_LAST = late(r"(?:(?<=[.：:；;—\n])|\A)[ \t]{0,4}(?:and\s)?(?:finally|lastly|last)(?=，|,|\s)", _IGNORE_CASE)
_OTHER_WORDS = late(r"\b(?:next|then|another|also|moreover|in addition|after that)\b", _IGNORE_CASE)
_NAME = r"[A-Z][a-z’'-]+(?: (?:[A-Z]\.|[A-Z][a-zA-Z’'-]+|de|van|von|der|al|bin|el))* [A-Z][a-zA-Z’'-]+"
_ONE_NAME = r"[A-Z][a-zA-Z’'-]+(?: [A-Z][a-zA-Z’'-]+)*"
_NAMELY = late(
    rf"\s?(?:[a-z-]+\s)?[a-z]+s[，：]\s(?:namely|viz\.?)[，：]?\s(?P<names>{_ONE_NAME}(?:，\s{_ONE_NAME})*，?\sand\s{_ONE_NAME})(?=[，.；)])"
)
"""A row of names behind `namely`, of whatever they are."""
_LETTERED = late(r"（(?P<letter>[a-h])）(?=\s?[0-9a-zA-Z][^，；（]{2})")
"""An item inside a sentence, with words of its own: a reference to items, (a), (b) and (d), has none."""
_NAMES = late(
    rf"\s?(?:[a-z-]+\s)?[a-z]+s[，：]\s(?P<names>{_NAME}(?:，\s{_NAME})*，?\sand\s{_NAME})(?=[，.；)])"
)
"""A row of persons or places of two names and more: one name may be that of a town with its state behind it."""
_OPEN = late(
    r"\b(?:including|such as|like|among others|etc|e\.g|one|another|other|others|more|first|both)\b",
    _IGNORE_CASE,
)
"""Words of a list that is not whole, or whose items are counted in words."""
_THINGS = late(
    r"\s(?:[a-z-]+\s){0,2}[a-z]+s(?:\s[a-z]+){0,2}(?:\s[0-9]{4})?：\s?(?P<list>[a-zA-Z][^.；：。（）“”\"\n—]{4,200})(?=[.；。\n]|\Z)"
)
"""What follows the number of things that are listed between commas."""
_NAMED_ITEM = late(r"(?:and\s)?(?:the\s)?[A-Z]\S*(?:\s\S+){0,5}")
"""An item of a row that begins with a name."""
_AND = late(r"\band\b")
_COMMA_OR_AND = late(r"，?\sand\s|，\s")
_ROW = 2
"""Commas' parts that a list has at least."""
_WORDS = 9
"""Words that an item of a list between commas has at most."""
_LIKELY = 3
"""How far from what is announced the number of items may be for them to be what is counted."""
_NEAREST = 40
"""Code points between an announcement and its first item."""
_FARTHEST = 4_000
"""Code points over which the items of one list may stand."""
_LIST = late(rf"[^.!?\n]{{0,{_FARTHEST}}}(?=[.!?\n]|\Z)")
"""A list up to the end of its sentence, which is not looked for farther than items may stand."""


def counted_in_english(context: CheckContext) -> Iterator[Finding]:
    """Speaks where an announced number is not that of the items that follow, and where an item's number leaps."""
    items = [
        _mark(ORDERS[key(match["name"])], match.start("name"), match.end())
        for match in _ORDINAL.finditer(context.plain)
    ]
    for figure in context.figures:
        if not _is_count(figure):
            continue
        last = _last_item(context, items, figure)
        if last is not None and last.number != int(figure.quantity.low or 0):
            yield unlike_its_marks(context, figure, last)
    yield from _letters(context)
    earlier = 0
    for before, after in pairwise(items):
        if (before.number == 1 or earlier == before.number - 1) and _leaps(context, before, after):
            yield misnumbered(context, before, after)
        earlier = before.number


def _letters(context: CheckContext) -> Iterator[Finding]:
    """Speaks where a letter is left out among the items of a sentence that begin with (a) and (b)."""
    found = [
        Mark("(a)", ord(match["letter"]) - ord("a") + 1, match.start(), match.end(), begins_line=False)
        for match in _LETTERED.finditer(context.plain)
        if match.start() and context.plain[match.start() - 1] != "\n"
    ]
    for first, second, third in zip(found, found[1:], found[2:], strict=False):
        in_one = context.sentence_at(first.start) == context.sentence_at(third.start)
        if in_one and (first.number, second.number) == (1, 2) and third.number == 4:
            yield misnumbered(context, second, third)


def _last_item(context: CheckContext, items: list[Mark], figure: Figure) -> Mark | None:
    """The last item of the list that a figure announces, in whatever way it is written; None where there is none."""
    names = _NAMES.match(context.plain, figure.end) or _NAMELY.match(context.plain, figure.end)
    if names is not None:
        return _mark(len(_COMMA_OR_AND.split(names["names"])), *names.span("names"))
    match = _ANNOUNCED.match(context.plain, figure.end)
    found = None
    if match is not None and not _ANOTHER_NUMBER.search(match[0]):
        found = _bulleted(context, match.end() - 1)
        found = found or _last_in_words(context, items, match.end()) or _last_of_list(context, match)
    return found or _last_between_commas(context, figure)


def _bulleted(context: CheckContext, at: int) -> Mark | None:
    """The items with a sign of their own in the lines below a place after which nothing stands in its line."""
    stop = context.plain.find("\n", at)
    if stop < 0 or context.plain[at + 1 : stop].strip():
        return None
    found = bullets(context.plain, stop, min(len(context.plain), stop + _FARTHEST))
    return _mark(found.number, found.start, found.end) if found else None


def _mark(number: int, start: int, end: int) -> Mark:
    """An item that is numbered by a word at the beginning of a sentence or clause."""
    return Mark("first", number, start, end, begins_line=False)


def _is_count(figure: Figure) -> bool:
    return figure.quantity.kind is Kind.COUNT and is_several(figure.quantity) and figure.surface[:1].isascii()


def _last_in_words(context: CheckContext, items: list[Mark], since: int) -> Mark | None:
    """The last item of a list in words that begins right behind an announcement; it has two items and more."""
    at = bisect_left(items, since, key=_start)
    if at == len(items) or items[at].number != 1 or items[at].start - since > _NEAREST:
        return None
    first = last = items[at]
    for item in islice(items, at + 1, None):
        if item.number != last.number + 1 or item.start - first.start > _FARTHEST:
            break
        last = item
    final = _LAST.search(context.plain, last.end, last.end + _FARTHEST)
    if final is not None and final.end() <= _next_item(items, last):
        last = _mark(last.number + 1, final.start(), final.end())
    return last if last.number > 1 else None


def _start(item: Mark) -> int:
    return item.start


def _next_item(items: list[Mark], last: Mark) -> int:
    """Where the item behind another begins; far behind the text if there is none."""
    at = bisect_right(items, last.start, key=_start)
    return items[at].start if at < len(items) else sys.maxsize


def _last_of_list(context: CheckContext, announced: re.Match[str]) -> Mark | None:
    """The last item of a list within its sentence whose items semicolons part: `: …; …; and …`."""
    start, end = announced.span("mark")
    if context.plain[start] not in "：:":
        return None
    listed = _LIST.match(context.plain, end)
    if listed is None:
        return None
    parts = [part for part in listed[0].replace("；", ";").split(";") if part.strip()]
    return _mark(len(parts), end, listed.end()) if len(parts) > 1 else None


def _last_between_commas(context: CheckContext, figure: Figure) -> Mark | None:
    """The last item of a list within its sentence whose items commas part: `: …, … and …`; None where it may hold so many.

    `and` may stand inside an item, so the number has a least and a most.
    """
    found = _THINGS.match(context.plain, figure.end)
    if found is None or _OPEN.search(found["list"]):
        return None
    items = [part.strip() for part in found["list"].split("，") if part.strip()]
    counted = any(one.quantity.low != 1 for one in context.figures_in(*found.span("list")))
    if counted or not _are_items(items):
        return None
    least, most = _least_and_most(items)
    value = int(figure.quantity.low or 0)
    likely = least - _LIKELY <= value < least or most < value <= least + _LIKELY
    return _mark(least, *found.span("list")) if likely else None


def _are_items(items: list[str]) -> bool:
    """Whether what commas part may be items of a list, and not clauses of a sentence."""
    if len(items) < _ROW or max(len(item.split()) for item in items) > _WORDS:
        return False
    return not items[0][0].isupper() or all(_NAMED_ITEM.fullmatch(item) for item in items)


def _least_and_most(items: list[str]) -> tuple[int, int]:
    """How many things items may be; a comma before the last `and` parts the same two as the word does."""
    joined = [len(_AND.findall(item)) for item in items]
    ended = items[-1].startswith(("and ", "or "))
    least = len(items) + (0 if ended else min(1, joined[-1]))
    return least, len(items) + sum(joined) - ended


def _leaps(context: CheckContext, before: Mark, after: Mark) -> bool:
    """Whether a number is left out between two items of one list."""
    near = after.start - before.end <= _FARTHEST
    leap = near and after.number == before.number + 2
    return leap and _OTHER_WORDS.search(context.plain, before.end, after.start) is None
