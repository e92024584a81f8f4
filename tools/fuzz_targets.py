"""What `tools.fuzz` tries: for each reader its seeds, how they are damaged, the errors that may come, what must hold."""

from __future__ import annotations

import json
import tempfile
import zipfile
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tools import mutation
from tui.checks import check_text, evaluate_again, to_json
from tui.documents.received import receive
from tui.export.returning import read_jsonld
from tui.figures import detect
from tui.files.places import bundled_pack
from tui.files.problems import Problems
from tui.packs.draft.packing import draft_pack
from tui.packs.load import build, load
from tui.packs.plain import plain_speech
from tui.speech.expressions import FUNCTIONS, MOST, MalformedError, names, parse, written

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from tui.speech import Speech

    Data = bytes | str

SENTENCES = (
    "去年全县生产总值增长7.5%，其中第一产业增长3.2%，第二产业增长9.1%。",
    "全年新修公路120公里，覆盖36个村，受益群众约4.5万人，比上年多1.2万人。",
    "一、突出抓好项目建设",
    "（二）全年实施重点项目52个，完成投资12.4亿元，占年度计划的103%。",
    "第三批选派干部三百六十五名，其中党员二百零八名，占五成七。",
    "In 2023 output rose by 4.2 percent to 1,250 tonnes, about one third of the total.",
    "从2019年的8.6万元提高到2023年的12.1万元，翻了近半番；人均达1500多元。",
    "〝十四五〞期间完成“三大工程”，三是水利、交通和电网。",
)
"""Of which texts are made; also Markdown, once signs are put before them."""
PIECES = (
    *"零〇一二两三四五六七八九十百千万亿几数半第点多余来成大0123456789１２,，.．·-－—～到至从由占比的其中共约近超%％‰",
    *(
        "百分之",
        "分之",
        "亿元",
        "公里",
        "个村",
        "万人",
        "去年",
        "2023年",
        "翻番",
        "增长",
        "下降",
        "倍",
        "个百分点",
    ),
    *"。；：、！？（）“”《》()[]\n\r\t \u3000",
    *(
        "\u200b",
        "\ufeff",
        "\x1b[31m",
        "\0",
        "\ud800",
        "\U0001f600",
        "é",
        "＝",
        "| --- |",
        "# ",
        "- ",
        "> ",
        "```\n",
    ),
    *("one ", "percent ", "million ", "third ", "half ", "of ", "$", "£", "km"),
)


class BrokenError(Exception):
    """Something that must hold of whatever is read does not."""


def must(holds: object, what: str) -> None:
    """See that something holds.

    Raises:
        BrokenError: It does not.
    """
    if not holds:
        raise BrokenError(what)


class Target(NamedTuple):
    """A reader, and what to try on it."""

    name: str
    read: Callable[[Data], object]
    """Reads an input and sees that what must hold holds."""
    errors: tuple[type[Exception], ...]
    """What it may raise."""
    mutated: Callable[[random.Random], Data]
    drawn: Callable[[random.Random], Data]


