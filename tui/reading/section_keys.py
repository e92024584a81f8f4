"""The sections as reviewers see them: those that describe mechanisms first by key, also where a reviewer said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.speech import SectionKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.speech import Section, Speech

KEYS = 9
"""Digits that sections other than the opening may have."""


def sections_with_keys(speech: Speech, mechanisms: Collection[str]) -> tuple[Section, ...]:
    """The sections in the order of the text; where reviewers marked some, mechanisms have the digits from 1 on.

    The others have those after them, and the opening keeps its own. Ids and places stay what they are.

    Args:
        speech: The speech.
        mechanisms: The ids of the sections that were marked.
    """
    if not mechanisms:  # asked for many times a key
        return speech.sections
    kinds = {
        section.id: SectionKind.MECHANISM
        for section in speech.sections
        if section.id in mechanisms and section.kind is SectionKind.PLAIN
    }
    if not kinds:
        return speech.sections
    sections = [replace(section, kind=kinds.get(section.id, section.kind)) for section in speech.sections]
    moving = [section for section in sections if section.kind is not SectionKind.OPENING]
    order = sorted(moving, key=lambda section: section.kind is not SectionKind.MECHANISM)
    keys = {section.id: str(at) if at <= KEYS else "" for at, section in enumerate(order, 1)}
    return tuple(replace(section, key=keys.get(section.id, section.key)) for section in sections)
