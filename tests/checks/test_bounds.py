"""No input makes a rule raise, or run longer than linear in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import growth
from tui.checks import check_text, evaluate_again, to_json
from tui.checks.check_context import CheckContext, blocks_of
from tui.checks.rules import RULES

PIECES = (
    *[
        "其中",
        "占",
        "比上年",
        "增加",
        "增加到",
        "由",
        "从",
        "2023",
        "2023年",
        "120人",
        "50%",
        "，",
        "、",
        "。",
        "；",
        "：",
        "“",
        "”",
        "〞",
        "（",
        "）",
        "一是",
        "二是",
        "（一）",
        "第一，",
        "三大",
        "四个方面",
    ],
    *[
        "共",
        "达到",
        "总数",
        "率",
        "全县",
        "党员",
        "的",
        "比",
        "万",
        "亿元",
        "年均",
        "增长",
        "翻一番",
        "其他",
        "男",
        "女",
        "2月30日",
        "6:40:54",
        "共计",
        "合计",
        "有",
        "中",
        "1",
        "百分之",
        "等",
    ],
    *[
        "包括",
        "中，",
        "全县12个村",
        "《章程》",
        "“三必谈”：",
        "——",
        "均",
        "是去年的",
        "相比",
        "13月",
        "上午25时",
        "of the 182 villages, ",
        "rose from 120 to 150, up ",
        "45 members: 28 men and 17 women",
        "four pillars: a",
        "'",
    ],
    *["和", "已有", "至", "去年", "今年", "2023%", "１", "第三条", "①", "一、"],
    *("\n", '"', "\u3000", "\r\n", "\x00", "\ud800"),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=80))
def test_nothing_raises(text: str) -> None:
    """Every finding lies in the text, has words and can be worked out again."""
    for found in check_text(text):
        assert 0 <= found.span.start <= found.span.end <= len(text)
        assert found.text()
        for operand in found.operands:
            assert text[operand.start : operand.end] == operand.surface
        assert evaluate_again(to_json(found)) is True


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "其中120人，",
        "由120人增加到150人，比上年增加",
        "比",
        "达到",
        "“",
        "”",
        "一是二是",
        "第一，",
        "茶、",
        "2023个，",
        "占50%，",
        "共计12人、",
        "全县党员12名",
        "四个方面：一是",
        "6:40:54",
        "，",
        "（",
        "《章程》",
        "全县12个村建成，",
        "其中男12人，女12人，",
        "应到12人，实到12人，",
        "2个村中，",
        "与去年的12个相比，12个，",
        "四个到位：思想到位、",
        "of the 182 villages, 204 have ",
        "four pillars: roads, ",
        "rose from 120 to 150, ",
        "上午25时",
        "'",
    ],
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    """One long text takes about as long as four of a quarter of its length, not four times that."""

    def checked(context: CheckContext) -> None:
        for rule in RULES:
            for _found in rule(context):
                pass

    def prepared(size: int) -> CheckContext:
        text = piece * (size // len(piece))
        context = CheckContext(text, blocks_of(text))
        assert context.figures is not None
        return context

    assert growth(prepared, checked, 10_000, 4, enough=2.5) < 2.5
