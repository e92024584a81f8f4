"""What the program remembers from run to run: speeches opened lately, the place of reading in each, colours, habits."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from tui.files.places import data_dir
from tui.files.problems import Problems
from tui.files.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

MOST_ACTIONS = 300
"""How many actions are counted; there are fewer."""
KEPT = 50
"""How many speeches are remembered."""
SOURCES_KEPT = 200
"""Of how many sources it is remembered where they lie."""
LINES_KEPT = 9
"""Of how many more speeches it is remembered what was typed into prompts: the file stays small."""
CAP = 1_000_000
"""Bytes; a larger file is not one that this program wrote."""


View = tuple[int, int, int]
"""Which text, 0 the source and 1 its translation; an offset of it; and the row of the pane on which it stands."""


class Remembered(Struct, frozen=True):
    """One speech opened before."""

    id: str
    """Its draft; with 0.1.0 a file's absolute path."""
    path: str
    """What to open again; empty for the bundled speech."""
    title: str
    offset: int = 0
    mention: int | None = None
    shown: str = ""
    """Which texts were read, where that is not the source alone."""
    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What was typed into prompts, by the kind of question."""
    view: View | None = None
    """What was in view; None where the place alone was kept."""


class Memory(Struct, frozen=True):
    """The speeches opened lately, the last one first, the theme, and what was done how often."""

    speeches: tuple[Remembered, ...] = field(default=())
    theme: str = ""
    """The theme chosen in the program; empty where none was."""
    theme_over: str = ""
    """The configuration's theme at that time: once it says another, that holds."""
    used: Mapping[str, int] = field(default_factory=dict)
    """How often an action was chosen in the palette, under the id of its binding."""
    greeted: bool = False
    """Whether a first start was told how to move and where help is."""
    sizes: tuple[tuple[str, int], ...] = field(default=())
    """Cells and rows of panes whose borders were moved, under the kind of terminal and the pane (`wide.card`)."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Where sources lie, by the digests of their contents; the last one last."""

    def of(self, speech: str, path: str = "", former: Container[str] = ()) -> Remembered | None:
        """What is remembered of a speech.

        Args:
            speech: The id of its draft.
            path: Where it lies; what is remembered of an earlier draft there is about this one too.
            former: Ids that it had before.
        """
        here = [
            item
            for item in self.speeches
            if item.id == speech or item.id in former or (path and item.path == path)
        ]
        return next((item for item in here if item.id == speech), here[0] if here else None)

    def remember(self, item: Remembered, former: Container[str] = ()) -> Memory:
        """The memory with this speech first, once; the oldest beyond what is kept are forgotten."""
        others = self.without({item.id}, {item.path} - {""}, former)
        older = (
            replace(one, typed={}) if at >= LINES_KEPT else one for at, one in enumerate(others.speeches)
        )
        return replace(others, speeches=(item, *older)[:KEPT])

    def without(self, ids: Container[str], paths: Container[str] = (), former: Container[str] = ()) -> Memory:
        """The memory without some speeches, by their ids, or where they lie."""
        left = [
            item
            for item in self.speeches
            if item.id not in ids and item.id not in former and item.path not in paths
        ]
        return replace(self, speeches=tuple(left))

    def with_source(self, content: str, path: str) -> Memory:
        """The memory with the place of a source; the oldest beyond what is kept are forgotten."""
        others = {digest: place for digest, place in self.sources.items() if digest != content}
        kept = list(others.items())[-(SOURCES_KEPT - 1) :]
        return replace(self, sources={**dict(kept), content: path})

    def without_sources(self, contents: Container[str]) -> Memory:
        """The memory without the places of some sources."""
        left = {digest: place for digest, place in self.sources.items() if digest not in contents}
        return replace(self, sources=left)


def memory_file() -> Path:
    """Where the memory is kept."""
    return data_dir() / "places.json"


