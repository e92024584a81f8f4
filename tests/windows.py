"""A speech with more figures than are held at once, and the count of the stretches that are looked into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.documents.structure import read_document
from tui.packs import figure_search
from tui.packs.figure_search import FigureSearch
from tui.speech import found_figures
from tui.speech.figure_units import FigureUnits

if TYPE_CHECKING:
    import pytest

    from tui.speech import Speech


def roads_in_windows(monkeypatch: pytest.MonkeyPatch) -> Speech:
    """Sixty villages with two figures each, of which few stretches are held."""
    for module in (found_figures, figure_search):
        monkeypatch.setattr(module, "FITS", 20)
    monkeypatch.setattr(found_figures, "KEPT", 9)
    lines = (f"第{at}村修路{at + 11}公里，惠及{at * 37 + 5}户。" + "大家都很高兴。" * 50 for at in range(60))
    found = FigureSearch(read_document("\n".join(lines).encode(), "roads.txt"), id="roads")
    found.scheduler.reach(0, found.scheduler.total)
    return found.speech()


def windows_looked_into(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The stretches whose figures are found from here on, one after the other."""
    looked: list[int] = []
    find = FigureUnits.find

    def counted(units: FigureUnits, unit: int) -> object:
        looked.append(unit)
        return find(units, unit)

    monkeypatch.setattr(FigureUnits, "find", counted)
    return looked
