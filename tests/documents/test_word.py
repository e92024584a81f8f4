"""Word files: no character of the text dropped or moved, headings by their styles, what is hostile refused."""

from __future__ import annotations

import itertools
import sys
import zipfile
from io import BytesIO

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from tests.documents.numbered_word import numbered
from tests.documents.word_files import SPACES, made_of, part, run, saved, with_footnotes, with_part
from tui.checks import check
from tui.documents.structure import read_document
from tui.documents.word_styles import numbering
from tui.files.problems import Problems
from tui.packs.draft.packing import draft_pack
from tui.packs.load import build
from tui.packs.plain import plain_speech
from tui.speech import BlockKind, Speech


def speech_of(data: bytes) -> Speech:
    """The speech that a Word file is opened as."""
    return plain_speech(read_document(data, "x.docx"), id="x")


def text_of(*paragraphs: str) -> str:
    """The text of a Word file of these paragraphs."""
    return read_document(made_of(*paragraphs), "x.docx").text


def blocks_of(speech: Speech) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind.value, speech.text[block.start : block.end]) for block in speech.blocks]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("投资") + run("12.4") + run("亿元"), "投资12.4亿元"),
        (
            "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:cr/><w:t>四</w:t></w:r>",
            "一\t二\n三\n四",
        ),
        ("<w:r><w:t>一</w:t><w:noBreakHyphen/><w:t>二</w:t><w:softHyphen/><w:t>三</w:t></w:r>", "一-二三"),
        (f'<w:hyperlink w:anchor="x">{run("链接")}</w:hyperlink>{run("后")}', "链接后"),
        (f'<w:ins w:id="1" w:author="a">{run("新增")}</w:ins>{run("5家")}', "新增5家"),
        ('<w:del w:id="1" w:author="a"><w:r><w:delText>减少</w:delText></w:r></w:del>' + run("5家"), "5家"),
        (f'<w:moveFrom w:id="1" w:author="a">{run("移走")}</w:moveFrom>{run("留下")}', "留下"),
        (f'<w:moveTo w:id="1" w:author="a">{run("移来")}</w:moveTo>{run("的")}', "移来的"),
        (f"<w:sdt><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>{run('外')}", "控件外"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("3"),
            "3",
        ),
        (f"<w:fldSimple w:instr='DATE'>{run('2023年')}</w:fldSimple>", "2023年"),
        ('<w:r><w:sym w:font="Wingdings" w:char="2022"/></w:r>' + run("项"), "•项"),
        (f"<w:ruby><w:rt>{run('pīn')}</w:rt><w:rubyBase>{run('拼')}</w:rubyBase></w:ruby>", "拼"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>", "隐藏"),
    ],
)
def test_what_stands_in_a_paragraph_is_read_in_its_order(inside: str, text: str) -> None:
    """Inserted text is text and deleted text is none; breaks and tabs are characters; hidden text shows."""
    assert text_of(inside) == text


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    """As it would when the change is accepted."""
    deleted = '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>'
    assert text_of(deleted + run("前半"), run("后半"), run("下一段")) == "前半后半\n下一段"


def test_a_text_box_is_read_once_after_the_paragraph_that_it_hangs_on() -> None:
    """Of its two versions in the file, for new readers and for old ones, the first."""
    box = f"<w:txbxContent><w:p>{run('框内3万元')}</w:p></w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(run("框前") + both + run("框后"), run("下一段")) == "框前框后\n框内3万元\n下一段"


def test_a_table_is_read_row_by_row() -> None:
    """Short cells with tabs between them; a cell that is a passage has its own lines."""
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("项目", "2022年", "小麦", "13万吨"), strict=True):
        cell.text = text
    long = document.add_table(1, 2)
    long.cell(0, 0).text = "说明"
    long.cell(0, 1).text = "长" * 300
    assert read_document(saved(document), "x").text == "项目\t2022年\n小麦\t13万吨\n说明\n" + "长" * 300


def test_a_footnote_stands_after_the_paragraph_that_refers_to_it() -> None:
    """It is part of the text, and keeps its place beside its figure."""
    data = made_of(run("投资5亿元") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("。"), run("第二段"))
    notes = f'<w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p>{run("含贷款1亿元")}</w:p></w:footnote>'
    data = with_footnotes(data, notes)
    assert read_document(data, "x").text == "投资5亿元。\n含贷款1亿元\n第二段"


def test_headers_and_footers_are_no_text() -> None:
    """They say what page it is, on each page."""
    document = docx.Document()
    document.add_paragraph("正文。")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    assert read_document(saved(document), "x").text == "正文。"


