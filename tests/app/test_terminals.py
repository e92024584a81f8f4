"""Terminals of every kind: ambiguous characters one or two cells wide, no colour, few colours, no Unicode."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.terminal
HEGAO = [sys.executable, "-m", "tui"]
CHINESE = {"LANG": "zh_CN.UTF-8"}


@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("keys", ["", "4", "m", "c"])
def test_panes_stay_aligned_whatever_the_width_of_ambiguous_characters(ambiguous: int, keys: str) -> None:
    """The card begins at the same column in every row, though “ ” are drawn one cell wide or two."""
    with Terminal(HEGAO, rows=30, columns=120, env=CHINESE, ambiguous=ambiguous) as terminal:
        terminal.wait_for("目录")
        terminal.wait_for("/39")
        if keys:
            terminal.press(keys)
            terminal.wait_for({"4": "[4]", "m": "序号", "c": "同比增长"}[keys])
        terminal.press("5")
        terminal.wait_for("[5]")
        grounds = [[terminal.screen.cell(y, x).bg for x in range(120)] for y in range(2, 12)]
        edges = {tuple(x for x in range(1, 120) if row[x] != row[x - 1] and x < 30) for row in grounds}
        cards = {max(x for x in range(80, 120) if row[x] != row[x - 1]) for row in grounds}
        assert len(edges) <= 2  # the marked row of the outline ends where the others do
        assert len(cards) == 1
        terminal.press("escape")
        terminal.press("q")


def test_the_width_can_be_set_where_the_terminal_does_not_say(tmp_path: Path) -> None:
    """`[terminal] ambiguous_width = 2` needs no answer."""
    (tmp_path / "config.toml").write_text("[terminal]\nambiguous_width = 2\n", encoding="utf-8")
    environment = {**CHINESE, "HEGAO_CONFIG_DIR": str(tmp_path)}
    with Terminal(HEGAO, rows=30, columns=120, env=environment, answers=False) as terminal:
        terminal.wait_for("目录")
        assert b"\x1b[6n" not in terminal.raw
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_a_terminal_that_answers_nothing_is_not_waited_for() -> None:
    """The speech comes all the same."""
    with Terminal(HEGAO, rows=30, columns=120, env=CHINESE, answers=False) as terminal:
        terminal.wait_for("14%")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []


def test_without_colour_every_state_is_still_told_apart() -> None:
    """NO_COLOR: no colour is sent; signs say what is current, damaged, noted."""
    with Terminal(HEGAO, rows=30, columns=120, env={**CHINESE, "NO_COLOR": "1"}) as terminal:
        terminal.wait_for("14%")
        terminal.press("right", "right")
        terminal.wait_for("▸!")
        terminal.wait_for("! 受损")
        colours = re.findall(rb"38;2;(\d+);(\d+);(\d+)|48;2;(\d+);(\d+);(\d+)", terminal.raw)
        assert all(len({part for part in found if part}) == 1 for found in colours)  # greys only
        terminal.press("q")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("locale", ["C", "POSIX", "zh_CN.GBK"])
def test_a_locale_without_unicode_gets_ascii_signs(locale: str) -> None:
    """No sign of the interface is beyond ASCII but the words themselves."""
    with Terminal(HEGAO, rows=30, columns=120, env={"LANG": locale, "LC_ALL": None}) as terminal:
        terminal.wait_for("14%")
        terminal.press("right", "right")
        terminal.wait_for(">!")
        assert not set(terminal.text()) & set("▸│─█░▒…→←↑↓")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_sixteen_colours_are_enough() -> None:
    """On a terminal with few colours no true colour is sent."""
    environment = {**CHINESE, "TERM": "xterm", "COLORTERM": None}
    with Terminal(HEGAO, rows=30, columns=120, env=environment) as terminal:
        terminal.wait_for("14%")
        assert b"38;2;" not in terminal.raw
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_keys_can_be_remapped_and_the_footer_shows_the_map_in_force(tmp_path: Path) -> None:
    """`[keys] table = "t"`: the footer says t, and t opens the table."""
    (tmp_path / "config.toml").write_text('[keys]\ntable = "t"\n', encoding="utf-8")
    environment = {**CHINESE, "HEGAO_CONFIG_DIR": str(tmp_path)}
    with Terminal(HEGAO, rows=30, columns=120, env=environment) as terminal:
        terminal.wait_for("t 指标表")
        terminal.press("t")
        terminal.wait_for("序号")
        terminal.press("t")
        terminal.wait_for(lambda seen: "序号" not in seen.text())
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_a_bad_configuration_is_told_and_ends_with_2(tmp_path: Path) -> None:
    """File, line, what is wrong and what was meant; no screen is opened."""
    (tmp_path / "config.toml").write_text('[keys]\ntabel = "t"\n', encoding="utf-8")
    with Terminal(HEGAO, env={"HEGAO_CONFIG_DIR": str(tmp_path)}) as terminal:
        assert terminal.wait_exit() == 2
        assert b"config.toml: line 2" in terminal.raw
        assert b"table" in terminal.raw


@pytest.mark.parametrize(
    ("locale", "hint", "both", "english"),
    [
        ("zh_CN.UTF-8", "t 英文", "中英对照", "英文"),
        ("en_GB.UTF-8", "r review", "ZH+EN", "EN"),
        ("C", "r review", "ZH+EN", "EN"),
    ],
)
def test_each_locale_starts_in_its_language_and_reads_both_texts(
    locale: str, hint: str, both: str, english: str
) -> None:
    """The interface follows the locale, the text `t`: side by side, then the English alone."""
    with Terminal(HEGAO, rows=30, columns=120, env={"LANG": locale, "LC_ALL": None}) as terminal:
        terminal.wait_for(hint)
        terminal.press("t")
        terminal.wait_for(both)
        terminal.wait_for("xx County is an old revolutionary")
        terminal.wait_for("xx县是革命老区县")
        terminal.press("t")
        terminal.wait_for(lambda seen: "xx县是" not in seen.text() and f"{english}  1/39" in seen.text())
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
