"""Labels of figures: each rule on a sentence of its own, silence where it is due, and nothing but words of the text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.labelled_words import HERE, SETS, fits, passages, row
from tests.work import growth
from tui.figures import detect
from tui.figures.labels import SILENT, Labels, label

if TYPE_CHECKING:
    from tui.figures import Figure

DOCUMENT = Path(__file__).parents[2] / "docs" / "labels.md"


def said(text: str) -> list[str]:
    """Of each figure what is said: `5亿元: 税收 high, 去年 medium`; a dash where nothing is."""
    figures = detect(text)
    lines = []
    for figure, found in zip(figures, label(text, figures), strict=True):
        parts = [
            f"{text[one.start : one.end]} {one.confidence}" if one else "-"
            for one in (found.subject, found.period)
        ]
        lines.append(f"{figure.surface}: {', '.join(parts)}")
    return lines


BEFORE = (
    ("税收达到5亿元。", ["5亿元: 税收 high, -"]),
    ("农民人均纯收入同比增长8%。", ["8%: 农民人均纯收入 high, -"]),
    ("参保率98%。", ["98%: 参保率 high, -"]),
    ("居民消费价格比上年上涨2.1%。", ["2.1%: 居民消费价格 high, -"]),
    ("森林覆盖率高于全省平均水平4个百分点。", ["4个百分点: 森林覆盖率 high, -"]),
    ("使第三批选派村占全县行政村的56%。", ["第三批: -, -", "56%: 选派村 high, 第三批 high"]),
    ("全县共安排专项经费169万元。", ["169万元: 专项经费 high, -"]),
    ("为每人补助生活费300元。", ["300元: 生活费 medium, -"]),
    ("有效期为5年。", ["5年: 有效期 high, -"]),
)
AFTER = (
    ("共有14名乡镇党委书记被提拔。", ["14名: 乡镇党委书记 high, -"]),
    ("提出八个方面的创立任务。", ["八个: 创立任务 high, -"]),
    ("落实六项重点任务。", ["六项: 重点任务 high, -"]),
    ("全县种了500亩油茶。", ["500亩: 油茶 medium, -"]),
    ("3620户通过发展产业脱贫。", ["3620户: -, -"]),
    ("选派4名第一书记驻村。", ["4名: 第一书记 high, -", "第一: -, -"]),
)
SHARED = (
    ("税收达到5亿元,增长8%。", ["5亿元: 税收 high, -", "8%: 税收 medium, -"]),
    ("职工由3人增加到8人。", ["3人: 职工 high, -", "8人: 职工 medium, -"]),
    ("建成水库12座、泵站45处。", ["12座: 水库 high, -", "45处: 泵站 high, -"]),
    ("受理案件120件,审结98件。", ["120件: 案件 high, -", "98件: 案件 medium, -"]),
    ("税收达到5亿元。增长8%。", ["5亿元: 税收 high, -", "8%: -, -"]),
    ("新增就业12万人(同比增长5%)。", ["12万人: 就业 high, -", "5%: 就业 medium, -"]),
)
PERIODS = (
    ("去年税收达到5亿元。", ["5亿元: 税收 high, 去年 high"]),
    (
        "今年以来,税收达到5亿元,投资达到3亿元。",
        ["5亿元: 税收 high, 今年以来 high", "3亿元: 投资 high, 今年以来 high"],
    ),
    (
        "我县去年税收达到5亿元;投资达到3亿元。",
        ["5亿元: 税收 high, 去年 high", "3亿元: 投资 high, 去年 medium"],
    ),
    ("去年税收达到5亿元。投资达到3亿元。", ["5亿元: 税收 high, 去年 high", "3亿元: 投资 high, 去年 low"]),
    ("我县去年税收达到5亿元。投资达到3亿元。", ["5亿元: 税收 high, 去年 high", "3亿元: 投资 high, -"]),
    ("去年税收达到5亿元。\n投资达到3亿元。", ["5亿元: 税收 high, 去年 high", "3亿元: 投资 high, -"]),
    ("“十四五”期间,税收达到5亿元。", ["5亿元: 税收 high, “十四五”期间 high"]),
    ("截至2022年底,党员达到5万人。", ["2022年: -, -", "5万人: 党员 high, 截至2022年底 high"]),
    (
        "合格率从2016年的96%提高到2020年的99%。",
        [
            "2016年: -, -",
            "96%: 合格率 medium, 2016年 high",
            "2020年: -, -",
            "99%: 合格率 medium, 2020年 high",
        ],
    ),
    ("税收比去年增长8%。", ["8%: 税收 high, -"]),
)
SILENT_ONES = (
    ("2023年3月5日召开。", ["2023年3月5日: -, -"]),
    ("居全省第3位。", ["第3位: -, -"]),
    ("历时3年。", ["3年: -, -"]),
    ("5亿元以上项目。", ["5亿元: 项目 medium, -"]),
    ("每单位不超过3份。", ["3份: -, -"]),
    ("有8人因工作不力被免职。", ["8人: -, -"]),
)
ENGLISH = (
    (
        "Last year, fiscal revenue rose by 15.8 percent.",
        ["15.8 percent: fiscal revenue high, Last year high"],
    ),
    ("In total 14 township secretaries were promoted.", ["14: township secretaries high, -"]),
    ("Exports grew 5 percent, compared with 2019.", ["5 percent: Exports high, -", "2019: -, -"]),
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [*BEFORE, *AFTER, *SHARED, *PERIODS, *SILENT_ONES, *ENGLISH],
    ids=lambda value: value[:20],
)
def test_what_a_sentence_says_of_its_figures(text: str, lines: list[str]) -> None:
    """Subject and period, each with its confidence, or silence."""
    assert said(text) == lines


@pytest.mark.parametrize("name", SETS)
def test_the_document_states_what_is_right_on_each_set(name: str) -> None:
    """The row of docs/labels.md is what `python -m tests.figures.labelled_words` prints."""
    assert row(name) in DOCUMENT.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", SETS)
def test_the_labels_wanted_are_words_of_their_passage(name: str) -> None:
    """A labeller invents no words either."""
    for text, wanted in passages(HERE / f"labels_{name}.txt"):
        for one in wanted:
            assert text[one.start : one.start + len(one.surface)] == one.surface
            for asked in (one.subject, one.period):
                for choice in asked.replace("/10万", "").split("/"):
                    core = choice[choice.find("[") + 1 : choice.find("]")] if "[" in choice else choice
                    assert core in {"", "?"} or core in text


def test_a_label_fits_from_one_end_to_another_only() -> None:
    """Half a word before the noun is wrong."""
    assert fits("活动场所", "新建[活动场所]")
    assert fits("新建活动场所", "新建[活动场所]")
    assert not fits("建活动场所", "新建[活动场所]")
    assert not fits("", "新建[活动场所]")
    assert fits("", "税收/")


PIECES = st.sampled_from(
    ["去年", "5亿元", "8%", "12个", "第二批", "村", "的", "税收", "达到", "比", "占", "由", "到", "增长", "(", ")", "、", ",",
     "。", ";", "\n", "以来", "2022年", "三年", "共", "安排", "建成", "每", "“", "”", "the", " rose by ", " 5 percent", ". ", "了", "率"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_nothing_is_raised_and_all_that_is_said_stands_in_the_text(text: str) -> None:
    """A subject and a period are stretches of the text that no figure's own span overlaps; one label a figure."""
    figures = detect(text)
    found = label(text, figures)
    assert len(found) == len(figures)
    for figure, one in zip(figures, found, strict=True):
        for words in (one.subject, one.period):
            if words is not None:
                assert 0 <= words.start < words.end <= len(text)
                assert text[words.start : words.end].strip()
                assert words.end <= figure.start or figure.end <= words.start


