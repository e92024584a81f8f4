"""What `tools.fuzz` tries: for each reader its seeds, how they are damaged, the errors that may come, what must hold."""

from __future__ import annotations

import json
import tempfile
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tools import mutation
from tools.fuzz_documents import MARKED, document, try_document
from tools.fuzz_parts import PIECES, SENTENCES, WORDS, Data, must
from tui.checks import check_text, evaluate_again, to_json
from tui.export.returning import read_jsonld
from tui.figures import detect
from tui.files.places import bundled_pack
from tui.files.problems import Problems
from tui.packs.load import load
from tui.packs.plain import plain_speech
from tui.speech.expressions import FUNCTIONS, MOST, MalformedError, names, parse, written

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from tui.speech import Speech


class Target(NamedTuple):
    """A reader, and what to try on it."""

    name: str
    read: Callable[[Data], object]
    """Reads an input and sees that what must hold holds."""
    errors: tuple[type[Exception], ...]
    """What it may raise."""
    mutated: Callable[[random.Random], Data]
    drawn: Callable[[random.Random], Data]


def from_strategy(strategy: st.SearchStrategy[Data]) -> Callable[[random.Random], Data]:
    """One example of a strategy, the same for the same chance."""

    def draw(chance: random.Random) -> Data:
        kept: list[Data] = []

        @seed(chance.getrandbits(64))
        @settings(
            max_examples=4,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(strategy)
        def take(example: Data) -> None:
            kept.append(example)

        take()
        return kept[-1]

    return draw


def sentences(chance: random.Random) -> str:
    """A text of some sentences, a few pieces put in."""
    lines = [chance.choice(SENTENCES) for _line in range(chance.randint(1, 12))]
    return mutation.text(chance, "\n".join(lines), PIECES)


# figures, checks, expressions


def read_figures(data: Data) -> None:
    """The figures of a text: in order, none overlapping, each where it says, each with a value that can be printed."""
    words = str(data)
    end = 0
    for figure in detect(words):
        must(end <= figure.start < figure.end <= len(words), "figures overlap")
        must(words[figure.start : figure.end] == figure.surface, "a figure stands elsewhere")
        for value in (figure.quantity.low, figure.quantity.high):
            must(value is None or f"{value:f}", "a value cannot be printed")
        end = figure.end


def read_checks(data: Data) -> None:
    """The findings of a text: each stands in it, can be told, and worked out again from what is told."""
    words = str(data)
    for finding in check_text(words):
        must(0 <= finding.span.start <= finding.span.end <= len(words), "a finding stands outside")
        told = json.loads(json.dumps(to_json(finding), allow_nan=False))
        must(not finding.claim or evaluate_again(told), "a finding does not hold again")


def read_expression(data: Data) -> None:
    """An expression: what is read says the same when it is written and read again."""
    found = parse(str(data))
    must(len(names(found)) <= MOST, "an expression has too many names")
    terms = [found.first, *(link.right for link in found.links)]
    for term in terms:
        must(written(term, lambda name: name), "a term cannot be written")


def expression(chance: random.Random) -> str:
    """A comparison put together by its grammar, then damaged."""

    def term(depth: int) -> str:
        kind = chance.randrange(6 if depth < 6 else 2)
        if kind == 0:
            return str(Decimal(chance.randrange(10**6)).scaleb(-chance.randrange(4)))
        if kind == 1:
            return chance.choice(("{a}", "{ b }", "c", "x-1"))
        if kind == 2:
            return f"-{term(depth + 1)}"
        if kind == 3:
            inside = ", ".join(term(depth + 1) for _argument in range(chance.randint(1, 3)))
            return f"{chance.choice(FUNCTIONS)}({inside})"
        if kind == 4:
            return f"({term(depth + 1)})"
        return f"{term(depth + 1)} {chance.choice('+-*/')} {term(depth + 1)}"

    said = f"{term(0)} {chance.choice(('==', '<=', '<', '!='))} {term(0)}"
    return (
        said
        if chance.random() < 0.3
        else mutation.text(chance, said, ("(", ")", "{", "}", "==", "**", "9" * 30, "é"))
    )


# packs


@cache
def pack() -> dict[str, bytes]:
    """The files of the bundled pack, its source shortened away."""
    return {path.name: path.read_bytes() for path in sorted(bundled_pack().glob("*")) if path.is_file()}


def damaged_pack(chance: random.Random) -> bytes:
    """One file of a pack, damaged; its name before it."""
    name = chance.choice([name for name in pack() if name.endswith(".toml")])
    damage = mutation.toml if chance.random() < 0.7 else mutation.some_bytes
    return name.encode() + b"\0" + damage(chance, pack()[name])


def read_pack(data: Data) -> None:
    """A pack with one file in place of its own: it loads, or what is wrong is told in lines of bounded length."""
    name, _end, content = (
        data.partition(b"\0")
        if isinstance(data, bytes)
        else (b"notes.toml", b"", data.encode("utf-8", "replace"))
    )
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        for own, kept in pack().items():
            (Path(folder) / own).write_bytes(content if own == name.decode("ascii", "replace") else kept)
        try:
            load(Path(folder))
        except Problems as problems:
            must(all(len(line) < 2_000 for line in str(problems).splitlines()), "a problem is told at length")
            raise


MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder in memory, made anew each time


# annotations


@cache
def speech() -> Speech:
    """What annotations are about."""
    return plain_speech("\n".join(SENTENCES) + "\U0001f600", id="x")


@cache
def collections() -> tuple[object, ...]:
    """Annotations to damage: of hegao, of the W3C model, of Hypothesis."""
    event = {
        "id": "e1", "sequence": 1, "time": "2024-05-01T08:00:00Z", "reviewer": "甲", "session": "", "deed": "verdict",
        "target": {"speech": "x", "kind": "figure", "anchor": {"quote": "36个", "prefix": "覆盖", "suffix": "村", "start": 50}, "name": "", "version": ""},
        "body": {"verdict": "verified", "corrected": "", "reason": ""},
    }  # fmt: skip
    quote = {"type": "TextQuoteSelector", "exact": "36个村", "prefix": "覆盖", "suffix": "，"}
    place = {"type": "TextPositionSelector", "start": 50, "end": 54}
    w3c = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "n1", "type": "Annotation", "motivation": "commenting",
        "creator": {"type": "Person", "name": "乙"}, "created": "2024-05-01T08:00:00Z", "modified": "2024-05-02T08:00:00+08:00",
        "body": [{"type": "TextualBody", "value": "?"}], "target": {"source": "x", "selector": [quote, place]},
    }  # fmt: skip
    row = {
        "id": "h1", "user": "acct:a@h", "user_info": {"display_name": "丙"}, "text": "?", "references": ["n1"],
        "created": "2024-05-01T08:00:00Z", "updated": "2024-05-01T08:00:00.5Z", "target": [{"source": "x", "selector": [place, quote]}],
    }  # fmt: skip
    own = {"type": "Annotation", "hegao:events": [json.dumps(event, ensure_ascii=False)]}
    page = {
        "type": "AnnotationCollection",
        "first": {"type": "AnnotationPage", "items": [own, w3c]},
        "hegao:withdrawn": [],
    }
    return (page, [w3c, w3c], {"annotations": [row, row], "total": 2}, w3c, own, event)


