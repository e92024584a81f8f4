"""Marks, numbering, years and counts: what looks wrong to a hasty rule and is right, and what is wrong."""

from __future__ import annotations

from itertools import product

import pytest

from tui.checks import check_text

RIGHT = {
    "impossible": [
        "会议定于2024年6月3日（星期一）召开，2024年2月29日，星期四结束登记。",
        "比分为21:85，比例1:60。",
        "In May 31 people came, and 45 March events were held on 31 March 2024 (Sunday).",
        "They met on Monday, June 3, 2024, at 7:56.",
        "In June 31 firms applied, and in February 30.",
        "比分为25:30，于3月5日11:30开赛。",
    ],
    "quotes": [
        "会议（上午9:30）在二楼召开，由副镇长（分管农业）主持。",
        "软件开发包（下称 SDK）已交付，接口（见附表 A）同步更新。",
        "The ferry (Harbour L4) runs hourly, and the bus (route 7b) waits for it.",
        "分三步走：1）摸清底数；2）分类处置；3）逐项销号。",
        "The steps are: a) measure, b) record, and c) report.",
        "具体是：（1）修渠（含支渠3条）；（2）筑坝（图1、2）。",
        "The workers’ pay and the town’s ‘green fund’ rose in the ’90s.",
        "The teachers' union and the parents' council met in the '80s and 'round midnight.",
        '"We start in May," she said. "The bridge comes first. "After that we pave the road," she added.',
        "他说：“今年先修路。\n“明年再架桥。\n“后年通车。”",
        "唐主任答：“水库要保。\n“下一步，‘两河’要治。”\n会后，大家散去。",
        "The board is 12' long and 6\" wide, so it fits (barely).",
        "新来的同志不必担心 :-) 大家都会帮忙。",
        "系数落在[0, 1)内，另一个在(0.8, 1.2]内，均经校验。",
        "他用'样板'一词，又说'两不愁'。",
        "他说：“《水利志》与《县志》都要修。”（据《农报》）",
        "The fee is due [see Annex B].",
    ],
    "numbering": [
        "一、总体安排\n1.2024年预算安排\n2.2025年预算安排\n3.支出结构",
        "重点工作：1、3月底前完成普查；2、6月底前完成整改；3、9月底前验收。",
        "按照第十四个五年规划，全县推进改造。第十四个五年规划实施以来，变化很大。",
        "首先，稳住价格。二是扩大出口。第三是加强监管。四要协调政策。",
        "序号\t内容\t单位\n1\t1.修路9公里。2.架桥2座。\t交通办\n2\t1.建库1座。2.育种3亩。\t农业办",
        "决赛成绩\n1. 甲队 36分\n2. 乙队 31分\n2. 丙队 31分\n4. 丁队 12分",
        "3.1 选址\n在河湾。\n3.2 材料\n用块石。\n3.3 工期\n半年。\n4.1 造价\n86万元。",
        "Section 1. Aim\nText.\nSection 2. Scope\nText.\nSection 3. Fees\nText.",
        "You need:\n(a) a form;\n(b) a photo;\n(c) a fee.",
        "1、水渠开工。\n2、15日，桥梁合龙。\n3、道路通车。",
        "1.1 Dark mode added.\n1.5 Printing mended.\n2.0 New file format.",
    ],
    "count": [
        "There are three key thrusts. First, we build. Second, we train. Third, we save.",
        "We have two priorities: first, roads; second, schools. A third of the budget goes to them.",
        "The plan has three aims. First, jobs. Second, homes. Finally, clean water.",
        "Four measures: new roads; new clinics; better buses; and cheaper fares.",
        "Three projects were finished. The first school opened in May, and a second followed.",
        "全年完成了16个重点项目。一是抓审批；二是抓资金；三是抓进度。",
        "We set four goals. First, we will act on jobs. Later we shall return to the others.",
        "The board has five members: the mayor, the clerk, the surveyor and two elected tenants.",
        "The plan has three aims: first, to build homes; second, to mend roads; and third, to plant trees.",
        "We follow three aims: health and care, schools, and clean water.",
        "We ask for three changes:\n- a later bus;\n- a longer path;\n  with lamps on both sides;\n- a wider gate.\nThe rest can wait.",
        "The two winners, Mary Holt and Jon Lee, were named. Two towns, Dover, Kent and Rye, Sussex, took part.",
        "小组由四人组成：周岚、吴桐（组长）、郑海和冯玉。五名委员：主任、秘书、会计和两名代表。",
        "工作组由五人组成：周岚、吴桐、郑海等。",
        "There are two things to say: Yesterday the rain fell, the river rose, and the bridge held.",
        "Paragraphs (a), (b) and (d) apply, and so do rules (a) to (c).",
        "甲市、乙县、丙县、丁县一市三县共同出资。",
    ],
    "broken-off": [
        "渠道已通水，全线交由\n镇水务站管护。\n\n二、存在的问题\n\n资金不足，人手不够。",
        "The sluice was mended in May, and its gate was handed to\nthe parish council.\n\nCosts\n\nThey came to 4,000 pounds.",
        "各村要做到：早谋划、早部署、早落实\n\n二、下步打算\n\n再修渠3公里。",
    ],
    "year": [
        "在2025届毕业典礼上，校长勉励学子。",
        "1986年立项，1991年建成，1996年扩建。当年投资1250万元，产值达1986元，用工1730人，占地2400亩，税收1130万元。",
        "参保人数分别增加1640万人和2031万人，基金结余1210亿元，支出4820亿元，收入5630亿元。",
        "2023年，产值比上年（2022年）增长5%；去年（2022年）12家，今年（2023年）36家。",
        "2018—2022年，“十四五”规划（2021—2025年）；李某，生于1975年，1997年参加工作。",
        "到2035年，全县将建成水网。2053年远景规划已完成编制。2023年起实施。",
        "Between 2009 and 2019 the yield rose. Mr Orr, born in 1970, graduated in 1991.",
        "2023—2024学年，共有2021名学生获奖，较上年增加134名。",
        "全年接待游客2019人次，比上年增加19人次，上年为2000人次。",
    ],
}
WRONG = {
    "impossible": [
        "会议定于2024年6月3日（星期二）召开。",
        "活动于2025年8月9日，周日举行。",
        "末班车时间为21:85，请提前到站。",
        "Replies are due by 31 September.",
        "The deed was signed on 29 February 2023.",
        "They met on Friday, 3 June 2024, in the hall.",
        "The train leaves at 7:66 every day.",
        "听证会于5月7日25:30举行。",
        "The meeting is at 26:15 on 7 May.",
    ],
    "quotes": [
        "正在建设中的“楹联一条街“在城东。",
        "他读了《水利志一书，很有收获。",
        "全镇推广“党建+”模式，成立“红色议事厅。",
        "The council (which met in May approved the plan.",
        "重“包”轻”扶”的做法要改。",
        '"We start in May, she said.',
        "他引用了“《水利志”》里的话。",
        "The fee (“due in May)” was paid.",
        "The fee is due [see Annex B) in May.",
    ],
    "numbering": [
        "一、修路\n二、架桥\n四、植树",
        "1.2024年预算安排\n2.2025年预算安排\n4.支出结构",
        "一是修路。二是架桥。四是植树。",
        "第一是修路。第二是架桥。第四是植树。",
        "3.1 选址\n在河湾。\n3.2 材料\n用块石。\n3.4 工期\n半年。",
        "Section 1. Aim\nText.\nSection 2. Scope\nText.\nSection 4. Fees\nText.",
        "You need:\n(a) a form;\n(b) a photo;\n(d) a fee.",
        "I. Origins\nText.\nII. Facts\nText.\nIV. Results\nText.",
        "First, we build roads. Second, we train staff. Fourth, we plant trees.",
        "The permit covers (a) 3 boats, (b) 8 nets and (d) 2 cranes.",
    ],
    "count": [
        "There are three key thrusts. First, we build. Second, we train.",
        "Four measures: new roads; new clinics; and better buses.",
        "We have two priorities. First, roads. Second, schools. Third, water.",
        "We follow four aims: homes, roads and clean water.",
        "We ask for three changes:\n- a later bus;\n- a longer path.\nThe rest can wait.",
        "The two winners, Mary Holt, Ann Bell and Jon Lee, were named.",
        "小组由五人组成：周岚、吴桐、郑海和冯玉。",
        "Two towns, namely Alford, Brigg and Crowle, took part.",
        "The panel has four members: Ms Ames, Mr Bird and Ms Cole.",
    ],
    "broken-off": [
        "渠道已通水，验收合格。管护合同因界址不清，目前正由\n\n二、存在的问题\n\n资金不足，人手不够。",
        "The sluice was mended in May, and its gate was handed to the\n\nCosts\n\nThey came to 4,000 pounds.",
    ],
    "year": [
        "2023年，全县走访群众2023次以上，发放补助86万元。",
        "2022年，产值比上年（2020年）增长5%。",
        "去年（2021年）新增86家，今年（2023年）再增12家。",
        "2022—2018年，亩产逐年提高。",
        "“十三五”时期（2016—2021年），改造危桥36座。",
        "李某，生于1988年，1979年参加工作。",
        "水库始建于1975年，1957年建成。",
        "截至212年底，贷款余额86亿元。",
        "收入比20213年增长6%。",
        "截至2205年，人口达12万人。",
        "2021年工作总结\n2012年，全年共接访86件。2021年各项工作顺利。\n2041年，我站共巡线36次，修复了2处。\n2014年的旧线已拆。",
        "Between 2019 and 2009 the yield rose.",
        "In 2022 sales rose, against the previous year (2020).",
        "By the end of 20224 the line had 86 stops.",
        "In 2023 the board sent 20236 guides to 86 valleys.",
        "Mr Orr, born in 1970, graduated from college in 1961.",
        "农民人均纯收入增长2023%。",
        "2023年选派干部141人，今年再派20236人。",
        "全年走访2022次，培训2022人，栽树2022棵。",
    ],
}
CASES_RIGHT = [(rule, text) for rule, texts in RIGHT.items() for text in texts]
CASES_WRONG = [(rule, text) for rule, texts in WRONG.items() for text in texts]


