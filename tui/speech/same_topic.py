"""Whether two figures are said of the same: asked of the words kept with them, never of how alike they look."""

from __future__ import annotations

from tui.speech import context
from tui.speech.antecedents import names_in, names_itself
from tui.speech.clauses import HAN, Role, clauses, places_in, plain_words
from tui.speech.headings import LINE_END
from tui.speech.openers import without_times
from tui.speech.topic_reading import Topic, opening, read
from tui.speech.topics import APART, CLAUSE_END, OPENING, REACH, clipped, sentences


def same(kept: tuple[str, str], found: tuple[str, str], *, led: bool = False) -> bool:
    """Whether two figures are said of the same.

    Args:
        kept: The lines that `about` gave of one, and the words after it.
        found: All lines before the other, and the words after it.
        led: Whether the same is known to be named before both, so that the rest of those lines may differ.
    """
    then, now = read(*kept), read(*found)
    told = _told(then, kept)
    return (
        (
            _same_subject(then, now, told=told)
            or _both_name_it(kept[0], found[0])
            or (led and then.said == now.said != "")
        )
        and _same_around(then, now, named=told or not then.leans)
        and _same_after(kept, found, alone=then.leans and not then.before)
    )


def _both_name_it(kept: str, found: str) -> bool:
    """Whether the clauses of two figures name the same, so that sentences around them that name nobody do not matter."""
    *outer, own = kept.partition(APART)[0].split("\n")
    *lines, here = found.partition(APART)[0].split("\n")
    return (
        names_itself(own)
        and names_itself(here)
        and _without_lists(own) == _without_lists(here) != ()
        and names_in(outer) <= names_in([*lines, here])
    )


def _without_lists(own: str) -> tuple[str, ...]:
    """What the clauses up to a figure say, without adverbials and those that were said with figures of their own.

    Nothing where the last of them names nobody.
    """
    *before, last = clauses(own)
    if last.role is Role.LEANS or not last.content:
        return ()
    return (*(one.content for one in before if not (one.figures or one.beside or one.manner)), last.content)


def carried(kept: tuple[str, str], found: tuple[str, str], text: str, *, clause: bool) -> bool:
    """Whether a figure was moved or joined with its words: asked only where no others of either text are like them.

    They name what it is about, and what they stood beneath is still in the text: else these may be others that were
    written in their place.

    Args:
        kept: The lines that `about` gave of it, and the words after it.
        found: All lines before where it may be, and the words after it.
        text: The whole text as it is now.
        clause: Whether no other clause is like its own; else no other sentence is.
    """
    then, now = read(*kept), read(*found)
    says = not then.leans or (not then.before and len(then.said) >= OPENING)
    whole, longer = then.said == now.said, _ends_with(now, then)
    shorter = _ends_with(then, now)
    return (
        (
            (says and (whole or longer))
            or (shorter and not now.leans)
            or (clause and then.names and then.own == now.own)
        )
        and _still_there(kept[0].partition(APART)[0], text, own=not (whole or longer))
        and _same_around(then, now, named=True)
        and _same_after(kept, found, alone=not then.own and then.names)
    )


def _ends_with(longer: Topic, shorter: Topic) -> bool:
    """Whether what is said ends with all that another one says, from the beginning of a clause on."""
    return longer.said.endswith(shorter.said) and len(longer.said) - len(shorter.said) in longer.starts


def _still_there(lines: str, text: str, *, own: bool) -> bool:
    """Whether a text has the lines before a figure, and if asked for the clauses before its own, word for word."""
    *outer, last = lines.split("\n")
    before = CLAUSE_END.split(last)[:-1] if own else []
    return all(part.strip() in text for line in (*outer, *before) for part in line.split("…"))


def _told(then: Topic, kept: tuple[str, str]) -> bool:
    """Whether nothing is said before a figure and enough after it."""
    behind = kept[0].partition(APART)[2] if APART in kept[0] else kept[1]
    return not then.said and len(opening(behind)) >= OPENING