def from_strategy(strategy: st.SearchStrategy[Data]) -> Callable[[random.Random], Data]:
    """One example of a strategy, the same for the same chance."""

    def draw(chance: random.Random) -> Data:
        kept: list[Data] = []

        @seed(chance.getrandbits(64))
        @settings(
            max_examples=4,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(strategy)
        def take(example: Data) -> None:
            kept.append(example)

        take()
        return kept[-1]

    return draw


def sentences(chance: random.Random) -> str:
    """A text of some sentences, a few pieces put in."""
    lines = [chance.choice(SENTENCES) for _line in range(chance.randint(1, 12))]
    return mutation.text(chance, "\n".join(lines), PIECES)


# figures, checks, expressions


def read_figures(data: Data) -> None:
    """The figures of a text: in order, none overlapping, each where it says, each with a value that can be printed."""
    words = str(data)
    end = 0
    for figure in detect(words):
        must(end <= figure.start < figure.end <= len(words), "figures overlap")
        must(words[figure.start : figure.end] == figure.surface, "a figure stands elsewhere")
        for value in (figure.quantity.low, figure.quantity.high):
            must(value is None or f"{value:f}", "a value cannot be printed")
        end = figure.end


def read_checks(data: Data) -> None:
    """The findings of a text: each stands in it, can be told, and worked out again from what is told."""
    words = str(data)
    for finding in check_text(words):
        must(0 <= finding.span.start <= finding.span.end <= len(words), "a finding stands outside")
        told = json.loads(json.dumps(to_json(finding), allow_nan=False))
        must(not finding.claim or evaluate_again(told), "a finding does not hold again")


def read_expression(data: Data) -> None:
    """An expression: what is read says the same when it is written and read again."""
    found = parse(str(data))
    must(len(names(found)) <= MOST, "an expression has too many names")
    terms = [found.first, *(link.right for link in found.links)]
    for term in terms:
        must(written(term, lambda name: name), "a term cannot be written")


def expression(chance: random.Random) -> str:
    """A comparison put together by its grammar, then damaged."""

    def term(depth: int) -> str:
        kind = chance.randrange(6 if depth < 6 else 2)
        if kind == 0:
            return str(Decimal(chance.randrange(10**6)).scaleb(-chance.randrange(4)))
        if kind == 1:
            return chance.choice(("{a}", "{ b }", "c", "x-1"))
        if kind == 2:
            return f"-{term(depth + 1)}"
        if kind == 3:
            inside = ", ".join(term(depth + 1) for _argument in range(chance.randint(1, 3)))
            return f"{chance.choice(FUNCTIONS)}({inside})"
        if kind == 4:
            return f"({term(depth + 1)})"
        return f"{term(depth + 1)} {chance.choice('+-*/')} {term(depth + 1)}"

    said = f"{term(0)} {chance.choice(('==', '<=', '<', '!='))} {term(0)}"
    return (
        said
        if chance.random() < 0.3
        else mutation.text(chance, said, ("(", ")", "{", "}", "==", "**", "9" * 30, "é"))
    )


# documents


class Document(NamedTuple):
    """A file as bytes, with its name."""

    name: str
    data: bytes


@cache
def documents() -> tuple[Document, ...]:
    """Files to damage: plain text in three encodings, Markdown, Word."""
    words = "\n".join(SENTENCES)
    marked = f"---\ntitle: x\n---\n# 讲话\n\n{words}\n\n| 指标 | 值 |\n| --- | --- |\n| 人数 | 36 |\n\n- 一\n1. 二\n\n> 引\n\n```\n代码\n```\n"
    return (
        Document("a.txt", words.encode()),
        Document("b.txt", words.encode("gb18030")),
        Document("c.txt", words.encode("utf-16")),
        Document("d.md", marked.encode()),
        Document("e.docx", word_file()),
    )


def word_file(document: bytes | None = None) -> bytes:
    """A small Word file with styles, lists, a table, a note and a text box; or with another document in it."""
    parts = word_parts() if document is None else word_parts() | {"word/document.xml": document}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@cache
def word_parts() -> dict[str, bytes]:
    """The parts of the Word file."""
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in SENTENCES)
    rest = (
        '<w:p><w:pPr><w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>项目</w:t>'
        "<w:br/><w:tab/></w:r><w:ins><w:r><w:t>36个</w:t></w:r></w:ins><w:del><w:r><w:delText>35个</w:delText></w:r></w:del>"
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>人数</w:t></w:r></w:p></w:tc>'
        "<w:tc><w:p><w:r><w:t>36</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="r{name}" Type="{kind}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "numbering", "footnotes")
    )
    return {
        "_rels/.rels": f'<Relationships xmlns="{space}"><Relationship Id="r" Type="{kind}/officeDocument" Target="word/document.xml"/></Relationships>'.encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{related}</Relationships>'.encode(),
        "word/document.xml": f"<w:document {w}><w:body>{paragraphs}{rest}</w:body></w:document>".encode(),
        "word/styles.xml": f'<w:styles {w}><w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="h"/></w:style></w:styles>'.encode(),
        "word/numbering.xml": f'<w:numbering {w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'.encode(),
        "word/footnotes.xml": f'<w:footnotes {w}><w:footnote w:id="2"><w:p><w:r><w:t>见附表3</w:t></w:r></w:p></w:footnote></w:footnotes>'.encode(),
    }


def document(chance: random.Random) -> bytes:
    """A damaged file, its name's ending before it; of a Word file as often its document as its bytes."""
    chosen = chance.choice(documents())
    if chosen.name.endswith("docx") and chance.random() < 0.8:
        name = chance.choice(sorted(word_parts()))
        damaged = mutation.markup(chance, word_parts()[name])
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for part, content in word_parts().items():
                archive.writestr(part, damaged if part == name else content)
        return b"e.docx\0" + buffer.getvalue()
    return chosen.name.encode() + b"\0" + mutation.some_bytes(chance, chosen.data)


def read_document(data: Data) -> None:
    """A file: its blocks stand in its text in order, its figures where they say, and a draft of it can be built."""
    name, _end, content = (
        bytes(data).partition(b"\0")
        if isinstance(data, bytes)
        else (b"a.txt", b"", data.encode("utf-8", "replace"))
    )
    received = receive(content, name.decode("ascii", "replace"))
    speech = plain_speech(received, id="x")
    end = 0
    for block in speech.blocks:
        must(end <= block.start <= block.end <= len(speech.text), "blocks overlap")
        end = block.end
    for mention in speech.mentions:
        must(speech.text[mention.start : mention.end] == mention.surface, "a figure stands elsewhere")
    if speech.blocks:
        build(draft_pack(received, speech, content, "x"))


# packs


@cache
def pack() -> dict[str, bytes]:
    """The files of the bundled pack, its source shortened away."""
    return {path.name: path.read_bytes() for path in sorted(bundled_pack().glob("*")) if path.is_file()}


