"""A short speech with a finding, and a first reviewer who did one of everything, for tests of what a second sees."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from tui.documents.structure import read_document
from tui.packs.plain import plain_speech
from tui.review.event_types import Order, QueueKind
from tui.review.store import Store
from tui.review_service import ReviewService
from tui.speech.verdicts import ReaderNoteKind, SaidClaim, Verdict
from tui.workspace import Workspace

if TYPE_CHECKING:
    from tui.review.events import Event

TEXT = "东岭镇工作汇报\n\n去年新修水渠12公里。新增大棚340个。产品合格率达108.3%。\n"
WORKSPACE = Workspace(plain_speech(read_document(TEXT.encode(), "report.txt"), id="speech"))
SPEECH, FINDINGS = WORKSPACE.speech, WORKSPACE.findings
CANAL, SHEDS, RATE = (
    mention for mention in SPEECH.mentions if mention.surface in ("12公里", "340个", "108.3%")
)
FIRST, SECOND = "首位核稿人", "次位核稿人"
BY_FIRST = ("15公里", "首位的批注", "首位撤下的批注", "首位的理由", "首位的指标", FIRST)
"""Words that only the first reviewer's actions hold."""
BY_SECOND = ("13公里", "次位的批注", "次位的理由", "次位的指标", SECOND)
"""Words that only the second reviewer's actions hold."""


def by_first() -> None:
    """Let the first reviewer do one of everything, some of it taken back."""
    with ReviewService(WORKSPACE, FIRST) as one:
        make = one.drafts
        session = make.begin_session(QueueKind.ALL, Order.READING)
        one.do(session, make.verdict(CANAL, Verdict.WRONG, "15公里", session.session))
        one.do(make.verdict(SHEDS, Verdict.DOUBTFUL), make.verdict(SHEDS, None))
        one.do(make.note(make.figure(CANAL), ReaderNoteKind.QUESTION, "首位的批注"))
        one.do(make.note(make.figure(SHEDS), ReaderNoteKind.COMMENT, "首位撤下的批注"))
        one.do(make.remove_note(one.snapshot().settled.notes[-1]))
        one.do(
            make.claim(CANAL, SaidClaim("首位的指标", period="去年")),
            make.mark(make.figure(CANAL), read=True),
        )
        one.waive(FINDINGS[0], "首位的理由")
        one.do(make.verdict(RATE, Verdict.VERIFIED))
        assert one.undo() is not None


def kept() -> tuple[Event, ...]:
    """All that is in the store's file."""
    with Store.open(None, "") as store:
        return store.events()


def words_of(data: bytes, form: str) -> str:
    """All the words of a report; of Word's package all parts."""
    if form != "docx":
        return data.decode("utf-8")
    with ZipFile(BytesIO(data)) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
