"""Terminals of every kind: ambiguous characters one or two cells wide, no colour, few colours, no Unicode."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal import Terminal
from tui.app.glyphs import ASCII, UNICODE
from tui.app.named_styles import COLOURLESS, NAMED
from tui.reading.verdict_wording import OUTCOME_SIGNS, SIGNS
from tui.typeset.cells import widths

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.terminal
SGR = re.compile(rb"\x1b\[([0-9;:]*)m")
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


def colours(raw: bytes) -> list[bytes]:
    """Every parameter of a graphic rendition (SGR) in what a program wrote that sets a colour."""
    found = [part for run in SGR.findall(raw) for part in re.split(rb"[;:]", run) if part]
    return [part for part in found if not 0 <= int(part) <= 29]


def test_without_colour_no_colour_is_sent_and_every_state_is_told_apart() -> None:
    """NO_COLOR: signs and attributes say what is current, damaged, noted, found, marked, chosen; through all screens."""
    with Terminal(HEGAO, rows=30, columns=120, env={**CHINESE, "NO_COLOR": "1"}) as terminal:
        terminal.wait_for("14%")
        terminal.press("right", "right")
        terminal.wait_for("▸!")
        terminal.wait_for("! 受损")
        terminal.press("m")
        terminal.wait_for("序号")
        terminal.press("down", "escape", "/")
        terminal.send("组织\r")
        for keys, words in (
            (["c"], "同比增长"),
            (["escape", "?"], "按键"),
            (["q", "ctrl+p"], "要做什么"),
            (["down", "down", "escape"], "[1 领导责任]"),
            (["a"], "意见 · "),
        ):
            for key in keys:
                terminal.press(key)
                while terminal.read(0.3):
                    pass
            terminal.wait_for(words)
        terminal.paste("说明")
        terminal.press("ctrl+s")
        terminal.wait_for("说明")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert colours(terminal.raw) == []
        attributes = {int(part) for run in SGR.findall(terminal.raw) for part in run.split(b";") if part}
        assert {1, 2, 4, 7} <= attributes


def test_an_empty_no_color_is_none() -> None:
    """As no-color.org has it."""
    with Terminal(HEGAO, rows=30, columns=120, env={**CHINESE, "NO_COLOR": ""}) as terminal:
        terminal.wait_for("14%")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert colours(terminal.raw)


def test_styles_without_colour_are_as_distinct_as_their_meanings() -> None:
    """What stands side by side in a text is not told apart by colour alone."""
    text = ["text--current", "text--hit", "text--selection", "text--figure", "text--damaged", "text--operand"]
    attributes = [
        frozenset(
            word
            for word in COLOURLESS.get(name, NAMED[name]).split()
            if word in ("bold", "dim", "italic", "underline", "reverse")
        )
        for name in text
    ]
    assert len({*attributes, frozenset()}) == len(text) + 1


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


def test_every_sign_of_verdicts_and_outcomes_is_one_cell_wide_and_has_ascii_for_it() -> None:
    """No two verdicts share what stands for their sign; reports draw the same signs as the screen."""
    for signs in (SIGNS, OUTCOME_SIGNS):
        for sign in filter(None, signs.values()):
            assert UNICODE.drawn(sign) == sign
            assert [*widths(sign, 1), *widths(sign, 2)] == [1, 1]
            assert ASCII.drawn(sign).isascii()
    assert len(set(map(ASCII.drawn, SIGNS.values()))) == len(SIGNS)


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
