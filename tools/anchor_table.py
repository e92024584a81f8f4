"""The table of docs/reliability.md: every figure of the bundled speech, mutated in six ways.

    python tools/anchor_table.py            print the table
    python tools/anchor_table.py --write    put it into docs/reliability.md

Beside hegao's anchors stands a plain fuzzy-quote anchoring, of the kind that is right for prose.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tui.figures import detect
from tui.files.places import bundled_pack
from tui.packs.load import load
from tui.speech.anchors import Anchor, Outcome, Resolution, anchor, resolve, resolve_all
from tui.speech.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reliability.md"
BEGIN, END = "<!-- anchors: begin -->", "<!-- anchors: end -->"
MOVES = 5
"""Destinations tried for each figure that is moved."""

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?|[零一二三四五六七八九十两]+")
_NEXT = dict(zip("0123456789零一二三四五六七八九十两", "1234567890一二三四五六七八九八七三", strict=True))
_UNITS = (
    ("万", "亿"),
    ("%", "个百分点"),
    ("个", "项"),
    ("年", "月"),
    ("元", "美元"),
    ("户", "人"),
    ("次", "天"),
)
_CLAUSE = re.compile(r"[^,，;；。\n]*[,，;；。\n]?")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One figure of a text mutated in one way."""

    way: str
    figure: int
    """Which figure of the original."""
    text: str
    spans: tuple[Span | None, ...]
    """Where each figure of the original is now; None for the one that was deleted."""
    kept: bool
    """Whether the figure still says what it said (it was only moved)."""


def mutants(text: str, spans: Sequence[Span]) -> Iterator[Mutant]:
    """Every figure of `text` mutated in the six ways, the moves to several places each."""
    changes: dict[str, Callable[[str], str]] = {
        "digit swapped": _other_digit,
        "times ten": _times_ten,
        "unit": _other_unit,
        "decimal point": _other_point,
        "deleted": lambda _surface: "",
    }
    for number, span in enumerate(spans):
        surface = text[slice(*span)]
        for way, change in changes.items():
            put = change(surface)
            if way == "deleted" or put != surface:
                yield _replaced(way, number, text, spans, put)
        yield from _moved(number, text, spans)


def _replaced(way: str, number: int, text: str, spans: Sequence[Span], put: str) -> Mutant:
    start, end = spans[number]
    by = len(put) - (end - start)
    now: list[Span | None] = [
        Span(span.start + by, span.end + by) if span.start >= end else span for span in spans
    ]
    now[number] = Span(start, start + len(put)) if put else None
    return Mutant(way, number, text[:start] + put + text[end:], tuple(now), kept=False)


