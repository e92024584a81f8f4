"""One report in fifteen formats, each read alike: title, figures of the prose, cells of the table with rows and columns."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tools.formats import FORMATS, judged, made_by_office, made_by_python

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("ending", made_by_python())
def test_formats_that_python_makes_are_wholly_right(ending: str, tmp_path: Path) -> None:
    """Without LibreOffice."""
    path = tmp_path / f"report.{ending}"
    path.write_bytes(made_by_python()[ending])
    assert judged(path) == ""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_all_fifteen_are_wholly_right(tmp_path: Path) -> None:
    """Those that LibreOffice makes of them too."""
    for ending, content in made_by_python().items():
        (tmp_path / f"report.{ending}").write_bytes(content)
    made_by_office(tmp_path)
    assert {ending: wrong for ending in FORMATS if (wrong := judged(tmp_path / f"report.{ending}"))} == {}
