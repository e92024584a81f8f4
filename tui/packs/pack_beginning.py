"""The beginning of a large pack, read by itself: its first paragraphs, and the figures of metrics that stand in them."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from tui.compiled import late
from tui.files.reading import read_inside
from tui.packs import schema
from tui.packs.body import check_names, compose, divide, ground_of, lay_out
from tui.packs.document import CAP, Document
from tui.packs.metric_links import link_metrics
from tui.packs.validate import validate
from tui.speech.model import Speech

if TYPE_CHECKING:
    from tui.packs.linking import Ground
    from tui.speech.metrics import Mention, Metric

SHORT = 1 << 16
"""Bytes of both files up to which a pack is read whole at once."""
_PARAGRAPH_ENDS = b'",\n'
"""The end of a paragraph, or of another item of a list, behind which a file may be cut."""
_OPENING = re.compile(rb"^[ \t]*\[[ \t]*opening", re.MULTILINE)
_KEY_OR_TABLE = re.compile(rb"^[ \t]*(?:(\[)|[a-z_]+[ \t]*=)", re.MULTILINE)
_METRIC = "[[metric]]"
_HEAD = 4
"""Characters of a quote that are looked for first."""
_QUOTE_KEY = late(r"\bquote[ \t]*=")
_QUOTE = late(r'quote[ \t]*=[ \t]*"([^"\\\n]*)"[ \t]*$', re.MULTILINE)


def pack_beginning(folder: str, size: int) -> Speech | None:
    """The speech of a pack as far as so many bytes of its file say it, with the figures there.

    None for a short pack, which is read whole as soon, and where it is not certain that it begins like this; what is
    wrong with it is said by who opens all of it.

    Args:
        folder: Where the pack lies.
        size: Bytes of `speech.toml` at most.
    """
    names = [Path(folder, f"{name}.toml") for name in ("speech", "metrics")]
    seen = [os.lstat(name) for name in names if os.path.lexists(name)]
    if not all(stat.S_ISREG(one.st_mode) for one in seen) or sum(one.st_size for one in seen) <= SHORT:
        return None
    document, file = _text(read_inside(Path(folder), "speech.toml", cap=CAP), size)
    if document is None or file is None:
        return None
    body = compose(lay_out(file))
    linked = _metrics(folder, ground_of(document, file, body)) if len(seen) > 1 else ((), ())
    if linked is None:
        return None
    sections, chapters = divide(file, body)
    return Speech(
        id=file.id,
        text=body.text,
        title=file.title.replace("\n", ""),
        blocks=body.blocks,
        sections=sections,
        chapters=chapters,
        metrics=linked[0],
        mentions=linked[1],
    )


def _text(content: bytes, size: int) -> tuple[Document | None, schema.SpeechFile | None]:
    """What so many bytes of `speech.toml` say; None where anything is wrong, or more must be known of the rest."""
    text = _cut(content, size) if len(content) > size else content.decode()
    document = _document("speech.toml", text, "]", "") if text else None
    if document is None:
        return None, None
    document.sweep()
    file = validate(document, schema.SpeechFile)
    check_names(document, file)
    later = bool(file.chapters) and b"\n[[section]]" in content[len(text.encode()) :]
    return (None, None) if document.count or later else (document, file)


def _cut(content: bytes, size: int) -> str:
    """A long `speech.toml` up to the end of a paragraph; empty where what follows says something of what comes before."""
    at = content.rfind(_PARAGRAPH_ENDS, 0, size) + len(_PARAGRAPH_ENDS)
    following = _KEY_OR_TABLE.search(content, at)
    alone = (
        following is None or following[1] is not None
    )  # else the table goes on with a key, maybe its heading
    if at < len(_PARAGRAPH_ENDS) or not alone or _OPENING.search(content, at):
        return ""
    return content[:at].decode()


def _document(name: str, text: str, *ends: str) -> Document | None:
    """The data of a file, which may be cut: with the first of some ends with which it can be read; None where it cannot."""
    for end in ends:
        with suppress(ValueError, RecursionError, ArithmeticError):  # errors of TOML among them
            found: dict[str, Any] = tomli.loads(text + end, parse_float=Decimal)
            return Document(name, found, text)
    return None


def _metrics(folder: str, ground: Ground) -> tuple[tuple[Metric, ...], tuple[Mention, ...]] | None:
    """The metrics whose quotes stand in a text, with their mentions; None where the file is written in an uncommon way."""
    text = read_inside(Path(folder), "metrics.toml", cap=CAP).decode()
    quotes = list(_QUOTE.finditer(text))
    if len(quotes) != text.count("quote") and len(quotes) != len(_QUOTE_KEY.findall(text)):
        return None
    tables: dict[int, str] = {}
    heads = {ground.text[at : at + _HEAD] for at in range(len(ground.text))}  # most quotes stand elsewhere
    for quote in quotes:
        words = quote[1]
        if (words[:_HEAD] in heads or len(words) < _HEAD) and words in ground.text:
            start, end = text.rfind(_METRIC, 0, quote.start()), text.find(f"\n{_METRIC}", quote.end())
            if start < 0:
                return None
            tables[start] = text[start : end + 1 or len(text)]
    document = _document("metrics.toml", "".join(tables.values()), "\n")
    if document is None:
        return None
    return link_metrics(document, validate(document, schema.MetricsFile), ground)
