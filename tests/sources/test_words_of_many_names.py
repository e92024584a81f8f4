"""What many names have in common with a text is worked out together, and is what each has by itself."""

from __future__ import annotations

import pytest

from tui.lexicon.zh.metric_synonyms import SYNONYMS
from tui.sources.words_in_common import grams, having_grams, plain_words

NAMES = ["粮食产量", "水 库", "", "gross output", "粮食 5 亩产", "油 road 料", "粮粮粮"]


def test_grams_of_many_names_are_those_of_each() -> None:
    """Pairs, characters that stand alone and Latin words; none over the end of a name."""
    wanted = frozenset(
        ("粮食", "食产", "产量", "水", "库", "量水", "output", "亩产", "油", "料", "road", "粮粮")
    )
    one_by_one = {
        gram: [at for at, name in enumerate(NAMES) if gram in grams(name)]
        for gram in sorted(wanted)
        if any(gram in grams(name) for name in NAMES)
    }
    assert having_grams(NAMES, wanted) == one_by_one


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("二产增加值", "第二产业增加值"),
        ("第二产业增加值", "第二产业增加值"),
        ("三产业增加值", "第三产业增加值"),
    ],
)
def test_a_name_that_holds_its_own_short_form(said: str, plain: str) -> None:
    """The name in full stays what it is, and is not written out once more within itself."""
    assert plain_words(said) == plain


def test_no_name_is_written_out_within_itself() -> None:
    """Of all names that have short forms."""
    for name in SYNONYMS:
        assert plain_words(name) == plain_words(plain_words(name))
        assert plain_words(f"某{name}") == f"某{plain_words(name)}"
