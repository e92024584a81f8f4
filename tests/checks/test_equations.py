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
    ("over-time", "全年开行班列432列，月均{}。", "36列", "46列"),
    ("ratio", "现有医师420人，护士630人，医护比为{}。", "1:1.5", "1:1.7"),
    ("balance", "出口46.2亿元，进口31.7亿元，顺差{}。", "14.5亿元", "15.4亿元"),
    ("stock", "年初库存8.6万吨，购进12.7万吨，销售13.6万吨，期末库存{}。", "7.7万吨", "5.8万吨"),
    ("plan", "全年计划招生2600人，实际招收{}，超计划完成。", "2664人", "2564人"),
    ("comparison", "今年平均气温14.2℃，较常年的{}偏高。", "13.6℃", "15.1℃"),
    ("threshold", "客流总量达到{}，首次超过400万人次。", "412万人次", "392万人次"),
    ("direction", "综合线损率由6.8%下降到{}。", "5.9%", "7.9%"),
    ("inventory", "全镇共有党支部32个。镇党委对全镇{}党支部逐一开展了评估。", "32个", "23个"),
    ("span", "水库2014年4月动工，2019年4月竣工，历时{}。", "5年", "7年"),
    ("span", "博览会于2024年7月4日至17日举行，历时{}。", "14天", "24天"),
    ("span", "堤坝2011年3月至2016年3月施工，前后历时{}。", "5年", "8年"),
    ("span", "赵师傅1961年出生，1980年进厂，那年他{}。", "19岁", "29岁"),
    ("span", "剧院建于1934年，2024年迎来建成{}。", "90周年", "80周年"),
    ("span", "The quarry opened in 1951 and closed in 1996, after {} of work.", "45 years", "54 years"),
    ("span", "The fair ran from 4 July to 17 July, lasting {}.", "14 days", "24 days"),
    ("conversion", "林场占地300亩（{}）。", "20公顷", "200公顷"),
    ("conversion", "The path is 15 miles ({}) long.", "24 km", "42 km"),
    ("indicator", "全县小麦播种面积63.8万亩，总产量29.4万吨，单产{}。", "461公斤/亩", "416公斤/亩"),
    ("indicator", "稻谷播种面积2.4万公顷，总产量18.0万吨，单产{}。", "7.5吨/公顷", "5.7吨/公顷"),
    ("product", "补助标准为每人每月400元，全县共有5000人领取，每月需发放补助资金{}。", "200万元", "2000万元"),
    (
        "contribution",
        "全市投资增长8.0%，其中工业投资拉动4.4个百分点，对投资增长的贡献率为{}。",
        "55.0%",
        "65.0%",
    ),
    ("remainder", "今年的任务是改造危桥48座，到10月底已完成31座，还剩{}。", "17座", "27座"),
    ("overrun", "The bridge was budgeted at $40 million but cost $52 million, {} over budget.", "30%", "13%"),
    ("doubled", "Sales tripled from 2,100 to {}.", "6,300", "9,300"),
    (
        "rank",
        "甲区投资95亿元，居第一位；乙区投资{}，居第二位；丙区投资57亿元，居第三位。",
        "72亿元",
        "52亿元",
    ),
    ("place", "出口额排名由第28位提升至第21位，上升{}个位次。", "7", "9"),
    ("over-time", "六天来，车队共运送物资1260吨，日均运送{}。", "210吨", "310吨"),
    ("over-time", "Over 14 days the fair drew 6,300 visitors, an average of {} a day.", "450", "540"),
    ("within", "A total of 420 trees fell; {} of them were oaks.", "130", "430"),
    (
        "total",
        "Sales were 310 in the first quarter, 290 in the second, 405 in the third and {} in the fourth, for a total of 1,485.",
        "480",
        "840",
    ),
    (
        "structure",
        "Some 61.5% of members voted in favour and the remaining {} voted against.",
        "38.5%",
        "83.5%",
    ),
    (
        "mean-growth",
        "Sales rose from €50.0 million in 2016 to €73.2 million in 2020, an average annual growth rate of {}.",
        "10.0%",
        "13.0%",
    ),
    (
        "balance",
        "The club took in £91,000 and spent £84,500, ending the year with a surplus of {}.",
        "£6,500",
        "£16,500",
    ),
    ("remainder", "应到代表512人，因事请假17人，实到{}。", "495人", "459人"),
    ("remainder", "The appeal raised £71,000, {} short of its £80,000 target.", "£9,000", "£19,000"),
    (
        "structure",
        "有效问卷中，61.3%的人表示“满意”，27.2%的人表示“基本满意”，其余{}的人表示“不满意”。",
        "11.5%",
        "15.1%",
    ),
    ("gap", "全市工业同比增长7.6%，同期全国增长5.1%，我市增速高于全国{}个百分点。", "2.5", "5.2"),
    (
        "contribution",
        "Revenue rose by $80 million, of which one division accounted for $52 million, or {} of the increase.",
        "65%",
        "56%",
    ),
    ("rank", "从各县增速看，由高到低依次为甲县9.6%、乙县8.3%、丙县{}、丁县5.7%。", "7.1%", "9.1%"),
    ("span", "书院始建于1963年。2023年秋，师生将迎来建校{}。", "60周年", "50周年"),
    ("conversion", "项目总投资2.35亿元（即{}），由县财政解决。", "23500万元", "2350万元"),
    ("twice", "义演共筹得善款31470元。经商议，义演筹得的善款{}将全部捐出。", "31470元", "31740元"),
    ("growth", "Output was cut from 60 tonnes a day to 45 tonnes a day, a reduction of {}.", "25%", "52%"),
    (
        "change",
        "The margin widened to 13.4% from 11.2% a year earlier, an improvement of {} percentage points.",
        "2.2",
        "3.2",
    ),
    (
        "per-head",
        "The town spends £8.4 million on its parks, which works out at {} per head for its population of 140,000.",
        "£60",
        "£90",
    ),
    ("sum", "Of the 63 members present, 41 voted in favour, 17 voted against and {} abstained.", "5", "9"),
    ("share", "Of 640 samples, 16 failed, a failure rate of {}.", "2.5%", "5.2%"),
    ("comparison", "Turnout was 41%, higher than the {} recorded in 2018.", "38%", "58%"),
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
    """Those of the rules that were replaced; the equations that took the place of none stand in none."""
    assert set(successors()) == {"part", "share", "growth", "sum", "twice"}
    placed = {name for names in successors().values() for name in names}
    assert placed == {one.name for one in EQUATIONS if one.family in successors()}


