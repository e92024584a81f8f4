"""Which row a figure is tied to: of several that fit equally none, of those that the text goes on about the right one."""

from __future__ import annotations

import pytest

from tests.sources.tied import ENGLISH, tied
from tui.sources.period_calls import related


@pytest.mark.parametrize(("said", "outcome"), [("98.1%", "several"), ("98.9%", "several")])
def test_two_rows_of_one_name(said: str, outcome: str) -> None:
    """Whether a figure agrees with one of them or with none, it cannot be told which is meant."""
    table = "指标,2024年（%）\n通电率,98.1\n改厕率,96.2\n通电率,99.7\n"
    assert tied(f"2024年，全县通电率{said}。", table)[said] == (outcome, ["B2", "B4"])


def test_two_rows_that_say_the_same() -> None:
    """Where all agree, so does the figure."""
    table = "指标,2024年（%）\n通电率,98.1\n改厕率,96.2\n通电率,98.1\n"
    assert tied("2024年，全县通电率98.1%。", table)["98.1%"][0] == "match"


def test_one_name_under_two_blocks() -> None:
    """The same name under two heads is several, unless the text says which, or its value does."""
    table = "2024年统计,\n项目,人\n甲校,\n学生,3120\n教工,210\n乙校,\n学生,1450\n教工,160\n"
    assert tied("2024年，学生3120人。", table)["3120人"] == ("match", ["B4"])
    assert tied("2024年，学生1540人。", table)["1540人"] == ("differs", ["B7"])
    assert tied("2024年，乙校学生1540人。", table)["1540人"] == ("differs", ["B7"])


def test_a_growth_goes_on_with_its_value() -> None:
    """What a value grew by is held against its row, though it names nothing itself."""
    table = "Item,2023,2024,% change\nHarbour dues (£m),11.4,12.6,10.5\nFerry fares (£m),8.1,8.4,3.7\n"
    found = tied("In 2024 harbour dues came to £12.6 million, up by 15.0%.", table, head=ENGLISH)
    assert found["15.0%"] == ("differs", ["D2"])
    found = tied("In 2024 harbour dues came to £12.6 million, up by 10.5%.", table, head=ENGLISH)
    assert found["10.5%"] == ("match", ["D2"])


def test_what_a_value_is_compared_with() -> None:
    """A value after `against` is that of the year before."""
    table = "Item,2023,2024\nHarbour dues (£m),11.46,12.68\nFerry fares (£m),8.17,8.45\n"
    found = tied("In 2024 harbour dues came to £12.68 million against £11.64 million.", table, head=ENGLISH)
    assert found["11.64 million"] == ("differs", ["B2"])


def test_a_town_that_its_sentence_names() -> None:
    """Of rows of towns the one is meant that the text spoke of last, whatever metrics stand above."""
    table = "县区,总产值（亿元）,增速%,亩均税收（万元）\n全市,2158.6,5.4,31.2\n柳河县,523.8,5.7,35.9\n桐山区,410.6,6.1,36.5\n"
    found = tied("2024年，柳河县继续领跑，总产值为532.8亿元；柳河、桐山增速分别为5.7%和1.6%。", table)
    assert found["532.8亿元"] == ("differs", ["B3"])
    assert found["5.7%"] == ("match", ["C3"])
    assert found["1.6%"] == ("differs", ["C4"])


def test_a_total_row_has_its_own_label() -> None:
    """Of the whole county its own row is meant, and none of a town."""
    table = "乡镇,自然村（个）,合作社（家）\n北塘乡,112,82\n南塘乡,67,62\n全县,236,312\n"
    assert tied("2024年，全县自然村263个。", table)["263个"] == ("differs", ["B4"])


def test_first_letters() -> None:
    """SLUG stands for saltwater lagoons and upper gullies."""
    table = (
        'Habitat,2023 (ha),2024 (ha)\nSaltwater lagoons & upper gullies,"1,347","1,296"\nDune heath,820,861\n'
    )
    found = tied("In 2024 the SLUG area fell to 1,204 ha from 1,347 ha the year before.", table, head=ENGLISH)
    assert found["1,347 ha"] == ("match", ["B2"])


