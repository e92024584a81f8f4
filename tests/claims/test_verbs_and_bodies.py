"""What of a clause is verb, body or condition, and what belongs to the noun that is measured."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import HEADING, said

METRICS = {
    "光伏产业实现产值235亿元，产量居全省第2位。": ["光伏产业产值", "光伏产业产量"],
    "全年引进亿元以上项目30个。": ["亿元以上项目"],
    "创业农户每户给予一次性补贴5000元。": ["一次性补贴"],
    "贴息额度不得超过10万元。": ["贴息额度"],
    "扣除非经常性损益后的净利润为3亿元。": ["扣除非经常性损益后的净利润"],
    "公司总资产126亿元。": ["总资产"],
    "播种进度达93%。": ["播种进度"],
    "平均审理周期缩短6天。": ["平均审理周期"],
    "执行到位金额42亿元。": ["执行到位金额"],
    "全县共设收购网点38个。": ["收购网点"],
    "净息差1.68%。": ["净息差"],
    "其中三四级手术占比63%。": ["三四级手术"],
    "产品一次交验合格率达到99%。": ["产品一次交验合格率"],
    "江北港全年集装箱吞吐量为1140万标箱。": ["集装箱吞吐量"],
    "为24名考取大学的学生发放奖金9万元。": ["学生", "奖金"],
    "对86名被告人判处缓刑。": ["被告人"],
    "车间吸纳78名村民就业。": ["村民"],
    "处理理赔案件214件。": ["理赔案件"],
    "矫正对象在册186人。": ["矫正对象"],
    "全年实现运输总收入486亿元。": ["运输总收入"],
    "全县建成就业帮扶车间96家。": ["就业帮扶车间"],
    "再犯罪率为0.12%。": ["再犯罪率"],
    "最高负荷达1865万千瓦。": ["最高负荷"],
    "平均住院日由7.2天降至6.6天。": ["平均住院日", "平均住院日"],
    "药占比22.4%，同比下降1.7个百分点。": ["药占比", "药占比"],
    "落实率为93.8%，比上届提高0.9个百分点。": ["落实率", "落实率"],
    "新增授权专利58项。": ["新增授权专利"],
    "23个项目预算执行率低于50%。": ["项目", "项目预算执行率"],
    "前五名客户销售额12亿元。": ["前五名客户销售额"],
    "次均费用286元，按当年价格上涨1.9%。": ["次均费用", "次均费用"],
    "优良天数为327天。": ["优良天数"],
    "为3.1万名农民工追讨工资4亿元。": ["农民工", "工资"],
    "对东盟进出口增长6%。": ["对东盟进出口"],
    "经济总量接连跨越三百亿、四百亿。": ["经济总量", "经济总量"],
}
SCOPES = {
    "全市法院受理案件8.6万件。": "全市法院",
    "本行实现净利润6亿元。": "本行",
    "江北港完成货物吞吐量4亿吨。": "江北港",
    "市中级法院受理案件9120件。": "市中级法院",
    "该院门诊量达到21万人次。": "该院",
    "我院开放床位2600张。": "我院",
}
PLACES = ("东盟", "欧盟", "日本", "韩国", "巴西", "非洲")
SEEDS = range(8)


@pytest.mark.parametrize("text", METRICS)
def test_the_metric_has_no_verb_and_no_body_and_all_that_belongs_to_it(text: str) -> None:
    """Verbs of reaching, conditions, norms, adverbials of reckoning, verbs inside nouns."""
    assert [one.metric for one in said(text, heading=HEADING)] == METRICS[text]


@pytest.mark.parametrize("text", SCOPES)
def test_who_does_it_is_the_scope(text: str) -> None:
    """A body, a place with a body, a name and a time."""
    assert [one.scope for one in said(text, heading=HEADING)] == [SCOPES[text]]


def test_a_verb_alone_has_the_object_of_the_one_before() -> None:
    """受理案件……件，审结……件; of another unit it is its own."""
    found = said("受理案件9120件，审结8765件，结案率96%。", heading=HEADING)
    assert [one.metric for one in found] == ["案件", "审结案件", "结案率"]


def test_each_of_a_list_of_doers_and_of_places_has_its_figure() -> None:
    """古城景区、湿地公园分别接待; 高新区、经开区投资完成率分别为."""
    found = said("古城景区、湿地公园分别接待游客41万人次和26万人次。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("游客", "古城景区"), ("游客", "湿地公园")]
    found = said("高新区、经开区投资完成率分别为95%和97%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("投资完成率", "高新区"), ("投资完成率", "经开区")]


def test_members_of_unlike_lists_share_the_head_and_not_what_is_before_it() -> None:
    """第一产业、城乡居民用电量; 中小学、幼儿园教师学历比例."""
    found = said("第一产业、城乡居民用电量分别为3亿千瓦时和4亿千瓦时。", heading=HEADING)
    assert [one.metric for one in found] == ["第一产业用电量", "城乡居民用电量"]
    found = said("中小学、幼儿园专任教师学历达标率分别为97%和94%。", heading=HEADING)
    assert [one.metric for one in found] == ["中小学专任教师学历达标率", "幼儿园专任教师学历达标率"]


@pytest.mark.parametrize(
    "text",
    [
        "一季度钢产量3万吨。水泥产量5万吨。",
        "茶叶市场多元主体培育体系5个。",
        "机关干部帮扶车间45家。",
    ],
)
def test_what_may_be_read_otherwise_is_not_said_with_high_confidence(text: str) -> None:
    """Another time in the paragraph, a verb inside, what may lack its beginning."""
    assert said(text, heading=HEADING)[-1].confidence != "high"


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_done_to_each_of_a_list_distributes(seed: int) -> None:
    """对A、B、C分别出口."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    places = chance.sample(PLACES, chance.randint(2, 5))
    figures = [f"{chance.randint(11, 999)}亿元" for _place in places]
    done = chance.choice(("出口", "进口", "投资"))
    text = f"对{'、'.join(places)}分别{done}{'、'.join(figures[:-1])}和{figures[-1]}。"
    assert [(one.metric, one.scope) for one in said(text, heading=HEADING)] == [
        (f"对{place}{done}", place) for place in places
    ]
