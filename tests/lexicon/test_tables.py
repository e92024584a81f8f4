"""The tables of the lexicon: sorted, without repeats, each entry used."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tui.lexicon
from tui.figures.exclusions import idiom_at
from tui.figures.quantity import Kind
from tui.figures.units import kind_of, known, read_unit
from tui.lexicon import currencies
from tui.lexicon.en import number_words, unit_names
from tui.lexicon.word_lists import table
from tui.lexicon.zh import characters, hedge_words, measure_word_contexts, measure_words, number_contexts
from tui.lexicon.zh.numeral_idioms import IDIOMS
from tui.lexicon.zh.scripts import NARROW, SIMPLIFIED, TRADITIONAL, WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(tui.lexicon.__path__, "tui.lexicon.")
    if not found.ispkg
]
BY_ENDS = {"PROVERBIAL", "CLAIMS", "LASTING", "COPULAS", "IDIOM_HEADS", "TITLED_GREAT", "NUMBERED", "DENIALS"}
"""Lists whose words are looked for at the end of what stands before a number."""
BY_STARTS = {
    "IDIOMS", "CODED", "DESCRIBED", "NOT_TENTHS", "NOT_GREAT", "AFTER_POWER_WORD", "SPOKEN_OF", "NOUNS", "SIDES",
    "DEADLINE", "PLANS", "HALF_WORDS", "OF_A_FAMILY",
}  # fmt: skip
"""Lists whose words are looked for at the beginning of what follows."""


def tables() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every list of words, rows of tables and the first words of tables included."""
    for module in MODULES:
        for name, value in vars(module).items():
            if name.isupper() and isinstance(value, tuple) and all(isinstance(one, str) for one in value):
                yield f"{module.__name__}.{name}", value
            elif name.isupper() and isinstance(value, dict):
                yield from rows(f"{module.__name__}.{name}", value)


