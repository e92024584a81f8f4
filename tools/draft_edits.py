"""Drafts made of generated texts by a grammar of edits, with what must become of each figure.

A text is sections of paragraphs of facts, and a table. What is done to it: a digit changed, a hedge come, two figures
swapped, the subject or a row's label replaced, sentences struck out and written anew; and, without a change of what is said,
sections and sentences moved, sentences reworded and led in, figures written another way, rows moved.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tools.draft_amounts import Amount
from tui.alignment import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tools.draft_amounts import Fact
    from tools.draft_grammar import Grammar


@dataclass(frozen=True)
class Figure:
    """One figure of a text."""

    id: int
    number: int
    amount: Amount
    hedge: str = ""
    other: bool = False
    """Whether it is written in its other way."""

    @property
    def written(self) -> str:
        """As it stands in the text."""
        amount, number = self.amount, self.number
        tenths = 10**amount.decimals
        if not self.other:
            plain = f"{number / tenths:.{amount.decimals}f}" if amount.decimals else str(number)
            return f"{self.hedge}{amount.sign}{plain}{amount.unit}"
        whole = number * amount.scale // tenths
        plain = str(whole) if amount.other else f"{whole:,}"
        return f"{self.hedge}{amount.sign}{plain}{amount.other}"


@dataclass(frozen=True)
class Sentence:
    """A fact that is said of somebody, or words without figures."""

    figures: tuple[Figure, ...]
    fact: Fact | None = None
    who: str = ""
    wording: int = 0
    aside: tuple[str, str] = ("", "")
    words: str = ""
    qualifier: str = ""


@dataclass(frozen=True)
class Text:
    """A draft."""

    paragraphs: tuple[tuple[Sentence, ...], ...]
    """Each section's paragraphs begin with a heading."""
    rows: tuple[tuple[str, tuple[Figure, ...]], ...]
    """The labels of a table's rows, with their figures."""
    heads: tuple[str, ...]


@dataclass
class Case:
    """Two drafts and what became of each figure: the outcome under its number; new ones have none in the old draft."""

    grammar: Grammar
    old: Text
    new: Text
    gold: dict[int, Change] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)
    """Figures of which nothing is asked but that they are laid on no other."""


QUALIFIED = 0.7
"""How many of the changed sentences with a qualifier get another one."""


