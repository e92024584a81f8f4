"""The configuration file: read, validated like a pack, every problem with its place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from msgspec import Meta

from tui.files.places import blocked, config_dir, config_file
from tui.packs.pack import Table
from tui.words import _

if TYPE_CHECKING:
    from tui.packs.document import Document

NAME = "config.toml"
ThemeName = Literal["light", "dark", "dusk", "colour-blind", "contrast"]
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)


class InterfaceSettings(Table, frozen=True):
    """How the program speaks and looks."""

    language: Annotated[
        Literal["zh", "en"] | None, Meta(description="Language; else the locale decides.")
    ] = None
    theme: Annotated[
        ThemeName | None, Meta(description="Colours; else those chosen last time with `T`, or dark.")
    ] = None


class ReaderSettings(Table, frozen=True):
    """How the text is set."""

    width: Annotated[int, Meta(ge=16, le=200, description="The widest line in cells.")] = 84
    indent: Annotated[int, Meta(ge=0, le=8, description="First-line indent of paragraphs in cells.")] = 2


class TerminalSettings(Table, frozen=True):
    """What the terminal does, where it need not be asked."""

    ambiguous_width: Annotated[
        Literal[1, 2] | None, Meta(description="Cells of “ ” … — ·; else the terminal is asked.")
    ] = None
    unicode: Annotated[bool | None, Meta(description="Signs beyond ASCII; else the locale decides.")] = None


class ReviewSettings(Table, frozen=True):
    """Who reviews."""

    reviewer: Annotated[
        str, Meta(max_length=100, description="Name under verdicts and notes; HEGAO_REVIEWER goes before it.")
    ] = ""


class Settings(Table, frozen=True):
    """All that the configuration file can say."""

    interface: InterfaceSettings = InterfaceSettings()
    reader: ReaderSettings = ReaderSettings()
    terminal: TerminalSettings = TerminalSettings()
    review: ReviewSettings = ReviewSettings()
    keys: dict[str, str] = {}  # noqa: RUF012 - msgspec copies it


def read_settings(bindings: dict[str, str] | None = None) -> Settings:
    """Read the configuration file; where there is none, all is as declared.

    Args:
        bindings: The ids of all actions with the keys declared for them; where given, `[keys]` is held against it.

    Raises:
        Problems: All that is wrong with the file.
    """
    if blocked(config_dir()):  # the command line says so, and goes on
        return Settings()
    try:
        os.lstat(config_file())
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        pass  # what is wrong with it is said by who reads it
    from tui.packs.document import read_document  # noqa: PLC0415 - only where there is a configuration
    from tui.packs.validate import validate  # noqa: PLC0415 - likewise

    document = read_document(config_dir(), NAME)
    keys = document.data.pop("keys", {})
    settings = validate(document, Settings)
    chosen = _keys(document, keys, bindings)
    if document.problems:
        raise document.found()
    return Settings(settings.interface, settings.reader, settings.terminal, settings.review, chosen)


def _keys(document: Document, keys: Any, bindings: dict[str, str] | None) -> dict[str, str]:
    """The `[keys]` table: ids that are known, keys that are texts."""
    if not isinstance(keys, dict):
        document.report(("keys",), _("this is not a table"), _('expected [keys] with lines like table = "t"'))
        return {}
    for name, value in keys.items():
        if not isinstance(value, str) or not value.strip():
            document.report(
                ("keys", name), _("this is not a key"), _("expected keys as a text, with commas between them")
            )
        if bindings is not None and name not in bindings:
            from tui.packs.document import meant  # noqa: PLC0415 - only where something is wrong

            document.report(("keys", name), _("there is no action of this name"), meant(name, bindings))
    return {name: value for name, value in keys.items() if isinstance(value, str)}


def reviewer_name(settings: Settings) -> str:
    """Who reviews: `HEGAO_REVIEWER`, else the configuration's, else the name of the account."""
    import getpass  # noqa: PLC0415 - only a decision needs it

    named = os.environ.get("HEGAO_REVIEWER") or settings.review.reviewer
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reviewer"
