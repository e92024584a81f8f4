"""Tables as people make them, each once as a grid and written in every format: what is in a cell, and what it states."""

from __future__ import annotations

import io
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from tests.documents.packed_files import open_sheets
from tests.documents.workbooks import place, sheet, workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Stated(NamedTuple):
    """What a cell states."""

    row: int
    column: int
    """From 0, the head counted, what stands above the table not."""
    value: str
    unit: str
    name: str
    """Words that its name has, or that stand in its group."""
    period: str | None = None
    aspect: str = "level"
    group: str = ""


class Made(NamedTuple):
    """A table."""

    above: tuple[str, ...]
    """The lines above it: title, unit."""
    rows: tuple[tuple[str, ...], ...]
    heads: int
    """How many rows are its head."""
    merged: tuple[tuple[int, int, int, int], ...]
    """Cells that cover several places: row, column, rows, columns."""
    below: tuple[str, ...]
    states: tuple[Stated, ...]


def _covered(made: Made) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place that a merged cell covers but its first one, that first one."""
    return {
        (row + down, column + right): (row, column)
        for row, column, rows, columns in made.merged
        for down in range(rows)
        for right in range(columns)
        if down or right
    }


def _lines(made: Made) -> list[list[str]]:
    """All rows with what stands above and below, as wide as the table; words of merged cells once."""
    wide = len(made.rows[0])
    covered = _covered(made)
    body = [
        ["" if (at, column) in covered else words for column, words in enumerate(row)]
        for at, row in enumerate(made.rows)
    ]
    return [
        *([words, *[""] * (wide - 1)] for words in made.above),
        *body,
        *([words, *[""] * (wide - 1)] for words in made.below),
    ]


def _number(words: str) -> str | float:
    """A cell as a spreadsheet stores it: numbers as numbers, where nothing is lost by that."""
    plain = words.replace("-", "", 1).replace(".", "", 1)
    return float(words) if plain.isdigit() and "." in words else words


def as_csv(made: Made) -> bytes:
    """Separated by commas; what holds one is in quotes."""
    lines = (",".join(f'"{words}"' if "," in words else words for words in row) for row in _lines(made))
    return "\n".join(lines).encode()


def as_workbook(made: Made) -> bytes:
    """An Excel workbook with merged cells."""
    over = len(made.above)
    merged = [
        f"{place(row + over, column)}:{place(row + over + rows - 1, column + columns - 1)}"
        for row, column, rows, columns in made.merged
    ]
    rows = [[_number(words) if words else None for words in row] for row in _lines(made)]
    return workbook({"表": sheet(rows, merged)})


def as_open_sheets(made: Made) -> bytes:
    """An OpenDocument spreadsheet with merged cells."""
    over, covered = len(made.above), _covered(made)
    spans = {(row, column): (rows, columns) for row, column, rows, columns in made.merged}
    written = []
    for at, row in enumerate(_lines(made)):
        cells = []
        for column, words in enumerate(row):
            here = at - over, column
            if here in covered:
                cells.append("<table:covered-table-cell/>")
                continue
            rows, columns = spans.get(here, (1, 1))
            span = f' table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"'
            said = _number(words)
            if isinstance(said, float):
                cells.append(
                    f'<table:table-cell office:value-type="float" office:value="{words}"><text:p>{words}</text:p></table:table-cell>'
                )
            else:
                cells.append(f"<table:table-cell{span}><text:p>{escape(words)}</text:p></table:table-cell>")
        written.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    return open_sheets({"表": "".join(written)})


def as_page(made: Made) -> bytes:
    """A page of the web."""
    covered = _covered(made)
    spans = {(row, column): (rows, columns) for row, column, rows, columns in made.merged}
    lines = []
    for at, row in enumerate(made.rows):
        kind = "th" if at < made.heads else "td"
        cells = []
        for column, words in enumerate(row):
            if (at, column) in covered:
                continue
            rows, columns = spans.get((at, column), (1, 1))
            cells.append(f'<{kind} rowspan="{rows}" colspan="{columns}">{escape(words)}</{kind}>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    above = "".join(f"<p>{escape(words)}</p>" for words in made.above)
    below = "".join(f"<p>{escape(words)}</p>" for words in made.below)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>{above}'
        f"<table>{''.join(lines)}</table>{below}</body></html>"
    ).encode()


def as_word(made: Made) -> bytes:
    """A Word file."""
    from docx import Document

    document = Document()
    for words in made.above:
        document.add_paragraph(words)
    covered = _covered(made)
    table = document.add_table(len(made.rows), len(made.rows[0]))
    for at, row in enumerate(made.rows):
        for column, words in enumerate(row):
            if (at, column) not in covered:
                table.cell(at, column).text = words
    for top, left, rows, columns in made.merged:
        table.cell(top, left).merge(table.cell(top + rows - 1, left + columns - 1))
    for words in made.below:
        document.add_paragraph(words)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def as_markdown(made: Made) -> bytes:
    """Markdown, whose tables have a head of one row and merge nothing: what stands in several rows of a head is put together."""
    heads = [dict.fromkeys(words) for words in zip(*made.rows[: made.heads], strict=True)]
    made = made._replace(
        rows=(tuple(" ".join(words) for words in heads), *made.rows[made.heads :]), merged=()
    )
    rows = [
        "| " + " | ".join(words or " " for words in row) + " |"
        for row in _lines(made._replace(above=(), below=()))
    ]
    rule = "|" + "---|" * len(made.rows[0])
    above, below = (f"{words}\n\n" for words in ("\n\n".join(made.above), "\n\n".join(made.below)))
    return f"{above}{rows[0]}\n{rule}\n{chr(10).join(rows[1:])}\n\n{below}".encode()


FORMATS: Mapping[str, Callable[[Made], bytes]] = {
    "csv": as_csv,
    "xlsx": as_workbook,
    "ods": as_open_sheets,
    "html": as_page,
    "docx": as_word,
    "md": as_markdown,
}


TABLES: Mapping[str, Made] = {
    "years and growth, one head row, unit above": Made(
        ("2024年全县茶业主要指标", "单位：万元"),
        (
            ("指标", "2023年", "2024年", "比上年±%"),
            ("茶叶产值", "1100.5", "1234.5", "12.2"),
            ("加工业产值", "800.0", "760.4", "-5.0"),
            ("合计", "1900.5", "1994.9", "5.0"),
        ),
        1,
        (),
        ("注：本表数据未经审计。",),
        (
            Stated(1, 1, "11005000", "元", "茶叶产值", "2023"),
            Stated(1, 2, "12345000", "元", "茶叶产值", "2024"),
            Stated(1, 3, "12.2", "%", "茶叶产值", None, "growth"),
            Stated(2, 3, "-5.0", "%", "加工业产值", None, "growth"),
            Stated(3, 2, "19949000", "元", "", "2024"),
        ),
    ),
    "two head rows, merged years, quarters": Made(
        ("主要产品产量",),
        (
            ("产品", "单位", "2024年", "2024年", "2024年"),
            ("产品", "单位", "一季度", "二季度", "同比增长（%）"),
            ("水泥", "万吨", "31.5", "40.2", "3.4"),
            ("钢材", "万吨", "12.1", "13.9", "-7.5"),
        ),
        2,
        ((0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 3)),
        (),
        (
            Stated(2, 2, "315000", "吨", "水泥", "2024Q1"),
            Stated(2, 3, "402000", "吨", "水泥", "2024Q2"),
            Stated(3, 4, "-7.5", "%", "钢材", None, "growth"),
        ),
    ),
    "parts, indents, groups, footnote marks": Made(
        ("2024年农村情况",),
        (
            ("指标", "单位", "2024年", "增速（%）"),
            ("一、用水总量①", "万吨", "900.5", "2.1"),
            ("其中：农业用水", "万吨", "500.5", "1.1"),
            ("\u3000\u3000工业用水", "万吨", "300.5", "0.9"),
            ("二、学校", "所", "83", ""),
            ("\u3000\u3000小学", "所", "60", ""),
        ),
        1,
        (),
        ("① 含生态用水。",),
        (
            Stated(1, 2, "9005000", "吨", "用水总量", "2024"),
            Stated(2, 2, "5005000", "吨", "农业用水", "2024", "level", "用水总量"),
            Stated(3, 2, "3005000", "吨", "工业用水", "2024", "level", "用水总量"),
            Stated(3, 3, "0.9", "%", "工业用水", None, "growth"),
            Stated(5, 2, "60", "所", "小学", "2024", "level", "学校"),
        ),
    ),
    "long format": Made(
        (),
        (
            ("年份", "地区", "指标", "数值", "单位"),
            ("2023", "东乡", "茶园面积", "12.5", "万亩"),
            ("2024", "东乡", "茶园面积", "13.5", "万亩"),
            ("2024", "西乡", "茶园面积", "9.25", "万亩"),
        ),
        1,
        (),
        (),
        (
            Stated(1, 3, "125000", "亩", "茶园面积", "2023"),
            Stated(2, 3, "135000", "亩", "茶园面积", "2024"),
            Stated(3, 3, "92500", "亩", "西乡", "2024"),
        ),
    ),
    "numbers as text, percentages, units in cells": Made(
        (),
        (
            ("项目", "2024年", "占比"),
            ("财政收入", "1,234.5万元", "61.2%"),
            ("民生支出", "2.1亿元", "7.5%"),
        ),
        1,
        (),
        (),
        (
            Stated(1, 1, "12345000", "元", "财政收入", "2024"),
            Stated(1, 2, "61.2", "%", "财政收入", None, "share"),
            Stated(2, 1, "210000000", "元", "民生支出", "2024"),
            Stated(2, 2, "7.5", "%", "民生支出", None, "share"),
        ),
    ),
    "in English": Made(
        ("Table 1: Revenue and staff, 2024 (£ million)",),
        (
            ("Item", "2023", "2024", "% change"),
            ("Ticket sales", "12.5", "14.0", "12.0"),
            ("of which: online", "4.5", "6.5", "44.4"),
            ("Grants", "3.0", "2.5", "-16.7"),
        ),
        1,
        (),
        ("Source: annual accounts.",),
        (
            Stated(1, 1, "12500000", "英镑", "Ticket sales", "2023"),
            Stated(1, 2, "14000000", "英镑", "Ticket sales", "2024"),
            Stated(1, 3, "12.0", "%", "Ticket sales", None, "growth"),
            Stated(2, 2, "6500000", "英镑", "online", "2024", "level", "Ticket sales"),
            Stated(3, 3, "-16.7", "%", "Grants", None, "growth"),
        ),
    ),
    "units in the head, English": Made(
        (),
        (
            ("Region", "Output (tonnes)", "Households", "Growth (%)"),
            ("North", "1200.5", "310", "2.4"),
            ("South", "980.5", "275", "-1.2"),
        ),
        1,
        (),
        (),
        (
            Stated(1, 1, "1200.5", "吨", "North"),
            Stated(1, 3, "2.4", "%", "North", None, "growth"),
            Stated(2, 3, "-1.2", "%", "South", None, "growth"),
        ),
    ),
    "regions in columns, plan and former year": Made(
        ("固定资产投资完成情况（单位：亿元）",),
        (
            ("地区", "2024年计划", "2024年完成", "上年同期", "增长%"),
            ("东县", "45.5", "46.2", "41.0", "12.7"),
            ("西县", "30.5", "28.4", "29.9", "-5.0"),
        ),
        1,
        (),
        (),
        (
            Stated(1, 2, "4620000000", "元", "东县", "2024"),
            Stated(1, 4, "12.7", "%", "东县", None, "growth"),
            Stated(2, 2, "2840000000", "元", "西县", "2024"),
        ),
    ),
    "years in rows, metrics in columns, units in the second head row": Made(
        ("历年财政情况",),
        (
            ("年份", "财政收入", "财政支出", "收入增速"),
            ("", "（万元）", "（万元）", "（%）"),
            ("2022", "1200.5", "1500.5", "3.1"),
            ("2023", "1300.5", "1600.5", "8.3"),
            ("2024", "1250.5", "1700.5", "-3.8"),
        ),
        2,
        (),
        (),
        (
            Stated(2, 1, "12005000", "元", "财政收入", "2022"),
            Stated(4, 2, "17005000", "元", "财政支出", "2024"),
            Stated(4, 3, "-3.8", "%", "收入", "2024", "growth"),
        ),
    ),
    "merged regions at the side": Made(
        ("2024年各地农业产量",),
        (
            ("地区", "作物", "面积（万亩）", "产量（吨）"),
            ("东乡", "小麦", "12.5", "3100.5"),
            ("东乡", "玉米", "8.5", "2600.5"),
            ("西乡", "小麦", "6.5", "1500.5"),
            ("西乡", "玉米", "4.5", "1400.5"),
        ),
        1,
        ((1, 0, 2, 1), (3, 0, 2, 1)),
        (),
        (
            Stated(1, 2, "125000", "亩", "东乡", "2024"),
            Stated(2, 3, "2600.5", "吨", "玉米", "2024"),
            Stated(4, 2, "45000", "亩", "西乡", "2024"),
            Stated(4, 3, "1400.5", "吨", "玉米", "2024"),
        ),
    ),
    "months and the sum of them, a unit for each row": Made(
        ("主要经济指标（2024年1—9月）",),
        (
            ("指标名称", "计量单位", "9月", "1—9月", "同比±%"),
            ("发电量", "亿千瓦时", "2.5", "21.5", "4.4"),
            ("接待游客", "万人次", "31.5", "260.5", "15.2"),
            ("居民消费价格指数", "%", "100.3", "100.5", "0.5"),
        ),
        1,
        (),
        ("数据来源：统计局。",),
        (
            Stated(1, 2, "250000000", "千瓦时", "发电量"),
            Stated(1, 4, "4.4", "%", "发电量", None, "growth"),
            Stated(2, 3, "2605000", "人次", "接待游客"),
            Stated(3, 3, "100.5", "%", "居民消费价格指数", None, "rate"),
        ),
    ),
    "groups in rows of their own, sums, footnote marks behind numbers": Made(
        ("2024年社会事业统计表", "单位：人"),
        (
            ("项目", "2023年", "2024年", "增减"),
            ("教育", "", "", ""),
            ("在校学生", "8100", "8230[1]", "130"),
            ("专任教师", "610", "640", "30"),
            ("小计", "8710", "8870", "160"),
            ("卫生", "", "", ""),
            ("执业医师", "320", "345", "25"),
        ),
        1,
        (),
        ("[1] 不含技工学校。",),
        (
            Stated(2, 1, "8100", "人", "在校学生", "2023", "level", "教育"),
            Stated(2, 2, "8230", "人", "在校学生", "2024", "level", "教育"),
            Stated(4, 2, "8870", "人", "", "2024"),
            Stated(6, 2, "345", "人", "执业医师", "2024", "level", "卫生"),
            Stated(6, 3, "25", "人", "执业医师", None, "change"),
        ),
    ),
    "budget: plan, done, share of plan": Made(
        ("2024年一般公共预算收入执行情况表", "金额单位：万元"),
        (
            ("项目", "预算数", "执行数", "完成预算%", "比上年增长%"),
            ("一、税收收入", "5000", "5120", "102.4", "6.1"),
            ("1.增值税", "2100", "2080", "99.0", "3.2"),
            ("二、非税收入", "1500", "1390", "92.7", "-4.5"),
            ("收入合计", "6500", "6510", "100.2", "3.7"),
        ),
        1,
        (),
        (),
        (
            Stated(1, 1, "50000000", "元", "税收收入", "2024"),
            Stated(1, 2, "51200000", "元", "税收收入", "2024"),
            Stated(1, 3, "102.4", "%", "税收收入", None, "rate"),
            Stated(2, 4, "3.2", "%", "增值税", None, "growth"),
            Stated(4, 2, "65100000", "元", "收入合计", "2024"),
        ),
    ),
    "English quarters, thousands, two head rows": Made(
        ("Passengers by line (thousand)",),
        (
            ("Line", "2023", "2023", "2024", "2024"),
            ("Line", "Q1", "Q2", "Q1", "Q2"),
            ("Red", "310.5", "325.5", "340.5", "351.5"),
            ("Blue", "120.5", "118.5", "130.5", "128.5"),
        ),
        2,
        ((0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 1, 2)),
        (),
        (
            Stated(2, 1, "310500", "", "Red", "2023Q1"),
            Stated(3, 2, "118500", "", "Blue", "2023Q2"),
            Stated(3, 4, "128500", "", "Blue", "2024Q2"),
        ),
    ),
    "English long format": Made(
        (),
        (
            ("Year", "Area", "Indicator", "Value", "Unit"),
            ("2023", "North", "Waste collected", "1210.5", "tonnes"),
            ("2024", "North", "Waste collected", "1190.5", "tonnes"),
            ("2024", "South", "Waste collected", "930.5", "tonnes"),
        ),
        1,
        (),
        (),
        (
            Stated(1, 3, "1210.5", "吨", "Waste collected", "2023"),
            Stated(2, 3, "1190.5", "吨", "North", "2024"),
            Stated(3, 3, "930.5", "吨", "South", "2024"),
        ),
    ),
    "former year and growth in points": Made(
        ("2024年全县主要比率",),
        (
            ("指标", "2024年（%）", "上年同期（%）", "比上年增减（百分点）"),
            ("城镇化率", "61.5", "60.2", "1.3"),
            ("森林覆盖率", "43.1", "43.4", "-0.3"),
        ),
        1,
        (),
        (),
        (
            Stated(1, 1, "61.5", "%", "城镇化率", "2024", "rate"),
            Stated(1, 3, "1.3", "百分点", "城镇化率", None, "points"),
            Stated(2, 3, "-0.3", "百分点", "森林覆盖率", None, "points"),
        ),
    ),
}
"""What people make."""
