"""The text of a Word file: its paragraphs, a line each, with what its styles say of them.

The parts are read one by one with the parser that python-docx brings, which expands no entities and fetches
nothing; of the document itself one paragraph or table at a time is held. python-docx's `Document` is not used: that
loads every picture, fails on one relation too many (as WPS Office writes them), and leaves out insertions, text
boxes and content controls.
"""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any

from tui.compiled import late
from tui.documents.archives import DAMAGED
from tui.documents.contents import Changes, contents_of
from tui.documents.formats import DAMAGED_WORD, READ, archive_kind
from tui.documents.word_names import qn
from tui.files.bounds import CELLS, LINES, PARTS, at_most, check
from tui.files.problems import Problem, Problems
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import BinaryIO

    from tui.documents.contents import Contents
    from tui.documents.lines import Given
    from tui.documents.word_body import Body

_LARGEST = 64 << 20
"""Bytes of a part when unpacked: a text of twenty million characters fits."""
_CELL = late(rb"<(?:[A-Za-z][A-Za-z0-9]*:)?tc[\s/>]")
_LINES = 200_000
"""Lines of a Word file, of which each takes twice as long as one of a text."""
_SMALL = 1_000
"""Elements of a paragraph or a table that is let go of once it was read."""
_MOST = 20_000
"""Parts of a file."""
_DOCUMENT, _BODY = qn("w:document"), qn("w:body")
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class _TooLarge(Exception):  # noqa: N818 - it is the part that is too large
    """A part is larger than is read."""


class _Other(Exception):  # noqa: N818 - it is the archive that is another
    """An archive that holds no Word document; its message says what it is."""


class _NoBodyError(Exception):
    """A part that is to be the document has no text of one."""


def read_word(data: bytes, name: str, *, former: bool = False) -> Contents:
    """The text of a Word file and what is given of each of its lines.

    Args:
        data: The file.
        name: Stands in problems.
        former: Whether the text is read as it was before the changes that the file tracks; else as if all were accepted.

    Raises:
        Problems: It is none, it is damaged, it is too large, or python-docx is not there.
    """
    try:
        import lxml.etree  # noqa: F401, PLC0415 - comes with python-docx, and only files of its kind need it
    except ImportError as error:
        wrong = _("reading Word files needs python-docx, which is not there")
        expected = _("install it: {command}").format(command="pip install 'hegao[docx]'")
        raise Problems([Problem(name, "", wrong, expected)]) from error
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _Parts(archive, name).contents(former=former)
    except _TooLarge as error:
        expected = _("expected at most {cap} bytes unpacked").format(cap=f"{_LARGEST:,}")
        raise Problems([Problem(name, "", _("this file is too large to open"), expected)]) from error
    except _Other as error:
        raise Problems([Problem(name, "", _(str(error)), _(READ))]) from error
    except DAMAGED as error:
        wrong = _(DAMAGED_WORD)
        raise Problems([Problem(name, "", wrong, _("open it in Word and save it anew"))]) from error


