"""The card of a figure about which there is much to say costs a key no more than what is seen of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.screens import be_drawn, reading, strike
from tests.windows import roads_in_windows, windows_looked_into
from tui.app.widgets.card import Card
from tui.speech.declared import Level
from tui.speech.findings import Finding, Operand, Words
from tui.speech.model import Span

if TYPE_CHECKING:
    import pytest

    from tui.app.widgets.row_list import Row


async def test_a_key_sets_only_the_rows_in_view() -> None:
    """Who scrolls or asks for all has them all; a higher pane has as many more as it shows."""
    async with reading((80, 24)) as (_app, screen, pilot):
        card = screen.query_one(Card)
        await strike(pilot, "right", "right", "enter")
        height = card.scrollable_content_region.height
        assert len(card._rows) == height + 1
        await pilot.resize_terminal(80, 28)
        await be_drawn(pilot)
        assert card.scrollable_content_region.height == height + 4
        height += 4
        assert height < len(card._rows) <= height + 1
        await strike(pilot, "down")
        scrolled = card._rows
        assert card.scroll_offset.y == 1
        assert card.virtual_size.height == len(scrolled) > height + 1
        assert card.rows == scrolled
        await strike(pilot, "G")
        assert card.scroll_offset.y == len(scrolled) - height
        await strike(pilot, "g", "g")
        card._fill()
        assert len(card._rows) == height + 1
        await strike(pilot, "G")
        assert card._rows == scrolled
        assert card.scroll_offset.y == len(scrolled) - height


async def test_what_a_finding_counts_with_is_not_looked_for_to_name_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of figures of a long text only the places are held: a row that leads to one needs no more, and leads there."""
    speech = roads_in_windows(monkeypatch)
    places = [Span(*place) for place in speech.figure_places]
    operands = tuple(
        Operand(f"a{at}", *place, speech.text[slice(*place)], None, None) for at, place in enumerate(places)
    )
    said = Words("", (), "加不起来", "They do not add up.")
    finding = Finding("sum", Level.WARNING, "k", places[0], said, operands=operands)
    async with reading((120, 36), speech) as (app, screen, pilot):
        await strike(pilot, "right", "right")
        await be_drawn(pilot)
        card, mention = screen.query_one(Card), screen.reading.mention
        assert mention is not None
        looked = windows_looked_into(monkeypatch)
        card.show(screen.reading, app.glyphs, (finding,), workspace=screen.workspace)
        named: list[Row] = [row for row in card.rows if isinstance(row.target, int)]
        assert [row.target for row in named] == [
            at for at in range(1, len(places) + 1) if at != mention.number
        ]
        assert len(set(looked)) <= 2
        screen.controllers.navigation.follow(named[-1].target)
        assert screen.reading.place.offset == places[-1].start
