"""Whole documents as people have them: titles, headings, furniture, and nothing of the text set apart."""

from __future__ import annotations

from typing import Any

from tests.documents.word_files import SPACES, made_of, with_part
from tui.cli.outline import outline_of
from tui.documents.decoding import decode
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech


def outline(data: str | bytes, name: str = "x.txt") -> dict[str, Any]:
    """The outline of a file."""
    return outline_of(
        plain_speech(read_document(data.encode() if isinstance(data, str) else data, name), id="x")
    )


def headings(found: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Its chapters with the headings of their sections."""
    return [
        (chapter["heading"], [section["heading"] for section in chapter["sections"] if section["heading"]])
        for chapter in found["chapters"]
    ]


SPEECH = "同志们：\n今年以来，全县粮食总产达到21万吨。\n一、抓生产\n（一）抓春耕。备足种子300吨。\n（二）抓灌溉。整修渠道46公里。\n二、抓流通\n新增网点12个。谢谢大家！\n"


def test_a_page_of_a_government_saved_as_text() -> None:
    """Greeting, menu, path and the page's own data before; notices, links and the foot after; all of the text stays."""
    found = outline(
        "欢迎访问蓝溪县人民政府网站！\n无障碍阅读 | 登录 | 注册\n首页\n蓝溪概况\n政务公开\n办事服务\n当前位置：首页 > 公开 > 讲话\n"
        "索 引 号：LX-2021-0007\n发布日期：2021-03-02 08:30 来源：县委办 浏览次数：77 【字体：大 中 小】\n"
        "在全县春季生产会议上的讲话\n（2021年3月1日）\n沈千山\n"
        + SPEECH
        + "责任编辑：周洲\n【打印】 【关闭】\n相关阅读：\n·蓝溪县投资2亿元修渠\n分享到：\n微信\n"
        "主办：蓝溪县人民政府办公室 电话：0000-1234567\n蓝ICP备00000001号 网站标识码：0000000001\n"
    )
    assert found["title"] == "在全县春季生产会议上的讲话"
    assert headings(found) == [("一、抓生产", ["（一）抓春耕", "（二）抓灌溉"]), ("二、抓流通", [])]
    assert found["front"][0] == "欢迎访问蓝溪县人民政府网站！"
    assert found["front"][-1].startswith("发布日期")
    assert found["back"][0] == "责任编辑：周洲"
    assert len(found["front"]) == 9
    assert len(found["back"]) == 8


def test_a_title_comes_before_what_the_page_says_of_it() -> None:
    """Furniture under a title does not make the title furniture."""
    found = outline(
        "在全县春季生产会议上的讲话\n时间：2021-03-02 来源：县委办\n浏览次数：31\n分享到：\n" + SPEECH
    )
    assert found["title"] == "在全县春季生产会议上的讲话"
    assert found["front"] == ["时间：2021-03-02 来源：县委办", "浏览次数：31", "分享到："]


def test_lines_of_the_text_that_sound_like_a_page_stay() -> None:
    """A speech about downloads, comments and addresses; signature, date and enclosures at its end."""
    text = (
        "关于网站建设的情况汇报\n县政府：\n一、现状\n网站首页改版后，日均浏览次数达到3200次。\n二、打算\n今年开通微信、微博，下载量力争突破5万次。\n"
        "以上报告，请审阅。\n县信息中心\n2021年5月6日\n附件：1.栏目清单\n2.经费预算表\n"
    )
    found = outline(text)
    assert (found["front"], found["back"], found["apart"]) == ([], [], [])
    assert headings(found) == [("一、现状", []), ("二、打算", [])]


def test_titles_over_several_lines() -> None:
    """关于… with 和…的报告, 在…会 with 上的讲话, and one line of a title that the page says before."""
    assert outline("关于柳县2020年预算执行情况\n和2021年预算草案的报告\n柳县财政局\n" + SPEECH)["title"] == (
        "关于柳县2020年预算执行情况和2021年预算草案的报告"
    )
    assert (
        outline("在全市安全工作\n电视电话会议上的讲话\n（2020年5月）\n" + SPEECH)["title"]
        == "在全市安全工作电视电话会议上的讲话"
    )
    again = outline(
        "柳县2020年工作报告\n发布时间：2021-01-05 10:10:10\n柳县2020年工作报告\n——在柳县人民代表大会上\n"
        + SPEECH
    )
    assert again["title"] == "柳县2020年工作报告"


def test_a_cover_with_labels() -> None:
    """What a form asks for is no title, filled in or not."""
    found = outline(
        "课程名称：社会调查\n姓名：________\n编制单位：________\n河谷村收入调查报告\n一、目的\n了解80户收入。\n二、结果\n户均4.2万元。\n"
    )
    assert found["title"] == "河谷村收入调查报告"
    assert headings(found) == [("一、目的", []), ("二、结果", [])]


def test_a_note_before_the_head_stays_in_the_text() -> None:
    """It is a sentence; the title is found behind it, and the note is shown."""
    found = outline("本文根据录音整理，未经本人审阅。\n在全县春季生产会议上的讲话\n沈千山\n" + SPEECH)
    assert found["title"] == "在全县春季生产会议上的讲话"
    assert found["apart"] == []


def test_numbers_of_notes_and_of_appendixes_are_not_those_of_the_speech() -> None:
    """An appendix is a chapter with its own count; notes and lists of enclosures divide nothing."""
    found = outline(
        "工作总结\n一、经济\n产值5亿元。\n二、民生\n就业310人。\n注：\n1.产值为快报数。\n2.就业含返岗。\n附件1\n一、经费表\n共80万元。\n二、人员表\n共7人。\n"
    )
    assert headings(found) == [("一、经济", []), ("二、民生", []), ("附件1", [])]


def test_headings_by_looks_alone() -> None:
    """Bold lines in Markdown; lists with bullets make no section, emphasis is no part of a figure."""
    found = outline(
        "# 情况通报\n\n**基本情况**\n\n共有*36户*。\n\n- 一组 12户\n- 二组 24户\n\n**下步打算**\n\n再增__5户__。\n",
        "x.md",
    )
    assert headings(found) == [("基本情况", []), ("下步打算", [])]
    speech = plain_speech(read_document("共有*36* 户，增`5户`。".encode(), "x.md"), id="x")
    assert [mention.surface for mention in speech.mentions] == ["36* 户", "5户"]


def test_a_page_of_html() -> None:
    """Its h1 is the title, menus and footers are apart, links after the text too; scripts are no text."""
    found = outline(
        "<html><head><title>山口乡公报_山口乡网</title><script>var a=9;</script></head><body><nav>首页 乡情</nav><div>山口乡公报</div>"
        "<div>发布时间：2022-02-02 11:00 点击：<span>5</span>次</div><p style='text-align:center'><b>一、生产</b></p><p>产粮<b>1.2</b>万吨。</p>"
        "<p><b>二、建设</b></p><p>修路8公里。</p><div><a href=/1>【打印】</a></div><p>相关文章</p><p><a href=/2>乡里投资3亿元</a></p>"
        "<footer>版权所有 山口乡</footer></body></html>",
        "x",
    )
    assert found["title"] == "山口乡公报"
    assert headings(found) == [("一、生产", []), ("二、建设", [])]
    assert found["back"] == ["【打印】", "相关文章", "乡里投资3亿元", "版权所有 山口乡"]


def test_numbers_that_word_makes_are_in_the_outline_and_not_in_the_text() -> None:
    """第一部分 stands before the heading, marked as made."""
    levels = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="第%1部分　"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
    )
    numbering = f"<w:numbering {SPACES}>{levels}</w:numbering>".encode()
    listed = (
        '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr>'
    )
    paragraphs = "".join(
        f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"
        for properties, words in (
            ("", "工作报告"),
            (listed, "回顾"),
            ("", "修路3公里。"),
            (listed, "打算"),
            ("", "再修5公里。"),
        )
    )
    body = f"<w:document {SPACES}><w:body>{paragraphs}</w:body></w:document>".encode()
    speech = plain_speech(
        read_document(
            with_part(with_part(made_of(), "word/numbering.xml", numbering), "word/document.xml", body),
            "x.docx",
        ),
        id="x",
    )
    found = outline_of(speech)
    assert [(chapter["heading"], chapter["made"]) for chapter in found["chapters"]] == [  # type: ignore[attr-defined]
        ("第一部分　回顾", "第一部分　"),
        ("第二部分　打算", "第二部分　"),
    ]
    assert "第一部分" not in speech.text


