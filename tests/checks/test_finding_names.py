"""Names of findings: the same however many blank lines stand between paragraphs, and those of earlier versions known."""

from __future__ import annotations

import pytest

from tui.checks import check_text

PARAGRAPHS = [
    "农事简报",
    "2024年13月，修渠7处，投入3.4万元。",
    "会议于4月31日召开，代表16人。",
    "他们说：“渠要修好。",
    "全年修路5公里。",
]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n", "\n \u3000\n", "\r\n\r\n"])
def test_blank_lines_make_no_other_name(between: str) -> None:
    """A file of another format has other blank lines, and the same words."""
    names = [found.key for found in check_text("\n".join(PARAGRAPHS))]
    assert len(names) > 2
    assert [found.key for found in check_text(between.join(PARAGRAPHS))] == names


def test_the_name_of_an_earlier_version_is_known() -> None:
    """What was waived under it stays waived: it was made of the characters beside, blank lines among them."""
    first, *_rest = check_text("\n\n".join(PARAGRAPHS))
    assert first.former_key
    assert first.said_in({first.former_key: "as it was"}) == "as it was"
    assert first.said_in({first.key: "as it is"}) == "as it is"
    assert first.said_in({}) is None


def test_other_words_beside_a_place_make_another_name() -> None:
    """In the same line, and in the paragraph before."""
    text = "\n".join(PARAGRAPHS)
    names = {found.key for found in check_text(text)}
    assert names - {found.key for found in check_text(text.replace("修渠7处", "架桥7座"))}
    assert names - {found.key for found in check_text(text.replace("农事简报", "农事月报"))}