def damaged_pack(chance: random.Random) -> bytes:
    """One file of a pack, damaged; its name before it."""
    name = chance.choice([name for name in pack() if name.endswith(".toml")])
    damage = mutation.toml if chance.random() < 0.7 else mutation.some_bytes
    return name.encode() + b"\0" + damage(chance, pack()[name])


def read_pack(data: Data) -> None:
    """A pack with one file in place of its own: it loads, or what is wrong is told in lines of bounded length."""
    name, _end, content = (
        data.partition(b"\0")
        if isinstance(data, bytes)
        else (b"notes.toml", b"", data.encode("utf-8", "replace"))
    )
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        for own, kept in pack().items():
            (Path(folder) / own).write_bytes(content if own == name.decode("ascii", "replace") else kept)
        try:
            load(Path(folder))
        except Problems as problems:
            must(all(len(line) < 2_000 for line in str(problems).splitlines()), "a problem is told at length")
            raise


MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder in memory, made anew each time


# annotations


@cache
def speech() -> Speech:
    """What annotations are about."""
    return plain_speech("\n".join(SENTENCES) + "\U0001f600", id="x")


@cache
def collections() -> tuple[object, ...]:
    """Annotations to damage: of hegao, of the W3C model, of Hypothesis."""
    event = {
        "id": "e1", "sequence": 1, "time": "2024-05-01T08:00:00Z", "reviewer": "甲", "session": "", "deed": "judged",
        "target": {"speech": "x", "kind": "figure", "anchor": {"quote": "36个", "prefix": "覆盖", "suffix": "村", "start": 50}, "name": "", "version": ""},
        "body": {"verdict": "verified", "corrected": "", "reason": ""},
    }  # fmt: skip
    quote = {"type": "TextQuoteSelector", "exact": "36个村", "prefix": "覆盖", "suffix": "，"}
    place = {"type": "TextPositionSelector", "start": 50, "end": 54}
    w3c = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "n1", "type": "Annotation", "motivation": "commenting",
        "creator": {"type": "Person", "name": "乙"}, "created": "2024-05-01T08:00:00Z", "modified": "2024-05-02T08:00:00+08:00",
        "body": [{"type": "TextualBody", "value": "?"}], "target": {"source": "x", "selector": [quote, place]},
    }  # fmt: skip
    row = {
        "id": "h1", "user": "acct:a@h", "user_info": {"display_name": "丙"}, "text": "?", "references": ["n1"],
        "created": "2024-05-01T08:00:00Z", "updated": "2024-05-01T08:00:00.5Z", "target": [{"source": "x", "selector": [place, quote]}],
    }  # fmt: skip
    own = {"type": "Annotation", "hegao:events": [json.dumps(event, ensure_ascii=False)]}
    page = {
        "type": "AnnotationCollection",
        "first": {"type": "AnnotationPage", "items": [own, w3c]},
        "hegao:withdrawn": [],
    }
    return (page, [w3c, w3c], {"annotations": [row, row], "total": 2}, w3c, own, event)


def damaged_json(chance: random.Random) -> bytes:
    """A collection with its structure or its bytes damaged."""
    value = chance.choice(collections())
    if chance.random() < 0.8:
        value = mutation.structure(chance, value)
        return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    return mutation.some_bytes(chance, json.dumps(value, ensure_ascii=False).encode())


def read_annotations(data: Data) -> None:
    """Annotations: what is read is the same when it is read again."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    first, again = (read_jsonld(raw, file="a", speech=speech()) for _time in range(2))
    must(first == again, "annotations read twice are not the same")


WORDS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join)
JSON: st.SearchStrategy[Data] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(("type", "target", "body", "selector", "items", "annotations", "hegao:events")),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
).map(lambda value: json.dumps(value).encode())
MARKED: st.SearchStrategy[Data] = st.builds(
    lambda name, words: name + b"\0" + words.encode("utf-8", "surrogatepass"),
    st.sampled_from((b"a.txt", b"a.md")),
    WORDS,
)
TOML: st.SearchStrategy[Data] = st.builds(
    lambda name, words: name + b"\0" + words.encode("utf-8", "surrogatepass"),
    st.sampled_from((b"metrics.toml", b"notes.toml", b"checks.toml", b"charts.toml")),
    st.lists(
        st.sampled_from(
            (
                "[[metric]]\n",
                "[[note]]\n",
                "[[check]]\n",
                'id = "a"\n',
                "value = 1\n",
                "x.y = {a = []}\n",
                'label = """\n',
                "'''",
            )
        ),
        max_size=20,
    ).map("".join),
)

TARGETS = {
    target.name: target
    for target in (
        Target("packs", read_pack, (Problems,), damaged_pack, from_strategy(TOML)),
        Target("documents", read_document, (Problems,), document, from_strategy(MARKED)),
        Target("annotations", read_annotations, (Problems,), damaged_json, from_strategy(JSON)),
        Target(
            "expressions", read_expression, (MalformedError,), expression, from_strategy(st.text(max_size=80))
        ),
        Target("figures", read_figures, (), sentences, from_strategy(WORDS)),
        Target("checks", read_checks, (), sentences, from_strategy(WORDS)),
    )
}
"""All readers, by name."""
