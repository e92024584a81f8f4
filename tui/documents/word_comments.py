"""The comments of a Word file: who wrote what when, and whether it is settled; where they stand is in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.documents.comments import Said
from tui.documents.word_names import qn

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
    more = list(() if extended is None else extended.iterchildren(f"{_MORE}commentEx"))
    settled = {one.get(f"{_MORE}paraId", "") for one in more if one.get(f"{_MORE}done", "") in _YES}
    answered = {
        one.get(f"{_MORE}paraId", ""): above for one in more if (above := one.get(f"{_MORE}paraIdParent"))
    }
    comments = list(() if part is None else part.iterchildren(qn("w:comment")))
    paragraphs = {
        comment.get(qn("w:id"), ""): [one.get(_PARAGRAPH, "-") for one in comment.iter(qn("w:p"))]
        for comment in comments
    }
    name_of = {paragraph: name for name, inside in paragraphs.items() for paragraph in inside}
    return {
        (name := comment.get(qn("w:id"), "")): Said(
            comment.get(qn("w:author"), ""),
            comment.get(qn("w:date"), ""),
            "\n".join("".join(_words(paragraph)) for paragraph in comment.iter(qn("w:p"))),
            not settled.isdisjoint(paragraphs[name]),
            next((name_of.get(answered[one], "") for one in paragraphs[name] if one in answered), ""),
        )
        for comment in comments
    }


def _words(paragraph: Any) -> Iterator[str]:
    """The words of a paragraph of a comment."""
    for element in paragraph.iter("{*}*"):
        if element.tag == qn("w:t"):
            yield element.text or ""
        else:
            yield _SIGNS.get(element.tag, "")
