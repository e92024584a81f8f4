"""Reports read back, each format by a parser that is not ours, into what all of them must say alike."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, NamedTuple

import docx
from markdown_it import MarkdownIt

from tui.export.returning import read_jsonld
from tui.review.event_types import VerdictGiven

if TYPE_CHECKING:
    from collections.abc import Callable


class Seen(NamedTuple):
    """What a reader of any format sees."""

    figures: dict[int, str]
    """Each figure as printed, under its number."""
    verdicts: list[tuple[int, str]]
    """The figure's number and the word, in reading order."""
    notes: dict[int, str]
    """Each note's text under its number."""
    findings: set[int]


class Page(HTMLParser):
    """An HTML page: its elements with their attributes, its text by block, well-formedness checked."""

    VOID = frozenset({"meta", "rect", "path"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.blocks: list[str] = []
        self.rows: dict[str, list[str]] = {}
        self.parts: dict[str, str] = defaultdict(str)
        """The text of each element that has an id."""
        self._open: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        known = {name: value or "" for name, value in attrs}
        assert len(known) == len(attrs), "an attribute stands twice"
        self.elements.append((tag, known))
        if tag in self.VOID:
            return
        self._open.append((tag, known.get("id", "")))
        if tag in {"p", "h3", "h4"} and ("section", "text") in self._open:
            self.blocks.append("")
        if tag == "tr" and "id" in known:
            self.rows[known["id"]] = []
        if tag == "td" and self.rows:
            self.rows[list(self.rows)[-1]].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A void element of SVG."""
        assert tag in self.VOID
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Each closes the one opened last."""
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Text goes to its block, to its cell and to all named elements around it."""
        tags = [tag for tag, _name in self._open]
        if ("section", "text") in self._open and {"p", "h3", "h4"} & set(tags):
            self.blocks[-1] += data
        if "td" in tags:
            self.rows[list(self.rows)[-1]][-1] += data
        for _tag, name in self._open:
            if name:
                self.parts[name] += data


def words_of(said: str) -> str:
    """The verdict that a line begins with."""
    found = re.match(r"[^a-z]*(verified|doubtful|wrong)\b", said)
    return found[1] if found else ""


def md(data: bytes) -> Seen:
    """Markdown through a CommonMark parser."""
    figures, verdicts, notes, findings = {}, [], {}, set()
    number, pending = 0, 0
    for said in inlines(data, "Figures, findings and notes"):
        if head := re.match(r"\[([NF]?)(\d+)\] (.*)", said):
            number = int(head[2])
            if not head[1]:
                figures[number] = head[3]
            pending = number if head[1] == "N" else 0
            if head[1] == "F":
                findings.add(number)
        elif said.startswith("Verdict: ") and words_of(said[9:]):
            verdicts.append((number, words_of(said[9:])))
        elif note := re.match(r"(?s)Note(?: \[N(\d+)\])? \([^\n]*\):\n(.*)", said):
            notes[int(note[1] or pending)] = note[2]
        elif finding := re.match(r"Finding \[F(\d+)\]", said):
            findings.add(int(finding[1]))
    return Seen(figures, verdicts, notes, findings)


def inlines(data: bytes, title: str) -> list[str]:
    """The lines of text under a second-level heading: what a reader sees, line breaks kept, all else plain."""
    found: list[str] = []
    tokens = MarkdownIt("commonmark").parse(data.decode())
    inside = False
    for at, token in enumerate(tokens):
        if token.type != "inline":
            assert token.type not in {"html_block", "code_block", "fence", "hr", "ordered_list_open"}
            continue
        children = token.children or []
        assert {child.type for child in children} <= {"text", "hardbreak", "text_special"}
        said = "".join("\n" if child.type == "hardbreak" else child.content for child in children)
        if tokens[at - 1].tag in {"h1", "h2"}:
            inside = said == title
        elif inside:
            found.append(said)
    return found


def html(data: bytes) -> Seen:
    """HTML through the standard library's parser."""
    page = Page(data.decode())
    figures = {int(name[7:]): row[1] for name, row in page.rows.items() if name.startswith("figure-")}
    verdicts = [
        (int(name[7:]), word)
        for name, row in page.rows.items()
        if name.startswith("figure-")
        for word in re.findall(r"[✓?✗] (verified|doubtful|wrong)", row[4])
    ]
    names = [known["id"] for _tag, known in page.elements if "id" in known]
    assert len(names) == len(set(names)), "an id stands twice"
    findings = {int(name[8:]) for name in names if re.fullmatch(r"finding-\d+", name)}
    return Seen(figures, verdicts, _bodies(data.decode()), findings)


def _bodies(page: str) -> dict[int, str]:
    """The text of each note of a page."""
    from html import unescape

    found = re.findall(r'(?s)id="note-(\d+)">.*?<p class="body">(.*?)</p>', page)
    return {int(number): unescape(text) for number, text in found}


def word(data: bytes) -> Seen:
    """Word through python-docx: figures from the table, all else from the comments."""
    document = docx.Document(io.BytesIO(data))
    rows = document.tables[0].rows[1:]
    figures = {int(row.cells[0].text): row.cells[1].text for row in rows}
    verdicts, notes, findings = [], {}, set()
    for comment in document.comments:
        head, _line, rest = comment.text.partition("\n")
        mark = re.match(r"\[([NF]?)(\d+)\] (.*)", head)
        assert mark
        if mark[1] == "N":
            notes[int(mark[2])] = rest
        elif mark[1] == "F":
            findings.add(int(mark[2]))
        else:
            verdicts.append((int(mark[2]), words_of(mark[3])))
    return Seen(figures, verdicts, notes, findings)


def rows(data: bytes) -> list[dict[str, str]]:
    """CSV rows."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def table(data: bytes) -> Seen:
    """CSV through the standard library."""
    figures, verdicts, notes, findings = {}, [], {}, set()
    for row in rows(data):
        number = int(row["number"])
        figures[number] = row["surface"]
        verdicts += [(number, words_of(said)) for said in row["verdicts"].splitlines()]
        for cell in (row["notes"], row["beside_notes"]):
            for found in re.findall(r"(?ms)^N(\d+) \(.*?\d+ [A-Z][a-z]+ \d{4}\) (.*?)(?=^N|\Z)", cell):
                notes[int(found[0])] = found[1].strip("\n").replace("\n  ", "\n")
        findings |= {
            int(found)
            for cell in (row["findings"], row["beside_findings"])
            for found in re.findall(r"(?m)^F(\d+) ", cell)
        }
    return Seen(figures, verdicts, notes, findings)


def data(raw: bytes) -> Seen:
    """JSON."""
    value: dict[str, Any] = json.loads(raw)
    notes = [*value["notes"], *(note for row in value["figures"] for note in row["notes"])]
    findings = [*value["findings"], *(found for row in value["figures"] for found in row["findings"])]
    return Seen(
        {row["number"]: row["surface"] for row in value["figures"]},
        [(row["number"], said["verdict"]) for row in value["figures"] for said in row["verdicts"]],
        {note["number"]: note["text"] for note in notes},
        {found["number"] for found in findings},
    )


def web_annotations(raw: bytes) -> Seen:
    """JSON-LD: what has no number of its own is numbered by its place among its kind."""
    items = json.loads(raw)["first"]["items"]
    links = [item for item in items if item["motivation"] == "linking"]
    figures = {int(item["id"].rpartition(":")[2]): exact(item) for item in links}
    at = {position(item): int(item["id"].rpartition(":")[2]) for item in links}
    assert [item["body"]["selector"]["value"] for item in links] == [f"row={n + 1}" for n in figures]
    holding = [item for item in items if item["motivation"] == "assessing" and "hegao:outcome" not in item]
    verdicts = [(at[position(item)], item["body"][0]["value"]) for item in holding]
    said = [item for item in items if item["creator"]["type"] == "Person" and "hegao:waives" not in item]
    notes = [item["body"][0]["value"] for item in said if item["motivation"] != "assessing"]
    findings = [item for item in items if "hegao:rule" in item]
    assert sum(isinstance(event.data, VerdictGiven) for event in read_jsonld(raw)) >= len(verdicts)
    return Seen(figures, verdicts, dict(enumerate(notes, 1)), set(range(1, len(findings) + 1)))


def exact(item: dict[str, Any]) -> str:
    """The words of an annotation's target."""
    words: str = item["target"]["selector"][0]["exact"]
    return words


def position(item: dict[str, Any]) -> tuple[int, int]:
    """Where an annotation's target stands, in code points."""
    place = item["target"]["selector"][1]
    return place["start"], place["end"]


READERS: dict[str, Callable[[bytes], Seen]] = {
    "md": md,
    "html": html,
    "docx": word,
    "csv": table,
    "json": data,
    "jsonld": web_annotations,
}
"""Each format with what reads it back."""
