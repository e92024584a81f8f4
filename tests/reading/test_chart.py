"""Charts as rows: scales, standings, claims."""

from __future__ import annotations

from decimal import Decimal

from tests.speeches import small_speech
from tui.figures import Kind, Quantity
from tui.reading.chart import picture
from tui.speech import Chart, ChartBar, ChartKind, Metric, Standing

SPEECH = small_speech()


def test_sound_values_set_the_scale_and_a_damaged_one_leaves_it() -> None:
    """A damaged value is drawn as one: over the edge, never dwarfing the others."""
    growth, income, output = picture(SPEECH, SPEECH.charts[0], "income").bars
    assert income.length == 1.0
    assert round(growth.length, 3) == round(14 / 15.8, 3)
    assert (output.length, output.over, output.standing) == (1.0, True, Standing.DAMAGED)
    assert [bar.current for bar in (growth, income, output)] == [False, True, False]
    assert [bar.surface for bar in (growth, income, output)] == ["14%", "15.8%", "2023亿"]


def test_parts_are_shares_of_their_sum_and_a_claimed_share_is_one_of_a_hundred() -> None:
    """68 and 36 are parts of 104; a claim of 56% fills 56 of 100."""
    rows = {
        name: Metric(name, name, Quantity(Decimal(value), Decimal(value), unit, Kind.COUNT))
        for name, value, unit in (("a", 68, "个"), ("b", 36, "名"), ("claim", 56, "%"))
    }
    speech = small_speech()
    speech = type(speech)(id="s", text="", title="", blocks=(), sections=(), metrics=tuple(rows.values()))
    chart = Chart("c", ChartKind.PARTS, "", (ChartBar("a"), ChartBar("b"), ChartBar("claim", claim=True)))
    first, second, claim = picture(speech, chart).bars
    assert round(first.length, 4) == round(68 / 104, 4)
    assert round(second.length, 4) == round(36 / 104, 4)
    assert (claim.length, claim.claim) == (0.56, True)


def test_a_chart_of_nothing_but_zero_has_no_lengths() -> None:
    """No value divides by zero."""
    zero = Metric("z", "z", Quantity(Decimal(0), Decimal(0), "", Kind.COUNT))
    none = Metric("n", "n", Quantity(None, None, "", Kind.DATE))
    speech = type(SPEECH)(id="s", text="", title="", blocks=(), sections=(), metrics=(zero, none))
    chart = Chart("c", ChartKind.BARS, "", (ChartBar("z"), ChartBar("n")))
    assert [bar.length for bar in picture(speech, chart).bars] == [0.0, 0.0]
