"""Annotations read back: hegao's own exactly, those of other programs as notes of their authors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.export.foreign import foreign, most_of
from tui.files.bounds import ANNOTATIONS, VALUES, check
from tui.files.problems import Found, Problem, Problems
from tui.review.coding import BadEventError, decode
from tui.review.events import merge
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.review.events import Event
    from tui.speech.model import Speech

_SIGNS = (b",", b"{", b"[")
"""What stands before each value of JSON but the first of an object or a list."""
MOST_VALUES = 3_000_000
"""Values in a file of annotations: fifty thousand annotations of any program have fewer."""
_FOLLOWING = frozenset(("hegao:comment", "hegao:settled"))
"""What annotations of hegao have that only say again what is read elsewhere: comments of the file, ties, whose events stand at its end."""
_FIELDS = ("target", "body", "bodyValue", "text", "uri")
"""What an annotation has, of the W3C model or of Hypothesis; one of them is enough."""


def read_jsonld(data: bytes, *, file: str = "", speech: Speech | None = None) -> tuple[Event, ...]:
    """The events that annotations say, ready to be merged; read twice, they are the same events.

    Args:
        data: A collection, a page, a list or a single annotation of the W3C model, or a Hypothesis export.
        file: Its name, for what is wrong with it.
        speech: The speech that annotations of other programs are about; hegao's own know theirs.

    Raises:
        Problems: All that is wrong with it; nothing of it is read then.
    """
    value = _value(data, file)
    hypothesis = isinstance(value, dict) and isinstance(value.get("annotations"), list)
    items = value["annotations"] if hypothesis else _items(value)
    if items is None:
        expected = _("expected W3C annotations or a Hypothesis export")
        raise Problems([Problem(file, "", _("there are no annotations here"), expected)])
    problems = Found()
    found: list[Event] = []
    strange = []
    for number, item in enumerate(items, 1):
        if isinstance(item, dict) and "hegao:events" in item:
            found += _decoded(item["hegao:events"], _place(file, number), problems)
        elif not _is_annotation(item):
            problems.add(_place(file, number)._replace(wrong=_("this is not an annotation")))
        elif not (_by_software(item) or not _FOLLOWING.isdisjoint(item)):
            strange.append(item)
    for name in ("hegao:withdrawn", "hegao:links", "hegao:lines"):
        if isinstance(value, dict) and name in value:
            found += _decoded(value[name], Problem(file, name, ""), problems)
    if strange and speech is None:
        wrong = _("these annotations do not say which speech they are about")
        problems.add(Problem(file, "", wrong, _("name the speech")))
    if problems.count:
        raise problems.problems()
    if strange and speech is not None:
        most = most_of(speech)
        check(file, ANNOTATIONS, len(strange), most)
        found += foreign(strange, speech, utf_16=hypothesis)
    return merge(found)


def _value(data: bytes, file: str) -> Any:
    """What the JSON of a file says.

    Raises:
        Problems: It says nothing, or holds too much.
    """
    check(file, VALUES, sum(map(data.count, _SIGNS)), MOST_VALUES)
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except RecursionError as error:
        wrong = _("this is too large or too deeply nested to read")
        raise Problems([Problem(file, "", wrong)]) from error
    except ValueError as error:
        raise Problems([Problem(file, "", _("this is not JSON"))]) from error


def _place(file: str, number: int) -> Problem:
    """Where an annotation stands in its file."""
    return Problem(file, _("annotation {number}").format(number=number), "")


def _refuse(constant: str) -> None:
    """NaN and the infinities are no JSON, though Python reads them."""
    raise ValueError(constant)


def _items(value: Any) -> list[Any] | None:
    """The annotations of a collection, a page, a list or one alone."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("first"), dict):
        return _items(value["first"])
    if isinstance(value.get("items"), list):
        items: list[Any] = value["items"]
        return items
    kinds = value.get("type")
    return [value] if "Annotation" in (kinds if isinstance(kinds, list) else [kinds]) else None


def _is_annotation(item: Any) -> bool:
    """Whether something says that it is an annotation, or says what one does: of which place, and in which words."""
    if not isinstance(item, dict):
        return False
    kinds = item.get("type")
    named = "Annotation" in (kinds if isinstance(kinds, list) else [kinds])
    return named or any(isinstance(item.get(name), str | list | dict) for name in _FIELDS)


def _by_software(item: dict[str, Any]) -> bool:
    """Whether a program said it: findings and links follow from the speech and are not read back."""
    creator = item.get("creator")
    return isinstance(creator, dict) and creator.get("type") == "Software"


def _decoded(raw: Any, problem: Problem, problems: Found) -> Iterator[Event]:
    """The events that an annotation carries."""
    for encoded in raw if isinstance(raw, list) else [raw]:
        try:
            yield decode(encoded if isinstance(encoded, str) else "")
        except BadEventError as error:
            problems.add(problem._replace(wrong=str(error)))