def _same_around(then: Topic, now: Topic, *, named: bool) -> bool:
    """Whether place, time, manner and rank are the same."""
    return (
        _same_place(then.place, now.place)
        and (not then.year or not now.year or then.year == now.year)
        and _same_beside(then, now, named=named)
        and then.rank == now.rank
    )


def words_around(text: str, span: tuple[int, int], *, clause: bool) -> tuple[str, str]:
    """The words around a figure in its clause or up to it in its sentence, by which like ones are known."""
    start, end = span
    begins = max(0, start - REACH)
    here = clauses(clipped(sentences(LINE_END.split(text[begins:start])[-1])[-1]))
    own = here[-1:] if clause else here
    before = "".join("".join((one.content, one.year, *one.times)) for one in own)
    after = text[end : end + context.CONTEXT]
    behind = plain_words(CLAUSE_END.split(after)[0])
    return before, behind if len(before) + len(behind) >= OPENING else opening(after)


def _same_subject(then: Topic, now: Topic, *, told: bool) -> bool:
    """Whether the subjects are the same, whether they stand in the sentence or before it, or are told after it."""
    if then.said == now.said and not then.leans and not now.leans:
        return (then.sure and then.place is not None) or now.around.issuperset(then.before)
    shorter, longer = sorted((then, now), key=lambda topic: len(topic.said))
    if shorter.placed and _ends_with(longer, shorter):
        return True  # what stands before the place was joined to the sentence, or parted from it
    if not then.before and then.leans:
        return then.said == now.said and (told or not now.before)
    # A full stop in place of a comma, or the other way round, changes nothing.
    whole = "".join((*then.before, then.said)) if then.leans else then.said
    return any(whole == "".join((*now.before[at:], now.said)) for at in range(len(now.before) + 1))


def _same_beside(then: Topic, now: Topic, *, named: bool) -> bool:
    """Whether the times and the manner are the same; one of two may leave them out where the subject is named."""
    apart = then.leans and then.before and not (then.earlier <= now.earlier or now.earlier <= then.earlier)
    pairs = ((then.times, now.times), (then.asides, now.asides))
    return not apart and all(
        one == other or (named and (one <= other or other <= one)) for one, other in pairs
    )


def _same_place(then: tuple[str, str] | None, now: tuple[str, str] | None) -> bool:
    """Whether two places are one; where none is named it is the speaker's own."""
    if then and now:
        return then == now or (then[0] == now[0] == "" and "" in {then[1], now[1]})
    return not (then or now or ("",))[0]


def _same_after(kept: tuple[str, str], found: tuple[str, str], *, alone: bool) -> bool:
    """Whether the words after two figures can be of the same; where nothing stands before, they must be."""
    clipped = APART not in kept[0]
    then, now = (kept[1], found[1]) if clipped else (one[0].partition(APART)[2] for one in (kept, found))
    if alone:
        first, second = opening(then), opening(now)
        return bool(first) == bool(second) and _begin_alike(first, second, clipped=clipped)
    first, second = (CLAUSE_END.split(side)[0] for side in (then, now))
    where, there = places_in(first), places_in(second)
    if where and there and where != there:
        return False
    clipped = clipped and max(len(first), len(second)) >= context.CONTEXT
    return _begin_alike(*(_without_times(side) for side in (first, second)), clipped=clipped)


def _without_times(side: str) -> str:
    """What stands behind a figure in its clause, without the times."""
    return plain_words(without_times(side, chinese=HAN.search(side) is not None))


def _begin_alike(first: str, second: str, *, clipped: bool) -> bool:
    """Whether two pieces are the same, or one of them has nothing, or was cut off where the other goes on."""
    size = min(len(first), len(second))
    return size == 0 or (first[:size] == second[:size] if clipped else first == second)
