"""What a text says of one metric at several times, drawn as a chart on the card."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tui.claims.settled_claims import NOTHING_SETTLED, SettledClaims, detected_claim
from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech
from tui.reading.chart import with_mark
from tui.reading.detected_charts import FEWEST_RATES, detected_charts
from tui.reading.series import series_picture
from tui.speech import Standing
from tui.speech.verdicts import ClaimRecord, PlaceKind, target_at
from tui.workspace import workspace_of_text

HEADING = "江口县政府工作报告\n（2024年2月6日）\n一、2023年工作回顾\n"
TEXT = (
    f"{HEADING}茶叶产量由2020年的2万吨增加到2023年的3.5万吨。2024年，茶叶产量力争达到4万吨。毛竹产量5万吨。\n"
)


def test_a_series_has_the_values_in_the_order_of_their_periods() -> None:
    """The figure's own is marked, the largest has the full length."""
    speech = plain_speech(TEXT, id="test")
    mention = next(one for one in speech.mentions if one.surface == "3.5万吨")
    drawn = series_picture(speech, mention, NOTHING_SETTLED)
    assert drawn is not None
    assert drawn.title == "茶叶产量"
    assert [(bar.label, bar.surface, bar.length, bar.current) for bar in drawn.bars] == [
        ("2020", "2万吨", 0.5, False),
        ("2023", "3.5万吨", 0.875, True),
        ("2024 (target)", "4万吨", 1.0, False),
    ]


def test_one_time_is_no_series() -> None:
    """Nor is a figure that says nothing."""
    speech = plain_speech(TEXT, id="test")
    alone = [one for one in speech.mentions if one.surface in {"5万吨", "2023年"}]
    assert [series_picture(speech, one, NOTHING_SETTLED) for one in alone] == [None] * len(alone)


def test_values_that_contradict_each_other_are_drawn_as_unclear() -> None:
    """Two of one period."""
    speech = plain_speech(f"{TEXT}2020年，茶叶产量3.1万吨。\n", id="test")
    mention = next(one for one in speech.mentions if one.surface == "4万吨")
    drawn = series_picture(speech, mention, NOTHING_SETTLED)
    assert drawn is not None
    assert [bar.standing for bar in drawn.bars] == [Standing.UNCLEAR] * 2 + [Standing.SOUND] * 2


def test_a_fall_is_told_from_a_growth() -> None:
    """The bar has the length of the amount; an arrow says which way it went, on the card and among the charts."""
    speech = plain_speech(f"{HEADING}2022年，出口增长9.8%。2023年，出口下降4.9%。\n", id="test")
    drawn = series_picture(speech, speech.mentions[-1], NOTHING_SETTLED)
    assert drawn is not None
    assert [(bar.label, bar.surface, bar.length) for bar in drawn.bars] == [
        ("2022 ↑", "9.8%", 1.0),
        ("2023 ↓", "4.9%", 0.5),
    ]
    charts = detected_charts(speech, NOTHING_SETTLED)
    assert [bar.label for chart in charts for bar in chart.bars] == ["2022 ↑", "2023 ↓"]


def test_a_reviewers_join_makes_a_series() -> None:
    """Two wordings that are one metric by what was said of them."""
    text = f"{HEADING}2022年，毛尖产量3万吨。2023年，绿茶产量4万吨。\n"
    speech = plain_speech(text, id="test")
    mention = speech.mentions[-1]
    assert series_picture(speech, mention, NOTHING_SETTLED) is None
    drawn = series_picture(speech, mention, SettledClaims((("毛尖产量", "绿茶产量"),)))
    assert drawn is not None
    assert [bar.label for bar in drawn.bars] == ["2022", "2023"]


YEAR = (
    f"{HEADING}2023年，生产总值200亿元，增长6.2%；其中第一产业50亿元，第二产业90亿元，第三产业60亿元。"
    "茶叶产量3万吨，增长5.6%。税收8亿元，下降3.1%。2022年茶叶产量2.8万吨。\n"
)


