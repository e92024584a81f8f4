"""Events as JSON and back, with a checksum; what comes from outside is checked field by field."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import structs, to_builtins

from tui.claims.claim_model import Aspect, Direction, Mode
from tui.compiled import late
from tui.digest import sha256
from tui.review.event_types import NAMES, Order, QueueKind, Unknown
from tui.review.events import Event
from tui.speech.anchors import Anchor
from tui.speech.context import CONTEXT
from tui.speech.identity import without_path
from tui.speech.matching import Alone
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, TablePart, Target, Verdict
from tui.words import _

if TYPE_CHECKING:
    import re
    from enum import StrEnum

    from tui.review.event_types import EventData

HIGHEST = 2**53
"""The greatest sequence number that is taken from outside: JSON readers keep it exactly."""
LONGEST = 1_000_000
"""Code points of the longest text in an event."""

_ID = late(r"[0-9A-Za-z:._-]{1,100}")
_TIME = late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z")
_NAME_OF = {data: name for name, data in NAMES.items()}
_ENUMS: dict[str, dict[str, StrEnum]] = {
    name: {str(one): one for one in values}
    for name, values in (
        ("verdict", Verdict),
        ("queue", QueueKind),
        ("order", Order),
        ("kind", ReaderNoteKind),
        ("part", TablePart),
        ("aspect", Aspect),
        ("direction", Direction),
        ("mode", Mode),
    )
}
_MAY_LACK = frozenset({"aspect", "direction", "mode"})
"""Fields of fixed words that are empty where nothing is said."""
_MAY_BE_MISSING = frozenset({"detected", "former", "named"})
"""Fields of an event that earlier versions did not write; empty, they are not written."""
_PLACES = {str(kind): kind for kind in PlaceKind}
_FIELDS = {name: data.__struct_fields__ for name, data in NAMES.items()}
_Value = TypeVar("_Value", str, int, bool)


class BadEventError(ValueError):
    """What was read is not an event of hegao."""


def encode(event: Event) -> str:
    """An event as JSON, always the same for the same event."""
    data = event.data
    body = json.loads(data.body) if isinstance(data, Unknown) else _body(data)
    return dump(
        {
            "id": event.id,
            "sequence": event.sequence,
            "time": event.time,
            "reviewer": event.reviewer,
            "session": event.session,
            "target": _plain(event.target),
            "deed": data.name if isinstance(data, Unknown) else _NAME_OF[type(data)],
            "body": body,
        }
    )


def _body(data: EventData) -> dict[str, Any]:
    """What was done as JSON has it."""
    fields = structs.asdict(data)
    return {name: value for name, value in fields.items() if value or name not in _MAY_BE_MISSING}


def _plain(target: Target) -> dict[str, Any]:
    """A target as JSON has it; an anchor of hegao 0.1.0 stays byte for byte what it was."""
    plain: dict[str, Any] = to_builtins(target)
    if target.anchor is not None and target.anchor.about is None:
        del plain["anchor"]["about"]
    if target.anchor is not None and not target.anchor.alone:
        del plain["anchor"]["alone"]
    return plain


def dump(value: object) -> str:
    """JSON in one canonical form; lone surrogates are escaped, since UTF-8 has no place for them."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return (
        text
        if text.isascii() or _encodable(text)
        else json.dumps(value, sort_keys=True, separators=(",", ":"))
    )