@given(st.lists(TEXTS, max_size=4))
@settings(max_examples=100, deadline=None)
def test_asked_for_one_by_one_the_labels_are_the_same(texts: list[str]) -> None:
    """From the last figure to the first, each paragraph's labels do not depend on what was asked before."""
    text = "。\n".join(texts)
    figures = detect(text)
    for starts in (None, [0, len(text) // 2]):
        lazy = Labels(text, figures, starts)
        backwards = [lazy.at(figure.start) for figure in reversed(figures)][::-1]
        assert tuple(backwards) == label(text, figures, starts)


def test_a_paragraph_may_be_broken_into_lines() -> None:
    """Where its paragraphs are known a line break is nothing, and the words are those of both lines."""
    text = "前言\n去年,全县农民人均纯收\n  入达到5000元,增\r\n长8%。\nThe fiscal\nrevenue rose by 5 percent."
    figures = detect(text)
    starts = [0, 3, text.index("The")]
    found = label(text, figures, starts)
    subjects = [text[one.subject.start : one.subject.end] if one.subject else "" for one in found]
    assert subjects == ["农民人均纯收\n  入", "农民人均纯收\n  入", "fiscal\nrevenue"]
    periods = [text[one.period.start : one.period.end] if one.period else "" for one in found]
    assert periods == ["去年", "去年", ""]


def test_what_is_no_figure_has_no_label() -> None:
    """A place that was not given is silent."""
    assert Labels("税收达到5亿元", detect("税收达到5亿元")).at(0) == SILENT


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["达到5亿元,增长", "收入(增长5%)", "比上年5亿元", "、和5个村", "近年来5个,\n", "the 5 of rose "]
)
def test_time_grows_with_the_length(unit: str) -> None:
    """One long text takes about as long as eight of an eighth of its length, even without an end of a sentence."""

    def prepared(size: int) -> tuple[str, tuple[Figure, ...]]:
        text = unit * (size // len(unit))
        return text, detect(text)

    assert growth(prepared, lambda given: label(*given), 4_000, 8, enough=3) < 3


def test_a_long_paragraph_is_labelled_in_pieces() -> None:
    """A text without a line break does not wait for all of it when one figure is asked for."""
    text = "去年税收达到5亿元,投资达到3亿元。" * 3_000
    figures = detect(text)
    lazy = Labels(text, figures)
    lazy.at(figures[-1].start)
    assert len(lazy._found) < 1_500


def test_a_pack_does_without() -> None:
    """Opening the bundled pack loads none of the rules."""
    code = "import sys, tui.workspace as w; s = w.open_workspace(None).speech; s.label(s.mentions[0]); print([m for m in sys.modules if 'labels' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
