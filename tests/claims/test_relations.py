"""How claims hang together, and the metrics that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.claims.said import HEADING, edges
from tui.claims import metric_groups
from tui.claims.metric_wordings import metric_key
from tui.claims.settled_claims import NOTHING_SETTLED, SettledClaims
from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.claims.metric_groups import Group

EDGES = {
    "总人口46万人，其中城镇人口15万人，乡村人口31万人；男性人口24万人。": ["15万人 part of 46万人", "31万人 part of 46万人"],
    "新修公路19公里，其中柏油路3公里，固定资产投资8亿元。": ["3公里 part of 19公里"],
    "新修公路19公里，其中柏油路3公里，清理河道5公里。": ["3公里 part of 19公里"],
    "产值由2015年的3亿元增加到2020年的6亿元，年均增长14.9%。": [
        "3亿元 from 6亿元", "14.9% mean of 3亿元", "14.9% mean of 6亿元",
    ],
    "茶叶收入3亿元，毛竹收入2亿元，合计5亿元。": ["5亿元 total of 3亿元", "5亿元 total of 2亿元"],
    "税收9亿元，增长6%；客流12万人，下降2%。": ["6% change of 9亿元", "2% change of 12万人"],
    "税收9亿元。增长6%。": [],
    "总人口46万人。年末总人口46万人。": ["46万人 same as 46万人"],
}  # fmt: skip


@pytest.mark.parametrize("text", EDGES)
def test_relations_of_a_paragraph(text: str) -> None:
    """Each with the figure that it is to; 其中 ends at ； and 。, at another head noun, at another verb."""
    found = [" ".join(edge) for edge in edges(text)]
    assert sorted(found) == sorted(EDGES[text])


def grouped(text: str, settled: SettledClaims = NOTHING_SETTLED) -> list[Group]:
    """The metrics of a text under a heading."""
    return list(claims_of(plain_speech(HEADING + text, id="test")).groups(settled))


def test_a_metric_has_its_series() -> None:
    """Its periods in order, whatever order the text has."""
    found = grouped("2023年茶叶产量5万吨。2021年茶叶产量3万吨。2022年茶叶产量4万吨。")
    assert [(one.name, [point.period for point in one.series]) for one in found] == [
        ("茶叶产量", ["2021", "2022", "2023"])
    ]


def test_two_values_for_one_period_are_a_conflict() -> None:
    """Unless the coarser is the other one rounded."""
    assert [point.conflict for point in grouped("茶叶产量5.12万吨。茶叶产量5.1万吨。")[0].series] == [False]
    assert [point.conflict for point in grouped("茶叶产量5.12万吨。茶叶产量5.2万吨。")[0].series] == [True]


def test_aspects_scopes_and_units_make_metrics() -> None:
    """Level and growth are two; so are two places."""
    found = grouped("安平镇茶叶产量5万吨，增长3%。长顺乡茶叶产量4万吨。")
    assert [(one.scope, str(one.aspect)) for one in found] == [
        ("安平镇", "level"),
        ("安平镇", "growth"),
        ("长顺乡", "level"),
    ]


def test_a_place_that_the_text_is_about_may_be_left_away() -> None:
    """And the join says why."""
    (one,) = grouped("全县财政收入5亿元。2022年财政收入4亿元。")
    assert [(join.wording, join.reason) for join in one.joins] == [
        ("财政收入", "the place is that of the text")
    ]
    assert [one.name for one in grouped("财政收入5亿元。一般公共预算收入4亿元。")] == [
        "财政收入",
        "一般公共预算收入",
    ]


CITY = "江口市政府工作报告\n（2025年2月6日）\n"


def scopes_and_conflicts(text: str) -> list[tuple[str, int, bool]]:
    """Whose each metric of a text is, how often it is said, and whether it contradicts itself."""
    found = claims_of(plain_speech(text, id="test")).groups()
    return [(one.scope, len(one.numbers), any(point.conflict for point in one.series)) for one in found]


@pytest.mark.parametrize("heading", [CITY, ""])
@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("2024年，全国GDP增长5%，我省增长5.5%，我市增长6.2%。", ["全国", "我省", "我市"]),
        ("2024年，全省出口下降4.9%，我市出口增长7.1%。", ["全省", "我市"]),
        (
            "2024年，全国粮食产量7亿吨，全省粮食产量3000万吨，全市粮食产量300万吨。",
            ["全国", "全省", "全市"],
        ),
    ],
)
def test_places_of_other_levels_are_other_metrics(heading: str, text: str, scopes: list[str]) -> None:
    """And they contradict nothing, with a title that says whose the text is and without one."""
    assert scopes_and_conflicts(heading + text) == [(scope, 1, False) for scope in scopes]


def test_words_of_one_level_are_one_place() -> None:
    """Said or not said, and so is its name in the title; a wider place beside them is another."""
    text = "2024年，全市茶叶产量5万吨。2023年，我市茶叶产量4万吨。2022年，茶叶产量3万吨。2021年，江口市茶叶产量2万吨。"
    wider = "2024年，全省茶叶产量50万吨。2023年，我省茶叶产量40万吨。2022年，全省茶叶产量30万吨。"
    more = "2021年，全省茶叶产量20万吨。2020年，全省茶叶产量10万吨。"
    assert scopes_and_conflicts(f"{CITY}{wider}{more}{text}") == [("全省", 5, False), ("全市", 4, False)]


def test_words_for_another_place_are_joined_as_the_same_place() -> None:
    """The reason does not say that the place is that of the text."""
    found = claims_of(plain_speech(f"{CITY}2024年，全省出口增长7.1%。2023年，我省出口增长8.2%。", id="test"))
    (one,) = found.groups()
    assert [(join.wording, join.reason) for join in one.joins] == [("我省出口", "the same place")]


def test_the_country_alone_is_not_the_place_of_a_text() -> None:
    """What a place is compared with is not its own; of a text that says it again and again it is."""
    one = "2024年，全国出口增长7.1%。2024年，出口增长8.2%。"
    assert scopes_and_conflicts(one) == [("全国", 1, False), ("", 1, False)]
    again = "2023年，全国出口增长5%。2024年，我国出口增长7.1%。2022年，出口增长8.2%。"
    assert scopes_and_conflicts(again) == [("全国", 3, False)]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "In 2024 national exports fell 4.9%. State exports rose 3%. County exports rose 7%.",
            ["", "", ""],
        ),
        (
            "Nationwide, exports rose 2% in 2024; statewide, exports rose 4%; countywide, exports rose 6%.",
            ["Nationwide", "statewide", "countywide"],
        ),
        (
            "In 2024 exports rose 5% nationally. Exports rose 6% across the state. Exports rose 7% in the county.",
            ["nationally", "the state", "the county"],
        ),
    ],
)
def test_english_places_of_other_levels_are_other_metrics(text: str, scopes: list[str]) -> None:
    """The nation's, the state's and the county's contradict nothing, whether the name says whose they are or not."""
    assert scopes_and_conflicts(f"{text}\n") == [(scope, 1, False) for scope in scopes]


