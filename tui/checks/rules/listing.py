"""`count` within a sentence: `茶、桑、菜三大产业`, `四项工作：修路、架桥、植树`.

Items are parted by 、 and their last two often by 和; since 和 also stands inside items, the number of items has
a least and a most, and the rule speaks only where the announced number is neither nor between.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.claims import claim, figure_operand
from tui.figures import Kind
from tui.speech.declared import Level
from tui.speech.findings import Operand, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.ground import Ground
    from tui.figures import Figure
    from tui.speech.findings import Finding

MOST = 20
_UNITS = frozenset(
    {
        "",
        "个",
        "项",
        "条",
        "种",
        "类",
        "大",
        "级",
        "家",
        "所",
        "门",
        "座",
        "块",
        "片",
        "支",
        "段",
        "步",
        "轮",
        "部",
    }
)
_BACK = 80
_AHEAD = 120
_QUOTED = re.compile(r"[“《「（][^”》」）]{0,40}[”》」）]")
_JOINTS = re.compile(r"以及|及其|[和与及]")
_VERBS = re.compile(
    r"[了着的在对有使让被把将到]|进行|实施|开展|建设|完成|组织|召开|举办|推进|达到|实现|落实|投资|投入|选择|确定|成立"
)
_LEVELS = frozenset(
    {
        "中央",
        "国家",
        "部",
        "省",
        "厅",
        "市",
        "地",
        "州",
        "盟",
        "县",
        "区",
        "旗",
        "县区",
        "乡",
        "镇",
        "乡镇",
        "街道",
        "村",
        "组",
        "社区",
        "村组",
    }
)
_LISTABLE = re.compile(
    r"方面|环节|工作|任务|措施|原则|目标|重点|关系|机制|载体|工程|行动|关键|领域|产业|阶段|步骤|制度|内容|层面|体系|类型|板块|部门|单位|班子|系统|战|节点|要素"
    r"|类|级|种|大|支柱|园区|基地|乡|镇|村|县|区|市|省|厂|公司|学校|组"
)
_COLON = re.compile(r"(?P<noun>[^，。；：、\s（）]{0,8})(?:：|，(?:即|分别是|分别为|它们是)：?)")
_LIST = re.compile(r"[^。\n（）]{2,120}")


class _Items(NamedTuple):
    start: int
    end: int
    least: int
    most: int


def listing(ground: Ground) -> Iterator[Finding]:
    """Speaks where a list stands right before or right after the number of its items, and the two differ."""
    previous = 0
    for figure in ground.figures:
        if _announces(figure):
            items = _before(ground, figure, previous) or _after(ground, figure)
            if items is not None:
                yield _finding(ground, figure, items)
        previous = figure.end


def _announces(figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        quantity.kind in (Kind.COUNT, Kind.NAMED_SET)
        and quantity.unit in _UNITS
        and quantity.low is not None
        and quantity.low == quantity.high
        and 2 <= quantity.low <= MOST
        and not quantity.approx
    )


def _before(ground: Ground, figure: Figure, previous: int) -> _Items | None:
    """The list that ends where a figure starts, if it contradicts it."""
    floor = max(previous, figure.start - _BACK, ground.sentence_at(figure.start).start)
    window = _QUOTED.sub(lambda quoted: "某" * len(quoted[0]), ground.plain[floor : figure.start])
    start = max(window.rfind(mark) for mark in "，。；：！？\n）（”“》《") + 1
    text = window[start:]
    partial = text.endswith("等")
    items = text.removesuffix("等").split("、")
    if len(items) < 2 or not all(items) or re.search(r"[0-9]", text):
        return None
    value = int(figure.quantity.low or 0)
    last = _JOINTS.split(items[-1])
    longest = max(len(item) for item in items[1:-1]) if len(items) > 2 else len(items[0])
    if any(len(item) > longest + 1 for item in last) or _VERBS.search(items[-1]):
        return None
    least, most = len(items), len(items) + sum(len(_JOINTS.findall(item)) for item in items)
    after = ground.plain[figure.end : figure.end + 8]
    if figure.quantity.unit == "级" and not _LEVELS.issuperset(items[1:]):
        return None
    if value > most:
        kinds = figure.quantity.kind is Kind.NAMED_SET or figure.quantity.unit in {"级", "类", "种"}
        if (
            partial
            or value > most + 2
            or not (kinds or (len(items) > 2 and value == most + 1 and _LISTABLE.match(after)))
        ):
            return None
    elif value >= least:
        return None
    return _Items(floor + start, figure.start, least, most)


def _after(ground: Ground, figure: Figure) -> _Items | None:
    """The list that begins after a figure and what it counts, if it contradicts it."""
    lead = _COLON.match(ground.plain, figure.end)
    if lead is None:
        return None
    found = _LIST.match(ground.plain, lead.end())
    if found is None or "等" in found[0] or re.match(r"一方面|[一1①首第（]", found[0]):
        return None
    text = _QUOTED.sub(lambda quoted: "某" * len(quoted[0]), found[0])
    if "：" in text:
        return None
    mark = next((mark for mark in "；、，" if mark in text), "")
    if not mark or (mark == "、" and ("，" in text)):
        return None
    items = text.split(mark)
    if not all(item.strip() for item in items[:-1]) or (mark != "；" and max(map(len, items)) > 14):
        return None
    items = [item for item in items if item.strip()]
    joints = sum(len(_JOINTS.findall(item)) for item in items) if mark == "、" else 0
    least, most, value = len(items), len(items) + joints, int(figure.quantity.low or 0)
    if least <= value <= most:
        return None
    sure = _LISTABLE.search(lead["noun"]) or figure.quantity.kind is Kind.NAMED_SET
    if not sure and not (least >= 3 and value in (least - 1, most + 1)):
        return None
    return _Items(found.start(), found.end(), least, most)


def _finding(ground: Ground, figure: Figure, items: _Items) -> Finding:
    announced = figure_operand("announced", figure)
    surface = ground.text[items.start : items.end]
    least, most = Decimal(items.least), Decimal(items.most)
    listed = Operand("listed", items.start, items.end, surface, least, most, is_figure=False)
    operands = [listed] if announced is None else [announced, listed]
    number = str(items.least) if items.least == items.most else f"{items.least}–{items.most}"
    message = N_("{announced} are announced, {listed} are listed")
    words = Words(message, (("announced", figure.surface), ("listed", number)))
    made = claim("{announced} == {listed}", operands)._replace(formula=f"{figure.surface} ≠ {number}")
    return ground.finding("count", Level.WARNING, words, operands, claim=made)