class Maker:
    """Makes drafts by chance."""

    def __init__(self, grammar: Grammar, seed: int) -> None:
        """Begin with a seed."""
        self._grammar, self._chance = grammar, random.Random(seed)  # noqa: S311 - no secret
        self._last = 0
        self._claims = self._chance.sample(grammar.claims, len(grammar.claims))

    def case(self, share: float = 0.25) -> Case:
        """A text and its next draft, in which a share of the sentences is changed, and as many only reworded."""
        chance = self._chance
        paragraphs = tuple(self._paragraph(heading) for heading in self._grammar.sections)
        old = Text(paragraphs, self._rows(), self._grammar.heads)
        case = Case(self._grammar, old, old)
        found = [list(self._edited(case, paragraph, share)) for paragraph in paragraphs]
        self._move(found)
        rows = [self._row(case, row, share) for row in old.rows]
        if chance.random() < 0.5:
            rows.append(rows.pop(0))
        case.new = Text(tuple(tuple(each) for each in found), tuple(rows), old.heads)
        for figure in figures_of(old):
            case.gold.setdefault(figure.id, Change.SAME)
        return case

    def _figure(self, amount: Amount) -> Figure:
        """A figure of some amount that has not been given yet."""
        self._last += 1
        tenths = 10**amount.decimals
        number = self._chance.randint(amount.low * tenths, amount.high * tenths)
        return Figure(self._last, number + (number % 10 == 0), amount)

    def _sentence(self) -> Sentence:
        """A fact that is said of somebody."""
        fact = self._chance.choice(self._grammar.facts)
        figures = tuple(map(self._figure, fact.amounts))
        return Sentence(figures, fact, self._chance.choice(self._grammar.names))

    def _claim(self, fact: Fact) -> Sentence:
        """A fact that is said with a qualifier."""
        figures = tuple(map(self._figure, fact.amounts))
        return Sentence(
            figures, fact, qualifier=self._chance.choice(fact.qualifiers), wording=self._wording(fact)
        )

    def _wording(self, fact: Fact) -> int:
        """One of the wordings of a fact."""
        return self._chance.randrange(len(fact.wordings))

    def _paragraph(self, heading: str) -> tuple[Sentence, ...]:
        """A heading with what stands below it."""
        sentences = [self._sentence() for _ in range(self._chance.randint(3, 6))]
        sentences += [
            self._claim(self._claims.pop()) for _ in range(min(len(self._claims), self._chance.randint(1, 3)))
        ]
        filler = Sentence((), words=self._chance.choice(self._grammar.fillers))
        sentences.insert(self._chance.randint(0, len(sentences)), filler)
        return (Sentence((), words=heading), *sentences)

    def _rows(self) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
        """The rows of a table."""
        units = [Amount(unit, 110, 980) for unit in self._grammar.units]
        return tuple((label, tuple(map(self._figure, units))) for label in self._grammar.labels[:5])

    def _edited(self, case: Case, paragraph: Sequence[Sentence], share: float) -> Iterator[Sentence]:
        """The sentences of a paragraph in the new draft."""
        for sentence in paragraph:
            chance = self._chance.random()
            if sentence.fact is None or chance >= 2 * share:
                yield sentence
            elif chance >= share:
                yield self._reworded(sentence)
            else:
                yield from self._changed(case, sentence)

    def _reworded(self, sentence: Sentence) -> Sentence:
        """The same said in other words, or written another way."""
        done = self._chance.randint(0, 2)
        if done == 0:
            figures = tuple(
                replace(figure, other=True) if figure.amount.scale > 1 else figure
                for figure in sentence.figures
            )
            return replace(sentence, figures=figures)
        if done == 1:
            return replace(sentence, aside=self._chance.choice(self._grammar.asides))
        wording = self._wording(sentence.fact) if sentence.fact and sentence.fact.qualifiers != ("",) else 1
        return replace(sentence, wording=wording)

    def _changed(self, case: Case, sentence: Sentence) -> Iterator[Sentence]:
        """One that says something else, or none, or one more."""
        if sentence.fact and sentence.fact.qualifiers != ("",) and self._chance.random() < QUALIFIED:
            yield self._otherwise(case, sentence, sentence.fact)
            return
        done = self._chance.choice(("digit", "digit", "hedge", "swap", "subject", "gone", "new"))
        if done == "swap" and self._may_swap(sentence):
            first, second, *rest = sentence.figures
            numbers = (replace(first, number=second.number), replace(second, number=first.number), *rest)
            case.gold.update({first.id: Change.CHANGED, second.id: Change.CHANGED})
            yield replace(sentence, figures=numbers)
        elif done == "hedge":
            hedge = self._chance.choice(self._grammar.hedges)
            yield self._one(case, sentence, lambda figure: replace(figure, hedge=hedge))
        elif done == "subject" and sentence.who:
            others = [name for name in self._grammar.names if name != sentence.who]
            case.gold.update((figure.id, Change.CHANGED) for figure in sentence.figures)
            yield replace(sentence, who=self._chance.choice(others))
        elif done == "gone":
            case.gold.update((figure.id, Change.GONE) for figure in sentence.figures)
        elif done == "new":
            added = self._sentence()
            case.gold.update((figure.id, Change.NEW) for figure in added.figures)
            yield from (sentence, added)
        else:
            yield self._one(case, sentence, self._other_digit)

    def _otherwise(self, case: Case, sentence: Sentence, fact: Fact) -> Sentence:
        """A sentence whose first figure is said with another qualifier, in these words or others; of the other figures nothing is asked."""
        others = [one for one in fact.qualifiers if one != sentence.qualifier]
        first, *rest = sentence.figures
        case.gold[first.id] = Change.CHANGED
        case.open.update(figure.id for figure in rest)
        wording = self._chance.choice((sentence.wording, self._wording(fact)))
        return replace(sentence, qualifier=self._chance.choice(others), wording=wording)

    def _one(self, case: Case, sentence: Sentence, edit: Callable[[Figure], Figure]) -> Sentence:
        """A sentence with one figure edited."""
        at = self._chance.randrange(len(sentence.figures))
        figures = list(sentence.figures)
        case.gold[figures[at].id] = Change.CHANGED
        figures[at] = edit(figures[at])
        return replace(sentence, figures=tuple(figures))

    def _other_digit(self, figure: Figure) -> Figure:
        """A figure with another digit."""
        digits = str(figure.number)
        at = self._chance.randrange(len(digits))
        digit = self._chance.choice([one for one in "123456789" if one != digits[at]])
        return replace(figure, number=int(digits[:at] + digit + digits[at + 1 :]))

    @staticmethod
    def _may_swap(sentence: Sentence) -> bool:
        """Whether the first two figures of a sentence may change places."""
        first, second = sentence.figures[:2]
        return first.amount.unit == second.amount.unit and first.number != second.number

    def _row(
        self, case: Case, row: tuple[str, tuple[Figure, ...]], share: float
    ) -> tuple[str, tuple[Figure, ...]]:
        label, figures = row
        chance = self._chance.random()
        if chance < share / 2:
            free = self._grammar.labels[5:]
            case.gold.update((figure.id, Change.CHANGED) for figure in figures)
            return self._chance.choice(free), figures
        if chance < share:
            case.gold[figures[0].id] = Change.CHANGED
            return label, (self._other_digit(figures[0]), *figures[1:])
        return row

    def _move(self, paragraphs: list[list[Sentence]]) -> None:
        """A section to another place, a sentence to the end of its paragraph."""
        if self._chance.random() < 0.6:
            paragraphs.insert(self._chance.randrange(len(paragraphs)), paragraphs.pop())
        for paragraph in paragraphs:
            if len(paragraph) > 3 and self._chance.random() < 0.3:
                paragraph.append(paragraph.pop(self._chance.randint(1, len(paragraph) - 2)))


def figures_of(text: Text) -> Iterator[Figure]:
    """The figures of a text, those of its table last."""
    for paragraph in text.paragraphs:
        for sentence in paragraph:
            yield from sentence.figures
    for _label, figures in text.rows:
        yield from figures
