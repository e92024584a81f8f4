"""A text held against another that has sentences of it, and against itself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tui.documents.structure import document_of_text
from tui.packs.plain import plain_speech
from tui.sources.own_tables import own_tables
from tui.sources.same_wording import SameWording
from tui.sources.text_statements import text_statements
from tui.sources.ties import ties_of

CHINESE = (
    "2024年工作总结\n2025年1月10日\n\n2024年，全县茶叶产值1.32亿元，增长5.1%。其中出口0.42亿元，增长5.1%，内销0.9亿元，增长4.6%。\n\n"
    "果品产值0.85亿元，增长5.1%。从业人员1.2万人，其中女性从业人员7300人，外来从业人员1100人。\n"
)
ENGLISH = (
    "Annual report\n10 February 2025\n\nIn Montesa 412,630 people had water in 2024, and 94,730 people had none. "
    "Of the people in Alder, 915,135 had water against a target of 960,000 people.\n"
)


def places(text: str, other: str) -> list[tuple[str, str, list[str]]]:
    """Of each figure of a text that another text speaks of its place, the outcome and the addresses."""
    speech = plain_speech(document_of_text(text), id="a")
    document = document_of_text(other)
    said = plain_speech(document, id="b")
    source = replace(own_tables(document), kind="text", statements=tuple(text_statements(said)))
    found = []
    for tie in ties_of(speech, [source]):
        if tie.statements:
            mention = speech.mentions[tie.number - 1]
            where = f"{mention.start}-{mention.end}"
            found.append((where, str(tie.outcome), [one.address for one in tie.statements]))
    return found


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_a_text_agrees_with_itself_at_the_same_places(text: str) -> None:
    """Also where several figures are called the same and say different things."""
    found = places(text, text)
    assert len(found) >= 4
    assert all(outcome == "match" and addresses == [where] for where, outcome, addresses in found)


@pytest.mark.parametrize(
    ("text", "other", "is_like"),
    [
        ("2024年，全县渔业产值比上年同期增长6.3%。", "2024年，全县林业产值比上年同期增长6.3%。", False),
        (
            "2024年，全县渔业产值比上年同期增长6.3%。",
            "开局之年。2024年，全县渔业产值比上年同期增长6.3%，",
            True,
        ),
        ("渔业。产值比上年增长6.3%。", "林业。产值比上年增长6.3%。", False),
        ("Landings of fish rose by 6.3%.", "Landings of crabs rose by 6.3%.", False),
        ("In all. Landings of fish rose by 6.3%.", "At sea. Landings of fish rose by 6.3%.", False),
        (
            "All. Landings of fish in the north rose by 6.3%.",
            "Some. Landings of fish in the north rose by 6.3%.",
            True,
        ),
    ],
)
def test_the_words_before_a_figure_tell_which_sentence_it_is(text: str, other: str, is_like: bool) -> None:  # noqa: FBT001 - as asked
    """The whole sentence, and some words more where it is short: the ending that many sentences have does not."""
    statements = text_statements(plain_speech(document_of_text(other), id="b"))
    statements = [one for one in statements if one.surface == "6.3%"]
    assert len(statements) == 1
    start = text.index("6.3%")
    found = SameWording(other, statements).of(text, start, start + 4)
    assert found == ([0] if is_like else [])


def test_an_altered_number_in_a_sentence_that_was_taken_over_differs() -> None:
    """The sentence tells where it comes from; its value is held against what stands there."""
    found = places(CHINESE, CHINESE.replace("0.85亿元", "0.58亿元"))
    assert [outcome for _where, outcome, _addresses in found if outcome != "match"] == ["differs"]
