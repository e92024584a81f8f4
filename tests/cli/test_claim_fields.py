"""What `hegao figures` says that figures say: fields for programs, `--date`, and how a claim was read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tui.claims import text_claims
from tui.claims.predicate_reading import CONSTRUCTIONS
from tui.claims.speech_claims import claims_of
from tui.cli.explaining_claims import DOUBTS, READERS
from tui.cli.main import main
from tui.packs.plain import plain_speech

TEXT = "去年,全县茶叶产量达到5万吨,占农业总产量的8%;第二批干部到村。去年,全县茶叶产量达到5万吨。\n"
FIELDS = (
    "metric_name",
    "aspect",
    "direction",
    "scope",
    "period_iso",
    "base",
    "whole",
    "mode",
    "claim_confidence",
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A file with two sentences."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "a.txt")


def objects(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    """The objects that a command prints, one a line."""
    assert main(["figures", *arguments, "--private", "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_programs_get_the_claim(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside subject and period, which mean what they meant."""
    level, share, ordinal, again = objects(capsys, path, "--date", "2025-03")
    assert [level[name] for name in FIELDS] == [
        "茶叶产量",
        "level",
        None,
        "全县",
        "2024",
        None,
        None,
        "actual",
        "high",
    ]
    assert [share[name] for name in ("metric_name", "aspect", "whole")] == ["茶叶产量", "share", "农业总产量"]
    assert [ordinal[name] for name in FIELDS] == [None] * len(FIELDS)
    assert (level["same"], again["same"]) == (None, level["number"])
    assert (level["subject"], level["period"]) == ("茶叶产量", "去年")


def test_without_a_date_no_year_is_guessed(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """去年 of a text that says no date."""
    assert {one["period_iso"] for one in objects(capsys, path)} == {None}


@pytest.mark.parametrize("date", ["yesterday", "2025-13", "25", "2025-02-99"])
def test_what_is_no_date_is_bad_usage(path: str, date: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, exit status 2."""
    try:
        status = main(["figures", path, "--private", "--date", date])
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    assert status == 2
    assert date in capsys.readouterr().err


def test_how_a_claim_was_read_is_explained(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In words and as an object."""
    assert main(["figures", path, "--private", "--interface", "en", "--date", "2025", "--explain", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  metric: 茶叶产量" in lines
    assert "  whole: 农业总产量" in lines
    assert "  metric from: an earlier clause of the sentence" in lines
    assert main(["figures", path, "--private", "--explain", "3", "--interface", "en"]) == 0
    assert "  It states no quantity of a metric." in capsys.readouterr().out.splitlines()
    assert main(["figures", path, "--private", "--explain", "2", "--format", "json"]) == 0
    claim = json.loads(capsys.readouterr().out)["claim"]
    assert (claim["aspect"], claim["source"]) == ("share", "held")


def test_every_construction_has_words() -> None:
    """And each is one that is tried."""
    assert {construction.name for construction in CONSTRUCTIONS} <= set(READERS)


def test_every_doubt_has_words() -> None:
    """Each that the claims of some texts have."""
    text = (
        "2023年工作总结\n2024年1月5日\n\n一季度钢产量3万吨。水泥产量5万吨。茶叶多元主体培育体系5个。机关干部帮扶车间45家。"
        "小麦、杂粮种植面积分别为9万亩和8万亩。主体分别增长5%和6%。还增长7%。春茶占比8%。产量5。\n"
        "In June 2023 sales rose 5% and in July 2023 costs fell 3%, after 2% in May 2023. Rents rose 4%.\n"
    )
    speech = plain_speech(text, id="test")
    doubts = {doubt for mention in speech.mentions for doubt in claims_of(speech).at(mention).doubts}
    assert {"a noun before it", "another time was said", "several times are said"} <= doubts
    assert doubts <= set(DOUBTS)


_WRITTEN = re.compile(
    r'doubts\.append\("([^"]+)"\)|return \("([a-z ]+)",\)|^        "([a-z ]+)":|\(\*[a-z.]*doubts, "([^"]+)"\)'
    r'|doubts = \("([^"]+)",\)|return \("([^"]+)",\) if|return \(\*doubts, "([^"]+)"\)',
    re.MULTILINE,
)
"""A doubt where the grammars write it."""


def test_no_doubt_is_written_without_words() -> None:
    """Wherever a grammar doubts, `--explain` can say it."""
    folder = Path(text_claims.__file__).parent
    names = [
        "reading_confidence", "metric_doubts", "chinese_claims", "chinese_periods", "clause_metrics", "english_claims",
        "english_memory", "english_periods",
    ]  # fmt: skip
    found = {
        next(filter(None, groups))
        for name in names
        for groups in _WRITTEN.findall((folder / f"{name}.py").read_text(encoding="utf-8"))
    }
    assert len(found) > 24
    assert found - set(DOUBTS) == set()
