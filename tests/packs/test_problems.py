"""Everything that can be wrong with a pack is said, each with its place, and all at once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.packs import small
from tests.packs.mistakes import MISTAKES
from tui.files.problems import Missing, Problems
from tui.packs.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from tests.packs.mistakes import Mistake

ALL_AT_ONCE = [
    "speech.toml: line 4 · titel_en: there is no field of this name; did you mean “title_en”?",
    "speech.toml: line 13 · source · sha256: “source.txt” has another checksum; expected 3e930aae97fe9ba00744f9bf4bdc0897345fbfc0a4606241c02959a3f2061ca4",
    'speech.toml: line 18 · opening "opening" · title: character 2 is U+202E, which acts or hides on a screen; expected text that shows',
    'speech.toml: line 29 · chapter 1 "one" · section 1 "people" · key: “0” is taken by what stands before; expected one of its own',
    'speech.toml: line 31 · chapter 1 "one" · section 1 "people" · title: this text has 500 characters; expected at most 400',
    'speech.toml: line 33 · chapter 1 "one" · section 1 "people" · paragraphs 1: this is not the source\'s text from character 9 on: 2人,共36人。又选派20236人。; expected as in its line 8: 1人,共36人。又选派20236人。',
    'metrics.toml: line 1 · metric 1 "towns": “label” is missing; expected text of one line',
    'metrics.toml: line 14 · metric 2 "villages" · quote: these words are not in the section: 25个村; expected words of the section, verbatim',
    'metrics.toml: line 22 · metric 3 "growth" · figure: “5.8%” is part of a longer number or word: ␊增长15.8%。␊一、; expected the figure whole, with its unit',
    'metrics.toml: line 25 · metric 3 "growth" · value: this is not a finite number; expected a number',
    'metrics.toml: line 34 · metric 4 "matters" · value: this is a text; expected a number',
    'metrics.toml: line 42 · metric 5 "people" · approx: this is a number; expected true or false',
    'metrics.toml: line 47 · metric 5 "people" · mention 1 · figure: “36人” is part of a longer number or word: 派20236人。␊修路; expected the figure whole, with its unit',
    'metrics.toml: line 56 · metric 6 "people" · id: “people” is taken by what stands before; expected one of its own',
    'metrics.toml: line 59 · metric 6 "people" · quote: these words are in the section more than once: 一户; expected a longer quote, or nth',
    'metrics.toml: line 61 · metric 6 "people" · low: low is above high: 3 > 2; expected the lower end of the range',
    'notes.toml: line 9 · note 2 "about-metric" · id: “about-metric” is taken by what stands before; expected one of its own',
    'notes.toml: line 19 · note 3 "about-paragraph" · paragraph: there is no paragraph 20 in the section; expected at most 2',
    'notes.toml: line 24 · note 4 "about-phrase" · kind: “terms” is not known here; did you mean “term”?',
    'charts.toml: line 10 · chart 1 "levels" · bar 2 · metric: there is no metric “grwth”; did you mean “growth”?',
    "checks.toml: line 3: this is not TOML: this is no value; texts stand in quotes",
    "translation.en.toml: line 25 · figure 2 · figure: “three” is not in its quote; expected a quote that has it once",
]
"""What is said of the pack with all that is planted in the test below."""


def problems_of(folder: Path) -> list[str]:
    """What is said of the pack in `folder`, a line each."""
    with pytest.raises(Problems) as caught:
        load(folder)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.file}:{mistake.new[:30]!r}")
def test_a_mistake_is_reported_with_its_place(tmp_path: Path, mistake: Mistake) -> None:
    """What is wrong, where, and what was expected: that, and nothing that only follows from it."""
    folder = small.write(tmp_path, {mistake.file: (mistake.old, mistake.new)})
    assert problems_of(folder) == mistake.said


def test_all_mistakes_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    """Twenty-two mistakes of different kinds in seven files: twenty-two problems, in the order of the files."""
    small.write(tmp_path)
    edits = {
        "speech.toml": [
            ('title_en = "A county', 'titel_en = "A county'),
            ('sha256 = "', 'sha256 = "' + "0" * 64 + '" # '),
            ('key = "1"', 'key = "0"'),
            ("141人", "142人"),
            ('title = "选派"', f'title = "{"选" * 500}"'),
            ("导语", "导\\u202e语"),
        ],
        "metrics.toml": [
            ('label = "镇"\n', ""),
            ('quote = "24个村"', 'quote = "25个村"'),
            ('figure = "15.8%"', 'figure = "5.8%"'),
            ("value = 15.8", "value = nan"),
            ("value = 2\n", 'value = "2"\n'),
            ("approx = true", "approx = 1"),
            ("low = 1", "low = 3"),
            ("nth = 2\n", ""),
            ('id = "plans"', 'id = "people"'),
            ('figure = "20236人"\n  quote = "选派20236人"', 'figure = "36人"\n  quote = "选派20236人"'),
        ],
        "notes.toml": [
            ('id = "about-section"', 'id = "about-metric"'),
            ("paragraph = 2", "paragraph = 20"),
            ('kind = "term"\nterm', 'kind = "terms"\nterm'),
        ],
        "charts.toml": [('metric = "growth"', 'metric = "grwth"')],
        "checks.toml": [('title = "村多于镇"', "title = 村多于镇")],
        "translation.en.toml": [('figure = "two"', 'figure = "three"')],
    }
    for name, changes in edits.items():
        text = (tmp_path / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert problems_of(tmp_path) == ALL_AT_ONCE


def test_an_unreadable_file_does_not_hide_the_others(tmp_path: Path) -> None:
    """Without speech.toml no quote can be looked for, but all else is seen to; no word on what only follows."""
    changes = {
        "speech.toml": ("[opening]", "[opening"),
        "metrics.toml": ("value = 3\n", 'value = "3"\n'),
        "notes.toml": ('metric = "people"', 'metric = "peoples"'),
        "charts.toml": ('kind = "chain"', 'kind = "pie"'),
    }
    assert [line.partition(":")[0] for line in problems_of(small.write(tmp_path, changes))] == [
        "speech.toml",
        "metrics.toml",
        "notes.toml",
        "charts.toml",
    ]


def test_unreadable_metrics_make_no_metric_unknown(tmp_path: Path) -> None:
    """Charts, notes and checks over metrics that could not be read are not blamed."""
    small.write(tmp_path)
    (tmp_path / "metrics.toml").write_bytes(b"\xff\xfe")
    assert problems_of(tmp_path) == ["metrics.toml: byte 1: this is not UTF-8"]


def test_a_section_that_cannot_be_read_is_not_blamed_for_its_quotes(tmp_path: Path) -> None:
    """Where the text of a section is in doubt, nothing is said of what quotes it."""
    said = problems_of(
        small.write(tmp_path, {"speech.toml": ('  "第一,全县有141人,共36人。又选派20236人。",\n', "  1,\n")})
    )
    assert said == [
        'speech.toml: line 33 · chapter 1 "one" · section 1 "people" · paragraphs 1: this is a number; expected a text'
    ]


def test_an_item_that_is_no_table_keeps_the_others_numbered(tmp_path: Path) -> None:
    """What comes after it is still named by its own number."""
    (tmp_path / "speech.toml").write_text('format = 1\nid = "a"\ntitle = "题"\nlanguage = "zh-Hans"\n')
    (tmp_path / "charts.toml").write_text('chart = [1, {id = "b", kind = "bars", title = "t", bar = []}]\n')
    assert problems_of(tmp_path) == [
        "charts.toml: line 1 · chart 1: this is a number; expected a table",
        'charts.toml: line 1 · chart 2 "b" · bar: this is empty; expected a list of tables ([[…]])',
    ]


def test_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    """The folder itself is named, and a folder without speech.toml is no pack."""
    with pytest.raises(Missing, match="no such folder"):
        load(tmp_path / "none")
    assert problems_of(tmp_path) == ["speech.toml: there is no such file"]


def test_a_misspelt_file_is_not_passed_over(tmp_path: Path) -> None:
    """A file that nobody would read, and that has nearly the name of one of a pack, is pointed out."""
    small.write(tmp_path)
    (tmp_path / "metrics.toml").rename(tmp_path / "metric.toml")
    (tmp_path / "taplo.toml").write_text("")
    said = problems_of(tmp_path)
    assert said[0] == "metric.toml: a pack has no file of this name; did you mean “metrics.toml”?"
    assert not any("taplo" in line for line in said)


def test_links_and_pipes_in_a_pack_are_refused(tmp_path: Path) -> None:
    """A pack from a stranger can neither make the program wait nor show another file."""
    small.write(tmp_path)
    for name in ("notes.toml", "charts.toml", "source.txt"):
        (tmp_path / name).unlink()
    os.mkfifo(tmp_path / "notes.toml")
    (tmp_path / "charts.toml").symlink_to("metrics.toml")
    (tmp_path / "source.txt").symlink_to("/etc/passwd")
    assert problems_of(tmp_path) == [
        "speech.toml: line 12 · source · file: source.txt: this is a link, and links are not followed here",
        "notes.toml: this is not an ordinary file but a pipe, a socket or a device",
        "charts.toml: this is a link, and links are not followed here",
    ]


def test_a_file_that_is_too_large_is_a_problem(tmp_path: Path) -> None:
    """Of a size that no draft of any text has."""
    small.write(tmp_path)
    os.truncate(tmp_path / "notes.toml", 40_000_001)
    assert problems_of(tmp_path) == ["notes.toml: this file is too large; expected at most 40,000,000 bytes"]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfformat = 1",
        b"a = " + b"[" * 100_000,
        b"a = " + b"{b = " * 100_000,
        b".".join([b"a"] * 100_000) + b" = 1",
        b"a = 0x" + b"f" * 1_000_000,
        b"a = 1e999999999999999999999",
        b"a = " + b"9" * 100_000,
        b'a = "\\ud800"',
        b"a = 1979-99-99",
        b"\x00",
    ],
    ids=["bom", "lists", "tables", "dots", "hex", "exponent", "digits", "surrogate", "date", "nul"],
)
def test_hostile_toml_is_a_problem_not_a_traceback(tmp_path: Path, content: bytes) -> None:
    """Whatever a file holds, what comes out is Problems, and soon."""
    small.write(tmp_path)
    (tmp_path / "notes.toml").write_bytes(content)
    said = problems_of(tmp_path)
    assert said
    assert all(line.startswith("notes.toml: ") and len(line) < 400 for line in said)


def test_what_a_problem_quotes_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    """An escape sequence in a key, an id or a value is shown, not sent."""
    said = "\n".join(
        problems_of(
            small.write(
                tmp_path, {"metrics.toml": ('id = "towns"', 'id = "\\u001b[2J"\n"k\\u001b]0;x\\u0007" = 1')}
            )
        )
    )
    assert "␛[2J" in said
    assert "k␛]0;x␇" in said
    assert not any(character < " " and character != "\n" for character in said)
