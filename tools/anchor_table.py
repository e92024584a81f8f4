"""The tables of docs/reliability.md: figures mutated and moved, and like figures that are said of another subject.

    python -m tools.anchor_table            print the tables
    python -m tools.anchor_table --write    put them into docs/reliability.md

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

from tools.anchor_edits import Case, cases
from tools.anchor_grammar import DEVELOPMENT, FINAL, FRESH, HELD_OUT, UNSEEN
from tools.anchor_last_words import LAST
from tools.anchor_leads import LEADS, led_cases
from tools.anchor_new_words import NEW, NEW_LEADS
from tools.anchor_rewordings import reworded, reworded_cases
from tui.figures import detect
from tui.files.places import bundled_pack
from tui.packs.load import load
from tui.speech.anchors import Anchor, Outcome, Resolution, anchor, resolve, resolve_all
from tui.speech.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reliability.md"
BEGIN, END = "<!-- anchors: begin -->", "<!-- anchors: end -->"
LIKE_BEGIN, LIKE_END = "<!-- like: begin -->", "<!-- like: end -->"
SETS = {
    "development": (DEVELOPMENT, 1),
    "final": (FINAL, 2),
    "unseen": (UNSEEN, 3),
    "held out": (HELD_OUT, 4),
    "fresh": (FRESH, 5),
    "last": (LAST, 6),
    "new": (NEW, 8),
}
"""The generated texts by name: their grammars and the seed of the chance by which words are chosen."""
LED = {"leaning": (LEADS, 7), "new, leaning": (NEW_LEADS, 9)}
"""The generated passages whose figure leans on a name before, likewise."""
TEXTS = 1
"""Texts of each pattern of a grammar."""
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
_PIECES = {
    "clause moved": re.compile(r"[^,，;；。\n]*[,，;；。\n]?"),
    "sentence moved": re.compile(r"[^。\n]*[。\n]?"),
    "paragraph moved": re.compile(r"[^\n]*\n?"),
}


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
        for way, piece in _PIECES.items():
            yield from _moved(way, piece, number, text, spans)


def _replaced(way: str, number: int, text: str, spans: Sequence[Span], put: str) -> Mutant:
    start, end = spans[number]
    by = len(put) - (end - start)
    now: list[Span | None] = [
        Span(span.start + by, span.end + by) if span.start >= end else span for span in spans
    ]
    now[number] = Span(start, start + len(put)) if put else None
    return Mutant(way, number, text[:start] + put + text[end:], tuple(now), kept=False)


def _moved(
    way: str, piece: re.Pattern[str], number: int, text: str, spans: Sequence[Span]
) -> Iterator[Mutant]:
    """The clause, sentence or paragraph that holds the figure, cut out and put in before another one."""
    clauses = [found.span() for found in piece.finditer(text) if found.group()]
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
        yield Mutant(way, number, "".join(text[a:b] for a, b in parts), now, kept=True)


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


_SUBJECTS = (
    "我县/邻县 县委/市委 县财/市财 全县/全市 县直/市直 乡镇/街道 村/厂 农民/工人 选派/招募 党员/团员 财政收入/工业产值 "
    "生产总值/进出口额 茶叶/果园 桑园/棉田 茭白/莲藕 培训/评比 我们/他们 我/他 部门/企业 干部/教师 委员/代表"
)
_OTHERS = tuple(pair.split("/") for pair in _SUBJECTS.split())
"""Words of the bundled speech, and others of the same length that make another subject of them."""


def bundled_twins() -> Iterator[Case]:
    """The bundled speech with a paragraph said again of another subject; of the figure in question only that one is left."""
    text, spans = bundled()
    for span in spans:
        begins, ends = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        ends = len(text) if ends < 0 else ends
        mine = twin = text[begins:ends]
        for word, other in _OTHERS:
            twin = twin.replace(word, other)
        sentence = max(mine.rfind("。", 0, span.start - begins), 0)
        if mine[sentence : span.start - begins] == twin[sentence : span.start - begins]:
            continue
        head, tail = text[:begins], text[ends + 1 :]
        old = f"{text}\n{twin}"
        yield Case("like: deleted", "", old, span, f"{head}{tail}\n{twin}", None)
        yield Case("like: deleted, twin in its place", "", old, span, f"{head}{twin}\n{tail}", None)
        yield Case("like: twin written over it", "", text, span, f"{head}{twin}\n{tail}", None)
        moved = span.start - begins + len(f"{head}{tail}\n{twin}\n")
        now = Span(moved, moved + len(text[slice(*span)]))
        yield Case("like: moved to the end", "", old, span, f"{head}{tail}\n{twin}\n{mine}", now)


def outcomes(each: Iterable[Case]) -> dict[str, Counter[str]]:
    """How the anchors did in each way of editing, all of a text at once and one alone."""
    tally: dict[str, Counter[str]] = {}
    for case in each:
        spans = [Span(figure.start, figure.end) for figure in detect(case.old)]
        mine = next((at for at, span in enumerate(spans) if _meet(span, case.old_span)), None)
        if mine is None:
            continue
        count, figures = tally.setdefault(case.kind.partition(" (")[0], Counter()), detect(case.new)
        anchors = [anchor(case.old, span) for span in spans]
        count["cases"] += 1
        count[f"together {_result(case, anchors[mine], resolve_all(anchors, case.new, figures)[mine])}"] += 1
        count[f"alone {_result(case, anchors[mine], resolve(anchors[mine], case.new, figures))}"] += 1
    return tally


def _result(case: Case, kept: Anchor, found: Resolution) -> str:
    if not found.holds or found.span is None:
        return "right" if case.new_span is None else "lost"
    if case.new_span and _meet(found.span, case.new_span):
        return "right"
    return "like" if case.new[slice(*found.span)] == kept.quote else "wrong"


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def all_outcomes() -> dict[str, dict[str, Counter[str]]]:
    """The outcomes over the bundled speech and over each set of generated texts."""
    made = {"bundled speech": outcomes(bundled_twins())}
    made |= {name: outcomes(cases(words, seed, TEXTS)) for name, (words, seed) in SETS.items()}
    made |= {name: outcomes(led_cases(leads, seed, TEXTS)) for name, (leads, seed) in LED.items()}
    return made | {name: outcomes(reworded_cases(passages)) for name, passages in reworded().items()}


def like_table(made: dict[str, dict[str, Counter[str]]]) -> str:
    """The outcomes as Markdown, the sums of both sorts of editing last."""
    rows = [
        "| texts | edit | cases | all anchors at once | one anchor alone |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, tally in made.items():
        for sort in ("like", "honest"):
            ways = {way: count for way, count in tally.items() if way.startswith(sort)}
            for way, count in [*ways.items(), (f"**{sort}: all**", sum(ways.values(), Counter()))]:
                cells = [
                    " / ".join(str(count[f"{who} {how}"]) for how in ("right", "lost", "like", "wrong"))
                    for who in ("together", "alone")
                ]
                if count["cases"]:
                    rows.append(f"| {name} | {way} | {count['cases']} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def main() -> None:
    """Print the tables, or put them into the page."""
    made = {(BEGIN, END): table(measure(*bundled())), (LIKE_BEGIN, LIKE_END): like_table(all_outcomes())}
    if "--write" not in sys.argv[1:]:
        print("\n\n".join(made.values()))
        return
    page = PAGE.read_text(encoding="utf-8")
    for (begin, end), rows in made.items():
        head, tail = page.split(begin)[0], page.split(end)[1]
        page = f"{head}{begin}\n{rows}\n{end}{tail}"
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