def rows(name: str, value: dict[object, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lists of one table."""
    if all(isinstance(row, tuple) and all(isinstance(word, str) for word in row) for row in value.values()):
        yield name, tuple(map(str, value))
        for key, row in value.items():
            yield f"{name}[{key}]", row  # type: ignore[misc]
    elif all(isinstance(row, dict) for row in value.values()):
        for key, row in value.items():
            yield from rows(f"{name}[{key}]", row)  # type: ignore[arg-type]


LISTS = dict(tables())


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_sorted_and_say_nothing_twice(name: str) -> None:
    """By code point."""
    words = LISTS[name]
    assert len(set(words)) == len(words)
    assert list(words) == sorted(words)


def test_there_are_lists() -> None:
    """The tables are found at all."""
    assert len(LISTS) > 150
    assert LISTS["tui.lexicon.zh.measure_word_contexts.ANOTHER_WORD[里]"]


@pytest.mark.parametrize("name", [name for name in LISTS if name.rpartition(".")[2] in BY_STARTS])
def test_no_word_is_hidden_by_a_shorter_one_at_its_start(name: str) -> None:
    """What begins with another entry is found by that already."""
    words = LISTS[name]
    assert [(one, other) for one in words for other in words if one != other and one.startswith(other)] == []


@pytest.mark.parametrize("name", [name for name in LISTS if name.rpartition(".")[2] in BY_ENDS])
def test_no_word_is_hidden_by_a_shorter_one_at_its_end(name: str) -> None:
    """What ends with another entry is found by that already."""
    words = LISTS[name]
    assert [(one, other) for one in words for other in words if one != other and one.endswith(other)] == []


def test_numbers_stand_in_the_order_of_their_values() -> None:
    """Digits, powers, words of order."""
    for numbers in (
        characters.DIGITS, characters.SMALL_POWERS, characters.LARGE_POWERS, number_words.ONES, number_words.TENS,
        number_words.POWERS, number_words.SHORT_POWERS, number_words.ORDERS, number_words.MONTHS,
    ):  # fmt: skip
        assert list(numbers.values()) == sorted(numbers.values())
    fractions = [above / below for above, below in characters.VULGAR_FRACTIONS.values()]
    assert fractions == sorted(fractions)


def test_scripts_stand_one_for_one() -> None:
    """Each form has its plain one, none has two, and no plain form is itself replaced."""
    assert (len(TRADITIONAL), len(WIDE)) == (len(SIMPLIFIED), len(NARROW))
    assert len(set(TRADITIONAL)) == len(TRADITIONAL)
    assert set(TRADITIONAL) & set(SIMPLIFIED) == set()


@pytest.mark.parametrize(
    ("kind", "surface"), [(kind, unit) for kind, listed in measure_words.UNITS.items() for unit in listed]
)
def test_each_unit_is_read(kind: str, surface: str) -> None:
    """As itself and of its kind, where nothing follows or where a word stands that it needs; in a pack as in a text."""
    needed = measure_word_contexts.ONLY_BEFORE.get(surface, ("",))[0]
    unit = read_unit(surface + needed, 0, large=True)
    assert unit is not None
    assert (unit.end, unit.kind) == (len(surface), Kind(kind))
    of_pack = Kind.DURATION if kind == "date" else Kind(kind)
    assert kind_of(unit.name) in (of_pack, unit.kind)


def test_a_unit_has_one_kind() -> None:
    """No surface stands under two kinds, and no spelling under two units."""
    surfaces = [unit for listed in measure_words.UNITS.values() for unit in listed]
    assert len(set(surfaces)) == len(surfaces)
    spellings = [spelling for listed in measure_words.SPELLINGS.values() for spelling in listed]
    assert len(set(spellings)) == len(spellings)
    assert [spelling for spelling in spellings if not known(spelling)] == []


@pytest.mark.parametrize("word", measure_word_contexts.ANOTHER_WORD)
def test_what_makes_another_word_does(word: str) -> None:
    """人口 is no 人, and 项目 no 项, unless the rest says that it is one after all."""
    for rest in measure_word_contexts.ANOTHER_WORD[word]:
        unit = read_unit(word + rest, 0, large=True)
        assert unit is None or unit.end != len(word) or (word + rest).startswith("个")


@pytest.mark.parametrize("idiom", IDIOMS)
def test_each_idiom_is_one(idiom: str) -> None:
    """And no figure."""
    assert idiom_at(idiom, 0) == len(idiom)


def test_each_list_is_read_by_somebody() -> None:
    """A list that nobody imports is no knowledge."""
    root = Path(tui.lexicon.__file__).parents[1]
    source = [
        name
        for path in root.rglob("*.py")
        for name in re.findall(r"\b[A-Z][A-Z_]{2,}\b", path.read_text(encoding="utf-8"))
    ]
    names = {name.partition("[")[0].rpartition(".")[2] for name in LISTS}
    assert [name for name in sorted(names) if source.count(name) < 2] == []


def test_hedges_say_one_thing() -> None:
    """No hedge is both the most and the least."""
    hedges = [*hedge_words.ABOUT, *hedge_words.AT_LEAST, *hedge_words.AT_MOST]
    assert len(set(hedges)) == len(hedges)
    assert set(hedge_words.CAN_BE_DENIED) <= set(hedges)
    assert set(hedge_words.LAST_OF_WORD) <= set(hedges)


def test_currencies_and_english_units_have_one_name() -> None:
    """A sign stands for one currency, an English word for one unit."""
    signs = [sign for listed in currencies.SIGNS.values() for sign in listed]
    assert len(set(signs)) == len(signs)
    names = [name for table in unit_names.UNITS.values() for listed in table.values() for name in listed]
    assert len(set(names)) == len(names)
    assert set(number_contexts.NAMED_UNLESS) & set(number_contexts.NAMED_BEFORE) == set()


def test_a_word_with_two_rows_is_refused() -> None:
    """The second would hide the first."""
    with pytest.raises(ValueError, match="个"):
        table("个: 工\n个: 人")