@pytest.mark.parametrize(("rule", "text"), CASES_RIGHT)
def test_what_is_right_is_left_alone(rule: str, text: str) -> None:
    """Not by this rule nor by another of the four."""
    assert [found.text() for found in check_text(text) if found.rule in RIGHT] == [], rule


@pytest.mark.parametrize(("rule", "text"), CASES_WRONG)
def test_what_is_wrong_is_spoken_of(rule: str, text: str) -> None:
    """By its rule."""
    assert rule in {found.rule for found in check_text(text)}


LABELS = ("1", "2", "12", "a", "b", "iv", "A")
INSIDE = ("路线 L4", "第二期 2", "KDE", "图1、2", "见附件 A", "ASCII 9", "上午9:30", "含税")


@pytest.mark.parametrize(("inside", "style"), list(product(INSIDE, ("（{}）", "({})"))))
def test_brackets_around_anything_that_ends_like_a_label(inside: str, style: str) -> None:
    """A letter or number before the closing bracket does not make it the mark of an item."""
    text = f"改造后的线路{style.format(inside)}已经开通，群众出行方便。"
    assert [found for found in check_text(text) if found.rule == "quotes"] == []


@pytest.mark.parametrize("label", LABELS)
def test_items_numbered_with_a_bracket_alone(label: str) -> None:
    """At the beginning of a line or behind a mark; a bracket that is missing elsewhere is missed all the same."""
    assert [found for found in check_text(f"{label}）修渠三条。") if found.rule == "quotes"] == []
    assert [found.rule for found in check_text(f"{label}）修渠（含支渠三条。")] == ["quotes"]


def test_a_year_that_stands_for_a_thousand_quantities_is_spoken_of() -> None:
    """However unlikely that is: the chance of it is too small for a float."""
    assert {found.rule for found in check_text("走访2023人。\n" * 1000)} >= {"year"}
