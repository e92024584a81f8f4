"""What detected figures measure in reports: detected or said by a reviewer, and handed on whole."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import docx
from msgspec import convert

from tests.review.builders import event
from tui.export import csv_report, data, render, returning
from tui.export.annotations import write as annotated
from tui.export.records import stretch
from tui.export.report import build
from tui.export.report_schema import ReportObject
from tui.packs.plain import plain_speech
from tui.review.event_types import LabelGiven, Undone
from tui.review.projection import project, state_hash
from tui.speech.verdicts import PlaceKind, Target, target_at

SPEECH = plain_speech("某县汇报\n\n去年,全县税收达到5亿元,增长8%。第3位。\n", id="plain")


def at(number: int) -> Target:
    """The place of a figure by its number."""
    mention = SPEECH.mentions[number - 1]
    return target_at(SPEECH, PlaceKind.FIGURE, mention.start, mention.end)


LOG = (
    event(1, LabelGiven("财政收入", "去年"), at(1)),
    event(2, LabelGiven("地方税收", "去年"), at(1), reviewer="乙"),
    event(3, LabelGiven("", ""), at(3), id="gone"),
    event(4, Undone("gone"), at(3)),
)
REPORT = build(SPEECH, LOG, ())


def figures() -> list[dict[str, Any]]:
    """The figures of the report in JSON."""
    return json.loads(data.write(REPORT))["figures"]  # type: ignore[no-any-return]


def test_json_says_who_said_it_or_how_sure_the_detector_is() -> None:
    """The last reviewer's words, with all reviewers' beside them; else the detected ones with their places."""
    first, second, third = figures()
    assert (first["subject"], first["period"], first["named_by"]) == ("地方税收", "去年", "乙")
    assert [(one["reviewer"], one["subject"]) for one in first["labels"]] == [
        ("乙", "地方税收"),
        ("甲", "财政收入"),
    ]
    assert "subject_confidence" not in first
    assert (second["subject"], second["subject_confidence"]) == ("税收", "medium")
    assert SPEECH.text[second["subject_start"] : second["subject_end"]] == "税收"
    assert (second["period"], second["period_confidence"], second["labels"]) == ("去年", "medium", [])
    assert SPEECH.text[second["period_start"] : second["period_end"]] == "去年"
    assert (third["subject"], third["subject_confidence"], third["subject_start"]) == ("", None, None)
    assert all(one["detected"] for one in (first, second, third))


def test_json_keeps_to_its_schema() -> None:
    """As the published schema says."""
    convert(json.loads(data.write(REPORT)), ReportObject)


def test_a_spreadsheet_has_the_same() -> None:
    """In its columns for subject and period."""
    rows = list(csv.DictReader(io.StringIO(csv_report.write(REPORT).decode("utf-8-sig"))))
    assert [(row["subject"], row["named_by"]) for row in rows] == [("地方税收", "乙"), ("税收", ""), ("", "")]


def test_the_report_names_those_who_said_something() -> None:
    """Labels count as words of a reviewer."""
    assert REPORT.reviewers == ("乙", "甲")


def test_annotations_hand_labels_on() -> None:
    """Read back from the annotations the state is the same, what was undone too."""
    found = returning.read_jsonld(annotated(REPORT), file="report.jsonld", speech=SPEECH)
    assert state_hash(project(found)) == state_hash(project(LOG))
    tags = [
        [body["value"] for body in item["body"]]
        for item in json.loads(annotated(REPORT))["first"]["items"]
        if item["motivation"] == "tagging"
    ]
    assert tags == [["财政收入", "去年"], ["地方税收", "去年"]]


def test_words_that_stand_apart_have_no_place() -> None:
    """A place is given only where the text from its start to its end is the words; line ends between them count for nothing."""
    text = "进口和出口\n总值"
    assert stretch(text, ((0, 2),)) == (0, 2)
    assert stretch(text, ((3, 5), (6, 8))) == (3, 8)
    assert stretch(text, ((0, 2), (6, 8))) == (None, None)
    assert stretch(text, ((6, 8), (0, 2))) == (None, None)
    assert stretch(text, ()) == (None, None)


def test_people_read_the_claim_where_it_says_the_metric() -> None:
    """In Markdown, on the page and in Word: corrected with the name, detected with how sure it is, never the words before it."""
    document = docx.Document(io.BytesIO(render(REPORT, "docx")))
    cells = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    written = render(REPORT, "md").decode().replace("\\", "")
    for lines in (written, render(REPORT, "html").decode(), cells):
        assert "地方税收 · 去年 (corrected by 乙)" in lines
        assert "detected: 税收 · growth ↑ · 全县 · 去年 (confidence medium)" in lines
    assert "- Metric: detected: 税收 · growth ↑ · 全县 · 去年 (confidence medium)\n" in written
    assert "- Says: 500,000,000 yuan\n" in written
