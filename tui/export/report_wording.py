"""What a report says in words, the same in every format for people, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.export.report import FigureEntry, FindingEntry, NoteEntry, Scope
from tui.export.report_ties import source_lines
from tui.files.sanitizing import sanitize_line
from tui.reading.finding_places import LEVELS
from tui.reading.links import sentence_at
from tui.reading.naming import figure_name
from tui.reading.verdict_wording import NOTE_KINDS, OUTCOMES, SIGNS, verdict_words, what_became
from tui.reading.wording import amount, comment_head, day, label_line, standing, where
from tui.speech.verdicts import ReaderNoteKind, Verdict
from tui.words import _, bracketed, clauses, headed, listed, ngettext, phrases, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.comments import Comment
    from tui.export.report import FallenClaim, FallenEntry, Report
    from tui.speech.anchors import Outcome
    from tui.speech.declared import Level
    from tui.speech.findings import Finding
    from tui.speech.metrics import Mention
    from tui.speech.model import Speech
    from tui.speech.verdicts import JoinRecord, VerdictRecord, Waiver

LONGEST = 60
"""Code points of a quotation that stands for a longer passage; twice as many of Latin letters."""
AROUND = 24
"""Code points on each side of a figure in a long sentence; likewise."""

Entry = FigureEntry | NoteEntry | FindingEntry


def mark(entry: Entry) -> str:
    """What stands at an entry's place in the text: `3`, `N2`, `F4`."""
    if isinstance(entry, FigureEntry):
        return str(entry.number)
    label = _("N{number}") if isinstance(entry, NoteEntry) else _("F{number}")
    return label.format(number=entry.number)


def verdict(said: Verdict | None) -> str:
    """A verdict in one word."""
    return verdict_words(said)


def sign(said: Verdict | None) -> str:
    """A verdict in one sign, so that none relies on colour."""
    return SIGNS[said] if said else ""


def kind(said: ReaderNoteKind) -> str:
    """What a note is meant to do."""
    return _(NOTE_KINDS[said])


def level(said: Level) -> str:
    """How sure a finding is."""
    return _(LEVELS[said])


def outcome(said: Outcome) -> str:
    """What became of a place since something was said of it; empty where nothing did."""
    return _(OUTCOMES[said])


def moment(time: str) -> str:
    """A time of the log, to the minute."""
    return f"{day(time)} {time[11:16]} UTC" if time else ""


def place(speech: Speech, mention: Mention) -> str:
    """The section in which a figure stands, and its address where its file has pages, sheets or tables."""
    section = speech.section_of(mention)
    title = twin(section.title, section.title_en) if section else _("heading")
    address = where(speech, mention)
    return f"{title} · {address}" if address else title


SAMPLE = 400
"""Characters by which it is told which letters some words are in."""


def shortened(words: str) -> str:
    """Words of the speech in one line, cut where they are many."""
    longest = LONGEST * _scale(words[:SAMPLE])
    if len(words) <= longest:
        return sanitize_line(words)
    return sanitize_line(f"{words[: _word_start(words, longest - 1, longest // 2)].rstrip()}…")


def _scale(words: str) -> int:
    """2 for words in Latin letters, of which a line holds twice as many, else 1."""
    return 2 if 2 * len(words.encode("ascii", "ignore")) > len(words) else 1


def _word_start(text: str, at: int, least: int) -> int:
    """The last place up to `at`, and not before `least`, that tears no Latin word; else `at`."""
    place = at
    while place > least:
        if not (text[place - 1].isascii() and text[place - 1].isalnum() and text[place].isalnum()):
            return place
        place -= 1
    return at


def sentence(report: Report, entry: FigureEntry) -> str:
    """The sentence of a figure in one line; of a long one what stands next to the figure.

    Of a figure that the translation leaves out it is the sentence of the source.
    """
    speech = report.source if report.source and not entry.said else report.speech
    figure = entry.printed
    start, end = sentence_at(speech, figure.start)
    scale = _scale(speech.text[max(start, figure.start - SAMPLE) : min(end, figure.end + SAMPLE)])
    if end - start <= LONGEST * scale:
        return sanitize_line(speech.text[start:end])
    first, last = max(start, figure.start - AROUND * scale), min(end, figure.end + AROUND * scale)
    if first > start:
        first = _word_start(speech.text, first, start)
    if last < end:
        last = _word_start(speech.text, last, figure.end)
    before, after = "…" if first > start else "", "…" if last < end else ""
    return sanitize_line(f"{before}{speech.text[first:last].strip()}{after}")


def metric_line(report: Report, entry: FigureEntry) -> str:
    """What a figure measures, of whom and when, and what it says.

    Of a figure that was detected what it says as the metrics table has it, with how sure that is or who confirmed it; what
    it amounts to alone where it says nothing of a metric.
    """
    metric, said = entry.metric, amount(entry.mention.figure.quantity)
    if _is_detected(report):
        return sanitize_line(_claim(report, entry) or said)
    about = (
        twin(metric.label, metric.label_en),
        twin(metric.subject, metric.subject_en),
        twin(metric.period, metric.period_en),
        said,
        standing_words(entry),
    )
    return " · ".join(sanitize_line(part) for part in about if part)


