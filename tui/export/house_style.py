"""How a Chinese official document looks in Word: page, fonts, headings, table (GB/T 9704 as offices use it)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

CELL = "Table Cell"
"""The style of the table's text."""
WESTERN = "Times New Roman"
XIAOBIAOSONG, HEITI, KAITI, FANGSONG = "方正小标宋简体", "黑体", "楷体", "仿宋"
FONTS = {
    XIAOBIAOSONG: (
        "FZXiaoBiaoSong-B05S,小标宋体,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC",
        "roman",
    ),
    HEITI: ("SimHei,华文黑体,STHeiti,Noto Sans CJK SC", "swiss"),
    KAITI: ("KaiTi,楷体_GB2312,华文楷体,STKaiti,Noto Serif CJK SC", "roman"),
    FANGSONG: ("FangSong,仿宋_GB2312,华文仿宋,STFangsong,Noto Serif CJK SC", "roman"),
}
"""Each font with the names to fall back on where it is not installed, and its family."""
ERHAO, SANHAO, XIAOWU = Pt(22), Pt(16), Pt(9)
"""The sizes 二号, 三号 and 小五."""
LINE = Pt(28)
WIDTHS = (Mm(11), Mm(24), Mm(55), Mm(21), Mm(45))
"""Of the table's columns: number, figure, metric, section, verdict."""
NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""What a document says of its time when nobody has said anything yet; never the clock's."""


def apply(document: Any, *, title: str, time: str) -> None:
    """Give a new document its page, its styles and its properties."""
    _page(document)
    _fonts(document)
    styles = document.styles
    _style(styles["Normal"], FANGSONG, SANHAO)
    _style(styles["Body Text"], FANGSONG, SANHAO, indent=2)
    _style(styles["Title"], XIAOBIAOSONG, ERHAO, centred=True)
    _style(styles["Subtitle"], KAITI, SANHAO, centred=True)
    _style(styles["Heading 1"], HEITI, SANHAO, indent=2)
    _style(styles["Heading 2"], KAITI, SANHAO, indent=2)
    _style(styles["List Bullet"], FANGSONG, Pt(12))
    cell = styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    _style(cell, FANGSONG, XIAOWU)
    cell.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    styles["List Bullet"].paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    _properties(document, title, time)


def fill(cell: Any, words: str, style: str) -> None:
    """Put words into a cell of the table; the style is named by its id, since looking it up costs most of the time."""
    paragraph = cell.paragraphs[0]
    paragraph._p.style = style  # noqa: SLF001 - the way round the look-up
    paragraph.add_run(words)


def lay_out(table: Any) -> None:
    """Widths, and a head that each page repeats."""
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = width
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - no way in its interface
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for cell in head.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True


def _page(document: Any) -> None:
    """A4 with the margins of an official document, its number at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, code in (("— ", ""), ("", "PAGE"), (" —", "")):
        run = foot.add_run(words)
        run.font.size = Pt(14)
        if code:
            _field(run, code)


def _field(run: Any, code: str) -> None:
    """Let a run hold a field that the reader's program fills in."""
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        run._r.append(element)  # noqa: SLF001 - no way in its interface


def _style(style: Any, font: str, size: Any, *, indent: int = 0, centred: bool = False) -> None:
    """A style's fonts, size, colour and lines; the template's own theme would go before its fonts."""
    style.font.name, style.font.size = WESTERN, size
    style.font.bold, style.font.italic, style.font.color.rgb = False, False, RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), font)
    shape = style.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
    shape.space_before = shape.space_after = Pt(0)
    shape.first_line_indent = size * indent
    if centred:
        shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
        shape.line_spacing, shape.space_after = Pt(36), Pt(12)
    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _fonts(document: Any) -> None:
    """Name the fonts with their stand-ins, and say that the text is Chinese, so that lines break as it does."""
    table = OxmlElement("w:fonts")
    for name, (others, family) in FONTS.items():
        font = OxmlElement("w:font")
        font.set(qn("w:name"), name)
        for tag, value in (("altName", others), ("charset", "86"), ("family", family), ("pitch", "variable")):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            font.append(child)
        table.append(font)
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    part._blob = serialize_part_xml(table)  # noqa: SLF001 - the part is opaque to python-docx
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _properties(document: Any, title: str, time: str) -> None:
    """What the file says of itself; its times are the log's."""
    said = document.core_properties
    said.title, said.author, said.last_modified_by = title[:255], "hegao", "hegao"
    said.comments, said.keywords, said.subject, said.revision = "", "", "", 1
    moment = datetime.fromisoformat(time) if time else NO_TIME
    said.created = said.modified = moment.replace(microsecond=0)
