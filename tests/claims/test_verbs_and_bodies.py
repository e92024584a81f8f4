"""What of a clause is verb, body or condition, and what belongs to the noun that is measured."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import HEADING, said

METRICS = {
    "光伏产业实现产值235亿元，产量居全省第2位。": ["产值", "光伏产业产量"],
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
