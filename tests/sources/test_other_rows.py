"""Figures that state the value of another row, or of the time before, where the row that is meant stands clear."""

from __future__ import annotations

from tests.sources.tied import ENGLISH, tied

TOWNS = "2024年各镇情况,,,\n单位：万元,,,\n镇,茶叶产值,粮食产值,旅游收入\n东桥镇,1234.5,2310.4,880.2\n西坡镇,3351.7,1420.6,910.7\n南湾镇,2765.2,1988.3,1004.6\n"
YEARS = (
    "指标,单位,2023年,2024年\n茶叶产值,万元,1102.5,1234.8\n竹材产值,万元,2207.3,2391.6\n游客人数,万人次,41.6,52.7\n"
    "茶农户数,户,3104,3377\n修路工时,小时,8.4,6.1\n"
)


def test_exchanged_rows_differ_each_from_its_own() -> None:
    """Two towns whose values were exchanged agree with nothing, whatever digits they share with the other's row."""
    found = tied(
        "2024年，东桥镇茶叶产值3351.7万元，西坡镇茶叶产值1234.5万元，南湾镇茶叶产值2765.2万元。", TOWNS
    )
    assert found["3351.7万元"] == ("differs", ["B4"])
    assert found["1234.5万元"] == ("differs", ["B5"])
    assert found["2765.2万元"] == ("match", ["B6"])


def test_a_total_is_no_exchanged_row() -> None:
    """What agrees with the row that another is a part of agrees."""
    table = "项目,单位,2024年\n总收入,万元,4034.2\n其中：门票收入,万元,3528.1\n"
    assert tied("2024年公园总收入4034.2万元，门票收入增长19%。", table)["4034.2万元"] == ("match", ["C2"])


def test_the_value_of_the_time_before_differs_from_the_newer() -> None:
    """Where other figures of the text are of the newer column, one that states the older one's value was left behind."""
    found = tied("2024年，全县茶叶产值1234.8万元，竹材产值2391.6万元，游客人数41.6万人次。", YEARS)
    assert found["41.6万人次"] == ("differs", ["D4"])
    assert found["2391.6万元"] == ("match", ["D3"])


def test_what_is_said_to_be_of_before_is() -> None:
    """上年为41.6 states the older value, and 从8.4 that from which something moved."""
    found = tied(
        "2024年，全县茶叶产值1234.8万元，竹材产值2391.6万元，游客人数52.7万人次，上年为41.6万人次；修路工时从8.4小时压到6.1小时。",
        YEARS,
    )
    assert found["41.6万人次"] == ("match", ["C4"])
    assert found["8.4小时"] == ("match", ["C6"])
    assert found["6.1小时"] == ("match", ["D6"])


def test_a_text_of_the_older_time_is_not_left_behind() -> None:
    """Where all figures of a text are of the older column they agree with it."""
    found = tied(
        "全县茶叶产值1102.5万元，竹材产值2207.3万元，游客人数41.6万人次。",
        YEARS,
        head="2023年工作报告\n2024年1月10日\n\n",
    )
    assert {outcome for outcome, _cells in found.values()} <= {"match", "none"}
    assert found["41.6万人次"] == ("match", ["C4"])


def test_a_row_whose_name_is_nearly_said_is_no_other() -> None:
    """A row that the text named before keeps none from being meant that the figure itself nearly names."""
    table = "单位：万元,,\n项目,2024年投入,2023年投入\n茶园灌溉设施,520.4,410.2\n学校、医院、道路建设,3128.6,2950.1\n"
    found = tied("2024年茶园灌溉设施投入520.4万元，学校医院道路投入3218.6万元。", table)
    assert found["3218.6万元"] == ("differs", ["B4"])


def test_rows_by_a_part_of_their_names() -> None:
    """Gardeners are those of Gardeners and foresters; a sentence of another subject is of no row that was named before."""
    table = "Group,Members 2024,Hours 2024\nGardeners and foresters,4310,52870\nNight watch,2740,31460\nCooks,1985,20730\n"
    found = tied(
        "Among gardeners there were 4,310 members in 2024. Night-watch hours reached 31,460 hours. Visitors stayed 9,120 hours.",
        table,
        head=ENGLISH,
    )
    outcomes = {surface: said for surface, said in found.items() if said[1]}
    assert [cells for outcome, cells in outcomes.values() if outcome == "match"] == [["B2"], ["C3"]]
    assert not [outcome for outcome, _cells in outcomes.values() if outcome == "differs"]


