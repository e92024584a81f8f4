"""The reviews of a speech for a command: what is wrong with the store is said as with any other file."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.cli.output import warn
from tui.review.trouble import StoreError
from tui.review_service import ReviewService

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.workspace import Workspace


@contextmanager
def reviews_of(workspace: Workspace, *, read_only: bool = True) -> Iterator[ReviewService]:
    """What reviewers said of a speech, closed in the end; what the user must know of the store is said.

    Raises:
        Problems: The store cannot be used.
    """
    try:
        with ReviewService(workspace, read_only=read_only) as reviews:
            reviews.snapshot()
            before = reviews.notice.splitlines()
            for said in (*before, *reviews.command_offered.splitlines()):
                warn(said)
            yield reviews
            # A file may be found damaged at any time.
            for said in reviews.notice.splitlines():
                if said not in before:
                    warn(said)
    except StoreError as error:
        raise error.problems() from error
