"""The same in other words keeps a verdict, and the value of what was counted before falls with it."""

from __future__ import annotations

import pytest

from tui.figures import detect
from tui.speech.anchors import Outcome, anchor, resolve_all

SAME = (
    ("verb", "合作社添置缝纫机[35台]。", "合作社购置缝纫机[35台]。"),
    ("adverb", "过去两年，我们铺设管道[46公里]。", "过去的两年里，我们一共铺设管道[46公里]。"),
    ("remark", "渡口停航[17天]。", "遗憾的是渡口停航[17天]。"),
    (
        "order",
        "民兵连在一周里挖出淤泥900方，垒起沙袋[5200个]。",
        "民兵连在一周里垒起沙袋[5200个]，挖出淤泥900方。",
    ),
    ("order", "全区共有剧场6座，书店[48家]。", "全区共有书店[48家]，剧场6座。"),
    ("antecedent", "雇请船工4名，每月工钱[3100元]。", "聘用船工4名，每月工钱[3100元]。"),
    ("joined", "施工方延误工期。施工方应赔付[27万元]。", "施工方延误工期，应赔付[27万元]。"),
    ("verb", "The lido welcomed [41,200] bathers.", "The lido attracted [41,200] bathers."),
    ("remark", "The winch jammed for [6] hours.", "Unfortunately the winch jammed for [6] hours."),
    ("neighbour", "There were [310] entries, most of them from schools.", "There were [310] entries."),
    (
        "joined",
        "The lessee shall insure the barn. The lessee shall also pay £[940].",
        "The lessee shall insure the barn and shall also pay £[940].",
    ),
    (
        "order",
        "The scouts pitched [23] tents and carried 410 sandbags.",
        "The scouts carried 410 sandbags and pitched [23] tents.",
    ),
)
"""What was done, a text, and the same in other words, with the figure between brackets."""
OTHER = (
    ("antecedent", "2. 雇请船工4名，每月工钱[3100元]。", "2. 雇请护工6名，每月工钱[3100元]。"),
    ("antecedent", "订做展柜12个，单价[860元]。", "订做展板12块，单价[860元]。"),
    ("places", "猎户们卖出野兔[35只]，卖出山鸡18只。", "猎户们卖出山鸡[35只]，卖出野兔18只。"),
    ("verb", "书店卖出字帖[520本]。", "书店买进字帖[520本]。"),
    ("verb of all", "我们购进犁铧30副、锄头[75把]。", "我们捐出犁铧30副、锄头[75把]。"),
    (
        "antecedent",
        "The club ordered 15 tents; each cost £[180].",
        "The club ordered 9 stoves; each cost £[180].",
    ),
    (
        "places",
        "They laid 5,100 metres of cable and dug [2,600] metres of trench.",
        "They dug 5,100 metres of trench and laid [2,600] metres of cable.",
    ),
    (
        "label",
        "1. 城西净水厂，总造价[3.1亿元]，日供水能力6万吨。",
        "1. 河东变电站，总造价[3.1亿元]，日供水能力6万吨。",
    ),
    ("antecedent", "一队打了42场，二队打了30场，赢了[11场]。", "二队打了30场，一队打了42场，赢了[11场]。"),
    ("period", "一季度情况：\n- 出栏肉牛[640头]\n- 出栏山羊900只", "二季度出栏肉牛[640头]，出栏山羊900只。"),
    ("label", "The city: [340] homes were flooded.", "The county: [340] homes were flooded."),
    ("verb of all", "The museum lent 40 prints and [22] maps.", "The museum lost 40 prints and [22] maps."),
)
"""Likewise, with the same value of something else."""


def became(old: str, new: str) -> tuple[Outcome, bool]:
    """What became of the figure between brackets, and whether it is where the brackets of the new text are."""
    plain, edited = (text.replace("[", "").replace("]", "") for text in (old, new))
    at, now = old.index("["), new.index("[")
    figures = detect(plain)
    mine = next(number for number, one in enumerate(figures) if one.start <= at < one.end)
    found = resolve_all([anchor(plain, (one.start, one.end)) for one in figures], edited, detect(edited))[
        mine
    ]
    return found.outcome, found.span is not None and found.span.start <= now < found.span.end


@pytest.mark.parametrize(("what", "old", "new"), SAME)
def test_the_same_in_other_words_keeps_the_verdict(what: str, old: str, new: str) -> None:
    """There and back again."""
    for one, other in ((old, new), (new, old)):
        outcome, found = became(one, other)
        assert outcome in {Outcome.SAME, Outcome.MOVED}, what
        assert found, what


@pytest.mark.parametrize(("what", "old", "new"), OTHER)
def test_the_same_value_of_something_else_does_not(what: str, old: str, new: str) -> None:
    """It has changed, or is gone; never does a verdict stay."""
    assert became(old, new)[0] in {Outcome.CHANGED, Outcome.GONE}, what
    assert became(new, old)[0] in {Outcome.CHANGED, Outcome.GONE}, what
