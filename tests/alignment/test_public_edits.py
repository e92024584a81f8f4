"""Edits as public reports see them: what makes a figure one of something else is told, what is only reworded is carried."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import AROUND, aligned, told
from tests.alignment.drafts import value_told as outcome
from tui.alignment import Change, Reason

CHANGED = [
    ("对东盟出口1873.6亿元，占16.2%。", "对东盟（不含越南）出口1873.6亿元，占16.2%。", "1873.6亿元"),
    ("民企进出口6214.3亿元。", "民企（含个体工商户）进出口6214.3亿元。", "6214.3亿元"),
    ("Sales were $48.3 million.", "Sales (excluding fuel) were $48.3 million.", "48.3"),
    ("公司实现利润4.73亿元。", "公司实现净利润4.73亿元。", "4.73亿元"),
    ("截至6月末，发放创业贷款27.6亿元。", "截至6月末，累计发放创业贷款27.6亿元。", "27.6亿元"),
    ("循环箱年均周转26次。", "循环箱累计周转26次。", "26次"),
    ("来自县中的新生占46%。", "来自西部县中的新生占46%。", "46%"),
    ("患者平均候诊时间缩短25分钟。", "复诊患者平均候诊时间缩短25分钟。", "25分钟"),
    ("快件不再二次包装的比例达88.6%。", "品牌企业快件不再二次包装的比例达88.6%。", "88.6%"),
    ("电商快件包装率达88.6%。", "品牌企业电商快件包装率达88.6%。", "88.6%"),
    ("高技术制造业投资增长21.3%。", "制造业投资增长21.3%。", "21.3%"),
    ("受理各类案件23418件。", "受理民商事案件23418件。", "23418件"),
    (
        "In April the system moved €9.2 billion.",
        "In the first quarter the system moved €9.2 billion.",
        "9.2",
    ),
    ("37 per cent kept notes at home.", "Among pensioners 37 per cent kept notes at home.", "37"),
    ("Net income rose to $19.8 million.", "Adjusted net income rose to $19.8 million.", "19.8"),
    (
        "三季度，港口吞吐货物418.6万吨，增长7.3%。",
        "前三季度，港口吞吐货物418.6万吨，同比增长7.3%。",
        "418.6万吨",
    ),
    ("11月，工业用电量41.8亿千瓦时。", "1—11月，工业用电量达41.8亿千瓦时。", "41.8亿千瓦时"),
    ("Long-term debt was $1,048 million.", "Long-term debt, excluding leases, was $1,048 million.", "1,048"),
    (
        "Operating profit, before restructuring costs, was $48 million.",
        "Operating profit came to $48 million.",
        "48",
    ),
    ("工地吊装量同比增长56.2%。", "总体看，工地吊装量比上月增长56.2%。", "56.2%"),
    ("净增有进出口实绩的商户317家。", "净增有出口实绩的商户317家。", "317家"),
    ("社区里解决了邻里纠纷2140件。", "社区里受理了邻里纠纷2140件。", "2140件"),
    (
        "商品房施工面积417万平方米。其中，住宅施工面积238.6万平方米。",
        "商品房施工面积417万平方米。其中，办公楼施工面积238.6万平方米。",
        "238.6",
    ),
    ("全社会固定资产投资增长21.3%。", "全社会固定资产消费增长21.3%。", "21.3%"),
    ("The ombudsman resolved 1,372 claims.", "The ombudsman received 1,372 claims.", "1,372"),
    ("企业技改工程完成投资27.4亿元。", "企业技改工程共完成民间投资27.4亿元。", "27.4亿元"),
]
CARRIED = [
    ("4—8月，企业累计享受退税5377亿元。", "4—8月，企业享受退税5377亿元。", "5377亿元"),
    ("户外广告收入同比增长56.2%。", "总体看，户外广告收入比上年增长56.2%。", "56.2%"),
    ("长期险占整体的比重由40%提高到52%。", "长期险占整体比例由40%提高到52%。", "40%"),
    ("低收入人口减少1386万，搬迁安置280万人。", "总体看，低收入人口增加1386万，搬迁安置280万人。", "280万人"),
    ("三季度末，贷款余额达418.6亿元。", "第三季度末，贷款余额418.6亿元。", "418.6亿元"),
    (
        "The fall was primarily due to losses of $6.4 million in fabrics and $3.1 million in dyes.",
        "The fall was mainly due to losses of $6.4 million in fabrics and $3.4 million in dyes.",
        "6.4",
    ),
    ("水泥、玻璃行业利润分别增长48.4%、29.1%。", "水泥行业利润增长48.4%。玻璃行业利润增长29.1%。", "48.4%"),
    ("水泥、玻璃行业利润分别增长48.4%、29.1%。", "水泥行业利润增长48.4%。玻璃行业利润增长29.1%。", "29.1%"),
    (
        "Operating profit, after a strong second half, was $48 million.",
        "Operating profit was $48 million.",
        "48",
    ),
    (
        "二、工业\n规上企业产值47.3亿元，增长6.4%。",
        "二、工业服务业\n规上企业产值达47.3亿元，同比增长6.4%。",
        "6.4%",
    ),
    (
        "我镇连续两次入围全国百强镇。去年，我镇完成苗木产值2.7亿元。",
        "全镇上下同心，再次入围全国百强镇。苗木产值完成2.7亿元。",
        "2.7亿元",
    ),
    ("县域创新能力排名升至第38位。", "县域创新能力位次升至第38位，前移4位。", "第38位"),
    (
        "民营企业进出口6214.3亿元，高出全市外贸整体增速11个百分点。",
        "全市民企进出口6214.3亿元，比外贸整体增速快11个百分点。",
        "11个百分点",
    ),
    ("受疫情影响，旅客吞吐量仅为826万人次。", "受疫情影响，旅客吞吐量只有826万人次。", "826万人次"),
    ("两年来共救助困难群众12.6万人次。", "两年来累计救助困难群众12.6万人次。", "12.6万人次"),
    (
        "对丹麦出口355.4亿元，下降3.5%，占对北欧出口的27.1%。",
        "对丹麦出口355.4亿元，增长3.5%，占对北欧出口的27.1%。",
        "27.1%",
    ),
    (
        "Steel imports declined 8.1 percent to $50.98 billion.",
        "Steel imports rose 8.1 percent to $50.98 billion.",
        "50.98",
    ),
    ("在党员中，女党员约占党员总数的24.3%。", "在党员中，女党员约占到党员总数的24.3%。", "24.3%"),
    ("占存款总额的50.3%。", "占到存款总额的50.3%。", "50.3%"),
    ("2018年末全市民用汽车拥有量83万辆。", "2018年末我市民用汽车拥有量83万辆。", "83万辆"),
    ("共有14个乡人口超过十万。", "共有14个乡人口突破十万。", "14个"),
    ("规模以上服务业营业收入增长11.3%。", "规上服务业营收增长11.3%。", "11.3%"),
    ("全县门诊总诊疗人次95.5万。", "全县门诊总诊疗人次达95.5万人次。", "95.5万"),
    (
        "Sales rose 9.7% on the same period last year.",
        "Sales rose 9.7% on the same period in the previous year.",
        "9.7%",
    ),
    (
        "Maretta added 1,370 subscribers in the quarter.",
        "The company added 1,370 subscribers in the quarter.",
        "1,370",
    ),
    (
        "The acquired portfolio contributed $35.8 million.",
        "The acquired portfolio added $35.8 million.",
        "35.8",
    ),
]
WRITTEN = [
    ("数据中心算力规模达到17.4万P。", "数据中心算力规模达到174000P。", "17.4万", "174000"),
    ("水质达标率百分之二十一点五六。", "水质达标率21.56%。", "百分之二十一点五六", "21.56"),
    ("The dividend was 23 cents a share.", "The dividend was $0.23 a share.", "23 cents", "0.23"),
]
DATES = [
    (
        "预计2023年上半年毛利率为31.5%。",
        "预计2023年前三季度毛利率为31.5%。",
        ("2023年上半年", "2023年前三季度"),
    ),
    (
        "The company expects a decision in H1 2027.",
        "The company expects it in Q1 2027.",
        ("H1 2027", "Q1 2027"),
    ),
]


@pytest.mark.parametrize(("old", "new", "value"), CHANGED)
def test_a_figure_of_something_else_is_changed(old: str, new: str, value: str) -> None:
    """In both directions."""
    assert outcome(old, new, value) is Change.CHANGED
    assert outcome(new, old, value) is Change.CHANGED


@pytest.mark.parametrize(("old", "new", "value"), CARRIED)
def test_a_figure_that_is_only_said_otherwise_is_carried(old: str, new: str, value: str) -> None:
    """In both directions."""
    assert outcome(old, new, value).holds
    assert outcome(new, old, value).holds


@pytest.mark.parametrize(("old", "new", "value", "other"), WRITTEN)
def test_a_value_that_is_written_another_way_is_carried(old: str, new: str, value: str, other: str) -> None:
    """In both directions."""
    assert outcome(old, new, value).holds
    assert outcome(new, old, other).holds


@pytest.mark.parametrize(("old", "new", "words"), DATES)
def test_a_year_of_which_another_part_is_said_is_changed(old: str, new: str, words: tuple[str, str]) -> None:
    """The year stands, its half became its quarter: the words of both are told."""
    before, behind = AROUND[not old.isascii()]
    rows = aligned(*(f"{before}\n{one}\n{behind}" for one in (old, new))).rows
    found = next(row for row in rows if row.reason is Reason.PERIOD)
    assert (found.then, found.now) == words


def test_a_year_of_a_sentence_about_something_else_is_not_the_same() -> None:
    """Both sentences name the second quarter, of different expenses with different amounts: nothing is carried."""
    one = "Costs of the legal department in the second quarter of 2026 were $6.7 million, after $2.4 million before."
    other = (
        "Interest income, net, was $2.1 million in the second quarter of 2026, and the tax rate was 22.5%."
    )
    stays = "The board of the company met in the spring and approved all accounts of 14 sites."
    rows = told(f"{one}\n\n{stays}", f"{stays}\n\n{other}")
    assert [change for change, old, _new in rows if old == "2026"] == ["gone"]
