"""What a figure belongs to beyond its clause: cell, list, heading, rank in a list, antecedent of a pronoun behind it."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.speech.test_statements import result
from tui.figures import detect
from tui.speech.anchors import anchor, resolve_all

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = {
    "zh": ("椿树乡", "石桥乡", "梨园乡"),
    "en": ("Ferry passengers", "Bus passengers", "Tram passengers"),
}
COLUMNS = {
    "zh": (("指标", "产值", "人口"), ("乡镇", "2023年", "2024年"), ("乡镇", "上半年", "下半年")),
    "en": (("Line", "2022–23", "2023–24"), ("Line", "Weekdays", "Sundays"), ("Line", "Q1", "Q2")),
}
CELLS = (("3,102", "4,518"), ("5,247", "6,093"), ("7,461", "8,825"))


def table(heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]], tab: str) -> str:
    """A table in Markdown, or parted by tabs."""
    lines = [list(heads), *([label, *cells] for label, cells in rows)]
    if tab == "\t":
        return "\n".join("\t".join(line) for line in lines) + "\n"
    ruled = [lines[0], ["---"] * len(heads), *lines[1:]]
    return "\n".join("| " + " | ".join(line) + " |" for line in ruled) + "\n"


grids = st.sampled_from(
    [(lang, heads, tab) for lang in ("zh", "en") for heads in COLUMNS[lang] for tab in ("|", "\t")]
)


@given(grids, st.permutations(range(3)), st.booleans())
def test_rows_and_columns_in_another_order_keep_their_verdicts(
    grid: tuple[str, tuple[str, ...], str],
    order: list[int],
    turned: bool,  # noqa: FBT001 - drawn
) -> None:
    """Each number is found under its head, in its row."""
    lang, heads, tab = grid
    rows = [*zip(ROWS[lang], CELLS, strict=True)]
    old = table(heads, rows, tab)
    mixed = [(rows[at][0], rows[at][1][::-1] if turned else rows[at][1]) for at in order]
    new = table((heads[0], *heads[:0:-1]) if turned else heads, mixed, tab)
    for number in (cell for row in CELLS for cell in row):
        found = result(old, new, number)
        assert found.holds
        assert found.span is not None
        assert new[found.span.start : found.span.end] == number


@given(grids, st.integers(0, 2), st.integers(0, 1), st.sampled_from(["cells", "heads", "labels", "rows"]))
def test_a_number_in_another_cell_falls(
    grid: tuple[str, tuple[str, ...], str], row: int, column: int, way: str
) -> None:
    """Cells of a row, heads of columns, labels of rows, or cells of a column changed places."""
    lang, heads, tab = grid
    labels, cells = [*ROWS[lang]], [*CELLS]
    old = table(heads, [*zip(labels, cells, strict=True)], tab)
    other = (row + 1) % 3
    if way == "cells":
        cells[row] = cells[row][::-1]
    elif way == "heads":
        heads = (heads[0], *heads[:0:-1])
    elif way == "labels":
        labels[row], labels[other] = labels[other], labels[row]
    else:
        cells[row], cells[other] = cells[other], cells[row]
    assert not result(old, table(heads, [*zip(labels, cells, strict=True)], tab), CELLS[row][column]).holds


@pytest.mark.parametrize(
    ("old", "new", "holds"),
    [
        ("| 序号 | 项目 | 投资 |\n|---|---|---|\n| 1 | 水渠 | 3,102 |\n| 2 | 泵房 | 4,518 |\n", ("水渠", "堤坝"), False),
        ("| 序号 | 项目 | 投资 |\n|---|---|---|\n| 1 | 水渠 | 3,102 |\n| 2 | 泵房 | 4,518 |\n", ("| 1 |", "| 7 |"), True),
        ("| 县 | 乡 | 投资 |\n|---|---|---|\n| 甲县 | 柳林 | 3,102 |\n| 乙县 | 柳林 | 4,518 |\n", ("甲县", "丙县"), False),
        ("| 项目 | 投资 |\n|---|---|\n| 农业 | |\n| 道路 | 3,102 |\n| 林业 | |\n| 道路 | 4,518 |\n", ("农业", "渔业"), False),
        ("| 项目 | 投资 |\n|---|---|\n| 农业 | 9,981 |\n| 其中：道路 | 3,102 |\n", ("农业", "渔业"), False),
        ("| 项目 | 投资 |\n|---|---|\n| 农业 | 9,981 |\n| 道路 | 3,102 |\n", ("农业", "渔业"), True),
    ],
)  # fmt: skip
def test_what_names_a_row(old: str, new: tuple[str, str], holds: bool) -> None:  # noqa: FBT001 - a parameter of the case
    """Its label behind its number, all labels before its numbers, the group in which it stands; no other row."""
    assert result(old, old.replace(*new, 1), "3,102").holds is holds


HEADINGS = {
    "en": (
        "January to March|April to June",
        "2022–23|2023–24",
        "First half|Second half",
        "The north mill|The south mill",
        "Foster parents|Night porters",
        "Saltmarsh depot:|Highfield depot:",
        "In its second season the seed bank did this:|In its second season the tool bank did this:",
        "By the end of May the Saltmarsh depot reported the following:|By the end of May the Highfield depot reported the following:",
    ),
    "zh": (
        "1—3月|4—6月",
        "2023年|2024年",
        "上半年|下半年",
        "椿树乡|石桥乡",
        "椿树乡：|石桥乡：",
        "一年下来，在全体干部的共同努力下，经过逐户核对，椿树乡共完成：|一年下来，在全体干部的共同努力下，经过逐户核对，石桥乡共完成：",
    ),
}
ITEMS = {
    "en": (("Ropes mended", "346"), ("Nets sold", "178"), ("Days at sea", "92")),
    "zh": (("修补渔网", "346张"), ("出海", "178次"), ("卖出海带", "92吨")),
}


def lists(headings: Sequence[str], items: Sequence[Sequence[tuple[str, str]]], lang: str, sign: str) -> str:
    """Lists, each under its heading."""
    colon = "：" if lang == "zh" else ": "
    parts = []
    for heading, each in zip(headings, items, strict=True):
        parts += [heading, "", *(f"{sign}{name}{colon}{number}" for name, number in each), ""]
    return "\n".join(parts)


every_list = st.sampled_from([(lang, pair) for lang in HEADINGS for pair in HEADINGS[lang]])


@given(every_list, st.sampled_from(["- ", "* ", "• "]), st.integers(0, 2))
def test_an_item_under_another_heading_falls(case: tuple[str, str], sign: str, at: int) -> None:
    """The heading or the line that leads in was replaced, or the item stands in the other list now."""
    lang, pair = case
    first, second = pair.split("|")
    items = ITEMS[lang]
    rest = [(name, str(500 + number)) for number, (name, _value) in enumerate(items)]
    old = lists([first, second], [items, rest], lang, sign)
    kept = [one for number, one in enumerate(items) if number != at]
    moved = lists([first, second], [kept, [*rest[:at], items[at], *rest[at + 1 :]]], lang, sign)
    replaced = lists([second], [items], lang, sign)
    figure = re.sub(r"\D", "", items[at][1])
    assert not result(old, moved, figure).holds
    assert not result(lists([first], [items], lang, sign), replaced, figure).holds


@given(every_list, st.sampled_from(["- ", "* ", "• "]), st.permutations(range(3)))
def test_items_in_another_order_under_their_heading_stay(
    case: tuple[str, str], sign: str, order: list[int]
) -> None:
    """And lists in another order."""
    lang, pair = case
    first, second = pair.split("|")
    items = ITEMS[lang]
    rest = [(name, str(500 + number)) for number, (name, _value) in enumerate(items)]
    old = lists([first, second], [items, rest], lang, sign)
    new = lists([second, first], [rest, [items[at] for at in order]], lang, sign)
    for _name, value in items:
        assert result(old, new, re.sub(r"\D", "", value)).holds


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("一、主要工作\n- 椿树乡\n  - 修渠：346米\n- 石桥乡\n  - 修渠：178米\n", ("椿树乡", "梨园乡")),
        ("Harbours\n\n- Saltmarsh:\n  - Boats repaired: 346\n- Highfield:\n  - Boats repaired: 178\n", ("Saltmarsh", "Thornby")),
    ],
)  # fmt: skip
def test_an_item_of_a_nested_list_under_another_item_falls(old: str, new: tuple[str, str]) -> None:
    """The item under which it stands in names whom it is about."""
    assert not result(old, old.replace(*new), "346").holds


NAMES = ("Saltmarsh", "Highfield", "Thornby")
FRAMES = (
    "{names} sold {figures} boats respectively.",
    "The depots of {names} sold {figures} boats, respectively.",
    "The council paid {names} {figures} respectively.",
    "The {names} depots sold {figures} boats respectively.",
)


@given(st.sampled_from(FRAMES), st.permutations(range(3)), st.sampled_from([2, 3]))
def test_of_two_lists_the_ranks_belong_together(frame: str, order: list[int], size: int) -> None:
    """Both reordered alike keep the verdict, one of them alone lets it fall."""
    figures = ("£3,460", "£1,780", "£9,200")
    order = [at for at in order if at < size]

    def listed(words: Sequence[str]) -> str:
        return f"{', '.join(words[:-1])} and {words[-1]}"

    old = frame.format(names=listed(NAMES[:size]), figures=listed(figures[:size]))
    names = listed([NAMES[at] for at in order])
    both = frame.format(names=names, figures=listed([figures[at] for at in order]))
    one = frame.format(names=names, figures=listed(figures[:size]))
    for at in range(size):
        number = figures[at].strip("£")
        assert result(old, both, number).holds
        assert result(old, one, number).holds is (order[at] == at)


MEANT = [
    ("{who} asked us for a rest. We took 346 of them to the lake.", ("Night porters", "Foster parents", "Young sailors")),
    ("{who} needed lodgings, and we found rooms for 346 of them.", ("Night porters", "Foster parents", "Young sailors")),
    ("The trust met 512 {who} in the spring. It found homes for 346 of them.", ("rough sleepers", "young sailors")),
    ("We wrote to {who} in the spring. We sent 346 of them a parcel.", ("foster parents", "young sailors")),
    ("{who}生活困难。我们为他们发放补贴346万元。", ("留守老人", "残疾儿童", "退役军人")),
    ("We turn to the {who}. The night staff there mended 346 pumps.", ("ferry terminal", "fish market")),
    ("{who} was our first task. We looked into every cellar and sealed 346 pipes.", ("Flood safety", "Road safety")),
    ("{who}是头等大事。我们挨家挨户走访，封堵管道346处。", ("防汛安全", "用电安全")),
    ("{who}缺少技术，我们帮助他们办班346期。", ("种茶大户", "养蜂大户")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [(said, *pair) for said, who in MEANT for pair in permutations(who, 2)],
)
def test_another_antecedent_of_a_pronoun_behind_the_subject_lets_it_fall(
    said: str, old: str, new: str
) -> None:
    """Only whom the pronoun means was changed; where nothing was, and sentences are put in around both, it stays."""
    text = said.format(who=old)
    assert not result(text, said.format(who=new), "346").holds
    around = ("会议开得很好。", "。大家都来了。") if "。" in said else ("The year was long. ", " All came.")
    assert result(text, text.join(around), "346").holds


@given(st.permutations(["a workshop in Saltmarsh with 346 looms", "a bakery in Highfield with 346 ovens"]))
def test_objects_of_one_verb_in_another_order_stay(order: list[str]) -> None:
    """Each member of the list has the subject and the verb of the first, and loses its verdict with either."""
    old, new = (
        f"The trust will open {first} and {second}." for first, second in (sorted(order)[::-1], order)
    )
    kept = [anchor(old, (one.start, one.end)) for one in detect(old)]
    for one, then in zip(resolve_all(kept, new, detect(new)), kept, strict=True):
        assert one.holds
        assert one.span is not None
        assert new[: one.span.end].endswith(old[old.rfind(" in ", 0, then.start) : then.end])
    for change in (("The trust", "The guild"), ("open", "close")):
        other = old.replace(*change)
        assert not any(one.holds for one in resolve_all(kept, other, detect(other)))


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("二、存在的问题\n我们看到，全乡仍有346户缺水。", ("存在的问题", "困难和不足"), "346户"),
        ("船工队伍十分精干，他们全年出海346次。", ("十分精干", "精干"), "346次"),
        ("船工队伍精干，他们全年出海346次。", ("船工队伍精干", "船工队伍非常精干"), "346次"),
        ("渔业方面，2023年卖出海带92吨，2024年卖出海带346吨。", ("2023年卖出海带92吨，2024年卖出海带346吨", "2024年卖出海带346吨，2023年卖出海带92吨"), "346吨"),
        ("今后三年，计划造船346条。", ("今后", "总的设想是，今后"), "346条"),
        ("Our crews mended 12 nets. The pilots went out 9 times. They were paid £346 in tips.", ("Our crews mended", "Our crews worked late: they mended"), "346"),
        ("The Selby day centre cooked meals. The pilots met sailors. They found rooms for 346 of them.", ("The Selby day centre cooked meals. ", ""), "346"),
    ],
)  # fmt: skip
def test_what_says_nothing_of_the_figure_may_change(old: str, new: tuple[str, str], figure: str) -> None:
    """A heading that names a part of the speech, adverbs of degree, the order under a frame, another sentence."""
    assert new[0] in old
    assert result(old, old.replace(*new), figure).holds
