"""A figure that stands is changed where a qualifier of what it counts took another's place, came or went; other words for the same change nothing."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import aligned, told, value_told
from tui.alignment.change_effects import EffectKind, effects
from tui.alignment.speech_drafts import draft_of
from tui.packs.plain import plain_speech

CHANGED = [
    ("西瓜产量7340吨。", "人均西瓜产量7340吨。", "7340吨"),
    ("住院病人接诊4870人次。", "接诊门诊病人4870人次。", "4870人次"),
    ("重症病人接诊4870人次。", "共接诊病人4870人次。", "4870人次"),
    ("参训企业里，持有证书的有438人。", "全县养殖户中，证书持有者438人。", "438人"),
    ("更换路灯2170盏。", "县城更换路灯2170盏。", "2170盏"),
    ("保障了31万亩早稻灌溉用水。", "确保旱地灌溉31万亩。", "31万亩"),
    ("边远村寨通了广播，惠及农户2650户。", "全部村寨通了广播，惠及农户2650户。", "2650户"),
    ("红枣采收量比计划多416吨。", "红枣采收量比去年多416吨。", "416吨"),
    ("暑运期间旅客发送量43万人次。", "旅客发送量43万人次。", "43万人次"),
    ("北港区集装箱吞吐量57万标箱。", "集装箱吞吐量达57万标箱。", "57万标箱"),
    ("部分村庄通了天然气，涉及农户2650户。", "全部村庄通了天然气，涉及农户2650户。", "2650户"),
    ("Average hourly pay rose by 6.7 per cent.", "Public-sector hourly pay rose by 6.7 per cent.", "6.7"),
    ("培训月嫂2930人。", "今年前三季度培训月嫂2930人。", "2930人"),
    ("Average weekly pay rose by 6.7 per cent.", "Private-sector weekly pay rose by 6.7 per cent.", "6.7"),
    ("The clinic saw 2930 patients.", "The clinic saw 2930 rural patients.", "2930"),
    ("Prices excluding food rose by 4.3 per cent.", "Prices before tax rose by 4.3 per cent.", "4.3"),
    ("Waste fell to 384 kilograms.", "Waste per household fell to 384 kilograms.", "384"),
    (
        "Stocks stood at 5170 tonnes at the end of the year.",
        "Stocks stood at 5170 tonnes in the middle of the year.",
        "5170",
    ),
    ("Among evening students, 71 per cent passed.", "After a retake, 71 per cent passed.", "71"),
]
"""Two sentences and a figure that they both have, said of another part, of another kind, for each head."""

SAME = [
    ("到访的640家小微企业中，三成要贷款。", "走访的640家小微企业里，要贷款的有三成。", "640家"),
    ("各级转移群众38600人。", "各地转移群众38600人。", "38600人"),
    ("城乡绿化提速，维修水渠430处。", "维修水渠430处，进展顺利。", "430处"),
    ("现有图书31万册。", "藏书31万册。", "31万册"),
    ("现场成交额2.7亿元。", "成交额2.7亿元。", "2.7亿元"),
    ("每24斤里就有1斤，相当于每24斤一斤。", "约合每24斤里有1斤。", "24斤"),
    ("不合格的7批次几乎都是标签问题。", "不合格的7批次主要是标签不规范。", "7批次"),
    ("Prices will rise over the next 18 months.", "Prices will rise in the coming 18 months.", "18"),
    ("Participation has edged up to 67.4 per cent.", "Participation is at 67.4 per cent.", "67.4"),
    ("Arrears of 90 days or more remain low.", "Arrears beyond 90 days remain low.", "90"),
    ("Water use fell to 2612 litres.", "Water use came down to 2612 litres.", "2612"),
    (
        "Our central projection has costs at 37 per cent in 2031.",
        "We project that costs will be 37 per cent in 2031.",
        "37",
    ),
]
"""The same said in other words."""


@pytest.mark.parametrize(("old", "new", "value"), CHANGED)
def test_another_qualifier_makes_another_claim(old: str, new: str, value: str) -> None:
    """In both directions."""
    assert not value_told(old, new, value).holds
    assert not value_told(new, old, value).holds


@pytest.mark.parametrize(("old", "new", "value"), SAME)
def test_other_words_for_the_same_qualify_nothing(old: str, new: str, value: str) -> None:
    """In both directions."""
    assert value_told(old, new, value).holds
    assert value_told(new, old, value).holds


def test_a_ratio_of_which_one_side_changed_is_another_one() -> None:
    """It is one figure, of which the 1 is no other."""
    old, new = "Vacancies outnumber seekers by 1.6 to 1.", "Vacancies outnumber seekers by 1.7 to 1."
    assert told(old, new) == [("changed", "1.6 to 1", "1.7 to 1")]


def test_a_time_that_the_other_draft_says_before_narrows_nothing() -> None:
    """What its opening says holds for what follows."""
    opening = "上半年全县接待研学团队210个。"
    old, new = f"{opening}规上企业完成产值418亿元。", f"{opening}规上企业上半年完成产值418亿元。"
    assert value_told(old, new, "418亿元").holds


def test_what_is_left_alone_of_its_unit_is_the_changed_one() -> None:
    """Of two sentences in which other figures go with each other, though hardly a word stands in both."""
    old = "We have cut our holdings by £37 million, and shall sell another £18 million by next spring."
    new = "A further £18 million goes on sale by next spring, on top of £39 million so far."
    assert ("changed", "37 million", "39 million") in told(old, new)


def test_a_time_said_in_words_alone_that_became_another_is_an_effect() -> None:
    """No date near it changed: 去年, 前年."""
    old, new = "去年，收柑橘3645吨，新栽果树7971棵。", "前年，收柑橘3645吨，新栽果树7971棵。"
    first, second = (draft_of(plain_speech(text, id=name)) for text, name in ((old, "old"), (new, "new")))
    found = effects(aligned(old, new), first, second, lambda _figure: None)
    assert [(one.kind, one.then, one.now) for one in found] == [(EffectKind.PERIOD, "去年", "前年")] * 2
