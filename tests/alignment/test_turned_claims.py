"""A figure that stands while what is said of it is turned round is changed; one that is said another way is not."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import aligned
from tui.alignment import Change, Reason

AROUND = {
    True: "各项工作进展平稳，群众得到的实惠更多。",
    False: "The wardens thank all volunteers for their help.",
}


def outcomes(old: str, new: str) -> list[tuple[Change, Reason]]:
    """What became of each figure of two sentences that stand in a text."""
    texts = (f"{AROUND[not text.isascii()]}\n{text}" for text in (old, new))
    return [(row.change, row.reason) for row in aligned(*texts).rows]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("本季新增林地420亩。", "本季减少林地420亩。"),
        ("还没有通电的组有23个。", "已经通电的组有23个。"),
        ("没有完成任务的车间有7个。", "完成任务的车间有7个。"),
        ("仍有16个组未通天然气。", "已有16个组通天然气。"),
        ("港口吞吐量同比增长4.6%。", "港口吞吐量环比增长4.6%。"),
        ("每吨水耗下降4%。", "每吨水耗下降到4%。"),
        ("苗圃面积增加260亩。", "苗圃面积增加到260亩。"),
        ("今年计划新建泵站38座。", "今年已经新建泵站38座。"),
        ("入园率达到86%。", "入园率要达到86%。"),
        ("参训学员90人。", "参训学员将达90人。"),
        ("年产值800万元以上的作坊有140家。", "年产值800万元以下的作坊有140家。"),
        ("The crews did not meet 14 of their deadlines.", "The crews met 14 of their deadlines."),
        ("Fees rose by 6 percent last winter.", "Fees rose to 6 percent last winter."),
        ("Catches rose and stocks fell by 40 tonnes.", "Catches rose and stocks fell to 40 tonnes."),
        ("Divers found 210 moorings that passed.", "Divers found 210 moorings that failed."),
    ],
)
def test_a_figure_of_a_claim_that_was_turned_round_is_changed(old: str, new: str) -> None:
    """Its value is what it was, in both directions of the comparison."""
    for first, second in ((old, new), (new, old)):
        assert (Change.CHANGED, Reason.CLAIM) in outcomes(first, second)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("入园率提高到86%。", "入园率达到86%。"),
        ("今年已新建泵站38座。", "今年新建了泵站38座。"),
        ("送检样品共410件。", "送检样品410件。"),
        ("今年计划新建泵站38座。", "今年拟新建泵站38座。"),
        ("没有完成任务的车间有7个。", "未完成任务的车间有7个。"),
        ("未成年学员有12名。", "未成年学员共12名。"),
        ("到2030年入园率达到86%。", "到2030年入园率要达到86%。"),
        ("苗圃面积增加260亩。", "苗圃面积扩大了260亩。"),
        ("沉船造成9人死亡，21人受伤。", "沉船造成死亡9人、受伤21人。"),
        ("Fees rose by 6 percent last winter.", "Fees rose 6 percent last winter."),
        ("The crews did not meet 14 of their deadlines.", "The crews failed to meet 14 of their deadlines."),
    ],
)
def test_a_figure_of_a_claim_in_other_words_is_the_same(old: str, new: str) -> None:
    """Nothing was turned round."""
    assert all(change.holds for change, _reason in outcomes(old, new))
    assert all(change.holds for change, _reason in outcomes(new, old))
