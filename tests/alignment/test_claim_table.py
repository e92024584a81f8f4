"""The table of the parts of a claim: each speaks of drafts in which that part is another one."""

from __future__ import annotations

import pytest

import tui.alignment.pair_claims
from tests.alignment.drafts import aligned
from tui.alignment.pair_claims import PARTS, Part

EXAMPLES = {
    "exchanged": ("The yard holds 260 skiffs and 330 punts.", "The yard holds 260 punts and 330 skiffs."),
    "turned round": ("本季新增林地420亩。", "本季减少林地420亩。"),
    "mode": ("建成充电桩860根，各镇都有。", "力争建成充电桩860根，各镇均有。"),
    "period": ("去年，渔港卸货量达3.6万吨。", "今年一季度，渔港卸货量3.6万吨。"),
    "part of a period": ("渔港卸货量达3.6万吨。", "一季度，渔港卸货量3.6万吨。"),
    "lines above": ("上半年情况\n渔港卸货3.6万吨。", "前三季度情况\n渔港卸货3.6万吨。"),
    "total": ("累计修渠46公里，新修9公里。", "修渠46公里，累计新修9公里。"),
    "contrast": ("肉牛养殖势头平稳，出栏38万头。", "年末盘点下来，存栏的肉牛合计38万头。"),
    "level of the place": ("全县上下齐心造林，苗圃面积640亩。", "造林再获佳绩，全市640亩苗圃长势良好。"),
    "wider place": ("我县苗木上市。苗圃面积640亩。", "我县苗木上市。全省苗圃面积达640亩。"),
    "direction": ("苗圃面积比上年多640亩。", "苗圃面积比上年少640亩。"),
    "turned round outside": (
        "在尚未通水的村组，受益农户37户。",
        "在已经通水的村组，受益农户37户。",
    ),
    "replaced": ("机关支部慰问老人640名，送上慰问品。", "退休支部慰问老人640名，送上慰问品。"),
    "bracket": ("民企进出口6214.3亿元。", "民企（含个体工商户）进出口6214.3亿元。"),
    "part of a noun": ("完成三级手术5200台。", "全年完成二、三级手术5200台。"),
    "qualifier": ("粮食产量412公斤。", "人均粮食产量412公斤。"),
    "of its neighbour": (
        "全县医院床位使用率79.4%，其中公立医院86.3%。",
        "全县公立医院床位使用率79.4%，医院整体为86.3%。",
    ),
    "added": ("检查餐饮单位640家。", "检查学校周边餐饮单位640家。"),
    "deed": ("当年修建桥梁14座。", "当年拆除桥梁14座。"),
    "one word": ("道路设施投资37亿元。", "道路设施林木37亿元。"),
    "another thing": (
        "Boat repairs cost $8.45 million over the year.",
        "In all, $8.45 million was put into pilot training schemes.",
    ),
    "the claim before": ("肉牛出栏38万头，增长2.1%。", "全年肉牛存栏38万头，增长2.1%。"),
    "of whom": ("60岁以上老人占21%，比重不小。", "65岁以上老人占21%，比重不小。"),
}


def test_every_part_has_an_example() -> None:
    """And one name."""
    assert [part.name for part in PARTS] == list(EXAMPLES)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_each_part_speaks_where_it_is_another_one(part: Part, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it nothing, or another part, is told of its example."""
    old, new = EXAMPLES[part.name]
    told = [row for row in aligned(old, new).rows if row.reason in {"claim", "period", "swapped"}]
    assert told
    without = tuple(one for one in PARTS if one is not part)
    monkeypatch.setattr(tui.alignment.pair_claims, "PARTS", without)
    assert [row for row in aligned(old, new).rows if row.reason in {"claim", "period", "swapped"}] != told
