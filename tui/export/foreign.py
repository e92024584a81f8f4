"""Annotations of other programs (W3C model, Hypothesis) as events: their authors' notes and verdicts."""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from tui.review.event_types import NoteWritten, VerdictGiven
from tui.review.events import Event
from tui.speech.anchors import Anchor, resolve
from tui.speech.context import CONTEXT
from tui.speech.model import Span
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Target, Verdict, target_at, whole_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.speech.model import Speech

LONGEST = 1_000_000
"""Code points of the longest text that an event holds."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""When something was said that does not say when."""
NOBODY = "?"
"""Who said something that does not say by whom."""
MOST = 10_000
"""Annotations that are placed in a speech: each is looked for in all of its text."""
_SEARCHED = 500_000_000
"""Code points that are looked through for all of them together."""
_OFTEN = 20
"""Times that a quote may stand in the text when its context does not: one that stands more often is not placed."""
KINDS = {"questioning": ReaderNoteKind.QUESTION, "editing": ReaderNoteKind.CORRECTION}
"""What the motivations mean that are no comment."""


def most_of(speech: Speech) -> int:
    """How many annotations are placed in a speech: the longer it is, the fewer."""
    return min(MOST, _SEARCHED // max(1, len(speech.text)))


def foreign(items: list[dict[str, Any]], speech: Speech, *, utf_16: bool) -> Iterator[Event]:
    """The events of annotations that hegao did not write.

    Args:
        items: The annotations, no more than `most_of` the speech.
        speech: What they are about.
        utf_16: Whether their positions count UTF-16 code units, as those of browsers do, and not code points.
    """
    units = _Units(speech.text) if utf_16 else None
    targets = [_target(item, speech, units) for item in items]
    places = {_text(item.get("id")): target for item, target in zip(items, targets, strict=True)}
    for item, own in zip(items, targets, strict=True):
        thread = item.get("references")
        reply = isinstance(thread, list) and thread and _text(thread[0]) in places
        # A reply is about what its thread is about.
        yield _event(item, places[_text(thread[0])] if thread and reply else own)


class _Units:
    """UTF-16 code units of a text counted as code points: only what stands beyond the first plane takes two."""

    def __init__(self, text: str) -> None:
        beyond = (
            (at for at, character in enumerate(text) if character > "\uffff") if not text.isascii() else ()
        )
        self._pairs = [at + number for number, at in enumerate(beyond)]
        """The code unit at which each pair begins."""
        self._length = len(text) + len(self._pairs)

    def code_points(self, count: int) -> int:
        """How many code points the first `count` units are; half of one counts as none, -1 is outside."""
        if not 0 <= count <= self._length:
            return -1
        return count - bisect_left(self._pairs, count)


def _event(item: dict[str, Any], target: Target) -> Event:
    """One annotation; its ids follow from it, so that reading it twice adds nothing."""
    created = _time(item.get("created"))
    updated = max(created, _time(item.get("modified", item.get("updated"))))
    motivation, text = _motivation(item), _words(item)[:LONGEST]
    reviewer = _author(item)
    name = _text(item.get("id")) or f"{reviewer} {created} {text} {target.anchor}"
    data: VerdictGiven | NoteWritten
    if motivation == "assessing" and text in list(Verdict) and target.kind is PlaceKind.FIGURE:
        data = VerdictGiven(Verdict(text))
    else:
        data = NoteWritten(_identity(name), KINDS.get(motivation, ReaderNoteKind.COMMENT), text)
    # A later form of the same annotation comes after the earlier one, whichever is read first.
    sequence = 1 + int((updated - created).total_seconds())
    moment = updated.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return Event(_identity(f"{name} {moment} {text}"), sequence, moment, reviewer, "", target, data)


def _identity(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, name.encode("utf-8", "replace").decode()))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _time(value: Any) -> datetime:
    """A moment as ISO 8601 says it, in UTC where it says no zone."""
    try:
        moment = datetime.fromisoformat(_text(value))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return EPOCH


def _author(item: dict[str, Any]) -> str:
    """Who wrote it: a name, or an account without its host (`acct:name@host`)."""
    creator = item.get("creator")
    known = item.get("user_info")
    shown = _text(known.get("display_name")) if isinstance(known, dict) else ""
    named = _text(creator.get("name")) if isinstance(creator, dict) else _text(creator)
    account = _text(item.get("user")).removeprefix("acct:").partition("@")[0]
    return (shown or named or account)[:100] or NOBODY


def _motivation(item: dict[str, Any]) -> str:
    """What it is meant to do."""
    said = item.get("motivation")
    return _text(said[0] if isinstance(said, list) and said else said).rpartition("#")[2]


def _words(item: dict[str, Any]) -> str:
    """What it says: all of its textual bodies."""
    bodies = item.get("body", item.get("bodyValue", item.get("text")))
    said = [
        _text(body.get("value")) if isinstance(body, dict) else _text(body)
        for body in (bodies if isinstance(bodies, list) else [bodies])
    ]
    return "\n".join(words for words in said if words)


def _target(item: dict[str, Any], speech: Speech, units: _Units | None) -> Target:
    """Its place in the speech; what cannot be found keeps its words, what has none is about the whole."""
    targets = item.get("target")
    first = targets[0] if isinstance(targets, list) and targets else targets
    raw = first.get("selector") if isinstance(first, dict) else None
    selectors = [one for one in (raw if isinstance(raw, list) else [raw]) if isinstance(one, dict)]
    by_kind = {_text(one.get("type")): one for one in selectors}
    words = by_kind.get("TextQuoteSelector", {})
    quote = _text(words.get("exact"))[:LONGEST]
    span = _position(by_kind.get("TextPositionSelector", {}), speech.text, units)
    if quote and not (span and speech.text[span.start : span.end] == quote):
        prefix, suffix = _text(words.get("prefix"))[-CONTEXT:], _text(words.get("suffix"))[:CONTEXT]
        kept = Anchor(quote, prefix, suffix, span.start if span else 0)
        span = _placed(kept, speech.text)
        if span is None:
            return Target(speech.id, PlaceKind.PHRASE, kept)
    return _at(speech, span) if span else whole_speech(speech)


def _placed(kept: Anchor, text: str) -> Span | None:
    """Where the words of an anchor stand; None where that cannot be said, as of a word that stands everywhere."""
    if text.count(kept.quote) > _OFTEN and f"{kept.prefix}{kept.quote}{kept.suffix}" not in text:
        return None
    return resolve(kept, text, None).span


def _position(selector: dict[str, Any], text: str, units: _Units | None) -> Span | None:
    """A position in code points, if it is one of this text."""
    start, end = selector.get("start"), selector.get("end")
    if type(start) is not int or type(end) is not int:
        return None
    if units is not None:
        start, end = units.code_points(start), units.code_points(end)
    return Span(start, end) if 0 <= start < end <= len(text) else None


def _at(speech: Speech, span: Span) -> Target:
    """A place found: a figure's where it lies inside one, a phrase elsewhere."""
    mention = speech.mention_at(span.start)
    if mention and span.end <= mention.end:
        return target_at(speech, PlaceKind.FIGURE, mention.start, mention.end)
    return target_at(speech, PlaceKind.PHRASE, *span)
