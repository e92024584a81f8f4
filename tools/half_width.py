"""Half-width punctuation between words that the interface may say in Chinese: found in code, where no catalogue sees it.

A join with `, ` `; ` or `: `, and an f-string that puts one of them or an opening bracket between two values, in a
module that says words of the interface. `listed`, `phrases`, `clauses`, `headed` and `bracketed` of `tui/words.py`
join by the interface's language instead.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEPARATORS = (", ", "; ", ": ")
BRACKET = " ("


def half_width_joins(code: Path) -> Iterator[str]:
    """Each as `file:line`, relative to `code`, in the order of files and lines."""
    for path in sorted(code.rglob("*.py")):
        tree = ast.parse(path.read_bytes())
        if any(isinstance(node, ast.ImportFrom) and node.module == "tui.words" for node in ast.walk(tree)):
            lines = sorted(
                {node.lineno for node in ast.walk(tree) if isinstance(node, ast.expr) and _is_one(node)}
            )
            yield from (f"{path.relative_to(code).as_posix()}:{line}" for line in lines)


def _is_one(node: ast.expr) -> bool:
    """Whether an expression joins so."""
    return _is_join(node) or _is_between(node)


def _is_join(node: ast.expr) -> bool:
    """Whether it is `", ".join(…)`."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(joint)), attr="join")):
            return joint in SEPARATORS
    return False


def _is_between(node: ast.expr) -> bool:
    """Whether it is an f-string in which a value is followed by such punctuation."""
    if not isinstance(node, ast.JoinedStr):
        return False
    followed = zip(node.values, node.values[1:], strict=False)
    return any(
        isinstance(value, ast.FormattedValue)
        and isinstance(words, ast.Constant)
        and str(words.value).startswith((*SEPARATORS, BRACKET))
        for value, words in followed
    )
