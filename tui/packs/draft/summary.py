"""What a draft says of itself: which of it is known, which was detected and wants to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.words import _, listed, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.packs.load import PackFiles
    from tui.speech.model import Speech

_FORMATS = {
    "text": "text",
    "markdown": "Markdown",
    "word": "Word",
    "html": "HTML",
    "csv": "CSV",
    "sheets": "Excel",
    "pdf": "PDF",
    "odt": "OpenDocument",
    "rtf": "RTF",
    "epub": "EPUB",
    "ods": "OpenDocument",
    "xls": "Excel",
    "doc": "Word",
    "ofd": "OFD",
}
_WITH_ENCODING = {"text", "markdown", "html", "csv"}


def heads(files: PackFiles, name: str) -> dict[str, str]:
    """The remarks at the beginning of each file of a draft that was made of the file `name`."""
    count = len(files.metrics.metrics)
    made = _("A draft, made by `hegao import` of {name}.").format(name=name)
    speech = _(
        "Known: the text and its order, character for character, and the file as received.\n"
        "Detected, to be looked at: what is a title, a chapter, a section or a paragraph; the short titles;\n"
        "what is set apart as `front`, `back`, `aside`; the language."
    )
    metrics = _(
        "Known: `figure`, `quote`, `section`: they are words of the text and their place.\n"
        "Detected, to be looked at: `value`, `low`, `high`, `unit`, `kind`, `approx`, `bound`; and above all\n"
        "`label` and `period`, words of the text around the figure. `confidence` marks a metric as detected,\n"
        "and says how sure its label is: 0.9 high, 0.6 medium, 0.3 low, 0.1 where the label is only the figure.\n"
        "Take that line away when you have confirmed the metric."
    )
    found = ngettext("{count} figure was detected.", "{count} figures were detected.", count)
    return {
        "speech": f"{made}\n{speech}",
        "metrics": f"{made} {found.format(count=count)}\n{metrics}",
        "notes": f"{made}\n" + _("Detected: numbers that are written as none is."),
    }


def summary(files: PackFiles, speech: Speech, folder: str) -> Iterator[str]:
    """What to tell who made a draft, a line each."""
    file = files.speech
    source = file.source
    yield _("A draft pack is in {folder}.").format(folder=folder)
    form = _FORMATS[source.format] if source else ""
    encoding = source.encoding.upper() if source and source.format in _WITH_ENCODING else ""
    said = listed((form, encoding))
    characters = ngettext("{count} character", "{count} characters", len(speech.text))
    characters = characters.format(count=f"{len(speech.text):,}")
    yield _("Known: the text ({form}, {characters}) and the file as received, byte for byte.").format(
        form=said, characters=characters
    )
    title = _("no title") if file.untitled else _("title “{title}”").format(title=file.title)
    sections = len(speech.sections)
    parts = [
        title,
        ngettext("{count} chapter", "{count} chapters", len(file.chapters)).format(count=len(file.chapters)),
        ngettext("{count} section", "{count} sections", sections).format(count=sections),
        ngettext("{count} figure", "{count} figures", len(files.metrics.metrics)).format(
            count=len(files.metrics.metrics)
        ),
    ]
    yield _("Detected, to be looked at: {what}.").format(what=listed(parts))
    apart = (
        file.front.count("\n") + bool(file.front) + file.back.count("\n") + bool(file.back) + len(file.asides)
    )
    if apart:
        told = ngettext("{count} line", "{count} lines", apart).format(count=apart)
        yield _("Set apart as none of the speech: {lines} (front, back, aside).").format(lines=told)
    if left := len(speech.mentions) - len(files.metrics.metrics):
        told = ngettext("{count} figure", "{count} figures", left).format(count=left)
        yield _("Without a metric: {figures} in what is set apart, or across two paragraphs.").format(
            figures=told
        )
    yield _("Read it with `hegao {folder}`; edit speech.toml and metrics.toml.").format(folder=folder)