OLD_IDS = [
    ("part", "within", "全县现有党员120名，其中女党员150名。"),
    ("share", "share", "全县共有党员12450名，其中女党员3120名，占35.1%。"),
    ("share", "complement", "抽取样品480份，不合格12份，合格率95.7%。"),
    ("growth", "change", "合格率98.5%，比上年的97.2%提高2.3个百分点。"),
    ("sum", "sum", "全校共有教师120人，其中男教师70人，女教师60人。"),
    ("sum", "total", "出动警力120人、民兵80人、群众300人，共计600人。"),
    ("sum", "parts-within", "查处问题86起，其中县处级12起、乡科级40起、一般干部44起。"),
    ("sum", "structure", "三次产业结构调整为6.8:38.5:56.7。"),
    ("twice", "inventory", "全镇共有党支部32个。镇党委对全镇23个党支部逐一开展了评估。"),
    ("twice", "twice", "义演共筹得善款31470元。经商议，义演筹得的善款31740元将全部捐出。"),
]
"""Rules that there were, the equation that speaks instead, and a text of which both speak."""


@pytest.mark.parametrize(("rule", "equation", "text"), OLD_IDS)
def test_a_waiver_of_the_rule_before_holds(rule: str, equation: str, text: str) -> None:
    """The key is made of the old name and the same figures."""
    (found,) = check_text(text)
    context = CheckContext(text, blocks_of(text))
    assert found.rule == equation
    assert equation in successors()[rule]
    assert found.key == context.key(rule, found.operands)


