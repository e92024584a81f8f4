"""The detector on the bundled speech as it was received, damage included."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import Figure, detect

SOURCE = Path(__file__).parents[2] / "content" / "rural-organisation" / "source.txt"


@pytest.fixture(scope="module")
def speech() -> str:
    """The source file's text."""
    return SOURCE.read_text(encoding="utf-8-sig")


@pytest.fixture(scope="module")
def figures(speech: str) -> tuple[Figure, ...]:
    """All its figures."""
    return detect(speech)


@pytest.mark.parametrize(
    "marked",
    [
        "生产总值同比增长【14%|14|%|percent】",
        "财政收入同比增长【15.8%|15.8|%|percent】",
        "纯收入同比增长【2023%|2023|%|percent】",
        "等【9项|9|项|count】工作",
        "建设工作【17次|17|次|count】",
        "政策性规定【9个|9|个|count】",
        "专项经费【169万元|1690000|元|money】",
        "联系【一个|1|个|count】乡镇",
        "、【两个|2|个|count】村",
        "、【四户|4|户|count】贫困户",
        "户【2023次|2023|次|count|~>=】以上",
        "【141个|141|个|count】选派村",
        "联系【一个|1|个|count】村",
        "帮扶【1-2户|1..2|户|count】贫困户",
        "【八个|8|个|count】方面",
        "【24个|24|个|count】乡镇党委",
        "与【182个|182|个|count】村",
        "创立任务【1159项|1159|项|count】",
        "全县后【3位|3|位|ordinal】",
        "共有【14名|14|名|count】",
        "有【8人|8|人|count】因",
        "【四大|4||named-set】载体",
        "选派干部【141人|141|人|count】",
        "选派【20236人|20236|人|count】",
        "【68个|68|个|count】名额",
        "增派【36名|36|名|count】",
        "行政村的【56%|56|%|percent】",
        "资金【244万元|2440000|元|money】",
        "选择了【2023个|2023|个|count】",
        "每期【30天|30|天|duration】",
        "生活费【300元|300|元|money】",
        "选派了【38名|38|名|count】",
        "确定了【1560|1560||count】党员",
        "达【1500多万元|15000000|元|money|~>=】",
        "贷款【2022多万元|20220000|元|money|~>=】",
        "【三大|3||named-set】主导产业",
        "达【12.4万亩|124000|亩|area】",
        "达【9.8万亩|98000|亩|area】",
        "达【3.1万亩|31000|亩|area】",
    ],
)
def test_figure(speech: str, figures: tuple[Figure, ...], marked: str) -> None:
    """Each figure of the speech is found at its quote, with its value, unit, kind and bound."""
    quote = unmark(marked)
    (label,) = quote.labels
    start = speech.index(quote.text) + label.start
    (figure,) = (figure for figure in figures if figure.start == start)
    assert found(figure) == label.facts


def test_nothing_in_the_notice(speech: str, figures: tuple[Figure, ...]) -> None:
    """List marks, a telephone number, a tag and the page footer around the speech are no figures."""
    body = range(speech.index("xx县是革命"), speech.index("第4页"))
    assert [figure.surface for figure in figures if figure.start not in body] == []
