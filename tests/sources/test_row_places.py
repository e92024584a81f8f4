"""Rows of places, and of which place a figure is: its text's own by title or heading, another that is named, or none that is known."""

from __future__ import annotations

import pytest

from tests.sources.tied import tied
from tui.sources.places_compared import named_places
from tui.sources.row_places import is_same_place, latin_place, level_of, short_of

COUNTIES = (
    "县区,粮食总产量（万吨）,油料产量（万吨）,常住人口（万人）\n"
    "青山县,41.27,3.58,36.2\n白河县,42.61,2.91,40.1\n临江县,38.49,3.85,28.7\n合计,122.37,10.34,105.0\n"
)
HEAD = "青山县2023年政府工作报告\n\n"
ENGLISH_HEAD = "Kelso County Annual Report 2023\n\n"
ENGLISH = (
    "County,Wheat output (tonnes),Population,Road length (km)\n"
    "Kelso County,41270,36214,1238\nMarlow County,42610,40113,1402\nDenham County,38490,28706,1283\n"
)


@pytest.mark.parametrize("words", ["全县", "我县", "本县", ""])
def test_the_place_of_the_title_has_its_row_alone(words: str) -> None:
    """What is said of the whole county, or of no place, is held against the title's row, and no other's value makes it another's."""
    found = tied(f"{words}粮食总产量42.61万吨。{words}常住人口36.2万人。", COUNTIES, head=HEAD)
    assert found["42.61万吨"] == ("differs", ["B2"])
    assert found["36.2万人"] == ("match", ["D2"])


def test_a_place_that_is_named_has_its_own_row() -> None:
    """A sentence that names another county is of that one."""
    found = tied("与全县相比，白河县粮食总产量42.61万吨，高于临江县的38.49万吨。", COUNTIES, head=HEAD)
    assert found["42.61万吨"] == ("match", ["B3"])
    assert found["38.49万吨"] == ("match", ["B4"])


def test_the_total_of_all_places_is_not_that_of_one() -> None:
    """A county's figure is none of all counties together; one of the whole city may be."""
    assert tied("全县粮食总产量122.37万吨。", COUNTIES, head=HEAD)["122.37万吨"][1] != ["B5"]
    assert tied("全市粮食总产量122.37万吨。", COUNTIES, head=HEAD)["122.37万吨"] == ("match", ["B5"])


def test_a_heading_says_whose_its_figures_are() -> None:
    """Under a heading that names a county its row counts, whatever the title names."""
    text = "一、青山县\n粮食总产量41.27万吨。\n\n二、白河县\n粮食总产量42.61万吨，油料产量3.58万吨。"
    found = tied(text, COUNTIES, head="湖阳市2023年各县情况\n\n")
    assert found["41.27万吨"] == ("match", ["B2"])
    assert found["42.61万吨"] == ("match", ["B3"])
    assert found["3.58万吨"][0] != "match"


def test_of_an_unknown_place_several_rows_are_named() -> None:
    """Where nothing says of which of several places a figure is, its value does not tell."""
    found = tied("粮食总产量42.61万吨。", COUNTIES, head="2023年工作报告\n\n")
    assert found["42.61万吨"][0] == "several"
    assert "B3" in found["42.61万吨"][1]


def test_a_county_that_the_table_lacks_has_no_row_of_it() -> None:
    """The table of other counties says nothing of the title's, whatever the values."""
    found = tied("全县粮食总产量42.61万吨，油料产量3.83万吨。", COUNTIES, head="石门县2023年政府工作报告\n\n")
    assert {outcome for outcome, _cells in found.values()} == {"none"}


def test_a_county_as_a_whole_is_none_of_its_towns() -> None:
    """全县 is no town, and what names no town may be of any."""
    towns = "镇,粮食总产量（万吨）\n东桥镇,4.17\n西坡镇,5.21\n南湾镇,3.36\n"
    assert tied("全县粮食总产量5.21万吨。", towns, head=HEAD)["5.21万吨"][0] == "none"
    assert tied("西坡镇粮食总产量5.21万吨。", towns, head=HEAD)["5.21万吨"] == ("match", ["B3"])
    assert tied("粮食总产量5.21万吨。", towns, head=HEAD)["5.21万吨"][0] in ("none", "several")


@pytest.mark.parametrize(
    "table",
    [
        "指标,青山县,白河县,临江县\n粮食总产量（万吨）,41.27,42.61,38.49\n油料产量（万吨）,3.58,2.91,3.85\n",
        "指标,地区,年份,数值,单位\n粮食总产量,青山县,2023,41.27,万吨\n粮食总产量,白河县,2023,42.61,万吨\n油料产量,青山县,2023,3.58,万吨\n",
        "指标,单位,2023年\n青山县,,\n粮食总产量,万吨,41.27\n油料产量,万吨,3.58\n白河县,,\n粮食总产量,万吨,42.61\n油料产量,万吨,2.91\n",
        "县区,粮食总产量（万吨）,油料产量（万吨）\n青山,41.27,3.58\n白河,42.61,2.91\n临江,38.49,3.85\n",
    ],
    ids=["columns", "long", "groups", "bare names"],
)
def test_places_stand_anywhere(table: str) -> None:
    """Whether places are columns, one of several labels, heads of groups or without their level."""
    found = tied("全县粮食总产量42.61万吨，油料产量3.58万吨。", table, head=HEAD)
    assert found["42.61万吨"][0] == "differs"
    assert found["3.58万吨"][0] == "match"


