"""Two lists whose members belong together by their rank: A and B rose by 3 % and 2 % respectively, 甲和乙分别增长3%、2%."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.lexicon.en.clause_words import PREPOSITION, VERB
from tui.speech.clause_model import FIGURE, MASK, OWN
from tui.speech.clauses import masked

_RESPECTIVELY = late(r",?\s*\brespectively\b,?", re.IGNORECASE)
_FIGURES = late(
    r"[$£€¥]?[\x00\x01][^\x00\x01,]{0,24}?(?:(?:,|,?\s+and)\s+[$£€¥]?[\x00\x01](?:[^\x00\x01,]{0,24}?))+(?=[,\s]|\Z)"
)
"""A list of figures."""
_FROM = late(rf"\b(?:{PREPOSITION.pattern}|with|than)\s+|{VERB.pattern}\s+", re.IGNORECASE)
"""Stands before the first member of a list of objects."""
_UP_TO = late(rf"\s+(?:{PREPOSITION.pattern}|with|than)\b", re.IGNORECASE)
"""Stands behind the last one."""


def ranked(line: str) -> str:
    """A sentence in which of two lists only the figure's member and its figure stand."""
    return _chinese(line) or _english(line) or line


def _chinese(line: str) -> str:
    """A sentence with `分别` behind the names and before the figures; empty if it is none."""
    apart = re.search(r"分别|各自|依次", line)
    if apart is None or OWN not in line[apart.end() :]:
        return ""
    tail = OWN.join(map(masked, line[apart.end() :].split(OWN)))
    rank = len(re.findall(MASK, tail.partition(OWN)[0]))
    head = line[: apart.start()]
    begins = max(head.rfind(sign) for sign in "，,；;：:") + 1
    members = re.split(r"、|和|及|与|以及", head[begins:])
    if len(members) <= rank or len(members) != len(re.findall(rf"[{MASK}{OWN}]", tail)):
        return ""
    words = tail.partition(OWN)[0].partition(MASK)[0]
    rest = re.split(rf"[、和及与，,]|{MASK}", tail.partition(OWN)[2])[-1]
    return f"{head[:begins]}{members[rank]}{words}{OWN}{rest}"


def _english(line: str) -> str:
    """A sentence with `respectively` behind the figures, or behind names that follow them; empty if it is none."""
    apart = _RESPECTIVELY.search(line)
    if apart is None:
        return ""
    words = OWN.join(map(masked, line.split(OWN)))
    said = _RESPECTIVELY.sub(" ", words, count=1)
    figures = next((found for found in _FIGURES.finditer(said) if OWN in found.group()), None)
    if figures is None:
        return ""
    found = figures.group()
    rank, size = len(FIGURE.findall(found.partition(OWN)[0])), len(FIGURE.findall(found))
    before, behind = said[: figures.start()], said[figures.end() :]
    unit = re.sub(r"^[\x00\x01]\s*", "", found[found.rfind(FIGURE.findall(found)[-1]) :])
    own = f"{OWN} {unit}"
    if (names := _with_member(before, rank, size)) is not None:
        return f"{names}{own}{behind}"
    if (names := _with_member(behind, rank, size)) is not None:
        return f"{before}{own}{names}"
    return ""


def _with_member(words: str, rank: int, size: int) -> str | None:
    """Words in which of the last list of `size` members only one is left; None where there is none."""
    joint = words.rfind(" and ")
    while joint >= 0:
        found = _members(words[:joint].rstrip(","), words[joint + len(" and ") :], size)
        if found is not None:
            front, members, rest = found
            return f"{front}{members[rank]}{rest}"
        joint = words.rfind(" and ", 0, joint)
    return None


def _members(left: str, right: str, size: int) -> tuple[str, list[str], str] | None:
    """What stands before a list, its members, and what stands behind it."""
    verb = VERB.search(right)
    end = verb or _UP_TO.search(right)
    last, rest = (right[: end.start()], right[end.start() :]) if end else (right, "")
    parts = left.split(",")
    cut = len(parts) - (size - 1)
    if cut < 0:
        return None
    front, first = ",".join(parts[:cut]), parts[cut]
    # Behind a verb the members are its objects, before it they are its subjects.
    shared = verb is None or not _UP_TO.search(last)
    begins = [found.end() for found in (_FROM if shared else VERB).finditer(first)]
    begin = begins[-1] if begins else 0
    front = f"{front}{',' if cut else ''}{first[:begin]} "
    members = [part.strip() for part in (first[begin:], *parts[cut + 1 :], last)]
    if any(not one or FIGURE.search(one) for one in members):
        return None
    return front, [_whole(one, members[-1]) for one in members], f" {rest.strip()} "


def _whole(member: str, last: str) -> str:
    """A member with the noun that all share: bulk and container tariffs."""
    words, shared = member.split(), last.split()
    articles = {"the", "a", "an", "our"}
    bare = [word for word in words if word.lower() not in articles]
    if len(bare) < len([word for word in shared if word.lower() not in articles]):
        return member if words[-1].lower() == shared[-1].lower() else f"{member} {shared[-1]}"
    return member
