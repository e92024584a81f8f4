"""Files for `tools.fuzz`: one small one of each format, damaged in its bytes or its structure, and what must hold of it."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from tests.documents.ofd_files import Words as Drawn
from tests.documents.ofd_files import ofd
from tests.documents.old_workbooks import old_workbook
from tests.documents.packed_files import book, open_row, open_sheets, open_text
from tests.documents.pdf_files import Words, pdf
from tests.documents.workbooks import sheet, workbook
from tools import mutation
from tools.fuzz_parts import SENTENCES, WORDS, Data, must
from tui.documents.structure import read_document
from tui.packs.draft.packing import draft_pack
from tui.packs.load import build
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    import random


class Document(NamedTuple):
    """A file as bytes, with its name."""

    name: str
    data: bytes


@cache
def documents() -> tuple[Document, ...]:
    """Files to damage: plain text in three encodings, Markdown, a page, separated values, and the packed ones."""
    words = "\n".join(SENTENCES)
    marked = f"---\ntitle: x\n---\n# 讲话\n\n{words}\n\n| 指标 | 值 |\n| --- | --- |\n| 人数 | 36 |\n\n- 一\n1. 二\n\n> 引\n\n```\n代码\n```\n"
    return (
        Document("a.txt", words.encode()),
        Document("b.txt", words.encode("gb18030")),
        Document("c.txt", words.encode("utf-16")),
        Document("d.md", marked.encode()),
        Document("e.docx", archive(word_parts())),
        Document("f.html", page()),
        Document("g.csv", separated().encode()),
        Document("h.tsv", separated().replace(",", "\t").encode("gb18030")),
        Document("i.xlsx", archive(workbook_parts())),
        Document("j.pdf", portable()),
        Document("k.odt", archive(open_parts())),
        Document("l.ods", archive(sheets_parts())),
        Document("m.epub", archive(book_parts())),
        Document("n.ofd", archive(fixed_parts())),
        Document("o.rtf", rich()),
        Document("p.xls", old_workbook([*map(typed, ROWS)], [(0, 0, 0, 1)])),
    )


ROWS = (
    ("指标", "单位", "2022年", "2023年", "增长"),
    ("生产总值", "亿元", "120.5", "131.2", "8.9%"),
    ("其中：工业", "亿元", "58.3", "63.5", ""),
    ("村庄数", "个", "36", "36", "0"),
)
"""A table; as separated values, in a page and in a workbook."""


def separated() -> str:
    """The table with a quoted cell over two lines before it."""
    return '"县情,\n简表"\n' + "\n".join(",".join(row) for row in ROWS) + "\n"


def page() -> bytes:
    """A page with its furniture, headings, paragraphs, lists, the table with a cell over two, entities and a script."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>讲话 - 某县</title><script>var a = "<p>1";</script></head><body>'
        '<nav><a href="/">首页</a></nav><h1>讲话</h1><p class="info">来源：某报 【字号：大 中 小】</p>'
        + "".join(f"<p>{words}<br></p>" for words in SENTENCES)
        + f'<table><tr><th colspan="5">县情</th></tr>{rows}</table><ol start="3"><li>一</li><li>二&nbsp;&amp;&#19977;</li></ol>'
        '<pre>36\n个</pre><!-- 无 --><div style="display:none">36</div><p>打印 关闭窗口</p></body></html>'
    ).encode()


def portable() -> bytes:
    """A PDF of two pages, a head and a page number on each, the table on the second."""
    first = [Words(90, 700 - 20 * at, words) for at, words in enumerate(SENTENCES)]
    second = [
        Words(90 + 80 * at, 700 - 20 * down, cell)
        for down, row in enumerate(ROWS)
        for at, cell in enumerate(row)
    ]
    margin = [Words(90, 800, "某县年报", 9), Words(290, 30, "1", 9)]
    return pdf(margin + first, margin + second)


