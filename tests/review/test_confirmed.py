"""Claims confirmed field by field: stored, checked when they are read, undone together, blanked, and beside labels of 0.1.0."""

from __future__ import annotations

import json

import pytest

from tests.review.builders import event, place
from tui.claims.period_values import DocumentDate
from tui.claims.settled_claims import claim_of, is_period, period_in
from tui.claims.speech_claims import claims_of
from tui.figures import detect
from tui.packs.plain import plain_speech
from tui.review.blanking import BLANK, blanked
from tui.review.coding import BadEventError, decode, encode
from tui.review.detected_fields import read
from tui.review.drafts import Drafts
from tui.review.event_types import ClaimConfirmed, LabelGiven
from tui.review.events import new_id
from tui.review.projection import project
from tui.review.settled import settle
from tui.review_service import ReviewService
from tui.speech.verdicts import Extent, SaidClaim
from tui.workspace import Workspace

TEXT = "去年,全县税收达到5亿元,增长8%;培训村干部38名。"
GROWTH = ClaimConfirmed("税收", "growth", "up", False, "全县", "2023", "2022", "", "actual")  # noqa: FBT003


def test_an_event_is_read_back_as_it_was_written() -> None:
    """With every field; fixed words must be such words, or empty."""
    written = encode(event(1, GROWTH, place(TEXT, "8%")))
    assert decode(written).data == GROWTH
    assert json.loads(written)["deed"] == "claim-confirmed"
    for name, wrong in (("aspect", "speed"), ("direction", "left"), ("mode", "wish"), ("mean", "no")):
        raw = json.loads(written)
        with pytest.raises(BadEventError):
            decode(json.dumps({**raw, "body": {**raw["body"], name: wrong}}))
    empty = event(1, ClaimConfirmed("", "", "", False, "", "", "", "", ""), place(TEXT, "8%"))  # noqa: FBT003
    assert decode(encode(empty)).data == empty.data


def test_what_was_detected_is_kept_beside_what_was_said() -> None:
    """An event of an earlier version has none, and is written back as it was; what is no such line says nothing."""
    speech = plain_speech(TEXT, id="kept")
    draft = Drafts(speech).claim(speech.mentions[1], SaidClaim("税", "growth", mode="actual"))
    (record,) = project([event(1, draft.data, draft.target)]).claim_records.values()
    assert record.found == SaidClaim("税收", "growth", "up", scope="全县", period="去年", mode="actual")
    plain = encode(event(1, GROWTH, place(TEXT, "8%")))
    assert "detected" not in json.loads(plain)["body"]
    assert encode(decode(plain)) == plain
    for line in ("[]", "no", "[" * 9000, '["a", "b", "", "no", "", "", "", "", ""]', '{"metric": "a"}'):
        assert read(line) is None


def test_of_another_figure_of_the_metric_only_what_both_share_is_said() -> None:
    """Its period and the way it went stay as they are detected."""
    speech = plain_speech(TEXT, id="shared")
    claims = claims_of(speech)
    shared = SaidClaim("税", "growth", scope="某县", extent=Extent.METRIC)
    data = Drafts(speech).claim(speech.mentions[1], shared).data
    assert decode(encode(event(1, data, place(TEXT, "8%")))).data == data
    (record,) = project([event(1, data, place(TEXT, "8%"))]).claim_records.values()
    assert record.said == shared
    said = claim_of(claims, speech.mentions[1], record)
    assert (said.metric, said.scope, said.direction, said.period) == ("税", "某县", "up", "去年")


def test_a_label_and_a_claim_of_one_figure_follow_each_other() -> None:
    """The last word counts, whichever it is; a label says metric and period alone."""
    at = place(TEXT, "8%")
    label = event(2, LabelGiven("税", "去年"), at)
    found = settle(project([event(1, GROWTH, at), label]), "speech", TEXT, detect(TEXT))
    assert found.claims.said[2].said == SaidClaim("税", period="去年", extent=Extent.LABEL)
    found = settle(project([label, event(3, GROWTH, at)]), "speech", TEXT, detect(TEXT))
    assert found.claims.said[2].said == SaidClaim(
        "税收", "growth", "up", scope="全县", period="2023", base="2022", mode="actual"
    )


def test_a_claim_falls_with_its_figure_until_another_is_said_there() -> None:
    """What fell is kept and named; one's own new claim on the figure takes its place."""
    log = [event(1, GROWTH, place(TEXT, "8%"))]
    edited = TEXT.replace("8%", "9%")
    found = settle(project(log), "speech", edited, detect(edited))
    assert [one.said.metric for one in found.fallen_claims] == ["税收"]
    assert found.claims.said == {}
    log.append(event(2, GROWTH, place(edited, "9%")))
    assert settle(project(log), "speech", edited, detect(edited)).fallen_claims == ()


def test_what_one_key_confirmed_is_undone_and_done_again_with_one() -> None:
    """Not what was confirmed before, and not a claim by itself."""
    speech = plain_speech(TEXT, id="together")
    first, second, third = speech.mentions
    said = SaidClaim("税收", "level", mode="actual")
    with ReviewService(Workspace(speech), "甲") as reviews:
        draft, name = reviews.drafts.claim, new_id()
        reviews.do(draft(third, said))
        reviews.do(draft(second, said, "", name), draft(first, said, "", name))
        assert sorted(reviews.snapshot().named) == [0, 1, 2]
        undone = reviews.undo()
        assert undone is not None
        assert (undone.target, sorted(reviews.snapshot().named)) == (reviews.drafts.figure(first), [2])
        again = reviews.redo()
        assert again is not None
        assert (again.target, sorted(reviews.snapshot().named)) == (reviews.drafts.figure(first), [0, 1, 2])
        reviews.undo()
        assert reviews.undo() is not None
        assert sorted(reviews.snapshot().named) == []
        assert reviews.undo() is None


def test_words_of_the_text_go_when_they_are_forgotten() -> None:
    """The fixed words stay: they are none of the text's."""
    data = blanked(event(1, GROWTH, place(TEXT, "8%"))).data
    assert data == ClaimConfirmed(BLANK, "growth", "up", False, BLANK, BLANK, BLANK, "", "actual")  # noqa: FBT003


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("2023", "2023"),
        ("2023H1", "2023H1"),
        ("2021/2025", "2021/2025"),
        ("2023年上半年", "2023H1"),
        ("去年", "2023"),
        ("last year", "2023"),
        ("first half of 2022", "2022H1"),
        ("茶季", "茶季"),
    ],
)
def test_times_are_kept_in_iso_8601_where_they_are_known(words: str, period: str) -> None:
    """Else as they were typed."""
    assert period_in(words, DocumentDate(2024, 3)) == period
    assert is_period(period) is (period[0] == "2")