def test_a_text_has_charts_of_series_parts_and_growth_rates() -> None:
    """In the order of their first figures; parts are measured by their whole."""
    speech = plain_speech(YEAR, id="test")
    found = {one.id.split("-")[0]: one for one in detected_charts(speech, NOTHING_SETTLED)}
    assert list(found) == ["rates", "parts", "series"]
    assert [(bar.label, bar.surface, bar.length) for bar in found["parts"].bars] == [
        ("第一产业", "50亿元", 0.25),
        ("第二产业", "90亿元", 0.45),
        ("第三产业", "60亿元", 0.3),
    ]
    assert found["parts"].title == "生产总值, 200亿元"
    assert [(bar.label, round(bar.length, 3)) for bar in found["rates"].bars] == [
        ("生产总值 ↑", 1.0),
        ("茶叶产量 ↑", 0.903),
        ("税收 ↓", 0.5),
    ]
    assert [bar.label for bar in found["series"].bars] == ["2022", "2023"]


def test_a_reviewers_claims_and_joins_make_charts() -> None:
    """The mark is put on the bar of the current figure alone."""
    text = f"{HEADING}2022年，毛尖产量3万吨。2023年，绿茶产量4万吨。\n"
    speech = plain_speech(text, id="test")
    assert detected_charts(speech, NOTHING_SETTLED) == ()
    (drawn,) = detected_charts(speech, SettledClaims((("毛尖产量", "绿茶产量"),)))
    assert not any(bar.current for bar in drawn.bars)
    assert [bar.current for bar in with_mark(drawn, speech.mentions[-1].metric).bars] == [False, True]


def test_values_of_a_list_that_was_not_dealt_out_are_no_series() -> None:
    """One sentence says several for one period: which is of when is not known."""
    text = f"{HEADING}2023年，甲乙丙三地茶叶产量为2万吨、3万吨、3.3万吨。2022年，茶叶产量1万吨。2021年，茶叶产量0.9万吨。\n"
    speech = plain_speech(text, id="test")
    last = speech.mentions[-1]
    drawn = series_picture(speech, last, NOTHING_SETTLED)
    assert drawn is not None
    assert [bar.label for bar in drawn.bars] == ["2021", "2022"]


def test_a_metric_that_is_said_twice_has_both_on_the_card() -> None:
    """Though of one time; among the charts it is none."""
    speech = plain_speech(f"{HEADING}2023年，茶叶产量3万吨。\n\n去年，全县茶叶产量3万吨。\n", id="test")
    drawn = series_picture(speech, speech.mentions[-1], NOTHING_SETTLED)
    assert drawn is not None
    assert [(bar.label, bar.current) for bar in drawn.bars] == [("2023", False), ("2023", True)]
    assert detected_charts(speech, NOTHING_SETTLED) == ()


def test_the_way_it_went_is_that_which_was_confirmed() -> None:
    """A reviewer's word goes before what was detected."""
    speech = plain_speech(f"{HEADING}2022年，出口增长9.8%。2023年，出口增长4.9%。\n", id="test")
    last = speech.mentions[-1]
    said = replace(detected_claim(claims_of(speech), last), direction="down")
    record = ClaimRecord("甲", target_at(speech, PlaceKind.FIGURE, last.start, last.end), said, "", "e", 1)
    drawn = series_picture(speech, last, SettledClaims(said={last.number: record}))
    assert drawn is not None
    assert [bar.label for bar in drawn.bars] == ["2022 ↑", "2023 ↓"]


@pytest.mark.parametrize(
    ("text", "title", "bars", "whole"),
    [
        (
            "全县总人口100万人，其中男性52万人、女性48万人。",
            "总人口, 100万人",
            [("男性", "52万人"), ("女性", "48万人")],
            "100万人",
        ),
        (
            "全县图书馆藏书100万册，城区馆52万册，乡镇馆48万册。",
            "图书馆藏书, 100万册",
            [("城区馆", "52万册"), ("乡镇馆", "48万册")],
            "100万册",
        ),
        (
            "农业、工业、服务业占生产总值的比重分别为14.5%、38.2%和47.3%。",
            "生产总值",
            [("农业", "14.5%"), ("工业", "38.2%"), ("服务业", "47.3%")],
            "",
        ),
    ],
)
def test_any_text_has_charts_of_wholes_and_parts(
    text: str, title: str, bars: list[tuple[str, str]], whole: str
) -> None:
    """Parts that the words name, that an equation makes up, and shares that make a hundred; the whole is in the chart too."""
    workspace = workspace_of_text(f"{HEADING}2023年，{text}\n")
    assert workspace.findings is not None
    speech = workspace.speech
    (drawn,) = detected_charts(speech, NOTHING_SETTLED, workspace.known_sums)
    assert (drawn.title, [(bar.label, bar.surface) for bar in drawn.bars]) == (title, bars)
    named = {mention.surface: mention.metric for mention in speech.mentions}
    assert drawn.whole == named.get(whole, "")
    assert drawn.is_of(named[whole or "14.5%"])
    assert not drawn.is_of(None)


