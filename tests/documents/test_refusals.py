"""Bombs and damaged files of each format: read, or refused in one sentence; never a traceback, nothing fetched."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.documents.ofd_files import Words as Drawn
from tests.documents.ofd_files import ofd
from tests.documents.old_workbooks import compound, old_workbook
from tests.documents.packed_files import BOOK, TEXT, archive, book, open_row, open_sheets, open_text
from tests.documents.pdf_files import Words, pdf
from tests.documents.workbooks import sheet, workbook
from tui.documents.structure import read_document
from tui.files.problems import Problems
from tui.packs.plain import plain_speech

_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{0}</sheetData></worksheet>'
REPEATED = '<table:table><table:table-row table:number-rows-repeated="200"><table:table-cell table:number-columns-repeated="200"/>{0}</table:table-row></table:table>'
MANY = '<table:table-row table:number-rows-repeated="999"><table:table-cell table:number-columns-repeated="999" office:value-type="float" office:value="1"/></table:table-row>'
FAR = '<table:table-cell table:number-columns-repeated="1000001"><text:p>a</text:p></table:table-cell>'
_CELL = '<row><c r="{0}"><v>1</v></c></row>'


def packed(content: bytes, *, filters: bytes = b"/FlateDecode") -> bytes:
    """A PDF of one page whose content is packed."""
    stream = zlib.compress(content, 9)
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj "
        b"4 0 obj<</Filter %s/Length %d>>stream\n%s\nendstream endobj trailer<</Root 1 0 R>>"
        % (filters, len(stream), stream)
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<!doctype html>" + b"<p>a" * 500_001, "too many elements"),
        (b"<!doctype html>" + b"<div>" * 30_000, "too many elements inside one another"),
        (workbook({"a": _SHEET.format(_CELL.format("A1") + _CELL.format("XFD1048576"))}), "too many values"),
        (workbook({"a": _SHEET.format("<row><c/><c></c></row>" * 100_001)}), "too many cells of tables"),
        (workbook({"a": _SHEET.format("<!--" + " " * (41 << 20) + "-->")}), "too large"),
        (workbook({"a": '<!DOCTYPE x [<!ENTITY a "b">]>' + _SHEET.format("")}), "this workbook is damaged"),
        (workbook({f"s{at}": sheet([["a"]]) for at in range(201)}), "too many sheets"),
        (packed(b" " * (33 << 20)), "too many bytes of content"),
        (packed(b"x", filters=b"[/FlateDecode/FlateDecode]"), "too many bytes of content"),
        (packed(b" "), "holds pictures of pages and no text"),
        (pdf([]), "holds pictures of pages and no text"),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj", "this PDF is damaged"),
        (open_text("<text:p>" + " " * (65 << 20) + "</text:p>"), "too large"),
        (open_text("<text:span>" * 400 + "</text:span>" * 400), "this OpenDocument text is damaged"),
        (open_text("<text:p/>" * 200_001), "too many lines"),
        (open_text("<text:s/>" * 1_000_001), "too many elements"),
        (open_text(REPEATED.format("") * 3), "too many cells of tables"),
        (open_text(f"<text:p>{'x' * 1000}</text:p>" * 20_001), "too many characters"),
        (archive(TEXT, {"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "text is damaged"),
        (
            archive(TEXT, {"content.xml": "x", "META-INF/manifest.xml": "<encryption-data/>"}),
            "under a password",
        ),
        (open_sheets({"a": MANY}), "too many cells of tables"),
        (open_sheets({"a": open_row(more=FAR)}), "too many values"),
        (open_sheets({f"{at}": "" for at in range(201)}), "too many sheets"),
        (old_workbook([[1.0], *[[]] * 65_000, [*[None] * 250, 1.0]]), "too many values"),
        (old_workbook([[1.0]], password=True), "under a password"),
        (compound("Workbook", b""), "this workbook is damaged"),
        (book(["<p>a</p>"] * 2001), "too many pages"),
        (book(["<div>" * 30_000]), "too many elements inside one another"),
        (book(["<p>a</p>"], more={"META-INF/encryption.xml": "OEBPS/text/p 0.xhtml"}), "is encrypted"),
        (archive(BOOK, {}), "this EPUB book is damaged"),
        (ofd(*[[Drawn(9, 9, "a")]] * 2001), "too many pages"),
        (ofd([]), "pictures or glyphs of pages and no text"),
        (b"{\\rtf1" + b"{" * 10_002, "too many elements inside one another"),
        (b"{\\rtf1" + b"\\par" * 2_500_001, "too many elements"),
        (b"{\\rtf1" + b"\\par" * 200_002 + b" x}", "too many lines"),
        (b"{\\rtf1\\trowd\\cellx1" + b"\\cell" * 100_001 + b"}", "too many cells of tables"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bomb_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    """The limit, or what is wrong, is named."""
    with pytest.raises(Problems, match=said) as caught:
        read_document(data, "x")
    assert str(caught.value).count("\n") == 0


def test_entities_of_a_page_are_not_read_from_files() -> None:
    """What a document type declares is no text, and no file is opened for it."""
    data = b'<!doctype html [<!ENTITY a SYSTEM "file:///etc/hostname">]><html><p>x&a;y</p></html>'
    assert "x&a;y" in read_document(data, "x").text


def test_merged_cells_without_measure_are_no_table() -> None:
    """Cells that claim the width and height of thousands cost no more than their number."""
    data = b"<!doctype html><table>" + b"<tr><td colspan=9999 rowspan=9999>1<td>2</tr>" * 2000
    received = read_document(data, "x")
    assert received.tables == ()
    assert received.text.count("1\t2") == 2000


SAMPLES = {
    "x.xlsx": workbook({"表": sheet([["镇", "2022年"], ["甲", 1], ["乙", 2.5]], ["A1:B1"])}),
    "x.pdf": pdf(
        [
            Words(70, 780, "报告"),
            Words(70, 700, "镇"),
            Words(170, 700, "亩"),
            Words(70, 680, "甲"),
            Words(170, 680, "12"),
        ]
    ),
    "x.html": "<!doctype html><title>a</title><h1>报告</h1><table><tr><td rowspan=2>甲<td>1<tr><td>2</table><p>3亿元".encode(),
    "x.csv": '"镇","2022年"\n甲,"1,200"\n'.encode(),
    "x.odt": open_text(
        '<text:p text:style-name="Title">报告</text:p><table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>镇</text:p>'
        "</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
        "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "x.ods": open_sheets({"表": open_row("镇", "亩") + open_row("甲", 12.0) + open_row("乙", "5%")}),
    "x.xls": old_workbook([["镇", "亩"], ["甲", 12.0], ["乙", "5%"]], [(0, 0, 0, 1)]),
    "x.epub": book(["<h1>报告</h1><p>3亿元</p>", "<table><tr><td>甲<td>1<tr><td>乙<td>2</table>"]),
    "x.ofd": ofd(
        [
            Drawn(70, 20, "报告", 9),
            Drawn(30, 40, "甲"),
            Drawn(90, 40, "1"),
            Drawn(30, 50, "乙"),
            Drawn(90, 50, "2"),
        ]
    ),
    "x.rtf": b"{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 \\'b1\\'a8\\u21578?\\par"
    b"\\trowd\\cellx1000\\cellx2000\\pard\\intbl 3%\\cell 4\\cell\\row\\pard a{\\footnote b}{\\*\\annotation c}\\par}",
    "y.html": (
        "<html><head><meta property='og:title' content='公报'><title>公报 | 甲镇网</title></head><body><div class='cookie-bar'>Cookies</div><ul class='nav'><li>首页</ul>"
        "<h2 class='title'>公报<br>——七月</h2><p style='font-size:14pt'>产3吨。</p><font size=5>二</font><table><tr><td>镇<td>£000<tr><td>甲<td>(2)</table><div class=share>"
    ).encode(),
    "x.md": "# 报告\n\n| 镇 | 亩 |\n|---|---|\n| 甲 | **12** |\n".encode(),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_off_anywhere_is_read_or_refused(name: str) -> None:
    """At every tenth byte."""
    data = SAMPLES[name]
    for end in range(0, len(data), 10):
        try:
            plain_speech(read_document(data[:end], name), id="x")
        except Problems as problems:
            assert str(problems).count("\n") == 0  # noqa: PT017 - either is right


def test_a_font_of_no_size_leaves_its_characters() -> None:
    """Larger than any page, so that their boxes are no numbers."""
    broken = SAMPLES["x.pdf"].replace(b"10.5 Tf 170 680", b"1" + b"01" * 20 + b".5 Tf 170 680")
    assert broken != SAMPLES["x.pdf"]
    read, sound = (read_document(data, "x.pdf").text for data in (broken, SAMPLES["x.pdf"]))
    assert sorted("".join(read.split())) == sorted("".join(sound.split()))


def test_characters_alone_of_a_font_that_is_nowhere_are_kept() -> None:
    """A font that is not in the file, and on many machines not installed: each piece of text is one character."""
    page = [
        Words(70, 780, "报告"),
        Words(70, 700, "镇"),
        Words(170, 700, "亩"),
        Words(70, 680, "七"),
        Words(170, 680, "萬"),
    ]
    found = "".join(read_document(pdf(page), "x.pdf").text.split())
    assert sorted(found) == sorted("报告镇亩七萬")


@pytest.mark.parametrize("share", range(1, 10))
def test_rich_text_that_breaks_off_is_refused(share: int) -> None:
    """Its groups are open at its end: the rest of the text is missing, which nothing else would say."""
    whole = b"{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}" + b"One line of the text.\\par " * 20 + b"}"
    with pytest.raises(Problems, match="breaks off"):
        read_document(whole[: len(whole) * share // 10], "x.rtf")
    assert "One line" in read_document(whole, "x.rtf").text


def test_pages_that_a_file_names_and_has_not_are_missed() -> None:
    """A book without one of its pages, an OFD file without one, or with one of glyphs alone, is not read in part."""
    whole = book(["<p>one</p>", "<p>two</p>"])
    part = next(one for one in ZipFile(BytesIO(whole)).namelist() if "p 1" in one or "p1" in one)
    with pytest.raises(Problems, match="this EPUB book is damaged"):
        read_document(without(whole, part), "x.epub")
    whole = ofd([Drawn(20, 20, "One")], [Drawn(20, 20, "Two")])
    pages = [one for one in ZipFile(BytesIO(whole)).namelist() if one.endswith("Content.xml")]
    with pytest.raises(Problems, match="this OFD file is damaged"):
        read_document(without(whole, pages[1]), "x.ofd")
    glyphs = ofd([Drawn(20, 20, "One")], [Drawn(20, 20, "\N{REPLACEMENT CHARACTER}")])
    with pytest.raises(Problems, match="page 2 of this OFD file holds glyphs"):
        read_document(glyphs, "x.ofd")


def without(data: bytes, part: str) -> bytes:
    """An archive without one of its parts."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("x.odt", "this OpenDocument text"),
        ("x.ods", "this OpenDocument spreadsheet"),
        ("x.epub", "this EPUB book"),
        ("x.ofd", "this OFD file"),
        ("x.xlsx", "this workbook"),
        ("x.docx", "this Word file"),
        ("x.doc", "this old Word file"),
        ("x.wps", "this old Word file"),
        ("x.xls", "this workbook"),
    ],
)
def test_what_is_cut_short_is_called_what_its_name_says(name: str, said: str) -> None:
    """Its parts cannot be read, so only its name tells of what format it is."""
    ole = name.endswith((".doc", ".wps", ".xls"))
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) if ole else ofd([Drawn(20, 20, "One")])[:200]
    with pytest.raises(Problems, match=f"{said} is damaged"):
        read_document(data, name)
