"""Whether what is said of a figure that stands was turned round: 新增 to 减少, 降低 to 降低到, 未完成 to 完成, 计划 to 已经."""

from __future__ import annotations

from itertools import permutations, takewhile
from typing import NamedTuple

from tui.alignment.compared_words import stem
from tui.alignment.draft_sentences import FIGURE, folded
from tui.lexicon import oppositions

_ENDS = f"的{FIGURE}"
_MORE = 2
"""Code points behind a denied word that are shown with it."""


class Around(NamedTuple):
    """What stands around a figure, other figures as signs."""

    before: str
    """Its clause up to it."""
    after: str
    """Its clause from it."""
    sentence: str
    lead: str = ""
    """Its sentence up to its clause."""

    @property
    def clause(self) -> str:
        """The whole clause, with a sign for the figure."""
        return f"{self.before}{FIGURE}{self.after}"

    @property
    def own(self) -> str:
        """What is said of this figure rather than of the next ones in its clause."""
        left, right = self.before, self.after
        if FIGURE in left:
            left = oppositions.JOINTS.split(left.rsplit(FIGURE, 1)[1])[-1]
        if FIGURE in right:
            right = oppositions.JOINTS.split(right.split(FIGURE, 1)[0])[0]
        return f"{left}{FIGURE}{right}"


def turned(then: Around, now: Around) -> tuple[str, str] | None:
    """The words that turned a claim round, those of one draft and of the other; None where it says the same way."""
    then, now = (one._replace(before=folded(one.before), after=folded(one.after)) for one in (then, now))
    if then.clause == now.clause:
        return None
    found = _opposed(then, now) or _by_or_to(then, now) or _level_or_move(then, now)
    if found:
        return found
    for check in (_denied, _planned):
        if (words := check(then, now)) is not None:
            return words
        if (words := check(now, then)) is not None:
            return words[::-1]
    return None


def _opposed(then: Around, now: Around) -> tuple[str, str] | None:
    """Words of two sides of an opposition, each alone in what is said of the figure."""
    for sides in oppositions.OPPOSITIONS:
        old, new = ([side.search(one.own) for side in sides] for one in (then, now))
        for here, there in permutations(range(len(sides)), 2):
            gone, come = old[here], new[there]
            if gone and come and not old[there] and not new[here]:
                return gone[0], come[0]
    return None


def _by_or_to(then: Around, now: Around) -> tuple[str, str] | None:
    """An amount by which something changed in place of one that it changed to."""
    for first, second in ((oppositions.BY, oppositions.TO), (oppositions.TO, oppositions.BY)):
        gone, come = first.search(then.before), second.search(now.before)
        if gone and come and not (second.search(then.before) and first.search(now.before)):
            return gone[0].strip(), come[0].strip()
    for first, second in (oppositions.ENGLISH_CHANGES, oppositions.ENGLISH_CHANGES[::-1]):
        gone, come = first.search(then.before), second.search(now.before)
        if gone and come:
            return gone[1], come[1]
    return None


def _level_or_move(then: Around, now: Around) -> tuple[str, str] | None:
    """An amount by which something changed in place of the value that it has: 占比17%, 占比降低17%."""
    for one, other in ((then, now), (now, then)):
        level, moved = oppositions.LEVEL.search(one.before), oppositions.BY.search(other.before)
        if level and moved and not oppositions.MOVED.search(one.before):
            words = level[0], moved[0]
            return words if one is then else words[::-1]
    return None


def _denied(one: Around, other: Around) -> tuple[str, str] | None:
    """What is denied in one clause, and said in the other."""
    for found in oppositions.NEGATION.finditer(one.clause):
        rest = oppositions.NEGATION.sub("", other.clause)
        if found[1] in rest and not _denies(other.clause, found[1]):
            behind = one.clause[found.end() :], rest[rest.index(found[1]) + len(found[1]) :]
            both = takewhile(
                lambda pair: pair[0] == pair[1] and pair[0] not in _ENDS, zip(*behind, strict=False)
            )
            more = "".join(sign for sign, _other in both)[:_MORE]
            return found[0] + more, found[1] + more
    for found in oppositions.ENGLISH_NEGATION.finditer(one.clause):
        verb = found[1].lower()
        if oppositions.ENGLISH_NEGATION.search(other.clause):
            continue
        said = {stem(word): word for word in _latin(other.clause)}
        if (
            positive := said.get(stem(oppositions.IRREGULAR.get(verb, verb))) or said.get(stem(verb))
        ) is not None:
            return found[0], positive
    return None


def _denies(text: str, word: str) -> bool:
    """Whether what a word says is denied in a text, too."""
    return any(found[1] == word for found in oppositions.NEGATION.finditer(text))


def _latin(text: str) -> list[str]:
    """The Latin words of a text in small letters."""
    return "".join(sign if sign.isascii() and sign.isalpha() else " " for sign in text).lower().split()


def _planned(one: Around, other: Around) -> tuple[str, str] | None:
    """What is to be done in one clause, and is done in the other."""
    plan = oppositions.PLANNED.search(one.own)
    if plan is None or oppositions.PLANNED.search(other.sentence) or oppositions.DONE.search(one.own):
        return None
    done = oppositions.DONE.search(other.own) or (
        oppositions.DONE.search(other.clause) or oppositions.PAST.search(other.own)
        if other.clause.isascii()
        else None
    )
    if done:
        return plan[0], done[0]
    if completed := _completed(one, other):
        return completed
    if oppositions.AHEAD.search(other.sentence):
        return None
    reaching, reached = oppositions.REACHING.search(one.before), oppositions.REACHED.search(other.before)
    if reaching is None:
        return None
    if reached is None and one.before[: reaching.start()] != other.before:
        return None
    return reaching[0], reached[0] if reached else ""


def _completed(one: Around, other: Around) -> tuple[str, str] | None:
    """What is planned in one clause, and brought about in the other: 计划投资, 完成投资."""
    planned, done = oppositions.PLANNED_DEED.search(one.before), oppositions.COMPLETED.search(other.before)
    if planned is None or done is None or planned[1] != done[1]:
        return None
    return None if oppositions.COMPLETED.search(one.before) else (planned[0], done[0])