def test_what_several_equations_find_of_the_same_figures_is_one_finding() -> None:
    """By the equation that says more than a sum."""
    (found,) = check_text("应到代表512人，因事请假17人，实到459人。")
    assert found.rule == "remainder"


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
        "普通高等学校在校生6.3万人，中等职业学校在校生1.8万人，普通中学在校生9.7万人。",
        "财政支出61.4亿元，其中民生支出47.2亿元（其中教育13.6亿元、卫生9.4亿元、社会保障17.2亿元、其他民生7.0亿元），其余支出14.2亿元。",
        "一般公共预算支出380亿元，其中民生支出301亿元，教育支出72亿元，社保支出58亿元。",
        "粮食总产51.2万吨，播种面积126万亩，其中小麦亩产421公斤，玉米亩产448公斤。",
        "每亩补贴110元，全县种植28万亩，已发放补贴2600万元。",
        "张某，1972年生，1995年入党，党龄29年，现年52岁。",
        "能耗最低的一厂每吨82千克，居第一位；二厂90千克，居第二位；三厂99千克，居第三位。",
        "夏令营共有学员130人，其中学过游泳的81人，学过乐器的72人，两项都学过的44人。",
        "门诊量86.4万人次，手术1.7万台次，其中三四级手术1.1万台次，微创手术0.8万台次。",
        "项目总投资约14亿元，一期投资4.5亿元，已于去年投产；二期投资5亿元，今年6月开工。",
        "公司成立于2004年。2019年，其控股股东庆祝成立40周年。",
        "一期建设厂房13.7万平方米，入驻企业41家。二期建设厂房17.3万平方米，入驻企业52家。",
        "The grant covers 55% of costs; the remaining 38% comes from the region and 7% from fees.",
        "The museum, opened in 1893, marked the 40th anniversary of its east wing in 2001.",
        "研发投入由3亿元增加到9亿元。出口完成57亿元，进口完成64亿元，贸易逆差7亿元。",
        "总投资2600万元。全市2800多家商户参与其中，拉动消费超过5亿元。",
        "从各区看，由高到低依次为甲区9.1%、乙区7.3%、丙区6.2%。登记古建筑602处、墓葬231处、石刻388处。",
        "The forest doubled in size. Prices rose from $70 to $84 a barrel.",
        "The firm has 1,800 staff in 12 countries, 700 of them in research.",
        "Exports grew by 6% and imports by 9%, and the surplus narrowed to $2.4 billion from $3.5 billion.",
    ],
)
def test_what_only_looks_wrong_gives_nothing(text: str) -> None:
    """Kinds of false alarms that published texts gave."""
    assert check_text(text) == ()


TABLE = """各镇情况：

| 镇 | 男 | 女 | 合计 |
|---|---|---|---|
| 东 | 1103 | 1087 | 2190 |
| 西 | 896 | 914 | {} |
| 合计 | 1999 | 2001 | 4000 |
"""


def test_a_table_is_worked_out_by_what_holds_in_its_other_rows() -> None:
    """A total of a row that the other rows prove to be one."""
    assert check_text(TABLE.format(1810)) == ()
    assert {one.rule for one in check_text(TABLE.format(1910))} == {"table-sum"}


def test_a_relation_of_columns_is_found_where_all_rows_but_one_hold() -> None:
    """No head says that the third column is what the second leaves of the first, its word only suggests it."""
    table = "收支：\n\n| 月 | 收 | 支 | 结余 |\n|---|---|---|---|\n| 1月 | 862 | 725 | 137 |\n| 2月 | 921 | 814 | {} |\n| 3月 | 784 | 702 | 82 |\n"
    assert check_text(table.format(107)) == ()
    assert [one.rule for one in check_text(table.format(207))] == ["table-sum"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan rests on two aims: first, to open 86 clinics; second, to train 412 nurses.",
        "The gate opens at 18:30 on 7 May; 12 wardens stand there.",
        "比分25:30，替补16人。",
    ],
)
def test_what_is_told_in_turn_or_is_a_time_is_no_sum(text: str) -> None:
    """The number before a colon is not always a whole of what follows."""
    assert [found.rule for found in check_text(text)] == []


def test_a_row_whose_first_cell_is_merged_with_the_one_above_is_added_too() -> None:
    """Its name stands in a later cell."""
    table = "任务：\n\n| 片 | 村 | 亩 |\n|---|---|---|\n| 东片 | 上湾 | 310 |\n|  | 下湾 | 128 |\n| 西片 | 竹园 | 96 |\n| 合计 | | {} |\n"
    assert check_text(table.format(534)) == ()
    assert [one.rule for one in check_text(table.format(543))] == ["table-sum"]


