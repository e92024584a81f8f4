"""The catalogues of the interface's words: taken from the code, merged, compiled, checked.

python tools/words.py extract       write every message of tui/ into tui/locale/hegao.pot
python tools/words.py update        extract, then bring hegao.po to the same messages
python tools/words.py merge FILE…   put the translations of these fragments into hegao.po
python tools/words.py compile       write hegao.mo
python tools/words.py check         exit with 1 if a catalogue is stale or a translation is missing or wrong

Nothing written holds a date, a version or a line number: the same words always give the same bytes.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
WESTERN = re.compile(
    r"[\u3400-\u9fff”’》】）][,;:!?()\"]|[,;:!?()\"][\u3400-\u9fff“‘《【（]|[\u3400-\u9fff]\.(?![a-z])|\.[\u3400-\u9fff]"
)
"""A mark of Western punctuation where Chinese has its own: right before or behind a Chinese character or mark."""
PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}|%\((\w+)\)|(%[ds])")

HEADERS = [
    ("Project-Id-Version", "hegao"),
    ("Language", "zh"),
    ("Plural-Forms", "nplurals=1; plural=0;"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit\n"),  # a header block ends with a line break
]


class Steady(Catalog):
    """A catalogue whose header holds only what a reader of the file needs, so that it never drifts."""

    mime_headers: Any = HEADERS  # babel 2.19 declares a setter of a wider type
    header_comment = "# The words of hegao's interface. Kept by tools/words.py."


@dataclass(frozen=True, slots=True)
class Entry:
    """One message: its English words and, in a translation, the Chinese ones."""

    one: str
    many: str = ""
    """The English plural; empty where the message does not count."""
    chinese: str = ""
    fuzzy: bool = False


Entries = dict[str, Entry]


@dataclass(frozen=True, slots=True)
class Files:
    """Where the code and its catalogues are."""

    code: Path
    locale: Path

    @property
    def template(self) -> Path:
        """The English messages alone."""
        return self.locale / "hegao.pot"

    @property
    def chinese(self) -> Path:
        """The translation that people edit."""
        return self.locale / "zh" / "LC_MESSAGES" / "hegao.po"

    @property
    def compiled(self) -> Path:
        """The translation that the program reads."""
        return self.chinese.with_suffix(".mo")


HERE = Files(ROOT / "tui", ROOT / "tui" / "locale")


def extracted(code: Path) -> Entries:
    """Every message that the code under `code` marks for translation."""
    entries: Entries = {}
    for _file, _line, ids, _comments, _context in extract_from_dir(
        code, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        one, many = (ids, "") if isinstance(ids, str) else ids[:2]
        if one and not (one in entries and entries[one].many):
            entries[one] = Entry(one, many)
    return entries


def read(path: Path) -> Entries:
    """The entries of a .po file or of a fragment without a header; obsolete ones count as entries."""
    with path.open("rb") as file:
        catalog = read_po(file, locale="zh", abort_invalid=True)
    entries: Entries = {}
    for message in (*catalog, *catalog.obsolete.values()):
        if message.id:
            one, many = (message.id, "") if isinstance(message.id, str) else message.id
            chinese = message.string if isinstance(message.string, str) else message.string[0]
            entries[one] = Entry(one, many, chinese, message.fuzzy)
    return entries


def catalogue(entries: Iterable[Entry]) -> Catalog:
    """A catalogue of `entries` in the order of their English words, without flags or places."""
    catalog = Steady(locale="zh", fuzzy=False)
    for entry in sorted(entries, key=lambda entry: entry.one):
        identity: str | tuple[str, str] = (entry.one, entry.many) if entry.many else entry.one
        message = catalog.add(identity, (entry.chinese,) if entry.many else entry.chinese)
        message.flags.clear()
    return catalog


def po_bytes(entries: Entries) -> bytes:
    """The text form of `entries`."""
    out = io.BytesIO()
    write_po(out, catalogue(entries.values()), width=0)
    return out.getvalue()


def mo_bytes(entries: Entries) -> bytes:
    """The compiled form of those of `entries` that are translated."""
    out = io.BytesIO()
    write_mo(out, catalogue(entry for entry in entries.values() if entry.chinese and not entry.fuzzy))
    return out.getvalue()


def updated(template: Entries, translated: Entries) -> Entries:
    """The messages of `template`, each with the Chinese words it has in `translated`."""
    return {one: replace(translated.get(one, entry), many=entry.many) for one, entry in template.items()}


def merged(entries: Entries, fragment: Entries) -> tuple[Entries, list[str]]:
    """`entries` with the translations of `fragment`, and a line for each that is unused or changes one."""
    result = dict(entries)
    said: list[str] = []
    for one, new in fragment.items():
        old = result.get(one)
        if old is None:
            said.append(f"unused: {one!r}")
        elif new.chinese and new.chinese != old.chinese:
            if old.chinese:
                said.append(f"changed: {one!r}: {old.chinese!r} -> {new.chinese!r}")
            result[one] = Entry(one, old.many, new.chinese)
    return result, said


def problems(files: Files) -> Iterator[str]:
    """What is wrong with the catalogues of `files`, one sentence each."""
    template = extracted(files.code)
    if not files.template.is_file() or files.template.read_bytes() != po_bytes(template):
        yield f"{files.template.name} is stale: run tools/words.py update"
    if not files.chinese.is_file():
        yield f"{files.chinese.name} is missing: run tools/words.py update"
        return
    chinese = read(files.chinese)
    for one in sorted(template.keys() - chinese.keys()):
        yield f"not in {files.chinese.name}: {one!r}"
    for one in sorted(chinese.keys() - template.keys()):
        yield f"unused: {one!r}"
    for one in sorted(chinese.keys() & template.keys()):
        yield from faults(chinese[one], template[one])
    if not files.compiled.is_file() or files.compiled.read_bytes() != mo_bytes(chinese):
        yield f"{files.compiled.name} is stale: run tools/words.py compile"


def faults(entry: Entry, template: Entry) -> Iterator[str]:
    """What is wrong with one translated entry."""
    if entry.many != template.many:
        yield f"plural differs from the code's: {entry.one!r}"
    if entry.fuzzy:
        yield f"fuzzy: {entry.one!r}"
    if not entry.chinese:
        yield f"untranslated: {entry.one!r}"
        return
    if WESTERN.search(entry.chinese):
        yield f"Western punctuation beside Chinese: {entry.chinese!r}"
    wanted, given = placeholders(template.many or template.one), placeholders(entry.chinese)
    if given != wanted:
        yield f"placeholders differ: {entry.one!r} has {sorted(wanted)}, {entry.chinese!r} has {sorted(given)}"


def placeholders(words: str) -> set[str]:
    """The names that `words` leave to be filled in; argparse's own words use the older form with %."""
    return {"".join(names) for names in PLACEHOLDER.findall(words)}


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, making its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def extract(files: Files, _arguments: list[Path]) -> int:
    """Write the template."""
    entries = extracted(files.code)
    write(files.template, po_bytes(entries))
    print(f"{len(entries)} messages")
    return 0


