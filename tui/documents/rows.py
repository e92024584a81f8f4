"""A row of a table as lines of the text: one with tabs between its cells, or the lines of its cells one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.documents.lines import Given, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.comments import Remark
    from tui.documents.table_model import Piece

    Lines = list[tuple[str, Given]]

_CELL = 200
"""Characters of a cell that is a passage of its own and not a part of a row."""
_FRAMED = 12
"""Lines of the longest cell of a table."""
_LINES = 3
"""Lines of the longest cell that is a part of a row."""


def row_lines(cells: list[tuple[Piece, Lines]]) -> Lines:
    """A row as a line, its cells set apart by tabs; as the lines of its cells where one is a passage."""
    filled = [cell for cell in cells if any(line.strip() for line, _given in cell[1])]
    if any(len(lines) > _FRAMED for _piece, lines in filled):  # a column of a page, and no cell
        return [line for _piece, lines in filled for line in lines]
    if len(filled) <= 1 or any(map(_is_passage, filled)):
        return _cell_lines(cells, filled or cells[:1])
    at = 0
    texts: list[str] = []
    pieces: list[Piece] = []
    remarks: list[Remark] = []
    for piece, lines in cells:
        text = " ".join(line.strip() for line, _given in lines).replace("\t", " ")
        remarks += _moved(lines, at)
        pieces.append(
            piece._replace(start=at, end=at + len(text), indent=indent_of(lines[0][0]) if lines else 0)
        )
        texts.append(text)
        at += len(text) + 1
    role = Role.FURNITURE if _is_furniture(filled) else Role.ROW
    return [("\t".join(texts), Given(role, cells=tuple(pieces), remarks=tuple(remarks)))]


def indent_of(words: str) -> int:
    """How many blanks stand before words by which their file indents them; an ideographic one is two."""
    lead = words[: len(words) - len(words.lstrip())]
    return len(lead) + lead.count("\u3000")


def _moved(lines: Lines, at: int) -> Iterator[Remark]:
    """The remarks on the lines of a cell that begins at a place of its row."""
    for line, given in lines:
        words = line.strip()
        lead = len(line) - len(line.lstrip())
        for remark in given.remarks:
            start, end = (at + min(max(edge - lead, 0), len(words)) for edge in (remark.start, remark.end))
            yield remark._replace(start=start, end=end)
        at += len(words) + 1


def _is_passage(cell: tuple[Piece, Lines]) -> bool:
    """Whether a cell holds a passage of its own."""
    return len(cell[1]) > _LINES or sum(len(line) for line, _given in cell[1]) > _CELL


def _is_furniture(cells: list[tuple[Piece, Lines]]) -> bool:
    """Whether all lines of some cells are of the page and not of its text."""
    return all(given.role is Role.FURNITURE for _piece, lines in cells for _line, given in lines)


def _cell_lines(cells: list[tuple[Piece, Lines]], shown: list[tuple[Piece, Lines]]) -> Lines:
    """The lines of the cells of a row that are `shown`; the first tells of the others too, which are empty."""
    found: Lines = []
    numbers = {piece.column for piece, _lines in shown}
    rest = tuple(piece for piece, _lines in cells if piece.column not in numbers)
    for piece, lines in shown:
        for line, given in lines:
            held = given.cells or (piece._replace(end=len(line)),)
            found.append((line, replace(given, cells=(*rest, *held) if not found else held)))
    return found