def test_a_table_that_does_not_say_in_what_it_counts() -> None:
    """That it counts in millions is learned from the figures that agree."""
    table = (
        "Item,2023,2024\nHarbour dues,11467.1,12683.4\nFerry fares,8172.6,8451.7\nQuay rents,3190.2,3307.5\n"
    )
    text = "In 2024 harbour dues came to Rs 12,683.4 million, ferry fares to Rs 8,451.7 million and quay rents to Rs 3,730.5 million."
    assert tied(text, table, head=ENGLISH)["3,730.5 million"] == ("differs", ["C4"])


@pytest.mark.parametrize(
    ("hedged", "outcome"),
    [
        ("突破210亿元", "differs"),
        ("超过200亿元", "rounded"),
        ("超过190亿元", "none"),
        ("近205亿元", "none"),
    ],
)
def test_hedges(hedged: str, outcome: str) -> None:
    """A hedge that the value does not bear out differs; one that it bears out from afar is neither."""
    table = "指标,单位,2024年\n税收收入,亿元,201.2\n水果产量,万吨,39.8\n"
    found = tied(f"2024年，税收收入{hedged}。", table)
    assert [said for said, _where in found.values() if said != "none"] == (
        [outcome] if outcome != "none" else []
    )


def test_sources_of_different_years_do_not_bear_each_other_out() -> None:
    """A figure differs from the table of its year though another year's has its value."""
    tables = ("指标,2024年\n水果产量（万吨）,31.6\n", "指标,2023年\n水果产量（万吨）,36.1\n")
    assert tied("2024年水果产量36.1万吨。", *tables)["36.1万吨"] == ("differs", ["B2"])


@pytest.mark.parametrize(
    ("text", "figure", "address"),
    [
        ("In 2024 exports of goods totalled US$38.9 billion.", "38.9 billion", "B3"),
        ("In 2024 visitors from abroad numbered 5.82 million.", "5.82 million", "C3"),
        ("In 2024 some 74,310 births were registered.", "74,310", "D3"),
    ],
)
def test_years_in_rows_and_long_heads(text: str, figure: str, address: str) -> None:
    """A head of long English words is a head, and its units are those of its column."""
    table = (
        'Year,Goods exports (US$ m),"Visitors from abroad, whole year (thousand)",Births\n'
        "2023,36980,5402,75240\n2024,38912,5824,74310\n"
    )
    outcome, addresses = tied(text, table, head=ENGLISH)[figure]
    assert outcome in ("match", "rounded")
    assert addresses == [address]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Teaching salaries", "Teachers' salaries"),
        ("Staff costs", "Employee benefits expense"),
        ("Visits", "Visitors"),
    ],
)
def test_words_of_one_stem_and_words_of_accounts(said: str, named: str) -> None:
    """Words of one stem, and those of accounts that say the same, are the same."""
    table = f"Item,2023,2024\n{named} (£m),35.12,37.42\nQuay rents (£m),9.45,9.80\n"
    found = tied(f"{said} came to £34.72 million in 2024.", table, head=ENGLISH)
    assert found["34.72 million"] == ("differs", ["C2"])


def test_round_numbers() -> None:
    """A number that ends in noughts is rounded to them, if it has digits enough before."""
    table = 'Item,2024\nFerry passengers,"214,622"\nFerry crossings,"5,312"\n'
    found = tied("In 2024 ferry passengers numbered 214,600, ferry crossings 5,000.", table, head=ENGLISH)
    assert found["214,600"] == ("rounded", ["B2"])
    assert found["5,000"] == ("none", [])


def test_what_another_figure_holds_is_not_meant() -> None:
    """Few digits that agree are tied to their row where the row of the better name is another figure's."""
    table = '£000,2024\nNet surplus,"1,083"\nReserves carried forward,"5,306"\n'
    text = "In 2024 the net surplus was £1,083,000, which takes reserves to £5.31m."
    assert tied(text, table, head=ENGLISH)["5.31m"] == ("rounded", ["B3"])


