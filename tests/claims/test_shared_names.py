"""Names that a list says by halves, parts behind 其中, shares with their wholes, and what names nothing."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import HEADING, said

SEEDS = range(8)
SIZES = ("国有", "民营", "外资", "集体", "合资")
AREAS = ("东部", "西部", "南部", "北部", "中部")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("members", "tail"),
    [(SIZES, "企业利润"), (SIZES, "企业营业收入"), (AREAS, "乡镇污水处理率")],
)
def test_what_the_members_of_a_list_share_completes_each(
    seed: int, members: tuple[str, ...], tail: str
) -> None:
    """国有、民营和外资企业利润分别增长……."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    named = chance.sample(members, chance.randint(2, 4))
    figures = [f"{chance.randint(11, 99) / 10}%" for _each in named]
    listed = "、".join(named[:-1]) + f"和{named[-1]}"
    found = said(f"{listed}{tail}分别增长{'、'.join(figures[:-1])}和{figures[-1]}。", heading=HEADING)
    assert [(one.metric, one.surface) for one in found] == [
        (name + tail, figure) for name, figure in zip(named, figures, strict=True)
    ]


@pytest.mark.parametrize("listed", ["第一、第二、第三产业", "第一、二、三产业", "第一、第二和第三产业"])
@pytest.mark.parametrize("tail", ["", "增加值"])
def test_ordinals_share_their_noun(listed: str, tail: str) -> None:
    """第一、第二、第三产业; 第一、二、三产业."""
    found = said(f"{listed}{tail}分别增长3%、6%和7%。", heading=HEADING)
    assert [one.metric for one in found] == [f"第{number}产业{tail}" for number in "一二三"]


