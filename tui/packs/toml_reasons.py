"""Why a text is no TOML, in the reader's language; the parser's own sentences are English."""

from __future__ import annotations

from tui.words import N_, _

REASONS = {
    "Expected '='": N_("an equals sign is missing behind a name"),
    "Expected newline": N_("something stands behind a value or a heading"),
    "Expected": N_("a sign is missing"),
    "Found invalid character": N_("a character stands where none may"),
    "Illegal character": N_("a character stands where none may"),
    "Invalid initial character": N_("a name begins with what no name may; Chinese names stand in quotes"),
    "Invalid statement": N_("this is neither a name nor a heading"),
    "Invalid date": N_("this is no date"),
    "Invalid hex": N_("an escape sequence in a text is wrong"),
    "Escaped character": N_("an escape sequence in a text is wrong"),
    "Unescaped": N_("an escape sequence in a text is wrong"),
    "Unclosed array": N_("a list is not closed"),
    "Unclosed inline table": N_("a brace is not closed"),
    "Unterminated string": N_("a text is not closed"),
    "Cannot": N_("a name is given twice"),
    "Duplicate": N_("a name is given twice"),
    "Invalid value": N_("this is no value; texts stand in quotes"),
}
"""What tomli 2.5 says, by the beginning of its sentences, the longer ones first."""


def toml_reason(said: str) -> str:
    """What the parser said, in words of ours."""
    return _(
        next((words for start, words in REASONS.items() if said.startswith(start)), REASONS["Invalid value"])
    )
