"""The pack format described from its types: JSON Schemas for editors, a reference for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args, get_origin

import msgspec

from tui.packs import schema
from tui.packs.pack import Table
from tui.packs.validate import metas_of, plain_type, wanted

SCHEMAS = Path(__file__).parent / "schemas"
REFERENCE = Path(__file__).parents[2] / "docs" / "packs.md"
"""In a checkout; an installed hegao has no docs."""
BEGIN = "<!-- begin: written by python -m tui.packs.schema -->"
END = "<!-- end -->"


def main() -> None:
    """Write the schemas, and in a checkout the reference, anew."""
    SCHEMAS.mkdir(exist_ok=True)
    for name, text in json_schemas().items():
        (SCHEMAS / name).write_text(text, encoding="utf-8")
    if REFERENCE.is_file():
        page = REFERENCE.read_text(encoding="utf-8")
        REFERENCE.write_text(with_reference(page), encoding="utf-8")


def json_schemas() -> dict[str, str]:
    """The JSON Schema of each file of a pack, under the name of the schema's own file."""
    found: dict[str, str] = {}
    for name, type_ in schema.FILES.items():
        described = _as_toml(msgspec.json.schema(type_))
        whole = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"{name}.toml",
            **described,
        }
        found[f"{name}.schema.json"] = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    return found


def _as_toml(node: Any) -> Any:
    """A JSON Schema as it is for TOML, which has exact numbers and no null."""
    if isinstance(node, list):
        return [_as_toml(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "anyOf" in node:
        kinds = [kind for kind in node["anyOf"] if kind.get("type") != "null"]
        rest = {key: value for key, value in node.items() if key != "anyOf" and value is not None}
        if {"type": "string", "format": "decimal"} in kinds:
            return {**rest, "type": "number"}
        return {**rest, **_as_toml(kinds[0])} if len(kinds) == 1 else {**rest, "anyOf": _as_toml(kinds)}
    return {key: _as_toml(value) for key, value in node.items()}


def with_reference(page: str) -> str:
    """`page` with the reference between its two marks written anew."""
    before, _begin, rest = page.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{reference()}\n{END}{after}"


def reference() -> str:
    """All files, tables and fields of a pack, as Markdown."""
    parts: list[str] = []
    for type_ in schema.FILES.values():
        parts.append(f"### {_sentence(type_)}\n")
        parts += _tables(type_, "")
    return "\n".join(parts)


def _tables(type_: type[Table], path: str) -> list[str]:
    """The fields of `type_` as a Markdown table, then those of the tables in it."""
    rows = ["| field | what may stand there | what it says |", "| --- | --- | --- |"]
    inner: list[str] = []
    for field in msgspec.structs.fields(type_):
        plain = plain_type(field.type)
        name = f"{path}.{field.encode_name}" if path else field.encode_name
        many = get_origin(plain) is tuple
        table = get_args(plain)[0] if many else plain
        if isinstance(table, type) and issubclass(table, Table):
            header = f"[[{name}]]" if many else f"[{name}]"
            inner += [f"`{header}`: {_lower(_sentence(table))}\n", *_tables(table, name)]
            if field.required:
                rows.append(
                    f"| `{field.encode_name}` | **required**, tables `{header}` | {_meaning(field.type)} |"
                )
        else:
            may_be = f"**required**, {_may_be(field.type)}" if field.required else _may_be(field.type)
            rows.append(f"| `{field.encode_name}` | {may_be} | {_meaning(field.type)} |")
    own = ["\n".join(rows) + "\n"] if len(rows) > 2 else []
    return [*own, *inner]


def _may_be(type_: Any) -> str:
    """What a field may hold, with its length."""
    said = wanted(type_)
    for meta in metas_of(type_):
        if meta.max_length is not None and plain_type(type_) is str:
            said += f", at most {meta.max_length:,} characters"
    return said.replace("|", "\\|")


def _meaning(type_: Any) -> str:
    """The sentence that describes a field."""
    return next(meta.description for meta in metas_of(type_) if meta.description).replace("|", "\\|")


def _sentence(type_: type[Table]) -> str:
    return (type_.__doc__ or "").strip()


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
