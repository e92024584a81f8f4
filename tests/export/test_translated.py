"""A report in English: the text translated, and everything that was said at its place in it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.export.parsing import READERS, Page
from tests.export.samples import report
from tests.export.test_alike import SEEN
from tests.speeches import translated_speech
from tui.export import FORMATS, render
from tui.export.report import Report, Scope
from tui.export.translated import FOR_PEOPLE, in_translation
from tui.speech.parallel import Parallel, parallel


def both() -> Parallel:
    """The small speech beside its translation."""
    found = parallel(translated_speech())
    assert found is not None
    return found


def english(scope: Scope = Scope.ALL) -> Report:
    """The report on the small speech, on its translation."""
    return in_translation(replace(report(scope), speech=both().source), both())


ENGLISH = {1: "14%", 2: "15.8%", 3: "Three", 4: "17", 5: "141", 6: "141", 7: "2023亿"}
"""As the translation prints them; what it does not say stays as the source has it."""


@pytest.mark.parametrize("form", sorted(FOR_PEOPLE))
def test_verdicts_notes_and_findings_are_those_of_the_source(form: str) -> None:
    """Under the same numbers, the figures as the English prints them."""
    seen = READERS[form](render(english(), form))
    assert seen == SEEN._replace(figures=ENGLISH)


def test_the_others_are_formats_for_programs() -> None:
    """They count in the source, whatever language is read."""
    assert set(FORMATS) - FOR_PEOPLE == {"csv", "json", "jsonld"}


def test_marks_stand_in_the_english_text() -> None:
    """At figures, at the section of a note, after the sentence of a passage that nobody linked."""
    said = render(english(), "md").decode()
    assert "Opening. Income grew by 15.8%[2]; last year saw growth of 14%[1]." in said
    assert "First, 17[4] meetings. I went round 141[5] villages.[N3]" in said
    assert "Second, a section without figures.[N4][F2]" in said
    assert "Again: 141[6] villages." in said
    assert "[7]" not in said[: said.index("## Figures")]


def test_entries_stay_in_the_order_of_the_source() -> None:
    """So that both reports can be read side by side."""
    assert [(type(entry).__name__, entry.number) for entry in english().entries] == [
        (type(entry).__name__, entry.number) for entry in report().entries
    ]


def test_a_figure_that_is_not_said_is_quoted_from_the_source() -> None:
    """With its Chinese sentence, since the English has none."""
    said = render(english(), "md").decode()
    assert "### [7] 2023亿\n\n> 再说一遍,141个村,总产值2023亿。" in said


def test_the_page_says_that_its_text_is_english() -> None:
    """For screen readers and hyphenation."""
    assert ("section", {"class": "speech", "id": "text", "lang": "en"}) in Page(
        render(english(), "html").decode()
    ).elements


def test_the_scope_shows_the_passages_in_english() -> None:
    """Blocks in which something of it stands, and no others."""
    said = render(english(Scope.FINDINGS), "md").decode()
    assert "Opening. Income grew" in said
    assert "I. Three measures" not in said
