"""Text from a file, made safe to draw: one character for one character."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.files.sanitizing import first_unsafe, sanitize, sanitize_line

ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@pytest.mark.parametrize(
    ("raw", "sanitized"),
    [
        ("\x1b[31m红", "␛[31m红"),
        ("\x00\x07\x08\x0b\x0c\x1f", "␀␇␈␋␌␟"),
        ("\x7f", "␡"),
        ("\x80\x85\x9b", "���"),
        ("\u202e\u2066\u200f\u061c", "����"),
        ("\u2028\u2029\ufeff", "���"),
        ("a\u200b1\u200d2\u2060", "a�1�2�"),
        ("☺\ufe0f\U000e0100\U000e0041", "☺���"),
        ("\ud800\udfff", "��"),
        ("\r一\r\n二\r\r\n", "␍一\r\n二␍\r\n"),
    ],
)
def test_what_acts_or_hides_is_shown_instead(raw: str, sanitized: str) -> None:
    """ASCII controls become their pictures, everything else that acts or hides the replacement character."""
    assert sanitize(raw) == sanitized


def test_what_is_harmless_stays() -> None:
    """Chinese, full-width and half-width punctuation, tabs, line breaks, spaces of any width, accents."""
    text = "第一,“讲稿”〝〞　１２％\t\n ½ é e\u0301 𠮷 \u00a0\r\n"
    assert sanitize(text) == text
    assert first_unsafe(text) is None


def test_one_line_of_output_has_no_line_break() -> None:
    """Tabs and line breaks are replaced too where a text must stand in one line."""
    assert sanitize_line("一\n二\r\n三\t四") == "一␊二␍␊三␉四"


@given(ANY)
def test_sanitizing_keeps_every_offset(raw: str) -> None:
    """The length stays, every character that stays is the same, and sanitizing twice is sanitizing once."""
    sanitized = sanitize(raw)
    assert len(sanitized) == len(raw)
    assert all(
        after == before or after in "�␡" or "␀" <= after <= "␟"
        for before, after in zip(raw, sanitized, strict=True)
    )
    assert sanitize(sanitized) == sanitized
    sanitized.encode("utf-8")


@given(ANY)
def test_nothing_of_unicode_that_controls_is_left(raw: str) -> None:
    """No control but tab and line break, no surrogate, and no bidi control comes through."""
    for character in sanitize(raw).replace("\r\n", ""):
        assert character in "\t\n" or unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in {
            "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
        }  # fmt: skip


@given(ANY)
def test_unsafe_points_at_the_first_that_sanitizing_replaces(raw: str) -> None:
    """The place that is reported is the first that would be sanitized."""
    sanitized = sanitize(raw)
    first = next((at for at in range(len(raw)) if raw[at] != sanitized[at]), None)
    assert first_unsafe(raw) == (None if first is None else (first, raw[first]))
