"""The house measured: classes with all that they inherit, import circles, basenames, dead code, complexity.

python tools/house.py            the five tables
python tools/house.py --least 30   only classes with at least so many methods

Nothing is judged here: `tests/house/test_measures.py` holds the bounds. What is ours is what stands under `tui/`;
methods that come from Textual or Python are not counted. Imports under `TYPE_CHECKING` and inside functions count.
"""

from __future__ import annotations

import argparse
import ast
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
BRANCHES = 15
"""Branches above which a function is listed (McCabe's number, `and` and `or` counted)."""


@dataclass(frozen=True)
class Class:
    """One class of ours and how much it carries."""

    name: str
    """Module and name (`tui.app.reader.screen.ReaderScreen`)."""
    own: int
    """Methods and properties that it defines."""
    whole: int
    """Different names of methods with all its bases of ours."""


@dataclass(frozen=True)
class Function:
    """A function with more branches than most."""

    path: str
    """From the project's root, with slashes."""
    name: str
    branches: int


def sources(root: Path = ROOT) -> dict[str, Path]:
    """The modules under `tui/`, under their dotted names."""
    found = {}
    for path in sorted((root / "tui").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


# ---------------------------------------------------------------------- classes


def classes(root: Path = ROOT) -> list[Class]:
    """Every class of ours, those that carry most first."""
    defined: dict[str, ast.ClassDef] = {}
    names: dict[str, dict[str, str]] = {}
    for module, path in sources(root).items():
        names[module] = _names(_tree(path), module)
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.ClassDef):
                defined[f"{module}.{node.name}"] = node
    found = []
    for name, node in defined.items():
        methods = _inherited(name, defined, names, frozenset())
        found.append(Class(name, len(_methods(node)), len(methods)))
    return sorted(found, key=lambda one: (-one.whole, one.name))


def _inherited(
    name: str,
    defined: Mapping[str, ast.ClassDef],
    names: Mapping[str, Mapping[str, str]],
    seen: frozenset[str],
) -> set[str]:
    """The names of all methods of a class and its bases of ours."""
    if name not in defined or name in seen:
        return set()
    node, module = defined[name], name.rpartition(".")[0]
    methods = set(_methods(node))
    for base in node.bases:
        inner = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(inner, ast.Name):
            target = names[module].get(inner.id, f"{module}.{inner.id}")
            methods |= _inherited(target, defined, names, seen | {name})
    return methods


def _methods(node: ast.ClassDef) -> list[str]:
    """What a class defines with `def`."""
    return [item.name for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)]


def _names(tree: ast.Module, module: str) -> dict[str, str]:
    """What each imported name stands for, and each name that is bound to another at the top (`Part = object`)."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                found[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.ClassDef):
            found.setdefault(node.name, f"{module}.{node.name}")
    return found


# ---------------------------------------------------------------------- what imports what


def imports(root: Path = ROOT) -> dict[str, set[str]]:
    """For each module of ours which others it names in an import, wherever that stands."""
    known = sources(root)
    return {module: set(_imported(_tree(path), known)) - {module} for module, path in known.items()}


def _imported(tree: ast.Module, known: Mapping[str, Path]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if whole in known:
                    yield whole
                elif node.module in known:
                    yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)


def circles(root: Path = ROOT) -> list[list[str]]:
    """Groups of modules that import each other in a circle, the largest first (Tarjan's components)."""
    graph = imports(root)
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        order[module] = low[module] = len(order)
        stack.append(module)
        for other in sorted(graph[module]):
            if other not in order:
                visit(other)
                low[module] = min(low[module], low[other])
            elif other in stack:
                low[module] = min(low[module], order[other])
        if low[module] == order[module]:
            at = stack.index(module)
            group = sorted(stack[at:])
            del stack[at:]
            if len(group) > 1:
                found.append(group)

    for module in sorted(graph):
        if module not in order:
            visit(module)
    return sorted(found, key=lambda group: (-len(group), group))


# ---------------------------------------------------------------------- basenames and complexity


def dead(root: Path = ROOT) -> list[str]:
    """Private functions, classes and methods that their own module does not name beside their definition.

    What is decorated is called by whom the decorator told of it.
    """
    found = []
    for module, path in sources(root).items():
        tree = _tree(path)
        named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        named |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(tree):
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                    if name[0] == "_" != name[-1] and name not in named and not node.decorator_list:
                        found.append(f"{module}: {name}")
                case _:
                    pass
    return found


def twice(root: Path = ROOT) -> dict[str, list[str]]:
    """Names of files that stand in more than one folder of the package, with the folders."""
    paths = [path.relative_to(root) for path in sources(root).values() if path.name != "__init__.py"]
    count = Counter(path.name for path in paths)
    return {
        name: sorted(str(path.parent) for path in paths if path.name == name)
        for name, times in sorted(count.items())
        if times > 1
    }


def complex_functions(root: Path = ROOT, least: int = BRANCHES) -> list[Function]:
    """The functions of the package with more than `least` branches, the worst first."""
    found = []
    for path in sources(root).values():
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                branches = 1 + sum(_branches(child) for child in ast.walk(node))
                if branches > least:
                    found.append(Function(path.relative_to(root).as_posix(), node.name, branches))
    return sorted(found, key=lambda one: (-one.branches, one.path, one.name))


def _branches(node: ast.AST) -> int:
    """How many ways a node adds: ruff's C901 leaves out `and`, `or`, conditional expressions and comprehensions."""
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    if isinstance(node, ast.Match):
        return len(node.cases) - 1
    return int(isinstance(node, ast.If | ast.IfExp | ast.For | ast.AsyncFor | ast.While | ast.ExceptHandler))


def main() -> None:
    """Print the four tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--least", type=int, default=25, help="methods from which on a class is listed")
    options = parser.parse_args()
    found = classes()
    print(f"classes: {len(found)}; with at least {options.least} methods, those of their bases counted")
    for one in (one for one in found if one.whole >= options.least):
        print(f"  {one.whole:4} {one.own:4} own  {one.name}")
    groups = circles()
    print(f"import circles: {len(groups)}; the largest has {len(groups[0]) if groups else 0} modules")
    for group in groups:
        print(f"  {len(group):4} {' '.join(group)}")
    names = twice()
    print(f"basenames in more than one folder: {len(names)}")
    for name, folders in names.items():
        print(f"       {name}: {' '.join(folders)}")
    hard = complex_functions()
    unused = dead()
    print(f"private names that their module does not use: {len(unused)}")
    for name in unused:
        print(f"       {name}")
    print(f"functions with more than {BRANCHES} branches: {len(hard)}")
    for function in hard:
        print(f"  {function.branches:4} {function.path}: {function.name}")


if __name__ == "__main__":
    main()