def update(files: Files, arguments: list[Path]) -> int:
    """Write the template and bring the translation to its messages; tell which ones it loses."""
    extract(files, arguments)
    old = read(files.chinese) if files.chinese.is_file() else {}
    new = updated(extracted(files.code), old)
    for one in sorted(old.keys() - new.keys()):
        print(f"dropped: {one!r}: {old[one].chinese!r}")
    write(files.chinese, po_bytes(new))
    print(f"{sum(not entry.chinese for entry in new.values())} untranslated")
    return 0


def merge(files: Files, fragments: list[Path]) -> int:
    """Put the translations of `fragments` into the translation, the later before the earlier."""
    entries = read(files.chinese)
    for path in fragments:
        entries, said = merged(entries, read(path))
        for line in said:
            print(f"{path.name}: {line}")
    write(files.chinese, po_bytes(entries))
    print(f"{sum(not entry.chinese for entry in entries.values())} untranslated")
    return 0


def compile_(files: Files, _arguments: list[Path]) -> int:
    """Write what the program reads."""
    write(files.compiled, mo_bytes(read(files.chinese)))
    return 0


def check(files: Files, _arguments: list[Path]) -> int:
    """Print every problem; 1 if there is one."""
    found = list(problems(files))
    for problem in found:
        print(problem)
    print(f"words: {len(found)} problems" if found else "words: complete")
    return 1 if found else 0


COMMANDS: dict[str, Callable[[Files, list[Path]], int]] = {
    "extract": extract,
    "update": update,
    "merge": merge,
    "compile": compile_,
    "check": check,
}


def main(argv: list[str] | None = None) -> int:
    """Do one of the commands."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("fragments", nargs="*", type=Path, help="for merge: files of msgid and msgstr")
    options = parser.parse_args(argv)
    try:
        return COMMANDS[options.command](HERE, options.fragments)
    except (OSError, PoFileError) as error:
        print(f"words: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
