"""Single slips are sought among the numbers that can make all exact, and nothing is lost by that."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.work import calls
from tui.checks import check_text
from tui.checks.claims import can_hold
from tui.checks.engine import slips
from tui.checks.engine.slips import slips_of, slips_to, variants
from tui.checks.intervals import Interval, roughly
from tui.checks.precision import printed
from tui.checks.running import context_of, passage_of
from tui.documents.structure import read_document
from tui.figures import detect
from tui.speech.findings import Slip
from tui.workspace import workspace_of_text

if TYPE_CHECKING:
    from tui.checks.engine.statement_reading import StatedText, Statement

SURFACES = (
    "1234",
    "0.5%",
    "23.80亿元",
    "1,205万吨",
    "11人",
    "40.3万元",
    "约57.5%",
    "-3.2%",
    "三成",
    "9.9",
    "100吨",
)


def statements(*surfaces: str) -> list[Statement]:
    """Figures, each in a sentence of its own."""
    text = "".join(f"甲乙丙丁{surface}。\n" for surface in surfaces)
    speech = workspace_of_text(read_document(text.encode(), "text.txt")).speech
    passage: StatedText = passage_of(context_of(speech), speech)
    return list(passage.statements)


@pytest.mark.parametrize("surface", SURFACES)
def test_numbers_in_a_room_are_those_of_all_that_lie_there(surface: str) -> None:
    """In the same order, at each end of the room and between them."""
    figure = detect(f"甲{surface}。")[0]
    every = list(variants(figure))
    for _kind, _surface, one in every[::5]:
        value = Fraction(one.quantity.low or 0)
        for room in (Interval(value, value), Interval(value, None), Interval(value, value + 3)):
            inside = [other for other in every if _lies(other[2].quantity.low, room)]
            assert [
                other for other in variants(figure, roughly(room).meets) if _lies(other[2].quantity.low, room)
            ] == inside


@pytest.mark.parametrize("surface", SURFACES)
def test_the_sorts_of_slips_to_a_value_are_those_of_all_numbers_that_lie_there(surface: str) -> None:
    """Also where only 万 or 亿 is wrong, and none where no number does."""
    figure = detect(f"甲{surface}。")[0]
    every = list(variants(figure))
    for _kind, _surface, one in every:
        value = Fraction(one.quantity.low or 0)
        room = Interval(value, value)
        assert slips_to(figure, room) == {
            kind for kind, _said, other in every if _lies(other.quantity.low, room)
        }
    assert slips_to(figure, Interval(Fraction(10**15 + 1), Fraction(10**15 + 1))) == set()


def _lies(value: object, room: Interval) -> bool:
    """Whether a value lies in a room."""
    exact = Fraction(str(value))
    return Interval(exact, exact).meets(room)


FORMULAS = (
    "{a} == {claimed}",
    "{a} + {b} == {claimed}",
    "{a} / {b} * 100 == {claimed}",
    "({b} - {a}) / {a} * 100 == {claimed}",
    "{a} - 1 <= {claimed} <= {b} + 1 / 2",
)


@pytest.mark.parametrize("formula", FORMULAS)
def test_slips_are_those_of_all_numbers(formula: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is worked out again, and whichever figure had the slip."""
    monkeypatch.setattr(slips, "MOST", 1_000)
    for surfaces in (
        ("41.2%", "42.1%", "24.1%"),
        ("512吨", "436吨", "984吨"),
        ("436万吨", "0.5亿吨", "1145吨"),
    ):
        figures = statements(*surfaces)
        roles = list(zip(("a", "b", "claimed"), figures, strict=True))
        assert slips_of(formula, roles) == tuple(_tried_one_by_one(formula, roles))


def _tried_one_by_one(formula: str, roles: list[tuple[str, Statement]]) -> list[Slip]:
    """The slips that make a formula hold, each number worked out."""
    values, found = {name: one.values for name, one in roles}, []
    for name, one in (roles[-1], *roles[:-1]):
        for kind, surface, figure in variants(one.figure):
            other = printed(surface, figure.quantity)
            if other is not None and can_hold(formula, values | {name: other}):
                found.append(Slip(one.start, one.end, kind, one.figure.surface, surface))
    return found


def _told_twice(times: int) -> str:
    """A text that gives another value for each of so many facts."""
    return "\n".join(
        f"2024年，第{at}届农民运动会参赛人数达到{1000 + at * 7}人。\n2024年，第{at}届农民运动会参赛人数达到{1000 + at * 7 + 10}人。"
        for at in range(times)
    )


def test_a_number_is_worked_out_only_where_it_can_make_all_exact() -> None:
    """Of some 140 numbers that are a slip away from one of two figures no more than a few."""
    one, other = statements("4312吨", "4321吨")
    roles = [("other", one), ("claimed", other)]
    assert "swap" in {slip.kind for slip in slips_of("{other} == {claimed}", roles)}
    assert calls(lambda: slips_of("{other} == {claimed}", roles)) < 2_500


def test_contradictory_repeats_cost_what_they_are_many() -> None:
    """Four times as many cost about four times as much."""
    check_text(_told_twice(2))
    few, many = (calls(partial(check_text, _told_twice(times))) for times in (10, 40))
    assert many < 5 * few