def test_two_values_that_changed_places_differ_though_neither_name_is_said_in_full() -> None:
    """Each states the other's row: together they tell, where one alone would be taken for agreeing."""
    table = "2024年茶叶出口去向,,\n单位：万元,,\n去向,出口额,同比%\n东南片区（不含岛屿）,7696.4,11.2\n北方,7218.8,3.7\n西部,5011.3,2.2\n"
    said = "2024年，对东南片区茶叶出口7218.8万元，增长11.2%；对北方茶叶出口7696.4万元，增长3.7%。"
    found = tied(said, table)
    assert found["7218.8万元"] == ("differs", ["B4"])
    assert found["7696.4万元"] == ("differs", ["B5"])


BUDGET = (
    "2024年某乡收入执行情况,,,\n单位：万元,,,\n项目,调整预算数,完成数,增减%\n乡级收入,2710.1,2858.3,10.8\n税收收入,1227.1,1113.6,-6.6\n"
    "竹木收入,482.9,547.4,4.7\n"
)


def test_what_was_planned_is_not_what_was_done() -> None:
    """A figure that says what was done differs where it states the budget, if others of the text are of what was done."""
    said = "2024年，全乡乡级收入完成2858.3万元，税收收入完成1227.1万元，竹木收入完成547.4万元。"
    assert tied(said, BUDGET)["1227.1万元"] == ("differs", ["C5"])


def test_what_is_said_to_be_planned_is() -> None:
    """The budget's value agrees where the text speaks of the budget."""
    said = "2024年，全乡乡级收入完成2858.3万元，税收收入预算1227.1万元，竹木收入完成547.4万元。"
    assert tied(said, BUDGET)["1227.1万元"] == ("match", ["B5"])


def test_a_sum_over_a_list_differs_from_no_item_of_it() -> None:
    """铜材、铝材等合计 is of all of them, and so is what it grew by; the total's own row counts."""
    table = "2024年进口情况,,\n单位：亿元,,\n品种,金额,同比%\n金属小计,15.8,27.3\n铜材,2.7,12.1\n锡材,1.9,4.2\n铝材,1.2,12.7\n"
    found = tied("2024年，铜材、锡材、铝材等合计进口18.5亿元，增长23.9%；铝材进口2.1亿元。", table)
    assert found["18.5亿元"][1] != ["B7"]
    assert found["23.9%"][0] == "none"


def test_each_value_in_brackets_is_of_the_name_before_it() -> None:
    """North Shore (31.4%) and West Shore (28.2%): the name behind a bracket is the next value's."""
    table = (
        "Ferry use 2024,,\nArea,Boarding rate %,Leaving rate %\nSouth Shore,36.8,30.1\nNorth Shore,31.4,27.6\nWest Shore,28.2,31.4\n"
        "East Shore,22.5,20.9\n"
    )
    said = "In 2024 South Shore had the highest boarding rate at 36.8%, followed by North Shore (31.4%) and West Shore (28.2%)."
    found = tied(said, table, head=ENGLISH)
    assert found["31.4%"] == ("match", ["B4"])
    assert found["28.2%"] == ("match", ["B5"])


def test_a_group_is_not_said_within_the_name_of_a_metric() -> None:
    """工业用电量 names no row of 工业 for what the next sentence says."""
    table = "类别,指标,单位,2024年\n工业,工业用电量,亿千瓦时,194.5\n,工业税收,亿元,13.97\n财政,政府性基金收入,亿元,291.03\n"
    found = tied("2024年工业用电量194.5亿千瓦时。政府性基金收入达291.09亿元。", table)
    assert found["194.5亿千瓦时"] == ("match", ["D2"])
    assert found["291.09亿元"] == ("differs", ["D4"])


def test_all_rows_are_spoken_of_again() -> None:
    """A sentence that begins with 全县 leaves the town that was named before it."""
    table = TOWNS + "合计,7351.6,5719.3,2795.5\n"
    found = tied("2024年，东桥镇茶叶产值1234.5万元。全县茶叶产值7531.6万元。", table)
    assert found["1234.5万元"] == ("match", ["B4"])
    assert found["7531.6万元"] == ("differs", ["B7"])
