"""A figure that stands while one part of its claim became another is changed: its mode, how far a thing has come, its period, the end of it, its scope."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import value_told as outcome
from tui.alignment import Change

MODES = [
    ("城西泵站已投用，日抽水7300吨。", "城西泵站正在规划，日抽水7300吨。", "7300吨"),
    ("社区食堂累计开办460个。", "社区食堂拟开办460个。", "460个"),
    ("全年接待研学团队2130个。", "力争全年接待研学团队2130个。", "2130个"),
    ("在运船闸17座。", "在建船闸17座。", "17座"),
    ("评审会通过了29项标准。", "评审会拟审定29项标准。", "29项"),
    ("The trust opened 64 reading rooms.", "The trust plans to open 64 reading rooms.", "64"),
    ("The fund disbursed 318 grants.", "The fund pledged 318 grants.", "318"),
    ("Some 52 depots are operational.", "Some 52 depots are under construction.", "52"),
]
PERIODS = [
    ("去年，发放助学贷款9140万元。", "今年一季度，投放助学贷款9140万元。", "9140万元"),
    ("上半年用水量830万吨。", "前三季度用水量830万吨。", "830万吨"),
    ("1—7月发电37亿千瓦时。", "1—8月发电37亿千瓦时。", "37亿千瓦时"),
    ("下面报告上半年情况。铺设管网410公里。", "下面报告前三季度情况。铺设管网410公里。", "410公里"),
    ("过去五年铺设管网410公里。", "过去三年铺设管网410公里。", "410公里"),
    ("Last year the agency trained 914 drivers.", "This year the agency trained 914 drivers.", "914"),
]
ENDS = [
    ("期末存货760万元。", "期初存货760万元。", "760万元"),
    ("季度末库存水泥5300吨。", "季度初库存水泥5300吨。", "5300吨"),
    ("There were 416 boats at the end of the year.", "There were 416 boats at the start of the year.", "416"),
    (
        "At year-end, deposits were £8.2 million.",
        "At the beginning of the year, deposits were £8.2 million.",
        "8.2",
    ),
]
SCOPES = [
    ("市本级，培训护林员1270人。", "全市，组织培训护林员1270人。", "1270人"),
    ("全国，发放救济粮4180吨。", "全省，发放救济粮4180吨。", "4180吨"),
    ("全县各项工作有序推进，修建鱼道63处。", "全市各项工作有序推进，建成鱼道63处。", "63处"),
    ("主城区公共厕所340座。", "全市公共厕所340座。", "340座"),
    ("规模以上工业企业用工8.6万人。", "全部工业企业用工8.6万人。", "8.6万人"),
    ("集团本部在岗730人。", "全集团在岗730人。", "730人"),
    (
        "Nationwide, the service answered 7,340 calls.",
        "In rural areas, 7,340 calls were answered by the service.",
        "7,340",
    ),
]


@pytest.mark.parametrize(("old", "new", "value"), [*MODES, *PERIODS, *ENDS, *SCOPES])
def test_a_figure_whose_claim_has_another_part_is_changed(old: str, new: str, value: str) -> None:
    """Though the number stood, in both directions."""
    assert outcome(old, new, value) is Change.CHANGED
    assert outcome(new, old, value) is Change.CHANGED


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("今年，发放助学贷款9140万元。", "今年以来，发放助学贷款9140万元。", "9140万元"),
        ("一季度用水量830万吨。", "1—3月用水量830万吨。", "830万吨"),
        ("前三季度发电37亿千瓦时。", "1—9月发电37亿千瓦时。", "37亿千瓦时"),
        ("全年接待研学团队2130个。", "本年度接待研学团队2130个。", "2130个"),
        ("上年末存货760万元。", "年初存货760万元。", "760万元"),
        ("年末存货760万元。", "年底存货760万元。", "760万元"),
        ("计划新建船闸17座。", "拟新建船闸17座。", "17座"),
        ("已建成船闸17座。", "船闸建成17座。", "17座"),
        (
            "年末资产负债率43.6%，比年初下降2.7个百分点。",
            "资产负债率由年初的46.3%降至43.6%，下降2.7个百分点。",
            "43.6%",
        ),
        ("规上工业企业用工8.6万人。", "规模以上工业企业用工8.6万人。", "8.6万人"),
        ("The trust plans to open 64 reading rooms.", "The trust aims to open 64 reading rooms.", "64"),
        (
            "There were 416 boats at the end of the year.",
            "At the close of the year there were 416 boats.",
            "416",
        ),
    ],
)
def test_a_part_said_in_other_words_is_the_same_part(old: str, new: str, value: str) -> None:
    """A time that may be the same one, a plan that is still one, the end of one year and the beginning of the next."""
    assert outcome(old, new, value).holds
    assert outcome(new, old, value).holds


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("拨付抚恤金3600万元。", "拨付抚恤金0.36亿元。", "3600万元"),
        ("抢修限时72小时。", "抢修限时3天。", "72小时"),
        ("出货电芯9.4GWh。", "出货电芯9400MWh。", "9.4GWh"),
        ("清淤16万方。", "清淤16万立方米。", "16万方"),
        ("三次产业结构为7.1：43.4：49.5。", "三次产业结构为7.1∶43.4∶49.5。", "7.1：43.4：49.5"),
        ("Repairs took 48 hours.", "Repairs took two days.", "48 hours"),
        ("Rates fell by 0.25 percentage points.", "Rates fell by 25 basis points.", "0.25"),
        ("Some 41 wardens served.", "41 wardens served.", "41"),
    ],
)
def test_a_value_written_another_way_is_the_same(old: str, new: str, value: str) -> None:
    """Its unit is a number of another one, its sign another one of its kind."""
    assert outcome(old, new, value).holds


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("支持小微企业620户，发放贷款9亿元。", "扶持小微企业620户，投放贷款9亿元。", "620户"),
        ("完成安防工程26处，改造涵洞9座。", "改造涵洞9座，实施安全防护工程26处。", "26处"),
        ("新建幼儿园7所，增加学位1890个。", "新投用幼儿园7所，提供学位1890个。", "1890个"),
        ("平均住院日6.8天，缩短0.3天。", "患者平均住院日压缩0.3天，降至6.8天。", "6.8天"),
        (
            "农民收入增长7.4%，快于城镇居民1.9个百分点。",
            "农民收入增长7.4%，比城镇居民快1.9个百分点。",
            "1.9个百分点",
        ),
        ("立案540件，结案496件。", "全年立案540件、办结496件。", "496件"),
        (
            "渡口改造\n年内改造渡口23处，6月底前开工，新增泊位38个。",
            "渡口改造\n年内改造渡口23处，7月底前开工，新增泊位38个。",
            "38个",
        ),
        ("举办招聘会74场，提供岗位3.1万个。", "组织各类招聘活动74场次，3.1万个岗位上线。", "74场"),
        ("为农民工追回欠薪2960万元。", "追讨农民工工资2960万元。", "2960万元"),
        ("里程突破6000公里。", "里程超过6000公里。", "6000公里"),
        ("秋粮单产487公斤。", "秋粮平均亩产487公斤。", "487公斤"),
        (
            "The money\nIncome was £6.13 million.",
            "The accounts\nAfter the audit, income is stated at £6.13 million.",
            "6.13",
        ),
        (
            "The depot has already cut our fuel bill by £3,900 a month.",
            "It has reduced fuel costs by £3,900 a month.",
            "3,900",
        ),
    ],
)
def test_a_claim_in_other_words_is_the_same(old: str, new: str, value: str) -> None:
    """Verbs that stand for each other, a name in short, clauses in another order, a renamed heading."""
    assert outcome(old, new, value).holds
    assert outcome(new, old, value).holds
