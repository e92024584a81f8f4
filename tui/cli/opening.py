"""Opening a speech for a command, with a bar on standard error where that takes longer than a second."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.cli import first_page
from tui.cli.output import warn
from tui.files import bounds
from tui.files.places import nothing_reviewed
from tui.files.problems import Problem, Problems
from tui.words import _
from tui.workspace import Workspace, may_be_settled, may_have_sources, open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from tui.claims.period_values import DocumentDate
    from tui.review.said_of_sources import SaidOfSources
    from tui.sources.statement_model import Source

_WAIT = 1.0
"""Seconds after which the bar is shown."""


def open_speech(
    path: str | None,
    *,
    private: bool = False,
    most: int = bounds.MOST[bounds.FIGURES],
    must_hold_text: bool = False,
    as_read: bool = False,
    behind: bool = False,
    before: str | None = None,
    claims: bool = False,
    in_windows: bool = False,
    date: DocumentDate | None = None,
) -> Workspace:
    """Open a speech as `open_workspace` does; where there is no text in it, say so.

    What reviewers settled of its lines holds, but with `as_read`; what they settled of claims comes with it where
    `claims` are asked for. With `behind` most figures are looked for later; with `in_windows` there may be more than
    `most`, of which then only the places are held. `before` names the earlier draft of the
    same speech; `date` says when both were made.

    Raises:
        Problems: What is wrong with it, or, with `must_hold_text`, that there is no text in it.
    """
    if before is not None:
        earlier = open_workspace(before, private=private, most=0, date=date_words(date))
        opened = open_speech(
            path,
            private=private,
            most=most,
            must_hold_text=must_hold_text,
            as_read=as_read,
            behind=behind,
            date=date,
        )
        _check_may_follow(before, earlier, opened)
        return replace(opened, before=earlier)
    if path is None:
        return open_workspace(None, private=private, date=date_words(date))
    with bar() as told:
        workspace = open_workspace(
            path,
            progress=told,
            private=private,
            most=most,
            behind=behind,
            in_windows=in_windows,
            date=date_words(date),
        )
        if not as_read:
            workspace = _settled(workspace, most, claims=claims)
    if must_hold_text:
        workspace.check_holds_text()
    else:
        _say_if_empty(workspace)
    return workspace


def _check_may_follow(name: str, earlier: Workspace, opened: Workspace) -> None:
    """See that a draft is not declared to follow itself, nor one that follows it.

    Raises:
        Problems: It would, or the store cannot be read.
    """
    own, other = opened.speech.id, earlier.speech.id
    if own == other != "":
        wrong = _("this is the same text: a draft does not follow itself")
        raise Problems([Problem(name, "--from", wrong, _("name an earlier one"))])
    if nothing_reviewed() or not other:
        return
    from tui.review.trouble import StoreError  # noqa: PLC0415 - only where there is a store
    from tui.review_service import follows  # noqa: PLC0415

    try:
        circle = follows(other, own)
    except StoreError as error:
        raise error.problems() from error
    if circle:
        wrong = _("this draft follows {name}: it cannot come before it").format(name=opened.name)
        raise Problems([Problem(name, "--from", wrong, _("`hegao drafts` shows it, its --part undoes it"))])


def date_words(date: DocumentDate | None) -> str:
    """A date in ISO 8601; empty for none."""
    if date is None:
        return ""
    from tui.claims import period_values  # noqa: PLC0415 - only who says a date pays for it

    return period_values.date_words(date)


def remember_date(workspace: Workspace, date: DocumentDate | None) -> None:
    """Remember with a speech when its reader says that it was made; what is wrong with the store its screen says."""
    if date is None or workspace.private or workspace.speech.document is None:
        return
    from tui.review.trouble import StoreError  # noqa: PLC0415 - only who says a date pays for it
    from tui.review_service import ReviewService  # noqa: PLC0415 - likewise
    from tui.settings import read_settings, reviewer_name  # noqa: PLC0415 - likewise

    said = date_words(date)
    with suppress(StoreError), ReviewService(workspace, reviewer_name(read_settings())) as reviews:
        if reviews.snapshot().settled.date != said and reviews.may_write:
            reviews.do(reviews.drafts.date(said))


def earlier_draft(before: Workspace, most: int) -> Workspace:
    """The earlier draft that was named, with its figures and as reviewers settled its lines; its file is not read again.

    Raises:
        Problems: It has too many figures.
    """
    with bar() as told:
        opened = _settled(before.with_figures(most, told), most)
    _say_if_empty(opened)
    return opened


def _say_if_empty(workspace: Workspace) -> None:
    """Say beside the data that there is no text in a speech."""
    try:
        workspace.check_holds_text()
    except Problems as problems:
        warn(str(problems))


def with_sources(workspace: Workspace, named: Sequence[str] | None, *, behind: bool = False) -> Workspace:
    """A speech with what its figures are to be held against, each as `--source` names it.

    Args:
        workspace: The speech.
        named: What is named.
        behind: Whether large files are left to be read behind a screen; what is wrong in one is said there.

    Raises:
        Problems: A source cannot be read, or holds no number.
    """
    if not named:
        return workspace
    from tui.source_files import is_large, open_source  # noqa: PLC0415 - comes with the readers of tables

    awaited = tuple(one for one in named if behind and is_large(one))
    sources = tuple(open_source(one) for one in named if one not in awaited)
    return replace(workspace, sources=sources, awaited=awaited)


def with_known_sources(workspace: Workspace, named: Sequence[str] | None) -> Workspace:
    """The same with the sources that reviewers hold its figures against; of one that is not here that is said.

    What is wrong with the store is not said: the commands that use its verdicts say it.

    Raises:
        Problems: A source that is named cannot be read, or holds no number.
    """
    opened = with_sources(workspace, named)
    if nothing_reviewed() or not may_have_sources():  # then the store is not even imported
        return opened
    said = _said_of_sources(workspace, opened.sources)
    if said is None or not said.says_something:
        return opened
    from tui.export.tie_wording import source_line  # noqa: PLC0415 - most texts have none
    from tui.source_files import edited, of_own_draft  # noqa: PLC0415

    said = of_own_draft(said, workspace)
    known = _known(said, workspace, {source.content for source in opened.sources})
    followed = edited(opened.sources, known)
    known = [one for one in known if one.content not in set(followed.values())]
    for source in known:
        if not source.here:
            warn(source_line(source))
            if source.changed:
                warn(_("Name it to hold the figures against it as it is now."))
    from tui.review.said_of_sources import following  # noqa: PLC0415
    from tui.sources.corrected_tables import corrected  # noqa: PLC0415

    said = following(said, followed)
    sources = (corrected(source, said.tables_of(source.content)) for source in (*opened.sources, *known))
    return replace(opened, sources=tuple(sources), said=said)


def _known(said: SaidOfSources, workspace: Workspace, here: Container[str]) -> list[Source]:
    """The sources that are remembered with a speech, opened again, without those that were named; its own tables among them."""
    from tui.source_files import known_source  # noqa: PLC0415 - most texts have none
    from tui.sources.statement_model import OWN  # noqa: PLC0415

    found = []
    for one in said.sources:
        own = workspace.own_source if one.taken == OWN else None
        if one.content not in here:
            found.append(own or known_source(one.content, one.file, one.taken, workspace.path))
    return found


def _said_of_sources(workspace: Workspace, named: Sequence[Source]) -> SaidOfSources | None:
    """What reviewers said of the sources of a speech, and taught of these elsewhere; None where the store cannot be read."""
    from tui.review.trouble import StoreError  # noqa: PLC0415 - only where there is a store
    from tui.review_service import ReviewService  # noqa: PLC0415

    try:
        with ReviewService(workspace, read_only=True) as reviews:
            said = reviews.confirmed().settled.sources
            contents = (*(one.content for one in said.sources), *(one.content for one in named))
            return reviews.lessons.added(said, contents)
    except StoreError:
        return None


def _settled(workspace: Workspace, most: int, *, claims: bool = False) -> Workspace:
    """A speech as reviewers settled; as it was read where the store cannot be read, which is said."""
    if not may_be_settled(workspace, claims=claims):
        return workspace
    from tui.review.trouble import StoreError  # noqa: PLC0415 - only where there is a store
    from tui.review_service import as_settled  # noqa: PLC0415

    try:
        return as_settled(workspace, most=most, claims=claims)
    except StoreError as error:
        warn(str(error))
        return workspace


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """What is to be told how much is done; shows it after a while, if standard error is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty() or first_page.is_drawn():
        yield lambda _done, _total: None
        return
    from tui.cli.progress import Bar  # noqa: PLC0415 - a pipe needs none

    shown = Bar(_WAIT)
    try:
        yield shown.tell
    finally:
        shown.stop()
