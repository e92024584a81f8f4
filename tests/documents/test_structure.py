"""How texts divide: titles and what stands under them, headings, wrapped lines, what is none of the speech."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tui.documents.structure import read_document
from tui.files.bounds import SHOWN
from tui.files.problems import Problems
from tui.packs.plain import plain_speech


def divided(text: str, name: str = "x.txt") -> list[tuple[str, str, str]]:
    """Kind, section and words of each block of a text."""
    speech = plain_speech(read_document(text.encode(), name), id="x")
    return [
        (block.kind.value, block.section, speech.text[block.start : block.end]) for block in speech.blocks
    ]


def kinds(text: str, name: str = "x.txt") -> list[tuple[str, str]]:
    """Kind and words of each block of a text."""
    return [(kind, words) for kind, _section, words in divided(text, name)]


def test_headings_of_a_report() -> None:
    """Title, speaker, date, opening; chapters 一、, sections 第一, and （一）; 一是 stays inside; page numbers apart."""
    text = """在全县工作会议上的讲话

县委书记  张为民
（2023年2月5日）

同志们:去年全县生产总值增长7.5%。
一、主要工作
第一,兴修水利。新增灌溉面积3万亩。
第二,植树造林。共植树八十万株。
- 1 -
二、今年打算
（一）修路
今年计划新修公路15公里。
一是修好村道。二是修好县道。
（二）治水
计划投资3000万元。
第3页 共3页
"""
    assert divided(text) == [
        ("title", "", "在全县工作会议上的讲话"),
        ("byline", "", "县委书记  张为民"),
        ("byline", "", "（2023年2月5日）"),
        ("paragraph", "opening", "同志们:去年全县生产总值增长7.5%。"),
        ("chapter", "chapter-1", "一、主要工作"),
        ("paragraph", "section-1", "第一,兴修水利。新增灌溉面积3万亩。"),
        ("paragraph", "section-2", "第二,植树造林。共植树八十万株。"),
        ("aside", "", "- 1 -"),
        ("chapter", "chapter-2", "二、今年打算"),
        ("heading", "section-3", "（一）修路"),
        ("paragraph", "section-3", "今年计划新修公路15公里。"),
        ("paragraph", "section-3", "一是修好村道。二是修好县道。"),
        ("heading", "section-4", "（二）治水"),
        ("paragraph", "section-4", "计划投资3000万元。"),
        ("back", "", "第3页 共3页"),
    ]


@pytest.mark.parametrize("text", ["# \ufffd", "前言。\n\n# \ufffd\n\n正文。", "# \u3000 \ufffd\n"])
def test_a_heading_of_nothing_but_signs_stands_inside_the_text(text: str) -> None:
    """As in a file that was cut off in the middle of a character."""
    speech = plain_speech(read_document(text.encode(), "a.md"), id="x")
    assert all(0 <= block.start < block.end <= len(text) for block in speech.blocks)
    assert all(before.end <= after.start for before, after in pairwise(speech.blocks))


def test_headings_of_markdown() -> None:
    """Signs of headings are no text: `#`, closing ones, lines under a heading; all other signs stay."""
    text = """---
title: x
---
# 政府工作报告

——2023年1月在县人民代表大会上

县长 李明

现在,我向大会报告工作。**2022年**生产总值增长6.5%。

一、经济运行
---

### （一）农业

粮食总产量达到35.6万吨,
增长2.1%。

| 项目 | 2022年 |
| --- | --- |
| 小麦 | 13万吨 |

### （二）工业 ###

- 新增规上企业12家

## 二、民生

