"""Two drafts held against each other: what a change does to figures that did not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.alignment.change_effects import Effect, EffectKind
from tui.comparison import Comparison, compare
from tui.packs.plain import plain_speech
from tui.reading.change_wording import counts_line, effect_words, reason_phrase
from tui.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from pathlib import Path


def compared(old: str, new: str) -> Comparison:
    """Two plain texts compared."""
    first, second = (Workspace(plain_speech(text, id=name)) for name, text in (("old", old), ("new", new)))
    return compare(first, second)


def done(found: Comparison) -> list[tuple[EffectKind, str | None]]:
    """What the changes do, each with the figure of the new draft that it happened to."""
    return [
        (effect.kind, None if effect.new is None else found.new.speech.mentions[effect.new].surface)
        for effect in found.effects
    ]


def test_another_mention_that_was_not_changed_is_named() -> None:
    """The fact was changed at one of two places."""
    old = "2024年粮食产量52.64万吨，同比增长3%。\n回顾全年，2024年粮食产量52.64万吨，为历年最好。"
    new = old.replace("52.64", "54.62", 1)
    assert done(compared(old, new)) == [(EffectKind.TWIN, "52.64万吨"), (EffectKind.GROWTH, "3%")]
    assert done(compared(old, old.replace("52.64", "54.62").replace("3%", "4%"))) == []


def test_figures_of_a_year_that_is_another_one_now_are_named() -> None:
    """They stand as they were; the time that they are said of does not."""
    old = "2023年粮食产量52.6万吨。"
    found = compared(old, old.replace("2023", "2024"))
    assert done(found) == [(EffectKind.PERIOD, "52.6万吨")]
    assert (found.effects[0].then, found.effects[0].now) == ("2023", "2024")


def test_a_claim_whose_words_changed_comes_first() -> None:
    """The figure is the same, 全县 became 全市."""
    old = "全县新增就业3260人，困难人员占18%。粮食产量52.6万吨。"
    new = old.replace("全县", "全市").replace("52.6", "56.2")
    assert done(compared(old, new))[0] == (EffectKind.CLAIM, "3260人")


def test_an_equation_that_holds_no_longer_is_named_and_one_that_holds_now() -> None:
    """A share that followed before it was changed, and the other way round."""
    sound = "共检查企业200家，其中合格190家，占95%。"
    slip = sound.replace("95%", "80%")
    broken = compared(sound, slip)
    assert [kind for kind, _figure in done(broken)] == [EffectKind.BROKEN]
    mended = compared(slip, sound)
    assert [kind for kind, _figure in done(mended)] == [EffectKind.MENDED]


def test_of_a_long_draft_the_equations_are_tried_where_something_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What broke and what holds now is named as in a short one, though the rest is not worked out again."""
    monkeypatch.setattr("tui.comparison._WHOLE", 0)
    sound = "共检查企业200家，其中合格190家，占95%。\n培训护林员1270人。"
    slip = sound.replace("95%", "80%")
    assert [effect.kind for effect in compared(sound, slip).effects] == [EffectKind.BROKEN]
    assert [effect.kind for effect in compared(slip, sound).effects] == [EffectKind.MENDED]


def test_drafts_that_say_the_same_change_nothing() -> None:
    """Nothing is worked out for them."""
    found = compared("投资870万元。", "投资0.087亿元。")
    assert (found.changed, found.effects) == (False, ())


def test_a_mention_without_a_place_or_a_time_of_its_own_is_one_of_the_same_fact() -> None:
    """A summary says it shorter; another place, or another year, is another fact, and so is a value that is often the same by chance."""
    old = "全县完成固定资产投资124亿元，新建泵站3座。\n总之，固定资产投资124亿元，来之不易。"
    assert done(compared(old, old.replace("124", "142", 1)))[0] == (EffectKind.TWIN, "124亿元")
    few = f"{old}全县新建泵站3座。"
    assert done(compared(few, few.replace("3座", "5座", 1))) == []
    for other in ("全市完成固定资产投资124亿元。", "2019年固定资产投资124亿元。"):
        two = f"2024年全县完成固定资产投资124亿元。\n{other}"
        assert done(compared(two, two.replace("124", "142", 1))) == []


def test_a_cell_that_was_not_changed_is_named_once(tmp_path: Path) -> None:
    """By the finding that says its address, where the checks hold the text against it; else as another mention."""
    table = "| 指标 | 2025年 |\n| --- | --- |\n| 固定资产投资（亿元） | 124 |\n| 农村公路（公里） | 318 |\n"
    text = f"# 工作报告\n\n2025年全县完成固定资产投资124亿元，农村公路318公里。\n\n{table}"
    paths = []
    for name, words in (("old", text), ("new", text.replace("124亿元", "142亿元"))):
        paths.append(tmp_path / f"{name}.md")
        paths[-1].write_text(words, encoding="utf-8")
    found = compare(*(open_workspace(str(path)) for path in paths))
    effects = [effect_words(one, found.old.speech, found.new.speech) for one in found.effects]
    assert len(effects) == 1
    assert "124" in effects[0]
    assert "142亿元" in effects[0]


@pytest.mark.parametrize(("then", "now"), [("", ""), ("全县", ""), ("", "全市")])
def test_what_is_said_of_something_else_points_from_no_empty_words(then: str, now: str) -> None:
    """Where only that it is said of something else is known, that is all that is said."""
    draft = plain_speech("全县新建泵站3座。", id="x")
    said = effect_words(Effect(EffectKind.CLAIM, 0, 0, (), then, now), draft, draft)
    assert "said of something else" in said
    assert ("→" in said) is bool(then or now)
    assert not said.rstrip().endswith("→")
    assert ":  →" not in said


