"""Any text at all: nothing is raised, spans are true, and work grows no faster than the text."""

from __future__ import annotations

import decimal
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import calls
from tui.figures import detect
from tui.figures.folding import fold

PIECES = [
    "一",
    "二",
    "两",
    "三",
    "四",
    "五",
    "九",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "零",
    "〇",
    "几",
    "数",
    "半",
    "第",
    "点",
    "多",
    "余",
    "来",
    "成",
    "大",
    "分之",
    "百分之",
    "0",
    "1",
    "2",
    "9",
    "１",
    ",",
    "，",
    ".",
    "．",
    "·",
    "-",
    "－",
    "—",
    "～",
    "到",
    "至",
    "从",
    "由",
    "、",
    "和",
    "个",
    "人",
    "元",
    "%",
    "％",
    "年",
    "月",
    "日",
    "号",
    "季度",
    "年代",
    "世纪",
    "倍",
    "番",
    "翻",
    "角",
    "项",
    "目",
    "亩",
    "/",
    ":",
    "：",
    "∶",
    "比",
    "(",
    ")",
    "（",
    "）",
    "[",
    "]",
    "“",
    "”",
    "约",
    "近",
    "超过",
    "以上",
    "左右",
    "以内",
    "分别",
    "不",
    "A",
    "G",
    "km",
    "one",
    "two",
    "hundred",
    "million",
    "percent",
    "yuan",
    "third",
    "half",
    "a",
    "the",
    "of",
    "to",
    "May",
    "壹",
    "拾",
    "零下",
    "\n",
    "\u3000",
    "\xa0",
    "�",
    "😀",
    "̈",
]
BURSTS = [
    "一",
    "1,",
    "1，",
    "1，111",
    "百分之",
    "1.",
    "第",
    "第一",
    "1-",
    "一、",
    "1、",
    "3万",
    "五年",
    "十",
    "几",
    "数十",
    "万亿",
    "“一个",
    "半",
    "约",
    "1到",
    "从1到",
    "1:",
    "1/",
    "三点",
    "1多万多",
    "一番",
    "one",
    "twenty-",
    "two",
    "hundred",
    "and",
    "",
    "1–2–",
    "May",
    "5",
    "",
    "10",
    "000",
    "",
    "分之一",
    "成",
    "大",
    "壹",
    "零下",
    "约占的",
    "不到的",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
@settings(max_examples=400)
def test_any_text(text: str) -> None:
    """Figures are in order, apart from each other, inside the text; low is never above high."""
    end = 0
    for figure in detect(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.surface == text[figure.start : figure.end]
        quantity = figure.quantity
        assert (quantity.low is None) == (quantity.high is None)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
            assert quantity.low.is_finite()
        end = figure.end


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    """A folded text is as long as the text, and folding again changes nothing."""
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("burst", BURSTS)
def test_work_grows_with_length(burst: str) -> None:
    """Twice the text takes about twice the work, however little sense it makes (times are in the benchmark)."""
    detect(burst)
    once, twice = calls(lambda: detect(burst * 200)), calls(lambda: detect(burst * 400))
    assert twice <= 2.2 * once + 50


def test_settings_of_the_thread_do_not_matter() -> None:
    """Someone else's decimal context neither changes a value nor makes one raise."""
    with decimal.localcontext(decimal.Context(prec=2, traps=[decimal.Inexact, decimal.Rounded])):
        (figure,) = detect("共12.345万元")
    assert str(figure.quantity.low) == "123450"


def test_numbers_without_end() -> None:
    """A numeral of thousands of digits is one figure that states no value."""
    (figure,) = detect("共" + "9" * 5000 + "元")
    assert figure.quantity.low is None


def test_import_is_light() -> None:
    """Importing the room builds no table of the detector; the first call does."""
    program = (
        "import sys, tui.figures as room; before = 'tui.figures.detection' in sys.modules;"
        "room.detect('3个'); print(before, 'tui.figures.detection' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "True"]
