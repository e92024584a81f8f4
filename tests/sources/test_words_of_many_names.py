"""What many names have in common with a text is worked out together, and is what each has by itself."""

from __future__ import annotations

from tui.sources.words_in_common import grams, having_grams

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