def test_a_group_is_a_help_alone() -> None:
    """A name fits as well without what its row stands under."""
    table = 'Item (£000),2024\nExpenditure,\nHarbour walls,"2,918"\nPilotage,"1,204"\n'
    found = tied("Harbour walls cost £2.198 million in 2024.", table, head=ENGLISH)
    assert found["2.198 million"] == ("differs", ["B3"])


def test_income_is_no_expenditure() -> None:
    """Names that differ in nothing but what is measured are of different things."""
    table = "指标,2024年（亿元）,增长%\n一般公共预算支出,42.16,3.3\n"
    found = tied("2024年，一般公共预算收入41.26亿元，增长3.8%。", table)
    assert found["41.26亿元"] == ("none", [])


def test_a_table_of_another_county() -> None:
    """A table whose title names another place of the same level differs in nothing."""
    rows = "指标,2024年\n粮食产量（万吨）,36.1\n旅游收入（亿元）,15.2\n"
    text = "2024年粮食产量31.6万吨。"
    head = "清平县2024年工作报告\n2025年1月10日\n\n"
    assert tied(text, f"清平县2024年主要指标,\n{rows}", head=head)["31.6万吨"][0] == "differs"
    assert tied(text, f"沙柳县2024年主要指标,\n{rows}", head=head)["31.6万吨"][0] == "none"


def test_a_table_with_which_nothing_agrees() -> None:
    """Where many figures differ by far and hardly any agrees, the table is of something else."""
    rows = "指标,数额\n粮食产量（万吨）,36.1\n旅游收入（亿元）,815.2\n茶叶产值（亿元）,204.3\n造林面积（万亩）,91.7\n"
    text = "粮食产量3.9万吨，旅游收入12.4亿元，茶叶产值7.5亿元，造林面积2.2万亩。"
    assert {outcome for outcome, _where in tied(text, rows).values()} == {"none"}


def test_a_quarter_beside_the_year() -> None:
    """A figure that says no time is not held against a quarter where the year stands beside it."""
    table = "指标,2024年一季度,2024年\n旅游收入（亿元）,3.16,12.65\n造林面积（万亩）,0.52,2.21\n"
    found = tied("全县旅游收入12.56亿元。", table, head="工作报告\n\n")
    assert found["12.56亿元"] == ("differs", ["C2"])


def test_who_filled_a_table_in_and_when() -> None:
    """A row that says so above a head is none, and gives the table its year."""
    table = (
        "沙柳县水利统计主要指标,,,,\n填报单位：县水务局,,,,报告期：2024年\n指标,计量单位,本年,上年,增减(%)\n"
        "水利投资,万元,58312,51880,12.4\n  其中：中央投资,万元,21608,19540,10.6\n"
    )
    found = tied("2024年，全县水利投资5.83亿元，增长14.2%，其中中央投资2.16亿元。", table)
    assert found["5.83亿元"] == ("rounded", ["C4"])
    assert found["14.2%"] == ("differs", ["E4"])
    assert found["2.16亿元"] == ("rounded", ["C5"])


def test_values_far_apart_where_one_says_no_unit() -> None:
    """A count differs by far from no number of which nothing says what it counts."""
    found = tied("2024年，规上工业企业48家。", "指标,2024年\n规上工业企业,6.9\n高新企业,31\n")
    assert found["48家"] == ("none", [])


TOWNS = "各乡镇基本情况,,\n乡镇,户籍人口（人）,耕地面积（亩）\n柳泉镇,20417,15220\n芦塘镇,—,19840\n石渠乡,11052,—\n"


def test_a_value_of_another_row_than_the_one_named() -> None:
    """A figure of a town for which the table has no number is held against no other town's, not even where its value is the same."""
    assert tied("芦塘镇户籍人口为11052人。", TOWNS)["11052人"] == ("none", [])
    assert tied("芦塘镇户籍人口11502人。", TOWNS)["11502人"] == ("none", [])
    assert tied("石渠乡户籍人口11502人。", TOWNS)["11502人"] == ("differs", ["B5"])
    assert tied("柳泉镇改造后，石渠户籍人口11052人。", TOWNS)["11052人"] == ("match", ["B5"])