def _moved(number: int, text: str, spans: Sequence[Span]) -> Iterator[Mutant]:
    """The clause that holds the figure, cut out and put in before another clause."""
    clauses = [found.span() for found in _CLAUSE.finditer(text) if found.group()]
    mine = next(at for at, (start, end) in enumerate(clauses) if start <= spans[number].start < end)
    start, end = clauses[mine]
    end = max([end, *(span.end for span in spans if start <= span.start < end)])
    elsewhere = [
        a for a, b in clauses if (b < start or a > end) and not any(s.start < a < s.end for s in spans)
    ]
    for move in range(MOVES):
        goal = elsewhere[(7 * number + move * len(elsewhere) // MOVES) % len(elsewhere)]
        order = sorted({0, start, end, goal, len(text)})
        parts = [(a, b) for a, b in pairwise(order) if (a, b) != (start, end)]
        parts.insert([a for a, _b in parts].index(goal), (start, end))
        at, begins = 0, {}
        for a, b in parts:
            begins[a, b] = at
            at += b - a
        now = tuple(
            Span(span.start - a + begins[a, b], span.end - a + begins[a, b])
            for span in spans
            for a, b in parts
            if a <= span.start < b
        )
        yield Mutant("moved", number, "".join(text[a:b] for a, b in parts), now, kept=True)


def _other_digit(surface: str) -> str:
    return _NUMBER.sub(lambda found: found.group()[:-1] + _NEXT[found.group()[-1]], surface, count=1)


def _times_ten(surface: str) -> str:
    def longer(found: re.Match[str]) -> str:
        whole, point, rest = found.group().partition(".")
        if not whole[0].isascii():
            return whole + "十"
        return whole + rest[0] + (point + rest[1:] if rest[1:] else "") if point else whole + "0"

    return _NUMBER.sub(longer, surface, count=1)


def _other_point(surface: str) -> str:
    def shifted(found: re.Match[str]) -> str:
        whole, _point, rest = found.group().partition(".")
        if not whole[0].isascii():
            return "零点" + whole
        return f"{whole[:-1] or 0}.{whole[-1]}{rest}"

    return _NUMBER.sub(shifted, surface, count=1)


def _other_unit(surface: str) -> str:
    for unit, other in _UNITS:
        if unit in surface:
            return surface.replace(unit, other)
    return _NUMBER.sub(lambda found: found.group() + "万", surface, count=1)


def fuzzy(kept: Anchor, text: str) -> Resolution:
    """The baseline: the words most like the quote, where most of its context is."""
    matcher = SequenceMatcher(None, "", text, autojunk=False)
    matcher.set_seq1(kept.prefix + kept.quote + kept.suffix)
    block = matcher.find_longest_match()
    expected = block.b - block.a + len(kept.prefix)
    best, size = (0.0, 0, 0), len(kept.quote)
    quote = SequenceMatcher(None, "", kept.quote, autojunk=False)
    for start in range(max(0, expected - 8), min(len(text), expected + 9)):
        for length in range(max(1, size - 2), size + 3):
            quote.set_seq1(text[start : start + length])
            best = max(best, (quote.ratio() - abs(start - expected) / 1000, start, length))
    if best[0] < 0.5:
        return Resolution(Outcome.GONE, None)
    span = Span(best[1], best[1] + best[2])
    return Resolution(Outcome.MOVED, span)


def judged(mutant: Mutant, number: int, kept: Anchor, found: Resolution) -> str:
    """Whether an anchor did right, lost its place, or settled: on a like figure elsewhere, or on another value."""
    place = mutant.spans[number]
    changed = number == mutant.figure and not mutant.kept
    span = found.span or Span(0, 0)
    near = place is not None and span.start < place.end and place.start < span.end
    if found.holds:
        if span == place and not changed:
            return "right"
        return "like" if mutant.text[slice(*span)] == kept.quote and not near else "wrong"
    return "right" if place is None or (changed and near) else "lost"


def measure(text: str, spans: Sequence[Span]) -> dict[str, Counter[str]]:
    """For each way of mutating, how the anchors did: together, alone, and the baseline."""
    anchors = [anchor(text, span) for span in spans]
    tally: dict[str, Counter[str]] = {}
    for mutant in mutants(text, spans):
        count = tally.setdefault(mutant.way, Counter())
        figures, mine = detect(mutant.text), mutant.figure
        together = resolve_all(anchors, mutant.text, figures)
        count["cases"] += 1
        for who, found in (
            ("together", together[mine]),
            ("alone", resolve(anchors[mine], mutant.text, figures)),
            ("fuzzy", fuzzy(anchors[mine], mutant.text)),
        ):
            count[f"{who} {judged(mutant, mine, anchors[mine], found)}"] += 1
        for other, found in enumerate(together):
            if other != mine:
                count[f"others {judged(mutant, other, anchors[other], found)}"] += 1
    return tally


def table(tally: dict[str, Counter[str]]) -> str:
    """The table as Markdown."""
    rows = [
        "| mutation | cases | all anchors at once | one anchor alone | fuzzy quote | the other figures |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for way, count in tally.items():
        cells = [
            " / ".join(str(count[f"{who} {how}"]) for how in ("right", "lost", "like", "wrong"))
            for who in ("together", "alone", "fuzzy", "others")
        ]
        rows.append(f"| {way} | {count['cases']} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def bundled() -> tuple[str, list[Span]]:
    """The bundled speech's text and all figures in it, those of the metrics table among them."""
    text = load(bundled_pack()).speech.text
    return text, [Span(figure.start, figure.end) for figure in detect(text)]


def main() -> None:
    """Print the table, or put it into the page."""
    made = table(measure(*bundled()))
    if "--write" not in sys.argv[1:]:
        print(made)
        return
    page = PAGE.read_text(encoding="utf-8")
    head, tail = page.split(BEGIN)[0], page.split(END)[1]
    PAGE.write_text(f"{head}{BEGIN}\n{made}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