def _encodable(text: str) -> bool:
    """Whether UTF-8 has a place for all of a text: it has none for lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def checksum(encoded: str) -> str:
    """A digest of an encoded event, stored beside it, by which a flipped bit is found."""
    return sha256(encoded.encode()).hexdigest()[:32]


def decode(encoded: str) -> Event:
    """The event that `encode` wrote; where 0.1.0 wrote a file's absolute path, its speech is a digest of that.

    Raises:
        BadEventError: It is none, or one of its fields is not what it must be.
    """
    try:
        raw = _DECODER.decode(encoded)
    except (ValueError, RecursionError) as error:
        raise BadEventError(_("this is not JSON")) from error
    return Event(
        id=_matching(raw, "id", _ID),
        sequence=_sequence(raw),
        time=_matching(raw, "time", _TIME),
        reviewer=_take(raw, "reviewer", str),
        session=_take(raw, "session", str),
        target=_target(_take_any(raw, "target")),
        data=_event_data(_take(raw, "deed", str), _take_any(raw, "body")),
    )


def _refuse(constant: str) -> None:
    """NaN and the infinities are no JSON, though Python reads them."""
    raise ValueError(constant)


_DECODER = json.JSONDecoder(parse_constant=_refuse)
"""Made once: it is asked for every event of a log."""


def _matching(raw: Any, name: str, pattern: re.Pattern[str]) -> str:
    """A field of text that has a pattern as a whole.

    Raises:
        BadEventError: It is not there, or it is something else.
    """
    said = _take(raw, name, str)
    if not pattern.fullmatch(said):
        raise _bad(name)
    return said


def _sequence(raw: Any) -> int:
    """An event's number, from 1 to `HIGHEST`; raises `BadEventError` where it is none."""
    sequence = _take(raw, "sequence", int)
    if not 0 < sequence <= HIGHEST:
        raise _bad("sequence")
    return sequence


def _target(raw: Any) -> Target:
    """The place that an event is about, from its JSON; raises `BadEventError` where it is none."""
    place, kind = _take_any(raw, "anchor"), _take(raw, "kind", str)
    if kind not in _PLACES:
        raise _bad("kind")
    return Target(
        speech=without_path(_take(raw, "speech", str)),
        kind=_PLACES[kind],
        anchor=None if place is None else _anchor(place),
        name=_take(raw, "name", str),
        version=_take(raw, "version", str),
    )


def _anchor(raw: Any) -> Anchor:
    """An anchor from its JSON, with or without what hegao 0.1.0 did not write; raises `BadEventError` where it is none."""
    quote, prefix, suffix = (_take(raw, name, str) for name in ("quote", "prefix", "suffix"))
    if not quote or len(prefix) > CONTEXT or len(suffix) > CONTEXT:
        raise _bad("anchor")
    about = _take(raw, "about", str) if "about" in raw else None
    alone = _take(raw, "alone", str) if "alone" in raw else ""
    if alone not in {*Alone}:
        raise _bad("anchor")
    return Anchor(quote, prefix, suffix, _take(raw, "start", int), about, Alone(alone))


def _event_data(name: str, raw: Any) -> Any:
    """The event type of that name; of a name that is not known all is kept."""
    if not isinstance(raw, dict):
        raise _bad("body")
    if name not in NAMES:
        return Unknown(name, dump(raw))
    missing: dict[str, Any] = dict.fromkeys(_MAY_BE_MISSING.intersection(_FIELDS[name]).difference(raw), "")
    return NAMES[name](**missing, **{one: _field(raw, one) for one in _FIELDS[name] if one not in missing})


def _field(raw: dict[str, Any], name: str) -> Any:
    """A field of an event type, by its name: a flag, a number, one of a few words, or a text; raises `BadEventError`."""
    if name in {"read", "apart", "mechanism", "joined", "mean", "held", "rejected"}:
        return _take(raw, name, bool)
    if name == "table":
        return _take(raw, name, int)
    if name == "verdict" and _take_any(raw, name) is None:
        return None
    said = _take(raw, name, str)
    if name not in _ENUMS or (not said and name in _MAY_LACK):
        return said
    if said not in _ENUMS[name]:
        raise _bad(name)
    return _ENUMS[name][said]


def _take_any(raw: Any, name: str) -> Any:
    """A field of an object, whatever it holds; raises `BadEventError` where there is no object or no such field."""
    if not isinstance(raw, dict) or name not in raw:
        raise _bad(name)
    return raw[name]


def _take(raw: Any, name: str, kind: type[_Value]) -> _Value:
    """A field of exactly this type, a text at most `LONGEST` code points long; raises `BadEventError`."""
    value = _take_any(raw, name)
    if type(value) is not kind or (isinstance(value, str) and len(value) > LONGEST):
        raise _bad(name)
    return value


def _bad(name: str) -> BadEventError:
    """That a field is missing or wrong."""
    return BadEventError(_("its field “{name}” is missing or not what it must be").format(name=name))