def damaged_json(chance: random.Random) -> bytes:
    """A collection with its structure or its bytes damaged."""
    value = chance.choice(collections())
    if chance.random() < 0.8:
        value = mutation.structure(chance, value)
        return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    return mutation.some_bytes(chance, json.dumps(value, ensure_ascii=False).encode())


def read_annotations(data: Data) -> None:
    """Annotations: what is read is the same when it is read again."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    first, again = (read_jsonld(raw, file="a", speech=speech()) for _time in range(2))
    must(first == again, "annotations read twice are not the same")


JSON: st.SearchStrategy[Data] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(("type", "target", "body", "selector", "items", "annotations", "hegao:events")),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
).map(lambda value: json.dumps(value).encode())
TOML: st.SearchStrategy[Data] = st.builds(
    lambda name, words: name + b"\0" + words.encode("utf-8", "surrogatepass"),
    st.sampled_from((b"metrics.toml", b"notes.toml", b"checks.toml", b"charts.toml")),
    st.lists(
        st.sampled_from(
            (
                "[[metric]]\n",
                "[[note]]\n",
                "[[check]]\n",
                'id = "a"\n',
                "value = 1\n",
                "x.y = {a = []}\n",
                'label = """\n',
                "'''",
            )
        ),
        max_size=20,
    ).map("".join),
)

TARGETS = {
    target.name: target
    for target in (
        Target("packs", read_pack, (Problems,), damaged_pack, from_strategy(TOML)),
        Target("documents", try_document, (Problems,), document, from_strategy(MARKED)),
        Target("annotations", read_annotations, (Problems,), damaged_json, from_strategy(JSON)),
        Target(
            "expressions", read_expression, (MalformedError,), expression, from_strategy(st.text(max_size=80))
        ),
        Target("figures", read_figures, (), sentences, from_strategy(WORDS)),
        Target("checks", read_checks, (), sentences, from_strategy(WORDS)),
    )
}
"""All readers, by name."""