def test_encodings_without_a_mark() -> None:
    """UTF-16 either way, Big5, GB18030 with traditional characters."""
    simple, traditional = (
        f"工作报告\n{SPEECH}",
        "工作報告\n各位委員：今年度歲入編列兩千億元，較上年增加。\n一、經濟\n的確是這樣。\n",
    )
    for text, encoding in (
        (simple, "utf-16-le"),
        (simple, "utf-16-be"),
        (simple, "gb18030"),
        (traditional, "big5"),
        (traditional, "gb18030"),
    ):
        assert decode(text.encode(encoding)).text == text


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    """As Chinese pages of earlier years do."""
    page = f'<html><meta charset="gb2312"><h1>工作报告</h1><p>{SPEECH}</p>'
    assert outline(page.encode("gb18030"), "x")["title"] == "工作报告"


def test_minutes_and_articles_say_when_and_by_whom_themselves() -> None:
    """时间： and 作者： are the page's own only beside other data of the page."""
    minutes = outline(
        "镇党委会议纪要\n时间：2022年5月6日上午\n地点：镇三楼会议室\n主持人：陈峰\n一、防汛\n备沙袋3000个。\n二、抗旱\n备水泵12台。\n"
    )
    assert minutes["apart"] == []
    article = outline("乡村道路调查\n作者：何平\n一、现状\n道路36公里。\n二、建议\n再修8公里。\n")
    assert article["apart"] == []
    page = outline(
        "乡村道路调查\n作者：何平\n发布时间：2022-05-06 08:00\n一、现状\n道路36公里。\n二、建议\n再修8公里。\n"
    )
    assert page["front"] == ["作者：何平", "发布时间：2022-05-06 08:00"]


def test_lines_before_a_title_stay_in_the_text() -> None:
    """An office, the first line of a heading that is underlined; a paper's number is set apart."""
    found = outline("附件2\n柳县财政局\n关于柳县2020年预算执行情况\n和2021年预算草案的报告\n" + SPEECH)
    assert found["front"] == ["附件2"]
    assert (
        outline("关于第三季度工作情况的\n通报\n===\n\n各科室：\n\n共办件412件。\n", "x.md")["title"]
        == "关于第三季度工作情况的通报"
    )
