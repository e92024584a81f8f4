"""The files of `tools.bombs`: each made to take long or much memory, at any share of its full size.

python -m tools.bomb_files NAME SCALE PATH    makes one
"""

from __future__ import annotations

import json
import sys
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.documents.ofd_files import Words as Drawn
from tests.documents.ofd_files import ofd
from tests.documents.old_workbooks import old_workbook
from tests.documents.packed_files import book, open_row, open_sheets, open_text
from tests.documents.workbooks import workbook

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = ("show FILE", "figures --format jsonl FILE", "check FILE", "report FILE", "import FILE -o OUT")
PACK = ("show FILE", "check FILE")
MERGE = ("merge FILE",)
FULL = 20_000_000
"""Bytes of the longest text that is opened."""
PROSE = (
    "去年全县生产总值增长7.5%，其中第一产业增长3.2%，第二产业增长9.1%。\n"
    "全年新修公路120公里，覆盖36个村，受益群众约4.5万人，比上年多1.2万人。\n"
    "一、突出抓好项目建设\n"
    "全年实施重点项目52个，完成投资12.4亿元，占年度计划的103%。\n"
)
SPEECH = 'format = 1\nid = "bomb"\ntitle = "题"\nlanguage = "zh-Hans"\n'
SECTION = SPEECH + '[[section]]\nid = "one"\ntitle = "一"\nparagraphs = [{}]\n'


class Bomb(NamedTuple):
    """One kind of input."""

    name: str
    what: str
    commands: tuple[str, ...]
    make: Callable[[Path, float], None]
    """Writes it to a path, at a share of its full size."""


