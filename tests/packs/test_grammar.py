"""The language of declared checks: what it reads, and what it says of what it does not."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import calls
from tui.packs.document import Document
from tui.packs.grammar import read_expression
from tui.speech.expressions import (
    Call,
    Comparison,
    Fault,
    Link,
    MalformedError,
    Name,
    Negative,
    Number,
    Operation,
    Term,
    names,
    parse,
    written,
)


def test_a_comparison_of_terms() -> None:
    """Operators bind as in arithmetic, to the left; names stand in braces."""
    assert parse("{a-b} - {c} * 2 == 1.50") == Comparison(
        Operation("-", Name("a-b"), Operation("*", Name("c"), Number(Decimal(2)))),
        (Link("==", Number(Decimal("1.50"))),),
    )
    assert parse("8 / 4 / 2 == 1").first == Operation(
        "/", Operation("/", Number(Decimal(8)), Number(Decimal(4))), Number(Decimal(2))
    )


def test_a_chain_functions_and_signs() -> None:
    """All comparisons of a chain stand side by side."""
    assert parse("0 <= -max({a}, sum({b}, 1)) < 9") == Comparison(
        Number(Decimal(0)),
        (
            Link("<=", Negative(Call("max", (Name("a"), Call("sum", (Name("b"), Number(Decimal(1)))))))),
            Link("<", Number(Decimal(9))),
        ),
    )


def test_names_without_braces() -> None:
    """A hyphen belongs to them; a minus sign has blanks around it."""
    assert names(parse("tea-area - mulberry > {a} + tea-area")) == ("tea-area", "mulberry", "a")


FAULTS = {
    "{a}": Fault.COMPARISON,
    "": Fault.TERM,
    "{a} ==": Fault.TERM,
    "== {a}": Fault.TERM,
    "{a} {b} == 1": Fault.SIGN,
    "({a} == 1": Fault.SIGN,
    "{a}) == 1": Fault.SIGN,
    "{A} == 1": Fault.CHARACTER,
    "{} == 1": Fault.CHARACTER,
    "{a} = 1": Fault.CHARACTER,
    "{a} ** 2 == 1": Fault.TERM,
    "2 ^ 3 == 8": Fault.CHARACTER,
    "a.b == 1": Fault.CHARACTER,
    "1e9 == 1": Fault.SIGN,
    "round({a}) == 1": Fault.FUNCTION,
    "abs({a}, 1) == 1": Fault.ARGUMENTS,
    "max({a}) == 1": Fault.ARGUMENTS,
    "__import__('os') == 1": Fault.CHARACTER,
    "９ == 9": Fault.CHARACTER,
    "1" * 25 + " == 1": Fault.NUMBER,
    "0." + "1" * 25 + " == 1": Fault.NUMBER,
    "+".join("1" * 100) + " == 1": Fault.TOO_MANY,
    "-" * 900 + "1 == 1": Fault.TOO_MANY,
    "(" * 900 + "1 == 1": Fault.TOO_MANY,
    "1 == 1" + " " * 1000: Fault.TOO_LONG,
}


@pytest.mark.parametrize("text", FAULTS, ids=lambda text: text[:24])
def test_what_is_no_comparison_is_refused(text: str) -> None:
    """With what is wrong, and where."""
    with pytest.raises(MalformedError) as caught:
        parse(text)
    assert caught.value.fault is FAULTS[text]


@given(st.text(max_size=60) | st.text(alphabet="{}ab-+*/()<>=!, 0123.x", max_size=80))
def test_every_text_is_read_or_refused(text: str) -> None:
    """Never with another exception."""
    with suppress(MalformedError):
        parse(text)


def test_reading_is_bounded() -> None:
    """The longest texts are given up after a few calls."""
    for text in ("-" * 20_000, "(" * 20_000, "9**9**9**9 == 1", "{a}" * 300):
        assert calls(partial(_refused, text)) < 5_000, text[:20]


def _refused(text: str) -> None:
    with pytest.raises(MalformedError):
        parse(text)


terms: st.SearchStrategy[Term] = st.recursive(
    st.builds(Number, st.decimals(0, 999, places=2)) | st.builds(Name, st.sampled_from(["a", "b-c"])),
    lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner) | st.builds(Negative, inner),
    max_leaves=8,
)


@given(terms)
def test_what_is_written_reads_the_same(term: Term) -> None:
    """With the signs of arithmetic turned back, parentheses where they are needed."""
    text = written(term, lambda name: f"{{{name}}}")
    for shown, typed in (("×", "*"), ("÷", "/"), ("−", "-")):
        text = text.replace(shown, typed)
    assert parse(f"{text} == 0").first == term


def test_problems_have_words() -> None:
    """For each fault, with what was found and what was expected."""
    for text in FAULTS:
        document = Document("checks.toml", {"check": [{"expression": text}]})
        assert read_expression(document, text, ("check", 0, "expression")) is None
        (problem,) = document.problems
        assert problem.place == "check 1 · expression"
        assert "{" not in problem.expected
    document = Document("checks.toml", {"check": [{"expression": "{a} ~ 1"}]})
    read_expression(document, "{a} ~ 1", ("check", 0, "expression"))
    assert document.problems[0].wrong == "“~” (character 5) has no meaning here"
