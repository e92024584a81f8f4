"""Passages whose figure leans on a name in a sentence before, and how these are edited.

`江口乡是产粮大乡。去年，全乡收购稻谷5600吨。` says nothing of whom it is said once its first sentence names another town. Like edits
change that name and nothing else; honest edits reword what stands around the name, or take a sentence that names its own
subject whole to another paragraph.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.anchor_edits import BEGINS, ENDS, marked_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.anchor_edits import Case


@dataclass(frozen=True, slots=True)
class Led:
    """Names of one sort, the sentences that bring them in, and the clauses that lean on them."""

    sort: str
    names: tuple[tuple[str, str], ...]
    """Pairs of names."""
    openings: tuple[tuple[str, str], ...]
    """A sentence that brings a name in, {s}, and the same in other words."""
    clauses: tuple[str, ...]
    """Sentences with the figure {f} that lean on it."""


@dataclass(frozen=True, slots=True)
class Leads:
    """The words of one language from which such passages are made."""

    led: tuple[Led, ...]
    between: tuple[str, ...]
    """Sentences that name nobody."""
    own: tuple[str, ...]
    """Sentences with the figure {f} that name their own subject."""
    figures: tuple[str, ...]
    paragraphs: tuple[tuple[str, str], ...]
    """Paragraphs that name nobody, of two sentences."""
    space: str
    """What stands between two sentences."""


CHINESE = Leads(
    led=(
        Led(
            "unit",
            (("沙溪乡", "沙尾乡"), ("梅林乡", "竹林乡"), ("石塘乡", "泥塘乡")),
            (("{s}是产茶之乡。", "{s}出好茶。"), ("{s}旧貌换新颜。", "{s}今年变化很大。")),
            ("去年，全乡卖茶{f}。", "全乡架桥修路花去{f}。", "乡里又添置设备{f}。"),
        ),
        Led(
            "sort of things",
            (("松岗林场", "竹岗林场"), ("鑫源矿业", "鑫达矿业"), ("柑橘", "金橘"), ("东风渠", "西风渠")),
            (("{s}名声在外。", "{s}早就出了名。"), ("{s}越来越红火。", "{s}这几年红火得很。")),
            (
                "家门口就业岗位增加{f}。",
                "高山冷水鱼卖出{f}。",
                "周边群众自发捐款{f}。",
                "新建的文化礼堂用去{f}。",
            ),
        ),
        Led(
            "person",
            (("陈明师傅", "周亮师傅"), ("李小荷", "李小莲")),
            (("{s}扎根车间。", "{s}没离开过车间。"),),
            ("他累计节约{f}。", "其个人捐出{f}。"),
        ),
        Led(
            "period",
            (("第一季度", "第二季度"), ("上半年", "下半年")),
            (("{s}用工量增长很快。", "{s}用工量上得快。"),),
            ("增幅达到{f}。",),
        ),
    ),
    between=("大家都说好。", "变化看得见。", "这话不假。"),
    own=("县疾控中心抽检食堂{f}。", "交警大队清理隐患{f}。", "青山合作社卖出茶叶{f}。"),
    figures=("5600吨", "148家", "9.4%", "37万元"),
    paragraphs=(
        ("校园安全要抓紧。", "一刻不能松。"),
        ("群众健康是大事。", "人人都上心。"),
        ("绿水青山要守好。", "功夫在平时。"),
    ),
    space="",
)
ENGLISH = Leads(
    led=(
        Led(
            "unit",
            (("Northfield", "Southfield"), ("Hillham", "Millham"), ("Otter Bay", "Adder Bay")),
            (
                ("{s} has come a long way.", "{s} has changed."),
                ("{s} is a fishing parish.", "{s} lives by its boats."),
            ),
            ("The town paved {f} of lane.", "Last year the parish landed {f} of herring."),
        ),
        Led(
            "sort of things",
            (
                ("Barley Hill", "Birch Hill"),
                ("The north canal", "The south canal"),
                ("Redstone Mining", "Greystone Mining"),
            ),
            (("{s} is well known.", "{s} needs no introduction."),),
            (
                "Freight trains moved {f} of goods.",
                "Nearby families gave {f} in all.",
                "Village libraries lent out {f}.",
            ),
        ),
        Led(
            "person",
            (("Anna Reed", "Joan Hall"), ("Peter Long", "Peter Lang")),
            (("{s} keeps going.", "{s} never gives up."),),
            ("She has run {f} so far.", "Her savings reached {f}."),
        ),
        Led(
            "period",
            (("first quarter", "second quarter"),),
            (("Freight rose fast in the {s}.", "Freight grew in the {s}."),),
            ("The increase was {f}.",),
        ),
    ),
    between=("People are glad.", "It shows.", "That is no secret."),
    own=("Health inspectors visited {f}.", "Traffic police cleared {f}.", "Riverside Hospital treated {f}."),
    figures=("5,600 tons", "148 kitchens", "8.6 percent", "3,900 miles"),
    paragraphs=(
        ("Safety matters.", "We must go on."),
        ("Health comes before wealth.", "Everyone cares."),
        ("Clean rivers are our pride.", "They take patience."),
    ),
    space=" ",
)
LEADS = (CHINESE, ENGLISH)


def led_cases(every: tuple[Leads, ...], seed: int, count: int) -> Iterator[Case]:
    """For `count` names of each sort and each clause that leans on them every way of editing."""
    chance = random.Random(seed)  # noqa: S311 - texts, no secrets
    for leads in every:
        for led in leads.led:
            for clause in led.clauses:
                for names in chance.sample(led.names, min(count, len(led.names))):
                    yield from _led(leads, led, clause, names, chance)
        for own in leads.own:
            for _number in range(count):
                yield from _taken_elsewhere(leads, own, chance)


def _led(
    leads: Leads, led: Led, clause: str, names: tuple[str, str], chance: random.Random
) -> Iterator[Case]:
    """A passage in which only the name before the figure's sentence is changed, and what keeps the name."""
    (opening, reworded), figure = chance.choice(led.openings), chance.choice(leads.figures)
    first, second, third = (leads.space.join(each) for each in chance.sample(leads.paragraphs, 3))
    one, other = chance.sample(leads.between, 2)

    def passage(name: str, *before: str, marked: bool = True) -> str:
        said = clause.format(f=f"{BEGINS}{figure}{ENDS}" if marked else figure)
        return leads.space.join([*(line.format(s=name) for line in before), said])

    mine, name = passage(names[0], opening), led.sort

    def case(kind: str, old: tuple[str, ...], *new: str) -> Case:
        return marked_case(kind, name, "\n".join(old), "\n".join(new))

    twin = passage(names[1], opening, marked=False)
    near, far = (first, mine, second), (first, passage(names[0], opening, one), second)
    deep = (first, passage(names[0], third, opening, one), second)
    yield case("like: name before changed", near, first, twin, second)
    yield case(
        "like: name two sentences before changed",
        far,
        first,
        passage(names[1], opening, one, marked=False),
        second,
    )
    yield case(
        "like: name inside the paragraph changed",
        deep,
        first,
        passage(names[1], third, opening, one, marked=False),
        second,
    )
    yield case("like: name before changed, twin elsewhere", (*near, twin), first, second, twin)
    yield case("honest: sentence before reworded", near, first, passage(names[0], reworded), second)
    yield case("honest: sentence two before reworded", far, first, passage(names[0], reworded, one), second)
    yield case("honest: sentence between reworded", far, first, passage(names[0], opening, other), second)
    yield case("honest: sentence put in between", near, first, passage(names[0], opening, one), second)
    yield case("honest: passage moved", (*near, third), second, third, mine, first)
    yield case("honest: twin written beside it", near, first, mine, twin, second)


def _taken_elsewhere(leads: Leads, own: str, chance: random.Random) -> Iterator[Case]:
    """A sentence that names its own subject taken whole to another paragraph, and one that names another there instead."""
    figure, other = chance.choice(leads.figures), chance.choice([one for one in leads.own if one != own])
    here, there, last = chance.sample(leads.paragraphs, 3)
    mine, space = own.format(f=f"{BEGINS}{figure}{ENDS}"), leads.space
    old = (space.join([here[0], mine, here[1]]), space.join(there), space.join(last))
    left = space.join(here)

    def case(kind: str, *new: str) -> Case:
        return marked_case(kind, "own subject", "\n".join(old), "\n".join(new))

    yield case("honest: taken whole, put behind", left, space.join([*there, mine]), old[2])
    yield case("honest: taken whole, put in between", left, space.join([there[0], mine, there[1]]), old[2])
    yield case("honest: taken whole, put before", left, old[1], space.join([mine, *last]))
    yield case(
        "like: another's, elsewhere", left, space.join([there[0], other.format(f=figure), there[1]]), old[2]
    )
    yield case(
        "like: another's, in its place", space.join([here[0], other.format(f=figure), here[1]]), *old[1:]
    )