城镇新增就业1.2万人。
"""
    assert kinds(text, "x.md") == [
        ("front", "---"),
        ("front", "title: x"),
        ("front", "---"),
        ("title", "政府工作报告"),
        ("byline", "——2023年1月在县人民代表大会上"),
        ("byline", "县长 李明"),
        ("paragraph", "现在,我向大会报告工作。**2022年**生产总值增长6.5%。"),
        ("chapter", "一、经济运行"),
        ("aside", "---"),
        ("heading", "（一）农业"),
        ("paragraph", "粮食总产量达到35.6万吨,\n增长2.1%。"),
        ("paragraph", "| 项目 | 2022年 |"),
        ("aside", "| --- | --- |"),
        ("paragraph", "| 小麦 | 13万吨 |"),
        ("heading", "（二）工业"),
        ("paragraph", "- 新增规上企业12家"),
        ("chapter", "二、民生"),
        ("paragraph", "城镇新增就业1.2万人。"),
    ]


def test_a_law_has_chapters_and_articles() -> None:
    """第一章 makes chapters, 第一条 sections."""
    text = "第一章 总则\n第一条 为了规范管理,制定本办法。\n第二条 适用于全县。\n第二章 职责\n第三条 设立3个工作组。\n"
    assert [(kind, section) for kind, section, _words in divided(text)] == [
        ("chapter", "chapter-1"),
        ("paragraph", "section-1"),
        ("paragraph", "section-2"),
        ("chapter", "chapter-2"),
        ("paragraph", "section-3"),
    ]


def test_sections_without_chapters() -> None:
    """Numbered paragraphs of a text that has no headings are sections outside chapters."""
    text = "　　同志们：今天总结工作。\n　　1．去年完成投资5亿元。\n　　2．今年计划6亿元。\n"
    assert divided(text) == [
        ("paragraph", "opening", "同志们：今天总结工作。"),
        ("paragraph", "section-1", "1．去年完成投资5亿元。"),
        ("paragraph", "section-2", "2．今年计划6亿元。"),
    ]


def test_lines_broken_at_a_width_are_put_together() -> None:
    """A paragraph of a wrapped text is one block; its line breaks stay in it."""
    sentence = "去年以来,我们认真贯彻落实中央决策部署,全年实现地区生产总值一百二十三亿元,增长百分之六点八,财政收入也有增长。"
    wrapped = "\n".join(sentence[at : at + 20] for at in range(0, len(sentence), 20))
    text = f"一、发展\n　　{wrapped}\n　　{wrapped}\n二、稳定\n　　{wrapped}\n"
    assert kinds(text) == [
        ("chapter", "一、发展"),
        ("paragraph", wrapped),
        ("paragraph", wrapped),
        ("chapter", "二、稳定"),
        ("paragraph", wrapped),
    ]


def test_a_sites_notice_and_its_tags_are_front_matter() -> None:
    """General words of such notices, two at least; nothing of them is lost."""
    text = """文档下载网
本文档由会员上传,下载后可任意编辑
版权归原作者所有,如有侵权请联系客服
县委
讲话
材料
在全县工作会议上的讲话
同志们:今天开会。
一、工作
投资5亿元。
"""
    assert kinds(text)[5:] == [
        ("front", "材料"),
        ("title", "在全县工作会议上的讲话"),
        ("paragraph", "同志们:今天开会。"),
        ("chapter", "一、工作"),
        ("paragraph", "投资5亿元。"),
    ]


def test_a_sentence_about_downloads_is_part_of_the_speech() -> None:
    """One word of a site's makes no notice."""
    said = (
        "同志们:全年软件下载量达到5万次。",
        "开通微信公众号3个,在线客服20人,网站点击量增长8%。",
        "查处侵权案件35起,版权登记200件。",
        "详情见www.example.com网站公布的12项指标。",
    )
    text = "\n".join(["在会上的讲话", *said])
    assert kinds(text) == [("title", "在会上的讲话"), *(("paragraph", words) for words in said)]


@pytest.mark.parametrize(
    ("data", "encoding", "gaps"),
    [
        ("投资5亿元".encode(), "utf-8", False),
        (b"\xef\xbb\xbf" + "投资5亿元".encode(), "utf-8", False),
        ("投资5亿元".encode("utf-16"), "utf-16", False),
        (b"\xfe\xff" + "投资5亿元".encode("utf-16-be"), "utf-16", False),
        ("投资5亿元".encode("gb18030"), "gb18030", False),
        ("全县投资5亿元,增长8%。".encode() + b"\xff", "utf-8", True),
    ],
)
def test_the_encoding_is_told_from_the_bytes(data: bytes, encoding: str, gaps: bool) -> None:  # noqa: FBT001
    """By a mark, else UTF-8 if it is that, else GB18030; a damaged text has gaps that show."""
    received = read_document(data, "x")
    assert (received.encoding, received.gaps) == (encoding, gaps)
    assert received.text.rstrip("�") in {"投资5亿元", "全县投资5亿元,增长8%。"}


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"%PDF-1.7 ...", "a.txt", "this PDF is damaged"),
        (b"{\\rtf1 }", "a", "there is no text in it"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 50, "a.png", "this is a picture; expected a .docx"),
        (b"\x01\x02\x03" * 50, "a.bin", "this is no text"),
        (b"\x1f\x8b\x08" + b"\x00" * 50, "a.txt", "this is a compressed file"),
        (b"\x00" * 4000, "a.wps", "convert-to docx FILE.wps"),
        (b"x" * (SHOWN + 1), "a.txt", "too large"),
    ],
)
def test_what_is_no_text_is_refused_with_the_way_round(data: bytes, name: str, said: str) -> None:
    """By what it begins with, whatever its name."""
    with pytest.raises(Problems, match=said):
        read_document(data, name)


def test_lines_that_nearly_match_for_very_long_are_divided_at_once() -> None:
    """No pattern goes back and forth in them."""
    text = "一、工作\n" + "".join(
        f"{piece * 20_000}。\n" for piece in ("（", "第一", "- ", "1.", "页 1 ", "·")
    )
    assert [kind for kind, _words in kinds(text)] == ["chapter", *["paragraph"] * 6]
