"""Equations over claims: what would be right, single slips, waivers of the rules before them, silence where a reading fits."""

from __future__ import annotations

import pytest

from tui.checks import check_text, evaluate_again, to_json
from tui.checks.check_context import CheckContext, blocks_of
from tui.checks.equations import EQUATIONS, successors

PAIRS = [
    ("growth", "港口吞吐量由640万吨上升到768万吨，增长{}。", "20%", "26%"),
    ("change", "入学率从93.4%提高到96.8%，提高{}。", "3.4个百分点", "4.4个百分点"),
    ("multiple", "备案企业由120家增加到480家，增加了{}。", "3倍", "4倍"),
    ("mean-growth", "发电量从2017年的60亿千瓦时增长到2021年的87.8亿千瓦时，年均增长{}。", "10%", "13%"),
    ("share", "全区林地面积86万亩，其中公益林51.6万亩，占林地面积的{}。", "60%", "66%"),
    ("complement", "抽取样品480份，不合格12份，合格率{}。", "97.5%", "95.7%"),
    ("sum", "年末常住人口54.12万人，其中城镇人口29.33万人，乡村人口{}。", "24.79万人", "27.49万人"),
    ("total", "一期投资18亿元，二期投资26亿元，两期共投资{}。", "44亿元", "54亿元"),
    ("per-head", "补贴共支出75.6万元，补贴老人420人，人均补贴{}。", "1800元", "2800元"),
    ("monthly", "全年开行班列432列，月均{}。", "36列", "46列"),
    ("ratio", "现有医师420人，护士630人，医护比为{}。", "1:1.5", "1:1.7"),
    ("balance", "出口46.2亿元，进口31.7亿元，顺差{}。", "14.5亿元", "15.4亿元"),
    ("stock", "年初库存8.6万吨，购进12.7万吨，销售13.6万吨，期末库存{}。", "7.7万吨", "5.8万吨"),
    ("plan", "全年计划招生2600人，实际招收{}，超计划完成。", "2664人", "2564人"),
    ("comparison", "今年平均气温14.2℃，较常年的{}偏高。", "13.6℃", "15.1℃"),
    ("threshold", "客流总量达到{}，首次超过400万人次。", "412万人次", "392万人次"),
    ("direction", "综合线损率由6.8%下降到{}。", "5.9%", "7.9%"),
    ("inventory", "全镇共有党支部32个。镇党委对全镇{}党支部逐一开展了评估。", "32个", "23个"),
    (
        "growth",
        "Ridership climbed from 3.0 million to 3.6 million, a rise of {}.",
        "20 percent",
        "30 percent",
    ),
    (
        "change",
        "The vacancy rate dropped from 9.8% to 7.1%, a fall of {}.",
        "2.7 percentage points",
        "3.7 percentage points",
    ),
]
"""An equation, a sentence, and a figure with which it holds and with which it does not."""


@pytest.mark.parametrize(("name", "sentence", "right", "wrong"), PAIRS)
def test_an_equation_speaks_of_what_does_not_hold_alone(
    name: str, sentence: str, right: str, wrong: str
) -> None:
    """The sound twin gives nothing, and the finding follows again from its own JSON."""
    assert check_text(sentence.format(right)) == ()
    found = check_text(sentence.format(wrong))
    assert name in {one.rule for one in found}
    assert all(evaluate_again(to_json(one)) for one in found)


def test_what_would_be_right_is_said_as_it_would_be_printed() -> None:
    """With the unit and the decimals of the claimed figure."""
    (found,) = check_text("出口46.2亿元，进口31.7亿元，顺差15.4亿元。")
    assert [one.printed for one in found.expected] == ["14.5亿元"]
    assert "14.5亿元" in found.text()


def test_single_slips_make_all_exact() -> None:
    """Two neighbours that changed places."""
    (found,) = check_text("共有学员274名，男学员165名，女学员118名。")
    slips = {(one.kind, one.printed, one.exact) for one in found.slips}
    assert ("swap", "165名", "156名") in slips


def test_every_family_has_its_equations() -> None:
    """Those of the rules that were replaced, and no other."""
    assert set(successors()) == {"part", "share", "growth", "sum", "twice"}
    assert sum(len(names) for names in successors().values()) == len(EQUATIONS)


@pytest.mark.parametrize("rule", ["part", "share", "growth"])
def test_a_waiver_of_the_rule_before_holds(rule: str) -> None:
    """The key is made of the old name and the same figures."""
    text = {
        "part": "全县现有党员120名，其中女党员150名。",
        "share": "全县共有党员12450名，其中女党员3120名，占35.1%。",
        "growth": "合格率98.5%，比上年的97.2%提高2.3个百分点。",
    }[rule]
    (found,) = check_text(text)
    context = CheckContext(text, blocks_of(text))
    assert found.rule in successors()[rule]
    assert found.key == context.key(rule, found.operands)


@pytest.mark.parametrize(
    "text",
    [
        "系统定位精度由40米提升到20米。",
        "河流水质由五类提升到三类。",
        "发送旅客增长82.4%，为2019年同期的75.6%。",
        "今年5条主干道完工，8条次干道开工，其中6条通车。",
        "1200多家商户参与其中，带动消费超过6亿元。",
        "日均发送旅客20万人次，其中5月1日31万人次。",
        "新增铁路820公里、其中高铁310公里，新增高速公路1900公里。",
        "出口260亿美元，进口190亿美元，顺差70亿美元；服务贸易出口40亿美元，进口65亿美元，逆差25亿美元。",
        "每吨成本由20万降到8万，下降6成。",
        "支出196亿元，占预算数的96%，其中教育支出42亿元。",
    ],
)
def test_what_only_looks_wrong_gives_nothing(text: str) -> None:
    """Kinds of false alarms that published texts gave."""
    assert check_text(text) == ()
