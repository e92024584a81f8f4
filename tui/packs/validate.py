"""A file's data against its type: all that does not fit, and what can be used of the rest.

msgspec stops at the first thing that does not fit, so it is asked again for each part.
"""

from __future__ import annotations

from decimal import Decimal
from enum import EnumType
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from tui.packs import schema
from tui.packs.document import meant, shorten
from tui.packs.pack import Table
from tui.words import N_, _, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from msgspec.structs import FieldInfo

    from tui.packs.document import Document
    from tui.packs.toml_lines import Path

T = TypeVar("T", bound=Table)

PATTERNS = {
    schema.ID: N_("an id of small letters, digits and hyphens, a letter first"),
    schema.KEY: N_("one digit"),
    schema.ONE_LINE: N_("text of one line"),
    schema.LINES: N_("text without carriage returns"),
    schema.SHA256: N_("64 hexadecimal digits in small letters"),
    schema.LANGUAGE: N_("a language tag such as “zh-Hans”"),
}
"""What each pattern of the schema asks for, in words."""


def validate(document: Document, type_: type[T]) -> T:
    """The file's data as `type_`; all that does not fit is reported, with something harmless in its place."""
    try:
        return msgspec.convert(document.data, type_, builtin_types=(Decimal,))
    except msgspec.ValidationError:
        return _table(document, type_, document.data, ())


def _table(document: Document, type_: type[T], raw: dict[str, Any], path: Path) -> T:
    """The table `raw` as `type_`: what does not fit is reported."""
    fields = _fields(type_)
    for key in raw:
        if key not in fields:
            wrong = _("there is no field of this name")
            hint = "" if document.full else meant(key, fields.keys() - raw.keys())
            document.report((*path, key), wrong, hint)
    values: dict[str, Any] = {}
    for key, field in fields.items():
        if key in raw:
            values[field.name] = _value(document, field.type, raw[key], (*path, key))
        elif field.required:
            _report_missing(document, path, field)
            document.spoil((*path, key))
            values[field.name] = _harmless(field.type)
    return type_(**values)


def _value(document: Document, type_: Any, raw: Any, path: Path) -> Any:
    """`raw` as `type_`, or what can be used of it."""
    try:
        return msgspec.convert(raw, type_, builtin_types=(Decimal,))
    except msgspec.ValidationError:
        plain = plain_type(type_)
    if _is_table(plain) and isinstance(raw, dict):
        return _table(document, plain, raw, path)
    if get_origin(plain) is tuple and isinstance(raw, list):
        if wrong := _wrong_length(type_, raw):
            document.report(path, *wrong, bad=True)
            if raw:  # too long: what is wrong with each item is not asked any more
                return ()
        item = get_args(plain)[0]
        return tuple(_value(document, item, value, (*path, at)) for at, value in enumerate(raw))
    document.report(path, *(("", "") if document.full else _misfit(type_, raw)), bad=True)
    return _harmless(type_)


@cache
def _fields(type_: type[Table]) -> dict[str, FieldInfo]:
    """The fields of a table, by the names that files have for them."""
    return {field.encode_name: field for field in msgspec.structs.fields(type_)}


def _report_missing(document: Document, path: Path, field: FieldInfo) -> None:
    """Report that a table has not what it must have."""
    if document.full:
        document.report(path, "")
        return
    wrong = _("“{field}” is missing").format(field=field.encode_name)
    document.report(path, wrong, _("expected {what}").format(what=wanted(field.type)))


def _misfit(type_: Any, raw: Any) -> tuple[str, str]:
    """What is wrong with `raw`, and what was expected, where `type_` is neither a table nor a list that it fits."""
    plain = plain_type(type_)
    expected = _("expected {what}").format(what=wanted(type_))
    choice = _choice(plain)
    if isinstance(raw, str):
        if choice and isinstance(choice[0], str):
            return _("“{text}” is not known here").format(text=shorten(raw)), meant(raw, map(str, choice))
        if plain is str:
            wrong = _wrong_length(type_, raw)
            return wrong or (_("“{text}” does not fit").format(text=shorten(raw)), expected)
    if _is_number(raw) and (plain in {int, schema.Number} or 1 in choice):
        return _("{number} does not fit").format(number=shorten(str(raw))), expected
    return _("this is {what}").format(what=_found(raw)), expected


