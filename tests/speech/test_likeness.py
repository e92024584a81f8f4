"""Whether a text is the next draft of another: half of its paragraphs, or half of its figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.speech.likeness import clauses_of, is_largely, is_next_draft


def paragraphs(numbers: range, what: str = "村道养护") -> list[str]:
    """Paragraphs of one subject, each with a figure of its own."""
    return [f"第{number}村{what},全年共支出{number * 7 + 100}万元" for number in numbers]


OLD = paragraphs(range(1, 11))
OTHER = paragraphs(range(31, 41), "渠道清淤")


@pytest.mark.parametrize(("kept", "next_draft"), [(10, True), (5, True), (4, False), (0, False)])
def test_half_of_the_paragraphs_is_enough(kept: int, next_draft: bool) -> None:  # noqa: FBT001
    """Five of ten are, four are not; neither are ten others."""
    assert is_next_draft("\n".join(OLD), "\n".join(OLD[:kept] + OTHER[kept:])) is next_draft


def test_paragraphs_are_alike_whatever_their_space_and_width() -> None:
    """Blanks, indentation and full-width digits."""
    edited = "\n\n".join(f"　　{line}" for line in OLD).translate(
        str.maketrans("0123456789", "０１２３４５６７８９")
    )
    assert is_next_draft("\n".join(OLD), edited)


def test_figures_tell_where_every_paragraph_was_edited() -> None:
    """A word put before each first clause changes all paragraphs and no figure's clause."""
    edited = [f"据统计,{line}" for line in OLD]
    assert not set(edited) & set(OLD)
    assert is_next_draft("\n".join(OLD), "\n".join(edited))
    changed = [line.replace("村村道", "村桥梁").replace("支出", "收入") for line in edited]
    assert not is_next_draft("\n".join(OLD), "\n".join(changed))


def test_a_draft_may_grow_and_shrink() -> None:
    """All of the one stands in the other."""
    longer = "\n".join(OLD + OTHER + paragraphs(range(50, 80), "河堤加固"))
    assert is_next_draft("\n".join(OLD), longer)
    assert is_next_draft(longer, "\n".join(OLD))


def test_a_few_words_that_stand_everywhere_prove_nothing() -> None:
    """A greeting is in many speeches."""
    assert not is_next_draft("\n".join(["同志们:", *OLD]), "同志们:")
    assert not is_next_draft("同志们:", "\n".join(["同志们:", *OTHER]))
    assert not is_next_draft(
        "同志们:\n今年修路18万元", "同志们:\n去年全县粮食总产量达到三十二万吨,创历史新高"
    )
    assert is_next_draft("同志们:\n今年修路18万元。", "同志们:\n今年修路18万元!")


@given(st.text(alphabet="甲乙丙1 2,。\n", max_size=60), st.text(alphabet="甲乙丙1 2,。\n", max_size=60))
def test_it_holds_both_ways(one: str, two: str) -> None:
    """Which of two drafts came first does not matter, and each text is a draft of itself."""
    assert is_next_draft(one, two) == is_next_draft(two, one)
    assert is_next_draft(one, one) == bool(one.strip(" \n"))


def test_a_text_that_was_gone_over_in_most_sentences_is_largely_the_same() -> None:
    """A word or a value changed in each; another text of the same kind is not, nor one of which a few clauses stand there."""
    old = "".join(
        f"{name}镇新修水渠{at * 3 + 5}公里，惠及农户{at * 41 + 320}户，{name}镇产业发展后劲明显增强。"
        for at, name in enumerate("东西南北上下")
    )
    new = old.replace("新修水渠", "新建水渠")
    other = "".join(
        f"{name}镇改造危房{at * 7 + 60}户，完成投资{at * 31 + 400}万元。"
        for at, name in enumerate("东西南北上下")
    )
    assert is_largely(clauses_of(new), clauses_of(old))
    assert not is_largely(clauses_of(other), clauses_of(old))
    assert not is_largely(clauses_of(old[:60] + other), clauses_of(old))
