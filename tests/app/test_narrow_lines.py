"""Title bar, footer and rows of lists: at every width the place and the keys that matter stand in them whole."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from tests.speeches import small_speech
from tui import words
from tui.app.key_labels import key_label
from tui.app.keys import FOOTER, READER
from tui.app.widgets.bars import footer_parts, title_parts
from tui.app.widgets.row_list import wrapped
from tui.speech import Section, SectionKind, Speech


def of_sections(count: int, title: str) -> Speech:
    """A speech of so many sections with a title like this, the first nine with a digit."""
    speech = small_speech()
    sections = tuple(
        Section(f"s{at}", str(at) if at < 10 else "", SectionKind.PLAIN, title, at, at + 1, title_en=title)
        for at in range(1, count + 1)
    )
    return replace(speech, sections=sections)


@pytest.mark.parametrize("count", [0, 4, 9, 30])
@pytest.mark.parametrize("title", ["责任", "一个很长很长的小节标题写也写不完，到了这里还没有写完", "roads"])
def test_the_place_stands_whole_at_every_width(count: int, title: str) -> None:
    """Titles are shortened before it, with a sign; the section that is read is marked as long as there is room."""
    speech = of_sections(count, title)
    for width in range(20, 201):
        for current in (None, *speech.sections[:1], *speech.sections[-1:]):
            parts = title_parts(speech, current, width, "Review 12/345  123/345")
            line = "".join(text for text, _style, _action in parts)
            assert cell_len(line) <= width, (width, line)
            assert line.endswith("123/345 "), (width, line)
            if width >= 50 and current is not None:
                assert "[" in line, (width, line)
                assert f"[{current.key}" in line


def test_sections_without_a_digit_take_no_room() -> None:
    """But the one that is read, which shows its title instead."""
    speech = of_sections(30, "roads")
    line = "".join(text for text, _style, _action in title_parts(speech, speech.sections[20], 80, "1/9"))
    assert "1 2 3 4 5 6 7 8 9 [roads]" in line
    line = "".join(text for text, _style, _action in title_parts(speech, None, 80, "1/9"))
    assert "7 8 9  1/9" in line


def test_a_footer_of_50_cells_names_all_verdicts_in_either_language() -> None:
    """And help and the way out; what is left out is said in the help."""
    for language in words.LANGUAGES:
        words.use(language)
        bindings = [(binding, key_label(binding.key.split(",")[0])) for binding in READER if binding.show]
        line = "".join(text for text, _style, _action in footer_parts(bindings, 50, FOOTER))
        assert cell_len(line) <= 50
        for key in "vdx?q":
            assert f" {key} " in line, line


@pytest.mark.parametrize("width", [30, 40, 60, 86])
def test_words_beside_something_long_are_never_broken_into_a_narrow_column(width: int) -> None:
    """They take the whole width then, and what stands beside them comes at their end; no row is too wide."""
    right = (("29 November 2026 02:05  ", "muted"), ("2/39", "figure"))
    for text in ("Figures not reviewed, in reading order", "未复核的数字，按阅读顺序", "短"):
        rows = wrapped(text, "", width, right, "target")
        assert len(rows) <= 1 + cell_len(text) // (width // 2)
        assert [row.target for row in rows] == ["target", *[None] * (len(rows) - 1)]
        assert [row.right for row in rows].count(right) == 1
        said = "".join("".join(part for part, _style in row.parts) for row in rows)
        assert "".join(said.split()) == "".join(text.split())
        for row in rows:
            assert sum(cell_len(part) for part, _style in (*row.parts, *row.right)) <= width
