"""What reviewers settled, rejected and taught: it changes what is said, and never what is counted or of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.documents.structure import document_of_text, read_document
from tui.packs.plain import plain_speech
from tui.review.said_of_sources import SaidOfSources
from tui.sources.figure_context import named_in
from tui.sources.own_tables import own_tables
from tui.sources.statement_model import Outcome, Tie
from tui.sources.ties import Holder, ties_of
from tui.speech.verdicts import PlaceKind, Target, TieRecord

if TYPE_CHECKING:
    from tui.sources.statement_model import Source
    from tui.speech import Speech

TABLE = (
    "2024年全县主要指标,,,,\n指标,单位,2024年,2023年,比上年增长%\n财政收入合计,万元,48210,45100,6.9\n"
    "茶叶产值,万元,12345,11000,12.2\n茶农,户,950,940,\n"
)
TEXT = "2024年，全县财政总收入达到4.82亿元；茶叶产值达到1.32亿元，茶农为950户。"
BOOK = "sha256:book"


def speech_of(text: str) -> Speech:
    """A text as a speech."""
    return plain_speech(document_of_text(f"2024年工作总结\n2025年1月10日\n\n{text}\n"), id="a")


def source_of(table: str = TABLE, content: str = BOOK) -> Source:
    """A table as a source."""
    return replace(own_tables(read_document(table.encode(), "t.csv")), content=content)


def record(speech: Speech, surface: str, address: str, source: Source, *, settled: bool = True) -> TieRecord:
    """What a reviewer says of the figure with these words and a statement."""
    mention = next(one for one in speech.mentions if one.surface == surface)
    statement = next(one for one in source.statements if one.address == address)
    place = Target("a", PlaceKind.FIGURE)
    return TieRecord(
        *("甲", place, source.content, source.name, address, statement.surface, statement.full_name),
        said=named_in(speech, mention) if settled else "",
        settled=settled,
        rejected=not settled,
        time="",
        event=surface,
        sequence=1,
    )


def said(speech: Speech, *records: TieRecord) -> SaidOfSources:
    """What holds of a speech by some records, each on the figure that its event names."""
    at = {mention.surface: index for index, mention in enumerate(speech.mentions)}
    ties: dict[int, tuple[TieRecord, ...]] = {}
    for one in records:
        ties[at[one.event]] = (*ties.get(at[one.event], ()), one)
    return SaidOfSources(ties=ties, lessons=tuple(one for one in records if one.settled and one.said))


def ties(speech: Speech, source: Source, what: SaidOfSources) -> dict[str, Tie]:
    """The ties of the figures, by their words."""
    found = ties_of(speech, [source], what)
    return {mention.surface: tie for mention, tie in zip(speech.mentions, found, strict=True)}


def test_what_was_settled_is_said() -> None:
    """With who settled it, whatever the names; where the values differ, that it differs; dates and other units never."""
    speech, source = speech_of(TEXT), source_of()
    what = said(speech, record(speech, "4.82亿元", "C3", source), record(speech, "1.32亿元", "D4", source))
    found = ties(speech, source, what)
    money, tea = found["4.82亿元"], found["1.32亿元"]
    assert (money.outcome, money.settled, money.by) == (Outcome.ROUNDED, True, "甲")
    assert tea.statement is not None
    assert (tea.outcome, tea.statement.address, tea.settled) == (Outcome.DIFFERS, "D4", True)
    wrong = said(speech, record(speech, "950户", "C4", source))
    farmers = ties(speech, source, wrong)["950户"]
    assert farmers.statement is not None
    assert (farmers.settled, farmers.statement.address) == (False, "C5")


def test_a_rejected_statement_is_never_offered_again() -> None:
    """Neither as what differs nor among several; the next best may be."""
    speech, source = speech_of(TEXT), source_of()
    assert ties(speech, source, said(speech))["1.32亿元"].outcome is Outcome.DIFFERS
    what = said(speech, record(speech, "1.32亿元", "C4", source, settled=False))
    assert all(statement.address != "C4" for statement in ties(speech, source, what)["1.32亿元"].statements)
    twice = source_of("指标,单位,2024年\n茶叶产值,万元,12345\n果品产值,万元,800\n茶叶产值,万元,12354\n")
    one = speech_of("2024年全县茶叶产值达到12345万元。")
    assert ties(one, twice, said(one))["12345万元"].outcome is Outcome.SEVERAL
    what = said(one, record(one, "12345万元", "C4", twice, settled=False))
    tie = ties(one, twice, what)["12345万元"]
    assert (tie.outcome, [statement.address for statement in tie.statements]) == (Outcome.MATCH, ["C2"])


def test_of_several_one_is_settled() -> None:
    """Then it is that one, and the other is not spoken of."""
    twice = source_of("指标,单位,2024年\n茶叶产值,万元,12345\n果品产值,万元,800\n茶叶产值,万元,12354\n")
    speech = speech_of("2024年全县茶叶产值达到12345万元。")
    tie = ties(speech, twice, said(speech, record(speech, "12345万元", "C4", twice)))["12345万元"]
    assert (tie.outcome, [statement.address for statement in tie.statements]) == (Outcome.DIFFERS, ["C4"])


def test_what_was_settled_is_held_against_though_another_source_bears_it_out() -> None:
    """Of sources that contradict each other the reviewer chose one."""
    speech, first = speech_of("2024年全县茶叶产值达到12345万元。"), source_of()
    second = source_of("指标,单位,2024年\n茶叶产值,万元,12354\n果品产值,万元,800\n", "sha256:other")
    number = next(one.number for one in speech.mentions if one.surface == "12345万元")
    outcomes = [tie.outcome for tie in ties_of(speech, [first, second]) if tie.number == number]
    assert outcomes == [Outcome.MATCH, Outcome.SEVERAL]
    what = said(speech, record(speech, "12345万元", "C2", second))
    outcomes = [tie.outcome for tie in ties_of(speech, [first, second], what) if tie.number == number]
    assert outcomes == [Outcome.MATCH, Outcome.DIFFERS]


OTHER = "甲表,,\n指标,单位,2024年\n两税附加合计,万元,6400\n存栏,头,64000\n"
CALLED = "2024年，全县城建专款为{}。"


def test_a_settled_tie_teaches_what_the_source_calls_it() -> None:
    """For the next figure of the same metric, in this source and another, which alone would say nothing of it."""
    source = source_of(OTHER)
    first, next_ = speech_of(CALLED.format("6400万元")), speech_of(CALLED.format("6500万元"))
    assert ties(next_, source, said(next_))["6500万元"].outcome is Outcome.NONE
    taught = SaidOfSources(lessons=(record(first, "6400万元", "C3", source),))
    tie = ties(next_, source, taught)["6500万元"]
    assert tie.statement is not None
    assert (tie.outcome, tie.statement.address, tie.settled) == (Outcome.DIFFERS, "C3", False)
    year_book = source_of(
        "2025年续表,,\n指标,单位,2024年\n果品产值,万元,80\n两税附加合计,万元,6500\n", "sha256:next"
    )
    assert ties(next_, year_book, taught)["6500万元"].outcome is Outcome.MATCH


def test_what_was_taught_overrides_neither_unit_nor_period() -> None:
    """Heads of cattle stay heads, and the year before stays the year before."""
    source = source_of(OTHER)
    first = speech_of(CALLED.format("6400万元"))
    taught = SaidOfSources(lessons=(record(first, "6400万元", "C3", source),))
    cattle = speech_of(CALLED.format("6400头"))
    assert ties(cattle, source, taught)["6400头"].outcome is Outcome.NONE
    earlier = speech_of("2021年，全县城建专款为6500万元。")
    assert ties(earlier, source, taught)["6500万元"].outcome is Outcome.NONE


def test_one_holder_serves_whatever_is_said() -> None:
    """What was settled and taken back again leaves nothing behind."""
    speech, source = speech_of(TEXT), source_of()
    holder = Holder(speech, source)
    before = holder.ties()
    what = said(
        speech, record(speech, "4.82亿元", "D3", source), record(speech, "950户", "C5", source, settled=False)
    )
    assert holder.ties(what) != before
    assert holder.ties(what) == Holder(speech, source).ties(what)
    assert holder.ties() == before


def test_a_name_is_taught_with_what_was_done() -> None:
    """新建公路 teaches nothing of roads that were kept up or paved; said again it is known."""
    speech = speech_of(
        "全县新建公路128公里，养护公路1460公里，硬化公路312公里。\n\n后一年再新建公路131公里，比上年多3公里。"
    )
    table = "项目,单位,2024年\n交通建设里程,公里,128\n桥梁,座,14\n"
    source = source_of(table)
    found = ties(speech, source, said(speech, record(speech, "128公里", "C2", source)))
    assert found["128公里"].settled
    assert (found["1460公里"].outcome, found["312公里"].outcome) == (Outcome.NONE, Outcome.NONE)
    mention = next(one for one in speech.mentions if one.surface == "131公里")
    assert named_in(speech, mention) == "新建公路"


def test_a_name_is_taught_with_what_was_done_in_english() -> None:
    """Roads resurfaced are other than roads closed."""
    speech = plain_speech(
        document_of_text(
            "Annual report 2024\n\nRoads resurfaced came to 312 km, and 14 km of roads were closed.\n"
        ),
        id="a",
    )
    named = {one.surface: named_in(speech, one) for one in speech.mentions}
    assert named["312 km"] != named["14 km"]
