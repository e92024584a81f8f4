"""Which draft a text is: a name that follows from what it says, not from where it lies.

A draft's id has a kind before its colon. `text:` is followed by the digest of the text, `short:` by that of a short text
and its path together, `pack:` by a pack's id and the digest of its text. Ids of any other kind were given by
hegao 0.1.0, which knew a file by its path: a digest of that path (`path:`), the digest of the bytes of standard
input (`sha256:`), or a pack's id alone.
"""

from __future__ import annotations

from tui.compiled import late
from tui.digest import sha256

SHORT = 200
"""Code points below which a text is too common to be known by itself: its path counts with it."""
_KINDS = ("text:", "short:", "pack:")
_HEADING_SIGNS = late(r"\A(?:#{1,6}\s+)+")
_LINE_ENDS = late(r"[\r\n\N{SYMBOL FOR CARRIAGE RETURN}]+")


def folded(text: str) -> str:
    """A text as it counts for its identity: its lines without the space around them, those that hold something.

    A Word file has neither blank lines nor a last line break nor blanks that indent a paragraph, a text file has:
    the same prose would be two drafts. Nor has it the signs by which Markdown marks a heading. A carriage return
    that stands alone is shown as its picture when a text is sanitized, and is a line's end too.
    """
    lines = (line.strip() for line in _LINE_ENDS.split(text.removeprefix("\ufeff")))
    return "\n".join(_HEADING_SIGNS.sub("", line) if line[0] == "#" else line for line in lines if line)


def draft_of_text(source: str, path: str = "") -> str:
    """The id of the draft that a file's text is; empty for a text that says nothing.

    Args:
        source: The decoded text as received, before anything in it is set apart.
        path: Where it lies; it counts for a short text only, and cannot be read in the id.
    """
    text = folded(source)
    if not text:
        return ""
    if len(text) < SHORT:
        return f"short:{_digest(path, text)}"
    return f"text:{_digest(text)}"


def draft_of_pack(pack: str, text: str) -> str:
    """The id of the draft that a pack's text is."""
    return f"pack:{pack}:{_digest(folded(text))}"


def former_of_path(path: str) -> str:
    """The id under which the events of a file that 0.1.0 knew by its absolute path are read."""
    return f"path:{_digest(path)}"


def without_path(draft: str) -> str:
    """An id as it may be handed on: one of 0.1.0 that is an absolute path becomes a digest of it."""
    return former_of_path(draft) if draft.startswith("/") else draft


def is_former(draft: str) -> bool:
    """Whether an id was given by 0.1.0, so that it does not say which text it stands for."""
    return not draft.startswith(_KINDS)


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
