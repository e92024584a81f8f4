"""What is saved loads again, to the same pack."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tests.packs import small
from tui.files.problems import Exists, Problems
from tui.files.sanitizing import first_unsafe
from tui.packs.emit import emit
from tui.packs.load import PackFiles, build, load, read_files
from tui.packs.save import save
from tui.packs.schema import (
    BarTable,
    ChapterTable,
    ChartsFile,
    ChartTable,
    ChecksFile,
    CheckTable,
    MentionTable,
    MetricsFile,
    MetricTable,
    NotesFile,
    NoteTable,
    OpeningTable,
    SectionTable,
    SectionTranslationTable,
    SourceTable,
    SpeechFile,
    TranslatedFigureTable,
    TranslationFile,
)
from tui.speech import ChartKind, NoteKind, Standing

if TYPE_CHECKING:
    from pathlib import Path

CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(
    lambda character: first_unsafe(character) is None
)
TEXT = st.text(st.one_of(st.sampled_from("甲乙,。“”'\"\\\n\t#[]=〞"), CHARACTERS), max_size=30)
"""Any text that a pack may hold, quotation marks of TOML more often than not."""
LINE = TEXT.map(lambda text: text.replace("\n", " "))
PARAGRAPH = TEXT.map(lambda text: text.strip("\n")).filter(bool)
NUMBER = st.one_of(
    st.integers(-(10**20), 10**20),
    st.decimals(min_value=-(10**15), max_value=10**15, places=4),
    st.sampled_from([Decimal("1.5E+7"), Decimal("1E-9"), Decimal("-0.0"), Decimal("15.80")]),
)


@st.composite
def packs(draw: st.DrawFn) -> PackFiles:
    """A pack with everything in it, its figures numbered so that each quote is found once."""
    figures = draw(st.integers(1, 5))
    paragraphs = [
        draw(PARAGRAPH.filter(lambda text: "〔" not in text)) + f"〔{number}〕有{number}户。"
        for number in range(figures)
    ]
    metrics = tuple(
        MetricTable(
            id=f"metric-{number}",
            label=draw(LINE.filter(bool)),
            subject_en=draw(LINE),
            figure=f"{number}户",
            quote=f"〔{number}〕有{number}户",
            section="body",
            value=draw(NUMBER),
            unit="户",
            approx=draw(st.booleans()),
            standing=draw(st.sampled_from(Standing)),
            confidence=draw(st.sampled_from([None, 0, 1, Decimal("0.5")])),
        )
        for number in range(figures)
    )
    opening = draw(PARAGRAPH.filter(lambda text: "〔" not in text))
    chapter = ChapterTable(
        id="chapter",
        heading=draw(LINE.filter(bool)),
        sections=(SectionTable(id="body", title="正文", paragraphs=tuple(paragraphs), kind="mechanism"),),
    )
    speech = SpeechFile(
        format=1,
        id="drawn",
        title=draw(LINE.filter(bool)),
        language="zh-Hans",
        subtitle=draw(LINE),
        subtitle_after=draw(st.booleans()),
        opening=OpeningTable(id="opening", key="0", title="导语", paragraphs=(opening,)),
        chapters=(chapter,),
    )
    text = build(PackFiles(speech)).speech.text.encode()
    source = SourceTable(file="source.txt", sha256=hashlib.sha256(text).hexdigest())
    note = NoteTable(id="note", kind=NoteKind.TERM, text=draw(PARAGRAPH), metric="metric-0")
    chart = ChartTable(
        id="chart", kind=ChartKind.BARS, title="图", bars=(BarTable(metric="metric-0", claim=True),)
    )
    check = CheckTable(id="check", title="查", expression="metric-0 > 0", message=draw(PARAGRAPH))
    return PackFiles(
        msgspec.structs.replace(speech, source=source),
        MetricsFile(metrics),
        NotesFile((note,)),
        ChartsFile((chart,)),
        ChecksFile((check,)),
        source=text,
    )


@given(packs())
def test_what_is_saved_loads_again(tmp_path_factory: pytest.TempPathFactory, files: PackFiles) -> None:
    """The same files come back, and the same pack."""
    folder = tmp_path_factory.mktemp("pack")
    save(folder, files)
    assert read_files(folder) == files
    assert load(folder) == build(files)


def test_the_small_pack_survives(tmp_path: Path) -> None:
    """With several mentions, notes of every kind and a translation."""
    (tmp_path / "a").mkdir()
    pack = load(small.write(tmp_path / "a"))
    save(tmp_path / "b" / "c", read_files(tmp_path / "a"))
    assert load(tmp_path / "b" / "c") == pack
    assert (tmp_path / "b" / "c" / "source.txt").read_bytes() == small.SOURCE.encode()


@given(PARAGRAPH, LINE, NUMBER)
def test_toml_reads_what_was_written(text: str, line: str, number: int | Decimal) -> None:
    """Every text and every number comes back as it was, exactly."""
    table = MetricTable(id="a", label=line or "x", quote=text, value=number)
    read = tomli.loads(emit(table).decode(), parse_float=Decimal)
    assert read["quote"] == text
    assert read["label"] == (line or "x")
    assert read["value"] == number


def test_the_files_are_laid_out_for_people() -> None:
    """Texts as they read, numbers as they are said, nested tables under their own, defaults left out."""
    metric = MetricTable(
        id="towns",
        label="乡镇“数”",
        value=Decimal("1.5E+7"),
        mentions=(MentionTable(figure='3"个', quote='有3"个\n镇', section="a", nth=2),),
    )
    assert emit(MetricsFile((metric,))).decode() == (
        "[[metric]]\n"
        'id = "towns"\n'
        'label = "乡镇“数”"\n'
        "value = 15000000\n"
        "\n"
        "[[metric.mention]]\n"
        "figure = '''3\"个'''\n"
        "quote = '''有3\"个\n"
        "镇'''\n"
        'section = "a"\n'
        "nth = 2\n"
    )


def test_nothing_is_overwritten_without_leave(tmp_path: Path) -> None:
    """All names that are taken are said, and no file is touched."""
    small.write(tmp_path)
    files = read_files(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    with pytest.raises(Exists) as caught:
        save(tmp_path, files)
    assert len(caught.value.problems) == 7
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_replacing_leaves_exactly_the_new_pack(tmp_path: Path) -> None:
    """A file that has nothing to say any more goes; a file that is not the pack's stays."""
    small.write(tmp_path)
    (tmp_path / "README.md").write_text("mine")
    files = read_files(tmp_path)
    fewer = PackFiles(files.speech, files.metrics, source=files.source)
    save(tmp_path, fewer, replace=True)
    assert read_files(tmp_path) == fewer
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "README.md",
        "metrics.toml",
        "source.txt",
        "speech.toml",
    ]


