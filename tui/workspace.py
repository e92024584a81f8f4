"""The one door: from a path or standard input to a speech and all that belongs to it, for both front ends."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui.files.memory import Remembered, keep, recall
from tui.files.places import bundled_pack
from tui.files.problems import Missing, Problem, Problems
from tui.files.reading import read_bytes
from tui.packs.load import load
from tui.reading import Place
from tui.reading.languages import Shown
from tui.speech import Span
from tui.words import _, twin

if TYPE_CHECKING:
    from tui.packs.load import Pack
    from tui.reading import Reading
    from tui.review.settled import Settled
    from tui.review.state import ReviewState
    from tui.speech import Speech
    from tui.speech.findings import Finding
    from tui.speech.parallel import Parallel
    from tui.speech.verdicts import Waiver


CAP = 20_000_000
"""Bytes of a text that is opened as a speech."""


@dataclass(frozen=True)
class Workspace:
    """One opened speech."""

    speech: Speech
    path: str = ""
    """What opens it again; empty for the bundled speech."""
    pack: Pack | None = None
    """The pack that it comes from; None for a file."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the declared checks and the built-in rules find, in reading order; worked out when first asked for."""
        from tui.checks import check  # noqa: PLC0415 - the first paint does without

        return check(self.speech, self.pack.checks if self.pack else ())

    @cached_property
    def parallel(self) -> Parallel | None:
        """The speech beside its translation, if it has one; put together when first asked for."""
        from tui.speech.parallel import parallel  # noqa: PLC0415 - the first paint does without

        return parallel(self.speech)

    def pair(self) -> Parallel:
        """The speech beside its translation.

        Raises:
            Problems: It has none.
        """
        if self.parallel is None:
            wrong = _("this speech has no English translation")
            raise Problems([Problem("--lang", "en", wrong, _("a pack brings it as translation.en.toml"))])
        return self.parallel

    def waivers(self) -> dict[str, Waiver]:
        """The findings that were waived, by their keys.

        Raises:
            StoreError: The store is there but cannot be read; the message says what to do.
        """
        from tui.review.state import state_of  # noqa: PLC0415 - only who asks pays for the store
        from tui.review.store import Store, default_path  # noqa: PLC0415

        if not default_path().exists():
            return {}
        with Store.open(None, "") as store:
            state = state_of(store.events(self.speech.id))
        return {waiver.target.name: waiver for waiver in state.waivers.values()}

    def waive(self, finding: Finding, reason: str, reviewer: str) -> None:
        """Waive a finding for a reason; it is in the store when this returns.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        from tui.review.deeds import Waived  # noqa: PLC0415 - only who decides pays for the store
        from tui.review.events import Draft  # noqa: PLC0415
        from tui.review.store import Store  # noqa: PLC0415
        from tui.speech.verdicts import PlaceKind, target_at  # noqa: PLC0415

        start, end = finding.span
        target = target_at(self.speech, PlaceKind.FINDING, start, end, name=finding.key)
        with Store.open(None, reviewer) as store:
            store.append(Draft(Waived(reason), target))

    def settled(self, state: ReviewState) -> Settled:
        """What was said of the speech, laid over its text as it is now."""
        from tui.review.settled import settle  # noqa: PLC0415 - only who asks pays for it

        speech = self.speech
        sections = {section.id: Span(section.start, section.end) for section in speech.sections}
        figures = [mention.figure for mention in speech.mentions]
        return settle(state, speech.id, speech.text, figures, sections)

    def kept_place(self) -> Place | None:
        """The place of reading from last time, if there is one."""
        kept = recall().of(self.speech.id)
        return Place(kept.offset, kept.mention) if kept else None

    def kept_shown(self) -> Shown:
        """Which texts were read last time."""
        if self.speech.translation is None:
            return Shown.SOURCE
        kept = recall().of(self.speech.id)
        return Shown(kept.shown) if kept and kept.shown in set(Shown) else Shown.SOURCE

    def keep_place(self, reading: Reading, shown: Shown = Shown.SOURCE) -> None:
        """Remember the place of reading, and which texts are read, for next time."""
        speech, place = self.speech, reading.place
        title = twin(speech.title, speech.title_en)
        keep(Remembered(speech.id, self.path, title, place.offset, place.mention, str(shown)))


def open_workspace(path: str | None) -> Workspace:
    """Open a speech: the bundled one for None, a pack for a folder, standard input for `-`, else a text file.

    Raises:
        Problems: What is wrong with it, all at once.
    """
    if path is None:
        pack = load(bundled_pack())
        return Workspace(pack.speech, "", pack)
    if path == "-":
        data = sys.stdin.buffer.read(CAP + 1)
        return _plain(data, "-", f"sha256:{hashlib.sha256(data).hexdigest()}")
    place = Path(path)
    if place.is_dir():
        pack = load(place)
        return Workspace(pack.speech, str(place.absolute()), pack)
    if not place.exists():
        raise Missing([Problem(path, "", _("there is no such file or folder"))])
    if place.suffix.lower() not in {".txt", ".md", ".text", ".markdown", ""}:
        raise Problems([_refused(path)])
    absolute = str(place.absolute())
    return _plain(read_bytes(place, cap=CAP), path, absolute, absolute)


def _plain(data: bytes, name: str, speech: str, path: str = "") -> Workspace:
    """A text without a pack, its figures detected on the spot."""
    from tui.packs.plain import decode, plain_speech  # noqa: PLC0415 - a pack does without the detector

    return Workspace(plain_speech(decode(data, name), id=speech), path)


_CONVERT = {
    ".pdf": "pdftotext FILE.pdf FILE.txt",
    ".doc": "soffice --headless --convert-to docx FILE.doc",
    ".wps": "soffice --headless --convert-to docx FILE.wps",
    ".rtf": "soffice --headless --convert-to docx FILE.rtf",
    ".odt": "soffice --headless --convert-to docx FILE.odt",
}
"""Formats that are not read, and the command that turns each into one that is."""


def _refused(path: str) -> Problem:
    """Why a file is not opened, and the way round."""
    suffix = Path(path).suffix.lower()
    if suffix in _CONVERT:
        wrong = _("{format} files are not read").format(format=suffix)
        return Problem(path, "", wrong, _("convert it first: {command}").format(command=_CONVERT[suffix]))
    return Problem(
        path, "", _("this is no speech"), _("expected a .txt or .md file, or a folder that holds speech.toml")
    )