def _wrong_length(type_: Any, raw: str | list[Any]) -> tuple[str, str] | None:
    """What is wrong with the length of `raw`, if anything is."""
    for meta in metas_of(type_):
        if meta.max_length is not None and len(raw) > meta.max_length:
            wrong = (
                _("this text has {count} characters")
                if isinstance(raw, str)
                else _("this list has {count} items")
            )
            return wrong.format(count=f"{len(raw):,}"), _("expected at most {count}").format(
                count=f"{meta.max_length:,}"
            )
        if meta.min_length is not None and len(raw) < meta.min_length:
            return _("this is empty"), _("expected {what}").format(what=wanted(type_))
    return None


def wanted(type_: Any) -> str:
    """What `type_` asks for, in words."""
    plain = plain_type(type_)
    metas = list(metas_of(type_))
    if choice := _choice(plain):
        if len(choice) == 1:
            return _("“{text}”").format(text=choice[0]) if isinstance(choice[0], str) else str(choice[0])
        return _("one of: {words}").format(words=listed(map(str, choice)))
    if plain is str:
        pattern = next((meta.pattern for meta in metas if meta.pattern), None)
        return _(PATTERNS[pattern]) if pattern else _("a text")
    if plain is bool:
        return _("true or false")
    if plain is int:
        bounds = [meta for meta in metas if meta.ge is not None]
        return _("a whole number from {low} to {high}").format(low=bounds[0].ge, high=f"{bounds[0].le:,}")
    if plain == schema.Number:
        return _("a number")
    if get_origin(plain) is tuple:
        return _("a list of tables ([[…]])") if _is_table(get_args(plain)[0]) else _("a list of texts")
    return _("a table")


def _found(raw: Any) -> str:
    """What a value of a TOML file is, in words."""
    match raw:
        case bool():
            return _("true or false")
        case str():
            return _("a text")
        case int() | Decimal():
            return _("a number")
        case list():
            return _("a list")
        case dict():
            return _("a table")
    return _("a date or a time")


@cache
def _harmless(type_: Any) -> Any:
    """A value of `type_` to go on with where none can be used."""
    plain = plain_type(type_)
    if plain != type_ and type(None) in get_args(_unannotated(type_)):
        return None
    if choice := _choice(plain):
        return choice[0]
    if get_origin(plain) is tuple:
        return ()
    if _is_table(plain):
        fields = _fields(plain).values()
        return plain(**{field.name: _harmless(field.type) for field in fields if field.required})
    return plain() if plain in {str, int, bool} else 0


def metas_of(type_: Any) -> Iterator[msgspec.Meta]:
    """The constraints on `type_` itself, not on what it holds."""
    if get_origin(type_) is Annotated:
        yield from type_.__metadata__
        yield from metas_of(type_.__origin__)
    elif get_origin(type_) in {Union, UnionType}:
        for part in get_args(type_):
            yield from metas_of(part)


def plain_type(type_: Any) -> Any:
    """`type_` without its constraints, and without None."""
    type_ = _unannotated(type_)
    if get_origin(type_) in {Union, UnionType} and type(None) in get_args(type_):
        parts = [part for part in get_args(type_) if part is not type(None)]
        return plain_type(Union[tuple(parts)])  # noqa: UP007 - made of a list
    return type_


def _unannotated(type_: Any) -> Any:
    return type_.__origin__ if get_origin(type_) is Annotated else type_


def _choice(plain: Any) -> list[Any]:
    """The values allowed, where `plain` is a choice."""
    if get_origin(plain) is Literal:
        return list(get_args(plain))
    return list(plain) if isinstance(plain, EnumType) else []


def _is_table(plain: Any) -> bool:
    return isinstance(plain, type) and issubclass(plain, Table)


def _is_number(raw: Any) -> bool:
    return isinstance(raw, int | Decimal) and not isinstance(raw, bool)