def test_what_would_not_load_is_not_written(tmp_path: Path) -> None:
    """A mistake in a draft is said before a file is there, with the place that it would have had."""
    speech = SpeechFile(format=1, id="a", title="题", language="zh-Hans")
    metric = MetricTable(id="b", label="c", figure="1", quote="1", section="none", value=1)
    with pytest.raises(Problems, match=r'^metrics\.toml: line 6 · metric 1 "b" · section'):
        save(tmp_path / "new", PackFiles(speech, MetricsFile((metric,))))
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ["../source.txt", "/source.txt", "speech.toml"])
def test_the_source_cannot_be_written_elsewhere(tmp_path: Path, name: str) -> None:
    """Neither out of the folder nor over a file of the pack."""
    source = SourceTable(file=name, sha256=hashlib.sha256("题".encode()).hexdigest())
    speech = SpeechFile(format=1, id="a", title="题", language="zh-Hans", source=source)
    with pytest.raises(Problems):
        save(tmp_path / "new", PackFiles(speech, source="题".encode()))
    assert not (tmp_path / "new").exists()


def test_a_translation_is_saved_too(tmp_path: Path) -> None:
    """A file whose name has a dot more."""
    speech = SpeechFile(
        format=1,
        id="a",
        title="题",
        language="zh-Hans",
        opening=OpeningTable(id="opening", title="导语", paragraphs=("有3镇",)),
    )
    metric = MetricTable(id="towns", label="镇", figure="3", quote="有3镇", section="opening", value=3)
    translation = TranslationFile(
        language="en",
        title="T",
        sections=(SectionTranslationTable(id="opening", paragraphs=("three towns",)),),
        figures=(
            TranslatedFigureTable(metric="towns", figure="three", quote="three towns", section="opening"),
        ),
    )
    files = PackFiles(speech, MetricsFile((metric,)), translation=translation)
    save(tmp_path, files)
    assert (tmp_path / "translation.en.toml").is_file()
    loaded = load(tmp_path).speech.translation
    assert loaded is not None
    assert loaded.figures == ((2, 7),)
