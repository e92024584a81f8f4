"""The line of everything in a TOML file."""

from __future__ import annotations

import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.packs.toml_lines import lines_of

TOML = """\
# a comment with [[brackets]] and "quotes
format = 1
text = '''
[[not-a-table]]
not = "a key"
'''
other = \"\"\"one \\\"\"\" two
[no]
\"\"\"
"quoted key" = 2
list = [ # three items
  "one", 'two',
  '''three
and more''',
]
inline = { a = 1, b.c = [[1], [2]] }

[table]
key = 2020-01-01 10:00:00

[[chapter]]
id = "x" # [[chapter]]
  [[chapter.section]]
  id = 'y'
  [[chapter.section]]
  paragraphs = [
    "a",
    "b",
  ]
[[chapter]]
[[chapter.section]]
id = "z"
"""


def test_lines_are_those_of_an_editor() -> None:
    """Tables, keys and items, with comments, strings over several lines and nested tables between them."""
    found = lines_of(TOML)
    assert tomli.loads(TOML)["list"] == ["one", "two", "three\nand more"]
    assert {path: line for path, line in found.items() if path[0] != "inline"} == {
        ("format",): 2,
        ("text",): 3,
        ("other",): 7,
        ("quoted key",): 10,
        ("list",): 11,
        ("list", 0): 12,
        ("list", 1): 12,
        ("list", 2): 13,
        ("table",): 18,
        ("table", "key"): 19,
        ("chapter",): 21,
        ("chapter", 0): 21,
        ("chapter", 0, "id"): 22,
        ("chapter", 0, "section"): 23,
        ("chapter", 0, "section", 0): 23,
        ("chapter", 0, "section", 0, "id"): 24,
        ("chapter", 0, "section", 1): 25,
        ("chapter", 0, "section", 1, "paragraphs"): 26,
        ("chapter", 0, "section", 1, "paragraphs", 0): 27,
        ("chapter", 0, "section", 1, "paragraphs", 1): 28,
        ("chapter", 1): 30,
        ("chapter", 1, "section"): 31,
        ("chapter", 1, "section", 0): 31,
        ("chapter", 1, "section", 0, "id"): 32,
    }
    assert found["inline", "b", "c", 1, 0] == 16


def test_line_breaks_of_windows_count_once() -> None:
    """A file with carriage returns has the same lines."""
    assert lines_of(TOML.replace("\n", "\r\n")) == lines_of(TOML)


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    """Asked about what is no TOML, it says something or nothing, and ends."""
    assert isinstance(lines_of(text), dict)


def test_deep_nesting_does_not_make_it_fail() -> None:
    """What it found before it gave up stays true."""
    assert lines_of("a = 1\nb = " + "[" * 50_000)["a",] == 1
