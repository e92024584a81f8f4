"""How the generated texts of the anchors' table are edited: so that a figure still says the same, or only its twin is left.

The figure in question stands between two signs of the private use area, so that it is known where it went.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.speech.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tools.anchor_grammar import Words

BEGINS, ENDS = "\ue000", "\ue001"
"""Stand around the figure that is anchored; no text that is resolved holds them."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, what became of it, and where the figure is now."""

    kind: str
    """The way of editing."""
    pattern: str
    old: str
    old_span: Span
    new: str
    new_span: Span | None
    """None where the figure is gone, and only its twin is left."""


@dataclass(frozen=True, slots=True)
class Text:
    """A passage and its twin among other paragraphs."""

    words: Words
    name: str
    pattern: str
    passage: Callable[[str, str, int, str], str]
    """The words of a pattern: the pattern, the subject, which of the two it is (0 or 1) and the figure as it is written."""
    subjects: tuple[str, str]
    figure: str
    rewritten: str
    fillers: tuple[str, str, str]

    @property
    def mine(self) -> str:
        """The passage, with its figure between the signs."""
        return self.passage(self.pattern, self.subjects[0], 0, f"{BEGINS}{self.figure}{ENDS}")

    @property
    def twin(self) -> str:
        """The same words about another subject."""
        return self.passage(self.pattern, self.subjects[1], 1, self.figure)

    @property
    def old(self) -> tuple[str, ...]:
        """The paragraphs before they are edited."""
        before, between, after = self.fillers
        return before, self.mine, between, self.twin, after

    def case(self, kind: str, *new: str, old: tuple[str, ...] = ()) -> Case:
        """The text with these paragraphs in place of its own."""
        return marked_case(kind, self.name, "\n".join(old or self.old), "\n".join(new))

    @property
    def row(self) -> bool:
        """Whether the passage is a row of a table."""
        return "\t" in self.pattern or "|" in self.pattern

    @property
    def prose(self) -> bool:
        """Whether the passage is sentences and nothing else."""
        return not self.row and "\n" not in self.pattern and re.match(r"[{(（#]*[in]}", self.pattern) is None


def cases(grammars: tuple[Words, ...], seed: int, count: int) -> Iterator[Case]:
    """For `count` texts of each pattern of each grammar every way of editing that fits."""
    chance = random.Random(seed)  # noqa: S311 - texts, no secrets
    for words in grammars:
        for name, pattern in words.patterns.items():
            for _number in range(count):
                text = _text(words, name, pattern, chance)
                yield from _twins(text)
                yield from _rewritten(text, chance)
                if text.prose:
                    yield from _opened(text, chance)
                    if name != "label":
                        yield from _joined(text, chance)
        for _number in range(count):
            for then, now in words.openers.orders:
                yield from _ordered(_text(words, "order of words", then, chance), now)


def _text(words: Words, name: str, pattern: str, chance: random.Random) -> Text:
    """One text of a pattern."""
    first, second = chance.sample(chance.choice(words.subjects), 2)
    other = chance.choice([one for pair in words.subjects for one in pair if one not in {first, second}])
    deed, (figure, rewritten) = chance.choice(words.deeds), chance.choice(words.figures)
    years = chance.sample(range(2015, 2024), 2)
    months = chance.sample(range(1, 13), 2)

    def passage(said: str, subject: str, at: int, surface: str) -> str:
        return said.format(
            s=subject,
            S=subject[0].upper() + subject[1:],
            o=other,
            O=other[0].upper() + other[1:],
            d=deed,
            f=surface,
            n=words.numbers[at],
            i=at + 1,
            y=years[at],
            m=months[at],
        )

    before, between, after = chance.sample(words.fillers, 3)
    return Text(words, name, pattern, passage, (first, second), figure, rewritten, (before, between, after))


def _twins(text: Text) -> Iterator[Case]:
    """What leaves only the twin's figure, or moves one of them or both."""
    (before, between, after), mine, twin, case = text.fillers, text.mine, text.twin, text.case
    dated = "{y}" in text.pattern or "{m}" in text.pattern
    over = twin if dated else text.passage(text.pattern, text.subjects[1], 0, text.figure)
    yield case("like: deleted", before, between, twin, after)
    yield case("like: deleted, twin in its place", before, twin, between, after)
    yield case("like: twin written over it", before, over, between, after)
    if not dated:
        yield case("like: twin written over it, not there before", before, over, between, old=text.old[:3])
    yield case("like: figure's words deleted", before, _without_figure(mine), between, twin, after)
    yield case("like: moved to the end", before, between, twin, after, mine)
    yield case("like: changed places", before, twin, between, mine, after)


def _rewritten(text: Text, chance: random.Random) -> Iterator[Case]:
    """What says the same in other places, signs and small words."""
    (before, between, after), mine, twin, case = text.fillers, text.mine, text.twin, text.case
    words = text.words
    yield case("honest: paragraph moved to the front", mine, before, between, twin, after)
    yield case("honest: neighbours deleted", mine, twin)
    yield case("honest: neighbours reworded", _reworded(before), mine, _reworded(between), twin, after)
    yield case("honest: twin deleted", before, mine, between, after)
    for found, put in words.adverbs:
        if found in mine:
            edited = mine.replace(found, put, 1)
            yield case("honest: adverb put in", before, edited, between, twin, after)
            break
    for found, put in chance.sample(words.points, len(words.points)):
        if found in mine[:-1] and not text.row:
            mark = re.match(r"\A(?:[一二]、|（[一二]）|[(（]?\d[.)）])?", mine)
            keep = mark.end() if mark else 0
            head, figure_text, tail = re.split(f"({BEGINS}.*{ENDS})", mine[keep:-1])
            edited = (
                mine[:keep] + head.replace(found, put) + figure_text + tail.replace(found, put) + mine[-1]
            )
            yield case("honest: punctuation", before, edited, between, twin, after)
            break
    if text.rewritten != text.figure:
        edited = mine.replace(text.figure, text.rewritten)
        yield case("honest: figure written otherwise", before, edited, between, twin, after)
    width = str.maketrans({",": "，", ":": "：", ";": "；", "(": "（", ")": "）"})
    if "。" in mine:
        yield case("honest: width", *(part.translate(width) for part in (before, mine, between, twin, after)))


