"""Currencies by their signs, codes and letters, whose a plain $ is, and amounts below nought."""

from __future__ import annotations

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import detect

SENTENCES = (
    "Transfers rise to R【2.14 trillion|2140000000000|兰特|money】, R【18.6bn|18600000000|兰特|money】 more than planned, and the pension is R【2 315|2315|兰特|money】.",
    "Each pupil costs R【350|350|兰特|money】 a month; between R【5 million and R7 million|5000000..7000000|兰特|money】 was owed.",
    "In South Africa a loaf went from R【14.50|14.5|兰特|money】 to R【17|17|兰特|money】.",
    "They sent RM【25.50|25.5|林吉特|money】, Rp【12,000|12000|印尼盾|money】, KSh【300|300|肯尼亚先令|money】 and ₫【50,000|50000|越南盾|money】.",
    "Oil brought ₦【4.5bn|4500000000|奈拉|money】, N【2.5 billion|2500000000|奈拉|money】 and R$【3.2 million|3200000|雷亚尔|money】.",
    "The port paid QR【12 million|12000000|卡塔尔里亚尔|money】, SR【4,500|4500|沙特里亚尔|money】, AED【700|700|迪拉姆|money】 and CHF【60|60|瑞士法郎|money】.",
    "Prices rose by US$【5m|5000000|美元|money】 to US$【7m|7000000|美元|money】.",
    "The firm earned $【3.1bn|3100000000|$|money】, of which S$【200 million|200000000|新元|money】 was spent.",
    "The firm earned $【3.1bn|3100000000|$|money】, its Singapore branch S$【200 million|200000000|新元|money】.",
    "Singapore grew again. We keep $【3.1bn|3100000000|新元|money】 and lend S$【200 million|200000000|新元|money】.",
    "We keep $【3.1bn|3100000000|新元|money】, lend S$【2 million|2000000|新元|money】 and give S$【9 million|9000000|新元|money】.",
)
BELOW_NOUGHT = (
    "The net loss was $【(12.4) million|-12400000|$|money】, against £【(3.2)m|-3200000|英镑|money】 and US$【(1,500)|-1500|美元|money】.",
    "The largest group (【527,000|527000||count】) stayed away.",
    "| Loss of the year | 【(418,000)|-418000||count】 |",
    "Reserves moved by -£【310,500|-310500|英镑|money】 in all.",
)
NO_MONEY = ("Take the R1 highway, then the R21.", "R2-D2 said that R0 and R22 were gases; wear an N95 mask.")


@pytest.mark.parametrize("marked", [*SENTENCES, *BELOW_NOUGHT])
def test_money(marked: str) -> None:
    """All figures of a sentence are marked, without their signs."""
    passage = unmark(marked)
    assert [found(figure) for figure in detect(passage.text)] == [label.facts for label in passage.labels]


@pytest.mark.parametrize("text", NO_MONEY)
def test_letters_of_names(text: str) -> None:
    """A letter before a number that is surely no amount names a road, a gas or a mask."""
    assert [figure.surface for figure in detect(text) if figure.quantity.kind == "money"] == []
