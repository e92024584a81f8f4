"""Of what the inputs of `tools.fuzz` are put together, and what is raised where a promise is broken."""

from __future__ import annotations

from hypothesis import strategies as st

Data = bytes | str

SENTENCES = (
    "去年全县生产总值增长7.5%，其中第一产业增长3.2%，第二产业增长9.1%。",
    "全年新修公路120公里，覆盖36个村，受益群众约4.5万人，比上年多1.2万人。",
    "一、突出抓好项目建设",
    "（二）全年实施重点项目52个，完成投资12.4亿元，占年度计划的103%。",
    "第三批选派干部三百六十五名，其中党员二百零八名，占五成七。",
    "In 2023 output rose by 4.2 percent to 1,250 tonnes, about one third of the total.",
    "从2019年的8.6万元提高到2023年的12.1万元，翻了近半番；人均达1500多元。",
    "〝十四五〞期间完成“三大工程”，三是水利、交通和电网。",
)
"""Of which texts are made; also Markdown, once signs are put before them."""
PIECES = (
    *"零〇一二两三四五六七八九十百千万亿几数半第点多余来成大0123456789１２,，.．·-－—～到至从由占比的其中共约近超%％‰",
    *(
        "百分之",
        "分之",
        "亿元",
        "公里",
        "个村",
        "万人",
        "去年",
        "2023年",
        "翻番",
        "增长",
        "下降",
        "倍",
        "个百分点",
    ),
    *"。；：、！？（）“”《》()[]\n\r\t \u3000",
    *(
        "\u200b",
        "\ufeff",
        "\x1b[31m",
        "\0",
        "\ud800",
        "\U0001f600",
        "é",
        "＝",
        "| --- |",
        "# ",
        "- ",
        "> ",
        "```\n",
    ),
    *("one ", "percent ", "million ", "third ", "half ", "of ", "$", "£", "km"),
)


class BrokenError(Exception):
    """Something that must hold of whatever is read does not."""


def must(holds: object, what: str) -> None:
    """See that something holds.

    Raises:
        BrokenError: It does not.
    """
    if not holds:
        raise BrokenError(what)


WORDS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join)
