"""Labels of which it is seen at a glance that they only name something say just that by the patterns, too."""

from __future__ import annotations

import re
from inspect import getsource
from itertools import product
from random import Random

import pytest

from tui.claims import chinese_times, english_times
from tui.figures.cell_values import scale_in
from tui.sources import label_words, row_groups
from tui.sources.bare_labels import bare_among, is_bare
from tui.sources.label_words import Label, label_by_patterns, read_label
from tui.sources.row_groups import _TOTAL_OF, adds_up  # the pattern is what rows are told by

NAMES_ZH = ("河口镇", "白龙乡12村", "粮食播种面积", "学校", "林场3号", "公路", "5G基站")
NAMES_EN = ("Ashford", "road length", "Pupils", "Bank", "milk", "team", "Works 12b", "Leeds", "GDP")
MODULES = (label_words, row_groups, chinese_times, english_times)


def said_by_patterns(expression: str) -> list[str]:
    """All that stands in the sources of the rooms that read labels and is written in one alphabet: whatever a pattern looks for is among it."""
    return sorted({found for module in MODULES for found in re.findall(expression, getsource(module))})


def is_read_as_its_words(words: str) -> bool:
    """Whether a label is of its words alone, of no total, and says no unit."""
    plain = label_by_patterns(words, None) == Label(words) and scale_in(words) is None
    return plain and not (adds_up(words) or _TOTAL_OF.fullmatch(words))


@pytest.mark.parametrize(
    ("names", "expression", "between"),
    [(NAMES_ZH, r"[\u3400-\u9fff]{1,5}", ""), (NAMES_EN, r"[A-Za-z][A-Za-z0-9]{0,11}", " ")],
)
def test_what_patterns_look_for_is_in_no_bare_label_that_they_read_otherwise(
    names: tuple[str, ...], expression: str, between: str
) -> None:
    """Each word of the patterns before, behind and between names, two of them together, and with numbers: bare is what they let be."""
    random = Random(20261130)  # noqa: S311 - no secret
    told = [*said_by_patterns(expression), "2024", "1999", "12", "3", "Q2", "FY24", "9M"]
    bare = 0
    for name, word in product(names, told):
        other = random.choice(told)
        for parts in (
            (name, word),
            (word, name),
            (name, word, name),
            (word, other, name),
            (name, word, other),
        ):
            words = between.join(parts)
            if is_bare(words):
                bare += 1
                assert is_read_as_its_words(words), words
    assert bare > len(names)


@pytest.mark.parametrize("words", ["河马乡155村财政收入", "规模以上工业用电", "Ashford road length"])
def test_names_are_bare(words: str) -> None:
    """Places and metrics, with the numbers that are in their names."""
    assert is_bare(words)


@pytest.mark.parametrize(
    "words",
    [
        "财政收入增长",
        "全年财政收入",
        "1999级毕业生人数",
        "其中税务部门收入",
        "全部工业合计",
        "Ashford road length total",
        "Visitors in March",
    ],
)
def test_what_tells_more_is_not(words: str) -> None:
    """A growth, a time, a part, a total."""
    assert not is_bare(words)


def test_of_many_labels_those_are_bare_that_each_is() -> None:
    """All at once as one by one."""
    labels = ["河马乡155村财政收入", "财政收入增长", "Ashford road length", "Visitors in March", ""]
    assert bare_among(labels) == {"河马乡155村财政收入", "Ashford road length"}


@pytest.mark.parametrize("words", ["Central bank", "Cows milk", "Regional park", "Maintenance team"])
def test_a_last_word_that_ends_as_a_unit_does_is_none(words: str) -> None:
    """Only capitals are a currency: bank is no ban k, as USD k is."""
    assert read_label(words).name == words
    assert read_label("Revenue USD k").name == "Revenue"
