"""What Markdown says of the lines of a text: headings, rows, code. Nothing is rendered, the text stays as it is."""

from __future__ import annotations

from tui.compiled import late
from tui.documents.lines import Given, Role
from tui.documents.ruled import SEPARATOR, barred, tabbed

_HEADING = late(r" {0,3}(#{1,6})(?:[ \t\u3000]+|(?=[\u4e00-\u9fff（“《]))")
_FENCE = late(r" {0,3}(`{3,}|~{3,})")
_RULE = late(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$")
_UNDERLINE = late(r" {0,3}(=+|-+)[ \t]*$")
_ROW = late(r"[ \t]*(?:[-*+][ \t]+|>|\||\[\^?[^\]]*\]:|!\[)")
_EMPHASIS = late(r"(\*{1,3}|_{1,3})(?=\S)")
_ANCHOR = late(r"[ \t]*(?:[-*+]|[0-9]{1,3}[.)])[ \t]+\[[^\]]{1,80}\]\(#[^)\s]{0,200}\)[ \t]*")
_META = 60
"""Lines among which the end of the matter before a text is looked for."""


def given_by_markdown(text: str) -> list[Given]:
    """What Markdown says of each physical line of `text`."""
    lines = text.split("\n")
    found: list[Given] = []
    fence = ""
    head = _meta(lines)
    for number, line in enumerate(lines):
        if number < head:
            found.append(Given(Role.META))
        elif fence:
            if (closing := _FENCE.match(line)) and closing[1].startswith(fence):
                fence = ""
            found.append(Given(Role.CODE, follows=True))
        elif opening := _FENCE.match(line):
            fence = opening[1]
            found.append(Given(Role.CODE))
        elif found and (underline := _UNDERLINE.match(line)) and _is_text(lines[number - 1], found[-1]):
            before = found[-1]
            level = 1 if underline[1][0] == "=" else 2
            found[-1] = Given(level=level, lead=before.lead, tail=before.tail)
            found.append(Given(Role.SIGN))
        else:
            found.append(_line(line))
    for number in _linked(lines, found):
        found[number] = Given(Role.CONTENTS)
    tabbed(lines, found, barred(lines, found, 0))
    return found


def _linked(lines: list[str], given: list[Given]) -> set[int]:
    """The items of lists that are but links to places of the same text, two or more in a row: its contents."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if _ANCHOR.fullmatch(line) and given[number].role is not Role.CODE:
            run.append(number)
            continue
        if len(run) > 1:
            found.update(run)
        run = []
    return found


def _meta(lines: list[str]) -> int:
    """How many lines at the beginning are matter between two rules (YAML)."""
    if lines[0].strip() != "---":
        return 0
    closing = (number for number, line in enumerate(lines[1:_META], 1) if line.strip() in {"---", "..."})
    return next(closing, -1) + 1


def _is_text(line: str, given: Given) -> bool:
    """Whether a line can be a heading by the line under it: one short line after a blank one."""
    return given.role is Role.PLAIN and not given.level and 0 < len(line.strip()) <= 60


def _line(line: str) -> Given:
    """What Markdown says of a line by itself."""
    if heading := _HEADING.match(line):
        whole = line[heading.end() :].rstrip()
        open_end = whole.rstrip("#")
        rest = open_end.rstrip() if open_end[-1:] in {" ", "\t"} else whole
        lead, tail = _emphasis(rest)
        signs = len(line.rstrip()) - heading.end() - len(rest)
        blanks = len(line) - len(line.lstrip())
        return Given(level=len(heading[1]), lead=heading.end() - blanks + lead, tail=signs + tail)
    if SEPARATOR.match(line) or _RULE.match(line):
        return Given(Role.SIGN)
    if _ROW.match(line):
        return Given(Role.ROW)
    lead, tail = _emphasis(line.strip())
    return Given(lead=lead, tail=tail, follows=True, bold=lead > 1 and tail > 1)


def _emphasis(words: str) -> tuple[int, int]:
    """Characters of emphasis before and after words that begin with some."""
    if opening := _EMPHASIS.match(words):
        size = len(opening[1])
        return size, size if words.endswith(opening[1]) and len(words) > 2 * size else 0
    return 0, 0
