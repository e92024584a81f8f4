"""What holding figures against a source costs, counted in calls: it grows with figures and candidates, not with statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.work import calls
from tui.documents.structure import read_document
from tui.sources import name_index, statement_search
from tui.sources.own_tables import own_tables
from tui.sources.statement_model import Outcome
from tui.sources.table_statements import year_of
from tui.sources.ties import Holder
from tui.workspace import workspace_of_text

if TYPE_CHECKING:
    from tui.sources.statement_model import Source
    from tui.speech import Speech

NAMES = ("茶叶产值", "粮食产量", "公路里程", "用电量", "旅游收入", "绿化面积")
FIRST = "东西南北中上下大小新老青白红黄金银石木水火土山川河湖江海云雨风雪春夏秋冬"
SECOND = "桥门岭坡沟湾坪塘堰坝渡口寨堡营屯庄店铺井泉洞岩峰谷林园田畈垭"


def town(at: int) -> str:
    """The name of a town: one of a thousand, then those with another syllable."""
    more, at = divmod(at, len(FIRST) * len(SECOND))
    return f"{FIRST[at % len(FIRST)]}{SECOND[at // len(FIRST)]}{SECOND[more]}镇"


def table(rows: int) -> Source:
    """A source of so many rows."""
    lines = [
        f"{town(row // 6)},{NAMES[row % 6]},万元,{1000 + 37 * row % 9000}.5,{1100 + 41 * row % 9000}.5"
        for row in range(rows)
    ]
    text = "\n".join(["地区,指标,单位,2023年,2024年", *lines])
    return own_tables(read_document(text.encode(), "table.csv"))


def speech(figures: int) -> Speech:
    """A speech of so many figures, those of one town in a sentence."""
    said = [
        f"2024年，{town(at // 6)}{NAMES[at % 6]}达到{1100 + 41 * at % 9000}.5万元。"
        for at in range(figures // 2)
    ]
    return workspace_of_text(read_document("\n\n".join(said).encode(), "speech.txt")).speech


def cost(rows: int, figures: int) -> int:
    """The calls of the ties themselves, the source being read and indexed."""
    held = Holder(speech(figures), table(rows))
    return calls(held.ties)


@pytest.mark.slow
def test_ties_grow_with_figures_and_not_with_statements() -> None:
    """Each further figure costs hardly more than twice among eight times the statements, which are gone through once."""
    cost(1_500, 20)  # what is loaded and compiled at first is of neither
    few, many = (tuple(cost(rows, figures) for figures in (120, 240)) for rows in (1_500, 12_000))
    small, large = few[1] - few[0], many[1] - many[0]
    assert large < 2.5 * small
    once = many[0] - large
    assert once < 8 * 12_000
    assert many[1] < 2.6 * many[0]


def altered_speech(figures: int) -> Speech:
    """As `speech`, every third value with a slip in it, every fifth of another size."""
    said = []
    for at in range(figures):
        value = f"{1100 + 41 * at % 9000}.5"
        value = f"{value[0]}{(int(value[1]) + 3) % 10}{value[2:]}" if at % 3 == 0 else value
        value = f"{float(value) * 1.4:.1f}" if at % 5 == 0 else value
        said.append(f"2024年，{town(at // 6)}{NAMES[at % 6]}达到{value}万元。")
    return workspace_of_text(read_document("\n\n".join(said).encode(), "speech.txt")).speech


def test_names_that_are_left_out_of_very_many_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said of figures, right and altered ones, is what looking at all names gives."""
    source, said = table(3_000), altered_speech(60)
    quick = Holder(said, source).ties()
    assert {tie.outcome for tie in quick} >= {Outcome.MATCH, Outcome.DIFFERS}
    for module, name in (
        (name_index, "VERY_MANY"),
        (statement_search, "VERY_MANY"),
        (name_index, "_VISITED"),
    ):
        monkeypatch.setattr(module, name, 1 << 60)
    assert [(tie.number, tie.outcome, tie.statements) for tie in Holder(said, source).ties()] == [
        (tie.number, tie.outcome, tie.statements) for tie in quick
    ]


def test_what_was_tried_for_a_figure_decides_nothing_anew() -> None:
    """It costs what one of forty figures does, once the ties are there."""
    held = Holder(speech(40), table(240))
    every = calls(held.ties)
    assert calls(lambda: held.explained(3)) < every / 10


def test_the_year_of_a_table_is_told_by_what_stands_above_it() -> None:
    """None of its cells is read for that: the list of its rows asks with each key."""
    document = table(240).document
    assert document is not None
    assert calls(lambda: year_of(document, 1)) < 100