def text(unit: str, size: int = FULL) -> Callable[[Path, float], None]:
    """A text of one unit over and over, of so many bytes."""

    def make(path: Path, scale: float) -> None:
        path.write_text(unit * max(1, int(size * scale) // len(unit.encode())), encoding="utf-8")

    return make


def word(unit: str, count: int, around: tuple[str, str] = ("", "")) -> Callable[[Path, float], None]:
    """A Word file whose body is one piece of XML so many times."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    def make(path: Path, scale: float) -> None:
        body = around[0] + unit * max(1, int(count * scale)) + around[1]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            document = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
            archive.writestr("word/document.xml", document)

    return make


def made(file: Callable[[int], bytes], count: int) -> Callable[[Path, float], None]:
    """A file of any format, with so many of something."""

    def make(path: Path, scale: float) -> None:
        path.write_bytes(file(max(1, int(count * scale))))

    return make


ODD_ROW = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="7"/></table:table-row>'
OPEN_CELL = "<table:table-cell><text:p>5</text:p></table:table-cell>"


def page(unit: str, count: int) -> Callable[[Path, float], None]:
    """A page of HTML whose body is one piece so many times."""

    def make(path: Path, scale: float) -> None:
        path.write_text("<!doctype html><html><body>" + unit * max(1, int(count * scale)), encoding="utf-8")

    return make


def portable(unit: bytes, count: int) -> Callable[[Path, float], None]:
    """A PDF of one page whose packed content is one piece so many times."""

    def make(path: Path, scale: float) -> None:
        packed = zlib.compress(unit * max(1, int(count * scale)), 9)
        path.write_bytes(
            b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F1<</Type/Font/Subtype/Type1"
            b"/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj 4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\n"
            b"endstream endobj trailer<</Root 1 0 R>>" % (len(packed), packed)
        )

    return make


def cells(unit: str, count: int) -> Callable[[Path, float], None]:
    """A workbook whose one sheet holds one row so many times."""

    def make(path: Path, scale: float) -> None:
        rows = unit * max(1, int(count * scale))
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        path.write_bytes(
            workbook({"a": f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'})
        )

    return make


def json_list(unit: Callable[[int], object], count: int) -> Callable[[Path, float], None]:
    """A list of so many values as JSON."""

    def make(path: Path, scale: float) -> None:
        rows = (json.dumps(unit(number), ensure_ascii=False) for number in range(max(1, int(count * scale))))
        path.write_text(f"[{','.join(rows)}]", encoding="utf-8")

    return make


def brackets(before: str, unit: str, after: str, count: int) -> Callable[[Path, float], None]:
    """Any text: something so many times between two ends."""

    def make(path: Path, scale: float) -> None:
        path.write_text(before + unit * max(1, int(count * scale)) + after, encoding="utf-8")

    return make


def pack(
    name: str, unit: Callable[[int], str], count: int, speech: str = ""
) -> Callable[[Path, float], None]:
    """A pack of which one file holds so many of something; in the speech they stand where `{}` does."""

    def make(path: Path, scale: float) -> None:
        path.mkdir()
        rows = "".join(unit(number) for number in range(max(1, int(count * scale))))
        own = (speech or SECTION).format(rows if name == "speech" else '"文"')
        (path / "speech.toml").write_text(own, encoding="utf-8")
        if name != "speech":
            (path / f"{name}.toml").write_text(rows, encoding="utf-8")

    return make


def metrics(path: Path, scale: float) -> None:
    """A pack with a metric for each figure of its one paragraph."""
    count = max(1, int(100_000 * scale))
    path.mkdir()
    words = "".join(f"有{number}人，" for number in range(count))
    (path / "speech.toml").write_text(SECTION.format(f'"{words}"'), encoding="utf-8")
    rows = (
        f'[[metric]]\nid = "m{number}"\nlabel = "人数"\nfigure = "{number}人"\nquote = "有{number}人，"\n'
        f'section = "one"\nvalue = {number}\nunit = "人"\n'
        for number in range(count)
    )
    (path / "metrics.toml").write_text("".join(rows), encoding="utf-8")


def expressions(path: Path, scale: float) -> None:
    """A pack with as many checks as it may have, each as long as it may be."""
    path.mkdir()
    (path / "speech.toml").write_text(SECTION.format('"有1人，有2人"'), encoding="utf-8")
    metric = '[[metric]]\nid = "{0}"\nlabel = "人"\nfigure = "{1}人"\nquote = "有{1}人"\nsection = "one"\nvalue = {1}\n'
    (path / "metrics.toml").write_text(metric.format("a", 1) + metric.format("b", 2), encoding="utf-8")
    long = " + ".join(["{a}"] * 31) + " == {b}"
    rows = (
        f'[[check]]\nid = "c{number}"\ntitle = "不对"\nexpression = "{long}"\n'
        for number in range(max(1, int(1_000 * scale)))
    )
    (path / "checks.toml").write_text("".join(rows), encoding="utf-8")


def note(number: int, quote: str = "") -> dict[str, object]:
    """A note of another program on words that are nowhere, or everywhere."""
    words = {
        "type": "TextQuoteSelector",
        "exact": quote or f"没有第{number}句话",
        "prefix": "前",
        "suffix": "后",
    }
    return {
        "type": "Annotation",
        "id": f"n{number}",
        "motivation": "commenting",
        "body": {"type": "TextualBody", "value": "?"},
        "target": {"source": "x", "selector": [words]},
    }


BOMBS = (
    Bomb("prose", "6 MB of prose", TEXT, text(PROSE, 6_000_000)),
    Bomb("prose-full", "20 MB of prose", TEXT, text(PROSE)),
    Bomb("figures", "5 million figures", TEXT, text("3亩")),
    Bomb("figures-lines", "4 million figures, a line each", TEXT, text("5%，\n")),
    Bomb("one-line", "20 MB of prose in one line", TEXT, text(PROSE.replace("\n", ""))),
    Bomb("no-figures", "20 MB in one line without a figure", TEXT, text("发展")),
    Bomb("lines", "a million lines", TEXT, text("今年有一些。\n")),
    Bomb("lines-short", "5 million lines of a character", TEXT, text("好\n")),
    Bomb("lines-at-limit", "200,000 lines", TEXT, text("今年有一些。\n", 200_000 * 19)),
    Bomb("lines-empty", "20 million empty lines", TEXT, text("\n")),
    Bomb("digits", "one number of 20 million digits", TEXT, text("7")),
    Bomb("numerals", "one numeral of 6 million characters", TEXT, text("亿")),
    Bomb("brackets", "20 million brackets", TEXT, text("(")),
    Bomb("headings", "200,000 headings", TEXT, text("一、抓好项目\n", 200_000 * 19)),
    Bomb("word-runs", "a Word file of 300,000 runs", TEXT, word("<w:r><w:t>字3个</w:t></w:r>", 300_000, ("<w:p>", "</w:p>"))),
    Bomb("word-plain-runs", "a Word file of 300,000 runs without figures", TEXT, word("<w:r><w:t>字</w:t></w:r>", 300_000, ("<w:p>", "</w:p>"))),
    Bomb("word-paragraphs", "a Word file of a million paragraphs", TEXT, word("<w:p><w:r><w:t>字</w:t></w:r></w:p>", 1_000_000)),
    Bomb("word-at-limit", "a Word file of 200,000 paragraphs", TEXT, word("<w:p><w:r><w:t>字</w:t></w:r></w:p>", 200_000)),
    Bomb("word-elements", "a Word file of 10 million elements", ("show FILE",), word("<w:b/>", 10_000_000)),
    Bomb("word-breaks", "a Word file of a million breaks in a run", TEXT, word("<w:br/>", 1_000_000, ("<w:p><w:r>", "</w:r></w:p>"))),
    Bomb("word-cells", "a Word file of 500,000 cells", TEXT, word("<w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc>", 500_000, ("<w:tbl><w:tr>", "</w:tr></w:tbl>"))),
    Bomb("page-elements", "a page of 5 million paragraphs", ("show FILE",), page("<p>a", 5_000_000)),
    Bomb("page-at-limit", "a page of 490,000 elements", TEXT, page("<b>3亩", 490_000)),
    Bomb("page-deep", "elements a million deep", ("show FILE",), page("<div>", 1_000_000)),
    Bomb("page-tables", "100,000 tables inside one another", ("show FILE",), page("<table><tr><td>", 100_000)),
    Bomb("page-spans", "10,000 cells that claim 9,999 rows and columns", TEXT, page("<tr><td colspan=9999 rowspan=9999>1<td>2</tr>", 5_000)),
    Bomb("page-cells", "120,000 cells of a page", TEXT, page("<table>" + "<tr>" + "<td>5" * 5 + "</table>", 24_000)),
    Bomb("tab-cells", "3 million cells set apart by tabs", TEXT, text("7\t" * 1_000 + "\n", 6_000_000)),
    Bomb("sheet-cells", "a workbook of 2 million cells", TEXT, cells("<row><c><v>5</v></c><c><v>6</v></c></row>", 1_000_000)),
    Bomb("sheet-far", "a workbook with a cell in the last row and column", TEXT, cells('<row r="1"><c r="A1"><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>5</v></c></row>', 1)),
    Bomb("sheet-strings", "a workbook of a million strings", TEXT, cells('<row><c t="inlineStr"><is><t>今年有一些</t></is></c></row>', 1_000_000)),
    Bomb("sheet-at-limit", "a workbook of 99,000 cells", TEXT, cells("<row>" + "<c><v>5</v></c>" * 9 + "</row>", 11_000)),
    Bomb("values-cells", "5 million values set apart by commas", TEXT, text("7," * 1_000 + "\n", 10_000_000)),
    Bomb("open-paragraphs", "an OpenDocument text of a million paragraphs", TEXT, made(lambda count: open_text("<text:p>字</text:p>" * count), 1_000_000)),
    Bomb("open-at-limit", "an OpenDocument text of 199,000 paragraphs", TEXT, made(lambda count: open_text("<text:p>字3个</text:p>" * count), 199_000)),
    Bomb("open-cells", "an OpenDocument text of 99,000 cells", TEXT, made(lambda count: open_text(f"<table:table>{f'<table:table-row>{OPEN_CELL * 9}</table:table-row>' * count}</table:table>"), 11_000)),
    Bomb("open-sheet", "an OpenDocument spreadsheet of a cell that is repeated over all of a sheet", TEXT, made(lambda _count: open_sheets({"a": ODD_ROW}), 1)),
    Bomb("open-sheet-at-limit", "an OpenDocument spreadsheet of 199,000 cells", TEXT, made(lambda count: open_sheets({"a": open_row(*[5.0] * 10) * count}), 19_900)),
    Bomb("rich-words", "9 million control words", TEXT, made(lambda count: rb"{\rtf1" + rb"\b" * count, 9_000_000)),
    Bomb("rich-at-limit", "2.4 million control words", TEXT, made(lambda count: rb"{\rtf1 a" + rb"\b" * count, 2_400_000)),
    Bomb("rich-numbers", "1.9 million characters by number", TEXT, made(lambda count: rb"{\rtf1" + rb"\u23383?" * count, 1_900_000)),
    Bomb("rich-paragraphs", "199,000 paragraphs of Rich Text", TEXT, made(lambda count: rb"{\rtf1" + rb"\u23383?3\par" * count, 199_000)),
    Bomb("book-pages", "a book of 1,900 pages", TEXT, made(lambda count: book(["<p>3亩</p>" * 20] * count), 1_900)),
    Bomb("fixed-words", "an OFD page of a million text objects", TEXT, made(lambda count: ofd([Drawn(10, 10, "3亩")] * count), 1_000_000)),
    Bomb("fixed-at-limit", "OFD pages of 117,000 text objects", TEXT, made(lambda count: ofd(*[[Drawn(10, 10 + at, "3亩") for at in range(490)]] * count), 240)),
    Bomb("old-sheet-at-limit", "an old workbook of 199,000 cells", TEXT, made(lambda count: old_workbook([[5.0] * 10] * count), 19_900)),
    Bomb("pdf-words", "a PDF of 20 million pieces of text", ("show FILE",), portable(b"(a) Tj ", 20_000_000)),
    Bomb("pdf-blanks", "a PDF that unpacks to 500 MB", ("show FILE",), portable(b" ", 500_000_000)),
    Bomb("pdf-at-limit", "a page of a PDF of 19,000 pieces of text", TEXT, portable(b"(a) Tj ", 19_000)),
    Bomb("toml-string", "a TOML string of 60 MB", PACK, pack("speech", lambda _number: "字" * 1000, 20_000, SECTION.replace("{}", '"{}"'))),
    Bomb("toml-string-small", "a TOML string of 39 MB", PACK, pack("speech", lambda _number: "字" * 1000, 13_000, SECTION.replace("{}", '"{}"'))),
    Bomb("toml-escapes", "a TOML string of 18 million escapes", PACK, pack("speech", lambda _number: '\\"' * 100, 180_000, SECTION.replace("{}", '"{}"'))),
    Bomb("toml-paragraphs", "5 million paragraphs in TOML", PACK, pack("speech", lambda _number: '"字",', 5_000_000)),
    Bomb("toml-values", "790,000 paragraphs in TOML", PACK, pack("speech", lambda _number: '"字",', 790_000)),
    Bomb("toml-tables", "330,000 faulty metrics", PACK, pack("metrics", lambda _number: "[[metric]]\n", 330_000)),
    Bomb("toml-faults", "99,000 faulty metrics", PACK, pack("metrics", lambda _number: "[[metric]]\nfoo = 1\n", 99_000)),
    Bomb("toml-keys", "790,000 unknown keys", PACK, pack("metrics", lambda number: f"a{number} = 1\n", 790_000)),
    Bomb("toml-numbers", "a list of 790,000 numbers", PACK, pack("speech", lambda _number: "7,", 790_000)),
    Bomb("toml-deep", "a table 100,000 deep", PACK, pack("metrics", lambda number: "a." if number < 99_999 else "a = 1\n", 100_000)),
    Bomb("metrics", "a pack of 100,000 metrics", ("show FILE", "figures FILE", "check FILE"), metrics),
    Bomb("expressions", "a thousand checks of 64 nodes", ("check FILE",), expressions),
    Bomb("json-objects", "300,000 empty objects", MERGE, json_list(lambda _number: {}, 300_000)),
    Bomb("json-numbers", "9 million numbers", MERGE, brackets("[", "1,", "1]", 9_000_000)),
    Bomb("json-floats", "2.9 million different numbers", MERGE, json_list(lambda number: number / 7, 2_900_000)),
    Bomb("json-deep", "a list 100,000 deep", MERGE, brackets("", "[", "", 100_000)),
    Bomb("json-notes", "10,000 notes on words that are nowhere", MERGE, json_list(note, 10_000)),
    Bomb("json-frequent", "10,000 notes on a word that is everywhere", MERGE, json_list(lambda number: note(number, "的"), 10_000)),
    Bomb("json-events", "900,000 events that are none", MERGE, json_list(lambda _number: {"hegao:events": [""]}, 900_000)),
)  # fmt: skip
"""All of them."""


def main() -> None:
    """Make one."""
    name, scale, path = sys.argv[1:]
    bomb = next(bomb for bomb in BOMBS if bomb.name == name)
    bomb.make(Path(path), float(scale))


if __name__ == "__main__":
    main()
