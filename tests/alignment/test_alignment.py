"""What becomes of figures between two drafts: same, moved, changed, new, gone, each with its reason."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import aligned, told
from tui.alignment import Change, Reason

OPENING = "今年以来，全县各项工作进展平稳，群众得到的实惠更多。"
HARBOUR = "港口全年吞吐货物318万吨，新开航线7条。"
SCHOOLS = "新建校舍26栋，添置图书4.2万册，招聘教师135名。"
WATER = "铺设供水管道48公里，惠及农户3900户。"


def test_a_figure_written_another_way_is_the_same() -> None:
    """Multipliers, full width, Chinese digits, 百分之."""
    old = "完成投资2500万元，同比增长7%，新建学校6所。"
    new = "完成投资0.25亿元，同比增长百分之七，新建学校六所。"
    assert told(old, new) == [
        ("same", "2500万元", "0.25亿元"),
        ("same", "7%", "百分之七"),
        ("same", "6所", "六所"),
    ]
    assert {row.reason for row in aligned(old, new).rows} == {Reason.WRITTEN}


def test_words_around_a_figure_may_change() -> None:
    """Verbs that say the same, two clauses in another order."""
    old = "粮食产量达到52.6万吨，同比提高3.1%，建成粮库14座。"
    new = "粮食产量达52.6万吨，建好粮库14座，同比提升3.1%。"
    assert {(change, then == now) for change, then, now in told(old, new)} == {("same", True)}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("接待游客45万人次。", "接待游客54万人次。", Reason.VALUE),
        ("覆盖率提高12%。", "覆盖率提高12个百分点。", Reason.UNIT),
        ("接待游客45万人次。", "接待游客至少45万人次。", Reason.HEDGE),
        ("接待游客45万人次。", "接待游客约45万人次。", Reason.HEDGE),
        ("接待游客超过45万人次。", "接待游客45万人次。", Reason.HEDGE),
        ("全县新增就业3260人，困难人员占18%。", "全市新增就业3260人，困难人员占18%。", Reason.CLAIM),
        ("农村居民收入增长6.2%。", "城镇居民收入增长6.2%。", Reason.CLAIM),
        ("新引进仓储企业12家。", "新引进敬老院12家。", Reason.CLAIM),
    ],
)
def test_what_is_changed_says_why(old: str, new: str, reason: Reason) -> None:
    """Value, unit, hedge, and a claim whose words changed though the figure did not."""
    row = aligned(f"{OPENING}{old}{HARBOUR}", f"{OPENING}{new}{HARBOUR}").rows[0]
    assert (row.change, row.reason) == (Change.CHANGED, reason)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("全省公众安全感达到98.6%。", "我省公众安全感达98.6%。"),
        ("规模以上工业企业增加到164家。", "规上工业企业增加到164家。"),
        ("累计发放补贴870万元。", "共计发放补贴870万元。"),
    ],
)
def test_other_words_for_the_same_leave_a_claim_as_it_was(old: str, new: str) -> None:
    """全省 and 我省 are one place, short forms one metric."""
    assert {change for change, _then, _now in told(f"{OPENING}{old}{WATER}", f"{OPENING}{new}{WATER}")} == {
        "same"
    }


def test_two_figures_that_changed_places_are_changed() -> None:
    """The words around them stayed where they were."""
    old = "全年新建泵站9座，整治河段23段。"
    new = "全年新建泵站23座，整治河段9段。"
    assert told(old, new) == [("changed", "9座", "23座"), ("changed", "23段", "9段")]
    same_unit = aligned("甲组接待57人，乙组接待81人。", "甲组接待81人，乙组接待57人。")
    assert [row.reason for row in same_unit.rows] == [Reason.SWAPPED, Reason.SWAPPED]


def test_figures_dealt_out_follow_their_names() -> None:
    """分别 with its names in another order moves values with them; without that they changed places."""
    old = "茶叶、桑蚕产值分别增长4.3%、8.8%。"
    assert set(told(old, "桑蚕、茶叶产值分别增长8.8%、4.3%。")) == {
        ("same", "4.3%", "4.3%"),
        ("same", "8.8%", "8.8%"),
    }
    assert told(old, "茶叶、桑蚕产值分别增长8.8%、4.3%。") == [
        ("changed", "4.3%", "8.8%"),
        ("changed", "8.8%", "4.3%"),
    ]


def test_a_sentence_that_was_moved_takes_its_figures_along() -> None:
    """To the end of the text, with a figure in it changed."""
    old = f"{SCHOOLS}\n{HARBOUR}{WATER}{OPENING}"
    new = f"{HARBOUR}{WATER}{OPENING}\n{SCHOOLS.replace('135', '153')}"
    found = told(old, new)
    assert [row for row in found if row[0] != "same"] == [
        ("moved", "26栋", "26栋"),
        ("moved", "4.2万册", "4.2万册"),
        ("changed", "135名", "153名"),
    ]


def test_what_came_and_what_went() -> None:
    """A number elsewhere is not what went."""
    found = told(f"{SCHOOLS}{WATER}", f"{SCHOOLS}慰问老人26次。")
    assert sorted((row for row in found if row[0] != "same"), key=str) == [
        ("gone", "3900户", None),
        ("gone", "48公里", None),
        ("new", None, "26次"),
    ]


def test_a_like_sentence_about_something_else_takes_no_figure_over() -> None:
    """One was struck out and another one written, with the same figure."""
    found = told(f"{OPENING}松岗村修建文化广场5处。{HARBOUR}", f"{OPENING}{HARBOUR}敬老院添置护理床5处。")
    assert not {("same", "5处", "5处"), ("moved", "5处", "5处")} & set(found)


def test_paragraphs_may_be_put_together_and_parted() -> None:
    """No figure is lost by that."""
    old = f"{OPENING}{HARBOUR}\n{SCHOOLS}{WATER}"
    new = f"{OPENING}\n{HARBOUR}{SCHOOLS}\n{WATER}"
    assert {change for change, _then, _now in told(old, new)} == {"same"}


def test_what_stands_three_times_and_then_twice_loses_one() -> None:
    """The others stay in their order."""
    line = "验收合格农户12户。"
    found = told(f"{OPENING}{line}{HARBOUR}{line}{SCHOOLS}{line}", f"{OPENING}{line}{HARBOUR}{SCHOOLS}{line}")
    assert [change for change, then, _now in found if then == "12户"] == ["same", "gone", "same"]


def test_paragraphs_that_moved_or_were_reworded_are_counted() -> None:
    """Those in which a figure changed are not among them."""
    old = f"{OPENING}\n{HARBOUR}\n{SCHOOLS}\n{WATER}"
    moved = aligned(old, f"{HARBOUR}\n{SCHOOLS}\n{WATER}\n{OPENING}")
    assert (moved.moved, moved.reworded) == (1, 0)
    reworded = aligned(old, old.replace("惠及", "使用水更方便的有").replace("318", "381"))
    assert (reworded.moved, reworded.reworded) == (0, 1)


def test_short_lines_between_changed_paragraphs_are_not_reworded() -> None:
    """A heading that stands as it stood is none, however short it is and whatever became of what is around it."""
    old = "一、产业\n全县蔬菜种植面积12.4万亩。\n二、治理\n全县建成综治中心156个。\n三、队伍\n全县选派书记87名。"
    new = old.replace("12.4", "13.1").replace("156", "161").replace("87", "92")
    found = aligned(old, new)
    assert (found.moved, found.reworded, len(found.passages)) == (0, 0, 6)


def test_a_value_stays_with_its_words_where_its_sentence_was_turned_round() -> None:
    """By their places each figure of the sentence could be the other; years that change places take their values along."""
    filler = " The council met 9 times. Buses carried 31,000 passengers."
    old, new = "The fleet grew by 14 ships to 230.", "The fleet grew to 230, an increase of 14 ships."
    assert {change for change, _then, _now in told(old + filler, new + filler)} == {"same"}
    old = f"2023年发生火情5起，2024年发生火情3起。{HARBOUR}"
    new = f"2024年发生火情3起，2023年发生火情5起。{HARBOUR}"
    assert {change for change, _then, _now in told(old, new)} == {"same"}
    crossed = f"2024年发生火情5起，2023年发生火情3起。{HARBOUR}"
    assert {("changed", "5起", "5起"), ("changed", "3起", "3起")} <= set(told(old, crossed))


def test_english_figures_are_aligned_by_their_words() -> None:
    """A hedge that came, a value that changed, a clause that moved."""
    old = "The port handled 42 ships in May. The mill ground 610 tonnes of grain, and it hired 18 people."
    new = (
        "The mill hired 18 people, and it ground 650 tonnes of grain. The port handled about 42 ships in May."
    )
    found = told(old, new)
    assert ("changed", "610 tonnes", "650 tonnes") in found
    assert ("changed", "42", "42") in found
    assert ("same", "18", "18") in found


def test_a_hedge_of_another_figure_is_no_subject() -> None:
    """左右 and 以上 say how exact the figure before them is, wherever a reordered sentence puts the next one."""
    old = "今年预期目标是：地区生产总值增长6.5%左右，财政收入增长4.5%，工业增加值增长8%以上，新增就业4000人。"
    new = "今年预期目标是：地区生产总值增长6.5%以上，工业增加值增长7%以上，财政收入增长4.5%，新增就业4000人。"
    assert ("same", "4.5%", "4.5%") in told(old, new)


@pytest.mark.parametrize(
    ("heads", "gone", "come"),
    [
        ("| 单位 | 户数 | 亩数 |", "| 文化馆 | 310 | 42 |", "| 体检站 | 290 | 47 |"),
        ("| Place | Households | Acres |", "| Museums | 310 | 42 |", "| Bus stations | 290 | 47 |"),
        ("| 序号 | 单位 | 户数 |", "| 1 | 文化馆 | 310 |", "| 1 | 体检站 | 290 |"),
    ],
)
def test_a_row_in_the_place_of_another_one_is_new_and_the_other_gone(
    heads: str, gone: str, come: str
) -> None:
    """Its figures are of something else: none of them was changed."""
    head = f"{heads}\n| --- | --- | --- |\n"
    kept = "\n| 2 | 188 | 56 |\n| 3 | 527 | 63 |"
    found = told(f"{head}{gone}{kept}", f"{head}{come}{kept}")
    assert {change for change, _then, _now in found} == {"same", "gone", "new"}


def test_a_row_whose_label_was_written_out_keeps_its_figures() -> None:
    """One label that holds the other is its label still."""
    old = "| 单位 | 户数 |\n| --- | --- |\n| 文化馆 | 310 |\n| 西坪 | 527 |"
    new = old.replace("文化馆", "县文化馆").replace("310", "301")
    assert ("changed", "310", "301") in told(old, new)


def test_rows_of_a_table_are_known_by_their_labels() -> None:
    """A row that was put in between moves no value to another row."""
    old = "| 乡镇 | 户数 | 亩数 |\n| --- | --- | --- |\n| 东河 | 310 | 42 |\n| 西坪 | 310 | 57 |\n| 南屯 | 188 | 42 |"
    new = old.replace("| 西坪", "| 北山 | 310 | 42 |\n| 西坪").replace("188", "189")
    found = told(old, new)
    assert [row for row in found if row[0] == "changed"] == [("changed", "188", "189")]
    assert [row for row in found if row[0] == "new"] == [("new", None, "310"), ("new", None, "42")]


def test_short_forms_of_a_name_say_the_same() -> None:
    """GDP is 地区生产总值, 规上 is 规模以上."""
    old = f"{OPENING}2024年全市GDP达到3520.6亿元，规上工业企业利润46亿元。"
    new = f"{OPENING}2024年全市地区生产总值3520.6亿元，规模以上工业企业利润46亿元。"
    assert {change for change, _then, _now in told(old, new)} == {"same"}


def test_a_value_of_several_digits_is_found_in_a_sentence_that_was_built_anew() -> None:
    """分别 was dissolved; a value that stands once in each draft is hardly another one."""
    old = "全年接待游客1280万人次，实现旅游收入96.4亿元，分别增长12.3%和15.8%。"
    new = "全年接待游客1280万人次，增长12.3%；实现旅游综合收入96.4亿元，增长15.8%。"
    assert {change for change, _then, _now in told(old, new)} == {"same"}
    swapped = new.replace("12.3", "0").replace("15.8", "12.3").replace("增长0%", "增长15.8%")
    assert ("same", "12.3%", "12.3%") not in told(new, swapped)


def test_what_leans_on_a_claim_of_something_else_is_said_of_that_too() -> None:
    """增长2.1% says no subject of its own."""
    old = f"东河县粮食产量36.5万吨，增长2.1%。{HARBOUR}"
    found = told(old, old.replace("东河县", "北山县"))
    assert found[:2] == [("changed", "36.5万吨", "36.5万吨"), ("changed", "2.1%", "2.1%")]


def test_a_year_stays_the_same_year_where_its_sentence_was_turned_round() -> None:
    """And the values stay with their years."""
    old = f"人均收入由2019年的2.1万元增加到2024年的3.2万元，年均增长8.8%。{HARBOUR}"
    new = f"2024年人均收入3.2万元，比2019年的2.1万元增加1.1万元，年均增长8.8%。{HARBOUR}"
    assert [row for row in told(old, new) if row[0] != "same"] == [("new", None, "1.1万元")]


def test_a_date_never_becomes_an_amount() -> None:
    """However alike the words around them are."""
    found = told(f"产量比2019年增加。{HARBOUR}", f"产量比21万吨增加。{HARBOUR}")
    assert found[:2] == [("gone", "2019年", None), ("new", None, "21万吨")]


def test_a_place_that_came_is_another_claim_only_where_the_text_is_about_another_one() -> None:
    """全省 in a report of a 市; 全市 says there what was meant before."""
    old = f"全市法院共受理案件4821件。{OPENING.replace('全县', '全市')}审结专利案件685件，判赔金额910万元。"
    wider = old.replace("审结专利", "全省法院审结专利")
    assert ("changed", "685件", "685件") in told(old, wider)
    assert ("changed", "685件", "685件") in told(wider, old)
    own = old.replace("审结专利", "全市法院审结专利")
    assert {change for change, _then, _now in told(old, own)} == {"same"}


HERDS = "| Farm | Goats | Sheep |\n| --- | --- | --- |\n| Hill | 46 | 310 |\n| Dale | 52 | 288 |\n"


def test_columns_go_with_their_heads() -> None:
    """Columns in another order are the same; cells that stay under heads that changed places are not."""
    turned = "| Farm | Sheep | Goats |\n| --- | --- | --- |\n| Hill | 310 | 46 |\n| Dale | 288 | 52 |\n"
    assert {row[0] for row in told(HERDS, turned)} <= {"same", "moved"}
    heads = HERDS.replace("Goats | Sheep", "Sheep | Goats")
    assert {row[0] for row in told(HERDS, heads)} == {"changed"}


def test_a_sentence_may_end_with_a_number() -> None:
    """The sentence behind it has words of its own; the number of a line ends none."""
    old = "Minor thefts fell from 31 to 24. Serious thefts fell from 12 to 8."
    rows = told(old, old.replace("Serious", "Petty"))
    assert [row[0] for row in rows] == ["same", "same", "changed", "changed"]
    assert {row[0] for row in told(f"4. {old}", f"5. {old}")} == {"same"}
