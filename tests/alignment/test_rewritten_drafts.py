"""Figures of drafts that were written anew: sentences turned round, lists in another order, sections moved and said in other words."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import told

HARBOUR = "港口全年吞吐货物318万吨，新开航线7条。"
SCHOOLS = "新建校舍26栋，添置图书4.2万册。"


def partners(old: str, new: str) -> dict[str | None, str | None]:
    """The figure of the new text that goes with each figure of the old one, as both are written."""
    return {then: now for _change, then, now in told(old, new)}


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (
            "年末债务余额63.5亿元，控制在限额71亿元之下。",
            "债务限额71亿元，年末余额63.5亿元，总体可控。",
            {"63.5亿元": "63.5亿元", "71亿元": "71亿元"},
        ),
        (
            "公务接待费压减9.5%，压减资金840万元。",
            "全年压减公务接待费840万元，较上年下降9.5%。",
            {"9.5%": "9.5%", "840万元": "840万元"},
        ),
        (
            "预备费安排3500万元，占支出的2%。",
            "按支出的2%安排预备费，计0.35亿元。",
            {"3500万元": "0.35亿元", "2%": "2%"},
        ),
        (
            "仓储用房3.6万平方米，占33%；冷库1.9万平方米，占17%。",
            "冷库2.1万平方米，占比19%；仓储用房3.6万平方米，占比33%。",
            {"3.6万平方米": "3.6万平方米", "33%": "33%", "1.9万平方米": "2.1万平方米", "17%": "19%"},
        ),
        (
            "Late buses fell from 1,530 to 1,190 last year.",
            "Last year late buses came down to 1,190 from 1,530.",
            {"1,530": "1,530", "1,190": "1,190"},
        ),
        (
            "Fares came to £31.6 million, wages to £22.4 million and fuel to £5.2 million.",
            "Fuel cost £5.2 million. Fares brought £31.9 million, and £22.4 million went on wages.",
            {"31.6 million": "31.9 million", "22.4 million": "22.4 million", "5.2 million": "5.2 million"},
        ),
    ],
)
def test_figures_keep_their_partners_where_a_sentence_is_turned_round(
    old: str, new: str, pairs: dict[str, str]
) -> None:
    """By value where it is rare, by unit, and by what is said of each."""
    found = partners(f"{SCHOOLS}\n{old}\n{HARBOUR}", f"{HARBOUR}\n{new}\n{SCHOOLS}")
    assert {then: found[then] for then in pairs} == pairs


@pytest.mark.parametrize(
    ("old", "new", "values"),
    [
        ("开工项目152个，完工97个。", "全年完工项目152个，开工97个。", ("152个", "97个")),
        ("沉船造成9人死亡，21人受伤。", "沉船造成9人受伤，21人死亡。", ("9人", "21人")),
        ("4人入选国家级名单，9人入选省级名单。", "新入选国家级名单9人、省级名单4人。", ("4人", "9人")),
        (
            "Of each pound, 11p went on rent and 6p on heating.",
            "Of each pound, 11p was spent on heating and 6p on rent.",
            ("11p", "6p"),
        ),
    ],
)
def test_values_that_changed_places_are_changed_though_both_stand_there(
    old: str, new: str, values: tuple[str, str]
) -> None:
    """What is said of a figure tells which it is, not that its value stands in the same sentence."""
    one, other = values
    assert set(told(f"{SCHOOLS}\n{old}", f"{SCHOOLS}\n{new}")) >= {
        ("changed", one, other),
        ("changed", other, one),
    }


def test_a_figure_left_alone_of_its_unit_in_a_sentence_goes_with_the_one_left_there() -> None:
    """They have no word in common; the others of the sentence go with each other."""
    old = (
        "Income came to £41.2 million (2023: £38.6 million), spending to £39.5 million (2023: £37.3 million)."
    )
    new = "Total income was £41.2 million, against £38.6 million; we paid out £39.8 million, against £37.3 million."
    assert ("changed", "39.5 million", "39.8 million") in told(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("水库蓄水1.50亿立方米。", "水库蓄水1.5亿立方米。"),
        ("Repairs cost $318.0 million.", "Repairs cost $318 million."),
    ],
)
def test_a_zero_behind_the_decimals_that_came_or_went_is_another_way_of_writing(old: str, new: str) -> None:
    """The value is the same."""
    assert {change for change, _then, _now in told(f"{SCHOOLS}{old}", f"{SCHOOLS}{new}")} == {"same"}


@pytest.mark.parametrize(
    ("old", "new", "surface"),
    [
        ("肉牛出栏38万头。", "全年肉牛存栏38万头，势头平稳。", "38万头"),
        ("厂房施工面积612万平方米。", "厂房竣工面积612万平方米。", "612万平方米"),
        ("协议资金37亿元，亿元以上项目9个。", "项目到位资金37亿元，其中亿元以上9个。", "37亿元"),
        ("国控断面优良比例96.2%，提高3.1个百分点。", "国考断面优良比例提高3.1个百分点，达到96.2%。", "96.2%"),
        ("新增和修复草场7.4万亩。", "新增草场7.4万亩。", "7.4万亩"),
        ("完成三级手术5200台。", "全年完成二、三级手术5200台。", "5200台"),
        ("残次品占比14.5%。", "残次品占比降低14.5%。", "14.5%"),
        ("新增年产能270万台。", "年产能达到270万台。", "270万台"),
        ("12个班组、58名职工受到市级表彰。", "受到省级表彰的班组12个、职工58名。", "58名"),
        ("今年以来，县社改造门店16个，服务农户3.8万户。", "去年以来，县社改造门店16个，服务农户3.8万户。", "3.8万户"),
        ("通三级公路的乡镇达到91%。", "通二级公路的乡镇达到91%。", "91%"),
        ("They plan to build 42 cabins.", "They have opened a lodge and built 42 cabins.", "42"),
        ("The gale broke 19 of the 160 piles on the east jetty.", "Of the 160 piles on the west jetty, 19 broke in the gale.", "19"),
        ("They cleaned or rebuilt 318 wells.", "They rebuilt 318 wells.", "318"),
        ("The price of a visa fell by $520.", "The price of a visa fell to $520.", "520"),
        ("Another 45 guards will be hired.", "We have hired 45 more guards.", "45"),
        ("The queue is down 2,700 since April.", "The queue is 2,700 shorter than a year earlier.", "2,700"),
    ],
)  # fmt: skip
def test_a_part_of_what_is_said_that_was_replaced_is_a_change(old: str, new: str, surface: str) -> None:
    """Also where the sentence was written anew around it."""
    assert ("changed", surface, surface) in told(f"{SCHOOLS}\n{old}", f"{SCHOOLS}\n{new}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("发放各类助学金740万元，惠及学生1.3万人次。", "1.3万人次学生获得助学金，总额0.074亿元。"),
        ("应收票据余额6.3亿元，周转天数58天。", "期末应收票据6.3亿元，周转天数为58天。"),
        ("进出口总额141.6亿元，其中出口90.2亿元，进口51.4亿元。", "货物出口90.2亿元、进口51.4亿元，合计141.6亿元。"),
        ("【人才工作】在岗教师2640人，其中博士生导师310人。", "学校现有在岗教师2640人：博士生导师310人。"),
        ("比上年多投6.8亿元。", "较上年增加6.8亿元。"),
        ("乡村医生补贴最高800元，惠及5310人。", "5310名乡村医生领取补贴，最高800元。"),
        ("公开招聘护士430名。", "面向社会招聘护士430名。"),
        ("全年回收铜材5.2万吨、铝锭2.3万吨，分别增长14%和9%。", "回收铝锭2.3万吨、铜材5.2万吨，分别增长9%和14%。"),
        ("An inspection of 17 kitchens took a week.", "Inspectors saw 17 kitchens in a week."),
        ("We had 730 employees in May.", "We employed 730 people in May."),
        ("The tug was called 29 times.", "There were 29 calls of the tug."),
        ("索道全长2.3公里，开行演出41场次。", "索道长2300米，演出41场。"),
        ("本校现有教学班36个，学生1720名。", "全校36个教学班、学生1720名。"),
        ("The line carried 2.6 million people and 47,000 tonnes of freight.", "The line moved 2.6 million passengers, with 47,000 tonnes of cargo."),
        ("危房比例仍有2.7%。", "危房占2.7%。"),
        ("We employ 2,380 people.", "Our staff now number 2,380."),
        ("城乡居民存款分别达到3.6万元和2.1万元。", "城镇居民存款3.6万元；农村居民存款2.1万元。"),
        ("明年，全市计划投资64亿元。", "2026年，全市计划完成投资64亿元。"),
        ("Regular donors numbered 58,200.", "58,200 people now donate regularly."),
        ("£16 million went on the library and £4.5 million on lifts.", "$ aside, £4.5m bought lifts and £16m the library."),
    ],
)  # fmt: skip
def test_a_sentence_that_is_written_anew_leaves_its_figures_as_they_were(old: str, new: str) -> None:
    """Words went and others came; none took the place of another."""
    assert {change for change, _then, _now in told(f"{SCHOOLS}\n{old}", f"{SCHOOLS}\n{new}")} <= {
        "same",
        "new",
    }
