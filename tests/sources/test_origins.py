"""A source of another place or another year than the text: nothing differs from it, and another place's agrees with nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.files.places import bundled_pack
from tui.source_files import open_source
from tui.sources.origins import titled_places
from tui.sources.row_places import head_of
from tui.sources.ties import ties_of
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

OWN = "青山县2023年政府工作报告\n\n各位代表：\n\n"
SAID = (
    "全县粮食总产量42.6万吨，增长2.1%。建成高标准农田3.85万亩。城镇新增就业6120人。实现旅游收入18.4亿元。\n"
)


def outcomes(folder: Path, text: str, source: str, name: str = "source.txt") -> dict[str, str]:
    """What is said of each figure of a text, held against a file."""
    (folder / "own.txt").write_text(text, encoding="utf-8")
    (folder / name).write_text(source, encoding="utf-8")
    speech = open_workspace(str(folder / "own.txt")).with_found().speech
    ties = ties_of(speech, [open_source(str(folder / name))])
    return {speech.mentions[tie.number - 1].surface: str(tie.outcome) for tie in ties}


def test_the_report_of_another_county_says_nothing(tmp_path: Path) -> None:
    """Neither another value nor the same one is anything that the county's own figure is held against."""
    other = SAID.replace("42.6", "41.8").replace("6120", "6210")
    found = outcomes(tmp_path, OWN + SAID, "白河县2023年政府工作报告\n\n各位代表：\n\n" + other)
    assert set(found.values()) == {"none"}


def test_the_report_of_the_same_county_does(tmp_path: Path) -> None:
    """Of the same place and year one value that is another differs."""
    found = outcomes(tmp_path, OWN + SAID, OWN + SAID.replace("6120", "6210"))
    assert found["6120人"] == "differs"
    assert found["42.6万吨"] == "match"


def test_another_county_that_the_text_names_counts(tmp_path: Path) -> None:
    """A sentence that speaks of the source's county is held against it."""
    text = OWN + "白河县粮食总产量42.6万吨。\n"
    found = outcomes(tmp_path, text, "白河县2023年政府工作报告\n\n各位代表：\n\n" + SAID)
    assert found["42.6万吨"] == "match"


def test_a_city_is_held_against_where_its_figures_are_said(tmp_path: Path) -> None:
    """The city's report says nothing of the county, but what the county says of the whole city."""
    source = "湖阳市2023年政府工作报告\n\n各位代表：\n\n全市粮食总产量142.6万吨，城镇新增就业6210人。\n"
    found = outcomes(tmp_path, OWN + "全市粮食总产量142.6万吨，全县城镇新增就业6120人。\n", source)
    assert found == {"2023年": "none", "142.6万吨": "match", "6120人": "none"}


def test_an_earlier_report_differs_in_nothing(tmp_path: Path) -> None:
    """The same county's report of two years before states other values of another year."""
    earlier = SAID.replace("42.6", "41.2").replace("6120", "6210").replace("18.4", "14.8")
    found = outcomes(tmp_path, OWN + SAID, "青山县2021年政府工作报告\n\n各位代表：\n\n" + earlier)
    assert "differs" not in found.values()


def test_a_table_of_another_year_differs_in_nothing(tmp_path: Path) -> None:
    """A table whose title says another year than the text's is of that, where figures say none."""
    table = "青山县2019年主要指标\n指标,单位,数值\n粮食总产量,万吨,42.1\n城镇新增就业,人,6210\n旅游收入,亿元,14.8\n"
    found = outcomes(tmp_path, OWN + SAID, table, "table.csv")
    assert "differs" not in found.values()
    own = outcomes(tmp_path, OWN + SAID, table.replace("2019", "2023"), "table.csv")
    assert own["6120人"] == "differs"


def test_a_table_that_is_titled_of_another_county_says_nothing(tmp_path: Path) -> None:
    """The very value under another county's title is not the county's own."""
    table = "白河县2023年主要指标\n指标,单位,数值\n粮食总产量,万吨,42.6\n城镇新增就业,人,6210\n旅游收入,亿元,18.4\n"
    assert set(outcomes(tmp_path, OWN + SAID, table, "table.csv").values()) == {"none"}


def test_an_english_report_of_another_county_says_nothing(tmp_path: Path) -> None:
    """Counties of English titles are told apart too."""
    said = "The county produced 42,600 tonnes of wheat. The county employed 1,905 teachers.\n"
    head = "Kelso County Annual Report 2023\n\n"
    other = said.replace("1,905", "1,950")
    found = outcomes(tmp_path, head + said, "Marlow County Annual Report 2023\n\n" + other)
    assert set(found.values()) == {"none"}
    assert outcomes(tmp_path, head + said, head + other)["1,905"] == "differs"


def test_the_bundled_pack_beside_a_county_differs_in_nothing(tmp_path: Path) -> None:
    """A pack whose county nothing names says what differs only where as many figures agree."""
    text = OWN + "全县生产总值增长7.9%，财政收入增长12.5%。农民人均纯收入增长9.4%。全县茶叶总面积11.4万亩。\n"
    (tmp_path / "own.txt").write_text(text, encoding="utf-8")
    speech = open_workspace(str(tmp_path / "own.txt")).with_found().speech
    said = {str(tie.outcome) for tie in ties_of(speech, [open_source(str(bundled_pack()))])}
    assert said <= {"none", "several"}


def test_what_heads_of_texts_name() -> None:
    """Places, bodies and English counties that a title names; prose names none."""
    assert "青山县" in titled_places(head_of("青山县2023年政府工作报告", ""))
    assert any(one.endswith("青云镇") for one in titled_places("青云镇2023年政府工作报告"))
    assert titled_places("Kelso County Annual Report") == {"Kelso County"}
    assert titled_places(head_of("2023年工作报告", "与白河县相比，粮食产量较高。\n")) == frozenset()
