"""Schemas and reference are those of the types."""

from __future__ import annotations

import json

import msgspec
import pytest

from tui.packs import schema
from tui.packs.describe import REFERENCE, SCHEMAS, json_schemas, with_reference
from tui.packs.pack import Table


def tables() -> list[type[Table]]:
    """Every type of table of a pack; the configuration file has its own."""
    return [table for table in Table.__subclasses__() if table.__module__ == schema.__name__]


@pytest.mark.parametrize("name", sorted(json_schemas()))
def test_the_schemas_are_in_step(name: str) -> None:
    """`python -m tui.packs.schema` would change nothing."""
    assert (SCHEMAS / name).read_text(encoding="utf-8") == json_schemas()[name]


def test_no_schema_is_left_over() -> None:
    """One for each file of a pack, and no more."""
    assert sorted(path.name for path in SCHEMAS.iterdir()) == sorted(json_schemas())


def test_the_reference_is_in_step() -> None:
    """`python -m tui.packs.schema` would change nothing; what stands around the reference stays."""
    page = REFERENCE.read_text(encoding="utf-8")
    assert with_reference(page) == page
    assert page.startswith("# Content packs\n")


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.__name__)
def test_every_table_and_field_has_its_sentence(table: type[Table]) -> None:
    """Editors show them, and the reference is made of them."""
    described = msgspec.json.schema(table)["$defs"][table.__name__]
    assert described["description"].endswith(".")
    for name, field in described["properties"].items():
        assert field["description"].endswith("."), name


def test_schemas_are_for_toml() -> None:
    """Numbers are numbers, nothing is null, unknown fields are refused, what is required is said."""
    metrics = json.loads(json_schemas()["metrics.schema.json"])
    table = metrics["$defs"]["MetricTable"]
    assert table["properties"]["value"]["type"] == "number"
    assert table["properties"]["nth"] == {
        "description": "Which one, from 1, where the quote stands in the section more than once.",
        "type": "integer",
        "minimum": 1,
        "maximum": 10000000,
    }
    assert table["additionalProperties"] is False
    assert table["required"] == ["id", "label"]
    assert '"null"' not in json.dumps(metrics)
    assert "decimal" not in json.dumps(metrics)