def test_rates_in_fractions_and_times_are_drawn_in_per_cent() -> None:
    """A quarter is 25 per cent, 翻一番 a hundred, 1.5倍 a hundred and fifty: none is drawn by its bare number."""
    text = "某县工作汇报\n\n2024年，全县粮食产量增长10%，茶叶产量增长1.5倍，游客人数翻一番，工业用电量增长四分之一。\n"
    speech = plain_speech(text, id="plain")
    rates = [one for one in detected_charts(speech, NOTHING_SETTLED) if one.id.startswith("rates")]
    lengths = {bar.surface: round(bar.length, 3) for one in rates for bar in one.bars}
    assert lengths["1.5倍"] == 1
    assert lengths["10%"] == pytest.approx(10 / 150, abs=0.001)
    assert all(value in (1, 0.067, 0.667, 0.167) for value in lengths.values())
    assert len(lengths) >= FEWEST_RATES


PERIODS = (
    "2022年，茶叶产量2万吨。2023年，茶叶产量3万吨。2023年一季度，茶叶产量0.4万吨。"
    "2024年一季度，茶叶产量0.5万吨。2024年上半年，茶叶产量1.5万吨。\n"
)


@pytest.mark.parametrize(("at", "values"), [(0, ["2万吨", "3万吨"]), (2, ["0.4万吨", "0.5万吨"]), (4, None)])
def test_a_series_is_of_times_that_last_alike(at: int, values: list[str] | None) -> None:
    """Years with years, quarters with quarters; a half year that is said once is no series."""
    speech = plain_speech(f"{HEADING}{PERIODS}", id="test")
    mention = [one for one in speech.mentions if one.surface.endswith("万吨")][at]
    drawn = series_picture(speech, mention, NOTHING_SETTLED)
    assert (drawn and [bar.surface for bar in drawn.bars]) == values


def test_the_charts_of_a_text_have_each_series_by_itself() -> None:
    """One chart of the years, one of the quarters."""
    speech = plain_speech(f"{HEADING}{PERIODS}", id="test")
    drawn = detected_charts(speech, NOTHING_SETTLED)
    assert [[bar.label for bar in one.bars] for one in drawn] == [
        ["2022", "2023"],
        ["quarter 1 of 2023", "quarter 1 of 2024"],
    ]
    assert len({one.id for one in drawn}) == 2


def test_growths_against_two_times_are_two_series() -> None:
    """That against an older time is no value of the yearly growths; nor is a yearly mean."""
    text = "2022年，出口比上年增长9%。2023年，出口比上年增长5%，比2019年增长40%。2021年至2023年，出口年均增长8%。\n"
    speech = plain_speech(f"{HEADING}{text}", id="test")
    mention = next(one for one in speech.mentions if one.surface == "9%")
    drawn = series_picture(speech, mention, NOTHING_SETTLED)
    assert drawn is not None
    assert [bar.surface for bar in drawn.bars] == ["9%", "5%"]
    alone = [one for one in speech.mentions if one.surface in ("40%", "8%")]
    assert [series_picture(speech, one, NOTHING_SETTLED) for one in alone] == [None, None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "分产品看，茶叶收入4亿元，占40%；毛竹收入3.5亿元，占35%；其他收入2.5亿元，占25%。",
            ["40%", "35%", "25%"],
        ),
        ("茶叶收入4亿元，占营业收入的40%；毛竹收入3亿元，占全部成本的60%。", None),
        ("茶叶优质率60%，面积5万亩，毛竹优质率40%。", None),
    ],
)
def test_shares_behind_their_amounts_make_a_whole(text: str, parts: list[str] | None) -> None:
    """Of one whole; two rates with an amount between them are no parts."""
    drawn = detected_charts(plain_speech(f"{HEADING}{text}\n", id="test"), NOTHING_SETTLED)
    found = [[bar.surface for bar in one.bars] for one in drawn if one.kind == "parts"]
    assert found == ([parts] if parts else [])
