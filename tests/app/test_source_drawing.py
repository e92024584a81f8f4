"""A source drawn around a statement: rows as they come into view, merged cells, the marked cell, a sentence of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from msgspec.structs import replace

from tui.app.widgets.source_drawing import DrawnTable, passage
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech
from tui.sources.own_tables import own_tables
from tui.sources.text_statements import text_statements

if TYPE_CHECKING:
    from tui.documents.table_model import Cell

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>收入</title></head><body><table><caption>表1 收入</caption>
<tr><th rowspan=2>项目</th><th colspan=2>2024年</th></tr>
<tr><th>金额（万元）</th><th>增长（%）</th></tr>
<tr><td rowspan=2>税收</td><td>120</td><td>3.1</td></tr>
<tr><td>80</td><td>4.5</td></tr>
<tr><td>非税[b]收入</td><td>1,250</td><td>-7.5</td></tr></table></body></html>"""


def drawn(value: str) -> DrawnTable:
    """The table at the statement of a value."""
    source = own_tables(read_document(PAGE.encode(), "page.html"))
    statement = next(one for one in source.statements if one.surface == value)
    assert source.document is not None
    return DrawnTable(source.document, statement)


def line(table: DrawnTable, row: int) -> str:
    """A row as it is drawn."""
    return "".join(text for text, _style in table.line(row, "▸", "…"))


def test_row_and_cell_are_marked_and_the_head_names_the_column() -> None:
    """Labels in full; words that look like markup stay words."""
    table = drawn("1,250")
    table.fit(60, table.column)
    assert list(table.heads) == [0, 1]
    assert table.labels() == ("非税[b]收入", "2024年 · 金额（万元）")
    assert line(table, table.row).startswith("▸ 非税[b]收入")
    marked = [text.strip() for text, style in table.line(table.row, "▸", "…") if style == "text--current"]
    assert marked == ["1,250"]
    assert "表1 收入" in table.caption()


def test_a_merged_cell_stands_in_every_row_that_it_reaches() -> None:
    """Its words once in each row."""
    table = drawn("80")
    table.fit(60, table.column)
    assert line(table, 3).count("税收") == 1
    assert "120" not in line(table, 3)


class Counted(tuple):  # type: ignore[type-arg]
    """Cells of which it is counted how many are looked at."""

    __slots__ = ()
    asked: ClassVar[list[int]] = []

    def __getitem__(self, at: Any) -> Any:
        Counted.asked.append(len(range(*at.indices(len(self)))) if isinstance(at, slice) else 1)
        return super().__getitem__(at)


def test_a_row_of_a_large_table_is_read_without_the_others() -> None:
    """As many cells for a row of forty thousand as a binary search and the rows above it ask for."""
    lines = ["名称,甲,乙,丙", *(f"村{row},{row},{row + 1},{row + 2}" for row in range(1, 40_000))]
    document = read_document("\n".join(lines).encode(), "large.csv")
    (table,) = document.tables

    large = replace(table, cells=cast("tuple[Cell, ...]", Counted(table.cells)))
    words = [document.text[cell.start : cell.end] for cell in large.row_cells(20_000)]
    assert words == ["村20000", "20000", "20001", "20002"]
    assert sum(Counted.asked) < 1_200


def test_the_sentence_of_a_text_is_marked_with_its_figure() -> None:
    """In lines of the pane's width, none longer."""
    text = "开头一句。\n茶叶产值达到1.24亿元，" + "又说了许多别的话，" * 12 + "茶农为950户。下一句。\n末尾。"
    from tui.sources.text_statements import text_statements
    from tui.workspace import workspace_of_text

    document = read_document(text.encode(), "other.txt")
    statements = text_statements(workspace_of_text(document).speech)
    source = own_tables(document)
    lines, at = passage(source, next(one for one in statements if one.surface == "950户"), 30)
    figure = [words for words, style in lines[at] if style == "text--current"]
    assert "".join(figure) == "950户" or "".join(figure).startswith("950")
    shown = "".join(words for parts in lines for words, _style in parts)
    assert shown == text.replace("\n", "")
    strong = "".join(words for parts in lines for words, style in parts if style == "strong")
    assert strong.startswith("茶叶产值达到1.24亿元")
    assert strong.endswith("。")
    assert "下一句" not in strong


def test_signs_of_markup_are_no_words_of_a_text() -> None:
    """Of a Markdown file headings stand without their signs; the lines around a figure are those of its paragraphs."""
    text = "# 公报\n\n## 一、综合\n\n全年茶叶产值1.24亿元。\n\n### （一）茶农\n\n- 茶农950户。\n"
    document = read_document(text.encode(), "a.md")
    source = replace(
        own_tables(document), kind="text", statements=tuple(text_statements(plain_speech(document, id="a")))
    )
    lines, at = passage(source, next(one for one in source.statements if one.surface == "950户"), 30)
    shown = ["".join(words for words, _style in parts).strip() for parts in lines]
    assert shown[:4] == ["公报", "一、综合", "全年茶叶产值1.24亿元。", "（一）茶农"]
    assert "茶农950户。" in shown[at]