def _opened(text: Text, chance: random.Random) -> Iterator[Case]:
    """An opener put before the passage, or taken away; and before the twin, with the original deleted or moved."""
    before, between, after = text.fillers
    openers = text.words.openers
    dated = re.search(r"{[ym]}|\ALast|月|秋|春", text.pattern) is not None
    begins = text.pattern.startswith(("{s}", "{S}")) and text.name != "label"
    for kind, every in openers.kinds.items():
        if kind.startswith("time") and (dated or ("comma" in kind and not begins)):
            continue
        put = chance.choice(every)
        mine, twin = put + _inside(text, text.mine, 0), put + _inside(text, text.twin, 1)
        yield text.case(f"honest: opener put in ({kind})", before, mine, between, text.twin, after)
        taken = (before, mine, between, text.twin, after)
        yield text.case(f"honest: opener taken out ({kind})", *text.old, old=taken)
        yield text.case("like: deleted, opener before the twin", before, between, twin, after)
        yield text.case("like: moved, openers before both", before, twin, between, after, mine)
    put, space = chance.choice(openers.sentences), text.words.space
    yield text.case(
        "like: deleted, sentence before the twin", before, between, put + space + text.twin, after
    )


def _joined(text: Text, chance: random.Random) -> Iterator[Case]:
    """The passage among other sentences, joined to one or moved to another paragraph; and the twin likewise."""
    (before, between, after), mine, twin, space = text.fillers, text.mine, text.twin, text.words.space
    put = chance.choice(text.words.inserted)
    inner = _inside(text, mine, 0)
    join = chance.choice(text.words.openers.joins)
    both, twins = put[:-1] + join + inner, put[:-1] + join + _inside(text, twin, 1)
    apart = (before, put + space + mine, between, twin, after)
    yield text.case("honest: sentence put in before", *apart)
    opened = chance.choice(text.words.openers.sentences)
    yield text.case("honest: sentence put in before", before, opened + space + mine, between, twin, after)
    yield text.case("honest: sentence put in behind", before, mine + space + put, between, twin, after)
    yield text.case("honest: joined to another paragraph", before, between, mine + space + after, twin)
    yield text.case("honest: moved behind another paragraph", before, between + space + mine, twin, after)
    yield text.case("honest: joined to the sentence before", before, both, between, twin, after, old=apart)
    yield text.case(
        "honest: parted from the sentence before", *apart, old=(before, both, between, twin, after)
    )
    yield text.case("like: deleted, twin joined", before, between, twins, after)
    yield text.case("like: deleted, twin moved to its paragraph", before + space + twin, between, after)
    yield text.case(
        "like: both moved to other paragraphs", before + space + twin, between + space + mine, after
    )


def _ordered(text: Text, now: str) -> Iterator[Case]:
    """The words of a sentence in another order; and the twin in that order, with the original deleted."""
    before, between, after = text.fillers
    mine = text.passage(now, text.subjects[0], 0, f"{BEGINS}{text.figure}{ENDS}")
    yield text.case("honest: order of words", before, mine, between, text.twin, after)
    other = (before, mine, between, text.twin, after)
    yield text.case("honest: order of words", *text.old, old=other)
    twin = text.passage(now, text.subjects[1], 1, text.figure)
    yield text.case("like: deleted, twin in another order", before, between, twin, after)
    yield text.case("like: changed places, twin in another order", before, twin, between, text.mine, after)


def _inside(text: Text, words: str, at: int) -> str:
    """A sentence as it stands behind an opener: a name keeps its capital, another word does not."""
    subject = text.subjects[at] if text.pattern.startswith("{S}") else ""
    if subject:
        return subject[0] + words[1:]
    named = text.pattern.startswith("{O}") and not words.startswith("The ")
    return words if named or words[0] in BEGINS else words[0].lower() + words[1:]


def _reworded(filler: str) -> str:
    """Another sentence in a neighbour's place."""
    return (
        "另有安排,不再一一列举。"
        if re.search(r"[\u3400-\u9fff]", filler)
        else "More will be said on another day."
    )


def _without_figure(passage: str) -> str:
    """A passage without the clause that states the figure."""
    return re.sub(rf"[^,。;、:\n\t|]*{BEGINS}[^{ENDS}]*{ENDS}[^,。;、\n\t|]*", "", passage)


def marked_case(kind: str, pattern: str, old: str, new: str) -> Case:
    """A case of two texts with the signs around the figure; where it is gone there are none in the second."""
    text, span = unmarked(old)
    edited, now = unmarked(new)
    return Case(kind, pattern, text, span or Span(0, 0), edited, now)


def unmarked(marked: str) -> tuple[str, Span | None]:
    """A text without the signs, and where the figure between them stands."""
    if BEGINS not in marked:
        return marked, None
    start = marked.index(BEGINS)
    return marked.replace(BEGINS, "").replace(ENDS, ""), Span(start, marked.index(ENDS) - 1)
