"""Tables of many rows that are all alike, each made of one line."""

from __future__ import annotations

TOWNS = tuple(f"{first}{second}镇" for first in "东西南北上下大小" for second in "桥岭坪塘渡寨营店")
NAMES = ("茶叶产值", "茶园面积", "采茶户数", "加工厂", "工业增加值比重", "旅客人数增长")
_UNITS = ("万元", "亩", "户", "家", "%", "万人次")


def even_table(head: str, row: str, *, notes: str = "", rows: int = 240) -> str:
    """A file of separated values.

    Args:
        head: What stands above the rows, title and unit too.
        row: A row, its fields filled with what each has in turn.
        notes: What stands below.
        rows: How many rows.
    """
    lines = [row.format_map(_fields(at)) for at in range(rows)]
    return "\n".join([head, *lines]) + "\n" + notes


def _fields(at: int) -> dict[str, str]:
    """What a row has."""
    town, name = TOWNS[at // 6 % len(TOWNS)], at % 6
    return {
        "row": str(at + 1),
        "year": str(2019 + at % 6),
        "town": town,
        "first": town if at % 6 == 0 else "",
        "village": ("合计", "前村", "后村", "其中：山村", "小计", "新村")[name],
        "name": NAMES[name],
        "unit": _UNITS[name],
        "indent": " 　"[at % 2] * (at % 3) + ("其中：" if at % 11 == 5 else ""),
        "whole": str(37 * at % 9000 + 3),
        "part": f"{41 * at % 700}.{at % 10}",
        "growth": f"{'-' if at % 5 == 0 else ''}{at % 30}.{at % 7}",
        "gap": ("-", "", "12.5%", "3户", f"{at}", "（12.5）")[name],
        "more": ",约数" if at % 7 == 3 else "",
        "grouped": f"{1 + at % 9},{100 + at % 900}.5",
    }
