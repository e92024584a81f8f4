"""No test asserts on the clock: a slow or busy machine is no fault of the program, and a fast one no proof."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.work import calls, growth

TESTS = Path(__file__).parents[1]
CLOCKS = {
    *("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns"),
    *("process_time", "process_time_ns", "thread_time", "thread_time_ns", "sleep"),
}
"""What the module `time` has that no test may read or wait on."""
ALLOWED = {
    "terminal.py": "when to give up waiting for a program that hangs",
    "work.py": "growth within one run, of the processor's own time, for tests marked slow",
}


def clocks_in(source: str) -> list[int]:
    """The lines of a test's source that read a clock or sleep: any function of `time`, `timeit`, a loop's `time()`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names) if any(one.name == "timeit" for one in names):
                found.append(node.lineno)
            case ast.ImportFrom(module="time" | "timeit", names=names):
                found += [node.lineno for one in names if one.name in CLOCKS or node.module == "timeit"]
            case ast.Attribute(value=ast.Name(id="time"), attr=name) if name in CLOCKS:
                found.append(node.lineno)
            case ast.Call(func=ast.Attribute(attr="time"), args=[]):
                found.append(node.lineno)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="asyncio"), attr="sleep"), args=[waited]):
                if not (isinstance(waited, ast.Constant) and waited.value == 0):
                    found.append(node.lineno)
            case _:
                pass
    return sorted(set(found))


def growths_in_haste(source: str) -> list[str]:
    """The tests that measure growth and are not marked slow."""
    return [
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(isinstance(one, ast.Call) and ast.unparse(one.func) == "growth" for one in ast.walk(node))
        and "pytest.mark.slow" not in {ast.unparse(one) for one in node.decorator_list}
    ]


def sources() -> list[Path]:
    """Every module of tests but those that are allowed a clock."""
    return [path for path in sorted(TESTS.rglob("*.py")) if path.name not in ALLOWED]


def test_no_test_looks_at_the_clock() -> None:
    """Work is counted (`tests.work.calls`), growth is compared within one run (`tests.work.growth`)."""
    read = [path.read_text(encoding="utf-8") for path in sources()]
    seen = [(path.name, clocks_in(source)) for path, source in zip(sources(), read, strict=True)]
    assert [one for one in seen if one[1]] == []
    assert [name for source in read for name in growths_in_haste(source)] == []


@pytest.mark.parametrize(
    "source",
    [
        "import time\nbegun = time.perf_counter()",
        "from time import monotonic",
        "import timeit",
        "import time\ntime.sleep(1)",
        "import asyncio\nawait asyncio.sleep(0.1)",
        "taken = asyncio.get_running_loop().time()",
    ],
)
def test_a_look_at_the_clock_is_seen(source: str) -> None:
    """Each way to it, in the last line."""
    assert clocks_in(source) == [source.count("\n") + 1]


def test_growth_measured_in_haste_is_seen() -> None:
    """A test of growth without the mark."""
    source = "def test_it():\n    assert growth(str, str, 1, 2, enough=2) < 2\n"
    assert growths_in_haste(source) == ["test_it"]
    assert growths_in_haste("@pytest.mark.slow\n" + source) == []


@pytest.mark.slow
def test_growth_tells_linear_from_quadratic() -> None:
    """About 1 for work as long as its input, about the number of parts for work as long as its square."""

    def numbers(size: int) -> range:
        return range(size)

    def once(some: range) -> int:
        return sum(some)

    def squared(some: range) -> int:
        return sum(range(len(some) ** 2))

    assert growth(numbers, once, 20_000, 8, enough=2) < 2
    assert growth(numbers, squared, 150, 8, enough=2) > 4


def test_calls_are_counted() -> None:
    """Of Python and of C, the counted work itself and the end of the counting included."""
    once = calls(lambda: None)
    assert calls(lambda: [len(()) for _one in range(100)]) >= 100 + once
