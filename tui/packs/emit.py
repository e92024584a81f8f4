"""A file of a pack as TOML: always the same bytes for the same content, laid out for a human editor."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.packs.pack import Table

_SPECIAL = late(r'["\\\x00-\x1f\x7f-\x9f]')
"""What cannot stand in a string as it is."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def emit(table: Table) -> bytes:
    """`table` as the bytes of a TOML file; fields that say only their default are left out."""
    data = msgspec.to_builtins(table, builtin_types=(Decimal,))
    return ("\n".join(_table(data, "")).strip("\n") + "\n").encode("utf-8", "surrogatepass")


def _table(data: dict[str, Any], path: str) -> Iterator[str]:
    """The lines of a table, those of the tables in it after its own."""
    for key, value in data.items():
        if not _holds_tables(value):
            yield f"{key} = {_value(value)}"
    for key, value in data.items():
        if _holds_tables(value):
            name = f"{path}.{key}" if path else key
            for inner in [value] if isinstance(value, dict) else value:
                yield ""
                yield f"[{name}]" if isinstance(value, dict) else f"[[{name}]]"
                yield from _table(inner, name)


def _holds_tables(value: Any) -> bool:
    """Whether `value` is a table or a list of tables, which come after all else."""
    return isinstance(value, dict) or (
        isinstance(value, list | tuple) and bool(value) and isinstance(value[0], dict)
    )


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list | tuple):
        return "[\n" + "".join(f"  {_text(item)},\n" for item in value) + "]"
    if isinstance(value, Decimal):
        return _number(value)
    return str(value)


def _number(number: Decimal) -> str:
    """A number without an exponent, so that it reads as it is said."""
    return f"{number:f}"


def _text(text: str) -> str:
    """A text with line breaks or quotation marks as a literal, which shows it as it is; else a string with escapes."""
    if not _SPECIAL.search(text):
        return f'"{text}"'
    plain = all((character >= " " and character != "\x7f") or character in "\t\n" for character in text)
    wants_literal = any(character in '\n"\\' for character in text)
    if wants_literal and plain and "''" not in text and not text.startswith("\n") and not text.endswith("'"):
        return f"'''{text}'''"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character < " " or "\x7f" <= character < "\xa0":
        return f"\\u{ord(character):04X}"
    return character