def test_english_words_of_one_level_are_one_place() -> None:
    """Said or not said."""
    text = "In 2022 exports rose 5% countywide. In 2023 exports rose 6% in our county. In 2024 exports rose 7%.\n"
    assert scopes_and_conflicts(text) == [("countywide", 3, False)]


def test_a_reviewer_joins_and_parts() -> None:
    """By keys, and by wordings."""
    text = "财政收入5亿元。2022年公共预算收入4亿元。"
    pair = (metric_key("财政收入"), metric_key("公共预算收入"))
    (one,) = grouped(text, SettledClaims((pair,)))
    assert [(join.wording, join.reason) for join in one.joins] == [("公共预算收入", "by a reviewer")]
    short = "2023年规上企业利润5亿元。2022年规模以上企业利润4亿元。"
    assert len(grouped(short)) == 1
    assert len(grouped(short, SettledClaims(parted=(("规上企业利润", "规模以上企业利润"),)))) == 2


def test_the_same_words_a_hundred_times_are_one_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are not compared with each other, pair by pair."""
    compared: list[object] = []
    monkeypatch.setattr(metric_groups, "_contradict", lambda one, _other: compared.append(one))
    speech = plain_speech("2023年茶叶产量3.2万吨。\n" * 100, id="test")
    groups = claims_of(speech).groups()
    assert [len(group.numbers) for group in groups] == [100]
    assert compared == []


def test_an_article_or_a_capital_letter_is_no_short_form() -> None:
    """The reason says that the words are the same."""
    text = "Tea output was 1.1 billion yuan in 2022. In 2023 tea output was 1.3 billion yuan.\n"
    (one,) = claims_of(plain_speech(text, id="test")).groups()
    assert [(join.wording, join.reason) for join in one.joins] == [("tea output", "same words")]
