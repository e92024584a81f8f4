"""What a prompt asks: its label and hint, what is said of what is typed so far."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.figures import detect
from tui.reading.wording import amount, unit_words
from tui.words import _, listed, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.reading.interaction import Interaction
    from tui.speech import Mention, Speech


class Grade(StrEnum):
    """Whether a line can be taken."""

    FINE = "fine"
    ASK = "ask"
    """It is taken at the second Enter: it may not be what was meant."""
    REFUSE = "refuse"


class Check(Struct, frozen=True):
    """What is said of a line."""

    words: str = ""
    """Empty where there is nothing to say: the hint stands there then."""
    grade: Grade = Grade.FINE


class Question(Struct, frozen=True):
    """What is asked for, in one line."""

    label: str
    hint: str = ""
    text: str = ""
    """What stands in the line at first."""
    kind: str = ""
    """A name for questions that have their earlier lines in common; empty where none are kept."""
    one_key: bool = False
    """Whether the first character is the answer."""


# ---------------------------------------------------------------------- what is said of a line


def number_check(speech: Speech) -> Callable[[str], Check]:
    """For the number of a figure: the figure that has it, that there are not as many, or that it is no number."""
    count = len(speech.mentions)

    def check(line: str) -> Check:
        typed = line.strip()
        if not typed:
            return Check()
        if not typed.isdecimal():
            return Check(_("“{line}” is no number").format(line=typed), Grade.REFUSE)
        known = speech.pending is None or speech.mention_after(speech.pending.gap) >= int(typed[:9])
        if not known and len(typed) <= 9:
            return Check(_("it is looked for"))
        if len(typed) > 9 or not 1 <= int(typed) <= count:
            said = ngettext("there is {count} figure", "there are {count} figures", count)
            return Check(said.format(count=count), Grade.REFUSE)
        return Check(speech.mentions[int(typed) - 1].surface)

    return check


_AROUND = 80
"""Code points on either side of a figure within which it is told in which language its number is written."""


def value_check(speech: Speech, mention: Mention) -> Callable[[str], Check]:
    """For what a figure should be: how a number with its unit is read in its place; anything else is asked once more."""
    unit = mention.figure.quantity.unit
    before = speech.text[max(0, mention.start - _AROUND) : mention.start].rpartition("\n")[2]
    after = speech.text[mention.end : mention.end + _AROUND].partition("\n")[0]

    def check(line: str) -> Check:
        typed = line.strip()
        if not typed:
            return Check()
        start, end = len(before), len(before) + len(typed)
        found = [one for one in detect(before + typed + after) if one.start < end and start < one.end]
        if len(found) != 1 or found[0].end > end:
            found = list(detect(typed))
            start, end = 0, len(typed)
        if len(found) != 1:
            if typed.replace(",", "").replace(".", "", 1).isdecimal():
                return _bare(typed, unit)
            return Check(_("these are plain words and no number"), Grade.ASK)
        read = found[0].quantity
        rest = _left_over(typed, found[0].start - start, found[0].end - start, after)
        if rest and not read.approx and not _is_sign(rest):
            return Check(_("read as {amount}; the rest is words").format(amount=amount(read)), Grade.ASK)
        if unit and not read.unit:
            return _bare(typed, unit)
        if typed == mention.surface:
            return Check(_("this is what the text says"), Grade.ASK)
        return Check(amount(read))

    return check


def _left_over(typed: str, start: int, end: int, after: str) -> str:
    """What is typed besides a number; nothing where it is what is counted, in the words of the text behind the figure."""
    before, behind = typed[: max(0, start)].strip(), typed[end:].strip()
    return "" if behind and not before and _begins(after, behind) else f"{before}{behind}"


def _begins(after: str, words: str) -> bool:
    """Whether a text goes on with these words, in whatever case, and does not end within one of Latin letters."""
    text, said = after.strip().casefold(), words.casefold()
    behind = text[len(said) : len(said) + 1]
    return text.startswith(said) and not (behind.isascii() and behind.isalnum())


def _is_sign(words: str) -> bool:
    """Whether this is the sign of a currency, with letters before it as in HK$ at most."""
    return len(words) < 5 and unicodedata.category(words[-1]) == "Sc"


def _bare(typed: str, unit: str) -> Check:
    """A number that stands without a unit, where the figure has one."""
    if not unit:
        return Check(typed)
    return Check(_("this has no unit; the text says {unit}").format(unit=unit_words(unit)), Grade.ASK)


def search_check(hits: Callable[[str], int]) -> Callable[[str], Check]:
    """For words to look for: how many hits there are.

    Args:
        hits: How many a line has.
    """

    def check(line: str) -> Check:
        if not line.strip():
            return Check()
        count = hits(line)
        said = ngettext("{count} hit", "{count} hits", count).format(count=count)
        return Check(said if count else _("no hits"))

    return check


def mark_hint(state: Interaction) -> str:
    """The marks that there are."""
    names = sorted(state.reading.marks)
    return _("marks: {names}").format(names=listed(names)) if names else ""


# ---------------------------------------------------------------------- completing paths


def completed(typed: str, names: Iterable[str]) -> str:
    """What is typed, as far as all names that begin with it go on alike."""
    fitting = [name for name in names if name.startswith(typed)]
    if not fitting:
        return typed
    first, last = min(fitting), max(fitting)
    end = len(typed)
    while end < min(len(first), len(last)) and first[end] == last[end]:
        end += 1
    return first[:end]