def test_a_third_mention_that_says_it_longer_or_in_another_unit_is_named() -> None:
    """With words of its own before the metric, without the year and written in another unit; one with another value is not."""
    old = (
        "2024年全县完成固定资产投资2860万元。\n回顾全年，固定资产投资2860万元，来之不易。\n"
        "守住固定资产投资0.286亿元这个基数，固定资产投资3.1亿元是明年的事。"
    )
    found = compared(old, old.replace("2860", "2930", 1))
    assert done(found) == [(EffectKind.TWIN, "2860万元"), (EffectKind.TWIN, "0.286亿元")]
    assert {effect.by for effect in found.effects} == {found.effects[0].by}
    assert done(compared(old, old.replace("2860", "2930").replace("0.286", "0.293"))) == []


@pytest.mark.parametrize(
    ("old", "then", "now", "growth"),
    [
        ("2024年，全县粮食产量52.6万吨，增长3.1%。", "52.6", "56.2", "3.1%"),
        ("全年接待游客86.5万人次，比上年增加7.2万人次。", "86.5", "88.3", "7.2万人次"),
        ("In 2024 output was 52.6 million tonnes, up 3.1 percent.", "52.6", "56.2", "3.1 percent"),
    ],
)
def test_a_growth_that_a_changed_value_left_behind_is_named(
    old: str, then: str, now: str, growth: str
) -> None:
    """Where the value was changed and the growth was not; where both were, or neither, there is nothing to look at."""
    assert (EffectKind.GROWTH, growth) in done(compared(old, old.replace(then, now)))
    both = old.replace(then, now).replace(growth[:3], "4.6")
    assert [kind for kind, _figure in done(compared(old, both))] == []


def test_a_growth_that_both_its_values_bear_out_is_not_named() -> None:
    """Both values were changed, and it is still what follows from them; where it is not, that is said once."""
    old = "2023年，全县财政收入20亿元。2024年，全县财政收入21亿元，比2023年增长5%。"
    sound = old.replace("20亿元", "40亿元").replace("21亿元", "42亿元")
    assert EffectKind.GROWTH not in [kind for kind, _figure in done(compared(old, sound))]
    stale = compared(old, old.replace("21亿元", "23亿元"))
    assert [kind for kind, _figure in done(stale)] in ([EffectKind.BROKEN], [EffectKind.GROWTH])


def test_what_held_though_the_words_do_not_demand_it_and_holds_no_longer_is_named() -> None:
    """That the parts are all is not said, so that it is no finding; it is told with its arithmetic."""
    old = "全县共有行政村328个，其中示范村45个，一般村283个。新修公路19公里。"
    found = compared(old, old.replace("45个", "47个"))
    assert not [one for one in found.new.findings if one.rule.startswith("sum")]
    assert [kind for kind, _figure in done(found)] == [EffectKind.BROKEN]
    said = effect_words(found.effects[0], found.old.speech, found.new.speech)
    assert "47个 + 283个 = 330" in said
    assert done(compared(old, old.replace("45个", "43个").replace("283个", "285个"))) == []


def test_paragraphs_that_moved_or_were_reworded_are_counted_as_their_figures_are() -> None:
    """A paragraph without figures counts too, wherever those beside it went; what moved by its figures moved as a paragraph."""
    first = "农业方面，全年粮食产量52.6万吨，蔬菜产量18.3万吨。"
    second = "工业方面，新开工项目27个，完成投资46.8亿元，各地都很努力，成绩来之不易，值得肯定。"
    third = "干部作风方面，大家要保持谦虚谨慎。"
    old = f"{first}\n{second}\n{third}"
    new = "\n".join((second.replace("27个", "29个"), first, third.replace("大家要", "大家务必")))
    for found in (compared(old, new), compared(new, old)):
        assert (found.alignment.moved, found.alignment.reworded) == (1, 1)
        assert "1 paragraph moved; 1 paragraph reworded" in counts_line(found.alignment)
    assert compared(old, old).alignment.reworded == 0
    assert compared(old, f"{first}\n{second}\n纪律方面没有别的话要讲。").alignment.reworded == 0


@pytest.mark.parametrize("words", [" ", "\n", "，", " · "])
def test_words_without_a_letter_are_no_words(words: str) -> None:
    """Neither an effect nor a row points from nothing to nothing."""
    draft = plain_speech("全县新建泵站3座。", id="x")
    said = effect_words(Effect(EffectKind.CLAIM, 0, 0, (), words, words), draft, draft)
    assert "→" not in said
    assert "→" not in reason_phrase("claim", words, words)
    assert "nothing said" in reason_phrase("claim", words, "全市")


def test_a_mention_of_which_the_figure_is_an_attribute_is_named() -> None:
    """It states the fact behind it: 12亿元的工业增加值."""
    old = "全县实现工业增加值843.6亿元。\n843.6亿元的工业增加值来之不易，凝聚着全县的汗水。"
    assert done(compared(old, old.replace("843.6", "851.2", 1))) == [(EffectKind.TWIN, "843.6亿元")]


def test_one_value_of_two_places_is_no_fact_that_was_stated_twice() -> None:
    """That the one changed breaks nothing."""
    old = "东湖区新增托育学位50个。西山区新增托育学位50个。\n西山区新增托育学位50个，群众满意。"
    assert done(compared(old, old.replace("50", "60", 1))) == []
