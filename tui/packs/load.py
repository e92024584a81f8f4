"""A pack loaded: its files read, all of them checked together, and made into a speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.files import bounds
from tui.files.problems import Found, Missing, Problem, Problems, did_you_mean
from tui.files.reading import read_inside
from tui.packs import schema
from tui.packs.body import check_names, compose, divide, ground_of, lay_out
from tui.packs.charts import draw_charts
from tui.packs.checks import declare_checks
from tui.packs.document import CAP, Document, parse_document, read_document, shorten
from tui.packs.emit import emit
from tui.packs.metric_links import link_metrics
from tui.packs.names import names_of
from tui.packs.note_places import place_notes
from tui.packs.pack import Pack, Table
from tui.packs.source import check_source
from tui.packs.translation import translate
from tui.packs.validate import validate
from tui.speech.model import Speech
from tui.words import _, headed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


class PackFiles(Struct, frozen=True):
    """A pack as its files say it: what is drafted, edited and saved."""

    speech: schema.SpeechFile
    metrics: schema.MetricsFile = field(default_factory=schema.MetricsFile)
    notes: schema.NotesFile = field(default_factory=schema.NotesFile)
    charts: schema.ChartsFile = field(default_factory=schema.ChartsFile)
    checks: schema.ChecksFile = field(default_factory=schema.ChecksFile)
    translation: schema.TranslationFile | None = None
    source: bytes | None = None
    """The file as received, where the speech names one."""

    def tables(self) -> dict[str, Table]:
        """What each TOML file holds, under its name without `.toml`; an empty file is left out."""
        found: dict[str, Table | None] = {
            "speech": self.speech,
            "metrics": self.metrics if self.metrics.metrics else None,
            "notes": self.notes if self.notes.notes else None,
            "charts": self.charts if self.charts.charts else None,
            "checks": self.checks if self.checks.checks else None,
            "translation.en": self.translation,
        }
        return {name: table for name, table in found.items() if table is not None}


def load(folder: Path) -> Pack:
    """The pack in `folder`; all that is wrong with any of its files is raised as `Problems`."""
    return _read(folder)[1]


def read_files(folder: Path) -> PackFiles:
    """The files of the pack in `folder`, to be edited and saved; raises as `load` does."""
    return _read(folder)[0]


def build(files: PackFiles) -> Pack:
    """The pack that `load` would give if `files` were saved; raises as `load` does."""
    written = {name: emit(table) for name, table in files.tables().items()}
    for name, content in written.items():
        if len(content) > CAP:
            expected = _("expected at most {cap} bytes").format(cap=f"{CAP:,}")
            raise Problems([Problem(f"{name}.toml", "", _("this file is too large"), expected)])
    documents: dict[str, Document | None] = {
        name: parse_document(f"{name}.toml", written.get(name, b"")) for name in schema.FILES
    }
    if files.translation is None:
        del documents["translation.en"]

    def source(name: str) -> bytes:
        if files.source is None:
            raise Missing([Problem(name, "", _("there is no such file"))])
        return files.source

    return _assemble(documents, source, Found())[1]


def _read(folder: Path) -> tuple[PackFiles, Pack]:
    if not folder.is_dir():
        raise Missing([Problem(str(folder), "", _("there is no such folder"))])
    documents: dict[str, Document | None] = {}
    problems = _misnamed(folder)
    for name in schema.FILES:
        file = f"{name}.toml"
        try:
            documents[name] = read_document(folder, file)
        except Missing as missing:
            if name == "speech":
                documents[name] = None
                problems.take(missing)
            elif name != "translation.en":
                documents[name] = Document(file, {})
        except Problems as found:
            documents[name] = None
            problems.take(found)
    return _assemble(documents, lambda name: read_inside(folder, name, cap=bounds.BYTES), problems)


def _misnamed(folder: Path) -> Found:
    """A file whose name is nearly that of one of a pack's would be passed over in silence."""
    known = [f"{name}.toml" for name in schema.FILES]
    found = Found()
    for path in sorted(folder.glob("*.toml")):
        if (
            path.name not in known
            and (near := did_you_mean(path.name, known))
            and not (folder / near).exists()
        ):
            wrong = _("a pack has no file of this name")
            found.add(Problem(path.name, "", wrong, _("did you mean “{word}”?").format(word=near)))
    return found


def _assemble(
    documents: Mapping[str, Document | None], read_source: Callable[[str], bytes], problems: Found
) -> tuple[PackFiles, Pack]:
    """All files checked against their types and against each other; None stands for one that is unreadable."""
    docs = {name: document or Document(f"{name}.toml", {}) for name, document in documents.items()}
    speech = None if documents["speech"] is None else validate(docs["speech"], schema.SpeechFile)
    metrics_file = validate(docs["metrics"], schema.MetricsFile)
    notes_file = validate(docs["notes"], schema.NotesFile)
    charts_file = validate(docs["charts"], schema.ChartsFile)
    checks_file = validate(docs["checks"], schema.ChecksFile)

    pieces = lay_out(speech) if speech else ()
    body = compose(pieces)
    source = None
    ground = None
    if speech:
        check_names(docs["speech"], speech)
        ground = ground_of(docs["speech"], speech, body)
        source = _source(docs["speech"], speech, read_source)
        if source is not None and ground.certain:
            check_source(docs["speech"], speech, pieces, source)

    metrics, mentions = link_metrics(docs["metrics"], metrics_file, ground)
    linked = ground is not None and ground.certain and ground.scopes.keys() == ground.names
    names = names_of(documents["metrics"], metrics_file, linked=linked)
    notes = place_notes(docs["notes"], notes_file, ground, body.paragraphs, names=names, mentions=mentions)
    charts = draw_charts(docs["charts"], charts_file, names)
    checks = declare_checks(docs["checks"], checks_file, names)
    translation = translated = None
    if documents.get("translation.en"):
        translation = validate(docs["translation.en"], schema.TranslationFile)
        translated = translate(
            docs["translation.en"], translation, pieces, ground, names=names, mentions=mentions
        )

    for document in docs.values():
        problems.take(document.found())
    if problems.count or speech is None:
        order = [document.name for document in docs.values()]
        problems.kept.sort(key=lambda problem: order.index(problem.file) if problem.file in order else -1)
        raise problems.problems()
    files = PackFiles(speech, metrics_file, notes_file, charts_file, checks_file, translation, source)
    sections, chapters = divide(speech, body)
    return files, Pack(
        Speech(
            id=speech.id,
            text=body.text,
            title=speech.title.replace("\n", ""),
            blocks=body.blocks,
            sections=sections,
            chapters=chapters,
            subtitle=speech.subtitle,
            title_en=speech.title_en,
            subtitle_en=speech.subtitle_en,
            metrics=metrics,
            mentions=mentions,
            notes=notes,
            charts=charts,
            front=speech.front.strip("\n"),
            back=speech.back.strip("\n"),
            translation=translated,
        ),
        checks,
    )


def _source(document: Document, file: schema.SpeechFile, read_source: Callable[[str], bytes]) -> bytes | None:
    """The file as received, where the speech names one that can be read."""
    if file.source is None or not document.sound(("source", "file")):
        return None
    try:
        return read_source(file.source.file)
    except Problems as found:
        for problem in found.problems:
            wrong = headed(shorten(problem.file), problem.wrong)
            document.report(("source", "file"), wrong, problem.expected)
        return None
