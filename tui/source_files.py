"""From a file to a source: which kind it is, and its statements; beside the workspace, which opens speeches."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.digest import sha256
from tui.files.bounds import BYTES
from tui.files.memory import keep_source, recall
from tui.files.problems import Problem, Problems, did_you_mean
from tui.files.reading import is_folder
from tui.review.said_of_sources import with_own
from tui.sources.statement_model import KINDS, OWN, Source
from tui.sources.uncollected import uncollected
from tui.words import _
from tui.workspace import open_workspace, read_input, workspace_of_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.document_model import Document
    from tui.review.said_of_sources import SaidOfSources
    from tui.sources.statement_model import SourceKind
    from tui.workspace import Workspace

_LARGE, _LARGE_PACKED = 300_000, 30_000
"""Bytes from which on a source is read behind the screen; those of a workbook or a document unpack to many more."""
_PACKED = (".xlsx", ".xlsm", ".ods", ".xls", ".docx", ".odt", ".pdf")


def kind_and_path(named: str) -> tuple[SourceKind | None, str]:
    """What `KIND:FILE` names; no kind where it says none."""
    kind, colon, path = named.partition(":")
    if colon and path and kind in KINDS:
        return kind, path
    return None, named


def is_large(named: str) -> bool:
    """Whether a file is so large that it is read behind a screen; not one that cannot be found, which is said at once."""
    path = Path(kind_and_path(named)[1])
    try:
        most = _LARGE_PACKED if path.suffix.lower() in _PACKED else _LARGE
        return path.is_file() and path.stat().st_size > most
    except (OSError, ValueError):
        return False


def open_source(named: str) -> Source:
    """A file, or a pack's folder, as a source; `KIND:` before it says what it is to be taken for.

    Raises:
        Problems: It cannot be read, or has nothing that figures could be held against.
    """
    kind, path = kind_and_path(named)
    _check_kind(named)
    return source_at(path, kind)


def _check_kind(named: str) -> None:
    """See whether what stands before a file that is there is nearly a kind: `tabel:kpi.csv`.

    Raises:
        Problems: It is, and no file has the whole name.
    """
    said, _colon, path = named.partition(":")
    near = did_you_mean(said, KINDS)
    if path and near and near != said and Path(path).exists() and not Path(named).exists():
        wrong = _("{wrong}; did you mean “{word}”?")
        gone = _("there is no such file or folder")
        raise Problems([Problem(named, "", wrong.format(wrong=gone, word=f"{near}:{path}"))])


def source_at(path: str, kind: SourceKind | None) -> Source:
    """The same by its path, and what it is said to be taken for.

    Raises:
        Problems: It cannot be read, or has nothing that figures could be held against.
    """
    folder = is_folder(Path(path))
    if kind == "pack" and not folder:
        raise Problems([Problem(path, "", _("this is no pack: a pack is a folder"))])
    with uncollected():
        source = _pack(path) if folder else _file(path, kind)
    if not source.statements:
        wrong = _("there is no number in it that figures could be held against")
        unstored = source.document is not None and source.document.unstored
        hint = _("its formulas have no stored values: open it in Excel and save it anew") if unstored else ""
        raise Problems([Problem(path, "", wrong, hint)])
    return replace(source, taken=kind, place="" if path == "-" else str(Path(path).absolute()))


def known_source(content: str, file: str, taken: str = "", beside: str = "") -> Source:
    """A source that figures were held against before, opened again where it lies; one that is not here, or changed, says so.

    Args:
        content: The digest of its bytes: a file that says something else now is not the source.
        file: What it is called.
        taken: What it is to be taken for; empty where its content says so.
        beside: The path of the speech, in whose folder it is looked for too.
    """
    kind = next((one for one in KINDS if one == taken), None)
    places = [recall().sources.get(content, ""), str(Path(beside).parent / Path(file).name) if beside else ""]
    changed = ""
    for place in filter(None, places):
        with suppress(Problems):
            if content == _digest(place):
                return source_at(place, kind)
            changed = changed or place
    return Source(file, kind or "table", content, (), taken=kind, here=False, changed=changed)


def edited(named: Sequence[Source], known: Sequence[Source]) -> dict[str, str]:
    """For the content of each file that is named that of the remembered one of its name that is not here: it was edited.

    Args:
        named: Those that were named.
        known: Those that were remembered.
    """
    gone = {source.name: source.content for source in known if not source.here}
    return {source.content: gone[source.name] for source in named if source.name in gone}


def of_own_draft(said: SaidOfSources, workspace: Workspace) -> SaidOfSources:
    """What was said of sources, that of the tables of the text's own document said of those of the draft that it is now."""
    if not any(one.taken == OWN for one in said.sources):
        return said
    own = workspace.own_source
    return with_own(said, own.content if own is not None else "", OWN)


def remember(*sources: Source) -> None:
    """Remember where sources lie, so that they are opened again the next time."""
    for source in sources:
        if source.place:
            keep_source(source.content, source.place)


def _digest(path: str) -> str:
    """The digest of what lies at a path as sources are known by it.

    Raises:
        Problems: It cannot be read.
    """
    if is_folder(Path(path)):
        return _pack(path).content
    return f"sha256:{sha256(read_input(path, BYTES)).hexdigest()}"


def _pack(path: str) -> Source:
    """A pack."""
    from tui.sources.row_places import head_of  # noqa: PLC0415 - as below
    from tui.sources.text_statements import text_statements  # noqa: PLC0415 - a table does without

    workspace = open_workspace(path, private=True)
    text = workspace.speech.text
    content = f"sha256:{sha256(text.encode()).hexdigest()}"
    head = head_of(f"{workspace.speech.title} {workspace.speech.subtitle}", text)
    return Source(Path(path).name, "pack", content, tuple(text_statements(workspace.speech)), text, head=head)


def _file(path: str, kind: SourceKind | None) -> Source:
    """A file: its tables where it is one, or is mostly tables; else its text with its tables."""
    data = read_input(path, BYTES)
    from tui.documents.structure import read_document, read_tables  # noqa: PLC0415 - only a file needs it
    from tui.sources.own_tables import SHEETS, own_tables  # noqa: PLC0415

    document = read_tables(data, path) if kind in (None, "table") else read_document(data, path)
    source = replace(own_tables(document), name=Path(path).name, content=f"sha256:{sha256(data).hexdigest()}")
    if kind == "table" or (kind is None and (document.kind in SHEETS or _is_mostly_tables(document))):
        return source
    from tui.sources.row_places import head_of  # noqa: PLC0415 - a table does without
    from tui.sources.text_statements import text_statements  # noqa: PLC0415 - as above

    found = [*source.statements, *text_statements(workspace_of_text(document).speech)]
    statements = tuple(sorted(found, key=lambda one: one.start))
    return replace(source, kind="text", statements=statements, head=head_of(document.title, document.text))


def _is_mostly_tables(document: Document) -> bool:
    """Whether more than half of a document's text stands in tables."""
    return 2 * sum(table.end - table.start for table in document.tables) > len(document.text.strip())