INCOMES = (
    "指标,2024年,2023年\n农村居民人均可支配收入（元）,24867,23259\n城镇居民人均可支配收入（元）,46218,44022\n"
)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("突破2.4万元，达到24687元", "differs"),
        ("突破2.4万元，达到24867元", "match"),
    ],
)
def test_a_round_figure_and_the_same_said_nearer(said: str, outcome: str) -> None:
    """That a round figure agrees with a value does not excuse a slip in the full one right behind it."""
    found = tied(f"2024年，农村居民人均可支配收入{said}。", INCOMES)
    of_slip = found.get("24687元", found.get("24867元"))
    assert of_slip is not None
    assert of_slip[0] == outcome


METRICS = "指标,时期,数值,单位\n粮食总产量,去年,3150,吨\n水库,,12,座\n"


def test_a_time_that_leans_on_another_and_tells_nothing_apart() -> None:
    """去年 in a row keeps a figure from it only where another row of its name says another time."""
    assert tied("去年，粮食总产量3510吨。", METRICS)["3510吨"] == ("differs", ["C2"])
    both = METRICS + "粮食总产量,今年,3300,吨\n"
    assert tied("2024年，粮食总产量3300吨。", both)["3300吨"] == ("match", ["C4"])


@pytest.mark.parametrize("ending", ["系", "乡", "合作社"])
def test_the_value_of_another_row_of_its_kind_is_not_its_own(ending: str) -> None:
    """What the clause names is meant, though the value stands in the row of another, and that is named later in the sentence."""
    rows = [
        f"{name}农{ending},{count},{rate}"
        for name, count, rate in (("北园", 310, 85.93), ("南湾", 284, 89.83))
    ]
    table = "\n".join(["名称,人数（人）,达标率（%）", *rows]) + "\n"
    found = tied(f"2024年，北园农{ending}达标率89.83%，南湾农{ending}284人。", table)
    assert found["89.83%"][0] != "match"
    assert found["284人"] == ("match", ["B3"])
    found = tied(f"2024年，北园农{ending}达标率85.93%，南湾农{ending}284人。", table)
    assert found["85.93%"] == ("match", ["C2"])


def test_a_part_of_a_year_that_says_no_year_is_one_however_it_is_written() -> None:
    """1-6月 of a table without a year is the first half of a text's."""
    assert related("2025H1", "-01/-06") == "same"
    assert related("2025-01/2025-06", "H1") == "same"
    assert related("2025Q1", "-01/-03") == "same"
    assert related("2025H1", "-01/-03") == "clash"
    assert related("2025-04", "2025-02") == "inside"


def test_what_something_moved_to_tells_by_what_it_moved() -> None:
    """Of two rows of one name the one is meant whose value stands behind: up 2.5% to 41.37 million."""
    table = (
        "Item,May-24,Apr-24,% change\nFerries,,,\nInland,4147,4046,2.5\nAbroad,983,887,10.8\n"
        "Lorries,,,\nInland,612,589,3.9\nAbroad,208,203,2.5\n"
    )
    said = "In May 2024 inland traffic rose by 2.5% to 4,147 while abroad it was up 10.6% at 983."
    found = tied(said, table, head=ENGLISH)
    assert found["2.5%"] == ("match", ["D3"])
    assert found["10.6%"] == ("differs", ["D4"])


def test_a_growth_stands_in_the_row_of_its_value_whichever_month_that_is() -> None:
    """Where two months grew by the same, the one is meant of which the value before is."""
    table = "Month,Crossings (thousand),% change\nMarch 2024,312.4,0.2\nApril 2024,305.1,1.4\nMay 2024,298.6,0.2\n"
    said = "June was busy after a weak month when 298,600 crossings were made, an increase of only 0.2%."
    assert tied(said, table, head=ENGLISH)["0.2%"] == ("match", ["C4"])
