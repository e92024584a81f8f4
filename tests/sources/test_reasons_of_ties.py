"""Why nothing is said of a figure: what failed is named, and never that a name fits too little that fits wholly."""

from __future__ import annotations

from tui.documents.structure import document_of_text, read_document
from tui.export.tie_wording import NOTES, WHY
from tui.packs.plain import plain_speech
from tui.sources.decisions import Why
from tui.sources.own_tables import own_tables
from tui.sources.ties import Holder
from tui.sources.tried_statements import Note


def reasons(text: str, table: str, surface: str) -> tuple[Why, tuple[Note, ...]]:
    """Why what is said of a figure is said, and the notes on what fits it best."""
    speech = plain_speech(document_of_text(f"青山县2023年政府工作报告\n\n{text}\n"), id="a")
    at = next(at for at, one in enumerate(speech.mentions) if one.surface == surface)
    explained = Holder(speech, own_tables(read_document(table.encode(), "t.csv"))).explained(at)
    return explained.why, explained.trials[0].notes


def test_another_place_is_named() -> None:
    """Where only another county's row fits, the place is what failed."""
    table = "县区,粮食总产量（万吨）\n白河县,42.61\n临江县,38.49\n"
    why, notes = reasons("全县粮食总产量42.61万吨。", table, "42.61万吨")
    assert why is Why.OF_ANOTHER
    assert notes == (Note.OTHER_PLACE,)


def test_of_several_places_is_named() -> None:
    """Where nothing says of which place a figure is, that is said."""
    table = "镇,粮食总产量（万吨）\n东桥镇,4.17\n西坡镇,5.21\n"
    why, notes = reasons("粮食总产量5.21万吨。", table, "5.21万吨")
    assert why is Why.PLACES
    assert notes == (Note.SOME_PLACE,)


def test_another_year_is_named() -> None:
    """A whole name of another year is of another time."""
    table = "指标,单位,2019年\n粮食总产量,万吨,41.2\n"
    why, notes = reasons("2023年，粮食总产量42.6万吨。", table, "42.6万吨")
    assert why is Why.OF_ANOTHER
    assert Note.OTHER_PERIOD in notes


def test_every_reason_has_its_words() -> None:
    """Each reason and each note can be said to people."""
    assert {str(why) for why in Why} <= set(WHY)
    assert {str(note) for note in Note} <= set(NOTES)
