"""The comments of a Word file: who wrote what when, and whether it is settled; where they stand is in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from tui.documents.comments import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_MORE = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_YES = {"1", "true", "on"}
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n"}


def comments_in(part: Any, extended: Any) -> dict[str, Said]:
    """The comments of a file by their ids.

    Args:
        part: What holds them; None where there are none.
        extended: What newer versions of Word say of them; None where there is no such part.
    """
    settled = {
        one.get(f"{_MORE}paraId", "")
        for one in (() if extended is None else extended.iterchildren(f"{_MORE}commentEx"))
        if one.get(f"{_MORE}done", "") in _YES
    }
    return {
        comment.get(qn("w:id"), ""): Said(
            comment.get(qn("w:author"), ""),
            comment.get(qn("w:date"), ""),
            "\n".join("".join(_words(paragraph)) for paragraph in comment.iter(qn("w:p"))),
            any(paragraph.get(_PARAGRAPH, "-") in settled for paragraph in comment.iter(qn("w:p"))),
        )
        for comment in (() if part is None else part.iterchildren(qn("w:comment")))
    }


def _words(paragraph: Any) -> Iterator[str]:
    """The words of a paragraph of a comment."""
    for element in paragraph.iter("{*}*"):
        if element.tag == qn("w:t"):
            yield element.text or ""
        else:
            yield _SIGNS.get(element.tag, "")
