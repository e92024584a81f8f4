"""A figure that is the same and said of something else is changed, wherever that is said; one said in other words is not."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import aligned
from tui.alignment import Change, Reason
from tui.packs.plain import plain_speech

AROUND = "各项工作进展平稳，群众得到的实惠更多。"
TABLE = "| 街道 | 绿地面积 | 完好率 |\n| --- | --- | --- |\n| 柳湾 | 310亩 | 94% |\n| 石坝 | 188亩 | 87% |"


def row_of(old: str, new: str, surface: str) -> tuple[Change, Reason, str, str]:
    """What became of the first figure of the old text that is written so, and the words that were replaced."""
    mentions = plain_speech(old, id="old").mentions
    at = next(mention.number - 1 for mention in mentions if mention.surface == surface)
    row = next(row for row in aligned(old, new).rows if row.old == at)
    return row.change, row.reason, row.then, row.now


@pytest.mark.parametrize(
    ("where", "old", "gone", "come", "surface"),
    [
        ("clause before", "第二幼儿园翻修操场，投入86万元。", "第二幼儿园翻修操场", "城北小学新建礼堂", "86万元"),
        ("head of the clause", "市少年宫开设课程42门，学员1960人。", "市少年宫", "县文化馆", "1960人"),
        ("label of one kind", "机关支部：党员46名，发展3名。", "机关", "离退休", "46名"),
        ("label", "儿科：接诊3.4万人次，床位64张。", "儿科", "眼科", "64张"),
        ("heading", "一、柳湾镇\n安排养护资金620万元。\n二、石坝镇\n安排养护资金510万元。", "柳湾镇", "梅岭镇", "620万元"),
        ("sentence before", "岭后村合作社申请贷款。该社有社员216户。", "岭后村", "坡头村", "216户"),
        ("head of a column", TABLE, "完好率", "参与率", "94%"),
        ("label of a row", TABLE, "石坝", "梅岭", "188亩"),
        ("object", "The wardens counted 340 pairs of terns on the spit.", "terns", "gulls", "340"),
        ("subject", "The Parks Office kept 52 vehicles last winter.", "Parks Office", "Water Board", "52"),
        ("label in English", "Harbour crew: 27 rescues, 14 of them at night.", "Harbour", "Mountain", "27"),
        ("heading in English", "North District\nThe fund paid $380,000.\n\nSouth District\nThe fund paid $210,000.", "South", "East", "210,000"),
    ],
)  # fmt: skip
def test_a_figure_that_is_said_of_another_subject_is_changed(
    where: str, old: str, gone: str, come: str, surface: str
) -> None:
    """Its value and its own words are what they were."""
    new = old.replace(gone, come)
    change, reason, _then, _now = row_of(f"{AROUND}\n{old}", f"{AROUND}\n{new}", surface)
    assert (change, reason) == (Change.CHANGED, Reason.CLAIM), where


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("截至年底，公司总资产27.4亿元。", "年末总资产27.4亿元。"),
        ("新建公厕38座，惠及居民5120户。", "新增公厕38座，惠及周边居民5120户。"),
        ("我们将实施重点项目64个，总投资88亿元。", "全年计划实施重点项目64个，总投资88亿元。"),
        ("审结涉农案件73件，其中调解41件。", "依法审结涉农案件73件，其中调解结案41件。"),
        ("近年来，全院接诊18.6万人次。", "过去一个时期，全院共接诊18.6万人次。"),
        ("We trained 210 guides in first aid.", "First-aid training was given to 210 guides."),
        ("Next year we plan to open 6 new centres.", "Next year we intend to open 6 new centres."),
    ],
)
def test_a_figure_that_is_said_in_other_words_is_the_same(old: str, new: str) -> None:
    """Words came, words went, verbs were exchanged: none took the place of another subject."""
    found = aligned(f"{AROUND}\n{old}", f"{AROUND}\n{new}")
    assert {row.change for row in found.rows} <= {Change.SAME, Change.MOVED}


def test_the_words_that_took_each_others_place_are_said() -> None:
    """As they stand in the texts, not as they are compared."""
    old = "The Parks Office kept 52 vehicles last winter."
    assert row_of(old, old.replace("vehicles", "boats"), "52")[2:] == ("vehicles", "boats")
    old = "市少年宫开设课程42门，学员1960人。"
    assert row_of(old, old.replace("市少年宫", "县文化馆"), "42门")[2:] == ("市少年宫", "县文化馆")


def test_a_figure_of_another_year_is_changed() -> None:
    """The year before it was replaced; the year itself is a changed figure too."""
    old = "2023年，全院接诊18.6万人次。"
    assert row_of(old, old.replace("2023", "2022"), "18.6万人次")[:2] == (Change.CHANGED, Reason.PERIOD)
    assert row_of(old, old.replace("2023年", "2023年，"), "18.6万人次")[0] is Change.SAME


def test_words_dealt_out_over_figures_follow_them() -> None:
    """分别 dissolved into its parts."""
    old = f"{AROUND}门诊收入3.2亿元，住院收入5.7亿元，分别增长6.4%和8.9%。"
    new = f"{AROUND}门诊收入3.2亿元，增长6.4%；住院收入5.7亿元，增长8.9%。"
    assert {row.change for row in aligned(old, new).rows} == {Change.SAME}


def test_names_that_changed_places_before_dealt_out_figures_are_another_claim() -> None:
    """Each figure is dealt out to another name; where the figures moved with their names all is the same."""
    old = f"{AROUND}市一中、市二中分别录取新生1340人、870人。"
    swapped = old.replace("市一中、市二中", "市二中、市一中")
    assert {row.change for row in aligned(old, swapped).rows} == {Change.CHANGED}
    moved = swapped.replace("1340人、870人", "870人、1340人")
    assert Change.CHANGED not in {row.change for row in aligned(old, moved).rows}


def test_another_subject_in_the_sentence_before_leaves_one_that_names_its_own() -> None:
    """县体育馆 is said itself; 该馆 would lean on what was replaced."""
    old = "第二医院接诊患者4.6万人次。县体育馆举办比赛38场，观众6.2万人次。"
    new = old.replace("第二医院", "市中医院").replace("县体育馆举办", "县体育馆共举办")
    assert row_of(old, new, "38场")[0] is Change.SAME
    leaning = old.replace("县体育馆", "该院")
    assert row_of(leaning, leaning.replace("第二医院", "市中医院"), "38场")[0] is Change.CHANGED


def test_columns_that_changed_their_heads_are_changed() -> None:
    """The same words stand in the line of heads, in another order."""
    new = TABLE.replace("绿地面积 | 完好率", "完好率 | 绿地面积")
    assert row_of(TABLE, new, "310亩")[0] is Change.CHANGED


OWN_PLACES = "全县156个行政村建成综治中心，调解纠纷1240件，调解成功率98.5%。全县农村居民人均收入21350元，增长7.1%。全县党员9800名。"
IN_ENGLISH = "The county built 156 halls and settled 1,240 disputes, with a success rate of 98.5 percent. The county's rural incomes reached 21,350 yuan, up 7.1 percent."


@pytest.mark.parametrize(
    ("text", "gone", "come", "told", "stands"),
    [
        (OWN_PLACES, "全县156个", "全市156个", ("156个", "1240件", "98.5%"), ("21350元", "7.1%", "9800名")),
        (OWN_PLACES, "全县农村", "全市农村", ("21350元", "7.1%"), ("156个", "1240件", "98.5%", "9800名")),
        (IN_ENGLISH, "The county built", "The city built", ("156", "1,240", "98.5 percent"), ("21,350 yuan", "7.1 percent")),
    ],
)  # fmt: skip
def test_another_place_changes_the_figures_of_its_own_sentence_alone(
    text: str, gone: str, come: str, told: tuple[str, ...], stands: tuple[str, ...]
) -> None:
    """All of them, however far behind; a sentence that names the place itself says the same as before."""
    old, new = f"{AROUND}\n{text}", f"{AROUND}\n{text.replace(gone, come)}"
    assert [row_of(old, new, one)[0] for one in told] == [Change.CHANGED] * len(told)
    assert [row_of(old, new, one)[0] for one in stands] == [Change.SAME] * len(stands)


@pytest.mark.parametrize(
    ("one", "other"), [("Citywide, ", "Across the city, "), ("In the whole county, ", "Countywide, ")]
)
def test_a_place_said_in_other_words_is_the_same(one: str, other: str) -> None:
    """That all of a place is meant may stand in the word or before it."""
    said = "87 officials were sent to villages, and 640 people were trained."
    for surface in ("87", "640"):
        assert row_of(one + said, other + said, surface)[0] is Change.SAME


@pytest.mark.parametrize(
    ("old", "new", "value", "holds"),
    [
        (
            "我市新建基站3200个，占全省的15.2%，累计1.2万个。",
            "我市新建基站3200个，占全省的15.2%，全省累计1.2万个。",
            "1.2万个",
            False,
        ),
        (
            "我市粮食产量46万吨，增速高于全省1.2个百分点，播种面积83万亩。",
            "我市粮食产量46万吨，增速高于全省1.2个百分点，全省播种面积83万亩。",
            "83万亩",
            False,
        ),
        (
            "我市粮食产量46万吨，居全省第3位，播种面积83万亩。",
            "我市粮食产量46万吨，居全省第3位，全市播种面积83万亩。",
            "83万亩",
            True,
        ),
    ],
)
def test_a_place_that_came_changes_what_was_of_another_one(
    old: str, new: str, value: str, *, holds: bool
) -> None:
    """Also where the sentence names it already, only to hold a figure against it; the place of the sentence itself changes nothing."""
    first, second = f"{AROUND}\n{old}", f"{AROUND}\n{new}"
    assert row_of(first, second, value)[0].holds is holds
    assert row_of(second, first, value)[0].holds is holds
