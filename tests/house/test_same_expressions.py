"""Expressions are the same in every run: what earlier runs compiled is found by them."""

from __future__ import annotations

import os
import subprocess
import sys

SAY_ALL = """
import importlib, pkgutil, tui
for room in ("alignment", "checks", "claims", "documents", "figures", "lexicon", "sources", "speech"):
    package = importlib.import_module(f"tui.{room}")
    for found in pkgutil.walk_packages(package.__path__, f"tui.{room}."):
        for name, value in sorted(vars(importlib.import_module(found.name)).items()):
            if isinstance(getattr(value, "pattern", None), str):
                print(found.name, name, ascii(value.pattern))
"""
"""Prints each expression that stands in a module."""


def _expressions(seed: int) -> list[str]:
    """All of them, in a process that shuffles its sets by a seed."""
    process = subprocess.run(
        [sys.executable, "-c", SAY_ALL],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True,
        text=True,
        check=True,
    )
    return process.stdout.splitlines()


def test_no_expression_depends_on_the_order_of_a_set() -> None:
    """An alternation of the words of a set has them sorted, those of one length too."""
    one, other = map(_expressions, (1, 2))
    assert len(one) > 500
    assert [line[:120] for line, twin in zip(one, other, strict=True) if line != twin] == []
