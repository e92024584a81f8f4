"""Names that were probably meant: the nearest of some words, the nearest file in a folder."""

from __future__ import annotations

import os
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from tui.files.problems import Missing, Problem
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ENOUGH = 0.6
"""The likeness from which on a word was probably meant, 0 to 1."""
ENOUGH_OF_SHORT = 0.5
"""The same for words of up to three characters: one of the two in 讲稿 may be wrong."""
MOST = 5_000
"""Names of a folder that are looked at."""


def nearest(word: str, known: Mapping[str, str]) -> tuple[str, float]:
    """What stands for the key of `known` that is most like `word`, and how like it is, 0 to 1; empty where none is."""
    best, found = 0.0, ""
    matcher = SequenceMatcher(b=word.casefold(), autojunk=False)
    for key, value in known.items():
        matcher.set_seq1(key.casefold())
        enough = ENOUGH_OF_SHORT if max(len(key), len(word)) <= 3 else ENOUGH
        if matcher.quick_ratio() >= max(best, enough) and (like := matcher.ratio()) >= enough and like > best:
            best, found = like, value
    return found, best


def nearest_name(path: str) -> tuple[str, float]:
    """The path of something that is there and was probably meant by `path`, and how like its name is, 0 to 1.

    The first name on the way that is not there is compared with what its folder holds, endings apart, since a wrong or
    missing ending is the commonest slip.
    """
    missing = Path(path)
    while missing.parent != missing and not missing.parent.is_dir():
        missing = missing.parent
    names = sorted(_names(missing.parent, hidden=missing.name.startswith(".")))
    found, like = nearest(missing.stem, {Path(name).stem: name for name in names})
    if not found:
        return "", 0.0
    # Of several that are alike but for their endings, the one with the nearest ending.
    twins = {name: name for name in names if Path(name).stem == Path(found).stem}
    near = missing.parent / (nearest(missing.name, twins)[0] or found)
    whole = near / Path(path).relative_to(missing)
    return str(whole if whole.exists() else near), like


def _names(folder: Path, *, hidden: bool) -> Iterator[str]:
    """The names in a folder; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            for _count, entry in zip(range(MOST), entries, strict=False):
                if hidden or not entry.name.startswith("."):
                    yield entry.name
    except OSError:
        return


def no_such_file(path: str) -> Missing:
    """That nothing lies at a path that a user wrote, and what was probably meant."""
    try:
        near = nearest_name(path)[0]
    except (OSError, ValueError):  # a name that no file can have
        near = ""
    expected = _("did you mean “{word}”?").format(word=near) if near else ""
    return Missing([Problem(path, "", _("there is no such file or folder"), expected)])
