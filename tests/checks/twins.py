"""Sound texts and their inconsistent twins, generated from the equations: wordings by equation, numbers by chance."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Draw = dict[str, float]


class Twins(NamedTuple):
    """A sound text, and the same with one figure wrong."""

    equation: str
    language: str
    sound: str
    broken: str


def _whole(value: float) -> str:
    return f"{round(value)}"


def _one(value: float) -> str:
    return f"{value:.1f}"


def _grouped(value: float) -> str:
    return f"{round(value):,}"


class Wording(NamedTuple):
    """How an equation is said: its text with `{x}` for what is wrong in the twin, and how its numbers are drawn."""

    equation: str
    text: str
    draw: Callable[[Random], Draw]
    right: Callable[[Draw], float]
    wrong: Callable[[float], float] = lambda right: right * 1.37 + 3
    form: Callable[[float], str] = _whole


def _amounts(*names: str, low: int = 211, high: int = 989) -> Callable[[Random], Draw]:
    """Whole numbers that end in no nought."""
    return lambda random: {
        name: random.randint(low, high) // 10 * 10 + random.randint(1, 9) for name in names
    }


def _parts(random: Random) -> Draw:
    """A part and its whole."""
    whole = random.randint(40, 95) * 10 + 3
    return {"p": round(whole * random.uniform(0.2, 0.6)), "w": whole}


def _rise(random: Random) -> Draw:
    """Two ends of a rise."""
    first = random.randint(31, 94) * 10 + 7
    return {"a": first, "b": round(first * random.uniform(1.1, 1.6))}


def _fall(random: Random) -> Draw:
    """Two ends of a fall."""
    ends = _rise(random)
    return {"a": ends["b"], "b": ends["a"]}


def _multiple(random: Random) -> Draw:
    """A number and what it is multiplied by."""
    return {"n": random.randint(12, 38), "v": random.randint(21, 89) * 10 + 3}


def _years(random: Random) -> Draw:
    """Two years, some decades apart."""
    first = random.randint(1921, 1969)
    return {"a": first, "b": first + random.randint(21, 48)}


def _days(random: Random) -> Draw:
    """Two days of one month."""
    return {"a": random.randint(1, 9), "b": random.randint(14, 28)}


def _share(draw: Draw) -> float:
    return draw["p"] / draw["w"] * 100


def _growth(draw: Draw) -> float:
    return (draw["b"] - draw["a"]) / draw["a"] * 100


def _drop(draw: Draw) -> float:
    return -_growth(draw)


def _sum(draw: Draw) -> float:
    return sum(draw.values())


def _less(right: float) -> float:
    return right * 0.58


def _more(right: float) -> float:
    return right + 11.3


WORDINGS = (
    Wording("sum", "学校现有学员{x}名，其中男学员{p}名，女学员{q}名。", _amounts("p", "q"), _sum),
    Wording("sum", "The club has {x} members: {p} men and {q} women.", _amounts("p", "q"), _sum),
    Wording(
        "total",
        "甲站植树{p}株，乙站植树{q}株，丙站植树{r}株，三站合计植树{x}株。",
        _amounts("p", "q", "r"),
        _sum,
    ),
    Wording(
        "total",
        "救援队由三部分组成：消防人员{p}名、民兵{q}名、医护人员{r}名，总人数{x}名。",
        _amounts("p", "q", "r"),
        _sum,
    ),
    Wording(
        "total", "上半年完成产值{p}亿元，下半年完成{q}亿元，全年完成产值{x}亿元。", _amounts("p", "q"), _sum
    ),
    Wording(
        "total",
        "Sales were {p} in May, {q} in June and {r} in July, {x} in all.",
        _amounts("p", "q", "r"),
        _sum,
    ),
    Wording(
        "structure",
        "受访居民的回答分为三类：满意的占{p}%，基本满意的占{q}%，不满意的占{x}%。",
        lambda random: {"p": random.randint(51, 62), "q": random.randint(15, 25)},
        lambda draw: 100 - _sum(draw),
        _more,
    ),
    Wording(
        "structure",
        "{p}% of members voted in favour and the remaining {x}% voted against.",
        lambda random: {"p": random.randint(51, 77)},
        lambda draw: 100 - _sum(draw),
        _more,
    ),
    Wording(
        "within",
        "全县现有志愿者{w}名，其中党员志愿者{x}名。",
        _parts,
        lambda draw: draw["p"],
        lambda right: right * 6,
    ),
    Wording(
        "within",
        "A total of {w} homes were damaged; {x} of them were destroyed.",
        _parts,
        lambda draw: draw["p"],
        lambda right: right * 6,
    ),
    Wording(
        "share", "全区林地面积{w}万亩，其中公益林{p}万亩，占林地面积的{x}%。", _parts, _share, _more, _one
    ),
    Wording("share", "本次抽检食品{w}批次，合格{p}批次，合格率为{x}%。", _parts, _share, _more, _one),
    Wording(
        "share", "The bank approved {p} of {w} applications, a rate of {x}%.", _parts, _share, _more, _one
    ),
    Wording(
        "complement",
        "抽取样品{w}份，不合格{p}份，合格率{x}%。",
        _parts,
        lambda draw: 100 - _share(draw),
        _more,
        _one,
    ),
    Wording("growth", "港口吞吐量由{a}万吨上升到{b}万吨，增长{x}%。", _rise, _growth, _more, _one),
    Wording("growth", "全年签约项目{b}个，比上年的{a}个增长{x}%。", _rise, _growth, _more, _one),
    Wording(
        "growth", "The workforce shrank from {a} to {b}, a reduction of {x}%.", _fall, _drop, _more, _one
    ),
    Wording(
        "growth", "Revenue increased {x}% to ${b} million from ${a} million.", _rise, _growth, _more, _one
    ),
    Wording(
        "change", "去年全县招生{a}人，今年达到{b}人，增加{x}人。", _rise, lambda draw: draw["b"] - draw["a"]
    ),
    Wording(
        "change",
        "The city issued {b} permits this year, against {a} last year, an increase of {x}.",
        _rise,
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "multiple",
        "备案企业由{v}家增加到{w}家，增加了{x}倍。",
        lambda random: {"v": (v := random.randint(111, 299)), "w": v * random.choice((4, 5, 6))},
        lambda draw: draw["w"] / draw["v"] - 1,
        lambda right: right + 2,
    ),
    Wording(
        "multiple",
        "Rainfall in May reached {w} mm, {x} times the May average of {v} mm.",
        lambda random: {"v": (v := random.randint(41, 99)), "w": v * random.choice((3, 4))},
        lambda draw: draw["w"] / draw["v"],
        lambda right: right + 2,
    ),
    Wording(
        "doubled",
        "Membership tripled from {v} to {x}.",
        _multiple,
        lambda draw: 3 * draw["v"],
        lambda right: right * 1.7,
    ),
    Wording(
        "direction", "综合线损率由{b}个下降到{x}个。", _rise, lambda draw: draw["a"], lambda right: right * 3
    ),
    Wording(
        "direction",
        "Complaints fell from {b} to {x}.",
        _rise,
        lambda draw: draw["a"],
        lambda right: right * 3,
    ),
    Wording(
        "mean-growth",
        "发电量从2017年的{a}亿千瓦时增长到2021年的{b}亿千瓦时，年均增长{x}%。",
        _rise,
        lambda draw: ((draw["b"] / draw["a"]) ** 0.25 - 1) * 100,
        _more,
        _one,
    ),
    Wording(
        "mean-growth",
        "Sales rose from €{a} million in 2017 to €{b} million in 2021, an average annual growth rate of {x}%.",
        _rise,
        lambda draw: ((draw["b"] / draw["a"]) ** 0.25 - 1) * 100,
        _more,
        _one,
    ),
    Wording(
        "per-head",
        "补贴共支出{w}万元，补贴老人{p}人，人均补贴{x}元。",
        _parts,
        lambda draw: draw["w"] * 10000 / draw["p"],
    ),
    Wording(
        "per-head",
        "The programme cost ${w} million and trained {p} people, or ${x} each.",
        _parts,
        lambda draw: draw["w"] * 1e6 / draw["p"],
    ),
    Wording(
        "over-time",
        "{n}天来，车队共运送物资{w}吨，日均运送{x}吨。",
        lambda random: {"n": (n := random.randint(5, 19)), "w": n * random.randint(210, 880)},
        lambda draw: draw["w"] / draw["n"],
    ),
    Wording(
        "over-time",
        "Over {n} days the fair drew {w} visitors, an average of {x} a day.",
        lambda random: {"n": (n := random.randint(5, 19)), "w": n * random.randint(210, 880)},
        lambda draw: draw["w"] / draw["n"],
    ),
    Wording(
        "product",
        "补助标准为每户{v}元，全镇共有{n}户领取，共需发放补助资金{x}元。",
        _multiple,
        lambda draw: draw["v"] * draw["n"],
    ),
    Wording(
        "product",
        "At ${n} a ticket, {v} tickets brought in ${x}.",
        _multiple,
        lambda draw: draw["v"] * draw["n"],
    ),
    Wording(
        "balance",
        "全年总收入{b}万元，总支出{a}万元，结余{x}万元。",
        _rise,
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "balance",
        "The club took in £{b} and spent £{a}, ending the year with a surplus of £{x}.",
        _rise,
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "remainder",
        "今年的任务是改造危房{b}户，到11月底已完成{a}户，还剩{x}户。",
        _rise,
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "remainder",
        "Work on {a} of the {b} stations is complete, leaving {x} to be finished.",
        _rise,
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "overrun",
        "The project was budgeted at ${a} million but cost ${b} million, {x}% over budget.",
        _rise,
        _growth,
        _more,
        _one,
    ),
    Wording(
        "stock",
        "年初库存{v}吨，购进{b}吨，销售{a}吨，期末库存{x}吨。",
        lambda random: _rise(random) | {"v": random.randint(301, 499)},
        lambda draw: draw["v"] + draw["b"] - draw["a"],
    ),
    Wording(
        "stock",
        "The museum began the year with {v} items, acquired {b} and sold {a}, and ended it with {x}.",
        lambda random: _rise(random) | {"v": random.randint(301, 499)},
        lambda draw: draw["v"] + draw["b"] - draw["a"],
    ),
    Wording(
        "threshold",
        "客流总量达到{x}人次，首次超过{v}人次。",
        _amounts("v"),
        lambda draw: draw["v"] * 1.1,
        _less,
    ),
    Wording(
        "threshold",
        "Enrolment exceeded {v} for the first time, reaching {x} pupils.",
        _amounts("v"),
        lambda draw: draw["v"] * 1.1,
        _less,
    ),
    Wording(
        "comparison",
        "今年全县平均降水量为{x}毫米，高于常年平均的{v}毫米。",
        _amounts("v"),
        lambda draw: draw["v"] * 1.1,
        _less,
    ),
    Wording(
        "comparison",
        "Turnout was {x}%, higher than the {v}% recorded in 2019.",
        lambda random: {"v": random.randint(41, 59)},
        lambda draw: draw["v"] * 1.1,
        _less,
    ),
    Wording(
        "rank",
        "东区完成投资{b}亿元，居第一位；西区完成投资{x}亿元，居第二位；北区完成投资{a}亿元，居第三位。",
        _rise,
        lambda draw: (draw["a"] + draw["b"]) / 2,
        lambda right: right * 2,
    ),
    Wording(
        "place",
        "创新能力排名由第{a}位提升至第{b}位，上升{x}个位次。",
        lambda random: {"a": random.randint(25, 38), "b": random.randint(3, 19)},
        lambda draw: draw["a"] - draw["b"],
    ),
    Wording(
        "plan", "全年计划招生{a}人，实际招收{x}人，超计划完成。", _rise, lambda draw: draw["a"] * 1.1, _less
    ),
    Wording(
        "gap",
        "规模以上工业增加值增长{b}%，比全市{a}%的平均增速高{x}个百分点。",
        lambda random: {"a": random.randint(2, 5), "b": random.randint(6, 9)},
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "gap",
        "At {a}%, the jobless rate is {x} points below the {b}% recorded last year.",
        lambda random: {"a": random.randint(2, 5), "b": random.randint(6, 9)},
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording("span", "学校创办于{a}年，{b}年迎来建校{x}周年。", _years, lambda draw: draw["b"] - draw["a"]),
    Wording("span", "王师傅{a}年出生，{b}年退休，那年他{x}岁。", _years, lambda draw: draw["b"] - draw["a"]),
    Wording(
        "span",
        "She was born in {a} and died in {b} at the age of {x}.",
        _years,
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "span",
        "书画展自4月{a}日起至4月{b}日止，展期共{x}天。",
        _days,
        lambda draw: draw["b"] - draw["a"] + 1,
        lambda right: right + 7,
    ),
    Wording(
        "span",
        "The festival ran from {a} June to {b} June, lasting {x} days.",
        _days,
        lambda draw: draw["b"] - draw["a"] + 1,
        lambda right: right + 7,
    ),
    Wording("conversion", "新修渠道全长{v}公里（{x}米）。", _amounts("v"), lambda draw: draw["v"] * 1000),
    Wording(
        "conversion", "The race covers {v} miles ({x} km).", _amounts("v"), lambda draw: draw["v"] * 1.609344
    ),
    Wording(
        "contribution",
        "全市投资增长{w}%，其中工业投资拉动{p}个百分点，对投资增长的贡献率为{x}%。",
        lambda random: {"w": random.randint(11, 19), "p": random.randint(2, 9)},
        _share,
        lambda right: right * 1.9,
    ),
    Wording(
        "contribution",
        "Investment grew by {w}%, with services contributing {p} percentage points, or {x}% of the growth.",
        lambda random: {"w": random.randint(11, 19), "p": random.randint(2, 9)},
        _share,
        lambda right: right * 1.9,
    ),
    Wording(
        "point-sum",
        "全市投资增长{x}%，其中工业拉动{p}个百分点，农业拉动{q}个百分点，其他行业拉动{r}个百分点。",
        lambda random: {name: random.randint(1, 5) for name in "pqr"},
        lambda draw: draw["p"] + draw["q"] + draw["r"],
        lambda right: right + 4,
    ),
    Wording(
        "point-sum",
        "Sales growth was {x}%: prices added {p} points, volumes added {q} points and currency {r} points.",
        lambda random: {name: random.randint(1, 5) for name in "pqr"},
        lambda draw: draw["p"] + draw["q"] + draw["r"],
        lambda right: right + 4,
    ),
    Wording(
        "ratio",
        "现有医师{a}人，护士{b}人，医护比为1:{x}。",
        _rise,
        lambda draw: draw["b"] / draw["a"],
        lambda right: right + 0.9,
        lambda value: f"{value:.2f}",
    ),
    Wording(
        "indicator", "年末常住人口{w}万人，其中城镇人口{p}万人，城镇化率为{x}%。", _parts, _share, _more, _one
    ),
    Wording(
        "table-sum",
        "各镇人口：\n\n| 镇 | 男 | 女 | 合计 |\n|---|---|---|---|\n| 东 | 511 | 402 | 913 |\n| 西 | {p} | {q} | {x} |\n| 南 | 333 | 291 | 624 |\n",
        _amounts("p", "q"),
        _sum,
    ),
    Wording(
        "table-growth",
        "Sales:\n\n| Region | 2022 | 2023 | Change (%) |\n|---|---|---|---|\n| North | 400 | 440 | 10.0 |\n| South | {a} | {b} | {x} |\n| West | 120 | 150 | 25.0 |\n",
        _rise,
        _growth,
        _more,
        _one,
    ),
    Wording(
        "table-share",
        "Votes:\n\n| Party | Votes | Share (%) |\n|---|---|---|\n| A | 620 | 62.0 |\n| B | {a} | {x} |\n| C | {c} | {d} |\n| Total | 1000 | 100.0 |\n",
        lambda random: {"a": (a := random.randint(11, 33) * 10), "c": 380 - a, "d": (380 - a) / 10},
        lambda draw: draw["a"] / 10,
        _more,
        _one,
    ),
    # Longer sentences, in which nothing but the claims says what belongs together.
    Wording(
        "share",
        "到换届时，协会登记的会员有{w}人，女会员{p}人，所占比例为{x}%，青年会员逐年增多。",
        _parts,
        _share,
        _more,
        _one,
    ),
    Wording(
        "share",
        "The clinic invited {w} women and {p} came, an uptake of {x}%, with a second round due in May.",
        _parts,
        _share,
        _more,
        _one,
    ),
    Wording(
        "fraction",
        "More than half of the parishes — {x} of {w} — have a hall that is fit for use.",
        lambda random: {"w": random.randint(40, 95) * 10 + 3},
        lambda draw: draw["w"] * 0.64,
        _less,
    ),
    Wording(
        "growth",
        "全县快递进村{b}万件，上年旺季为{a}万件，同比增长{x}%；乡镇网点全部开通。",
        _rise,
        _growth,
        _more,
        _one,
    ),
    Wording(
        "change",
        "水库蓄水量由{a}万立方米回升至{b}万立方米，增蓄{x}万立方米，春灌有了底气。",
        _rise,
        lambda draw: draw["b"] - draw["a"],
    ),
    Wording(
        "direction",
        "改线以后，早高峰平均候车时间由{a}秒延长至{x}秒，乘客颇有怨言。",
        _rise,
        lambda draw: draw["b"],
        lambda right: right * 0.3,
    ),
    Wording(
        "direction",
        "Over the winter the herd on the plateau shrank from {b} to {x} animals, despite good pasture.",
        _rise,
        lambda draw: draw["a"],
        lambda right: right * 3,
    ),
    Wording(
        "mean-growth",
        "馆藏总量从2017年底的{a}万册扩充到2021年底的{b}万册，年均增长{x}%，可阅览的古籍更多了。",
        _rise,
        lambda draw: ((draw["b"] / draw["a"]) ** 0.25 - 1) * 100,
        _more,
        _one,
    ),
    Wording(
        "over-time",
        "今年灯会历时{n}天，累计接待游客{w}人次，日均{x}人次，夜市也跟着红火。",
        lambda random: {"n": (n := random.randint(11, 39)), "w": n * random.randint(210, 880)},
        lambda draw: draw["w"] / draw["n"],
    ),
    Wording(
        "contribution",
        "全镇农民收入比上年增加{w}元。其中，工资收入增加{p}元，其余来自养殖；工资收入对增收的贡献率为{x}%。",
        _parts,
        _share,
        _more,
        _one,
    ),
    Wording(
        "threshold",
        "抽查发现，按时公示的占比为{x}%，不足五成，整改还要加力。",
        lambda random: {"p": random.randint(21, 33)},
        lambda draw: draw["p"],
        lambda right: right + 30,
    ),
    Wording(
        "rank",
        "本队以{b}枚奖牌居第二，仅次于省队的{x}枚，大家都很高兴。",
        _rise,
        lambda draw: draw["b"] * 1.2,
        _less,
    ),
    Wording(
        "place",
        "测评中，本院由第{a}位上升到第{x}位，患者反映良好。",
        lambda random: {"a": random.randint(12, 18)},
        lambda draw: draw["a"] - 6,
        lambda right: right + 13,
    ),
    Wording(
        "span",
        "{a}年冬，先生出生于江边小镇；{b}年，他安详离世，享年{x}岁，留下一屋子书。",
        lambda random: {"a": (a := random.randint(1921, 1939)), "b": a + random.randint(71, 88)},
        lambda draw: draw["b"] - draw["a"],
        lambda right: right + 7,
    ),
    Wording(
        "table-sum",
        "成绩：\n\n| 选手 | 首轮 | 次轮 | 总分 |\n|---|---|---|---|\n| 东 | 511 | 402 | 913 |\n| 西 | {p} | {q} | {x} |\n| 南 | 333 | 291 | 624 |\n",
        _amounts("p", "q"),
        _sum,
    ),
)
"""At least one wording for each equation that a sentence or two can hold."""


def _said(value: float, language: str) -> str:
    """A whole number as a language prints it: a bare 1824 would be a year in English."""
    return _grouped(value) if language == "en" else _whole(value)


def twins(wording: Wording, seed: int) -> Twins:
    """A sound text and its twin; the same seed gives the same."""
    drawn = wording.draw(Random(f"{wording.text} {seed}"))  # noqa: S311 - nothing is kept secret by it
    right = wording.right(drawn)
    language = "zh" if any("一" <= sign <= "龥" for sign in wording.text) else "en"
    years = wording.draw is _years or "年冬" in wording.text
    shown = {name: _whole(value) if years else _said(value, language) for name, value in drawn.items()}
    made = [
        wording.text.format(
            x=wording.form(value) if wording.form is not _whole else _said(value, language), **shown
        )
        for value in (right, wording.wrong(right))
    ]
    return Twins(wording.equation, language, made[0], made[1])


def generated(seeds: range) -> Iterator[Twins]:
    """Twins of every wording."""
    for wording in WORDINGS:
        for seed in seeds:
            yield twins(wording, seed)