def metric_cell(report: Report, entry: FigureEntry) -> str:
    """The same for a table that has the figure beside it: without what it amounts to where it says something of a metric."""
    if _is_detected(report):
        return metric_line(report, entry)
    metric = entry.metric
    about = (
        figure_name(report.speech, entry.mention),
        twin(metric.subject, metric.subject_en),
        twin(metric.period, metric.period_en),
        standing_words(entry),
    )
    return " · ".join(sanitize_line(part) for part in about if part)


def metric_name(report: Report, entry: FigureEntry) -> str:
    """The metric of a figure in short: of a detected one all that it says."""
    if _is_detected(report):
        return metric_line(report, entry)
    return sanitize_line(twin(entry.metric.label, entry.metric.label_en))


def value_line(report: Report, entry: FigureEntry) -> str:
    """What a detected figure of a metric amounts to in its unit; empty where its metric, or the figure itself, says so already."""
    if not _is_detected(report) or not _claim(report, entry):
        return ""
    said = sanitize_line(amount(entry.mention.figure.quantity))
    return said if said != entry.printed.surface else ""


def _is_detected(report: Report) -> bool:
    """Whether the figures of the speech were detected."""
    return (report.source or report.speech).detected


def _claim(report: Report, entry: FigureEntry) -> str:
    """What a detected figure says, and whether a reviewer said so; empty where nothing was detected."""
    return label_line(report.source or report.speech, entry.mention, entry.claim_record)


def standing_words(entry: FigureEntry) -> str:
    """A damaged or unclear figure's standing, with the curator's conjecture."""
    said = standing(entry.metric)
    if entry.metric.reading:
        reading = _("may have been {reading}").format(reading=entry.metric.reading)
        return phrases((said, reading))
    return said


def verdict_line(verdict_record: VerdictRecord) -> str:
    """A verdict, the right value, who and when."""
    said = verdict(verdict_record.verdict)
    if verdict_record.corrected:
        said = _("{verdict}, should be {value}").format(
            verdict=said, value=sanitize_line(verdict_record.corrected)
        )
    words = _("{verdict} ({reviewer}, {time})")
    return words.format(
        verdict=said, reviewer=sanitize_line(verdict_record.reviewer), time=day(verdict_record.time)
    )


def note_head(entry: NoteEntry) -> str:
    """Who wrote a note, when and to what end, and what became of its place."""
    note = entry.note
    parts = (
        kind(note.kind),
        sanitize_line(note.reviewer),
        day(note.edited or note.written),
        outcome(entry.outcome),
    )
    return phrases(parts)


def note_quote(entry: NoteEntry) -> str:
    """The words that a note is on, as they stood; empty for a note on the whole speech."""
    anchor = entry.note.target.anchor
    return shortened(anchor.quote) if anchor else ""


def finding_lines(entry: FindingEntry) -> Iterator[str]:
    """What a finding says after its first line: arithmetic, assumption, hypotheses, waivers."""
    finding = entry.finding
    if finding.formula:
        yield _("Arithmetic: {formula}").format(formula=sanitize_line(finding.formula))
    if len(entry.figures) > 1:
        yield _("Figures: {numbers}").format(numbers=listed(map(str, entry.figures)))
    if finding.assumption.text():
        yield _("Rests on: {assumption}").format(assumption=sanitize_line(finding.assumption.text()))
    yield from _hypotheses(finding)
    yield from map(waiver_line, entry.waivers)


def _hypotheses(finding: Finding) -> Iterator[str]:
    for hypothesis in finding.hypotheses:
        said = _("It may have been {reading}: {damage}")
        yield said.format(
            reading=sanitize_line(hypothesis.reading), damage=sanitize_line(hypothesis.damage.text())
        )


def finding_head(entry: FindingEntry) -> str:
    """How sure a finding is and what is wrong."""
    words = _("{level}: {message}")
    return words.format(level=level(entry.finding.level), message=sanitize_line(entry.finding.text()))


def waiver_line(waiver: Waiver) -> str:
    """Who set a finding aside, and why."""
    said = _("Set aside by {reviewer} ({time}): {reason}")
    return said.format(
        reviewer=sanitize_line(waiver.reviewer), time=day(waiver.time), reason=sanitize_line(waiver.reason)
    )


def fallen_line(entry: FallenEntry) -> str:
    """A verdict that no longer holds, with the words it was on."""
    anchor = entry.verdict_record.target.anchor
    said = headed(_quoted(anchor.quote if anchor else ""), verdict_line(entry.verdict_record))
    return _fallen(said, what_became(entry.became), entry.figure)


