"""A figure whose clause names nothing is said of what was named before it: that must still stand there."""

from __future__ import annotations

import msgspec
import pytest

from tui.figures import detect
from tui.speech.anchors import Anchor, Resolution, anchor, resolve, resolve_all

LEANING = [
    ("沙溪乡是养蚕之乡。去年，全乡卖茧{}。", "沙溪乡", "沙尾乡", "370吨"),
    ("我到过松岗中学。全校有班级{}。", "松岗中学", "竹岗中学", "48个"),
    ("柑橘是我们的看家果。种植面积扩大到{}。", "柑橘", "金橘", "2.6万亩"),
    ("第一季度用工量增长很快。增幅达到{}。", "第一季度", "第二季度", "9.4%"),
    ("陈明师傅扎根车间。他累计带徒{}。", "陈明", "周亮", "57人"),
    ("上坪镇旧貌换新颜。大家都说好。全镇架桥{}。", "上坪镇", "下坪镇", "13座"),
    ("上坪镇修塘。全镇种竹{}，养鸭20亩。", "上坪镇", "下坪镇", "300亩"),
    ("上坪镇修塘。全镇种竹300亩，架桥{}。", "上坪镇", "下坪镇", "13座"),
    ("上坪镇修塘。全镇种竹。架桥{}。", "上坪镇", "下坪镇", "13座"),
    ("Northfield has come a long way. The town paved {} of lane.", "Northfield", "Southfield", "12 miles"),
    ("I toured Birch Hill College. The college has {} students.", "Birch Hill", "Maple Hill", "2,140"),
    ("Barley is an old crop of ours. The planted area has grown to {} acres.", "Barley", "Millet", "31,000"),
    ("Freight rose fast in the first quarter. The increase was {}.", "first", "second", "8.6 percent"),
    ("Anna Reed keeps going. She has run {} races.", "Anna Reed", "Joan Hall", "73"),
    ("Hillham is a fishing parish. Last year the parish landed {} tons.", "Hillham", "Millham", "3,900"),
]
"""A passage, the name in it, another name, and the figure."""


def _found(old: str, new: str, figure: str) -> tuple[Resolution, Resolution]:
    """What became of a figure, anchored with all others and alone."""
    figures, now = detect(old), detect(new)
    anchors = [anchor(old, (one.start, one.end)) for one in figures]
    mine = next(at for at, one in enumerate(figures) if one.start <= old.index(figure) < one.end)
    return resolve_all(anchors, new, now)[mine], resolve(anchors[mine], new, now)


@pytest.mark.parametrize(("passage", "name", "other", "figure"), LEANING)
def test_a_figure_falls_with_the_name_that_its_clause_leans_on(
    passage: str, name: str, other: str, figure: str
) -> None:
    """Only the name in the sentence before is another one, or the passage about the other one takes its place."""
    old = passage.format(figure)
    twin = old.replace(name, other)
    assert not any(one.holds for one in _found(old, twin, figure))
    assert not any(one.holds for one in _found(f"{old}\n{twin}", twin, figure))


@pytest.mark.parametrize(("passage", "name", "other", "figure"), LEANING)
def test_it_holds_as_long_as_the_name_stands(passage: str, name: str, other: str, figure: str) -> None:
    """Other paragraphs are put in before and behind, one of them about the other name."""
    old = passage.format(figure)
    new = f"{other}\n\n{old}\n\n{passage.format('9')}" if name in old else old
    assert all(one.holds for one in _found(old, old, figure))
    assert all(one.holds for one in _found(old, new.partition("\n\n")[2], figure))


SORTS = [
    ("碾子村", "磨子村", "家门口的岗位又多出{}。", "65个"),
    ("沙溪林场", "沙尾林场", "高山冷水鱼卖出{}。", "65吨"),
    ("鑫源矿业", "鑫达矿业", "周边群众自发捐款{}。", "6500元"),
    ("柚子", "橙子", "标准化种植面积扩大到{}。", "650亩"),
    ("二期工程", "三期工程", "残疾儿童康复训练惠及{}。", "65人"),
    ("Elmham", "Oakham", "Freight trains moved {} boxes.", "6,500"),
    ("The upper canal", "The lower canal", "Village libraries lent {} books.", "6,500"),
    ("Silver Mining", "Copper Mining", "Nearby families gave {} dollars.", "6,500"),
]
"""A name, another one of any form, and a clause about a sort of things or people with its figure."""