@pytest.mark.parametrize(
    "text",
    [
        # Shares of several wholes, growths, ends of movements make no hundred.
        "问卷显示，对班车满意的占83%，对食宿满意的占76%，对培训满意的占90%。",
        "进口的41%和出口的26%是经这里转运的。",
        "城镇居民消费增长为3.1%，农村居民消费增长为4.2%。",
        "上半年出口增速降为12.4%，比下半年21.3%的增速低8.9个百分点。",
        # What is left, a later value, another's group, a name, a time: no parts.
        "首批600件大衣已经发放，尚有2400件正在途中。",
        "会上提到，包括本镇在内的8个镇将合并为2个片区。",
        "动物园的3只雌狮在过去五年里产了12只幼崽。",
        "去年设计大桥5座、中桥14座。",
        "仅有3人在五十岁以下。其中5位教师已经退休。",
        "2位女选手分列第八、第九。其中小林对7位高手取得四胜。",
        "指数从年初的5214点上升到年中的6890点。",
        "收缴赃款300多万元，房产总价值超过900万元，其中700多万元为两人共有。",
        # No wholes: the first of a list, a number that is said again, an act beside others.
        "红十字会共收到86.3万元的捐款、价值40万元的药品和价值43万元的帐篷。",
        "任何学说都有两个层面：理论、应用；两个层面相互支持，两个层面缺一不可。",
        "全年新增贷款96.4亿元，办理承兑汇票51.7亿元，办理贴现44.2亿元。",
        "The injured were six children, four women and six men.",
        "Net of transfers, membership rose by 180: 520 people joined, 310 left and 30 died.",
        "有24个省的人大制定了法规，有15个省的政府制定了共计29个规章。",
        "他侵占公款51.2万元，收受财物3.4万元，案发后已追缴款物共计42.6万元。",
        # Means of movements, rates of others, the founding of an anniversary, one year of some.
        "全年完成收入6420亿元，在连续五年收入年均增收800亿元的基础上再创新高。",
        "六年间保护区由32个增加到50个，平均每年新增3个。",
        "产值从2016年的120亿元增加到2021年的241亿元，年均增长15%，超过同期全国8.6%的年均增长率。",
        "2019年建国70周年大庆和2020年的运动会都在这里举行。",
        "从2015年到2019年建房80万套，去年一年就达21万套。",
        "1995年查处案件52件，占刑事案件的31%；1996年查处58件，占刑事案件的47%。",
        "去年亏损额达86亿元，今年预计亏损62亿元，亏损面达41%。",
        "污水费由每吨0.85元调整为每吨1.20元，低保户每户每月减免4吨，全年减免金额29万元。",
        # One fact: not versions, numerals without digits, rounded numbers of others.
        "Desktop 3.38 is in the new release.\n\nDesktop 3.30 was in the old one.",
        # Basis points, a flow that is not the last, better by less.
        "Margin was 7.2%, against 8.6% a year ago, a fall of 140 basis points.",
        "We began the year with 1,150 open cases, took on 3,240 new ones, closed 3,080 and carried 1,310 forward.",
        "Response times improved from 16 minutes to 11.",
        "Tern 4 beat a field of 17 boats.",
        "The lake improved from grade 5 to grade 3, and 14 of the 16 beaches are open.",
    ],
)
def test_what_reads_like_a_relation_and_is_none_is_left_alone(text: str) -> None:
    """Kinds of sentences in which a relation was found that their words do not say."""
    assert [(found.rule, found.message.text()) for found in check_text(text)] == []


def test_a_share_of_two_sides_is_told_with_both() -> None:
    """The whole of two parts that divide it is said nowhere."""
    (found,) = check_text("到场男生180人，女生120人，女生占46%。")
    assert "180人" in found.message.text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "全年实际培训2800人，目标2400人，没有完成任务。",
            "2400人 is on the other side of 2800人 than is said",
        ),
        ("实际建成2300套，计划2400套，完成了任务。", "2400套 is on the other side of 2300套 than is said"),
        ("目标2400套，实际2516套，没有完成任务。", "2516套 is on the other side of 2400套 than is said"),
        ("目标2400套，实际2316套，完成了任务。", "2316套 is not more than the 2400套 planned"),
    ],
)
def test_how_a_plan_ended_is_said_whichever_stands_first(text: str, said: str) -> None:
    """What was done may stand before what was planned, and may be said to have failed."""
    assert [one.text() for one in check_text(text)] == [said]
