"""Numbers that blanks have torn are read whole or marked malformed, and numbers that stand side by side stay apart."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import detect

WHOLE = (
    "户均增加【21 7.3万元|2173000|元|money】,管网长【1 ,204公里|1204|公里|measure】,库容【3 1 5 万方|3150000|方|measure】。",
    "产量为【1 亿 600万吨|106000000|吨|measure】,登记【2, 400人|2400|人|count】,造林【1 50公顷|150|公顷|area】,打井【2 6 00眼|2600|眼|count】。",
    "产 值 【9 ,2 1 1 亿元|921100000000|元|money】,增【1 6 ．4 ％|16.4|%|percent】,占【4 9 . 3 %|49.3|%|percent】。",
    "收入【七 十 三 万 元|730000|元|money】,来客【三 百 零 八 人|308|人|count】。",
    "产量【1 ，2 3 4 . 5 万 吨|12345000|吨|measure】,",
    "投资完成【1,\n860.4亿元|186040000000|元|money】,新建公路【1 278\n公里|1278|公里|measure】。",
    "【2 0 0 6 年 1 1 月|200611|月|date】,规划【2 0 1 1 － 2 0 1 5 年|2011..2015|年|date】,增长【百 分 之 五|5|%|percent】。",
    "Sales of 【4. 75 million\ntons|4750000|吨|measure】 rose 【９．５ per\ncent|9.5|%|percent】 in 【1 9 8 7|1987|年|date】.",
    "Membership fell by 【2, 700|2700||count】.",
    "Of this 【1 4.5 per cent|14.5|%|percent】 was lost.",
    "完成产值【312.\n8亿元|31280000000|元|money】,比上年少【0.\n6%|0.6|%|percent】,税收增加【27\n3元|273|元|money】。",
    "补助¥ 【2, 150, 000元|2150000|元|money】,涉及【十 九个|19|个|count】乡、【3 15个|315|个|count】村,同比【－ 4 . 1％|-4.1|%|percent】,仅有【三 年|3|年|duration】。",
    "提高【0.7 个 百分点|0.7|百分点|percent】,【2 ． 4万平方 公里|24000|平方公里|area】,发电【5 20万千瓦 时|5200000|千瓦时|measure】,占【五分 之三|0.6||share】,长【3公 里|3|公里|measure】。",
    "到【二 〇 一 七年|2017|年|date】。",
    "Turnover fell by 【0.\n8 per cent|0.8|%|percent】 to £【12.\n4 million|12400000|英镑|money】.",
    "In 【2 0 1 8|2018|年|date】, we paid £【1,2 50|1250|英镑|money】 to 【12,4 50|12450||count】 members.",
    "The road is 【1 ,204 km|1204|公里|measure】 long.",
    "They gave £【3 4,600|34600|英镑|money】 to many towns.",
    "发布于【2018-0 5-20|20180520|日|date】,更新于【2019-11-0 7|20191107|日|date】。",
)
APART = (
    "比【2023|2023||count】 【345家|345|家|count】还好,依次为【3|3||count】 【5|5||count】 【7|7||count】,见图1 【20个|20|个|count】。",
    "存量【1.2亿|120000000||count】 【600万吨|6000000|吨|measure】。",
    "共【2023|2023||count】.\n1.加强领导。见图1\n【20个|20|个|count】县,乙组【3% - 5%|3..5|%|percent】,有【3 台|3|台|count】 班车。",
    "The council met in 【2019|2019|年|date】.\n【15|15||count】 members came.",
    "At 【5|5||count】, 【100|100||count】 and 【200 metres|200|米|measure】.",
    "In 【2023|2023|年|date】 【345|345||count】 people came.",
)


@pytest.mark.parametrize("marked", [*WHOLE, *APART])
def test_damage(marked: str) -> None:
    """All figures of a sentence are marked."""
    passage = unmark(marked)
    assert [found(figure) for figure in detect(passage.text)] == [label.facts for label in passage.labels]


def test_what_may_be_two_numbers_is_malformed() -> None:
    """The whole is kept, no value is said."""
    (figure,) = detect("共有成员20 30户。")
    assert (figure.surface, figure.malformed, figure.quantity.low) == ("20 30户", True, None)


@pytest.mark.parametrize("text", ["Some 3 4,600 people came.", "In all 27 1,500 were sold."])
def test_a_blank_before_the_first_comma_is_malformed(text: str) -> None:
    """It may be a note's mark and a number, or one number; neither part is a value of its own."""
    (figure,) = detect(text)
    assert (figure.malformed, figure.quantity.low) == (True, None)


@pytest.mark.parametrize("text", ["In Table 3 4,600 people are named.", "There were 3 4,600-tonne ships."])
def test_a_label_and_a_compound_stay_apart_from_the_number_beside_them(text: str) -> None:
    """The second number is read alone."""
    assert detect(text)[-1].quantity.low == 4600


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("企业达4l2家。", 412, "家"),
        ("专利3O18件。", 3018, "件"),
        ("占4.l％。", Decimal("4.1"), "%"),
        ("产值7O.5亿元。", 7_050_000_000, "元"),
        ("2OO8年5月。", 200805, "月"),
    ],
)
def test_letters_among_digits_are_malformed(text: str, low: Decimal, unit: str) -> None:
    """The whole is kept with what is most likely meant; no part of it is a figure."""
    (figure,) = detect(text)
    assert (figure.malformed, figure.quantity.low, figure.quantity.unit) == (True, low, unit)


@pytest.mark.parametrize("text", ["产水3l装。", "4K电视,5I站,7O型。"])
def test_letters_after_digits_are_no_digits(text: str) -> None:
    """Litres, models, names."""
    assert [figure.surface for figure in detect(text) if figure.malformed] == []


@pytest.mark.parametrize("seed", range(6))
def test_no_part_of_a_torn_number_is_a_value(seed: int) -> None:
    """Wherever one or two blanks tear it: the same value, or none."""
    draw = random.Random(seed)  # noqa: S311 - cases, no secrets
    wrong = []
    for _ in range(300):
        number = draw.randint(100, 999_999)
        digits = draw.choice([str(number), f"{number:,}", f"{number / 10}"])
        unit = draw.choice(["人", "万元", "公里", "%", "户", "亿立方米"])
        torn = digits
        for _ in range(draw.randint(1, 2)):
            at = draw.randint(1, len(torn) - 1)
            torn = torn[:at] + " " + torn[at:] if " " not in torn[at - 1 : at + 1] else torn
        (whole,) = detect(f"共有{digits}{unit}。")
        read = detect(f"共有{torn}{unit}。")
        years = [
            part for part in torn.split() if part[:2] in ("19", "20") and len(part.partition(".")[0]) == 4
        ]
        values = {(one.quantity.low, one.quantity.unit) for one in read if not one.malformed}
        if not years and values - {(whole.quantity.low, whole.quantity.unit)}:
            wrong.append((torn + unit, [(one.surface, one.quantity.low) for one in read]))
    assert wrong == []


@pytest.mark.parametrize(
    "marked",
    ["8.6" + "万" * 18 + "元", "8" * 60 + "元", "九" + "万" * 20 + "元", "9 million" + " million" * 8],
)
def test_what_comes_to_more_than_anybody_means_is_malformed(marked: str) -> None:
    """A heap of powers has no value that a check could work with."""
    for figure in detect(f"It is {marked}."):
        value = figure.quantity.high
        assert value is None or value < 10**41
