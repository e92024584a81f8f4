"""docs/changing.md against the code: each file that it sends to is there, and defines the names beside it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = "docs/changing.md"
ITEM = re.compile(r"^- `(?P<path>[^`]+)`(?: \((?P<names>`[^)]*`)\))?:", re.MULTILINE)
"""A line of the page: a path, the names in that module, a colon."""


def sent_to(page: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The paths that the page names and the names in each."""
    for item in ITEM.finditer(page):
        yield item["path"], tuple(re.findall(r"`([^`]+)`", item["names"] or ""))


def defined(module: str) -> set[str]:
    """What the text of a module defines at its top, and what it imports."""
    found: set[str] = set()
    for node in ast.parse(module).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                found.add(name)
            case ast.Assign(targets=targets):
                found |= {
                    one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)
                }
            case ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
            case _:
                pass
    return found


def missing(root: Path, page: str) -> Iterator[str]:
    """Files and names that the page sends to and that are not there, one sentence each."""
    for path, names in sent_to(page):
        if not (root / path).is_file():
            yield f"{PAGE}: sends to {path}, which is not there"
        elif names:
            known = defined((root / path).read_text(encoding="utf-8"))
            yield from (f"{PAGE}: {path} has no {name}" for name in names if name not in known)
