"""Hypotheses: ranked, named by their damage, in agreement with the text, and no more than that."""

from __future__ import annotations

from tui.checks import check_text
from tui.checks.repairs import gone
from tui.figures.folding import fold


def guesses(text: str, rule: str) -> list[tuple[str, str]]:
    """Readings and damages of the first finding of a rule."""
    found = next(one for one in check_text(text) if one.rule == rule)
    return [(guess.reading, guess.damage.text()) for guess in found.hypotheses]


def test_a_replaced_number_leaves_no_trace_of_itself() -> None:
    """10 is nowhere; 100 is not either, which says nothing for 100; 12 and 20 stand in 120."""
    assert gone("2023年有2023个,3人,120户", "2023") == ("10", "30", "15", "50", "60")


def test_the_year_recurs() -> None:
    """Two quantities with the same year point to one replaced number."""
    text = "2023年,走访群众2023次,慰问困难户2023户,发放物资36件。"
    assert guesses(text, "year")[0] == (
        "10次",
        "10 was replaced by 2023: 2023 stands in 2 quantities, 10 nowhere",
    )


def test_a_year_that_stands_once_was_not_replaced_throughout() -> None:
    """Nothing is conjectured from one place where nothing else speaks for it."""
    assert guesses("2023年,慰问困难户2023户。", "year") == []


def test_a_fused_year_leaves_the_rest() -> None:
    """In agreement with what stands beside it."""
    text = "2023年,全县选派干部141人,其中县直选派202336人。"
    assert ("36人", "the year 2023 ran into the number") in guesses(text, "year")


def test_a_lost_point() -> None:
    """A rate that exceeds everything had a decimal point, or a digit too many."""
    assert guesses("产品合格率达983%。", "impossible")[0] == ("98.3%", "a decimal point was lost")
    assert guesses("产品合格率达998%。", "impossible")[0] == ("99.8%", "a decimal point was lost")


def test_a_doubled_digit() -> None:
    """Without it the part fits its whole."""
    assert guesses("全县现有党员120名,其中女党员355名。", "within")[0] == ("35名", "the digit 5 was doubled")


def test_readings_fit() -> None:
    """No reading of a part is larger than its whole."""
    for reading, _damage in guesses("全县现有党员120名,其中女党员7550名。", "within"):
        assert int(fold(reading).rstrip("名")) <= 120