@cache
def workbook_parts() -> dict[str, bytes]:
    """The parts of a workbook of two sheets, one with a cell over several."""
    rows = [[float(cell) if cell.replace(".", "").isdigit() else cell for cell in row] for row in ROWS]
    made = workbook({"一": sheet([["县情", None, None, None, None], *rows], ["A1:E1"]), "二": sheet(rows)})
    with zipfile.ZipFile(BytesIO(made)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def typed(row: tuple[str, ...]) -> list[str | float | None]:
    """The cells of a row, numbers as numbers."""
    return [float(cell) if cell.replace(".", "").isdigit() else cell or None for cell in row]


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of an archive."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@cache
def open_parts() -> dict[str, bytes]:
    """The parts of an OpenDocument text with a heading, a list, a note, a comment, and the table."""
    cell = "<table:table-cell><text:p>{0}</text:p></table:table-cell>"
    rows = "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in ROWS)
    return unpacked(
        open_text(
            '<text:h text:outline-level="1">讲话</text:h>'
            + "".join(f"<text:p>{words}<text:s/></text:p>" for words in SENTENCES)
            + '<text:list text:style-name="L"><text:list-item><text:p>项<text:note><text:note-body><text:p>见附表3</text:p></text:note-body></text:note>'
            '</text:p></text:list-item></text:list><text:p><office:annotation office:name="a"><dc:creator>某</dc:creator><text:p>查</text:p></office:annotation>'
            f'36<office:annotation-end office:name="a"/></text:p><table:table>{rows}</table:table>',
            '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
        )
    )


@cache
def sheets_parts() -> dict[str, bytes]:
    """The parts of an OpenDocument spreadsheet of the table."""
    rows = "".join(open_row(*("" if cell is None else cell for cell in typed(row))) for row in ROWS)
    return unpacked(open_sheets({"一": rows, "二": rows}))


@cache
def book_parts() -> dict[str, bytes]:
    """The parts of a book of two pages, the table on the second."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return unpacked(
        book(["<h1>讲话</h1>" + "".join(f"<p>{words}</p>" for words in SENTENCES), f"<table>{rows}</table>"])
    )


@cache
def fixed_parts() -> dict[str, bytes]:
    """The parts of an OFD file of a page with words and the table, on a template."""
    words = [Drawn(30, 30 + 8 * at, said) for at, said in enumerate(SENTENCES)]
    words += [
        Drawn(30 + 30 * at, 150 + 8 * down, cell)
        for down, row in enumerate(ROWS)
        for at, cell in enumerate(row)
        if cell
    ]
    return unpacked(ofd(words, template=[Drawn(90, 15, "某县年报")]))


def rich() -> bytes:
    """A file in Rich Text Format with a heading, characters by number and by byte, a note, a comment, and the table."""
    words = "".join(
        "".join(f"\\u{ord(sign)}?" for sign in said) + r"{\footnote a}\par"
        for said in SENTENCES
        if said.isprintable()
    )
    cells = "".join(
        r"\trowd\cellx900\clvmrg\cellx1800\cellx2700\cellx3600\cellx4500\pard\intbl "
        + "".join("".join(f"\\u{ord(sign)}?" for sign in cell) + r"\cell" for cell in row)
        + r"\row "
        for row in ROWS
    )
    return (
        r"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 a;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}\pard\s1{\listtext 1.}\'bd\'b2\par"
        r"\pard "
        + words
        + r"{\*\atrfstart 1}36{\*\atrfend 1}{\*\atnauthor b}{\*\annotation c}\par"
        + cells
        + r"\pard\par}"
    ).encode()


def archive(parts: dict[str, bytes]) -> bytes:
    """The parts packed into one file, as Word and Excel do."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return buffer.getvalue()


@cache
def word_parts() -> dict[str, bytes]:
    """The parts of the Word file."""
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in SENTENCES)
    rest = (
        '<w:p><w:pPr><w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>项目</w:t>'
        "<w:br/><w:tab/></w:r><w:ins><w:r><w:t>36个</w:t></w:r></w:ins><w:del><w:r><w:delText>35个</w:delText></w:r></w:del>"
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>人数</w:t></w:r></w:p></w:tc>'
        "<w:tc><w:p><w:r><w:t>36</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="r{name}" Type="{kind}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "numbering", "footnotes")
    )
    return {
        "_rels/.rels": f'<Relationships xmlns="{space}"><Relationship Id="r" Type="{kind}/officeDocument" Target="word/document.xml"/></Relationships>'.encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{related}</Relationships>'.encode(),
        "word/document.xml": f"<w:document {w}><w:body>{paragraphs}{rest}</w:body></w:document>".encode(),
        "word/styles.xml": f'<w:styles {w}><w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="h"/></w:style></w:styles>'.encode(),
        "word/numbering.xml": f'<w:numbering {w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'.encode(),
        "word/footnotes.xml": f'<w:footnotes {w}><w:footnote w:id="2"><w:p><w:r><w:t>见附表3</w:t></w:r></w:p></w:footnote></w:footnotes>'.encode(),
    }


def document(chance: random.Random) -> bytes:
    """A damaged file, its name before it; of a packed one mostly a part is damaged, of a page as often its elements."""
    chosen = chance.choice(documents())
    parts = {
        "e.docx": word_parts,
        "i.xlsx": workbook_parts,
        "k.odt": open_parts,
        "l.ods": sheets_parts,
        "m.epub": book_parts,
        "n.ofd": fixed_parts,
    }.get(chosen.name)
    if parts and chance.random() < 0.8:
        name = chance.choice(sorted(one for one, content in parts().items() if content.startswith(b"<")))
        damaged = archive(parts() | {name: mutation.markup(chance, parts()[name])})
    elif chosen.name == "f.html" and chance.random() < 0.5:
        damaged = mutation.text(chance, chosen.data.decode(), TAGS).encode("utf-8", "surrogatepass")
    else:
        damaged = mutation.some_bytes(chance, chosen.data)
    return chosen.name.encode() + b"\0" + damaged


TAGS = (
    *"<>&\"'=/",
    *(
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td colspan=99999 rowspan=0>",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<h2>",
    ),
    *(
        "<li>",
        "<ol>",
        "<br>",
        "<!--",
        "-->",
        "<script>",
        "<![CDATA[",
        "&#0;",
        "&#x110000;",
        "&nbsp",
        "<template>",
        "<svg>",
    ),
    *("<math>", "<select>", "<frameset>", "<plaintext>", "<title>", "</body>", "<meta charset=utf-16>"),
)
"""What is put into a page."""


def try_document(data: Data) -> None:
    """A file: its blocks stand in its text in order, its figures where they say, and a draft of it can be built."""
    name, _end, content = (
        bytes(data).partition(b"\0")
        if isinstance(data, bytes)
        else (b"a.txt", b"", data.encode("utf-8", "replace"))
    )
    received = read_document(content, name.decode("ascii", "replace"))
    speech = plain_speech(received, id="x")
    end = 0
    for block in speech.blocks:
        must(end <= block.start <= block.end <= len(speech.text), "blocks overlap")
        end = block.end
    for mention in speech.mentions:
        must(speech.text[mention.start : mention.end] == mention.surface, "a figure stands elsewhere")
    if speech.blocks:
        build(draft_pack(received, speech, content, "x"))


MARKED: st.SearchStrategy[Data] = st.builds(
    lambda name, words: name + b"\0" + words.encode("utf-8", "surrogatepass"),
    st.sampled_from((b"a.txt", b"a.md")),
    WORDS,
)
