"""Generated drafts measured: of how many figures it is said what became of them.

    python -m tools.draft_table [--seeds N] [--first N] [--errors]

Carried are figures that say the same, *changed* and *gone* those that do not; silent is what is called the same and is not.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from typing import TYPE_CHECKING

from tools.draft_edits import Maker
from tools.draft_grammar import CHINESE, ENGLISH
from tui.alignment import Change, align
from tui.alignment.speech_drafts import draft_of
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tools.draft_edits import Figure, Sentence, Text
    from tools.draft_grammar import Grammar
    from tui.alignment import Row
    from tui.speech import Speech


class Written:
    """A text as it is written, with the place of each figure."""

    def __init__(self, text: Text, chance: random.Random, *, chinese: bool) -> None:
        """Write it; where sentences of a section are parted into paragraphs is chance."""
        self._joint = "" if chinese else " "
        self._pieces: list[str] = []
        self._length = 0
        self.spans: dict[int, tuple[int, int]] = {}
        for paragraph in text.paragraphs:
            self._put(f"{paragraph[0].words}\n")
            for number, sentence in enumerate(paragraph[1:]):
                if number:
                    self._put("\n" if chance.random() < 0.2 else self._joint)
                self._say(sentence)
            self._put("\n\n")
        self._put("| " + " | ".join(text.heads) + " |\n" + "| --- " * len(text.heads) + "|\n")
        for label, figures in text.rows:
            self._put(f"| {label} |")
            for figure in figures:
                self._put(" ")
                self._figure(figure)
                self._put(" |")
            self._put("\n")
        self.text = "".join(self._pieces)

    def _put(self, words: str) -> None:
        """Write words."""
        self._pieces.append(words)
        self._length += len(words)

    def _figure(self, figure: Figure) -> None:
        """Write a figure, and note where it stands."""
        start = self._length + len(figure.hedge)
        self._put(figure.written)
        self.spans[figure.id] = start, self._length

    def _say(self, sentence: Sentence) -> None:
        """Write a sentence."""
        if sentence.fact is None:
            self._put(sentence.words)
            return
        wording = sentence.fact.wordings[sentence.wording]
        begins = "".join(sentence.aside)
        self._put(begins)
        start = self._length
        for number, piece in enumerate(wording.replace("}", "{").split("{")):
            words = {"who": sentence.who, "q": sentence.qualifier}.get(piece, piece) if number % 2 else piece
            if number % 2 and piece in "abc":
                self._figure(sentence.figures["abc".index(piece)])
            elif words:
                first = not begins and self._pieces[-1][-1:] in {"\n", " ", ""} and self._length == start
                self._put(words[0].upper() + words[1:] if first else words)


def measure(grammar: Grammar, seed: int, said: list[str] | None = None) -> Counter[str]:
    """What a case gives: how many figures of each outcome there are, and of how many it was said.

    Args:
        grammar: What its text is made of.
        seed: Of the chance by which it is made.
        said: What went wrong is added to it.
    """
    case = Maker(grammar, seed).case()
    chance = random.Random(seed)  # noqa: S311 - no secret
    old, new = (Written(text, chance, chinese=grammar.chinese) for text in (case.old, case.new))
    first, second = (plain_speech(one.text, id=name) for one, name in ((old, "old"), (new, "new")))
    before, after = _ids(old, first), _ids(new, second)
    found: Counter[str] = Counter()
    for row in align(draft_of(first), draft_of(second)).rows:
        figure = before.get(row.old) if row.old is not None else None
        if figure is None:
            continue
        if figure in case.open:
            found["silent"] += row.change.holds and after.get(row.new or 0) != figure
            continue
        outcome, here = case.gold[figure], after.get(row.new) if row.new is not None else None
        right = row.change.holds and here == figure if outcome is Change.SAME else row.change is outcome
        found.update({f"all {outcome}": 1, f"right {outcome}": right})
        found["silent"] += row.change.holds and (outcome is not Change.SAME or here != figure)
        if said is not None and not right:
            said.append(_line(seed, outcome, row, first, second))
    return found


def _ids(written: Written, speech: Speech) -> dict[int, int]:
    """The figure of the grammar under the index of each that was found."""
    starts = {mention.start: mention.number - 1 for mention in speech.mentions}
    ends = {mention.end: mention.number - 1 for mention in speech.mentions}
    pairs = ((starts.get(start, ends.get(end)), figure) for figure, (start, end) in written.spans.items())
    return {index: figure for index, figure in pairs if index is not None}


def _line(seed: int, outcome: Change, row: Row, old: Speech, new: Speech) -> str:
    """What went wrong with a figure."""

    def around(speech: Speech, index: int | None) -> str:
        if index is None:
            return "-"
        mention = speech.mentions[index]
        return speech.text[max(0, mention.start - 24) : mention.end + 12].replace("\n", "/")

    told = " ".join(filter(None, (row.change, row.reason, row.then, row.now)))
    return f"{seed} {outcome} but {told}: {around(old, row.old)} => {around(new, row.new)}"


def main() -> None:
    """Print the measure of both languages over several seeds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seeds", type=int, default=10)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--errors", action="store_true")
    asked = options.parse_args()
    for name, grammar in (("zh", CHINESE), ("en", ENGLISH)):
        said: list[str] = []
        found: Counter[str] = Counter()
        for seed in range(asked.first, asked.first + asked.seeds):
            found += measure(grammar, seed, said)
        outcomes = Change.SAME, Change.CHANGED, Change.GONE
        rights = ", ".join(f"{one} {found[f'right {one}']}/{found[f'all {one}']}" for one in outcomes)
        print(f"{name}: {rights}, silent {found['silent']}")
        for line in said if asked.errors else ():
            print("  ", line)


if __name__ == "__main__":
    main()
