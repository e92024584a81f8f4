"""What is found in the bundled speech, and that nothing unproved is called an error."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.checks.test_docs import arithmetic
from tests.work import calls
from tui.checks import check, check_text, evaluate_again, to_json
from tui.checks.check_context import CheckContext
from tui.checks.rules import RULES
from tui.packs.load import load
from tui.speech.declared import Level

if TYPE_CHECKING:
    from tui.packs.pack import Pack

FOLDER = Path(__file__).parents[2] / "content" / "rural-organisation"


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The bundled speech."""
    return load(FOLDER)


def test_findings_of_the_pack(pack: Pack) -> None:
    """Declared checks and built-in rules, in reading order."""
    found = [(one.level.value, one.rule, arithmetic(one)) for one in check(pack.speech, pack.checks)]
    quotes = [
        "“小学教〞",
        "“一票否决〞",
        "“领头雁〞",
        "“双培双带〞",
        "“培〞",
        "“双培双带〞",
        "“带〞",
        "“双培双带〞",
        "“季度汇报、半年评议、年底考评〞",
    ]
    assert found == [
        ("warning", "declared:farm-income-doubling", "2023% ≥ 100"),
        ("warning", "year", "2023%"),
        ("warning", "declared:visits-in-a-year", "2023次 > 365"),
        ("warning", "year", "2023次"),
        ("warning", "quotes", " ".join(quotes)),
        ("warning", "count", "四大 ≠ 3"),
        ("error", "declared:second-batch-part", "20236人 > 141人"),
        ("warning", "year", "20236人"),
        ("warning", "declared:third-batch-share", "(68个 + 36名) ÷ 182个 × 100 ≈ 57.14 ≠ 56%"),
        ("warning", "declared:bases-within-villages", "2023个 > 182个"),
        ("warning", "year", "2023个"),
        ("warning", "year", "2022多万元"),
        ("warning", "broken-off", "评议、年底考评〞的工作运"),
    ]


def test_findings_of_the_source_alone() -> None:
    """The built-in rules need no declaration, and nothing that they find here is proved."""
    found = check_text((FOLDER / "source.txt").read_text(encoding="utf-8"))
    assert [(one.rule, one.figures[0].surface if one.figures else "") for one in found] == [
        ("year", "2023%"),
        ("year", "2023次"),
        ("quotes", ""),
        ("count", "四大"),
        ("year", "20236人"),
        ("year", "2023个"),
        ("year", "2022多万元"),
        ("broken-off", ""),
    ]
    assert {one.level for one in found} == {Level.WARNING}


def test_the_share_rests_on_an_assumption_and_says_so(pack: Pack) -> None:
    """182 counts Party organisations; 56% is of villages."""
    (found,) = [one for one in check(pack.speech, pack.checks) if one.rule == "declared:third-batch-share"]
    assert found.assumption.text().startswith("One cadre to a village")
    assert [one.surface for one in found.figures] == ["68个", "36名", "182个", "56%"]


def test_every_finding_is_worked_out_again_from_its_json(pack: Pack) -> None:
    """By its claim and its operands."""
    for found in check(pack.speech, pack.checks):
        assert evaluate_again(to_json(found)) is True


def test_hypotheses_of_the_damaged_figures(pack: Pack) -> None:
    """10 became 2023 wherever it stood; of what is left those come first that fit the figures around."""
    readings = {
        one.operands[0].surface: [guess.reading for guess in one.hypotheses]
        for one in check(pack.speech, pack.checks)
        if one.rule == "year"
    }
    assert readings == {
        "2023%": ["10%", "20.23%", "202.3%"],
        "2023次": ["10次"],
        "20236人": ["106人", "6人"],
        "2023个": ["10个"],
        "2022多万元": ["2000多万元", "202.2多万元", "20.22多万元"],
    }


def test_hypotheses_name_the_damage(pack: Pack) -> None:
    """And a declared check keeps those with which it holds."""
    by_rule = {one.rule: one for one in check(pack.speech, pack.checks)}
    guesses = by_rule["declared:second-batch-part"].hypotheses
    assert [(one.reading, one.damage.text()) for one in guesses] == [
        ("106人", "10 was replaced by 2023: 2023 stands in 4 quantities, 10 nowhere"),
        ("6人", "the year 2023 ran into the number"),
    ]
    assert [one.reading for one in by_rule["declared:farm-income-doubling"].hypotheses] == ["10%", "20.23%"]


def test_checking_the_speech_is_little_work(pack: Pack) -> None:
    """Beyond detection well under what a reader notices: some 13,000 calls, a few milliseconds, when this was written."""
    context = CheckContext(pack.speech.text, pack.speech.blocks)
    assert context.figures
    assert calls(lambda: [list(rule(context)) for rule in RULES]) < 40_000