def fallen_claim_line(entry: FallenClaim) -> str:
    """A confirmed claim that no longer holds, with the words it was on."""
    from tui.reading.claim_wording import in_line, said_words  # noqa: PLC0415 - most reports have none
    from tui.reading.fallen_claims import what_is_read  # noqa: PLC0415 - likewise

    said, anchor = entry.claim_record, entry.claim_record.target.anchor
    words = _("{claim} ({reviewer}, {time})").format(
        claim=sanitize_line(in_line(said_words(said.said)) or _("nothing")),
        reviewer=sanitize_line(said.reviewer),
        time=day(said.time),
    )
    line = headed(_quoted(anchor.quote if anchor else ""), words)
    became = what_is_read(entry.changes) or what_became(entry.became)
    return _fallen(line, sanitize_line(became), entry.figure)


def _fallen(said: str, became: str, figure: int | None) -> str:
    """What no longer holds, what became of its figure, and which figure stands in its place."""
    became = became or _("it is no figure now")
    if figure is None:
        return clauses((said, became))
    return clauses((said, bracketed(became, _("see figure {number}").format(number=figure))))


def join_line(join: JoinRecord) -> str:
    """Two wordings that a reviewer took for one metric, or for two."""
    said = _("joined as one metric: {metrics}") if join.joined else _("parted as two metrics: {metrics}")
    words = said.format(metrics=listed(map(sanitize_line, (join.first, join.second))))
    return bracketed(words, sanitize_line(join.reviewer))


def lapsed_line(waiver: Waiver) -> str:
    """A waiver that no longer holds: its finding is no longer found, or a figure of it is another one now."""
    anchor = waiver.target.anchor
    return headed(_quoted(anchor.quote), waiver_line(waiver)) if anchor else waiver_line(waiver)


def _quoted(words: str) -> str:
    """Words of the speech in quotation marks."""
    return f"“{sanitize_line(words)}”"


def text_title(report: Report) -> str:
    """The title of the text, or of what the scope shows of it."""
    return _("Text") if report.scope is Scope.ALL else _("Passages")


def entries_title() -> str:
    """The title of what stands under the numbers."""
    return _("Figures, findings and notes")


def aside(report: Report) -> Iterator[tuple[str, list[str]]]:
    """What stands beside the text in its file, and what no longer holds, under titles."""
    if report.comments:
        yield (
            _("Comments in the file, by their authors"),
            [comment_line(report, one) for one in report.comments],
        )
    if report.sources:
        yield _("Sources"), source_lines(report)
    if report.changes:
        yield _("Changes against the earlier draft"), list(report.changes)
    if report.fallen:
        yield _("Verdicts that no longer hold"), [fallen_line(entry) for entry in report.fallen]
    if report.fallen_claims:
        yield (
            _("Confirmed claims that no longer hold"),
            [fallen_claim_line(one) for one in report.fallen_claims],
        )
    if report.joins:
        yield _("Metrics joined and parted by reviewers"), [join_line(one) for one in report.joins]
    if report.lapsed:
        yield _("Waivers that no longer hold"), [lapsed_line(waiver) for waiver in report.lapsed]


def comment_line(report: Report, comment: Comment) -> str:
    """A comment of the file: what it is about, who wrote it and when, whether it is settled, its words."""
    text = (report.source or report.speech).text
    number = report.figure_of(comment)
    figure = "" if number is None else _("figure {number}").format(number=number)
    about = _quoted(shortened(text[comment.start : comment.end])) if comment.start < comment.end else ""
    settled = _("settled") if comment.resolved else ""
    head = listed(filter(None, (figure, about, comment_head(comment), settled)))
    return headed(head, " ".join(sanitize_line(comment.text.replace("\n", " ")).split()))


def title(report: Report) -> str:
    """The report's own title."""
    return _("Review of “{title}”").format(
        title=sanitize_line(twin(report.speech.title, report.speech.title_en))
    )


def summary(report: Report) -> Iterator[str]:
    """The counts, who reviewed, and when the last word was said."""
    counts = report.counts
    figures = ngettext("{count} figure", "{count} figures", counts.figures).format(count=counts.figures)
    verdicts = (
        (Verdict.VERIFIED, counts.verified),
        (Verdict.DOUBTFUL, counts.doubtful),
        (Verdict.WRONG, counts.wrong),
        (None, counts.open),
    )
    each = phrases(f"{verdict(said)} {count}" for said, count in verdicts)
    yield _("{figures}: {verdicts}").format(figures=figures, verdicts=each)
    found = ngettext("{count} finding", "{count} findings", counts.findings).format(count=counts.findings)
    if counts.waived:
        aside = ngettext("{count} set aside", "{count} set aside", counts.waived).format(count=counts.waived)
        found = bracketed(found, aside)
    noted = ngettext("{count} note", "{count} notes", counts.notes).format(count=counts.notes)
    yield phrases((found, noted))
    if report.reviewers:
        yield _("Reviewers: {names}").format(names=listed(map(sanitize_line, report.reviewers)))
    if report.time:
        yield _("As of {time}").format(time=moment(report.time))