@pytest.mark.parametrize(("name", "other", "clause", "figure"), SORTS)
def test_a_sort_of_things_is_that_of_the_subject_named_before_it(
    name: str, other: str, clause: str, figure: str
) -> None:
    """Only the name is another one, right before the clause or with a sentence between them."""
    chinese = not name.isascii()
    start, said, between = (
        ("会开得好。", "名声在外。", "谁都知道。")
        if chinese
        else ("A fine day. ", " is well known. ", "All see it. ")
    )
    for middle in ("", between):
        old = f"{start}{name}{said}{middle}{clause.format(figure)}"
        twin = old.replace(name, other)
        assert not any(one.holds for one in _found(old, twin, figure))
        assert not any(one.holds for one in _found(f"{old}\n{twin}", twin, figure))
        assert all(one.holds for one in _found(old, f"{twin}\n{old}", figure))


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("沙溪林场名声在外。高山冷水鱼卖出65吨。", "沙溪林场早就出了名。高山冷水鱼卖出65吨。", "65吨"),
        ("李小荷守着灯塔。她累计修灯65盏。", "李小荷没离开过灯塔。她累计修灯65盏。", "65盏"),
        ("Otter Bay lives by its boats. Nearby families gave 6,500 dollars.", "Otter Bay fishes. Nearby families gave 6,500 dollars.", "6,500"),
        ("天气转凉。防疫小组走访住户65户。要趁早。\n水渠要修好。", "天气转凉。要趁早。\n水渠要修好。防疫小组走访住户65户。", "65户"),
        ("School safety matters. Health inspectors saw 65 halls.\nRivers rise.", "School safety matters.\nRivers rise. Health inspectors saw 65 halls.", "65"),
    ],
)  # fmt: skip
def test_the_same_name_in_other_words_and_whole_moves_are_kept(old: str, new: str, figure: str) -> None:
    """The sentence before says the same subject otherwise; or a sentence with a subject of its own is taken elsewhere."""
    assert all(one.holds for one in _found(old, new, figure))


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("上坪镇旧貌换新颜。全镇架桥13座。", "上坪镇今年变化很大。全镇架桥13座。", "13座"),
        ("上坪镇旧貌换新颜。全镇架桥13座。", "上坪镇旧貌换新颜，全镇架桥13座。", "13座"),
        ("Northfield has come a long way. The town paved 12 miles.", "Northfield has changed. The town paved 12 miles.", "12 miles"),
        ("工作千头万绪。全县架桥13座。", "事情很多。全县架桥13座。", "13座"),
    ],
)  # fmt: skip
def test_the_sentence_before_may_be_reworded_around_the_name(old: str, new: str, figure: str) -> None:
    """The same name, in another sentence; and a unit that is the speaker's own leans on nothing."""
    assert all(one.holds for one in _found(old, new, figure))


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("校园安全要抓紧。交警中队清理隐患53处。", "孩子们平安最要紧。交警中队清理隐患53处。", "53处"),
        ("校园安全要抓紧。交警中队清理隐患53处。", "交警中队清理隐患53处。", "53处"),
        ("We thank the wardens. Fire crews checked 53 halls.", "We leave nothing to chance. Fire crews checked 53 halls.", "53"),
    ],
)  # fmt: skip
def test_a_clause_that_names_its_subject_leans_on_nothing(old: str, new: str, figure: str) -> None:
    """The sentence before it is reworded or taken out."""
    assert all(one.holds for one in _found(old, new, figure))


def test_a_clause_that_names_its_subject_still_falls_with_the_place_before_it() -> None:
    """The sentence before names another town."""
    old = "Hartwell Town looks new. Local banks lent 310 million dollars."
    assert not any(one.holds for one in _found(old, old.replace("Hartwell", "Cresswell"), "310 million"))


def test_an_anchor_without_its_antecedent_tells_by_its_prefix() -> None:
    """What an older version kept is enough where the sentence before stands whole in the words before the figure."""
    old = "上坪镇旧貌换新颜。全镇架桥13座。"
    (figure,) = detect(old)
    kept = anchor(old, (figure.start, figure.end))
    assert kept.about is not None
    older = msgspec.structs.replace(kept, about="全镇架桥")
    assert resolve(older, f"说明如下\n{old}", detect(f"说明如下\n{old}")).holds
    twin = old.replace("上坪", "下坪")
    assert not resolve(older, twin, detect(twin)).holds


def test_an_older_anchor_holds_only_as_it_stood_where_its_prefix_does_not_tell() -> None:
    """The name stands farther before than the 32 code points that were kept."""
    old = f"上坪镇旧貌换新颜，{'家家户户都说好，' * 6}越来越好。全镇架桥13座。"
    (figure,) = (one for one in detect(old) if one.surface == "13座")
    kept = anchor(old, (figure.start, figure.end))
    assert kept.about is not None
    older = msgspec.structs.replace(kept, about="全镇架桥")
    assert isinstance(older, Anchor)
    assert resolve(older, old, detect(old)).holds
    edited = old.replace("越来越好", "真好")
    assert not resolve(older, edited, detect(edited)).holds
