"""Pages of the web as they are made: headings in bold between line breaks, broken headings, links and files behind a text."""

from __future__ import annotations

import pytest

from tests.documents.test_genres import headings, outline

BODY = "去年全县新修水渠四十六条，投入资金1,250万元。"


def page(body: str) -> str:
    """A page whose text follows its title."""
    return f"<!doctype html><html><body><h1>关于全县水利建设情况的报告</h1>{body}</body></html>"


@pytest.mark.parametrize("gap", ["<br>", "<br><br>", "<br/>\n<br/>\n"])
@pytest.mark.parametrize("indent", ["", "&nbsp;&nbsp;&nbsp;&nbsp;", "　　"])
def test_bold_lines_between_line_breaks_are_headings(gap: str, indent: str) -> None:
    """In one cell of a table that lays out the page, as old sites have it."""
    parts = "".join(
        f"{indent}<b>{number}、{name}</b>{gap}{indent}{BODY}{gap}{indent}{BODY}{gap}"
        for number, name in (("一", "水渠修得多"), ("二", "水费收得清"), ("三", "村民用得上"))
    )
    found = outline(page(f"<table><tr><td>{indent}{BODY}{gap}{parts}</td></tr></table>"), "x.html")
    assert [name for name, _sections in headings(found)] == [
        "一、水渠修得多",
        "二、水费收得清",
        "三、村民用得上",
    ]


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_heading_with_a_line_break_is_one(tag: str) -> None:
    """Two headings one after the other stay two."""
    broken = f"<{tag}>水渠：修了四十六条，<br>旱地都用上了水</{tag}><p>{BODY}</p>"
    plain = f"<{tag}>水费：按亩收</{tag}><p>{BODY}</p><{tag}>明年：再修二十条</{tag}><p>{BODY}</p>"
    found = outline(page(f"<p>{BODY}</p>{broken}{plain}"), "x.html")
    assert [name for name, _sections in headings(found)] == [
        "水渠：修了四十六条，旱地都用上了水",
        "水费：按亩收",
        "明年：再修二十条",
    ]


@pytest.mark.parametrize("called", ["相关解读", "相关文章", "政策图解", "延伸阅读", "您可能关注"])
@pytest.mark.parametrize("level", ["h2", "h3", "p"])
def test_links_under_a_heading_behind_the_text_are_of_the_page(called: str, level: str) -> None:
    """With what stands before them: who edited it, what to scan, buttons."""
    chapters = "".join(f"<p><strong>{number}、水渠</strong></p><p>{BODY}</p>" for number in "一二三")
    behind = "<p>附件：</p><p>责任编辑：王小明</p><p>扫一扫在手机打开当前页</p><div><a>打印</a> | <a>关闭</a></div>"
    links = f"<{level}>{called}</{level}><ul><li><a href='/1'>一图读懂水渠建设</a></li><li><a href='/2'>水渠问答</a></li></ul>"
    found = outline(page(f"<p>{BODY}</p>{chapters}{behind}{links}<p>版权所有：全县水利局</p>"), "x.html")
    assert [name for name, _sections in headings(found)] == ["一、水渠", "二、水渠", "三、水渠"]
    assert found["back"][:2] == ["附件：", "责任编辑：王小明"]
    assert called in found["back"]
    assert "一图读懂水渠建设" in found["back"]


def test_a_last_heading_with_sentences_under_it_stays_in() -> None:
    """Though it is short, and the page has buttons at its end."""
    body = f"<h2>水渠</h2><p>{BODY}</p><h2>相关情况</h2><p>{BODY}</p><p>【打印】【关闭】</p>"
    found = outline(page(f"<p>{BODY}</p>{body}"), "x.html")
    assert [name for name, _sections in headings(found)] == ["水渠", "相关情况"]
    assert found["back"] == ["【打印】【关闭】"]


def test_enclosures_that_are_listed_are_no_appendix() -> None:
    """附件： with numbered names under it; 附件 alone above a text of its own is one."""
    text = f"关于全县水利建设情况的报告\n\n一、水渠\n{BODY}\n二、水费\n{BODY}\n"
    listed = outline(text + "附件：\n1. 水渠一览表\n2. 水费一览表\n")
    assert [name for name, _sections in headings(listed)] == ["一、水渠", "二、水费"]
    appended = outline(text + f"附件\n水渠管护办法\n{BODY}\n")
    assert [name for name, _sections in headings(appended)][-1] == "附件"


def test_headings_known_by_their_words_stand_beside_numbered_ones() -> None:
    """参考文献 in bold; in plain letters it is a line."""
    chapters = "".join(f"<h2>{number} 水渠建设</h2><p>{BODY}</p>" for number in "123")
    bold = outline(page(f"{chapters}<p><b>参考文献</b></p><p>[1] 水利志。</p>"), "x.html")
    assert [name for name, _sections in headings(bold)][-1] == "参考文献"
    plain = outline(page(f"{chapters}<p>参考文献</p><p>[1] 水利志。</p>"), "x.html")
    assert [name for name, _sections in headings(plain)][-1] == "3 水渠建设"


@pytest.mark.parametrize("words", ["轉寄友善列印", "轉寄 友善列印", "友善列印｜回上頁", "列印收藏分享"])
def test_what_a_site_says_without_marks_between(words: str) -> None:
    """Buttons whose names stand side by side."""
    found = outline(page(f"<p>{BODY}</p><p>{BODY}</p><p>{words}</p>"), "x.html")
    assert found["back"] == [words]
