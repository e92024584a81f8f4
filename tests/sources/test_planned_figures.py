"""A column or row that says what is planned, aimed at or allowed is of another mode than what was done."""

from __future__ import annotations

import pytest

from tests.sources.tied import ENGLISH, tied

HALF_YEAR = "2024年重点工作,,,\n指标,单位,{},{}\n茶园面积,万亩,31.6,29.7\n货运量,万吨,482.3,428.9\n"


@pytest.mark.parametrize(
    ("aimed", "done"),
    [
        ("年度目标", "全年完成"),
        ("2024年计划", "2024年实际"),
        ("任务数", "1-12月完成数"),
        ("预算数", "执行数"),
        ("目标值", "实绩"),
        ("控制数", "实际数"),
    ],
)
@pytest.mark.parametrize("verb", ["完成", "", "达到"])
def test_what_was_aimed_at_stated_as_done(aimed: str, done: str, verb: str) -> None:
    """A figure of what was done that states the target differs from what was done, also where it is the only one of its text."""
    table = HALF_YEAR.format(aimed, done)
    assert tied(f"2024年，全县{verb}茶园面积31.6万亩。", table)["31.6万亩"] == ("differs", ["D3"])
    assert tied(f"2024年，全县{verb}茶园面积29.7万亩。", table)["29.7万亩"] == ("match", ["D3"])


@pytest.mark.parametrize(
    "said", ["全年目标茶园面积31.6万亩", "年初计划茶园面积31.6万亩", "茶园面积力争达到31.6万亩"]
)
def test_what_is_said_to_be_aimed_at(said: str) -> None:
    """The target's value agrees where the text speaks of the target."""
    table = HALF_YEAR.format("年度目标", "全年完成")
    assert tied(f"2024年，{said}。", table)["31.6万亩"] == ("match", ["C3"])


@pytest.mark.parametrize(
    "heads", ["Budget,Actual", "Target,Outturn", "Planned,Delivered", "Plan 2024,Actual 2024"]
)
def test_english_targets(heads: str) -> None:
    """The same in English: budget, target and plan beside the outturn."""
    table = f"Item,{heads}\nHarbour dues (£m),12.68,11.94\nFerry fares (£m),8.17,8.45\n"
    found = tied("In 2024 harbour dues came to £12.68 million.", table, head=ENGLISH)
    assert found["12.68 million"] == ("differs", ["C2"])
    found = tied("In 2024 harbour dues were budgeted at £12.68 million.", table, head=ENGLISH)
    assert found["12.68 million"] == ("match", ["B2"])


def test_targets_in_rows() -> None:
    """A row of what is aimed at is no row of what was done; where the names of both hardly fit, both are named."""
    table = "指标,2024年\n茶园面积目标（万亩）,31.6\n茶园面积完成（万亩）,29.7\n"
    assert tied("2024年，全县茶园面积31.6万亩。", table)["31.6万亩"] == ("several", ["B2", "B3"])


def test_a_target_that_rounds_to_what_was_done_is_not_told_apart() -> None:
    """900 may be 886.4 in hundreds: both statements are named."""
    table = "任务,单位,目标,完成\n接待旅客,万人次,900,886.4\n"
    assert tied("2024年，接待旅客900万人次。", table)["900万人次"][0] == "several"


def test_a_text_that_tells_both() -> None:
    """164 projects of which 156 began: the plan is no slip where another figure is of what was done."""
    table = "领域,项目计划个数,已开工个数,投资（亿元）\n交通,126,124,31.6\n水利,138,132,29.7\n"
    found = tied("2024年，交通126个项目已开工124个。", table)
    assert found["126个"] == ("match", ["B2"])
    assert found["124个"] == ("match", ["C2"])


def test_a_target_without_what_was_done() -> None:
    """Where a row says only what is aimed at, the figure that states it agrees."""
    table = "指标,单位,目标,完成\n茶园面积,万亩,31.6,\n货运量,万吨,482.3,428.9\n"
    assert tied("2024年，全县茶园面积31.6万亩。", table)["31.6万亩"] == ("match", ["C2"])


def test_how_much_of_the_budget_was_done() -> None:
    """占调整预算的 beside a figure says how much of the plan it is, and a change column is nothing that was done."""
    table = "项目（万元）,调整预算数,完成数,增减额\n茶叶税收,12271,11136,-2226\n竹木税收,4829,5474,310\n"
    found = tied("2024年，茶叶税收完成12271万元，占调整预算的90.75%。", table)
    assert found["12271万元"] == ("differs", ["C2"])


def test_a_limit_is_not_what_there_is() -> None:
    """A row that says what must not be passed is no statement of what there is."""
    table = "项目,2024年（亿元）\n乡级债务限额,31.6\n乡级债务余额,29.7\n"
    assert tied("2024年末，乡级债务余额31.6亿元。", table)["31.6亿元"] == ("differs", ["B3"])
    assert tied("2024年末，乡级债务限额31.6亿元。", table)["31.6亿元"] == ("match", ["B2"])