@pytest.mark.parametrize("letters", [("A", "B", "C"), ("甲", "乙", "丙"), ("城关", "永丰", "石塘")])
@pytest.mark.parametrize("kind", ["县", "镇", "区"])
def test_places_that_say_once_what_they_are(letters: tuple[str, ...], kind: str) -> None:
    """甲、乙、丙三县财政收入分别为……: the metric is of each place in turn."""
    found = said(f"{'、'.join(letters)}三{kind}财政收入分别为3亿元、4亿元、5亿元。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("财政收入", name + kind) for name in letters]


@pytest.mark.parametrize("names", [("A县", "B县", "C县"), ("安平县", "长顺县", "松口县")])
def test_places_with_their_names_in_full(names: tuple[str, ...]) -> None:
    """A县、B县、C县财政收入分别为……."""
    found = said(f"{'、'.join(names)}财政收入分别为3亿元、4亿元、5亿元。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("财政收入", name) for name in names]


def test_levels_that_say_how_many_they_are() -> None:
    """省、市、县三级补助资金; 省、市、县三级财政分别投入."""
    found = said("省、市、县三级补助资金分别为3亿元、2亿元、1亿元。", heading=HEADING)
    assert [one.metric for one in found] == ["省级补助资金", "市级补助资金", "县级补助资金"]
    found = said("省、市、县三级财政分别投入3亿元、2亿元、1亿元。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [
        ("投入", "省级财政"),
        ("投入", "市级财政"),
        ("投入", "县级财政"),
    ]


def test_nouns_that_may_be_verbs_make_a_list() -> None:
    """出口、进口分别增长."""
    found = said("出口、进口分别增长6.1%、3.2%。", heading=HEADING)
    assert [one.metric for one in found] == ["出口", "进口"]


@pytest.mark.parametrize("levels", [("国家级", "省级"), ("省级", "市级"), ("市级", "县级")])
@pytest.mark.parametrize("goes_on", ["；实现产值98亿元", "，实现产值98亿元"])
def test_a_level_behind_the_part_is_of_what_was_named(levels: tuple[str, str], goes_on: str) -> None:
    """其中国家级2家、省级18家；实现产值: the output is of all."""
    text = f"农业龙头企业达到86家，其中{levels[0]}2家、{levels[1]}18家{goes_on}。"
    assert [one.metric for one in said(text, heading=HEADING)] == [
        "农业龙头企业",
        f"{levels[0]}农业龙头企业",
        f"{levels[1]}农业龙头企业",
        "农业龙头企业产值",
    ]


@pytest.mark.parametrize("place", ["县本级", "城区", "乡镇"])
def test_a_place_alone_is_whose_the_part_is(place: str) -> None:
    """其中县本级20亿元."""
    found = said(f"财政支出31.9亿元，其中{place}20亿元。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("财政支出", ""), ("财政支出", place)]


@pytest.mark.parametrize(
    ("text", "metric", "whole"),
    [
        ("贷款余额320亿元，其中制造业贷款占35%。", "制造业贷款", "贷款余额"),
        ("党员320名，其中女党员98名，占30.6%。", "女党员", "党员"),
        ("新能源汽车占了汽车销量的三成。", "新能源汽车", "汽车销量"),
        ("民营企业贡献了60%的税收。", "民营企业", "税收"),
        ("外资企业吸纳12%以上的就业。", "外资企业", "就业"),
        ("服务业创造了四分之三的增加值。", "服务业", "增加值"),
    ],
)
def test_a_share_has_its_whole(text: str, metric: str, whole: str) -> None:
    """占 behind 其中, 占了, and a verb of giving."""
    found = said(text, heading=HEADING)[-1]
    assert (found.metric, found.aspect, found.whole) == (metric, "share", whole)


@pytest.mark.parametrize("part", ["三成", "两成", "四分之一", "近一半"])
@pytest.mark.parametrize(("verb", "side"), [("减少", "down"), ("下降", "down"), ("增长", "up")])
def test_a_fraction_by_which_something_moved_is_a_growth(part: str, verb: str, side: str) -> None:
    """减少三成."""
    (found,) = said(f"工业用水量{verb}{part}。", heading=HEADING)
    assert (found.metric, found.aspect, found.direction) == ("工业用水量", "growth", side)


def test_a_rate_before_its_noun_is_a_growth() -> None:
    """实现8%的增长."""
    (found,) = said("旅游收入实现8%的增长。", heading=HEADING)
    assert (found.metric, found.aspect, found.direction) == ("旅游收入", "growth", "up")


@pytest.mark.parametrize(
    "text",
    [
        "增速达到6.5%。",
        "增速增速达到6%。",
        "户均达到3.2亩。",
        "人均达到2.1万元。",
        "比重提高2个百分点。",
        "占比45%。",
    ],
)
def test_what_names_nothing_is_not_said_with_confidence(text: str) -> None:
    """增速 or 户均 of nothing that was named."""
    assert all(one.confidence == "low" for one in said(text, heading=HEADING))


def test_a_mean_of_households_leans_on_what_was_named() -> None:
    """流转土地……，户均; 户均增收."""
    assert said("流转土地1.2万亩，户均达到3.2亩。", heading=HEADING)[1].metric == "土地户均"
    (found,) = said("户均增收3200元。", heading=HEADING)
    assert (found.metric, found.aspect) == ("户均增收", "level")


@pytest.mark.parametrize("seed", SEEDS)
def test_parts_alone_are_of_what_was_said(seed: int) -> None:
    """旅客吞吐量……，东港、西港分别……: the parts are whose it is."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    places = chance.sample(("东港", "西港", "老城区", "高新区", "一分院", "滨江院区"), 3)
    listed = "、".join(places)
    found = said(f"旅客运输量65.2万人次，{listed}分别36.8万、19.3万、9.1万人次。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found[1:]] == [("旅客运输量", place) for place in places]


def test_regions_of_a_list_are_whose_the_metric_is() -> None:
    """山区、沿海、平原地区农村居民收入."""
    found = said("山区、沿海、平原地区渔业收入分别增长8.1%、6.9%、7.2%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [
        ("渔业收入", "山区"),
        ("渔业收入", "沿海地区"),
        ("渔业收入", "平原地区"),
    ]


def test_the_total_of_a_list_is_of_the_whole_list() -> None:
    """A、B支出分别为……，合计……，占……."""
    found = said(
        "教育、文化、农林水支出分别为12亿元、8亿元、5亿元，合计25亿元，占全县支出的46%。", heading=HEADING
    )
    assert [one.metric for one in found[3:]] == ["教育、文化、农林水支出"] * 2


@pytest.mark.parametrize(("first", "second"), [("门诊次均费用", "住院次均费用"), ("茶叶产量", "毛竹产量")])
def test_the_former_and_the_latter_are_the_two_that_were_named(first: str, second: str) -> None:
    """前者……，后者……."""
    found = said(f"{first}318元，{second}1246元，前者上涨1.3%，后者下降2.6%。", heading=HEADING)
    assert [one.metric for one in found] == [first, second, first, second]


@pytest.mark.parametrize("phrase", ["具有高级职称的", "35岁以下的", "来自省外的"])
def test_those_of_whom_something_is_said_are_a_part(phrase: str) -> None:
    """专任教师……，具有高级职称的占…… ."""
    share = said(f"专任教师1984人，{phrase}占81.7%。", heading=HEADING)[-1]
    assert (share.metric, share.aspect, share.whole) == (f"{phrase}专任教师", "share", "专任教师")


def test_what_cannot_move_by_points_takes_the_rate_before_it() -> None:
    """A毛利率提高2个百分点，B则下滑1个百分点."""
    found = said("轴承毛利率提高2个百分点，齿轮则下滑1.1个百分点至19.4%。", heading=HEADING)
    assert [one.metric for one in found] == ["轴承毛利率", "齿轮毛利率", "齿轮毛利率"]


@pytest.mark.parametrize(("one", "other"), [("城镇", "农村"), ("春季", "秋季"), ("玉米", "小麦")])
def test_modifiers_alone_take_the_measure_before_them(one: str, other: str) -> None:
    """总产量3万吨；春季2万吨，秋季1万吨."""
    found = said(f"全县农产品产量3万吨，增长5%；{one}2万吨，{other}1万吨。", heading=HEADING)
    assert [claim.metric for claim in found][2:] == [f"{one}产量", f"{other}产量"]


def test_a_rank_among_those_that_an_adverbial_names() -> None:
    """在全省本科高校中排第6位."""
    rank = said("毕业率95.2%，在全省本科高校中排第6位。", heading=HEADING)[-1]
    assert (rank.metric, rank.aspect, rank.whole) == ("毕业率", "rank", "全省本科高校")


def test_a_share_by_its_noun_has_no_whole_of_half_a_word() -> None:
    """所占比重."""
    found = said("食品、居住、教育所占比重分别为29.8%、21.4%、11.2%。", heading=HEADING)
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("食品", "share", ""),
        ("居住", "share", ""),
        ("教育", "share", ""),
    ]


TEXTS = (
    "2022年，全县财政收入31.9亿元，增长8%；粮食产量61万吨。农村居民人均可支配收入16800元，增长7%。",
    "全县GDP达到1,200.5亿元。其中：第一产业增加值10亿元（占8%），第二产业增加值45亿元。",
    "茶叶产量3万吨！毛竹产量5万根。香菇产量分别为2万吨、3万吨。",
)


@pytest.mark.parametrize("text", TEXTS)
def test_signs_of_half_width_say_the_same(text: str) -> None:
    """`,` `.` `;` `:` `(` `)` and their full-width forms."""
    narrow = text.translate(str.maketrans("，。；：（）！", ",.;:()!"))
    assert said(narrow, heading=HEADING) == said(text, heading=HEADING)


@pytest.mark.parametrize(
    ("text", "metric", "confidence"),
    [
        ("全年实现地区生产总值486.7亿元。", "地区生产总值", "high"),
        ("所得税收入6亿元，增长3%。", "所得税收入", "high"),
        ("过境货物总量12万吨，增长3%。", "过境货物总量", "high"),
    ],
)
def test_names_that_begin_like_small_words_are_names(text: str, metric: str, confidence: str) -> None:
    """地区, 所得税, 过境: the first character makes no particle of them."""
    found = said(text, heading=HEADING)[-1]
    assert (found.metric, found.confidence) == (metric, confidence)


def test_regions_named_by_one_character_are_places() -> None:
    """东、中、西部地区."""
    found = said("东、中、西部地区茶叶产量分别增长6.1%、7.2%、7.9%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [
        ("茶叶产量", "东部地区"),
        ("茶叶产量", "中部地区"),
        ("茶叶产量", "西部地区"),
    ]


def test_what_each_of_a_list_does_in_turn() -> None:
    """A、B分别核减编制……名."""
    found = said("卫生学校、农业学校分别招收学员120名、85名。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("学员", "卫生学校"), ("学员", "农业学校")]


def test_the_first_of_several_points_leaves_its_unit_to_the_last() -> None:
    """分别提高0.3个和0.8个百分点."""
    found = said("入园率99.2%，升学率94.6%，分别提高0.3个和0.8个百分点。", heading=HEADING)
    assert [(one.metric, one.aspect) for one in found[2:]] == [("入园率", "points"), ("升学率", "points")]


def test_stock_beside_what_was_sold_is_of_the_same_animals() -> None:
    """生猪出栏……，存栏……."""
    found = said("山羊出栏62.3万头，存栏35.1万头。", heading=HEADING)
    assert [one.metric for one in found] == ["山羊出栏", "山羊存栏"]


def test_a_rate_has_no_parts() -> None:
    """……率35%，其中出口占62%."""
    assert said("外贸依存度为35%，其中出口占62%。", heading=HEADING)[-1].whole == ""


@pytest.mark.parametrize("text", ["该项指标达到98%。", "目标任务3.6亿元。", "上述数据增长3%。"])
def test_what_points_elsewhere_is_not_said_with_confidence(text: str) -> None:
    """该项指标."""
    assert all(one.confidence != "high" for one in said(text, heading=HEADING))


def test_trade_with_each_of_a_list_in_turn() -> None:
    """对东盟、欧盟分别进出口……，增长……: the growth is of each too."""
    found = said("对东盟、欧盟分别进出口612亿元、498亿元，增长11.2%和4.6%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [
        ("对东盟进出口", "东盟"),
        ("对欧盟进出口", "欧盟"),
    ] * 2


def test_an_age_is_part_of_who_is_counted() -> None:
    """0—14岁人口占16.2%."""
    (found,) = said("全县0—14岁人口占16.2%。", heading=HEADING)
    assert (found.surface, found.metric) == ("16.2%", "0—14岁人口")


def test_a_list_that_was_not_taken_apart_is_never_said_with_confidence() -> None:
    """A分别B is no name."""
    found = said("花卉、苗木分别外调3万株、4万株。", heading=HEADING)
    assert all("分别" not in one.metric or one.confidence != "high" for one in found)