def read_word_beginning(file: BinaryIO, name: str, size: int) -> Contents:
    """The text of the beginning of a Word file, by so many bytes of its document.

    Args:
        file: The file, of which no more is read.
        name: Stands in problems.
        size: Bytes of the document, unpacked.

    Raises:
        Problems: It is too large.
        ValueError: It is damaged, or no Word file.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            return _Parts(archive, name).beginning(size)
    except (_TooLarge, _Other, _NoBodyError, *DAMAGED) as error:
        raise ValueError from error


class _Parts:
    """The parts of a Word file that its text is in, or that say what its paragraphs are."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        if len(archive.filelist) > _MOST:
            raise _TooLarge
        self._archive = archive
        self._name = name
        self._elements = 0

    def contents(self, *, former: bool) -> Contents:
        """What is in the document."""
        from tui.documents.word_comments import comments_in  # noqa: PLC0415 - a beginning does without

        main = self._targets("").get("officeDocument", "word/document.xml")
        document = self._content(main)
        if document is None:
            raise _Other(archive_kind(self._archive))
        related = self._targets(main)
        parts = {kind: self._part(related.get(kind, "")) for kind in _KINDS}
        try:
            lines = self._body(parts, former=former).read(_blocks(document))
            read = list(at_most(lines, LINES, self._name, _LINES))
            said = comments_in(parts["comments"], parts["commentsExtended"])
            return contents_of(
                read, self._name, said=said, changes=_changes(document, [parts[kind] for kind in _NOTES])
            )
        except _NoBodyError as error:
            raise _Other(archive_kind(self._archive)) from error

    def beginning(self, size: int) -> Contents:
        """What is in the first bytes of the document."""
        from lxml import etree  # noqa: PLC0415 - see read_word

        main = self._targets("").get("officeDocument", "word/document.xml")
        with self._archive.open(main) as opened:
            document = opened.read(size)
        related = self._targets(main)
        kinds = [kind for kind in _KINDS if kind not in _OF_COMMENTS]
        parts = {kind: self._part(related.get(kind, "")) for kind in kinds}
        read: list[tuple[str, Given]] = []
        with suppress(etree.XMLSyntaxError):  # where it is cut off
            for line in self._body(parts, former=False).read(_blocks(document)):
                read.append(line)  # noqa: PERF402 - what was read before the error counts
        return contents_of(read, self._name)

    def _body(self, parts: Mapping[str, Any], *, former: bool) -> Body:
        """What reads the document, by its styles, lists and notes."""
        from tui.documents.word_body import Body  # noqa: PLC0415 - only Word files need it
        from tui.documents.word_styles import Styles, numbering  # noqa: PLC0415

        notes = {kind.removesuffix("s"): parts[kind] for kind in _NOTES}
        return Body(Styles(parts["styles"]), numbering(parts["numbering"]), notes, former=former)

    def _targets(self, source: str) -> dict[str, str]:
        """The part that `source` names for each kind of relation, the first where it names several."""
        folder = dirname(source)
        part = self._part(join(folder, "_rels", f"{source[len(folder) :].lstrip('/')}.rels"))
        found: dict[str, str] = {}
        for relation in () if part is None else part.iter(_RELATIONS):
            if relation.get("TargetMode") != "External":
                kind = (relation.get("Type") or "").rpartition("/")[2]
                found.setdefault(kind, normpath(join("/", folder, relation.get("Target") or "")).lstrip("/"))
        return found

    def _part(self, name: str) -> Any:
        """One part unpacked and parsed; None where there is none."""
        from lxml import etree  # noqa: PLC0415 - see read_word

        content = self._content(name)
        if content is None:
            return None
        root = etree.fromstring(content, etree.XMLParser(**_SAFELY, remove_blank_text=True))
        _refuse_entities(root)
        return root

    def _content(self, name: str) -> bytes | None:
        """One part unpacked; None where there is none. No more comes out than the archive's list says."""
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        if info.file_size > _LARGEST:
            raise _TooLarge
        with self._archive.open(info) as opened:
            content = opened.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise _TooLarge
        # Each cell is read on its own, which takes thirty times as long as an element.
        check(self._name, CELLS, sum(1 for _cell in _CELL.finditer(content)))
        self._elements += content.count(b"<") - content.count(b"</")
        check(self._name, PARTS, self._elements)
        return content


def _changes(content: bytes, notes: Sequence[Any]) -> Changes:
    """How many changes a document and its notes track; a piece of text, the end of a paragraph, a row or a cell each, as Word writes them."""
    kinds = [found[1].decode() for found in _CHANGE.finditer(content)]
    for part in (part for part in notes if part is not None):
        names = (str(one.tag).rpartition("}")[2] for one in part.iter("{*}*"))
        kinds += [name for name in names if name in _TRACKED]
    inserted = sum(_TRACKED[kind] for kind in kinds)
    return Changes(inserted, len(kinds) - inserted)


_TRACKED = {"ins": True, "moveTo": True, "cellIns": True, "del": False, "moveFrom": False, "cellDel": False}
"""Elements that say that something was changed, and whether it came."""
_CHANGE = late(rb"<(?:[A-Za-z][A-Za-z0-9]*:)?(ins|del|moveTo|moveFrom|cellIns|cellDel)[\s/>]")


def _blocks(content: bytes) -> Iterator[Any]:
    """The paragraphs, tables and the like of a document, each taken away when the next is asked for."""
    from lxml import etree  # noqa: PLC0415 - see read_word

    body = root = None
    size = 0
    for _event, element in etree.iterparse(BytesIO(content), events=("end",), **_SAFELY):
        size += 1
        if root is None:
            root = element.getroottree().getroot()
            _refuse_entities(root)
            if root.tag != _DOCUMENT:
                raise _NoBodyError
        parent = element.getparent()
        if parent is not None and parent.tag == _BODY:
            body = parent
            yield element
            if size <= _SMALL:  # of a large one lxml looks at all of it again for each part that it lets go
                parent.remove(element)
            size = 0
        elif element.tag == _BODY:
            body = element
    if body is None:
        raise _NoBodyError


def _refuse_entities(root: Any) -> None:
    """Refuse a part with a document type: entities come with it, and no Word file has one."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError


_SAFELY: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
}
"""How parts are parsed: nothing is fetched, nothing expanded, nothing nested beyond measure."""
_NOTES = ("footnotes", "endnotes")
_KINDS = ("styles", "numbering", *_NOTES, "comments", "commentsExtended")
"""The parts beside the document itself, by the last word of their relation."""
_OF_COMMENTS = ("comments", "commentsExtended")
