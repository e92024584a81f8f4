"""The house stays measurable: classes, import circles; what is too complex is on a list that only shrinks."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tools.house import circles, classes, complex_functions, dead, twice

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
RULES = "the arithmetic rules give way to equations (issue 21), the others to tables of patterns (issue 22)"
DOCUMENTS = "reading files becomes a room of its own (issue 16)"
PLAIN = "a table of cases, plainer in one piece"

TOO_COMPLEX = {
    "tui/app/widgets/charts_pane.py: show": PLAIN,
    "tui/app/widgets/column.py: _gutter": PLAIN,
    "tui/checks/engine/slips.py: _readings": RULES,
    "tui/checks/reach/quotients.py: per_head": RULES,
    "tui/checks/reach/shares.py: _by_rate_word": RULES,
    "tui/checks/reach/shares.py: shares": RULES,
    "tui/checks/reach/part_runs.py: parts_after": RULES,
    "tui/checks/reach/sums.py: _told_apart": RULES,
    "tui/checks/reach/structures.py: structures": RULES,
    "tui/checks/engine/assignment_search.py: _finding": RULES,
    "tui/checks/reach/containment.py: _told_wholes": RULES,
    "tui/checks/reach/containment.py: parts_within": RULES,
    "tui/checks/rules/count.py: _announced": RULES,
    "tui/checks/rules/listing.py: _after": RULES,
    "tui/checks/rules/listing.py: _before": RULES,
    "tui/checks/rules/listing.py: _numbers": RULES,
    "tui/checks/rules/year.py: _borne_out": RULES,
    "tui/checks/rules/year.py: year": RULES,
    "tui/export/log.py: present": PLAIN,
    "tui/export/returning.py: read_jsonld": PLAIN,
    "tui/documents/head.py: _title": DOCUMENTS,
    "tui/packs/draft/packing.py: _row": DOCUMENTS,
    "tui/packs/draft/packing.py: _speech_file": DOCUMENTS,
    "tui/documents/paragraphs.py: _goes_on": DOCUMENTS,
    "tui/packs/load.py: _assemble": PLAIN,
    "tui/packs/translation.py: _check_complete": PLAIN,
    "tui/typeset/breaks.py: _in_context": PLAIN,
    "tui/typeset/breaks.py: _pair": PLAIN,
    "tui/typeset/kinds.py: _kind": PLAIN,
}
"""Functions with more than 15 branches, `and` and `or` counted, and why each is still there."""


def test_no_function_is_newly_too_complex() -> None:
    """What is not on the list has at most 15 branches, and what is no longer complex leaves the list."""
    found = {f"{function.path}: {function.name}" for function in complex_functions()}
    assert found - set(TOO_COMPLEX) == set(), "split it, or make it a table"
    assert set(TOO_COMPLEX) - found == set(), "no longer too complex: take it off the list"


MOST_METHODS = 50
"""Methods that a class may have, those of its bases counted."""
LARGEST_CIRCLE = 4
"""Modules that may import each other in a circle, imports for the type checker and in functions counted."""


def test_no_class_is_larger_than_can_be_read() -> None:
    """What grows beyond that is made of parts, which are objects of their own and no bases."""
    assert [(one.name, one.whole) for one in classes() if one.whole > MOST_METHODS] == []


def test_no_circle_of_imports_is_larger_than_can_be_read() -> None:
    """The screen has none at all: what lies below gets a protocol of what it needs from above."""
    assert [group for group in circles() if len(group) > LARGEST_CIRCLE] == []
    assert [group for group in circles() if any(name.startswith("tui.app") for name in group)] == []


COMMAND = "a command of the command line is called like its module, and like what it shows"

USED_TWICE = {
    "agreement.py": COMMAND,
    "outline.py": COMMAND,
    "report.py": COMMAND,
}
"""Names of files that stand in more than one folder, and why; the list only shrinks."""


def test_no_basename_is_newly_used_twice() -> None:
    """A name that a search finds once; a pane or a controller is not called like the model that it shows."""
    found = twice()
    assert set(found) - set(USED_TWICE) == set(), "give the newer one a name of its own"
    assert set(USED_TWICE) - set(found) == set(), "used once now: take it off the list"


CALLED_BY_A_BASE = {
    "tui.app.application: _fatal_error",
    "tui.app.one_frame: _get_renders",
    "tui.cli.arguments: _check_value",
    "tui.cli.arguments: _print_message",
    "tui.sources.even_statements: _address",
    "tui.typeset.flow: _count",
    "tui.typeset.flow: _end",
    "tui.typeset.flow: _offset_in",
    "tui.typeset.flow: _rows",
    "tui.typeset.flow: _space",
}
"""Private methods that the class they stand in inherits and its base calls."""


def test_no_private_name_is_dead() -> None:
    """A private function, class or method is used where it is defined, or by a base."""
    assert set(dead()) == CALLED_BY_A_BASE


def test_no_module_gives_a_name_twice() -> None:
    """What stands first under a name is not lost to what stands below it, for all that asked for the first."""
    given = Counter(
        f"{path.relative_to(ROOT).as_posix()}: {name}"
        for path in (ROOT / "tui").rglob("*.py")
        for node in ast.parse(path.read_bytes()).body
        for name in _names_given(node)
    )
    assert [name for name, times in given.items() if times > 1] == []


def _names_given(node: ast.stmt) -> Iterator[str]:
    """The names that a statement at the level of a module gives, imports left aside."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for part in (part for target in targets for part in ast.walk(target)):
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                yield part.id


OTHER_NAMES = {
    "tui/cli/read.py: run as show": "each command's module has a `run`",
    "tui/speech/division.py: Block as Given": "a block of a document, beside those of a speech",
    "tui/typeset/breaks.py: kinds as kinds_of": "what it gives is called kinds there",
}
"""What is imported under another name than its own, and why."""


def test_what_is_ours_is_imported_under_its_own_name() -> None:
    """A name that was given up does not live on in those that import what had it."""
    found = {
        f"{path.relative_to(ROOT).as_posix()}: {name.name} as {name.asname}"
        for path in (ROOT / "tui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tui")
        for name in node.names
        if name.asname
    }
    assert found - set(OTHER_NAMES) == set(), "call it by its own name, or say here why not"
