"""Annotations read back: hegao's own exactly, those of other programs as notes of their authors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.export.foreign import foreign
from tui.files.problems import Problem, Problems
from tui.review.coding import BadEventError, decode
from tui.review.events import merge
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.review.events import Event
    from tui.speech.model import Speech


def read_jsonld(data: bytes, *, file: str = "", speech: Speech | None = None) -> tuple[Event, ...]:
    """The events that annotations say, ready to be merged; read twice, they are the same events.

    Args:
        data: A collection, a page, a list or a single annotation of the W3C model, or a Hypothesis export.
        file: Its name, for what is wrong with it.
        speech: The speech that annotations of other programs are about; hegao's own know theirs.

    Raises:
        Problems: All that is wrong with it; nothing of it is read then.
    """
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Problems([Problem(file, "", _("this is not JSON"))]) from error
    problems: list[Problem] = []
    found: list[Event] = []
    hypothesis = isinstance(value, dict) and isinstance(value.get("annotations"), list)
    items = value["annotations"] if hypothesis else _items(value)
    if items is None:
        expected = _("expected W3C annotations or a Hypothesis export")
        raise Problems([Problem(file, "", _("there are no annotations here"), expected)])
    strange = []
    for number, item in enumerate(items, 1):
        place = _("annotation {number}").format(number=number)
        if not isinstance(item, dict):
            problems.append(Problem(file, place, _("this is not an annotation")))
        elif "hegao:events" in item:
            found += _decoded(item["hegao:events"], Problem(file, place, ""), problems)
        elif not _by_software(item):
            strange.append(item)
    for name in ("hegao:withdrawn", "hegao:links"):
        if isinstance(value, dict) and name in value:
            found += _decoded(value[name], Problem(file, name, ""), problems)
    if strange and speech is None:
        wrong = _("these annotations do not say which speech they are about")
        problems.append(Problem(file, "", wrong, _("name the speech")))
    if problems:
        raise Problems(problems)
    if strange and speech is not None:
        found += foreign(strange, speech, utf_16=hypothesis)
    return merge(found)


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


def _by_software(item: dict[str, Any]) -> bool:
    """Whether a program said it: findings and links follow from the speech and are not read back."""
    creator = item.get("creator")
    return isinstance(creator, dict) and creator.get("type") == "Software"


def _decoded(raw: Any, problem: Problem, problems: list[Problem]) -> Iterator[Event]:
    """The events that an annotation carries."""
    for encoded in raw if isinstance(raw, list) else [raw]:
        try:
            yield decode(encoded if isinstance(encoded, str) else "")
        except BadEventError as error:
            problems.append(Problem(problem.file, problem.place, str(error)))
