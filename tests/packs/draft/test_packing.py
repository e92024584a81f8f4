"""A draft loads without an edit, whatever it was made of, and is the same speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.claims.speech_claims import claims_of
from tui.documents.structure import read_document
from tui.figures import Kind
from tui.packs.draft.packing import draft_pack
from tui.packs.load import build
from tui.packs.plain import plain_speech
from tui.reading.links import body_blocks

if TYPE_CHECKING:
    from tui.packs.load import PackFiles
    from tui.speech import BlockKind, Speech

PIECES = st.sampled_from(
    (
        *(
            "一、主要工作",
            "二、今年打算",
            "（一）修路",
            "第一,兴修水利。",
            "第二,植树。",
            "1. 治水",
            "2. 修路。",
        ),
        *("一是抓好落实;", "第三章 附则", "同志们:", "在全县会议上的讲话", "（2023年2月5日）", "县长 李明"),
        *("全年完成投资1200多万元,增长15.8%,", "新增30%～40%。", "三分之一", "1,23,45吨", "八十年代", "几个"),
        *(
            "- 1 -",
            "- 2 -",
            "第3页 共3页",
            "12",
            "12",
            "温馨提示:本文档由用户上传,下载后",
            "县委",
            "讲话",
            "材料",
        ),
        *("# ", "## ", "### 治水 ###", "**一、**", "---", "===", "```", "| 项目 | 12吨 |", "> ", "- 3家"),
        *(
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "\u3000\u3000",
            "\x0c",
            "\x1b",
            "\ufeff",
            "\u200b",
            "�",
            "'''",
        ),
        *(
            "5",
            "十",
            "亿",
            "12.5",
            "%",
            "2023",
            "-",
            "～",
            "万",
            "。",
            ",",
            "“",
            "”",
            "\\",
            '"',
            "𠀀",
            "é",
            "word ",
        ),
    )
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def draft(data: bytes, name: str) -> tuple[Speech, PackFiles]:
    """The speech of a file, and its draft."""
    received = read_document(data, name)
    speech = plain_speech(received, id="")
    return speech, draft_pack(received, speech, data, "speech")


def shown(speech: Speech) -> list[tuple[BlockKind, str, str]]:
    """Kind, section and words of each block that is the speech itself."""
    return [
        (block.kind, block.section, speech.text[block.start : block.end].replace("\r\n", "\n"))
        for block in body_blocks(speech)
    ]


NO_METRIC = {Kind.DATE, Kind.ORDINAL, Kind.NAMED_SET}


@settings(max_examples=300)
@given(
    TEXTS, st.sampled_from(("x.txt", "x.md")), st.sampled_from(("utf-8", "utf-16", "gb18030", "utf-8-sig"))
)
def test_a_draft_of_any_text_loads_without_an_edit_and_is_the_same_speech(
    text: str, name: str, encoding: str
) -> None:
    """The same blocks in the same sections; a metric for each figure in them but days, ordinals and slogans, at its place."""
    speech, files = draft(text.encode(encoding), name)
    again = build(files).speech
    assert shown(again) == shown(speech)
    assert [(section.id, section.chapter, section.key) for section in again.sections] == [
        (section.id, section.chapter, section.key) for section in speech.sections
    ]
    body = {(block.start, block.end) for block in body_blocks(speech)}
    claims = claims_of(speech)
    figures = [
        mention.surface.replace("\r\n", "\n")
        for mention in speech.mentions
        if (claims.at(mention).metric or mention.figure.quantity.kind not in NO_METRIC)
        and any(start <= mention.start and mention.end <= end for start, end in body)
    ]
    assert [mention.surface for mention in again.mentions] == figures


@given(st.text(max_size=200))
def test_so_does_a_draft_of_any_characters(text: str) -> None:
    """Those that act or hide are replaced in the pack as they are on the screen."""
    speech, files = draft(text.encode("utf-8", "surrogatepass"), "x")
    assert shown(build(files).speech) == shown(speech)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "x.txt",
            "東灣縣議會第八屆第二次定期會\n縣長施政報告\n\n壹、前言\n去年收入231億元。\n貳、重點\n投資12億元。\n",
        ),
        (
            "x.txt",
            "东山县水利普查报告\n编制单位：县水务局\n目　录\n一、概况........1\n二、成果........3\n一、概况\n水库35座。\n二、成果\n渠道120公里。\n",
        ),
        ("x.csv", "东山县2023年产量,,\n县,产量（吨）,户\n上河,12,30\n下河,15,41\n"),
    ],
)
def test_drafts_of_documents_whose_head_is_not_as_a_packs(name: str, text: str) -> None:
    """An occasion before the title, lines on a cover, a title among separated values: each loads and keeps its text."""
    speech, files = draft(text.encode(), name)
    assert build(files).speech.title.startswith(speech.title)
