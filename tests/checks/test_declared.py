"""Declared checks are worked out over the figures of a speech's metrics."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from tests.speeches import small_speech
from tui import words
from tui.checks import check
from tui.figures import Figure, Kind, Quantity
from tui.speech import Mention
from tui.speech.declared import DeclaredCheck, Level


def declare(expression: str, **more: str) -> DeclaredCheck:
    """A check with no more than it needs."""
    return DeclaredCheck("some", "标题", expression, title_en="Title", **more)  # type: ignore[arg-type]


def rules(*checks: DeclaredCheck) -> list[str]:
    """The rules that find something in the small speech."""
    return [one.rule for one in check(small_speech(), checks)]


def test_a_check_that_holds_says_nothing() -> None:
    """Within the precision of the figures: 14% and 14.4 are one."""
    assert "declared:some" not in rules(declare("{growth} == 14.4"))
    assert "declared:some" not in rules(declare("0 < {meetings} < {villages} <= 141"))


def test_a_check_that_fails_is_a_finding_with_its_arithmetic() -> None:
    """With the figures as printed."""
    (found,) = (
        one
        for one in check(small_speech(), (declare("{growth} + {meetings} * 2 > {villages}"),))
        if one.claim.startswith("{growth}")
    )
    assert found.formula == "14% + 17次 × 2 = 48 ≤ 141个"
    assert found.level is Level.ERROR
    assert [one.surface for one in found.operands] == ["14%", "17次", "141个"]


def test_words_are_the_pack_s_own() -> None:
    """The message, or the title where there is none, in the language in force."""
    (found,) = (
        one
        for one in check(small_speech(), (declare("{growth} > 20", assumption="假定"),))
        if one.rule == "declared:some"
    )
    assert found.text() == "Title"
    assert found.assumption.text() == "假定"
    words.use("zh")
    try:
        assert found.text() == "标题"
    finally:
        words.use("en")


def test_a_check_over_what_cannot_be_counted_with_is_passed_over() -> None:
    """A metric that has no value, or none of that name."""
    assert "declared:some" not in rules(declare("{nowhere} > 1"))


def test_mentions_of_one_metric_that_differ_are_an_error() -> None:
    """A curator has said that they are one."""
    speech = small_speech()
    first, *_others = (one for one in speech.mentions if one.metric == "villages")
    figure = Figure(first.start, first.end, "142个", Quantity(Decimal(142), Decimal(142), "个", Kind.COUNT))
    other = Mention(first.number, first.metric, first.section, figure)
    mentions = tuple(other if one == first else one for one in speech.mentions)
    found = [one for one in check(replace(speech, mentions=mentions)) if one.rule == "twice"]
    assert [(one.level, one.formula) for one in found] == [(Level.ERROR, "142个 ≠ 141个")]


def test_findings_are_in_reading_order() -> None:
    """Declared ones among the others."""
    spans = [one.span for one in check(small_speech(), (declare("{output} < 5"), declare("{growth} > 20")))]
    assert spans == sorted(spans)
