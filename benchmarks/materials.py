"""What the measurements are made on: texts, a table, a Word file, a pack and stores of every size, made by rule and kept in a folder."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from msgspec.structs import replace

from tui.review.event_types import VerdictGiven
from tui.review.events import Event, new_id
from tui.review.store import Store
from tui.speech.verdicts import PlaceKind, Verdict, target_at
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZES = {"600 kB": 600_000, "6 MB": 6_000_000, "60 MB": 60_000_000}
"""Texts by their size in bytes."""
ROWS = 100_000
METRICS = 10_000
PARAGRAPHS = 100_000
EVENTS = 100_000
REVIEWER = "甲"
FIRST = "东岭镇各村情况"
"""What stands in the first line of each text, by which its first page is known."""

_PLACES = ("东岭", "西坪", "南湾", "北沟", "上坝", "下庄", "石桥", "柳泉")
_SAID = (
    "{place}村今年新修水渠{a}公里，",
    "新增大棚{b}个，",
    "粮食总产量比去年增长{c}%，",
    "参加合作社的农户有{d}户，",
    "村集体收入达到{e}万元，",
    "群众对此反映很好。",
    "下一步要把这件事抓紧抓实。",
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def sentences(seed: int) -> Iterator[str]:
    """Sentences without end, some four figures in a hundred characters; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    while True:
        numbers = {name: chance.randrange(2, 900) for name in "abde"} | {"c": chance.randrange(10, 300) / 10}
        yield "".join(_SAID).format(place=chance.choice(_PLACES), **numbers)


def text(path: Path, size: int) -> None:
    """A text of that many bytes, with headings and paragraphs."""
    made, source = len(FIRST.encode()) + 1, sentences(1)
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{FIRST}\n")
        number = 0
        while made < size:
            number += 1
            line = f"第{number}节\n" if number % 40 == 1 else "".join((next(source), next(source), "\n"))
            file.write(line)
            made += len(line.encode())


def table(path: Path, rows: int) -> None:
    """A table of values set apart by commas."""
    chance = random.Random(2)  # noqa: S311
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{FIRST},产量（吨）,增长（%）\n")
        for number in range(rows):
            file.write(
                f"{_PLACES[number % len(_PLACES)]}{number},{chance.randrange(1, 9999)},{chance.randrange(10, 300) / 10}\n"
            )


def word(path: Path, paragraphs: int) -> None:
    """A Word file."""
    source = sentences(3)
    lines = [FIRST, *(next(source) for _number in range(paragraphs - 1))]
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    types = (
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document.xml", document)


def pack(path: Path, metrics: int) -> None:
    """A pack whose speech says one figure a paragraph, each of them a metric."""
    path.mkdir(parents=True, exist_ok=True)
    paragraphs = [f"{_PLACES[n % len(_PLACES)]}第{n}组收割{n + 1000}亩。" for n in range(metrics)]
    rows = "".join(f'    "{paragraph}",\n' for paragraph in paragraphs)
    head = f'format = 1\ntitle = "{FIRST}"\nlanguage = "zh-Hans"\nid = "benchmark"\n'
    section = f'\n[[section]]\nid = "one"\ntitle = "一"\nkind = "section"\nparagraphs = [\n{rows}]\n'
    (path / "speech.toml").write_text(head + section, encoding="utf-8")
    said = (
        f'[[metric]]\nid = "m{n}"\nlabel = "第{n}组"\nvalue = {n + 1000}\nunit = "亩"\nsection = "one"\nquote = "第{n}组收割{n + 1000}亩"\nfigure = "{n + 1000}亩"\n'
        for n in range(metrics)
    )
    (path / "metrics.toml").write_text("".join(said), encoding="utf-8")


def store(path: Path, events: int, *, other: bool) -> None:
    """A store with that many verdicts on the bundled speech, or on 500 other speeches."""
    speech = open_workspace(None).speech
    targets = [target_at(speech, PlaceKind.FIGURE, one.start, one.end) for one in speech.mentions]
    verdicts = tuple(Verdict)

    def made() -> Iterator[Event]:
        for number in range(1, events + 1):
            target = targets[number % len(targets)]
            if other:
                speech_id = f"text:{number % 500:064x}"
                target = replace(target, speech=speech_id, version=f"{number % 500:016x}")
            said = VerdictGiven(verdicts[number % len(verdicts)])
            yield Event(new_id(), number, "2023-03-26T08:30:00.000Z", REVIEWER, "", target, said)

    path.parent.mkdir(parents=True, exist_ok=True)
    with Store.open(path, REVIEWER) as opened:
        opened.merge(made())
