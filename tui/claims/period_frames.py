"""Which period holds where a clause names none: of the heading, of the opening of a paragraph, of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.claims.period_values import is_span
from tui.compiled import late

if TYPE_CHECKING:
    from tui.claims.claim_model import When
    from tui.claims.period_values import DocumentDate


SEEN = late(
    r"(?:的?(?:累计|总体|整体|实际|有关|统计)?(?:情况|数据|进度|走势|表现|指标|数值))?(?:上)?(?:来)?看，"
)
"""Behind a time with 从 before it: what is looked at, 从前11个月累计情况看."""
EARLIER = "earlier paragraph"
"""The source of a period that an earlier paragraph of the section opened with."""


class Frame(Struct, frozen=True):
    """What the surroundings of a paragraph say of its figures."""

    date: DocumentDate | None = None
    """When the document was made."""
    when: When | None = None
    """The innermost period of the headings and of the opening of the section."""
    spans: tuple[When, ...] = ()
    """Spans of years that hold here, the innermost first."""
    aims: bool = False
    """Whether the heading says that its figures are wanted and not yet so."""
    source: str = ""
    """`heading`, `opening`, `title`, or `EARLIER`."""

    first_time: int | None = None
    """Where the first time of the text stands; None where it names none, or that was not looked for."""

    @property
    def period(self) -> str | None:
        """The innermost period in ISO 8601."""
        return self.when.period if self.when else None

    def within(self, when: When, source: str, *, aims: bool | None = None) -> Frame:
        """The frame of what lies inside, where another period holds."""
        spans = (when, *self.spans) if is_span(when.period) else self.spans
        held = self.aims if aims is None else aims
        return Frame(self.date, when, spans, held, source, self.first_time)
