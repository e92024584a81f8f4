"""The README's pictures: every character has its cells, and nothing is fetched from anywhere."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from rich.segment import Segment
from rich.style import Style

from tools.screenshots import SCENES, Scene, runs, shot, svg

NAMESPACE = "{http://www.w3.org/2000/svg}"


def texts(drawn: str) -> list[tuple[str, str, str]]:
    """Column in pixels, length in pixels and words of each text of a picture."""
    found = ET.fromstring(drawn).iter(f"{NAMESPACE}text")  # noqa: S314 - our own picture
    return [(text.attrib["x"], text.attrib["textLength"], text.text or "") for text in found]


def test_runs_are_set_by_width() -> None:
    """Wide and narrow runs apart; signs of unsure width and shapes alone."""
    assert list(runs("数字 39个“—│█")) == [
        ("wide", "数字"),
        ("narrow", " 39"),
        ("wide", "个"),
        ("sign", "“"),
        ("sign", "—"),
        ("shape", "│"),
        ("shape", "█"),
    ]


def test_each_run_stands_in_its_column_and_has_its_cells() -> None:
    """Ten pixels a cell, twenty a wide character, whatever the font."""
    drawn = svg(
        [[Segment("一2"), Segment("次", Style(bold=True))], [Segment("  <a>")]], 10, "#000000", "#ffffff"
    )
    assert texts(drawn) == [("0", "20", "一"), ("20", "10", "2"), ("30", "20", "次"), ("0", "50", "  <a>")]


def test_colours_and_lines_are_those_of_the_style() -> None:
    """Reverse video changes ink and ground; blanks without a line are not drawn."""
    style = Style(color="#112233", bgcolor="#445566", reverse=True, underline=True)
    drawn = svg([[Segment("a", style), Segment(" ")]], 2, "#000000", "#ffffff")
    assert '<rect x="0" y="0" width="10" height="25" fill="#112233"' in drawn
    assert 'fill="#445566" text-decoration="underline">a</text>' in drawn
    assert drawn.count("<text ") == 1


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_a_scene_is_a_picture_of_the_program(scene: Scene) -> None:
    """Well-formed, at the scene's size, with the speech in it, without an address to fetch from."""
    drawn = await shot(scene)
    columns, rows = scene.size
    assert ET.fromstring(drawn).attrib["viewBox"] == f"0 0 {columns * 10 + 20} {rows * 25 + 20}"  # noqa: S314
    assert any("组织" in text or "organisation" in text for _, _, text in texts(drawn))
    assert re.findall(r"https?://[^\"]*", drawn) == ["http://www.w3.org/2000/svg"]
    assert "url(" not in drawn