def recall() -> Memory:
    """Read the memory; what is not there or cannot be understood is forgotten, never an error."""
    try:
        data = read_bytes(memory_file(), cap=CAP)
    except Problems:
        return Memory()
    import json  # noqa: PLC0415 - a first start does without

    try:
        rows = json.loads(data)
        speeches = tuple(_remembered(row) for row in rows["speeches"])
        return Memory(
            speeches,
            str(rows.get("theme", "")),
            str(rows.get("theme_over", "")),
            _counts(rows.get("used", {})),
            rows.get("greeted") is True,
            tuple(_counts(rows.get("sizes", {})).items()),
            _places(rows.get("sources", {})),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Memory()


def keep(
    item: Remembered | None, former: Container[str] = (), sizes: tuple[tuple[str, int], ...] | None = None
) -> None:
    """Remember a speech with the place in it, and the sizes of panes, if that is news; where nothing can be written, nothing is.

    Args:
        item: The speech; None leaves those that are remembered.
        former: Other names of it, which it takes the place of.
        sizes: The sizes; None leaves what is remembered of them.
    """
    before = recall()
    after = before.remember(item, former) if item else before
    if sizes is not None and dict(sizes) != dict(before.sizes):
        after = replace(after, sizes=sizes)
    if after != before:
        write(after)


def keep_theme(theme: str, over: str) -> None:
    """Remember the theme that was chosen over the configuration's; where nothing can be written, nothing is."""
    write(replace(recall(), theme=theme, theme_over=over))


def keep_used(action: str) -> None:
    """Count that an action was chosen once more; where nothing can be written, nothing is."""
    memory = recall()
    write(replace(memory, used={**memory.used, action: memory.used.get(action, 0) + 1}))


def keep_source(content: str, path: str) -> None:
    """Remember where a source lies, if that is news; where nothing can be written, nothing is."""
    memory = recall()
    if memory.sources.get(content) != path:
        write(memory.with_source(content, path))


def keep_greeted() -> None:
    """Remember that a first start was told what to know; where nothing can be written, nothing is."""
    write(replace(recall(), greeted=True))


def write(memory: Memory) -> bool:
    """Write the memory, for its owner alone; whether it could be written."""
    import json  # noqa: PLC0415 - needed at the end, not at the start

    from tui.files.writing import private_folder, write_atomic  # noqa: PLC0415

    rows = [{name: getattr(one, name) for name in Remembered.__struct_fields__} for one in memory.speeches]
    with contextlib.suppress(Problems, OSError):
        private_folder(memory_file().parent)
        said: dict[str, object] = (
            {"theme": memory.theme, "theme_over": memory.theme_over} if memory.theme else {}
        )
        said |= {"used": dict(memory.used)} if memory.used else {}
        said |= {"greeted": True} if memory.greeted else {}
        said |= {"sizes": dict(memory.sizes)} if memory.sizes else {}
        said |= {"sources": dict(memory.sources)} if memory.sources else {}
        text = json.dumps({"speeches": rows, **said}, ensure_ascii=False, indent=1)
        write_atomic(memory_file(), text.encode("utf-8", "surrogatepass"), replace=True, private=True)
        return True
    return False


def _remembered(row: dict[str, object]) -> Remembered:
    """One entry, its types checked."""
    offset, mention, shown = row["offset"], row["mention"], row.get("shown", "")
    if type(offset) is not int or not (mention is None or type(mention) is int):
        raise TypeError("places are numbers")
    typed = row.get("typed", {})
    lines = {
        str(kind): tuple(map(str, said))
        for kind, said in (typed.items() if isinstance(typed, dict) else ())
        if isinstance(said, list)
    }
    name, path, title = (str(row[key]) for key in ("id", "path", "title"))
    return Remembered(name, path, title, offset, mention, str(shown), lines, _view(row.get("view")))


def _view(said: object) -> View | None:
    """What was in view; what is no such numbers is forgotten."""
    if not isinstance(said, list) or len(said) != len(("side", "offset", "row")):
        return None
    side, offset, row = said
    sound = all(type(number) is int and 0 <= number < 1 << 31 for number in said)
    return (side, offset, row) if sound and side <= 1 else None


def _places(said: object) -> dict[str, str]:
    """Where sources lie; what is no path is forgotten."""
    if not isinstance(said, dict):
        return {}
    return {str(digest): path for digest, path in said.items() if isinstance(path, str) and path}


def _counts(said: object) -> dict[str, int]:
    """How often actions were chosen; what is no count is forgotten."""
    if not isinstance(said, dict):
        return {}
    found = {str(name): count for name, count in said.items() if type(count) is int and 0 < count < 1 << 31}
    return dict(sorted(found.items(), key=lambda item: -item[1])[:MOST_ACTIONS])