def test_styles_make_titles_chapters_and_sections() -> None:
    """Built-in headings, their Chinese names, styles built on them, and outline levels, of styles and paragraphs."""
    document = docx.Document()
    document.add_paragraph("政府工作报告", style="Title")
    document.add_paragraph("——2023年1月5日在县人民代表大会上", style="Subtitle")
    document.add_paragraph("县长 李明")
    document.add_paragraph("各位代表:去年增长6.5%。")
    document.add_heading("工作回顾", 1)
    document.add_heading("农业", 2)
    document.add_paragraph("粮食35.6万吨。")
    own = document.styles.add_style("我的节标题", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("工业", style=own)
    document.add_paragraph("新增企业12家。")
    chinese = document.styles.add_style("标题 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("今年打算", style=chinese)
    levelled = document.add_paragraph("修路")
    levelled._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="1"/>'))
    document.add_paragraph("修路15公里。")
    speech = speech_of(saved(document))
    assert blocks_of(speech) == [
        ("title", "政府工作报告"),
        ("subtitle", "——2023年1月5日在县人民代表大会上"),
        ("byline", "县长 李明"),
        ("paragraph", "各位代表:去年增长6.5%。"),
        ("chapter", "工作回顾"),
        ("heading", "农业"),
        ("paragraph", "粮食35.6万吨。"),
        ("heading", "工业"),
        ("paragraph", "新增企业12家。"),
        ("chapter", "今年打算"),
        ("heading", "修路"),
        ("paragraph", "修路15公里。"),
    ]


def test_numbers_that_word_makes_are_not_in_the_text_but_tell_what_a_paragraph_is() -> None:
    """The text is never changed; a list numbered 一、 二、 makes chapters all the same."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:numFmt '
            'w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for text in ("主要工作", "去年投资5亿元。", "今年打算", "今年投资6亿元。"):
        paragraph = document.add_paragraph(text)
        if "。" not in text:
            paragraph._p.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
            )
    speech = speech_of(saved(document))
    assert speech.text == "主要工作\n去年投资5亿元。\n今年打算\n今年投资6亿元。"
    assert [chapter.heading for chapter in speech.chapters] == ["主要工作", "今年打算"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ("", ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
        ("0", ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.3"]),
        ("1", ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.1"]),
        ("2", ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
    ],
)
def test_a_depth_begins_anew_as_its_list_says(restart: str, expected: list[str]) -> None:
    """After any depth above it, after none (0), or after the one that is named and those above that."""
    said = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{said if depth == 2 else ""}<w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth, pattern in enumerate(("%1", "%1.%2", "%1.%2.%3"))
    )
    lists = numbering(
        parse_xml(
            f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
        )
    )
    assert [lists.mark("1", depth)[1] for depth in (0, 1, 2, 1, 2, 0, 1, 2)] == expected


def test_the_checks_read_numbers_that_word_makes() -> None:
    """Three tasks are announced and two are listed, by numbers that the text does not hold."""
    data = numbered("关于绿化的汇报", "今年抓好以下三项任务：", "#栽树340棵", "#浇水12次", "以上。")
    speech = speech_of(data)
    assert "三项任务" in speech.text
    assert [finding.rule for finding in check(speech) if finding.rule == "count"] == ["count"]
    whole = speech_of(
        numbered("关于绿化的汇报", "今年抓好以下两项任务：", "#栽树340棵", "#浇水12次", "以上。")
    )
    assert not [finding for finding in check(whole) if finding.rule == "count"]


def test_a_table_of_contents_is_set_apart() -> None:
    """It repeats the headings; nothing of it is thrown away."""
    document = docx.Document()
    toc = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("工作报告", style="Title")
    document.add_paragraph("一、主要工作\t1", style=toc)
    document.add_heading("一、主要工作", 1)
    document.add_paragraph("投资5亿元。")
    assert ("aside", "一、主要工作\t1") in blocks_of(speech_of(saved(document)))


def test_a_draft_of_a_word_file_loads_without_an_edit() -> None:
    """The pack has the file as received, and its text is checked against that."""
    data = made_of(run("报告"), run("一、工作"), run("投资5亿元,") + "<w:r><w:br/></w:r>" + run("增长3%。"))
    received = read_document(data, "x.docx")
    speech = plain_speech(received, id="")
    files = draft_pack(received, speech, data, "x")
    again = build(files).speech
    assert files.speech.source is not None
    assert (files.speech.source.file, files.speech.source.format) == ("source.docx", "word")
    assert [mention.surface for mention in again.mentions] == ["5亿元", "3%"]
    assert [block.kind for block in again.blocks][:2] == [BlockKind.TITLE, BlockKind.CHAPTER]


def bomb(size: int) -> bytes:
    """A Word file whose text unpacks to `size` bytes."""
    return with_part(made_of(run("一")), "word/document.xml", b" " * size)


def entities() -> bytes:
    """A Word file whose text grows by entities to a billion characters."""
    names = ["lol", *(f"lol{number}" for number in range(1, 10))]
    declared = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names)
    )
    body = f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&lol9;</w:t></w:r></w:p></w:body></w:document>"
    content = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY lol "lol">{declared}]>{body}'
    return with_part(made_of(run("一")), "word/document.xml", content.encode())


def outside() -> bytes:
    """A Word file whose text is to be fetched from another file."""
    body = f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    content = f'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>{body}'
    return with_part(made_of(run("一")), "word/document.xml", content.encode())


def nested(depth: int) -> bytes:
    """A Word file with elements inside one another."""
    content = (
        f"<w:document {nsdecls('w')}><w:body>{'<w:sdt>' * depth}{'</w:sdt>' * depth}</w:body></w:document>"
    )
    return with_part(made_of(run("一")), "word/document.xml", content.encode())


def archive(names: list[str], content: bytes = b"") -> bytes:
    """An archive of files that hold the same, nothing unless said."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        for name in names:
            opened.writestr(name, content)
    return buffer.getvalue()


WHOLE = made_of(run("投资5亿元。") * 20)


def ole(stream: str) -> bytes:
    """An OLE file, as far as it is looked at: its beginning, and the name of a stream."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + f"{stream}\0".encode("utf-16-le")


def document(root: str, inside: str) -> bytes:
    """A document part with this root."""
    return f"<{root} {SPACES}>{inside}</{root}>".encode()


def many(element: str, count: int) -> bytes:
    """A document of one element many times."""
    return document("w:document", f"<w:body>{element * count}</w:body>")


def workbook() -> bytes:
    """An Excel workbook as Excel relates its parts: the office document is a workbook."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relation = f'<Relationship Id="r1" Type="{kind}" Target="xl/workbook.xml"/>'
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("_rels/.rels", f'<Relationships xmlns="{space}">{relation}</Relationships>')
        made.writestr("xl/workbook.xml", f'<workbook xmlns="{main}"><sheets/></workbook>')
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bomb(65 << 20), "too large"),
        (entities(), "damaged"),
        (outside(), "damaged"),
        (nested(5000), "damaged"),
        (archive(["a.txt"]), "holds no Word document"),
        (archive([f"{number}" for number in range(20_001)]), "too many parts"),
        (with_part(WHOLE, "word/document.xml", b"<w:document"), "damaged"),
        (with_part(WHOLE, "word/document.xml", b""), "damaged"),
        (with_part(WHOLE, "word/styles.xml", b"\x00\x01"), "damaged"),
        (WHOLE[: len(WHOLE) // 2], "damaged"),
        (b"PK\x03\x04" + b"\x00" * 100, "damaged"),
        (ole(""), "an OLE file, and none of Word"),
        (ole("EncryptedPackage"), "an Office file with a password; save it without one"),
        (ole("Workbook"), "this workbook is damaged"),
        (ole("PowerPoint Document"), "an old PowerPoint presentation; expected a .docx"),
        (archive(["[Content_Types].xml", "xl/workbook.xml"]), "this workbook is damaged"),
        (archive(["ppt/presentation.xml"]), "a PowerPoint presentation; expected a .docx"),
        (
            archive(["mimetype"], b"application/vnd.oasis.opendocument.text"),
            "this OpenDocument text is damaged",
        ),
        (archive(["mimetype"], b"x"), "holds no Word document"),
        (with_part(WHOLE, "word/document.xml", b"<a/>"), "holds no Word document"),
        (with_part(WHOLE, "word/document.xml", document("w:glossaryDocument", "<w:body/>")), "holds no Word"),
        (with_part(WHOLE, "word/document.xml", document("w:document", "<w:p/>")), "holds no Word document"),
        (workbook(), "this workbook is damaged"),
        (with_part(WHOLE, "word/document.xml", many("<w:p/>", 200_001)), "too many lines in it; .* 200,000"),
        (with_part(WHOLE, "word/document.xml", many("<w:r/>", 4_000_000)), "too many elements in it"),
        (
            with_part(WHOLE, "word/document.xml", many("<w:tc></w:tc>", 100_001)),
            "too many cells of tables in it",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_hostile_or_damaged_is_refused_with_one_sentence(data: bytes, said: str) -> None:
    """Never a traceback, never a hang, nothing fetched."""
    with pytest.raises(Problems, match=said) as caught:
        read_document(data, "x.docx")
    assert len(caught.value.problems) == 1


def test_a_bytes_changed_anywhere_opens_or_is_refused() -> None:
    """Bits that rot are found by the archive's checksums, or the text opens."""
    for at in range(0, len(WHOLE), max(1, len(WHOLE) // 150)):
        data = bytearray(WHOLE)
        data[at] ^= 0xFF
        try:
            speech_of(bytes(data))
        except Problems as problems:
            assert len(problems.problems) == 1  # noqa: PT017 - either is right


def test_without_python_docx_it_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The parser that it brings reads Word files."""
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(Problems, match=r"pip install 'hegao\[docx\]'"):
        read_document(WHOLE, "x.docx")


def test_parts_that_no_reader_of_text_asks_for_may_be_missing() -> None:
    """Other programs write relations to parts that are not there."""
    relations = part(WHOLE, "word/_rels/document.xml.rels").decode()
    image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    relation = f'<Relationship Id="rIdN" Type="{image}" Target="NULL"/></Relationships>'
    data = with_part(
        WHOLE, "word/_rels/document.xml.rels", relations.replace("</Relationships>", relation).encode()
    )
    assert read_document(data, "x").text.startswith("投资5亿元。")