def test_rows_of_very_many_places() -> None:
    """A table of more counties than are looked for one by one holds a figure against the title's alone."""
    names = [
        f"{first}{second}县"
        for first in "青白临石长清宁安"
        for second in "山河江门泉溪川原林田谷坪塘湖岭丘" * 4
    ]
    rows = [f"{name},{40 + at / 100:.2f}" for at, name in enumerate(dict.fromkeys(names))]
    table = "县区,粮食总产量（万吨）\n" + "\n".join(rows) + "\n"
    more = "".join(f"甲{chr(0x4E00 + at)}县,{20 + at / 100:.2f}\n" for at in range(450))
    found = tied("全县粮食总产量40.01万吨。\n\n白河县粮食总产量40.17万吨。", table + more, head=HEAD)
    assert found["40.01万吨"] == ("differs", ["B2"])
    assert found["40.17万吨"] == ("match", ["B19"])


def test_the_county_of_an_english_title_has_its_row_alone() -> None:
    """`the county`, `countywide` and nothing said are of the title's county; another is of its own row."""
    text = "The county produced 42,610 tonnes of wheat. Road length countywide reached 1,238 km. Marlow County has a population of 40,113."
    found = tied(text, ENGLISH, head=ENGLISH_HEAD)
    assert found["42,610 tonnes"] == ("differs", ["B2"])
    assert found["1,238 km"] == ("match", ["D2"])
    assert found["40,113"] == ("match", ["C3"])


def test_of_an_unknown_english_place_several_rows_are_named() -> None:
    """A report that names no county is held against none of them for certain."""
    found = tied("Wheat output was 42,610 tonnes.", ENGLISH, head="Annual Report 2023\n\n")
    assert found["42,610 tonnes"][0] == "several"


def test_one_company_has_its_own_row() -> None:
    """Of two companies the title's has its row."""
    table = (
        "公司,营业收入（万元）,研发费用（万元）\n华远股份有限公司,38214,1926\n中科电子有限公司,41507,2304\n"
    )
    text = "报告期内实现营业收入41507万元，研发费用1926万元。"
    found = tied(text, table, head="华远股份有限公司2023年年度报告\n\n")
    assert found["41507万元"][0] != "match"
    assert found["1926万元"] == ("match", ["C2"])


def test_kinds_of_places_are_no_places() -> None:
    """Rows of kinds of villages are metrics: nothing need say of which place they are."""
    table = "类别,个数（个）,户籍人口（人）\n建制镇,112,90214\n行政村,1286,41230\n"
    assert tied("全县共有行政村1286个。", table, head=HEAD)["1286个"] == ("match", ["B3"])


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("青山县", "县"),
        ("忠县", "县"),
        ("湖滨新区", "区"),
        ("华远股份有限公司", "公司"),
        ("Kelso County", "county"),
        ("City of Marlow", "city"),
        ("Acme Holdings plc", "plc"),
        *(
            (word, "")
            for word in ("全县", "行政村", "通公路建制村", "农村", "开发区", "城市", "粮食", "上市公司")
        ),
        *((word, "") for word in ("Primary School", "the county", "Total", "Road length", "Parent company")),
    ],
)
def test_how_names_of_places_end(name: str, level: str) -> None:
    """A name of a place or of a body says which; kinds of them do not."""
    assert level_of(name) == level


def test_names_of_one_place() -> None:
    """A name may have its city before it, or lack its level."""
    assert is_same_place("湖阳市青山县", "青山县")
    assert is_same_place("青山", "青山县")
    assert is_same_place("Kelso", "Kelso County")
    assert not is_same_place("青山县", "白河县")
    assert not is_same_place("青山县", "青山区")
    assert short_of("忠县") == "忠县"
    assert latin_place("Annual Report of Kelso County 2023") == "Kelso County"
    assert named_places("青山县2023年") == {"青山县"}


def test_a_body_that_the_title_names_has_its_own_row() -> None:
    """Hospitals, schools and offices are told apart as places are, where the title names one of the rows."""
    table = (
        "2024年市属医院工作量统计,,\n单位,门急诊人次（万人次）,出院人次（万人次）\n市第一人民医院,112.6,6.28\n"
        "市第二人民医院,86.4,6.82\n市妇幼保健院,58.7,2.94\n"
    )
    head = "湖阳市第一人民医院2024年工作报告\n\n"
    found = tied("全年门急诊量达112.6万人次，出院6.82万人次。", table, head=head)
    assert found["112.6万人次"] == ("match", ["B3"])
    assert found["6.82万人次"] == ("differs", ["C3"])


def test_behind_a_list_of_places_nothing_is_of_the_last() -> None:
    """A sentence that names several villages says nothing of which the next one is."""
    table = "村名,总收入（万元）,户均增收（元）\n东桥村,212.5,1720\n西坡村,186.8,1860\n南湾村,301.2,2015\n"
    text = "东桥村总收入212.5万元，南湾村总收入301.2万元。户均增收1990元。\n\n南湾村总收入301.2万元。户均增收2051元。"
    found = tied(text, table, head="2024年村级经济情况\n\n")
    assert found["1990元"][0] != "differs"
    assert found["2051元"] == ("differs", ["C4"])


def test_a_total_that_the_sentence_names_counts() -> None:
    """Of the whole region is what the sentence says is of the region."""
    table = ENGLISH + "Region total,122370,105033,3923\n"
    found = tied("Across the region, the population was 105,033.", table, head=ENGLISH_HEAD)
    assert found["105,033"] == ("match", ["C5"])
