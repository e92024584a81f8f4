"""Declared checks and built-in rules: from figures to findings.

What works is loaded when it is first asked for, so that a program that checks nothing pays nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from tui.speech.declared import DeclaredCheck
    from tui.speech.findings import Finding
    from tui.speech.model import Block, Speech
    from tui.speech.tried import Explained, Sum

__all__ = [
    "carried",
    "check",
    "check_text",
    "evaluate_again",
    "explain",
    "held",
    "ordered",
    "sums",
    "to_json",
    "tried_in",
]


def check(
    speech: Speech, declared: tuple[DeclaredCheck, ...] = (), *, norms: bool = False
) -> tuple[Finding, ...]:
    """What the declared checks and the built-in rules find in a speech, and norms if asked for, in reading order."""
    from tui.checks.running import check_speech  # noqa: PLC0415 - see above

    return check_speech(speech, declared, with_norms=norms)


def check_text(text: str, blocks: tuple[Block, ...] | None = None) -> tuple[Finding, ...]:
    """What the built-in rules find in any text; its lines are its paragraphs where no blocks are given."""
    from tui.checks import running  # noqa: PLC0415 - see above

    return running.check_text(text, blocks)


def explain(speech: Speech, start: int | None = None) -> tuple[Explained, ...]:
    """What the equations tried at each figure of a speech, in its order: what holds, what speaks, what was refused and why.

    Only at the figure that begins at `start`, where one is named.
    """
    from tui.checks import running  # noqa: PLC0415 - see above

    return running.explain_speech(speech, start)


def tried_in(speech: Speech, starts: Container[int]) -> tuple[Explained, ...]:
    """What the equations tried at the figures of a speech that start at some places, in its order."""
    from tui.checks import running  # noqa: PLC0415 - see above

    return running.tried_in(speech, starts)


def worked_out_at(
    speech: Speech, starts: Container[int]
) -> tuple[tuple[Finding, ...], tuple[Explained, ...]]:
    """What is found of the figures of a speech that start at some places, and what the equations tried there and nowhere else."""
    from tui.checks import running  # noqa: PLC0415 - see above

    return running.worked_out_at(speech, starts)


def held(speech: Speech) -> Mapping[int, int]:
    """In how many equations that hold each figure has a part, by where it starts; a figure without any is not named."""
    from tui.checks import running  # noqa: PLC0415 - see above

    return running.held_in(speech)


def sums(speech: Speech) -> tuple[Sum, ...]:
    """The wholes and their parts that equations bear out, in the order of the text."""
    from tui.checks import running  # noqa: PLC0415 - see above

    return running.sums_in(speech)


def carried(old: Speech, new: Speech, partners: Mapping[int, int]) -> dict[str, str]:
    """The keys of findings of one draft in another one, where their figures say the same there.

    Args:
        old: The draft.
        new: The other one.
        partners: For each figure of the draft that says the same in the other one, by its index, the one there.
    """
    from tui.checks.carried_names import carried_names  # noqa: PLC0415 - see above

    return carried_names(old, new, partners)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings of several kinds in reading order, each with a key of its own."""
    from tui.checks import running  # noqa: PLC0415 - see above

    return running.ordered(findings)


def to_json(finding: Finding) -> dict[str, Any]:
    """A finding as JSON, its words in the language in force."""
    from tui.checks import finding_json  # noqa: PLC0415 - see above

    return finding_json.to_json(finding)


def evaluate_again(data: Mapping[str, Any]) -> bool:
    """Whether what a finding's JSON claims still cannot hold of the operands in it."""
    from tui.checks import finding_json  # noqa: PLC0415 - see above

    return finding_json.evaluate_again(data)
